"""Figures that agree on a close other than the one held now: exchanges and vendors mend what they first print.

"Fell 58.17 points, or 4.65%, to 1,193.53": one wrong figure is a slip, but two that give the same end from the closes
held before it were reckoned from one print of that session.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

from factcheck.models import PRICE_CHANGES, Approximation, Evidence, Kind, PriceField, Status
from factcheck.verify.context import Context
from factcheck.verify.moves import end_of, shape_of
from factcheck.verify.reading import Bounds
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.verdicts import Judged, Ruling
from factcheck.verify.wording import plain

_HUNDRED = Decimal(100)

# A percentage to one decimal leaves a tenth of a percent open, and so meets anything that near.
_WIDEST = Decimal("0.0005")

# A figure that is of the close held only if it was cut off tells another end as well.
_MISSING: Final = frozenset({Status.CONTRADICTED, Status.SUPPORTED_WITH_NOTE})


@dataclass(frozen=True, slots=True)
class _ToldEnd:
    """Where the figure of a claim that misses the close held puts the end of its move, and that close.

    ``reckoned`` is what the figure was reckoned from: claims of one kind and base say the same thing twice.
    """

    item: Judged
    low: Decimal
    high: Decimal
    held: Evidence
    reckoned: tuple[Kind, date | None]

    def meets(self, other: _ToldEnd) -> bool:
        """Whether one close may lie at both."""
        return self.low <= other.high and other.low <= self.high


def figures_of_first_closes(judged: tuple[Judged, ...], context: Context) -> tuple[Judged, ...]:
    """The claims, those supported with a note that agree with another one on a close beside the one held.

    The close told lies within ``first_close_percent`` of the one held. One figure alone stays contradicted.
    """
    told: defaultdict[tuple[str, date], list[_ToldEnd]] = defaultdict(list)
    for item in judged:
        end = _told_end(item, context)
        if end is not None:
            told[item.evaluations[0].symbols[0], end.held.session].append(end)
    mended = {
        end.item.resolved.claim.id: _by_the_first_close(end, agreeing)
        for ends in told.values()
        for end in ends
        if end.item.ruling.status is Status.CONTRADICTED and (agreeing := _agreeing(end, ends))
    }
    return tuple(mended.get(item.resolved.claim.id, item) for item in judged)


def _told_end(item: Judged, context: Context) -> _ToldEnd | None:
    claim, instrument = item.resolved.claim, item.resolved.subject.instrument
    quantity = claim.quantity
    if item.ruling.status not in _MISSING or quantity is None or instrument is None:
        return None
    if quantity.approximation is not Approximation.EXACT or item.resolved.subject.inverse:
        return None
    reading = item.evaluations[0]
    if instrument.type in SOFT_TYPES or not reading.evidence or reading.accepted is None:
        return None
    held = reading.evidence[-1]
    if held.field != PriceField.CLOSE:
        return None
    if claim.kind is Kind.LEVEL:
        ends, base = _bounded(reading.accepted, lambda value: value), None
    elif claim.kind in PRICE_CHANGES and len(reading.evidence) > 1:
        shape, first = shape_of(claim.kind, quantity.unit, instrument), reading.evidence[0]
        ends, base = _bounded(reading.accepted, partial(end_of, shape, first.value)), first.session
    else:
        return None
    if ends is None or ends[1] - ends[0] > held.value * _WIDEST:
        return None
    away = held.value * context.tolerances.first_close_percent.value / _HUNDRED
    if ends[0] > held.value + away or ends[1] < held.value - away:
        return None
    if item.ruling.status is not Status.CONTRADICTED and ends[0] <= held.value <= ends[1]:
        return None
    return _ToldEnd(item, *ends, held, (claim.kind, base))


def _bounded(accepted: Bounds, end_of: Callable[[Decimal], Decimal]) -> tuple[Decimal, Decimal] | None:
    low, high = accepted
    return None if low is None or high is None else (end_of(low), end_of(high))


def _agreeing(end: _ToldEnd, ends: Iterable[_ToldEnd]) -> tuple[_ToldEnd, ...]:
    """The others that put the same end, reckoned otherwise."""
    return tuple(other for other in ends if other.reckoned != end.reckoned and end.meets(other))


def _by_the_first_close(end: _ToldEnd, agreeing: Iterable[_ToldEnd]) -> Judged:
    closest = min((end, *agreeing), key=_width)
    first = plain((closest.low + closest.high) / 2)
    note = f"agrees with a figure beside it on a close of {first}, as first printed; held is {plain(end.held.value)}"
    reading = replace(end.item.evaluations[0], fits=True, note=note)
    ruling = Ruling(Status.SUPPORTED_WITH_NOTE, reading)
    return Judged(end.item.resolved, (*end.item.evaluations, reading), ruling)


def _width(end: _ToldEnd) -> Decimal:
    return end.high - end.low
