"""What came about for the first time since March, or in four weeks: a level passed, a gain or a loss of a stretch.

Nothing is counted over the time that these words name: it is how far back there was no such thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.extract import tags
from factcheck.extract.counted_by_size import CountedBySize, size_after, size_before
from factcheck.extract.drafts import Draft, FirstOf
from factcheck.extract.items import Sentence
from factcheck.extract.mark_words import mark_words
from factcheck.extract.periods import PeriodMention
from factcheck.extract.standings import shipped_standings
from factcheck.models import (
    DAYS,
    PRICE_CHANGES,
    STRETCH_OF_UNIT,
    UNIT_OF_STRETCH,
    UP_TO_NOW,
    CalendarUnit,
    Kind,
    PartialDate,
    PeriodKind,
)

_BACK: Final = UP_TO_NOW | {PeriodKind.SINCE, PeriodKind.TRAILING}
_OPENING: Final = ("since ", "in ", "this ", "so far ")
_TIME: Final = "time"
_SUCH: Final = "such"
_REACH: Final = 6
_LEADING: Final = frozenset({tags.PREPOSITION, tags.DETERMINER, tags.POSSESSIVE, tags.PERIOD, tags.WORD, tags.OTHER})
# Between a move and what it is the first of: "rose 2% to $80, posting its first gain in four sessions".
_BESIDE: Final = _LEADING | {tags.COMMA, tags.SUPPORT, tags.ADJECTIVE}
# Between the words and the move: "for the first time in seven sessions on Tuesday, down 0.2%".
_LED_TO: Final = frozenset({tags.PERIOD, tags.COMMA, tags.ADJECTIVE, tags.PREPOSITION, tags.MOVE})
# After the count of "its first losing month in five".
_AFTER_COUNT: Final = frozenset({tags.BREAK, tags.COMMA, tags.PERIOD, tags.CLAUSE, tags.CONJUNCTION})
# "Above $90, its first close above that level since October": the mark is the figure before.
_MARKS: Final = frozenset({"level", "mark", "threshold", "figure", "milestone", "line", _SUCH, "there"})
_WAYS: Final = {"positive": 1, "up": 1, "winning": 1, "negative": -1, "down": -1, "losing": -1}
# The year to date is no year that gains or losses are counted by.
_OF_PERIOD: Final[dict[PeriodKind, CalendarUnit]] = {
    kind: unit
    for kind, unit in {PeriodKind.SESSION: CalendarUnit.SESSION, **UNIT_OF_STRETCH}.items()
    if kind is not PeriodKind.YEAR_TO_DATE
}


def mark_first_times(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Tell each level and each move that is the first of its kind since a time, or in so long, how far back that is."""
    figures = [draft for draft in drafts if draft.number is not None]
    for spot in sentence.spots if figures else ():
        period = sentence.items[spot].period
        # "For the first time last week", "6 days before" say when it was.
        if period is None or period.kind not in _BACK or not sentence.items[spot].low.startswith(_OPENING):
            continue
        sized = _sized(sentence, figures, spot)
        first = _first_before(sentence, spot) if sized is None else sized.ordinal
        if first is None:
            continue
        levels = [draft for draft in figures if draft.kind is Kind.LEVEL]
        passed = _passed(sentence, levels, first, spot) if sized is None else None
        moved = _moved(sentence, figures, first, spot, sized) if passed is None else None
        if passed is not None:
            passed.first = FirstOf(period)
        window = None if moved is None else _stretch(sentence, moved, first, spot)
        if moved is not None and window is not None:
            moved.first = FirstOf(period, window) if sized is None else _of_size(sentence, period, window, sized)
        for draft in (passed, moved):
            if draft is not None:
                _take_the_day_after(sentence, draft, spot)
    if figures and "first" in sentence.low and "in" in sentence.held:
        _mark_bare_counts(sentence, figures)


def _mark_bare_counts(sentence: Sentence, figures: Sequence[Draft]) -> None:
    """As in "its first losing month in five", "its first weekly gain in four": of what the count tells alone."""
    for spot in range(1, len(sentence.items) - 1):
        number = sentence.items[spot + 1].number if sentence.lows[spot] == "in" else None
        if number is None or number.unit is not None or number.form != "words":
            continue
        following = sentence.kinds[spot + 2] if spot + 2 < len(sentence.kinds) else tags.BREAK
        first = _first_before(sentence, spot)
        if first is None or following not in _AFTER_COUNT:
            continue
        unit = _unit_told(sentence, first, spot)
        moved = _moved(sentence, figures, first, spot, None) if unit is not None else None
        if moved is not None and unit is not None:
            start, end = sentence.items[spot].start, sentence.items[spot + 1].end
            counted = PeriodMention(start, end, PeriodKind.TRAILING, count=number.value, unit=unit)
            moved.first = FirstOf(counted, unit)
            if moved.period is None and unit in STRETCH_OF_UNIT:
                anchor = PartialDate(shift=0, shift_unit=unit)
                moved.period = PeriodMention(start, end, STRETCH_OF_UNIT[unit], anchor=anchor)


def _words_of(sentence: Sentence, first: int, spot: int) -> Sequence[str]:
    return (*sentence.items[first].low.split(), *sentence.lows[first + 1 : spot])


def _sized(sentence: Sentence, figures: Sequence[Draft], spot: int) -> CountedBySize | None:
    after = size_after(sentence, spot)
    # "The first time since 2007 that it closed above 5%" bounds a level.
    moved = after is not None and any(draft.number == after.figure and draft.kind in PRICE_CHANGES for draft in figures)
    return after if moved else size_before(sentence, spot)


def _of_size(sentence: Sentence, since: PeriodMention, window: CalendarUnit, sized: CountedBySize) -> FirstOf:
    """As in "its third drop of more than 1% this month"; a "move" may be either."""
    entry = sentence.items[sized.noun].entry
    either = sized.noun != sized.ordinal and (entry is None or not entry.direction)
    return FirstOf(since, window, sized.least, either, sized.place)


def _take_the_day_after(sentence: Sentence, draft: Draft, spot: int) -> None:
    """As in "for the first time since April 2022 on Friday": the day on which it was."""
    after = sentence.items[spot + 1].period if spot + 1 < len(sentence.items) else None
    if draft.period is None and after is not None and after.kind is PeriodKind.SESSION:
        draft.period = after


def _first_before(sentence: Sentence, spot: int) -> int | None:
    """The item of "first" in "for the first time since", "its first weekly gain in"."""
    for step in range(spot - 1, max(-1, spot - _REACH - 1), -1):
        if "first" in sentence.items[step].low.split():
            return step
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK, tags.PERIOD}:
            return None
    return None


def _passed(sentence: Sentence, levels: Sequence[Draft], first: int, spot: int) -> Draft | None:
    such = sentence.items[first + 1].low == _SUCH
    noun = sentence.items[first + 1 + such].low
    if not levels or not (noun == _TIME or noun in mark_words().closing):
        return None
    within = [draft for draft in levels if first < draft.place < spot]
    if within:
        return within[0] if len(within) == 1 else None
    before = next((draft for draft in reversed(levels) if draft.place < first), None)
    if before is not None:
        kinds = sentence.kinds[before.place + 1 : first]
        marked = not _MARKS.isdisjoint(sentence.lows[first + 1 : spot])
        return before if _LEADING.issuperset(kind for kind in kinds if not (marked and kind == tags.COMMA)) else None
    return _opened(sentence, levels[0], spot)


def _opened(sentence: Sentence, after: Draft, spot: int) -> Draft | None:
    """As in "For the first time since May, it closed below 5,000", "the first time since 2007 that it topped 5%"."""
    between = sentence.kinds[spot + 1 : after.place]
    if not between or between[0] not in {tags.COMMA, tags.RELATIVE} or tags.NUMBER in between:
        return None
    return None if tags.COMMA in between[1:] else after


def _moved(
    sentence: Sentence, figures: Sequence[Draft], first: int, spot: int, sized: CountedBySize | None
) -> Draft | None:
    """The move that is the first gain or loss, told right before or, of a first time, right after."""
    if sized is not None and sized.figure > spot:
        return next(draft for draft in figures if draft.number == sized.figure)
    told = sentence.lows[first + 1 : spot]
    way = _way(sentence, first, spot if sized is None else sized.noun + 1)
    if way is None and told != [_TIME] and sized is None:
        return None
    levels = {draft.place for draft in figures if draft.kind is Kind.LEVEL}
    before = next((draft for draft in reversed(figures) if draft.kind in PRICE_CHANGES and draft.place < first), None)
    if before is not None:
        between = [sentence.kinds[at] for at in range(before.place + 1, first) if at not in levels]
        return before if _BESIDE.issuperset(between) and way in {None, before.direction} and before.direction else None
    after = figures[0]
    led = told == [_TIME] and after.kind in PRICE_CHANGES and after.place > spot and bool(after.direction)
    return after if led and _LED_TO.issuperset(sentence.kinds[spot + 1 : after.place]) else None


def _way(sentence: Sentence, first: int, spot: int) -> int | None:
    """+1 of "its first weekly gain since", -1 of "the first down week since", None of anything else."""
    way = None
    for at in range(first + 1, spot):
        item = sentence.items[at]
        told = _WAYS.get(item.low) or (item.entry.direction if item.entry is not None else None)
        if told is None and item.low not in shipped_standings().stretches:
            return None
        way = told or way
    return way


def _unit_told(sentence: Sentence, first: int, spot: int) -> CalendarUnit | None:
    units = shipped_standings().stretches
    return next((units[word] for word in _words_of(sentence, first, spot) if word in units), None)


def _stretch(sentence: Sentence, moved: Draft, first: int, spot: int) -> CalendarUnit | None:
    """What the move is one of: weeks, where it is the first weekly gain or told of a week; None where none is told."""
    unit = _unit_told(sentence, first, spot)
    if unit is not None:
        return unit
    period = sentence.items[spot].period
    own = None if moved.period is None else _OF_PERIOD.get(moved.period.kind)
    if own is None and moved.period is None and period is not None and _counts_days(period):
        own = CalendarUnit.SESSION
    if period is None or period.kind is not PeriodKind.TRAILING or period.unit is None:
        return own
    counted = CalendarUnit.SESSION if period.unit in DAYS else period.unit
    return own if own is counted or own is not CalendarUnit.SESSION else None


def _counts_days(period: PeriodMention) -> bool:
    """Whether the time is told to the day, as what is said of one session would be."""
    if period.kind is PeriodKind.TRAILING:
        return period.unit in DAYS
    return period.anchor is not None and (period.anchor.day is not None or period.anchor.weekday is not None)
