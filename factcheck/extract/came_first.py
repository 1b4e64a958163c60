"""Moves that an opening clause tells as over: "after falling 20%, the index rose on Monday" leaves the fall open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.opening_clauses import BEFOREHAND
from factcheck.extract.undated import opened
from factcheck.models import MOVES

_LONGEST_OPENING: Final = 18
_AT_MOST: Final = frozenset({"as much as", "up to", "as many as"})


def leave_what_came_first(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Leave open the day of "after falling 20%" where only the words after the comma tell one: "it rose on Monday"."""
    commas = [at for at, kind in enumerate(sentence.kinds[:_LONGEST_OPENING]) if kind == tags.COMMA]
    begins = [at for at in (0, *(comma + 1 for comma in commas[:1])) if at + 1 < len(sentence.items)]
    first = next((at for at in begins if sentence.lows[at] in BEFOREHAND), None)
    comma = None if first is None else next((comma for comma in commas if comma > first), None)
    if first is None or comma is None or not sentence.lows[first + 1].endswith("ing"):
        return
    if sentence.lows[first + 1] == "opening":
        return  # "after opening 2% lower, it ended Tuesday up 1%": of the same day
    for draft in drafts:
        if draft.number is None or not first < draft.number < comma or draft.kind not in MOVES or draft.period is None:
            continue
        if sentence.lows[draft.number - 1] not in _AT_MOST and draft.period.start > sentence.items[comma].start:
            draft.period, draft.carried = opened(sentence, first, first + 1), False
