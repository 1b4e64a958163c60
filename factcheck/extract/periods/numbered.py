"""Quarters, halves and weeks told by their number alone: "fell 5% in the first quarter and 16% in the second".

The number goes on with the stretch of the same text that was told in full, the nearest before it, else the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from factcheck.extract.periods.mention import DAY_TOLD_BEFORE, PeriodMention
from factcheck.models import CalendarUnit, PeriodKind

# No noun follows: "in the second half" is read by the grammar, "in the second test" is none. A week may be named anew.
_ALONE: Final = re.compile(
    r"\b(?:in|over|during) the (?P<number>first|second|third|fourth)(?P<week> week)?(?P<last>"
    r"(?=\s*(?:[.,;:!?)—–]|$)|\s+(?:and|but|after|before|as|when|while|then|with|to|on|amid|it|they|the)\b))?",
    re.IGNORECASE,
)
_NUMBERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_OF_WEEKS: Final = frozenset({PeriodKind.NAMED_MONTH, PeriodKind.NAMED_YEAR})
_OF_QUARTERS: Final = frozenset({PeriodKind.NAMED_QUARTER, PeriodKind.SINCE})
_HALVES: Final = 2


def with_numbered(text: str, mentions: Sequence[PeriodMention]) -> tuple[PeriodMention, ...]:
    """``mentions`` and those that a number alone goes on with, in text order."""
    told = [one for one in mentions if _is_numbered(one)]
    if not told:
        return tuple(mentions)
    found = list(mentions)
    for match in _ALONE.finditer(text):
        before = bisect_right(told, match.start(), key=_end)
        after = bisect_left(told, match.end(), key=_place)
        model = told[before - 1] if before else told[after] if after < len(told) else None
        fits = match["last"] is not None if match["week"] is None else model is not None and model.unit is not None
        read = _going_on(model, _NUMBERS[match["number"].lower()]) if model is not None and fits else None
        nearest = bisect_left(mentions, match.end(), key=_place)
        if read is not None and not (nearest and mentions[nearest - 1].end > match.start()):
            found.append(replace(read, start=match.start(), end=match.end()))
    return tuple(sorted(found, key=_place))


def _is_numbered(mention: PeriodMention) -> bool:
    """True of a quarter or a half by its number, and of a numbered week of a month or a year."""
    if mention.kind in _OF_QUARTERS:
        return mention.anchor is not None and mention.anchor.quarter is not None
    part = mention.anchor.part if mention.anchor is not None else None
    return mention.kind in _OF_WEEKS and mention.unit is CalendarUnit.WEEK and bool(mention.count) and part is None


def _going_on(model: PeriodMention, number: int) -> PeriodMention | None:
    anchor = model.anchor
    if model.kind is PeriodKind.SINCE:
        # "The most since the first quarter of 1991, after a drop of 31% in the first": of a year that no words tell
        return PeriodMention(0, 0, PeriodKind.SESSION, DAY_TOLD_BEFORE)
    if model.kind is not PeriodKind.NAMED_QUARTER or anchor is None:
        return replace(model, count=Decimal(number))
    if model.until is None:
        return replace(model, anchor=replace(anchor, quarter=number))
    if number > _HALVES:
        return None
    last = _HALVES * number
    return replace(model, anchor=replace(anchor, quarter=last - 1), until=replace(model.until, quarter=last))


def _place(mention: PeriodMention) -> int:
    return mention.start


def _end(mention: PeriodMention) -> int:
    return mention.end
