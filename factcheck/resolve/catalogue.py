"""Every instrument and basket that a name can mean, and the names the news uses for each of them.

The facts are rows of ``configs/instruments.csv``, ``aliases.csv`` and ``baskets.toml``. A name is matched
exactly, but for letter case, hyphens and abbreviation dots; nothing here guesses, and ``search`` only proposes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self, TypeVar

from factcheck.errors import ConfigError
from factcheck.models import Basket, Instrument
from factcheck.resolve.contexts import Contexts
from factcheck.resolve.name_words import NameWords
from factcheck.resolve.names import case_fits, name_key
from factcheck.resolve.rows import AliasRow, BasketRow, BasketTable, InstrumentRow, NotListedRow
from factcheck.shipped import shipped_path
from factcheck.tables import read_csv_rows, read_toml

KeyT = TypeVar("KeyT")
ItemT = TypeVar("ItemT")

# The context that a one-word name from elsewhere needs: it may be any word of the language.
_COMMON_WORD = "company_word"
_SHARES = frozenset({"equity", "adr"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a name can mean. ``needs`` is a context of ``configs/contexts.toml`` that must hold for it."""

    alias: str
    instrument: Instrument
    inverse: bool = False
    needs: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def valid_on(self, day: date | None) -> bool:
        """True when the name was in use on ``day``; on an unknown day every name is."""
        if day is None:
            return True
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All instruments, names and baskets; no symbol and no pair of name and symbol occurs twice.

    ``receipts`` are the other listings of a home share, ``assets`` the rows that quote one thing by its name.
    """

    contexts: Contexts
    instruments: Mapping[str, Instrument]
    meanings: Mapping[str, tuple[Meaning, ...]]
    baskets: tuple[BasketRow, ...]
    basket_names: Mapping[str, tuple[BasketRow, ...]]
    receipts: Mapping[str, tuple[str, ...]]
    assets: Mapping[str, tuple[str, ...]]
    plain_tickers: frozenset[str]
    not_listed: Mapping[str, str]

    @classmethod
    def load(cls, folder: Path | None = None, *, more: Iterable[Instrument] = ()) -> Self:
        """The catalogue of a configuration folder, the shipped one by default.

        ``more`` are instruments known from elsewhere (the regulator's list): they add what the files do not hold.
        Raises ``ConfigError`` for a row that does not fit, for a duplicate, and for a symbol that no row defines.
        """
        base = folder or shipped_path("configs")
        contexts = Contexts.load(base / "contexts.toml")
        rows = read_csv_rows(base / "instruments.csv", InstrumentRow)
        instruments = _instruments(rows, base / "instruments.csv")
        meanings = _meanings(instruments, contexts, base / "aliases.csv")
        for added in more:
            if added.symbol not in instruments:
                instruments[added.symbol] = added
                needs = None if " " in added.name else _COMMON_WORD
                meanings.setdefault(name_key(added.name), [Meaning(added.name, added, needs=needs)])
        baskets = _baskets(instruments, base / "baskets.toml")
        return cls(
            contexts=contexts,
            instruments=instruments,
            meanings={key: tuple(found) for key, found in meanings.items()},
            baskets=baskets,
            basket_names=_grouped((name_key(name), row) for row in baskets for name in (row.name, *row.names)),
            receipts=_grouped((row.home, row.symbol) for row in rows if row.home),
            assets=_assets(rows),
            plain_tickers=NameWords.load(base / "linking.toml").plain_tickers,
            not_listed={name_key(row.name): row.what for row in read_csv_rows(base / "not_listed.csv", NotListedRow)},
        )

    def instrument(self, symbol: str) -> Instrument | None:
        """The instrument of a symbol, or None where no row has it."""
        return self.instruments.get(symbol)

    def names(self) -> tuple[str, ...]:
        """The names worth looking for in a text, sorted: no single letter, and no word too plain to mark anything.

        Tickers are in where three capitals or more make them and no other word does, or a suffix does ("9988.HK").
        """
        wanted = set()
        for found in self.meanings.values():
            for meaning in found:
                if _sought(meaning.alias) and self.contexts.is_bare(meaning.needs):
                    wanted.add(meaning.alias)
        wanted.update(
            symbol
            for symbol, found in self.instruments.items()
            if _sought_symbol(symbol, found) and symbol not in self.plain_tickers
        )
        wanted.update(name for row in self.baskets if row.role == "members" for name in (row.name, *row.names))
        return tuple(sorted(wanted))

    def lookup(self, name: str, *, on: date | None = None) -> tuple[Meaning, ...]:
        """Everything that exactly this name can mean on a day, symbols being names of their own."""
        known = self.meanings.get(name_key(name))
        if known is not None:
            found = tuple([one for one in known if one.valid_on(on) and case_fits(one.alias, name)])
            if found:
                return found
        direct = self.instruments.get(name)
        return (Meaning(name, direct),) if direct is not None and _marks(name) else ()

    def what_else(self, name: str) -> str | None:
        """What a name of the news is that is no instrument ("the central bank of the United States"), else None."""
        return self.not_listed.get(name_key(name)) if any(map(str.isupper, name)) else None

    def basket(self, name: str, *, country: str | None = None) -> Basket | None:
        """The basket of a name, in stories about ``country`` where the name means another one in each market."""
        rows = self.basket_names.get(name_key(name), ())
        for wanted in (country, None):
            for row in rows:
                if row.country == wanted:
                    return Basket(row.name, row.role, row.symbols)
        return None

    def listings(self, instrument: Instrument) -> tuple[Instrument, ...]:
        """The other quotations of the same thing: home share, receipts, other classes, spot and future."""
        home = instrument.home or instrument.symbol
        symbols = (home, *self.receipts.get(home, ()), *self.assets.get(instrument.symbol, ()))
        return tuple(self.instruments[symbol] for symbol in dict.fromkeys(symbols) if symbol != instrument.symbol)

    def search(self, text: str, *, limit: int = 10) -> tuple[tuple[str, Instrument, float], ...]:
        """The names nearest to ``text`` with their instruments and likeness (0 to 100), best first.

        Proposals for a person to choose from: no claim is ever linked by them.
        """
        from rapidfuzz import fuzz, process

        scored = process.extract(name_key(text), self.meanings.keys(), scorer=fuzz.WRatio, limit=limit)
        return tuple(
            (meaning.alias, meaning.instrument, score) for key, score, _ in scored for meaning in self.meanings[key]
        )


def _instruments(rows: tuple[InstrumentRow, ...], file: Path) -> dict[str, Instrument]:
    found: dict[str, Instrument] = {}
    for row in rows:
        if row.symbol in found:
            raise ConfigError(file, f"symbol {row.symbol}", "stands in two rows")
        found[row.symbol] = Instrument(
            row.symbol, row.name, row.type, row.currency, row.exchange, row.country, row.home
        )
    for row in rows:
        if row.home is not None and row.home not in found:
            raise ConfigError(file, f"symbol {row.symbol}", f"home = {row.home!r} is no symbol of this file")
    return found


def _meanings(instruments: dict[str, Instrument], contexts: Contexts, file: Path) -> dict[str, list[Meaning]]:
    found: dict[str, list[Meaning]] = defaultdict(list)
    seen = set()
    for row in read_csv_rows(file, AliasRow):
        place = f"alias {row.alias!r}"
        if row.symbol not in instruments:
            raise ConfigError(file, place, f"symbol = {row.symbol!r} is no symbol of instruments.csv")
        if row.needs is not None and row.needs not in contexts.rows:
            raise ConfigError(file, place, f"needs = {row.needs!r} is no context", contexts.rows)
        if (row.alias, row.symbol, row.valid_from) in seen:
            raise ConfigError(file, place, f"stands twice for {row.symbol}")
        seen.add((row.alias, row.symbol, row.valid_from))
        found[name_key(row.alias)].append(
            Meaning(row.alias, instruments[row.symbol], row.inverse, row.needs, row.valid_from, row.valid_to)
        )
    return found


def _baskets(instruments: dict[str, Instrument], file: Path) -> tuple[BasketRow, ...]:
    rows = read_toml(file, BasketTable).basket
    seen = set()
    for row in rows:
        for symbol in row.symbols:
            if symbol not in instruments:
                raise ConfigError(file, f"basket {row.name!r}", f"{symbol!r} is no symbol of instruments.csv")
        for name in {name_key(name) for name in (row.name, *row.names)}:
            if (name, row.country) in seen:
                raise ConfigError(file, f"basket {row.name!r}", f"{name!r} names another basket too")
            seen.add((name, row.country))
    return rows


def _assets(rows: tuple[InstrumentRow, ...]) -> dict[str, tuple[str, ...]]:
    quoting = _grouped((row.asset, row.symbol) for row in rows if row.asset)
    return {row.symbol: quoting[row.asset] for row in rows if row.asset}


def _grouped(pairs: Iterable[tuple[KeyT, ItemT]]) -> dict[KeyT, tuple[ItemT, ...]]:
    found: dict[KeyT, list[ItemT]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(dict.fromkeys(items)) for key, items in found.items()}


def _marks(symbol: str) -> bool:
    """False for one or two letters, which any text holds ("A", "IT")."""
    return len(symbol) > 2 or not symbol.isalpha()


def _sought(alias: str) -> bool:
    """A name of letters, not an agency's code (".SPX", "CL1:COM", "JPY=")."""
    return len(alias) > 1 and not alias.startswith((".", "=")) and not {":", "="}.intersection(alias)


def _sought_symbol(symbol: str, instrument: Instrument) -> bool:
    stem, dot, _ = symbol.partition(".")
    if dot:
        return True
    return instrument.type in {*_SHARES, "fund"} and stem.isalpha() and len(stem) > 2
