"""An hour of the session is not that of its close: "by midday it was down 150 points, but it finished 134 lower"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.closings import CLOSING
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.models import PeriodKind

# What parts a figure from a verb before it that is not its own.
_PARTING: Final = tags.CLAUSE_BORDERS | tags.MOVES | {tags.AUXILIARY, tags.CONJUNCTION, tags.PERIOD}


def leave_hours(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give the close the day of an hour told before with a figure of its own, where it has one, and not the hour."""
    for draft in drafts:
        period = draft.period
        if period is None or period.kind is not PeriodKind.INTRADAY:
            continue
        verb = _closing_verb(sentence, draft.place)
        told = (
            verb is not None and period.start < sentence.items[other.place].start < sentence.items[verb].start
            for other in drafts
        )
        if any(told):
            draft.period = None if period.anchor is None else replace(period, kind=PeriodKind.SESSION)


def _closing_verb(sentence: Sentence, figure: int) -> int | None:
    """Where the verb stands that makes the figure one of a close, if one does."""
    for step in range(figure - 1, 0, -1):
        kind, low = sentence.kinds[step], sentence.lows[step]
        if kind == tags.LEVEL and low in CLOSING:
            return step
        if kind in _PARTING and low != "or":
            return None
    return None
