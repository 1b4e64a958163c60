"""Moves counted from a dated event: "following its split on 14 May, the stock has lost 20%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.periods import PeriodMention
from factcheck.models import MOVES, PeriodKind

_AFTER: Final = frozenset({"after", "following"})
_HAVING: Final = frozenset({"has", "have"})
# "The bank's shares have by now lost": so many words may part the auxiliary from the figure.
_REACH: Final = 5
# "After its merger with a smaller rival in Ohio on Tuesday".
_LONGEST: Final = 9


def count_from_events(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Count moves told in the perfect from the day of the event that the sentence begins with, and not over it."""
    if sentence.lows[0] not in _AFTER or _HAVING.isdisjoint(sentence.lows):
        return
    day = _day_of_event(sentence)
    for draft in drafts:
        if day is not None and draft.kind in MOVES and draft.period is day and _is_perfect(sentence, draft):
            draft.period, draft.carried = replace(day, kind=PeriodKind.SINCE), False


def _day_of_event(sentence: Sentence) -> PeriodMention | None:
    """The day that ends the words after "following", where they tell of no figure."""
    for step in range(1, min(_LONGEST, len(sentence.items))):
        period = sentence.items[step].period
        if period is not None:
            told = period.kind is PeriodKind.SESSION and period.anchor is not None and period.anchor.shift is None
            return period if told and step > 1 else None
        if sentence.kinds[step] in tags.CLAUSE_BORDERS or sentence.kinds[step] in {tags.COMMA, tags.NUMBER}:
            return None
    return None


def _is_perfect(sentence: Sentence, draft: Draft) -> bool:
    """Whether "has" or "have" stands before the figure in its clause: "had" tells of a time before."""
    for step in range(draft.place - 1, max(-1, draft.place - _REACH - 1), -1):
        if sentence.lows[step] in _HAVING:
            return True
        if sentence.kinds[step] in tags.CLAUSE_BORDERS or sentence.kinds[step] == tags.COMMA:
            return False
    return False
