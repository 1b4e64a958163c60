"""Turns a printed number into a quantity: the interval of actual values that its precision and its hedge accept.

Words and factors come from ``configs/hedges.toml``. Widening that depends on what is measured (levels, market values,
yields) is not done here.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from factcheck.extract.number_mention import NumberMention, Role
from factcheck.extract.units import alternation
from factcheck.models import Approximation, Block, PriceField, Quantity, Span
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml

__all__ = ["Hedge", "build_quantity", "hedge_at", "may_open_hedge", "word_multiple"]

_REACH = 48
# What may stand between a hedge and its number: "about a 3% drop", "by nearly the same 3%".
_FILLERS = ("a", "an", "the", "another", "its", "that", "by", "to", "of", "in")


class _HedgeRow(Row):
    approximation: Approximation
    words: tuple[str, ...]
    side: Literal["before", "after"] = "before"
    field: PriceField | None = None


class _Factors(Row):
    about: Decimal
    nearly: Decimal
    words: Decimal


class _Between(Row):
    adjectives: tuple[str, ...]
    not_before_lengths: frozenset[str]


class _HedgeTable(Row):
    factors: _Factors
    between: _Between
    hedge: tuple[_HedgeRow, ...]


class Hedge(NamedTuple):
    """Words that bound or blur a number: ``text[start:end]``. ``field`` is the price they mean, where they mean one."""

    start: int
    end: int
    approximation: Approximation
    field: PriceField | None = None


class _Hedges:
    """The table of ``configs/hedges.toml``, compiled."""

    def __init__(self, table: _HedgeTable) -> None:
        self.factors = table.factors
        self._rows: dict[tuple[str, str], _HedgeRow] = {
            (row.side, word.casefold()): row for row in table.hedge for word in row.words
        }
        before = [word for side, word in self._rows if side == "before"]
        after = [word for side, word in self._rows if side == "after"]
        adjectives = alternation(table.between.adjectives)
        filler = rf"(?:(?:{'|'.join(_FILLERS)})[ ](?:(?:{adjectives})[ ])?)?"
        self._not_before_lengths = table.between.not_before_lengths
        # Both are matched against small letters: without regard to case they would take four times as long.
        self._before = re.compile(rf"(?<![a-z0-9$])({alternation(before)})[ -]?{filler}[(]?$")
        # "2% and more than 3%": what "than" follows is of the figure after it; "2% plus a dividend" adds to it.
        self._after = re.compile(rf"[ ]?({alternation(after)})(?![a-z0-9]|[ ]than\b|(?<=plus)[ ](?:a|an|the|its)\b)")
        self.opening_after = frozenset(words.split(" ")[0].casefold() for words in after)
        # The words that may stand right before a number that has a hedge before it.
        self._last = tuple(
            {words.split(" ")[-1].casefold() for words in (*before, *_FILLERS, *table.between.adjectives)}
        )

    def at(self, text: str, number: NumberMention) -> Hedge | None:
        beside = text[max(0, number.unit_start - _REACH) : number.unit_start].lower()
        found = self._before.search(beside) if beside.rstrip(" (-").endswith(self._last) else None
        length = number.role in {Role.DURATION, Role.SPAN}
        if found is not None and not (length and found[1] in self._not_before_lengths):
            start = number.unit_start - len(beside) + found.start(1)
            return self._hedge("before", found[1], start)
        for at in dict.fromkeys((number.unit_end, number.end)):
            found = self._after.match(text[at : at + _REACH].lower())
            if found is not None:
                return self._hedge("after", found[1], at + found.start(1))
        return None

    def _hedge(self, side: str, words: str, start: int) -> Hedge:
        row = self._rows.get((side, words)) or self._rows[side, words.replace("-", " ")]
        return Hedge(start, start + len(words), row.approximation, row.field)


@lru_cache(maxsize=1)
def _shipped_hedges() -> _Hedges:
    return _Hedges(read_toml(shipped_path("configs", "hedges.toml"), _HedgeTable))


def hedge_at(text: str, number: NumberMention) -> Hedge | None:
    """The hedge right before or right after ``number`` in ``text``, or ``None`` where it stands plain.

    A hedge before a list ("more than 40% and 30% respectively") is found at its first number only.
    """
    return _shipped_hedges().at(text, number)


def may_open_hedge(word: str) -> bool:
    """Whether a hedge that follows its number can begin with ``word``, in small letters: "or" of "or so"."""
    return word in _shipped_hedges().opening_after


def word_multiple(start: int, end: int, value: Decimal) -> NumberMention:
    """The number that a verb such as "doubled" or "halved" at ``text[start:end]`` stands for."""
    tenth = value * _shipped_hedges().factors.words
    return NumberMention(start, end, value, tenth, 0, "words", "times", start, end, Role.QUANTITY)


def build_quantity(
    number: NumberMention,
    *,
    hedge: Hedge | Approximation | None,
    block: Block,
    unit: str | None = None,
    field: PriceField = PriceField.CLOSE,
    source: str | None = None,
    settled: bool = False,
    led_to: bool = False,
) -> Quantity:
    """``number`` of ``block`` as a quantity, with the interval its hedge and its printed precision accept.

    ``unit`` names the unit where none is printed; a bare number counts points. A hedge's own price field goes before
    ``field``. ``source`` is ``Article.text``, from which the quoted text is taken; without it the repaired text of
    the block is quoted. ``settled`` and ``led_to`` are those of ``Quantity``.
    """
    approximation = hedge.approximation if isinstance(hedge, Hedge) else hedge or Approximation.EXACT
    if number.upto is not None:
        approximation = Approximation.BETWEEN
    if isinstance(hedge, Hedge) and hedge.field is not None:
        field = hedge.field
    low, high = _interval(number, approximation)
    span = block.source_span(number.unit_start, number.unit_end)
    return Quantity(
        span=span,
        number=_inside(block.source_span(number.start, number.end), span),
        text=block.text[number.unit_start : number.unit_end] if source is None else span.of(source),
        value=number.value,
        unit=unit or number.unit or "points",
        approximation=approximation,
        half_unit=number.half_unit,
        low=low,
        high=high,
        upto=number.upto,
        field=field,
        settled=settled,
        led_to=led_to,
    )


def _inside(number: Span, whole: Span) -> Span:
    return number if whole.covers(number) else whole


def _interval(number: NumberMention, approximation: Approximation) -> tuple[Decimal, Decimal | None]:
    value, half_unit = number.value, number.half_unit
    factors = _shipped_hedges().factors
    zero = Decimal(0)
    if approximation is Approximation.BETWEEN:
        return max(zero, value - half_unit), (value if number.upto is None else number.upto) + half_unit
    if approximation is Approximation.ABOUT:
        reach = max(half_unit, value * factors.about)
        return max(zero, value - reach), value + reach
    if approximation is Approximation.NEARLY:
        return max(zero, value - max(half_unit, value * factors.nearly)), value
    if approximation is Approximation.MORE_THAN:
        return value, None
    if approximation is Approximation.AT_LEAST:
        return max(zero, value - half_unit), None
    if approximation is Approximation.LESS_THAN:
        return zero, value + half_unit
    return max(zero, value - half_unit), value + half_unit
