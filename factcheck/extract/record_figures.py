"""The figure that a record stands with: "a record high 82.69", "its 5,214.97 record close", "its record (4,796.56)"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.scene import Scene

_SAID_ALONE: Final = frozenset({"high", "low", "close"})
_AFTER_A_PRICE: Final = frozenset({"", tags.PERIOD, tags.BREAK, tags.COMMA, tags.CLOSE})
_MILLION: Final = 1_000_000
# What is counted where it is traded, sold or made.
_COUNTED: Final = frozenset({"contracts", "lots", "units", "cars", "vehicles", "customers", "users", "homes", "people"})
_CODE: Final = 3


def is_price(number: NumberMention) -> bool:
    """Whether a figure is bare, of points or of a currency, as the price at a record is."""
    return number.unit in {None, "points"} or len(number.unit or "") == _CODE


def price_in_brackets(scene: Scene, at: int) -> int | None:
    """As in "near its record close (4,796.56)"."""
    number = scene.items[at + 1].number if scene.kind(at + 1) == tags.NUMBER else None
    if number is None or scene.kind(at) != tags.OPEN or scene.kind(at + 2) != tags.CLOSE or number.sign:
        return None
    return at + 1 if is_price(number) else None


def price_beside(scene: Scene, at: int) -> int | None:
    """As in "climbed to a record high 82.69 in March"."""
    number = scene.items[at].number if scene.kind(at) == tags.NUMBER else None
    priced = number is not None and is_price(number)
    return at if priced and scene.kind(at + 1) in _AFTER_A_PRICE and scene.low(at - 1) in _SAID_ALONE else None


def price_before(scene: Scene, at: int) -> int | None:
    """As in "near its 5,214.97 record close", "off its $147 all-time high"."""
    number = scene.items[at - 1].number if scene.kind(at - 1) == tags.NUMBER else None
    owned = scene.kind(at - 2) in {tags.DETERMINER, tags.POSSESSIVE}
    if number is None or not owned or not is_price(number):
        return None
    return at - 1


def is_count(scene: Scene, at: int) -> bool:
    """As in "a single-day record of 3,338,528 contracts", "a record 1.3 million": no price is so large."""
    number = scene.items[at].number
    if number is None or number.unit is not None:
        return False
    return number.value >= _MILLION or scene.low(at + 1) in _COUNTED
