"""The words around a number that say what it counts: scales, units, currencies and lengths of time.

All of them come from ``configs/units.toml``. Every expression here looks at a bounded stretch of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from pydantic import Field

from factcheck.models import CalendarUnit
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml

UNITS_OF_TIME: Final = {
    "sessions": CalendarUnit.SESSION,
    "weeks": CalendarUnit.WEEK,
    "months": CalendarUnit.MONTH,
    "quarters": CalendarUnit.QUARTER,
    "years": CalendarUnit.YEAR,
}
"""Lengths of time by the unit of a number that counts them."""

_PREFIX_REACH = 8
# "1,200-plus points", "two full points": words between a number and what it counts.
_INFIXES = frozenset(("plus", "odd", "+", "full", "whole", "entire", "straight"))
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
    minor_prefixes: tuple[str, ...] = ()


class _UnitTable(Row):
    months: tuple[str, ...]
    time_zones: tuple[str, ...]
    name_stems: tuple[str, ...]
    level_words: tuple[str, ...]
    moving_words: tuple[str, ...]
    hedge_heads: tuple[str, ...]
    weekdays: tuple[str, ...]
    scale: tuple[_Scale, ...]
    unit: tuple[_Unit, ...]
    duration: tuple[_Duration, ...]
    duration_links: _DurationLinks
    currency: tuple[_Currency, ...] = Field(min_length=1)


_ONE = Decimal(1)
# "bought 40,000 BP shares": the company, and no basis points.
_OF_BP: Final = (" share", " stock", " staff", " worker", " employee", " job", " site", " station", "'s", "’s")


class Tail(NamedTuple):
    """What follows a number: ``end`` of the last word read, the scale, and the unit with its ``factor``.

    ``factor`` is one hundredth for cents and pence. ``length`` marks a length of time.
    """

    end: int
    scale: Decimal = _ONE
    unit: str | None = None
    factor: Decimal = _ONE
    length: bool = False


_CENT = Decimal("0.01")
_LONGEST_COIN = 3


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of ``words``, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"[ -]") for word in sorted(set(words), key=_longest_first))


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


@dataclass(frozen=True, slots=True)
class _Meaning:
    unit: str
    factor: Decimal = _ONE
    length: bool = False


class _Spellings:
    """Words by the word or sign they begin with, so that a text is matched only against those that begin as it does."""

    def __init__(self, form: str, words: Iterable[str], flags: int = 0) -> None:
        alike: dict[str, list[str]] = {}
        for word in words:
            alike.setdefault(_head(word), []).append(word)
        self._patterns = {head: re.compile(form % alternation(found), flags) for head, found in alike.items()}
        self.heads = frozenset(self._patterns)

    def match(self, head: str, text: str, at: int) -> re.Match[str] | None:
        """The longest of the words that stands at ``at``, where ``head`` stands."""
        pattern = self._patterns.get(head)
        return None if pattern is None else pattern.match(text, at)


class Units:
    """The table of ``configs/units.toml``, compiled: reads what stands before and after a number."""

    def __init__(self, table: _UnitTable) -> None:
        self.month_words = frozenset(table.months)
        self.months = alternation(form for word in table.months for form in (word.capitalize(), word.upper()))
        self.time_zones = alternation(zone.upper() for zone in table.time_zones)
        self.name_stems = frozenset(table.name_stems)
        self.level_words = frozenset(table.level_words)
        self.moving_words = frozenset(table.moving_words)
        self.hedge_heads = frozenset(table.hedge_heads)
        self.calendar_words = frozenset((*table.months, *table.weekdays))
        self._scales = {word.casefold(): row.factor for row in table.scale for word in row.words}
        self._attached_scales = {word: row.factor for row in table.scale for word in row.attached}
        self._letters = {word: row.factor for row in table.scale for word in row.letters}
        self._codes = {_squeezed(prefix): row.code for row in table.currency for prefix in row.prefixes}
        self._coins = {prefix: row.code for row in table.currency for prefix in row.minor_prefixes}
        self._words, self._attached = _meanings(table)
        self._adjectives = table.duration_links.model_dump(exclude={"words"})
        links = alternation(table.duration_links.words)
        lengths = alternation(word for row in table.duration for word in row.words)
        adjectives = alternation(self._adjectives)
        apart, glued = r"[ -]?(%s)(?![A-Za-z0-9])", r"(%s)(?![A-Za-z0-9])"
        self._word = _Spellings(apart, self._words, re.IGNORECASE)
        self._sign = _Spellings(r"[ ]?(%s)", (word for word in self._words if not word[0].isalnum()))
        self._glued = _Spellings(glued, self._attached)
        self._length = re.compile(rf"[ -]?(?:(?:{links})[ -]){{0,2}}({lengths})(?![A-Za-z0-9])", re.IGNORECASE)
        self._adjective = re.compile(rf"[ -](?:(?:{links})[ -]){{0,2}}({adjectives})(?![A-Za-z0-9])", re.IGNORECASE)
        self._infix = re.compile(r"(?:-plus|-odd|\+|[ -](?:full|whole|entire|straight))(?=[ -][A-Za-z])", re.IGNORECASE)
        self._scale_word = _Spellings(apart, self._scales, re.IGNORECASE)
        self._scale_glued = _Spellings(glued, self._attached_scales)
        self._scale_letter = _Spellings(glued, self._letters)
        # "Trading volume (1.5 M)": a capital set apart, as tables print it.
        capitals = (letter for letter in self._letters if letter.isupper())
        self._scale_apart = _Spellings(r" (%s)(?![A-Za-z0-9&])", capitals)
        # The signs and codes of currencies by their last letter or sign, and what can stand after a number: most
        # numbers have neither beside them.
        prefixes = [prefix for row in table.currency for prefix in row.prefixes]
        self._prefixes = {
            last: re.compile(rf"(?<![A-Za-z0-9$/&])({alternation(p for p in prefixes if p[-1] == last)}) ?$")
            for last in {prefix[-1] for prefix in prefixes}
        }
        self._scale_heads = self._scale_word.heads | self._scale_glued.heads | self._scale_letter.heads
        spans = (word for row in table.duration for word in row.words)
        self._length_heads = frozenset(map(_head, (*spans, *table.duration_links.words, *self._adjectives)))
        unit_heads = self._word.heads | self._glued.heads | self._length_heads
        self._heads = self._scale_heads | unit_heads | _INFIXES

    def currency_before(self, text: str, start: int, after: int) -> tuple[str, int] | None:
        """The currency whose sign or code ends right before ``start``, and where it begins; never before ``after``."""
        left = max(after, start - _PREFIX_REACH)
        last = text[start - 1 : start] if start > left else ""
        if last == " " and start - 1 > left:
            last = text[start - 2]
        pattern = self._prefixes.get(last)
        found = None if pattern is None else pattern.search(text[left:start])
        if found is None:
            return None
        return self._codes[_squeezed(found[1])], left + found.start()

    def coined_before(self, text: str, start: int, tail: Tail) -> tuple[str, int] | None:
        """The currency of cents whose country is told by letters right before ``start``, as in "US63.5 cents"."""
        if tail.unit is None or tail.factor != _CENT or not text[start - 1 : start].isalpha():
            return None
        begin = max(text.rfind(" ", 0, start), text.rfind("(", 0, start)) + 1
        code = self._coins.get(text[begin:start]) if start - begin <= _LONGEST_COIN else None
        return None if code is None else (code, begin)

    def after(self, text: str, end: int, *, priced: bool) -> Tail:
        """Scale and unit after the number that ends at ``end``; ``priced``: a currency stands before it.

        A lone letter is a scale only beside a currency or a unit: "$3m" and "3m shares" are millions, "3m" is not.
        """
        head = _head(text, end)
        if head not in self._heads:
            return Tail(end)
        at, scale = end, _ONE
        if head in self._scale_heads:
            at, scale = self._scale(head, text, end, priced=priced)
            head = _head(text, at)
        if priced:
            return Tail(at, scale)
        tail = self._unit(head, text, at)
        if tail.unit is None and head in _INFIXES and (found := self._infix.match(text, at)):
            tail = self._unit(_head(text, found.end()), text, found.end())
            tail = tail if tail.unit else Tail(at)
        return tail if scale == 1 else tail._replace(scale=scale)

    def _scale(self, head: str, text: str, end: int, *, priced: bool) -> tuple[int, Decimal]:
        """Where the scale words after a number end, and their product: "million", "bn", "hundred thousand"."""
        found = self._scale_word.match(head, text, end) or self._scale_glued.match(head, text, end)
        if found is not None:
            at, scale = found.end(), self._scales.get(found[1].casefold()) or self._attached_scales[found[1]]
            found = self._scale_word.match(_head(text, at), text, at)
            return (at, scale) if found is None else (found.end(), scale * self._scales[found[1].casefold()])
        found = self._scale_letter.match(head, text, end)
        if found is not None:
            tail = self._unit(_head(text, found.end()), text, found.end())
            counted = priced or (tail.unit is not None and not tail.length and tail.unit != "percent")
        else:
            found = self._scale_apart.match(head, text, end)
            counted = found is not None
        return (found.end(), self._letters[found[1]]) if found is not None and counted else (end, _ONE)

    def _unit(self, head: str, text: str, at: int) -> Tail:
        if text.startswith(" BP", at) and text.startswith(_OF_BP, at + len(" BP")):
            return Tail(at)
        found = self._glued.match(head, text, at)
        if found is not None:
            return self._tail(found.end(), self._attached[found[1]])
        found = self._word.match(head, text, at) or self._sign.match(head, text, at)
        if found is not None:
            return self._tail(found.end(), self._words[_key(found[1])])
        return self._length_at(head, text, at)

    def length(self, text: str, at: int) -> Tail:
        """A length of time after ``at``, "straight" and its like allowed between."""
        return self._length_at(_head(text, at), text, at)

    def _length_at(self, head: str, text: str, at: int) -> Tail:
        if head not in self._length_heads:
            return Tail(at)
        found = self._length.match(text, at)
        if found is not None:
            return self._tail(found.end(), self._words[_key(found[1])])
        found = self._adjective.match(text, at)
        if found is not None:
            return Tail(found.end(), unit=self._adjectives[found[1].casefold()], length=True)
        return Tail(at)

    @staticmethod
    def _tail(end: int, meaning: _Meaning) -> Tail:
        return Tail(end, _ONE, meaning.unit, meaning.factor, meaning.length)


def _head(text: str, at: int = 0) -> str:
    """The word or sign at ``at``, after a space or hyphen; empty where none stands there."""
    found = _HEAD.match(text, at)
    return found[1].casefold() if found is not None else ""


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
