"""Whether a signed value is what a claim says: direction and accepted bands together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from factcheck.models import Direction, Instrument, Quantity
from factcheck.verify.bands import Band, flat_band, magnitude, noted_bands, plain_band
from factcheck.verify.context import Context
from factcheck.verify.reading import Bounds

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a claim accepts. ``seen`` turns a signed value into the magnitude that the bands speak of.

    ``noted`` gives the bands beyond the plain one; most values that fall out of that are asked no further.
    """

    plain: Band
    noted: Callable[[], tuple[Band, ...]]
    seen: Callable[[Decimal], Decimal]
    accepted: Bounds

    def judge(self, value: Decimal, *, as_worded: bool = True) -> tuple[bool, str | None]:
        """Whether the value is accepted, and the note of the band that accepts it.

        A value of another reading than that of the words is accepted by no loose band.
        """
        size = self.seen(value)
        if self.plain.holds(size):
            return True, None
        for band in self.noted():
            if band.holds(size) and (as_worded or not band.loose):
                return True, band.note
        return False, None

    def holds_plainly(self, value: Decimal) -> bool:
        """Whether the value is accepted without a note."""
        return self.plain.holds(self.seen(value))

    def possible(self, values: Sequence[Decimal]) -> bool:
        """True when a value from the smallest to the largest of ``values`` is accepted without a note."""
        span = [min(values), max(values)]
        sizes = [self.seen(value) for value in span]
        if span[0] < _ZERO < span[1]:
            sizes.append(_ZERO)
        return self.plain.meets(min(sizes), max(sizes))

    def distance(self, value: Decimal) -> Decimal:
        """How far the value's magnitude lies outside the plain band; zero inside."""
        size, band = self.seen(value), self.plain
        below = band.low - size
        above = _ZERO if band.high is None else size - band.high
        return max(below, above, _ZERO)


def expectation(
    quantity: Quantity,
    direction: Direction,
    context: Context,
    instrument: Instrument,
    *,
    slack: Decimal = _ZERO,
    level: bool = False,
) -> Expectation:
    """What a claim's quantity and direction accept; a level has no direction."""
    if level:
        direction = Direction.NONE
    seen = partial(magnitude, direction=direction)
    if direction is Direction.FLAT and quantity.value == 0:
        flat = flat_band(context.tolerances.flat(instrument))
        return Expectation(flat, tuple, seen, _signed(flat, direction))
    plain = plain_band(quantity, context.tolerances, slack=slack, level=level)
    noted = partial(noted_bands, quantity, context.tolerances, slack=slack, level=level)
    return Expectation(plain, noted, seen, _signed(plain, direction))


def _signed(band: Band, direction: Direction) -> Bounds:
    if direction is not Direction.DOWN:
        return (band.low, band.high)
    return (None if band.high is None else -band.high, -band.low)
