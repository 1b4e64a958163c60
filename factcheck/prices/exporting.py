"""Writing the store out in the layout that ``--prices`` reads: to one file, or to a folder with splits and values."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError
from factcheck.prices.series import PriceHistory
from factcheck.prices.store import Store

COLUMNS = ("ticker", "date", "open", "high", "low", "close", "volume", "currency", "source")

# Symbols gathered into one row group, so that reading one symbol back decodes little else.
_ROWS_A_GROUP = 200_000


def export_prices(
    store: Store,
    out: Path,
    *,
    symbols: Iterable[str] | None = None,
    first: date = date.min,
    last: date = date.max,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Writes usable prices of a span and tells how many rows; all symbols unless some are named.

    ``out`` ending in ``.csv`` or ``.parquet`` gets the prices alone. Another name is a folder, which gets
    ``prices.parquet``, ``splits.csv`` and ``market_values.csv``. A file appears only once it is whole.
    """
    wanted = sorted(store.symbols() if symbols is None else symbols)
    if out.suffix.lower() == ".csv":
        return _write_csv(out, _parts(store, wanted, first, last, progress))
    if out.suffix.lower() == ".parquet":
        return _write_parquet(out, _parts(store, wanted, first, last, progress))
    if out.suffix:
        raise UsageError("out", str(out), "it must end in .csv or .parquet, or be a folder")
    out.mkdir(parents=True, exist_ok=True)
    count = _write_parquet(out / "prices.parquet", _parts(store, wanted, first, last, progress))
    splits = [(name, split.session, split.ratio) for name in wanted for split in store.splits(name)]
    _write_rows(out / "splits.csv", ("ticker", "date", "ratio"), splits)
    held = [values for values in map(store.market_values, wanted) if values is not None]
    records = [
        (values.symbol, day, value)
        for values in held
        for day, value in zip(values.sessions.tolist(), values.values.tolist(), strict=True)
        if first <= day <= last
    ]
    _write_rows(out / "market_values.csv", ("ticker", "date", "market_cap"), records)
    return count


def _parts(
    store: Store, symbols: list[str], first: date, last: date, progress: Callable[[int], None] | None
) -> Iterator[PriceHistory]:
    for done, symbol in enumerate(symbols, start=1):
        history = store.history(symbol)
        if isinstance(history, PriceHistory):
            yield history.between(first, last)
        if progress is not None:
            progress(done)


def _write_csv(out: Path, parts: Iterator[PriceHistory]) -> int:
    count = 0
    with _whole(out) as beside, beside.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(COLUMNS)
        for history in parts:
            columns = _columns(history)
            records = zip(*columns.values(), strict=True)
            writer.writerows([_cell(value) for value in record] for record in records)
            count += len(history.sessions)
    return count


def _write_parquet(out: Path, parts: Iterator[PriceHistory]) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    number = pa.float64()
    types = [pa.string(), pa.date32(), *[number] * 5, pa.string(), pa.string()]
    schema = pa.schema(list(zip(COLUMNS, types, strict=True)))
    count, pending = 0, []
    with _whole(out) as beside, pq.ParquetWriter(beside, schema) as writer:
        for history in parts:
            pending.append(pa.table(_columns(history), schema=schema))
            count += len(history.sessions)
            if sum(table.num_rows for table in pending) >= _ROWS_A_GROUP:
                writer.write_table(pa.concat_tables(pending))
                pending = []
        if pending:
            writer.write_table(pa.concat_tables(pending))
    return count


def _cell(value: Any) -> Any:
    """A value as CSV writes it: nothing for a price that is not held."""
    return "" if isinstance(value, float) and math.isnan(value) else value


def _columns(history: PriceHistory) -> dict[str, list[Any]]:
    count = len(history.sessions)
    return {
        "ticker": [history.symbol] * count,
        "date": history.sessions.astype("datetime64[D]").tolist(),
        **{name: getattr(history, name).tolist() for name in ("open", "high", "low", "close", "volume")},
        "currency": [history.currency] * count,
        "source": [history.source_names[code] for code in history.source_codes],
    }


def _write_rows(out: Path, header: tuple[str, ...], records: list[tuple[Any, ...]]) -> None:
    with _whole(out) as beside, beside.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(records)


@contextmanager
def _whole(out: Path) -> Iterator[Path]:
    """A name beside ``out`` to write to, which takes its place once written without an exception."""
    out.parent.mkdir(parents=True, exist_ok=True)
    beside = out.with_name(f".{out.name}.part")
    try:
        yield beside
        beside.replace(out)
    finally:
        beside.unlink(missing_ok=True)
