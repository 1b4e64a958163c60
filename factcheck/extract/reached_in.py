"""Extremes of a time gone by: "hit a 12-year low in March", told in September, is of March and ranked up to then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.models import NAMED_STRETCHES, REACHED_IN, Kind, Measure, PartialDate, PeriodKind, Superlative

_COUNTED: Final = frozenset({PeriodKind.TRAILING, PeriodKind.SINCE})
_OF_A_YEAR: Final = frozenset({PeriodKind.YEAR_TO_DATE, PeriodKind.NAMED_YEAR})
_BOTH: Final = 2
# Stretches within which the latest extreme is the one meant; of a year any of its days may be.
_SHORT: Final = frozenset({PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.MONTH, PeriodKind.QUARTER})
_LONG: Final = frozenset({PeriodKind.NAMED_YEAR, PeriodKind.YEAR})
_NOW: Final = frozenset({"now", "currently", "is", "are", "has", "have"})
# "A low of 676.53 that it set in March".
_BEFORE_TIME: Final = frozenset(
    {"of", "at", "that", "it", "they", "hit", "set", "reached", "touched", "struck", "made", "seen", "recorded", "back"}
)


def date_extremes(sentence: Sentence, drafts: Iterable[Draft]) -> None:
    """Let a high or a low counted back in time end with the month or quarter that the words say it was reached in."""
    if len(sentence.spots) < 2:
        return
    for draft in drafts:
        if draft.kind is not Kind.EXTREME_SINCE or draft.period is None or draft.period.until is not None:
            continue
        ranks_prices = isinstance(draft.detail, Superlative) and draft.detail.measure is Measure.LEVEL
        day = _day_told(sentence, draft.period) if ranks_prices and draft.period.kind in _OF_A_YEAR else None
        if day is not None:
            draft.period = replace(draft.period, until=day)
            draft.notes = (*draft.notes, REACHED_IN)
        if not ranks_prices or draft.period.kind not in _COUNTED:
            continue
        told = _told_after(sentence, draft.period) or _told_first(sentence, draft)
        if told is not None and told.kind in _SHORT and not _may_be_of_two_years(told):
            draft.period = replace(draft.period, until=told.until or told.anchor)
            draft.notes = (*draft.notes, REACHED_IN)
        elif told is not None:
            draft.period = replace(draft.period, kind=PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE, count=None, unit=None)


def _day_told(sentence: Sentence, ranked: PeriodMention) -> PartialDate | None:
    """As in "its lowest close of the year on Tuesday": the one day of a sentence that tells no time but these."""
    if len(sentence.spots) != _BOTH:
        return None
    others = (sentence.items[at].period for at in sentence.spots)
    day = next((told for told in others if told is not None and told is not ranked), None)
    return day.anchor if day is not None and day.kind is PeriodKind.SESSION else None


def _told_after(sentence: Sentence, counted: PeriodMention) -> PeriodMention | None:
    """As in "a 12-year low in March", "its lowest since 1997 in March", "a 12-year low of 676.53 in March"."""
    spot = next((at for at in sentence.spots if sentence.items[at].period is counted), None)
    if spot is None:
        return None
    for at in range(spot + 1, len(sentence.items)):
        period = sentence.items[at].period
        if period is not None:
            return _gone_by(period)
        if sentence.lows[at] not in _BEFORE_TIME and sentence.kinds[at] != tags.NUMBER:
            return None
    return None


def _told_first(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "In March, the Dow hit a 12-year low", and not "In March it rose, and it is now at a 12-year high"."""
    first = sentence.items[0].period
    between = sentence.kinds[1 : draft.anchor]
    if (
        first is None
        or first is draft.period
        or tags.CONJUNCTION in between
        or not tags.CLAUSE_BORDERS.isdisjoint(between)
    ):
        return None
    return None if not _NOW.isdisjoint(sentence.lows[1 : draft.anchor]) else _gone_by(first)


def _may_be_of_two_years(told: PeriodMention) -> bool:
    """As in "last March", told in September: that of this year or of the one before."""
    return told.kind in NAMED_STRETCHES and told.anchor is not None and told.anchor.shift is not None


def _gone_by(period: PeriodMention) -> PeriodMention | None:
    """A stretch that may be over: one by its own name, or the one before the running."""
    if period.kind not in _SHORT | _LONG or period.anchor is None:
        return None
    return period if period.anchor.shift is None or period.anchor.shift < 0 else None
