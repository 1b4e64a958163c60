"""Words that say a session or a longer stretch is over, and which levels and marks they make the close."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.mark_words import mark_words
from factcheck.extract.scene import Scene
from factcheck.models import PeriodKind

ENDED: Final = frozenset({"closed", "closing", "ended", "ending", "finished", "finishing", "settled", "settling"})
CLOSING: Final = ENDED | {"close", "closes", "end", "ends", "finish", "finishes", "settle", "settles"}
_AT_CLOSES: Final = "closing"
_BY_HOW_MUCH: Final = frozenset({tags.NUMBER, tags.LIGHT, tags.BOUND, tags.COMMA, tags.CONJUNCTION})
STRETCHES: Final = frozenset({"day", "session", "week", "month", "quarter", "year", "period"})
_INTRADAY: Final = frozenset({"intraday", "intra-day", "intra"})
_TOUCHED: Final = frozenset({"touch", "touches", "touched", "touching", "briefly", "momentarily", "fleetingly"})
# What stands between "closed" and the mark that the close was: "closed 2% higher on Monday at 5,120, a record".
_UP_TO_MARK: Final = frozenset(
    {
        *(tags.NUMBER, tags.LIGHT, tags.BOUND, tags.COMMA, tags.ADJECTIVE, tags.PERIOD, tags.COUNT),
        *(tags.DETERMINER, tags.POSSESSIVE),
    }
)
_AT_MARK: Final = frozenset({"at", "on", "in", "with", "for", "by", "fresh", "new", "another"})
_REACH: Final = 16
_NEAR: Final = 4


def is_the_close(scene: Scene, anchor: int) -> bool:
    """As in "closed at", "closed almost 1% higher at", "a five-month closing high of"."""
    if scene.low(anchor) in CLOSING or _AT_CLOSES in scene.low(anchor).split(" "):
        return True
    if scene.kind(anchor) != tags.ADJECTIVE:
        return scene.low(anchor - 1) == _AT_CLOSES
    if scene.kind(anchor + 1) in {tags.POSSESSIVE, tags.DETERMINER}:
        return False  # "finishing off its weakest level of the day at"
    step = anchor - 1
    while scene.kind(step) in _BY_HOW_MUCH:
        step -= 1
    if scene.low(step) in STRETCHES and scene.kind(step - 1) == tags.DETERMINER:
        step -= 2  # "ended the day 0.4% lower at"
    return scene.kind(step) == tags.LEVEL and scene.low(step) in CLOSING


def tells_closes(scene: Scene, first: int, last: int) -> bool:
    """As in "a record close", "its highest settlement since May", "closed 1% higher at its highest since May"."""
    words = {word for step in range(first - 1, last + 2) for word in scene.low(step).split(" ")}
    if not words.isdisjoint(mark_words().closing):
        return True
    period = scene.items[first].period
    if period is not None and period.kind is PeriodKind.SINCE_EXTREME:
        return False  # "closed 2% below its record high"
    for step in range(first - 1, first - _REACH, -1):
        low, kind = scene.low(step), scene.kind(step)
        if low.partition(" ")[0] in CLOSING:
            return True
        if not (kind in _UP_TO_MARK or low in _AT_MARK or low in STRETCHES):
            return False
    return False


def is_intraday(scene: Scene, first: int, last: int) -> bool:
    """As in "an intraday record", "its biggest drop ever during the session"."""
    words = {scene.low(step) for step in range(first - 1, last + 2)}
    if not words.isdisjoint(_INTRADAY) or any(word.startswith("during ") for word in words):
        return True
    return scene.kind(first - 2) == tags.AUXILIARY and _is_said_of_intraday(scene, first - 3)


def _is_said_of_intraday(scene: Scene, last: int) -> bool:
    """As in "the intraday drop of 998 points was its biggest since May": the noun that is ranked stands before."""
    for step in range(last, last - _REACH, -1):
        if scene.low(step) in _INTRADAY:
            return True
        if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.CLAUSE}:
            return False
    return False


def is_touched(scene: Scene, first: int) -> bool:
    """As in "touched its lowest since May", "briefly hit a record high"."""
    return any(scene.low(step) in _TOUCHED for step in range(max(0, first - _NEAR), first))
