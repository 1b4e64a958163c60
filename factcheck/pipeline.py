"""The whole road, from articles to a report; the only module that knows every stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from platformdirs import user_data_path

from factcheck.extract import Extractor
from factcheck.models import (
    Article,
    CheckedArticle,
    CheckedClaim,
    Coverage,
    Extraction,
    Failure,
    ResolvedClaim,
    Stamp,
    Status,
)
from factcheck.prices import ExchangeCalendars, FilePrices, PriceBook, SamplePrices
from factcheck.prices.market import Calendars, Prices
from factcheck.prices.series import Missing
from factcheck.prices.source import PriceSource
from factcheck.prices.store import Store, default_store_path
from factcheck.resolve import Catalogue, ClaimLinks, Linker, date_article, resolve
from factcheck.resolve.registrants import load_registrants
from factcheck.settings import Settings
from factcheck.verify import HistoryMoves, Rules, load_rules, verify


@dataclass(frozen=True, slots=True)
class Checker:
    """Everything a check needs, built once and used for any number of articles. It holds no state of any article.

    ``moves`` remembers how far instruments have moved, worked out from the prices when first asked.
    """

    extractor: Extractor
    linker: Linker
    catalogue: Catalogue
    prices: Prices
    calendars: Calendars
    rules: Rules | None = None
    moves: HistoryMoves = field(default_factory=HistoryMoves, compare=False, repr=False)

    @classmethod
    def from_settings(cls, settings: Settings, *, unavailable: Mapping[str, Missing] | None = None) -> Checker:
        """A checker with the price sources that the settings name: files in their order, the store, the sample.

        ``unavailable`` are symbols whose fetch failed and why. Raises ``PriceFileError`` for a price file that cannot
        be read and ``ConfigError`` for a rule file.
        """
        catalogue = Catalogue.load(more=load_registrants(registrants_folder()))
        return cls(
            extractor=Extractor(names=catalogue.names()),
            linker=Linker(catalogue),
            catalogue=catalogue,
            prices=prices_of(settings, unavailable=unavailable),
            calendars=ExchangeCalendars.load(),
            rules=load_rules(),
        )

    def with_prices_of(self, settings: Settings) -> Checker:
        """The same checker over the price sources of other settings, built in no time; raises as ``from_settings``."""
        return replace(self, prices=prices_of(settings), moves=HistoryMoves())

    def read(self, article: Article) -> tuple[Extraction, tuple[ClaimLinks, ...]]:
        """The claims of an article and what their subjects mean; no price is asked."""
        extraction = self.extractor.extract(article)
        return extraction, self.linker.link(extraction)

    def check(self, article: Article, *, as_of: Stamp | None = None) -> CheckedArticle:
        """Every claim of an article with its verdict. ``as_of`` overrides what the article says of its date."""
        extraction, links = self.read(article)
        moment = date_article(
            extraction, links, given=as_of, prices=self.prices, calendars=self.calendars, catalogue=self.catalogue
        )
        resolved = resolve(extraction, links, moment, calendars=self.calendars, catalogue=self.catalogue)
        claims, findings = verify(
            extraction,
            resolved,
            prices=self.prices,
            calendars=self.calendars,
            catalogue=self.catalogue,
            rules=self.rules,
            moves=self.moves,
        )
        return CheckedArticle(article, moment, claims, findings, _coverage(extraction, claims))

    def resolve_without_prices(self, article: Article, *, as_of: Stamp | None = None) -> tuple[ResolvedClaim, ...]:
        """The claims of an article with their instruments, and their sessions where the article tells its date."""
        extraction, links = self.read(article)
        moment = date_article(
            extraction, links, given=as_of, prices=PriceBook([]), calendars=self.calendars, catalogue=self.catalogue
        )
        return resolve(extraction, links, moment, calendars=self.calendars, catalogue=self.catalogue)

    def check_all(
        self, found: Iterable[Article | Failure], *, as_of: Stamp | None = None
    ) -> Iterator[CheckedArticle | Failure]:
        """The outcome of each article in order; a source that could not be read passes through as it is."""
        for item in found:
            yield item if isinstance(item, Failure) else self.check(item, as_of=as_of)


def store_of(settings: Settings) -> Store:
    """The local price store that the settings name, made when first used."""
    return Store(Path(settings.store) if settings.store else default_store_path())


def prices_of(settings: Settings, *, unavailable: Mapping[str, Missing] | None = None) -> PriceBook:
    """Every local source of prices: files in the order of the settings, the store, the sample."""
    files: list[PriceSource] = [FilePrices(Path(path)) for path in settings.prices]
    return PriceBook([*files, store_of(settings), SamplePrices()], unavailable=unavailable)


def registrants_folder() -> Path:
    """Where this user's copy of the regulator's list of companies lies."""
    return user_data_path("factcheck")


def _coverage(extraction: Extraction, claims: tuple[CheckedClaim, ...]) -> Coverage:
    reasons = Counter(
        str(checked.verdict.reason) for checked in claims if checked.verdict.status is Status.NOT_CHECKABLE
    )
    return Coverage(
        numbers=extraction.numbers,
        market_numbers=extraction.market_numbers,
        claims=len(claims),
        checked=len(claims) - reasons.total(),
        not_checked_by_reason=dict(sorted(reasons.items())),
    )
