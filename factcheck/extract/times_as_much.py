"""A move told as so many times another's: "twice the gain of the Dow", "rose three times as much as gold"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import Comparison, Kind

_THAT: Final = frozenset({"that", "those"})
_AS_MUCH: Final = frozenset({"as much as", "as fast as", "as far as"})
_OWNING: Final = frozenset({"of", "in", "for", "by"})
_PASSED: Final = frozenset({tags.LIGHT, tags.BOUND, tags.COMMA, tags.PERIOD})
# Of a company these are as often of its results.
_OF_RESULTS: Final = frozenset({"loss", "losses", "increase", "increases"})
_NEAR: Final = 4


def is_as_much(scene: Scene, at: int) -> bool:
    """Whether the factor at ``at`` compares with another: "twice that of Honda", "three times as much as"."""
    return scene.low(at + 1) in _AS_MUCH or (scene.low(at + 1) in _THAT and scene.low(at + 2) == "of")


def times_as_much(scene: Scene, at: int, factor: Decimal) -> list[Draft]:
    """The comparison of the factor at item ``at``, where it is of one move and another's."""
    benchmark = _other(scene, at)
    if benchmark is None or not benchmark.market or scene.kind(benchmark.first) == tags.POSSESSIVE:
        return []  # "twice that of its rivals"
    moved = _moved(scene, at)
    if moved is None or not all(phrase.market for phrase in moved[0]) or benchmark in moved[0]:
        return []
    subjects, way = moved
    item, detail = scene.items[at], Comparison(ahead=True, factor=factor)
    number = at if item.number is not None else None
    unit = None if number is None else "times"
    scene.rival = benchmark
    return [
        Draft(Kind.COMPARISON, way, one, at, item.start, item.end, number, unit, detail=detail, benchmark=benchmark)
        for one in subjects
    ]


def _other(scene: Scene, at: int) -> Phrase | None:
    """What the move is set beside: X of "that of X", "as much as X", "the gain of X" and "X's 4% gain"."""
    if is_as_much(scene, at):
        return scene.by_first.get(at + 3 if scene.low(at + 1) in _THAT else at + 2)
    if scene.kind(at + 1) == tags.DETERMINER and scene.kind(at + 2) in tags.NOUNS:
        return scene.by_first.get(at + 4) if scene.low(at + 3) in _OWNING else None
    owner = scene.by_first.get(at + 1)
    if owner is None or scene.kind(owner.last + 1) != tags.GENITIVE:
        return None
    told = range(owner.last + 2, owner.last + 2 + _NEAR)
    return owner if any(scene.kind(step) in tags.NOUNS for step in told) else None


def _moved(scene: Scene, at: int) -> tuple[tuple[Phrase, ...], int] | None:
    """What moved, and which way: by a verb right before, a noun before "was", or a change told before a comma."""
    before = at - 1
    while scene.kind(before) in _PASSED:
        before -= 1
    if scene.kind(before) == tags.AUXILIARY:
        return _by_noun(scene, before - 1)
    entry = scene.items[before].entry if scene.kind(before) in tags.MOVES else None
    if entry is not None and entry.direction:
        subjects = scene.subjects(before)
        return (subjects, entry.direction) if subjects else None
    said = scene.said[-1] if scene.said else None
    if said is None or said.end != before or said.unit != "percent" or not said.direction:
        return None
    return said.subjects, said.direction


def _by_noun(scene: Scene, last: int) -> tuple[tuple[Phrase, ...], int] | None:
    """As in "Ford's gain in 2024 was": whose genitive stands before the noun."""
    noun = last
    while scene.kind(noun) in _PASSED:
        noun -= 1
    entry = scene.items[noun].entry if scene.kind(noun) in tags.NOUNS else None
    owner = noun - 1
    while scene.kind(owner) in {*_PASSED, tags.NUMBER, tags.WORD} and noun - owner < _NEAR:
        owner -= 1
    phrase = scene.by_last.get(owner - 1) if scene.kind(owner) == tags.GENITIVE else None
    if entry is None or not entry.direction or phrase is None or scene.low(noun) in _OF_RESULTS:
        return None
    return (phrase,), entry.direction
