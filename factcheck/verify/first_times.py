"""Levels and moves that hold and are said to be the first of their kind since a time: whether there were later ones.

What is said of the past is checked beside the figure, and disproves the claim where it does not hold.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from factcheck.errors import UsageError
from factcheck.models import (
    HOLDING,
    Approximation,
    Assertion,
    Claim,
    Direction,
    FirstMove,
    FirstTime,
    Instrument,
    Kind,
    Passed,
    PeriodKind,
    PriceField,
    Proximity,
    RecordsSet,
    ResolvedClaim,
    Side,
    Stamp,
    Status,
)
from factcheck.resolve.windows import windows
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate
from factcheck.verify.pricing import history_of
from factcheck.verify.reading import Evaluation, Gap
from factcheck.verify.verdicts import Judged, rule

_SIDES: Final = {
    Approximation.MORE_THAN: Side.HIGH,
    Approximation.AT_LEAST: Side.HIGH,
    Approximation.LESS_THAN: Side.LOW,
    Approximation.AT_MOST: Side.LOW,
}
_WAYS: Final = {Direction.UP: Side.HIGH, Direction.DOWN: Side.LOW}


def disproved_firsts(judged: Iterable[Judged], context: Context) -> dict[str, Judged]:
    """What is said of the past where prices disprove it, as a claim of its own, by the ids of the claims it is said in.

    Claims that do not hold, and those of what is quoted the other way about, are left alone.
    """
    found: dict[str, Judged] = {}
    for item in judged:
        first = item.resolved.claim.first
        if first is None or item.ruling.status not in HOLDING:
            continue
        resolved = _said_of_the_past(item, first, context)
        if resolved is None:
            continue
        evaluations = evaluate(resolved, context)
        ruling = rule(resolved, evaluations, context)
        if ruling.status is Status.CONTRADICTED:
            found[resolved.claim.id] = Judged(resolved, evaluations, ruling)
    return found


def _said_of_the_past(item: Judged, first: FirstTime, context: Context) -> ResolvedClaim | None:
    resolved, reading = item.resolved, item.ruling.decisive
    claim, instrument, as_of = resolved.claim, resolved.subject.instrument, resolved.as_of
    if instrument is None or as_of is None or resolved.subject.inverse or reading is None or not reading.evidence:
        return None
    if claim.assertion is not Assertion.ASSERTED or claim.proximity is not Proximity.REACHED:
        return None
    if any(price.symbol != instrument.symbol for price in reading.evidence):
        return None
    detail: Passed | FirstMove | RecordsSet | None
    if claim.kind is Kind.LEVEL:
        detail = _passed(claim, reading, instrument, context)
    else:
        detail = _counted(claim, first) if claim.kind is Kind.RECORD else _moved(claim, first)
    end = max(price.session for price in reading.evidence)
    then = replace(as_of, stamp=Stamp(end), moment=None)
    try:
        period = windows(first.since, as_of=then, calendar=context.calendars.of(instrument))
    except UsageError:
        return None
    if detail is None or not period.windows:
        return None
    past = replace(
        claim,
        kind=Kind.EXTREME_SINCE,
        direction=Direction.NONE,
        quantity=None,
        period=first.since,
        detail=detail,
        first=None,
    )
    return replace(resolved, claim=past, period=period, as_of=then)


def _passed(claim: Claim, reading: Evaluation, instrument: Instrument, context: Context) -> Passed | None:
    side = None if claim.quantity is None else _SIDES.get(claim.quantity.approximation)
    history = history_of(context.prices, instrument.symbol)
    if claim.quantity is None or side is None or isinstance(history, Gap) or reading.computed is None:
        return None
    price = reading.evidence[0]
    held = history.price(price.session, PriceField(price.field))
    if held is None or reading.computed.value <= 0:
        return None
    return Passed(
        side,
        claim.quantity.value * held.value / reading.computed.value,
        claim.quantity.text,
        settled=claim.quantity.settled,
        recent=claim.period.kind is not PeriodKind.SESSION,
    )


def _counted(claim: Claim, first: FirstTime) -> RecordsSet | None:
    side = _WAYS.get(claim.direction)
    return None if side is None else RecordsSet(side, first.place)


def _moved(claim: Claim, first: FirstTime) -> FirstMove | None:
    side = _WAYS.get(claim.direction)
    if side is None or first.window is None:
        return None
    return FirstMove(None if first.either_way else side, first.window, first.least, first.place)
