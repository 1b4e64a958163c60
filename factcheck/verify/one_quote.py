"""A change and the price that it led to, of what has no one official close: "lost 14% to $15,881" is one quote.

Dealers quote such markets around the clock, and a figure holds by any quote near its session. Two figures of one move
hold by one quote together: the price less the change is what it was before, which must have been quoted then. Where it
never was and one of the two is that of the closes, the other is wrong; and where that one is printed so finely that no
other quote would have given it, the price before lies near the close. A change of the same size as that of the closes
which goes the other way is wrong as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from factcheck.models import (
    HOLDING,
    PRICE_CHANGES,
    Approximation,
    Direction,
    Instrument,
    Kind,
    Point,
    PriceField,
    Quantity,
    Status,
)
from factcheck.prices.series import PriceHistory, to_decimal
from factcheck.verify.beside import each_with_its_neighbours
from factcheck.verify.context import Context
from factcheck.verify.moves import Shape, shape_of
from factcheck.verify.nearby_words import NearbyWords
from factcheck.verify.one_moment import of_one_moment
from factcheck.verify.pricing import history_of
from factcheck.verify.ranges import NO_ONE_CLOSE, quotes_around
from factcheck.verify.reading import Gap
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.verdicts import Judged, Ruling

_CHANGES: Final = PRICE_CHANGES | {Kind.YIELD_CHANGE}
_SIGNS: Final = {Direction.UP: 1, Direction.DOWN: -1}
_HUNDRED: Final = Decimal(100)
# A figure told to a tenth of itself or closer is met by few quotes by chance, and one of a percent by few of a day.
_FINE: Final = Decimal("0.1")
_LEAST: Final = Decimal(1)
# Of the quotes of three days, those that round to one figure.
_FEW: Final = Decimal("0.02")


def figures_of_one_quote(
    judged: tuple[Judged, ...], text: str, nearby: NearbyWords, context: Context
) -> tuple[Judged, ...]:
    """The claims, those contradicted that hold by a quote near their session and by none that their story tells of."""
    if all(_soft_instrument(item, context) is None for item in judged):
        return judged
    return tuple(
        _held_together(item, beside, text, nearby, context) for item, beside in each_with_its_neighbours(judged)
    )


def _soft_instrument(item: Judged, context: Context) -> Instrument | None:
    """The instrument that the claim holds by, where that is the one meant first, without an official close."""
    decisive = item.ruling.decisive
    if decisive is None or item.ruling.status not in HOLDING or len(decisive.symbols) != 1:
        return None
    if decisive.symbols != item.evaluations[0].symbols:
        return None
    instrument = context.catalogue.instrument(decisive.symbols[0])
    soft = instrument is not None and instrument.type in SOFT_TYPES and not item.resolved.subject.inverse
    return instrument if soft else None


def _held_together(item: Judged, beside: Sequence[Judged], text: str, nearby: NearbyWords, context: Context) -> Judged:
    instrument = _soft_instrument(item, context)
    if instrument is None:
        return item
    if _goes_the_other_way(item, instrument):
        return replace(item, ruling=Ruling(Status.CONTRADICTED, item.evaluations[0]))
    for other in beside:
        change, level = (other, item) if item.resolved.claim.kind is Kind.LEVEL else (item, other)
        if not _is_pair(change, level) or not of_one_moment(level, change, text, nearby):
            continue
        weaker = _soft_instrument(other, context) == instrument and _is_the_weaker(item, other, instrument)
        if weaker and not _was_quoted(change, level, instrument, context, of_closes=other):
            told = replace(item.evaluations[0], fits=False, note=None)
            return replace(item, ruling=Ruling(Status.CONTRADICTED, told))
    return item


def _is_pair(change: Judged, level: Judged) -> bool:
    priced = level.resolved.claim.quantity
    if priced is None or priced.field is not PriceField.CLOSE or level.resolved.claim.kind is not Kind.LEVEL:
        return False
    moved = change.resolved.claim
    exact = moved.quantity is not None and moved.quantity.approximation is Approximation.EXACT
    return exact and moved.kind in _CHANGES and moved.direction in _SIGNS


def _is_the_weaker(item: Judged, other: Judged, instrument: Instrument) -> bool:
    """Whether it is this figure that no close bears out: of two of a yield, both near its fixing, the change."""
    if instrument.type == "yield":
        return item.resolved.claim.kind is not Kind.LEVEL and other.ruling.status is Status.SUPPORTED
    return _by_a_quote(item) and other.ruling.status is Status.SUPPORTED


def _by_a_quote(item: Judged) -> bool:
    return item.ruling.decisive is not None and item.ruling.decisive.note == NO_ONE_CLOSE


def _goes_the_other_way(item: Judged, instrument: Instrument) -> bool:
    """As in "bitcoin gained 14.3%" of a day on which it lost as much: the size is that of the closes, not the way."""
    quantity, default = item.resolved.claim.quantity, item.evaluations[0]
    if quantity is None or item.resolved.claim.kind not in _CHANGES or not _by_a_quote(item):
        return False
    if instrument.type == "yield" or quantity.approximation is not Approximation.EXACT or default.fits is not False:
        return False
    if default.computed is None or default.accepted is None or default.symbols != (instrument.symbol,):
        return False
    low, high = default.accepted
    if low is None or high is None or quantity.half_unit * 2 > quantity.value * _FINE:
        return False
    large = quantity.unit != "percent" or quantity.value >= _LEAST
    return large and low <= -default.computed.value <= high


def _was_quoted(change: Judged, level: Judged, instrument: Instrument, context: Context, *, of_closes: Judged) -> bool:
    """Whether what the price was before the change may have been quoted on a day that either figure counts from.

    ``of_closes`` is the figure of the two that holds by the closes.
    """
    moved, priced = change.resolved.claim, level.resolved.claim.quantity
    history = history_of(context.prices, instrument.symbol)
    if isinstance(history, Gap) or moved.quantity is None or priced is None or priced.high is None:
        return True
    shape = shape_of(moved.kind, moved.quantity.unit, instrument)
    low, high = _before(moved.quantity, priced, shape, _SIGNS[moved.direction])
    fine = _is_fine(of_closes, history)
    days = set(_days_before(change, history, of_closes=of_closes is change))
    bases = [span for day in days for span in _quoted(day, history, instrument, context, fine=fine)]
    return not bases or any(low <= highest and lowest <= high for lowest, highest in bases)


def _is_fine(of_closes: Judged, history: PriceHistory) -> bool:
    """Whether few quotes of the days around would have given the figure that the closes give."""
    reading, end = of_closes.ruling.decisive, of_closes.resolved.period.default
    if reading is None or reading.accepted is None or not reading.evidence or end is None:
        return False
    low, high = reading.accepted
    quotes = quotes_around(history, end.end, whole=True)
    if low is None or high is None or not quotes:
        return False
    quantity = of_closes.resolved.claim.quantity
    unit = reading.evidence[0].value / _HUNDRED if quantity is not None and quantity.unit == "percent" else Decimal(1)
    return (high - low) * unit <= (max(quotes) - min(quotes)) * _FEW


def _days_before(change: Judged, history: PriceHistory, *, of_closes: bool) -> Iterator[date]:
    """The day that a change which holds by the closes counts from; of another those that any reading of it may.

    Such a one may also be of the session alone that its windows end with.
    """
    evidence = () if change.ruling.decisive is None else change.ruling.decisive.evidence
    if len(evidence) > 1:
        yield evidence[0].session
    for window in () if of_closes else change.resolved.period.windows:
        if isinstance(window.base, Point):
            yield window.base.session
        last = history.index_of(window.end.session)
        if last:
            yield history.session_at(last - 1)


def _before(moved: Quantity, priced: Quantity, shape: Shape, sign: int) -> tuple[Decimal, Decimal]:
    """The lowest and the highest price that the change may have begun at."""
    ends = [priced.low, priced.high or priced.value]
    changes = [sign * size for size in (moved.low, moved.high or moved.value)]
    found = [_base_of(shape, end, change) for end in ends for change in changes]
    return min(found), max(found)


def _base_of(shape: Shape, end: Decimal, change: Decimal) -> Decimal:
    if shape is Shape.PERCENT:
        return end / (1 + change / _HUNDRED)
    return end - (change / _HUNDRED if shape is Shape.HUNDREDFOLD else change)


def _quoted(
    day: date, history: PriceHistory, instrument: Instrument, context: Context, *, fine: bool
) -> Iterator[tuple[Decimal, Decimal]]:
    """The lowest and highest quote of a day that a change is counted from; of coins none of the day after.

    Of what is told ``fine``, its close, as far as sources differ.
    """
    row = history.index_of(day)
    if row is None:
        return
    quotes: tuple[Decimal, ...]
    if fine:
        close = to_decimal(history.close[row])
        quotes = () if close is None else (close,)
    elif instrument.type == "crypto":
        own = (history.close[row], history.high[row], history.low[row], history.close[max(0, row - 1)])
        quotes = tuple(found for price in own if (found := to_decimal(price)) is not None)
    else:
        quotes = quotes_around(history, Point(day), closes_only=instrument.type == "yield")
    if not quotes:
        return
    away = context.tolerances.soft_level(instrument)
    slack = context.tolerances.yield_basis_points.value / _HUNDRED if instrument.type == "yield" else Decimal(0)
    yield min(quotes) * (1 - away) - slack, max(quotes) * (1 + away) + slack
