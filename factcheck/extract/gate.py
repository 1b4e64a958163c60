"""Which stretches of a paragraph can hold a claim at all, told by plain string search before anything is tokenised.

A stretch is one sentence, or several where their border is in doubt: a stop is taken for a border only after a
lower-case word or a figure and before a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from factcheck.extract.tables import GateTable
from factcheck.shipped import shipped_path
from factcheck.tables import read_toml

_DIGIT: Final = re.compile(r"[0-9½¼¾⅓⅔⅛%]")
_STOPS: Final = (". ", "! ", "? ", ".” ", '." ', ".\n")
_SHORT: Final = 3
# No sentence is longer; what is gets cut at a space, so that no tokenizer meets a text without an end.
_LONGEST: Final = 6000


@lru_cache(maxsize=1)
def _signs() -> tuple[tuple[str, ...], frozenset[str]]:
    table = read_toml(shipped_path("configs", "gate.toml"), GateTable)
    return tuple(sign.replace("_", " ") for sign in table.signs), frozenset(table.abbreviations)


def worth_reading(text: str) -> bool:
    """True where ``text`` holds a digit or a word that a claim without digits needs."""
    if _DIGIT.search(text) is not None:
        return True
    lower = text.lower()
    return any(map(lower.__contains__, _signs()[0]))


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """The borders of the stretches of ``text``, in order and without gaps; linear in its length."""
    borders = []
    for stop in _STOPS:
        at = text.find(stop)
        while at >= 0:
            end = at + len(stop)
            if _is_border(text, at, end):
                borders.append(end)
            at = text.find(stop, end)
    borders.append(len(text))
    start = 0
    for border in sorted(borders):
        while border - start > _LONGEST:
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1 or start + _LONGEST
            yield start, cut
            start = cut
        if start < border:
            yield start, border
        start = border


def _is_border(text: str, stop: int, after: int) -> bool:
    if after >= len(text) or not (text[after].isupper() or text[after] in "\"“'‘$£€"):
        return False
    before = text[stop - 1 : stop]
    if not (before.islower() or before.isdigit() or before in '%)”"'):
        return False
    if before.isdigit() or not before.isalpha():
        return True
    word = text[text.rfind(" ", 0, stop) + 1 : stop]
    return len(word) >= _SHORT and "." not in word and word.lower() not in _signs()[1]
