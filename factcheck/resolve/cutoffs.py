"""The default reading of a period for many as-of dates at once, as days that base and end may not pass.

The same table as ``windows``, for the search of an article's date: what it leaves out (extremes without a date,
events, trading in mid-session) says nothing about the date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from factcheck.models import (
    NAMED_STRETCHES,
    CalendarUnit,
    PartialDate,
    PeriodExpression,
    PeriodKind,
)
from factcheck.prices.series import Days
from factcheck.resolve.dates import MONTHS_OF, locate

_RUNNING = {
    PeriodKind.MONTH: CalendarUnit.MONTH,
    PeriodKind.QUARTER: CalendarUnit.QUARTER,
    PeriodKind.YEAR: CalendarUnit.YEAR,
}
_DAY = np.timedelta64(1, "D")
_UNKNOWN = np.datetime64("NaT", "D")


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """For each as-of date: base and end are the last sessions on or before these days.

    ``last`` is None where the period ends with the story, ``base`` where it is ``back`` sessions before the end.
    ``skipped`` sessions lie between the end and the last one the story knows.
    """

    base: Days | None = None
    last: Days | None = None
    back: int = 1
    skipped: int = 0


def cutoffs(expression: PeriodExpression, today: Days, end: Days) -> Cutoffs | None:
    """The cut-off days for every date of ``today``, whose last known sessions are ``end``; None for other periods."""
    kind, anchor = expression.kind, expression.anchor
    if kind is PeriodKind.NONE:
        return Cutoffs()
    if kind is PeriodKind.SESSION:
        return _session(anchor, today)
    if kind is PeriodKind.YEAR_TO_DATE and expression.until is None:
        return Cutoffs(base=_start(end, CalendarUnit.YEAR) - _DAY)
    if kind is PeriodKind.TRAILING:
        return _trailing(expression, end)
    if kind is PeriodKind.WEEK and expression.until is None and (anchor is None or anchor.shift is not None):
        return _running_or_last(anchor, CalendarUnit.WEEK, today, end)
    if kind in _RUNNING and expression.until is None:
        return _running_or_last(anchor, _RUNNING[kind], today, end)
    if kind is PeriodKind.SINCE and anchor is not None and expression.until is None:
        return _since(anchor, today)
    if kind is PeriodKind.SINCE_EXTREME and anchor is not None and anchor.day is not None:
        first, _ = _located(anchor, today)
        return Cutoffs(base=first)
    if kind in NAMED_STRETCHES and anchor is not None and expression.until is None and expression.count is None:
        first, last = _located(anchor, today)
        return Cutoffs(base=first - _DAY, last=last)
    return None


def _session(anchor: PartialDate | None, today: Days) -> Cutoffs | None:
    if anchor is None or (anchor.shift == 0 and anchor.shift_unit is CalendarUnit.DAY):
        return Cutoffs()
    if anchor.part is not None or (anchor.shift or 0) > 0:
        return None
    if anchor.shift_unit is CalendarUnit.SESSION:
        return Cutoffs(skipped=1)
    return Cutoffs(last=_located(anchor, today)[1])


def _trailing(expression: PeriodExpression, end: Days) -> Cutoffs | None:
    count, unit = expression.count, expression.unit
    if count is None or unit is None or expression.until is not None:
        return None
    if unit is CalendarUnit.SESSION or (unit is CalendarUnit.DAY and count == 1):
        return Cutoffs(back=int(count))
    if unit is CalendarUnit.DAY:
        return Cutoffs(base=end - int(count) * _DAY)
    if unit is CalendarUnit.WEEK:
        return Cutoffs(base=end - int(7 * count) * _DAY)
    return Cutoffs(base=_months_before(end, int(count * MONTHS_OF[unit])))


def _running_or_last(anchor: PartialDate | None, unit: CalendarUnit, today: Days, end: Days) -> Cutoffs | None:
    if anchor is None or not anchor.shift:
        return Cutoffs(base=_start(end, unit) - _DAY)
    if anchor.shift != -1:
        return None
    running = _start(today, unit)
    before = _start(running - _DAY, unit)
    return Cutoffs(base=before - _DAY, last=running - _DAY)


def _since(anchor: PartialDate, today: Days) -> Cutoffs:
    first, last = _located(anchor, today, past=True)
    if anchor.part == "end":
        return Cutoffs(base=last)
    single = first == last
    return Cutoffs(base=np.where(single, first, first - _DAY))


def _located(anchor: PartialDate, today: Days, *, past: bool = False) -> tuple[Days, Days]:
    """First and last day the words mean on each date; not-a-time where they mean none."""
    if anchor.year is None:
        return _located_anew(anchor, today.tobytes(), past=past)
    # A printed year leaves nothing to the date that the words are read on, but that it must not lie before them.
    day: date = today[-1].astype(object)
    found = locate(anchor, day, past=past)
    if found is None:
        return np.full_like(today, _UNKNOWN), np.full_like(today, _UNKNOWN)
    begun = today >= np.datetime64(found.first, "D")
    first, last = np.datetime64(found.first, "D"), np.datetime64(found.last, "D")
    return np.where(begun, first, _UNKNOWN), np.where(begun, last, _UNKNOWN)


# Claims of one article share few words of time, and each costs a look at every date that the article may be of.
@lru_cache(maxsize=32)
def _located_anew(anchor: PartialDate, today: bytes, *, past: bool) -> tuple[Days, Days]:
    days: list[date] = np.frombuffer(today, "M8[D]").astype(object).tolist()
    found = [locate(anchor, day, past=past) for day in days]
    first = np.array(
        [None if one is None or one.first > day else one.first for one, day in zip(found, days, strict=True)], "M8[D]"
    )
    last = np.array(
        [None if one is None or one.first > day else one.last for one, day in zip(found, days, strict=True)], "M8[D]"
    )
    first.flags.writeable = last.flags.writeable = False
    return first, last


def _start(days: Days, unit: CalendarUnit) -> Days:
    """The first day of the calendar unit that holds each day."""
    if unit is CalendarUnit.WEEK:
        # 1 January 1970 was a Thursday.
        return days - ((days.astype(np.int64) + 3) % 7) * _DAY
    if unit is CalendarUnit.YEAR:
        return days.astype("M8[Y]").astype("M8[D]")
    months = days.astype("M8[M]")
    if unit is CalendarUnit.QUARTER:
        months = months - (months.astype(np.int64) % 3) * np.timedelta64(1, "M")
    return months.astype("M8[D]")


def _months_before(days: Days, count: int) -> Days:
    """The same day some months earlier, or the last day of that month where it is shorter."""
    months = days.astype("M8[M]")
    into = days - months.astype("M8[D]")
    target = months - count * np.timedelta64(1, "M")
    longest = (target + np.timedelta64(1, "M")).astype("M8[D]") - _DAY
    shifted: Days = np.minimum(target.astype("M8[D]") + into, longest)
    return shifted
