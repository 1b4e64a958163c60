"""Words of markets that a text holds, found by the letters that each begins with: a text holds few of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

_LETTERS = re.compile(r"\w+")


class _Row(NamedTuple):
    at: int
    country: str
    word: str
    whole: re.Pattern[str]


class MarketWords:
    """Words with the country of each, which a text is asked for; a word is met whole and as it is printed."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        self._by_letters: dict[str, list[_Row]] = defaultdict(list)
        for at, (country, word) in enumerate(words):
            whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
            self._by_letters[_LETTERS.findall(word)[0]].append(_Row(at, country, word, whole))

    def held_by(self, text: str) -> list[tuple[str, str]]:
        """The countries and words that ``text`` holds, in the order of the table."""
        met = self._by_letters.keys() & set(_LETTERS.findall(text))
        held = [row for letters in met for row in self._by_letters[letters] if row.whole.search(text)]
        return [(row.country, row.word) for row in sorted(held, key=_at)]


def _at(row: _Row) -> int:
    return row.at
