"""How fast prices are read, looked up and imported: `python benchmarks/bench_prices.py --rows 10000000`.

Rows are made up (a random walk a symbol, from a fixed seed) in a temporary folder, so the figures need no real data.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.prices import ExchangeCalendars, FilePrices
from factcheck.prices.importing import import_prices
from factcheck.prices.store import Store

SESSIONS = 5_000
SEED = 20250212


def make_table(path: Path, rows: int) -> int:
    """Writes about so many rows, sorted by ticker, and tells how many symbols they are of."""
    random = np.random.default_rng(SEED)
    symbols = max(1, rows // SESSIONS)
    days = np.arange("2005-01-03", "2030-01-01", dtype="datetime64[D]")
    days = days[np.is_busday(days)][:SESSIONS]
    writer = None
    for start in range(0, symbols, 100):
        names = [f"S{number:05}" for number in range(start, min(start + 100, symbols))]
        walks = 50 * np.exp(np.cumsum(random.normal(0, 0.01, (len(names), SESSIONS)), axis=1))
        close = walks.ravel()
        table = pa.table(
            {
                "ticker": np.repeat(names, SESSIONS),
                "date": np.tile(days, len(names)),
                "open": close * 0.999,
                "high": close * 1.01,
                "low": close * 0.99,
                "close": close,
                "volume": random.integers(1_000, 1_000_000, len(close)).astype(np.float64),
            }
        )
        writer = writer or pq.ParquetWriter(path, table.schema)
        writer.write_table(table)
    if writer is not None:
        writer.close()
    return symbols


def median_ms(action: Callable[[int], object], times: int) -> float:
    """The median time of one call in milliseconds; the argument counts the calls."""
    taken = []
    for number in range(times):
        start = time.perf_counter()
        action(number)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def main() -> None:
    """Prints one line a measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        table, store = Path(folder) / "prices.parquet", Store(Path(folder) / "prices.sqlite")
        symbols = make_table(table, rows)
        print(f"{rows:,} rows of {symbols:,} symbols, {table.stat().st_size / 1e6:.0f} MB of Parquet")

        start = time.perf_counter()
        report = import_prices(store, table, at=datetime(2025, 2, 12, tzinfo=UTC))
        taken = time.perf_counter() - start
        size = store.path.stat().st_size / 1e6
        print(f"import: {taken:.1f} s, {report.rows / taken:,.0f} rows a second, {size:.0f} MB store")

        def window(number: int) -> object:
            first = date(2005, 1, 3) + timedelta(days=number * 7 % 6000)
            return store.window(f"S{number * 7919 % symbols:05}", first, first + timedelta(days=365))

        def history(number: int) -> object:
            return store.history(f"S{number * 7919 % symbols:05}")

        print(f"store, a year of one symbol: {median_ms(window, 1000):.3f} ms")
        print(f"store, the whole history of one symbol as arrays: {median_ms(history, 100):.1f} ms")

        def opened(_: int) -> object:
            return FilePrices(table)

        files = FilePrices(table)

        def from_file(number: int) -> object:
            return files.history(f"S{number * 7919 % symbols:05}")

        print(f"Parquet file, opening: {median_ms(opened, 20):.1f} ms")
        print(f"Parquet file, the whole history of one symbol: {median_ms(from_file, min(20, symbols)):.1f} ms")

        def built(_: int) -> object:
            return ExchangeCalendars(cache=Path(folder) / "calendars").of_country("HK")

        start = time.perf_counter()
        built(0)
        print(f"calendar, built once: {(time.perf_counter() - start) * 1000:.0f} ms")
        print(f"calendar, kept in a folder: {median_ms(built, 20):.1f} ms")
        new_york = ExchangeCalendars(cache=Path(folder) / "calendars").of_country("US")

        def stepped(number: int) -> object:
            return new_york.offset(new_york.on_or_before(date(2025, 2, 12) - timedelta(days=number % 900)), -21)

        print(f"calendar, a session on or before a day and 21 back: {median_ms(stepped, 5000) * 1000:.0f} us")
        store.close()


if __name__ == "__main__":
    main()
