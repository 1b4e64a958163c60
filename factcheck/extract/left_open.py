"""Days that a clause tells without a date: "up 60% since he was elected", "a day after the index lost 358 points"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.marks import DATES
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.models import MOVES, Approximation, CalendarUnit, Kind, PartialDate, PeriodKind

# As of "what had been a 41% gain": what such words leave open is open in their own clause alone.
HAD: Final = frozenset({"had", "had been", "having"})
_DAY_BEFORE: Final = PartialDate(shift=-1, shift_unit=CalendarUnit.SESSION)
_MARKS: Final = frozenset({"peak", "high", "record", "low", "height", "bottom", "trough"})
_TURNS: Final = _MARKS | {"lows", "worst", "best", "lowest", "highest"}
_ENDS_OF_A_DAY: Final = (" close", " closing bell", " trading", " day", " session")
_UP_TO: Final = ("by ", "as of ", "until ")
_AHEAD: Final = frozenset({"ahead of", "before", "prior to", "in the run-up to", "going into", "heading into"})
_ON_THE_DAY: Final = "on the day"
_CLAUSES: Final = frozenset({"of", "that", "when"})
_AFTER_A_DAY: Final = frozenset(
    {tags.COMMA, tags.BREAK, tags.CLOSE, tags.OPEN, tags.CLAUSE, tags.RELATIVE, tags.CONJUNCTION, tags.PREPOSITION}
    | {tags.PERIOD, tags.NUMBER, tags.LIGHT, tags.ADJECTIVE, tags.BOUND, tags.CAUSE}
)
_LONGEST_STANDING: Final = 5
_LONGEST: Final = 9
_RECENT: Final = 4
_MOMENTS: Final = frozenset({tags.PERIOD, tags.WORD})
_FURTHER: Final = frozenset({"a further", "another", "further", "an additional"})
_DAYS: Final = frozenset({"day", "session", "days", "sessions", "week", "weeks", "month", "months", "year", "years"})
_ONE: Final = frozenset({"a", "one", "the"})
OUTDONE: Final = frozenset(
    {"exceeded", "eclipsed", "surpassed", "topped", "beaten", "outdone", "matched", "rivalled", "rivaled", "preceded"}
    | {"bettered", "bested", "equalled", "equaled"}
)
_VERBS: Final = frozenset({tags.AUXILIARY, tags.MOVE, tags.EITHER, tags.LEVEL, tags.WORD, tags.SUPPORT, tags.CAUSE})
_BORDERS: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLAUSE, tags.RELATIVE})


def is_told_in_passing(words: str) -> bool:
    """True of "had been", "which had", "once up" and "at its low", which what follows does not go on with."""
    at, _, turn = words.casefold().partition(" ")
    last = turn.rpartition(" ")[2]
    return words.casefold() in HAD or last == "had" or at == "once" or (at == "at" and last in _TURNS)


def leave_open(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give drafts without a date of their own the day of the clause that they hang on or stand in."""
    told = _at_a_mark(sentence)
    if told is not None:
        for draft in drafts:
            if draft.kind in MOVES and draft.start > told.end:
                draft.period, draft.carried = told, False
    _leave_what_was(sentence, drafts)
    _leave_moments(sentence, drafts)
    if not _FURTHER.isdisjoint(sentence.held):
        _leave_after_hours(sentence, drafts)
    _leave_days_of_clauses(sentence, drafts)
    tied = "since" in sentence.lows or "after" in sentence.lows
    if not tied and tags.RELATIVE not in sentence.kinds:
        return
    _leave_days_before(sentence, drafts, tied=tied)


def _leave_days_before(sentence: Sentence, drafts: Sequence[Draft], *, tied: bool) -> None:
    for draft in drafts:
        if _had_moved_before(sentence, draft):
            draft.period = _had_moved(sentence, draft)
        if draft.number is None and draft.kind is not Kind.RECORD:
            continue
        if draft.period is None or draft.carried:
            opened = _of_one_before(sentence, draft) or _had_moved(sentence, draft)
            opened = opened or (_tied_to(sentence, draft) if tied else None)
            if opened is not None:
                draft.period, draft.carried = opened, False
        elif tied:
            # "On Friday stocks slipped, a day after the index closed at a record": of the clause's own day
            opened = _day_after(sentence, draft)
            if opened is not None and draft.period.end <= opened.start:
                draft.period = opened


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
            told = _declined_to_a_turn(sentence, draft) or _moved_to_a_turn(sentence, draft)
        if told is not None:
            draft.period, draft.carried = told, False


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


def _told_recently(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    for step in range(max(0, draft.anchor - _RECENT), draft.anchor):
        if sentence.items[step].low == "recently":
            return opened(sentence, step, step)
    return None


def opened(sentence: Sentence, first: int, last: int) -> PeriodMention:
    """The items from ``first`` to ``last`` as words of a day that no calendar can count."""
    span = sentence.items[first].start, sentence.items[last].end
    return PeriodMention(*span, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)


def _tied_to(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    return _since(sentence, draft) or _since_of_noun(sentence, draft) or _day_after(sentence, draft)


def _leave_what_was(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    had, once = "had" in sentence.low or "having" in sentence.lows, "once" in sentence.lows
    for draft in drafts:
        if once and _was_once(sentence, draft):
            draft.approximation = Approximation.AT_MOST
            said = draft.place - 1 if sentence.lows[draft.place - 1] == "once" else draft.place - 2
            draft.period = draft.period or opened(sentence, said, draft.place - 1)
        if had and (passed := _had_come(sentence, draft) or _had_before(sentence, draft)) is not None:
            draft.period = passed
        elif _went_from(sentence, draft):
            draft.period = opened(sentence, draft.place - 1, draft.place + 1)
        elif draft.period is not None:
            draft.period = _as_it_was(sentence, draft, draft.period)


def _had_been(sentence: Sentence, draft: Draft) -> bool:
    """As in "is up 0.6% for the year, having been up 8.9% on Feb. 2": where it stood, and no move of that day."""
    words = sentence.lows[max(0, draft.place - _LONGEST_STANDING) : draft.place]
    been = words.index("been") if "been" in words else 0
    return (
        been > 0 and words[been - 1] in HAD and words[been + 1 : been + 2] in (["up"], ["down"], ["higher"], ["lower"])
    )


def _was_once(sentence: Sentence, draft: Draft) -> bool:
    """As in "the Dow, once up 18% this year, is now up 3%": the most that it was, and no more now."""
    at, lows, kinds = draft.place, sentence.lows, sentence.kinds
    if draft.number is None or draft.kind not in MOVES or at < 1:
        return False
    after = lows[at - 1] == "once" and kinds[at + 1 : at + 2] == [tags.ADJECTIVE]
    return after or (at > 1 and lows[at - 2] == "once" and kinds[at - 1] == tags.ADJECTIVE)


def _as_it_was(sentence: Sentence, draft: Draft, period: PeriodMention) -> PeriodMention | None:
    began = draft.kind is Kind.RECORD and _is_when_it_began(sentence, draft, period)
    moved = draft.kind in MOVES
    if began or (
        moved and (_is_up_to(sentence, period) or _had_moved_by(sentence, draft) or _had_been(sentence, draft))
    ):
        return replace(period, kind=PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)
    # "Had closed at 42,224 earlier in the day": a session that is over.
    return None if draft.settled and _is_earlier(sentence, period) else period


def _had_moved_by(sentence: Sentence, draft: Draft) -> bool:
    """As in "from its June low it had rallied 17% by mid-August": up to that day, and not to now."""
    if draft.number is None or not sentence.lows[draft.number + 1 : draft.number + 2]:
        return False
    item, after = sentence.items[draft.number + 1], sentence.lows[draft.number + 1]
    dated = item.period is not None and after.startswith("by ")
    dated = dated or (after == "by" and not _MOMENTS.isdisjoint(sentence.kinds[draft.number + 2 : draft.number + 3]))
    return dated and not HAD.isdisjoint(sentence.lows[max(0, draft.number - _RECENT) : draft.number])


def _is_when_it_began(sentence: Sentence, draft: Draft, period: PeriodMention) -> bool:
    """As in "has lost 5.5% since the quarter ended at a record": when what is told began."""
    if period.kind is not PeriodKind.SINCE or period.end > draft.start:
        return False
    between = [
        kind
        for item, kind in zip(sentence.items, sentence.kinds, strict=True)
        if period.end <= item.start < draft.start
    ]
    return tags.LEVEL in between and tags.COMMA not in between


def _is_up_to(sentence: Sentence, period: PeriodMention) -> bool:
    """As in "fell 18.9% by April 8": up to that day, from one that is told elsewhere; "by Friday's close" is a day.

    So is "as of Wednesday it was up 23%", and "down 8.6% through Thursday".
    """
    words = sentence.low[period.start : period.end]
    up_to = words.startswith(_UP_TO) or sentence.low.endswith(" through ", 0, period.start)
    return period.kind in DATES and up_to and not words.endswith(_ENDS_OF_A_DAY)


def _had_come(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "had set a record", "trimming what had been a 41% gain": how it was on a day that the words do not date."""
    items, kinds = sentence.items, sentence.kinds
    for step in range(draft.anchor - 1, max(-1, draft.anchor - _LONGEST), -1):
        if items[step].low in HAD:
            undone = step > 0 and items[step - 1].low == "what"
            undone = undone or _is_at_a_turn(sentence, draft) or _tells_a_turn(sentence, step)
            if undone or (draft.kind is Kind.RECORD and draft.period is None):
                return PeriodMention(items[step].start, items[step].end, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)
            return None
        if kinds[step] in _BORDERS:
            return None
    return None


def _went_from(sentence: Sentence, draft: Draft) -> bool:
    """As in "went from 3% up for the year to 1% down": how it was before, on a day told by no words."""
    at = draft.number
    if at is None or draft.kind not in MOVES or sentence.lows[at - 1] != "from":
        return False
    return sentence.kinds[at + 1 : at + 2] == [tags.ADJECTIVE]


def _had_before(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "it had already gained 3% ahead of the report", "half of the 6% it had lost": on a day told by no words."""
    at, lows = draft.number, sentence.lows
    if at is None or draft.period is not None or draft.kind not in MOVES:
        return None
    if lows[at + 1 : at + 2] in (["it"], ["they"]) and lows[at + 2 : at + 3] == ["had"]:
        return opened(sentence, at + 1, at + 2)
    had = next((step for step in range(at - 1, max(-1, at - _RECENT), -1) if lows[step] in HAD), None)
    before = had is not None and (
        lows[had + 1 : had + 2] == ["already"] or not _AHEAD.isdisjoint(lows[at + 1 : at + 2])
    )
    return opened(sentence, had, had) if had is not None and before else None


def _tells_a_turn(sentence: Sentence, had: int) -> bool:
    """As in "at its peak in March it had been up more than 60%"."""
    for step in range(had - 3, max(0, had - _LONGEST), -1):
        if sentence.items[step].low == "at":
            return sentence.items[step + 1].low in {"its", "their", "the"} and sentence.items[step + 2].low in _TURNS
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK}:
            return False
    return False


def _declined_to_a_turn(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "the index's 52% decline at its November low": what had come about by then, from a day left open."""
    items, kinds, at = sentence.items, sentence.kinds, draft.place + 1
    if kinds[at : at + 1] == [] or kinds[at] not in tags.NOUNS or sentence.lows[at + 1 : at + 2] != ["at"]:
        return None
    turn = next((step for step in range(at + 3, min(at + 5, len(items))) if items[step].low in _TURNS), None)
    return None if turn is None else opened(sentence, at + 1, turn)


def _moved_to_a_turn(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "once down 15% at its trough on April 8": by then, from a day left open; not within the session told."""
    told = draft.period
    if not _is_at_a_turn(sentence, draft):
        return None
    if told is not None and (told.kind is PeriodKind.INTRADAY or told.anchor == DAY_TOLD_BEFORE):
        return None
    return opened(sentence, draft.place + 1, draft.place + 3)


def _is_at_a_turn(sentence: Sentence, draft: Draft) -> bool:
    """As in "having been down 15% at its low point on April 8", which counts from what the words before tell."""
    at = draft.place + 1
    at += sentence.kinds[at : at + 1] == [tags.PERIOD]  # "up 25% for the year at its January high"
    if sentence.lows[at : at + 2] not in (["at", "its"], ["at", "their"], ["at", "the"], ["at", "a"]):
        return False
    return draft.kind in MOVES and any(low in _TURNS for low in sentence.lows[at + 2 : at + 4])


def _is_earlier(sentence: Sentence, period: PeriodMention) -> bool:
    return period.kind is PeriodKind.INTRADAY and sentence.low.startswith("earlier", period.start)


def _at_a_mark(sentence: Sentence) -> PeriodMention | None:
    """As in "At its peak in July, Ford had tripled": what had come about by then, and not what came of it since."""
    items, kinds = sentence.items, sentence.kinds
    if len(items) < _LONGEST or items[0].low != "at" or items[1].low not in {"its", "their", "the"}:
        return None
    comma = next((at for at in range(2, _LONGEST) if kinds[at] == tags.COMMA), 0)
    marked = any(items[at].low.rpartition("-")[2] in _MARKS for at in range(2, comma))
    if not marked or "had" not in sentence.lows[comma:]:
        return None
    return PeriodMention(items[0].start, items[comma - 1].end, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)


def _had_moved(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "erased a rally that had added as much as 27%": what came about before what is told, on days left open."""
    items, kinds = sentence.items, sentence.kinds
    for step in range(draft.place - 1, max(0, draft.place - _LONGEST), -1):
        if kinds[step] in _BORDERS:
            told = kinds[step] == tags.RELATIVE and items[step + 1].low == "had"
            span = items[step].start, items[step + 1].end
            return PeriodMention(*span, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE) if told else None
    return None


def _had_moved_before(sentence: Sentence, draft: Draft) -> bool:
    """As in "On Monday the index, which had dropped 3.6%, rose": before the day that the head of the sentence tells."""
    period, heads = draft.period, [item.period for item in sentence.items[:2]]
    if draft.number is None or period is None or period.kind is not PeriodKind.SESSION:
        return False
    return any(head is period for head in heads) and _had_moved(sentence, draft) is not None


def _of_one_before(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "a fall topped only by Ford, which lost 8% after its results in May": of an earlier day left open.

    So is the move of "larger than that of Intel, which tumbled 28% last August".
    """
    if draft.kind not in MOVES:
        return None
    items, kinds = sentence.items, sentence.kinds
    for step in range(draft.place - 1, 1, -1):
        if kinds[step] in {tags.BREAK, tags.CLAUSE}:
            return None
        if kinds[step] != tags.RELATIVE:
            continue
        for at in range(step - 1, max(0, step - _LONGEST), -1):
            passed = items[at].low == "by" and any(items[near].low in OUTDONE for near in (at - 1, at - 2))
            if passed or (items[at].low == "that" and items[at - 1].low == "than"):
                return PeriodMention(items[at].start, items[step].end, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)
        return None
    return None


def _since(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "is up 6,000 points since he was elected": a stretch from a day that the words do not date."""
    at = draft.place + 1
    items, kinds = sentence.items, sentence.kinds
    at += at < len(items) and kinds[at] == tags.ADJECTIVE  # "is 3% higher since"
    if draft.kind not in MOVES or at + 2 >= len(items) or items[at].low != "since" or kinds[at] != tags.CLAUSE:
        return None
    verb, end = False, items[at].end
    for step in range(at + 1, len(items)):
        period = items[step].period
        if period is not None and period.kind is PeriodKind.SINCE:
            return None
        if kinds[step] in _BORDERS:
            break
        verb, end = verb or (step > at + 1 and kinds[step] in _VERBS), items[step].end
    return PeriodMention(items[at].start, end, PeriodKind.SINCE) if verb else None


def _since_of_noun(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "taking its gain since the bid was announced to 26%": the same, between the noun and its figure."""
    items, at, to = sentence.items, draft.anchor + 1, draft.place - 1
    if draft.kind not in MOVES or not at < to or items[at].low != "since" or items[to].low != "to":
        return None
    if any(item.period is not None for item in items[at:to]):
        return None
    return PeriodMention(items[at].start, items[to - 1].end, PeriodKind.SINCE)


def _day_after(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "fell 531 points, a day after it lost 358": the clause tells of the day before, or of one left open."""
    items, kinds = sentence.items, sentence.kinds
    for step in range(draft.place - 1, 0, -1):
        if items[step].low == "after":
            unit = items[step - 1].low.rpartition(" ")[2]
            if kinds[step] not in {tags.CLAUSE, tags.PREPOSITION} or unit not in _DAYS:
                return None
            counted = items[step - 1].low.partition(" ")[0] if " " in items[step - 1].low else items[step - 2].low
            single = unit in {"day", "session"} and counted in _ONE
            anchor = _DAY_BEFORE if single else DAY_TOLD_BEFORE
            return PeriodMention(items[step - 1].start, items[step].end, PeriodKind.SESSION, anchor=anchor)
        if kinds[step] in _BORDERS and "with" not in {items[step].low, items[step + 1].low}:
            return None  # but "a day after the rally, with the Dow up 2%, stocks fell": still of that clause
    return None
