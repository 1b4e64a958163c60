"""Streaks: how many sessions, weeks or months an instrument rose or fell, in a row or among the last, by closes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import numpy as np

from factcheck.models import (
    Approximation,
    CalendarUnit,
    Claim,
    Computed,
    Direction,
    Kind,
    PeriodKind,
    Point,
    Quantity,
    Reason,
    ResolvedClaim,
    Streak,
    Window,
)
from factcheck.prices.series import Days, Floats, PriceHistory
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.reading import Bounds, Evaluation, Gap, no_reading, noted
from factcheck.verify.scanning import stretch_ends
from factcheck.verify.targets import Target
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.windowing import over_windows
from factcheck.verify.wording import day_words

# "A fifth straight gain" counts exactly, as does a run that ended; "five days of gains" may be said of a longer one.
_ORDINAL = re.compile(r"(?:\d(?:st|nd|rd|th)|second|third|[a-z]+(?:r|f|x|n|h|tie)th)\b", re.IGNORECASE)

# Periods within which a run may have ended on any day.
_LONG = frozenset(
    {PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR, PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE}
)

_OPEN = frozenset({Approximation.MORE_THAN, Approximation.AT_LEAST})


@dataclass(frozen=True, slots=True)
class _Run:
    """Changes of one sign in a row: their number, the first and the last close that they join."""

    length: int
    last: int


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """The run that ends at the end of each window; a week or month still running is also left out."""
    claim = resolved.claim
    detail, quantity = claim.detail, claim.quantity
    if not isinstance(detail, Streak) or quantity is None:
        yield no_reading(Reason.UNSUPPORTED_KIND)
        return

    def measured(target: Target, history: PriceHistory, window: Window) -> Iterator[Evaluation]:
        return _of_window(_Asked(claim, quantity, detail, target, context), history, window)

    yield from over_windows(resolved, context, measured)
    if resolved.period.reason is Reason.INTRADAY or claim.period.kind is PeriodKind.INTRADAY:
        shorter = _one_less(quantity)

        def and_an_open_session(target: Target, history: PriceHistory, window: Window) -> Iterator[Evaluation]:
            return _before_an_open_session(_Asked(claim, shorter, detail, target, context), history, window)

        yield from over_windows(resolved, context, and_an_open_session)


def _one_less(quantity: Quantity) -> Quantity:
    one = Decimal(1)
    high = None if quantity.high is None else quantity.high - one
    return replace(quantity, value=quantity.value - one, low=quantity.low - one, high=high)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A streak claim and the target it is measured by."""

    claim: Claim
    quantity: Quantity
    detail: Streak
    target: Target
    context: Context

    @property
    def sign(self) -> int:
        """+1 for gains; the opposite for a quote that moves against the words; 0 where the words do not say."""
        sign = {Direction.UP: 1, Direction.DOWN: -1}.get(self.claim.direction, 0)
        return -sign if self.target.inverse else sign


def _of_window(asked: _Asked, history: PriceHistory, window: Window) -> Iterator[Evaluation]:
    rows = history.rows_between(history.session_at(0), window.end.session)
    held = np.isfinite(history.close[rows])
    days, closes = history.sessions[rows][held], history.close[rows][held]
    ends = stretch_ends(days, asked.detail.unit)
    days, closes = days[ends], closes[ends]
    name = f"{asked.detail.unit}s in a row to {day_words(window.end.session)}"
    if asked.target.label:
        name = f"{name}; {asked.target.label}"
    if closes.size < 2 or history.index_of(window.end.session) is None:
        gap = Gap(Reason.NO_PRICE_DATA, f"no close of {asked.target.first.symbol} on {day_words(window.end.session)}")
        yield Evaluation(name, None, gap=gap, proxy=asked.target.proxy, symbols=(asked.target.first.symbol,))
        return
    if asked.detail.within:
        yield from _counted_among(asked, history, window, days, closes)
        return
    if asked.claim.period.kind in _LONG and isinstance(window.base, Point):
        yield _within(asked, history, days, closes, window.base, name)
    yield _ending(asked, history, days, closes, name)
    if closes.size > 2 and _is_running(asked, window.end.session):
        complete = f"{name}, without the {asked.detail.unit} still running"
        yield noted(_ending(asked, history, days[:-1], closes[:-1], complete), "the running one left out")


def _counted_among(
    asked: _Asked, history: PriceHistory, window: Window, days: Days, closes: Floats
) -> Iterator[Evaluation]:
    """As in "six of the past eight weeks": how many of the last moves went that way, the running one in or out."""
    name = f"of the last {asked.detail.within} {asked.detail.unit}s to {day_words(window.end.session)}"
    yield _among(asked, history, days, closes, name)
    if _is_running(asked, window.end.session):
        complete = _among(asked, history, days[:-1], closes[:-1], f"{name}, without the one still running")
        yield noted(complete, "the running one left out")


def _among(asked: _Asked, history: PriceHistory, days: Days, closes: Floats, name: str) -> Evaluation:
    within, told = asked.detail.within, int(asked.quantity.value)
    symbols = (asked.target.first.symbol,)
    if closes.size <= within:
        gap = Gap(Reason.INSUFFICIENT_HISTORY, f"fewer than {within} {asked.detail.unit}s are held")
        return Evaluation(name, None, gap=gap, proxy=asked.target.proxy, symbols=symbols)
    moves = np.diff(closes[-within - 1 :]) / closes[-within - 1 : -1] * (asked.sign or 1)
    tie = float(asked.context.tolerances.tie(asked.target.first)) if asked.target.first.type in SOFT_TYPES else 0.0
    surely, at_most = int(np.count_nonzero(moves > tie)), int(np.count_nonzero(moves > -tie))
    fits = surely >= told if asked.quantity.approximation in _OPEN else surely <= told <= at_most
    evidence = tuple(price for day in days[-2:] if (price := history.price(day.astype(object))) is not None)
    found = f"{surely} of the last {within} {asked.detail.unit}s"
    return Evaluation(
        name,
        fits,
        Computed(Decimal(surely), asked.quantity.unit),
        _accepted(asked.quantity),
        f"{found} by closes",
        evidence,
        proxy=asked.target.proxy,
        symbols=symbols,
        found=found,
    )


def _is_running(asked: _Asked, end: date) -> bool:
    """Whether the week, month or year that ``end`` lies in has a session left after it."""
    if asked.detail.unit is CalendarUnit.SESSION:
        return False
    following = asked.context.calendars.of(asked.target.first).offset(end, 1)
    days = np.array([end, following], dtype="datetime64[D]")
    return stretch_ends(days, asked.detail.unit).size < days.size


def _before_an_open_session(asked: _Asked, history: PriceHistory, window: Window) -> Iterator[Evaluation]:
    """As in "falling for a third day this morning": two by closes, and one of a session that prices do not settle."""
    gap = Gap(Reason.INTRADAY, "a run that counts the session then open, which daily prices do not settle")
    row = history.index_of(window.end.session)
    ends = [window.end.session, *((history.session_at(row - 1),) if row else ())]
    for end in ends:
        for found in _of_window(asked, history, replace(window, end=replace(window.end, session=end))):
            if found.fits:
                yield replace(found, fits=None, gap=gap, holds_back=True)


def _ending(asked: _Asked, history: PriceHistory, days: Days, closes: Floats, name: str) -> Evaluation:
    """The run at the end of the closes, or, where the words say that it ended, the one just before."""
    signs = np.sign(np.diff(closes))
    stop = signs.size
    sign = asked.sign
    if asked.detail.ended:
        stop -= 1
        sign = -int(signs[-1])
        if stop == 0 or sign == 0 or asked.sign == -sign:
            return _answer(asked, history, days, closes, _Run(0, stop), name)
    elif sign == 0:
        sign = int(signs[-1])
    return _answer(asked, history, days, closes, _Run(_length(signs[:stop], sign), stop), name)


def _within(asked: _Asked, history: PriceHistory, days: Days, closes: Floats, base: Point, name: str) -> Evaluation:
    """The run of the period that comes nearest to the length told."""
    signs = np.sign(np.diff(closes)) * (asked.sign or 1)
    first = int(np.searchsorted(days, np.datetime64(base.session, "D"), side="right"))
    runs = [_Run(_length(signs[:stop], 1), stop) for stop in range(max(1, first), signs.size + 1)]
    whole = [run for run in runs if run.last == signs.size or signs[run.last] != 1]
    told = int(asked.quantity.value)
    nearest = min(whole, key=_NearTo(told), default=_Run(0, signs.size))
    return _answer(asked, history, days, closes, nearest, f"{name}, ending on any day of the period")


@dataclass(frozen=True, slots=True)
class _NearTo:
    told: int

    def __call__(self, run: _Run) -> int:
        return abs(run.length - self.told)


def _length(signs: Floats, sign: int) -> int:
    """How many of the last signs are ``sign``."""
    other = np.flatnonzero(signs != sign)
    return int(signs.size - (other[-1] + 1 if other.size else 0))


def _answer(asked: _Asked, history: PriceHistory, days: Days, closes: Floats, run: _Run, name: str) -> Evaluation:
    fits, note = _fits(asked, run)
    if not fits and asked.target.first.type in SOFT_TYPES and _is_doubtful(asked, closes, run):
        fits, note = True, "this market has no one official close, and a small move decides the count"
    places = range(max(0, run.last - run.length), run.last + 1)
    evidence = tuple(
        price for place in places[-12:] if (price := history.price(days[place].astype(object))) is not None
    )
    what = "" if not asked.sign else " gain" if asked.sign > 0 else " loss"
    ending = "" if run.length == 1 else "es" if asked.sign < 0 else "s"
    found = f"{run.length}{what}{ending if what else ''} in a row"
    return Evaluation(
        name,
        fits,
        Computed(Decimal(run.length), asked.quantity.unit),
        _accepted(asked.quantity),
        f"{found} by closes",
        evidence,
        note if fits else None,
        proxy=asked.target.proxy,
        symbols=(asked.target.first.symbol,),
        found=found,
    )


def _accepted(quantity: Quantity) -> Bounds:
    """The lengths that hold without a note: a count is exact, however it is written."""
    told = quantity.value
    if quantity.approximation in _OPEN:
        return told, None
    reach = 1 if quantity.approximation is Approximation.ABOUT else 0
    return told - reach, told + reach


def _fits(asked: _Asked, run: _Run) -> tuple[bool, str | None]:
    told, counted = asked.quantity.value, Decimal(run.length)
    if asked.quantity.approximation in _OPEN:
        return counted >= told, None
    if counted == told:
        return True, None
    if counted > told and not asked.detail.ended and not _ORDINAL.match(asked.quantity.text):
        return True, f"the run is longer: {run.length} in a row"
    return asked.quantity.approximation is Approximation.ABOUT and abs(counted - told) <= 1, None


def _is_doubtful(asked: _Asked, closes: Floats, run: _Run) -> bool:
    """True when moves too small to have a certain sign, taken for gains or losses, make the run as long as told."""
    moves = np.diff(closes[: run.last + 1]) / closes[: run.last]
    small = np.abs(moves) < float(asked.context.tolerances.tie(asked.target.first))
    told = int(asked.quantity.value)
    if told > moves.size:
        return False
    for sign in (asked.sign,) if asked.sign else (1, -1):
        may_count = small | (np.sign(moves) == sign)
        surely_counts = ~small & (np.sign(moves) == sign)
        before = surely_counts[-told - 1 : -told]
        if may_count[-told:].all() and not before.any():
            return True
    return False


STREAKS = Check((Kind.STREAK,), readings)
