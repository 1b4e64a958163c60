"""Periods that no words name: a figure so exact that only one stretch can explain it tells its period by itself.

Agencies print "the Dow is up 1,013.94 points" under a heading for the year, and stories run a day late. Where a claim
names no period and its latest session does not fit, a level or a change in points printed to enough digits may be that
of the session before, the week or the year: by chance one in thousands would be. What stands beside it in the sentence
goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.models import (
    Approximation,
    CalendarUnit,
    Instrument,
    Kind,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Quantity,
    ResolvedClaim,
    ResolvedPeriod,
    Window,
)
from factcheck.resolve.windows import windows
from factcheck.verify.context import Context
from factcheck.verify.targets import principal

_MOVES = frozenset({Kind.POINT_CHANGE, Kind.PRICE_CHANGE})
_SESSION_BEFORE = (PartialDate(shift=-1, shift_unit=CalendarUnit.SESSION), "the session before the latest one")

# Digits that make a figure its own period's: a level recurs less than a change.
_LEVEL_DIGITS = 4
_MOVE_DIGITS = 4
_LEAST_DECIMALS = 2


def names_no_period(resolved: ResolvedClaim) -> bool:
    """True when no words of the claim, or carried over to it, say which period it is about."""
    return resolved.claim.period.kind is PeriodKind.NONE and resolved.as_of is not None


def tells_its_period(kind: Kind, quantity: Quantity) -> bool:
    """True when the figure is printed to so many digits that no other stretch would explain it by chance."""
    if quantity.approximation is not Approximation.EXACT:
        return False
    digits = sum(char.isdigit() for char in quantity.text)
    decimals = len(quantity.text.partition(".")[2].rstrip("% "))
    if kind is Kind.LEVEL:
        return digits >= _LEVEL_DIGITS
    return kind in _MOVES and digits >= _MOVE_DIGITS and decimals >= _LEAST_DECIMALS


def other_windows(resolved: ResolvedClaim, instrument: Instrument, context: Context) -> Iterator[Window]:
    """The session before, and for a change the week and the year to date, each with a note that no words say so."""
    if resolved.as_of is None:
        return
    calendar = context.calendars.of(instrument)
    anchor, name = _SESSION_BEFORE
    told = [(PeriodExpression(PeriodKind.SESSION, anchor=anchor), name)]
    if resolved.claim.kind is not Kind.LEVEL:
        told.append((PeriodExpression(PeriodKind.WEEK), "the week"))
        told.append((PeriodExpression(PeriodKind.YEAR_TO_DATE), "the year to date"))
    latest = resolved.period.windows[0].end if resolved.period.windows else None
    for expression, words in told:
        counted = windows(expression, as_of=resolved.as_of, calendar=calendar).windows
        for window in counted[:1]:
            if resolved.claim.kind is not Kind.LEVEL or window.end != latest:
                yield replace(window, note=f"no period is printed, and the figure is that of {words}")


def over(resolved: ResolvedClaim, window: Window) -> ResolvedClaim:
    """The claim read over one window and no other."""
    return replace(resolved, period=ResolvedPeriod((window,)))


def rereadings(resolved: ResolvedClaim, context: Context) -> Iterator[ResolvedClaim]:
    """The claim over each stretch that it may be about when no words say which."""
    instrument = principal(resolved.subject, context)
    if instrument is None or not names_no_period(resolved):
        return
    for window in other_windows(resolved, instrument, context):
        yield over(resolved, window)
