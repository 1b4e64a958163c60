"""The words around a number that say what it counts: scales, units, currencies and lengths of time.

All of them come from ``configs/units.toml``. Every expression here looks at a bounded stretch of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from pydantic import Field

from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml

_PREFIX_REACH = 8
# "1,200-plus points", "two full points": words between a number and what it counts.
_INFIXES = ("plus", "odd", "+", "full", "whole", "entire", "straight")
_HEAD = re.compile(r"[ -]?([A-Za-z]+|[^A-Za-z0-9\s])")


class _Scale(Row):
    words: tuple[str, ...]
    attached: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    factor: Decimal


class _Unit(Row):
    id: str
    words: tuple[str, ...]
    attached: tuple[str, ...] = ()


class _Duration(Row):
    unit: str
    words: tuple[str, ...]
    attached: tuple[str, ...] = ()


class _DurationLinks(Row):
    words: tuple[str, ...]
    daily: str
    weekly: str
    monthly: str
    quarterly: str
    yearly: str
    annual: str


class _Currency(Row):
    code: str
    prefixes: tuple[str, ...]
    words: tuple[str, ...]
    minor: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    minor_attached: tuple[str, ...] = ()


class _UnitTable(Row):
    months: tuple[str, ...]
    time_zones: tuple[str, ...]
    name_stems: tuple[str, ...]
    level_words: tuple[str, ...]
    hedge_heads: tuple[str, ...]
    weekdays: tuple[str, ...]
    scale: tuple[_Scale, ...]
    unit: tuple[_Unit, ...]
    duration: tuple[_Duration, ...]
    duration_links: _DurationLinks
    currency: tuple[_Currency, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a number: ``end`` of the last word read, the scale, and the unit with its ``factor``.

    ``factor`` is one hundredth for cents and pence. ``length`` marks a length of time.
    """

    end: int
    scale: Decimal = Decimal(1)
    unit: str | None = None
    factor: Decimal = Decimal(1)
    length: bool = False


_CENT = Decimal("0.01")


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of ``words``, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"[ -]") for word in sorted(set(words), key=_longest_first))


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


@dataclass(frozen=True, slots=True)
class _Meaning:
    unit: str
    factor: Decimal = Decimal(1)
    length: bool = False


class Units:
    """The table of ``configs/units.toml``, compiled: reads what stands before and after a number."""

    def __init__(self, table: _UnitTable) -> None:
        self.month_words = frozenset(table.months)
        self.months = alternation(form for word in table.months for form in (word.capitalize(), word.upper()))
        self.time_zones = alternation(zone.upper() for zone in table.time_zones)
        self.name_stems = frozenset(table.name_stems)
        self.level_words = frozenset(table.level_words)
        self.hedge_heads = frozenset(table.hedge_heads)
        self.calendar_words = frozenset((*table.months, *table.weekdays))
        self._scales = {word.casefold(): row.factor for row in table.scale for word in row.words}
        self._attached_scales = {word: row.factor for row in table.scale for word in row.attached}
        self._letters = {word: row.factor for row in table.scale for word in row.letters}
        self._codes = {_squeezed(prefix): row.code for row in table.currency for prefix in row.prefixes}
        self._words, self._attached = _meanings(table)
        self._adjectives = table.duration_links.model_dump(exclude={"words"})
        links = alternation(table.duration_links.words)
        lengths = alternation(word for row in table.duration for word in row.words)
        adjectives = alternation(self._adjectives)
        self._word = re.compile(rf"[ -]?({alternation(self._words)})(?![A-Za-z0-9])", re.IGNORECASE)
        self._sign = re.compile(rf"[ ]?({alternation(w for w in self._words if not w[0].isalnum())})")
        self._glued = re.compile(rf"({alternation(self._attached)})(?![A-Za-z0-9])")
        self._length = re.compile(rf"[ -]?(?:(?:{links})[ -]){{0,2}}({lengths})(?![A-Za-z0-9])", re.IGNORECASE)
        self._adjective = re.compile(rf"[ -](?:(?:{links})[ -]){{0,2}}({adjectives})(?![A-Za-z0-9])", re.IGNORECASE)
        self._infix = re.compile(r"(?:-plus|-odd|\+|[ -](?:full|whole|entire|straight))(?=[ -][A-Za-z])", re.IGNORECASE)
        self._scale_word = re.compile(rf"[ -]?({alternation(self._scales)})(?![A-Za-z0-9])", re.IGNORECASE)
        self._scale_glued = re.compile(rf"({alternation(self._attached_scales)})(?![A-Za-z0-9])")
        self._scale_letter = re.compile(rf"({alternation(self._letters)})(?![A-Za-z0-9])")
        # "Trading volume (1.5 M)": a capital set apart, as tables print it.
        self._scale_apart = re.compile(rf" ({alternation(w for w in self._letters if w.isupper())})(?![A-Za-z0-9&])")
        prefixes = alternation(prefix for row in table.currency for prefix in row.prefixes)
        self._prefix = re.compile(rf"(?<![A-Za-z0-9$/])({prefixes}) ?$")
        # What a prefix can end with and a word after a number begin with: most numbers have neither beside them.
        self._prefix_ends = frozenset(prefix[-1] for prefix in self._codes)
        words = (*self._words, *self._attached, *self._scales, *self._attached_scales, *self._letters)
        others = (*self._adjectives, *table.duration_links.words, *_INFIXES)
        self._heads = frozenset(_head(word) for word in (*words, *others))

    def currency_before(self, text: str, start: int, after: int) -> tuple[str, int] | None:
        """The currency whose sign or code ends right before ``start``, and where it begins; never before ``after``."""
        left = max(after, start - _PREFIX_REACH)
        last = text[start - 1 : start] if start > left else ""
        if last == " " and start - 1 > left:
            last = text[start - 2]
        if last not in self._prefix_ends:
            return None
        found = self._prefix.search(text[left:start])
        if found is None:
            return None
        return self._codes[_squeezed(found[1])], left + found.start()

    def after(self, text: str, end: int, *, priced: bool) -> Tail:
        """Scale and unit after the number that ends at ``end``; ``priced``: a currency stands before it.

        A lone letter is a scale only beside a currency or a unit: "$3m" and "3m shares" are millions, "3m" is not.
        """
        if not self._measures(text, end):
            return Tail(end)
        at, scale = end, Decimal(1)
        for _ in range(2):
            found = self._scale_word.match(text, at) or (None if at > end else self._scale_glued.match(text, at))
            if found is None:
                break
            scale *= self._scales.get(found[1].casefold()) or self._attached_scales[found[1]]
            at = found.end()
        if at == end and (found := self._scale_letter.match(text, at)):
            tail = self._unit(text, found.end())
            if priced or (tail.unit is not None and not tail.length and tail.unit != "percent"):
                scale, at = self._letters[found[1]], found.end()
        elif at == end and (found := self._scale_apart.match(text, at)):
            scale, at = self._letters[found[1]], found.end()
        if priced:
            return Tail(at, scale)
        tail = self._unit(text, at)
        if tail.unit is None and (found := self._infix.match(text, at)):
            tail = self._unit(text, found.end())
            tail = tail if tail.unit else Tail(at)
        return Tail(tail.end, scale, tail.unit, tail.factor, tail.length)

    def _measures(self, text: str, at: int) -> bool:
        """Whether the word or sign at ``at`` begins a scale, a unit or a length of time."""
        found = _HEAD.match(text, at)
        return found is not None and found[1].casefold() in self._heads

    def _unit(self, text: str, at: int) -> Tail:
        found = self._glued.match(text, at)
        if found is not None:
            return self._tail(found.end(), self._attached[found[1]])
        found = self._word.match(text, at) or self._sign.match(text, at)
        if found is not None:
            return self._tail(found.end(), self._words[_key(found[1])])
        return self.length(text, at)

    def length(self, text: str, at: int) -> Tail:
        """A length of time after ``at``, "straight" and its like allowed between."""
        if not self._measures(text, at):
            return Tail(at)
        found = self._length.match(text, at)
        if found is not None:
            return self._tail(found.end(), self._words_of_length(found[1]))
        found = self._adjective.match(text, at)
        if found is not None:
            return Tail(found.end(), unit=self._adjectives[found[1].casefold()], length=True)
        return Tail(at)

    def _words_of_length(self, word: str) -> _Meaning:
        return self._words[_key(word)]

    @staticmethod
    def _tail(end: int, meaning: _Meaning) -> Tail:
        return Tail(end, unit=meaning.unit, factor=meaning.factor, length=meaning.length)


def _head(word: str) -> str:
    """The first word or sign of ``word``, as ``_HEAD`` finds it."""
    found = _HEAD.match(word)
    return found[1].casefold() if found is not None else word


def _squeezed(prefix: str) -> str:
    return prefix.replace(" ", "")


def _key(word: str) -> str:
    return word.casefold().replace("-", " ")


def _meanings(table: _UnitTable) -> tuple[dict[str, _Meaning], dict[str, _Meaning]]:
    words: dict[str, _Meaning] = {}
    attached: dict[str, _Meaning] = {}
    for unit in table.unit:
        words |= {_key(word): _Meaning(unit.id) for word in unit.words}
        attached |= {word: _Meaning(unit.id) for word in unit.attached}
    for row in table.duration:
        meaning = _Meaning(row.unit, length=True)
        words |= {_key(word): meaning for word in row.words}
        attached |= dict.fromkeys(row.attached, meaning)
    for currency in table.currency:
        words |= {_key(word): _Meaning(currency.code) for word in currency.words}
        words |= {_key(word): _Meaning(currency.code, _CENT) for word in currency.minor}
        attached |= {word: _Meaning(currency.code) for word in currency.attached}
        attached |= {word: _Meaning(currency.code, _CENT) for word in currency.minor_attached}
    return words, attached


@lru_cache(maxsize=1)
def shipped_units() -> Units:
    """The units that ship with the package; read and compiled once a process."""
    return Units(read_toml(shipped_path("configs", "units.toml"), _UnitTable))
