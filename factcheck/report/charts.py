"""A price path around a claim: the window shaded, base and end marked, and where the claim says the price went.

``chart_of`` picks the figures, ``factcheck.report.drawing`` turns them into SVG. Closes are split-adjusted; a path has
at most about 120 points and always keeps the base, the end, and the highest and lowest close shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import numpy as np

from factcheck.models import Kind
from factcheck.prices.market import Prices
from factcheck.prices.series import Missing, PriceHistory
from factcheck.report.documents import CheckedClaimDocument
from factcheck.report.phrases import signed_claim

_MOST_POINTS = 120
# Sessions shown beside the window: a share of its length, and never fewer than these.
_MARGIN, _LEAST_BEFORE, _LEAST_AFTER = 0.12, 12, 5
_BEFORE_A_LEVEL = 45
# No exchange of the catalogue has been closed for longer in living memory; a wider gap is missing data.
_LONGEST_CLOSURE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Dot:
    """One close of the path; ``after_gap`` where so long before it no close is held that no line may lead to it."""

    session: date
    close: float
    after_gap: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows: ``base`` is None where the claim has no window, ``claimed`` where it implies no price."""

    symbol: str
    currency: str
    path: tuple[Dot, ...]
    base: Dot | None
    end: Dot
    claimed: float | None


def chart_of(claim: CheckedClaimDocument, prices: Prices) -> Chart | None:
    """The chart of a claim, or None where no price of its window is held."""
    symbol = _symbol(claim)
    history = prices.history(symbol) if symbol else None
    if history is None or isinstance(history, Missing):
        return None
    rows = _window(claim, history)
    if rows is None:
        return None
    base_row, end_row = rows
    base = _dot(history, base_row) if base_row is not None else None
    end = _dot(history, end_row)
    path = tuple(_dot(history, row) for row in _shown_rows(history, base_row, end_row))
    return Chart(history.symbol, history.currency, path, base, end, _claimed_close(claim, history, base, end))


def _symbol(claim: CheckedClaimDocument) -> str | None:
    shown = [price.symbol for price in claim.verdict.evidence]
    own = claim.instrument.symbol if claim.instrument else None
    return own if own in shown or not shown else shown[0]


def _window(claim: CheckedClaimDocument, history: PriceHistory) -> tuple[int | None, int] | None:
    """Rows of the first and last price the verdict rests on, else of the sessions the words mean."""
    days = sorted({price.session for price in claim.verdict.evidence if price.symbol == history.symbol})
    if not days:
        days = sorted(day for day in (claim.period.base, claim.period.end_session) if day)
    rows = [row for day in days if (row := history.index_of(day)) is not None and not np.isnan(history.close[row])]
    if not rows:
        return None
    return (rows[0] if rows[-1] > rows[0] else None), rows[-1]


def _dot(history: PriceHistory, row: int) -> Dot:
    session = history.session_at(row)
    gap = row > 0 and session - history.session_at(row - 1) > _LONGEST_CLOSURE
    return Dot(session, float(history.close[row]), gap)


def _shown_rows(history: PriceHistory, base: int | None, end: int) -> list[int]:
    length = end - base if base is not None else _BEFORE_A_LEVEL
    first = max(0, (base if base is not None else end - length) - max(_LEAST_BEFORE, round(length * _MARGIN)))
    last = min(len(history.close) - 1, end + max(_LEAST_AFTER, round(length * _MARGIN)))
    first, last = _joined(history, first, base if base is not None else end, end, last)
    closes = history.close[first : last + 1]
    held = np.flatnonzero(~np.isnan(closes)) + first
    step = max(1, -(-len(held) // (_MOST_POINTS - 4)))
    extremes = (int(np.nanargmin(closes)) + first, int(np.nanargmax(closes)) + first)
    kept = {int(row) for row in held[::step]} | {end, int(held[-1]), *extremes}
    return sorted(kept | ({base} if base is not None else set()))


def _joined(history: PriceHistory, first: int, begin: int, end: int, last: int) -> tuple[int, int]:
    """The rows shown beside the window, cut where too long a time without closes parts them from it."""
    longest = np.timedelta64(_LONGEST_CLOSURE.days, "D")
    before = np.flatnonzero(np.diff(history.sessions[first : begin + 1]) > longest)
    after = np.flatnonzero(np.diff(history.sessions[end : last + 1]) > longest)
    return (first + int(before[-1]) + 1 if before.size else first), (end + int(after[0]) if after.size else last)


def _claimed_close(claim: CheckedClaimDocument, history: PriceHistory, base: Dot | None, end: Dot) -> float | None:
    """The split-adjusted close at the end of the window at which the printed figure would hold."""
    signed = signed_claim(claim)
    if signed is None or claim.quantity is None:
        return None
    inverse = claim.instrument is not None and claim.instrument.inverse
    printed = float(history.split_factor_after(end.session))
    if claim.kind is Kind.LEVEL:
        return float(signed) / printed
    if base is None:
        return None
    factor = _factor(claim, signed)
    if factor is not None:
        return base.close / factor if inverse and factor else base.close * factor
    if claim.kind is Kind.YIELD_CHANGE:
        return base.close + float(signed) / (100 if claim.quantity.unit == "basis_points" else 1)
    if claim.kind in (Kind.POINT_CHANGE, Kind.PRICE_CHANGE) and not inverse:
        return base.close + float(signed) / printed
    return None


def _factor(claim: CheckedClaimDocument, signed: Decimal) -> float | None:
    if claim.kind is Kind.PERCENT_CHANGE:
        return 1 + float(signed) / 100
    return float(signed) if claim.kind is Kind.MULTIPLE else None
