"""Units of money that are parts of another: London quotes pence, stories print pounds."""

from __future__ import annotations

from decimal import Decimal

# Price units of vendors that are a hundredth of the currency named; Yahoo writes GBp, ZAc and ILA.
_HUNDREDTHS = {"GBp": "GBP", "GBX": "GBP", "ZAc": "ZAR", "ILA": "ILS"}


def currency_factor(unit: str, held: str) -> Decimal | None:
    """What a price in ``held`` is multiplied by to be in ``unit``; None where only an exchange rate would tell."""
    if unit == held:
        return Decimal(1)
    if _HUNDREDTHS.get(held) == unit:
        return Decimal("0.01")
    return Decimal(100) if _HUNDREDTHS.get(unit) == held else None
