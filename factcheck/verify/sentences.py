"""Printed and computed figures in the plain words an editor would write; nothing here decides anything."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from pydantic import ConfigDict

from factcheck.models import Claim, Direction, Quantity
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml

_WHOLE = frozenset({"sessions", "weeks", "months"})
_UNSIGNED_KINDS = frozenset({"level", "market_value", "volume", "multiple", "record", "streak", "rank"})


class _Scale(Row):
    above: Decimal
    word: str


class _Wording(Row):
    # The blank before a unit is part of its writing.
    model_config = ConfigDict(str_strip_whitespace=False)

    currency: dict[str, str]
    unit: dict[str, str]
    scale: tuple[_Scale, ...]


@cache
def _wording() -> _Wording:
    return read_toml(shipped_path("configs", "figures.toml"), _Wording)


def number_words(value: Decimal, *, places: int, signed: bool = False) -> str:
    """A number with thousands separators and exactly ``places`` decimals; ``signed`` writes the plus too.

    A value that rounds to nothing carries no sign.
    """
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    if rounded == 0:
        rounded = abs(rounded)
    return f"{rounded:+,.{places}f}" if signed and rounded else f"{rounded:,.{places}f}"


def figure_words(value: Decimal, unit: str, *, places: int, signed: bool = False) -> str:
    """A value with its unit: "+15.9%", "893.16 points", "-$2.10", "$592.7 billion".

    ``places`` counts decimals of the number as written, after a scale word has been split off.
    """
    wording = _wording()
    if unit in wording.unit:
        if unit == "shares":
            number, word = _scaled(value, places)
            return f"{number_words(number, places=places, signed=signed)}{word}{wording.unit[unit]}"
        if unit in _WHOLE:
            places = 0
        return f"{number_words(value, places=places, signed=signed)}{wording.unit[unit]}"
    number, word = _scaled(abs(value), places)
    symbol = wording.currency.get(unit, f"{unit} ")
    sign = "-" if value < 0 else "+" if signed and value else ""
    return f"{sign}{symbol}{number_words(number, places=places)}{word}"


def places_of(quantity: Quantity) -> int:
    """Decimals of the printed number, its scale word split off: 1 for 3.1% and for $1.5 billion."""
    unit_in_last_place = quantity.half_unit * 2
    _, word = _scaled(abs(quantity.value), 0)
    for scale in _wording().scale:
        if word == f" {scale.word}":
            unit_in_last_place /= scale.above
    exponent = unit_in_last_place.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def printed_words(claim: Claim) -> str:
    """The claimed figure as a signed figure: "+25%", "-612.47 points", "4,512.30 points" for a level."""
    quantity = claim.quantity
    if quantity is None:
        return ""
    value = -quantity.value if claim.direction is Direction.DOWN else quantity.value
    signed = claim.kind.value not in _UNSIGNED_KINDS
    shown = figure_words(value if signed else quantity.value, quantity.unit, places=places_of(quantity), signed=signed)
    if quantity.upto is None:
        return shown
    upper = figure_words(quantity.upto, quantity.unit, places=places_of(quantity))
    return f"{shown} to {upper}"


def _scaled(value: Decimal, places: int) -> tuple[Decimal, str]:
    for scale in _wording().scale:
        if abs(value) >= scale.above - Decimal("0.5").scaleb(-places):
            return value / scale.above, f" {scale.word}"
    return value, ""
