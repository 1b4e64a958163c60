"""A currency in a sentence becomes the pair it is told in: "the dollar rose 0.4% to 151.2 yen" is the dollar in yen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from factcheck.extract.tables import CurrencyTable
from factcheck.models import Instrument, Link, Reason
from factcheck.resolve.catalogue import Catalogue
from factcheck.shipped import shipped_path
from factcheck.tables import read_toml

_DOLLAR = "USD"


# What joins a second currency so firmly that no other pair can be meant: "on dollar weakness" does not.
_FIRM = ("against", "versus", "vs", "per")
# A figure and its unit: "0.1% ", "90.2 pence ", "2 basis points ", and which way it is: "0.1% lower ".
_FIGURE = re.compile(r"[\d.,]+\s?(?:%|[^\W\d]+(?: points?)?)?\s*(?:(?:down|up|lower|higher|weaker|stronger)\s+)?")

# What may stand after an extreme or a run: "its strongest since May versus the yen", "a third day in a row against".
_SINCE = re.compile(r"\s*(?:(?:since|in|for|of)\s[^,;.]{1,30}\s)?")
_CLAUSE = re.compile(r"\b(?:as|while|whereas|after|when|but|though|although|because)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pair:
    """A currency pair; ``inverse`` when the words move against the symbol. ``why`` quotes the words that made it."""

    instrument: Instrument
    inverse: bool
    why: str


@dataclass(frozen=True, slots=True)
class Counter:
    """The second currency of a pair by its code, and the words that join it to the first.

    ``firm`` tells of words after which no other pair can be meant ("against the franc", "1.12 francs").
    """

    code: str
    words: str

    @property
    def firm(self) -> bool:
        """True of "against the franc" and of a figure in francs; false of "on dollar weakness"."""
        told_in = any(map(str.isdecimal, self.words))
        return told_in or self.words.casefold().startswith(_FIRM) or not self.words[:1].isalpha()


@dataclass(frozen=True, slots=True)
class Currencies:
    """The words for currencies, and how a second currency is joined to the first."""

    codes: dict[str, str]
    signs: dict[str, str]
    counter: re.Pattern[str]
    naming: re.Pattern[str]
    pairing: re.Pattern[str]

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The words of a file, the shipped one by default."""
        table = read_toml(path or shipped_path("configs", "currencies.toml"), CurrencyTable)
        codes = {word: code for code, words in table.words.items() for word in words}
        names = "|".join(_longest_first(codes))
        joins = "|".join(_longest_first(table.joins))
        rates = "|".join(_longest_first(table.rates))
        signs = "|".join(_longest_first(table.signs))
        counter = re.compile(
            rf"(?:(?<!\w)(?:{joins})\s+(?:the\s+|a\s+)?(?:[\d.,]+\s+)?|(?<![\w.])[\d.,]*\d\s+)({names})s?(?!\w)"
            rf"|(?<!\w)({signs})\d[\d.,]*\d",
            re.IGNORECASE,
        )
        # "Won" and "rand" are other words too, but hardly after "the".
        naming = re.compile(rf"(?<!\w)(?:the|against|versus|per)\s+({names})(?!\w)", re.IGNORECASE)
        pairing = re.compile(
            rf"(?:the\s+)?({names})\s?[-/\u2013]\s?({names})(?:\s+(?:{rates}))?",
            re.IGNORECASE,
        )
        return cls(codes, table.signs, counter, naming, pairing)

    def code(self, head: str) -> str | None:
        """The ISO 4217 code of the currency that ``head`` names, or None."""
        return self.codes.get(head.casefold().removeprefix("the "))

    def counter_of(self, own: str, sentence: str, *, at: int, past: int) -> Counter | None:
        """The currency that a sentence joins to ``own`` nearest to what is told from ``at`` to ``past``, if any.

        What is joined to that itself is the nearest: "to 105.9 against the dollar and to 124.3 against the euro", "a
        one-week high against the dollar, a three-month high against the euro".
        Then the name alone decides, the dollar being its index and any other currency a pair with the dollar.
        """
        others = []
        for found in self.counter.finditer(sentence):
            other = self.codes[found[1].casefold()] if found[1] else self.signs[found[2].upper()]
            if other != own and not self._is_of_another(sentence, past, found.start()):
                joint = found.start()
                after = joint > at and _FIGURE.fullmatch(sentence, at, joint) is not None
                after = after or (joint > past and _SINCE.fullmatch(sentence, past, joint) is not None)
                far = 0 if after else abs(found.start(found.lastindex or 0) - at)
                others.append((far, found[0].strip(), other))
        if not others:
            return None
        _, words, other = min(others)
        return Counter(other, words)

    def _is_of_another(self, sentence: str, past: int, joint: int) -> bool:
        """As in "the euro hit a one-month high as the dollar slid against the yen": told of what slid."""
        clause = _CLAUSE.search(sentence, past, joint)
        return clause is not None and self.naming.search(sentence, clause.end(), joint) is not None

    def link(self, own: str, sentence: str, *, at: int, past: int, catalogue: Catalogue) -> Link | None:
        """The pair in which a sentence tells ``own`` from ``at`` to ``past``.

        The reason instead where no row has a pair firmly told.
        """
        counter = self.counter_of(own, sentence, at=at, past=past)
        if counter is None:
            return None
        pair = self.told_in(own, counter.code, catalogue=catalogue)
        if pair is not None:
            return Link(instrument=pair.instrument, inverse=pair.inverse, why=f"{pair.why} (“{counter.words}”)")
        why = f"the {own} told in {counter.code} (“{counter.words}”), a pair that no row of the catalogue has"
        return Link(reason=Reason.UNRESOLVED_SUBJECT, why=why) if counter.firm else None

    def named(self, text: str) -> tuple[str, ...]:
        """The ISO 4217 codes of the currencies that a text names, each once, in its order."""
        return tuple(dict.fromkeys(self.codes[found[1].casefold()] for found in self.naming.finditer(text)))

    def of_pair(self, words: str, *, catalogue: Catalogue) -> Link | None:
        """The pair of "the won-dollar exchange rate"; None where the words are no two currencies' names.

        Beside the dollar a rate is told as desks quote it, whichever is named first: "the won-dollar rate was 1,186".
        """
        found = self.pairing.fullmatch(words.strip())
        if found is None:
            return None
        first, second = (self.codes[name.casefold()] for name in found.groups())
        pair = self.told_in(first, second, catalogue=catalogue) if first != second else None
        if pair is None:
            return Link(reason=Reason.UNRESOLVED_SUBJECT, why=f"the {first} told in {second}, which no row has")
        return Link(instrument=pair.instrument, inverse=pair.inverse and _DOLLAR not in {first, second}, why=pair.why)

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
