"""Whose cents and pence a bare figure means: those of the price it leads to, or of the one currency that is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from factcheck.extract.drafts import Draft
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.scene import Scene
from factcheck.models import Kind

# Dollars, euros and rands that are told in plain cents.
_CENTED: Final = frozenset({"AUD", "CAD", "NZD", "SGD", "HKD", "EUR", "ZAR"})
_BARE_CENTS: Final = re.compile(r"^(?:[0-9.,½¼¾-]+ ?(?:cents?|c|¢)|[a-z][a-z -]*\bcents?)$")
_BARE: Final = re.compile(r"^[0-9.,½¼¾]+$")
_COINS: Final = re.compile(r"^[0-9.,½¼¾]+ ?(?:p|pence|cents?)$")
# "Fell 2.1 cent to 24.1 cent": more than one cent without its s is how the Irish write the euro's.
_EURO_CENTS: Final = re.compile(r"^(?:[2-9]|[1-9][0-9]+|[1-9]\.[0-9]+)(?:\.[0-9]+)? cent$")
# A share moves by less than this part of its price, and a price with more decimals is told in whole pounds or euros.
_MOST_OF_PRICE: Final = Decimal("0.3")
_MOST_DECIMALS: Final = 1
_MOST_CENTS: Final = 100


def settle_cents(scene: Scene, drafts: list[Draft]) -> None:
    """As in "closed 18 cent up at €13.83": cents alone are of the one currency that the sentence names."""
    text = scene.sentence.text
    dollars = [draft for draft in drafts if draft.unit == "USD"]
    if not dollars:
        return
    loose = [draft for draft in dollars if _BARE_CENTS.search(text[draft.start : draft.end])]
    named = {item.number.unit for item in scene.items if item.number is not None} & _CENTED if loose else set()
    _settle_pennies(text, drafts)
    led_to = [draft for draft in dollars if loose and _BARE.search(text[draft.start : draft.end])]
    if not named and any(_EURO_CENTS.search(text[draft.start : draft.end]) for draft in loose):
        named = {"EUR"}
    if len(named) == 1 and len(dollars) == len(loose) + len(led_to):
        unit = named.pop()
        for draft in (*loose, *led_to):
            draft.unit = unit


def led_to_coins(scene: Scene, drafts: Sequence[Draft], number: NumberMention) -> NumberMention:
    """As in "closed up 3.5 cents at 41.2", "fell 3p to 241": a bare price in the coins of the change before it."""
    text = scene.sentence.text
    change = drafts[-1] if drafts and drafts[-1].kind == Kind.PRICE_CHANGE else None
    moved = scene.items[change.number].number if change is not None and change.number is not None else None
    if change is None or moved is None or not _COINS.search(text[change.start : change.end]):
        return number
    decimals = len(text[number.start : number.end].partition(".")[2])
    pence = moved.unit == "GBP"
    if decimals > _MOST_DECIMALS or (not pence and number.value >= _MOST_CENTS):
        return number
    if moved.value * 100 >= number.value * _MOST_OF_PRICE:
        return number
    return number._replace(value=number.value / 100, half_unit=number.half_unit / 100)


def _settle_pennies(text: str, drafts: list[Draft]) -> None:
    """As in "rose less than a penny, closing at $1.98": a coin of the dollar where prices are told in it."""
    for draft in drafts:
        if draft.unit == "GBP" and text[draft.start : draft.end].endswith("penny"):
            draft.unit = "USD"


def same_money(scene: Scene, drafts: list[Draft], level: NumberMention) -> None:
    """As in "rose 17 cents to A$3.34": bare cents are of the currency of the price they lead to."""
    for draft in drafts:
        words = scene.sentence.text[draft.start : draft.end]
        cents = level.unit in _CENTED and _BARE_CENTS.search(words)
        if draft.kind == Kind.PRICE_CHANGE and level.unit and (cents or words.endswith("penny")):
            draft.unit = level.unit


def money_of(drafts: list[Draft]) -> str | None:
    """The currency of "rose 15,000 won or 4% to 385,000"; pence lead to pence, whose hundredth is not known here."""
    return next((draft.unit for draft in drafts if draft.kind == Kind.PRICE_CHANGE and draft.unit != "GBP"), None)
