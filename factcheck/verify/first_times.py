"""Levels that hold and are said to be passed "for the first time since April 2022": whether they were passed later.

What is said of the past is checked beside the level, and disproves the claim where it does not hold.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from factcheck.errors import UsageError
from factcheck.models import (
    Approximation,
    Assertion,
    Direction,
    Kind,
    Passed,
    PeriodKind,
    PriceField,
    Proximity,
    ResolvedClaim,
    Side,
    Stamp,
    Status,
)
from factcheck.resolve.windows import windows
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate
from factcheck.verify.pricing import history_of
from factcheck.verify.reading import Gap
from factcheck.verify.verdicts import Judged, rule

_SIDES: Final = {
    Approximation.MORE_THAN: Side.HIGH,
    Approximation.AT_LEAST: Side.HIGH,
    Approximation.LESS_THAN: Side.LOW,
    Approximation.AT_MOST: Side.LOW,
}
_HOLDS: Final = frozenset({Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE})


def passed_before(judged: Iterable[Judged], context: Context) -> dict[str, Judged]:
    """What is said of the past where prices disprove it, as a claim of its own, by the ids of the levels it is said of.

    Levels that do not hold, and those of what is quoted the other way about, are left alone.
    """
    found: dict[str, Judged] = {}
    for item in judged:
        resolved = None if item.ruling.status not in _HOLDS else _said_of_the_past(item, context)
        if resolved is None:
            continue
        evaluations = evaluate(resolved, context)
        ruling = rule(resolved, evaluations, context)
        if ruling.status is Status.CONTRADICTED:
            found[resolved.claim.id] = Judged(resolved, evaluations, ruling)
    return found


def _said_of_the_past(item: Judged, context: Context) -> ResolvedClaim | None:
    resolved, reading = item.resolved, item.ruling.decisive
    claim, instrument, as_of = resolved.claim, resolved.subject.instrument, resolved.as_of
    side = None if claim.quantity is None else _SIDES.get(claim.quantity.approximation)
    if claim.first_since is None or claim.quantity is None or side is None or instrument is None or as_of is None:
        return None
    if claim.assertion is not Assertion.ASSERTED or claim.proximity is not Proximity.REACHED:
        return None
    if resolved.subject.inverse or reading is None or reading.computed is None or not reading.evidence:
        return None
    price, history = reading.evidence[0], history_of(context.prices, instrument.symbol)
    held = (
        None
        if isinstance(history, Gap) or price.symbol != instrument.symbol
        else history.price(price.session, PriceField(price.field))
    )
    if held is None or reading.computed.value <= 0:
        return None
    then = replace(as_of, stamp=Stamp(price.session), moment=None)
    try:
        period = windows(claim.first_since, as_of=then, calendar=context.calendars.of(instrument))
    except UsageError:
        return None
    passed = Passed(
        side,
        claim.quantity.value * held.value / reading.computed.value,
        claim.quantity.text,
        settled=claim.quantity.settled,
        recent=claim.period.kind is not PeriodKind.SESSION,
    )
    past = replace(
        claim,
        kind=Kind.EXTREME_SINCE,
        direction=Direction.NONE,
        quantity=None,
        period=claim.first_since,
        detail=passed,
        first_since=None,
    )
    return replace(resolved, claim=past, period=period, as_of=then) if period.windows else None
