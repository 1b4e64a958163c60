"""Whose streak is counted: "a fourth loss in a row for gold", "sent stocks falling for a third session"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import SubjectKind

_POINTING: Final = frozenset({"it", "that", "this"})
_IN_A_ROW: Final = frozenset(
    {"of", "in", "a", "row", "straight", "consecutive", "running", "streak", "run", "string", "positive", "negative"}
)
_BEFORE_COUNT: Final = frozenset(
    {tags.DETERMINER, tags.POSSESSIVE, tags.PREPOSITION, tags.MOVE, tags.EITHER, tags.AUXILIARY, tags.LIGHT, tags.LEVEL}
)
_REACH: Final = 6
_AFTER_DRIVEN: Final = _BEFORE_COUNT | {tags.ADJECTIVE, tags.PERIOD}


def owners_of(scene: Scene, first: int, last: int) -> tuple[Phrase, ...]:
    """The phrases whose streak the items ``first`` to ``last`` count; none where it is that of something else."""
    if (leader := _leader(scene, first)) is not None and scene.kind(leader.core) == tags.OTHER:
        return ()  # "data showed unemployment had risen for the third month"
    subjects = (
        _told_after(scene, last)
        or _driven(scene, first)
        or scene.bracketed(_before_verb(scene, first))
        or scene.subjects(first)
        or (scene.said[-1].subjects if scene.said else ())
    )
    pronoun = bool(subjects) and scene.kind(subjects[0].core) == tags.PRONOUN
    # "It was the third gain in a row for the index" points at what follows; "they" at what was told.
    held = _held_by(scene, last) if not pronoun or scene.low(subjects[0].core) in _POINTING else ()
    return held or subjects


def _told_after(scene: Scene, last: int) -> tuple[Phrase, ...]:
    """As in "the eighth straight week where gold closed higher", "the third day that shares fell": whose it is."""
    phrase = scene.by_first.get(last + 2) if scene.low(last + 1) in {"where", "that", "in which"} else None
    return scene.listed_right(phrase, verb_may_follow=True) if phrase is not None else ()


def way_after(scene: Scene, last: int) -> int | None:
    """Which way went what "where gold closed higher" tells of."""
    told = _told_after(scene, last)
    after = told[-1].last + 1 if told else len(scene.items)
    entries = (item.entry for item in scene.items[after : after + 3])
    return next((entry.direction for entry in entries if entry is not None and entry.direction), None)


def _leader(scene: Scene, first: int) -> Phrase | None:
    """What stands before the verb that is counted from item ``first`` on."""
    return scene.by_last.get(_before_verb(scene, first))


def _driven(scene: Scene, first: int) -> tuple[Phrase, ...]:
    """As in "sent stocks falling for a third session", "helped it end higher on Monday for a third day": what."""
    step = first - 1
    while scene.kind(step) in _AFTER_DRIVEN:
        step -= 1
    driven = scene.by_last.get(step)
    if driven is None or not driven.market:
        return ()
    before = scene.items[driven.first - 1].entry if driven.first else None
    return scene.objects(driven) or ((driven,) if before is not None and before.cause else ())


def _before_verb(scene: Scene, first: int) -> int:
    step = first - 1
    while scene.kind(step) in _BEFORE_COUNT:
        step -= 1
    return step


def _held_by(scene: Scene, last: int) -> tuple[Phrase, ...]:
    """As in "after four straight sessions of gains for the Nikkei", "a fourth loss in a row for gold": whose."""
    step = last + 1
    while step - last < _REACH and (scene.kind(step) in tags.NOUNS or scene.low(step) in _IN_A_ROW):
        if scene.low(step) == "in" and step + 1 in scene.by_first:
            break
        step += 1
    counted = scene.kind(step + 1) == tags.DETERMINER and scene.kind(step + 2) == tags.NUMBER
    held = step + 3 if counted else step + 1  # "for the three main indexes"
    phrase = scene.by_first.get(held) if scene.low(step) in {"for", "in"} else None
    if phrase is None or not phrase.market or (scene.low(step) == "in" and phrase.kind is SubjectKind.ANAPHOR):
        return ()
    return scene.listed_right(phrase)
