"""Days that a deal tells and no date: "closed at $114 before the bid was announced", "on the last day prior to it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.offers import DEALS
from factcheck.extract.periods import PeriodMention
from factcheck.extract.undated import opened
from factcheck.models import MOVES, Kind, PeriodKind

_PRICES: Final = frozenset({Kind.LEVEL, Kind.MARKET_VALUE})
_EARLIER: Final = frozenset({"before", "prior", "prior to", "eve"})
_UNDATED: Final = frozenset(
    {"the day before", "a day before", "one day before", "on the day", "in the session", "the session before"}
    | {"on the last session", "in the last session", "on the last day", "the last session", "the session"}
)
_DAYS: Final = ("day", "session")
_EVENTS: Final = DEALS | {"announcement", "tie-up", "transaction", "approaches", "bidder", "suitor"}
# What a deal still waits for: a price before it is today's.
_AWAITED: Final = frozenset(
    {"vote", "meeting", "hearing", "deadline", "decision", "ruling", "close", "closes", "closing"}
)
_BETWEEN: Final = frozenset(
    {tags.PREPOSITION, tags.DETERMINER, tags.LIGHT, tags.WORD, tags.LEVEL, tags.OTHER, tags.PERIOD, tags.COMMA}
)
_WALLS: Final = frozenset({tags.COMMA, tags.BREAK, tags.PERIOD, tags.NUMBER})
_REACH: Final = 9
_CLAUSE: Final = 7
_BESIDE: Final = 4


def leave_days_of_deals(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Leave open the day of a figure that stood before a deal, or on the last day before whatever came."""
    if _EARLIER.isdisjoint(sentence.held) and "when" not in sentence.held and _UNDATED.isdisjoint(sentence.held):
        return
    first = _opening(sentence)
    after: Draft | None = None
    for draft in reversed(drafts):
        if draft.number is None or not (draft.kind in _PRICES or draft.kind in MOVES) or _is_dated(sentence, draft):
            continue
        told = first if first is not None and draft.start > first.end else _told_after(sentence, draft)
        told = told or _told_within(sentence, draft)
        if told is None and after is not None and _leads_to(draft, after):
            told = after.period
        if told is not None:
            draft.period, draft.carried, after = told, False, draft


def _leads_to(draft: Draft, after: Draft) -> bool:
    """As in "rose 4% to $114 on the last day before the bid": two figures of one move."""
    near = draft.number is not None and after.number is not None and after.number - draft.number <= _BESIDE
    return near and draft.subject == after.subject


def _is_dated(sentence: Sentence, draft: Draft) -> bool:
    period = draft.period
    if period is None or draft.carried or sentence.low[period.start : period.end] in _UNDATED:
        return False
    return not (period.kind is PeriodKind.SINCE and sentence.low[period.start : period.end].endswith("day before"))


def _opening(sentence: Sentence) -> PeriodMention | None:
    """As in "Before the deal was announced, the shares closed at $12": the clause that opens the sentence."""
    for step, (low, kind) in enumerate(zip(sentence.lows[:_REACH], sentence.kinds, strict=False)):
        if low in _EARLIER:
            return _of_deal(sentence, 0, step)
        if kind not in _BETWEEN - {tags.COMMA} or (kind == tags.PERIOD and low not in _UNDATED):
            return None
    return None


def _told_within(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "ended the last session before the bid at $12": the day stands between the verb and its figure."""
    for step in range(draft.place - 1, max(0, draft.place - _REACH), -1):
        if sentence.lows[step] in _EARLIER and sentence.lows[step - 1] in _UNDATED:
            return _of_deal(sentence, step - 1, step)
        if sentence.kinds[step] not in _BETWEEN - {tags.COMMA}:
            return None
    return None


def _told_after(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    if draft.number is None:
        return None
    day = since = False
    for step in range(draft.number + 1, min(draft.number + _REACH, len(sentence.items))):
        low = sentence.lows[step]
        day = day or low.endswith(_DAYS) or low in _UNDATED
        if low in _EARLIER or (low in _UNDATED and low.endswith("before")):
            told = _of_deal(sentence, draft.number + 1, step)
            told = _of_event(sentence, draft.number + 1, step) if told is None and day else told
            # "Has gained 40% since the day before the bid": a stretch from there, and not that day.
            return replace(told, kind=PeriodKind.SINCE, anchor=None) if told is not None and since else told
        if low == "since":
            since = True
            continue
        if low == "when":
            passive = tags.AUXILIARY in sentence.kinds[step : step + _CLAUSE]
            return _of_deal(sentence, step, step) if draft.kind in _PRICES and passive else None
        if sentence.kinds[step] not in _BETWEEN or (sentence.kinds[step] == tags.PERIOD and low not in _UNDATED):
            return None
    return None


def _of_deal(sentence: Sentence, first: int, at: int) -> PeriodMention | None:
    """The day before a deal named right after the item at ``at``, where no date stands beside it."""
    for step in range(at + 1, min(at + _CLAUSE, len(sentence.items))):
        if sentence.kinds[step] in _WALLS:
            return None
        if sentence.lows[step] in _EVENTS:
            after = sentence.lows[step + 1 : step + 3]
            dated = any(kind == tags.PERIOD for kind in sentence.kinds[step + 1 : step + _CLAUSE])
            return None if dated or not _AWAITED.isdisjoint(after) else _opened(sentence, first, step)
    return None


def _of_event(sentence: Sentence, first: int, at: int) -> PeriodMention | None:
    """As in "on the last trading day before the results": the day before something that no date is told of."""
    after = sentence.kinds[at + 1 : at + 2]
    return _opened(sentence, first, at) if after and after[0] not in _WALLS else None


def _opened(sentence: Sentence, first: int, last: int) -> PeriodMention:
    return opened(sentence, first + (sentence.kinds[first] == tags.COMMA), last)
