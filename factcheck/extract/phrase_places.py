"""The place a noun phrase has in its sentence: where a subject stands, or governed by a preposition."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Item
from factcheck.extract.phrase_extents import CORES, JOINED, ends_group
from factcheck.extract.phrase_meanings import NAMED, kind_at, topic_of

# "Data showed factory orders grew": what a verb of showing leads to is told by the next verb.
_SHOWING: Final = frozenset({"showed", "show", "shows"})
# "The biggest Footsie risers included Kelvane up 3p at 410p": the first of those that moved.
_INCLUDING: Final = frozenset({"included", "include", "includes", "including"})
_MOVERS: Final = frozenset({"risers", "fallers", "gainers", "losers", "movers", "decliners", "winners", "casualties"})
_RANKING: Final = frozenset({"hardest", "worst", "best", "biggest", "largest", "top", "topping", "leading", "heading"})
COPULAS: Final = frozenset({"was", "were", "is", "are"})
# "In Asia": the preposition and the place.
_PAST_PLACE: Final = 2
# "After the announcement the pound fell".
_SHORTEST_OPENING: Final = 3
_OCCASIONS: Final = frozenset({"after", "following", "since", "before", "on", "despite", "during", "by", "amid"})
_PARTED: Final = frozenset({tags.COMMA, tags.BREAK, tags.RELATIVE, tags.CLAUSE, tags.SAYING})
_GOVERNING: Final = frozenset({tags.PREPOSITION, tags.BOUND})
_POSITION: Final = frozenset(
    {
        tags.COMMA,
        tags.BREAK,
        tags.OPEN,
        tags.CLOSE,
        tags.CONJUNCTION,
        tags.CLAUSE,
        tags.RELATIVE,
        tags.SAYING,
        tags.QUOTE,
        tags.PERIOD,
        tags.LIGHT,
        tags.NUMBER,
        tags.TICKER,
    }
)
_TELLING: Final = frozenset({tags.AUXILIARY, tags.MOVE, tags.EITHER, tags.LEVEL, tags.MULTIPLE})
_STRETCHES: Final = frozenset({"day", "session", "week", "month", "year", "morning", "afternoon"})
# What "than" sets the subject of a clause beside.
_BETTER: Final = frozenset({"better", "worse", "stronger", "weaker", "faster"})


def place_of(items: list[Item], kinds: list[str], first: int, last: int, core: int) -> tuple[bool, str]:
    """Whether the phrase of these items stands where a subject stands, and the preposition that governs it."""
    before = kinds[first - 1] if first else tags.BREAK
    governed = items[first - 1].low if before in _GOVERNING else ""
    if before == tags.NUMBER and _counts(items[first - 1]):
        governed = _governing_count(items, kinds, first - 1)
        before = tags.PREPOSITION if governed else before
    elif before == tags.LIGHT and first > 1 and items[first - 1].low == "all" and kinds[first - 2] in _GOVERNING:
        before, governed = tags.PREPOSITION, items[first - 2].low  # "the index of all First Section issues"
    elif _is_second_place(items, kinds, first):
        before, governed = tags.PREPOSITION, items[first - 3].low
    elif _is_agent(items, kinds, first, last):
        before, governed = tags.PREPOSITION, "by"
    elif first and items[first - 1].low == "than" and first > 1 and items[first - 2].low in _BETTER:
        before, governed = tags.PREPOSITION, "than"  # "did better than the broad market, up 4%"
    included = first > 1 and items[first - 1].low in _INCLUDING and items[first - 2].low in _MOVERS
    governed = "" if included else governed
    counted = before == tags.NUMBER and topic_of(items[core]) in {"value", "price"}  # "a $45 billion market cap"
    leads = (
        first == 0
        or (before in _POSITION and not counted)
        or _inverted(items, kinds, first)
        or items[first - 1].low in _SHOWING
        or included
        or (before in NAMED and items[first].low.startswith("the "))
        or ends_group(items, kinds, first)
        or _asked(items, kinds, first)
        or _follows_place(items, kinds, first)
        or _follows_opening(items, kinds, first, last)
        or _follows_stretch(items, kinds, first)
    )
    return leads, governed


def _follows_stretch(items: list[Item], kinds: list[str], first: int) -> bool:
    """As in "For most of the day the index was higher": no comma parts the time that a clause opens with."""
    if first <= 1 or items[first - 1].low not in _STRETCHES or not items[first].low.startswith("the"):
        return False
    return kinds[first - 2] == tags.DETERMINER


def _is_second_place(items: list[Item], kinds: list[str], first: int) -> bool:
    """As in "the index of firms in Frankfurt and Munich rose": no verb before, so the preposition is of both places."""
    if kinds[max(0, first - 3) : first + 1] != [tags.PREPOSITION, tags.PLACE, tags.CONJUNCTION, tags.PLACE]:
        return False
    for at in range(first - 4, -1, -1):
        if kinds[at] in tags.CLAUSE_BORDERS:
            break
        if kinds[at] in _TELLING and items[at].low not in JOINED:
            return False
    return True


def _governing_count(items: list[Item], kinds: list[str], count: int) -> str:
    """The preposition of "against six major currencies", "among the 10 sectors", "of the FTSE 100's ten sectors".

    So is that of "one of the big four banks".
    """
    step = count - 1
    if step > 1 and kinds[step] == tags.WORD and kinds[step - 1] == tags.DETERMINER:
        step -= 1
    if step > 0 and kinds[step] == tags.DETERMINER:
        step -= 1
    elif step > 0 and kinds[step] == tags.GENITIVE:
        step -= 1
        while step > 0 and kinds[step] in NAMED | {tags.DETERMINER, tags.HEAD}:
            step -= 1
    return items[step].low if step >= 0 and kinds[step] == tags.PREPOSITION else ""


def _is_agent(items: list[Item], kinds: list[str], first: int, last: int) -> bool:
    """As in "The messages stopped by Zorbic have doubled": who did it, between what it was done to and the verb.

    So is who did what is told of, as in "Buybacks by banks rose", and what a thing is ranked by: "the second-largest
    cryptocurrency by market value rose".
    """
    if first < 2 or items[first - 1].low != "by":
        return False
    if topic_of(items[last]) == "value":
        return kinds[first - 2] in CORES
    done = kinds[first - 2] == tags.OTHER or (kinds[first - 2] == tags.WORD and items[first - 2].low.endswith("ed"))
    return done and kind_at(kinds, last + 1) in _TELLING


def _counts(item: Item) -> bool:
    return item.number is not None and item.number.unit is None


def _inverted(items: list[Item], kinds: list[str], first: int) -> bool:
    """As in "Also weaker were Barclays and Lloyds": the subject stands after the verb."""
    if first < 2 or kinds[first - 1] != tags.AUXILIARY:
        return False
    opened = kinds[0] == tags.PREPOSITION or items[0].low in _RANKING or items[0].low == "bucking"
    fronted = opened and items[first - 1].low in COPULAS
    if fronted and tags.COMMA not in kinds[:first] and kinds[first - 2] != tags.PRONOUN:
        return True  # "Among the winners was Kelvane, which rose for a third day", "Hardest hit was Ordway"
    if kinds[first - 2] != tags.ADJECTIVE:
        return False
    step = next((at for at in range(first - 3, -1, -1) if kinds[at] != tags.LIGHT), -1)
    return step < 0 or kinds[step] in {tags.BREAK, tags.CLAUSE}


def _follows_place(items: list[Item], kinds: list[str], first: int) -> bool:
    """As in "In Asia the Nikkei and the Hang Seng fell": no comma parts the place that a clause opens with."""
    if first <= 1 or kinds[first - 1] != tags.PLACE or not items[first].low.startswith("the"):
        return False
    opens = first == _PAST_PLACE or kinds[first - 3] in {tags.COMMA, tags.BREAK, tags.CLAUSE, tags.CONJUNCTION}
    return opens and kinds[first - 2] == tags.PREPOSITION


def _follows_opening(items: list[Item], kinds: list[str], first: int, last: int) -> bool:
    """As in "After the announcement the pound fell": no comma parts the occasion that a sentence opens with."""
    if first < _SHORTEST_OPENING or items[first].low != "the" or items[0].low not in _OCCASIONS:
        return False
    verb = items[last + 1].entry if kind_at(kinds, last + 1) == tags.MOVE else None
    finite = verb is not None and verb.form in {"past", "s"}
    return finite and _TELLING.isdisjoint(kinds[1:first]) and _PARTED.isdisjoint(kinds[1:first])


def _asked(items: list[Item], kinds: list[str], first: int) -> bool:
    """As in "Is Zorbic a buy after falling 9%?": the subject stands after the helping verb that asks."""
    if items[-1].low != "?" or kinds[first - 1] not in {tags.AUXILIARY, tags.MODAL}:
        return False
    return first == 1 or kinds[first - 2] in {tags.COMMA, tags.BREAK}
