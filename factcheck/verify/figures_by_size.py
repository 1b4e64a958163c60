"""Prices told in the words of a change: "the dollar rose close to 152 yen", "bitcoin recovered $56,000".

Only the price tells that no change was meant: nothing moves by as much as it stands at. Such a figure is judged as the
price that it names, and stays contradicted where it is none either.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.models import Kind, Status
from factcheck.prices.series import PriceHistory
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate
from factcheck.verify.pricing import history_of
from factcheck.verify.verdicts import Judged, rule

_KINDS: Final = frozenset({Kind.PRICE_CHANGE, Kind.POINT_CHANGE})


def as_price(judged: Judged, context: Context) -> Judged:
    """The claim as it is, or as one of a level where its contradicted change is about as large as the price itself."""
    resolved = judged.resolved
    if judged.ruling.status is not Status.CONTRADICTED or resolved.claim.kind not in _KINDS:
        return judged
    if not _is_like_the_price(judged, context):
        return judged
    told = replace(resolved, claim=replace(resolved.claim, kind=Kind.LEVEL))
    evaluations = evaluate(told, context)
    return Judged(told, evaluations, rule(told, evaluations, context))


def _is_like_the_price(judged: Judged, context: Context) -> bool:
    claim, window = judged.resolved.claim, judged.resolved.period.default
    instrument = judged.resolved.subject.instrument
    if instrument is None or window is None or claim.quantity is None:
        return False
    history = history_of(context.prices, instrument.symbol)
    if not isinstance(history, PriceHistory) or claim.quantity.unit not in {"points", history.currency}:
        return False
    price = history.price(window.end.session, as_printed=True)
    away = context.tolerances.like_the_price_percent.value / 100
    return price is not None and abs(claim.quantity.value - price.value) <= away * price.value
