"""Common nouns that their place disguises: with the capital of a sentence's start, or beside "average" and "to"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.capitals import is_headline
from factcheck.extract.explained_words import MONTHS
from factcheck.extract.mark_words import mark_words

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
# "The settlement was the highest of the year".
_PAPER: Final = frozenset({"debt", "paper", "securities"})
# "Situated around 1.09, this level": a participle that opens a sentence.
_PLACING: Final = frozenset({"around", "near", "at", "above", "below", "between", "by", "about", "under", "over"})
# "the two-year rate", "10-year borrowing costs": yields of bonds told by their length.
_RATES: Final = frozenset({"rate", "borrowing costs", "borrowing cost"})
# Words that may stand for a yield, a bond or a good.
# "Italian yields fell, while the Spanish equivalent rose": another country's yield.
_EQUIVALENTS: Final = frozenset({"equivalent", "equivalents", "counterpart", "counterparts"})
_COUNTRIES: Final = frozenset({tags.CAPITAL, tags.PLACE})
_TOPICAL: Final = _RATES | _PAPER | _EQUIVALENTS | {"fuel"}
_YIELDS: Final = ("yield", "yields")
_LONGEST: Final = 9
_LONGEST_HELD: Final = 5
# Words for what is traded that are verbs after "to": "sales continued to contract".
_VERBS_TOO: Final = frozenset({"contract", "yield", "fund", "market", "stock", "share", "index"})
_NO_HEADS: Final = _VERBS_TOO | {"average"}
_ANIMALS: Final = frozenset({"bear", "bull"})
_BEFORE_MEMBERS: Final = frozenset({"of", "among", "other"})
# "the ending stocks of wheat": goods on hand.
_OF_SEASONS: Final = frozenset({"ending", "beginning"})
_ON_HAND: Final = frozenset({"stocks", "stock"})
# "Kelvane net surged 12%": what it earned.
_BEFORE_MOVES: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE, tags.NUMBER, tags.WORD, tags.LIGHT, tags.BOUND})
_COUNTING: Final = frozenset({tags.NUMBER, tags.DETERMINER, tags.GENITIVE})
_OWNING: Final = frozenset({tags.NAME, tags.CAPITAL, tags.GENITIVE, tags.PERIOD})
# "Travel shares fell 2%", "power stocks rose": what such companies do, and no verb.
_SECTORS: Final = frozenset({"travel", "power"})
# "the cost of a home": a noun that is a verb elsewhere.
_VERBS_ELSEWHERE: Final = frozenset({"cost"})
_DISGUISED: Final = (
    _TOPICAL
    | _NO_HEADS
    | _OF_SEASONS
    | _SECTORS
    | _VERBS_ELSEWHERE
    | {"leading", "index for", "percentage", "dollar", "seeing", "share", "won"}
)
# What "the Ordway Index won 29 points" won: no money of Korea, nor what a team or a party wins.
_WON: Final = frozenset({"points", "percent"})
_INDEXES: Final = frozenset({"index", "gauge", "benchmark", "barometer", "average"})
# What tells that "the share" is one of a company, and not a part of a market.
_ON_AN_EXCHANGE: Final = frozenset(
    {"exchange", "stock exchange", "bourse", "stock market", "trading", "session", "closed", "closing", "close"}
)
_BEFORE_A_PRICE: Final = frozenset({"to", "at"})
_LARGEST_PRICE: Final = 100_000
_CODE: Final = 3
_SAID_OF_A_SHARE: Final = frozenset({tags.MOVE, tags.EITHER, tags.AUXILIARY, tags.LEVEL})
_IN_A_DAY: Final = frozenset({"one day", "one-day", "single day", "single-day"})


def read_common_nouns(text: str, items: list[Item], held: frozenset[str], lexicon: Lexicon) -> None:  # noqa: C901, PLR0912 - one decision a branch
    """Take "Attendances" and "November marked" for no company, "an average" for no index, "the fuel" for a good.

    ``held`` are the items in small letters.
    """
    if len(items) > 1:
        _read_opening(text, items, lexicon)
    _read_earnings(items, held, lexicon)
    if not lexicon.headline_words.isdisjoint(held):
        shouted = [item for item in items if item.low in lexicon.headline_words and item.kind == tags.CAPITAL]
        if shouted and is_headline(text, items):
            for item in shouted:
                item.kind = tags.WORD
    if _DISGUISED.isdisjoint(held):
        return
    for at, item in enumerate(items):
        if item.low not in _DISGUISED:
            continue
        topic = _topic(items, at) if item.low in _TOPICAL and at else ""
        if topic:
            item.kind, item.entry = tags.HEAD, lexicon.find(topic)
        elif item.low == "won":
            if at and _is_won(items, at, lexicon):
                item.kind, item.entry = tags.MOVE, lexicon.find("gained")
        elif item.low == "average" and items[at - 1].low == "to":
            item.kind, item.entry = tags.LEVEL, lexicon.find("averaged")  # "is seen to average $57"
        elif item.low == "index for" and any(_is_of_shares(later) for later in items[at + 1 : at + _LONGEST_HELD]):
            item.kind, item.entry = tags.WORD, None  # "MSCI's index for developing market stocks"
        elif item.low in _SECTORS and any(_is_of_shares(after) for after in items[at + 1 : at + 2]):
            item.kind, item.entry = tags.GROUP, None
        elif item.low == "leading" and (items[at - 1].low in _BEFORE_MEMBERS or items[at - 1].kind in _COUNTING):
            # "the index of leading European shares", "six leading currencies", "Britain's leading shares"
            item.kind, item.entry = tags.WORD, None
        elif item.low in _VERBS_ELSEWHERE:
            if item.kind == tags.LEVEL and at and items[at - 1].kind == tags.DETERMINER:
                item.kind, item.entry = tags.OTHER, lexicon.find("costs")
        elif item.low == "share":
            if _is_traded_share(items, at):
                item.kind, item.entry = tags.HEAD, lexicon.find("shares")
        elif item.low == "seeing":
            if _is_of_a_move(items[at + 1 : at + _LONGEST_HELD]):
                item.kind, item.entry = tags.SUPPORT, lexicon.find("posting")
        elif item.low == "dollar":
            if _counts_a_move(items, at):
                item.kind, item.entry = tags.WORD, None
        elif _describes_next(item, items[at + 1 : at + 2]) or _is_no_head(items, at, lexicon):
            item.kind, item.entry = tags.WORD, None


def _is_traded_share(items: list[Item], at: int) -> bool:
    """As in "The share rose 5.7 percent in Stockholm trading", "Zorbic's share fell 3% to 287 kroner"."""
    if not at or at + 1 >= len(items) or items[at].kind != tags.OTHER or items[at + 1].kind not in _SAID_OF_A_SHARE:
        return False
    if items[at - 1].low != "the" and items[at - 1].kind != tags.GENITIVE:
        return False
    priced = any(before.low in _BEFORE_A_PRICE and _is_price(after) for before, after in pairwise(items[at:]))
    return priced or any(item.low in _ON_AN_EXCHANGE for item in items)


def _is_price(item: Item) -> bool:
    number = item.number
    money = number is not None and number.unit is not None and len(number.unit) == _CODE and number.unit.isupper()
    return number is not None and money and number.value < _LARGEST_PRICE


def _counts_a_move(items: list[Item], at: int) -> bool:
    """As in "its largest one-day dollar gain", "the biggest dollar and percentage loss": the money of another thing."""
    before, after = [item.low for item in items[max(0, at - 2) : at]], [item.low for item in items[at + 1 : at + 3]]
    if after == ["and", "percentage"] or before == ["percentage", "and"]:
        return True
    moved = any(item.kind in tags.NOUNS for item in items[at + 1 : at + 2])
    return moved and not _IN_A_DAY.isdisjoint(before[-1:])


def _is_of_a_move(following: list[Item]) -> bool:
    """As in "with the index seeing a fall of 4.2%"; "seeing shares fall 4%" opens a clause."""
    opened = [item.kind in _BEFORE_MOVES for item in following]
    noun = opened.index(False) if False in opened else len(following)
    return noun < len(following) and following[noun].kind in tags.NOUNS


def _describes_next(item: Item, following: list[Item]) -> bool:
    """As in "the ending stocks of wheat", "the Dow's largest percentage gain"."""
    return any(
        after.low in _ON_HAND if item.low in _OF_SEASONS else item.low == "percentage" and after.kind in tags.NOUNS
        for after in following
    )


def _read_opening(text: str, items: list[Item], lexicon: Lexicon) -> None:
    """Take a common noun or participle that opens a sentence for no name, "the settlement" of one for a price."""
    first, after = items[0], items[1]
    if first.kind == tags.CAPITAL and first.entry is None:
        word = text[first.start + 1 : first.end].islower()
        lower = word and text[after.start].islower() and after.kind not in _NAMING
        marked = after.low in _MARKING and first.low in MONTHS
        placed = first.low.endswith("ed") and after.low in _PLACING
        placed = placed or (first.low.endswith("ing") and after.low == "the")  # "Bucking the trend was Ordway"
        if lower and (marked or placed or lexicon.is_plain_noun(first.low)):
            first.kind = tags.WORD
    if first.low == "share" and after.low == "of" and _is_moved_name(items[2:6]):
        first.kind, first.entry = tags.HEAD, lexicon.find("shares")  # "Share of Ordway Bank surged 2%"
    extreme = any(item.low in mark_words().topmost for item in items[3:5])
    if (
        after.low in mark_words().closes
        and first.low in {"the", "that"}
        and extreme
        and items[2].kind == tags.AUXILIARY
    ):
        after.kind, after.entry = tags.HEAD, lexicon.find("price")  # "The settlement was the lowest since May"


def _is_moved_name(items: list[Item]) -> bool:
    """Whether a name opens ``items``, and right after it a verb of movement in its past."""
    names = 0
    while names < len(items) and items[names].kind in {tags.NAME, tags.CAPITAL}:
        names += 1
    entry = items[names].entry if 0 < names < len(items) and items[names].kind == tags.MOVE else None
    return entry is not None and entry.form == "past"


def _read_earnings(items: list[Item], held: frozenset[str], lexicon: Lexicon) -> None:
    """Take "net" for what a company earned in "Kelvane net surged 12%", "Q3 net up 4%", and not in "its net gain"."""
    if "net" not in held:
        return
    for before, item, after, last in zip(items, items[1:], items[2:], items[3:], strict=False):
        moved = after.kind == tags.MOVE or (last.kind == tags.NUMBER and after.kind in {tags.EITHER, tags.ADJECTIVE})
        if item.low == "net" and before.kind in _OWNING and moved:
            item.kind, item.entry = tags.OTHER, lexicon.find("profit")


def _topic(items: list[Item], at: int) -> str:
    """The head that the word at ``at`` stands for: a yield, a bond told by its length, a good; empty for all others."""
    low = items[at].low
    quoted = items[at - 1].entry if low in _RATES and _ends_phrase(items, at) else None
    if quoted is not None and quoted.topic == "currency":
        return "currency"  # "the won-dollar rate"
    if low in _EQUIVALENTS:
        beside = items[at - 1].kind in _COUNTRIES or _is_term(items[at - 1])  # "its two-year counterpart"
        return "yield" if beside and any(item.low.endswith(_YIELDS) for item in items[:at]) else ""
    if low in _RATES and _is_term(items[at - 1]) and _ends_phrase(items, at):
        return "yield"
    if low in _PAPER and any(_is_term(earlier) for earlier in items[max(0, at - 2) : at]):
        return "bond"  # "ten-year Spanish debt"
    return "commodity" if low == "fuel" and items[at - 1].low == "the" else ""


def _is_no_head(items: list[Item], at: int, lexicon: Lexicon) -> bool:
    """As in "the average age", "a contract high", "continued to contract": an adjective or a verb."""
    low, before = items[at].low, items[at - 1]
    if items[at].kind != tags.HEAD or not at or low not in _NO_HEADS:
        return False
    if low == "average":
        return before.low == "an" or (before.kind == tags.DETERMINER and _is_averaged(items[at + 1 : at + 3]))
    extreme = at + 1 < len(items) and items[at + 1].low in lexicon.extremes
    if extreme and (low == "contract" or (low == "market" and before.low in _ANIMALS)):
        return True  # "a bear market low of 7,410"
    return low in _VERBS_TOO and before.low == "to"


def _is_averaged(following: list[Item]) -> bool:
    """As in "the average age", "the average return", but not "the average rose" or "the average gains"."""
    if not following:
        return False
    after = following[0]
    moved = after.kind in tags.NOUNS and not after.low.endswith("s")
    if after.low == "first" and len(following) > 1 and following[1].kind in {tags.LEVEL, tags.MOVE}:
        return False  # "The average first pierced 13,000"
    return after.kind in {tags.WORD, tags.COUNT} or (moved and (after.entry is None or after.entry.form != "past"))


def _is_of_shares(item: Item) -> bool:
    return item.entry is not None and item.entry.topic == "equity"


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
    head = scene.items[step].entry if scene.kind(step) == tags.HEAD else None
    if head is not None and head.topic == "equity":
        return False  # "a 1% rise in defence stocks"
    last = step if scene.kind(step) == tags.LEVEL and scene.low(step).endswith("s") else step - 1
    known = scene.kind(last) not in {tags.WORD, tags.LEVEL} or last <= noun + 1 or step in scene.by_first
    return not known and scene.low(last) not in _TIMES and scene.lexicon.is_plain_noun(scene.low(last))


def _is_won(items: list[Item], at: int, lexicon: Lexicon) -> bool:
    """As in "the Ordway Index won 29.13 points": what an index gained."""
    number = items[at + 1].number if at + 1 < len(items) else None
    winner = items[at - 1]
    index = winner.low in lexicon.counted_in_points or (winner.kind == tags.HEAD and winner.low in _INDEXES)
    return number is not None and number.unit in _WON and index
