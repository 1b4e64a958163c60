"""On which dates each claim of an article would hold, by its default reading, for all dates at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from factcheck.errors import UsageError
from factcheck.models import (
    PRICE_CHANGES,
    Approximation,
    Assertion,
    Claim,
    Direction,
    Instrument,
    Kind,
    PriceField,
    Proximity,
)
from factcheck.prices.market import Calendars, Prices
from factcheck.prices.series import Days, Floats, Missing, PriceHistory
from factcheck.resolve.cutoffs import Cutoffs, cutoffs
from factcheck.resolve.ends import AROUND_THE_CLOCK
from factcheck.resolve.home import LinkedClaim

Flags = NDArray[np.bool_]
Rows = NDArray[np.int64]

_CHANGES = PRICE_CHANGES | {Kind.MULTIPLE}
_IN_POINTS = frozenset({Kind.LEVEL, Kind.POINT_CHANGE, Kind.PRICE_CHANGE})
# Float noise of split-adjusted closes, far below any printed place.
_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class Fit:
    """The dates on which one claim holds; ``known`` are the dates for which its prices are held.

    ``base`` and ``last`` are the rows of its prices for each date: two dates with the same rows cannot be told apart.
    ``sessions`` are the days of those rows. ``later`` tells of a market that closes after the story's home, so that its
    close is in a story of the next day, or in one of the same date that was told at night.
    """

    claim: Claim
    holds: Flags
    known: Flags
    base: Rows
    last: Rows
    sessions: Days
    later: bool


@dataclass(frozen=True, slots=True)
class Market:
    """Where figures are looked up: prices and calendars, and the country whose close ends the story's day."""

    prices: Prices
    calendars: Calendars
    country: str | None


def fits(links: Sequence[LinkedClaim], today: Days, market: Market) -> tuple[Fit, ...]:
    """The claims that daily closes can date, each with the dates it fits; the other claims are left out."""
    found = []
    for linked in links:
        instrument = linked.subject.instrument
        if instrument is None or not _is_dated(linked.claim):
            continue
        history = market.prices.history(instrument.symbol)
        if isinstance(history, Missing) or not len(history.sessions):
            continue
        later = _closes_later(today, instrument, market)
        known_by = today - np.timedelta64(timedelta(days=1)) if later else today
        # An index may be held in tenths and printed in hundredths; tenths of anything else are the steps it trades in.
        lost = float(history.rounding()) if instrument.type == "index" else 0.0
        fit = _fit(linked.claim, history, known_by, today, inverse=linked.subject.inverse, lost=lost)
        if fit is not None:
            found.append(replace(fit, later=later))
    return tuple(found)


def _is_dated(claim: Claim) -> bool:
    quantity = claim.quantity
    if claim.assertion is not Assertion.ASSERTED or claim.proximity is not Proximity.REACHED or quantity is None:
        return False
    if claim.kind is Kind.LEVEL:
        return quantity.approximation is Approximation.EXACT and quantity.upto is None
    return claim.kind in _CHANGES and quantity.approximation is not Approximation.AT_MOST


def _closes_later(today: Days, instrument: Instrument, market: Market) -> bool:
    """True where this market closes after home, so that a story of a date knows its close of the day before."""
    if market.country is None:
        return False
    try:
        home, own = market.calendars.of_country(market.country), market.calendars.of(instrument)
        if own.name in AROUND_THE_CLOCK:
            return False
        day: date = today[-1].astype(object)
        return own.close_of(own.on_or_before(day)).time() > home.close_of(home.on_or_before(day)).time()
    except UsageError:
        return False


def _fit(claim: Claim, history: PriceHistory, known_by: Days, today: Days, *, inverse: bool, lost: float) -> Fit | None:
    end = _row_at(history, known_by)
    end_days = history.sessions[np.maximum(end, 0)]
    cut = cutoffs(claim.period, today, end_days)
    if cut is None:
        return None
    base, last = _rows(history, cut, end)
    known = (last >= 0) if claim.kind is Kind.LEVEL else (base >= 0) & (last > base)
    known &= today <= history.sessions[-1] + np.timedelta64(1, "D")
    value = _value(claim, history, np.maximum(base, 0), np.maximum(last, 0))
    if inverse and claim.kind in _CHANGES:
        value = -value
    known &= np.isfinite(value)
    holds = known.copy()
    holds[known] = _accepted(claim, value[known], lost)
    return Fit(claim, holds, known, base, last, history.sessions, later=False)


def _row_at(history: PriceHistory, days: Days) -> Rows:
    rows = np.searchsorted(history.sessions, days, side="right") - 1
    # Not-a-time sorts after every day; it is no session.
    return np.where(np.isnat(days), -1, rows)


def _rows(history: PriceHistory, cut: Cutoffs, end: Rows) -> tuple[Rows, Rows]:
    last = end - cut.skipped if cut.last is None else np.minimum(_row_at(history, cut.last), end)
    base = last - cut.back if cut.base is None else _row_at(history, cut.base)
    return base, last


def _value(claim: Claim, history: PriceHistory, base: Rows, last: Rows) -> Floats:
    close = history.close
    if claim.kind is Kind.LEVEL:
        assert claim.quantity is not None  # noqa: S101 - asked only for claims with a figure
        return history.column(claim.quantity.field)[last] * _printed(history)[last]
    start, stop = close[base], close[last]
    with np.errstate(divide="ignore", invalid="ignore"):
        if claim.kind is Kind.PERCENT_CHANGE:
            return (stop / start - 1) * 100
        if claim.kind is Kind.MULTIPLE:
            return stop / start
    factor = _printed(history)
    return stop * factor[last] - start * factor[last]


def _printed(history: PriceHistory) -> Floats:
    """What each session's adjusted price is multiplied by to give the price printed on that day."""
    factor = np.ones(len(history.sessions))
    for split in history.splits:
        factor[history.sessions < np.datetime64(split.session, "D")] *= float(split.ratio)
    return factor


def _accepted(claim: Claim, value: Floats, lost: float) -> Flags:
    """True where a signed value lies in the interval that the figure accepts; a close may have ``lost`` so much."""
    quantity = claim.quantity
    assert quantity is not None  # noqa: S101 - asked only for claims with a figure
    if claim.kind in PRICE_CHANGES:
        if claim.direction is Direction.DOWN:
            value = -value
        elif claim.direction is Direction.NONE:
            value = np.abs(value)
    low = float(quantity.low)
    high = np.inf if quantity.high is None else float(quantity.high)
    if claim.kind is Kind.LEVEL or quantity.field is not PriceField.CLOSE:
        low, high = float(quantity.value - quantity.half_unit), float(quantity.value + quantity.half_unit)
    slack = max(abs(low), 1.0) * _NOISE
    if claim.kind in _IN_POINTS:
        slack += lost if claim.kind is Kind.LEVEL else 2 * lost
    flags: Flags = (value >= low - slack) & (value <= high + slack)
    return flags
