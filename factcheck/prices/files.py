"""Prices from CSV and Parquet files; the columns of a file decide what it holds, and one symbol is read at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from factcheck.errors import PriceFileError
from factcheck.models import Reason
from factcheck.prices.merge import merged
from factcheck.prices.quality import Inspector
from factcheck.prices.series import Missing, PriceHistory, Split
from factcheck.prices.source import Flaw, MarketValues
from factcheck.prices.tabular import SUFFIXES, Columns, PriceTable, needed_columns
from factcheck.shipped import shipped_path

# Split ratios are small fractions (2, 1.5, 0.125, 1.998); the rest of a stored float is noise.
_RATIO_PLACES = 6


class FilePrices:
    """One file, or the CSV and Parquet files at the top level of a folder, in the order of their names.

    The first file with a session decides it; the next fills gaps. Files of a folder that hold nothing of ours are
    listed in ``passed_over`` with the reason. ``flaws`` grows as symbols are read. ``label`` replaces the file's name
    in evidence.

    Raises ``PriceFileError`` for a path that does not exist, a single file without the needed columns, and a folder
    with no price file at all.
    """

    def __init__(self, path: Path, *, label: str | None = None, not_after: date | None = None) -> None:
        self.path = path
        self.flaws: list[Flaw] = []
        self._label = label
        self._inspector = Inspector(not_after=not_after)
        self._tables, self.passed_over = _open_tables(path)
        self._histories: dict[str, PriceHistory | Missing] = {}

    @property
    def name(self) -> str:
        """The label where one was given, else the path as given."""
        return self._label or str(self.path)

    def symbols(self) -> frozenset[str]:
        """Every symbol with prices."""
        return self.symbols_with("prices")

    def symbols_with(self, content: str) -> frozenset[str]:
        """Every symbol of the files that hold ``prices``, ``market values`` or ``splits``."""
        return frozenset().union(*(table.symbols() for table in self._holding(content)))

    def row_count(self) -> int:
        """Data rows of the price files."""
        return sum(table.row_count() for table in self._holding("prices"))

    def each_history(self) -> Iterator[tuple[PriceHistory, int]]:
        """Each symbol of each file, file by file, with the rows read for it: for going through everything once."""
        for table in reversed(self._holding("prices")):
            for symbol, columns in table.each():
                history = self._history(symbol, columns, table.path, self.splits(symbol))
                if history is not None:
                    yield history, len(columns.sessions)

    def history(self, symbol: str) -> PriceHistory | Missing:
        """All usable prices of a symbol; the same object on each call."""
        if symbol not in self._histories:
            self._histories[symbol] = self._read(symbol)
        return self._histories[symbol]

    def splits(self, symbol: str) -> tuple[Split, ...]:
        """The splits listed for a symbol, oldest first; a row without a date or a positive ratio is passed over."""
        found: dict[date, Split] = {}
        for table in self._holding("splits"):
            columns = table.read(symbol)
            if columns is not None:
                for day, ratio in zip(columns.sessions, columns.number("ratio"), strict=True):
                    if not np.isnat(day) and ratio > 0:
                        session = day.astype(object)
                        found.setdefault(session, Split(session, _ratio(float(ratio))))
        return tuple(found[session] for session in sorted(found))

    def market_values(self, symbol: str) -> MarketValues | None:
        """The market values of the first file that lists the symbol."""
        for table in self._holding("market values"):
            columns = table.read(symbol)
            if columns is None:
                continue
            values = columns.number("market_cap")
            usable = np.isfinite(values) & (values > 0) & ~np.isnat(columns.sessions)
            days, places = np.unique(columns.sessions[usable], return_index=True)
            if len(days):
                return MarketValues(symbol, days, values[usable][places], self._label or table.path.name)
        return None

    def share_counts(self, symbol: str) -> None:
        """None: files tell market values, from which counts are derived."""
        del symbol

    def _holding(self, content: str) -> list[PriceTable]:
        return [table for table in self._tables if content in table.contents]

    def _read(self, symbol: str) -> PriceHistory | Missing:
        splits = self.splits(symbol)
        parts = []
        for table in self._holding("prices"):
            columns = table.read(symbol)
            if columns is not None:
                part = self._history(symbol, columns, table.path, splits)
                if part is not None:
                    parts.append(part)
        if not parts:
            return Missing(symbol, Reason.NO_PRICE_DATA, f"no usable row in {self.name}")
        return merged(parts)

    def _history(self, symbol: str, columns: Columns, path: Path, splits: tuple[Split, ...]) -> PriceHistory | None:
        seen = self._inspector.inspect(symbol, columns, file=path, splits=splits)
        self.flaws.extend(seen.flaws)
        if not len(seen.sessions):
            return None
        currencies = columns.texts.get("currency", [])
        sources = columns.texts.get("source", [])
        names, codes = self._sources([sources[place] for place in seen.order] if sources else [""], path)
        return PriceHistory(
            symbol=symbol,
            currency=next((text for text in currencies if text), ""),
            sessions=seen.sessions,
            open=seen.open,
            high=seen.high,
            low=seen.low,
            close=seen.close,
            volume=seen.volume,
            source_codes=codes if sources else np.zeros(len(seen.sessions), dtype=np.int16),
            source_names=names,
            splits=splits,
            soft=seen.soft,
        )

    def _sources(self, texts: list[str], path: Path) -> tuple[tuple[str, ...], NDArray[np.int16]]:
        """Evidence names the file and, where the row has one, the row's own source; a label stands for both."""
        words = list(dict.fromkeys(texts))
        places = {word: place for place, word in enumerate(words)}
        codes = np.fromiter((places[text] for text in texts), dtype=np.int16, count=len(texts))
        if self._label is not None:
            return (self._label,), np.zeros(len(texts), dtype=np.int16)
        return tuple(f"{path.name} ({word})" if word else path.name for word in words), codes


class SamplePrices(FilePrices):
    """The sample of real closes that ships with the package and covers its corpus."""

    def __init__(self) -> None:
        super().__init__(shipped_path("corpus", "prices"), label="sample")


def _open_tables(path: Path) -> tuple[list[PriceTable], tuple[str, ...]]:
    if path.is_file():
        if path.suffix.lower() not in SUFFIXES:
            raise PriceFileError(path, f"is neither {' nor '.join(SUFFIXES)}")
        return [PriceTable(path)], ()
    if not path.is_dir():
        raise PriceFileError(path, "does not exist")
    tables, passed_over = [], []
    for file in sorted(path.iterdir()):
        if not file.is_file() or file.name.startswith("."):
            continue
        if file.suffix.lower() not in SUFFIXES:
            passed_over.append(f"{file}: is neither {' nor '.join(SUFFIXES)}")
            continue
        try:
            tables.append(PriceTable(file))
        except PriceFileError as error:
            passed_over.append(str(error))
    if not tables:
        raise PriceFileError(path, f"holds no price file; needed columns: {needed_columns()}")
    return tables, tuple(passed_over)


def _ratio(value: float) -> Decimal:
    return Decimal(format(value, f".{_RATIO_PLACES}f").rstrip("0").rstrip("."))
