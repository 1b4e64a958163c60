"""Dates that are those of something beside a figure: "the 4.99% of October 19", "the gauge launched in 2020"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.extract.mark_words import mark_words
from factcheck.models import PeriodKind

_BEGUN: Final = frozenset(
    {"launched", "introduced", "founded", "created", "established", "incepted", "floated", "listed", "inaugurated"}
)
_WHO: Final = frozenset({"it", "they", "he", "she"})
_DISTANCES: Final = frozenset({"distance", "gap", "way"})
_BEHIND: Final = frozenset({"after", "behind"})
_OF_ALL_TIME: Final = frozenset({"history", "ever", "record"})
_RANKED: Final = 3
_OF_FIGURE: Final = frozenset({"of", "at"})
_OWNERS: Final = frozenset({tags.POSSESSIVE, tags.DETERMINER})


def is_of_something_dated(sentence: Sentence, at: int, spot: int) -> bool:
    """Whether the period at ``spot`` dates what stands right before it, and not the figure at ``at``.

    As in "down from the 4.99% of October 19", "the most since the 16% surge of May 3", "a record for the gauge
    launched in July 2020", "the peak it reached as late as March".
    """
    lows, kinds = sentence.lows, sentence.kinds
    if lows[spot - 1] in _BEGUN or _is_of_one_ranked_higher(sentence, spot):
        return True
    if kinds[at] == tags.NUMBER and spot > 1 and lows[spot - 1] in mark_words().reached and lows[spot - 2] in _WHO:
        return True
    period = sentence.items[spot].period
    if period is not None and period.kind is PeriodKind.SINCE_EXTREME:
        # As in "rose 1.4% to 4,707, less than 2% from its record": the mark of the second figure. So is that of
        # "slid 2% to 16,776, the distance from its high has grown to 10%".
        if lows[spot - 1] in _DISTANCES and at < spot:
            return True
        return kinds[spot - 1] == tags.NUMBER and at < spot - 1 and tags.COMMA in kinds[at:spot]
    before = spot - 2 if lows[spot - 1] == "of" else spot - 1 if lows[spot].startswith("of ") else -1
    if before >= 1 and kinds[before] in tags.NOUNS:
        before -= 1
    return before >= 0 and before != at and kinds[before] == tags.NUMBER


def _is_of_one_ranked_higher(sentence: Sentence, spot: int) -> bool:
    """As in "the second-worst day in its history after Oct. 19, 1987", "its worst ever, behind only Oct. 19, 1987"."""
    lows = sentence.lows
    last = spot - 1 if lows[spot - 1] != "only" else spot - 2
    if lows[last] not in _BEHIND:
        return False
    return any(low in _OF_ALL_TIME for low in lows[max(0, last - _RANKED) : last])


def dates_a_turn(sentence: Sentence, spot: int) -> bool:
    """As in "at its January high": a month that says which high, and that no change is counted over.

    In "its January high of $12" it is that of the figure.
    """
    owned = spot > 0 and sentence.kinds[spot - 1] in _OWNERS
    turn, after = (*sentence.lows[spot + 1 : spot + 3], "", "")[:2]
    return owned and turn in mark_words().turns and after not in _OF_FIGURE
