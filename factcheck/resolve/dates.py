"""Which days a printed date means, seen from the day a story speaks on. No calendar of sessions is asked.

A year that is not printed is the latest that fits on or before that day.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from factcheck.models import DAYS, CalendarUnit, PartialDate

MONTHS_OF = {CalendarUnit.MONTH: 1, CalendarUnit.QUARTER: 3, CalendarUnit.YEAR: 12}
"""How many months the lengths of time have that are made of them."""

_DAY = timedelta(days=1)
# "early", "mid" and "late" are thirds of the month or year they belong to.
_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
# What ends with the month: the whole of it, and its end.
_OPEN_PARTS = {None, "end"}
_YEAR_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``first`` to ``last``, both included, that the words name; ``edge`` is "start" or "end" of them."""

    first: date
    last: date
    edge: str | None = None

    @property
    def is_day(self) -> bool:
        """True when one single day is meant."""
        return self.first == self.last


def counts_back(anchor: PartialDate | None) -> bool:
    """True of "a day earlier", "the session before": so many sessions before one that is told."""
    return anchor is not None and anchor.shift_unit is CalendarUnit.SESSION and (anchor.shift or 0) < 0


def half_year(anchor: PartialDate | None, until: PartialDate | None, today: date) -> Days | None:
    """The days from the first quarter of a half to its last; None where the two name no quarters."""
    if anchor is None or until is None or anchor.quarter is None or until.quarter is None:
        return None
    first, last = locate(anchor, today, past=True), locate(until, today, past=True)
    return None if first is None or last is None else Days(first.first, last.last)


def locate(partial: PartialDate, today: date, *, past: bool = False) -> Days | None:
    """The days that ``partial`` means, or None where the words fit no day on or before ``today``.

    ``past`` refuses the running month, quarter or year to words that print no year ("since December", said in
    December, is the December of last year). Days that begin after ``today`` are returned as they are printed when
    their year is printed: the caller decides.
    """
    if partial.event is not None:
        return None
    of_year = partial.month is not None and partial.shift_unit is CalendarUnit.YEAR
    if partial.day is not None and (partial.shift is None or of_year):
        return _day(partial, today)
    if partial.month is not None:
        return _part_of_month(partial, today, past=past)
    if partial.quarter is not None:
        return _quarter(partial, today, past=past)
    if partial.year is not None:
        return _part_of_year(partial.year, partial.part)
    if partial.weekday is not None:
        return _weekday(partial.weekday, today, last=partial.shift == -1)
    if partial.shift is not None and partial.shift_unit is not None:
        return _shifted(partial.shift, partial.shift_unit, partial.part, today)
    return None


def months_before(day: date, count: int) -> date:
    """The same day ``count`` months earlier, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=4096)
def month_of(year: int, month: int) -> Days:
    """A whole month."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def quarter_of(year: int, quarter: int) -> Days:
    """A whole quarter."""
    return Days(date(year, 3 * quarter - 2, 1), month_of(year, 3 * quarter).last)


def week_of(day: date) -> Days:
    """The week, Monday to Sunday, that holds ``day``."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


def unit_of(day: date, unit: CalendarUnit) -> Days:
    """The calendar week, month, quarter or year that holds ``day``; the day itself for the smaller units."""
    if unit is CalendarUnit.WEEK:
        return week_of(day)
    if unit is CalendarUnit.MONTH:
        return month_of(day.year, day.month)
    if unit is CalendarUnit.QUARTER:
        return quarter_of(day.year, (day.month + 2) // 3)
    if unit is CalendarUnit.YEAR:
        return Days(date(day.year, 1, 1), date(day.year, 12, 31))
    return Days(day, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _single(day: date | None) -> Days | None:
    return None if day is None else Days(day, day)


def _day(partial: PartialDate, today: date) -> Days | None:
    assert partial.day is not None  # noqa: S101 - asked only for a printed day
    if partial.month is None:
        return _day_of_month(partial.day, today)
    if partial.year is not None or partial.shift is not None:
        year = partial.year if partial.year is not None else today.year + (partial.shift or 0)
        return _single(_date(year, partial.month, partial.day))
    # A leap day is found at most eight years back (1896 to 1904).
    for year in range(today.year, today.year - 9, -1):
        day = _date(year, partial.month, partial.day)
        if day is not None and day <= today:
            return Days(day, day)
    return None


def _day_of_month(day: int, today: date) -> Days | None:
    month = today.replace(day=1)
    for _ in range(3):
        found = _date(month.year, month.month, day)
        if found is not None and found <= today:
            return Days(found, found)
        month = (month - _DAY).replace(day=1)
    return None


def _part_of_month(partial: PartialDate, today: date, *, past: bool) -> Days:
    assert partial.month is not None  # noqa: S101 - asked only for a printed month
    if partial.year is not None:
        year = partial.year
    elif partial.shift is not None:
        year = today.year + partial.shift
    else:
        year = today.year
        # "Since early April", said in April, is of this April where that part of it has begun.
        running = past and partial.month == today.month and partial.part in _OPEN_PARTS
        if _within_month(year, partial.month, partial.part).first > today or running:
            year -= 1
    return _within_month(year, partial.month, partial.part)


def _within_month(year: int, month: int, part: str | None) -> Days:
    whole = month_of(year, month)
    if part in _MONTH_PARTS:
        first, last = _MONTH_PARTS[part]
        return Days(whole.first.replace(day=first), whole.first.replace(day=min(last, whole.last.day)))
    return whole if part is None else Days(whole.first, whole.last, part)


def _quarter(partial: PartialDate, today: date, *, past: bool) -> Days:
    assert partial.quarter is not None  # noqa: S101 - asked only for a printed quarter
    if partial.year is not None:
        year = partial.year
    elif partial.shift is not None and partial.shift_unit is CalendarUnit.YEAR:
        year = today.year + partial.shift
    else:
        year = today.year
        running = quarter_of(year, partial.quarter)
        if running.first > today or (past and running.last >= today and partial.part in _OPEN_PARTS):
            year -= 1
    whole = quarter_of(year, partial.quarter)
    return _third(whole, partial.part) or Days(whole.first, whole.last, partial.part)


def _third(whole: Days, part: str | None) -> Days | None:
    """The month of a quarter that "early", "mid" or "late" means."""
    if part not in _YEAR_PARTS:
        return None
    month = whole.first.month + list(_YEAR_PARTS).index(part)
    return month_of(whole.first.year, month)


def _part_of_year(year: int, part: str | None) -> Days:
    if part in _YEAR_PARTS:
        first, last = _YEAR_PARTS[part]
        return Days(date(year, first, 1), month_of(year, last).last)
    return Days(date(year, 1, 1), date(year, 12, 31), part)


def _weekday(weekday: int, today: date, *, last: bool) -> Days:
    back = (today.weekday() - weekday) % 7
    if last and back == 0:
        back = 7
    day = today - timedelta(days=back)
    return Days(day, day)


def _shifted(shift: int, unit: CalendarUnit, part: str | None, today: date) -> Days:
    if unit in DAYS:
        day = today + timedelta(days=shift)
        return Days(day, day)
    if unit is CalendarUnit.YEAR:
        return _part_of_year(today.year + shift, part)
    if unit is CalendarUnit.WEEK:
        found = week_of(today + timedelta(days=7 * shift))
    else:
        months = 3 if unit is CalendarUnit.QUARTER else 1
        found = unit_of(months_before(today, -shift * months), unit)
    if unit is CalendarUnit.MONTH:
        return _within_month(found.first.year, found.first.month, part)
    return Days(found.first, found.last, part)
