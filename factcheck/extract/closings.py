"""Words that say a session or a longer stretch is over, and which levels they make the close."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.scene import Scene

ENDED: Final = frozenset({"closed", "closing", "ended", "ending", "finished", "finishing", "settled", "settling"})
CLOSING: Final = ENDED | {"close", "closes", "end", "ends", "finish", "finishes", "settle", "settles"}
_AT_CLOSES: Final = "closing"
_BY_HOW_MUCH: Final = frozenset({tags.NUMBER, tags.LIGHT, tags.BOUND, tags.COMMA, tags.CONJUNCTION})
STRETCHES: Final = frozenset({"day", "session", "week", "month", "quarter", "year", "period"})


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
