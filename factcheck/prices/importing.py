"""Bringing price files into the store: rows that are wrong stay out, each named by file and row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from factcheck.prices.files import FilePrices
from factcheck.prices.series import PriceHistory
from factcheck.prices.source import Flaw, PriceRows
from factcheck.prices.store import Store

# Rows of one transaction: whole symbols, so that a kill loses seconds of work and never half a symbol.
_ROWS_A_TRANSACTION = 200_000

# Told what has been read so far, in rows of the file.
Progress = Callable[[int], None]


@dataclass(slots=True)
class ImportReport:
    """What an import brought. ``flaws`` are rows left out or doubted, ``passed_over`` the files of other content."""

    symbols: int = 0
    rows: int = 0
    splits: int = 0
    market_values: int = 0
    flaws: list[Flaw] = field(default_factory=list)
    passed_over: tuple[str, ...] = ()


def row_count(path: Path) -> int:
    """Rows that ``import_prices`` will report as progress."""
    return FilePrices(path).row_count()


def import_prices(
    store: Store, path: Path, *, at: datetime, not_after: date | None = None, progress: Progress | None = None
) -> ImportReport:
    """Keeps every usable row of a file or folder; what the store holds of the same sessions is replaced.

    ``at`` is the moment noted as fetched. Killed at any moment, the store holds whole symbols and can be imported
    into again. Raises ``PriceFileError`` as ``FilePrices`` does.
    """
    source = FilePrices(path, not_after=not_after)
    report = ImportReport(passed_over=source.passed_over)
    with store.writing() as writer:
        for symbol in sorted(source.symbols_with("splits")):
            splits = source.splits(symbol)
            writer.keep_splits(symbol, splits, source=path.name)
            report.splits += len(splits)
    with store.writing() as writer:
        for symbol in sorted(source.symbols_with("market values")):
            values = source.market_values(symbol)
            if values is not None:
                writer.keep_market_values(values)
                report.market_values += len(values.sessions)
    pending: list[PriceRows] = []
    read = 0
    for history, rows_read in source.each_history():
        pending.extend(_by_source(history, at))
        read += rows_read
        report.symbols += 1
        report.rows += len(history.sessions)
        if sum(len(rows.sessions) for rows in pending) >= _ROWS_A_TRANSACTION:
            _keep(store, pending)
            if progress is not None:
                progress(read)
    _keep(store, pending)
    report.flaws = source.flaws
    return report


def _keep(store: Store, pending: list[PriceRows]) -> None:
    with store.writing() as writer:
        for rows in pending:
            writer.keep(rows)
    pending.clear()


def _by_source(history: PriceHistory, at: datetime) -> list[PriceRows]:
    """One answer a source, so that each price keeps its own."""
    found = []
    for code, name in enumerate(history.source_names):
        mine = history.source_codes == code
        found.append(
            PriceRows(
                symbol=history.symbol,
                currency=history.currency,
                sessions=history.sessions[mine],
                open=history.open[mine],
                high=history.high[mine],
                low=history.low[mine],
                close=history.close[mine],
                volume=history.volume[mine],
                source=name,
                fetched_at=at,
            )
        )
    return found
