"""A percentage across an ex-dividend day: prices fall by the dividend, which holders did not lose."""

from __future__ import annotations

from decimal import Decimal

from factcheck.models import Kind, ResolvedClaim, Verdict
from factcheck.prices.series import Missing
from factcheck.verify.context import Context
from factcheck.verify.wording import day_words, rounded

_HUNDRED = Decimal(100)


def dividend_note(resolved: ResolvedClaim, verdict: Verdict, context: Context) -> str | None:
    """What went ex between base and end, where it weighs more than the rounding of the figure; else None."""
    quantity = resolved.claim.quantity
    if resolved.claim.kind is not Kind.PERCENT_CHANGE or quantity is None or len(verdict.evidence) != 2:
        return None
    base, end = verdict.evidence
    history = context.prices.history(base.symbol)
    if isinstance(history, Missing) or base.symbol != end.symbol or not base.value:
        return None
    paid = [item for item in history.dividends if base.session < item.session <= end.session]
    percent = sum((item.amount for item in paid), Decimal(0)) / base.value * _HUNDRED
    if percent <= quantity.half_unit:
        return None
    return f"a dividend of {rounded(percent, 2)}% went ex on {day_words(paid[-1].session)}; prices are without it"
