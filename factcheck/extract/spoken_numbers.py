"""Figures hyphened as newsreaders say them: "eight-point-81 points", "two-thousand-556-point-61", "one-point-two"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from factcheck.extract.number_mention import NumberMention, Role
from factcheck.extract.units import Units

_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_WORDS: Final = {word: value for value, word in enumerate((*_DIGITS, *_TEENS))}
_digit = "|".join(_DIGITS)
_part = rf"(?:{'|'.join(_WORDS)}|[0-9]{{1,3}})"
_SPOKEN: Final = re.compile(
    rf"(?:(?P<thousands>{_part})-thousand-)?(?P<ones>{_part})"
    rf"(?:-point-(?P<decimals>[0-9]{{1,4}}|(?:{_digit})(?:-(?:{_digit}))*))?(?![0-9-]|[.,][0-9])",
    re.IGNORECASE,
)
_THOUSAND: Final = 1000
_HALF: Final = Decimal("0.5")


def read_spoken(text: str, start: int, units: Units) -> NumberMention | None:
    """The figure that begins at ``start``, where hyphens join a point or thousands to it; ``None`` for any other."""
    found = _SPOKEN.match(text, start)
    if found is None or not (found["thousands"] or found["decimals"]):
        return None
    whole = _value(found["ones"]) + (_value(found["thousands"]) * _THOUSAND if found["thousands"] else 0)
    printed = "".join(
        part if part.isdecimal() else str(_WORDS[part.casefold()])
        for part in (found["decimals"] or "").split("-")
        if part
    )
    value, half_unit = Decimal(f"{whole}.{printed}" if printed else whole), _HALF.scaleb(-len(printed))
    tail = units.after(text, found.end(), priced=False)
    factor = tail.scale * tail.factor
    return NumberMention(
        start,
        found.end(),
        value * factor,
        half_unit * factor,
        0,
        "digits",
        tail.unit,
        start,
        tail.end,
        Role.QUANTITY,
    )


def _value(part: str) -> int:
    return int(part) if part.isdecimal() else _WORDS[part.casefold()]
