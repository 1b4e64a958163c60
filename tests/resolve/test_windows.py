"""Which sessions a period means: default readings and every other, worked out by hand on small calendars."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from factcheck.extract.periods import scan_periods
from factcheck.models import (
    AsOf,
    Block,
    Extreme,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Point,
    PriceField,
    Reason,
    ResolvedPeriod,
    Side,
    Stamp,
)
from factcheck.resolve.windows import windows
from tests.resolve.calendars_for_tests import CRYPTO, HONG_KONG, NEW_YORK, Weekdays

CALENDARS = {"US": NEW_YORK, "HK": HONG_KONG}


def told(day: str, country: str | None = "US", *, at: str | None = None) -> AsOf:
    """A story of a day, or of a moment (UTC), out of a country."""
    stamp = Stamp(date.fromisoformat(day), datetime.fromisoformat(f"{day}T{at}").replace(tzinfo=UTC) if at else None)
    home = CALENDARS.get(country or "")
    moment = None
    if home is not None and at is None:
        moment = datetime.combine(stamp.day, home.closes, UTC)
    return AsOf(stamp, "given", "", country=country, moment=moment)


def expression(words: str) -> PeriodExpression:
    [mention] = scan_periods(words)
    return mention.expression(Block(words, 0))


def counted(words: str, as_of: AsOf, calendar: Weekdays = NEW_YORK) -> ResolvedPeriod:
    period = expression(words) if words else PeriodExpression(PeriodKind.NONE)
    return windows(period, as_of=as_of, calendar=calendar)


def closes(period: ResolvedPeriod) -> list[tuple[str, str]]:
    """Base and end of all readings from close to close."""
    return [
        (window.base.session.isoformat(), window.end.session.isoformat())
        for window in period.windows
        if isinstance(window.base, Point) and window.base.field is PriceField.CLOSE
    ]


# Default readings on New York's calendar: the words, the story's day, base close, end close.
DEFAULTS = [
    # none given: the session of the story's day
    ("", "2025-02-12", "2025-02-11", "2025-02-12"),
    # none given on a Saturday: Friday's session
    ("", "2025-02-15", "2025-02-13", "2025-02-14"),
    # none given on a holiday: Friday's session (17 February is Presidents' Day)
    ("", "2025-02-17", "2025-02-13", "2025-02-14"),
    # none given on the day after a holiday: from Friday's close
    ("", "2025-02-18", "2025-02-14", "2025-02-18"),
    # today
    ("today", "2025-02-12", "2025-02-11", "2025-02-12"),
    # yesterday
    ("yesterday", "2025-02-12", "2025-02-10", "2025-02-11"),
    # yesterday, said on a Monday: Sunday was no session, so Friday's
    ("yesterday", "2025-02-10", "2025-02-06", "2025-02-07"),
    # three days ago: 9 February was a Sunday, so Friday's session
    ("three days ago", "2025-02-12", "2025-02-06", "2025-02-07"),
    # two weeks ago: the week of 27 January
    ("two weeks ago", "2025-02-12", "2025-01-24", "2025-01-31"),
    # the previous session
    ("in the previous session", "2025-02-12", "2025-02-10", "2025-02-11"),
    # a weekday before the story's day
    ("on Monday", "2025-02-12", "2025-02-07", "2025-02-10"),
    # a weekday said on that weekday is the day itself
    ("on Wednesday", "2025-02-12", "2025-02-11", "2025-02-12"),
    # a weekday later in the week is last week's
    ("on Friday", "2025-02-12", "2025-02-06", "2025-02-07"),
    # a weekday that was a holiday: the session before
    ("on Monday", "2025-02-19", "2025-02-13", "2025-02-14"),
    # "last Friday" said on a Friday is a week ago
    ("last Friday", "2025-02-14", "2025-02-06", "2025-02-07"),
    # "last Friday" said on a Monday is three days ago
    ("last Friday", "2025-02-10", "2025-02-06", "2025-02-07"),
    # a date without a year
    ("on January 27", "2025-02-12", "2025-01-24", "2025-01-27"),
    # a date without a year that has not come yet this year is last year's
    ("on December 23", "2025-02-12", "2024-12-20", "2024-12-23"),
    # a date with its year
    ("on January 3, 2025", "2025-02-12", "2025-01-02", "2025-01-03"),
    # ... or with "last year"
    ("on January 3 last year", "2025-02-12", "2024-01-02", "2024-01-03"),
    ("on December 23, last year", "2025-02-12", "2024-12-20", "2024-12-23"),
    # the session after the new year has its base in the old one
    ("on January 2, 2025", "2025-02-12", "2024-12-31", "2025-01-02"),
    # the day of the month alone
    ("on the 31st", "2025-02-12", "2025-01-30", "2025-01-31"),
    # a weekday with its date
    ("on Monday, January 27", "2025-02-12", "2025-01-24", "2025-01-27"),
    # the first session of a year
    ("on the first trading day of 2025", "2025-02-12", "2024-12-31", "2025-01-02"),
    # the last session of a year
    ("on the last trading day of 2024", "2025-02-12", "2024-12-30", "2024-12-31"),
    # two days told together: from the close before the first
    ("on February 6 and 7", "2025-02-12", "2025-02-05", "2025-02-07"),
    # two weekdays told together, across a weekend
    ("on Friday and Monday", "2025-02-12", "2025-02-06", "2025-02-10"),
    # a half year in letters
    ("in H1 2024", "2025-02-12", "2023-12-29", "2024-06-28"),
    # the month to a date: 7 January to 7 February
    ("in the month through Feb. 7", "2025-02-12", "2025-01-07", "2025-02-07"),
    # since a date: its own close
    ("since January 28", "2025-02-12", "2025-01-28", "2025-02-12"),
    # since a Saturday: Friday's close
    ("since February 1", "2025-02-12", "2025-01-31", "2025-02-12"),
    # from a date with its year
    ("from January 13, 2023", "2025-02-12", "2023-01-13", "2025-02-12"),
    # since a weekday
    ("since Monday", "2025-02-12", "2025-02-10", "2025-02-12"),
    # since the weekday of the story itself: a week ago
    ("since Wednesday", "2025-02-12", "2025-02-05", "2025-02-12"),
    # since Friday's close, told on a Monday
    ("since Friday's close", "2025-02-10", "2025-02-07", "2025-02-10"),
    # since a month: the last close before it
    ("since December", "2025-02-12", "2024-11-29", "2025-02-12"),
    # since the month that is running means last year's
    ("since February", "2025-02-12", "2024-01-31", "2025-02-12"),
    # since a month of a year
    ("since January 2023", "2025-02-12", "2022-12-30", "2025-02-12"),
    # since a year
    ("since 2023", "2025-02-12", "2022-12-30", "2025-02-12"),
    # since a half year: the last close before it, up to now
    ("since the second half of 2024", "2025-02-12", "2024-06-28", "2025-02-12"),
    # since the end of a year: its last close
    ("since the end of 2023", "2025-02-12", "2023-12-29", "2025-02-12"),
    # since the start of a year
    ("since the start of 2024", "2025-02-12", "2023-12-29", "2025-02-12"),
    # since late in a month: from its 21st on
    ("since late January", "2025-02-12", "2025-01-17", "2025-02-12"),
    # sessions counted back
    ("seven sessions ago", "2025-02-12", "2025-01-31", "2025-02-03"),
    ("three days ago", "2025-02-13", "2025-02-07", "2025-02-10"),
    # a part of the running month that has begun is of this year, and of the last where it has not
    ("since the start of February", "2025-02-12", "2025-01-31", "2025-02-12"),
    ("since early February", "2025-02-12", "2025-01-31", "2025-02-12"),
    ("since late February", "2025-02-12", "2024-02-20", "2025-02-12"),
    ("since the start of the first quarter", "2025-02-12", "2024-12-31", "2025-02-12"),
    # since mid-January: from its 11th on
    ("since mid-January", "2025-02-12", "2025-01-10", "2025-02-12"),
    # since last week: the close before that week
    ("since last week", "2025-02-12", "2025-01-31", "2025-02-12"),
    # from one date to another
    ("from January 13 to January 27", "2025-02-12", "2025-01-13", "2025-01-27"),
    # between two dates of which the first lies in the year before
    ("between December 18 and January 10", "2025-02-12", "2024-12-18", "2025-01-10"),
    # year to date
    ("so far this year", "2025-02-12", "2024-12-31", "2025-02-12"),
    # year to date on the first session of a year
    ("this year", "2025-01-02", "2024-12-31", "2025-01-02"),
    # "for the year" told on New Year's Day is the year just ended
    ("for the year", "2025-01-01", "2023-12-29", "2024-12-31"),
    # this year through a weekday
    ("this year through Monday", "2025-02-12", "2024-12-31", "2025-02-10"),
    # this year through a month
    ("this year through January", "2025-02-12", "2024-12-31", "2025-01-31"),
    ("year to date through the end of January", "2025-02-12", "2024-12-31", "2025-01-31"),
    # last year
    ("last year", "2025-02-12", "2023-12-29", "2024-12-31"),
    # a named year
    ("in 2024", "2025-02-12", "2023-12-29", "2024-12-31"),
    # the named year that is running
    ("in 2025", "2025-02-12", "2024-12-31", "2025-02-12"),
    # the first weeks of a year: until 11 February
    ("in the first six weeks of 2025", "2025-02-14", "2024-12-31", "2025-02-11"),
    # this week
    ("this week", "2025-02-12", "2025-02-07", "2025-02-12"),
    # for the week, told on its Friday
    ("for the week", "2025-02-14", "2025-02-07", "2025-02-14"),
    # for the week, told on Saturday
    ("for the week", "2025-02-15", "2025-02-07", "2025-02-14"),
    # for the week, told on a Monday that was a holiday: the week that has ended
    ("for the week", "2025-02-17", "2025-02-07", "2025-02-14"),
    # last week
    ("last week", "2025-02-12", "2025-01-31", "2025-02-07"),
    # last week was short: Monday a holiday
    ("last week", "2025-02-26", "2025-02-14", "2025-02-21"),
    # the week ended on a date
    ("in the week ended Jan. 31", "2025-02-12", "2025-01-24", "2025-01-31"),
    # the week of a date
    ("in the week of January 22", "2025-02-12", "2025-01-17", "2025-01-24"),
    # the week of a Sunday is the one that follows
    ("in the week of January 19", "2025-02-12", "2025-01-17", "2025-01-24"),
    # this month
    ("this month", "2025-02-12", "2025-01-31", "2025-02-12"),
    # for the month, told on a weekend after its end
    ("for the month", "2025-02-01", "2024-12-31", "2025-01-31"),
    # last month
    ("last month", "2025-02-12", "2024-12-31", "2025-01-31"),
    # this quarter
    ("this quarter", "2025-02-12", "2024-12-31", "2025-02-12"),
    # last quarter
    ("last quarter", "2025-02-12", "2024-09-30", "2024-12-31"),
    # the quarter ended on a date
    ("in the quarter ended September 30", "2025-02-12", "2024-06-28", "2024-09-30"),
    # a month
    ("in January", "2025-02-12", "2024-12-31", "2025-01-31"),
    # the month that is running
    ("in February", "2025-02-12", "2025-01-31", "2025-02-12"),
    # a month that has not come yet this year
    ("in November", "2025-02-12", "2024-10-31", "2024-11-29"),
    # a quarter without a year
    ("in the third quarter", "2025-02-12", "2024-06-28", "2024-09-30"),
    # a quarter of a year
    ("in the first quarter of 2024", "2025-02-12", "2023-12-29", "2024-03-29"),
    # a half year
    ("in the first half of 2024", "2025-02-12", "2023-12-29", "2024-06-28"),
    # the second week of a month that begins on a Wednesday, which is in its first
    ("in the second week of January", "2025-02-12", "2025-01-03", "2025-01-10"),
    # the same of one that begins on a Friday, which is not
    ("in the second week of November", "2025-02-12", "2024-11-08", "2024-11-15"),
    # the opening week of a month that begins on a Sunday
    ("in the opening week of September", "2025-02-12", "2024-08-30", "2024-09-06"),
    # the last week of a month that ends on a Thursday ends with it
    ("in the last week of October", "2025-02-12", "2024-10-25", "2024-10-31"),
    # that of one which ends on a Tuesday is the week before
    ("in the closing week of December", "2025-02-12", "2024-12-20", "2024-12-27"),
    # a week of a month that is still to come in it: that of last year
    ("in the last week of February", "2025-02-12", "2024-02-23", "2024-02-29"),
    # the last two weeks, the latter of them whole
    ("in the last two weeks of November", "2025-02-12", "2024-11-15", "2024-11-29"),
    # the first two weeks: fourteen days
    ("in the first two weeks of January", "2025-02-12", "2024-12-31", "2025-01-14"),
    # halves of a month
    ("in the first half of January", "2025-02-12", "2024-12-31", "2025-01-15"),
    ("in the second half of January", "2025-02-12", "2025-01-15", "2025-01-31"),
    # sessions of a month
    ("in the first five trading days of November", "2025-02-12", "2024-10-31", "2024-11-07"),
    ("over the final three trading days of January", "2025-02-12", "2025-01-28", "2025-01-31"),
    # sessions of the week before, and of the running one, told on a Wednesday
    ("in last week's final two sessions", "2025-02-12", "2025-02-05", "2025-02-07"),
    ("over the first two days of this week", "2025-02-12", "2025-02-07", "2025-02-11"),
    # ... of one that begins with a holiday
    ("in the first two sessions of the week", "2025-02-19", "2025-02-14", "2025-02-19"),
    # months that end a year
    ("in the last two months of 2024", "2025-02-12", "2024-10-31", "2024-12-31"),
    # the last month: the same day a month earlier was a Sunday
    ("in the last month", "2025-02-12", "2025-01-10", "2025-02-12"),
    # the last month from the end of a longer one: 30 December for want of a 30 February... and back from 31 January
    ("over the past month", "2025-01-31", "2024-12-31", "2025-01-31"),
    # six months
    ("over the past six months", "2025-02-12", "2024-08-12", "2025-02-12"),
    # three weeks
    ("over the past three weeks", "2025-02-12", "2025-01-22", "2025-02-12"),
    # one week told on a Saturday
    ("in the past week", "2025-02-15", "2025-02-07", "2025-02-14"),
    # ten days: 2 February was a Sunday
    ("over the past 10 days", "2025-02-12", "2025-01-31", "2025-02-12"),
    # five sessions
    ("in the past five sessions", "2025-02-12", "2025-02-05", "2025-02-12"),
    # three trading days across a holiday
    ("over the past three trading days", "2025-02-19", "2025-02-13", "2025-02-19"),
    # the past year: 12 February 2024 was a Monday
    ("over the past year", "2025-02-12", "2024-02-12", "2025-02-12"),
    # twenty-four hours of a listed share: one session
    ("over the past 24 hours", "2025-02-12", "2025-02-11", "2025-02-12"),
    # three months to a month that has ended
    ("in the three months to September", "2025-02-12", "2024-06-28", "2024-09-30"),
    # since the election of 5 November 2024, whose result came after that day's close
    ("since the election", "2025-02-12", "2024-11-05", "2025-02-12"),
    # since an election of another year
    ("since the 2020 election", "2025-02-12", "2020-11-03", "2025-02-12"),
    # since an inauguration on a holiday before the open: Friday's close
    ("since the inauguration", "2025-02-12", "2025-01-17", "2025-02-12"),
    # early trading: the session of the day, whose end is only bounded
    ("in early trading", "2025-02-12", "2025-02-11", "2025-02-12"),
    # the afternoon of a weekday
    ("Tuesday afternoon", "2025-02-12", "2025-02-10", "2025-02-11"),
]


@pytest.mark.parametrize("words, day, base, end", DEFAULTS)
def test_default_reading(words: str, day: str, base: str, end: str) -> None:
    period = counted(words, told(day))
    assert closes(period)[:1] == [(base, end)]
    assert period.reason is None
    assert period.default is not None
    assert period.default.note is None


# All readings from close to close, the default first.
READINGS = [
    # two weeks ago, told of the whole week or of one of its days
    (
        "two weeks ago",
        "2025-02-12",
        [
            ("2025-01-24", "2025-01-31"),
            ("2025-01-30", "2025-01-31"),
            ("2025-01-29", "2025-01-30"),
            ("2025-01-28", "2025-01-29"),
            ("2025-01-27", "2025-01-28"),
            ("2025-01-24", "2025-01-27"),
        ],
    ),
    # a month back: the same day, 30 days (13 January), the month to date, the month before
    (
        "in the last month",
        "2025-02-12",
        [
            ("2025-01-10", "2025-02-12"),
            ("2025-01-13", "2025-02-12"),
            ("2025-01-31", "2025-02-12"),
            ("2024-12-31", "2025-01-31"),
        ],
    ),
    # two weeks before the running one: back from now, as ten sessions, and the two that ended on Friday the 7th
    (
        "in the previous two weeks",
        "2025-02-12",
        [
            ("2025-01-29", "2025-02-12"),
            ("2025-01-24", "2025-02-07"),
        ],
    ),
    # over the last week: the one before, or the past seven days
    ("over the last week", "2025-02-12", [("2025-01-31", "2025-02-07"), ("2025-02-05", "2025-02-12")]),
    ("last week", "2025-02-12", [("2025-01-31", "2025-02-07")]),
    # three sessions before the story's own
    (
        "the preceding three sessions",
        "2025-02-12",
        [("2025-02-07", "2025-02-12"), ("2025-02-06", "2025-02-11")],
    ),
    # this year: the last close of last year, the first of this one
    ("this year", "2025-02-12", [("2024-12-31", "2025-02-12"), ("2025-01-02", "2025-02-12")]),
    # since a date: its close and the one before
    ("since January 28", "2025-02-12", [("2025-01-28", "2025-02-12"), ("2025-01-27", "2025-02-12")]),
    # since a holiday: the session before, the one after, and the close before
    (
        "since January 20",
        "2025-02-12",
        [("2025-01-17", "2025-02-12"), ("2025-01-21", "2025-02-12"), ("2025-01-16", "2025-02-12")],
    ),
    # since a month: the last close before it, its own last close
    ("since January 2023", "2025-02-12", [("2022-12-30", "2025-02-12"), ("2023-01-31", "2025-02-12")]),
    # this week said on a Monday: Monday alone, or the last full week
    ("this week", "2025-02-10", [("2025-02-07", "2025-02-10"), ("2025-01-31", "2025-02-07")]),
    # last week said on a Saturday: the week before, or the week just ended
    ("last week", "2025-02-15", [("2025-01-31", "2025-02-07"), ("2025-02-07", "2025-02-14")]),
    # last Friday said on a Friday: a week ago, or today
    ("last Friday", "2025-02-14", [("2025-02-06", "2025-02-07"), ("2025-02-13", "2025-02-14")]),
    # last Friday said on a Wednesday: the latest one is also the one of last week
    ("last Friday", "2025-02-12", [("2025-02-06", "2025-02-07")]),
    # on a holiday: the session before and the one after
    ("on January 20", "2025-02-12", [("2025-01-16", "2025-01-17"), ("2025-01-17", "2025-01-21")]),
    # ten days: the calendar's, or ten sessions; the session on or after the day counted
    (
        "over the past 10 days",
        "2025-02-12",
        [("2025-01-31", "2025-02-12"), ("2025-01-29", "2025-02-12"), ("2025-02-03", "2025-02-12")],
    ),
    # the last session of a year that has only begun, of one that ends today, and the first
    ("in the year's final trading day", "2025-01-03", [("2024-12-30", "2024-12-31")]),
    # ... and, where it is over, of what the story stands in: told on the day, on a Saturday, in the middle of the week
    ("on the final trading day of the week", "2025-01-31", [("2025-01-30", "2025-01-31")]),
    ("on the last trading day of the week", "2025-02-01", [("2025-01-30", "2025-01-31")]),
    ("on the final trading day of the month", "2025-02-01", [("2025-01-30", "2025-01-31")]),
    ("on the final day of the week", "2025-01-29", [("2025-01-23", "2025-01-24")]),
    ("on the year's last session", "2024-12-31", [("2024-12-30", "2024-12-31")]),
    # the reader's night: today's session, or the one closed before the story's day
    ("overnight", "2025-02-12", [("2025-02-11", "2025-02-12"), ("2025-02-10", "2025-02-11")]),
    # the second week of a month that begins on a Wednesday: counted with the week it begins in, without it, by days
    (
        "in the second week of January",
        "2025-02-12",
        [("2025-01-03", "2025-01-10"), ("2025-01-10", "2025-01-17"), ("2025-01-07", "2025-01-14")],
    ),
    # the last week: to the end of the month, to the Friday after it, the last that is whole, the last seven days
    (
        "in the last week of July",
        "2025-02-12",
        [
            ("2024-07-26", "2024-07-31"),
            ("2024-07-26", "2024-08-02"),
            ("2024-07-19", "2024-07-26"),
            ("2024-07-24", "2024-07-31"),
        ],
    ),
    # since a week: its start, its end, and the days of it
    (
        "since the last week of January",
        "2025-02-03",
        [
            ("2025-01-24", "2025-02-03"),
            ("2025-01-31", "2025-02-03"),
            ("2025-01-27", "2025-02-03"),
            ("2025-01-28", "2025-02-03"),
            ("2025-01-29", "2025-02-03"),
            ("2025-01-30", "2025-02-03"),
        ],
    ),
    # the year through a month: the twelve months until its end, or those of the calendar year
    ("for the year through January", "2025-02-12", [("2024-01-31", "2025-01-31"), ("2024-12-31", "2025-01-31")]),
    ("in the year to November", "2025-02-12", [("2023-11-30", "2024-11-29"), ("2023-12-29", "2024-11-29")]),
    # the last year: the one before, or twelve months back; "last year" alone is the one before
    ("over the last year", "2025-02-12", [("2023-12-29", "2024-12-31"), ("2024-02-12", "2025-02-12")]),
    ("in the last year", "2025-02-12", [("2023-12-29", "2024-12-31"), ("2024-02-12", "2025-02-12")]),
    ("last year", "2025-02-12", [("2023-12-29", "2024-12-31")]),
    # the year by its name alone, said in the weeks when the one before is looked back on, and later; not "this year"
    (
        "ended the year",
        "2025-02-12",
        [("2024-12-31", "2025-02-12"), ("2025-01-02", "2025-02-12"), ("2023-12-29", "2024-12-31")],
    ),
    (
        "for the year",
        "2025-01-15",
        [("2024-12-31", "2025-01-15"), ("2025-01-02", "2025-01-15"), ("2023-12-29", "2024-12-31")],
    ),
    ("for the year", "2025-05-14", [("2024-12-31", "2025-05-14"), ("2025-01-02", "2025-05-14")]),
    # the month, said early in the next one: the days since, or the month just ended
    ("for the month", "2025-02-03", [("2025-01-31", "2025-02-03"), ("2024-12-31", "2025-01-31")]),
]


@pytest.mark.parametrize("words, day, expected", READINGS)
def test_readings(words: str, day: str, expected: list[tuple[str, str]]) -> None:
    assert closes(counted(words, told(day))) == expected


def test_a_week_of_what_is_traded_every_day_may_be_the_past_seven_days() -> None:
    # Wednesday: since Sunday's close, or since the Wednesday before.
    assert closes(counted("this week", told("2025-02-12"), CRYPTO)) == [
        ("2025-02-09", "2025-02-12"),
        ("2025-02-05", "2025-02-12"),
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-01-03", [("2024-12-31", "2025-01-03"), ("2023-12-29", "2024-12-31")]),
        ("2025-05-02", [("2024-12-31", "2025-05-02")]),
    ],
)
def test_a_year_without_words_of_its_own_may_be_the_one_just_ended(day: str, expected: list[tuple[str, str]]) -> None:
    # As of "rose 23%, its best year since 2021".
    period = windows(PeriodExpression(PeriodKind.YEAR_TO_DATE), as_of=told(day), calendar=NEW_YORK)
    first = [pair for pair in closes(period) if pair[0] != "2025-01-02"]
    assert first == expected


# A date may mean another price of its day, unless the words name the close.
@pytest.mark.parametrize("words, fields", [("since January 28", 4), ("from its January 28 close", 1)])
def test_since_a_date_may_count_from_other_prices_of_the_day(words: str, fields: int) -> None:
    period = counted(words, told("2025-02-12"))
    bases = [window.base for window in period.windows if isinstance(window.base, Point)]
    assert len({base.field for base in bases if base.session == date(2025, 1, 28)}) == fields


def test_each_reading_is_named_in_plain_words() -> None:
    period = counted("since January 13, 2023", told("2025-02-12"))
    assert [window.name for window in period.windows] == [
        "close on 13 January 2023 to close on 12 February 2025",
        "close on 12 January 2023 to close on 12 February 2025",
        "open on 13 January 2023 to close on 12 February 2025",
        "high on 13 January 2023 to close on 12 February 2025",
        "low on 13 January 2023 to close on 12 February 2025",
    ]
    assert [window.note is None for window in period.windows] == [True, False, False, False, False]


# What a story knows of a market: its country, the market, the day (and time of day), and the last session it knows.
KNOWN = [
    # Hong Kong knows its own close of the day
    ("HK", HONG_KONG, "2025-02-12", None, "2025-02-12"),
    # Hong Kong knows the American close of the day before
    ("HK", NEW_YORK, "2025-02-12", None, "2025-02-11"),
    # New York knows the close of Hong Kong on the same day
    ("US", HONG_KONG, "2025-02-12", None, "2025-02-12"),
    # a Monday in Hong Kong knows Friday in New York
    ("HK", NEW_YORK, "2025-02-10", None, "2025-02-07"),
    # a Saturday in Hong Kong knows Friday in New York
    ("HK", NEW_YORK, "2025-02-15", None, "2025-02-14"),
    # without a home market the date is the market's own
    (None, NEW_YORK, "2025-02-12", None, "2025-02-12"),
    # an evening in New York: the session has closed
    ("US", NEW_YORK, "2025-02-12", "22:00", "2025-02-12"),
    # an hour before the open: the session of the day before
    ("US", NEW_YORK, "2025-02-12", "11:00", "2025-02-11"),
    # a morning in Hong Kong (01:00 UTC): New York has closed the day before
    ("HK", NEW_YORK, "2025-02-12", "01:00", "2025-02-11"),
    # crypto counts the stamped day, whatever the hour
    ("US", CRYPTO, "2025-02-12", "03:00", "2025-02-12"),
    # crypto trades on a Sunday
    ("HK", CRYPTO, "2025-02-16", None, "2025-02-16"),
]


@pytest.mark.parametrize("country, calendar, day, at, end", KNOWN)
def test_last_session_known(country: str | None, calendar: Weekdays, day: str, at: str | None, end: str) -> None:
    assert closes(counted("", told(day, country, at=at), calendar))[0][1] == end


# Words, country, moment (UTC) and the session they mean on the home market.
CLOCKS = [
    # a Wednesday morning in Hong Kong is a Tuesday in UTC: "on Wednesday" has just begun
    ("on Wednesday", "HK", "2025-02-11", "23:30", "2025-02-12"),
    # ... and "on Tuesday" is the session before
    ("on Tuesday", "HK", "2025-02-11", "23:30", "2025-02-11"),
    # a Tuesday evening in New York is a Wednesday in UTC: "on Tuesday" has closed
    ("on Tuesday", "US", "2025-02-12", "01:30", "2025-02-11"),
    # ... "today" is Tuesday
    ("today", "US", "2025-02-12", "01:30", "2025-02-11"),
    # ... and "yesterday" Monday
    ("yesterday", "US", "2025-02-12", "01:30", "2025-02-10"),
]


@pytest.mark.parametrize("words, country, day, at, session", CLOCKS)
def test_days_are_those_on_the_exchanges_own_wall(words: str, country: str, day: str, at: str, session: str) -> None:
    assert closes(counted(words, told(day, country, at=at), CALENDARS[country]))[0][1] == session


def test_close_of_the_same_date_is_another_reading() -> None:
    period = counted("this year", told("2025-02-12", "HK"), NEW_YORK)
    assert closes(period) == [("2024-12-31", "2025-02-11"), ("2025-01-02", "2025-02-11"), ("2024-12-31", "2025-02-12")]
    assert "came after the story's own moment" in (period.windows[-1].note or "")


def test_a_day_of_what_is_traded_around_the_clock_may_run_on_after_the_story() -> None:
    # Told in the morning of the 12th, before the session of that day has come near its end.
    currencies = Weekdays("FX", closes=time(22))
    period = counted("this year", told("2025-02-12", at="07:45"), currencies)
    assert closes(period)[0] == ("2024-12-31", "2025-02-11")
    assert ("2024-12-31", "2025-02-12") in closes(period)
    # ... and late in the day it is the one meant
    assert closes(counted("this year", told("2025-02-12", at="20:00"), currencies))[0] == ("2024-12-31", "2025-02-12")


def test_no_stretch_that_is_over_is_counted_to_the_session_still_open() -> None:
    # A Monday in mid-session: "last week" ended on Friday, "this year" runs on.
    at = told("2025-02-10", at="18:00")
    assert closes(counted("last week", at)) == [("2025-01-31", "2025-02-07")]
    assert closes(counted("last month", at))[0] == ("2024-12-31", "2025-01-31")
    assert all(end < "2025-02-10" for _, end in closes(counted("last month", at)))
    assert ("2024-12-31", "2025-02-10") in closes(counted("this year", at))


def test_a_day_counted_back_may_be_counted_from_the_close_of_the_same_date() -> None:
    # "Fell 0.2%, a day after a gain of 2%", of a session that closed after the story's own market on the 12th
    period = counted("a day earlier", told("2025-02-12", "HK"), NEW_YORK)
    assert closes(period) == [("2025-02-07", "2025-02-10"), ("2025-02-10", "2025-02-11")]
    # ... and in the market's own story of its close
    assert closes(counted("a day earlier", told("2025-02-12"), NEW_YORK)) == [("2025-02-10", "2025-02-11")]


def test_move_of_an_open_session_is_intraday() -> None:
    # 18:00 UTC is in the middle of New York's session.
    period = counted("on Wednesday", told("2025-02-12", at="18:00"))
    assert period.reason is Reason.INTRADAY
    assert closes(period)[0] == ("2025-02-11", "2025-02-12")


def test_move_without_a_period_while_the_session_is_open() -> None:
    # The latest closed session, and the one still open, which daily prices only bound.
    period = counted("", told("2025-02-12", at="18:00"))
    assert period.reason is Reason.INTRADAY
    assert closes(period) == [("2025-02-10", "2025-02-11"), ("2025-02-11", "2025-02-12")]


@pytest.mark.parametrize(
    ("at", "ends"),
    [
        # an hour and a half before New York opens at 14:30 UTC: yesterday's close alone
        ("13:00", ["2025-02-11"]),
        # the auctions before the opening give first figures
        ("14:20", ["2025-02-11", "2025-02-12"]),
        # mid-session
        ("18:00", ["2025-02-11", "2025-02-12"]),
        # closed
        ("21:30", ["2025-02-12"]),
    ],
)
def test_a_stretch_up_to_now_runs_to_an_open_session_and_to_none_that_is_yet_to_open(at: str, ends: list[str]) -> None:
    period = counted("since February 3", told("2025-02-12", at=at))
    assert sorted({end for _, end in closes(period)}) == ends


# Words that name a day gone by: days back, the day before in so many words, and the latest session closed.
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Monday", ("2025-02-07", "2025-02-10")),
        ("on Tuesday", ("2025-02-10", "2025-02-11")),
        ("yesterday", ("2025-02-10", "2025-02-11")),
        ("on February 11", ("2025-02-10", "2025-02-11")),
    ],
)
def test_a_day_gone_by_is_not_intraday_while_a_session_is_open(words: str, expected: tuple[str, str]) -> None:
    period = counted(words, told("2025-02-12", at="18:00"))
    assert period.reason is None
    assert closes(period) == [expected]


def test_previous_session_while_one_is_open_is_the_last_closed() -> None:
    period = counted("in the previous session", told("2025-02-12", at="18:00"))
    assert period.reason is None
    assert closes(period)[0] == ("2025-02-10", "2025-02-11")


# The words, the story's day, the extremes that the base may be: side, first day, last day, field.
EXTREMES = [
    # the low of a day is that day's close, or its intraday low
    ("from its January 13, 2023 low", [Point(date(2023, 1, 13)), Point(date(2023, 1, 13), PriceField.LOW)]),
    # the low of a month is looked for in the month
    (
        "from its January low",
        [
            Extreme(Side.LOW, date(2025, 1, 1), date(2025, 1, 31)),
            Extreme(Side.LOW, date(2025, 1, 1), date(2025, 1, 31), PriceField.LOW),
        ],
    ),
    # an undated peak: the past 52 weeks, else the record
    (
        "off its peak",
        [
            Extreme(Side.HIGH, date(2024, 2, 12), date(2025, 2, 12)),
            Extreme(Side.HIGH, date(2024, 2, 12), date(2025, 2, 12), PriceField.HIGH),
            Extreme(Side.HIGH, date(1896, 1, 1), date(2025, 2, 12)),
            Extreme(Side.HIGH, date(1896, 1, 1), date(2025, 2, 12), PriceField.HIGH),
        ],
    ),
    # a record is of all time first
    (
        "from its record high",
        [
            Extreme(Side.HIGH, date(1896, 1, 1), date(2025, 2, 12)),
            Extreme(Side.HIGH, date(1896, 1, 1), date(2025, 2, 12), PriceField.HIGH),
            Extreme(Side.HIGH, date(2024, 2, 12), date(2025, 2, 12)),
            Extreme(Side.HIGH, date(2024, 2, 12), date(2025, 2, 12), PriceField.HIGH),
        ],
    ),
    # a high gone by, of which the day is told or above which the price is not
    ("above its prior high of January 13, 2023", [Point(date(2023, 1, 13)), Point(date(2023, 1, 13), PriceField.HIGH)]),
    (
        "below its previous high",
        [
            Extreme(Side.HIGH, date(2024, 2, 12), date(2025, 2, 12)),
            Extreme(Side.HIGH, date(2024, 2, 12), date(2025, 2, 12), PriceField.HIGH),
            Extreme(Side.HIGH, date(1896, 1, 1), date(2025, 2, 12)),
            Extreme(Side.HIGH, date(1896, 1, 1), date(2025, 2, 12), PriceField.HIGH),
        ],
    ),
    # an intraday record: the high of a session first
    (
        "from its February 10 intraday high",
        [Point(date(2025, 2, 10), PriceField.HIGH), Point(date(2025, 2, 10))],
    ),
    # a high on the day of the move: the day may be that of the move, and the high one of before
    (
        "from its high on Wednesday",
        [
            Point(date(2025, 2, 12), PriceField.HIGH),
            Extreme(Side.HIGH, date(2024, 2, 12), date(2025, 2, 11)),
            Extreme(Side.HIGH, date(2024, 2, 12), date(2025, 2, 11), PriceField.HIGH),
        ],
    ),
    # this year's high
    (
        "from this year's high",
        [
            Extreme(Side.HIGH, date(2025, 1, 1), date(2025, 2, 12)),
            Extreme(Side.HIGH, date(2025, 1, 1), date(2025, 2, 12), PriceField.HIGH),
        ],
    ),
    # a 52-week high: 364 days, or the year to the same day
    (
        "from its 52-week high",
        [
            Extreme(Side.HIGH, date(2024, 2, 14), date(2025, 2, 12)),
            Extreme(Side.HIGH, date(2024, 2, 14), date(2025, 2, 12), PriceField.HIGH),
            Extreme(Side.HIGH, date(2024, 2, 12), date(2025, 2, 12)),
            Extreme(Side.HIGH, date(2024, 2, 12), date(2025, 2, 12), PriceField.HIGH),
        ],
    ),
]


@pytest.mark.parametrize("words, bases", EXTREMES)
def test_extremes(words: str, bases: list[Point | Extreme]) -> None:
    period = counted(words, told("2025-02-12"))
    assert [window.base for window in period.windows] == bases
    assert {window.end for window in period.windows} == {Point(date(2025, 2, 12))}


# Why there are no sessions: the words, the story's country, the reason, and what the detail says.
REFUSED = [
    # trading outside the session
    ("in premarket trading", "US", Reason.EXTENDED_HOURS, "outside the regular session"),
    # a day counted from one that only the text before tells
    ("the following day", "US", Reason.AMBIGUOUS_PERIOD, "alone tells no day of the calendar"),
    # a length left open
    ("over recent weeks", "US", Reason.AMBIGUOUS_PERIOD, "gives no length"),
    # a date after the story
    ("on March 3, 2025", "US", Reason.AMBIGUOUS_PERIOD, "3 March 2025 lies after the story's own date"),
    # a month after the story
    ("in March 2025", "US", Reason.AMBIGUOUS_PERIOD, "after the story's own date"),
    # a day that no calendar has
    ("on February 30, 2024", "US", Reason.AMBIGUOUS_PERIOD, "no day of the calendar"),
    # day or month first, and nothing tells which
    ("since 03/01/2025", None, Reason.AMBIGUOUS_PERIOD, "day or the month first"),
    # an event still to come
    ("since Liberation Day", "US", Reason.AMBIGUOUS_PERIOD, "no event"),
    # a high gone by, above which the price is
    ("above its previous high", "US", Reason.AMBIGUOUS_PERIOD, "no day of the calendar"),
    ("above the old record", "US", Reason.AMBIGUOUS_PERIOD, "no day of the calendar"),
    ("over its prior record close", "US", Reason.AMBIGUOUS_PERIOD, "no day of the calendar"),
    # before the calendar begins (3 January 2000)
    ("since 1987", "US", Reason.INSUFFICIENT_HISTORY, "does not reach back that far"),
]


@pytest.mark.parametrize("words, country, reason, detail", REFUSED)
def test_refused(words: str, country: str | None, reason: Reason, detail: str) -> None:
    period = counted(words, told("2025-02-12", country))
    assert (period.windows, period.reason) == ((), reason)
    assert detail in (period.detail or "")


def test_numeric_date_is_read_in_the_order_of_the_storys_country() -> None:
    # 3 January in Hong Kong, 1 March in America (of the year before, for it lies after the story in 2025).
    assert closes(counted("since 03/01/2025", told("2025-02-12", "HK"), HONG_KONG))[0] == ("2025-01-03", "2025-02-12")
    assert closes(counted("since 01/03/2025", told("2025-02-12", "US")))[0] == ("2025-01-03", "2025-02-12")


def test_an_edited_year_moves_the_base_alone() -> None:
    # What a repair asks: the same words with another year.
    printed = expression("from its January 13, 2023 low")
    assert printed.anchor is not None
    edited = replace(printed, anchor=replace(printed.anchor, year=2025))
    period = windows(edited, as_of=told("2025-02-12"), calendar=NEW_YORK)
    assert closes(period) == [("2025-01-13", "2025-02-12")]


def test_every_kind_is_counted() -> None:
    # A new kind of period may not fall through the table.
    bare = PartialDate(year=2024, month=12)
    for kind in PeriodKind:
        period = windows(PeriodExpression(kind, anchor=bare), as_of=told("2025-02-12"), calendar=NEW_YORK)
        assert period.windows or period.reason is not None, kind
