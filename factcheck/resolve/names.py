"""When two printed names are the same name: letter case, hyphens, dots and apostrophes set aside, words never."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "\u00a0": " "})
_AMPERSAND = re.compile(r"&amp;|(?<=S&P);|(?<=\w)&;")
_ABBREVIATION_DOT = re.compile(r"(?<=\b[^\W\d_])\.(?!\d)")
_GAP = re.compile(r"[\s\-]+")
_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_TICKER_LETTERS = 5
# A subject is looked up by every run of its words, for what it is and for what it is not, in its own text and again
# when something refers to it.
_KEPT = 4096


@lru_cache(_KEPT)
def name_key(text: str) -> str:
    """What names are compared by: "U.S. crude" and "US crude", "Nasdaq-100" and "Nasdaq 100" have one key."""
    if _PLAIN.fullmatch(text):
        return text.lower()
    plain = _AMPERSAND.sub(_ampersand, text.translate(_APOSTROPHES))
    plain = _ABBREVIATION_DOT.sub("", plain)
    return _GAP.sub(" ", plain).strip().casefold()


def case_fits(alias: str, printed: str) -> bool:
    """True when ``printed`` may be ``alias`` by its letter case.

    A short name in capitals (a ticker) must be printed in capitals, a name with a capital must show one, a common
    noun may be printed anyhow.
    """
    if alias == printed:
        return True
    match _case_of(alias):
        case _Case.PLAIN:
            return True
        case _Case.TICKER:
            return not any(map(str.islower, printed))
        case _Case.NAME:
            return any(map(str.isupper, printed))


class _Case(Enum):
    PLAIN = 1
    NAME = 2
    TICKER = 3


@lru_cache(_KEPT)
def _case_of(alias: str) -> _Case:
    letters = [letter for letter in alias if letter.isalpha()]
    if not any(map(str.isupper, letters)):
        return _Case.PLAIN
    return _Case.TICKER if len(letters) <= _TICKER_LETTERS and all(map(str.isupper, letters)) else _Case.NAME


def _ampersand(found: re.Match[str]) -> str:
    return "" if found[0] == ";" else "&"
