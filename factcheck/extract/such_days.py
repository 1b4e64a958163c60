"""Days that a ranking is told of beside its own: "its best ever for a Monday", "the most since the surge of May 3"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.periods import PeriodMention
from factcheck.extract.scene import Scene
from factcheck.models import PeriodKind

_SUCH: Final = frozenset({"a", "an", "any", "such"})
_AMONG: Final = frozenset({"among", "amongst"})
_SOME: Final = frozenset({"one", "some", "two", "three"})
_OWNING: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE, tags.LIGHT})


def is_one_of_several(scene: Scene, superlative: int) -> bool:
    """As in "one of the worst days ever", "among Boeing's biggest losses on record": no place is told."""
    before = superlative - 1
    if scene.kind(before) == tags.GENITIVE and (owner := scene.by_last.get(before - 1)) is not None:
        before = owner.first
    elif scene.kind(before) not in _OWNING:
        return False
    return scene.low(before - 1) in _AMONG or (scene.low(before - 1) == "of" and scene.low(before - 2) in _SOME)


def is_among_such_days(scene: Scene, at: int) -> bool:
    """As in "its best ever for a Monday", "the worst on record for the day after a vote": of such days alone."""
    low = scene.low(at)
    if low == "for the day":
        return scene.kind(at + 1) in {tags.CLAUSE, tags.PREPOSITION}
    named = scene.by_first.get(at + 1)
    return low == "for" and scene.low(at + 1) in _SUCH and (named is None or not (named.known or named.topic))


def since_that_day(period: PeriodMention | None) -> PeriodMention | None:
    """As in "the most since the 16% surge of May 3": since the day on which that was."""
    if period is None or period.kind is not PeriodKind.SESSION:
        return period
    return replace(period, kind=PeriodKind.SINCE)
