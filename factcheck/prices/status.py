"""What the store holds of each symbol: its span, the gaps against the trading days, its age and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from factcheck.prices.market import SessionCalendar
from factcheck.prices.sessions import as_day
from factcheck.prices.store import Store


@dataclass(frozen=True, slots=True)
class SymbolStatus:
    """One symbol of the store.

    ``gaps`` are the trading days between ``first`` and ``last`` without a price, None where the symbol's
    calendar is not known. ``age_days`` counts from the last fetch that brought something.
    """

    symbol: str
    rows: int
    first: date
    last: date
    gaps: tuple[date, ...] | None
    fetched_at: datetime | None
    age_days: float | None
    sources: tuple[str, ...]


def store_status(
    store: Store,
    *,
    now: datetime,
    calendar_of: Callable[[str], SessionCalendar | None],
    symbols: Iterable[str] | None = None,
) -> tuple[SymbolStatus, ...]:
    """The status of every symbol, or of those named that the store holds, by name."""
    held = store.symbols()
    wanted = sorted(held if symbols is None else held.intersection(symbols))
    found = (_status_of(store, symbol, now, calendar_of(symbol)) for symbol in wanted)
    return tuple(status for status in found if status is not None)


def _status_of(store: Store, symbol: str, now: datetime, calendar: SessionCalendar | None) -> SymbolStatus | None:
    days = store.days(symbol)
    if not len(days):
        return None
    first, last = as_day(days[0]), as_day(days[-1])
    gaps = None
    if calendar is not None:
        due = calendar.sessions(first, last)
        gaps = tuple(due[~np.isin(due, days, assume_unique=True)].tolist())
    log = store.fetches(symbol)
    latest = max((record.at for record in log if record.outcome == "ok"), default=None)
    age = None if latest is None else (now - latest).total_seconds() / 86400
    sources = tuple(dict.fromkeys(record.source for record in log if record.outcome == "ok"))
    return SymbolStatus(symbol, len(days), first, last, gaps, latest, age, sources)
