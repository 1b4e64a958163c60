"""The day of a price within a session, whose own words ("an intraday high of $41") name none."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.extract.periods import PeriodMention
from factcheck.models import UNIT_OF_STRETCH, PeriodKind

# "The intraday high of $503 that it hit last week".
_REACHING: Final = frozenset({tags.RELATIVE, tags.PRONOUN, tags.AUXILIARY, tags.LEVEL})


def told_after(sentence: Sentence, figure: int) -> PeriodMention | None:
    """The day or stretch right after a figure, as in "$503 it hit last week", "$503 that was reached on May 3"."""
    step = figure + 1
    while sentence.kinds[step : step + 1] and sentence.kinds[step] in _REACHING:
        step += 1
    period = sentence.items[step].period if step < len(sentence.items) else None
    return (
        period if period is not None and (period.kind is PeriodKind.SESSION or period.kind in UNIT_OF_STRETCH) else None
    )


def told_in_sentence(sentence: Sentence, words: PeriodMention) -> PeriodMention | None:
    """The first day that the sentence tells after the ``words`` of the price, or the last before them."""
    days = [
        period
        for at in sentence.spots
        if (period := sentence.items[at].period) is not None and period.kind is PeriodKind.SESSION
    ]
    later = next((day for day in days if day.start >= words.end), None)
    return later or next((day for day in reversed(days) if day.end <= words.start), None)
