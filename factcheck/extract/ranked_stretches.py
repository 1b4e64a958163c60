"""Over which stretch of time the moves are that a superlative ranks: "day", "two weeks", "January", "first half"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factcheck.extract import tags
from factcheck.extract.periods import PeriodMention
from factcheck.extract.scene import Scene
from factcheck.extract.standings import shipped_standings
from factcheck.models import (
    DAYS,
    UNIT_OF_STRETCH,
    CalendarUnit,
    PeriodKind,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many calendar units on end; ``parts`` are the months or quarters of a year that it may end in, if not all.

    A ``count`` of zero is a stretch whose moves are not ranked: one of days that begin and end anywhere in a month, or
    of a year up to a month of it.
    """

    window: CalendarUnit
    count: int = 1
    parts: tuple[int, ...] = ()


SESSION: Final = Stretch(CalendarUnit.SESSION)
UNRANKED: Final = Stretch(CalendarUnit.SESSION, 0)
_HALF: Final = Stretch(CalendarUnit.QUARTER, 2, (2, 4))
_COUNTS: Final = {
    word: count
    for count, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
} | {"single": 1}
_MONTHS: Final = {
    word: month
    for month, word in enumerate(
        (
            *("january", "february", "march", "april", "may", "june"),
            *("july", "august", "september", "october", "november", "december"),
        ),
        1,
    )
}
_ORDERED: Final = {
    f"{word}{joined}{unit}": stretch
    for joined in " -"
    for unit, stretches in (
        ("quarter", [Stretch(CalendarUnit.QUARTER, 1, (quarter,)) for quarter in (1, 2, 3, 4)]),
        ("half", [Stretch(CalendarUnit.QUARTER, 2, (quarter,)) for quarter in (2, 4)]),
    )
    for word, stretch in zip(("first", "second", "third", "fourth"), stretches, strict=False)
}
# "Its worst first six months since 1970": of years
_FROM_THE_START: Final = {
    f"{word} months": Stretch(CalendarUnit.QUARTER, quarters, (quarters,))
    for quarters, word in ((1, "three"), (2, "six"), (3, "nine"))
}
_HALVES: Final = frozenset({"half", "half-year", "half year", "six-month", "half-yearly"})
_NAMED: Final = frozenset({tags.NAME, tags.TICKER})
_REACHING: Final = frozenset({"through", "to", "until"})
_DUE: Final = frozenset({"yield", "bond"})
# Before a superlative: of what came before the move told.
_PASSED: Final = frozenset({"after", "following", "from", "had", "having had"})
_WEEKS_BEFORE: Final = (
    *("last week", "week before", "week earlier", "previous week", "prior week", "week ago", "week after"),
    "the preceding week",
)
_LATEST: Final = frozenset({"last", "past", "latest", "previous"})
_FEW: Final = range(2, 61)
_AFTER_COUNT: Final = frozenset({"", tags.COMMA, tags.BREAK, tags.CLAUSE, tags.CONJUNCTION, tags.CLOSE})
_OF_CALENDAR: Final = frozenset({CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.QUARTER, CalendarUnit.YEAR})


def named_stretch(scene: Scene, at: int) -> Stretch | None:
    """The stretch that the item at ``at`` names after a superlative, or None."""
    low = scene.low(at)
    if scene.kind(at) in _NAMED or any(
        phrase.topic in _DUE and phrase.first <= at <= phrase.last for phrase in scene.phrases
    ):
        return None  # "the 10-year yield": when a bond is due
    if (ordered := _ORDERED.get(low.partition(" of ")[0])) is not None:
        return ordered  # "its worst first half of the year"
    if low in _HALVES:
        return _HALF
    if low in _MONTHS:
        capital = scene.sentence.text[scene.items[at].start].isupper()
        if capital and scene.low(at - 1) in _REACHING:
            return UNRANKED  # "its best performance through July": the months of the year until then
        return Stretch(CalendarUnit.MONTH, 1, (_MONTHS[low],)) if capital else None
    if scene.kind(at) == tags.COUNT:
        if scene.low(at - 1) == "first" and low in _FROM_THE_START:
            return _FROM_THE_START[low]
        word, _, unit = low.partition(" ")
        return _counted(word, unit)
    word, joined, unit = low.rpartition("-")
    if joined:
        return _counted(word, unit)
    found = _unit_of(low)
    return None if found is None else Stretch(found)


def counted_in(scene: Scene, at: int, stretch: Stretch | None) -> tuple[int, PeriodMention] | None:
    """As in "its worst week in five", "its best day in the last seven": of how many, told by their count alone.

    ``at`` is the preposition; the item of the count, and the time that so many take up.
    """
    step = at + 1
    if scene.low(step + 1) in _LATEST and scene.kind(step) in {tags.DETERMINER, tags.POSSESSIVE}:
        step += 2
    number = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
    if number is None or stretch is None or stretch.count != 1 or stretch.parts:
        return None
    if number.unit is not None or number.value not in _FEW or scene.kind(step + 1) not in _AFTER_COUNT:
        return None
    start, end = scene.items[at].start, scene.items[step].end
    return step, PeriodMention(start, end, PeriodKind.TRAILING, count=number.value, unit=stretch.window)


def told_stretch(period: PeriodMention, low: str) -> Stretch:
    """The stretch that a period told before a bare "the most since" is of: a week, a half, four days."""
    if low.endswith("half") or " half " in low:
        return _HALF
    if period.kind is not PeriodKind.TRAILING:
        if period.unit is not None:
            return UNRANKED  # "in the third week of March": the others it is ranked among ended at other times
        return Stretch(UNIT_OF_STRETCH.get(period.kind, CalendarUnit.SESSION))
    if period.count == 1 and period.unit in _OF_CALENDAR and low.endswith(f" the {period.unit}"):
        return Stretch(period.unit)  # "leapt 43% in the quarter, its best since 2012", but not "in the past quarter"
    if period.count is None or period.unit not in DAYS or period.count != int(period.count):
        return UNRANKED
    return Stretch(CalendarUnit.SESSION, int(period.count))


def run_stretch(scene: Scene, first: int, last: int, streaks: frozenset[str]) -> Stretch:
    """The unit that a run is counted in: "a ninth straight week, its longest winning streak", "a five-day slide".

    A length of anything but a streak is not ranked.
    """
    words = [word for at in range(first, last) for word in scene.low(at).replace("-", " ").split(" ")]
    if streaks.isdisjoint(words):
        return UNRANKED
    told = shipped_standings().stretches
    units = [told[word] for word in words if word in told]
    return Stretch(units[-1]) if units else SESSION


def may_be_the_week_before(scene: Scene, at: int) -> bool:
    """As in "lost 10% the week before, its worst week since May", "rebounded 7% from its worst week since May".

    ``at`` is the superlative.
    """
    before = scene.low(at - 2) if scene.kind(at - 1) in {tags.DETERMINER, tags.POSSESSIVE} else scene.low(at - 1)
    if before in _PASSED:
        return True
    words = scene.sentence.low[scene.sentence.start : scene.sentence.end]
    return "week" in words and any(told in words for told in _WEEKS_BEFORE)


def _counted(word: str, unit: str) -> Stretch | None:
    """As in "two-week", "10-day", "week-long"; a count of no small number is a stretch that is not ranked."""
    found = _unit_of(unit)
    if found is None:
        led_by = _unit_of(word)
        return None if led_by is None else Stretch(led_by)
    if word.isdigit():
        return Stretch(found, int(word))
    return Stretch(found, _COUNTS.get(word, 0))


def _unit_of(words: str) -> CalendarUnit | None:
    """The unit that words begin with: "weekly", "year-to-date", "day of trading"."""
    return shipped_standings().stretches.get(words.partition(" ")[0].partition("-")[0])
