"""Days that a clause tells without a date: "up 60% since he was elected", "a day after the index lost 358 points"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.extract.stood_then import declined_to_a_turn, leave_what_was, moved_to_a_turn, told_at_a_mark
from factcheck.extract.tied_days import leave_days_before
from factcheck.extract.undated import opened
from factcheck.models import MOVES, Kind, PeriodKind

_ON_THE_DAY: Final = "on the day"
_FLASH: Final = "flash crash"
_CLAUSES: Final = frozenset({"of", "that", "when"})
_AFTER_A_DAY: Final = frozenset(
    {tags.COMMA, tags.BREAK, tags.CLOSE, tags.OPEN, tags.CLAUSE, tags.RELATIVE, tags.CONJUNCTION, tags.PREPOSITION}
    | {tags.PERIOD, tags.NUMBER, tags.LIGHT, tags.ADJECTIVE, tags.BOUND, tags.CAUSE}
)
_RECENT: Final = 4
_EACH_OF: Final = ["each", "of"]
_FURTHER: Final = frozenset({"a further", "another", "further", "an additional"})


def leave_open(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give drafts without a date of their own the day of the clause that they hang on or stand in."""
    told = told_at_a_mark(sentence)
    if told is not None:
        for draft in drafts:
            if draft.kind in MOVES and draft.start > told.end:
                draft.period, draft.carried = told, False
    leave_what_was(sentence, drafts)
    _leave_moments(sentence, drafts)
    if not _FURTHER.isdisjoint(sentence.held):
        _leave_after_hours(sentence, drafts)
    _leave_days_of_clauses(sentence, drafts)
    if _FLASH in sentence.low:
        _leave_flashes(sentence, drafts)
    if "each" in sentence.held:
        _leave_each_of_several(sentence, drafts)
    tied = "since" in sentence.lows or "after" in sentence.lows
    if not tied and tags.RELATIVE not in sentence.kinds:
        return
    leave_days_before(sentence, drafts, tied=tied)


def _leave_after_hours(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """As in "Ford, down 2% at the close, slid a further 5%": after the session whose close was told."""
    for before, draft in pairwise(drafts):
        told = before.period
        if told is None or draft.period is not None or draft.number is None or before.subject != draft.subject:
            continue
        further = sentence.lows[draft.number - 1] in _FURTHER and draft.kind in MOVES
        if further and sentence.low.startswith("at the close", told.start):
            draft.period = replace(told, anchor=DAY_TOLD_BEFORE)


def _leave_moments(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Leave open the days of "recently hitting highs", of "its 52% decline at its low" and "down 15% at a trough"."""
    recent = "recently" in sentence.lows
    if not recent and "at" not in sentence.lows:
        return
    for draft in drafts:
        told = _told_recently(sentence, draft) if recent and draft.kind is Kind.RECORD else None
        if draft.number is not None and draft.kind in MOVES:
            told = declined_to_a_turn(sentence, draft) or moved_to_a_turn(sentence, draft)
        if told is not None:
            draft.period, draft.carried = told, False


def _leave_flashes(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """As in "Thursday's flash crash took the Dow down 1,000 points": within that session, or on a day left open."""
    flash = next(at for at, item in enumerate(sentence.items) if item.low.endswith(_FLASH.rpartition(" ")[2]))
    for draft in drafts:
        if draft.kind not in MOVES or draft.anchor < flash:
            continue
        told = draft.period
        dated = told is not None and told.kind is PeriodKind.SESSION and told.anchor is not None
        within = replace(told, kind=PeriodKind.INTRADAY) if dated and told is not None else None
        draft.period = within or opened(sentence, flash, flash)


def _leave_days_of_clauses(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Leave open the day of "fell 14% on the day regulators spoke", which a clause tells and no calendar."""
    if _ON_THE_DAY not in sentence.low:
        return
    for draft in drafts:
        period = draft.period
        if period is None or sentence.low[period.start : period.end] != _ON_THE_DAY:
            continue
        after = next((at for at, item in enumerate(sentence.items) if item.start >= period.end), 0)
        if sentence.lows[after] in _CLAUSES or sentence.kinds[after] not in _AFTER_A_DAY:
            draft.period = replace(period, anchor=DAY_TOLD_BEFORE)


def _leave_each_of_several(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Leave open "rose 15% in each of the prior two weeks": so much in every one of them, and not over all."""
    several = {
        (period.start, period.end)
        for spot in sentence.spots
        if (period := sentence.items[spot].period) is not None and sentence.lows[max(0, spot - 2) : spot] == _EACH_OF
    }
    for draft in drafts:
        period = draft.period
        if period is not None and draft.kind in MOVES and (period.start, period.end) in several:
            draft.period = replace(period, kind=PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE, count=None, unit=None)


def _told_recently(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    for step in range(max(0, draft.anchor - _RECENT), draft.anchor):
        if sentence.items[step].low == "recently":
            return opened(sentence, step, step)
    return None
