"""Nouns of movement that are verbs elsewhere: "took a 3% hit", "a 2.1 per cent lift", "a knock of 4%"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags

if TYPE_CHECKING:
    from factcheck.extract.items import Item
    from factcheck.extract.lexicon import Lexicon

_UNITS: Final = frozenset({"percent", "points", "basis_points"})
# What may stand between, as in "a 10% stock-price hit".
_BETWEEN: Final = frozenset({tags.WORD, tags.HEAD, tags.OTHER, tags.PERIOD, tags.COUNT})
_MOST_BETWEEN: Final = 3
_HEDGES: Final = frozenset({tags.LIGHT, tags.BOUND})
_OPENING: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE, tags.GENITIVE, tags.TICKER})
# "A 3% hit to earnings", "a 5% hit from the strong dollar" are of what the next words name.
_OF_OTHERS: Final = frozenset({"to", "on", "from"})


def read_moves_by_figure(items: list[Item], held: frozenset[str], lexicon: Lexicon) -> None:
    """Take "hit" and "lift" for nouns of movement where a figure with its article tells so; ``held`` are all words."""
    if lexicon.by_figure.keys().isdisjoint(held):
        return
    for at, item in enumerate(items):
        entry = lexicon.by_figure.get(item.low)
        if entry is not None and (_follows_figure(items, at) or _leads_to_figure(items, at)):
            item.kind, item.entry = entry.kind, entry


def _follows_figure(items: list[Item], at: int) -> bool:
    step = at - 1
    while step > 0 and at - step <= _MOST_BETWEEN and items[step].kind in _BETWEEN:
        step -= 1
    if not _is_figure(items[step]) or _is_of_another(items, at):
        return False
    step -= 1
    while step > 0 and items[step].kind in _HEDGES:
        step -= 1
    return step >= 0 and (items[step].kind in _OPENING or items[step].kind == tags.CLOSE)


def _leads_to_figure(items: list[Item], at: int) -> bool:
    """As in "took a hit of 6%"."""
    article = at - 2 if at > 1 and items[at - 1].kind == tags.WORD else at - 1
    of = at + 1 < len(items) and items[at + 1].low == "of"
    step = at + 2
    while of and step < len(items) and items[step].kind in _HEDGES:
        step += 1
    told = of and step < len(items) and _is_figure(items[step]) and not _is_of_another(items, step)
    return told and article >= 0 and items[article].kind == tags.DETERMINER


def _is_figure(item: Item) -> bool:
    return item.kind == tags.NUMBER and item.number is not None and item.number.unit in _UNITS


def _is_of_another(items: list[Item], at: int) -> bool:
    after = items[at + 1 : at + 3]
    return bool(after) and after[0].low in _OF_OTHERS and after[-1].kind != tags.PERIOD
