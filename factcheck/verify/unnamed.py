"""Periods that no words name: a figure so exact that only one stretch can explain it tells its period by itself.

Agencies print "the Dow is up 1,013.94 points" under a heading for the year, and stories run a day late. Where a claim
names no period and its latest session does not fit, a level or a change in points printed to enough digits may be that
of the session before, the week or the year: by chance one in thousands would be. What stands beside it in the sentence
goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from factcheck.models import (
    MOVES,
    PRICE_CHANGES,
    UP_TO_NOW,
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
    Stamp,
    Window,
)
from factcheck.resolve.windows import windows
from factcheck.verify.context import Context
from factcheck.verify.targets import principal
from factcheck.verify.wording import day_words

_MOVES = frozenset({Kind.POINT_CHANGE, Kind.PRICE_CHANGE})
SESSION_MOVES = PRICE_CHANGES | {Kind.YIELD_CHANGE}
"""Moves that a figure without a period tells of one session."""

_NOT_PRINTED = "no period is printed, and the figure is that of"
_BEFORE = PartialDate(shift=-1, shift_unit=CalendarUnit.SESSION)
_WHERE_NONE_IS_PRINTED = (
    (PeriodExpression(PeriodKind.SESSION, anchor=_BEFORE), f"{_NOT_PRINTED} the session before the latest one"),
    (PeriodExpression(PeriodKind.WEEK), f"{_NOT_PRINTED} the week"),
    (PeriodExpression(PeriodKind.YEAR_TO_DATE), f"{_NOT_PRINTED} the year to date"),
)
_WHERE_ONE_IS_CARRIED = ((PeriodExpression(PeriodKind.NONE), "the period near by is another's: the latest session"),)

_OF_A_SESSION = frozenset({PeriodKind.NONE, PeriodKind.SESSION, PeriodKind.INTRADAY, PeriodKind.EXTENDED_HOURS})

# Digits that make a figure its own period's: a level recurs less than a change.
_LEVEL_DIGITS = 4
_MOVE_DIGITS = 4
_LEAST_DECIMALS = 2
# "In 2024 the shares have gained 147%" is told up to now as well, while the year runs.
_UP_TO_NOW = UP_TO_NOW | {PeriodKind.NAMED_YEAR, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_MONTH}
_A_DAY = timedelta(days=1)


def names_no_period(resolved: ResolvedClaim) -> bool:
    """True when no words of the claim, or carried over to it, say which period it is about."""
    return resolved.claim.period.kind is PeriodKind.NONE and resolved.as_of is not None


def names_no_day(resolved: ResolvedClaim) -> bool:
    """The same of one session: "at the closing bell", "on the day" name it no more than no words do."""
    period = resolved.claim.period
    undated = period.kind is PeriodKind.SESSION and period.anchor is None and period.count is None
    return names_no_period(resolved) or (undated and resolved.as_of is not None)


def may_mean_the_session(resolved: ResolvedClaim) -> bool:
    """True when words give a stretch that may belong to something else: carried over, or said of another clause."""
    return resolved.claim.period.kind not in _OF_A_SESSION and resolved.as_of is not None


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
    """Stretches that the claim may be about although its words do not say so, each with a note that tells.

    Where no period is printed: the session before, and for a change the week and the year to date. Where one is that
    may belong to another clause: the latest session, for a figure carried over or exact enough to tell.
    """
    claim, as_of = resolved.claim, resolved.as_of
    if as_of is None or claim.quantity is None:
        return
    exact = tells_its_period(claim.kind, claim.quantity)
    if names_no_period(resolved):
        told = _WHERE_NONE_IS_PRINTED[: 1 if claim.kind is Kind.LEVEL else None] if exact else ()
    elif names_no_day(resolved):
        told = _WHERE_NONE_IS_PRINTED[:1] if exact else ()
    elif may_mean_the_session(resolved) and claim.kind is not Kind.LEVEL and (exact or claim.period.inherited):
        told = _WHERE_ONE_IS_CARRIED
    else:
        return
    for expression, words in told:
        calendar = context.calendars.of(instrument)
        for window in windows(expression, as_of=as_of, calendar=calendar, default_only=True).windows:
            yield replace(window, note=words)


def over(resolved: ResolvedClaim, window: Window) -> ResolvedClaim:
    """The claim read over one window and no other."""
    return replace(resolved, period=ResolvedPeriod((window,)))


def rereadings(resolved: ResolvedClaim, context: Context) -> Iterator[ResolvedClaim]:
    """The claim over each stretch that it may be about by its own figure."""
    instrument = principal(resolved.subject, context)
    if instrument is not None:
        for window in other_windows(resolved, instrument, context):
            yield over(resolved, window)


def open_readings(resolved: ResolvedClaim, context: Context) -> Iterator[ResolvedClaim]:
    """The claim over each stretch that words like "has gained" leave open, however few digits its figure has."""
    instrument = principal(resolved.subject, context)
    if instrument is None or resolved.as_of is None:
        return
    calendar = context.calendars.of(instrument)
    for expression, words in _WHERE_NONE_IS_PRINTED:
        for window in windows(expression, as_of=resolved.as_of, calendar=calendar, default_only=True).windows:
            yield over(resolved, replace(window, note=words))


def before_the_latest(resolved: ResolvedClaim, context: Context) -> ResolvedClaim | None:
    """A claim of no named day over the session before the latest one; None for every other claim."""
    instrument = principal(resolved.subject, context)
    if instrument is None or resolved.as_of is None or not names_no_day(resolved):
        return None
    expression, words = _WHERE_NONE_IS_PRINTED[0]
    calendar = context.calendars.of(instrument)
    counted = windows(expression, as_of=resolved.as_of, calendar=calendar, default_only=True).windows
    return over(resolved, replace(counted[0], note=words)) if counted else None


def before_the_break(resolved: ResolvedClaim, context: Context) -> ResolvedClaim | None:
    """A claim of no named day over the session before, where days without one lie between it and the latest.

    None for every other claim, and where the latest session follows the day after the one before.
    """
    window, other = resolved.period.default, before_the_latest(resolved, context)
    if window is None or other is None or other.period.default is None:
        return None
    return other if window.end.session - other.period.default.end.session > _A_DAY else None


def is_dated_before_the_latest(resolved: ResolvedClaim, context: Context) -> bool:
    """Whether the words name a day that is the session before the story's latest one."""
    claim, window = resolved.claim, resolved.period.default
    dated = claim.period.kind is PeriodKind.SESSION and claim.period.anchor is not None and not claim.period.inherited
    if window is None or not dated:
        return False
    undated = replace(resolved, claim=replace(claim, period=PeriodExpression(PeriodKind.NONE)))
    before = before_the_latest(undated, context)
    return before is not None and before.period.default is not None and before.period.default.end == window.end


def up_to_the_day_before(resolved: ResolvedClaim, context: Context) -> ResolvedClaim | None:
    """A move over a stretch up to now, counted to the close before the story's own day; None for every other claim.

    A date without an hour does not tell whether the story was written after the close of that day or before it.
    """
    instrument, as_of, claim = principal(resolved.subject, context), resolved.as_of, resolved.claim
    if instrument is None or as_of is None or as_of.stamp.at is not None or claim.kind not in MOVES:
        return None
    window = resolved.period.default
    if claim.period.kind not in _UP_TO_NOW or window is None or window.end.session != as_of.stamp.day:
        return None
    before = replace(as_of, stamp=Stamp(as_of.stamp.day - _A_DAY), moment=None)
    counted = windows(claim.period, as_of=before, calendar=context.calendars.of(instrument)).windows
    note = f"counted to {day_words(counted[0].end.session)}, the close before the story's own day" if counted else ""
    noted = tuple(replace(window, note=note) for window in counted)
    return replace(resolved, period=ResolvedPeriod(noted)) if noted else None
