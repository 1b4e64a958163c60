"""Evaluating one claim: every honest reading of it, default first. The registry of checks is the tuple ``CHECKS``.

A claim is evaluated whatever its status may become: callers edit a resolved claim (another quantity, period or link)
and ask again, so one evaluation must be cheap and must not depend on any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.models import Approximation, Assertion, Reason, ResolvedClaim
from factcheck.verify.changes import CHANGES
from factcheck.verify.check import Check, Screen
from factcheck.verify.comparisons import COMPARISONS
from factcheck.verify.context import Context
from factcheck.verify.extremes import EXTREMES
from factcheck.verify.levels import LEVELS
from factcheck.verify.market_values import MARKET_VALUES
from factcheck.verify.ranks import RANKS
from factcheck.verify.reading import Evaluation, Gap
from factcheck.verify.records import RECORDS
from factcheck.verify.regimes import REGIMES
from factcheck.verify.streaks import STREAKS
from factcheck.verify.volumes import VOLUMES

CHECKS: tuple[Check, ...] = (
    CHANGES,
    LEVELS,
    MARKET_VALUES,
    RECORDS,
    EXTREMES,
    STREAKS,
    COMPARISONS,
    REGIMES,
    RANKS,
    VOLUMES,
)

_BY_KIND = {kind: check for check in CHECKS for kind in check.kinds}

__all__ = ["CHECKS", "Evaluation", "Gap", "evaluate", "fits_default", "readings_of", "screen_of", "surely_misses"]


def evaluate(resolved: ResolvedClaim, context: Context) -> tuple[Evaluation, ...]:
    """Every honest reading of the claim, the default first; never empty. A negated claim has its fits inverted."""
    return tuple(readings_of(resolved, context))


def fits_default(resolved: ResolvedClaim, context: Context) -> Evaluation:
    """The default reading alone: the claim's first window, its own instrument, the price its words mean."""
    return next(readings_of(resolved, context))


def surely_misses(resolved: ResolvedClaim, context: Context) -> bool:
    """True where the default reading surely does not hold (a move: not without a note), told without its words."""
    screen = screen_of(resolved, context)
    return screen is not None and screen.refuses()


def screen_of(resolved: ResolvedClaim, context: Context) -> Screen | None:
    """What rules edits of the claim out before they are made; None where nothing can be told early."""
    check = _BY_KIND.get(resolved.claim.kind)
    if check is None or resolved.subject.reason is not None or not resolved.period.windows:
        return None
    return None if resolved.claim.assertion is Assertion.NEGATED else check.screen(resolved, context)


def readings_of(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """As ``evaluate``, each reading measured when it is asked for."""
    check = _BY_KIND.get(resolved.claim.kind)
    reason = resolved.subject.reason or (resolved.period.reason if not resolved.period.windows else None)
    if check is None or reason is not None:
        gap = Gap(reason or Reason.UNSUPPORTED_KIND, resolved.period.detail or "")
        yield Evaluation("as worded", None, gap=gap)
        return
    negated = resolved.claim.assertion is Assertion.NEGATED
    for evaluation in check.readings(_denied(resolved) if negated else resolved, context):
        yield _inverted(evaluation) if negated else evaluation


def _denied(resolved: ResolvedClaim) -> ResolvedClaim:
    """As in "never fell below $1 trillion": the bound is the figure, to however few digits it is printed."""
    quantity = resolved.claim.quantity
    if quantity is None or quantity.approximation is not Approximation.LESS_THAN:
        return resolved
    return replace(resolved, claim=replace(resolved.claim, quantity=replace(quantity, high=quantity.value)))


def _inverted(evaluation: Evaluation) -> Evaluation:
    return evaluation if evaluation.fits is None else replace(evaluation, fits=not evaluation.fits, note=None)
