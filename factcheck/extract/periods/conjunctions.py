"""Expressions whose last word begins a clause: "two weeks before Iraq invaded", "the day before the vote"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from factcheck.extract.periods.mention import DAY_TOLD_BEFORE, PeriodMention
from factcheck.models import STRETCH_OF_UNIT, PeriodKind

_BEFORE: Final = " before"
# What the clause or the event after "before" begins with; but "a year before its shares had jumped" is no such clause.
_GOES_ON: Final = re.compile(r"\s+(?:the|an?|its|their|his|her|it|they|he|she|I|we|[A-Z]\w+)\b(?![^,.;:]*\bhad\b)")
_COUNTED: Final = frozenset({*STRETCH_OF_UNIT.values(), PeriodKind.SESSION, PeriodKind.TRAILING})


def without_conjunctions(text: str, mentions: Iterable[PeriodMention]) -> Iterator[PeriodMention]:
    """``mentions`` but for stretches that such a clause counts back from; its days and weeks are left open."""
    for mention in mentions:
        ends = text[mention.start : mention.end].lower().endswith(_BEFORE)
        if not ends or mention.kind not in _COUNTED or _GOES_ON.match(text, mention.end) is None:
            yield mention
        elif mention.kind is not PeriodKind.TRAILING:
            yield replace(mention, kind=PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)
