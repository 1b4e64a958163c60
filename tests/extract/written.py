"""Quantities written out in English, by another route than reading them: what is written must be read again."""

from __future__ import annotations

from decimal import Decimal

from factcheck.models import Approximation, Quantity

_UNIT_WORDS = {
    "percent": "%",
    "percentage_points": " percentage points",
    "basis_points": " basis points",
    "points": " points",
    "times": " times",
    "shares": " shares",
    "sessions": " sessions",
    "weeks": " weeks",
    "months": " months",
}
_SCALE_WORDS = {
    10**3: " thousand",
    10**6: " million",
    10**9: " billion",
    10**12: " trillion",
    10**15: " thousand trillion",
}
_SHARES_IN_WORDS = {
    ("percent", Decimal("33.33")): "a third",
    ("percent", Decimal("66.67")): "two-thirds",
    ("percent", Decimal(25)): "a quarter of its value",
    ("percent", Decimal(75)): "three-quarters",
    ("percent", Decimal(20)): "a fifth",
    ("percent", Decimal(40)): "two-fifths",
    ("percent", Decimal(60)): "three-fifths",
    ("percent", Decimal(80)): "four-fifths",
    ("percent", Decimal("16.67")): "a sixth",
    ("percent", Decimal("12.5")): "an eighth",
    ("percent", Decimal(10)): "a tenth",
    ("times", Decimal("0.5")): "half",
    ("times", Decimal(2)): "twofold",
    ("times", Decimal(3)): "threefold",
    ("times", Decimal(4)): "fourfold",
    ("times", Decimal(5)): "fivefold",
}
_HEDGE_WORDS = {
    Approximation.EXACT: "",
    Approximation.BETWEEN: "",
    Approximation.ABOUT: "about ",
    Approximation.NEARLY: "nearly ",
    Approximation.MORE_THAN: "more than ",
    Approximation.AT_LEAST: "at least ",
    Approximation.LESS_THAN: "less than ",
    Approximation.AT_MOST: "as much as ",
}


def written(quantity: Quantity) -> str:
    """``quantity`` in English words and digits that, read again, give the same value, precision and interval."""
    in_words = _SHARES_IN_WORDS.get((quantity.unit, quantity.value.normalize()))
    if in_words is not None and quantity.half_unit * 10 == quantity.value:
        return f"{_HEDGE_WORDS[quantity.approximation]}{in_words}"
    lower = _amount(quantity.value, quantity)
    if quantity.upto is not None:
        return f"between {lower} and {_amount(quantity.upto, quantity)}"
    return f"{_HEDGE_WORDS[quantity.approximation]}{lower}"


def _amount(value: Decimal, quantity: Quantity) -> str:
    place = quantity.half_unit * 2
    scale = 1 if place <= 1 else next((size for size in _SCALE_WORDS if size >= place), 1)
    digits = (value / scale).quantize((place / scale).normalize()) if place else value / scale
    number = f"{digits:f}{_SCALE_WORDS.get(scale, '')}"
    unit = _UNIT_WORDS.get(quantity.unit)
    return f"{quantity.unit} {number}" if unit is None else f"{number}{unit}"
