"""A number as it stands in a text: its value in full, its printed precision, its unit, and what it does there."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a number does in its sentence; only a ``quantity`` can be the figure of a claim.

    ``adjective_span`` is a length of time used as an adjective ("a 10-day run", "the 10-year yield"), ``duration``
    one that stands alone ("three straight sessions"); both have a length of time as unit. An ``ordinal`` has one
    where it counts it ("fifth straight week").
    """

    QUANTITY = "quantity"
    SPAN = "adjective_span"
    DURATION = "duration"
    ORDINAL = "ordinal"
    RATIO = "ratio"
    YEAR = "year"
    DATE = "date"
    TIME = "time"
    NAME = "name"


class NumberMention(NamedTuple):
    """One number of a text.

    ``text[start:end]`` is the number alone with its sign, ``text[unit_start:unit_end]`` the number with currency,
    scale and unit. ``value`` is a magnitude in full: scale applied, cents as dollars, a share of a whole as percent.
    ``upto`` is the upper value of a range. ``half_unit`` is half a unit in the last printed place, in the unit of
    ``value``. ``sign`` is +1 or -1 where one is printed, else 0. ``form`` is ``digits``, ``words`` or ``fraction``.
    ``unit`` is a unit of ``Quantity``, for lengths of time also ``quarters``, ``years``, ``decades``, ``hours`` and
    ``minutes``, and ``None`` for a bare number. Value and precision mean nothing where the role is ``date``,
    ``time``, ``name`` or ``ratio``.
    """

    start: int
    end: int
    value: Decimal
    half_unit: Decimal
    sign: int
    form: str
    unit: str | None
    unit_start: int
    unit_end: int
    role: Role
    upto: Decimal | None = None


def unmeasured(start: int, end: int, role: Role) -> NumberMention:
    """A number that is no quantity: a date, a clock time, part of a name."""
    return NumberMention(start, end, Decimal(0), Decimal(0), 0, "digits", None, start, end, role)
