"""Moves told between two prices: "went from 5,704 on April 1 to 5,859 on July 9, a rise of 2.7%".

Each price has the day that stands beside it, and the move is that from the one day to the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.figure_marks import is_beginning
from factcheck.extract.items import Sentence
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.extract.set_beside import SET_BESIDE
from factcheck.extract.shared_periods import AS_FAR_AS
from factcheck.models import MOVES, Kind, PartialDate, PeriodKind

# Between a price and its day stand its measure and a few small words: "$1,900 an ounce back on April 1".
_NEAR: Final = 4
_REACHING: Final = frozenset({"to", "at"})
_BEGINNING: Final = frozenset({"began", "started", "opened", "begun", "starting", "beginning"})
_STARTING: Final = SET_BESIDE | {"from"}
# Prices of such a stretch may be those of any day of it.
_WIDE: Final = frozenset({PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR})


def tell_between_prices(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give two prices, of which one came from the other, their own days, and the moves beside them the way between."""
    _count_from_beginnings(sentence, drafts)
    if _STARTING.isdisjoint(sentence.held):
        return
    for base, end in _pairs(sentence, drafts):
        first = _day_beside(sentence, base)
        last = _day_beside(sentence, end)
        if first is None or first is last:
            continue
        if end.period is first or end.carried:
            end.period, end.carried = last, False
        last = last or end.period  # "ended 2019 at 1,668": the day that stands before it
        between = _between(first, last)
        if between.kind is PeriodKind.TRAILING and base.period is first:
            base.period = between
        for draft in _moves_beside(sentence, drafts, base, end):
            if _goes_between(sentence, draft, base, end, (first, last)):
                draft.period, draft.carried = between, False
        for draft in drafts:
            if draft.carried and draft.period is first and draft.place > (base.number or 0):
                draft.period = last  # "fell to $10 from $12 on May 3, and the other lost 3%": no move of May


def _count_from_beginnings(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """As in "began 2024 at 4,769 and now stands at 5,572, up 17%": from the price that a stretch began at."""
    if _BEGINNING.isdisjoint(sentence.held):
        return
    prices = [draft for draft in drafts if draft.kind is Kind.LEVEL and draft.number is not None]
    for base, end in pairwise(prices):
        if base.subject != end.subject or base.period is None or not is_beginning(base.period):
            continue
        for draft in _moves_beside(sentence, drafts, base, end):
            if draft.period is None and draft.place > end.place:
                draft.period = replace(base.period, kind=PeriodKind.SINCE)


def _pairs(sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Prices of one subject side by side, the one it came from first."""
    prices = [draft for draft in drafts if draft.kind is Kind.LEVEL and draft.number is not None]
    for before, after in pairwise(prices):
        if before.subject != after.subject:
            continue
        words = [_word_before(sentence, price) for price in (before, after)]
        if words[0] == "from" and words[1] == "to":
            yield before, after
        elif words[0] in _REACHING and words[1] in _STARTING:
            yield after, before


def _word_before(sentence: Sentence, price: Draft) -> str:
    """The word that leads to a price, as "from" of "from $71,000" and of "from as high as $71,000"."""
    at = price.number or 0
    at -= len(AS_FAR_AS[0]) if sentence.lows[max(0, at - len(AS_FAR_AS[0])) : at] in AS_FAR_AS else 0
    return sentence.lows[at - 1] if at > 0 else ""


def _day_beside(sentence: Sentence, price: Draft) -> PeriodMention | None:
    """The period right after a price, before anything else is told."""
    at = (price.number or 0) + 1
    for item in sentence.items[at : at + _NEAR]:
        if item.period is not None:
            return item.period
        if item.kind in tags.CLAUSE_BORDERS or item.kind in {tags.COMMA, tags.NUMBER} or item.low in {"to", "from"}:
            return None
    return None


def _between(first: PeriodMention, last: PeriodMention | None) -> PeriodMention:
    if first.kind is PeriodKind.SESSION and first.anchor is not None:
        return replace(first, kind=PeriodKind.SINCE, until=None if last is None else _after(first.anchor, last.anchor))
    if first.kind is PeriodKind.TRAILING and last is not None and last.anchor is not None:
        return replace(first, until=last.anchor)  # "ended 2013 at $18.36, up 30% from $14.19 a year earlier"
    return replace(first, kind=PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE) if first.kind in _WIDE else first


def _after(first: PartialDate, last: PartialDate | None) -> PartialDate | None:
    """``last`` in the year that follows from ``first``, where that prints one and ``last`` does not."""
    if last is None or first.year is None or first.month is None or last.year is not None or last.month is None:
        return last
    return replace(last, year=first.year + (last.month < first.month))


def _goes_between(
    sentence: Sentence, move: Draft, base: Draft, end: Draft, days: tuple[PeriodMention, PeriodMention | None]
) -> bool:
    """Whether a move is told of no other period than those of the prices.

    What stands before "to 7.21, against 7.18 on Friday" has a period of its own, and the prices are set beside it.
    """
    told = move.period
    if move.place > max(base.place, end.place):
        return told is None or move.carried or told in days or told.start == days[0].start
    # "Lost 34% in 33 days, from 3,386 on February 19 to 2,237 on March 23": the days tell which 33 they are.
    counted = told is not None and told.kind is PeriodKind.TRAILING and told.anchor is None and told.until is None
    return _word_before(sentence, base) == "from" and (
        told is None or move.carried or counted or told.start == days[0].start
    )


def _moves_beside(sentence: Sentence, drafts: Sequence[Draft], base: Draft, end: Draft) -> Iterator[Draft]:
    """The moves of the prices' subject in their clause, told before them or after."""
    numbers = sorted((base.number or 0, end.number or 0))
    for draft in drafts:
        if draft.kind not in MOVES or draft.number is None or draft.subject != base.subject:
            continue
        apart = sentence.kinds[draft.number : numbers[0]] or sentence.kinds[numbers[1] : draft.number]
        if not any(kind in tags.CLAUSE_BORDERS for kind in apart):
            yield draft
