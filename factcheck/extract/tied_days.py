"""Days of a clause that a move is tied to: "since he was elected", "a day after it lost 358 points"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.moves_outdone import of_one_before
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.extract.undated import BORDERS, LONGEST
from factcheck.models import MOVES, CalendarUnit, Kind, PartialDate, PeriodKind

_DAY_BEFORE: Final = PartialDate(shift=-1, shift_unit=CalendarUnit.SESSION)
_DAYS: Final = frozenset({"day", "session", "days", "sessions", "week", "weeks", "month", "months", "year", "years"})
_ONE: Final = frozenset({"a", "one", "the"})
_VERBS: Final = frozenset({tags.AUXILIARY, tags.MOVE, tags.EITHER, tags.LEVEL, tags.WORD, tags.SUPPORT, tags.CAUSE})


def leave_days_before(sentence: Sentence, drafts: Sequence[Draft], *, tied: bool) -> None:
    """Give moves the day of the clause they hang on, or of what came before it.

    ``tied`` tells that the sentence holds "since" or "after".
    """
    for draft in drafts:
        if _had_moved_before(sentence, draft):
            draft.period = _had_moved(sentence, draft)
        if draft.number is None and draft.kind is not Kind.RECORD:
            continue
        if draft.period is None or draft.carried or _is_undated(draft.period):
            opened = of_one_before(sentence, draft) or _had_moved(sentence, draft)
            opened = opened or (_tied_to(sentence, draft) if tied else None)
            if opened is not None:
                draft.period, draft.carried = opened, False
        elif tied:
            # "On Friday stocks slipped, a day after the index closed at a record": of the clause's own day
            opened = _day_after(sentence, draft)
            if opened is not None and draft.period.end <= opened.start:
                draft.period = opened


def _is_undated(period: PeriodMention) -> bool:
    """As of "after its report": a session that no words date."""
    return period.kind is PeriodKind.SESSION and period.anchor is None and period.count is None


def _tied_to(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    return _since(sentence, draft) or _since_of_noun(sentence, draft) or _day_after(sentence, draft)


def _had_moved(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "erased a rally that had added as much as 27%": what came about before what is told, on days left open."""
    items, kinds = sentence.items, sentence.kinds
    for step in range(draft.place - 1, max(0, draft.place - LONGEST), -1):
        if kinds[step] in BORDERS:
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
        if kinds[step] in BORDERS:
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
        if kinds[step] in BORDERS and "with" not in {items[step].low, items[step + 1].low}:
            return None  # but "a day after the rally, with the Dow up 2%, stocks fell": still of that clause
    return None
