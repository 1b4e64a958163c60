"""Moves to a price that was touched: "surged 900 points to hit a record high" is told of the day's high."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.models import Kind, PriceField

_TOUCHING: Final = frozenset({"hit", "touch", "scale", "reach", "strike", "tap"})
_MARKS: Final = {
    1: (("high", "highs", "peak", "record"), PriceField.HIGH),
    -1: (("low", "lows", "trough"), PriceField.LOW),
}
_MOVES: Final = frozenset({Kind.PERCENT_CHANGE, Kind.POINT_CHANGE, Kind.PRICE_CHANGE})
_WALLS: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLAUSE, tags.RELATIVE, tags.CONJUNCTION})
_REACH: Final = 9


def mark_touched(sentence: Sentence, drafts: Iterable[Draft]) -> None:
    """Give a move "to hit" a high or low the price of the session that it ended at; a closing high is a close."""
    for draft in drafts:
        if draft.number is not None and draft.kind in _MOVES and draft.direction in _MARKS:
            marks, field = _MARKS[draft.direction]
            if _touches(sentence, draft.number, marks):
                draft.field = field


def _touches(sentence: Sentence, at: int, marks: tuple[str, ...]) -> bool:
    items = sentence.items
    if at + 2 >= len(items) or items[at + 1].low != "to" or items[at + 2].low not in _TOUCHING:
        return False
    for step in range(at + 3, min(at + _REACH, len(items))):
        low = items[step].low
        if sentence.kinds[step] in _WALLS or "clos" in low:
            return False
        if low.endswith(marks):
            return "clos" not in (items[step + 1].low if step + 1 < len(items) else "")
    return False
