"""A basket's change: its members' changes averaged, each counting alike or by market value at the base."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from factcheck.models import Evidence, Instrument, Point, Reason, Window
from factcheck.verify.asked import Asked
from factcheck.verify.moves import Shape, move_of
from factcheck.verify.reading import Evaluation, Gap
from factcheck.verify.shares import market_value
from factcheck.verify.targets import Weighting
from factcheck.verify.wording import rounded


@dataclass(frozen=True, slots=True)
class _Members:
    """The changes of a basket's members over one window, and the symbols of those without prices."""

    held: tuple[tuple[Instrument, Decimal], ...]
    missing: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def weighted(asked: Asked, window: Window) -> Evaluation:
    """The basket over one window; a member without prices is left out while most are there, and never contradicts."""
    members = _members(asked, window)
    evidence, missing = members.evidence, ", ".join(members.missing)
    reading = asked.named(window)
    asked_of = len(asked.target.instruments)
    if len(members.held) * 100 < asked_of * asked.context.tolerances.least_members_percent.value:
        return asked.answer(reading, None, gap=Gap(Reason.NEEDS_MEMBERS, f"no prices of {missing}"))
    weights = _weights(asked, members, window)
    if weights is None:
        gap = Gap(Reason.NO_PRICE_DATA, "no share counts to weigh the members by")
        return asked.answer(reading, None, gap=gap, evidence=evidence)
    total = sum((weight * value for weight, (_, value) in zip(weights, members.held, strict=True)), Decimal(0))
    value = total / sum(weights, Decimal(0))
    fits, note = asked.expected.judge(value)
    if asked.target.weighting is Weighting.VALUE:
        note = note or "the members weighted by market value"
    lacking: Gap | None = None
    if missing:
        note = note or f"measured without {missing}"
        lacking = None if fits else Gap(Reason.NEEDS_MEMBERS, f"no prices of {missing}")
    return asked.answer(
        reading,
        None if lacking else fits,
        computed=asked.computed(value),
        formula=partial(_formula, asked, members, value),
        evidence=evidence,
        note=note,
        gap=lacking,
    )


def _members(asked: Asked, window: Window) -> _Members:
    """Worked out once for both ways of weighting them."""
    symbols = tuple(member.symbol for member in asked.target.instruments)
    key = ("members", asked.shape, asked.target.inverse, symbols, window.base, window.end)
    return asked.context.memory.recall(key, partial(_measured, asked, window))


def _measured(asked: Asked, window: Window) -> _Members:
    held: list[tuple[Instrument, Decimal]] = []
    missing: list[str] = []
    evidence: list[Evidence] = []
    for member in asked.target.instruments:
        move = move_of(asked.shape, member, window, asked.context, inverse=asked.target.inverse)
        value = move.value()
        if value is None:
            missing.append(member.symbol)
        else:
            held.append((member, value))
            evidence += move.evidence
    return _Members(tuple(held), tuple(missing), tuple(evidence))


def _weights(asked: Asked, members: _Members, window: Window) -> tuple[Decimal, ...] | None:
    """What each member held counts; None where one of them cannot be weighed."""
    if asked.target.weighting is not Weighting.VALUE:
        return (Decimal(1),) * len(members.held)
    session = window.base.session if isinstance(window.base, Point) else window.end.session
    weights: list[Decimal] = []
    for member, _ in members.held:
        found = market_value(asked.context.prices, member.symbol, session)
        if isinstance(found, Gap):
            return None
        weights.append(found.value)
    return tuple(weights)


def _formula(asked: Asked, members: _Members, value: Decimal) -> str:
    mark = "%" if asked.shape is Shape.PERCENT else ""
    parts = ", ".join(f"{member.symbol} {rounded(result, 2)}{mark}" for member, result in members.held)
    return f"mean of {parts} = {rounded(value, asked.places)}{mark}"
