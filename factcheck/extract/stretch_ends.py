"""The end of a stretch, told apart from its beginning: "From its peak, the index had fallen 30% by Tuesday's close".

And moves told beside the end of a week, a month or a year, which may be those of its last day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.closings import CLOSING
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.marks import COUNTED_FROM, DATES
from factcheck.extract.periods import PeriodMention
from factcheck.models import MOVES, PeriodKind

_FIRST: Final = 2
_NEXT: Final = 4
_CALENDAR: Final = frozenset({PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE})
# What a move is counted over up to a day: "this year", "in 2022".
_RUNNING: Final = frozenset({PeriodKind.YEAR_TO_DATE, PeriodKind.NAMED_YEAR})


def end_stretches(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give moves counted from a day or an extreme the day up to which the sentence counts them."""
    if " through " in sentence.low:
        _end_through(sentence, drafts)
    if "by " not in sentence.low:
        return
    ends = [
        at
        for at in sentence.spots
        if (period := sentence.items[at].period) is not None and _is_an_end(sentence, period)
    ]
    if not ends:
        return
    for draft in drafts:
        period = draft.period
        if period is None or draft.kind not in MOVES or draft.number is None:
            continue
        end = next((at for at in ends if at > draft.number), None)
        if end is None or any(kind in tags.CLAUSE_BORDERS for kind in sentence.kinds[draft.number : end]):
            continue
        last = sentence.items[end].period
        first = period if period.kind in COUNTED_FROM else _at_the_head(sentence)
        if first is not None and last is not None and period in (first, last):
            draft.period, draft.carried = replace(first, until=last.anchor), False


def _end_through(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """As in "fared best in 2022, down 8.6% through Thursday": the stretch told before it, up to that day."""
    for draft in drafts:
        last = draft.period
        if last is None or last.kind not in DATES or last.anchor is None or draft.kind not in MOVES:
            continue
        if not sentence.low.endswith(" through ", 0, last.start):
            continue
        told = (sentence.items[at].period for at in sentence.spots if sentence.items[at].start < last.start)
        first = next((one for one in told if one is not None and one.kind in _RUNNING), None)
        if first is not None:
            draft.period, draft.carried = replace(first, until=last.anchor), False


def _is_an_end(sentence: Sentence, period: PeriodMention) -> bool:
    return period.kind in DATES and period.anchor is not None and sentence.low.startswith("by ", period.start)


def _at_the_head(sentence: Sentence) -> PeriodMention | None:
    for at, item in enumerate(sentence.items[:_FIRST]):
        if item.period is not None and item.period.kind in COUNTED_FROM:
            return item.period if sentence.kinds[at + 1] == tags.COMMA else None
    return None


def is_of_its_end(sentence: Sentence, spot: int, at: int) -> bool:
    """As in "ended the week with losses, falling 0.6% to 6,117": the move of the week, or of the day that ended it."""
    if spot >= at or not is_calendar(sentence, spot) or sentence.items[spot - 1].low not in CLOSING:
        return False
    return any(
        sentence.kinds[step] == tags.COMMA and sentence.items[step + 1].low.endswith("ing") for step in range(spot, at)
    )


def is_of_another_end(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "rose 0.44 points to 6,715.79, finishing the week 1.1% higher": the week is of the figure after it."""
    kinds = sentence.kinds
    ending = sentence.items[spot - 2 if sentence.items[spot - 1].low == "out" else spot - 1].low
    if ending not in CLOSING or tags.COMMA not in kinds[at:spot] or not is_calendar(sentence, spot):
        return False
    return tags.NUMBER in kinds[spot + 1 : spot + _NEXT] and tags.COMMA not in kinds[spot + 1 : spot + _NEXT]


def is_calendar(sentence: Sentence, spot: int) -> bool:
    """True of a week, a month, a quarter or a year by its own name."""
    period = sentence.items[spot].period
    return period is not None and period.kind in _CALENDAR
