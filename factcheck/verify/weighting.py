"""A basket's change: its members' changes averaged, each counting alike or by market value at the base."""

from __future__ import annotations

from decimal import Decimal

from factcheck.models import Instrument, Point, Reason, Window
from factcheck.verify.asked import Asked
from factcheck.verify.moves import Move, Shape, move_of
from factcheck.verify.reading import Evaluation, Gap
from factcheck.verify.shares import market_value
from factcheck.verify.targets import Weighting
from factcheck.verify.wording import rounded


def weighted(asked: Asked, window: Window) -> Evaluation:
    """The basket over one window; a member without prices is left out while most are there, and never contradicts."""
    moves = {member: _move(asked, member, window) for member in asked.target.instruments}
    held = {member: value for member, move in moves.items() if (value := move.value()) is not None}
    missing = [member.symbol for member in moves if member not in held]
    evidence = tuple(price for member in held for price in moves[member].evidence)
    reading = asked.named(window)
    if len(held) * 100 < len(moves) * asked.context.tolerances.least_members_percent.value:
        return asked.answer(reading, None, gap=Gap(Reason.NEEDS_MEMBERS, f"no prices of {', '.join(missing)}"))
    weights = [_weight(asked, member, window) for member in held]
    known = [weight for weight in weights if weight is not None]
    if len(known) < len(weights):
        gap = Gap(Reason.NO_PRICE_DATA, "no share counts to weigh the members by")
        return asked.answer(reading, None, gap=gap, evidence=evidence)
    total = sum((weight * value for weight, value in zip(known, held.values(), strict=True)), Decimal(0))
    value = total / sum(known, Decimal(0))
    fits, note = asked.expected.judge(value)
    if asked.target.weighting is Weighting.VALUE:
        note = note or "the members weighted by market value"
    lacking: Gap | None = None
    if missing:
        note = note or f"measured without {', '.join(missing)}"
        lacking = None if fits else Gap(Reason.NEEDS_MEMBERS, f"no prices of {', '.join(missing)}")
    return asked.answer(
        reading,
        None if lacking else fits,
        computed=asked.computed(value),
        formula=_formula(asked, held, value),
        evidence=evidence,
        note=note,
        gap=lacking,
    )


def _move(asked: Asked, member: Instrument, window: Window) -> Move:
    return move_of(asked.shape, member, window, asked.context, inverse=asked.target.inverse)


def _weight(asked: Asked, member: Instrument, window: Window) -> Decimal | None:
    if asked.target.weighting is not Weighting.VALUE:
        return Decimal(1)
    session = window.base.session if isinstance(window.base, Point) else window.end.session
    found = market_value(asked.context.prices, member.symbol, session)
    return None if isinstance(found, Gap) else found.value


def _formula(asked: Asked, held: dict[Instrument, Decimal], value: Decimal) -> str:
    mark = "%" if asked.shape is Shape.PERCENT else ""
    parts = ", ".join(f"{member.symbol} {rounded(result, 2)}{mark}" for member, result in held.items())
    return f"mean of {parts} = {rounded(value, asked.places)}{mark}"
