"""Which magnitudes a printed figure accepts: its own interval first, then those it accepts with a note.

Approximation words and printed precision were turned into ``Quantity.low`` and ``high`` when the text was read; here
come the widenings that depend on what the figure is of, and the two honest ways of printing that are not rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.models import Approximation, Direction, Quantity
from factcheck.verify.tolerances import Tolerances

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Band:
    """Closed interval of magnitudes; ``high`` None is no upper bound. A claim that holds by a noted band says why.

    A ``loose`` band takes in so much that some stretch or other of any market lies in it: it serves the reading that
    the words have by themselves and no other.
    """

    low: Decimal
    high: Decimal | None
    note: str | None = None
    loose: bool = False

    def holds(self, magnitude: Decimal) -> bool:
        """True when the magnitude lies inside, its ends included."""
        return self.low <= magnitude and (self.high is None or magnitude <= self.high)

    def meets(self, low: Decimal, high: Decimal) -> bool:
        """True when some magnitude from ``low`` to ``high`` lies inside."""
        return low <= high and self.low <= high and (self.high is None or low <= self.high)

    def widened(self, slack: Decimal) -> Band:
        """The band with ``slack`` added at both ends."""
        if not slack:
            return self
        return Band(self.low - slack, None if self.high is None else self.high + slack, self.note, self.loose)


def bands_of(
    quantity: Quantity, tolerances: Tolerances, *, slack: Decimal = _ZERO, level: bool = False
) -> tuple[Band, ...]:
    """The bands of a figure, its plain interval first. ``slack`` widens all, ``level`` reads it as a price or level."""
    plain = plain_band(quantity, tolerances, slack=slack, level=level)
    return (plain, *noted_bands(quantity, tolerances, slack=slack, level=level))


def plain_band(quantity: Quantity, tolerances: Tolerances, *, slack: Decimal = _ZERO, level: bool = False) -> Band:
    """The interval that the figure accepts without a note."""
    return _plain(quantity, tolerances, level=level).widened(slack)


def noted_bands(
    quantity: Quantity, tolerances: Tolerances, *, slack: Decimal = _ZERO, level: bool = False
) -> tuple[Band, ...]:
    """The further intervals that the figure accepts, each with its note."""
    return tuple(band.widened(slack) for band in _noted(quantity, tolerances, level=level))


def flat_band(limit: Decimal) -> Band:
    """The band of "flat", "unchanged", "little changed": any move up to ``limit``, whichever way."""
    return Band(_ZERO, limit)


def magnitude(value: Decimal, direction: Direction) -> Decimal:
    """A signed value seen from the claimed direction: positive when it went that way, absolute when none is claimed."""
    if direction is Direction.UP:
        return value
    return -value if direction is Direction.DOWN else abs(value)


def _plain(quantity: Quantity, tolerances: Tolerances, *, level: bool) -> Band:
    value, half = quantity.value, quantity.half_unit
    match quantity.approximation:
        case Approximation.ABOUT | Approximation.NEARLY as approximation if level:
            wide = max(half, value * tolerances.level_about_percent.value / 100)
            return Band(value - wide, value + wide if approximation is Approximation.ABOUT else value)
        case Approximation.MORE_THAN:
            far = value * tolerances.far_above_factor.value
            return Band(quantity.low, None if level else far)
        case Approximation.LESS_THAN:
            high = value + half if quantity.high is None else quantity.high
            return Band(_ZERO if level else value * tolerances.far_below_factor.value, high)
        case Approximation.AT_MOST:
            return Band(value - half, value + half)
        case _:
            return Band(quantity.low, quantity.high)


def _noted(quantity: Quantity, tolerances: Tolerances, *, level: bool) -> list[Band]:
    value, half = quantity.value, quantity.half_unit
    match quantity.approximation:
        case Approximation.EXACT:
            return [
                Band(value, value + 2 * half, "the figure is cut off, not rounded", loose=value < 20 * half),
                *_rounded_twice(quantity, level=level),
                *_last_place(quantity, level=level),
                *_coarse(quantity, tolerances, level=level),
            ]
        case Approximation.NEARLY:
            return [Band(value, value + half, "the figure was reached, not only nearly")]
        case Approximation.MORE_THAN:
            rounded = min(half, value * tolerances.coarse_percent.value / 100)
            return [
                Band(value - rounded, value, "the figure is reached only after rounding"),
                Band(value, None, "the prices give far more than the figure printed", loose=True),
            ]
        case Approximation.LESS_THAN if not level:
            return [Band(_ZERO, value, "the prices give far less than the figure printed", loose=True)]
        case Approximation.AT_MOST:
            return [Band(value, None, "the prices give more than the figure printed as the most", loose=True)]
        case _:
            return []


def _rounded_twice(quantity: Quantity, *, level: bool) -> list[Band]:
    """A percentage rounded from one already rounded: 4.447 is 4.45 on a screen, and 4.5 in the story made from it."""
    if level or quantity.unit != "percent":
        return []
    below = quantity.half_unit + quantity.half_unit / 10
    return [Band(quantity.value - below, quantity.value, "the figure is rounded twice")]


def _last_place(quantity: Quantity, *, level: bool) -> list[Band]:
    """An index one unit in the last place below: its close is known to more decimals than the wires print of it.

    A final 19,142.715 is rounded both ways, and first closes are mended by a hundredth after the bell.
    """
    if not level or quantity.unit != "points" or "." not in quantity.text:
        return []
    below = quantity.value - 2 * quantity.half_unit
    return [Band(below, quantity.value, "one in the last place: closes are known to more decimals than are printed")]


def _coarse(quantity: Quantity, tolerances: Tolerances, *, level: bool) -> list[Band]:
    """A round integer read at its last non-zero digit: "$600 billion" for 592.7; never of a price or a level."""
    unit = 2 * quantity.half_unit
    if level or unit <= 0 or "." in quantity.text:
        return []
    printed = quantity.value / unit
    if printed != printed.to_integral_value() or printed == 0 or printed % 10 != 0:
        return []
    while printed % 10 == 0:
        printed /= 10
        unit *= 10
    furthest = quantity.value * tolerances.coarse_percent.value / 100
    away = min(unit / 2, furthest)
    coarse = [Band(quantity.value - away, quantity.value + away, "the figure is coarse")]
    if quantity.unit == "points":
        # "Up 550" for 556.79: headlines cut points off at the last digit they care for.
        coarse.append(Band(quantity.value, quantity.value + min(unit, furthest), "the figure is cut off, not rounded"))
    return coarse
