"""What one transaction on the price store may write; a later price of a session replaces the earlier one."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import repeat

import numpy as np

from factcheck.prices.days import to_day, to_number
from factcheck.prices.series import Days, Split
from factcheck.prices.source import FetchRecord, MarketValues, PriceRequest, PriceRows, ShareCounts

# A day this long past is closed on every exchange.
_CLOSED_EVERYWHERE = timedelta(days=2)


class Writer:
    """Writes through the connection of an open transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def keep(self, rows: PriceRows, *, asked: PriceRequest | None = None) -> None:
        """Keeps the sessions and actions of an answer, and logs the fetch with the span asked for, else brought.

        A split that the store did not know puts every price fetched before it on another basis: such prices outside
        the answer are removed, to be fetched again.
        """
        symbol_id = self._symbol_id(rows.symbol, rows.currency)
        days = rows.sessions.astype("datetime64[D]").astype(np.int64)
        first, last = (to_day(days[0]), to_day(days[-1])) if len(days) else (None, None)
        if asked is not None:
            # Of the latest days only what was answered is known: another session may have closed since.
            closed = asked.last < rows.fetched_at.date() - _CLOSED_EVERYWHERE
            first, last = asked.first, asked.last if closed else last
        record = FetchRecord(rows.symbol, rows.source, rows.fetched_at, first, last, len(days), "ok")
        fetch_id = self._log(symbol_id, record, rows.adjustment)
        self._drop_other_basis(symbol_id, rows.splits)
        columns = (rows.open, rows.high, rows.low, rows.close, rows.volume)
        values = (column.tolist() for column in columns)
        records = zip(repeat(symbol_id, len(days)), days.tolist(), *values, repeat(fetch_id, len(days)), strict=True)
        self._connection.executemany("INSERT OR REPLACE INTO price VALUES (?, ?, ?, ?, ?, ?, ?, ?)", records)
        self.keep_splits(rows.symbol, rows.splits, source=rows.source)
        self._connection.executemany(
            "INSERT OR REPLACE INTO dividend VALUES (?, ?, ?)",
            [(symbol_id, to_number(paid.session), str(paid.amount)) for paid in rows.dividends],
        )

    def keep_splits(self, symbol: str, splits: Sequence[Split], *, source: str) -> None:
        """Keeps splits; one of the same day is replaced."""
        symbol_id = self._symbol_id(symbol, "")
        self._connection.executemany(
            "INSERT OR REPLACE INTO split VALUES (?, ?, ?, ?)",
            [(symbol_id, to_number(split.session), str(split.ratio), source) for split in splits],
        )

    def keep_market_values(self, values: MarketValues) -> None:
        """Keeps market values by session."""
        self._keep_numbers("market_value", values.symbol, values.sessions, values.values.tolist(), values.source)

    def keep_share_counts(self, counts: ShareCounts) -> None:
        """Keeps share counts by day."""
        self._keep_numbers("share_count", counts.symbol, counts.days, counts.counts.tolist(), counts.source)

    def log(self, record: FetchRecord) -> None:
        """Logs a fetch that brought nothing."""
        self._log(self._symbol_id(record.symbol, ""), record, "")

    def remove(self, symbol: str, first: date, last: date) -> int:
        """Removes the prices of a span, both days included, and tells how many there were."""
        symbol_id = self._symbol_id(symbol, "")
        query = "DELETE FROM price WHERE symbol_id = ? AND session BETWEEN ? AND ?"
        return self._connection.execute(query, (symbol_id, to_number(first), to_number(last))).rowcount

    def _symbol_id(self, symbol: str, currency: str) -> int:
        # An empty currency says nothing and replaces nothing.
        query = (
            "INSERT INTO symbol (name, currency) VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
            " SET currency = CASE excluded.currency WHEN '' THEN currency ELSE excluded.currency END RETURNING id"
        )
        return int(self._connection.execute(query, (symbol, currency)).fetchone()[0])

    def _log(self, symbol_id: int, record: FetchRecord, adjustment: str) -> int:
        first, last = (None if day is None else to_number(day) for day in (record.first, record.last))
        values = (symbol_id, record.source, adjustment, record.at.isoformat(), first, last)
        query = "INSERT INTO fetch VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
        found = self._connection.execute(query, (*values, record.rows, record.outcome, record.detail))
        return int(found.fetchone()[0])

    def _drop_other_basis(self, symbol_id: int, splits: Sequence[Split]) -> None:
        for split in splits:
            day = to_number(split.session)
            known = "SELECT 1 FROM split WHERE symbol_id = ? AND session = ?"
            if self._connection.execute(known, (symbol_id, day)).fetchone() is None:
                self._connection.execute(
                    "DELETE FROM price WHERE symbol_id = ? AND session < ? AND fetch_id IN"
                    " (SELECT id FROM fetch WHERE symbol_id = ? AND at < ?)",
                    (symbol_id, day, symbol_id, split.session.isoformat()),
                )

    def _keep_numbers(self, table: str, symbol: str, days: Days, values: Sequence[float], source: str) -> None:
        symbol_id = self._symbol_id(symbol, "")
        numbers = days.astype("datetime64[D]").astype(np.int64).tolist()
        self._connection.executemany(
            f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?)",  # noqa: S608 - our own table names
            [(symbol_id, day, value, source) for day, value in zip(numbers, values, strict=True)],
        )
