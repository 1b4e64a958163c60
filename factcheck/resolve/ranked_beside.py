"""The stretch that a claim beside ranks or counts: "its worst week since March, with the index down 9.1%".

A figure told with a superlative or a streak of weeks, months or years is the move of that week, month or year; one
told "over the run" is that of the days counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.models import (
    OF_ONE_SESSION,
    CalendarUnit,
    Claim,
    Measure,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Streak,
    SubjectKind,
    Superlative,
)
from factcheck.resolve.other_days import OF_A_STRETCH

_WINDOWS: Final = {
    CalendarUnit.WEEK: PeriodKind.WEEK,
    CalendarUnit.MONTH: PeriodKind.MONTH,
    CalendarUnit.QUARTER: PeriodKind.QUARTER,
    CalendarUnit.YEAR: PeriodKind.YEAR_TO_DATE,
}
_RUNS: Final = ("run", "streak", "stretch", "rally", "slide", "rout", "selloff", "sell-off")
_IN_ALL: Final = re.compile(r"\s+(?:in the process|along the way|in that time|over that (?:time|span|stretch))\b")
_DURING: Final = re.compile(r"\b(?:during|over|in) which\b[^,;]*$")
# Of a run that the session told broke: the sessions before it, as "in the previous three" is.
_ENDED_BEFORE: Final = "the previous ones"
_MARKETS: Final = frozenset({"stocks", "shares", "equities", "markets", "wall street", "indexes", "indices"})
# Claims of one sentence that a group's own claim may stand before.
_MEMBERS: Final = 6


def ranked_window(claim: Claim) -> PeriodExpression | None:
    """The running week, month, quarter or year whose move a superlative ranks; None where it ranks a session's."""
    detail = claim.detail
    if not isinstance(detail, Superlative) or detail.measure is not Measure.MOVE or detail.count != 1:
        return None
    return _running(detail.window)


def _told_window(claim: Claim) -> PeriodExpression | None:
    """The running week, month or year that a claim ranks, or counts as one more of a streak."""
    detail = claim.detail
    return _running(detail.unit) if isinstance(detail, Streak) else ranked_window(claim)


def _running(unit: CalendarUnit) -> PeriodExpression | None:
    if unit not in _WINDOWS:
        return None
    kind = _WINDOWS[unit]
    anchor = None if kind is PeriodKind.YEAR_TO_DATE else PartialDate(shift=0, shift_unit=unit)
    return PeriodExpression(kind, anchor=anchor, inherited=True)


def ranked_beside(at: int, claims: Sequence[Claim]) -> PeriodExpression | None:
    """As in "its worst week since March, with the index down 9.1%": the move of the week that is ranked beside it.

    So is the 1.1% of "rose for a second straight week, adding 1.1%", and that which ends a run the other way; and each
    figure of "stocks posted a second winning week in a row, the first index adding 1.7%, the second 2.2%".
    """
    claim = claims[at]
    if claim.period.kind is not PeriodKind.NONE or claim.period.span is not None or claim.kind not in OF_A_STRETCH:
        return None
    for other in claims[max(0, at - _MEMBERS) : at + 2]:
        window = _told_window(other)
        near = other in claims[max(0, at - 2) : at + 2]
        same = near and (claim.subject.kind is SubjectKind.ANAPHOR or claim.subject.text == other.subject.text)
        several = other.subject.kind is SubjectKind.GROUP and other.subject.head.endswith("s")
        same = same or several or other.subject.head.casefold() in _MARKETS
        goes_on = other.direction is claim.direction or (isinstance(other.detail, Streak) and other.detail.ended)
        if window is not None and same and other.sentence == claim.sentence and goes_on:
            return window
    return None


def over_a_run(at: int, claims: Sequence[Claim], text: str) -> PeriodExpression | None:
    """As in "climbed for a fifth day, up 11.5% over the run": the move of the days that were counted.

    So is "a sixth loss in a row, during which it shed 17%", "rose for a fourth day, adding 36 points in the process",
    and of a run that is over, "ending a three-day slide in which it lost 6%".
    """
    period = claims[at].period
    over_it = period.kind is PeriodKind.NONE and (period.text or "").endswith(_RUNS)
    if not over_it and not _is_meanwhile(claims[at], text):
        return None
    for other in claims[max(0, at - 2) : at + 2]:
        near = other.sentence == claims[at].sentence or other is claims[at - 1]
        if isinstance(other.detail, Streak) and other.quantity is not None and near:
            words = _ENDED_BEFORE if other.detail.ended and not over_it else period.text
            unit = other.detail.unit
            return replace(
                period, kind=PeriodKind.TRAILING, text=words, anchor=None, count=other.quantity.value, unit=unit
            )
    return None


def _is_meanwhile(claim: Claim, text: str) -> bool:
    if claim.quantity is None or claim.kind not in OF_A_STRETCH:
        return False
    if claim.period.kind not in OF_ONE_SESSION or (claim.period.span is not None and not claim.period.inherited):
        return False
    if _IN_ALL.match(text, claim.quantity.span.end, claim.sentence.end) is not None:
        return True
    clause = re.split(r"[;(]", text[claim.sentence.start : claim.quantity.span.start])[-1]
    return _DURING.search(clause) is not None
