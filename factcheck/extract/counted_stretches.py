"""Moves told beside a week or month that is counted: "its first weekly loss since May, shedding 1.5%"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.periods import PeriodMention
from factcheck.models import PRICE_CHANGES, CalendarUnit, PartialDate, PeriodKind

_STRETCHES: Final = {
    " weekly": (PeriodKind.WEEK, CalendarUnit.WEEK),
    " monthly": (PeriodKind.MONTH, CalendarUnit.MONTH),
    " quarterly": (PeriodKind.QUARTER, CalendarUnit.QUARTER),
}
_REACH: Final = 10
_WALLS: Final = frozenset({tags.BREAK, tags.CLAUSE, tags.RELATIVE, tags.NUMBER})


def set_counted_stretches(sentence: Sentence, drafts: Iterable[Draft]) -> None:
    """Give a move without a period that of the counted noun before it, which went the same way."""
    if " weekly" not in sentence.low and " monthly" not in sentence.low and " quarterly" not in sentence.low:
        return
    for draft in drafts:
        if draft.kind in PRICE_CHANGES and draft.number is not None and draft.period is None:
            draft.period = _counted(sentence, draft)


def _counted(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    for step in range(draft.place - 1, max(-1, draft.place - _REACH), -1):
        item = sentence.items[step]
        if sentence.kinds[step] in _WALLS:
            return None
        told = next((stretch for word, stretch in _STRETCHES.items() if item.low.endswith(word)), None)
        if sentence.kinds[step] != tags.COUNT or told is None:
            continue
        noun = sentence.items[step + 1].entry
        if noun is None or noun.direction != draft.direction:
            return None
        return PeriodMention(item.start, item.end, told[0], anchor=PartialDate(shift=0, shift_unit=told[1]))
    return None
