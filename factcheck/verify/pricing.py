"""Prices by session, field or extreme, as evidence; what is not there is a ``Gap`` that knows where it is."""

from __future__ import annotations

from datetime import date
from typing import Final

import numpy as np

from factcheck.models import Evidence, Extreme, Point, Reason, Side
from factcheck.prices.market import Prices
from factcheck.prices.series import Missing, PriceHistory
from factcheck.verify.reading import Gap, Hole
from factcheck.verify.wording import day_words

SPLIT_LATER: Final = "the level is adjusted for a split that came later"
"""The note of a price told on the basis of the shares of today."""


def history_of(prices: Prices, symbol: str) -> PriceHistory | Gap:
    """The history of a symbol, or the gap that its absence is."""
    history = prices.history(symbol)
    if isinstance(history, Missing):
        return Gap(history.reason, history.detail)
    return history


def price_of(history: PriceHistory, spot: Point | Extreme) -> Evidence | Gap:
    """The split-adjusted price of a point or an extreme."""
    if isinstance(spot, Extreme):
        row = extreme_row(history, spot)
        if row is None:
            return Gap(Reason.NO_PRICE_DATA, f"no {spot.field} of {history.symbol} in those sessions")
        found = history.price_at(row, spot.field)
    else:
        found = history.price(spot.session, spot.field)
    if found is not None:
        return found
    day = spot.session if isinstance(spot, Point) else spot.first
    return Gap(Reason.NO_PRICE_DATA, f"no {spot.field} of {history.symbol} on {day_words(day)}", Hole(history, day))


def close_on(history: PriceHistory, session: date) -> tuple[Evidence, ...]:
    """The split-adjusted close of a session as the evidence that it is; nothing where none is held."""
    price = history.price(session)
    return () if price is None else (price,)


def is_soft(history: PriceHistory, evidence: Evidence) -> bool:
    """True when the price is a snapshot of a half day: it supports, and never contradicts."""
    return bool(history.soft) and evidence.session in history.soft


def extreme_row(history: PriceHistory, extreme: Extreme) -> int | None:
    """Row of the highest or lowest price of the sessions, the latest of equals; None where none has a price."""
    rows = history.rows_between(extreme.first, extreme.last)
    column = history.column(extreme.field)
    values = column[rows] if extreme.side is Side.HIGH else -column[rows]
    if values.size == 0 or bool(np.isnan(values).all()):
        return None
    return int(rows.start) + int(values.size) - 1 - int(np.nanargmax(values[::-1]))
