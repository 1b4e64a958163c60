"""Moves of one that was outdone, of an earlier day left open: "a fall topped only by Ford, which lost 8% in May"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.periods import PeriodMention
from factcheck.extract.undated import LONGEST, opened
from factcheck.models import MOVES

OUTDONE: Final = frozenset(
    {"exceeded", "eclipsed", "surpassed", "topped", "beaten", "outdone", "matched", "rivalled", "rivaled", "preceded"}
    | {"bettered", "bested", "equalled", "equaled"}
)
_RECORDS: Final = frozenset({"record", "records", "mark"})
_HELD: Final = frozenset({"set", "held", "posted", "notched", "made", "established", "achieved", "owned"})
_EARLIER: Final = frozenset({"previous", "prior", "old", "earlier", "former"})
_HOLDERS: Final = frozenset({"by", "of", "from"})


def of_one_before(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "a fall topped only by Ford, which lost 8% after its results in May": of an earlier day left open.

    So is the move of "larger than that of Intel, which tumbled 28% last August", and that of who held a record: "the
    mark set two weeks ago by Meta, which added $197 billion".
    """
    if draft.kind not in MOVES:
        return None
    kinds = sentence.kinds
    for step in range(draft.place - 1, 1, -1):
        if kinds[step] in {tags.BREAK, tags.CLAUSE}:
            return None
        if kinds[step] != tags.RELATIVE:
            continue
        for at in range(step - 1, max(0, step - LONGEST), -1):
            if kinds[at] == tags.CONJUNCTION and kinds[at - 1] == tags.COMMA:
                return None
            if _is_of_who_came_before(sentence, at):
                return opened(sentence, at, step)
        return None
    return None


def _is_of_who_came_before(sentence: Sentence, at: int) -> bool:
    low, before = sentence.lows[at], sentence.lows[at - 1]
    if low == "by" and any(near in OUTDONE for near in (before, sentence.lows[at - 2])):
        return True
    return (low == "that" and before == "than") or (low in _HOLDERS and _is_of_a_record_held(sentence, at))


def _is_of_a_record_held(sentence: Sentence, holder: int) -> bool:
    """As in "the record set by", "the prior record of": not "closed at a record, helped by"."""
    for step in range(holder - 1, max(0, holder - LONGEST), -1):
        if sentence.kinds[step] in tags.CLAUSE_BORDERS or sentence.kinds[step] == tags.COMMA:
            return False
        if sentence.lows[step] in _RECORDS:
            held = sentence.lows[step + 1] in _HELD or sentence.lows[step + 2] in _HELD
            return held or (step == holder - 1 and sentence.lows[step - 1] in _EARLIER)
    return False
