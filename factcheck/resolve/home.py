"""The home market of a story: the country of its dateline, else of the instruments it speaks of most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from factcheck.errors import UsageError
from factcheck.models import AsOf, Claim, Extraction, Instrument, Link, Stamp
from factcheck.prices.market import Calendars, Instruments
from factcheck.resolve.ends import home_close

# What is traded everywhere says nothing of where a story is told.
_EVERYWHERE = frozenset({"currency", "crypto", "commodity", "future"})


class LinkedClaim(Protocol):
    """A claim with the meaning of its subject and of its benchmark."""

    @property
    def claim(self) -> Claim:
        """The claim as the text makes it."""

    @property
    def subject(self) -> Link:
        """What the subject means."""

    @property
    def benchmark(self) -> Link | None:
        """What the benchmark of a comparison means."""


def home_country(
    extraction: Extraction, links: Sequence[LinkedClaim], catalogue: Instruments | None = None
) -> str | None:
    """ISO code of the story's home market; None where nothing in the story tells one. Earliest named wins a tie."""
    dateline = extraction.article.dateline
    if dateline is not None and dateline.country is not None:
        return dateline.country
    counted: Counter[str] = Counter()
    for linked in links:
        countries = {found.country for found in _instruments(linked.subject, catalogue) if found.country is not None}
        counted.update(countries)
    return counted.most_common(1)[0][0] if counted else None


def placed(stamp: Stamp, basis: str, support: str, *, country: str | None, calendars: Calendars) -> AsOf:
    """An as-of moment in the story's home market; a bare date is given the moment of that day's close there."""
    moment = None
    if stamp.at is None and country is not None:
        try:
            moment = home_close(stamp.day, calendars.of_country(country))
        except UsageError:
            country = None
    return AsOf(stamp, basis, support, country=country, moment=moment)


def _instruments(link: Link, catalogue: Instruments | None) -> Iterable[Instrument]:
    if link.instrument is not None:
        return () if link.instrument.type in _EVERYWHERE else (link.instrument,)
    if link.basket is None or catalogue is None:
        return ()
    members = (catalogue.instrument(symbol) for symbol in link.basket.symbols)
    return [member for member in members if member is not None and member.type not in _EVERYWHERE]
