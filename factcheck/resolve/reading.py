"""The catalogue's name within a subject: "Chinese e-commerce giant Alibaba Group Ltd" holds "Alibaba Group".

Words left over must be known to leave a name what it is: "Hang Seng Biotech Index" is not the Hang Seng Index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.resolve.catalogue import Catalogue, Meaning
from factcheck.resolve.name_words import NameWords

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
_PRINTED_WORD = re.compile(r"[^\W_](?:[\w.&'’+/-]*[\w+.])?")


@dataclass(frozen=True, slots=True)
class NameReading:
    """The longest known name of a subject's words, and all that it can mean; ``what`` where that is no instrument."""

    name: str
    meanings: tuple[Meaning, ...]
    what: str | None = None


def read_name(text: str, *, catalogue: Catalogue, wording: NameWords, on: date | None) -> NameReading | None:
    """The longest run of words that the catalogue knows and whose neighbours leave it what it is, else None."""
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
                if meanings := catalogue.lookup(printed, on=on):
                    partial = is_of_members(words[:first], wording) and meanings[0].instrument.type == _INDEX
                    return None if partial else NameReading(printed, meanings)
                if what := catalogue.what_else(printed):
                    return NameReading(printed, (), what)
    return None


def names_in(text: str, *, catalogue: Catalogue, on: date | None) -> Iterator[tuple[int, int]]:
    """Every name with a capital in a text, longest first at each place and none overlapping: start and end."""
    words = list(_PRINTED_WORD.finditer(text))
    at = 0
    while at < len(words):
        step = 1
        if words[at][0][0].isupper():
            for last in range(min(at + _LONGEST_NAME, len(words)), at, -1):
                start, end = words[at].start(), words[last - 1].end()
                printed = _POSSESSIVE.sub("", text[start:end].rstrip("."))
                if catalogue.what_else(printed):
                    step = last - at
                    break
                if printed not in catalogue.plain_tickers and catalogue.lookup(printed, on=on):
                    yield start, start + len(printed)
                    step = last - at
                    break
        at += step


def is_of_members(before: Sequence[str], wording: NameWords) -> bool:
    """Whether words before an index make it some of its members: "energy stocks in the"; its "stocks" are all of it."""
    lower = [word.casefold().strip(",") for word in before]
    joint = next((at for at in range(len(lower) - 1, 0, -1) if lower[at] in _AMONG), None)
    if joint is None or lower[joint - 1] not in wording.members:
        return False
    return lower[joint - 1] not in _ALL or any(word not in _EVERY for word in lower[: joint - 1])


def _harmless_before(words: Sequence[str], wording: NameWords) -> bool:
    if any(word.casefold() in wording.changing for word in words):
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
