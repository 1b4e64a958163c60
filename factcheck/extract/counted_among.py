"""Moves counted among days or weeks that need not follow each other.

"Has risen in six of the past eight weeks" counts them all, "its fourth gain in seven sessions" tells the place of one.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.number_mention import NumberMention, Role
from factcheck.extract.periods import PeriodMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.streak_owners import owners_of
from factcheck.models import CalendarUnit, Kind, PeriodKind, Streak

_OF: Final = frozenset({"of", "out of"})
_IN: Final = frozenset({"in", "for", "on", "during"})
_UNITS: Final = {
    CalendarUnit.SESSION: ("sessions", CalendarUnit.SESSION),
    CalendarUnit.DAY: ("sessions", CalendarUnit.SESSION),
    CalendarUnit.WEEK: ("weeks", CalendarUnit.WEEK),
    CalendarUnit.MONTH: ("months", CalendarUnit.MONTH),
}
_HEDGES: Final = frozenset({tags.BOUND, tags.LIGHT})
_TOLD: Final = frozenset({*tags.MOVES, tags.ADJECTIVE, tags.GAIN})
_SECOND: Final = 2
# "Six of the past seven": more than that is a habit over years, and seldom counted by the session.
_MOST: Final = 30


def counted_among(scene: Scene, at: int, number: NumberMention) -> list[Draft]:
    """The count at item ``at``, where it counts moves among the last days, weeks or months."""
    if scene.low(at + 1) not in _OF or number.unit is not None:
        return []
    told = _stretch(scene, at + 2, number.value)
    before = at - 1
    while scene.kind(before) in _HEDGES and scene.low(before) not in _IN:
        before -= 1  # "in at least four of"
    verb = before - 1 if scene.low(before) in _IN else before
    entry = scene.items[verb].entry if verb >= 0 and scene.kind(verb) in _TOLD else None
    if told is None or entry is None or not entry.direction:
        return []
    subjects = scene.subjects(verb)
    if not subjects or not all(phrase.market for phrase in subjects):
        return []
    return _drafts(scene, at, entry.direction, subjects, told)


def placed_among(scene: Scene, at: int, number: NumberMention) -> list[Draft]:
    """The move whose place is told at item ``at``: "its fourth gain in seven sessions", "for the third time in six"."""
    if number.role is not Role.ORDINAL or number.value < _SECOND:
        return []
    noun = at + 1 if scene.kind(at + 1) in tags.NOUNS else None
    timed = scene.low(at + 1) == "time" and scene.low(at - 2) == "for"
    spot = at + 1 if noun is None and not timed else at + 2
    told = _stretch(scene, spot, number.value) if scene.low(spot).startswith("in ") else None
    # "Its third weekly gain in five sessions" counts weeks.
    if told is None or number.unit not in {None, _UNITS[told[2]][0]}:
        return []
    # "The loss was the sixth in 10 sessions": the noun stands before.
    verb = noun if noun is not None else at - 3
    entry = scene.items[verb].entry if verb >= 0 and scene.kind(verb) in _TOLD else None
    subjects = owners_of(scene, at, spot) if noun is not None or not timed else scene.subjects(verb)
    if entry is None or not entry.direction or not subjects or not all(phrase.market for phrase in subjects):
        return []
    return _drafts(scene, at, entry.direction, subjects, told)


def _drafts(
    scene: Scene, at: int, way: int, subjects: tuple[Phrase, ...], told: tuple[PeriodMention, int, CalendarUnit]
) -> list[Draft]:
    period, within, unit = told
    counted, length = _UNITS[unit]
    item, detail = scene.items[at], Streak(length, within=within)
    return [
        Draft(Kind.STREAK, way, phrase, at, item.start, item.end, at, counted, detail=detail, period=period)
        for phrase in subjects
    ]


def _stretch(scene: Scene, at: int, count: Decimal) -> tuple[PeriodMention, int, CalendarUnit] | None:
    """The length of time at item ``at`` and of how many units it is, more of them than ``count``."""
    period = scene.items[at].period if at < len(scene.items) else None
    if period is None or period.kind is not PeriodKind.TRAILING or period.count is None or period.unit not in _UNITS:
        return None
    whole = period.count == period.count.to_integral_value() and count == count.to_integral_value()
    return (period, int(period.count), period.unit) if whole and 0 < count < period.count <= _MOST else None
