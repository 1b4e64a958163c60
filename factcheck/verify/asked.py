"""One change asked of one target: everything that stays the same from one window to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.models import Claim, Computed, Evidence, Point, PriceField, Quantity, Window
from factcheck.verify.context import Context
from factcheck.verify.judging import Expectation
from factcheck.verify.moves import Move, Shape, change, move_of
from factcheck.verify.reading import Evaluation, Gap, Words
from factcheck.verify.targets import Target
from factcheck.verify.wording import decimals_of, rounded


@dataclass(frozen=True, slots=True)
class Asked:
    """A change claim, the target it is measured by, and what it accepts.

    A difference is in the money of its last day, or in that of the day ``printed_on`` where splits came between.
    """

    claim: Claim
    quantity: Quantity
    target: Target
    shape: Shape
    expected: Expectation
    context: Context
    printed_on: date | None = None

    @property
    def places(self) -> int:
        """Decimals for a formula: one more than printed, two at least."""
        return max(2, decimals_of(2 * self.quantity.half_unit) + 1)

    def move(self, window: Window) -> Move:
        """The move of the target's first instrument over a window."""
        return move_of(
            self.shape,
            self.target.first,
            window,
            self.context,
            inverse=self.target.inverse,
            printed_on=self.printed_on,
        )

    def named(self, window: Window) -> str:
        """The reading's name: the window's, and what was measured where that is not the default."""
        return f"{window.name}; {self.target.label}" if self.target.label else window.name

    def computed(self, value: Decimal) -> Computed:
        """A value as reported, in the claim's unit."""
        return Computed(rounded(value, int(self.context.tolerances.figure_places.value)), self.quantity.unit)

    def answer(
        self,
        reading: str,
        fits: bool | None,
        *,
        computed: Computed | None = None,
        formula: Words = None,
        evidence: tuple[Evidence, ...] = (),
        note: str | None = None,
        gap: Gap | None = None,
        holds_back: bool = False,
    ) -> Evaluation:
        """An evaluation of this target; a note is kept only where the claim fits."""
        return Evaluation(
            reading,
            fits,
            computed,
            self.expected.accepted,
            formula,
            evidence,
            note if fits else None,
            gap,
            holds_back=holds_back,
            proxy=self.target.proxy,
            symbols=tuple(instrument.symbol for instrument in self.target.instruments),
        )

    def could_hold(self, move: Move) -> bool:
        """True when the missing price, within reach of the close held nearest to it, could make the claim hold.

        The snapshot of a half day is as good as missing, and nearer to its close. A reading that has neither of its
        prices says nothing.
        """
        if isinstance(move.base, Gap) and isinstance(move.end, Gap):
            return False
        bases, ends = self._span(move.base, move.soft), self._span(move.end, move.soft)
        if not bases or not ends:
            return False
        values = [change(self.shape, base, end, inverse=self.target.inverse) for base in bases for end in ends]
        return self.expected.possible(values)

    def _span(self, side: Evidence | Gap, soft: frozenset[date]) -> tuple[Decimal, ...]:
        """What a price may be: itself, or anything within reach of it where it is a snapshot or missing."""
        if isinstance(side, Evidence):
            if side.session not in soft:
                return (side.value,)
            away = self.context.tolerances.half_day_percent.value / 100
            return (side.value * (1 - away), side.value * (1 + away))
        return self.context.tolerances.reach(side, self.target.first)


def ending(window: Window, field: PriceField) -> Window:
    """The window with another price of its last session at its end."""
    return Window(window.name, window.base, Point(window.end.session, field), window.note)
