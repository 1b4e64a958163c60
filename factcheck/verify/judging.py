"""Whether a signed value is what a claim says: direction and accepted bands together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.models import Claim, Direction, Instrument
from factcheck.verify.bands import Band, bands_of, flat_bands, magnitude
from factcheck.verify.context import Context
from factcheck.verify.reading import Bounds

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a claim accepts. ``seen`` turns a signed value into the magnitude that the bands speak of."""

    bands: tuple[Band, ...]
    seen: Callable[[Decimal], Decimal]
    accepted: Bounds

    def judge(self, value: Decimal) -> tuple[bool, str | None]:
        """Whether the value is accepted, and the note of the band that accepts it."""
        size = self.seen(value)
        for band in self.bands:
            if band.holds(size):
                return True, band.note
        return False, None

    def possible(self, values: Sequence[Decimal]) -> bool:
        """True when a value from the smallest to the largest of ``values`` is accepted without a note."""
        span = [min(values), max(values)]
        sizes = [self.seen(value) for value in span]
        if span[0] < _ZERO < span[1]:
            sizes.append(_ZERO)
        return self.bands[0].meets(min(sizes), max(sizes))

    def distance(self, value: Decimal) -> Decimal:
        """How far the value's magnitude lies outside the plain band; zero inside."""
        size, band = self.seen(value), self.bands[0]
        below = band.low - size
        above = _ZERO if band.high is None else size - band.high
        return max(below, above, _ZERO)


def expectation(
    claim: Claim, context: Context, instrument: Instrument, *, slack: Decimal = _ZERO, level: bool = False
) -> Expectation:
    """What the claim's quantity and direction accept; a level has no direction. The claim must have a quantity."""
    quantity = claim.quantity
    if quantity is None:
        raise ValueError(f"claim {claim.id} has no quantity")
    direction = Direction.NONE if level else claim.direction
    if claim.direction is Direction.FLAT and quantity.value == 0 and not level:
        bands = flat_bands(context.tolerances.flat(instrument))
    else:
        bands = bands_of(quantity, context.tolerances, slack=slack, level=level)
    return Expectation(bands, _seen_from(direction), _signed(bands[0], direction))


def _seen_from(direction: Direction) -> Callable[[Decimal], Decimal]:
    def seen(value: Decimal) -> Decimal:
        return magnitude(value, direction)

    return seen


def _signed(band: Band, direction: Direction) -> Bounds:
    if direction is not Direction.DOWN:
        return (band.low, band.high)
    return (None if band.high is None else -band.high, -band.low)
