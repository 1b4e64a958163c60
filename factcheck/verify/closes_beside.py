"""A figure left open as one of an hour, beside another of the same move that holds at the close to its last digit.

"Rose 7.87 points, or 0.47%, at 4,754.63": where the level and the points are those of the close, the percentage is of
it too, whatever hour the story was told at. Words between the two that tell of another moment part them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.models import OF_ONE_SESSION, PRICE_CHANGES, Approximation, Claim, Kind, PeriodKind, Reason, Status
from factcheck.verify.beside import each_with_its_neighbours
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate
from factcheck.verify.nearby_words import NearbyWords
from factcheck.verify.one_moment import of_one_moment
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.verdicts import Judged, rule

_KINDS: Final = PRICE_CHANGES | {Kind.LEVEL}
# A figure of so many digits is met by few prices of a session but its close.
_DIGITS: Final = 4


def of_the_close_beside(
    judged: tuple[Judged, ...], text: str, nearby: NearbyWords, context: Context
) -> tuple[Judged, ...]:
    """The claims, those left open that stand beside a figure of the close judged by the close."""
    if all(item.ruling.reason is not Reason.INTRADAY for item in judged):
        return judged
    return tuple(
        _as_of_the_close(item, beside, text, nearby, context) for item, beside in each_with_its_neighbours(judged)
    )


def _is_of_the_close(item: Judged) -> bool:
    claim, decisive = item.resolved.claim, item.ruling.decisive
    quantity, instrument = claim.quantity, item.resolved.subject.instrument
    if instrument is None or instrument.type in SOFT_TYPES or quantity is None or claim.kind not in _KINDS:
        return False
    fine = quantity.approximation is Approximation.EXACT and len(quantity.value.as_tuple().digits) >= _DIGITS
    first = decisive is not None and decisive is item.evaluations[0]
    return fine and first and item.ruling.status is Status.SUPPORTED


def _is_earlier(claim: Claim) -> bool:
    """As in "Earlier, Tokyo's Nikkei shed 4.6% to 18,540.68", of a session that the level says was over."""
    return claim.period.kind is PeriodKind.INTRADAY and (claim.period.text or "").casefold() == "earlier"


def _as_of_the_close(
    item: Judged, beside: Sequence[Judged], text: str, nearby: NearbyWords, context: Context
) -> Judged:
    resolved = item.resolved
    claim, default = resolved.claim, resolved.period.default
    if item.ruling.reason is not Reason.INTRADAY or claim.kind not in _KINDS or default is None:
        return item
    if not _is_earlier(claim) and (
        claim.period.kind not in OF_ONE_SESSION or resolved.period.reason is not Reason.INTRADAY
    ):
        return item
    for other in filter(_is_of_the_close, beside):
        same = other.resolved.subject.instrument == resolved.subject.instrument
        if same and of_one_moment(other, item, text, nearby):
            told = replace(claim, period=other.resolved.claim.period)
            period = replace(resolved.period, windows=(default,), reason=None)
            at_the_close = replace(resolved, claim=told, period=period)
            evaluations = evaluate(at_the_close, context)
            ruling = rule(at_the_close, evaluations, context)
            contradicted = ruling.status is Status.CONTRADICTED
            return Judged(replace(at_the_close, claim=claim), evaluations, ruling) if contradicted else item
    return item
