"""Prices for writing true sentences, read straight from the price files: no code of the package is asked.

Rows are positions in a symbol's own history. Moves are plain arithmetic on the ``close`` column.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

INDICES = {
    "^GSPC": "the S&P 500",
    "^DJI": "the Dow Jones Industrial Average",
    "^IXIC": "the Nasdaq Composite",
    "^NDX": "the Nasdaq 100",
    "^RUT": "the Russell 2000",
    "^HSI": "the Hang Seng Index",
    "^HSTECH": "the Hang Seng Tech Index",
    "^N225": "the Nikkei 225",
    "^FTSE": "the FTSE 100",
    "^GDAXI": "the DAX",
    "000300.SS": "the CSI 300",
    "000001.SS": "the Shanghai Composite",
    "^KS11": "the Kospi",
    "^STOXX50E": "the Euro Stoxx 50",
    "^FCHI": "the CAC 40",
    "^NSEI": "the Nifty 50",
}
SHARES = {
    "AAPL": "Apple",
    "MSFT": "Microsoft",
    "NVDA": "Nvidia",
    "AMZN": "Amazon",
    "GOOGL": "Alphabet",
    "META": "Meta Platforms",
    "TSLA": "Tesla",
    "JPM": "JPMorgan Chase",
    "BAC": "Bank of America",
    "INTC": "Intel",
    "AMD": "AMD",
    "BA": "Boeing",
    "NFLX": "Netflix",
    "DIS": "Disney",
    "XOM": "Exxon Mobil",
    "WMT": "Walmart",
    "PFE": "Pfizer",
    "CSCO": "Cisco",
    "ORCL": "Oracle",
    "COIN": "Coinbase",
    "PLTR": "Palantir",
    "AVGO": "Broadcom",
    "0700.HK": "Tencent",
    "1810.HK": "Xiaomi",
    "3690.HK": "Meituan",
}
SOFT = {"GC=F": "gold", "BTC-USD": "bitcoin", "CL=F": "US crude"}
SIBLINGS = (
    ("^GSPC", "^DJI"),
    ("^GSPC", "^IXIC"),
    ("^IXIC", "^NDX"),
    ("^DJI", "^IXIC"),
    ("^RUT", "^GSPC"),
    ("^HSI", "^HSTECH"),
    ("000300.SS", "000001.SS"),
)
# Splits are known, and closes are as printed, from here on.
LEVELS_FROM = date(2021, 2, 1)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Series:
    """One symbol: its days and prices; ``factor[i]`` turns the close of row i into the price printed that day."""

    symbol: str
    days: list[date]
    stamps: NDArray[np.datetime64]
    close: Floats
    low: Floats
    high: Floats
    factor: Floats

    def row(self, day: date) -> int | None:
        """The row of a day, None where it is no session."""
        place = int(np.searchsorted(self.stamps, np.datetime64(day)))
        return place if place < len(self.days) and self.days[place] == day else None

    def last_before(self, day: date) -> int | None:
        """The last row before a day, None where there is none."""
        place = int(np.searchsorted(self.stamps, np.datetime64(day))) - 1
        return place if place >= 0 else None

    def move(self, base: int, end: int) -> float:
        """The move in percent between the closes of two rows."""
        return float((self.close[end] / self.close[base] - 1) * 100)

    def printed(self, row: int) -> float:
        """The close as it was printed that day."""
        return float(self.close[row] * self.factor[row])


class Market:
    """All series of a folder of price files, read when first asked for."""

    def __init__(self, folder: Path) -> None:
        frame = pd.read_parquet(folder / "daily.parquet", columns=["ticker", "date", "close", "low", "high"])
        self._frames = dict(iter(frame.groupby("ticker", sort=False)))
        splits = pd.read_csv(folder / "splits.csv", parse_dates=["date"])
        self.splits: dict[str, list[tuple[date, float]]] = {}
        for ticker, day, ratio in zip(splits["ticker"], splits["date"].dt.date, splits["ratio"], strict=True):
            self.splits.setdefault(str(ticker), []).append((day, float(ratio)))
        caps = pd.read_parquet(folder / "market_cap.parquet")
        self._caps = {
            str(ticker): dict(zip(part["date"].dt.date, part["market_cap"], strict=True))
            for ticker, part in caps.assign(date=pd.to_datetime(caps["date"])).groupby("ticker")
        }
        self._series: dict[str, Series] = {}
        self._home = self.series("^GSPC")

    def series(self, symbol: str) -> Series:
        """The history of a symbol without rows that lack a close."""
        if symbol not in self._series:
            frame = self._frames[symbol].dropna(subset=["close"]).sort_values("date")
            stamps = pd.to_datetime(frame["date"]).to_numpy().astype("datetime64[D]")
            factor = np.ones(len(stamps))
            for session, ratio in self.splits.get(symbol, []):
                factor[: int(np.searchsorted(stamps, np.datetime64(session)))] *= ratio
            close, low, high = (frame[name].to_numpy(dtype=float) for name in ("close", "low", "high"))
            self._series[symbol] = Series(symbol, stamps.tolist(), stamps, close, low, high, factor)
        return self._series[symbol]

    def whole(self, series: Series, base: int, end: int) -> bool:
        """False where a US share lacks a session between the rows, or a Hong Kong half day is one of the ends."""
        first, last = series.days[base], series.days[end]
        if series.symbol.endswith(".HK") or series.symbol in {"^HSI", "^HSTECH"}:
            return not any(_half_day(series, row) for row in (base, end))
        if series.symbol in SHARES:
            start, stop = self._home.row(first), self._home.row(last)
            return start is not None and stop is not None and stop - start == end - base
        return True

    def market_cap(self, symbol: str, day: date) -> float | None:
        """Market value of a day in dollars, None where it is not held."""
        value = self._caps.get(symbol, {}).get(day)
        return None if value is None else float(value)


def _half_day(series: Series, row: int) -> bool:
    day = series.days[row]
    if (day.month, day.day) in {(12, 24), (12, 31)}:
        return True
    follows = series.days[row + 1] if row + 1 < len(series.days) else day
    return day.month in {1, 2} and (follows - day).days > 3
