"""From the readings of one claim to its status: what fits, what is missing, what disagrees."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.models import (
    Assertion,
    Direction,
    OtherReading,
    Proximity,
    Reason,
    ResolvedClaim,
    Severity,
    Status,
    Verdict,
)
from factcheck.verify.context import Context
from factcheck.verify.reading import Evaluation, told
from factcheck.verify.summaries import SIGNED, not_checkable_words, verdict_words

_UNVERIFIED = {
    Assertion.FORECAST: Reason.FORECAST,
    Assertion.HYPOTHETICAL: Reason.HYPOTHETICAL,
    Assertion.QUESTION: Reason.QUESTION,
}


@dataclass(frozen=True, slots=True)
class Ruling:
    """A status, the reading that decided it (None where none could), and the reason where nothing was decided."""

    status: Status
    decisive: Evaluation | None = None
    reason: Reason | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim, its readings (none where no price was asked), and what they amount to."""

    resolved: ResolvedClaim
    evaluations: tuple[Evaluation, ...]
    ruling: Ruling


def unverified(resolved: ResolvedClaim) -> Ruling | None:
    """The ruling on a claim that no price is asked about: said as a forecast, of no known thing, of no known day."""
    claim = resolved.claim
    reason = _UNVERIFIED.get(claim.assertion) or resolved.subject.reason
    if reason is None and resolved.subject.instrument is None and resolved.subject.basket is None:
        reason = Reason.UNRESOLVED_SUBJECT
    if reason is not None:
        return Ruling(Status.NOT_CHECKABLE, reason=reason, detail=resolved.subject.why)
    if not resolved.period.windows:
        reason = resolved.period.reason or (Reason.NO_AS_OF if resolved.as_of is None else Reason.AMBIGUOUS_PERIOD)
        return Ruling(Status.NOT_CHECKABLE, reason=reason, detail=resolved.period.detail or "")
    return None


def rule(resolved: ResolvedClaim, evaluations: tuple[Evaluation, ...], context: Context) -> Ruling:
    """The status that the readings give. Missing data never contradicts, and a proxy never does so alone."""
    default = evaluations[0]
    if default.fits and default.note is None:
        return Ruling(Status.SUPPORTED, default)
    fitting = next((evaluation for evaluation in evaluations if evaluation.fits), None)
    if fitting is not None:
        return Ruling(Status.SUPPORTED_WITH_NOTE, fitting)
    if resolved.claim.proximity is not Proximity.REACHED:
        return Ruling(Status.NOT_CHECKABLE, default, Reason.NOT_REACHED)
    held_back = next((item for item in evaluations if item.fits is None and item.holds_back), None)
    if held_back is None and (refuted := _refuted_around(evaluations)) is not None:
        return Ruling(Status.CONTRADICTED, refuted)
    lacking = default if default.fits is None else held_back
    if default.proxy:
        return _of_group(evaluations, held_back, context)
    if lacking is not None:
        gap = lacking.gap
        reason = Reason.NO_PRICE_DATA if gap is None else gap.reason
        return Ruling(Status.NOT_CHECKABLE, lacking, reason, "" if gap is None else gap.detail)
    return Ruling(Status.CONTRADICTED, default)


def _refuted_around(evaluations: tuple[Evaluation, ...]) -> Evaluation | None:
    """The reading by the last close before a missing one, where none near those around it would make the claim hold.

    None where the default reading has its prices, where one side of the missing one is not held either, and of groups.
    """
    default = evaluations[0]
    hole = None if default.fits is not None or default.gap is None else default.gap.hole
    before = None if hole is None or hole.after is None or default.proxy else hole.near
    return next((item for item in evaluations[1:] if item.fits is False and before in item.evidence), None)


def _of_group(evaluations: tuple[Evaluation, ...], held_back: Evaluation | None, context: Context) -> Ruling:
    """A group is contradicted when every proxy with data disagrees, and enough of them have data."""
    disagreeing = {item.symbols for item in evaluations if item.fits is False}
    if held_back is not None or len(disagreeing) < int(context.tolerances.least_proxies.value):
        gap = next((item.gap for item in evaluations if item.gap is not None), None)
        reason = Reason.PROXY_ONLY if disagreeing or gap is None else gap.reason
        return Ruling(Status.NOT_CHECKABLE, held_back or evaluations[0], reason, "" if gap is None else gap.detail)
    return Ruling(Status.CONTRADICTED, next(item for item in evaluations if item.fits is False))


def verdict_of(resolved: ResolvedClaim, evaluations: tuple[Evaluation, ...], ruling: Ruling) -> Verdict:
    """The verdict that a ruling makes of the readings, without plausibility and repairs."""
    decisive = ruling.decisive
    if decisive is None:
        return Verdict(ruling.status, not_checkable_words(resolved, ruling.reason, ruling.detail), ruling.reason)
    difference = None if decisive.computed is None else _difference(resolved, decisive.computed.value)
    if ruling.status is Status.NOT_CHECKABLE:
        summary = not_checkable_words(resolved, ruling.reason, ruling.detail)
    else:
        summary = verdict_words(resolved, ruling.status, decisive, evaluations[0])
    return Verdict(
        ruling.status,
        summary,
        ruling.reason,
        _severity(resolved, decisive, difference) if ruling.status is Status.CONTRADICTED else None,
        decisive.reading,
        decisive.computed,
        decisive.accepted,
        difference,
        told(decisive.formula),
        decisive.evidence,
        other_readings(evaluations, decisive),
        notes=tuple(note for note in (decisive.note,) if note and ruling.status is Status.SUPPORTED_WITH_NOTE),
    )


def other_readings(evaluations: tuple[Evaluation, ...], decisive: Evaluation) -> tuple[OtherReading, ...]:
    """Every reading but the decisive one, each name once."""
    found: dict[str, OtherReading] = {}
    for item in evaluations:
        if item is not decisive and item.reading != decisive.reading:
            value = None if item.computed is None else item.computed.value
            found.setdefault(item.reading, OtherReading(item.reading, value, item.fits))
    return tuple(found.values())


def signed_claim(resolved: ResolvedClaim) -> Decimal | None:
    """The printed value with the sign of its direction; None where nothing is printed."""
    quantity = resolved.claim.quantity
    if quantity is None:
        return None
    down = resolved.claim.direction is Direction.DOWN and resolved.claim.kind in SIGNED
    return -quantity.value if down else quantity.value


def _difference(resolved: ResolvedClaim, computed: Decimal) -> Decimal | None:
    claimed = signed_claim(resolved)
    return None if claimed is None else computed - claimed


def _severity(resolved: ResolvedClaim, decisive: Evaluation, difference: Decimal | None) -> Severity:
    """Direction where the sign or the ranking flips, rounding within one unit of the last place."""
    claim, quantity = resolved.claim, resolved.claim.quantity
    if quantity is None or difference is None or decisive.computed is None:
        return Severity.DIRECTION
    value = decisive.computed.value
    against = {Direction.UP: value < 0, Direction.DOWN: value > 0}.get(claim.direction, False)
    if against and claim.kind in SIGNED:
        return Severity.DIRECTION
    return Severity.ROUNDING if abs(difference) <= 2 * quantity.half_unit else Severity.VALUE
