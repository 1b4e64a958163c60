"""Counts that stand for as many things named before: "the two had risen 3% and 2%", "all three climbed"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags

if TYPE_CHECKING:
    from factcheck.extract.items import Item

_COUNTS: Final = frozenset({"two", "three", "four"})
_BEFORE: Final = frozenset({"the", "all"})
_OPENING: Final = frozenset({tags.BREAK, tags.CONJUNCTION})
_SINGULARS: Final = frozenset({"had", "has", "is", "was", "ended", "closed", "finished"})
_PLURALS: Final = frozenset({"are", "were", "have", "had", "have been", "had been"})


def point_back_by_count(items: list[Item], held: frozenset[str]) -> None:
    """Take "two" of "the two fell" for a pronoun; that of "the two fell stocks" or "the two declines" counts a noun.

    ``held`` are the items in small letters.
    """
    if "each" in held:
        _point_back_by_each(items)
    if held.isdisjoint(_COUNTS):
        return
    for at in range(1, len(items) - 1):
        item, after = items[at], items[at + 1]
        if item.low not in _COUNTS or items[at - 1].low not in _BEFORE:
            continue
        if after.kind == tags.LIGHT and at + 2 < len(items):
            after = items[at + 2]  # "the two also rose"
        if after.low in _PLURALS or _has_moved(after):
            item.kind, item.number, item.trigger = tags.PRONOUN, None, 0


def _point_back_by_each(items: list[Item]) -> None:
    """Take "each" of "Each had its worst day", "rose; each ended at a record" for a pronoun."""
    for at in range(len(items) - 1):
        opens = at == 0 or items[at - 1].kind in _OPENING
        if items[at].low == "each" and opens and (items[at + 1].low in _SINGULARS or _has_moved(items[at + 1])):
            items[at].kind = tags.PRONOUN


def _has_moved(verb: Item) -> bool:
    return verb.entry is not None and verb.entry.form == "past" and verb.kind in tags.MOVES
