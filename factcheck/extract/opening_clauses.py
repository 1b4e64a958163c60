"""The period of an opening clause that the main clause does not share: "after Monday's rout, the index rose 2%"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.models import PeriodKind

# What the words after these tell came before the rest.
BEFOREHAND: Final = frozenset({"after", "following", "despite"})
MARKS_REACHED: Final = frozenset({"high", "highs", "low", "lows", "peak", "peaks"})
# Days on which nothing was traded.
DAYS_OFF: Final = frozenset({"holiday", "holidays", "closure", "shutdown"})
_HAVING_BEEN: Final = frozenset({"having", "once"})
_DAYS: Final = frozenset({"day", "days", "session", "sessions"})
_JUST: Final = frozenset({"a", "one", "just", "only", "barely", "not", "even", "the"})
_COUNTED_BY: Final = 4
_WITHIN: Final = frozenset({"in", "on", "during", "at", "for", "by", "over"})
_PUBLISHED_ON: Final = frozenset(
    {PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR}
    | {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR}
)


def is_of_opening_clause(sentence: Sentence, spot: int, figure: int) -> bool:
    """As in "after getting hammered on Friday, the stock rose 3%": the day of what the main clause came after.

    So are "having been down 15% on April 8, it rose", "down 3% for the year on Friday, it rose", "despite the drop on
    Monday, it rose"; not "after the statement on Tuesday, it rose", which is of that day.
    """
    kinds = sentence.kinds
    if not spot < figure or tags.COMMA not in kinds[spot:figure]:
        return False
    if _is_days_after(sentence, spot) or sentence.lows[spot - 1].rpartition(" ")[2] in DAYS_OFF:
        return True
    if tags.COMMA in kinds[:spot]:
        return False
    first = sentence.items[0].low
    if spot == 0 and first == "earlier":
        return sentence.lows[1].endswith("ing")  # "earlier falling 800 points, it settled"
    if first.partition(" ")[0] in _HAVING_BEEN or _is_of_news(sentence, spot):
        return True
    told_of_a_move = not tags.NOUNS.isdisjoint(kinds[1:spot]) or not MARKS_REACHED.isdisjoint(sentence.lows[1:spot])
    if first in BEFOREHAND:
        described = sentence.lows[spot].isdigit()  # "after a stellar 2013, the index fell 1%"
        return told_of_a_move or described or sentence.lows[1].endswith("ing")
    # An adjective with a figure of its own: "up on Monday, the Dow added 1%" is told of one day.
    return kinds[0] == tags.ADJECTIVE and tags.NUMBER in kinds[:spot]


def _is_days_after(sentence: Sentence, spot: int) -> bool:
    """As in "just two days after Monday's rout, the index rose": on a later day than the one named.

    So is an aside: "on Tuesday, a day after the rout of Monday, the index rose".
    """
    lows, kinds = sentence.lows, sentence.kinds
    first = next((step + 1 for step in range(spot - 1, -1, -1) if kinds[step] == tags.COMMA), 0)
    for step in range(first, min(spot, first + _COUNTED_BY)):
        if lows[step] == "after":
            return step > first and lows[step - 1].rpartition(" ")[2] in _DAYS
        if lows[step] not in _JUST and lows[step].rpartition(" ")[2] not in _DAYS and kinds[step] != tags.COUNT:
            return False
    return False


def _is_of_news(sentence: Sentence, spot: int) -> bool:
    """As in "with October's consumer prices below forecasts, the index rose 5%": the month that the news is about."""
    period = sentence.items[spot].period
    if spot == 0 or period is None or period.kind not in _PUBLISHED_ON:
        return False
    return sentence.kinds[spot + 1] == tags.GENITIVE and sentence.lows[spot - 1] not in _WITHIN
