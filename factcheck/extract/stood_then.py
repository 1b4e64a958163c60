"""How something stood on a day left open: "had been up 41%", "once up 18%", "down 15% at its trough"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.mark_words import mark_words
from factcheck.extract.marks import DATES
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.extract.undated import BORDERS, HAD, LONGEST, opened
from factcheck.models import MOVES, Approximation, Kind, PeriodKind

# Beside the words of marks: "at its worst", "at its height".
_HEIGHT: Final = "height"
_TURNS: Final = frozenset({_HEIGHT, "worst", "best"})
_ENDS_OF_A_DAY: Final = (" close", " closing bell", " trading", " day", " session")
_UP_TO: Final = ("by ", "as of ", "until ")
_AHEAD: Final = frozenset({"ahead of", "before", "prior to", "in the run-up to", "going into", "heading into"})
_LONGEST_STANDING: Final = 5
_NEAR: Final = 4
_MOMENTS: Final = frozenset({tags.PERIOD, tags.WORD})


def is_told_in_passing(words: str) -> bool:
    """True of "had been", "which had", "once up" and "at its low", which what follows does not go on with."""
    at, _, turn = words.casefold().partition(" ")
    last = turn.rpartition(" ")[2]
    return words.casefold() in HAD or last == "had" or at == "once" or (at == "at" and _is_turn(last))


def _is_turn(low: str) -> bool:
    return low in mark_words().every or low in _TURNS


def leave_what_was(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Leave open the days of "had set a record", "the Dow, once up 18%" and "fell 18.9% by April 8"."""
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
    return dated and not HAD.isdisjoint(sentence.lows[max(0, draft.number - _NEAR) : draft.number])


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
    for step in range(draft.anchor - 1, max(-1, draft.anchor - LONGEST), -1):
        if items[step].low in HAD:
            undone = step > 0 and items[step - 1].low == "what"
            undone = undone or _is_at_a_turn(sentence, draft) or _tells_a_turn(sentence, step)
            if undone or (draft.kind is Kind.RECORD and draft.period is None):
                return PeriodMention(items[step].start, items[step].end, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)
            return None
        if kinds[step] in BORDERS:
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
    had = next((step for step in range(at - 1, max(-1, at - _NEAR), -1) if lows[step] in HAD), None)
    before = had is not None and (
        lows[had + 1 : had + 2] == ["already"] or not _AHEAD.isdisjoint(lows[at + 1 : at + 2])
    )
    return opened(sentence, had, had) if had is not None and before else None


def _tells_a_turn(sentence: Sentence, had: int) -> bool:
    """As in "at its peak in March it had been up more than 60%"."""
    for step in range(had - 3, max(0, had - LONGEST), -1):
        if sentence.items[step].low == "at":
            return sentence.items[step + 1].low in {"its", "their", "the"} and _is_turn(sentence.items[step + 2].low)
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK}:
            return False
    return False


def declined_to_a_turn(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "the index's 52% decline at its November low": what had come about by then, from a day left open."""
    items, kinds, at = sentence.items, sentence.kinds, draft.place + 1
    if kinds[at : at + 1] == [] or kinds[at] not in tags.NOUNS or sentence.lows[at + 1 : at + 2] != ["at"]:
        return None
    turn = next((step for step in range(at + 3, min(at + 5, len(items))) if _is_turn(items[step].low)), None)
    return None if turn is None else opened(sentence, at + 1, turn)


def moved_to_a_turn(sentence: Sentence, draft: Draft) -> PeriodMention | None:
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
    return draft.kind in MOVES and any(map(_is_turn, sentence.lows[at + 2 : at + 4]))


def _is_earlier(sentence: Sentence, period: PeriodMention) -> bool:
    return period.kind is PeriodKind.INTRADAY and sentence.low.startswith("earlier", period.start)


def told_at_a_mark(sentence: Sentence) -> PeriodMention | None:
    """As in "At its peak in July, Ford had tripled": what had come about by then, and not what came of it since."""
    items, kinds = sentence.items, sentence.kinds
    if len(items) < LONGEST or items[0].low != "at" or items[1].low not in {"its", "their", "the"}:
        return None
    comma = next((at for at in range(2, LONGEST) if kinds[at] == tags.COMMA), 0)
    words = [items[at].low.rpartition("-")[2] for at in range(2, comma)]
    marked = _HEIGHT in words or not mark_words().sides.keys().isdisjoint(words)
    if not marked or "had" not in sentence.lows[comma:]:
        return None
    return PeriodMention(items[0].start, items[comma - 1].end, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)
