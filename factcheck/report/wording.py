"""Statuses, reasons and figures in an editor's words, and text made safe to show.

The words lie in ``configs/wording.toml``; each value of the closed vocabularies has one there.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache
from typing import Self

from pydantic import model_validator

from factcheck.models import Kind, Reason, Severity, Status
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml
from factcheck.verify.figure_table import COUNTED, figure_table
from factcheck.verify.wording import MONTHS, day_words

MINUS = "\u2212"
_ROUNDING = Context(prec=60, rounding=ROUND_HALF_EVEN)
# Digits before the point beyond which a number is no price and is printed as it is.
_LONGEST = 40
# Bidirectional controls reorder what follows them and C0 and C1 controls steer terminals; tabs and line feeds may stay.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_LONG_FIGURE = re.compile(r"(?<![\w.,])\d{4,}(?=\.\d)")
# A hyphen before a figure or an amount.
_MINUS_SIGN = re.compile(r"(?<![^\s(])-(?=[\d$€£¥₹]|[A-Z]{1,3}[$ ]\d)")


class StatusWords(Row):
    """How a status is shown; ``rank`` orders by what needs a look first, ``todo`` is what may be done about it."""

    label: str
    counted: str
    icon: str
    rank: int
    todo: str = ""


class Wording(Row):
    """All words of ``configs/wording.toml``."""

    status: dict[Status, StatusWords]
    reason: dict[Reason, str]
    todo: dict[Reason, str]
    kind: dict[Kind, str]
    severity: dict[Severity, str]
    basis: dict[str, str]
    basis_short: dict[str, str]
    repair: dict[str, str]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        tables = (
            (Status, self.status),
            (Reason, self.reason),
            (Reason, self.todo),
            (Kind, self.kind),
            (Severity, self.severity),
        )
        for vocabulary, words in tables:
            missing = [value.value for value in vocabulary if value not in words]
            if missing:
                raise ValueError(f"no words for {', '.join(missing)}")
        return self

    def ranked(self) -> tuple[tuple[Status, StatusWords], ...]:
        """Statuses with their words, what needs a look first."""
        return tuple(sorted(self.status.items(), key=_rank))


def _rank(item: tuple[Status, StatusWords]) -> int:
    return item[1].rank


@lru_cache(maxsize=1)
def wording() -> Wording:
    """The shipped words, read once a process."""
    return read_toml(shipped_path("configs", "wording.toml"), Wording)


def visible(text: str) -> str:
    """Text with every control character that could reorder or hide it written out, as ``[U+202E]``."""
    return _CONTROLS.sub(_spelled, text.replace("\r\n", "\n"))


def typeset(text: str) -> str:
    """A sentence of a verdict, safe to show, with its figures set as everywhere else in a report.

    Thousands are parted where a figure has a point, which no year has, and a minus is a minus.
    """
    return _MINUS_SIGN.sub(MINUS, _LONG_FIGURE.sub(_parted, visible(text)))


def _parted(match: re.Match[str]) -> str:
    return f"{int(match.group()):,}"


def _spelled(match: re.Match[str]) -> str:
    return f"[U+{ord(match.group()):04X}]"


def short_date(day: date) -> str:
    """A date as ``13 Jan 2025``, for tables and charts."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def moment(stamp: str) -> str:
    """An ISO date or date and time in words, ``27 January 2025, 16:30 UTC-05:00``; anything else as it is."""
    try:
        told = datetime.fromisoformat(stamp)
    except ValueError:
        return visible(stamp)
    day = day_words(told.date())
    if len(stamp) <= len("2025-01-27"):
        return day
    return f"{day}, {told:%H:%M} {told.tzname() or ''}".rstrip()


def number(value: Decimal, places: int = 2) -> str:
    """A number with thousands separators and a true minus sign, its own decimals but at most ``places``."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -places and value.adjusted() < _LONGEST:
        value = value.quantize(Decimal(1).scaleb(-places), context=_ROUNDING)
    return f"{value:,f}".replace("-", MINUS)


def price(value: Decimal) -> str:
    """A price: two decimals at least, and up to six where it is below ten and has them."""
    if value.adjusted() >= _LONGEST:
        return number(value)
    places = -6 if abs(value) < 10 else -2
    exact = value.quantize(Decimal(1).scaleb(places), context=_ROUNDING).normalize(_ROUNDING)
    return number(exact.quantize(Decimal(1).scaleb(min(-2, int(exact.as_tuple().exponent))), context=_ROUNDING), 6)


def priced(value: Decimal, currency: str) -> str:
    """A price with its currency, ``4,554.78 HKD``; a volume as a whole number of shares."""
    return f"{number(value, 0) if currency == 'shares' else price(value)} {currency}"


def figure(value: Decimal, unit: str, *, signed: bool = False) -> str:
    """A value with its unit in words, ``+15.95%`` or ``$592.66 billion``; ``signed`` writes a plus before a gain."""
    size, table = abs(value), figure_table()
    sign = MINUS if value < 0 else "+" if signed and value > 0 else ""
    if unit == "place":
        return f"place {number(size, 0)}"
    if unit == "shares":
        return f"{sign}{_scaled(size) or number(size, 0)} {table.unit[unit]}"
    if unit in table.unit:
        return f"{sign}{number(size, 0 if unit in COUNTED else 2)}{table.after(unit, single=size == 1)}"
    return f"{sign}{table.sign(unit)}{_scaled(size) or price(size)}"


def _scaled(size: Decimal) -> str | None:
    """A large number by its scale word, ``592.66 billion``; None below a million."""
    for scale in figure_table().scale:
        if size >= scale.above:
            return f"{number(size / scale.above)} {scale.word}"
    return None


def percent(share: float) -> str:
    """A share between 0 and 1 as a percentage without false precision: ``3%``, ``under 1%``, ``over 99%``."""
    if 0 <= share < 0.01:
        return "under 1%"
    if 0.99 < share < 1:
        return "over 99%"
    return f"{share * 100:.0f}%"


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: ``1 claim``, ``2 claims``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
