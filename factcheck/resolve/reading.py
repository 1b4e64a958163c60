"""The catalogue's name within a subject: "Chinese e-commerce giant Alibaba Group Ltd" holds "Alibaba Group".

Words left over must be known to leave a name what it is: "Hang Seng Biotech Index" is not the Hang Seng Index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from factcheck.resolve.catalogue import Catalogue, Meaning
from factcheck.resolve.name_words import NameWords
from factcheck.resolve.names import name_key

_IN_PARENTHESES = re.compile(r"\s*[(\[<][^()\[\]<>]*[)\]>]")
_AGENCY_CODE = re.compile(r"\s+(?:\.[A-Z][A-Z0-9]*|[A-Z0-9]+=[A-Z0-9]*)(?=\s|$)")
_POSSESSIVE = re.compile(r"['’]s?$")
_INDEX = "index"
_AMONG = frozenset({"in", "on", "of", "within", "among", "across"})
_ALL = frozenset({"stocks", "shares", "equities"})
_EVERY = frozenset({"the", "all"})
_LISTED = ("-listed", "-traded")
_MOST_WORDS = 14
_LONGEST_NAME = 6
_KEPT = 4096
_LETTERS = re.compile(r"[^\W_]+")
_PRINTED_WORD = re.compile(r"[^\W_](?:[\w.&'’+/-]*[\w+.])?")


@dataclass(frozen=True, slots=True)
class NameReading:
    """The longest known name of a subject's words, and all that it can mean; ``what`` where that is no instrument."""

    name: str
    meanings: tuple[Meaning, ...]
    what: str | None = None


class NameReader:
    """Reads the names of a catalogue in the words of a text.

    What some words were read as is kept: a text names the same things again and again, and so do others of its day.
    """

    def __init__(self, catalogue: Catalogue, wording: NameWords) -> None:
        self._catalogue = catalogue
        self._wording = wording
        self._known = frozenset((*catalogue.meanings, *map(name_key, catalogue.instruments), *catalogue.not_listed))
        self._beginnings = frozenset(found[0].casefold() for key in self._known if (found := _LETTERS.search(key)))
        self._read: dict[tuple[str, date | None], NameReading | None] = {}

    def read(self, text: str, *, on: date | None) -> NameReading | None:
        """The longest run of words that the catalogue knows and whose neighbours leave it what it is, else None."""
        asked = (text, on)
        if asked not in self._read:
            if len(self._read) >= _KEPT:
                self._read.clear()
            self._read[asked] = self._longest(text, on)
        return self._read[asked]

    def _longest(self, text: str, on: date | None) -> NameReading | None:
        catalogue, wording = self._catalogue, self._wording
        if meanings := catalogue.lookup(text, on=on):
            return NameReading(text, meanings)
        words = _AGENCY_CODE.sub("", _IN_PARENTHESES.sub("", text)).split()[:_MOST_WORDS]
        for length in range(len(words), 0, -1):
            for first in range(len(words) - length, -1, -1):
                last = first + length
                if not (_harmless_before(words[:first], wording) and _harmless_after(words[last:], wording)):
                    continue
                name = " ".join(words[first:last]).strip(",;:")
                for printed in dict.fromkeys((name, _POSSESSIVE.sub("", name))):
                    if name_key(printed) not in self._known:
                        continue
                    if meanings := catalogue.lookup(printed, on=on):
                        partial = is_of_members(words[:first], wording) and meanings[0].instrument.type == _INDEX
                        return None if partial else NameReading(printed, meanings)
                    if what := catalogue.what_else(printed):
                        return NameReading(printed, (), what)
        return None

    def within(self, text: str, *, on: date | None) -> Iterator[tuple[int, int]]:
        """Every name with a capital in a text, longest first at each place and none overlapping: start and end."""
        words = list(_PRINTED_WORD.finditer(text))
        at = 0
        while at < len(words):
            count = 1
            if self._may_begin(words[at][0]):
                count, name = self._begun_by(words[at : at + _LONGEST_NAME], on)
                if name is not None:
                    start = words[at].start()
                    yield start, start + len(name)
            at += count

    def opening(self, text: str, *, on: date | None) -> NameReading | None:
        """The name with a capital that a text opens with, else None."""
        words = list(islice(_PRINTED_WORD.finditer(text), _LONGEST_NAME))
        if not words or words[0].start() > 0 or not self._may_begin(words[0][0]):
            return None
        _, name = self._begun_by(words, on)
        return None if name is None else NameReading(name, self._catalogue.lookup(name, on=on))

    def _may_begin(self, word: str) -> bool:
        """False without a capital, and where the first letters begin no name; initials ("U.S.") stand in no table."""
        if not word[0].isupper():
            return False
        letters = _LETTERS.match(word)
        return letters is None or len(letters[0]) == 1 or letters[0].casefold() in self._beginnings

    def _begun_by(self, words: Sequence[re.Match[str]], on: date | None) -> tuple[int, str | None]:
        """How many words to go on by, and the name that they are unless they are nothing or no instrument."""
        text, start = words[0].string, words[0].start()
        for count in range(len(words), 0, -1):
            printed = _POSSESSIVE.sub("", text[start : words[count - 1].end()].rstrip("."))
            if name_key(printed) not in self._known:
                continue
            if self._catalogue.what_else(printed):
                return count, None
            if printed not in self._catalogue.plain_tickers and self._catalogue.lookup(printed, on=on):
                return count, printed
        return 1, None


def is_of_members(before: Sequence[str], wording: NameWords) -> bool:
    """Whether words before an index make it some of its members: "energy stocks in the"; its "stocks" are all of it."""
    lower = [word.casefold().strip(",") for word in before]
    joint = next((at for at in range(len(lower) - 1, 0, -1) if lower[at] in _AMONG), None)
    if joint is None or lower[joint - 1] not in wording.members:
        return False
    return lower[joint - 1] not in _ALL or any(word not in _EVERY for word in lower[: joint - 1])


def _harmless_before(words: Sequence[str], wording: NameWords) -> bool:
    if not wording.changing.isdisjoint(map(str.casefold, words)):
        return False
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        plain = word.casefold().strip(",")
        if plain in wording.roles or _POSSESSIVE.search(word):
            return True
        if plain not in wording.leading and not plain.endswith(_LISTED) and not word[0].islower():
            return False
    return True


def _harmless_after(words: Sequence[str], wording: NameWords) -> bool:
    for at, word in enumerate(words):
        plain = _POSSESSIVE.sub("", word.casefold()).strip(",;")
        if plain == "of" and at + 1 < len(words) and words[at + 1].casefold() in wording.constituents:
            return True
        if plain not in wording.trailing and not plain.endswith(_LISTED):
            return False
    return True
