"""Claims in a clause that "when" joins to a date: "the lowest since 3 May, when it closed at 4,210", is of 3 May.

The clause tells what happened then and nothing of the story's own day; so does a figure that the date possesses ("its
best month since May's 5% gain"). Where the words name no single day ("since May, when it lost 5%") and no month or
year whose moves are ranked, which session of that time is meant stays open.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention, scan_periods
from factcheck.models import (
    UNIT_OF_STRETCH,
    CalendarUnit,
    Claim,
    Measure,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Span,
    Superlative,
)

# "From its April 8 low of 4,982.77, when": the figure of the mark may stand before the clause.
_WHEN = re.compile(r"(?:\s+(?:of|at)\s+[^\s,]*\d[\d,.]*\d)?(?:,|\s*[—–]|\s+--?)?\s+when\s+")
# A comma ends the clause, but for a figure told in another way: "when it fell 310 points, or 2.1%, to 14,470".
_CLAUSE_END = re.compile(r"[.;:](?=\s|\Z)|,(?!\d|\s+(?:or|to)\s)")
_COUNTED_FROM = frozenset({PeriodKind.SINCE, PeriodKind.SINCE_EXTREME, PeriodKind.EVENT})
_STRETCHES = UNIT_OF_STRETCH.keys() - {PeriodKind.YEAR_TO_DATE}
_WEEK = CalendarUnit.WEEK
# Between a date and the figure it possesses: "since May's stunning 5%".
_POSSESSED = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}")
_LONGEST_BETWEEN = 40
# Right before "in 1987": "Black Monday", "its worst day".
_A_DAY = re.compile(r"\b(?:(?:Black|Bloody|Blue) \w+day|day|session)\s+$")
# "Such a strong February", "its last losing May": a month that the words before a year name without one.
_BARE_MONTH = re.compile(rf"\b(?:{'|'.join(month_name[1:])})\b(?!\s\d)")
_PARTS_OF_YEARS = frozenset({PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER})


def told_when(claim: Claim, claims: Sequence[Claim], text: str) -> PeriodExpression | None:
    """The period of a claim by the words its "when" clause hangs on; None where it stands in no such clause.

    ``claims`` are those of its sentence.
    """
    at = (claim.quantity.span if claim.quantity is not None else claim.trigger or claim.subject.span).start
    if (owner := _owner(claim, claims, text)) is not None:
        return _of_its_own_unit(owner) or _then(replace(claim.period, span=None), owner.period, claim.sentence)
    if text.find("when", claim.sentence.start, at) < 0:
        return None
    for other in claims:
        told = other.period
        if told.span is None or told.span.end > at:
            continue
        clause = _clause_after(told.span.end, claim.sentence.end, text)
        if clause is not None and clause.start <= at < clause.end:
            ranked = _week_then(claim.period, other)
            if ranked is None and claim.period.kind in {PeriodKind.NONE, *_COUNTED_FROM}:
                ranked = _of_its_own_unit(other)
            words = text[claim.sentence.start : told.span.start]
            ranked = ranked or _part_of_the_year(claim.period, told, words, clause) or _some_day_of(told, words)
            return ranked or _then(claim.period, told, clause)
    return _of_a_bare_date(claim, at, text)


def _owner(claim: Claim, claims: Sequence[Claim], text: str) -> Claim | None:
    """As in "the worst day since March's 12.5% plunge": the claim whose date possesses the figure."""
    if claim.quantity is None:
        return None
    figure = claim.quantity.span.start
    for other in claims:
        told = other.period
        if told.kind not in _COUNTED_FROM or told.span is None or other is claim:
            continue
        between = told.span.end < figure <= told.span.end + _LONGEST_BETWEEN
        if between and _POSSESSED.fullmatch(text, told.span.end, figure) is not None:
            return other
    return None


def _of_its_own_unit(other: Claim) -> PeriodExpression | None:
    """As in "its best month since May, when it gained 5%": the whole of the month, quarter or year that is ranked."""
    detail, told = other.detail, other.period
    if not isinstance(detail, Superlative) or detail.measure is not Measure.MOVE or told.kind is not PeriodKind.SINCE:
        return None
    anchor = told.anchor
    if anchor is None or detail.count != 1 or anchor.day is not None or anchor.weekday is not None:
        return None
    if detail.window is CalendarUnit.MONTH and anchor.month is not None and anchor.part is None:
        kind = PeriodKind.NAMED_MONTH
    elif detail.window is CalendarUnit.QUARTER and anchor.quarter is not None:
        kind = PeriodKind.NAMED_QUARTER
    elif detail.window is CalendarUnit.YEAR and anchor.year is not None and anchor.month is None:
        kind = PeriodKind.NAMED_YEAR
    else:
        return None
    return PeriodExpression(kind, span=told.span, text=told.text, anchor=anchor, inherited=True)


def _of_a_bare_date(claim: Claim, at: int, text: str) -> PeriodExpression | None:
    """As in "the last bear market was in early 2020, when the index fell 34% in about a month": no claim has the date.

    Nor has one that of "at 4% it was the biggest since April, when it lost 14% in a single week".

    A stretch that the clause counts lies somewhere in that time, and no words say where.
    """
    heads = list(_WHEN.finditer(text, claim.sentence.start, at))
    clause = _clause_after(heads[-1].start(), claim.sentence.end, text) if heads else None
    if clause is None or not clause.start <= at < clause.end:
        return None
    words = text[claim.sentence.start : heads[-1].start()]
    # "Paled against Tuesday's, when they sank 4%": the day itself, whose loss it was.
    words = words.removesuffix("'s").removesuffix("’s")
    mention, bare = _at_end(words), words.split()
    for count in (2, 1):
        if mention is None:
            # "The worst month was November 2018, when it fell 36%", "the last was 2018, when": told by its bare name.
            words = f"in {' '.join(bare[-count:])}"
            mention = _at_end(words)
    if mention is None or not (mention.kind in {PeriodKind.SESSION, PeriodKind.SINCE} or mention.kind in _STRETCHES):
        return None
    told = _as_told(mention, words)
    if (part := _part_of_the_year(claim.period, told, words, clause)) is not None:
        return part
    printed = claim.period.span is not None and clause.covers(claim.period.span)
    if printed and claim.period.kind is PeriodKind.TRAILING:
        return PeriodExpression(PeriodKind.SESSION, text=told.text, anchor=DAY_TOLD_BEFORE, inherited=True)
    return _some_day_of(told, words[: mention.start]) or _then(claim.period, told, clause)


def _some_day_of(told: PeriodExpression, words: str) -> PeriodExpression | None:
    """As in "Black Monday in 1987, when the Dow fell 508 points": one day of that time, and no words say which."""
    if told.kind not in _STRETCHES or _A_DAY.search(words) is None:
        return None
    return replace(told, kind=PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE, inherited=True)


def _as_told(mention: PeriodMention, words: str) -> PeriodExpression:
    return PeriodExpression(
        mention.kind,
        None,
        words[mention.start : mention.end],
        mention.anchor,
        mention.until,
        mention.count,
        mention.unit,
    )


def _parts_of_years(words: str) -> Iterator[PeriodExpression]:
    """The months, quarters and opening stretches of a year in the words, those of no year that is told among them."""
    for found in scan_periods(words):
        yield _as_told(found, words)
    for month in _BARE_MONTH.finditer(words):
        named = f"in {month[0]}"
        yield from (_as_told(found, named) for found in scan_periods(named))


def _part_of_the_year(
    own: PeriodExpression, told: PeriodExpression, words: str, clause: Span
) -> PeriodExpression | None:
    """As in "the last losing September was in 2016, when it lost 3%": what the clause or ``words`` name."""
    if told.kind is not PeriodKind.NAMED_YEAR or told.anchor is None or told.anchor.part is not None:
        return None
    if own.span is not None and clause.covers(own.span):
        return _in_that_year(own, told.anchor)
    parts = [named for part in _parts_of_years(words) if (named := _in_that_year(part, told.anchor)) is not None]
    return parts[0] if len(parts) == 1 else None


def _in_that_year(part: PeriodExpression, told: PartialDate) -> PeriodExpression | None:
    anchor = part.anchor
    if anchor is None or anchor.year is not None or told.year is None:
        return None
    opening = part.kind is PeriodKind.NAMED_YEAR and anchor.part is not None and anchor.shift == 0
    if not (opening or (part.kind in _PARTS_OF_YEARS and not anchor.shift)):
        return None
    return replace(part, anchor=replace(anchor, year=told.year, shift=None, shift_unit=None), inherited=True)


def _at_end(words: str) -> PeriodMention | None:
    return next((found for found in scan_periods(words) if found.end == len(words)), None)


def _week_then(own: PeriodExpression, other: Claim) -> PeriodExpression | None:
    """As in "the worst weekly decline since May 7, when it fell 6.4%": the move of the weeks that ended then."""
    detail, told = other.detail, other.period
    if not isinstance(detail, Superlative) or detail.measure is not Measure.MOVE or detail.window is not _WEEK:
        return None
    day = told.anchor is not None and told.anchor.day is not None
    if not day or own.kind not in {PeriodKind.NONE, *_COUNTED_FROM} or told.kind not in _COUNTED_FROM:
        return None
    week = PeriodExpression(PeriodKind.WEEK, span=told.span, text=told.text, until=told.anchor, inherited=True)
    if detail.count == 1:
        return week
    if detail.count == 0:
        return replace(week, kind=PeriodKind.SESSION, until=None, anchor=DAY_TOLD_BEFORE)
    # "The biggest two-week gain since July 30, when it rose 4%": the two weeks that ended then.
    return replace(week, kind=PeriodKind.TRAILING, count=Decimal(detail.count), unit=_WEEK)


def _has_both_ends(told: PeriodExpression) -> bool:
    """As in "the slide from March 16 to June 1, when it lost 12%": over the whole of the slide."""
    return told.kind is PeriodKind.SINCE and told.until is not None


def _clause_after(start: int, end: int, text: str) -> Span | None:
    head = _WHEN.match(text, start, end)
    if head is None:
        return None
    last = _CLAUSE_END.search(text, head.end(), end)
    return Span(head.end(), end if last is None else last.start())


def _then(own: PeriodExpression, told: PeriodExpression, clause: Span) -> PeriodExpression | None:
    printed = own.span is not None and clause.covers(own.span)
    if printed and own.kind is PeriodKind.SINCE_EXTREME:
        # "When it was 19% below its peak": a stretch that ended on that day, which no calendar can count.
        return PeriodExpression(
            PeriodKind.SESSION, span=told.span, text=told.text, anchor=DAY_TOLD_BEFORE, inherited=True
        )
    if printed and (told.kind not in _COUNTED_FROM or (own.anchor is not None and own.anchor.shift is None)):
        return None
    if told.kind is PeriodKind.SESSION or told.kind in _STRETCHES or _has_both_ends(told):
        return replace(told, inherited=True)
    if told.kind not in _COUNTED_FROM:
        return None
    single = told.anchor is not None and (told.anchor.day is not None or told.anchor.weekday is not None)
    of_a_session = not printed or own.kind is PeriodKind.SESSION
    anchor = told.anchor if single and of_a_session else DAY_TOLD_BEFORE
    return PeriodExpression(PeriodKind.SESSION, span=told.span, text=told.text, anchor=anchor, inherited=True)
