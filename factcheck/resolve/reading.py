"""The catalogue's name within a subject: "Chinese e-commerce giant Alibaba Group Ltd" holds "Alibaba Group".

Words left over must be known to leave a name what it is: "Hang Seng Biotech Index" is not the Hang Seng Index.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.resolve.catalogue import Catalogue, Meaning
from factcheck.resolve.wording import Wording

_IN_PARENTHESES = re.compile(r"\s*[(\[<][^()\[\]<>]*[)\]>]")
_POSSESSIVE = re.compile(r"['’]s?$")
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class NameReading:
    """The longest known name of a subject's words, and all that it can mean."""

    name: str
    meanings: tuple[Meaning, ...]


def read_name(text: str, *, catalogue: Catalogue, wording: Wording, on: date | None) -> NameReading | None:
    """The longest run of words that the catalogue knows and whose neighbours leave it what it is, else None."""
    if meanings := catalogue.lookup(text, on=on):
        return NameReading(text, meanings)
    words = _IN_PARENTHESES.sub("", text).split()[:_MOST_WORDS]
    for length in range(len(words), 0, -1):
        for first in range(len(words) - length, -1, -1):
            last = first + length
            if not (_harmless_before(words[:first], wording) and _harmless_after(words[last:], wording)):
                continue
            name = " ".join(words[first:last]).strip(",;:")
            for printed in dict.fromkeys((name, _POSSESSIVE.sub("", name))):
                if meanings := catalogue.lookup(printed, on=on):
                    return NameReading(printed, meanings)
    return None


def _harmless_before(words: Sequence[str], wording: Wording) -> bool:
    if any(word.casefold() in wording.changing for word in words):
        return False
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        plain = word.casefold().strip(",")
        if plain in wording.roles or _POSSESSIVE.search(word):
            return True
        if plain not in wording.leading and not word[0].islower():
            return False
    return True


def _harmless_after(words: Sequence[str], wording: Wording) -> bool:
    for word in words:
        plain = _POSSESSIVE.sub("", word.casefold()).strip(",;")
        if plain not in wording.trailing:
            return False
    return True
