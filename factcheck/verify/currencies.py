"""Units of money that are parts of another: London quotes pence, stories print pounds."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.models import Quantity

# Price units of vendors that are a hundredth of the currency named; Yahoo writes GBp, ZAc, ILA, and USX for grains.
_HUNDREDTHS = {"GBp": "GBP", "GBX": "GBP", "ZAc": "ZAR", "ILA": "ILS", "USX": "USD"}


def currency_factor(unit: str, held: str) -> Decimal | None:
    """What a price in ``held`` is multiplied by to be in ``unit``; None where only an exchange rate would tell."""
    if unit == held:
        return Decimal(1)
    if _HUNDREDTHS.get(held) == unit:
        return Decimal("0.01")
    return Decimal(100) if _HUNDREDTHS.get(unit) == held else None


def in_unit(quantity: Quantity, unit: str, factor: Decimal) -> Quantity:
    """The same amount told in another unit, of which it has ``factor`` times as many."""
    return replace(
        quantity,
        unit=unit,
        value=quantity.value * factor,
        half_unit=quantity.half_unit * factor,
        low=quantity.low * factor,
        high=None if quantity.high is None else quantity.high * factor,
        upto=None if quantity.upto is None else quantity.upto * factor,
    )
