"""Clashes between the figures of one article, found by arithmetic alone: no price is asked.

A clash is reported only when no value inside the printed roundings reconciles the figures. Agencies subtract unrounded
levels, so points may differ from the difference of the printed levels by one unit in the last place (market-data.md:
17 of 218 triples of real index stories do).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import TypeVar

from factcheck.models import (
    MOVED_FROM,
    OF_ONE_SESSION,
    ONE_OF_SEVERAL,
    PRICE_CHANGES,
    TOLD_STRETCHES,
    Approximation,
    Comparison,
    Direction,
    Extraction,
    Finding,
    Kind,
    Measure,
    PeriodKind,
    PriceField,
    Rank,
    ResolvedClaim,
    Span,
)
from factcheck.models.claim import Claim
from factcheck.verify.sentences import figure_words, number_words, places_of, printed_words
from factcheck.verify.stated import Interval, Stated, is_close, level_of, percent_of, stated, subject_key
from factcheck.verify.told_ways import told_ways

T = TypeVar("T")

_HUNDRED = Decimal(100)
_AMOUNTS = frozenset({Kind.POINT_CHANGE, Kind.PRICE_CHANGE})
_REPEATABLE = PRICE_CHANGES | {Kind.YIELD_CHANGE, Kind.LEVEL}
_MOVING = frozenset({Direction.UP, Direction.DOWN})
_MARKS = frozenset({Kind.EXTREME_SINCE, Kind.RECORD})
# "A low of $60", "a high at 5,120": between the mark and its price stands one short word.
_TO_ITS_PRICE = 5


def consistency_findings(extraction: Extraction, resolved: Sequence[ResolvedClaim]) -> tuple[Finding, ...]:
    """The clashes of the article, in text order of their first claim; each names the claims and shows the arithmetic.

    A figure that clashes with several others of its kind is told beside the first of them alone.
    """
    figures: dict[str, list[Stated]] = defaultdict(list)
    for item in resolved:
        figure = stated(item)
        if figure is not None:
            figures[figure.subject].append(figure)
    marks = frozenset(one.trigger.end for one in extraction.claims if one.kind in _MARKS and one.trigger is not None)
    found: dict[tuple[str, ...], Finding] = {}
    for of_subject in figures.values():
        for finding in (
            *_triples(of_subject),
            *_implied_levels(of_subject),
            *_spans(of_subject, marks),
            *_repeats(of_subject),
            *told_ways(of_subject, extraction.article.text),
        ):
            found.setdefault(tuple(sorted(finding.claims)), finding)
    for finding in (*_comparisons(resolved, figures), *_ranks(resolved)):
        found.setdefault(tuple(sorted(finding.claims)), finding)
    place = {claim.id: number for number, claim in enumerate(extraction.claims)}
    keyed = [(min(place.get(claim, len(place)) for claim in finding.claims), finding) for finding in found.values()]
    return tuple(finding for _, finding in sorted(keyed, key=_first))


def _first(pair: tuple[int, Finding]) -> int:
    return pair[0]


def _finding(summary: str, *claims: Claim) -> Finding:
    return Finding("inconsistent", tuple(claim.id for claim in claims), summary)


def _pairs(figures: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Points and percent that one sentence prints of one window, the nearest percent to each points figure."""
    percents: dict[tuple[object, ...], list[Stated]] = defaultdict(list)
    for figure in figures:
        # "Down 53 cents, falling as much as 2 percent": the furthest is of another moment than the points.
        furthest = figure.quantity.approximation is Approximation.AT_MOST
        if figure.claim.kind is Kind.PERCENT_CHANGE and figure.quantity.upto is None and not furthest:
            percents[_place_of(figure)].append(figure)
    for points in figures:
        if points.claim.kind not in _AMOUNTS or points.claim.direction not in _MOVING or not points.exact:
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


def _triples(figures: Sequence[Stated]) -> Iterator[Finding]:
    """Points, percent and the level the move ended at."""
    levels = _levels_by_end(figures)
    here = _by_sentence(figures)
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
        yield _finding(
            f"{figure_words(points.quantity.value, points.quantity.unit, places=places_of(points.quantity))} on "
            f"{number_words(base, places=max(places_of(points.quantity), places_of(level.quantity)))} is "
            f"{number_words(share, places=places)}%, not {number_words(percent.quantity.value, places=places)}%",
            points.claim,
            percent.claim,
            level.claim,
        )


def _is_of_another_moment(level: Stated, points: Stated) -> bool:
    """True of a level at the end of a week or month in a story of it, where the points may be of any of its days.

    So is a round mark that was passed, beside points with decimals: "reclaimed 18,000. It rose 407.03 points".
    """
    period = points.claim.period
    untold = period.inherited or period.kind is PeriodKind.NONE
    if untold and level.claim.period.kind in TOLD_STRETCHES:
        return True
    coarser = places_of(level.quantity) < places_of(points.quantity)
    return coarser and not level.quantity.settled and level.quantity.value % _HUNDRED == 0


def _levels_by_end(figures: Sequence[Stated]) -> dict[object, list[Stated]]:
    """Closes by the moment they are of, each printed value once."""
    found: dict[object, dict[Decimal, Stated]] = defaultdict(dict)
    for figure in figures:
        if is_close(figure):
            found[figure.end].setdefault(figure.quantity.value, figure)
    return {end: list(levels.values()) for end, levels in found.items()}


def _by_sentence(figures: Sequence[Stated]) -> dict[Span, list[Stated]]:
    found: dict[Span, list[Stated]] = defaultdict(list)
    for figure in figures:
        found[figure.claim.sentence].append(figure)
    return found


def _implied_levels(figures: Sequence[Stated]) -> Iterator[Finding]:
    """Points with percent of two windows that end alike imply the same level."""
    levels = _levels_by_end(figures)
    implied: dict[object, dict[tuple[object, ...], tuple[Stated, Stated, Interval]]] = defaultdict(dict)
    for points, percent in _pairs(figures):
        level = level_of(points.interval, percent.interval, up=points.claim.direction is Direction.UP)
        # A printed level tells which of two pairs is wrong, so it is told by that alone.
        if level is not None and points.end not in levels:
            key = (points.window, points.claim.direction, points.quantity.value, percent.quantity.value)
            implied[points.end].setdefault(key, (points, percent, level))
    clashes = (_first_clashes(tuple(alike.values()), _imply_two_levels) for alike in implied.values())
    for (points, percent, level), (points_too, percent_too, level_too) in chain.from_iterable(clashes):
        yield _finding(
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


def _first_clashes(told: Sequence[T], clash: Callable[[T, T], bool]) -> Iterator[tuple[T, T]]:
    """Each of ``told`` with the first before it that it clashes with: as many at most as there are figures."""
    for place, second in enumerate(told):
        first = next((one for one in told[:place] if clash(one, second)), None)
        if first is not None:
            yield first, second


def _pair_words(points: Stated, percent: Stated) -> str:
    amount = figure_words(points.quantity.value, points.quantity.unit, places=places_of(points.quantity))
    return f"{amount} as {figure_words(percent.quantity.value, 'percent', places=places_of(percent.quantity))}"


def _range_words(interval: Interval) -> str:
    if interval.high is None:
        return f"{number_words(interval.low, places=0)} or more"
    return f"{number_words(interval.low, places=0)} to {number_words(interval.high, places=0)}"


def _spans(figures: Sequence[Stated], marks: frozenset[int]) -> Iterator[Finding]:
    """A percentage between two levels of one sentence: from 142.62 to 118.42.

    Not "down 0.2% at $60.88 after touching a two-week low of $60.18 the day before", nor "after touching $60.18": a
    price that was passed.
    """
    by_sentence = _by_sentence(figures)
    for percent in figures:
        if (
            percent.claim.kind is not Kind.PERCENT_CHANGE
            or percent.claim.direction not in _MOVING
            or percent.base is None
        ):
            continue
        here = [
            level
            for level in by_sentence[percent.claim.sentence]
            if is_close(level) and not any(level.quantity.span.start - away in marks for away in range(_TO_ITS_PRICE))
        ]
        first = [level for level in here if level.end == percent.base]
        last = [level for level in here if level.end == percent.end]
        if len(first) != 1 or len(last) != 1 or first[0].quantity.low <= 0 or _only_passed(first[0]):
            continue
        start, end = first[0], last[0]
        if _told_between(start, end, percent) or (percent.inverse and _told_between(end, start, percent)):
            continue  # "quoted at 1,080.7 per dollar, 0.4% firmer than 1,085.4": of what a unit of it buys
        change = (end.quantity.value / start.quantity.value - 1) * 100
        places = max(1, places_of(percent.quantity))
        yield _finding(
            f"from {number_words(start.quantity.value, places=places_of(start.quantity))} to "
            f"{number_words(end.quantity.value, places=places_of(end.quantity))} is "
            f"{number_words(change, places=places, signed=True)}%, not {printed_words(percent.claim)}",
            start.claim,
            end.claim,
            percent.claim,
        )


def _told_between(start: Stated, end: Stated, percent: Stated) -> bool:
    """Whether some change from a price of ``start`` to one of ``end`` is what ``percent`` tells, roundings in."""
    sign = 1 if percent.claim.direction is Direction.UP else -1
    bounds = (
        (end.interval.low / (start.interval.high or start.quantity.value) - 1) * 100 * sign,
        ((end.interval.high or end.quantity.value) / start.interval.low - 1) * 100 * sign,
    )
    return max(bounds) >= 0 and Interval(max(Decimal(0), min(bounds)), max(bounds)).meets(percent.interval)


def _only_passed(base: Stated) -> bool:
    """A price of an earlier day that words neither call its close nor say was moved from."""
    return not base.quantity.settled and MOVED_FROM not in base.claim.notes


def _repeats(figures: Sequence[Stated]) -> Iterator[Finding]:
    """The same quantity printed twice."""
    told: dict[tuple[object, ...], dict[tuple[object, ...], Stated]] = defaultdict(dict)
    for figure in figures:
        claim, quantity = figure.claim, figure.quantity
        if claim.kind in _REPEATABLE and quantity.upto is None and _says_its_moment(figure):
            # "Falling by as much as 8.8%" is told of another moment than "was down 8.6%".
            furthest = quantity.approximation is Approximation.AT_MOST
            same = (claim.kind, quantity.unit, figure.window, quantity.field, claim.period.kind, furthest)
            told[same].setdefault((quantity.value, quantity.approximation, claim.direction), figure)
    for alike in told.values():
        for first, second in _first_clashes(tuple(alike.values()), _clash):
            yield _finding(
                f"the same figure is printed as {printed_words(first.claim)} and as {printed_words(second.claim)}",
                first.claim,
                second.claim,
            )


def _says_its_moment(figure: Stated) -> bool:
    """Whether a figure prints the period it is of, and no price in passing: else it may be of another hour.

    Words that do not call a price a close, "trading at $222.77", "before dropping to $221", are such.
    """
    period = figure.claim.period
    passing = figure.claim.kind is Kind.LEVEL and figure.quantity.unit != "points" and not figure.quantity.settled
    return period.span is not None and not period.inherited and not passing


def _clash(first: Stated, second: Stated) -> bool:
    """Whether two figures of one window, in different sentences, cannot both be."""
    if first.claim.sentence == second.claim.sentence:
        return False
    opposed = {first.claim.direction, second.claim.direction} == _MOVING
    return opposed or not _coarse(first).meets(_coarse(second))


def _coarse(figure: Stated) -> Interval:
    """The interval of a figure whose trailing zeros may be rounding: 600 read at its last non-zero digit."""
    value, interval = figure.quantity.value, figure.interval
    exponent = value.normalize().as_tuple().exponent
    if not figure.exact or not isinstance(exponent, int) or exponent <= 0:
        return interval
    half = Decimal(5).scaleb(exponent - 1)
    high = None if interval.high is None else max(interval.high, value + 2 * half)
    return Interval(min(interval.low, value - half), high)


def _comparisons(resolved: Sequence[ResolvedClaim], figures: dict[str, list[Stated]]) -> Iterator[Finding]:
    """One thing said to beat another while the moves printed of the two say the reverse."""
    if not any(isinstance(item.claim.detail, Comparison) for item in resolved):
        return
    moves: dict[tuple[object, ...], list[Stated]] = defaultdict(list)
    for figure in (one for of_subject in figures.values() for one in of_subject):
        if figure.claim.kind is Kind.PERCENT_CHANGE:
            moves[figure.subject, *_told_period(figure.claim)].append(figure)
    for item in resolved:
        detail = item.claim.detail
        if not isinstance(detail, Comparison) or detail.measure is not Measure.MOVE or item.benchmark is None:
            continue
        other = item.benchmark.instrument
        if other is None or item.period.default is None:
            continue
        told = _told_period(item.claim)
        of_mine, of_rival = moves.get((subject_key(item), *told), []), moves.get((other.symbol, *told), [])
        if len(of_mine) != 1 or len(of_rival) != 1:
            continue  # none, or several of which the words may mean any
        mine, rival = of_mine[0], of_rival[0]
        (low, high), (rival_low, rival_high) = _signed(mine), _signed(rival)
        if (high < rival_low) if detail.ahead else (low > rival_high):
            verb = "ahead of" if detail.ahead else "behind"
            summary = f"{printed_words(mine.claim)} is not {verb} {printed_words(rival.claim)}"
            yield _finding(summary, item.claim, mine.claim, rival.claim)


def _told_period(claim: Claim) -> tuple[object, ...]:
    return claim.period.kind, claim.period.anchor, claim.period.count


def _signed(move: Stated) -> tuple[Decimal, Decimal]:
    high = move.interval.high if move.interval.high is not None else Decimal("Infinity")
    return (-high, -move.interval.low) if move.claim.direction is Direction.DOWN else (move.interval.low, high)


def _ranks(resolved: Sequence[ResolvedClaim]) -> Iterator[Finding]:
    """Two subjects in one place of one ranking."""
    places: dict[tuple[object, ...], dict[str, ResolvedClaim]] = defaultdict(dict)
    of_stretches = {one.claim.sentence for one in resolved if one.claim.period.kind not in OF_ONE_SESSION}
    for item in resolved:
        benchmark = item.claim.benchmark
        if isinstance(item.claim.detail, Rank) and benchmark is not None and ONE_OF_SEVERAL not in item.claim.notes:
            if item.claim.period.kind is PeriodKind.NONE and item.claim.sentence in of_stretches:
                continue  # "A was the top gainer, rising 11%, and B the top loser, falling 3% during the week"
            place = (item.claim.detail, item.period.default, benchmark.head.casefold(), benchmark.text)
            places[place].setdefault(subject_key(item), item)
    for (*_, group), held in places.items():
        # "Energy and property led the gainers" gives one place to both in so many words.
        first, *others = held.values()
        second = next((one for one in others if one.claim.trigger != first.claim.trigger), None)
        if second is None:
            continue
        yield _finding(
            f"{first.claim.subject.text} and {second.claim.subject.text} are both given the same place among {group}",
            first.claim,
            second.claim,
        )
