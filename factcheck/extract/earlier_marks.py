"""Periods of what stands beside a move: of an earlier mark, a price within a session, all the times counted by now.

"Rose 3% to a record, past its prior peak from August" dates that peak, and "rose 1% for its fifth record close since
May" the first of five.
"""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.hours_passed import WITHIN
from factcheck.extract.items import Sentence
from factcheck.extract.mark_words import mark_words
from factcheck.extract.marks import EARLIER
from factcheck.models import PeriodKind

_LONGEST: Final = 5
_LONGEST_WITH_FIGURE: Final = 9
_COUNTED: Final = frozenset({tags.WORD, tags.LIGHT, tags.LEVEL, tags.ADJECTIVE, tags.OTHER, *tags.NOUNS})


def is_of_the_mark_before(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "closed at a record, above its prior peak from August": the day of the mark that was passed.

    Its figure may stand between: "past its previous high of 36,799.65, reached two years ago".
    """
    lows, words = sentence.lows, mark_words()
    between = lows[max(at + 1, spot - _LONGEST) : spot]
    if lows[spot - 1] in words.reached and sentence.kinds[spot - 2] == tags.COMMA:
        between = lows[max(at + 1, spot - _LONGEST_WITH_FIGURE) : spot]
        dated = any(low.rpartition(" ")[2] in words.sides for low in between)
    else:
        dated = lows[spot - 1].rpartition(" ")[2] in words.sides and lows[spot].startswith(
            ("from ", "of ", "in ", "on ")
        )
    return dated and any(low.partition(" ")[0] in EARLIER for low in between)


def is_of_a_price_within(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "last week it topped $500, hitting an intraday high of $502": of the price after it, and of none before."""
    if sentence.lows[spot] not in WITHIN or sentence.kinds[at] != tags.NUMBER:
        return False
    of_mark = (*sentence.lows[spot + 1 : spot + 3], "", "")
    priced = sentence.kinds[spot + 3 : spot + 4] == [tags.NUMBER]
    return of_mark[0].rpartition(" ")[2] in mark_words().sides and of_mark[1] in {"of", "at"} and priced


def is_of_a_count(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "rose 2% for its fifth record close since May": since when they are counted, and no stretch of a move."""
    period = sentence.items[spot].period
    if period is None or period.kind is not PeriodKind.SINCE:
        return False
    step = spot - 1
    while step > at and sentence.kinds[step] in _COUNTED and spot - step < _LONGEST:
        step -= 1
    opened = sentence.kinds[step] == tags.COUNT and sentence.kinds[step - 1] in {tags.POSSESSIVE, tags.DETERMINER}
    return step > at + 1 and opened and sentence.lows[step - 2] in {"for", "to"}
