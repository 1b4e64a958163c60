"""A period expression as the words of a paragraph print it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from factcheck.models import Block, CalendarUnit, PartialDate, PeriodExpression, PeriodKind, PriceField, Side

# Counting on from a day that no words of the sentence name, which no calendar can do.
DAY_TOLD_BEFORE: Final = PartialDate(shift=1, shift_unit=CalendarUnit.SESSION)


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period expression at ``[start, end)`` of the scanned text; the other fields are those of ``PeriodExpression``.

    Kind ``none`` is a reference to a period said before ("during this time"), to be carried over.
    """

    start: int
    end: int
    kind: PeriodKind
    anchor: PartialDate | None = None
    until: PartialDate | None = None
    count: Decimal | None = None
    unit: CalendarUnit | None = None
    side: Side | None = None
    side_field: PriceField = PriceField.CLOSE

    @property
    def is_counted_back(self) -> bool:
        """True of "the day before", "the previous session": told of the figure beside it and of no other."""
        return self.anchor is not None and self.anchor.shift_unit is CalendarUnit.SESSION

    def expression(self, block: Block, *, inherited: bool = False) -> PeriodExpression:
        """The expression with its span in the source of ``block``, whose text was scanned."""
        return PeriodExpression(
            kind=self.kind,
            span=block.source_span(self.start, self.end),
            text=block.text[self.start : self.end],
            anchor=self.anchor,
            until=self.until,
            count=self.count,
            unit=self.unit,
            side=self.side,
            side_field=self.side_field,
            inherited=inherited,
        )
