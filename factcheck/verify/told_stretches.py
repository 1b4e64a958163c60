"""Moves of no printed period in a story of a stretch, as the third of "rose 23% in the year. Gold gained 27%".

The wrap of a week, a month or a year names its stretch and then drops it. A move that prints no period and does not
hold over the latest session is tried over each stretch that its paragraph and the story have named before it, the last
named first; the one that its figure fits is the one meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from factcheck.models import (
    DAYS,
    HOLDING,
    MOVES,
    TOLD_STRETCHES,
    UNIT_OF_STRETCH,
    CalendarUnit,
    Claim,
    Direction,
    Instrument,
    Kind,
    Measure,
    PeriodExpression,
    PeriodKind,
    ResolvedClaim,
    Status,
    Superlative,
)
from factcheck.resolve.windows import windows
from factcheck.verify.context import Context
from factcheck.verify.evaluation import fits_default
from factcheck.verify.targets import principal
from factcheck.verify.unnamed import over
from factcheck.verify.verdicts import Judged, Ruling

_Moved = tuple[Instrument, Direction]

# Stretches told before a claim, or below it, that one without a period may be told over: none is meant further off.
_NEAREST: Final = 40
_QUARTERS: Final = frozenset({(1, 3), (4, 6), (7, 9), (10, 12)})
_JUST_ENDED: Final = frozenset({PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR})


def over_told_stretches(judged: tuple[Judged, ...], context: Context) -> tuple[Judged, ...]:
    """The claims in the order of the text, those of no period of their own read over a stretch named before."""
    told: list[PeriodExpression] = []
    found: list[Judged] = []
    meant: PeriodExpression | None = None
    for item in judged:
        period, read = item.resolved.claim.period, item
        if _tells_a_stretch(item.resolved.claim):
            # Printed, or that of what is ranked beside it: "lost 19% for its worst year since 2008".
            told = [*(other for other in told if not _is_the_same(other, period)), period][-_NEAREST:]
        elif item.ruling.status is Status.CONTRADICTED and isinstance(item.resolved.claim.detail, Superlative):
            over = meant or _supported_over(found)
            if over is not None:
                read = _ranked_over(item, found[-1], over, context)
        elif item.ruling.status is Status.CONTRADICTED and (period.inherited or period.kind is PeriodKind.NONE):
            read, meant = _over_one_of(item, told, context)
        found.append(read)
    below = _holding_over_stretches(found)
    return tuple(_as_told_below(at, item, below, context) for at, item in enumerate(found))


def _tells_a_stretch(claim: Claim) -> bool:
    """False of "a level last seen in October": how far back the level lies, and no stretch that moves are told over."""
    period, detail = claim.period, claim.detail
    if isinstance(detail, Superlative) and detail.measure is Measure.LEVEL:
        return False
    return period.kind in TOLD_STRETCHES and (not period.inherited or period.text is None)


def _holding_over_stretches(found: Sequence[Judged]) -> Mapping[_Moved, list[tuple[int, PeriodExpression]]]:
    """The stretches that moves of a thing hold over, each with the place of the claim, by the thing and its way."""
    holding: defaultdict[_Moved, list[tuple[int, PeriodExpression]]] = defaultdict(list)
    for at, item in enumerate(found):
        claim, subject = item.resolved.claim, item.resolved.subject.instrument
        told = claim.kind in MOVES and claim.period.kind in TOLD_STRETCHES and item.ruling.status in HOLDING
        if told and subject is not None:
            holding[subject, claim.direction].append((at, claim.period))
    return holding


def _as_told_below(
    at: int, item: Judged, below: Mapping[_Moved, list[tuple[int, PeriodExpression]]], context: Context
) -> Judged:
    """As the head of "the index lost more than 2%. (...) It fell 554 points, or 2.3%, to end the week at 23,154".

    What is told of one thing without a period is read over the stretch that a figure of it below holds over.
    """
    claim, subject = item.resolved.claim, item.resolved.subject.instrument
    if item.ruling.status is not Status.CONTRADICTED or claim.period.kind is not PeriodKind.NONE or subject is None:
        return item
    if claim.kind not in MOVES:
        return item
    holding = below.get((subject, claim.direction), [])
    first = bisect_right(holding, at, key=_place)
    tried: list[PeriodExpression] = []
    for _, period in holding[first : first + _NEAREST]:
        if any(_is_the_same(period, other) for other in tried):
            continue
        tried.append(period)
        for read in _counted(item.resolved, period, context):
            evaluation = fits_default(read, context)
            if evaluation.fits:
                noted = replace(evaluation, note="no period is printed: over that of a figure below it")
                return _read_as(item, Ruling(Status.SUPPORTED_WITH_NOTE, noted))
    return item


def _place(holding: tuple[int, PeriodExpression]) -> int:
    return holding[0]


def _supported_over(found: list[Judged]) -> PeriodExpression | None:
    """As in "is heading for a gain of 57%, the strongest since 2009": the stretch that the figure before holds over."""
    if not found or found[-1].ruling.status not in HOLDING:
        return None
    return found[-1].resolved.claim.period


def _is_the_same(one: PeriodExpression, other: PeriodExpression) -> bool:
    return (one.kind, one.anchor, one.until, one.count, one.unit) == (
        *(other.kind, other.anchor, other.until),
        *(other.count, other.unit),
    )


def _over_one_of(
    item: Judged, told: list[PeriodExpression], context: Context
) -> tuple[Judged, PeriodExpression | None]:
    """The claim over the stretch its figure fits, and which one that is; as it was, and None, where it fits none."""
    if item.resolved.claim.kind is Kind.LEVEL:
        return _reached_in(item, told, context), None
    if item.resolved.claim.kind not in MOVES:
        return item, None
    for period in (*item.resolved.stretches, *reversed(told)):
        for other in _counted(item.resolved, period, context):
            evaluation = fits_default(other, context)
            if evaluation.fits:
                return _read_as(item, Ruling(Status.SUPPORTED_WITH_NOTE, evaluation)), period
    return item, None


def _reached_in(item: Judged, told: list[PeriodExpression], context: Context) -> Judged:
    """As in "The index rose 1.5% this week. It made a high of 5,132": the highest of the stretch told last."""
    quantity = item.resolved.claim.quantity
    if not told or quantity is None or quantity.settled or quantity.led_to:
        return item
    reached = replace(item.resolved, claim=replace(item.resolved.claim, period=told[-1]))
    for other in _counted(reached, told[-1], context):
        evaluation = fits_default(other, context)
        if evaluation.fits:
            noted = replace(evaluation, note=f"no period is printed: reached in that of “{told[-1].text}” before it")
            return _read_as(item, Ruling(Status.SUPPORTED_WITH_NOTE, noted))
    return item


def _counted(resolved: ResolvedClaim, period: PeriodExpression, context: Context) -> Iterator[ResolvedClaim]:
    instrument = principal(resolved.subject, context)
    if instrument is None or resolved.as_of is None:
        return
    calendar = context.calendars.of(instrument)
    # Early in a week or a year its name still stands for the one just ended.
    only = period.kind not in _JUST_ENDED
    for window in windows(period, as_of=resolved.as_of, calendar=calendar, default_only=only).windows:
        words = "what is ranked" if period.text is None else f"“{period.text}”"
        yield over(resolved, replace(window, note=f"no period is printed: over that of {words} before it"))


def _ranked_over(item: Judged, before: Judged, period: PeriodExpression, context: Context) -> Judged:
    """As in "gold gained 27%, the most since 2010", told of a year: the moves ranked are those of years."""
    detail, unit = item.resolved.claim.detail, UNIT_OF_STRETCH.get(period.kind) or _unit_of_months(period)
    same = item.resolved.subject.instrument == before.resolved.subject.instrument
    beside = _ranks_stretches(before)
    if beside is not None and (unit is None or not same):
        unit, same = beside, True
    if unit is None or not same or item.resolved.claim.sentence != before.resolved.claim.sentence:
        return item
    if not isinstance(detail, Superlative) or detail.measure is not Measure.MOVE or detail.count != 1:
        return item
    ranked = replace(item.resolved, claim=replace(item.resolved.claim, detail=replace(detail, window=unit)))
    evaluation = fits_default(ranked, context)
    if not evaluation.fits:
        return item
    noted = replace(evaluation, note=evaluation.note or f"ranked by the {unit}, as the move before it is told")
    return _read_as(item, Ruling(Status.SUPPORTED_WITH_NOTE, noted))


def _ranks_stretches(before: Judged) -> CalendarUnit | None:
    """The unit of a week or longer whose moves a superlative before ranks by its own words.

    As of years in "it was its best year since 1958, and the Nasdaq rose even more, its biggest gain since 1991".
    """
    detail = before.resolved.claim.detail
    ranks = isinstance(detail, Superlative) and detail.measure is Measure.MOVE and detail.count == 1
    if not ranks or not isinstance(detail, Superlative) or detail.parts:
        return None
    return None if detail.window in DAYS else detail.window


def _unit_of_months(period: PeriodExpression) -> CalendarUnit | None:
    """The quarter or the year that is told by its first and last month: "from October to December"."""
    first, last = period.anchor, period.until
    if first is None or last is None or first.day is not None or last.day is not None:
        return None
    months = (first.month, last.month)
    if months == (1, 12):
        return CalendarUnit.YEAR
    return CalendarUnit.QUARTER if months in _QUARTERS else None


def _read_as(item: Judged, ruling: Ruling) -> Judged:
    assert ruling.decisive is not None  # noqa: S101 - made of a reading that fits
    return Judged(item.resolved, (*item.evaluations, ruling.decisive), ruling)
