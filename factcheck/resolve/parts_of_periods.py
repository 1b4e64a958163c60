"""Weeks, days and halves counted within a month or a year: "the second week of March", "the last two weeks of 2024".

A month seldom begins on a Monday. Its first week is the one that has three weekdays of it at least; whether the week
it begins in is counted at all, and whether a week that reaches into the next month ends there, are further readings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from factcheck.models import DAYS, CalendarUnit, PeriodExpression
from factcheck.resolve.dates import MONTHS_OF, Days, locate, months_before, week_of
from factcheck.resolve.readings import Readings

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_START = "start"
_WEDNESDAY, _SATURDAY = 2, 5
_HALF_MONTH = 15


def is_part(expression: PeriodExpression) -> bool:
    """True of a number of weeks, days or months within the month or year that an expression names."""
    return expression.anchor is not None and expression.count is not None and expression.unit is not None


def parts(expression: PeriodExpression, found: Readings) -> list[Days]:
    """The days that may be meant, the likeliest first; none where they lie after the story's own date."""
    anchor = expression.anchor
    whole = None if anchor is None else locate(anchor, found.ends.today)
    if whole is None:
        return []
    counted = list(_parts(expression, whole, found))
    if counted and counted[0].first > found.end and anchor is not None and anchor.year is None:
        # "The last week of June", said in the middle of June.
        earlier = locate(anchor, whole.first - _DAY)
        counted = [] if earlier is None else list(_parts(expression, earlier, found))
    return [days for days in counted if days.first <= found.end]


def add_parts(found: Readings) -> str | None:
    """From the last close before the days meant to their last."""
    counted = parts(found.expression, found)
    if not counted:
        return f"{found.expression.text!r} is no part of the calendar before the story"
    for at, days in enumerate(counted):
        last = found.at(days.last)
        if last is not None:
            note = "the week counted in another way" if at else None
            found.add(found.before(days.first), min(last, found.end), note=note)
    return None


def _parts(expression: PeriodExpression, whole: Days, found: Readings) -> Iterator[Days]:
    part = expression.anchor.part if expression.anchor is not None else None
    count, unit = expression.count, expression.unit
    if count is None or unit is None:
        return
    if unit is CalendarUnit.WEEK and part is None:
        yield from _numbered_week(whole, int(count))
    elif unit is CalendarUnit.WEEK:
        yield from _weeks_from_start(whole, int(count)) if part == _START else _weeks_to_end(whole, int(count))
    elif unit in DAYS:
        yield from _days(whole, int(count), found, from_start=part == _START)
        if unit is CalendarUnit.DAY:
            length = timedelta(days=int(count))
            yield (
                Days(whole.first, whole.first + length - _DAY)
                if part == _START
                else Days(whole.last - length + _DAY, whole.last)
            )
    elif count < 1:
        middle = whole.first + timedelta(days=_HALF_MONTH)
        yield Days(whole.first, middle - _DAY) if part == _START else Days(middle, whole.last)
    else:
        months = int(count * MONTHS_OF[unit])
        if part == _START:
            yield Days(whole.first, months_before(whole.first, -months) - _DAY)
        else:
            yield Days(months_before(whole.last + _DAY, months), whole.last)


def _numbered_week(whole: Days, number: int) -> Iterator[Days]:
    for monday in _first_mondays(whole.first):
        week = week_of(monday + (number - 1) * _WEEK)
        if week.first <= whole.last:
            yield week
            yield _within(week, whole)
    first = whole.first + (number - 1) * _WEEK
    yield Days(first, min(first + _WEEK - _DAY, whole.last))


def _weeks_from_start(whole: Days, count: int) -> Iterator[Days]:
    yield Days(whole.first, whole.first + count * _WEEK - _DAY)
    for monday in _first_mondays(whole.first):
        yield Days(whole.first, monday + count * _WEEK - _DAY)
        yield Days(monday, monday + count * _WEEK - _DAY)


def _weeks_to_end(whole: Days, count: int) -> Iterator[Days]:
    for monday in _last_mondays(whole.last):
        first = monday - (count - 1) * _WEEK
        yield _within(Days(first, monday + _WEEK - _DAY), whole)
        yield Days(first, monday + _WEEK - _DAY)
    yield Days(whole.last - count * _WEEK + _DAY, whole.last)


def _first_mondays(first: date) -> list[date]:
    """The Mondays that the first week may begin with, the likelier first: of the week begun in, and of the next."""
    running = week_of(first).first
    if first.weekday() == 0:
        return [first]
    if first.weekday() >= _SATURDAY:
        return [running + _WEEK]
    likely = [running, running + _WEEK]
    return likely if first.weekday() <= _WEDNESDAY else likely[::-1]


def _last_mondays(last: date) -> list[date]:
    """The same of the last week: of the week that the end lies in, and of the last that is whole."""
    running = week_of(last).first
    if last.weekday() >= _SATURDAY - 1:
        return [running]
    likely = [running, running - _WEEK]
    return likely if last.weekday() >= _WEDNESDAY else likely[::-1]


def _within(days: Days, whole: Days) -> Days:
    return replace(days, first=max(days.first, whole.first), last=min(days.last, whole.last))


def _days(whole: Days, count: int, found: Readings, *, from_start: bool) -> Iterator[Days]:
    """The sessions that begin or end the month or year."""
    edge = found.before(whole.first) if from_start else found.at(whole.last)
    if edge is None:
        return
    if not from_start:
        first = found.earlier(edge, max(count - 1, 0))
        if first is not None:
            yield Days(first, whole.last)
    elif edge < found.end:
        yield Days(whole.first, min(found.calendar.offset(edge, count), found.end))
