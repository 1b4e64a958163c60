"""What the readers of a sentence hand to the assembly: a claim in terms of items and phrases, before spans."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.extract.periods import PeriodMention
from factcheck.extract.phrases import Phrase
from factcheck.models import Approximation, CalendarUnit, Detail, Direction, Kind, PriceField, Proximity

DIRECTIONS = {1: Direction.UP, -1: Direction.DOWN, 0: Direction.FLAT, None: Direction.NONE}


@dataclass(frozen=True, slots=True)
class FirstOf:
    """As ``FirstTime``, before spans."""

    since: PeriodMention
    window: CalendarUnit | None = None
    least: Decimal | None = None
    either_way: bool = False
    place: int = 1


@dataclass(slots=True)
class Draft:
    """One claim of a sentence.

    ``anchor`` is the item of the governing word, ``number`` that of the figure; ``start`` and ``end`` are the trigger's
    characters in the block. ``value`` stands in for a figure that the words imply ("doubled", "flat").
    ``implied`` tells that the subject is left out beside the governing word and stands in a clause before.
    ``first`` tells how far back nothing of the kind was.
    """

    kind: Kind
    direction: int | None
    subject: Phrase
    anchor: int
    start: int
    end: int
    number: int | None = None
    unit: str | None = None
    value: Decimal | None = None
    approximation: Approximation | None = None
    field: PriceField = PriceField.CLOSE
    detail: Detail | None = None
    benchmark: Phrase | None = None
    proximity: Proximity = Proximity.REACHED
    period: PeriodMention | None = None
    carried: bool = False
    implied: bool = False
    series: int | None = None
    notes: tuple[str, ...] = ()
    settled: bool = False
    led_to: bool = False
    first: FirstOf | None = None

    @property
    def place(self) -> int:
        """The item of the figure, of the governing word where none is printed."""
        return self.anchor if self.number is None else self.number
