"""Readings of a change beside the one from close to close over the words' own window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from factcheck.models import CalendarUnit, Claim, Direction, PeriodKind, Point, PriceField, ResolvedClaim, Window
from factcheck.prices.series import PriceHistory
from factcheck.verify.asked import Asked
from factcheck.verify.closing import closing
from factcheck.verify.expecting import expected_change
from factcheck.verify.judging import Expectation
from factcheck.verify.moves import Shape
from factcheck.verify.pricing import history_of
from factcheck.verify.ranges import among_neighbours, day_range
from factcheck.verify.reading import Evaluation, Gap, Hole
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.unnamed import other_windows
from factcheck.verify.wording import day_words

# A run of closed days is rarely longer, but for new year holidays in East Asia.
_CLOSURE = timedelta(days=5)

# "Within 4% of its record" has its period in the words after the figure.
_MISSING = ("short of", "shy of", "just short of", "just shy of", "away from", "of ")


def from_last_held(asked: Asked, window: Window) -> Iterator[Evaluation]:
    """A session without a bar is a suspected closure: the close before it may be the one that the move began at."""
    history = history_of(asked.context.prices, asked.target.first.symbol)
    if isinstance(history, Gap) or not isinstance(window.base, Point):
        return
    held = _last_held(history, window.base.session)
    if held is not None:
        name = f"close on {day_words(held)}, the last held, to {window.end.field} on {day_words(window.end.session)}"
        yield closing(asked, Window(name, Point(held), window.end, _closed_on(window.base.session)))


def to_last_held(asked: Asked, window: Window) -> Iterator[Evaluation]:
    """The same of the session that a stretch ends with, where closes are held on both sides of it."""
    history = history_of(asked.context.prices, asked.target.first.symbol)
    if isinstance(history, Gap) or not isinstance(window.base, Point) or window.end.field is not PriceField.CLOSE:
        return
    hole = Hole(history, window.end.session)
    held = None if hole.near is None or hole.after is None else _last_held(history, window.end.session)
    if held is not None and held > window.base.session:
        name = f"{window.base.field} on {day_words(window.base.session)} to close on {day_words(held)}, the last held"
        yield closing(asked, Window(name, window.base, Point(held), _closed_on(window.end.session)))


def _last_held(history: PriceHistory, day: date) -> date | None:
    """The session before a day without a bar; None where the day has one, and where the session is too far back."""
    row = history.index_at_or_before(day)
    held = None if row is None else history.session_at(row)
    return None if held is None or held == day or day - held > _CLOSURE else held


def _closed_on(day: date) -> str:
    return f"no session is held on {day_words(day)}, which may have been a closure"


def _by_sessions_held(asked: Asked, counted: tuple[Window, ...]) -> Iterator[Evaluation]:
    """A stretch of so many sessions, counted in those that prices are held of.

    Calendars list evening and weekend sessions that no index is kept of, and vendors keep days that calendars do not.
    """
    period, history = asked.claim.period, history_of(asked.context.prices, asked.target.first.symbol)
    if period.kind is not PeriodKind.TRAILING or period.unit is not CalendarUnit.SESSION or period.count is None:
        return
    for window in counted:
        last = None if isinstance(history, Gap) else history.index_of(window.end.session)
        if isinstance(history, Gap) or last is None or last < period.count or not isinstance(window.base, Point):
            continue
        base = history.session_at(last - int(period.count))
        # Further off, the prices have a hole, and their rows are no sessions.
        if base != window.base.session and abs(base - window.base.session) <= _CLOSURE:
            name = f"close on {day_words(base)} to {window.end.field} on {day_words(window.end.session)}"
            note = "counted in the sessions that prices are held of"
            yield closing(asked, Window(name, Point(base), window.end, note))


def further(asked: Asked, resolved: ResolvedClaim, counted: tuple[Window, ...]) -> Iterator[Evaluation]:
    """A quote the other way, points of a yield, a day's range, soft closes, and a period that no words name."""
    for other in _read_otherwise(asked):
        for window in counted:
            yield closing(other, window)
    if asked.claim.direction is Direction.NONE and asked.shape in {Shape.DIFFERENCE, Shape.PERCENT}:
        for window in counted[:1]:
            yield day_range(asked, window)
    if asked.target.first.type in SOFT_TYPES:
        for window in counted:
            soft = among_neighbours(asked, window)
            if soft is not None:
                yield soft
    yield from _by_sessions_held(asked, counted[:1])
    for window in other_windows(resolved, asked.target.first, asked.context):
        yield closing(asked, window)


def _read_otherwise(asked: Asked) -> Iterator[Asked]:
    """The same figure of a quote the other way, or of a yield's points: "the yield rose 0.07%" is said of both.

    "4% shy of its record" is said of the fall from it, and of the gain that would reach it.
    """
    target = asked.target
    if asked.shape is Shape.PERCENT and asked.claim.direction is Direction.DOWN and _is_a_gap(asked.claim):
        missing = replace(target, inverse=not target.inverse, label="the gain that would reach it")
        yield replace(asked, target=missing, expected=_expected_the_other_way(asked))
    if target.inverse:
        straight = replace(target, inverse=False, label="counted in the pair as quoted")
        yield replace(asked, target=straight, expected=_expected_the_other_way(asked))
    if target.first.type == "yield" and asked.shape is Shape.PERCENT:
        yield _in_points(asked)


def _is_a_gap(claim: Claim) -> bool:
    """As in "shy of its peak", "within 4% of its record": the words tell what is missing."""
    period = claim.period
    return period.kind is PeriodKind.SINCE_EXTREME and (period.text or "").casefold().startswith(_MISSING)


def _in_points(asked: Asked) -> Asked:
    """The same figure read as percentage points of a yield."""
    expected = _expected(asked, asked.claim.direction, Shape.DIFFERENCE)
    target = replace(asked.target, label="in percentage points")
    return replace(asked, shape=Shape.DIFFERENCE, expected=expected, target=target)


def _expected_the_other_way(asked: Asked) -> Expectation:
    """What the figure accepts on the pair: a falling yen is a rising dollar."""
    direction = asked.claim.direction
    turned = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}.get(direction, direction)
    return _expected(asked, turned, asked.shape)


def _expected(asked: Asked, direction: Direction, shape: Shape) -> Expectation:
    return expected_change(asked.quantity, direction, shape, asked.context, asked.target.first)
