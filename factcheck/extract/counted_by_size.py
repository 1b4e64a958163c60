"""Moves counted by their size: "its first drop of more than 1% since March", "the fifth gain of at least 3% this year".

The figure bounds what is counted, and is no change of its own.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.extract.number_mention import Role
from factcheck.extract.quantities import hedge_at
from factcheck.models import Approximation

_HEDGES: Final = frozenset({tags.LIGHT, tags.BOUND, tags.PREPOSITION})
_BOUNDS: Final = frozenset({Approximation.MORE_THAN, Approximation.AT_LEAST})
# "Its fifth one-day gain": between the count and the move, whose stretch it is.
_LENGTHS: Final = frozenset({tags.WORD, tags.COUNT})
_MOST_BETWEEN: Final = 2
# From a length of time back to the figure: "of 1% or more this year".
_REACH: Final = 3


class CountedBySize(NamedTuple):
    """The items of the ordinal, of what is counted (the ordinal itself where it is spared) and of the bound, told."""

    ordinal: int
    noun: int
    figure: int
    place: int
    least: Decimal


def counted_by_size(sentence: Sentence, at: int) -> CountedBySize | None:
    """What the figure at item ``at`` bounds, where it bounds moves that are counted."""
    number = sentence.items[at].number
    if number is None or number.unit != "percent":
        return None
    of = at - 1
    while of >= 0 and sentence.kinds[of] in _HEDGES and sentence.lows[of] != "of":
        of -= 1
    if of < 1 or sentence.lows[of] != "of":
        return None
    noun = of - 1
    ordinal = noun - 1 if sentence.kinds[noun] in tags.NOUNS else noun
    while ordinal > noun - _MOST_BETWEEN and not _is_place(sentence, ordinal) and sentence.kinds[ordinal] in _LENGTHS:
        ordinal -= 1
    return _bounded(sentence, ordinal, noun, at)


def size_before(sentence: Sentence, spot: int) -> CountedBySize | None:
    """What is counted within the length of time at item ``spot``, by the figure that stands before it."""
    for at in range(spot - 1, max(-1, spot - _REACH - 1), -1):
        if sentence.kinds[at] == tags.NUMBER:
            return counted_by_size(sentence, at)
        if sentence.kinds[at] in {tags.COMMA, tags.BREAK, tags.PERIOD}:
            return None
    return None


def size_after(sentence: Sentence, spot: int) -> CountedBySize | None:
    """As in "the third time this month that it fell more than 1%": the bound stands in the clause that follows."""
    if spot < _REACH - 1 or sentence.lows[spot - 1] != "time" or sentence.kinds[spot + 1 : spot + 2] != [tags.RELATIVE]:
        return None
    for at in range(spot + 1, len(sentence.items)):
        if sentence.kinds[at] == tags.NUMBER:
            return _bounded(sentence, spot - 2, spot - 2, at)
        if sentence.kinds[at] in {tags.COMMA, tags.BREAK}:
            return None
    return None


def _bounded(sentence: Sentence, ordinal: int, noun: int, at: int) -> CountedBySize | None:
    number = sentence.items[at].number
    if ordinal < 0 or number is None or number.unit != "percent" or not _is_place(sentence, ordinal):
        return None
    hedge, told = hedge_at(sentence.text, number), sentence.items[ordinal].number
    if told is None or hedge is None or hedge.approximation not in _BOUNDS:
        return None
    return CountedBySize(ordinal, noun, at, int(told.value), number.value)


def _is_place(sentence: Sentence, at: int) -> bool:
    number = sentence.items[at].number
    return sentence.kinds[at] == tags.COUNT and number is not None and number.role is Role.ORDINAL
