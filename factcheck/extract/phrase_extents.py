"""How far a noun phrase reaches: where the run of words that may form one ends, and which of them is its head.

Two names beside each other are two phrases unless something joins them; what joins stands here.
"""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Item
from factcheck.extract.phrase_meanings import DETERMINING, NAMED, kind_at

CORES: Final = frozenset(
    {tags.NAME, tags.CAPITAL, tags.HEAD, tags.GROUP, tags.OTHER, tags.PLACE, tags.BODY, tags.PRONOUN, tags.TICKER}
)
_INSIDE: Final = frozenset(
    {tags.NAME, tags.CAPITAL, tags.HEAD, tags.GROUP, tags.OTHER, tags.PLACE, tags.BODY, tags.WORD, tags.TICKER}
)
_PARTICIPLES: Final = frozenset({tags.MOVE, tags.CAUSE, tags.LEVEL, tags.SUPPORT})
_LINKING: Final = _PARTICIPLES | {tags.CONJUNCTION, tags.COUNT, tags.LIGHT}
# Of what a name is one, between the two names.
_MEMBERS: Final = frozenset({"component", "components", "constituent", "constituents", "member", "members"})
# The last word of a company's name, after "&".
_COMPANIES: Final = frozenset({"company", "group", "partners"})
_DOERS: Final = frozenset({tags.OTHER, tags.GROUP, tags.HEAD, tags.NAME, tags.CAPITAL, tags.BODY})
# Deeds without the ending of one, of which the lexicon holds none.
_DEALT: Final = frozenset({"sold", "sought", "chose", "fled", "forgot", "withdrew", "shook", "swept"})
# What a hyphen joins to a name: "Hong Kong-listed", "Nvidia-backed".
JOINED: Final = frozenset(
    {"listed", "traded", "based", "owned", "backed", "quoted", "linked", "related", "focused", "headquartered"}
)


# "Kuwait needs oil at $90", "The budget assumes Brent at $75": verbs between who asks for a price and what it is of.
_WANTING: Final = frozenset(
    {"needs", "need", "needed", "requires", "require", "required", "wants", "want", "assumes", "assume"}
    | {"assumed", "favours", "favour", "favors", "favor", "prefers", "prefer", "demands", "demanded"}
)


def end_of_run(items: list[Item], kinds: list[str], at: int, total: int) -> int:
    """Where the run of words that may form one phrase ends."""
    if kinds[at] == tags.PRONOUN or items[at].low in _WANTING:
        return at + 1
    stop = at + 1
    named = kinds[at] in NAMED
    while stop < total:
        kind = kinds[stop]
        if items[stop].low in _WANTING:
            break
        if kind in NAMED and (
            (kind == tags.NAME and items[stop].low.startswith("the ")) or ends_group(items, kinds, stop)
        ):
            break  # "On Wall Street the Dow fell", "On the FTSE 250 Kelvane rose": two names
        if kind in _INSIDE:
            if kind == tags.WORD and (is_deed(items, stop) or (named and _names_follow(items, kinds, stop, total))):
                break
            named = named or kind in NAMED or kind == tags.HEAD
        elif kind == tags.GENITIVE:
            if kinds[stop - 1] not in _INSIDE or kind_at(kinds, stop + 1) not in _INSIDE:
                break
            named = False
        elif kind not in _LINKING or not _links(items, kinds, at, stop, named=named):
            break
        stop += 1
    return stop


def is_deed(items: list[Item], at: int) -> bool:
    """As in "Investors dumped shares, and the Dow fell", "The Treasury sold notes": what follows is another phrase."""
    low, doer = items[at].low, items[at - 1] if at else None
    if doer is None or doer.kind not in _DOERS or low in JOINED or items[at].trigger:
        return False
    return low in _DEALT or (low.endswith("ed") and "-" not in low and doer.low.endswith("s"))


def ends_group(items: list[Item], kinds: list[str], at: int) -> bool:
    """As in "On the FTSE 250 Kelvane rose", "Of the miners Kelvane fell": a group that the clause opens with."""
    if kinds[at] not in NAMED:
        return False
    group = items[at - 1].low
    whole = group.startswith("the ")  # "the Dow" is one item
    first = at - 1 if whole else at - 2
    if first < 1 or not (whole or kinds[first] == tags.DETERMINER):
        return False
    if first > 1 and kinds[first - 2] not in {tags.COMMA, tags.BREAK, tags.CLAUSE, tags.CONJUNCTION}:
        return False
    if items[first - 1].low == "on":
        return kinds[at - 1] == tags.NAME and (kinds[at] == tags.NAME or group[-1].isdecimal())
    return items[first - 1].low in {"of", "among", "amongst"} and kinds[at - 1] == tags.GROUP and group[-1] == "s"


def _links(items: list[Item], kinds: list[str], first: int, at: int, *, named: bool) -> bool:
    """Whether the word at ``at``, which no phrase ends with, joins what stands before and after it to one phrase."""
    kind, before, after = kinds[at], kinds[at - 1], kind_at(kinds, at + 1)
    if kind == tags.COUNT:
        return before == tags.DETERMINER
    if kind == tags.CONJUNCTION:
        company = items[at].low == "&" and before in NAMED and (after == tags.CAPITAL or _is_company(items, at + 1))
        described = kinds[first] == tags.DETERMINER and before == tags.WORD and after in {tags.WORD, tags.OTHER}
        return company or (described and not named) or _two_metals(items, kinds, at) or _two_trades(items, kinds, at)
    adjective = kind == tags.LIGHT or _is_participle(items[at])
    return adjective and before in DETERMINING and after in _INSIDE


def _is_company(items: list[Item], at: int) -> bool:
    """As in "Ordway & Company"."""
    return at < len(items) and items[at].low in _COMPANIES


def _two_metals(items: list[Item], kinds: list[str], at: int) -> bool:
    """As in "gold and silver miner Fresnillo", "oil & gas": two commodities that say what a company digs."""
    if (kind_at(kinds, at + 2) != tags.GROUP and items[at].low != "&") or at + 1 == len(items):
        return False
    pair = (items[at - 1].entry, items[at + 1].entry)
    return all(entry is not None and entry.topic == "commodity" for entry in pair)


def _two_trades(items: list[Item], kinds: list[str], at: int) -> bool:
    """As in "the Computer and Technology sector": one sector of two names."""
    both = kinds[at - 1] == tags.CAPITAL and kind_at(kinds, at + 1) in {tags.CAPITAL, tags.GROUP}
    return both and at + 2 < len(items) and items[at + 2].low == "sector"


def _is_participle(item: Item) -> bool:
    return item.entry is not None and item.entry.form in {"past", "ing"}


def _names_follow(items: list[Item], kinds: list[str], at: int, total: int) -> bool:
    """After a name, unknown words that lead to another name are a verb and its object."""
    if items[at].low in _MEMBERS or items[at].low.rpartition("-")[2] in JOINED:
        return False  # "Dow component Alcoa", "West African-focused miner Kelvane"
    if items[at].low.endswith("ed") and items[at].low not in JOINED:
        return True
    while at < total and kinds[at] == tags.WORD:
        at += 1
    return at < total and kinds[at] in {tags.NAME, tags.CAPITAL, tags.BODY, tags.PLACE}


def core_of(kinds: list[str], at: int, stop: int) -> int:
    """The head of the run from ``at`` to ``stop``: its last word that can be one; -1 where none can."""
    for index in range(stop - 1, at - 1, -1):
        alone = index == at or (index == at + 1 and kinds[at] == tags.DETERMINER)  # "The $SPX fell"
        if kinds[index] in CORES and (kinds[index] != tags.TICKER or alone):
            return index
    return -1
