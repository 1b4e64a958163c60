"""The pair that a currency is told in where no second currency is joined to it: by the money of its figure, or nearby.

"The yen sank again. The dollar ended at 159.60": the dollar alone is its index, but here it may as well be told in yen.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from factcheck.models import Claim, Kind, Link, Reason, SubjectKind
from factcheck.resolve.catalogue import Catalogue
from factcheck.resolve.currencies import Currencies

_DOLLAR_INDEX: Final = "DX-Y.NYB"
_PAIR: Final = re.compile(r"([A-Z]{3})?([A-Z]{3})=X")
_DOLLAR: Final = "USD"
_INDEX: Final = re.compile(r"\b(?:index|basket|gauge|DXY)\b", re.IGNORECASE)
_BASKET: Final = re.compile(
    r"(?: (?:on the day|higher|lower|stronger|weaker))? (?:against|versus) "
    r"(?:(?:a|the|its|this)\b[\w -]{0,24}\bbasket"
    r"|six\b(?: other)?(?: (?:major|main))? (?:peers|rivals|currencies|counterparts))\b"
)
# How far before its sentence the currency may be named that a dollar is told in.
_REACH: Final = 240


def in_its_pair(link: Link, claim: Claim, text: str, *, currencies: Currencies, catalogue: Catalogue) -> Link:
    """The link of a claim, by the pair its figure or its words tell; that of a plain dollar also by those named before.

    The pairs named before are further readings, not the one meant: ``others``.
    """
    own = _own(link)
    if own is None:
        return link
    if claim.quantity is not None and _BASKET.match(text, claim.quantity.span.end, claim.sentence.end):
        return _against_a_basket(link, own, catalogue)
    if claim.subject.kind is SubjectKind.ANAPHOR:
        told = claim.quantity.span if claim.quantity is not None else claim.trigger or claim.subject.span
        at, past = told.start - claim.sentence.start, told.end - claim.sentence.start
        joined = currencies.link(own, claim.sentence.of(text), at=at, past=past, catalogue=catalogue)
        if joined is not None:
            return replace(joined, why=f"{link.why}; {joined.why}")
    unit = claim.quantity.unit if claim.quantity is not None and claim.kind is Kind.LEVEL else ""
    if unit != own and unit in currencies.codes.values():
        pair = currencies.told_in(own, unit, catalogue=catalogue)
        if pair is None or pair.instrument == link.instrument:
            return link
        return Link(instrument=pair.instrument, inverse=pair.inverse, why=f"{link.why}, told in {unit}")
    if link.instrument is None or link.instrument.symbol != _DOLLAR_INDEX or _INDEX.search(claim.subject.text):
        return link
    before = text[max(0, claim.sentence.start - _REACH) : claim.sentence.end]
    pairs = (currencies.told_in(own, code, catalogue=catalogue) for code in currencies.named(before) if code != own)
    others = [pair.instrument for pair in pairs if pair is not None and not pair.inverse]
    return replace(link, others=tuple(dict.fromkeys((*link.others, *others))))


def _against_a_basket(link: Link, own: str, catalogue: Catalogue) -> Link:
    """As in "It was up 0.8% against a basket of currencies": the dollar's index, and of any other no price is held."""
    why = f"{link.why}; the {own} told against a basket"
    if own != _DOLLAR:
        return Link(reason=Reason.UNRESOLVED_SUBJECT, why=why)
    return Link(instrument=catalogue.instrument(_DOLLAR_INDEX), why=why)


def _own(link: Link) -> str | None:
    """The currency that a link tells of; None for anything else."""
    if link.instrument is None:
        return None
    if link.instrument.symbol == _DOLLAR_INDEX:
        return _DOLLAR
    pair = _PAIR.fullmatch(link.instrument.symbol)
    if pair is None or link.instrument.type != "currency":
        return None
    base, quoted = pair[1] or _DOLLAR, pair[2]
    return quoted if link.inverse else base
