"""CSV and Parquet tables as typed arrays, one symbol at a time; the columns of a file decide what it holds.

Parquet is read by row group, and only the groups whose statistics admit the symbol, so that a large file sorted by
ticker costs one group a symbol.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.errors import PriceFileError
from factcheck.prices.series import Days, Floats

Ints = NDArray[np.int64]

SUFFIXES = (".csv", ".parquet")
KEYS = ("ticker", "date")
# Dividend-adjusted closes are allowed and never read: levels are not rebuilt from them.
NUMBERS = ("open", "high", "low", "close", "volume", "market_cap", "ratio")
TEXTS = ("currency", "source")

# What stands for nothing in a CSV cell; NA is not among them, for it is a ticker.
_NOTHING = ["", "NaN", "nan", "N/A", "n/a", "#N/A", "NULL", "null", "None"]

# What a file holds by the column that it has beside ``ticker`` and ``date``.
CONTENTS = {"close": "prices", "market_cap": "market values", "ratio": "splits"}

# Rows held at a time when a whole file is gone through.
_ROWS_HELD = 2_000_000

# Decoded row groups kept in memory; one is enough for a run over symbols in file order, two for a benchmark beside.
_GROUPS_KEPT = 2


def needed_columns() -> str:
    """The accepted column sets in words, for messages."""
    return "; ".join(f"{', '.join((*KEYS, column))} ({content})" for column, content in CONTENTS.items())


class Columns:
    """The rows of one symbol: arrays by column name, and the 1-based data row of the file each came from."""

    def __init__(self, sessions: Days, numbers: dict[str, Floats], texts: dict[str, list[str]], rows: Any) -> None:
        self.sessions = sessions
        self.numbers = numbers
        self.texts = texts
        self.rows = rows

    def number(self, name: str) -> Floats:
        """A numeric column; all NaN where the file has none."""
        found = self.numbers.get(name)
        return found if found is not None else np.full(len(self.sessions), np.nan)


class PriceTable:
    """One CSV or Parquet file. Raises ``PriceFileError`` when it cannot be read or holds nothing of ours."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._groups: OrderedDict[int, _Group] = OrderedDict()
        self._parquet = _open_parquet(path) if path.suffix.lower() == ".parquet" else None
        names = self._parquet.schema_arrow.names if self._parquet is not None else _csv_header(path)
        self.columns: tuple[str, ...] = tuple(name for name in names if name in (*KEYS, *NUMBERS, *TEXTS))
        held = [content for column, content in CONTENTS.items() if column in names]
        if not held or any(key not in names for key in KEYS):
            found = ", ".join(names) or "none"
            raise PriceFileError(path, f"columns found: {found}; needed: {needed_columns()}")
        self.contents: frozenset[str] = frozenset(held)

    def symbols(self) -> frozenset[str]:
        """Every ticker of the file."""
        found: set[str] = set()
        for index in range(self._group_count()):
            found.update(self._tickers_of(index))
        return frozenset(found)

    def read(self, symbol: str) -> Columns | None:
        """The rows of a symbol in file order, or None where it has none."""
        parts = []
        for index in range(self._group_count()):
            if self._may_hold(index, symbol):
                part = self._group(index).rows_of(symbol)
                if part is not None:
                    parts.append(part)
        if not parts:
            return None
        return parts[0] if len(parts) == 1 else _joined(parts)

    def each(self) -> Iterator[tuple[str, Columns]]:
        """Every symbol with its rows, reading the file once, or a few times when it is large and not sorted by ticker.

        No more than about two million rows are held at a time, but for a CSV file, which is held whole.
        """
        if self._parquet is None:
            yield from self._group(0).each()
            return
        members = [frozenset(self._tickers_of(index)) for index in range(self._group_count())]
        seen = Counter(ticker for group in members for ticker in group)
        alone = [ticker for ticker, count in seen.items() if count == 1]
        scattered = sorted(ticker for ticker, count in seen.items() if count > 1)
        kept = frozenset(alone)
        for index, group in enumerate(members):
            if not kept.isdisjoint(group):
                yield from ((symbol, rows) for symbol, rows in self._decoded(index).each() if symbol in kept)
        passes = -(-int(self._parquet.metadata.num_rows) // _ROWS_HELD)
        size = max(1, -(-len(scattered) // passes))
        for start in range(0, len(scattered), size):
            wanted = scattered[start : start + size]
            parts: dict[str, list[Columns]] = {symbol: [] for symbol in wanted}
            for index, group in enumerate(members):
                if not group.isdisjoint(wanted):
                    for symbol, rows in self._decoded(index).each():
                        if symbol in parts:
                            parts[symbol].append(rows)
            yield from ((symbol, _joined(found)) for symbol, found in parts.items())

    def row_count(self) -> int:
        """Data rows of the file."""
        return len(self._group(0)) if self._parquet is None else int(self._parquet.metadata.num_rows)

    def _group_count(self) -> int:
        return 1 if self._parquet is None else int(self._parquet.num_row_groups)

    def _tickers_of(self, index: int) -> list[str]:
        if self._parquet is None:
            return self._group(index).tickers
        column = self._parquet.read_row_group(index, columns=["ticker"]).column("ticker")
        return [str(value) for value in column.unique().to_pylist() if value is not None]

    def _may_hold(self, index: int, symbol: str) -> bool:
        if self._parquet is None:
            return True
        meta = self._parquet.metadata.row_group(index)
        place = self._parquet.schema_arrow.names.index("ticker")
        statistics = meta.column(place).statistics
        if statistics is None or not statistics.has_min_max:
            return True
        return bool(statistics.min <= symbol <= statistics.max)

    def _group(self, index: int) -> _Group:
        if index in self._groups:
            self._groups.move_to_end(index)
            return self._groups[index]
        group = self._groups[index] = self._decoded(index)
        while len(self._groups) > _GROUPS_KEPT:
            self._groups.popitem(last=False)
        return group

    def _decoded(self, index: int) -> _Group:
        if self._parquet is None:
            return _Group(_read_csv(self.path, self.columns), 0, self.path)
        table = self._parquet.read_row_group(index, columns=list(self.columns))
        before = sum(self._parquet.metadata.row_group(i).num_rows for i in range(index))
        return _Group(table, before, self.path)


class _Group:
    """A decoded run of rows: numpy columns, tickers and texts as codes into short lists."""

    def __init__(self, table: Any, before: int, path: Path) -> None:
        self._before = before
        self.tickers, self._codes = _coded(table.column("ticker"))
        self._sessions = _days(table.column("date"), path)
        names = set(table.column_names)
        self._numbers = {name: _floats(table.column(name), name, path) for name in NUMBERS if name in names}
        self._texts = {name: _coded(table.column(name)) for name in TEXTS if name in names}

    def __len__(self) -> int:
        return len(self._sessions)

    def each(self) -> Iterator[tuple[str, Columns]]:
        order = np.argsort(self._codes, kind="stable")
        bounds = np.searchsorted(self._codes[order], np.arange(len(self.tickers) + 1))
        for code, symbol in enumerate(self.tickers):
            rows = order[bounds[code] : bounds[code + 1]]
            if len(rows):
                yield symbol, self._taken(rows)

    def rows_of(self, symbol: str) -> Columns | None:
        try:
            code = self.tickers.index(symbol)
        except ValueError:
            return None
        rows = np.flatnonzero(self._codes == code)
        return self._taken(rows) if len(rows) else None

    def _taken(self, rows: Ints) -> Columns:
        return Columns(
            self._sessions[rows],
            {name: values[rows] for name, values in self._numbers.items()},
            {
                name: [words[code] if code >= 0 else "" for code in codes[rows]]
                for name, (words, codes) in self._texts.items()
            },
            rows + self._before + 1,
        )


def _joined(parts: list[Columns]) -> Columns:
    return Columns(
        np.concatenate([part.sessions for part in parts]),
        {name: np.concatenate([part.numbers[name] for part in parts]) for name in parts[0].numbers},
        {name: [text for part in parts for text in part.texts[name]] for name in parts[0].texts},
        np.concatenate([part.rows for part in parts]),
    )


def _open_parquet(path: Path) -> Any:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        names = pq.read_schema(path).names
        texts = [name for name in ("ticker", *TEXTS) if name in names]
        return pq.ParquetFile(path, read_dictionary=texts, memory_map=True)
    except (OSError, pa.ArrowException) as error:
        raise PriceFileError(path, f"is no readable Parquet file: {error}") from error


def _csv_header(path: Path) -> list[str]:
    try:
        with path.open(encoding="utf-8-sig") as handle:
            line = handle.readline()
    except (OSError, UnicodeDecodeError) as error:
        raise PriceFileError(path, f"is no readable CSV file: {error}") from error
    return [name.strip().strip('"') for name in line.split(",") if name.strip()]


def _read_csv(path: Path, columns: tuple[str, ...]) -> Any:
    import pyarrow as pa
    from pyarrow import csv

    types: dict[str, Any] = dict.fromkeys(("ticker", "date", *TEXTS), pa.string())
    types |= dict.fromkeys(NUMBERS, pa.float64())
    try:
        return csv.read_csv(
            path,
            read_options=csv.ReadOptions(use_threads=False),
            convert_options=csv.ConvertOptions(
                column_types={name: types[name] for name in columns},
                include_columns=list(columns),
                null_values=_NOTHING,
                strings_can_be_null=True,
            ),
        )
    except (OSError, pa.ArrowException) as error:
        raise PriceFileError(path, f"is no readable price table: {error}") from error


def _coded(column: Any) -> tuple[list[str], Ints]:
    """A text column as distinct words and an integer code a row, -1 for nothing."""
    import pyarrow as pa

    if not pa.types.is_dictionary(column.type):
        column = column.cast(pa.string()).dictionary_encode()
    whole = _one_array(column.unify_dictionaries())
    codes, absent = _plain(whole.indices.cast(pa.int64()), np.dtype(np.int64))
    codes[absent] = -1
    return [str(word) for word in whole.dictionary.to_pylist()], codes


def _floats(column: Any, name: str, path: Path) -> Floats:
    import pyarrow as pa

    try:
        values, absent = _plain(_one_array(column.cast(pa.float64())), np.dtype(np.float64))
    except pa.ArrowException as error:
        raise PriceFileError(path, f"column {name} holds a value that is no number: {error}") from error
    values[absent] = np.nan
    return values


def _days(column: Any, path: Path) -> Days:
    """Dates, timestamps or ISO text as days; an aware timestamp counts by its own wall clock. Null becomes NaT."""
    import pyarrow as pa
    import pyarrow.compute as pc

    try:
        if pa.types.is_dictionary(column.type):
            column = column.cast(pa.string())
        if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
            column = pc.utf8_slice_codeunits(column.cast(pa.string()), 0, 10)
        elif pa.types.is_timestamp(column.type):
            local = pc.local_timestamp(column) if column.type.tz else column
            column = local.cast(pa.timestamp("s"), safe=False)
        numbers, absent = _plain(_one_array(column.cast(pa.date32(), safe=False)), np.dtype(np.int32))
    except pa.ArrowException as error:
        raise PriceFileError(path, f"column date holds a value that is no date (YYYY-MM-DD): {error}") from error
    days: Days = numbers.astype(np.int64).astype("datetime64[D]")
    days[absent] = np.datetime64("NaT")
    return days


def _one_array(column: Any) -> Any:
    import pyarrow as pa

    whole = column.combine_chunks() if column.num_chunks != 1 else column.chunk(0)
    return pa.concat_arrays(whole.chunks) if isinstance(whole, pa.ChunkedArray) else whole


def _plain(array: Any, kind: np.dtype[Any]) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """A copy of the numbers of an Arrow array, and which of them are null.

    Read from its buffers: Arrow's own conversion imports pandas, which takes 0.15 s.
    """
    valid, data = array.buffers()
    stop = array.offset + len(array)
    values = np.frombuffer(data, dtype=kind, count=stop)[array.offset :].copy() if stop else np.empty(0, dtype=kind)
    if valid is None or not array.null_count:
        return values, np.zeros(len(array), dtype=bool)
    bits = np.unpackbits(np.frombuffer(valid, dtype=np.uint8), count=stop, bitorder="little")
    return values, bits[array.offset :] == 0
