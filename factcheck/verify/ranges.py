"""Readings by a range of prices: a move in mid-session, and markets that have no one official close."""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from factcheck.models import Extreme, Point, PriceField, Reason, Window
from factcheck.prices.series import PriceHistory, to_decimal
from factcheck.verify.asked import Asked, ending
from factcheck.verify.moves import change
from factcheck.verify.pricing import history_of, price_of
from factcheck.verify.reading import Evaluation, Gap


def bounded(asked: Asked, window: Window) -> Evaluation:
    """A move in mid-session: daily prices bound it by the session's high and low, and refute only beyond them."""
    moves = [asked.move(ending(window, field)) for field in (PriceField.LOW, PriceField.HIGH)]
    reading = f"{asked.named(window)}, bounded by the session's low and high"
    evidence = (*moves[0].evidence, *moves[1].evidence[-1:])
    values = [value for move in moves if (value := move.value()) is not None]
    if len(values) < len(moves) or asked.expected.possible(values):
        gap = Gap(Reason.INTRADAY, "a price in mid-session, which daily prices bound and cannot settle")
        return asked.answer(reading, None, gap=gap, evidence=evidence, holds_back=True)
    closest = min(values, key=asked.expected.distance)
    return asked.answer(
        reading,
        False,
        computed=asked.computed(closest),
        formula=moves[values.index(closest)].formula(asked.places),
        evidence=evidence,
    )


def among_neighbours(asked: Asked, window: Window) -> Evaluation | None:
    """The change between any quotes that vendors may call the closes of the two sessions; None without prices."""
    history = history_of(asked.context.prices, asked.target.first.symbol)
    if isinstance(history, Gap) or window.base is None:
        return None
    bases, ends = quotes_around(history, window.base), quotes_around(history, window.end)
    if not bases or not ends:
        return None
    values = [change(asked.shape, base, end, inverse=asked.target.inverse) for base in bases for end in ends]
    return asked.answer(
        f"{asked.named(window)}, within the range of the neighbouring sessions",
        asked.expected.possible(values),
        note="this market has no one official close, and the figure lies within the range of the neighbouring sessions",
    )


def quotes_around(history: PriceHistory, spot: Point | Extreme) -> tuple[Decimal, ...]:
    """Lowest and highest price that a session without an official close may be quoted at; empty where none is held.

    Its own close, high and low, and the closes of the sessions next to it.
    """
    if isinstance(spot, Extreme):
        found = price_of(history, spot)
        return () if isinstance(found, Gap) else (found.value,)
    row = history.index_of(spot.session)
    if row is None:
        return ()
    quotes = np.concatenate(
        (history.close[max(0, row - 1) : row + 2], history.high[row : row + 1], history.low[row : row + 1])
    )
    ends = (to_decimal(np.fmin.reduce(quotes)), to_decimal(np.fmax.reduce(quotes)))
    return tuple(end for end in ends if end is not None)
