"""Points told with their percent: the level they end at, and the one that both imply, must agree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from factcheck.models import TOLD_STRETCHES, Approximation, Direction, Finding, Kind, PeriodKind, PriceField
from factcheck.verify.clashes import MOVING, clash_of, first_clashes, grouped_by_sentence, levels_by_end
from factcheck.verify.sentences import figure_words, number_words, places_of
from factcheck.verify.stated import Interval, Stated, is_close, level_of, percent_of

_HUNDRED = Decimal(100)
_BEFORE = re.compile(r"\b(?:previous|preceding|prior)\b", re.IGNORECASE)
_AMOUNTS = frozenset({Kind.POINT_CHANGE, Kind.PRICE_CHANGE})


def _pairs(figures: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Points and percent that one sentence prints of one window, the nearest percent to each points figure."""
    percents: dict[tuple[object, ...], list[Stated]] = defaultdict(list)
    for figure in figures:
        # "Down 53 cents, falling as much as 2 percent": the furthest is of another moment than the points.
        furthest = figure.quantity.approximation is Approximation.AT_MOST
        if figure.claim.kind is Kind.PERCENT_CHANGE and figure.quantity.upto is None and not furthest:
            percents[_place_of(figure)].append(figure)
    for points in figures:
        if points.claim.kind not in _AMOUNTS or points.claim.direction not in MOVING or not points.exact:
            continue
        beside = percents.get(_place_of(points))
        if beside:
            yield points, min(beside, key=_Distance(points))


def _place_of(figure: Stated) -> tuple[object, ...]:
    """What figures of one move share; those "during the day" are of an hour that no others of the session are of."""
    claim, period = figure.claim, figure.claim.period
    within = period.kind is PeriodKind.SESSION and period.anchor is None
    return claim.sentence, figure.window, claim.direction, (period.text or "").casefold() if within else ""


class _Distance:
    """Sort key: how far, in characters, a figure stands from another."""

    def __init__(self, origin: Stated) -> None:
        self._start = origin.quantity.span.start

    def __call__(self, figure: Stated) -> int:
        return abs(figure.quantity.span.start - self._start)


def triples(figures: Sequence[Stated]) -> Iterator[Finding]:
    """Points, percent and the level the move ended at."""
    levels = levels_by_end(figures)
    here = grouped_by_sentence(figures)
    for points, percent in _pairs(figures):
        field = points.quantity.field
        ending = levels.get(points.end, []) if field is PriceField.CLOSE else []
        beside = [level for level in here[points.claim.sentence] if level.end == points.end and is_close(level, field)]
        after = [level for level in beside if level.quantity.span.start > points.quantity.span.start]
        candidates = after or beside or [level for level in ending if not _is_of_another_moment(level, points)]
        # Two different levels said of one moment clash with each other; which of them the move ended at is not known.
        if not candidates or (not beside and len(ending) > 1):
            continue
        level = min(candidates, key=_Distance(points))
        up = points.claim.direction is Direction.UP
        slack = 2 * min(points.quantity.half_unit, level.quantity.half_unit)
        moved = points.interval.widened(slack)
        given = percent_of(moved, level.interval, up=up)
        if given is None or given.meets(percent.interval):
            continue
        quoted = percent_of(moved, level.interval, up=not up) if points.inverse else None
        if quoted is not None and quoted.meets(percent.interval):
            continue  # "lost 264 paise, or 3.6%, to 75.79 a dollar": the quote rose by as much
        sign = -1 if up else 1
        base = level.quantity.value + sign * points.quantity.value
        share = points.quantity.value / base * 100
        places = max(1, places_of(percent.quantity))
        yield clash_of(
            f"{figure_words(points.quantity.value, points.quantity.unit, places=places_of(points.quantity))} on "
            f"{number_words(base, places=max(places_of(points.quantity), places_of(level.quantity)))} is "
            f"{number_words(share, places=places)}%, not {number_words(percent.quantity.value, places=places)}%",
            points.claim,
            percent.claim,
            level.claim,
        )


def _is_of_another_moment(level: Stated, points: Stated) -> bool:
    """True of a level at the end of a week or month in a story of it, where the points may be of any of its days.

    Or of the weeks before it.

    So is a round mark that was passed, beside points with decimals: "reclaimed 18,000. It rose 407.03 points".
    """
    period = points.claim.period
    if period.kind is PeriodKind.TRAILING and _BEFORE.search(period.text or ""):
        return True  # "had lost 706 points in the previous two weeks": before the one that the level ends
    untold = period.inherited or period.kind is PeriodKind.NONE
    if untold and level.claim.period.kind in TOLD_STRETCHES:
        return True
    coarser = places_of(level.quantity) < places_of(points.quantity)
    return coarser and not level.quantity.settled and level.quantity.value % _HUNDRED == 0


def implied_levels(figures: Sequence[Stated]) -> Iterator[Finding]:
    """Points with percent of two windows that end alike imply the same level."""
    levels = levels_by_end(figures)
    implied: dict[object, dict[tuple[object, ...], tuple[Stated, Stated, Interval]]] = defaultdict(dict)
    for points, percent in _pairs(figures):
        level = level_of(points.interval, percent.interval, up=points.claim.direction is Direction.UP)
        # A printed level tells which of two pairs is wrong, so it is told by that alone.
        if level is not None and points.end not in levels:
            key = (points.window, points.claim.direction, points.quantity.value, percent.quantity.value)
            implied[points.end].setdefault(key, (points, percent, level))
    clashes = (first_clashes(tuple(alike.values()), _imply_two_levels) for alike in implied.values())
    for (points, percent, level), (points_too, percent_too, level_too) in chain.from_iterable(clashes):
        yield clash_of(
            f"{_pair_words(points, percent)} implies a level of {_range_words(level)}, "
            f"{_pair_words(points_too, percent_too)} one of {_range_words(level_too)}",
            points.claim,
            percent.claim,
            points_too.claim,
            percent_too.claim,
        )


def _imply_two_levels(one: tuple[Stated, Stated, Interval], other: tuple[Stated, Stated, Interval]) -> bool:
    (points, _, level), (points_too, _, level_too) = one, other
    return points.window != points_too.window and not level.meets(level_too)


def _pair_words(points: Stated, percent: Stated) -> str:
    amount = figure_words(points.quantity.value, points.quantity.unit, places=places_of(points.quantity))
    return f"{amount} as {figure_words(percent.quantity.value, 'percent', places=places_of(percent.quantity))}"


def _range_words(interval: Interval) -> str:
    if interval.high is None:
        return f"{number_words(interval.low, places=0)} or more"
    return f"{number_words(interval.low, places=0)} to {number_words(interval.high, places=0)}"
