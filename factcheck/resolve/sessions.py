"""Periods of one session: on Monday, yesterday, in the previous session, none given, intraday."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factcheck.models import CalendarUnit, PartialDate
from factcheck.resolve.dates import Days, locate, week_of
from factcheck.resolve.ends import AROUND_THE_CLOCK
from factcheck.resolve.readings import Readings, day_name


def session(found: Readings) -> str | None:
    """From the previous close to the close of the session named, or of the latest one."""
    anchor = found.expression.anchor
    if anchor is None or is_today(anchor):
        return _latest(found)
    if anchor.shift_unit is CalendarUnit.SESSION:
        return _counted(found, anchor)
    today = found.ends.local if anchor.shift_unit is CalendarUnit.DAY else found.ends.today
    days = locate(anchor, today)
    if days is None:
        return f"{found.expression.text!r} is no day of the calendar"
    if days.first > found.ends.today:
        return f"{day_name(days.first)} lies after the story's own date"
    if days.edge == "end" and days.last > found.ends.today and anchor.shift == 0:
        _add_last_session(found, days)
        return None
    if days.edge == "start":
        first = found.calendar.on_or_after(days.first)
        found.add_session(first)
        if (before := found.before(first)) is not None:
            found.add_session(before, note=f"the last session before {day_name(days.first)}")
        return None
    _add_day(found, days.last)
    if anchor.shift == -1 and anchor.weekday is not None:
        _add_last_weekday(found, days, anchor.weekday)
    return None


def _add_last_session(found: Readings, days: Days) -> None:
    """The last session of a week, a month or a year that the story stands in, or of the one before it.

    "The year's final trading day", told in January, was one of December; a week's, told on its Friday, is over.
    """
    last = found.at(days.last)
    if last is None or not days.first <= last <= found.end:
        last = found.before(days.first) or days.first
    found.add_session(last)


def intraday(found: Readings) -> str | None:
    """From the previous close; the end is only bounded by the session's high and low."""
    anchor = found.expression.anchor
    if anchor is None or is_today(anchor):
        found.add_session(found.ends.running or _still_traded(found) or found.end)
        return None
    return session(found)


def _still_traded(found: Readings) -> date | None:
    """The session of the story's own date, of what is traded around the clock and has not closed when it is told."""
    return found.ends.same_date if found.calendar.name in AROUND_THE_CLOCK else None


def is_today(anchor: PartialDate) -> bool:
    """True of words for the story's own day."""
    return anchor.shift == 0 and anchor.shift_unit is CalendarUnit.DAY


def _latest(found: Readings) -> str | None:
    found.add_session(found.end)
    if found.ends.running is not None:
        found.add_session(found.ends.running, note="in the session that was open when the story was told")
    before = found.earlier(found.end, 1)
    overnight = (found.expression.text or "").casefold().startswith("overnight")
    if before is not None and overnight and found.end == found.ends.today:
        # Where the reader's night is this market's day, its close of the story's own date is yet to come.
        found.add_session(before, note="the session closed before the story's own day")
    return None


def _counted(found: Readings, anchor: PartialDate) -> str | None:
    """The session so many before the one the story is about, or before or after a date that the text prints."""
    if anchor.day is not None:
        return _counted_from(found, anchor)
    if (anchor.shift or 0) > 0:
        return f"{found.expression.text!r} alone tells no day of the calendar"
    return _counted_back(found, -(anchor.shift or -1))


def _counted_from(found: Readings, anchor: PartialDate) -> str | None:
    """The session so many before or after a date that the text prints."""
    days = locate(replace(anchor, shift=None, shift_unit=None), found.ends.today)
    at = None if days is None else found.at(days.last)
    if at is None or at > found.end:
        return f"the date that {found.expression.text!r} is counted from lies after the story's own"
    count = anchor.shift or 0
    session = found.earlier(at, -count) if count < 0 else found.calendar.offset(at, count)
    if session is not None and session <= found.end:
        found.add_session(session)
    return None


def _counted_back(found: Readings, count: int) -> str | None:
    """The session so many before the one the story is about, which may be one still open."""
    before = found.earlier(found.end, count)
    if found.ends.running is not None:
        nearer = found.earlier(found.end, count - 1)
        if nearer is not None:
            found.add_session(nearer)
    if before is not None:
        found.add_session(before, note="the session before the last one closed" if count == 1 else None)
    return None


def _add_day(found: Readings, day: date) -> None:
    if found.calendar.is_session(day):
        found.add_session(day)
        if day > found.end:
            found.add_session(found.end, note="the last session closed when the story was told")
        return
    closed = f"{day_name(day)} was no session"
    earlier = found.at(day)
    if earlier is not None:
        found.add_session(earlier, note=closed)
    later = found.calendar.on_or_after(day)
    if later <= found.end:
        found.add_session(later, note=f"the first session after {day_name(day)}, which was none")


def _add_last_weekday(found: Readings, days: Days, weekday: int) -> None:
    """The words "last Friday" may mean the latest one or the one of last week; said on a Friday, even today."""
    today = found.ends.today
    of_last_week = week_of(today - timedelta(days=7)).first + timedelta(days=weekday)
    others = [of_last_week, today] if today.weekday() == weekday else [of_last_week]
    for day in others:
        if day != days.first and found.calendar.is_session(day) and day <= found.end:
            found.add_session(day, note=f"{day_name(day)} is the other day the words may mean")
