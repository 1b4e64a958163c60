"""Counts of days or weeks that tell of no run in a row: "a record for a third day", "its worst two-day drop"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.counted_stretches import leads_to_size
from factcheck.extract.mark_words import mark_words
from factcheck.extract.number_mention import Role
from factcheck.extract.scene import Scene
from factcheck.extract.standings import Standings
from factcheck.models import PeriodKind

# "a third gain in early trade": how it came about, and not of what it was.
_MANNERS: Final = frozenset({"trade", "business", "demand", "activity", "buying", "selling", "conditions"})
_EXTREMES: Final = (" high", " highs", " low", " lows")
_DENIED: Final = 4
_LONGEST: Final = 7
_OF_GAINS: Final = frozenset({*tags.NOUNS, tags.NAME, tags.DETERMINER, tags.HEAD})
# "In December for a fourth straight year": what came about in a part of each.
_PARTS: Final = {
    "months": frozenset({PeriodKind.WEEK}),
    "quarters": frozenset({PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.NAMED_MONTH}),
    "years": frozenset(
        {PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.NAMED_MONTH, PeriodKind.QUARTER, PeriodKind.NAMED_QUARTER}
    ),
}
_EVENTS: Final = frozenset({"after", "before", "following"})
_TOWARDS: Final = 9
_WITHIN: Final = frozenset({"in", "over", "out", "within", "this"})
_LENGTHS: Final = frozenset({tags.DETERMINER, tags.COUNT, tags.NUMBER, tags.WORD})


def counts_no_run(scene: Scene, table: Standings, at: int, last: int, noun: str) -> bool:
    """Whether a size is ranked, marks are counted, or a run is denied; ``noun`` is the word after the count."""
    if _ranked_by_size(scene, table, at, noun) or _counts_marks(scene, at, last) or leads_to_size(scene, last + 1):
        return True
    # "It hasn't seen two straight days of gains since May" tells of no run.
    before = range(max(0, at - _DENIED), at)
    return any(scene.kind(step) == tags.NEGATOR or scene.low(step).endswith("n't") for step in before)


def is_of_a_part(scene: Scene, at: int, unit: str) -> bool:
    """As in "fell in September for a fourth straight year", "after results in each of the past six quarters".

    What comes about in a part of each stretch, or at an event in it, is no run of the stretches themselves.
    """
    parts = _PARTS.get(unit)
    if parts is None:
        return False
    each = scene.low(at - 2) == "each"
    for step in range(at - 1, max(-1, at - _TOWARDS), -1):
        if scene.kind(step) in {*tags.MOVES, tags.COMMA, tags.BREAK}:
            return False
        item = scene.items[step]
        if item.period is not None and item.period.kind in parts:
            return True
        if _is_day_by_place(scene, step) or (each and item.low in _EVENTS):
            return True
    return False


def _is_day_by_place(scene: Scene, step: int) -> bool:
    """As in "on the first trading day in each", "on the day after Thanksgiving": of one place in a stretch."""
    number = scene.items[step].number
    ordinal = number is not None and number.role is Role.ORDINAL and number.unit == "sessions"
    return ordinal or (_is_day(scene, step) and scene.low(step).endswith(("the day", "the session")))


def counts_within(scene: Scene, last: int) -> bool:
    """As in "the seventh day of gains in eight sessions", "its second week of gains in 2010": not all in a row."""
    step = last + 1
    if scene.low(step) == "in" and scene.kind(step + 1) == tags.NUMBER:
        after = scene.items[step + 1].number
        return after is not None and after.unit is None  # "fell for the fourth session in five"
    if scene.low(step) != "of":
        return False
    while step - last < _LONGEST and (scene.kind(step) in _OF_GAINS or scene.low(step) in {"of", "for"}):
        step += 1
    told = scene.low(step).partition(" ")[0] in _WITHIN
    return told and (scene.kind(step) == tags.PERIOD or scene.kind(step + 1) in _LENGTHS)


def is_of_something_else(scene: Scene, last: int) -> bool:
    """As in "six months running of falling sales at old stores", "fourth weekly drop in output": none of shares."""
    if scene.kind(last + 1) in tags.NOUNS and scene.low(last + 2) in {"in", "for"}:
        held = scene.by_first.get(last + 3)
        return held is not None and scene.kind(held.core) == tags.OTHER and scene.low(held.core) not in _MANNERS
    if not any(scene.low(step) == "of" for step in range(last + 1, last + 4)):
        return scene.kind(last + 1) == tags.OTHER
    for step in range(last + 1, min(last + 8, len(scene.items))):
        if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.CLAUSE, tags.NUMBER}:
            return False
        if scene.kind(step) == tags.OTHER:
            return True
    return False


def _counts_marks(scene: Scene, at: int, last: int) -> bool:
    """As in "posted record highs for a third day in a row", "its fourth straight record": no gains are counted."""
    words = mark_words()
    if _is_mark(scene.low(last + 1)) or scene.low(last + 1).startswith("record "):
        return True
    step = at - 1
    while scene.kind(step) == tags.DETERMINER or scene.low(step) == "for" or _is_day(scene, step):
        step -= 1
    if scene.low(step) in words.closes and not _is_mark(scene.low(step - 1)):
        return _is_mark(scene.low(step - 2)) and step < at - 1
    named = _is_mark(scene.low(step)) or scene.low(step) in words.closes
    return step < at - 1 and (named or scene.low(step).endswith(_EXTREMES))


def _is_mark(low: str) -> bool:
    return low in mark_words().sides or low == "all-time"


def _is_day(scene: Scene, step: int) -> bool:
    period = scene.items[step].period if 0 <= step < len(scene.items) else None
    return period is not None and period.kind is PeriodKind.SESSION


def _ranked_by_size(scene: Scene, table: Standings, at: int, noun: str) -> bool:
    """As in "its worst two-day drop since March": the move over two days is ranked, and no run of days counted."""
    if "streak" in noun or noun.startswith(("winning", "losing")):
        return False
    return table.superlatives.get(scene.low(at - 1).rpartition("-")[2]) is not None
