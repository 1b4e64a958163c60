"""The stretch of days in which the last better value must lie, for an extreme "since D" or "in N months".

A month or a year is named whole: any of its days will do. A length of time is printed round: "a 17-month low" is one
whose last better value lies 16½ to 17½ months back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.models import AsOf, Extreme, PartialDate, PeriodExpression, PeriodKind, Point, Window
from factcheck.resolve.dates import half_year, locate
from factcheck.resolve.events import event_dates
from factcheck.resolve.parts_of_periods import is_part

_WITHIN = frozenset(
    {
        PeriodKind.YEAR_TO_DATE,
        PeriodKind.WEEK,
        PeriodKind.MONTH,
        PeriodKind.QUARTER,
        PeriodKind.YEAR,
        PeriodKind.NAMED_MONTH,
        PeriodKind.NAMED_QUARTER,
        PeriodKind.NAMED_YEAR,
    }
)

_DATED = frozenset({PeriodKind.SINCE, PeriodKind.SINCE_EXTREME})

# A count is printed round: half a unit either way, but no more than 15 percent and no less than 3.
_MOST, _LEAST = 0.15, 0.03

# "An about two-week high" is rounder still.
_ABOUT = 0.25
_ROUGHLY = ("about ", "around ", "roughly ", "nearly ", "almost ", "some ")

# "Since the crisis" names weeks, not a day: a better value that soon after the day on file is still of the event.
_EVENT_REACH = timedelta(days=45)

# A date named to the day may be that of another time zone, or of the session the news came after.
_DAY_REACH = timedelta(days=1)

# Of a stretch that is counted from, the windows from the close before it and from its last close come first.
_BOTH_ENDS = 2


@dataclass(frozen=True, slots=True)
class Since:
    """``last`` is the latest day on which a better value agrees with the words; before ``first`` they are coarse."""

    first: date
    last: date


def since_of(
    expression: PeriodExpression, window: Window, as_of: AsOf | None, counted: tuple[Window, ...]
) -> Since | None:
    """The stretch that the words name, one of whose ``counted`` windows is asked of; None where they name no time."""
    if window.base is None:
        return None
    if isinstance(window.base, Extreme):
        return Since(window.base.first, window.base.last)
    base = window.base.session
    if expression.kind in _WITHIN:
        return Since(date.min, base)
    if expression.kind is PeriodKind.TRAILING:
        return _trailing(expression, window.base, window.end)
    if expression.kind is PeriodKind.EVENT or (expression.anchor is not None and expression.anchor.event is not None):
        return Since(base - _EVENT_REACH, max(base + _EVENT_REACH, _last_of_event(expression, as_of) or base))
    if expression.kind in _DATED and is_part(expression):
        return _part(base, counted)
    if expression.kind in _DATED and expression.anchor is not None and as_of is not None:
        half = half_year(expression.anchor, expression.until, as_of.stamp.day)
        if half is not None:
            return Since(half.first, half.last)
        return _dated(expression.anchor, as_of, base, counted)
    return None


def is_dated(expression: PeriodExpression) -> bool:
    """Whether the words print a year, a month or a day, and no event or length of time alone."""
    anchor = expression.anchor
    if expression.kind is not PeriodKind.SINCE or anchor is None or anchor.event is not None:
        return False
    return anchor.year is not None or anchor.month is not None


def _last_of_event(expression: PeriodExpression, as_of: AsOf | None) -> date | None:
    anchor = expression.anchor
    told = event_dates(anchor, as_of.stamp.day) if anchor is not None and as_of is not None else None
    return None if told is None else told.until


def _trailing(expression: PeriodExpression, base: Point, end: Point) -> Since:
    length = end.session - base.session
    count = float(expression.count or 1)
    most = _ABOUT if (expression.text or "").casefold().startswith(_ROUGHLY) else _MOST
    slack = length * max(_LEAST, min(0.5 / max(count, 1.0), most))
    return Since(base.session - slack, base.session + slack)


def _part(base: date, counted: tuple[Window, ...]) -> Since:
    """As in "since the first three months of 2020": from the close before that part of the year to its last."""
    closes = [window.base.session for window in counted[:_BOTH_ENDS] if isinstance(window.base, Point)]
    return Since(base + _DAY_REACH, max(closes, default=base))


def _dated(anchor: PartialDate, as_of: AsOf, base: date, counted: tuple[Window, ...]) -> Since:
    days = locate(anchor, as_of.stamp.day, past=True)
    if days is None or days.is_day:
        day = base if days is None else days.first
        last = day + _DAY_REACH
        return Since(day - _DAY_REACH, last if base >= day else max(last, _reopening(counted, day)))
    return Since(days.first, days.last)


def _reopening(counted: tuple[Window, ...], day: date) -> date:
    """The first session after a day that had none, which is when its news was traded on."""
    told = (window.base.session for window in counted if isinstance(window.base, Point))
    return min((session for session in told if session > day), default=day)
