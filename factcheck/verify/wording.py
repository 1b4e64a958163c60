"""How figures, days and prices read in a formula or a summary; the same value always reads the same."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from factcheck.models import DAYS, CalendarUnit
from factcheck.verify.figure_table import figure_table

# By name, so that no locale of the machine decides how a report reads.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def adjective_of(unit: CalendarUnit) -> str:
    """What is of each such stretch: "daily" of a session, "weekly", "monthly"."""
    return "daily" if unit in DAYS else f"{unit}ly"


def day_words(day: date) -> str:
    """A day as reports write it: "13 January 2023"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def plain(value: Decimal) -> str:
    """A price without trailing zeros beyond cents, and with as many as it has: "5281.18", "2823.00", "0.885"."""
    text = format(value.normalize(), "f")
    whole, _, decimals = text.partition(".")
    return f"{whole}.{decimals:0<2}"


def rounded(value: Decimal, places: int) -> Decimal:
    """Rounded half up, as newspapers do; the sign of zero is lost."""
    result = value.quantize(_unit(places), rounding=ROUND_HALF_UP)
    return abs(result) if result == 0 else result


@cache
def _unit(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


def decimals_of(last_place: Decimal) -> int:
    """Decimals of a figure whose last place counts units of ``last_place``: 0.1 is one decimal, 1 or more none."""
    exponent = last_place.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def scaled(value: Decimal) -> str:
    """A large amount in words: "592.7 billion"; small ones are told to the cent."""
    size = abs(value)
    for scale in figure_table().scale:
        if size >= scale.above:
            return f"{_trimmed(rounded(value / scale.above, 2))} {scale.word}"
    return plain(rounded(value, 2))


def grouped(value: Decimal) -> str:
    """A figure with thousands separators, as articles print it: "19,341.83"."""
    return format(value, ",f")


def _trimmed(value: Decimal) -> str:
    return format(value.normalize(), "f")
