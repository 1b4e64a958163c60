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
from factcheck.verify.wording import day_words


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


def day_range(asked: Asked, window: Window) -> Evaluation:
    """The distance between the high and the low of the last session, which a move without a direction may be."""
    spots = [Point(window.end.session, field) for field in (PriceField.LOW, PriceField.HIGH)]
    base, end = spots
    reading = f"low to high of {day_words(window.end.session)}"
    move = asked.move(Window(reading, base, end))
    value = move.value()
    if value is None:
        return asked.answer(reading, None, gap=move.gap, evidence=move.evidence)
    fits, note = asked.expected.judge(value)
    return asked.answer(
        reading,
        fits,
        computed=asked.computed(value),
        formula=move.formula(asked.places),
        evidence=move.evidence,
        note=note or "the range of the day's prices",
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


def quotes_around(history: PriceHistory, spot: Point | Extreme, *, whole: bool = False) -> tuple[Decimal, ...]:
    """Lowest and highest price that a session without an official close may be quoted at; empty where none is held.

    Its own close, high and low, and the closes of the sessions next to it; their highs and lows too where ``whole``.
    """
    if isinstance(spot, Extreme):
        found = price_of(history, spot)
        return () if isinstance(found, Gap) else (found.value,)
    row = history.index_of(spot.session)
    if row is None:
        return ()
    around = slice(max(0, row - 1), row + 2)
    ranged = around if whole else slice(row, row + 1)
    quotes = np.concatenate((history.close[around], history.high[ranged], history.low[ranged]))
    ends = (to_decimal(np.fmin.reduce(quotes)), to_decimal(np.fmax.reduce(quotes)))
    return tuple(end for end in ends if end is not None)
