"""Comparisons: the subject's return against the benchmark's over the same words, each on its own calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from factcheck.models import (
    Comparison,
    Computed,
    Evidence,
    Kind,
    Measure,
    Point,
    Quantity,
    Reason,
    ResolvedClaim,
    Window,
)
from factcheck.verify.bands import bands_of
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.moves import Shape, move_of
from factcheck.verify.reading import Evaluation, Gap, no_reading
from factcheck.verify.targets import Target, targets
from factcheck.verify.volume_averages import volume_readings
from factcheck.verify.windowing import windows_for
from factcheck.verify.wording import rounded

# A factor in words ("twice the gain") holds within ten percent, as number words do.
_FACTOR_REACH = Decimal("0.1")
# Within a year and a half nobody tells a lead by the year.
_TOLD_IN_ALL = timedelta(days=550)


@dataclass(frozen=True, slots=True)
class _Return:
    """A target's percent change over one window, or the gap."""

    name: str
    symbols: tuple[str, ...]
    value: Decimal | None
    evidence: tuple[Evidence, ...]
    gap: Gap | None
    window: Window


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """Each target of the subject against each of the benchmark, window by window."""
    detail, benchmark = resolved.claim.detail, resolved.benchmark
    if isinstance(detail, Comparison) and detail.measure is Measure.VOLUME:
        yield from volume_readings(resolved, detail, context)
        return
    if not isinstance(detail, Comparison) or detail.measure is not Measure.MOVE:
        yield no_reading(Reason.UNSUPPORTED_KIND)
        return
    if benchmark is None or (benchmark.instrument is None and benchmark.basket is None):
        reason = None if benchmark is None else benchmark.reason
        yield no_reading(reason or Reason.UNRESOLVED_SUBJECT, "nothing known to compare with")
        return
    found = False
    for subject in targets(resolved.subject, context):
        for other in targets(benchmark, context):
            pairs = zip(_returns(resolved, subject, context), _returns(resolved, other, context), strict=False)
            for first, second in pairs:
                found = True
                yield _compared(resolved, detail, first, second, context, proxy=subject.proxy or other.proxy)
    if not found:
        yield no_reading(Reason.AMBIGUOUS_PERIOD)


def _returns(resolved: ResolvedClaim, target: Target, context: Context) -> Iterator[_Return]:
    for window in windows_for(resolved, target.first, context):
        moves = [
            move_of(Shape.PERCENT, instrument, window, context, inverse=target.inverse)
            for instrument in target.instruments
        ]
        values = [value for move in moves if (value := move.value()) is not None]
        gap = next((move.gap for move in moves if move.gap is not None), None)
        mean = sum(values, Decimal(0)) / len(values) if values and gap is None else None
        evidence = tuple(price for move in moves for price in move.evidence)
        name = target.first.name if len(target.instruments) == 1 else target.label
        yield _Return(name, tuple(item.symbol for item in target.instruments), mean, evidence, gap, window)


def _compared(
    resolved: ResolvedClaim, detail: Comparison, first: _Return, second: _Return, context: Context, *, proxy: bool
) -> Evaluation:
    reading = f"{first.name} against {second.name}, {first.window.name}"
    symbols = (*first.symbols, *second.symbols)
    evidence = (*first.evidence, *second.evidence)
    if first.value is None or second.value is None:
        gap = first.gap or second.gap
        return Evaluation(reading, None, evidence=evidence, gap=gap, proxy=proxy, symbols=symbols)
    lead = first.value - second.value
    fits, note = _fits(resolved, detail, first.value, second.value, context, over_years=_over_years(first.window))
    mine, theirs = (format(rounded(value, 2), "+f") for value in (first.value, second.value))
    found = f"{mine}% for {first.name}, {theirs}% for {second.name}"
    return Evaluation(
        reading,
        fits,
        Computed(rounded(lead, int(context.tolerances.figure_places.value)), "percentage_points"),
        formula=f"{mine}% against {theirs}%",
        evidence=evidence,
        note=note or first.window.note if fits else None,
        proxy=proxy,
        symbols=symbols,
        summary=f"The prices give {found}.",
        found=found,
    )


def _fits(
    resolved: ResolvedClaim, detail: Comparison, mine: Decimal, theirs: Decimal, context: Context, *, over_years: bool
) -> tuple[bool, str | None]:
    lead = mine - theirs if detail.ahead else theirs - mine
    tie = context.tolerances.tie_percent.value
    if detail.factor is not None:
        return _by_factor(detail.factor, resolved.claim.quantity, mine, theirs)
    quantity = resolved.claim.quantity
    if quantity is not None and quantity.unit in {"percentage_points", "percent", "points"}:
        # A lead is told as the difference of two figures that were rounded before.
        for band in bands_of(quantity, context.tolerances, slack=quantity.half_unit):
            if band.holds(lead):
                return True, band.note
        if over_years and lead > -tie:
            return True, "over several years a lead may be told a year: only who was ahead is checked"
        return False, None
    return lead > -tie, None


def _over_years(window: Window) -> bool:
    return isinstance(window.base, Point) and window.end.session - window.base.session > _TOLD_IN_ALL


def _by_factor(factor: Decimal, quantity: Quantity | None, mine: Decimal, theirs: Decimal) -> tuple[bool, str | None]:
    if theirs == 0:
        return False, None
    ratio = mine / theirs
    bounded = quantity is not None and quantity.high is None
    if ratio > 0 and (bounded or ratio <= factor * (1 + _FACTOR_REACH)) and ratio >= factor * (1 - _FACTOR_REACH):
        return True, None
    if ratio > factor:
        return True, "the prices give more than the factor printed"
    return False, None


COMPARISONS = Check((Kind.COMPARISON,), readings)
