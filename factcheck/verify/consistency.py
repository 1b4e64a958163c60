"""Clashes between the figures of one article, found by arithmetic alone: no price is asked.

A clash is reported only when no value inside the printed roundings reconciles the figures. Agencies subtract unrounded
levels, so points may differ from the difference of the printed levels by one unit in the last place: 17 of 218 triples
of real index stories do.
"""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.models import (
    MOVED_FROM,
    PRICE_CHANGES,
    UP_TO_NOW,
    Approximation,
    Direction,
    Extraction,
    Finding,
    Kind,
    ResolvedClaim,
)
from factcheck.verify.clashes import MOVING, clash_of, first_clashes, grouped_by_sentence
from factcheck.verify.points_with_percents import implied_levels, triples
from factcheck.verify.ranking_clashes import comparisons, ranks
from factcheck.verify.sentences import number_words, places_of, printed_words
from factcheck.verify.stated import Interval, Stated, is_close, stated
from factcheck.verify.told_ways import marks_gone_to, told_ways

_REPEATABLE = PRICE_CHANGES | {Kind.YIELD_CHANGE, Kind.LEVEL}
_MARKS = frozenset({Kind.EXTREME_SINCE, Kind.RECORD})
_DATED = re.compile(rf"\b(?:{'|'.join(calendar.month_name[1:])}) \d{{1,2}}\b")
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
            *triples(of_subject),
            *implied_levels(of_subject),
            *_spans(of_subject, marks),
            *_repeats(of_subject, extraction.article.text),
            *told_ways(of_subject, extraction.article.text),
        ):
            found.setdefault(tuple(sorted(finding.claims)), finding)
    marks_told = marks_gone_to(resolved, extraction.article.text)
    for finding in (*comparisons(resolved, figures), *ranks(resolved), *marks_told):
        found.setdefault(tuple(sorted(finding.claims)), finding)
    place = {claim.id: number for number, claim in enumerate(extraction.claims)}
    keyed = [(min(place.get(claim, len(place)) for claim in finding.claims), finding) for finding in found.values()]
    return tuple(finding for _, finding in sorted(keyed, key=_first))


def _first(pair: tuple[int, Finding]) -> int:
    return pair[0]


def _spans(figures: Sequence[Stated], marks: frozenset[int]) -> Iterator[Finding]:
    """A percentage between two levels of one sentence: from 142.62 to 118.42.

    Not "down 0.2% at $60.88 after touching a two-week low of $60.18 the day before", nor "after touching $60.18": a
    price that was passed.
    """
    by_sentence = grouped_by_sentence(figures)
    for percent in figures:
        if (
            percent.claim.kind is not Kind.PERCENT_CHANGE
            or percent.claim.direction not in MOVING
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
        yield clash_of(
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


def _repeats(figures: Sequence[Stated], text: str) -> Iterator[Finding]:
    """The same quantity printed twice."""
    told: dict[tuple[object, ...], dict[tuple[object, ...], Stated]] = defaultdict(dict)
    for figure in figures:
        claim, quantity = figure.claim, figure.quantity
        if claim.kind in _REPEATABLE and quantity.upto is None and _says_its_moment(figure, text):
            # "Falling by as much as 8.8%" is told of another moment than "was down 8.6%".
            furthest = quantity.approximation is Approximation.AT_MOST
            same = (claim.kind, quantity.unit, figure.window, quantity.field, claim.period.kind, furthest)
            told[same].setdefault((quantity.value, quantity.approximation, claim.direction), figure)
    for alike in told.values():
        for first, second in first_clashes(tuple(alike.values()), _clash):
            yield clash_of(
                f"the same figure is printed as {printed_words(first.claim)} and as {printed_words(second.claim)}",
                first.claim,
                second.claim,
            )


def _says_its_moment(figure: Stated, text: str) -> bool:
    """Whether a figure prints the period it is of, and no price in passing: else it may be of another hour.

    Words that do not call a price a close, "trading at $222.77", "before dropping to $221", are such. "For the week",
    where the sentence tells a date, is of the week of that.
    """
    period = figure.claim.period
    if period.kind in UP_TO_NOW and _DATED.search(figure.claim.sentence.of(text)):
        return False
    passing = figure.claim.kind is Kind.LEVEL and figure.quantity.unit != "points" and not figure.quantity.settled
    return period.span is not None and not period.inherited and not passing


def _clash(first: Stated, second: Stated) -> bool:
    """Whether two figures of one window, in different sentences, cannot both be."""
    if first.claim.sentence == second.claim.sentence:
        return False
    opposed = {first.claim.direction, second.claim.direction} == MOVING
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
