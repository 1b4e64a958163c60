"""Bonds told by their price: "10-year notes fell for a third day" is a rise of the yield, which alone is held.

Of a price only the way that it went can be read from the yield. What it changed by, and what it stood at, cannot.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from factcheck.models import PRICE_CHANGES, Claim, Kind, Link, Measure, Reason, Superlative
from factcheck.resolve.bond_yields import BondYields
from factcheck.resolve.catalogue import Catalogue

_CHANGES: Final = PRICE_CHANGES | {Kind.MULTIPLE}
_RANKED: Final = frozenset({Kind.RECORD, Kind.EXTREME_SINCE})
_PERCENT: Final = "percent"
# "The 10-year note hit 5%, its highest since 2007": a percentage beside it makes it the yield.
_OF_YIELDS: Final = re.compile(r"\byield|\d ?%|\d (?:percent|per cent|pct)\b", re.IGNORECASE)
# "The two-year note's yield"
_ITS_YIELD: Final = re.compile(r"['’]s? (?:\w+ )?(?:yield|rate)")


def priced(link: Link, claim: Claim, text: str, *, bonds: BondYields, catalogue: Catalogue) -> Link:
    """The link of a claim, where it is of a yield and the words tell a bond's price; every other link as it is."""
    subject = claim.subject
    if not _is_of_yields(link, catalogue) or not bonds.speaks_of_price(subject.text):
        return link
    if _ITS_YIELD.match(text, subject.span.end):
        return link
    ranked = claim.detail.measure if isinstance(claim.detail, Superlative) else None
    if claim.kind is Kind.STREAK or ranked is Measure.STREAK:
        return replace(link, inverse=True, why=f"{link.why}, whose price moves against its yield")
    quantity = claim.quantity
    changed = claim.kind in _CHANGES
    level = claim.kind is Kind.LEVEL and quantity is not None and quantity.unit != _PERCENT
    extreme = claim.kind in _RANKED and _OF_YIELDS.search(claim.sentence.of(text)) is None
    if not (changed or level or extreme):
        return link
    why = f"“{subject.text}” is told by its price, of which only the yield is held"
    return Link(reason=Reason.UNRESOLVED_SUBJECT, why=why)


def _is_of_yields(link: Link, catalogue: Catalogue) -> bool:
    instrument = link.instrument
    if instrument is None and link.basket is not None and link.basket.symbols:
        instrument = catalogue.instrument(link.basket.symbols[0])
    return instrument is not None and instrument.type == "yield"
