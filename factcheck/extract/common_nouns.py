"""Common nouns that their place disguises: with the capital of a sentence's start, or beside "average" and "to"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.capitals import MONTHS, is_headline

if TYPE_CHECKING:
    from factcheck.extract.items import Item
    from factcheck.extract.lexicon import Lexicon
    from factcheck.extract.scene import Scene

# After the first word these tell that it is a name, whatever its ending: "Dunhams (NYSE: DHM)", "Dunhams shares".
_NAMING: Final = frozenset(
    {tags.TICKER, tags.OPEN, tags.GENITIVE, tags.HEAD, tags.CAPITAL, tags.NAME, tags.GROUP, tags.COMMA}
)
# After a month these tell what happened in it; "November closed" is of a contract.
_MARKING: Final = frozenset({"marked", "marks", "saw", "sees", "brought", "brings"})
# "a 3% drop in minutes", "in heavy deals": when and how, not of what.
_TIMES: Final = frozenset(
    {"seconds", "minutes", "hours", "days", "sessions", "weeks", "months", "years", "deals", "dealings", "trades"}
    | {"volumes", "sympathy", "markets", "terms", "hands", "circumstances", "conditions", "transactions", "reaction"}
    | {"anticipation", "addition", "reflection", "isolation", "session"}
)
# "the two-year rate", "10-year borrowing costs": yields of bonds told by their length.
_RATES: Final = frozenset({"rate", "borrowing costs", "borrowing cost"})
_LONGEST: Final = 9
# Words for what is traded that are verbs after "to": "sales continued to contract".
_VERBS_TOO: Final = frozenset({"contract", "yield", "fund", "market", "stock", "share", "index"})


def read_common_nouns(text: str, items: list[Item], lexicon: Lexicon) -> None:
    """Take "Attendances" and "November marked" for no company, "an average" for no index, "to yield" for a verb."""
    if len(items) > 1 and items[0].kind == tags.CAPITAL and items[0].entry is None:
        after = items[1]
        word = text[items[0].start + 1 : items[0].end].islower()
        lower = word and text[after.start].islower() and after.kind not in _NAMING
        marked = after.low in _MARKING and items[0].low in MONTHS
        if lower and (marked or lexicon.is_plain_noun(items[0].low)):
            items[0].kind = tags.WORD
    if any(item.kind == tags.CAPITAL and item.low in lexicon.headline_words for item in items) and is_headline(
        text, items
    ):
        for item in items:
            if item.kind == tags.CAPITAL and item.low in lexicon.headline_words:
                item.kind = tags.WORD
    for at in range(1, len(items)):
        item = items[at]
        if item.low in _RATES and _is_term(items[at - 1]) and _ends_phrase(items, at):
            item.kind, item.entry = tags.HEAD, lexicon.find("yield")
        if item.kind != tags.HEAD:
            continue
        before = items[at - 1]
        average = item.low == "average" and (
            before.low == "an" or (before.kind == tags.DETERMINER and _is_averaged(items[at + 1 : at + 2]))
        )
        if average or (item.low in _VERBS_TOO and before.low == "to"):
            item.kind, item.entry = tags.WORD, None


def _is_averaged(following: list[Item]) -> bool:
    """As in "the average age", "the average return", but not "the average rose" or "the average gains"."""
    if not following:
        return False
    after = following[0]
    moved = after.kind in tags.NOUNS and not after.low.endswith("s")
    return after.kind in {tags.WORD, tags.COUNT} or (moved and (after.entry is None or after.entry.form != "past"))


def _is_term(item: Item) -> bool:
    """As in "the two-year rate": the length of a bond."""
    return item.number is not None and item.kind == tags.WORD and item.number.unit in {"years", "months"}


def _ends_phrase(items: list[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].kind not in {
        tags.WORD,
        tags.OTHER,
        tags.HEAD,
        tags.GROUP,
        tags.PREPOSITION,
    }


def is_in_plain_noun(scene: Scene, noun: int) -> bool:
    """Whether the movement is "in" something that is told by unknown words and ends as a common noun."""
    if scene.low(noun + 1) != "in":
        return False
    step = noun + 2
    while step - noun < _LONGEST and scene.kind(step) in {tags.WORD, tags.DETERMINER, tags.LIGHT}:
        step += 1
    last = step if scene.kind(step) == tags.LEVEL and scene.low(step).endswith("s") else step - 1
    known = scene.kind(last) not in {tags.WORD, tags.LEVEL} or last <= noun + 1 or step in scene.by_first
    return not known and scene.low(last) not in _TIMES and scene.lexicon.is_plain_noun(scene.low(last))
