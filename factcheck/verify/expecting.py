"""What a change claim accepts, by the arithmetic it asks for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.models import Direction, Instrument, Quantity
from factcheck.prices.series import PriceHistory, to_decimal
from factcheck.verify.context import Context
from factcheck.verify.judging import Expectation, expectation
from factcheck.verify.moves import Shape

# A price printed to cents is known to half a cent, an index level to half a hundredth.
_HALF_CENT = Decimal("0.005")
_HUNDRED = Decimal(100)


def expected_change(
    quantity: Quantity, direction: Direction, shape: Shape, context: Context, instrument: Instrument
) -> Expectation:
    """The bands of a claim's figure, widened by what the prices that go into it are known to."""
    if shape is Shape.RATIO:
        return _multiple(quantity, direction, context, instrument)
    slack = Decimal(0)
    if instrument.type == "yield" and shape is not Shape.PERCENT:
        slack = context.tolerances.yield_basis_points.value
        slack = slack if shape is Shape.HUNDREDFOLD else slack / 100
    elif shape is Shape.DIFFERENCE:
        slack = 2 * (min(_HALF_CENT, quantity.half_unit) + rounding_of(instrument, context))
    elif shape is Shape.PERCENT:
        slack = _rounding_in_percent(instrument, context)
    return expectation(quantity, direction, context, instrument, slack=slack)


def rounding_of(instrument: Instrument, context: Context) -> Decimal:
    """What a close of an index may have lost where the prices held of it are kept in tenths or whole points.

    Tenths of anything else are the steps it trades in.
    """
    history = context.prices.history(instrument.symbol) if instrument.type == "index" else None
    return history.rounding() if isinstance(history, PriceHistory) else Decimal(0)


def _rounding_in_percent(instrument: Instrument, context: Context) -> Decimal:
    """The same of a change in percent, by the latest close held: where prices were lower it is more, and none is given.

    A fall of 0.195% from 8,791.80 to 8,774.65, printed as 0.20%, is one of 0.1945% from 8,791.8 to 8,774.7.
    """
    rounding = rounding_of(instrument, context)
    if not rounding:
        return rounding
    history = context.prices.history(instrument.symbol)
    latest = to_decimal(history.close[-1]) if isinstance(history, PriceHistory) and len(history.close) else None
    return 2 * rounding / latest * _HUNDRED if latest else Decimal(0)


def _multiple(quantity: Quantity, direction: Direction, context: Context, instrument: Instrument) -> Expectation:
    """End over base; "halved" and "lost half" are read as the share lost, "fell threefold" as base over end.

    "Rose by half" is read as the share gained: no end below its base is a rise.
    """
    upwards = expectation(quantity, Direction.UP, context, instrument)
    if direction is Direction.UP and quantity.value < 1:
        return replace(upwards, seen=_share_gained)
    if direction is not Direction.DOWN:
        return upwards
    if quantity.value >= 1:
        return replace(upwards, seen=_reciprocal)
    shift = 1 - 2 * quantity.value
    high = None if quantity.high is None else quantity.high + shift
    lost = replace(quantity, value=1 - quantity.value, low=quantity.low + shift, high=high)
    expected = expectation(lost, Direction.UP, context, instrument)
    return replace(expected, seen=_share_lost, accepted=(quantity.low, quantity.high))


def _reciprocal(value: Decimal) -> Decimal:
    return 1 / value


def _share_gained(value: Decimal) -> Decimal:
    return value - 1


def _share_lost(value: Decimal) -> Decimal:
    return 1 - value
