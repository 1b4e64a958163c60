"""Marks that a price is told to have passed: "fell below 15,400" of one that had stood far lower for months.

A price below the mark bears such words out, wherever the mark lies; but who fell below it had been above. Where nothing
of the last months comes near the mark from its other side, it is another mark that was passed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

import numpy as np

from factcheck.models import HOLDING, Approximation, Direction, Kind, Point, Quantity, Status
from factcheck.prices.series import PriceHistory
from factcheck.verify.context import Context
from factcheck.verify.pricing import history_of
from factcheck.verify.reading import Evaluation
from factcheck.verify.verdicts import Judged, Ruling
from factcheck.verify.way_words import way_words
from factcheck.verify.wording import grouped, rounded

_SIDES: Final = {Approximation.LESS_THAN: Direction.DOWN, Approximation.MORE_THAN: Direction.UP}
# Words that name no day may look back on a mark passed a while ago.
_BACK: Final = timedelta(days=120)
# Prices of hours that are not held, and of sources that differ.
_REACH: Final = Decimal("0.05")
_LONGEST: Final = 60


def passed_from_the_other_side(judged: tuple[Judged, ...], text: str, context: Context) -> tuple[Judged, ...]:
    """The claims, levels contradicted that are told as passed and lay far beyond all prices of months before."""
    return tuple(_passed(item, text, context) if _is_below_or_above(item) else item for item in judged)


def _is_below_or_above(item: Judged) -> bool:
    claim = item.resolved.claim
    bounded = claim.quantity is not None and claim.quantity.approximation in _SIDES
    return claim.kind is Kind.LEVEL and bounded and item.ruling.status in HOLDING


def _passed(item: Judged, text: str, context: Context) -> Judged:
    claim, window, reading = item.resolved.claim, item.resolved.period.default, item.ruling.decisive
    quantity, instrument = claim.quantity, item.resolved.subject.instrument
    if quantity is None or instrument is None or item.resolved.subject.inverse or window is None or reading is None:
        return item
    start, way = quantity.span.start, _SIDES[quantity.approximation]
    if not way_words().leads_past(text, max(claim.sentence.start, start - _LONGEST), start, way):
        return item
    history = history_of(context.prices, instrument.symbol)
    if not isinstance(history, PriceHistory) or history.splits or not _is_in_money_of(history, quantity):
        return item
    first = window.base.session if isinstance(window.base, Point) else window.end.session
    furthest = _furthest(history, first - _BACK, window.end.session, way)
    if furthest is None or not _is_beyond(quantity.value, furthest, way):
        return item
    return replace(item, ruling=Ruling(Status.CONTRADICTED, _not_passed(reading, furthest, way)))


def _is_in_money_of(history: PriceHistory, quantity: Quantity) -> bool:
    return quantity.unit in {"points", "percent", history.currency}


def _furthest(history: PriceHistory, first: date, last: date, way: Direction) -> Decimal | None:
    """The highest price before a fall, or the lowest before a rise."""
    rows = history.rows_between(first, last)
    extremes = history.high[rows] if way is Direction.DOWN else history.low[rows]
    prices = np.concatenate((history.close[rows], extremes))
    prices = prices[np.isfinite(prices)]
    if not prices.size:
        return None
    return Decimal(str(prices.max() if way is Direction.DOWN else prices.min()))


def _is_beyond(mark: Decimal, furthest: Decimal, way: Direction) -> bool:
    return mark > furthest * (1 + _REACH) if way is Direction.DOWN else mark < furthest * (1 - _REACH)


def _not_passed(reading: Evaluation, furthest: Decimal, way: Direction) -> Evaluation:
    price = grouped(rounded(furthest, 2) if furthest >= 10 else furthest)
    most = "highest" if way is Direction.DOWN else "lowest"
    summary = f"It was not passed: the {most} price of the months before is {price}."
    return replace(reading, fits=False, note=None, summary=summary)
