"""Where the words of a record stand: right behind the price that is one, or in view of another market."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.mark_words import mark_words
from factcheck.extract.scene import Scene

# What stands before a record of another market that a move is told with, and where such a market is.
_IN_VIEW_OF: Final = frozenset(
    {"as", "after", "amid", "following", "with", "despite", "tracking", "on", "by", "thanks to"}
)
_SET_APART: Final = frozenset({"a", "an", "another", "its", "their", "yet", "yet another"})
_ELSEWHERE: Final = ("wall street", "new york", "the us", "the u.s.")
_NEAR: Final = 4


def is_beside_a_price(scene: Scene, comma: int, at: int) -> bool:
    """As in "closed at 40,003.59, a new record": set apart right behind the price that it is of."""
    told = scene.said[-1] if scene.said else None
    alone = scene.low(comma + 1) in _SET_APART and scene.low(at + 1) != "for"  # "a record for a Monday"
    return alone and told is not None and told.level and told.end == comma - 1


def is_elsewhere(scene: Scene, at: int, end: int) -> bool:
    """As in "the Nikkei rose after record levels hit on Wall Street", "amid a record rally in New York"."""
    step = end + 1
    if scene.low(at - 2 if scene.kind(at - 1) == tags.DETERMINER else at - 1) not in _IN_VIEW_OF:
        return False
    while (scene.low(step) in mark_words().reached or scene.low(step) == "overnight") and step < end + _NEAR:
        step += 1
    place = f"{scene.low(step + 1)} {scene.low(step + 2)}"
    return scene.low(step) in {"on", "in"} and place.startswith(_ELSEWHERE)
