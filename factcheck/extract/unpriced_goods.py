"""Goods told of by how much there is or was dealt in, and not by their price: stores, trade, parcels, positions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.items import Item, Sentence
from factcheck.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from factcheck.extract.phrases import Phrase

_STOCKS: Final = frozenset({"stocks", "stock"})
COMMODITIES: Final = frozenset({"commodity", "future"})
# "LME stocks" lie in its warehouses.
_EXCHANGES: Final = frozenset({"lme", "shfe", "comex", "ice", "exchange"})
# How far the word of weight stands from the "at" before its number.
_WEIGHT: Final = 2
# The statistics of farming and trade tell what a season begins and ends with.
_OF_SEASONS: Final = frozenset({"beginning", "ending", "carryover", "carryout"})
_MARKETS: Final = frozenset({"market", "markets", "sector", "sectors", "yields"})
GROWING: Final = ("grew", "grow", "expand", "shr", "contract")
# "Rose by 29,385 contracts": traders hold more than so many; of fewer, each is named by its month.
_A_FEW_CONTRACTS: Final = 9
# "The market, however, has shrunk".
_BETWEEN: Final = frozenset({tags.AUXILIARY, tags.LIGHT, tags.COMMA})
TELLING: Final = frozenset(
    {tags.AUXILIARY, tags.MOVE, tags.EITHER, tags.LEVEL, tags.MULTIPLE, tags.CAUSE, tags.SUPPORT}
)
_AFTER_HELD: Final = TELLING | {tags.BREAK}
_HEDGING: Final = frozenset({tags.LIGHT, tags.BOUND, tags.DETERMINER})
_DEALING: Final = frozenset(
    {"sold", "sell", "sells", "selling", "bought", "buy", "buys", "buying", "placed", "placing", "issued", "issuing"}
    | {"holding", "hold", "holds", "held", "own", "owns", "owning", "owned"}
    | {
        "offloaded",
        "unloaded",
        "dumped",
        "acquired",
        "purchased",
        "repurchased",
        "awarded",
        "granted",
        "pledged",
        "got",
        "received",
        "receive",
    }
)


def is_of_trade(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    """As in "The smartphone market shrank 7 percent": what is sold in it; prices do not grow or shrink."""
    items, kinds = sentence.items, sentence.kinds
    if items[phrase.core].low not in _MARKETS:
        return False
    opens = phrase.first == 0 and items[0].low in lexicon.sold
    beside = phrase.core > phrase.first and items[phrase.core - 1].low in lexicon.sold
    if opens or beside:
        return True  # "Freight markets", "the global PC market"
    if not phrase.named and any(item.low in lexicon.sold for item in items[phrase.first : phrase.core]):
        return True  # "the labour market"
    at = phrase.last + 1
    while at < len(items) and (kinds[at] in _BETWEEN or items[at].low == "meanwhile"):
        at += 1
    return at < len(items) and items[at].low.startswith(GROWING)


def is_weighed(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    """As in "Durum wheat, at 84.9 million bushels, is up", "40 million bushels are wheat", "gasoline supplied"."""
    items, kinds = sentence.items, sentence.kinds
    lows, at = sentence.lows, phrase.last + 1
    following = lows[at] if at < len(lows) else ""
    if following == "supplied":
        return True
    if following == ",":
        at += 1
        following = lows[at] if at < len(lows) else ""
    if following == "at" and at + _WEIGHT < len(lows):
        return kinds[at + 1] == tags.NUMBER and lows[at + _WEIGHT] in lexicon.weighed
    first = phrase.first
    amount = first > _WEIGHT and kinds[first - 1] == tags.AUXILIARY and kinds[first - 3] == tags.NUMBER
    return amount and items[first - 2].low in lexicon.weighed


def is_position(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "rose by 29,385 contracts", "by 30,000 net contracts": what traders hold."""
    if sentence.lows[phrase.core] != "contracts":
        return False
    at = phrase.first - 1
    while at > 0 and sentence.kinds[at] == tags.LIGHT:
        at -= 1
    number = sentence.items[at].number if at >= 0 else None
    return number is not None and number.value > _A_FEW_CONTRACTS


def lies_in_store(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    """As in "cocoa stocks fell 3%", "zinc stocks rose 2% to 90,000 tonnes": goods on hand, and no shares."""
    items = sentence.items
    if items[phrase.core].low not in _STOCKS:
        return False
    good = items[phrase.core - 1]
    if good.low in lexicon.stored or good.low in _EXCHANGES or good.low in _OF_SEASONS:
        return True
    return _is_good(good) and any(item.low in lexicon.weighed for item in items[phrase.core + 1 :])


def is_dealt_in(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "sold 5 million Apple shares at $99": so many of them, at the price that was paid.

    So too "addresses holding 1,000 ETH rose", of which no price is told.
    """
    number = sentence.items[phrase.first - 1].number if phrase.first > 1 else None
    after = phrase.last + 1
    if phrase.topic != "equity" and not (after < len(sentence.items) and sentence.kinds[after] in _AFTER_HELD):
        return False
    verb = phrase.first - 2
    while verb > 0 and sentence.kinds[verb] in _HEDGING:
        verb -= 1
    return number is not None and number.unit is None and sentence.lows[verb] in _DEALING


def _is_good(item: Item) -> bool:
    return item.entry is not None and item.entry.topic in COMMODITIES
