"""Days that words tell and no calendar can count."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.models import PeriodKind

# As of "what had been a 41% gain": what such words leave open is open in their own clause alone.
HAD: Final = frozenset({"had", "had been", "having"})
# So many words has what tells such a day at most.
LONGEST: Final = 9
# Where one ends.
BORDERS: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLAUSE, tags.RELATIVE})


def opened(sentence: Sentence, first: int, last: int) -> PeriodMention:
    """The items from ``first`` to ``last`` as words of a day that no calendar can count."""
    span = sentence.items[first].start, sentence.items[last].end
    return PeriodMention(*span, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)
