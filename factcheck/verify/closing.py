"""A change from close to close, as the words have it: the reading that most claims rest on."""

from __future__ import annotations

from functools import partial

from factcheck.models import Reason, Window
from factcheck.verify.asked import Asked
from factcheck.verify.moves import Move, Shape
from factcheck.verify.reading import Evaluation, Gap

# Units of a difference that are no money.
_POINTS = frozenset({"points", "percent", "percentage_points", "basis_points"})


def closing(asked: Asked, window: Window) -> Evaluation:
    """The change of the target's instrument over one window, judged; a snapshot supports and never refutes."""
    move = asked.move(window)
    reading = asked.named(window)
    gap = move.gap or _other_money(asked, move)
    value = move.value()
    if value is None or gap is not None:
        return asked.answer(reading, None, gap=gap, evidence=move.evidence, holds_back=asked.could_hold(move))
    fits, note = asked.expected.judge(value, as_worded=window.note is None)
    soft = move.is_soft and not fits
    return asked.answer(
        reading,
        None if soft else fits,
        computed=asked.computed(value),
        formula=partial(move.formula, asked.places),
        evidence=move.evidence,
        note=note or window.note,
        gap=Gap(Reason.NO_PRICE_DATA, "the price held of a half day is a snapshot and no close") if soft else None,
        holds_back=soft and asked.could_hold(move),
    )


def _other_money(asked: Asked, move: Move) -> Gap | None:
    """A change in one money cannot be read from prices in another."""
    unit = asked.quantity.unit
    if asked.shape is not Shape.DIFFERENCE or unit in _POINTS or not move.evidence:
        return None
    held = move.evidence[-1].currency
    if unit == held or asked.target.first.type in {"index", "currency", "yield"}:
        return None
    return Gap(Reason.NO_PRICE_DATA, f"prices are in {held}, the claim is in {unit}")
