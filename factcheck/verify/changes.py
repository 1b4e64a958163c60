"""Changes over a period: percent, points, money, yields and multiples, by closes unless words name another price."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.models import (
    Approximation,
    Claim,
    Direction,
    Instrument,
    Kind,
    PeriodKind,
    PriceField,
    Quantity,
    Reason,
    ResolvedClaim,
    Window,
)
from factcheck.verify.asked import Asked, ending
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.judging import Expectation, expectation
from factcheck.verify.moves import Move, Shape, shape_of
from factcheck.verify.ranges import among_neighbours, bounded, day_range
from factcheck.verify.reading import Evaluation, Gap, no_reading
from factcheck.verify.targets import Target, Weighting, targets
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.unnamed import other_windows
from factcheck.verify.weighting import weighted
from factcheck.verify.windowing import windows_for

# A price printed to cents is known to half a cent, an index level to half a hundredth.
_HALF_CENT = Decimal("0.005")

# Units of a difference that are no money.
_POINTS = frozenset({"points", "percent", "percentage_points", "basis_points"})


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """Each target the subject may mean, over each window the period may mean."""
    quantity = resolved.claim.quantity
    if quantity is None:
        yield no_reading(Reason.UNSUPPORTED_KIND)
        return
    found = False
    for target in targets(resolved.subject, context):
        if _is_bond_price(resolved.claim, quantity, target):
            continue
        for evaluation in _of_target(resolved, quantity, target, context):
            found = True
            yield evaluation
    if not found:
        yield no_reading(Reason.NO_PRICE_DATA if resolved.subject.instrument else Reason.NEEDS_MEMBERS)


def _of_target(resolved: ResolvedClaim, quantity: Quantity, target: Target, context: Context) -> Iterator[Evaluation]:
    claim = resolved.claim
    shape = shape_of(claim.kind, quantity.unit, target.first)
    expected = _expected(claim, quantity, shape, context, target.first)
    asked = Asked(claim, quantity, target, shape, expected, context)
    counted = windows_for(resolved, target.first, context)
    for window in counted:
        for variant in _price_variants(asked, window):
            if target.weighting is not Weighting.SINGLE:
                yield weighted(asked, variant)
            elif claim.period.kind is PeriodKind.INTRADAY and _at_a_close(quantity):
                yield bounded(asked, variant)
            else:
                closing = _single(asked, variant)
                unclosed = resolved.period.reason is Reason.INTRADAY and not closing.fits
                yield bounded(asked, variant) if unclosed else closing
    if target.weighting is Weighting.SINGLE:
        yield from _further(asked, resolved, counted)


def _further(asked: Asked, resolved: ResolvedClaim, counted: tuple[Window, ...]) -> Iterator[Evaluation]:
    """Readings beside the close-to-close ones: a quote the other way, a day's range, soft closes, an unnamed period."""
    target, claim = asked.target, asked.claim
    if target.inverse:
        straight = replace(asked, target=replace(target, inverse=False, label="counted in the pair as quoted"))
        flipped = replace(
            straight, expected=_expected(_turned(claim), asked.quantity, asked.shape, asked.context, target.first)
        )
        for window in counted:
            yield _single(flipped, window)
    if claim.direction is Direction.NONE and asked.shape is Shape.DIFFERENCE:
        for window in counted[:1]:
            yield day_range(asked, window)
    if target.first.type in SOFT_TYPES:
        for window in counted:
            soft = among_neighbours(asked, window)
            if soft is not None:
                yield soft
    for window in other_windows(resolved, target.first, asked.context):
        yield _single(asked, window)


def _turned(claim: Claim) -> Claim:
    """The claim as it reads on the pair: a falling yen is a rising dollar."""
    turned = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}.get(claim.direction, claim.direction)
    return replace(claim, direction=turned)


def _single(asked: Asked, window: Window) -> Evaluation:
    move = asked.move(window)
    reading = asked.named(window)
    gap = move.gap or _other_money(asked, move)
    value = move.value()
    if value is None or gap is not None:
        return asked.answer(reading, None, gap=gap, evidence=move.evidence, holds_back=asked.could_hold(move))
    fits, note = asked.expected.judge(value)
    soft = move.is_soft and not fits
    return asked.answer(
        reading,
        None if soft else fits,
        computed=asked.computed(value),
        formula=move.formula(asked.places),
        evidence=move.evidence,
        note=note or window.note,
        gap=Gap(Reason.NO_PRICE_DATA, "the price held of a half day is a snapshot and no close") if soft else None,
        holds_back=soft and asked.could_hold(move),
    )


def _price_variants(asked: Asked, window: Window) -> Iterator[Window]:
    """The window ending at the price the words mean; then by the close, where they mean another."""
    field = asked.quantity.field
    if asked.quantity.approximation is Approximation.AT_MOST and field is PriceField.CLOSE:
        field = PriceField.LOW if (asked.claim.direction is Direction.DOWN) != asked.target.inverse else PriceField.HIGH
    if field is not PriceField.CLOSE and window.end.field is PriceField.CLOSE:
        yield replace(ending(window, field), name=f"{window.name}, by the {field} of the session")
    yield window


def _is_bond_price(claim: Claim, quantity: Quantity, target: Target) -> bool:
    """A note "down 9/32" is its price in points; only its yield is held."""
    return target.first.type == "yield" and claim.kind is Kind.POINT_CHANGE and quantity.unit == "points"


def _at_a_close(quantity: Quantity) -> bool:
    return quantity.field is PriceField.CLOSE and quantity.approximation is not Approximation.AT_MOST


def _other_money(asked: Asked, move: Move) -> Gap | None:
    """A change in one money cannot be read from prices in another."""
    unit = asked.quantity.unit
    if asked.shape is not Shape.DIFFERENCE or unit in _POINTS or not move.evidence:
        return None
    held = move.evidence[-1].currency
    if unit == held or asked.target.first.type in {"index", "currency", "yield"}:
        return None
    return Gap(Reason.NO_PRICE_DATA, f"prices are in {held}, the claim is in {unit}")


def _expected(claim: Claim, quantity: Quantity, shape: Shape, context: Context, instrument: Instrument) -> Expectation:
    if shape is Shape.RATIO:
        return _multiple(claim, quantity, context, instrument)
    slack = Decimal(0)
    if instrument.type == "yield" and shape is not Shape.PERCENT:
        slack = context.tolerances.yield_basis_points.value
        slack = slack if shape is Shape.HUNDREDFOLD else slack / 100
    elif shape is Shape.DIFFERENCE:
        slack = 2 * min(_HALF_CENT, quantity.half_unit)
    return expectation(claim, context, instrument, slack=slack)


def _multiple(claim: Claim, quantity: Quantity, context: Context, instrument: Instrument) -> Expectation:
    """End over base; "halved" and "lost half" are read as the share lost, "fell threefold" as base over end."""
    upwards = replace(claim, direction=Direction.UP)
    if claim.direction is not Direction.DOWN:
        return expectation(upwards, context, instrument)
    if quantity.value >= 1:
        return replace(expectation(upwards, context, instrument), seen=_reciprocal)
    shift = 1 - 2 * quantity.value
    high = None if quantity.high is None else quantity.high + shift
    lost = replace(quantity, value=1 - quantity.value, low=quantity.low + shift, high=high)
    expected = expectation(replace(upwards, quantity=lost), context, instrument)
    return replace(expected, seen=_share_lost, accepted=(quantity.low, quantity.high))


def _reciprocal(value: Decimal) -> Decimal:
    return 1 / value


def _share_lost(value: Decimal) -> Decimal:
    return 1 - value


CHANGES = Check(
    (Kind.PERCENT_CHANGE, Kind.POINT_CHANGE, Kind.PRICE_CHANGE, Kind.YIELD_CHANGE, Kind.MULTIPLE),
    readings,
)
