"""Claims that hold only with another claim's repair: they are supported with a note that names it.

A date carried over from a neighbour is the neighbour's. Where its repair makes the claim that borrowed it true as well,
the error is one, and it is reported once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.models import HOLDING, CheckedClaim, Reason, Repair, Status
from factcheck.verify.context import Context
from factcheck.verify.repairs import Mending, Reread
from factcheck.verify.verdicts import rule, verdict_of

_DISPUTED = frozenset({Status.CONTRADICTED, Status.IMPLAUSIBLE})
# A date printed wrong may lie before the prices held; the claim that borrowed it is then judged by the right one.
_NO_PRICES = frozenset({Reason.NO_PRICE_DATA, Reason.NEEDS_MEMBERS})
_OF_PERIODS = frozenset({"year", "month", "session"})


def with_dependencies(
    checked: tuple[CheckedClaim, ...], mendings: Mapping[str, Sequence[Mending]], context: Context
) -> tuple[CheckedClaim, ...]:
    """The claims, those that hold by the repaired period of another turned into supported ones that depend on it.

    ``mendings`` are the repairs found, by the id of the claim repaired.
    """
    mended: dict[str, tuple[Reread, CheckedClaim, Repair]] = {}
    for leader in checked:
        # The first claim of those that share a date is the one that carries the error; the others lean on it.
        if leader.verdict.status not in _DISPUTED or leader.claim.period.inherited or leader.claim.id in mended:
            continue
        for mending in mendings.get(leader.claim.id, ()):
            if not mending.repair.weak and mending.repair.kind in _OF_PERIODS:
                for reread in mending.others:
                    mended.setdefault(reread[0].claim.id, (reread, leader, mending.repair))
    return tuple(_leaning(item, mended, context) for item in checked)


def _leaning(
    item: CheckedClaim, mended: dict[str, tuple[Reread, CheckedClaim, Repair]], context: Context
) -> CheckedClaim:
    """The claim read with the other's repaired period, where only that makes it hold; else as it was."""
    if item.claim.id not in mended or not (item.verdict.status in _DISPUTED or item.verdict.reason in _NO_PRICES):
        return item
    (edited, evaluations), leader, repair = mended[item.claim.id]
    if leader.claim.id == item.claim.id:
        return item
    ruling = rule(edited, evaluations, context)
    if ruling.status not in HOLDING:
        return item
    verdict = verdict_of(edited, evaluations, replace(ruling, status=Status.SUPPORTED_WITH_NOTE))
    note = f"holds only with {repair.after} for {repair.before} in the claim it takes its period from"
    return CheckedClaim(
        item.resolved,
        replace(
            verdict,
            summary=f"{verdict.summary[:-1]}, if {repair.before} is corrected to {repair.after}.",
            depends_on=(leader.claim.id,),
            notes=(*verdict.notes, note),
        ),
    )
