"""What an article as a whole says of its market and its day: the grounds on which ambiguous names are decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from pydantic import RootModel

from factcheck.models import Extraction
from factcheck.resolve.catalogue import Catalogue
from factcheck.resolve.contexts import WholeText
from factcheck.resolve.market_words import MarketWords
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml

_INDEX_WEIGHT = 2
# All of Europe is no one market with a close of its own.
_NO_MARKET = "EU"
# The exchange of indices of all Europe, and the market that every other one is told beside.
ALL_EUROPE = "XSTX"
_ELSEWHERE = "US"
_INDEX_TYPES = frozenset({"index", "volatility", "yield"})
_SHARE_TYPES = frozenset({"equity", "adr"})


class Market(Row):
    """Words that place a text in a market, those that say a share is listed there, its places and its main index."""

    words: tuple[str, ...]
    index: str
    adjectives: tuple[str, ...] = ()
    places: tuple[str, ...]
    listed: tuple[str, ...]


class _MarketTable(RootModel[dict[str, Market]]):
    pass


@dataclass(frozen=True, slots=True)
class Markets:
    """The words of every market, by country."""

    rows: Mapping[str, Market]
    words: MarketWords
    adjectives: MarketWords
    listed: MarketWords

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The words of a file, the shipped one by default."""
        rows = read_toml(path or shipped_path("configs", "markets.toml"), _MarketTable).root
        return cls(
            rows,
            words=MarketWords((country, word) for country, market in rows.items() for word in market.words),
            adjectives=MarketWords((country, word) for country, market in rows.items() for word in market.adjectives),
            listed=MarketWords((country, word) for country, market in rows.items() for word in market.listed),
        )

    def listed_in(self, text: str) -> dict[str, str]:
        """The countries whose listing a text speaks of, each with the words that say so."""
        return dict(self.listed.held_by(text))

    def of_adjective(self, text: str) -> str | None:
        """The country whose adjective a text holds, or None; ``EU`` for what is of all Europe."""
        return next((country for country, _ in self.adjectives.held_by(text)), None)

    def of_place(self, place: str) -> str | None:
        """The country whose market a place stands for, or None."""
        return next((country for country, market in self.rows.items() if place in market.places), None)

    def named_in(self, text: str) -> Counter[str]:
        """How many distinct words of each market a text holds."""
        return Counter(country for country, _ in self.words.held_by(text))


@dataclass(frozen=True, slots=True)
class Story:
    """The day of an article, the one market it is about (None where none stands out), and all that it touches."""

    text: WholeText
    day: date | None
    country: str | None
    countries: frozenset[str]


def read_story(extraction: Extraction, *, catalogue: Catalogue, markets: Markets) -> Story:
    """The dateline decides the market; else the words and indices of one market must outnumber those of any other."""
    article = extraction.article
    dateline = article.dateline
    day = article.published.day if article.published else dateline.day if dateline else None
    text = f"{article.title}\n{article.text}" if article.title else article.text
    weights = markets.named_in(text)
    for mention in extraction.mentions:
        found = {meaning.instrument for meaning in catalogue.lookup(mention.head, on=day)}
        only = found.pop() if len(found) == 1 else None
        if only is not None and only.exchange == ALL_EUROPE:
            weights[_NO_MARKET] += _INDEX_WEIGHT
        elif only is not None and only.country is not None:
            if only.type in _INDEX_TYPES:
                weights[only.country] += _INDEX_WEIGHT
            elif only.type in _SHARE_TYPES and not catalogue.listings(only):
                weights[only.country] += 1
    of_europe = weights.pop(_NO_MARKET, 0)
    ranked = weights.most_common(2)
    leads = bool(ranked) and ranked[0][1] > (ranked[1][1] if len(ranked) > 1 else 0)
    # Wall Street told at the end of a story on Europe does not make it one on Wall Street.
    leads = leads and not (ranked[0][0] == _ELSEWHERE and of_europe > ranked[0][1])
    country = dateline.country if dateline and dateline.country else ranked[0][0] if leads else None
    touched = {found for found, weight in weights.items() if weight} | ({country} if country else set())
    return Story(WholeText(text), day, country, frozenset(touched))
