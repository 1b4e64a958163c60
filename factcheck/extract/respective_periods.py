"""Periods dealt out in order: "in the last week, month and 3 months, with returns of 1%, 2% and 5%, respectively"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.periods import PeriodMention
from factcheck.extract.units import UNITS_OF_TIME
from factcheck.models import Kind, PeriodKind

_JOINING: Final = frozenset({tags.COMMA, tags.CONJUNCTION})


def deal_periods(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give each figure of a list its own period, where as many are told and "respectively" pairs them."""
    if "respectively" not in sentence.lows:
        return
    lists = [told for told in _lists(sentence) if len(told) > 1]
    for run in runs_of_figures(sentence, drafts):
        told = next((periods for periods in lists if len(periods) == len(run)), None)
        for draft, period in zip(run, told or (), strict=False):
            draft.period = period
    dates = next((told for told in lists if told[0].kind is PeriodKind.SINCE), None)
    if dates is not None:
        _deal_dates(drafts, dates)


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
        period = _stretch(sentence, at, after=bool(found))
        if period is not None:
            found.append(period)
        elif kind not in _JOINING and found:
            yield found
            found = []
    if found:
        yield found


def _stretch(sentence: Sentence, at: int, *, after: bool) -> PeriodMention | None:
    """The period at an item; after another one a length alone is told of the past like that one."""
    item = sentence.items[at]
    if item.period is not None or not after or item.number is None or item.number.unit is None:
        return item.period
    unit = UNITS_OF_TIME.get(item.number.unit)
    if unit is None:
        return None
    return PeriodMention(item.start, item.end, PeriodKind.TRAILING, count=item.number.value, unit=unit)


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
