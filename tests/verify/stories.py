"""Sentences checked by the whole road over made prices: quiet days but for the moves that a row names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import numpy as np

from factcheck.extract import Extractor
from factcheck.ingest import article_from_text, parse_stamp
from factcheck.models import CheckedArticle, Reason
from factcheck.pipeline import Checker
from factcheck.prices import ExchangeCalendars
from factcheck.prices.series import Missing, PriceHistory, Split
from factcheck.resolve import Catalogue, Linker
from factcheck.verify import load_rules

FIRST, LAST = date(2023, 1, 3), date(2025, 2, 28)
SYMBOLS = ("^GSPC", "^NDX", "^IXIC", "^DJI", "AAPL", "MSFT")

Moves = Mapping[str, Mapping[date, float]]


class StoryPrices:
    """Histories from 2023 to February 2025: a tenth of a percent up and down in turn, but for the moves given."""

    def __init__(
        self,
        moves: Moves,
        *,
        opens: Moves | None = None,
        splits: Mapping[str, tuple[Split, ...]] | None = None,
        highs: Moves | None = None,
        lows: Moves | None = None,
        symbols: Sequence[str] = SYMBOLS,
    ) -> None:
        calendar = ExchangeCalendars.load()
        sessions = calendar.of_country("US").sessions(FIRST, LAST)
        self._histories = {
            symbol: _history(
                symbol,
                sessions,
                moves.get(symbol, {}),
                [(fields or {}).get(symbol, {}) for fields in (opens, highs, lows)],
                (splits or {}).get(symbol, ()),
            )
            for symbol in symbols
        }

    def history(self, symbol: str) -> PriceHistory | Missing:
        return self._histories.get(symbol) or Missing(symbol, Reason.NO_PRICE_DATA, f"no prices of {symbol}")

    def shares_outstanding(self, symbol: str, session: date) -> tuple[Decimal, str] | Missing:
        return Missing(symbol, Reason.NO_PRICE_DATA, f"no share count of {symbol} on {session}")


def _history(
    symbol: str,
    sessions: np.ndarray,
    moves: Mapping[date, float],
    other_prices: Sequence[Mapping[date, float]],
    splits: tuple[Split, ...],
) -> PriceHistory:
    days = sessions.tolist()
    close, closes = 5000.0, []
    for place, day in enumerate(days):
        close = close * (1 + moves.get(day, 0.1 if place % 2 else -0.1) / 100)
        closes.append(round(close, 2))
    blank = np.full(len(days), np.nan)
    opens, highs, lows = (np.array([prices.get(day, np.nan) for day in days]) for prices in other_prices)
    codes = np.zeros(len(days), dtype=np.int16)
    held = np.array(closes)
    return PriceHistory(symbol, "USD", sessions, opens, highs, lows, held, blank, codes, ("made by hand",), splits)


class Desk:
    """The reading half of a checker, built once."""

    def __init__(self) -> None:
        self._catalogue = Catalogue.load()
        self._extractor = Extractor(names=self._catalogue.names())
        self._calendars = ExchangeCalendars.load()
        self._rules = load_rules()

    def check(self, text: str, published: str | None, prices: StoryPrices) -> CheckedArticle:
        """A text checked as of its stamp over the prices given."""
        checker = Checker(
            self._extractor, Linker(self._catalogue), self._catalogue, prices, self._calendars, self._rules
        )
        article = article_from_text(
            text, id="a", source="test", published=None if published is None else parse_stamp(published)
        )
        return checker.check(article)
