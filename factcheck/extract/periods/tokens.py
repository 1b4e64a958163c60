"""Words, numbers and marks of a text, each as one code character, so that patterns over words are plain regexes."""

from __future__ import annotations

import re
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
          |\d+(?:[,.]\d+)*[\s-]?(?:%|percent\b|per\scents?\b|pct\b|points?\b|bps?\b|basis\b|(?:b|m|tr)illion\b|bn\b|cents?\b|pc\b))
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


class Token(NamedTuple):
    """One token: what was read, in lower case, its place in the text, and its code."""

    text: str
    start: int
    end: int
    code: str


def tokenise(text: str, vocabulary: dict[str, str], capitalised: frozenset[str]) -> list[Token]:
    """All tokens of ``text`` in order; words of ``capitalised`` count only with a capital letter."""
    tokens = []
    for match in _TOKEN.finditer(text):
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
        tokens.append(Token(lower, match.start(), match.end(), code))
    return tokens
