"""Which prices a set of resolved claims needs, so that they can be fetched before anything is checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from factcheck.models import Extreme, Kind, Link, ResolvedClaim, Window
from factcheck.prices.source import PriceRequest

# Other readings look at neighbouring sessions, and repairs at the sessions before: two weeks hold them over holidays.
_MARGIN = timedelta(days=14)

_OF_MARKET_VALUE = frozenset({Kind.MARKET_VALUE, Kind.MARKET_VALUE_CHANGE})


def requests_of(resolved: Iterable[ResolvedClaim]) -> tuple[PriceRequest, ...]:
    """One request a symbol, from two weeks before the first session that any claim's readings name to its as-of day.

    The instrument and the benchmark of a claim count, their other listings, and every member of a basket. A claim
    without sessions needs nothing.
    """
    return _merged((symbol, span) for claim in resolved for symbol, span in _needs(claim))


def share_requests_of(resolved: Iterable[ResolvedClaim]) -> tuple[PriceRequest, ...]:
    """The requests for share counts: the spans of the claims about market value."""
    claims = (claim for claim in resolved if claim.claim.kind in _OF_MARKET_VALUE)
    return _merged((symbol, span) for claim in claims for symbol, span in _needs(claim))


def _needs(resolved: ResolvedClaim) -> Iterator[tuple[str, tuple[date, date]]]:
    days = [day for window in resolved.period.windows for day in _days_of(window)]
    if resolved.as_of is not None and days:
        days.append(resolved.as_of.stamp.day)
    if days:
        span = (min(days) - _MARGIN, max(days))
        for link in (resolved.subject, resolved.benchmark):
            for symbol in _symbols_of(link):
                yield symbol, span


def _days_of(window: Window) -> Iterator[date]:
    yield window.end.session
    if isinstance(window.base, Extreme):
        yield window.base.first
    elif window.base is not None:
        yield window.base.session


def _symbols_of(link: Link | None) -> Iterator[str]:
    if link is not None:
        listings = (link.instrument, *link.others)
        yield from (listing.symbol for listing in listings if listing is not None)
        if link.basket is not None:
            yield from link.basket.symbols


def _merged(needs: Iterable[tuple[str, tuple[date, date]]]) -> tuple[PriceRequest, ...]:
    spans: dict[str, tuple[date, date]] = {}
    for symbol, (first, last) in needs:
        known = spans.get(symbol, (first, last))
        spans[symbol] = min(known[0], first), max(known[1], last)
    return tuple(PriceRequest(symbol, *spans[symbol]) for symbol in sorted(spans))
