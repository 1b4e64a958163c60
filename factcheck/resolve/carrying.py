"""Which period a claim without one of its own has: that of a heading, of the words referred to, or of the text before.

"During this time" takes the stretch told before; "within a single trading day" takes the date told before; a claim
under the heading "For the week:" takes the week, and so does a move told with "its worst week since March"; what "when"
joins to a date is of that date. A claim that prints nothing at all goes on with the session that its sentence or the
one before names, or with the stretch of its paragraph in a story told over a stretch, and else speaks of the latest
session; the other of the two is kept as a further reading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from factcheck.extract.left_open import DAY_TOLD_BEFORE
from factcheck.models import (
    EARLIER_MARK,
    MOVED_FROM,
    Block,
    CalendarUnit,
    Claim,
    Extraction,
    Kind,
    Measure,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Streak,
    SubjectKind,
    Superlative,
)
from factcheck.resolve.headings import Heading, heading_over, headings
from factcheck.resolve.other_days import MOVES, last_day, may_be_of_an_earlier_day, other_day
from factcheck.resolve.since_then import since_then
from factcheck.resolve.spoken import SentenceSessions
from factcheck.resolve.when_clauses import told_when

_ONE_SESSION = frozenset({PeriodKind.SESSION, PeriodKind.INTRADAY, PeriodKind.EXTENDED_HOURS})
# The word of "what had been a 41% gain": a day left open, and of that clause alone.
_HAD: Final = "had"
_WINDOWS: Final = {
    CalendarUnit.WEEK: PeriodKind.WEEK,
    CalendarUnit.MONTH: PeriodKind.MONTH,
    CalendarUnit.QUARTER: PeriodKind.QUARTER,
    CalendarUnit.YEAR: PeriodKind.YEAR_TO_DATE,
}

_RUNS: Final = ("run", "streak", "stretch", "rally", "slide", "rout", "selloff", "sell-off")
_MARKETS: Final = frozenset({"stocks", "shares", "equities", "markets", "wall street", "indexes", "indices"})
# Claims of one sentence that a group's own claim may stand before.
_MEMBERS: Final = 6
_BEFOREHAND: Final = re.compile(
    r"(?:Before|Until|Prior to) (?:(?:this|last) \w+|[A-Z]\w+day"
    r"|(?:the|its) (?:rally|rebound|slide|selloff|sell-off|rout|crash|drop|jump|surge|plunge|week|month))\b"
)
# With "had": "Before the report, the shares had rallied by 70% from their low".
_BEFORE_IT: Final = re.compile(r"(?:Before|Until|Prior to|Ahead of) [^,;.]{2,60},")
_PERFECT: Final = re.compile(r"\bhad\b", re.IGNORECASE)
_AFTERWARDS: Final = re.compile(r"\b(?:after|following|despite|on top of)\b", re.IGNORECASE)
# Between two figures: the second is of a move that the first undid ("more than erasing Monday's drop of 2.5%").
_UNDOING: Final = re.compile(r"\b(?:eras|recoup|recover|revers|regain|retrac)(?:e[ds]?|ing|s|ed)?\b")


@dataclass(frozen=True, slots=True)
class Carried:
    """The period a claim is read with, and another one the same words may mean."""

    expression: PeriodExpression
    other: PeriodExpression | None = None


def carried(extraction: Extraction, claims: Sequence[Claim], sessions: SentenceSessions) -> list[Carried]:
    """The period of each claim, in the order given, which is that of the text.

    ``sessions`` knows the days that the sentences name.
    """
    above = headings(extraction.article.blocks)
    blocks = extraction.article.blocks
    over_a_stretch = _told_over_a_stretch(claims)
    found: list[Carried] = []
    told: list[tuple[int, PeriodExpression]] = []
    for at, claim in enumerate(claims):
        then = told_when(claim, claims, extraction.article.text) or _told_of_earlier(claim, extraction.article.text)
        if then is not None:
            found.append(Carried(then))
            continue
        counted = since_then(claim, extraction.article, sessions)
        if counted is not None:
            found.append(Carried(*counted))
            continue
        block = _block_of(claim, blocks)
        beside = _named_later(at, claims, extraction.article.text)
        if beside is None and claim.period.kind is PeriodKind.NONE:
            beside = sessions.named_between(claims[at - 1] if at else None, claim)
        heading = heading_over(claim, above)
        chosen = (
            _ranked_beside(at, claims)
            or _over_a_run(at, claims)
            or _carried(claim, told, heading, block, beside, over_a_stretch=over_a_stretch)
        )
        if chosen.other is None:
            other = other_day(at, claims, extraction.article.text)
            if other is None and may_be_of_an_earlier_day(claim, chosen.expression):
                other = sessions.last_before(claim)
            chosen = Carried(chosen.expression, other)
        found.append(chosen)
        spoken = _spoken(claim, chosen, extraction.article.text)
        if spoken is None and claim.kind is Kind.EXTREME_SINCE:
            spoken = sessions.day_told(claim)
        on_the_day = spoken is not None and spoken.kind is PeriodKind.SESSION and spoken.anchor is None
        said = spoken is not None and spoken.kind is not PeriodKind.NONE and not _is_open(spoken)
        if spoken is not None and said and not (on_the_day and told):
            told.append((block, spoken))
    return found


def _is_open(period: PeriodExpression) -> bool:
    return (period.text or "").casefold() == _HAD


def _told_of_earlier(claim: Claim, text: str) -> PeriodExpression | None:
    """A stretch that ended before the story's day, at a time that no calendar can count: its period is left open.

    As in "before this week it was down 6.7% for the year", "a year ago it had just lost 19%".
    """
    period = claim.period
    if period.span is None or claim.kind not in MOVES or claim.quantity is None:
        return None
    before = text[claim.sentence.start : claim.quantity.span.start]
    ago = period.kind is PeriodKind.TRAILING and (period.text or "").casefold().endswith(
        (" ago", " before", " earlier")
    )
    earlier = period.kind not in _ONE_SESSION and _BEFOREHAND.match(before) is not None
    had = _PERFECT.search(before) is not None
    if not earlier and not (had and (ago or _BEFORE_IT.match(before))):
        return None
    return PeriodExpression(
        PeriodKind.SESSION, span=period.span, text=period.text, anchor=DAY_TOLD_BEFORE, inherited=True
    )


def _spoken(claim: Claim, chosen: Carried, text: str) -> PeriodExpression | None:
    """The period that what follows may go on with; None after what is told of another time in passing.

    As of a level moved from, a mark of a day gone by, or the last of "gained 23%, after a 24% advance in 2023".
    """
    if claim.kind is Kind.EXTREME_SINCE:
        # The largest move since a date is no move counted from it; what follows may be of the week or month it ranks.
        return _ranked_window(claim)
    return None if _is_gone_by(claim) or _is_in_passing(claim, text) else chosen.expression


def _is_in_passing(claim: Claim, text: str) -> bool:
    if claim.quantity is None:
        return False
    clause = re.split(r"[,;(]", text[claim.sentence.start : claim.quantity.span.start])[-1]
    return _AFTERWARDS.search(clause) is not None


def _is_gone_by(claim: Claim) -> bool:
    """As the second of "fell to 3.99%, from 4.06% late Thursday", or a mark of which another day is printed."""
    return MOVED_FROM in claim.notes or EARLIER_MARK in claim.notes


def _ranked_window(claim: Claim) -> PeriodExpression | None:
    """The running week, month, quarter or year whose move a superlative ranks; None where it ranks a session's."""
    detail = claim.detail
    if not isinstance(detail, Superlative) or detail.measure is not Measure.MOVE or detail.count != 1:
        return None
    return _running(detail.window)


def _told_window(claim: Claim) -> PeriodExpression | None:
    """The running week, month or year that a claim ranks, or counts as one more of a streak."""
    detail = claim.detail
    return _running(detail.unit) if isinstance(detail, Streak) else _ranked_window(claim)


def _running(unit: CalendarUnit) -> PeriodExpression | None:
    if unit not in _WINDOWS:
        return None
    kind = _WINDOWS[unit]
    anchor = None if kind is PeriodKind.YEAR_TO_DATE else PartialDate(shift=0, shift_unit=unit)
    return PeriodExpression(kind, anchor=anchor, inherited=True)


def _ranked_beside(at: int, claims: Sequence[Claim]) -> Carried | None:
    """As in "its worst week since March, with the index down 9.1%": the move of the week that is ranked beside it.

    So is the 1.1% of "rose for a second straight week, adding 1.1%", and that which ends a run the other way; and each
    figure of "stocks posted a second winning week in a row, the first index adding 1.7%, the second 2.2%".
    """
    claim = claims[at]
    if claim.period.kind is not PeriodKind.NONE or claim.period.span is not None or claim.kind not in MOVES:
        return None
    for other in claims[max(0, at - _MEMBERS) : at + 2]:
        window = _told_window(other)
        near = other in claims[max(0, at - 2) : at + 2]
        same = near and (claim.subject.kind is SubjectKind.ANAPHOR or claim.subject.text == other.subject.text)
        same = same or other.subject.kind is SubjectKind.GROUP or other.subject.head.casefold() in _MARKETS
        goes_on = other.direction is claim.direction or (isinstance(other.detail, Streak) and other.detail.ended)
        if window is not None and same and other.sentence == claim.sentence and goes_on:
            return Carried(window, claim.period)
    return None


def _over_a_run(at: int, claims: Sequence[Claim]) -> Carried | None:
    """As in "climbed for a fifth day, up 11.5% over the run": the move of the days that were counted."""
    period = claims[at].period
    if period.kind is not PeriodKind.NONE or not (period.text or "").endswith(_RUNS):
        return None
    for other in claims[max(0, at - 2) : at + 2]:
        near = other.sentence == claims[at].sentence or other is claims[at - 1]
        if isinstance(other.detail, Streak) and other.quantity is not None and near:
            run = replace(period, kind=PeriodKind.TRAILING, count=other.quantity.value, unit=other.detail.unit)
            return Carried(run)
    return None


def _carried(
    claim: Claim,
    told: list[tuple[int, PeriodExpression]],
    heading: Heading | None,
    block: int,
    named_beside: PeriodExpression | None,
    *,
    over_a_stretch: bool,
) -> Carried:
    period = claim.period
    if period.kind is PeriodKind.SESSION and period.anchor is None and period.count is not None:
        dated = [past for _, past in told if past.kind is PeriodKind.SESSION and past.anchor is not None]
        return Carried(_inherited(dated[-1])) if dated else Carried(period)
    if period.kind is PeriodKind.SESSION and period.anchor is None and told:
        # "Microsoft was down 1.9% for the day": of the day that was named before, where one was.
        return Carried(period, last_day(told))
    if period.kind is not PeriodKind.NONE:
        return Carried(period)
    stretches = [past for _, past in told if past.kind not in _ONE_SESSION]
    if period.span is not None and not period.inherited:
        return Carried(_inherited(stretches[-1])) if stretches else Carried(period)
    if heading is not None:
        return Carried(heading.told, heading.other)
    beside = named_beside or (told[-1][1] if told and told[-1][0] == block else None)
    if beside is not None and beside.kind is PeriodKind.SESSION and beside.anchor is not None:
        return Carried(_inherited(beside), period)
    if claim.kind not in MOVES or not told:
        return Carried(period, last_day(told) if claim.kind is Kind.STREAK else None)
    if told[-1][1].kind is PeriodKind.SESSION and told[-1][1].anchor is not None:
        # A story told the day after says in its first lines which day it tells of.
        return Carried(period, _inherited(told[-1][1]))
    if told[-1][0] != block or told[-1][1].kind in _ONE_SESSION:
        return Carried(period, last_day(told))
    before = _inherited(told[-1][1])
    return Carried(before, period) if over_a_stretch else Carried(period, before)


def _named_later(at: int, claims: Sequence[Claim], text: str) -> PeriodExpression | None:
    """The session named at the end of a claim's own sentence: "A fell 4% and B fell 2% on 14 January".

    Not that of a level moved from ("rose to 4.10% from 4.08% late Wednesday"), which lies before.
    """
    later = at + 1
    while later < len(claims) and claims[later].sentence == claims[at].sentence:
        period = claims[later].period
        if period.kind is not PeriodKind.NONE:
            if _is_gone_by(claims[later]) or _is_undone(claims[at], claims[later], text):
                return None
            anchor = period.anchor if period.kind is PeriodKind.SESSION else None
            # "fell 0.6%, following a 3.1% gain the day before": a day counted back is no other figure's.
            return None if anchor is None or anchor.shift_unit is CalendarUnit.SESSION else period
        later += 1
    return None


def _is_undone(claim: Claim, later: Claim, text: str) -> bool:
    if claim.quantity is None or later.quantity is None:
        return False
    between = claim.quantity.span.end, later.quantity.span.start
    # "Fell 94 points to 8,444. It had fallen 45 on Wednesday", with no stop that ends the sentence.
    return (_UNDOING.search(text, *between) or _PERFECT.search(text, *between)) is not None


def _inherited(expression: PeriodExpression) -> PeriodExpression:
    return replace(expression, inherited=True)


def _told_over_a_stretch(claims: Sequence[Claim]) -> bool:
    """True when the first move the story tells is counted over a stretch and not over one session."""
    for claim in claims:
        if claim.kind in MOVES:
            return claim.period.kind not in _ONE_SESSION and claim.period.kind is not PeriodKind.NONE
    return False


def _block_of(claim: Claim, blocks: tuple[Block, ...]) -> int:
    return max((index for index, block in enumerate(blocks) if block.start <= claim.sentence.start), default=0)
