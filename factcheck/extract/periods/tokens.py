"""Words, numbers and marks of a text, each as one code character, so that patterns over words are plain regexes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

OTHER = "\x00"

# The shapes of number and the marks that patterns may name; all else is a word of the vocabulary or OTHER.
SHAPES = (
    *("NUM", "INT", "DEC", "ORDNUM", "YEAR", "SHORTYEAR", "ISO", "SLASHED", "FRACTION", "CLOCK", "QUARTER", "HALF"),
    *("COMMA", "HYPHEN", "DOT", "POSS", "COLON"),
)
SHAPE_CODES = {name: chr(1 + index) for index, name in enumerate(SHAPES)}
FIRST_WORD_CODE = 0xE000

# A number that is a figure (a percentage, points, money) is OTHER: it is never part of a date.
_TOKEN = re.compile(
    r"""
      (?P<word>[A-Za-z]{2,})
    | (?P<figure>[$€£¥₹]\s?\d[\d,.]*\d|[$€£¥₹]\s?\d
          |\d+(?:[,.]\d+){0,9}[\s-]?(?:%|percent\b|per\scents?\b|pct\b|points?\b|bps?\b|basis\b|(?:b|m|tr)illion\b|bn\b|cents?\b|pc\b))
    | (?P<ISO>\d{4}-\d{2}-\d{2})(?!\d)
    | (?P<SLASHED>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}))(?![\d/])
    | (?P<SHORTYEAR>['’‘]\d{2})(?![\d])
    | (?P<FRACTION>[1-9]/[1-9]\d?|[½¼¾⅓⅔])(?!\d)
    | (?P<CLOCK>\d{1,2}:\d{2})
    | (?P<QUARTER>[Qq][1-4](?:\s?['’]?\d{2}(?:\d{2})?)?|[1-4][Qq](?:\s?['’]?\d{2}(?:\d{2})?)?)(?![A-Za-z0-9])
    | (?P<HALF>[Hh][12]|[12][Hh])(?![A-Za-z0-9])
    | (?P<ORDNUM>\d{1,2}(?:st|nd|rd|th))\b
    | (?P<DEC>\d+(?:,\d{3})*\.\d+)
    | (?P<YEAR>(?:19|20)\d{2})(?!\d|,\d{3})
    | (?P<NUM>\d{1,2})(?![\d,]\d)(?!\d)
    | (?P<INT>\d+(?:,\d{3})*)
    | (?P<POSS>['’]s\b|(?<=s)['’](?=\s))
    | (?P<initials>[ap]\.m\.?|[Uu]\.[SsKk]\.?)
    | (?P<letter>[A-Za-z])
    | (?P<COMMA>,)
    | (?P<HYPHEN>[-‐‑–])
    | (?P<DOT>\.)
    | (?P<COLON>:)
    | (?P<other>[^\s\w])
    """,
    re.VERBOSE,
)


_WORDS = frozenset(("word", "letter", "initials"))
# A sum of money is a figure whatever follows it.
_CURRENCIES = frozenset("$€£¥₹")
# What follows a piece with such an end may make its last number a figure ("5 percent", "$ 5") or end its word.
_OPEN_END = re.compile(r"(?:[\d$€£¥₹'’]|\d-?per)\Z")


class Token(NamedTuple):
    """One token: what was read, in lower case, its place in the text, and its code."""

    text: str
    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class PieceTokens:
    """The tokens of what stands between two spaces, placed from its start.

    An ``open`` piece must be read again in its text, for what follows may change its last token. ``weight`` is 0 where
    all its codes are OTHER, so that no expression reaches over it; 1 where none of them makes an expression, 2 else.
    """

    tokens: tuple[Token, ...]
    codes: str
    length: int
    open: bool
    weight: int


def cut(text: str, vocabulary: dict[str, str], capitalised: frozenset[str], glue: frozenset[str]) -> PieceTokens:
    """The tokens of one piece of a text."""
    tokens = tuple(tokens_from(text, 0, len(text), vocabulary, capitalised))
    codes = "".join([token.code for token in tokens])
    priced = bool(tokens) and tokens[-1].text[0] in _CURRENCIES and tokens[-1].text[-1].isdecimal()
    is_open = _OPEN_END.search(text) is not None and not priced
    weight = 2 if not glue.issuperset(codes.replace(OTHER, "")) else 1 if is_open or set(codes) != {OTHER} else 0
    return PieceTokens(tokens, codes, len(text), is_open, weight)


def tokens_from(
    text: str, start: int, stop: int, vocabulary: dict[str, str], capitalised: frozenset[str]
) -> Iterator[Token]:
    """The tokens of ``text`` that begin in ``[start, stop)``, in order; the last may end beyond.

    Words of ``capitalised`` count only with a capital letter.
    """
    for match in _TOKEN.finditer(text, start):
        begin = match.start()
        if begin >= stop:
            return
        shape = match.lastgroup or ""
        surface = match.group()
        lower = surface.lower()
        if shape in _WORDS:
            if shape == "initials":
                lower = lower.replace(".", "")
            code = vocabulary.get(lower, OTHER)
            if lower in capitalised and surface[0] == lower[0]:
                code = OTHER
        elif shape == "NUM":
            code = SHAPE_CODES["NUM"] if 1 <= int(surface) <= 31 else SHAPE_CODES["INT"]
        else:
            code = SHAPE_CODES.get(shape, OTHER)
            if shape == "POSS":
                lower = "s"
        yield Token(lower, begin, match.end(), code)
