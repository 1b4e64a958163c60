"""What every place that holds prices answers to: one symbol at a time, with a typed reason when there is nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from factcheck.prices.series import Days, Dividend, Floats, Missing, PriceHistory, Split


@dataclass(frozen=True, slots=True)
class PriceRequest:
    """Prices wanted of one symbol, from ``first`` to ``last``, both included."""

    symbol: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class PriceRows:
    """Closed sessions of one symbol from one source, with the actions among them.

    ``adjustment`` is ``split-adjusted`` (dividends left in). Sessions are strictly increasing.
    """

    symbol: str
    currency: str
    sessions: Days
    open: Floats
    high: Floats
    low: Floats
    close: Floats
    volume: Floats
    source: str
    fetched_at: datetime
    adjustment: str = "split-adjusted"
    splits: tuple[Split, ...] = ()
    dividends: tuple[Dividend, ...] = ()


@dataclass(frozen=True, slots=True)
class MarketValues:
    """Market values of one company by session, in the currency of its price; sessions strictly increasing."""

    symbol: str
    sessions: Days
    values: Floats
    source: str


@dataclass(frozen=True, slots=True)
class ShareCounts:
    """Shares in issue of one company by the day they were told, on the basis of that day; days strictly increasing."""

    symbol: str
    days: Days
    counts: Floats
    source: str


@dataclass(frozen=True, slots=True)
class FetchRecord:
    """One line of the fetch log. ``outcome`` is ``ok`` or the reason there was nothing."""

    symbol: str
    source: str
    at: datetime
    first: date | None
    last: date | None
    rows: int
    outcome: str
    detail: str = ""


class Effect(StrEnum):
    """What a flaw does to its row."""

    DROPPED = "dropped"  # the row is not used at all
    SOFT = "soft"  # the row may support a claim and never contradicts one
    FIELD = "field"  # only the field named is not used
    NOTED = "noted"  # odd, but borne out by something else, and used like any other


@dataclass(frozen=True, slots=True)
class Flaw:
    """A row of a price table that is wrong or doubtful. ``row`` counts data rows from 1, without a CSV's header.

    ``kind`` is ``date``, ``future``, ``order``, ``nan``, ``zero``, ``negative``, ``duplicate``, ``range``, ``slip``,
    ``jump`` or ``stale``.
    """

    file: str
    row: int
    symbol: str
    session: date | None
    kind: str
    detail: str
    effect: Effect

    def __str__(self) -> str:
        day = f" {self.session}" if self.session else ""
        return f"{self.file}: row {self.row}: {self.symbol}{day}: {self.detail}"


class PriceSource(Protocol):
    """A place that holds prices: files, the local store, the shipped sample."""

    @property
    def name(self) -> str:
        """The name that messages use."""

    def symbols(self) -> frozenset[str]:
        """Every symbol with prices."""

    def history(self, symbol: str) -> PriceHistory | Missing:
        """All prices held of a symbol, or why there are none."""

    def splits(self, symbol: str) -> tuple[Split, ...]:
        """The splits known of a symbol, oldest first."""

    def market_values(self, symbol: str) -> MarketValues | None:
        """The market values held of a symbol, or None."""

    def share_counts(self, symbol: str) -> ShareCounts | None:
        """The share counts held of a symbol, or None."""
