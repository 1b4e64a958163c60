"""Regimes: a bull market is 20 percent above a closing low, a bear market 20 and a correction 10 below a closing high.

The turns come from a zigzag on closes; a fall from the peak of 52 weeks, or of all time, is another honest reading.
"Dipped into a bear market" is also said of a price within a session: that supports it with a note, unless the words
tell of a close.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import cast

import numpy as np
from numpy.typing import NDArray

from factcheck.models import (
    Computed,
    Evidence,
    Kind,
    PeriodKind,
    Point,
    PriceField,
    Reason,
    Regime,
    RegimeName,
    ResolvedClaim,
    Window,
)
from factcheck.prices.series import Days, Floats, PriceHistory
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.moves import Shape, change
from factcheck.verify.reading import Evaluation, Gap, no_reading, noted
from factcheck.verify.targets import Target
from factcheck.verify.windowing import over_windows
from factcheck.verify.wording import day_words, plain, rounded

_THRESHOLD = {RegimeName.BULL: 20, RegimeName.BEAR: 20, RegimeName.CORRECTION: 10}
_NAMED = {RegimeName.BULL: "bull market", RegimeName.BEAR: "bear market", RegimeName.CORRECTION: "correction"}

# The zigzag of the last ten years: what began before has turned since.
_SPAN = timedelta(days=3653)
_YEAR = timedelta(days=364)
_OF_YEAR = "the extreme of 52 weeks"
_NO_CLOSE = "by a price within the session, not by a close"


@dataclass(frozen=True, slots=True)
class _State:
    """A reading of the market's state: the extreme it is counted from, when it was entered, whether it holds.

    ``fields`` are the prices of the extreme and of the end.
    """

    name: str
    extreme: int
    entered: int | None
    holds: bool
    fields: tuple[PriceField, PriceField] = (PriceField.CLOSE, PriceField.CLOSE)


@dataclass(frozen=True, slots=True)
class _Crossings:
    """The closes since ``start`` and the places of those that first lay beyond the threshold from their extreme."""

    name: str
    closes: Floats
    start: int
    crossed: NDArray[np.intp]
    rising: bool
    holds: bool

    def since(self, first: int) -> _State:
        """The state by the last crossing within the period that begins with the close of place ``first``."""
        within = self.crossed[self.crossed >= first]
        entered = int(within[-1]) if within.size else None
        part = self.closes if entered is None else self.closes[: entered - self.start + 1]
        extreme = int(np.argmin(part) if self.rising else np.argmax(part))
        return _State(self.name, extreme + self.start, entered, self.holds)


@dataclass(frozen=True, slots=True)
class _Market:
    """The states of a market at a close, as far as they do not depend on the period told."""

    days: Days
    turns: _State
    of_year: _Crossings
    of_all: _Crossings


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """The zigzag, then the distance from the extreme of 52 weeks and of all the history."""
    detail = resolved.claim.detail
    if not isinstance(detail, Regime):
        yield no_reading(Reason.UNSUPPORTED_KIND)
        return
    yield from over_windows(resolved, context, partial(_of_window, detail, context))
    if resolved.claim.period.kind is PeriodKind.INTRADAY:
        gap = Gap(Reason.INTRADAY, "a market entered within a session, which closes do not tell")
        yield Evaluation("within the session", None, gap=gap, holds_back=True)


def _of_window(
    detail: Regime, context: Context, target: Target, history: PriceHistory, window: Window
) -> Iterator[Evaluation]:
    end = window.end.session
    rising = (detail.name is RegimeName.BULL) != target.inverse
    key = ("market", history.symbol, end, detail.name, rising)
    market = context.memory.recall(key, partial(_market, history, end, _THRESHOLD[detail.name], rising=rising))
    if market is None:
        gap = Gap(Reason.NO_PRICE_DATA, f"no close of {target.first.symbol} on {day_words(end)}")
        yield Evaluation(window.name, None, gap=gap, proxy=target.proxy, symbols=(target.first.symbol,))
        return
    first = _first_of(window, market.days)
    turned, by_extremes = market.turns, (market.of_year.since(first), market.of_all.since(first))
    # A turn long undone ("its last bear market, in 2009") says the least of today.
    gone = not turned.holds and (turned.entered is None or turned.entered < first)
    for state in (*by_extremes, turned) if gone else (turned, *by_extremes):
        yield _evaluated(detail, target, history, market.days, state, first, context)
    within = None if detail.settled else _within_sessions(history, market.days, first, detail.name, rising=rising)
    if within is not None:
        yield noted(_evaluated(detail, target, history, market.days, within, first, context), _NO_CLOSE)


def _market(history: PriceHistory, end: date, threshold: int, *, rising: bool) -> _Market | None:
    """What the closes up to a session tell, whatever the period; None where they do not reach it."""
    rows = history.rows_between(history.session_at(0), end)
    held = np.isfinite(history.close[rows])
    days, closes = history.sessions[rows][held], history.close[rows][held]
    if closes.size < 2 or days[-1] != np.datetime64(end, "D"):
        return None
    recent = int(np.searchsorted(days, np.datetime64(end - _SPAN, "D")))
    year = int(np.searchsorted(days, np.datetime64(end - _YEAR, "D")))
    return _Market(
        days,
        _zigzag(closes, recent, threshold, rising=rising),
        _crossings(_OF_YEAR, closes, year, threshold, rising=rising),
        _crossings("the extreme of the whole history", closes, 0, threshold, rising=rising),
    )


def _first_of(window: Window, days: Days) -> int:
    """Place of the first close of the period told."""
    if not isinstance(window.base, Point):
        return int(days.size) - 1
    after = int(np.searchsorted(days, np.datetime64(window.base.session, "D"), side="right"))
    return min(after, int(days.size) - 1)


def _zigzag(closes: Floats, start: int, threshold: int, *, rising: bool) -> _State:
    """The last turn that went the way told: its extreme, the close that confirmed it, and whether it still holds."""
    up, down = 1 + threshold / 100, 1 - threshold / 100
    # Plain floats: numpy's take four times as long to compare one by one.
    prices = closes.tolist()
    high = low = start
    top = bottom = prices[start]
    trend = 0
    turn: tuple[int, int] | None = None
    for place, value in enumerate(prices[start:], start):
        # While a trend runs, only its own extreme moves on; the other is set when it turns.
        if trend >= 0 and value > top:
            high, top = place, value
        if trend <= 0 and value < bottom:
            low, bottom = place, value
        if trend <= 0 and value >= bottom * up:
            turn = (low, place) if rising else turn
            trend, high, top = 1, place, value
        elif trend >= 0 and value <= top * down:
            turn = turn if rising else (high, place)
            trend, low, bottom = -1, place, value
    extreme, entered = turn if turn is not None else (low if rising else high, None)
    return _State("closing turns", extreme, entered, trend == (1 if rising else -1))


def _crossings(name: str, closes: Floats, start: int, threshold: int, *, rising: bool) -> _Crossings:
    part, sign = closes[start:], 1.0 if rising else -1.0
    extremes = np.minimum.accumulate(part) if rising else np.maximum.accumulate(part)
    away = sign * (part / extremes - 1) * 100
    beyond = away >= threshold
    crossed = np.flatnonzero(beyond & ~np.concatenate(([False], beyond[:-1])))
    return _Crossings(name, part, start, crossed + start, rising=rising, holds=bool(beyond[-1]))


def _within_sessions(history: PriceHistory, days: Days, first: int, name: RegimeName, *, rising: bool) -> _State | None:
    """The first session of the period whose prices lay beyond the threshold from those of 52 weeks; None where none."""
    begun = int(np.searchsorted(days, days[-1] - np.timedelta64(_YEAR)))
    rows = history.rows_between(_day(days, begun), _day(days, -1))
    held = np.isfinite(history.close[rows])
    ends = {PriceField.HIGH: history.high[rows][held], PriceField.LOW: history.low[rows][held]}
    fields = (PriceField.LOW, PriceField.HIGH) if rising else (PriceField.HIGH, PriceField.LOW)
    start, reached = (ends[field] for field in fields)
    extremes = np.fmin.accumulate(start) if rising else np.fmax.accumulate(start)
    away = (reached / extremes - 1) * (100 if rising else -100)
    beyond = np.flatnonzero(away[first - begun :] >= _THRESHOLD[name])
    if not beyond.size:
        return None
    entered = first - begun + int(beyond[0])
    part = start[: entered + 1]
    extreme = int(np.nanargmin(part) if rising else np.nanargmax(part))
    return _State(_OF_YEAR, extreme + begun, entered + begun, holds=False, fields=fields)


def _evaluated(
    detail: Regime,
    target: Target,
    history: PriceHistory,
    days: Days,
    state: _State,
    first: int,
    context: Context,
) -> Evaluation:
    entered_within = state.entered is not None and state.entered >= first
    fits = entered_within or (state.holds and not detail.entered)
    note = None
    if not fits and state.holds and state.entered is not None:
        fits, note = True, f"it was entered before, on {day_words(_day(days, state.entered))}"
    last = len(days) - 1
    shown = last if state.holds or state.entered is None else state.entered
    base, end = (
        history.price(_day(days, place), field)
        for place, field in zip((state.extreme, shown), state.fields, strict=True)
    )
    evidence = tuple(price for price in (base, end) if price is not None)
    computed = moved = None
    if base is not None and end is not None:
        moved = _Moved(detail.name, base, end)
        computed = Computed(rounded(moved.percent, int(context.tolerances.figure_places.value)), "percent")
    reading = f"{detail.name} by {state.name}, from the {state.fields[0]} of {day_words(_day(days, state.extreme))}"
    return Evaluation(
        f"{reading}; {target.label}" if target.label else reading,
        fits,
        computed,
        _accepted(detail),
        None if moved is None else moved.formula,
        evidence,
        note,
        proxy=target.proxy,
        symbols=(target.first.symbol,),
        summary=None if moved is None else moved.summary,
        found=None if moved is None else moved.words,
    )


@dataclass(frozen=True, slots=True)
class _Moved:
    """How far the market has moved from an extreme, and how that is told."""

    regime: RegimeName
    base: Evidence
    end: Evidence

    @property
    def percent(self) -> Decimal:
        """The move in percent."""
        return change(Shape.PERCENT, self.base.value, self.end.value)

    def formula(self) -> str:
        """The arithmetic with its numbers."""
        return f"{plain(self.end.value)} / {plain(self.base.value)} - 1 = {rounded(self.percent, 2)}%"

    def words(self) -> str:
        """As in "up 21.4% at the close of 12 February 2025, from that of 13 January 2025"."""
        percent = self.percent
        moved = "flat" if not percent else f"{'up' if percent > 0 else 'down'} {abs(rounded(percent, 1))}%"
        of_base = "that" if self.base.field == self.end.field else f"the {self.base.field}"
        ends, begins = day_words(self.end.session), day_words(self.base.session)
        return f"{moved} at the {self.end.field} of {ends}, from {of_base} of {begins}"

    def summary(self) -> str:
        """What to say where the regime was not entered as told."""
        if abs(self.percent) >= _THRESHOLD[self.regime]:
            return f"The prices put its last {_NAMED[self.regime]} elsewhere: {self.words()}."
        return f"The prices give it {self.words()}; a {_NAMED[self.regime]} takes {_THRESHOLD[self.regime]}%."


def _accepted(detail: Regime) -> tuple[Decimal | None, Decimal | None]:
    threshold = Decimal(_THRESHOLD[detail.name])
    return (threshold, None) if detail.name is RegimeName.BULL else (None, -threshold)


def _day(days: Days, place: int) -> date:
    return cast("date", days.item(place))


REGIMES = Check((Kind.REGIME,), readings)
