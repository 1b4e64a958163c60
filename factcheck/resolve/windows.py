"""A period expression becomes sessions: every honest reading, the one the words mean first.

A pure function of the expression, the as-of moment and the exchange's calendar. The base is the close before the move
begins, so that a move is always base close to end close. Sessions are days of the instrument's own exchange.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Final

from factcheck.errors import UsageError
from factcheck.models import (
    UNIT_OF_STRETCH,
    UP_TO_NOW,
    AsOf,
    Extreme,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Reason,
    ResolvedPeriod,
)
from factcheck.prices.market import SessionCalendar
from factcheck.resolve.calendar_periods import (
    month,
    named_month,
    named_quarter,
    named_year,
    quarter,
    week,
    year,
    year_to_date,
)
from factcheck.resolve.dates import counts_back
from factcheck.resolve.ends import Ends, ends
from factcheck.resolve.readings import Enough, Readings, day_name
from factcheck.resolve.sessions import intraday, is_today, session
from factcheck.resolve.stretches import event, since, since_extreme, trailing

# Countries that write the month first in numeric dates (U.S. usage; the Philippines follow it).
_MONTH_FIRST = frozenset({"US", "PH"})

# "Is up 7.4% in November" is told up to now while the month runs.
_MAY_RUN: Final = UP_TO_NOW | {PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR}
TO_OPEN_SESSION: Final = "to the session that was open when the story was told"
"""The note of a stretch up to now that a story told in mid-session may count to its own hour."""

# Each function adds its readings and answers None, or says why the words name no sessions.
_BY_KIND: dict[PeriodKind, Callable[[Readings], str | None]] = {
    PeriodKind.NONE: session,
    PeriodKind.SESSION: session,
    PeriodKind.INTRADAY: intraday,
    PeriodKind.SINCE: since,
    PeriodKind.SINCE_EXTREME: since_extreme,
    PeriodKind.EVENT: event,
    PeriodKind.TRAILING: trailing,
    PeriodKind.YEAR_TO_DATE: year_to_date,
    PeriodKind.WEEK: week,
    PeriodKind.MONTH: month,
    PeriodKind.QUARTER: quarter,
    PeriodKind.YEAR: year,
    PeriodKind.NAMED_MONTH: named_month,
    PeriodKind.NAMED_QUARTER: named_quarter,
    PeriodKind.NAMED_YEAR: named_year,
}


def windows(
    expression: PeriodExpression,
    *,
    as_of: AsOf,
    calendar: SessionCalendar,
    known: Ends | None = None,
    default_only: bool = False,
) -> ResolvedPeriod:
    """All readings of ``expression`` on ``calendar`` as of that moment, or the reason there is none.

    Windows together with the reason ``intraday`` mean a session that was not closed yet: daily prices bound such a
    move and do not settle it. For who tries many expressions, ``known`` are the ends of that moment on the
    calendar, and ``default_only`` stops at the first reading.
    """
    if expression.kind is PeriodKind.EXTENDED_HOURS:
        return ResolvedPeriod(reason=Reason.EXTENDED_HOURS, detail="trading outside the regular session")
    if (clash := _clashing(expression)) is not None:
        expression = _in_order(expression, as_of)
        clash = _clashing(expression)
    if clash is not None:
        return ResolvedPeriod(reason=Reason.AMBIGUOUS_PERIOD, detail=clash)
    try:
        known = known or ends(as_of, calendar)
    except UsageError as error:
        return ResolvedPeriod(reason=Reason.INSUFFICIENT_HISTORY, detail=str(error))
    found = Readings(expression, known, known.session, calendar, default_only=default_only)
    try:
        detail = _BY_KIND[expression.kind](found)
    except Enough:
        detail = None
    if not found.windows:
        return ResolvedPeriod(
            reason=Reason.AMBIGUOUS_PERIOD if detail else Reason.INSUFFICIENT_HISTORY,
            detail=detail or f"the calendar of {calendar.name} does not reach back that far",
        )
    if known.same_date is not None and not default_only:
        _add_same_date(found)
    if known.running is not None and expression.kind in _MAY_RUN and not _is_over(expression) and not default_only:
        _add_running(found, known.running)
    reason = Reason.INTRADAY if _unclosed(found) else None
    return ResolvedPeriod(tuple(found.windows), reason, detail)


def _add_same_date(found: Readings) -> None:
    """The default reading again, ending at the story's own date, whose close came after the story's moment."""
    date_of_story = found.ends.same_date
    if date_of_story is None or not (found.windows[0].end.session == found.end or counts_back(found.expression.anchor)):
        return
    ends_later = replace(found.ends, session=date_of_story)
    later = Readings(found.expression, ends_later, date_of_story, found.calendar, default_only=True)
    with suppress(Enough):
        _BY_KIND[found.expression.kind](later)
    for window in later.windows:
        if window not in found.windows:
            note = f"to the close of {day_name(date_of_story)}, which came after the story's own moment"
            found.windows.append(replace(window, note=note))


def _is_over(expression: PeriodExpression) -> bool:
    """True of "last week" and "last month", which no session of the story's own day is part of."""
    anchor = expression.anchor
    return expression.kind in UNIT_OF_STRETCH and anchor is not None and (anchor.shift or 0) < 0


def _add_running(found: Readings, running: date) -> None:
    """A stretch up to now may be counted to the hour of a story told while the session was open."""
    first = found.windows[0]
    if first.end.session == found.end and first.base is not None:
        found.add(first.base if isinstance(first.base, Extreme) else first.base.session, running, note=TO_OPEN_SESSION)


def _unclosed(found: Readings) -> bool:
    last = found.windows[0].end.session
    if found.expression.kind is PeriodKind.INTRADAY:
        return False
    if found.ends.running is not None and found.expression.kind in {PeriodKind.NONE, PeriodKind.SESSION}:
        return last > found.ends.session or (last == found.ends.session and not _names_its_day(found.expression))
    return last > found.end and last != found.ends.same_date


def _names_its_day(expression: PeriodExpression) -> bool:
    """True of "on Wednesday" and "yesterday", which mean no session that is open when they are said a day later."""
    return expression.anchor is not None and not is_today(expression.anchor)


def _in_order(expression: PeriodExpression, as_of: AsOf) -> PeriodExpression:
    """Numeric dates read in the order of the story's country, where that is known."""
    if as_of.country is None:
        return expression
    month_first = as_of.country in _MONTH_FIRST
    return replace(
        expression, anchor=_ordered(expression.anchor, month_first), until=_ordered(expression.until, month_first)
    )


def _ordered(partial: PartialDate | None, month_first: bool) -> PartialDate | None:
    if partial is None or partial.alternative is None:
        return partial
    return replace(partial, alternative=None) if month_first else partial.alternative


def _clashing(expression: PeriodExpression) -> str | None:
    for partial in (expression.anchor, expression.until):
        if partial is not None and partial.alternative is not None:
            return f"{expression.text!r} can be read with the day or the month first"
    return None
