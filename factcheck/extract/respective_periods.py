"""Periods dealt out in order: "in the last week, month and 3 months, with returns of 1%, 2% and 5%, respectively".

So too where a list of as many periods comes right after the figures: "rose 20%, 3% and 8% in 2017, 2018 and 2019".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Item, Sentence
from factcheck.extract.number_mention import Role
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.extract.units import UNITS_OF_TIME
from factcheck.models import STRETCH_OF_UNIT, UNIT_OF_STRETCH, CalendarUnit, Kind, PartialDate, PeriodKind

_JOINING: Final = frozenset({tags.COMMA, tags.CONJUNCTION})
_A_PAIR: Final = 2
_A_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_YEARS: Final = re.compile(r"(?:\w+ )?\d{4}(?:, (?:and )?\d{4})*(?: and \d{4})?")
_LENGTHS: Final = {
    "week": CalendarUnit.WEEK,
    "month": CalendarUnit.MONTH,
    "quarter": CalendarUnit.QUARTER,
    "year": CalendarUnit.YEAR,
}


def deal_periods(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give each figure of a list its own period, where as many are told that follow it or "respectively" pairs them."""
    if not sentence.spots or len(drafts) < _A_PAIR:
        return
    paired = "respectively" in sentence.held
    runs = list(runs_of_figures(sentence, drafts))
    if not runs and not paired:
        return
    lists = [told for told in _lists(sentence) if len(told) > 1]
    for run in runs:
        told = next((periods for periods in lists if len(periods) == len(run)), None)
        if told is None or not (paired or _follows(sentence, run, told)):
            continue
        for draft, period in zip(run, told, strict=True):
            draft.period = period
    dates = next((told for told in lists if told[0].kind is PeriodKind.SINCE), None)
    if dates is not None and paired:
        _deal_dates(drafts, dates)


def _follows(sentence: Sentence, run: Sequence[Draft], told: Sequence[PeriodMention]) -> bool:
    """Whether a list of periods begins right after the last figure."""
    last = run[-1].number
    return last is not None and last + 1 < len(sentence.items) and _begin(sentence.items[last + 1], told[0])


def _begin(item: Item, first: PeriodMention) -> bool:
    return item.period is not None and item.start <= first.start < item.end


def leave_counted_lists(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Leave open which of "the previous three weeks" each figure is of, where as many are listed before them."""
    if not drafts:
        return
    at = next((at for at, draft in enumerate(drafts) if _counts_its_list(sentence, draft)), 0)
    first, told = at, drafts[at].period
    while first and _goes_on(sentence, drafts[first - 1], drafts[first]):
        first -= 1
    if first < at and told is not None and told.count == at + 1 - first:
        for draft in drafts[first : at + 1]:
            draft.period = replace(told, kind=PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)


def _counts_its_list(sentence: Sentence, draft: Draft) -> bool:
    """As in "after gains of 2%, 4% and 1% over three preceding weeks": a length of time right after a list."""
    period = draft.period
    if draft.number is None or period is None or period.kind is not PeriodKind.TRAILING:
        return False
    several = period.count is not None and period.count > 1
    return several and any(item.period is period for item in sentence.items[draft.number + 1 : draft.number + 2])


def _deal_dates(drafts: Sequence[Draft], dates: Sequence[PeriodMention]) -> None:
    """As in "A and B fell to their lowest since May and June, respectively"; what is told of B alone has the last."""
    extremes = (draft for draft in drafts if draft.kind is Kind.EXTREME_SINCE and draft.period is dates[0])
    for _, ranked in groupby(extremes, key=_place):
        of_each = list(ranked)
        if len(of_each) not in {1, len(dates)}:
            continue
        for draft, date in zip(reversed(of_each), reversed(dates), strict=False):
            draft.period = replace(date, kind=PeriodKind.SINCE)


def _place(draft: Draft) -> int:
    return draft.start


def _lists(sentence: Sentence) -> Iterator[list[PeriodMention]]:
    """The stretches that nothing but commas and conjunctions part, each list of them."""
    found: list[PeriodMention] = []
    for at, kind in enumerate(sentence.kinds):
        period = _stretch(sentence.items[at], found[-1] if found else None)
        if period is not None:
            found.extend(_years_told_as_one(sentence, sentence.items[at], period) or (period,))
        elif kind not in _JOINING and found:
            yield found
            found = []
    if found:
        yield found


def _years_told_as_one(sentence: Sentence, item: Item, period: PeriodMention) -> list[PeriodMention]:
    """The years of "in 2017, 2018 and 2019", which together are one stretch where no figures are dealt out to them."""
    if period.anchor != DAY_TOLD_BEFORE and period.until is None:
        return []
    years = list(_A_YEAR.finditer(sentence.text, item.start, item.end))
    if len(years) < _A_PAIR or _YEARS.fullmatch(sentence.text, item.start, item.end) is None:
        return []
    return [
        PeriodMention(year.start(), year.end(), PeriodKind.NAMED_YEAR, anchor=PartialDate(year=int(year.group())))
        for year in years
    ]


def _stretch(item: Item, before: PeriodMention | None) -> PeriodMention | None:
    """The period at an item; after another one a length or a year alone is told of the past like that one."""
    if item.period is not None or before is None:
        return item.period
    number = item.number
    if number is None:
        length = _LENGTHS.get(item.low)
        return None if length is None else _as_long(item, before, length)
    if number.role is Role.YEAR and before.kind is PeriodKind.NAMED_YEAR:
        return PeriodMention(item.start, item.end, PeriodKind.NAMED_YEAR, anchor=PartialDate(year=int(number.value)))
    unit = UNITS_OF_TIME.get(number.unit or "")
    if unit is None:
        return None
    return PeriodMention(item.start, item.end, PeriodKind.TRAILING, count=number.value, unit=unit)


def _as_long(item: Item, before: PeriodMention, length: CalendarUnit) -> PeriodMention | None:
    """As in "this week, month and year", "in the past week, month and year": the preposition is printed once."""
    if before.kind is PeriodKind.TRAILING:
        return PeriodMention(item.start, item.end, before.kind, count=before.count, unit=length)
    anchor = before.anchor
    if before.kind not in UNIT_OF_STRETCH or anchor is None or anchor.shift is None or anchor.shift_unit is None:
        return None
    if length is CalendarUnit.YEAR and not anchor.shift:
        return PeriodMention(item.start, item.end, PeriodKind.YEAR_TO_DATE)
    shifted = PartialDate(shift=anchor.shift, shift_unit=length)
    return PeriodMention(item.start, item.end, STRETCH_OF_UNIT[length], anchor=shifted)


def runs_of_figures(sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    """Figures of one kind and one subject that nothing but commas and conjunctions part."""
    run: list[Draft] = []
    for draft in drafts:
        if draft.number is None or draft.period is not None:
            continue
        last = run[-1] if run else None
        if last is None or not _goes_on(sentence, last, draft):
            if len(run) > 1:
                yield run
            run = []
        run.append(draft)
    if len(run) > 1:
        yield run


def _goes_on(sentence: Sentence, last: Draft, draft: Draft) -> bool:
    if draft.kind is not last.kind or draft.subject != last.subject or last.number is None or draft.number is None:
        return False
    return all(kind in _JOINING for kind in sentence.kinds[last.number + 1 : draft.number])
