"""The currency of a story's own market, which "the local currency" and "the domestic unit" stand for.

The market of the story says which one it is, and else the money that its moves are printed in. It is told in dollars
where its sentence joins no other currency to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from factcheck.models import Claim, Kind, Link
from factcheck.resolve.catalogue import Catalogue
from factcheck.resolve.currencies import Currencies
from factcheck.resolve.story import Markets
from factcheck.resolve.subjects import SubjectLinker

_HOME: Final = re.compile(r"(?:the )?(?:local|domestic|home) (?:currency|unit)", re.IGNORECASE)
_DOLLAR: Final = "USD"


def home_money(claims: Iterable[Claim], *, country: str | None, subjects: SubjectLinker) -> str | None:
    """The money of a story's own market by the market, and else by its claims; None where neither tells it."""
    told = [claim for claim in claims if is_home_currency(claim.subject.text)]
    if not told:
        return None
    return _money_of(country, subjects.markets, subjects.catalogue) or _money_told(told, subjects.currencies)


def of_home(claim: Claim, text: str, *, own: str | None, subjects: SubjectLinker) -> Link | None:
    """What a claim about the home currency is about, which is ``own``; None for any other subject."""
    if own is None or not is_home_currency(claim.subject.text):
        return None
    currencies, catalogue = subjects.currencies, subjects.catalogue
    figure = claim.quantity.span if claim.quantity is not None else claim.trigger or claim.subject.span
    at, past = figure.start - claim.sentence.start, figure.end - claim.sentence.start
    joined = currencies.link(own, claim.sentence.of(text), at=at, past=past, catalogue=catalogue)
    if joined is not None:
        return joined
    pair = currencies.told_in(own, _DOLLAR, catalogue=catalogue)
    if pair is None:
        return None
    return Link(instrument=pair.instrument, inverse=pair.inverse, why=f"the home currency: {pair.why}")


def _money_told(told: Iterable[Claim], currencies: Currencies) -> str | None:
    """The money that the currency's moves are printed in: "down 21 paise". A rate may be told in any other money."""
    moneys = {one.quantity.unit for one in told if one.quantity is not None and one.kind is Kind.PRICE_CHANGE}
    own = moneys.pop() if len(moneys) == 1 else None
    return own if own != _DOLLAR and own in currencies.codes.values() else None


def is_home_currency(words: str) -> bool:
    """True of "the local currency", "the domestic unit"."""
    return _HOME.fullmatch(words) is not None


def _money_of(country: str | None, markets: Markets, catalogue: Catalogue) -> str | None:
    """The money of a market's main index; None of a market that is told in dollars."""
    row = markets.rows.get(country) if country is not None else None
    index = catalogue.instrument(row.index) if row is not None and row.index else None
    return index.currency if index is not None and index.currency != _DOLLAR else None
