"""Levels passed "for the first time since March", "in two years": how far back no price was beyond them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.models import UP_TO_NOW, Kind, PeriodKind

_BACK: Final = UP_TO_NOW | {PeriodKind.SINCE, PeriodKind.TRAILING}
_CLOSES: Final = frozenset({"close", "finish", "settlement", "closing", "time"})
_OPENING: Final = ("since ", "in ", "this ", "so far ")
_REACH: Final = 6
_LEADING: Final = frozenset({tags.PREPOSITION, tags.DETERMINER, tags.POSSESSIVE, tags.PERIOD, tags.WORD, tags.OTHER})
# "Above $90, its first close above that level since October": the mark is the figure before.
_MARKS: Final = frozenset({"level", "mark", "threshold", "figure", "milestone", "line"})


def mark_first_times(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Tell each level that is passed for the first time since a time, or in a stretch of time, how far back that is."""
    levels = [draft for draft in drafts if draft.kind is Kind.LEVEL and draft.number is not None]
    if not levels:
        return
    for spot in sentence.spots:
        period = sentence.items[spot].period
        # "For the first time last week", "6 days before" say when it was.
        reaches_back = period is not None and period.kind in _BACK and sentence.items[spot].low.startswith(_OPENING)
        first = _first_before(sentence, spot) if reaches_back else None
        passed = None if first is None else _passed(sentence, levels, first, spot)
        if passed is not None:
            passed.first_since = period
            _take_the_day_after(sentence, passed, spot)


def _take_the_day_after(sentence: Sentence, passed: Draft, spot: int) -> None:
    """As in "for the first time since April 2022 on Friday": the day on which it was."""
    after = sentence.items[spot + 1].period if spot + 1 < len(sentence.items) else None
    if passed.period is None and after is not None and after.kind is PeriodKind.SESSION:
        passed.period = after


def _first_before(sentence: Sentence, spot: int) -> int | None:
    """The item of "first" in "for the first time since", "its first close above 5,000 since"."""
    for step in range(spot - 1, max(-1, spot - _REACH - 1), -1):
        if sentence.items[step].low.endswith("first"):
            return step if sentence.items[step + 1].low in _CLOSES else None
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK, tags.PERIOD}:
            return None
    return None


def _passed(sentence: Sentence, levels: Sequence[Draft], first: int, spot: int) -> Draft | None:
    within = [draft for draft in levels if first < draft.place < spot]
    if within:
        return within[0] if len(within) == 1 else None
    before = next((draft for draft in reversed(levels) if draft.place < first), None)
    if before is not None:
        kinds = sentence.kinds[before.place + 1 : first]
        marked = not _MARKS.isdisjoint(sentence.lows[first + 1 : spot])
        return before if _LEADING.issuperset(kind for kind in kinds if not (marked and kind == tags.COMMA)) else None
    return _opened(sentence, levels, spot)


def _opened(sentence: Sentence, levels: Sequence[Draft], spot: int) -> Draft | None:
    """As in "For the first time since May, it closed below 5,000", "the first time since 2007 that it topped 5%"."""
    after = levels[0]
    between = sentence.kinds[spot + 1 : after.place]
    if not between or between[0] not in {tags.COMMA, tags.RELATIVE} or tags.NUMBER in between:
        return None
    return None if tags.COMMA in between[1:] else after
