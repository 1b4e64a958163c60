"""Periods that the words right beside a figure give it: the mark it is measured from, the day whose price it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.distances import dated_mark, led_by_within, twice_told
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.marks import on_the_day
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention, scan_periods
from factcheck.extract.set_beside import SET_BESIDE
from factcheck.models import EARLIER_MARK, MOVES, Kind, PeriodKind

_EXTREME_WORDS: Final = 60
_THEN: Final = frozenset({"then", "at the time", "back then", "at that time"})
_AWAY: Final = frozenset({"from", "below", "off", "above", "under", "beneath"})
_PRICES: Final = frozenset({Kind.LEVEL, Kind.RECORD})
# Most sentences hold none of these, nor a period.
_TELLING: Final = _THEN | {"high", "peak", "low", "record", "all-time"}
_CLOSES: Final = ("close", "settlement", "finish")
_REACHED: Final = ("record", "high", "low", "peak", "close")
_ENDING: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLAUSE, tags.CLOSE})
# What stands between a day and its price: "Friday's closing price of $142".
_OF_A_PRICE: Final = frozenset(
    {tags.PREPOSITION, tags.HEAD, tags.LEVEL, tags.WORD, tags.OTHER, tags.LIGHT, tags.EITHER}
)
_LONGEST_CLAUSE: Final = 7
# What opens brackets that tell another price: "(at Tuesday's close of $20.91)", "(from 3,410 on Monday)".
_IN_BRACKETS: Final = SET_BESIDE | {"at", "from", "to"}


def set_distances(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give each figure the period of the mark, the day or the moment that stands right beside it."""
    telling = sentence.spots or "within" in sentence.held or not _TELLING.isdisjoint(sentence.held)
    if not telling:
        return
    extreme = any(_is_of_extreme(sentence.items[at].period) for at in sentence.spots)
    for draft in drafts:
        if draft.period is None and (mark := _of_its_mark(sentence, draft)) is not None:
            draft.period, draft.notes = on_the_day(mark), (*draft.notes, EARLIER_MARK)
        elif draft.number is not None and draft.period is None:
            number = draft.number
            draft.period = (
                _from_priced_mark(sentence, number if draft.kind in _PRICES else number + 3)
                or dated_mark(sentence, number)
                or (twice_told(sentence, number) if extreme and draft.kind in MOVES else None)
                or _within(sentence, number)
                or (_of_a_mark_within(sentence, number) if draft.kind is Kind.LEVEL else None)
                or (_from_a_price(sentence, number) if draft.kind in MOVES else None)
                or _at_that_time(sentence, number)
            )


def _is_of_extreme(period: PeriodMention | None) -> bool:
    return period is not None and period.kind is PeriodKind.SINCE_EXTREME


def _at_that_time(sentence: Sentence, at: int) -> PeriodMention | None:
    """As in "was at $66,000 then": a day that was told before, and is left open."""
    items = sentence.items
    if at + 1 >= len(items) or items[at + 1].low not in _THEN:
        return None
    if at + 2 < len(items) and sentence.kinds[at + 2] not in _ENDING:
        return None  # "rose 3% then fell back"
    told = items[at + 1]
    return PeriodMention(told.start, told.end, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)


def _within(sentence: Sentence, at: int) -> PeriodMention | None:
    """As in "within 4% of its record", which is read as "4% from its record"."""
    if at + 1 >= len(sentence.items) or not led_by_within(sentence, at):
        return None
    following = sentence.items[at + 1]
    if following.low != "of":
        return None
    words = sentence.text[following.end : following.end + _EXTREME_WORDS]
    mention = next(iter(scan_periods(f"from{words}")), None)
    if mention is None or mention.start or mention.kind is not PeriodKind.SINCE_EXTREME:
        # "within 2 points of its pre-crisis high": of a day that these words do not tell
        return PeriodMention(following.start, following.end, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)
    return replace(mention, start=following.start, end=mention.end + following.end - len("from"))


def _of_a_mark_within(sentence: Sentence, at: int) -> PeriodMention | None:
    """As in "on Thursday it closed within 1% of its record of 2,131": the mark that the figure before is away from."""
    lows, first = sentence.lows, max(0, at - _LONGEST_CLAUSE)
    if "within" not in lows[first:at] or lows[at - 1] not in {"of", "at"}:
        return None
    mark = sentence.items[at - 2]
    if not mark.low.endswith(_REACHED):
        return None
    figures = range(lows.index("within", first, at) + 1, at)
    away = _within(sentence, next((step for step in figures if sentence.kinds[step] == tags.NUMBER), at))
    if away is not None and away.kind is PeriodKind.SINCE_EXTREME and away.end == mark.end:
        return away
    return PeriodMention(mark.start, mark.end, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)


def _from_a_price(sentence: Sentence, at: int) -> PeriodMention | None:
    """As in "is down a full point from the 4.99% of October 19": counted from then on."""
    kinds, lows = sentence.kinds, sentence.lows
    figure = at + 3 if kinds[at + 2 : at + 3] == [tags.DETERMINER] else at + 2
    if lows[at + 1 : at + 2] != ["from"] or kinds[figure : figure + 1] != [tags.NUMBER]:
        return None
    spot = figure + 2 if lows[figure + 1 : figure + 2] == ["of"] else figure + 1
    told = sentence.items[spot].period if spot < len(kinds) else None
    dated = told is not None and told.kind is PeriodKind.SESSION and told.anchor is not None
    return replace(told, kind=PeriodKind.SINCE) if dated and told is not None else None


def _from_priced_mark(sentence: Sentence, price: int) -> PeriodMention | None:
    """As in "40% from its $126,000 all-time high": the mark, which its price parts from the words before it."""
    items, kinds = sentence.items, sentence.kinds
    if not 1 < price < len(items) or kinds[price] != tags.NUMBER or items[price - 2].low not in _AWAY:
        return None
    if kinds[price - 1] not in {tags.POSSESSIVE, tags.DETERMINER}:
        return None
    lead = f"{items[price - 2].low} {items[price - 1].low}"
    words = sentence.text[items[price].end : items[price].end + _EXTREME_WORDS]
    mention = next(iter(scan_periods(f"{lead}{words}")), None)
    if mention is None or mention.start or mention.kind is not PeriodKind.SINCE_EXTREME:
        return None
    return replace(mention, start=items[price - 2].start, end=mention.end + items[price].end - len(lead))


def _of_its_mark(sentence: Sentence, draft: Draft) -> PeriodMention | None:
    """As in "fell from Friday's closing price of $142 to $118 by the end of Monday": the day whose price it is."""
    if draft.kind is not Kind.LEVEL:
        return None
    step = draft.place - 1
    closing = sentence.items[step - 1].period if step > 0 and sentence.items[step].low in {"of", "at"} else None
    if closing is not None and is_base(closing, sentence) and sentence.items[step - 1].low.endswith(_CLOSES):
        return closing  # "to $190 from Tuesday's close of $185"
    while step > 0 and sentence.kinds[step] in _OF_A_PRICE and draft.place - step < _LONGEST_CLAUSE:
        step -= 1
    owned = step > 0 and sentence.kinds[step] == tags.GENITIVE and step < draft.place - 1
    return sentence.items[step - 1].period if owned and draft.number == draft.place else None


def is_beginning(period: PeriodMention | None) -> bool:
    """True of the "2026" of "began 2026 at 48,063": the first price of what goes on from there."""
    if period is None or period.kind is not PeriodKind.SESSION or period.anchor is None:
        return False
    return period.anchor.part == "start"


def is_base(period: PeriodMention, sentence: Sentence) -> bool:
    """True of what a move is counted from: "from Tuesday's close"."""
    return period.kind is PeriodKind.SINCE and sentence.low.startswith("from ", period.start)


def is_in_brackets(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "is down 58% for the year (at today's close of $20.91)": the period of the price in the brackets."""
    kinds = sentence.kinds
    if tags.OPEN not in kinds[at + 1 : spot] or tags.CLOSE in kinds[at + 1 : spot]:
        return False
    first = kinds.index(tags.OPEN, at + 1)
    last = kinds.index(tags.CLOSE, spot) if tags.CLOSE in kinds[spot:] else len(kinds)
    return sentence.lows[first + 1] in _IN_BRACKETS and tags.NUMBER in kinds[first:last]
