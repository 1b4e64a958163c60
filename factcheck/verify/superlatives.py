"""What records and extremes share: which values the words rank, the place meant, and who beats it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from datetime import date
from decimal import Decimal
from functools import partial

import numpy as np

from factcheck.models import (
    WAY_UNTOLD,
    CalendarUnit,
    Claim,
    Computed,
    Direction,
    Evidence,
    Extreme,
    Instrument,
    Measure,
    Point,
    PriceField,
    Quantity,
    ResolvedClaim,
    Side,
    Superlative,
    Window,
)
from factcheck.prices.series import PriceHistory, to_decimal
from factcheck.verify.context import Context
from factcheck.verify.expecting import rounding_of
from factcheck.verify.judging import Expectation, expectation
from factcheck.verify.pricing import SPLIT_LATER, price_of
from factcheck.verify.ranges import NO_ONE_CLOSE, quotes_around
from factcheck.verify.reading import Gap
from factcheck.verify.scanning import Series, series_of
from factcheck.verify.targets import Target
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.wording import MONTHS, adjective_of, day_words, grouped, rounded, scaled

IN_POINTS = "ranked in points, not in percent"
OF_ONE_HALF = "ranked among the same halves of other years"
STAMPED_LATER = "by the quote that the vendor stamps with the next session"
"""Notes of readings beside that of the words."""

_LENGTHS = frozenset({"times", "sessions", "weeks", "months"})
_BY_CLOSES = frozenset({Measure.MOVE, Measure.STREAK})
_PLACES = 4
_ZERO = Decimal(0)
_QUARTERS_A_HALF = 2
_ORDERS = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Ranking:
    """The values that a superlative ranks, of one instrument, by one price field, up to the end of a window."""

    target: Target
    history: PriceHistory
    detail: Superlative
    field: PriceField
    series: Series
    context: Context
    _betters: dict[tuple[int, int], int | None] = dataclass_field(default_factory=dict, compare=False, repr=False)
    _worded: dict[int, str] = dataclass_field(default_factory=dict, compare=False, repr=False)

    @property
    def instrument(self) -> Instrument:
        """The instrument ranked."""
        return self.target.first

    def best(self, first: int, stop: int) -> int:
        """Place of the best value from ``first`` up to but not including ``stop``, the earliest of equals."""
        values = self.series.values[first:stop]
        return first + int(np.argmax(values) if self.detail.side is Side.HIGH else np.argmin(values))

    def last_better(self, place: int, *, than: int) -> int | None:
        """The latest place before ``place`` whose value clearly beats that of ``than``; None where there is none."""
        if (place, than) not in self._betters:
            self._betters[place, than] = self._last_better(place, than)
        return self._betters[place, than]

    def _last_better(self, place: int, than: int) -> int | None:
        limit = float(self.series.values[than])
        margin = self._margin(limit)
        values = self.series.values[:place]
        beaten = values > limit + margin if self.detail.side is Side.HIGH else values < limit - margin
        found = np.flatnonzero(beaten)
        return int(found[-1]) if found.size else None

    def beaten_between(self, first: int, stop: int, *, than: int) -> tuple[int, int]:
        """How many values from ``first`` to before ``stop`` clearly beat that of ``than``, and how many at most."""
        sign = 1.0 if self.detail.side is Side.HIGH else -1.0
        limit = float(self.series.values[than])
        margin = self._margin(limit)
        away = (np.delete(self.series.values, than)[first : stop - (first <= than < stop)] - limit) * sign
        return int(np.count_nonzero(away > margin)), int(np.count_nonzero(away >= -margin))

    def _margin(self, limit: float) -> float:
        tie = float(self.context.tolerances.tie(self.instrument))
        # A move rests on two prices, so its tie is twice that of a price.
        return tie * 200 if self.series.percent else abs(limit) * tie

    def last_as_long(self, place: int) -> int | None:
        """Of streaks, the latest place before of one just as long, which "the longest since" may be counted from."""
        if self.detail.measure is not Measure.STREAK:
            return None
        found = np.flatnonzero(self.series.values[:place] == self.series.values[place])
        return int(found[-1]) if found.size else None

    def evidence(self, *places: int) -> tuple[Evidence, ...]:
        """The prices at some places, in their order; for moves the close that each ended at."""
        field = PriceField.CLOSE if self.detail.measure in _BY_CLOSES else self.field
        found = (price_of(self.history, Point(self.series.day(place), field)) for place in places)
        return tuple(price for price in found if not isinstance(price, Gap))

    def computed(self, place: int) -> Computed | None:
        """The value of a place as reported."""
        value = to_decimal(self.series.values[place])
        if value is None:
            return None
        unit = "percent" if self.series.percent else self.history.currency
        if not self.series.percent and self.instrument.type in {"index", "volatility"}:
            unit = "points"
        if self.detail.measure is Measure.VOLUME:
            unit = "shares"
        elif self.detail.measure is Measure.STREAK:
            value, unit = abs(value), f"{self.detail.window}s"
        return Computed(rounded(value, _PLACES), unit)

    def words(self, place: int) -> str:
        """A value and its day: "4,221.92 on 13 January 2025"."""
        if place not in self._worded:
            self._worded[place] = self._in_words(place)
        return self._worded[place]

    def _in_words(self, place: int) -> str:
        value = to_decimal(self.series.values[place]) or _ZERO
        if self.series.percent:
            body = f"{format(rounded(value, 2), '+f')}%"
        elif self.detail.measure is Measure.VOLUME:
            body = scaled(value)
        elif self.detail.measure is Measure.STREAK:
            return f"{abs(int(value))} {self._run()} in a row to {day_words(self.series.day(place))}"
        else:
            body = grouped(rounded(value, 2) if abs(value) >= 10 else value)
        return f"{body} on {day_words(self.series.day(place))}"

    def _run(self) -> str:
        told = "gains" if self.detail.side is Side.HIGH else "losses"
        return f"{adjective_of(self.detail.window)} {told}"

    def name(self) -> str:
        """What is ranked: "lowest close", "largest one-week gain in percent"."""
        high = self.detail.side is Side.HIGH
        if self.detail.measure is Measure.MOVE:
            stretch = stretch_name(self.detail)
            return f"{'best' if high else 'worst'} {stretch} in {'percent' if self.series.percent else 'points'}"
        if self.detail.measure is Measure.STREAK:
            return f"longest streak of {self._run()}"
        return f"{'highest' if high else 'lowest'} {self.series.what}"

    def figure_fits(self, claim: Claim, place: int) -> tuple[bool, str | None]:
        """Whether the figure printed with the superlative, if any, is the value at a place."""
        quantity = claim.quantity
        value = to_decimal(self.series.values[place])
        if quantity is None or value is None or quantity.unit in _LENGTHS:
            return True, None
        if self.detail.measure is Measure.MOVE:
            if (quantity.unit == "percent") != self.series.percent:
                return True, None
            direction = Direction.UP if value >= 0 else Direction.DOWN
            return expectation(quantity, direction, self.context, self.instrument).judge(value)
        adjusted = value
        if self.detail.measure is Measure.LEVEL:
            value *= self.history.split_factor_after(self.series.day(place))
        lost = rounding_of(self.instrument, self.context)
        fits, note = self._level_expected(quantity, lost).judge(value)
        if not fits and value != adjusted and self._level_expected(quantity, lost).judge(adjusted)[0]:
            return True, SPLIT_LATER
        if fits or self.instrument.type not in SOFT_TYPES or self.detail.measure is not Measure.LEVEL:
            return fits, note
        quotes = quotes_around(self.history, Point(self.series.day(place)), whole=True)
        away = self.context.tolerances.soft_level(self.instrument)
        low, high = min((value, *quotes)) * (1 - away), max((value, *quotes)) * (1 + away)
        return self._level_expected(quantity).possible((low, high)), NO_ONE_CLOSE

    def figure_meets(self, claim: Claim, prices: tuple[Decimal, Decimal], session: date) -> bool:
        """Whether the figure printed with the superlative, if any, may be a price between two of a session."""
        quantity = claim.quantity
        if quantity is None or quantity.unit in _LENGTHS:
            return True
        printed = [price * self.history.split_factor_after(session) for price in prices]
        return self._level_expected(quantity, rounding_of(self.instrument, self.context)).possible(printed)

    def _level_expected(self, quantity: Quantity, slack: Decimal = _ZERO) -> Expectation:
        return expectation(quantity, Direction.NONE, self.context, self.instrument, slack=slack, level=True)


def stretch_name(detail: Superlative) -> str:
    """The stretch whose moves are ranked: "day", "two-week stretch", "January", "second quarter", "first half"."""
    unit = {"session": "day"}.get(str(detail.window), str(detail.window))
    if detail.window is CalendarUnit.QUARTER and detail.parts and detail.count == _QUARTERS_A_HALF:
        return (
            "half" if len(detail.parts) > 1 else "first half" if detail.parts[0] == _QUARTERS_A_HALF else "second half"
        )
    if detail.count != 1:
        return f"{detail.count}-{unit} stretch"
    if len(detail.parts) != 1:
        return unit
    part = detail.parts[0]
    return MONTHS[part - 1] if detail.window is CalendarUnit.MONTH else f"{_ORDERS[part - 1]} {unit}"


def is_ranked(detail: object) -> bool:
    """True of a superlative whose values can be told from daily prices.

    No market value, no stretch without bounds, and no "biggest intraday drop", which closes do not tell.
    """
    if not isinstance(detail, Superlative) or detail.measure is Measure.MARKET_VALUE:
        return False
    within_a_session = detail.measure is Measure.MOVE and detail.field is not PriceField.CLOSE
    return detail.count > 0 and not within_a_session


def is_below_first(detail: object) -> bool:
    """True of "its third-worst day of the year", which others are beyond."""
    return isinstance(detail, Superlative) and detail.place > 1


def by_points(resolved: ResolvedClaim, target: Target) -> ResolvedClaim | None:
    """The claim with its moves ranked in points, as wires rank an index's; None where its words rank no such moves."""
    detail = resolved.claim.detail
    if not isinstance(detail, Superlative) or detail.measure is not Measure.MOVE or target.first.type != "index":
        return None
    if detail.move_unit == "points":
        return None
    return replace(resolved, claim=replace(resolved.claim, detail=replace(detail, move_unit="points")))


def other_way(resolved: ResolvedClaim) -> ResolvedClaim | None:
    """A currency's record ranked from the other end, where no word tells which money is at its highest."""
    detail = resolved.claim.detail
    if WAY_UNTOLD not in resolved.claim.notes or not isinstance(detail, Superlative):
        return None
    side = Side.LOW if detail.side is Side.HIGH else Side.HIGH
    return replace(resolved, claim=replace(resolved.claim, detail=replace(detail, side=side)))


def same_half(resolved: ResolvedClaim, window: Window) -> ResolvedClaim | None:
    """As in "rose 32% in the first half, its best since 1983": ranked among first halves, where the words rank any.

    None where they rank no halves of either name.
    """
    detail = resolved.claim.detail
    if not isinstance(detail, Superlative) or detail.window is not CalendarUnit.QUARTER or len(detail.parts) < 2:
        return None
    quarter = (window.end.session.month + 2) // 3
    ends = next((part for part in detail.parts if part >= quarter), None)
    if ends is None or detail.count != _QUARTERS_A_HALF:
        return None
    return replace(resolved, claim=replace(resolved.claim, detail=replace(detail, parts=(ends,))))


def stamped_later(target: Target, history: PriceHistory, window: Window) -> Window | None:
    """Of a currency, the window to the session after; None of anything else.

    Vendors stamp the quote that a day of the currency market begins with, so the price of a day stands at the next.
    """
    row = history.index_of(window.end.session) if target.first.type == "currency" else None
    if row is None or row + 1 >= len(history.close):
        return None
    return replace(window, end=Point(history.session_at(row + 1)))


def ranking(
    resolved: ResolvedClaim, target: Target, history: PriceHistory, field: PriceField, end: date, context: Context
) -> Ranking:
    """The values that the claim's words rank, by one price field, up to a session."""
    detail = detail_of(resolved, target)
    key = ("ranking", history.symbol, target.label, target.inverse, target.proxy, detail, field, end)
    return context.memory.recall(key, partial(_ranking, target, history, detail, field, end, context))


def closes_alone(ranked: Ranking, end: date) -> Ranking | None:
    """The closes up to a session of which no high or low is held, ranked as those of ``ranked`` are.

    None of a session that has its own price, or no price at all, and of what ranks no highs and lows.
    """
    ranks_prices = ranked.field is not PriceField.CLOSE and ranked.detail.measure is Measure.LEVEL
    if not ranks_prices or ranked.history.price(end) is None:
        return None
    held = len(ranked.series.values)
    if held and ranked.series.day(held - 1) == end:
        return None
    key = ("closes", id(ranked), end)
    field, context = PriceField.CLOSE, ranked.context
    return context.memory.recall(
        key, partial(_ranking, ranked.target, ranked.history, ranked.detail, field, end, context)
    )


def _ranking(
    target: Target, history: PriceHistory, detail: Superlative, field: PriceField, end: date, context: Context
) -> Ranking:
    return Ranking(target, history, detail, field, series_of(history, detail, field, last=end), context)


def detail_of(resolved: ResolvedClaim, target: Target) -> Superlative:
    """What the words rank; a bare high or low where the text gave no more. An inverse quote swaps high and low.

    A yield's moves are told in basis points, never in percent of it.
    """
    detail = resolved.claim.detail
    if not isinstance(detail, Superlative):
        side = Side.LOW if resolved.claim.direction is Direction.DOWN else Side.HIGH
        detail = Superlative(Measure.LEVEL, side)
    if target.inverse and detail.measure in {Measure.LEVEL, *_BY_CLOSES}:
        detail = replace(detail, side=Side.LOW if detail.side is Side.HIGH else Side.HIGH)
        if detail.field is not PriceField.CLOSE:
            detail = replace(detail, field=_extreme_of(detail.side))
    if target.first.type == "yield" and detail.measure is Measure.MOVE:
        detail = replace(detail, move_unit="points")
    return detail


def fields_of(detail: Superlative, instrument: Instrument) -> tuple[PriceField, ...]:
    """The price the words mean, then the other one that such words are said of.

    Words that tell a close tell no other price, but of what has no one official close.
    """
    if detail.measure is not Measure.LEVEL or (detail.settled and instrument.type not in SOFT_TYPES):
        return (PriceField.CLOSE,)
    return (detail.field, _extreme_of(detail.side) if detail.field is PriceField.CLOSE else PriceField.CLOSE)


def _extreme_of(side: Side) -> PriceField:
    return PriceField.HIGH if side is Side.HIGH else PriceField.LOW


def first_place(found: Ranking, window: Window) -> int:
    """Place of the first value of the period told: the one after the base, or the last where there is no base.

    A record that a move is counted from ("35 points below its high of 5,669.67") may have been set at any time.
    """
    last = len(found.series.values) - 1
    if isinstance(window.base, Extreme):
        return 0
    if window.base is None:
        return last
    return min(last, found.series.first_after(window.base.session))
