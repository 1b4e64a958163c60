"""Stretches counted from a date, an event or an extreme, or back from the end: since, from its low, past N weeks."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from factcheck.models import DAYS, CalendarUnit, Extreme, PartialDate, PeriodExpression, PriceField, Side
from factcheck.resolve.dates import MONTHS_OF, Days, half_year, locate, month_of, months_before, unit_of
from factcheck.resolve.events import event_dates
from factcheck.resolve.parts_of_periods import is_part, parts
from factcheck.resolve.readings import BEGINNING, Readings, day_name

_DAY = timedelta(days=1)
_RECORD = "record"
_DAY_OF_MOVE = "the day told is that of the move"
_WEEK = 7
_CLOSE = "close"
_PARTS = frozenset({"early", "mid", "late"})
_PREVIOUS = re.compile(r"\b(?:previous|preceding|prior)\b", re.IGNORECASE)
_RECENT = ("past", "last", "latest", "recent", "previous", "trailing")
# How many sessions ago a run of a few days may have ended, of which the words say no more.
_AGO = 5
_SESSIONS = {CalendarUnit.WEEK: 5, CalendarUnit.MONTH: 21, CalendarUnit.QUARTER: 63, CalendarUnit.YEAR: 252}


def since(found: Readings) -> str | None:
    """From the close of a date, or the last close before a month or a year, to the as-of session or a named end."""
    expression = found.expression
    if expression.anchor is None:
        return "the words name no date"
    half = half_year(expression.anchor, expression.until, found.ends.today)
    if half is not None:
        _since_range(found, half, found.end)  # "since the second half of 2023": it ends now, and not with that half
        return None
    last = _last_day(found)
    if last is None:
        return f"the end of {expression.text!r} is no day before the story"
    end = min(found.at(last) or found.end, found.end)
    counted = parts(expression, found) if is_part(expression) else []
    days = counted[0] if counted else locate(expression.anchor, last, past=True)
    if days is None:
        return f"{expression.text!r} is no day of the calendar"
    if days.first > found.ends.today:
        return f"{day_name(days.first)} lies after the story's own date"
    if days.is_day:
        _since_day(found, days.first, end)
    else:
        _since_range(found, days, end)
    return None


def _last_day(found: Readings) -> date | None:
    """The latest day that the words can mean, or the end they name; None where that is no day before the story."""
    today, until = found.ends.today, found.expression.until
    if until is None:
        return today
    days = locate(until, today)
    return None if days is None or days.first > today else days.last


def _since_day(found: Readings, day: date, end: date) -> None:
    at = found.at(day)
    if (
        at is not None
        and at >= end
        and found.expression.anchor is not None
        and found.expression.anchor.weekday is not None
    ):
        day -= timedelta(days=7)
        at = found.at(day)
    found.add(at, end)
    if at != day:
        found.add(found.calendar.on_or_after(day), end, note=f"{day_name(day)} was no session: from the next one")
    if at is not None:
        found.add(found.before(at), end, note="counted from the close before")
        # "From its close of 29 March" names the price; a date alone may mean another one of the day.
        named = _CLOSE in (found.expression.text or "").casefold()
        for field in () if named else (PriceField.OPEN, PriceField.HIGH, PriceField.LOW):
            found.add(at, end, field=field, note=f"counted from the {field.value} of {day_name(at)}")


def _since_range(found: Readings, days: Days, end: date) -> None:
    before, last = found.before(days.first), found.at(days.last)
    if days.edge == "end":
        found.add(last, end)
        return
    found.add(before, end)
    if days.edge == "start":
        found.add(found.calendar.on_or_after(days.first), end, note="counted from its first close")
    else:
        found.add(last, end, note="counted from its last close")
    within = found.expression.anchor is not None and found.expression.anchor.part in _PARTS
    if within or is_part(found.expression):
        # "Since late October", "since the second week of May": from one of the days that the words leave open.
        for last in _vague_ends(found, end):
            day = found.calendar.on_or_after(days.first)
            while day <= min(days.last, last):
                note = f"counted from {day_name(day)}" if last == end else f"{day_name(day)} to {day_name(last)}"
                found.add(day, last, note=note)
                day = found.calendar.offset(day, 1)


def _vague_ends(found: Readings, end: date) -> list[date]:
    """The end, and of "from mid-June to mid-August" each session that the words leave open as one."""
    until = found.expression.until
    if until is None or until.part not in _PARTS:
        return [end]
    days = locate(until, found.ends.today)
    ends, last = [end], found.calendar.offset(end, -1)
    while days is not None and last >= days.first:
        ends.append(last)
        last = found.calendar.offset(last, -1)
    return ends


def since_extreme(found: Readings) -> str | None:
    """From the lowest or highest close of the days named, of the past year, or ever; to the as-of session or an end."""
    expression = found.expression
    side = expression.side or Side.LOW
    intraday = PriceField.HIGH if side is Side.HIGH else PriceField.LOW
    fields = [PriceField.CLOSE, intraday]
    if expression.side_field is not PriceField.CLOSE:
        fields.reverse()
    last_day = _last_day(found)
    if last_day is None:
        return f"the end of {expression.text!r} is no day before the story"
    end = min(found.at(last_day) or found.end, found.end)
    ranges = _extreme_ranges(expression, last_day, end)
    if ranges is None:
        return f"{expression.text!r} is no day of the calendar before the story"
    for first, last, note in ranges:
        for field in fields:
            told = note or ("counted from the intraday extreme" if field is intraday else "counted from the close")
            if first == last:
                _add_extreme_of_day(found, first, end, field, told)
            else:
                found.add(Extreme(side, first, min(last, end), field), end, note=told)
    day, before = ranges[0][0], found.before(end)
    if day == ranges[0][1] and found.at(day) == end and before is not None:
        # "Slipped 5.6% from a record high on Friday" may tell when it slipped, and not of which day the high is.
        for field in fields:
            found.add(Extreme(side, months_before(end, 12), before, field), end, note=_DAY_OF_MOVE)
    return None


def _extreme_ranges(expression: PeriodExpression, today: date, end: date) -> list[tuple[date, date, str | None]] | None:
    """Where the extreme may lie, the most likely range first, each with its note when it is not the default."""
    anchor = expression.anchor
    if anchor is not None and anchor.event == _RECORD:
        if anchor.month is None and anchor.year is None and anchor.weekday is None and anchor.shift is None:
            return [(BEGINNING, end, None), (months_before(end, 12), end, "the extreme of the past 52 weeks")]
        days = locate(_without_event(anchor), today)
    elif anchor is not None:
        days = locate(anchor, today)
    elif expression.count is not None and expression.unit is not None:
        first, year = _counted_back(end, expression.count, expression.unit), months_before(end, 12)
        # "52-week" is said of 364 days and of the year to the same day.
        if 0 < (first - year).days <= _WEEK:
            return [(first, end, None), (year, end, "the extreme of the past year")]
        return [(first, end, None)]
    else:
        return [(months_before(end, 12), end, None), (BEGINNING, end, "the extreme of the whole history")]
    if days is None or days.first > today:
        return None
    return [(days.first, days.last, None)]


def _add_extreme_of_day(found: Readings, day: date, end: date, field: PriceField, note: str) -> None:
    at = found.at(day)
    found.add(at, end, field=field, note=note)
    if at != day:
        next_one = found.calendar.on_or_after(day)
        found.add(next_one, end, field=field, note=f"{day_name(day)} was no session: from the next one")


def _without_event(anchor: PartialDate) -> PartialDate:
    return replace(anchor, event=None)


def event(found: Readings) -> str | None:
    """From the close that the event came after; the table of events says which that is."""
    anchor = found.expression.anchor
    if anchor is None or anchor.event is None:
        return "the words name no event"
    told = event_dates(anchor, found.ends.today)
    if told is None:
        return f"no event {anchor.event!r} before the story"
    base = found.at(told.date) if told.base == "close" else found.before(told.date)
    found.add(base)
    if base is not None:
        found.add(found.before(base), note="counted from the close before")
        found.add(found.calendar.offset(base, 1), note="counted from the close after")
    return None


def trailing(found: Readings) -> str | None:
    """Back from the end by a number of sessions, days, weeks, months or years."""
    expression = found.expression
    if expression.count is None or expression.unit is None:
        return f"{expression.text!r} gives no length"
    end = found.end
    if expression.until is not None:
        until = locate(expression.until, found.ends.today)
        if until is None or until.first > found.ends.today:
            return f"the end of {expression.text!r} is no day before the story"
        end = min(found.at(until.last) or end, end)
        if expression.unit in MONTHS_OF and until.last == month_of(until.last.year, until.last.month).last:
            months = int(expression.count * MONTHS_OF[expression.unit])
            found.add(found.before(months_before(until.last.replace(day=1), months - 1)), end)
            if expression.unit is CalendarUnit.YEAR and expression.count == 1:
                # "For the year through July" is said of the months of the year until then as well.
                found.add(
                    found.before(until.last.replace(month=1, day=1)), end, note="counted from the start of that year"
                )
            return None
    count, unit = expression.count, expression.unit
    if unit is CalendarUnit.SESSION or (unit is CalendarUnit.DAY and count == 1):
        found.add(found.earlier(end, int(count)), end)
        _add_earlier_runs(found, end, int(count))
        _add_before_running(found, end, count, unit)
        return None
    from_day = _counted_back(end, count, unit)
    found.add(found.at(from_day), end)
    _add_other_counts(found, end, count, unit)
    found.add(found.calendar.on_or_after(from_day), end, note="counted from the first session after that day")
    if found.ends.today > end and expression.until is None:
        found.add(
            found.at(_counted_back(found.ends.today, count, unit)), end, note="counted back from the story's own date"
        )
    _add_before_running(found, end, count, unit)
    return None


def _add_before_running(found: Readings, end: date, count: Decimal, unit: CalendarUnit) -> None:
    """As in "rose 0.7% this week, after losing 1% in the previous two": the two that ended before this one began."""
    if found.expression.until is not None or not _PREVIOUS.search(found.expression.text or ""):
        return
    last = found.before(unit_of(end, unit).first)
    if last is None:
        return
    counted = unit in DAYS
    base = found.earlier(last, int(count)) if counted else found.at(_counted_back(last, count, unit))
    found.add(base, last, note=f"ending before the {unit.value} of the story")


def _add_earlier_runs(found: Readings, end: date, count: int) -> None:
    """As in "over the course of only two days": not the past two, but some of the last days."""
    text = (found.expression.text or "").casefold()
    open_ended = text.startswith(("in ", "within ", "over ")) and not any(word in text for word in _RECENT)
    if found.expression.until is not None or not 1 < count <= _AGO or not open_ended:
        return
    for back in range(1, _AGO + 1):
        last = found.earlier(end, back)
        if last is not None:
            found.add(found.earlier(last, count), last, note="ending some sessions before the story's own")


def _add_other_counts(found: Readings, end: date, count: Decimal, unit: CalendarUnit) -> None:
    if unit is CalendarUnit.DAY:
        found.add(found.earlier(end, int(count)), end, note=f"counted as {count} sessions")
        _add_earlier_runs(found, end, int(count))
    elif unit is CalendarUnit.MONTH and count == 1:
        running = unit_of(end, unit)
        found.add(found.at(end - timedelta(days=30)), end, note="counted as 30 calendar days")
        found.add(found.before(running.first), end, note="the calendar month to date")
        last = unit_of(running.first - _DAY, unit)
        found.add(found.before(last.first), found.at(last.last), note="the previous calendar month")
    else:
        found.add(
            found.earlier(end, int(count * _SESSIONS[unit])),
            end,
            note=f"counted as {int(count * _SESSIONS[unit])} sessions",
        )
        if unit in MONTHS_OF:
            first = months_before(end.replace(day=1), int(count * MONTHS_OF[unit]))
            found.add(found.before(first), found.before(end.replace(day=1)), note="whole calendar months")
            found.add(found.at(month_of(first.year, first.month).last), end, note="counted from the end of that month")


def _counted_back(end: date, count: Decimal, unit: CalendarUnit) -> date:
    if unit in DAYS:
        return end - timedelta(days=int(count))
    if unit is CalendarUnit.WEEK:
        return end - timedelta(days=int(7 * count))
    return months_before(end, int(count * MONTHS_OF[unit]))
