"""Records counted by the year: "its 34th record close of the year", "the 19th record close of 2016"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft, FirstOf
from factcheck.extract.items import Sentence
from factcheck.extract.number_mention import Role
from factcheck.models import Kind, Measure, PeriodKind, Superlative

_COUNTED_BY: Final = frozenset({PeriodKind.YEAR_TO_DATE, PeriodKind.NAMED_YEAR})


def count_records(sentence: Sentence, drafts: Iterable[Draft]) -> None:
    """Tell each record close that is counted which of the year it is, and leave it to the one day that is told."""
    for draft in drafts:
        number = sentence.items[draft.anchor - 1].number if draft.kind is Kind.RECORD and draft.anchor else None
        if number is None or number.role is not Role.ORDINAL or sentence.kinds[draft.anchor - 1] != tags.COUNT:
            continue
        year, detail = draft.period, draft.detail
        ranks_closes = isinstance(detail, Superlative) and detail.measure is Measure.LEVEL and detail.settled
        if year is None or year.kind not in _COUNTED_BY or not ranks_closes:
            continue
        others = [sentence.items[at].period for at in sentence.spots if sentence.items[at].period is not year]
        days = [told for told in others if told is not None and told.kind is PeriodKind.SESSION]
        if len(days) == len(others) < 2:
            draft.first = FirstOf(year, place=int(number.value))
            draft.period, draft.carried = (days[0] if days else None), False
