"""Repairs of a claim: every small edit of the closed list that makes it true, the likeliest first.

A repair must satisfy the claim's default reading without reserve, and must not spoil another claim that shares the
edited words. It is one edit; where two errors would have to be mended at once, there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck.models import Assertion, Extraction, Kind, Repair, ResolvedClaim
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate, fits_default, readings_of, screen_of, surely_misses
from factcheck.verify.reading import Evaluation
from factcheck.verify.repair.chance import chance_hit_rate, joint_rate
from factcheck.verify.repair.clock import clock_of
from factcheck.verify.repair.dates import base_changed, month_changed, session_moved, two_sessions, year_changed
from factcheck.verify.repair.edit import Case, Edit, Edits, Refused, corrected
from factcheck.verify.repair.figures import decimal_moved, digit_changed, digits_swapped, unit_changed
from factcheck.verify.repair.printed import printed_dates
from factcheck.verify.repair.recomputed import number_leaked, split_unadjusted, streak_recounted
from factcheck.verify.repair.rules import RepairRules, repair_rules
from factcheck.verify.repair.sharing import SharedWords
from factcheck.verify.repair.subjects import items_swapped, sibling_meant, sign_turned
from factcheck.verify.verdicts import Judged

_SHOWN = 5

# Claims about all of history, which are seldom held without a note on where the prices begin.
_WITH_RESERVES = frozenset({Kind.RECORD, Kind.EXTREME_SINCE, Kind.STREAK, Kind.REGIME})

# Every edit of the closed list, one function a kind.
_EDITS: tuple[Callable[[Case, RepairRules], Edits], ...] = (
    items_swapped,
    sign_turned,
    digits_swapped,
    decimal_moved,
    number_leaked,
    streak_recounted,
    split_unadjusted,
    digit_changed,
    unit_changed,
    session_moved,
    year_changed,
    month_changed,
    two_sessions,
    base_changed,
    sibling_meant,
)

_Rank = tuple[int, int, float, int, Decimal, int]


Reread = tuple[ResolvedClaim, tuple[Evaluation, ...]]
"""Another claim as it reads after an edit, and what the prices give it then."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """An edit that makes the claim true, the other claims after it, and how many contradicted ones it mends as well.

    ``miss`` is how far the figure then stands from what the prices give, which tells edits of one kind apart.
    """

    edit: Edit
    evaluation: Evaluation
    others: tuple[Reread, ...]
    mended: int

    @property
    def size(self) -> int:
        """The size of the edit, one more where the figure fits only by a tolerance beyond its own rounding."""
        quantity = self.edit.claim.claim.quantity
        return self.edit.size + (quantity is not None and self.miss > quantity.half_unit)

    @property
    def miss(self) -> Decimal:
        """Distance of the printed figure from the computed one, in its own unit."""
        quantity, computed = self.edit.claim.claim.quantity, self.evaluation.computed
        return Decimal(0) if quantity is None or computed is None else abs(abs(computed.value) - quantity.value)


@dataclass(frozen=True, slots=True)
class Mending:
    """A repair, and the other claims as they read after it."""

    repair: Repair
    others: tuple[Reread, ...]


def find_repairs(
    extraction: Extraction,
    judged: Judged,
    shared: SharedWords,
    evaluated: Mapping[str, tuple[Evaluation, ...]],
    context: Context,
) -> tuple[Mending, ...]:
    """The repairs of a contradicted claim, at most five, best first; empty where no single small edit makes it true.

    First come edits that mend other contradicted claims too, then small before large, then a low chance-hit rate
    before a high one; what chance would do in more than ``weak_above`` of cases is marked weak. ``evaluated`` are the
    readings known of claims as they are printed, by their ids.
    """
    resolved = judged.resolved
    if resolved.claim.assertion is not Assertion.ASSERTED:
        return ()
    rules = repair_rules()
    case = Case(
        extraction,
        resolved,
        judged.evaluations[0],
        shared.with_words_of(resolved.claim),
        context,
        shared.instruments,
        printed_dates(resolved.claim.period, extraction.article.text),
        screen_of(resolved, context),
        clock_of(resolved, context),
    )
    ranked: list[tuple[_Rank, Mending]] = []
    for make in _EDITS:
        tried = list(make(case, rules))
        fits = [_fit(case, edit, evaluated) for edit in tried]
        fitting = [fit for fit in fits if fit is not None]
        if not fitting:
            continue
        measured = _rate(fitting[0].edit.kind, list(zip(tried, fits, strict=True)), context)
        for fit in fitting:
            edit = fit.edit
            chance = measured if edit.chance is None else edit.chance
            repair = Repair(
                kind=edit.kind,
                before=edit.before,
                after=edit.after,
                value=None if fit.evaluation.computed is None else fit.evaluation.computed.value,
                chance=round(chance, 4),
                sentence=corrected(case, edit.replacements),
                edits=edit.replacements,
                weak=chance > rules.weak_above,
            )
            rank = (-fit.mended, fit.size, repair.chance, edit.distance, fit.miss, len(ranked))
            ranked.append((rank, Mending(repair, fit.others)))
    ranked.sort(key=_rank)
    return tuple(mending for _, mending in ranked[:_SHOWN])


def _rank(pair: tuple[_Rank, Mending]) -> _Rank:
    return pair[0]


def _fit(case: Case, edit: Edit | Refused, evaluated: Mapping[str, tuple[Evaluation, ...]]) -> _Fit | None:
    """The edit, where it makes the claim true and spoils no other claim that shares its words."""
    if isinstance(edit, Refused) or surely_misses(edit.claim, case.context):
        return None
    evaluation = fits_default(edit.claim, case.context)
    # A reserve such as a history that begins late goes with what is said, not with the edit.
    reserved = evaluation.note is not None and edit.claim.claim.kind not in _WITH_RESERVES
    if evaluation.fits is not True or reserved:
        return None
    before = {other.claim.id: other for other in case.everything}
    others: list[Reread] = []
    mended = 0
    for other in edit.others():
        printed = before[other.claim.id]
        held = _holds(evaluated.get(other.claim.id) or readings_of(printed, case.context))
        readings = evaluate(other, case.context)
        others.append((other, readings))
        holds = _holds(readings)
        # Both items of a swap were wrong and both must come right; elsewhere nothing right may turn wrong.
        if holds is False and (held is not False or edit.kind == "swapped"):
            return None
        if held is False and holds:
            mended += 1
        elif edit.kind == "swapped":
            return None
    return _Fit(edit, evaluation, tuple(others), mended)


def _holds(readings: Iterable[Evaluation]) -> bool | None:
    """Whether any honest reading makes the claim true; None where the default one cannot be measured either."""
    measured: bool | None = None
    for place, evaluation in enumerate(readings):
        if evaluation.fits:
            return True
        if place == 0:
            measured = evaluation.fits
    return measured


def _rate(kind: str, edits: list[tuple[Edit | Refused, _Fit | None]], context: Context) -> float:
    """The chance-hit rate of a kind, over all its edits, those that mend nothing too."""
    tried = [
        (edit, (edit.claim, fits_default(edit.claim, context) if fit is None else fit.evaluation))
        for edit, fit in edits
    ]
    if kind != "swapped":
        return chance_hit_rate([own for _, own in tried], context)
    return joint_rate(
        [(own, (other, fits_default(other, context))) for edit, own in tried for other in edit.others()], context
    )
