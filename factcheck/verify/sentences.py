"""Printed and computed figures in the plain words an editor would write; nothing here decides anything."""

from __future__ import annotations

from decimal import Decimal

from factcheck.models import Claim, Direction, Quantity
from factcheck.verify.figure_table import COUNTED, figure_table
from factcheck.verify.wording import decimals_of, rounded

_UNSIGNED_KINDS = frozenset({"level", "market_value", "volume", "multiple", "record", "streak", "rank"})


def number_words(value: Decimal, *, places: int, signed: bool = False) -> str:
    """A number with thousands separators and exactly ``places`` decimals; ``signed`` writes the plus too.

    A value that rounds to nothing carries no sign.
    """
    written = rounded(value, places)
    return f"{written:+,.{places}f}" if signed and written else f"{written:,.{places}f}"


def figure_words(value: Decimal, unit: str, *, places: int, signed: bool = False) -> str:
    """A value with its unit: "+15.9%", "893.16 points", "-$2.10", "$592.7 billion".

    ``places`` counts decimals of the number as written, after a scale word has been split off.
    """
    table = figure_table()
    if unit in table.unit:
        if unit == "shares":
            number, word = _scaled(value, places)
            return f"{number_words(number, places=places, signed=signed)}{word}{table.after(unit)}"
        if unit in COUNTED:
            places = 0
        return f"{number_words(value, places=places, signed=signed)}{table.after(unit)}"
    number, word = _scaled(abs(value), places)
    sign = "-" if value < 0 else "+" if signed and value else ""
    return f"{sign}{table.sign(unit)}{number_words(number, places=places)}{word}"


def places_of(quantity: Quantity) -> int:
    """Decimals of the printed number, its scale word split off: 1 for 3.1% and for $1.5 billion."""
    unit_in_last_place = quantity.half_unit * 2
    _, word = _scaled(abs(quantity.value), 0)
    for scale in figure_table().scale:
        if word == f" {scale.word}":
            unit_in_last_place /= scale.above
    return decimals_of(unit_in_last_place)


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
    for scale in figure_table().scale:
        if abs(value) >= scale.above - Decimal("0.5").scaleb(-places):
            return value / scale.above, f" {scale.word}"
    return value, ""
