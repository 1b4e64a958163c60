"""The local price store: SQLite, many readers and one writer, sound after a kill at any moment.

Every price remembers the fetch that brought it: its source, its adjustment and when. Days are counted from 1970.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
from platformdirs import user_data_path

from factcheck.models import Reason
from factcheck.prices.days import to_day, to_number
from factcheck.prices.quality import Inspector
from factcheck.prices.schema import connect
from factcheck.prices.series import Days, Dividend, Missing, PriceHistory, Split
from factcheck.prices.source import FetchRecord, MarketValues, ShareCounts
from factcheck.prices.tabular import Columns
from factcheck.prices.writer import Writer


def default_store_path() -> Path:
    """Where the store of this user lies unless the settings name another place."""
    return user_data_path("factcheck") / "prices.sqlite"


class Store:
    """One store file, created when first written to. Implements ``PriceSource``; each process opens its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._opened: tuple[int, sqlite3.Connection] | None = None

    @property
    def name(self) -> str:
        """What evidence and messages call it."""
        return "store"

    def close(self) -> None:
        """Gives the file back; the next use opens it again."""
        if self._opened is not None and self._opened[0] == os.getpid():
            self._opened[1].close()
        self._opened = None

    def symbols(self) -> frozenset[str]:
        """Every symbol with prices."""
        found = self._all("SELECT name FROM symbol WHERE EXISTS (SELECT 1 FROM price WHERE symbol_id = symbol.id)")
        return frozenset(name for (name,) in found)

    def history(self, symbol: str) -> PriceHistory | Missing:
        """All usable prices of a symbol, each naming its first source and the day it was fetched."""
        rows = self.window(symbol, date.min, date.max)
        if not rows:
            return Missing(symbol, Reason.NO_PRICE_DATA, f"no prices in {self.path}")
        table = np.array([row[:6] for row in rows], dtype=np.float64)
        fetches, codes = np.unique(np.array([row[6] for row in rows]), return_inverse=True)
        names = self._sources(symbol)
        columns = Columns(
            table[:, 0].astype(np.int64).astype("datetime64[D]"),
            {name: table[:, place] for place, name in enumerate(("open", "high", "low", "close", "volume"), start=1)},
            {},
            np.arange(1, len(rows) + 1),
        )
        splits = self.splits(symbol)
        seen = Inspector().inspect(symbol, columns, file=self.path, splits=splits)
        if not len(seen.sessions):
            return Missing(symbol, Reason.NO_PRICE_DATA, f"no usable price in {self.path}")
        return PriceHistory(
            symbol=symbol,
            currency=str(self._all("SELECT currency FROM symbol WHERE name = ?", symbol)[0][0]),
            sessions=seen.sessions,
            open=seen.open,
            high=seen.high,
            low=seen.low,
            close=seen.close,
            volume=seen.volume,
            source_codes=codes[seen.order].astype(np.int16),
            source_names=tuple(names[fetch] for fetch in fetches.tolist()),
            splits=splits,
            soft=seen.soft,
            dividends=self._dividends(symbol),
        )

    def window(self, symbol: str, first: date, last: date) -> list[tuple[Any, ...]]:
        """Rows of ``day, open, high, low, close, volume, fetch`` from ``first`` to ``last``, both included."""
        return self._all(
            "SELECT session, open, high, low, close, volume, fetch_id FROM price"
            " WHERE symbol_id = (SELECT id FROM symbol WHERE name = ?) AND session BETWEEN ? AND ? ORDER BY session",
            symbol,
            to_number(first),
            to_number(last),
        )

    def days(self, symbol: str) -> Days:
        """The sessions held of a symbol, whatever their prices."""
        return _days([day for (day,) in self._told("price", "session", symbol)])

    def splits(self, symbol: str) -> tuple[Split, ...]:
        """The splits known of a symbol, oldest first."""
        found = self._told("split", "session, ratio", symbol)
        return tuple(Split(to_day(day), Decimal(ratio)) for day, ratio in found)

    def market_values(self, symbol: str) -> MarketValues | None:
        """The market values held of a symbol, or None."""
        found = self._told("market_value", "session, value, source", symbol)
        if not found:
            return None
        days, values, sources = zip(*found, strict=True)
        return MarketValues(symbol, _days(days), np.array(values, dtype=np.float64), f"store: {sources[-1]}")

    def share_counts(self, symbol: str) -> ShareCounts | None:
        """The share counts held of a symbol, or None."""
        found = self._told("share_count", "day, count, source", symbol)
        if not found:
            return None
        days, counts, sources = zip(*found, strict=True)
        return ShareCounts(symbol, _days(days), np.array(counts, dtype=np.float64), f"store: {sources[-1]}")

    def fetches(self, symbol: str) -> tuple[FetchRecord, ...]:
        """The fetch log of a symbol, oldest first, failures included."""
        found = self._told("fetch", "id, source, at, first, last, rows, outcome, detail", symbol)
        return tuple(
            FetchRecord(
                symbol, source, datetime.fromisoformat(at), _maybe_day(first), _maybe_day(last), rows, outcome, detail
            )
            for _, source, at, first, last, rows, outcome, detail in found
        )

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """One transaction: all that is written in it stands, or after an exception or a kill nothing of it."""
        connection = self._connection()
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield Writer(connection)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise

    def _connection(self) -> sqlite3.Connection:
        # A connection must not cross a fork: a child process opens its own.
        if self._opened is None or self._opened[0] != os.getpid():
            self._opened = (os.getpid(), connect(self.path))
        return self._opened[1]

    def _all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        # Looking into a store that nobody has filled answers nothing and makes no file.
        if self._opened is None and not self.path.exists():
            return []
        return self._connection().execute(query, values).fetchall()

    def _told(self, table: str, columns: str, symbol: str) -> list[tuple[Any, ...]]:
        """Rows of a symbol in the order of their first column."""
        query = f"SELECT {columns} FROM {table} WHERE symbol_id = (SELECT id FROM symbol WHERE name = ?) ORDER BY 1"  # noqa: S608 - our own names
        return self._all(query, symbol)

    def _sources(self, symbol: str) -> dict[int, str]:
        found = self._told("fetch", "id, source, at", symbol)
        return {int(fetch_id): f"store: {source}, fetched {str(at)[:10]}" for fetch_id, source, at in found}

    def _dividends(self, symbol: str) -> tuple[Dividend, ...]:
        found = self._told("dividend", "session, amount", symbol)
        return tuple(Dividend(to_day(day), Decimal(amount)) for day, amount in found)


def _days(numbers: Sequence[int]) -> Days:
    return np.array(numbers, dtype=np.int64).astype("datetime64[D]")


def _maybe_day(number: int | None) -> date | None:
    return None if number is None else to_day(number)
