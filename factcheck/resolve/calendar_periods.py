"""Calendar weeks, months, quarters and years, running, past or named."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.models import CalendarUnit
from factcheck.resolve.dates import Days, locate, month_of, months_before, unit_of, week_of
from factcheck.resolve.parts_of_periods import add_parts, is_part
from factcheck.resolve.readings import Readings, day_name

_DAY = timedelta(days=1)
_WEEKEND = 5
# "Over the last year" is told of the past twelve months, as "last year" is not.
_TWELVE_MONTHS = re.compile(
    r"(?:(?:over|in|during) the (?:last|previous|prior|preceding)|the last) year\b", re.IGNORECASE
)
# So is "over the last week" of the past seven days.
_SEVEN_DAYS = re.compile(r"(?:over|in|during|for) the (?:last|previous|prior|preceding) week\b", re.IGNORECASE)
# Early in a month, a quarter or a year, its name still stands for the one just ended; a year is looked back on longer.
_DAYS_INTO = {CalendarUnit.YEAR: 60}
_FEW_DAYS = 5
_BY_ITS_NAME = re.compile(r"(?:(?:for|on|in|over|of)\s+)?the year|annual|yearly", re.IGNORECASE)


def year_to_date(found: Readings) -> str | None:
    """From the last close of last year; the year is that of the last session the story knows."""
    end = _until(found)
    if end is None:
        return "the end of the period is no day of the calendar"
    first = date(end.year, 1, 1)
    found.add(found.before(first), end)
    found.add(found.calendar.on_or_after(first), end, note="counted from the first close of the year")
    today, words = found.ends.today, found.expression.text or ""
    named = not words or _BY_ITS_NAME.fullmatch(words)  # no words of its own: "up 38%, the best year since 2009"
    if found.expression.until is None and named and _is_early(today, CalendarUnit.YEAR):
        before = unit_of(unit_of(today, CalendarUnit.YEAR).first - _DAY, CalendarUnit.YEAR)
        _add_whole(found, before, note="the year just ended")
    return None


def week(found: Readings) -> str | None:
    """The running week, the last one, the week of a date, the week ended on a date, or some sessions of one."""
    expression, today = found.expression, found.ends.today
    if is_part(expression):
        return add_parts(found)
    if expression.until is not None:
        return _week_ended(found)
    if expression.anchor is not None and expression.anchor.shift is None:
        days = locate(expression.anchor, today)
        if days is None:
            return f"{expression.text!r} is no day of the calendar"
        # A week "of" a Sunday is the trading week that follows it.
        _add_whole(found, week_of(days.first + _DAY if days.first.weekday() == 6 else days.first))
        return None
    back = -(expression.anchor.shift or 0) if expression.anchor is not None else 0
    if back:
        _weeks_back(found, back)
        return None
    running = week_of(found.end)
    found.add(found.before(running.first))
    if found.end.weekday() == 0:
        _add_whole(found, week_of(found.end - timedelta(days=7)), note="the last full week")
    if found.calendar.is_session(running.first + timedelta(days=_WEEKEND)):
        # What is traded every day has no Friday's close to count from.
        found.add(found.at(found.end - timedelta(days=7)), note="the past seven days")
    return None


def month(found: Readings) -> str | None:
    """The running month or the one before."""
    return _running_or_last(found, CalendarUnit.MONTH)


def quarter(found: Readings) -> str | None:
    """The running quarter, the one before, or the three months ended in a named month."""
    until = found.expression.until
    if until is not None:
        days = locate(until, found.ends.today)
        if days is None:
            return f"{found.expression.text!r} is no day of the calendar"
        last = days.last
        first = (
            months_before(last.replace(day=1), 2)
            if last == month_of(last.year, last.month).last
            else months_before(last, 3) + _DAY
        )
        _add_whole(found, Days(first, last))
        return None
    return _running_or_last(found, CalendarUnit.QUARTER)


def year(found: Readings) -> str | None:
    """The running year or the one before."""
    return _running_or_last(found, CalendarUnit.YEAR)


def named_month(found: Readings) -> str | None:
    """The whole of a month (or its early, middle or late part, or some weeks of it), or as far as it has run."""
    return _named(found)


def named_quarter(found: Readings) -> str | None:
    """The whole of a quarter or a half year, or as far as it has run."""
    return _named(found)


def named_year(found: Readings) -> str | None:
    """The whole of a year, as far as it has run, or its first or last weeks or months."""
    return _named(found)


def _named(found: Readings) -> str | None:
    expression = found.expression
    if expression.anchor is None:
        return "the words name no date"
    if is_part(expression):
        return add_parts(found)
    days = locate(expression.anchor, found.ends.today)
    until = locate(expression.until, found.ends.today) if expression.until is not None else days
    if days is None or until is None:
        return f"{expression.text!r} is no part of the calendar"
    if days.first > found.ends.today:
        return f"{expression.text!r} lies after the story's own date"
    _add_whole(found, Days(days.first, max(days.last, until.last)))
    if days.last >= found.end:
        found.add(found.calendar.on_or_after(days.first), note="counted from its first close")
    return None


def _running_or_last(found: Readings, unit: CalendarUnit) -> str | None:
    anchor, today = found.expression.anchor, found.ends.today
    if anchor is not None and anchor.shift:
        before = unit_of(today, unit)
        for _ in range(abs(anchor.shift)):
            before = unit_of(before.first - _DAY, unit)
        _add_whole(found, before)
        if anchor.shift < -1:
            return None
        if unit is CalendarUnit.MONTH:
            found.add(found.at(months_before(found.end, 1)), note="counted back one month from the last close")
        elif unit is CalendarUnit.YEAR and _TWELVE_MONTHS.match(found.expression.text or ""):
            found.add(found.at(months_before(found.end, 12)), note="counted back one year from the last close")
        elif found.end < unit_of(today, unit).first:
            _add_whole(found, unit_of(before.first - _DAY, unit), note=f"the {unit.value} before")
        return None
    # Before the first close of a new unit its name still stands for the one just ended.
    running = unit_of(found.end, unit)
    found.add(found.before(running.first))
    if _is_early(today, unit):
        _add_whole(found, unit_of(unit_of(today, unit).first - _DAY, unit), note=f"the {unit.value} just ended")
    elif unit is CalendarUnit.MONTH:
        found.add(found.at(months_before(found.end, 1)), note="counted back one month from the last close")
    return None


def _is_early(today: date, unit: CalendarUnit) -> bool:
    return (today - unit_of(today, unit).first).days < _DAYS_INTO.get(unit, _FEW_DAYS)


def _week_ended(found: Readings) -> str | None:
    expression = found.expression
    days = locate(expression.until, found.ends.today) if expression.until is not None else None
    if days is None:
        return f"{expression.text!r} is no day of the calendar"
    if days.first > found.ends.today:
        return f"{day_name(days.first)} lies after the story's own date"
    end = found.at(days.last)
    found.add(found.at(days.last - timedelta(days=7)), end)
    found.add(found.before(week_of(days.last).first), end, note="counted from the last close of the week before")
    return None


def _add_whole(found: Readings, days: Days, *, note: str | None = None) -> None:
    """The last close before the days to their last close, or to the as-of session while they run."""
    last = found.at(days.last)
    if last is not None:
        found.add(found.before(days.first), min(last, found.end), note=note)


def _weeks_back(found: Readings, back: int) -> None:
    """The week so many weeks ago, and what else the words leave open: the week just ended, seven days, one day."""
    text, today = found.expression.text or "", found.ends.today
    days = week_of(today - timedelta(days=7 * back))
    _add_whole(found, days)
    if today.weekday() >= _WEEKEND or found.end < week_of(today).first:
        _add_whole(found, week_of(today), note="the week just ended")
    if back == 1 and _SEVEN_DAYS.match(text):
        found.add(found.at(found.end - timedelta(days=7)), note="the past seven days")
    if text.casefold().endswith(" ago"):
        _add_days(found, days)


def _add_days(found: Readings, days: Days) -> None:
    """Each session of a week: "slumped 12% a week ago" may be told of one of its days."""
    session = found.at(days.last)
    while session is not None and session >= days.first:
        if session <= found.end:
            found.add_session(session, note=f"on {day_name(session)}, a day of that week")
        session = found.before(session)


def _until(found: Readings) -> date | None:
    until = found.expression.until
    if until is None:
        return found.end
    days = locate(until, found.ends.today)
    return None if days is None else found.at(days.last)
