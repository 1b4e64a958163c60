"""Readings by a range of prices: a move in mid-session, and markets that have no one official close."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import numpy as np

from factcheck.models import UP_TO_NOW, Approximation, Claim, Extreme, Instrument, Point, PriceField, Reason, Window
from factcheck.prices.series import PriceHistory, to_decimal
from factcheck.verify.asked import Asked, ending
from factcheck.verify.closing import closing
from factcheck.verify.moves import Move, Shape, change
from factcheck.verify.pricing import history_of, price_of
from factcheck.verify.reading import Evaluation, Gap
from factcheck.verify.sentences import figure_words
from factcheck.verify.wording import day_words

NO_ONE_CLOSE = "this market has no one official close"
LATE_TRADE = Gap(Reason.EXTENDED_HOURS, "late trading of a share is as often that after the close as that before it")
_LATE = re.compile(r"\blate\b[^,;]*\b(?:trad(?:e|ing)|deals|dealings)\b", re.IGNORECASE)

# "From the day's high", "off its session low": counted from a price within the session.
_FROM_WITHIN = re.compile(r"\b(?:from|off)\b.*\b(?:high|low)s?\b", re.IGNORECASE)


def is_late_trade(claim: Claim, instrument: Instrument) -> bool:
    """As in "rose 9% in late trading", told of a share: after hours, where the session saw no such price."""
    return instrument.type in {"equity", "adr"} and _LATE.search(claim.period.text or "") is not None


def bounded(asked: Asked, window: Window) -> Evaluation:
    """A move in mid-session: daily prices bound it by the session's high and low, and refute only beyond them.

    Where these are not held, a stretch up to now that no price near the close could give is answered by the close.
    """
    moves = [asked.move(ending(window, field)) for field in (PriceField.LOW, PriceField.HIGH)]
    if _FROM_WITHIN.search(asked.claim.period.text or ""):
        moves += _between_extremes(asked, window)
    reading = f"{asked.named(window)}, bounded by the session's low and high"
    evidence = (*moves[0].evidence, *moves[1].evidence[-1:])
    values = [value for move in moves if (value := move.value()) is not None]
    of_a_stretch = asked.claim.period.kind in UP_TO_NOW
    if len(values) < len(moves) and of_a_stretch and not any(map(asked.could_hold, moves)):
        return closing(asked, window)
    if len(values) < len(moves) or asked.expected.possible(values):
        gap = Gap(Reason.INTRADAY, "a price in mid-session, which daily prices bound and cannot settle")
        return asked.answer(reading, None, gap=gap, evidence=evidence, holds_back=True)
    if is_late_trade(asked.claim, asked.target.first):
        return asked.answer(reading, None, gap=LATE_TRADE, evidence=evidence, holds_back=True)
    closest = min(values, key=asked.expected.distance)
    return asked.answer(
        reading,
        False,
        computed=asked.computed(closest),
        formula=moves[values.index(closest)].formula(asked.places),
        evidence=evidence,
    )


def _between_extremes(asked: Asked, window: Window) -> list[Move]:
    """From the high of the last session to its low, and the other way, as in "750 points off the day's high"."""
    low, high = (Point(window.end.session, field) for field in (PriceField.LOW, PriceField.HIGH))
    return [asked.move(Window(window.name, base, end)) for base, end in ((high, low), (low, high))]


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
    """The change between quotes that vendors may call the closes of the two sessions; None without prices.

    One end is taken at any quote near its session while the other stands, or both closes are a session early or late.
    Yields are fixed near one hour the world over: for them only the neighbouring closes count, one end at a time. A day
    of crypto ends at any hour the story likes, so both ends move freely; so do those of "as much as", the most that any
    hour saw.
    """
    history = history_of(asked.context.prices, asked.target.first.symbol)
    if isinstance(history, Gap) or window.base is None:
        return None
    move = asked.move(window)
    is_yield = asked.target.first.type == "yield"
    bases = quotes_around(history, window.base, closes_only=is_yield)
    ends = quotes_around(history, window.end, closes_only=is_yield)
    if isinstance(move.base, Gap) or isinstance(move.end, Gap) or not bases or not ends:
        return None
    spans = [[(move.base.value, end) for end in ends], [(base, move.end.value) for base in bases]]
    if not is_yield and isinstance(window.base, Point):
        shifted = [_closes_beside(history, window.base, window.end, step) for step in (-1, 1)]
        spans.append([pair for pair in (*shifted, (move.base.value, move.end.value)) if pair is not None])
    most = asked.quantity.approximation is Approximation.AT_MOST and not is_yield
    if asked.target.first.type == "crypto" or most:
        spans.append([(base, end) for base in bases for end in ends])
    moves = [[change(asked.shape, *pair, inverse=asked.target.inverse) for pair in span] for span in spans]
    fits = any(asked.expected.possible(span) for span in moves)
    reading = f"{asked.named(window)}, within the range of the neighbouring sessions"
    if not fits and not is_yield and _is_within_reach(asked, history, window, move.value()):
        gap = Gap(
            Reason.NO_PRICE_DATA, f"no high and low of {day_words(window.end.session)}, and no one official close"
        )
        return asked.answer(reading, None, gap=gap, evidence=move.evidence, holds_back=True)
    answer = asked.answer(
        reading,
        fits,
        formula=move.formula(asked.places),
        evidence=move.evidence,
        note=NO_ONE_CLOSE,
    )
    value = move.value()
    if value is None or not fits:
        return answer
    within = [figure for span in moves if asked.expected.possible(span) for figure in span]
    low, high = (_signed(asked, figure) for figure in (min(within), max(within)))
    given = f"{_signed(asked, value)} from close to close, {low} to {high} by the quotes around the closes"
    return replace(answer, computed=asked.computed(value), given=given)


def _is_within_reach(asked: Asked, history: PriceHistory, window: Window, value: Decimal | None) -> bool:
    """Whether a percentage lies as near to that of the closes as quotes of other hours, where none of them is held."""
    ranged = all(history.price(window.end.session, field) is not None for field in (PriceField.LOW, PriceField.HIGH))
    if ranged or value is None or asked.shape is not Shape.PERCENT:
        return False
    reach = asked.context.tolerances.soft_tie_percent.value
    return asked.expected.possible([value - reach, value + reach])


def _signed(asked: Asked, value: Decimal) -> str:
    return figure_words(value, asked.quantity.unit, places=asked.places, signed=True)


def _closes_beside(history: PriceHistory, base: Point, end: Point, step: int) -> tuple[Decimal, Decimal] | None:
    """The closes of the sessions before (-1) or after (1) the two sessions of a window."""
    first, last = history.index_of(base.session), history.index_of(end.session)
    if first is None or last is None or first + step < 0 or last + step >= len(history.close):
        return None
    prices = (to_decimal(history.close[first + step]), to_decimal(history.close[last + step]))
    return None if prices[0] is None or prices[1] is None else (prices[0], prices[1])


def quotes_around(
    history: PriceHistory,
    spot: Point | Extreme,
    *,
    whole: bool = False,
    closes_only: bool = False,
    field: PriceField = PriceField.CLOSE,
) -> tuple[Decimal, ...]:
    """Lowest and highest price that a session without an official close may be quoted at; empty where none is held.

    The closes of the session and of those next to it, and its own high and low (not where ``closes_only``); the highs
    and lows next to it too where ``whole``. What words make the low of a session (``field``) is none of the highs, and
    the other way round.
    """
    if isinstance(spot, Extreme):
        found = price_of(history, spot)
        return () if isinstance(found, Gap) else (found.value,)
    row = history.index_of(spot.session)
    if row is None:
        return ()
    around = slice(max(0, row - 1), row + 2)
    ranged = around if whole else slice(row, row if closes_only else row + 1)
    quotes = history.close[around]
    if field is not PriceField.LOW:
        quotes = np.concatenate((quotes, history.high[ranged]))
    if field is not PriceField.HIGH:
        quotes = np.concatenate((quotes, history.low[ranged]))
    ends = (to_decimal(np.fmin.reduce(quotes)), to_decimal(np.fmax.reduce(quotes)))
    return tuple(end for end in ends if end is not None)
