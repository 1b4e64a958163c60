"""Which period a claim without one of its own has: that of a heading, of the words referred to, or of the text before.

"During this time" takes the stretch told before; "within a single trading day" takes the date told before; a claim
under the heading "For the week:" takes the week, and so does a move told with "its worst week since March"; what "when"
joins to a date is of that date. A claim that prints nothing at all goes on with the session that its sentence or the
one before names, or with the stretch of its paragraph in a story told over a stretch, and else speaks of the latest
session; the other of the two is kept as a further reading, and so are the days that the words around it may mean.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.extract.stood_then import is_told_in_passing
from factcheck.models import (
    CalendarUnit,
    Claim,
    Extraction,
    Kind,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Span,
)
from factcheck.resolve.carried import Carried
from factcheck.resolve.carried_years import in_that_year, in_the_year_opened_with, in_the_year_told
from factcheck.resolve.headings import Heading, heading_over, headings
from factcheck.resolve.named_beside import PERFECT, is_gone_by, is_in_passing, named_beside
from factcheck.resolve.other_days import OF_A_STRETCH, ONE_SESSION, Told, ToldSoFar, may_be_of_an_earlier_day, other_day
from factcheck.resolve.ranked_beside import over_a_run, ranked_beside, ranked_window
from factcheck.resolve.spoken import SentenceSessions
from factcheck.resolve.steps_on import days_later
from factcheck.resolve.told_aside import day_of_aside, is_left_behind, told_aside
from factcheck.resolve.told_by_now import NO_PERIOD, told_by_now
from factcheck.resolve.years_told import in_time_told

_A_DAY_LATER: Final = re.compile(
    r"(?:on )?(?:(?:a|one) day later|the (?:next|following) (?:trading )?(?:day|session)"
    r"|the (?:day|session) after(?: (?:that|it|this))?)",
    re.IGNORECASE,
)
_OF_AN_OPENING: Final = re.compile(r"\b(?:bell|open|opening|early)\b", re.IGNORECASE)
_EDGES: Final = frozenset({"start", "end"})
_LONGER: Final = frozenset({CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.QUARTER, CalendarUnit.YEAR})


def carried(extraction: Extraction, claims: Sequence[Claim], sessions: SentenceSessions) -> list[Carried]:
    """The period of each claim, in the order given, which is that of the text.

    ``sessions`` knows the days that the sentences name.
    """
    text, above = extraction.article.text, headings(extraction.article.blocks)
    over_a_stretch = _told_over_a_stretch(claims)
    found: list[Carried] = []
    told = ToldSoFar()
    of_sentence: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_sentence[claim.sentence].append(claim)
    last_aside: tuple[int, PeriodExpression] | None = None
    for at, claim in enumerate(claims):
        beside = of_sentence[claim.sentence]
        aside = told_aside(claim, beside, extraction.article, sessions) or day_of_aside(at, claims, last_aside)
        if aside is not None:
            last_aside = at, aside.expression
            found.append(aside)
            continue
        block = sessions.block_of(claim.sentence)
        chosen = _counted_beside(at, claims, text) or _carried(
            claim,
            told,
            heading_over(claim, above),
            block,
            named_beside(at, claims, text, sessions),
            over_a_stretch=over_a_stretch,
        )
        if in_time := in_time_told(claim, chosen.expression, text, sessions):
            chosen = Carried(in_time[0], in_time[1:])
        by_now = told_by_now(claim, chosen.expression, text)
        if by_now is not None:
            chosen = Carried(NO_PERIOD, by_now)
        chosen = (
            in_that_year(chosen, text)
            or in_the_year_opened_with(claim, beside, chosen, text)
            or in_the_year_told(at, claims, chosen, text)
        )
        others = (_of_another_day(at, claims, chosen, text, sessions), _up_to_month_beside(at, claims))
        more = tuple(other for other in others if other is not None)
        found.append(replace(chosen, others=(*chosen.others, *more)) if more else chosen)
        spoken = _spoken(claim, chosen, text, sessions)
        if spoken is not None and _is_told_on(spoken, told) and not is_left_behind(spoken, claims[at : at + 2], text):
            told.add(Told(block, spoken))
    return found


def _counted_beside(at: int, claims: Sequence[Claim], text: str) -> Carried | None:
    """The stretch that a claim beside ranks or counts, where this one tells none of its own."""
    ranked = ranked_beside(at, claims)
    if ranked is not None:
        return Carried(ranked, (claims[at].period,))
    run = over_a_run(at, claims, text)
    return None if run is None else Carried(run)


def _of_another_day(
    at: int, claims: Sequence[Claim], chosen: Carried, text: str, sessions: SentenceSessions
) -> PeriodExpression | None:
    """The day that the words around a claim may mean besides."""
    other = other_day(at, claims, text)
    periods = (chosen.expression, *chosen.others)
    if other is None and any(may_be_of_an_earlier_day(claims[at], period) for period in periods):
        return sessions.last_before(claims[at]) or sessions.first_named(claims[at])
    return other


def _up_to_month_beside(at: int, claims: Sequence[Claim]) -> PeriodExpression | None:
    """As in "gained 9% in July, bringing its return for the year to 13%": counted to the end of that month as well.

    "For the month", told early in the next one, is the month just ended.
    """
    period = claims[at].period
    if period.kind is not PeriodKind.YEAR_TO_DATE or period.until is not None:
        return None
    for other in claims[max(0, at - 2) : at + 1]:
        if other.sentence != claims[at].sentence:
            continue
        if other.period.kind is PeriodKind.NAMED_MONTH and other.period.anchor is not None:
            return replace(period, until=other.period.anchor, inherited=True)
        if other.period.kind is PeriodKind.MONTH:
            return replace(period, until=PartialDate(shift=-1, shift_unit=CalendarUnit.MONTH), inherited=True)
    return None


def _is_told_on(spoken: PeriodExpression, told: ToldSoFar) -> bool:
    """False of no period, of "what had been a 41% gain", and of the story's day after the first that was told."""
    if spoken.kind is PeriodKind.NONE or is_told_in_passing(spoken.text or ""):
        return False
    return told.last is None or spoken.kind is not PeriodKind.SESSION or spoken.anchor is not None


def _spoken(claim: Claim, chosen: Carried, text: str, sessions: SentenceSessions) -> PeriodExpression | None:
    """The period that what follows may go on with; None after what is told of another time in passing.

    As of a level moved from, a mark of a day gone by, or the last of "gained 23%, after a 24% advance in 2023".
    """
    if claim.kind is Kind.EXTREME_SINCE:
        if claim.trigger is not None and PERFECT.search(text, claim.sentence.start, claim.trigger.start):
            return None  # "rose 4.4%, having hit a two-week low on Tuesday"
        # The largest move since a date is no move counted from it; what follows may be of the week or month it ranks.
        return ranked_window(claim) or sessions.day_told(claim)
    told, anchor = chosen.expression, chosen.expression.anchor
    if is_gone_by(claim):
        return None
    if is_in_passing(claim, text):
        # "Stocks fell on Tuesday. A gave back its gains after losing 2%. B lost 1%": the day that A's words go on with.
        return told if told.inherited and told.kind is PeriodKind.SESSION and anchor is not None else None
    if anchor == DAY_TOLD_BEFORE and _OF_AN_OPENING.search(told.text or ""):
        return None  # "had been down 15% shortly after the opening bell"
    if claim.kind is Kind.LEVEL and anchor is not None and anchor.year is not None and anchor.part in _EDGES:
        return replace(told, anchor=DAY_TOLD_BEFORE)  # "cost $883 at the end of 2008, and $2,062 now. It rose 133%"
    return told


def _carried(
    claim: Claim,
    told: ToldSoFar,
    heading: Heading | None,
    block: int | None,
    named_beside: PeriodExpression | None,
    *,
    over_a_stretch: bool,
) -> Carried:
    period = claim.period
    last = told.last
    if period.kind is PeriodKind.SESSION and period.anchor is None and period.count is not None:
        return Carried((*told.days(), period)[0])
    if period.kind is PeriodKind.SESSION and period.anchor is None:
        # "Microsoft was down 1.9% for the day": of the day that was named before, where one was.
        return Carried(period, told.days())
    if period.kind is not PeriodKind.NONE:
        return Carried(_counted_from_a_date(_counted_back(period, last), last))
    if period.span is not None and not period.inherited:
        return Carried(period if told.stretch is None else _inherited(told.stretch))
    if heading is not None:
        return Carried(heading.told, () if heading.other is None else (heading.other,))
    beside = named_beside or (last.period if last is not None and last.block == block else None)
    if beside is not None and beside.kind is PeriodKind.SESSION and beside.anchor is not None:
        return Carried(_inherited(beside), (period,))
    if claim.kind not in OF_A_STRETCH or last is None:
        return Carried(period, told.days() if claim.kind is Kind.STREAK else ())
    if last.period.kind is PeriodKind.SESSION and last.period.anchor is not None:
        # A story told the day after says in its first lines which day it tells of.
        return Carried(period, told.days())
    if last.block != block or last.period.kind in ONE_SESSION:
        return Carried(period, told.days())
    before, days = _inherited(last.period), told.days()
    return Carried(before, (period, *days)) if over_a_stretch else Carried(period, (before, *days))


def _counted_from_a_date(period: PeriodExpression, last: Told | None) -> PeriodExpression:
    """As in "surged by $190 billion on Feb. 4. One day before, it had lost $200 billion": from that date.

    What other words leave open stays so.
    """
    anchor = last.period.anchor if last is not None else None
    if period.anchor is None or period.anchor.shift_unit is not CalendarUnit.SESSION:
        return period
    if anchor is None or anchor.day is None or anchor.month is None:
        return period
    if period.anchor != DAY_TOLD_BEFORE or _A_DAY_LATER.fullmatch(period.text or "") is not None:
        # "The day after that", told after another such day, is one further on.
        steps = (anchor.shift or 0) + (period.anchor.shift or 0)
        return replace(period, anchor=replace(anchor, shift=steps, shift_unit=CalendarUnit.SESSION), inherited=True)
    return replace(period, anchor=days_later(period.text or "", anchor) or DAY_TOLD_BEFORE, inherited=True)


def _counted_back(period: PeriodExpression, last: Told | None) -> PeriodExpression:
    """As in "Last week it lost 2%. The week before, it had lost 4%": before the week or year that was told last."""
    anchor, told = period.anchor, last.period.anchor if last is not None else None
    if anchor is None or told is None or anchor.shift != -1 or told.shift is None or told.shift >= 0:
        return period
    before = (period.text or "").casefold().endswith((" before", " earlier", " prior"))
    if not before or anchor.shift_unit is not told.shift_unit or anchor.shift_unit not in _LONGER:
        return period
    return replace(period, anchor=replace(anchor, shift=told.shift - 1))


def _inherited(expression: PeriodExpression) -> PeriodExpression:
    return replace(expression, inherited=True)


def _told_over_a_stretch(claims: Sequence[Claim]) -> bool:
    """True when the first move the story tells is counted over a stretch and not over one session."""
    for claim in claims:
        if claim.kind in OF_A_STRETCH:
            return claim.period.kind not in ONE_SESSION and claim.period.kind is not PeriodKind.NONE
    return False
