"""Moves told beside a length of time: "its first weekly loss since May, shedding 1.5%", "a three-day loss of 4%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Item, Sentence
from factcheck.extract.number_mention import Role
from factcheck.extract.periods import PeriodMention
from factcheck.extract.scene import Scene
from factcheck.extract.units import UNITS_OF_TIME
from factcheck.models import (
    MOVES,
    PRICE_CHANGES,
    CalendarUnit,
    Kind,
    Measure,
    PartialDate,
    PeriodKind,
    Superlative,
)

_STRETCHES: Final = {
    " weekly": (PeriodKind.WEEK, CalendarUnit.WEEK),
    " monthly": (PeriodKind.MONTH, CalendarUnit.MONTH),
    " quarterly": (PeriodKind.QUARTER, CalendarUnit.QUARTER),
}
_IN_SUM: Final = frozenset({"combined", "cumulative", "total", "overall"})
_OVER: Final = frozenset({"over", "during", "throughout", "in"})
# From the count of a run back to the preposition that it is told over.
_OPENING: Final = 2
_REACH: Final = 10
_SEVERAL: Final = 2
_SESSIONS_COUNTED: Final = 15
_LEADING: Final = frozenset({"to", "at", "reached", "stands at", "stood at"})
_HEDGES: Final = frozenset({tags.LIGHT, tags.BOUND})
_WALLS: Final = frozenset({tags.BREAK, tags.CLAUSE, tags.RELATIVE, tags.NUMBER})


def set_runs(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give a move the length of time before its noun: "a seven-day drop of 612 points", "a three-week loss of 4%"."""
    told: Draft | None = None
    for draft in drafts:
        if draft.number is None or draft.period is not None or draft.kind not in MOVES:
            continue
        counted = (
            _counted_before(sentence, draft, drafts)
            or _summed(sentence, draft, drafts)
            or _over_a_run(sentence, draft, drafts)
            or _over_that_run(sentence, draft, drafts)
        )
        if counted is not None:
            draft.period, told = counted, draft
        elif told is not None and draft.anchor in {told.anchor, told.number} and draft.subject == told.subject:
            draft.period = told.period


def leads_to_size(scene: Scene, noun: int) -> bool:
    """As in "pushing its seven-day drop to almost 16%": what was lost in that time, whichever days it fell on."""
    if scene.kind(noun) not in tags.NOUNS or scene.low(noun + 1) not in _LEADING:
        return False
    step = noun + 2
    while scene.kind(step) in _HEDGES:
        step += 1
    number = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
    return number is not None and number.unit == "percent"


def _counted_before(sentence: Sentence, draft: Draft, drafts: Sequence[Draft]) -> PeriodMention | None:
    """The length of time that stands before the noun of a move, be it of a streak or not."""
    before = _moving_noun(sentence, draft.anchor) - 1
    item = sentence.items[before]
    counted = item.number
    if before < 0 or counted is None or sentence.kinds[before + 1] not in tags.NOUNS:
        return None
    unit = UNITS_OF_TIME.get(counted.unit or "")
    run = unit is CalendarUnit.SESSION and any(
        other.kind is Kind.STREAK and other.number == before and other is not draft for other in drafts
    )
    if unit is None or (not run and (counted.role is not Role.SPAN or counted.value < 2)):
        return None
    # Thirty days are those of the calendar, and two or ten those that markets were open.
    if unit is CalendarUnit.SESSION and counted.value > _SESSIONS_COUNTED:
        unit = CalendarUnit.DAY
    return PeriodMention(item.start, item.end, PeriodKind.TRAILING, count=counted.value, unit=unit)


def _moving_noun(sentence: Sentence, anchor: int) -> int:
    """The noun of "A six-week rally has added 23% to it", before its verb; the word at ``anchor`` where it has none."""
    if sentence.kinds[anchor] not in {tags.MOVE, tags.CAUSE}:
        return anchor
    noun = anchor - 1
    while noun > 0 and sentence.kinds[noun] in {tags.AUXILIARY, tags.LIGHT}:
        noun -= 1
    return noun if noun > 0 and sentence.kinds[noun] in tags.NOUNS else anchor


def _summed(sentence: Sentence, draft: Draft, drafts: Sequence[Draft]) -> PeriodMention | None:
    """As in "has fallen four days in a row, for a combined loss of 12%": over the run that was told before."""
    if (
        sentence.lows[draft.anchor - 1].rpartition(" ")[2] not in _IN_SUM
        or sentence.kinds[draft.anchor] not in tags.NOUNS
    ):
        return None
    runs = (other.number for other in drafts if other.kind is Kind.STREAK and other.place < draft.anchor)
    return _as_long_as(sentence, next((at for at in runs if at is not None), None))


def _over_a_run(sentence: Sentence, draft: Draft, drafts: Sequence[Draft]) -> PeriodMention | None:
    """As in "Over its three-week losing streak, it has slid 9%", "slid 9% over its three-week losing streak"."""
    for run in drafts:
        at = run.number
        if run.kind is not Kind.STREAK or at is None or at < _OPENING:
            continue
        if at > draft.place and (at > draft.place + _OPENING + 1 or sentence.kinds[at - 1] != tags.POSSESSIVE):
            continue  # nor "lost 3% in a two-day rout"
        owned = sentence.kinds[at - 1] in {tags.POSSESSIVE, tags.DETERMINER}
        same = run.subject == draft.subject and run.direction == draft.direction
        if owned and same and sentence.lows[at - _OPENING] in _OVER:
            return _as_long_as(sentence, at)
    return None


def _over_that_run(sentence: Sentence, draft: Draft, drafts: Sequence[Draft]) -> PeriodMention | None:
    """As in "fell for a fifth straight session, losing 19% over that time": over the run that was told before."""
    at = draft.place + 1
    at += sentence.kinds[at : at + 1] == [tags.ADJECTIVE]
    that = sentence.items[at].period if at < len(sentence.items) else None
    if that is None or that.kind is not PeriodKind.NONE:
        return None
    for run in reversed(drafts):
        unit = UNITS_OF_TIME.get(run.unit or "")
        counted = None if run.number is None or run.place > draft.place else sentence.items[run.number].number
        if run.kind is Kind.STREAK and counted is not None and unit is not None and counted.value >= _SEVERAL:
            return replace(that, kind=PeriodKind.TRAILING, count=counted.value, unit=unit)
    return None


def _as_long_as(sentence: Sentence, at: int | None) -> PeriodMention | None:
    run = None if at is None else sentence.items[at]
    unit = UNITS_OF_TIME.get(run.number.unit or "") if run is not None and run.number is not None else None
    if run is None or run.number is None or unit is None:
        return None
    return PeriodMention(run.start, run.end, PeriodKind.TRAILING, count=run.number.value, unit=unit)


def set_counted_stretches(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give a move without a period that of the counted noun before it, which went the same way."""
    _set_ranked_stretches(sentence, drafts)
    if " weekly" not in sentence.low and " monthly" not in sentence.low and " quarterly" not in sentence.low:
        return
    for draft in drafts:
        if draft.kind in PRICE_CHANGES and draft.number is not None and draft.period is None:
            draft.period = _counted(sentence, draft)


def _set_ranked_stretches(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """As in "posted its largest two-day loss since May, falling 7.7%": over the days whose move is ranked."""
    for before, draft in pairwise(drafts):
        detail = before.detail
        if draft.period is not None or draft.kind not in PRICE_CHANGES or draft.direction != before.direction:
            continue
        if not isinstance(detail, Superlative) or detail.measure is not Measure.MOVE or detail.count < _SEVERAL:
            continue
        if draft.subject != before.subject or not sentence.lows[draft.anchor].endswith("ing"):
            continue
        counts = (item for item in sentence.items[before.anchor : draft.anchor] if _counts(item, detail.count))
        told = next(counts, None)
        if told is not None:
            start, end, length = told.start, told.end, Decimal(detail.count)
            draft.period = PeriodMention(start, end, PeriodKind.TRAILING, count=length, unit=detail.window)


def _counts(item: Item, count: int) -> bool:
    return item.number is not None and item.number.value == count and item.number.unit in UNITS_OF_TIME


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
