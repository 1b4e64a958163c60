"""Government bonds by issuer and maturity: "the yield on 10-year Treasury notes" is one row of the catalogue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from factcheck.models import Instrument
from factcheck.resolve.catalogue import Catalogue
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml

_ARTICLES = frozenset({"", "the ", "its "})
_WITHOUT_ROW = ""


class _Issuer(Row):
    words: tuple[str, ...]
    own: tuple[str, ...]
    years: dict[int, str]


class _YieldTable(Row):
    bond_words: tuple[str, ...]
    price_words: tuple[str, ...]
    yield_words: tuple[str, ...]
    without_rows: tuple[str, ...]
    other_kinds: tuple[str, ...]
    numbers: dict[str, int]
    issuer: dict[str, _Issuer]


@dataclass(frozen=True, slots=True)
class BondYields:
    """The bonds known, and the words for their issuers and maturities."""

    table: _YieldTable
    maturity: re.Pattern[str]
    words: re.Pattern[str]
    without_rows: re.Pattern[str]

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The bonds of a file, the shipped one by default."""
        table = read_toml(path or shipped_path("configs", "bond_yields.toml"), _YieldTable)
        numbers = "|".join((r"\d{1,2}", *table.numbers))
        without_rows = "|".join(map(re.escape, table.without_rows))
        return cls(
            table,
            re.compile(rf"(?<![\w.])({numbers})[-\s]?(?:years?|yr)(?!\w)", re.IGNORECASE),
            re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?"),
            re.compile(rf"(?<!\w)(?:{without_rows})(?!\w)"),
        )

    def tells_maturity(self, text: str) -> bool:
        """True of words that say after how many years a bond is due."""
        return self.maturity.search(text) is not None

    def is_maturity_alone(self, text: str) -> bool:
        """True of "the 10-year", which leaves it to the words around to tell of what."""
        found = self.maturity.search(text)
        return found is not None and found.end() == len(text) and text[: found.start()].casefold() in _ARTICLES

    def speaks_of_price(self, text: str) -> bool:
        """True of words for the bond itself, "10-year notes", and not for its yield."""
        words = self._words(text)
        return not words.isdisjoint(self.table.price_words) and words.isdisjoint(self.table.yield_words)

    def find(self, text: str, *, country: str | None, catalogue: Catalogue) -> tuple[Instrument, str] | None:
        """The yield that ``text`` names and why; an issuer that is not named is that of ``country``, the story's.

        None where no maturity or no word for a bond is printed, and where the maturity is not one the file knows.
        """
        found = self.maturity.search(text)
        if found is None:
            return None
        printed = found[1].casefold()
        years = self.table.numbers.get(printed) or int(printed)
        named = self._issuer(text)
        if named is not None:
            return self._row(*named, years, catalogue)
        if country is None or self._words(text).isdisjoint(self.table.bond_words):
            return None
        return self._row(country, "the issuer is that of the story's market", years, catalogue)

    def is_of_other_kind(self, text: str) -> bool:
        """True of "10-year municipal bonds", "the 10-year real yield": of none of the bonds that the file knows."""
        return not self._words(text).isdisjoint(self.table.other_kinds)

    def names_issuer(self, text: str) -> bool:
        """True of words for a bond of some maturity that say whose it is."""
        return self.tells_maturity(text) and self._issuer(text) is not None

    def speaks_of_bonds(self, text: str) -> bool:
        """True where a word for bonds or their yields stands."""
        return not self._words(text).isdisjoint(self.table.bond_words)

    def issuer_told_last(self, text: str) -> str | None:
        """The issuer that a text about bonds names last, of whom a maturity after it is; empty of one without rows."""
        if not self.speaks_of_bonds(text):
            return None
        lower = _lowered(text)
        ends = {max((found.end() for found in self.without_rows.finditer(lower)), default=-1): _WITHOUT_ROW}
        for code, issuer in self.table.issuer.items():
            named = [word for word in (*issuer.own, *issuer.words) if word in lower]
            for word in named:
                ends |= {found.end(): code for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", lower)}
        last = max(ends)
        return ends[last] if last >= 0 else None

    def _words(self, text: str) -> set[str]:
        found = self.words.findall(_lowered(text))
        return {word.rstrip(".") if word.count(".") == 1 else word for word in found}

    def _issuer(self, text: str) -> tuple[str, str] | None:
        """The issuer that words name, and how."""
        words = self._words(text)
        for code, issuer in self.table.issuer.items():
            if words.intersection(issuer.own):
                return code, "named by its bonds"
        if words.isdisjoint(self.table.bond_words):
            return None
        lower = _lowered(text)
        for code, issuer in self.table.issuer.items():
            if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", lower) for word in issuer.words):
                return code, "named by its issuer"
        return (_WITHOUT_ROW, "named by its issuer") if self.without_rows.search(lower) else None

    def _row(self, code: str, why: str, years: int, catalogue: Catalogue) -> tuple[Instrument, str] | None:
        issuer = self.table.issuer.get(code)
        instrument = catalogue.instrument(issuer.years[years]) if issuer and years in issuer.years else None
        return (instrument, f"the {years}-year bond, {why}") if instrument is not None else None


def _lowered(text: str) -> str:
    return text.casefold().replace("’", "'")
