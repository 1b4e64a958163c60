"""The rows of the catalogue's files, as they are checked on load."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from factcheck.tables import Row


class InstrumentRow(Row):
    """One row of ``configs/instruments.csv``. ``asset`` joins rows that quote one thing."""

    symbol: Annotated[str, Field(min_length=1)]
    name: Annotated[str, Field(min_length=1)]
    type: Literal["index", "equity", "adr", "fund", "future", "commodity", "currency", "crypto", "yield", "volatility"]
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    exchange: Annotated[str, Field(pattern=r"^([A-Z0-9]{4}|24/7|FX)$")]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    home: str | None = None
    asset: str | None = None


class AliasRow(Row):
    """One row of ``configs/aliases.csv``: a name, what it means, and when and where it means it."""

    alias: Annotated[str, Field(min_length=1)]
    symbol: str
    inverse: bool = False
    needs: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None


class NotListedRow(Row):
    """One row of ``configs/not_listed.csv``: a name of the news that is no instrument, and what it is."""

    name: str
    what: str


class BasketRow(Row):
    """One ``[[basket]]`` of ``configs/baskets.toml``; with ``country`` the names mean it in stories of that market."""

    name: str
    role: Literal["members", "proxies"]
    symbols: Annotated[tuple[str, ...], Field(min_length=1)]
    names: tuple[str, ...]
    reason: str
    country: str | None = None


class BasketTable(Row):
    """The whole of ``configs/baskets.toml``."""

    basket: tuple[BasketRow, ...]
