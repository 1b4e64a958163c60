"""The move of one instrument over one window: two prices, the value they give, and the formula that says so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import partial

from factcheck.models import Evidence, Instrument, Kind, Reason, Window
from factcheck.prices.series import PriceHistory
from factcheck.verify.context import Context
from factcheck.verify.pricing import history_of, price_of
from factcheck.verify.reading import Gap
from factcheck.verify.wording import plain, rounded

_HUNDRED = Decimal(100)


class Shape(StrEnum):
    """The arithmetic of a change."""

    PERCENT = "percent"
    DIFFERENCE = "difference"
    HUNDREDFOLD = "hundredfold"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Move:
    """Base and end price of one instrument, each evidence or a gap, and the arithmetic asked of them.

    ``soft`` are sessions whose price is a snapshot and no close.
    """

    shape: Shape
    inverse: bool
    base: Evidence | Gap
    end: Evidence | Gap
    soft: frozenset[date] = frozenset()

    @property
    def is_soft(self) -> bool:
        """True when one of the prices is a snapshot of a half day."""
        return bool(self.soft) and any(price.session in self.soft for price in self.evidence)

    @property
    def gap(self) -> Gap | None:
        """The first price that is missing, or None."""
        return next((side for side in (self.base, self.end) if isinstance(side, Gap)), None)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The prices that are there, base first."""
        return tuple(side for side in (self.base, self.end) if isinstance(side, Evidence))

    def value(self) -> Decimal | None:
        """The signed change; None where a price is missing."""
        if isinstance(self.base, Gap) or isinstance(self.end, Gap):
            return None
        return change(self.shape, self.base.value, self.end.value, inverse=self.inverse)

    def formula(self, places: int = 2) -> str | None:
        """The arithmetic with its numbers: "5281.18 / 4554.78 - 1 = 15.95%"."""
        value = self.value()
        if value is None or isinstance(self.base, Gap) or isinstance(self.end, Gap):
            return None
        first, second = plain(self.end.value), plain(self.base.value)
        if self.inverse:
            first, second = second, first
        result = format(rounded(value, places), "f")
        match self.shape:
            case Shape.PERCENT:
                return f"{first} / {second} - 1 = {result}%"
            case Shape.RATIO:
                return f"{first} / {second} = {result}"
            case Shape.HUNDREDFOLD:
                return f"({first} - {second}) x 100 = {result}"
            case Shape.DIFFERENCE:
                return f"{first} - {second} = {result}"


def change(shape: Shape, base: Decimal, end: Decimal, *, inverse: bool = False) -> Decimal:
    """The change from ``base`` to ``end``; of an inverse quote, that of its reciprocal (differences: the opposite)."""
    if inverse:
        base, end = end, base
    match shape:
        case Shape.PERCENT:
            return (end / base - 1) * _HUNDRED
        case Shape.RATIO:
            return end / base
        case Shape.HUNDREDFOLD:
            return (end - base) * _HUNDRED
        case Shape.DIFFERENCE:
            return end - base


def end_of(shape: Shape, base: Decimal, value: Decimal) -> Decimal:
    """Where a change of ``value`` from ``base`` ends."""
    match shape:
        case Shape.PERCENT:
            return base * (1 + value / _HUNDRED)
        case Shape.RATIO:
            return base * value
        case Shape.HUNDREDFOLD:
            return base + value / _HUNDRED
        case Shape.DIFFERENCE:
            return base + value


def shape_of(kind: Kind, unit: str, instrument: Instrument) -> Shape:
    """The arithmetic that a kind of claim asks for; yields are held in percent, so a basis point is a hundredth."""
    if kind is Kind.MULTIPLE:
        return Shape.RATIO
    if unit == "basis_points":
        return Shape.HUNDREDFOLD
    if kind is Kind.PERCENT_CHANGE and not (instrument.type == "yield" and unit == "percentage_points"):
        return Shape.PERCENT
    return Shape.DIFFERENCE


def move_of(
    shape: Shape,
    instrument: Instrument,
    window: Window,
    context: Context,
    *,
    inverse: bool = False,
    printed_on: date | None = None,
) -> Move:
    """The move of an instrument over a window.

    Differences are in the money of the end day, splits since undone; or in that of the day ``printed_on``.
    """
    key = ("move", shape, inverse, instrument.symbol, window.base, window.end, printed_on)
    make = partial(_move, shape, instrument, window, context, inverse=inverse, printed_on=printed_on)
    return context.memory.recall(key, make)


def _move(
    shape: Shape,
    instrument: Instrument,
    window: Window,
    context: Context,
    *,
    inverse: bool,
    printed_on: date | None,
) -> Move:
    history = history_of(context.prices, instrument.symbol)
    if isinstance(history, Gap):
        return Move(shape, inverse, history, history)
    base: Evidence | Gap
    if window.base is None:
        base = Gap(Reason.AMBIGUOUS_PERIOD, "no session that the change starts from")
    else:
        base = price_of(history, window.base)
    end = price_of(history, window.end)
    if shape is Shape.DIFFERENCE and history.splits:
        base, end = (_in_money_of(history, window, side, printed_on) for side in (base, end))
    return Move(shape, inverse, base, end, history.soft)


def _in_money_of(
    history: PriceHistory, window: Window, side: Evidence | Gap, printed_on: date | None
) -> Evidence | Gap:
    factor = history.split_factor_after(printed_on or window.end.session)
    if isinstance(side, Gap) or factor == 1:
        return side
    basis = "as printed at the end of the period" if printed_on is None else "as printed on the day of the story"
    return replace(side, value=side.value * factor, basis=basis)
