"""A level printed with a change: "down 2.7%, trading at $222.77" gives one price twice, both of one moment.

A level that no words make the close may be any price of its session. Where the change that it is printed with holds at
the close, the level is of the close too, unless it gives the same change from the same base.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.models import PRICE_CHANGES, Approximation, Quantity, Status
from factcheck.verify.beside import by_sentence
from factcheck.verify.context import Context
from factcheck.verify.expecting import expected_change
from factcheck.verify.levels import WITHIN_SESSION
from factcheck.verify.moves import change, shape_of
from factcheck.verify.nearby_words import NearbyWords
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.verdicts import Judged, Ruling

_FARTHEST = 60


def levels_of_one_moment(
    judged: tuple[Judged, ...], text: str, nearby: NearbyWords, context: Context
) -> tuple[Judged, ...]:
    """The claims, with those levels contradicted that hold by a price within the session but not by their change."""
    changes = by_sentence(item for item in judged if _holds_at_the_close(item))
    if not changes:
        return judged
    return tuple(
        _with_its_change(item, changes.get(item.resolved.claim.sentence, ()), text, nearby, context) for item in judged
    )


def _holds_at_the_close(item: Judged) -> bool:
    claim, quantity = item.resolved.claim, item.resolved.claim.quantity
    exact = quantity is not None and quantity.approximation is Approximation.EXACT
    return exact and claim.kind in PRICE_CHANGES and item.ruling.status is Status.SUPPORTED


def _with_its_change(
    item: Judged, changes: Sequence[Judged], text: str, nearby: NearbyWords, context: Context
) -> Judged:
    """A level of the session's range, contradicted by its close where the change beside it tells another level."""
    quantity, decisive = item.resolved.claim.quantity, item.ruling.decisive
    if quantity is None or quantity.approximation is not Approximation.EXACT:
        return item
    if decisive is None or decisive.note != WITHIN_SESSION:
        return item
    told = next((other for other in changes if _told_together(item, other, text, nearby)), None)
    close = item.evaluations[0]
    if told is None or close.fits is not False or _gives_the_same(quantity.value, told, context):
        return item
    return replace(item, ruling=Ruling(Status.CONTRADICTED, close))


def _told_together(level: Judged, change: Judged, text: str, nearby: NearbyWords) -> bool:
    """Whether both are told of one thing and session, close together, with no words between that part the moments."""
    mine, theirs = level.resolved, change.resolved
    instrument = mine.subject.instrument
    if instrument is None or instrument != theirs.subject.instrument or instrument.type in SOFT_TYPES:
        return False
    if mine.subject.inverse or theirs.subject.inverse:
        return False
    return of_one_moment(level, change, text, nearby)


def of_one_moment(level: Judged, change: Judged, text: str, nearby: NearbyWords) -> bool:
    """Whether two figures of one session stand close together, with no words between that part the moments."""
    mine, theirs = level.resolved, change.resolved
    if mine.period.default is None or theirs.period.default is None:
        return False
    if mine.period.default.end != theirs.period.default.end:
        return False
    between = _between(mine.claim.quantity, theirs.claim.quantity, text)
    together = between is not None and len(between) <= _FARTHEST and ";" not in between
    return together and not nearby.parts_moments(between or "")


def _between(one: Quantity | None, other: Quantity | None, text: str) -> str | None:
    if one is None or other is None:
        return None
    first, second = sorted((one.span, other.span), key=lambda span: span.start)
    return text[first.end : second.start]


def _gives_the_same(level: Decimal, told: Judged, context: Context) -> bool:
    """Whether the printed level, from the base of the change, gives the change as it is printed."""
    claim, reading = told.resolved.claim, told.ruling.decisive
    instrument, quantity = told.resolved.subject.instrument, claim.quantity
    if instrument is None or quantity is None or reading is None or not reading.evidence:
        return True
    shape = shape_of(claim.kind, quantity.unit, instrument)
    value = change(shape, reading.evidence[0].value, level)
    return expected_change(quantity, claim.direction, shape, context, instrument).judge(value)[0]
