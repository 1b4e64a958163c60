"""The prices a run works with: sources asked in order, first hit wins by session, gaps filled from the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from threading import Lock

from factcheck.models import Reason
from factcheck.prices.merge import merged, merged_splits, with_splits
from factcheck.prices.series import Missing, PriceHistory
from factcheck.prices.shares import derived_share_count, told_share_count
from factcheck.prices.source import MarketValues, PriceSource, ShareCounts


class PriceBook:
    """Implements ``market.Prices`` over local sources; nothing here touches the network.

    ``unavailable`` holds symbols whose fetch failed: they answer ``source_unavailable`` where no source has a price.
    Answers are cached, the same object for the same symbol, also among threads.
    """

    def __init__(self, sources: Sequence[PriceSource], *, unavailable: Mapping[str, Missing] | None = None) -> None:
        self.sources = tuple(sources)
        self._unavailable = dict(unavailable or {})
        self._histories: dict[str, PriceHistory | Missing] = {}
        self._valued: dict[str, tuple[tuple[MarketValues | None, ShareCounts | None], ...]] = {}
        self._shares: dict[tuple[str, date], tuple[Decimal, str] | Missing] = {}
        self._reading = Lock()

    def history(self, symbol: str) -> PriceHistory | Missing:
        """All prices held of a symbol, each row naming its source; or why there are none."""
        found = self._histories.get(symbol)
        if found is None:
            with self._reading:
                found = self._histories.get(symbol) or self._merged(symbol)
                self._histories[symbol] = found
        return found

    def shares_outstanding(self, symbol: str, session: date) -> tuple[Decimal, str] | Missing:
        """Share count as of a session on the as-printed price basis of that day, and what it was derived from."""
        found = self._shares.get((symbol, session))
        if found is None:
            found = self._shares[symbol, session] = self._counted(symbol, session)
        return found

    def _counted(self, symbol: str, session: date) -> tuple[Decimal, str] | Missing:
        history = self.history(symbol)
        if isinstance(history, Missing):
            return history
        for values, counts in self._values_and_counts(symbol):
            found = derived_share_count(history, values, session) if values is not None else None
            if found is None and counts is not None:
                found = told_share_count(history, counts, session)
            if found is not None:
                return found
        return Missing(symbol, Reason.NO_PRICE_DATA, f"no market value or share count near {session}")

    def _values_and_counts(self, symbol: str) -> tuple[tuple[MarketValues | None, ShareCounts | None], ...]:
        """What each source holds of the company, in the order of the sources."""
        with self._reading:
            found = self._valued.get(symbol)
            if found is None:
                found = tuple((source.market_values(symbol), source.share_counts(symbol)) for source in self.sources)
                self._valued[symbol] = found
        return found

    def _merged(self, symbol: str) -> PriceHistory | Missing:
        answers = [source.history(symbol) for source in self.sources]
        found = [answer for answer in answers if isinstance(answer, PriceHistory)]
        if not found:
            if symbol in self._unavailable:
                return self._unavailable[symbol]
            asked = ", ".join(source.name for source in self.sources) or "no source"
            return Missing(symbol, Reason.NO_PRICE_DATA, f"no prices in {asked}")
        return with_splits(merged(found), merged_splits(source.splits(symbol) for source in self.sources))
