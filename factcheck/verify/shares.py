"""Market value: the price as printed on a day, times the shares outstanding on that day's basis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.models import Evidence, Point
from factcheck.prices.market import Prices
from factcheck.prices.series import Missing
from factcheck.verify.pricing import history_of, price_of
from factcheck.verify.reading import Gap


@dataclass(frozen=True, slots=True)
class MarketValue:
    """A price, a share count on the same basis, and what the count was derived from."""

    price: Evidence
    shares: Decimal
    basis: str

    @property
    def value(self) -> Decimal:
        """Price times shares, in the currency of the price."""
        return self.price.value * self.shares


def shares_of(prices: Prices, symbol: str, session: date) -> tuple[Decimal, str] | Gap:
    """The share count of a session, or the gap that its absence is."""
    found = prices.shares_outstanding(symbol, session)
    return Gap(found.reason, found.detail) if isinstance(found, Missing) else found


def market_value(prices: Prices, symbol: str, session: date) -> MarketValue | Gap:
    """The market value at the close of a session."""
    history = history_of(prices, symbol)
    if isinstance(history, Gap):
        return history
    adjusted = price_of(history, Point(session))
    if isinstance(adjusted, Gap):
        return adjusted
    printed = history.price(session, as_printed=True) or adjusted
    shares = shares_of(prices, symbol, session)
    return shares if isinstance(shares, Gap) else MarketValue(printed, *shares)
