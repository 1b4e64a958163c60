"""One company, several listings: which one the words mean, the others being further readings."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.models import Instrument
from factcheck.resolve.catalogue import Catalogue
from factcheck.resolve.story import Markets, Story
from factcheck.resolve.ticker_forms import TickerForms

_SHARES = frozenset({"equity", "adr"})


@dataclass(frozen=True, slots=True)
class Listing:
    """The listing meant, the others of the same company, and the rule that chose (empty for an only listing)."""

    instrument: Instrument
    others: tuple[Instrument, ...]
    why: str


@dataclass(frozen=True, slots=True)
class ListingRules:
    """What knows exchanges and markets."""

    catalogue: Catalogue
    forms: TickerForms
    markets: Markets

    def choose(self, instrument: Instrument, *, near: str, unit: str | None, story: Story) -> Listing:
        """The listing that the words beside the name, the currency of its figure or the story's market points to.

        Where nothing points anywhere, the home share: a depositary receipt follows it.
        """
        others = self.catalogue.listings(instrument)
        if not others:
            return Listing(instrument, (), "")
        listings = (instrument, *others)
        if instrument.type not in _SHARES:
            return Listing(instrument, others, "")
        for found, why in (
            (self._by_words(listings, near), "listed where the words beside it say"),
            (self._by_currency(listings, unit), f"told in {unit}, the currency of this listing"),
            (self._by_market(listings, story.country), "listed in the market the story is about"),
        ):
            if found is not None:
                return Listing(found, tuple(one for one in listings if one != found), why)
        home = next((one for one in listings if one.home is None), instrument)
        return Listing(home, tuple(one for one in listings if one != home), "the home listing, none other being named")

    def told(self, instrument: Instrument, words: str) -> Listing | None:
        """The listing that words tell ("its Hong Kong shares"); None where they tell of none or there is but one."""
        listings = (instrument, *self.catalogue.listings(instrument))
        found = self._by_words(listings, words) if len(listings) > 1 and instrument.type in _SHARES else None
        if found is None:
            return None
        others = tuple(one for one in listings if one != found)
        return Listing(found, others, f"listed where “{words}” says")

    def _by_words(self, listings: tuple[Instrument, ...], near: str) -> Instrument | None:
        named = self.markets.listed_in(near)
        found = [one for one in listings if self.forms.market_of(one.exchange) in named]
        return found[0] if len(found) == 1 else None

    def _by_currency(self, listings: tuple[Instrument, ...], unit: str | None) -> Instrument | None:
        found = [one for one in listings if one.currency == unit]
        return found[0] if len(found) == 1 else None

    def _by_market(self, listings: tuple[Instrument, ...], country: str | None) -> Instrument | None:
        found = [one for one in listings if self.forms.market_of(one.exchange) == country] if country else []
        return found[0] if found else None
