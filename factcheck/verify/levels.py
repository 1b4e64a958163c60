"""Levels: a price, index level or yield at a session, as it was printed then (later splits undone)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from factcheck.models import (
    Evidence,
    Extreme,
    Kind,
    PeriodKind,
    Point,
    PriceField,
    Reason,
    ResolvedClaim,
    Window,
)
from factcheck.prices.series import PriceHistory
from factcheck.verify.asked_level import AskedLevel, price_reading
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.expecting import rounding_of
from factcheck.verify.judging import expectation
from factcheck.verify.pricing import SPLIT_LATER, history_of, price_of
from factcheck.verify.ranges import LATE_TRADE, NO_ONE_CLOSE, is_late_trade, quotes_around
from factcheck.verify.reached import NO_DAY, is_undated_start, moments_of, year_before
from factcheck.verify.reading import Evaluation, Gap, no_reading
from factcheck.verify.sentences import number_words, places_of
from factcheck.verify.stretch_levels import any_price_of, stretch_readings
from factcheck.verify.targets import targets
from factcheck.verify.tolerances import INDEX_TYPES, SOFT_TYPES
from factcheck.verify.unnamed import other_windows
from factcheck.verify.windowing import windows_for
from factcheck.verify.wording import day_words, plain, rounded

_FIELDS = (PriceField.CLOSE, PriceField.HIGH, PriceField.LOW, PriceField.OPEN)

_FIVE_FIGURES = 10_000
_A_DAY = timedelta(days=1)

WITHIN_SESSION = "holds for prices within the session, not for its close"
"""The note of a level that no words make the close."""

# "At Friday's close" makes a level the close, as "closed at" does.
_CLOSING = "clos"


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """The price the words mean, on the session of each window; then the session's other prices."""
    quantity = resolved.claim.quantity
    found = False
    for target in targets(resolved.subject, context) if quantity is not None else ():
        counted = moments_of(resolved.claim, windows_for(resolved, target.first, context))
        if quantity is None or not counted:
            continue
        found = True
        is_yield = target.first.type == "yield"
        slack = context.tolerances.yield_basis_points.value / 100 if is_yield else rounding_of(target.first, context)
        expected = expectation(quantity, resolved.claim.direction, context, target.first, slack=slack, level=True)
        if _CLOSING in (resolved.claim.period.text or "").casefold():
            quantity = replace(quantity, settled=True)
        told = None if resolved.as_of is None else resolved.as_of.stamp.day
        yield from _of_target(resolved, AskedLevel(quantity, target, expected, context, told), counted)
    if not found:
        yield no_reading(Reason.AMBIGUOUS_PERIOD if quantity is not None else Reason.UNSUPPORTED_KIND)


def _of_target(resolved: ResolvedClaim, asked: AskedLevel, counted: tuple[Window, ...]) -> Iterator[Evaluation]:
    instrument = asked.target.first
    history = (
        _of_no_group(asked) or _of_no_index(asked, counted[0]) or history_of(asked.context.prices, instrument.symbol)
    )
    if isinstance(history, Gap):
        yield asked.answer(counted[0].name, None, gap=history)
        return
    if resolved.claim.period.kind is PeriodKind.INTRADAY and asked.quantity.field is PriceField.CLOSE:
        for window in counted:
            told = _in_session(asked, history, window)
            late = told.fits is False and is_late_trade(resolved.claim, instrument)
            yield replace(told, fits=None, gap=LATE_TRADE, holds_back=True) if late else told
        return
    for window in counted:
        yield from stretch_readings(asked, resolved.claim.period, history, window)
    for window in counted:
        yield from _of_window(asked, history, window)
    yield from _at_other_moments(resolved, asked, history, counted)
    if resolved.period.reason is Reason.INTRADAY:
        for window in counted:
            yield _in_session(asked, history, window)
    if instrument.type in SOFT_TYPES:
        yield _quoted(asked, history, counted[0])
    for window in other_windows(resolved, instrument, asked.context):
        yield price_reading(asked, history, window, PriceField.CLOSE)


def _of_no_group(asked: AskedLevel) -> Gap | None:
    """As in "stocks rose 3%, hitting $207": the price of some share, and of no group that indices stand for."""
    in_money = asked.quantity.unit not in {"points", "percent"}
    stands_in = asked.target.proxy and asked.target.first.type in INDEX_TYPES
    return Gap(Reason.PROXY_ONLY, "a group of shares has no price in money") if stands_in and in_money else None


def _of_no_index(asked: AskedLevel, window: Window) -> Gap | None:
    """As in "rose more than the index, closing at $131": a sum far from the index's level is the price of another."""
    if asked.quantity.unit in {"points", "percent"} or asked.target.first.type != "index":
        return None
    history = history_of(asked.context.prices, asked.target.first.symbol)
    level = history if isinstance(history, Gap) else price_of(history, window.end)
    if isinstance(level, Gap) or level.value / 2 <= asked.quantity.value <= 2 * level.value:
        return None
    return Gap(Reason.AMBIGUOUS_SUBJECT, "a price in money that is far from the level of the index")


def _at_other_moments(
    resolved: ResolvedClaim, asked: AskedLevel, history: PriceHistory, counted: tuple[Window, ...]
) -> Iterator[Evaluation]:
    """The price on another day than the last: of the extreme counted from, or before the move."""
    if resolved.claim.period.kind is PeriodKind.SINCE_EXTREME:
        yield from _at_mark(asked, history, counted)
    if is_undated_start(resolved.claim):
        found = any_price_of(asked, history, year_before(counted[-1]))
        yield replace(found, fits=None, gap=NO_DAY, holds_back=True) if found.fits else found


def _at_mark(asked: AskedLevel, history: PriceHistory, counted: tuple[Window, ...]) -> Iterator[Evaluation]:
    """As in "down 13% from a Tuesday high of $2,118": the level is that of the day counted from."""
    for day in dict.fromkeys(window.base.session for window in counted if isinstance(window.base, Point)):
        marked = replace(counted[0], end=Point(day))
        for field in _FIELDS:
            yield price_reading(asked, history, marked, field)
        if asked.target.first.type in SOFT_TYPES:
            yield _quoted(asked, history, marked)


def _of_window(asked: AskedLevel, history: PriceHistory, window: Window) -> Iterator[Evaluation]:
    meant = asked.quantity.field if asked.quantity.field is not PriceField.CLOSE else window.end.field
    settled = asked.quantity.settled
    for field in (meant,) if settled else _told_so(meant):
        yield price_reading(asked, history, window, field)
    if isinstance(window.base, Extreme):
        yield _extreme(asked, history, window.base)
    if history.split_factor_after(window.end.session) != asked.split_basis(history):
        yield _split_adjusted(asked, history, window)
    if not settled and meant is PriceField.CLOSE:
        yield _in_range(asked, history, window)
    if asked.target.inverse:
        yield _reciprocal(asked, history, window)


def _told_so(meant: PriceField) -> Sequence[PriceField]:
    """The price meant and the others that such words may tell; a high or low by its word is else the close at most."""
    if meant in {PriceField.HIGH, PriceField.LOW}:
        return (meant, PriceField.CLOSE)
    return sorted(_FIELDS, key=meant.__ne__)


def _extreme(asked: AskedLevel, history: PriceHistory, extreme: Extreme) -> Evaluation:
    """The level printed with "from its peak of" is that of the peak."""
    found = price_of(history, extreme)
    reading = f"the {extreme.field} that the period is counted from"
    if isinstance(found, Gap):
        return asked.answer(reading, None, gap=found)
    printed = history.price(found.session, extreme.field, as_printed=True) or found
    adjusted = replace(found, value=found.value * asked.split_basis(history))
    fits, note = asked.expected.judge(printed.value)
    if not fits and adjusted.value != printed.value and asked.expected.judge(adjusted.value)[0]:
        return asked.answer(reading, fits=True, price=adjusted, note=SPLIT_LATER)
    if away := printed.value * asked.context.tolerances.soft_level(asked.target.first):
        fits = fits or asked.expected.possible((printed.value - away, printed.value + away))
    return asked.answer(reading, fits, printed, note=note or "the level is that of the extreme")


def _split_adjusted(asked: AskedLevel, history: PriceHistory, window: Window) -> Evaluation:
    """A story written after a split may print an old level on the new basis."""
    found = price_of(history, window.end)
    reading = f"close of {day_words(window.end.session)}, adjusted for later splits"
    if isinstance(found, Gap):
        return asked.answer(reading, None, gap=found)
    adjusted = replace(found, value=found.value * asked.split_basis(history))
    fits, note = asked.expected.judge(adjusted.value)
    return asked.answer(reading, fits, adjusted, note=note or SPLIT_LATER)


def _in_session(asked: AskedLevel, history: PriceHistory, window: Window) -> Evaluation:
    """A level in mid-session is bounded by the day's low and high, and refuted only beyond them."""
    reading = f"a price of {day_words(window.end.session)} in mid-session"
    low, high = _range_of(history, window.end.session)
    following = history.index_of(window.end.session + _A_DAY) if asked.target.first.type == "crypto" else None
    if following is not None and low is not None and high is not None:
        # An evening in America is the next day of a market that counts its days by UTC.
        later_low, later_high = _range_of(history, window.end.session + _A_DAY)
        low, high = min(low, later_low or low, key=_value), max(high, later_high or high, key=_value)
    if low is None or high is None or _reached(asked, low.value, high.value):
        gap = Gap(Reason.INTRADAY, "a price in mid-session, which daily prices bound and cannot settle")
        return asked.answer(reading, None, gap=gap, holds_back=True)
    nearer = low if asked.expected.distance(low.value) < asked.expected.distance(high.value) else high
    return asked.answer(reading, False, nearer)


def _range_of(history: PriceHistory, session: date) -> tuple[Evidence | None, Evidence | None]:
    low = history.price(session, PriceField.LOW, as_printed=True)
    return low, history.price(session, PriceField.HIGH, as_printed=True)


def _value(price: Evidence) -> Decimal:
    return price.value


def _reached(asked: AskedLevel, low: Decimal, high: Decimal) -> bool:
    """Whether the level lies within the session, its low and high cut off as the words may print them.

    Of what has no one official close, dealers quote a little beyond the low and high of any one of them.
    """
    low, high = asked.context.tolerances.quoted_in_session(asked.target.first, low, high)
    return asked.expected.possible((low, high)) or any(asked.expected.judge(price)[0] for price in (low, high))


def _in_range(asked: AskedLevel, history: PriceHistory, window: Window) -> Evaluation:
    """Words that do not make it the close may be said of any price between the day's low and high."""
    reading = f"between the low and the high of {day_words(window.end.session)}"
    low, high = _range_of(history, window.end.session)
    if low is None or high is None:
        return asked.answer(reading, None, gap=Gap(Reason.NO_PRICE_DATA, "no low and high of the session"))
    prices = [low.value, high.value]
    if _is_round(asked.quantity.value) and (before := _close_before(history, window)) is not None:
        prices.append(before.value)  # "broke the 6,000 barrier": passed, though the session opened beyond it
    fits = asked.expected.possible(prices)
    answer = asked.answer(reading, fits, note=WITHIN_SESSION)
    return replace(answer, formula=f"{plain(low.value)} to {plain(high.value)} in the session", evidence=(low, high))


def _is_round(value: Decimal) -> bool:
    """True of what is told as a barrier: 6,000 and 1.10, and 17,500 where a thousand is no small step."""
    told = len(value.normalize().as_tuple().digits)
    return told <= 2 or (told == 3 and value >= _FIVE_FIGURES)


def _close_before(history: PriceHistory, window: Window) -> Evidence | None:
    """The close that a move over one session is counted from."""
    if not isinstance(window.base, Point):
        return None
    first, last = history.index_of(window.base.session), history.index_of(window.end.session)
    if first is None or last is None or last - first != 1:
        return None
    return history.price(window.base.session, as_printed=True)


def _reciprocal(asked: AskedLevel, history: PriceHistory, window: Window) -> Evaluation:
    """A currency quoted the other way round: dollars per yen for yen per dollar."""
    reading = f"reciprocal of the close of {day_words(window.end.session)}"
    found = price_of(history, window.end)
    if isinstance(found, Gap):
        return asked.answer(reading, None, gap=found)
    value = 1 / found.value
    fits, note = asked.expected.judge(value)
    return asked.answer(reading, fits, replace(found, value=rounded(value, 6)), note=note or "quoted the other way")


def _quoted(asked: AskedLevel, history: PriceHistory, window: Window) -> Evaluation:
    """What has no one official close is taken at any quote near it, and with what spot and futures differ by."""
    reading = f"within the range of the sessions next to {day_words(window.end.session)}"
    quotes = quotes_around(history, window.end, whole=True, field=asked.quantity.field)
    if not quotes:
        return asked.answer(reading, None, gap=Gap(Reason.NO_PRICE_DATA, "no price of the session"))
    away = asked.context.tolerances.soft_level(asked.target.first)
    low, high = min(quotes) * (1 - away), max(quotes) * (1 + away)
    close = price_of(history, window.end)
    if isinstance(close, Gap):
        return asked.answer(reading, asked.expected.possible((low, high)), note=NO_ONE_CLOSE)
    at_close, lowest, highest = (
        number_words(price, places=max(2, places_of(asked.quantity)))
        for price in (close.value, min(quotes), max(quotes))
    )
    told = f"{at_close} at the close, {lowest} to {highest} by the quotes around it"
    answer = asked.answer(reading, asked.expected.possible((low, high)), close, note=NO_ONE_CLOSE)
    return replace(answer, given=told) if answer.fits else answer


LEVELS = Check((Kind.LEVEL,), readings)
