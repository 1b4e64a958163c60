"""Years, quarters and months counted from one told before: "fell 38% in 2008. The following year it rose 23%".

"That year" is the one told last, "the following month" the one after it, "the year before" the one before it. Words
that tell of now in between ("this year") leave nothing to count from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.models import NAMED_STRETCHES, UNIT_OF_STRETCH, CalendarUnit, Claim, PartialDate, PeriodExpression
from factcheck.models import PeriodKind as Form
from factcheck.resolve.spoken import SentenceSessions

_BEFORE: Final = (" before", " earlier", " prior")
_OF_NOW: Final = frozenset({Form.YEAR, Form.YEAR_TO_DATE, Form.QUARTER, Form.MONTH})
_NAMED: Final = {
    Form.YEAR: Form.NAMED_YEAR,
    Form.QUARTER: Form.NAMED_QUARTER,
    Form.MONTH: Form.NAMED_MONTH,
}
_PER_YEAR: Final = {CalendarUnit.YEAR: 1, CalendarUnit.QUARTER: 4, CalendarUnit.MONTH: 12}
# "Worse than in 1974", "the most since the crash of 2008": a time that is only set against another.
_SET_AGAINST: Final = re.compile(
    r"\b(?:than|since|from|unlike|versus|vs\.?|like|as|before|after|until)\s$", re.IGNORECASE
)
_REACH: Final = 8


def in_time_told(
    claim: Claim, period: PeriodExpression, text: str, sessions: SentenceSessions
) -> tuple[PeriodExpression, ...]:
    """The period that ``period`` is by what was told before it, the likelier first; nothing of any other words."""
    unit, steps = UNIT_OF_STRETCH.get(period.kind), _steps(period)
    if unit is None or steps is None or period.span is None or unit not in _PER_YEAR:
        return ()
    told = _told(sessions.named_before(claim, period.span.start), unit, text)
    if told is not None and steps:
        told = _shifted(told, steps, unit)
    if told is not None:
        found = replace(period, kind=_NAMED.get(period.kind, period.kind), anchor=told, inherited=True)
        return (found,) if steps >= 0 else (found, period)
    return () if steps < 0 else (replace(period, kind=Form.SESSION, anchor=DAY_TOLD_BEFORE, inherited=True),)


def _steps(period: PeriodExpression) -> int | None:
    """How many years, quarters or months ``period`` lies from the one told; None of words that count from none."""
    anchor = period.anchor
    if period.kind in NAMED_STRETCHES and period.count is None:
        if anchor is None:
            return 0
        return anchor.shift if anchor == PartialDate(shift=1, shift_unit=anchor.shift_unit) else None
    before = period.kind in _NAMED and anchor is not None and (period.text or "").casefold().endswith(_BEFORE)
    return -1 if before else None


def _told(mentions: Iterable[PeriodExpression], unit: CalendarUnit, text: str) -> PartialDate | None:
    """The year, quarter or month that the words before tell last, steps counted from it among them."""
    last: PartialDate | None = None
    for mention in mentions:
        steps = _steps(mention)
        if steps is not None:
            same = UNIT_OF_STRETCH[mention.kind] is unit
            last = last if not steps else _shifted(last, steps, unit) if same and last is not None else None
        elif mention.kind in _OF_NOW:
            last = None
        elif mention.span is None or _SET_AGAINST.search(text, max(0, mention.span.start - _REACH), mention.span.start):
            continue
        elif (named := _named(mention, unit)) is not None:
            last = named
    return last


def _named(mention: PeriodExpression, unit: CalendarUnit) -> PartialDate | None:
    day = mention.until or mention.anchor
    if day is None or day.shift is not None or not (mention.kind in NAMED_STRETCHES or mention.kind is Form.SESSION):
        return None
    if unit is CalendarUnit.YEAR:
        return PartialDate(year=day.year) if day.year is not None else None
    if unit is CalendarUnit.QUARTER:
        return PartialDate(year=day.year, quarter=day.quarter) if day.quarter is not None else None
    return PartialDate(year=day.year, month=day.month) if day.month is not None else None


def _shifted(told: PartialDate, steps: int, unit: CalendarUnit) -> PartialDate | None:
    """``steps`` on from ``told``; one without a year stays so, and its year is the latest that fits."""
    per_year = _PER_YEAR[unit]
    place = (told.year or 0) * per_year + ((told.month or told.quarter or 1) - 1) + steps
    year, part = divmod(place, per_year)
    printed = None if told.year is None else year
    if unit is CalendarUnit.YEAR:
        return PartialDate(year=printed)
    return (
        PartialDate(year=printed, month=part + 1)
        if unit is CalendarUnit.MONTH
        else PartialDate(printed, quarter=part + 1)
    )
