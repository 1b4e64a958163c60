"""Prices dealt out to a list: "fell two sen to RM4.25 and RM5.72", "by 3 and 4 cents to $5 a ton and $6 a ton"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.scene import Scene

_JOINING: Final = frozenset({tags.COMMA, tags.CONJUNCTION})
_MEASURES: Final = frozenset({"a", "an", "per"})
_LONGEST: Final = 4


def goes_on(scene: Scene, at: int, last: int) -> bool:
    """Whether only a comma or "and", and of what the price is one ("a ton"), stand between two figures."""
    step = last + 1
    if scene.low(step) in _MEASURES:
        step += 2
    return step < at and all(scene.kind(between) in _JOINING for between in range(step, at))


def begins_list(scene: Scene, at: int, number: NumberMention) -> bool:
    """Whether a further price in the same money is joined to the price at ``at``."""
    for step in range(at + 1, min(at + _LONGEST + 1, len(scene.items))):
        other = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
        if other is not None:
            return other.unit == number.unit and not other.sign and goes_on(scene, step, at)
    return False
