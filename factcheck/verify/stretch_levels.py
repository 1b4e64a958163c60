"""Levels told of a stretch of days: "peaked at 14,164.53 in October", "traded at $12 last week", "ended 2023 at 40".

The words seldom say which of the days is meant. The end of the stretch, its highest and its lowest prices are honest
readings, and the one nearest to the printed figure is the default; further ones are a close of any day and, where no
words make it a close, any price in between. A level that a change leads to ("rose 3% in January to 12") is that of the
end alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import numpy as np

from factcheck.models import (
    NAMED_STRETCHES,
    TOLD_STRETCHES,
    Kind,
    PeriodExpression,
    PeriodKind,
    Point,
    PriceField,
    Window,
)
from factcheck.prices.series import Floats, PriceHistory, to_decimal
from factcheck.verify.asked_level import AskedLevel, money_factor, price_reading
from factcheck.verify.reading import Evaluation
from factcheck.verify.sentences import figure_words, number_words, places_of
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.unnamed import tells_its_period
from factcheck.verify.wording import day_words

_DAY = timedelta(days=1)
_EXTREMES = (
    ("highest close", PriceField.CLOSE, 1),
    ("lowest close", PriceField.CLOSE, -1),
    ("highest price", PriceField.HIGH, 1),
    ("lowest price", PriceField.LOW, -1),
)


def stretch_readings(
    asked: AskedLevel, period: PeriodExpression, history: PriceHistory, window: Window
) -> Iterator[Evaluation]:
    """The level by the prices of the window's days, nothing where its period is no stretch that it may stand in.

    The nearest of the end and the extremes of the days comes first. Of "has since" a price is that of any day since.
    """
    kind = period.kind
    rows = _rows(history, window)
    quantity = asked.quantity
    told = kind in TOLD_STRETCHES or (kind is PeriodKind.SINCE and period.inherited)
    if not told or quantity.led_to or rows.start >= rows.stop:
        return
    marks = [price_reading(asked, history, window, PriceField.CLOSE), *_extremes(asked, history, window, rows)]
    yield from sorted(marks, key=lambda mark: _distance(asked, mark))
    if tells_its_period(Kind.LEVEL, quantity) or (quantity.settled and kind in NAMED_STRETCHES):
        yield _nearest_close(asked, history, window, rows)
    if not quantity.settled or asked.target.first.type in SOFT_TYPES:
        rolling = kind is PeriodKind.TRAILING and asked.target.first.type == "crypto"
        yield any_price_of(asked, history, window, rolling=rolling)


def _rows(history: PriceHistory, window: Window) -> slice:
    """Rows of the days told, which begin after the base: that is the close before them."""
    base = window.base
    if isinstance(base, Point):
        first = base.session + _DAY if base.field is PriceField.CLOSE else base.session
    else:
        first = window.end.session if base is None else base.first
    return history.rows_between(first, window.end.session)


def _extremes(asked: AskedLevel, history: PriceHistory, window: Window, rows: slice) -> Iterator[Evaluation]:
    for name, field, side in _EXTREMES:
        values = history.column(field)[rows]
        if not np.isfinite(values).any():
            continue
        row = rows.start + int(np.nanargmax(side * values))
        yield _at_row(asked, history, row, field, window, f"{name} {_days(history, rows)}")


def _nearest_close(asked: AskedLevel, history: PriceHistory, window: Window, rows: slice) -> Evaluation:
    factor = history.split_factor_after(window.end.session)
    away: Floats = np.abs(history.close[rows] * float(factor) - float(asked.quantity.value))
    row = rows.start + int(np.nanargmin(away))
    told = _at_row(asked, history, row, PriceField.CLOSE, window, f"nearest close {_days(history, rows)}")
    note = f"it is the close of {day_words(history.session_at(row))}, one of the days told"
    return replace(told, note=told.note or note) if told.fits else told


def _at_row(
    asked: AskedLevel, history: PriceHistory, row: int, field: PriceField, window: Window, reading: str
) -> Evaluation:
    told = price_reading(asked, history, replace(window, end=Point(history.session_at(row))), field)
    named = f"{reading}, on {day_words(history.session_at(row))}"
    if told.computed is None:
        return replace(told, reading=named)
    value, places = told.computed.value, max(2, places_of(asked.quantity))
    unit = told.computed.unit
    figure = number_words(value, places=places) if unit == "points" else figure_words(value, unit, places=places)
    return replace(told, reading=named, found=f"{figure} as the {reading}")


def any_price_of(asked: AskedLevel, history: PriceHistory, window: Window, *, rolling: bool = False) -> Evaluation:
    """Any price of the days told, as printed then or on the basis of a later split.

    Of what has no one official close, as far beyond as its quotes differ. Days that are ``rolling`` are counted back
    from an hour, and began within the day before them.
    """
    rows = _rows(history, window)
    if rolling:
        rows = slice(max(0, rows.start - 1), rows.stop)
    if rows.start >= rows.stop:
        return asked.answer(f"a price of {window.name}", None)
    reading = f"between the lowest and the highest price {_days(history, rows)}"
    quotes = np.concatenate((history.close[rows], history.high[rows], history.low[rows]))
    low, high = to_decimal(np.fmin.reduce(quotes)), to_decimal(np.fmax.reduce(quotes))
    money = money_factor(asked, history.currency)
    if low is None or high is None or money is None:
        return asked.answer(reading, None)
    away = asked.context.tolerances.soft_level(asked.target.first)
    told = asked.answer(reading, None)
    for basis in dict.fromkeys((history.split_factor_after(window.end.session), asked.split_basis(history))):
        ends = (low * basis * money * (1 - away), high * basis * money * (1 + away))
        told = asked.answer(reading, asked.expected.possible(ends), note="holds for a price within the days told")
        lowest, highest = (number_words(price * basis, places=2) for price in (low, high))
        told = replace(told, formula=f"{lowest} to {highest} in the days told")
        if told.fits:
            break
    return told


def _days(history: PriceHistory, rows: slice) -> str:
    first, last = history.session_at(rows.start), history.session_at(rows.stop - 1)
    return f"from {day_words(first)} to {day_words(last)}"


def _distance(asked: AskedLevel, mark: Evaluation) -> Decimal:
    """How far a mark lies outside what the figure accepts; without a price it comes last."""
    return Decimal("Infinity") if mark.computed is None else asked.expected.distance(mark.computed.value)
