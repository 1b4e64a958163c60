"""Ranks of moves that the story tells of an earlier time: "lost 16% last week, the most since March 2020".

The superlative prints no day of its own; the move beside it, in its sentence or in the one before, tells which session,
week or month is ranked. A rank that does not hold of the story's latest move is read of that one. One that is told of a
move in so many words is of no other: "gained 2%, its worst day since May" is not the fall of the day before. Neither
is that of a price: "slid to 18,540.68, its highest close since May" is not the high of the month before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.models import (
    HOLDING,
    MOVES,
    Claim,
    Direction,
    Kind,
    Measure,
    Point,
    Reason,
    ResolvedClaim,
    Span,
    Status,
    Superlative,
    Window,
)
from factcheck.resolve.readings import window_name
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate
from factcheck.verify.extremes import COUNTED_FROM
from factcheck.verify.reading import noted
from factcheck.verify.superlatives import is_below_first
from factcheck.verify.verdicts import Judged, Ruling
from factcheck.verify.wording import day_words

_RANKS: Final = frozenset({Kind.EXTREME_SINCE, Kind.RECORD})
_A_DAY: Final = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)\b", re.IGNORECASE)
_WAYS: Final = frozenset({Direction.UP, Direction.DOWN})
# "2.3% on Thursday for its", "43% in 2023, the", "2%, marking its": nothing else stands between a move and its rank.
_TOLD_OF_IT: Final = re.compile(
    r"(?:\s+(?:on|in|during|over)(?:\s+[\w.’']+){1,3}?)?\s*[,–—-]{0,2}\s*"
    r"(?:(?:for|in|with|marking|posting|logging|notching|to (?:log|post|mark|notch))\s+)?(?:its|their|the|a)\s+",
    re.IGNORECASE,
)


def ranked_where_told(judged: tuple[Judged, ...], text: str, context: Context) -> tuple[Judged, ...]:
    """The claims, ranks that are contradicted read of the move of an earlier time that they are told beside."""
    return tuple(_of_the_move_told(at, judged, text, context) for at in range(len(judged)))


def _of_the_move_told(at: int, judged: Sequence[Judged], text: str, context: Context) -> Judged:
    item = judged[at]
    if _ranks_levels(item.resolved.claim):
        return _of_no_other_level(at, judged, text, context)
    if not _ranks_moves(item.resolved.claim):
        return item
    if is_below_first(item.resolved.claim.detail):
        return _of_the_session_told(item, _moves_beside(at, judged, text))
    if item.ruling.status is Status.SUPPORTED_WITH_NOTE:
        return _of_no_other_move(at, judged, text, context)
    if item.ruling.status is not Status.CONTRADICTED:
        return item
    for other in _moves_beside(at, judged, text):
        told = _ending_with(item.resolved, other.resolved.period.windows[0])
        fitting = None if told is None else next((one for one in evaluate(told, context) if one.fits), None)
        if told is not None and fitting is not None:
            note = f"the move meant is that of {day_words(told.period.windows[0].end.session)}"
            evaluation = fitting if fitting.note else noted(fitting, note)
            ruling = Ruling(Status.SUPPORTED_WITH_NOTE, evaluation)
            return Judged(told, (evaluation, *item.evaluations), ruling)
    return item


def _of_the_session_told(item: Judged, moves: Sequence[Judged]) -> Judged:
    """A place below the first, left open where no move beside it is of the session that it was counted for.

    Which day of the year was its third-worst changes as the year goes on.
    """
    if item.ruling.status is Status.NOT_CHECKABLE:
        return item
    end = item.resolved.period.windows[0].end
    if any(other.resolved.period.windows[0].end == end for other in moves):
        return item
    detail = "the words do not say which session has that place"
    return replace(item, ruling=Ruling(Status.NOT_CHECKABLE, item.evaluations[0], Reason.AMBIGUOUS_PERIOD, detail))


def _of_no_other_move(at: int, judged: Sequence[Judged], text: str, context: Context) -> Judged:
    """A rank that holds of another move than the one it is told of, which went the other way: read of that one."""
    item, before = judged[at], judged[at - 1] if at else None
    if before is None or not _is_told_of_the_opposite(item, before, text):
        return item
    moved = before.resolved.period.windows[0]
    told = _ending_with(item.resolved, moved) or item.resolved
    default = told.period.default
    if default is None or default.end.session != moved.end.session:
        return item
    of_it = evaluate(told, context)[0]
    return item if of_it.fits is not False else Judged(told, (of_it,), Ruling(Status.CONTRADICTED, of_it))


def _of_no_other_level(at: int, judged: Sequence[Judged], text: str, context: Context) -> Judged:
    """As in "slid to 18,540.68, its highest close since May": that of the price printed, and of none before it."""
    item, before = judged[at], judged[at - 1] if at else None
    decisive = item.ruling.decisive
    if item.ruling.status is not Status.SUPPORTED_WITH_NOTE or before is None or decisive is None:
        return item
    if COUNTED_FROM not in decisive.reading or not _is_told_of_the_level(item, before, text):
        return item
    of_it = [one for one in evaluate(item.resolved, context) if COUNTED_FROM not in one.reading]
    if not of_it or any(one.fits is not False for one in of_it):
        return item
    return replace(item, ruling=Ruling(Status.CONTRADICTED, of_it[0]))


def _is_told_of_the_level(rank: Judged, level: Judged, text: str) -> bool:
    claim, priced = rank.resolved.claim, level.resolved.claim
    if priced.kind is not Kind.LEVEL or priced.quantity is None or claim.trigger is None:
        return False
    first, last = rank.resolved.period.default, level.resolved.period.default
    same = rank.resolved.subject.instrument == level.resolved.subject.instrument
    if not same or first is None or last is None or first.end.session != last.end.session:
        return False
    of_close = level.ruling.status is Status.SUPPORTED and _sentence(rank) == _sentence(level)
    return of_close and _TOLD_OF_IT.fullmatch(text, priced.quantity.span.end, claim.trigger.start) is not None


def _is_told_of_the_opposite(rank: Judged, move: Judged, text: str) -> bool:
    claim, moved = rank.resolved.claim, move.resolved.claim
    if claim.trigger is None or moved.quantity is None or _sentence(rank) != _sentence(move):
        return False
    if {claim.direction, moved.direction} != _WAYS or not _is_move_of(move, rank):
        return False
    return _TOLD_OF_IT.fullmatch(text, moved.quantity.span.end, claim.trigger.start) is not None


def _ranks_levels(claim: Claim) -> bool:
    ranks = claim.kind is Kind.EXTREME_SINCE and isinstance(claim.detail, Superlative)
    return ranks and isinstance(claim.detail, Superlative) and claim.detail.measure is Measure.LEVEL


def _ranks_moves(claim: Claim) -> bool:
    return claim.kind in _RANKS and isinstance(claim.detail, Superlative) and claim.detail.measure is Measure.MOVE


def _moves_beside(at: int, judged: Sequence[Judged], text: str) -> list[Judged]:
    """The moves of the same thing and the same way in the rank's sentence, the nearest first.

    Where there is none, those of the sentence before, if the rank's own names no day.
    """
    item = judged[at]
    own = _of_one_sentence(at, judged)
    names_a_day = _A_DAY.search(item.resolved.claim.sentence.of(text)) is not None
    for places in (own, range(0) if names_a_day or not own.start else _of_one_sentence(own.start - 1, judged)):
        found = [(abs(place - at), place) for place in places if _is_such_a_move(judged[place], item)]
        if found:
            return [judged[place] for _, place in sorted(found)]
    return []


def _of_one_sentence(at: int, judged: Sequence[Judged]) -> range:
    """The places of the claims of one sentence, which stand beside each other."""
    first, last = at, at + 1
    while first and _sentence(judged[first - 1]) == _sentence(judged[at]):
        first -= 1
    while last < len(judged) and _sentence(judged[last]) == _sentence(judged[at]):
        last += 1
    return range(first, last)


def _sentence(item: Judged) -> Span:
    return item.resolved.claim.sentence


def _is_such_a_move(item: Judged, rank: Judged) -> bool:
    return item.resolved.claim.direction is rank.resolved.claim.direction and _is_move_of(item, rank)


def _is_move_of(item: Judged, rank: Judged) -> bool:
    claim, resolved = item.resolved.claim, rank.resolved
    return (
        claim.kind in MOVES
        and item.resolved.subject.instrument == resolved.subject.instrument
        and item.resolved.subject.basket == resolved.subject.basket
        and item.ruling.status in HOLDING
        and bool(item.resolved.period.windows)
    )


def _ending_with(resolved: ResolvedClaim, moved: Window) -> ResolvedClaim | None:
    """The rank with its period ending where an earlier move ends; None where that is no earlier one."""
    first = resolved.period.default
    if first is None or moved.end.session >= first.end.session:
        return None
    end = Point(moved.end.session)
    if resolved.claim.kind is Kind.RECORD:
        return replace(resolved, period=replace(resolved.period, windows=(moved,)))
    windows = [_up_to(window, end) for window in resolved.period.windows if _begins_before(window, end)]
    return replace(resolved, period=replace(resolved.period, windows=tuple(windows))) if windows else None


def _up_to(window: Window, end: Point) -> Window:
    name = window.name if window.base is None else window_name(window.base, end)
    return replace(window, name=name, end=end)


def _begins_before(window: Window, end: Point) -> bool:
    base = window.base
    return base is None or (base.session if isinstance(base, Point) else base.first) < end.session
