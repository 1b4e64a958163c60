"""The prices that articles will need, fetched once each and kept in the store before anything is verified.

Verification itself never touches the network: what could not be fetched is ``source_unavailable`` there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import chain

from factcheck.models import Article, Extreme, Failure, Kind, Link, ResolvedClaim, Stamp
from factcheck.pipeline import Checker
from factcheck.prices import PriceBook
from factcheck.prices.fetching import fetch_share_counts, prefetch
from factcheck.prices.market import Calendars, Instruments, SessionCalendar
from factcheck.prices.series import Missing
from factcheck.prices.source import PriceRequest
from factcheck.prices.store import Store
from factcheck.prices.yahoo import YahooPrices

# A base close lies a holiday or two before the period that the words name.
_MARGIN = timedelta(days=10)
# Extremes, regimes and streaks look back beyond their period; a year and a half holds any 52-week extreme.
_LOOKING_BACK = timedelta(days=550)
_BACKWARD_KINDS = frozenset({Kind.RECORD, Kind.EXTREME_SINCE, Kind.REGIME, Kind.STREAK})
# Checking a market value takes a share count.
_VALUED_KINDS = frozenset({Kind.MARKET_VALUE, Kind.MARKET_VALUE_CHANGE})
# What an undated story may be about: its date is inferred from prices of this span.
_UNDATED = timedelta(days=730)


def gathered(
    checker: Checker,
    found: Iterable[Article | Failure],
    *,
    as_of: Stamp | None,
    now: datetime,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Checker, Mapping[str, Missing]]:
    """The same checker over prices that now include what Yahoo gives, and the symbols it failed to give.

    Only sessions that no source holds are asked for, whole spans at once. Without a store there is nowhere to keep
    them, and the checker is returned as it is.
    """
    book = checker.prices
    if not isinstance(book, PriceBook):
        return checker, {}
    store = next((source for source in book.sources if isinstance(source, Store)), None)
    if store is None:
        return checker, {}

    calendar_of = calendars_by_symbol(checker.catalogue, checker.calendars)
    resolved = tuple(
        chain.from_iterable(
            checker.resolve_without_prices(item, as_of=as_of) for item in found if isinstance(item, Article)
        )
    )
    yahoo = YahooPrices(calendar_of=calendar_of)
    report = prefetch(
        tuple(_requests(resolved, now.date())),
        sources=book.sources,
        store=store,
        yahoo=yahoo,
        calendar_of=calendar_of,
        now=now,
        progress=progress,
    )
    valued = tuple(item for item in resolved if item.claim.kind in _VALUED_KINDS)
    counted = [
        request
        for request in dict.fromkeys(_requests(valued, now.date()))
        if isinstance(book.shares_outstanding(request.symbol, request.last), Missing)
    ]
    fetch_share_counts(store, yahoo, counted, report=report)
    prices = PriceBook(book.sources, unavailable=report.unavailable)
    return replace(checker, prices=prices), report.unavailable


def calendars_by_symbol(catalogue: Instruments, calendars: Calendars) -> Callable[[str], SessionCalendar | None]:
    """A function that gives the trading days of a symbol, None for one that the catalogue does not hold."""

    def calendar_of(symbol: str) -> SessionCalendar | None:
        instrument = catalogue.instrument(symbol)
        return None if instrument is None else calendars.of(instrument)

    return calendar_of


def _requests(resolved: tuple[ResolvedClaim, ...], today: date) -> Iterator[PriceRequest]:
    for item in resolved:
        first, last = _span(item, today)
        for link in (item.subject, item.benchmark):
            for symbol in _symbols(link):
                yield PriceRequest(symbol, first, last)


def _symbols(link: Link | None) -> Iterator[str]:
    if link is None:
        return
    if link.instrument is not None:
        yield link.instrument.symbol
    if link.basket is not None:
        yield from link.basket.symbols
    for listing in link.others:
        yield listing.symbol


def _span(item: ResolvedClaim, today: date) -> tuple[date, date]:
    if not item.period.windows:
        return today - _UNDATED, today
    starts = []
    for window in item.period.windows:
        if isinstance(window.base, Extreme):
            starts.append(window.base.first)
        else:
            starts.append(window.base.session if window.base else window.end.session)
    back = _LOOKING_BACK if item.claim.kind in _BACKWARD_KINDS else _MARGIN
    return min(starts) - back, max(window.end.session for window in item.period.windows)
