"""Whose cents and pence a bare figure means: those of the price it leads to, or of the one currency that is named."""

from __future__ import annotations

import re
from typing import Final

from factcheck.extract.drafts import Draft
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.scene import Scene
from factcheck.models import Kind

# Dollars, euros and rands that are told in plain cents.
_CENTED: Final = frozenset({"AUD", "CAD", "NZD", "SGD", "HKD", "EUR", "ZAR"})
_BARE_CENTS: Final = re.compile(r"^(?:[0-9.,½¼¾-]+ ?(?:cents?|c|¢)|[a-z][a-z -]*\bcents?)$")


def settle_cents(scene: Scene, drafts: list[Draft]) -> None:
    """As in "closed 18 cent up at €13.83": cents alone are of the one currency that the sentence names."""
    text = scene.sentence.text
    loose = [draft for draft in drafts if draft.unit == "USD" and _BARE_CENTS.search(text[draft.start : draft.end])]
    named = {item.number.unit for item in scene.items if item.number is not None} & _CENTED if loose else set()
    _settle_pennies(scene, drafts)
    if len(named) == 1 and sum(draft.unit == "USD" for draft in drafts) == len(loose):
        unit = named.pop()
        for draft in loose:
            draft.unit = unit


def _settle_pennies(scene: Scene, drafts: list[Draft]) -> None:
    """As in "rose less than a penny, closing at $1.98": a coin of the dollar where prices are told in it."""
    dollars = any(draft.unit == "USD" for draft in drafts)
    for draft in drafts:
        if dollars and draft.unit == "GBP" and scene.sentence.text[draft.start : draft.end].endswith("penny"):
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
