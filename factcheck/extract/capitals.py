"""Known words that a capital makes part of the name they stand in: "Best Buy", "Alibaba Group", "Small Cap"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags

if TYPE_CHECKING:
    from factcheck.extract.items import Item

# What tells of movement, as a verb, noun or adjective.
VERBISH: Final = frozenset(
    {
        tags.MOVE,
        tags.EITHER,
        tags.LEVEL,
        tags.SUPPORT,
        tags.CAUSE,
        tags.GAIN,
        tags.MULTIPLE,
        tags.SAYING,
        tags.ADJECTIVE,
    }
)
# Companies named by a word that the tables know.
_COMPANIES: Final = frozenset({"total", "snap", "zoom"})
_SHARES: Final = frozenset({"shares", "stock"})
# What a name is made of.
NAMING: Final = frozenset({tags.NAME, tags.CAPITAL})
# What tells of the subject right before it.
TOLD: Final = frozenset({tags.AUXILIARY, tags.MOVE, tags.EITHER, tags.LEVEL})
_TAILS: Final = frozenset({tags.GROUP, tags.OTHER, tags.HEAD})
_NAME_TAILS: Final = frozenset(
    {
        "group",
        "holdings",
        "capital",
        "energy",
        "bank",
        "airlines",
        "insurance",
        "trust",
        "materials",
        "resources",
        "media",
        "technology",
        "financial",
        "motors",
        "gold",
        "oil",
        "gas",
        "steel",
        "metals",
        "petroleum",
        "health",
        "healthcare",
        "pharma",
        "pharmaceuticals",
        "semiconductor",
        "semiconductors",
        "utilities",
        "fund",
        "growth",
        "industries",
        "manufacturing",
        "industrials",
        "copper",
        "lithium",
        "uranium",
        "chemicals",
        "telecom",
        "luxury",
        "hotels",
        "property",
        "credit",
        "investment",
        "investments",
        "equity",
        "data",
        "composite",
        "retail",
        "loans",
        "content",
        "traffic",
        "cash",
        "budget",
    }
)


def name_capitals(text: str, items: list[Item]) -> None:  # noqa: C901 - one decision a branch
    """Make known words with a capital part of the name they stand in: "Best Buy", "Alibaba Group", "Small Cap".

    In a headline every word has a capital, so there nothing is changed but the tails of names.
    """
    headline: bool | None = None
    known = [at for at, item in enumerate(items) if item.entry is not None and text[item.start].isupper()]
    for at in known:
        item = items[at]
        if item.number is not None:
            continue
        before = items[at - 1].kind if at else ""
        if item.kind == tags.WORD:
            if not _is_plain(text, items, at):
                item.kind, item.entry = tags.CAPITAL, None
        elif (
            (item.low in _COMPANIES and _is_company(text, items, at))
            or (item.kind in _TAILS and item.low in _NAME_TAILS and before in {tags.CAPITAL, tags.NAME})
            or (item.kind == tags.PLACE and _ends_company(text, items, at))
        ):
            item.kind, item.entry = tags.CAPITAL, None
        elif item.low == "plus" and before in {tags.CAPITAL, tags.NAME} and not is_headline(text, items):
            item.kind, item.entry = tags.CAPITAL, None  # "Canal Plus rose"
        elif item.kind == tags.PREPOSITION and before == tags.CAPITAL:
            after = items[at + 1].kind if at + 1 < len(items) else ""
            if after == tags.CAPITAL and not is_headline(text, items):
                item.kind, item.entry = tags.CAPITAL, None
        elif item.kind in VERBISH and (at or (len(items) > 1 and items[1].kind == tags.CAPITAL)):
            after = items[at + 1].kind if at + 1 < len(items) else ""
            if before not in {tags.CAPITAL, tags.NAME} and after != tags.CAPITAL:
                continue
            if headline is None:
                headline = is_headline(text, items)
            if not headline and (at or after == tags.CAPITAL):
                item.kind, item.entry = tags.CAPITAL, None


# A name and its genitive stand before.
_PAST_OWNER: Final = 2


def _ends_company(text: str, items: list[Item], at: int) -> bool:
    """As in "Ordway Pharma India rose", "Nestle India (down 2%)": the place ends a name."""
    if not at or items[at - 1].end + 1 != items[at].start or at + 1 == len(items) or is_headline(text, items):
        return False
    before, after = items[at - 1], items[at + 1]
    if before.kind == tags.GENITIVE and at == _PAST_OWNER and items[0].kind == tags.CAPITAL:
        # The unit of a company whose name is a genitive, as "Orlo's Japan".
        return after.kind in TOLD and text[after.start].islower()
    several = at > 1 and items[at - 2].kind in NAMING and items[at - 2].end + 1 == before.start
    capital = before.kind == tags.CAPITAL and (several or after.kind == tags.OPEN)
    if not capital and not (before.kind == tags.NAME and before.entry is None):
        return False
    return after.kind == tags.OPEN or (after.kind in TOLD and text[after.start].islower())


def _is_company(text: str, items: list[Item], at: int) -> bool:
    """Whether "Total" names the oil company: in a sentence that is no headline; to open one, by what follows it."""
    after = items[at + 1].kind if at + 1 < len(items) else ""
    if at == 0:
        told = after in {tags.MOVE, tags.LEVEL, tags.TICKER} or (after == tags.AUXILIARY and items[0].low != "total")
        return told or (after == tags.HEAD and items[1].low in _SHARES)
    return items[at - 1].kind != tags.BREAK and not is_headline(text, items)


def _is_plain(text: str, items: list[Item], at: int) -> bool:
    """Whether a capital makes no name: "Core goods prices" opens a sentence, "Black Monday" is a day."""
    after = items[at + 1] if at + 1 < len(items) else None
    if after is None or after.kind == tags.PERIOD:
        return True
    return at == 0 and not text[after.start].isupper()


def is_headline(text: str, items: list[Item]) -> bool:
    """Whether no verb and no unknown word of the sentence stands in small letters."""
    small = sum(1 for item in items if item.kind in {tags.WORD, *VERBISH} and text[item.start].islower())
    return small == 0
