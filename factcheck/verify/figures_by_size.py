"""What a figure is by its size, where its words would make it something else.

"The dollar rose close to 152 yen", "bitcoin recovered $56,000": nothing moves by as much as it stands at, so these are
prices. "Topping its record of 2,676 points", of an index in the tens of thousands: no level of it, but a move. Such a
figure is judged as what it can be, and stays contradicted where it is not that either.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.models import CalendarUnit, Kind, Measure, ResolvedClaim, Status, Superlative
from factcheck.prices.series import PriceHistory
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate
from factcheck.verify.pricing import history_of
from factcheck.verify.verdicts import Judged, rule

_CHANGES: Final = frozenset({Kind.PRICE_CHANGE, Kind.POINT_CHANGE})


def by_size(judged: Judged, context: Context) -> Judged:
    """The claim as it is, or a contradicted one as the price or the move that only its size tells it to be."""
    if judged.ruling.status is not Status.CONTRADICTED:
        return judged
    told = _as_price(judged.resolved, context) or _as_move(judged.resolved, context)
    if told is None:
        return judged
    evaluations = evaluate(told, context)
    return Judged(told, evaluations, rule(told, evaluations, context))


def _as_price(resolved: ResolvedClaim, context: Context) -> ResolvedClaim | None:
    """A change about as large as the price itself, as that price."""
    share = _share_of_price(resolved, context) if resolved.claim.kind in _CHANGES else None
    away = float(context.tolerances.like_the_price_percent.value) / 100
    if share is None or abs(share - 1) > away:
        return None
    return replace(resolved, claim=replace(resolved.claim, kind=Kind.LEVEL))


def _as_move(resolved: ResolvedClaim, context: Context) -> ResolvedClaim | None:
    """A record in points that is too small a part of its index to be a level of it, as that of a day's move."""
    detail = resolved.claim.detail
    if resolved.claim.kind is not Kind.RECORD or not isinstance(detail, Superlative):
        return None
    if detail.measure is not Measure.LEVEL or resolved.claim.quantity is None or detail.settled:
        return None  # "closed at a record high of 3,939": a level, and if not of this index then of another
    share = _share_of_price(resolved, context) if resolved.claim.quantity.unit == "points" else None
    if share is None or share > float(context.tolerances.far_below_factor.value):
        return None
    moved = Superlative(Measure.MOVE, detail.side, CalendarUnit.SESSION, "points")
    return replace(resolved, claim=replace(resolved.claim, detail=moved))


def _share_of_price(resolved: ResolvedClaim, context: Context) -> float | None:
    """The figure as a multiple of the price at the end of its period; None without a price in its unit."""
    claim, window, instrument = resolved.claim, resolved.period.default, resolved.subject.instrument
    if instrument is None or window is None or claim.quantity is None:
        return None
    history = history_of(context.prices, instrument.symbol)
    if not isinstance(history, PriceHistory) or claim.quantity.unit not in {"points", history.currency}:
        return None
    price = history.price(window.end.session, as_printed=True)
    return None if price is None or not price.value else float(claim.quantity.value / price.value)
