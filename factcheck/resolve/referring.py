"""Phrases that name nothing and stand for what was named before, as "its shares" and "the retailer's stock" do."""

from __future__ import annotations

import re

from factcheck.models import Claim, Kind, Subject, SubjectKind
from factcheck.resolve.anaphora import Referent
from factcheck.resolve.story import ALL_EUROPE

# "The company's stock", "its shares": nothing in them says which, unlike "energy-drink shares".
_BARE = re.compile(
    r"(?:(?:the|its|their|this|that)\s+)?(?:\w+['’]s\s+)?(?:listed\s+)?"
    r"(?:\w+|market \w+|(?:share|stock) (?:price|value))",
    re.IGNORECASE,
)
# "The electric-car maker's stock": of whom the maker is.
_OWNED = re.compile(r"[Tt]he (?:[a-z][\w-]*\s+){0,2}[a-z]+['’]s (?:shares|stock)")
# "The most-active futures contract": of the good told before, whichever month it is for.
_CONTRACT = re.compile(
    r"(?:the )?(?:(?:most[- ]active(?:ly)?|front[- ]month|nearby|active|traded|benchmark|lead|futures?) )+contract",
    re.IGNORECASE,
)

# "Its Hong Kong shares", "the U.S.-listed stock": one of several listings of a company.
_ITS_LISTING = re.compile(r"(?:its|their)\s|the\s.*(?:-listed\b|\bdepositary\b|\bstock$)", re.IGNORECASE)
_CURRENCY_CODE = 3


def refers_back(subject: Subject) -> bool:
    """True of words that name nothing, and stand for what was named before: "the retailer's shares"."""
    if subject.kind is SubjectKind.GROUP:
        return _BARE.fullmatch(subject.text) is not None or _OWNED.fullmatch(subject.text) is not None
    return subject.kind is SubjectKind.NAME and _CONTRACT.fullmatch(subject.text) is not None


def is_of_its_listing(subject: Subject) -> bool:
    """True of words that may tell which listing is meant of what was named before."""
    return subject.kind is not SubjectKind.NAME and _ITS_LISTING.match(subject.text) is not None


def is_of(one: Referent, country: str) -> bool:
    """True of what is of a country, or of all Europe."""
    instrument = one.link.instrument
    if instrument is None:
        return False
    return instrument.exchange == ALL_EUROPE if country == "EU" else instrument.country == country


def is_of_no_place(one: Referent) -> bool:
    """True of what belongs to no market: a grade of crude."""
    return one.link.instrument is not None and one.link.instrument.country is None


def is_in_money(claim: Claim) -> bool:
    """True of a price, or of its change, that is told in a currency."""
    unit = claim.quantity.unit if claim.quantity is not None else ""
    return claim.kind in {Kind.LEVEL, Kind.PRICE_CHANGE} and len(unit) == _CURRENCY_CODE


def is_index(one: Referent) -> bool:
    """True of an index, which is counted in points."""
    return one.link.instrument is not None and one.link.instrument.type in {"index", "volatility"}
