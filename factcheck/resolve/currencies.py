"""A currency in a sentence becomes the pair it is told in: "the dollar rose 0.4% to 151.2 yen" is the dollar in yen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from factcheck.models import Instrument
from factcheck.resolve.catalogue import Catalogue
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml

_DOLLAR = "USD"


class _CurrencyTable(Row):
    joins: tuple[str, ...]
    signs: dict[str, str]
    words: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A currency pair; ``inverse`` when the words move against the symbol. ``why`` quotes the words that made it."""

    instrument: Instrument
    inverse: bool
    why: str


@dataclass(frozen=True, slots=True)
class Currencies:
    """The words for currencies, and how a second currency is joined to the first."""

    codes: dict[str, str]
    signs: dict[str, str]
    counter: re.Pattern[str]
    naming: re.Pattern[str]

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The words of a file, the shipped one by default."""
        table = read_toml(path or shipped_path("configs", "currencies.toml"), _CurrencyTable)
        codes = {word: code for code, words in table.words.items() for word in words}
        names = "|".join(_longest_first(codes))
        joins = "|".join(_longest_first(table.joins))
        signs = "|".join(_longest_first(table.signs))
        counter = re.compile(
            rf"(?:(?<!\w)(?:{joins})\s+(?:the\s+|a\s+)?(?:[\d.,]+\s+)?|(?<![\w.])[\d.,]*\d\s+)({names})s?(?!\w)"
            rf"|(?<!\w)({signs})\d[\d.,]*\d",
            re.IGNORECASE,
        )
        # "Won" and "rand" are other words too, but hardly after "the".
        naming = re.compile(rf"(?<!\w)(?:the|against|versus|per)\s+({names})(?!\w)", re.IGNORECASE)
        return cls(codes, table.signs, counter, naming)

    def code(self, head: str) -> str | None:
        """The ISO 4217 code of the currency that ``head`` names, or None."""
        return self.codes.get(head.casefold().removeprefix("the "))

    def pair(self, head: str, sentence: str, *, at: int, catalogue: Catalogue) -> Pair | None:
        """The pair that a sentence tells ``head`` in; ``at`` is where in the sentence its figure stands.

        None for a word that is no currency, or where no second currency is joined to it nearby: then the name alone
        decides, the dollar being its index and any other currency a pair with the dollar.
        """
        own = self.code(head)
        if own is None:
            return None
        others = []
        for found in self.counter.finditer(sentence):
            other = self.codes[found[1].casefold()] if found[1] else self.signs[found[2].upper()]
            if other != own:
                others.append((abs(found.start(found.lastindex or 0) - at), found[0].strip(), other))
        if not others:
            return None
        _, words, other = min(others)
        pair = self.told_in(own, other, catalogue=catalogue)
        return None if pair is None else replace(pair, why=f"{pair.why} (“{words}”)")

    def named(self, text: str) -> tuple[str, ...]:
        """The ISO 4217 codes of the currencies that a text names, each once, in its order."""
        return tuple(dict.fromkeys(self.codes[found[1].casefold()] for found in self.naming.finditer(text)))

    def told_in(self, own: str, other: str, *, catalogue: Catalogue) -> Pair | None:
        """The pair of two currencies by their codes; None where no row has it."""
        for symbol, inverse in _symbols(own, other):
            if (instrument := catalogue.instrument(symbol)) is not None:
                return Pair(instrument, inverse, f"the {own} told in {other}")
        return None


def _symbols(own: str, other: str) -> tuple[tuple[str, bool], ...]:
    """How the pair may be written: dollar pairs bear the other currency alone."""
    written = [(f"{own}{other}=X", False), (f"{other}{own}=X", True)]
    if own == _DOLLAR:
        written.append((f"{other}=X", False))
    if other == _DOLLAR:
        written.append((f"{own}=X", True))
    return tuple(written)


def _longest_first(words: Iterable[str]) -> list[str]:
    return [re.escape(word) for word in sorted(words, key=len, reverse=True)]
