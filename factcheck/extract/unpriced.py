"""Phrases that read like a market subject and have no price: stocks in stores, a survey's index, their pronouns."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.explained_words import MONTHS
from factcheck.extract.index_words import is_put_otherwise, measures_unpriced
from factcheck.extract.items import Item, Sentence
from factcheck.extract.lexicon import Lexicon
from factcheck.models import PeriodKind, SubjectKind

if TYPE_CHECKING:
    from factcheck.extract.phrases import Phrase

_COMPANIES: Final = frozenset({tags.NAME, tags.CAPITAL})
_STOCKS: Final = frozenset({"stocks", "stock"})
_COMMODITIES: Final = frozenset({"commodity", "future"})
_GOODS: Final = _COMMODITIES | {"price", "index"}
# "LME stocks" lie in its warehouses.
_EXCHANGES: Final = frozenset({"lme", "shfe", "comex", "ice", "exchange"})
# How far the word of weight stands from the "at" before its number.
_WEIGHT: Final = 2
_LENGTHS: Final = frozenset({"rolling", "moving", "day", "week", "month", "quarter", "year"})
# The statistics of farming and trade tell what a season begins and ends with.
_OF_SEASONS: Final = frozenset({"beginning", "ending", "carryover", "carryout"})
# What analysts guess, of which there are averages.
_GUESSES: Final = frozenset(
    {"targets", "target", "price targets", "price target", "estimates", "forecasts", "projections", "analysts"}
)
_AVERAGED: Final = frozenset(
    {"forecast", "forecasts", "estimate", "estimates", "expectation", "expectations"}
) | frozenset({"return", "returns", "gain", "gains", "loss", "losses", "increase", "decline", "move"})
_MEMBERS: Final = frozenset({"stocks", "companies", "firms", "constituents", "members", "components", "issues"})
_MOODS: Final = frozenset({"bullish", "bearish", "optimism", "pessimism"})
_FEW: Final = 9
_LONGEST_MEASURED: Final = 5
_MARKETS: Final = frozenset({"market", "markets", "sector", "sectors", "yields"})
GROWING: Final = ("grew", "grow", "expand", "shr", "contract")
# "The market, however, has shrunk".
_BETWEEN: Final = frozenset({tags.AUXILIARY, tags.LIGHT, tags.COMMA})
_OF_WHERE: Final = frozenset({tags.CAPITAL, tags.PLACE})
_DESCRIBING: Final = frozenset({tags.WORD, tags.DETERMINER, tags.LIGHT})
_ENDING: Final = frozenset(
    {tags.MOVE, tags.EITHER, tags.LEVEL, tags.AUXILIARY, tags.SUPPORT, tags.CONJUNCTION, tags.COMMA, tags.BREAK}
)
_TELLING: Final = frozenset(
    {tags.AUXILIARY, tags.MOVE, tags.EITHER, tags.LEVEL, tags.MULTIPLE, tags.CAUSE, tags.SUPPORT}
)
_AFTER_HELD: Final = _TELLING | {tags.BREAK}
_VERBAL: Final = ("ed", "s", "ing")
_BEING: Final = frozenset({tags.AUXILIARY, tags.SUPPORT, tags.LEVEL})
_SHORTEST_CLEFT: Final = 4
_LONGEST_CLEFT: Final = 10
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
_INDEFINITE: Final = frozenset({"a", "an"})
_FIRMS: Final = frozenset({"company", "firm", "business", "stock"})
_STANDINGS: Final = frozenset(
    {"public", "listed", "traded", "standalone", "stand-alone", "independent", "separate", "private", "publicly-traded"}
)
_SHOWING: Final = frozenset({"showed", "shows", "showing"})
_READINGS: Final = frozenset({"index", "gauge", "measure", "barometer"})
# "one of your stocks": of whoever reads it.
_READERS: Final = frozenset({"your", "my", "our"})


def lacks_price(sentence: Sentence, lexicon: Lexicon, phrase: Phrase, before: list[Phrase]) -> bool:
    """Whether ``phrase``, for all its head, is of something nobody quotes; ``before`` are the phrases left of it."""
    if sentence.kinds[phrase.core] == tags.PRONOUN:
        return _goes_back(sentence, before) or _stands_for_clause(sentence, lexicon, phrase)
    if _is_weighed(sentence, lexicon, phrase) or _is_position(sentence, phrase) or _is_of_statistics(sentence, phrase):
        return True
    if (
        _is_part_of_members(sentence, lexicon, phrase)
        or _is_dealt_in(sentence, phrase)
        or _is_standing(sentence, phrase)
    ):
        return True
    if phrase.topic in _GOODS and _is_counted_monthly(sentence, lexicon, phrase):
        return True
    if phrase.topic == "equity":
        return phrase.core > 0 and _lies_in_store(sentence, lexicon, phrase)
    if _is_of_trade(sentence, lexicon, phrase) or is_put_otherwise(sentence, phrase):
        return True
    if phrase.topic == "index" and any(
        item.low in lexicon.readings for item in sentence.items[phrase.first : phrase.core]
    ):
        return True  # "YouGov's tracker", "the trade group's index"
    if phrase.topic == "index" and (
        measures_unpriced(sentence, lexicon, phrase)
        or _is_read_out(sentence, phrase)
        or _is_rolling(sentence.items, phrase.core)
        or sentence.items[phrase.core - 1].low in _MOODS
    ):
        return True
    if phrase.topic == "index" and sentence.items[phrase.core].low in _READINGS:
        read = any(sentence.items[other.core].low in lexicon.readings and other.leads for other in before)
        told = (read and not phrase.named) or _is_said_of_unpriced(sentence, phrase, before)
        return told or _is_of_consumer_prices(sentence, lexicon, phrase)
    return False


def _is_standing(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "its worst day as a public company, shedding 19%": what it is by now, and no other mover."""
    lows = sentence.lows
    told = phrase.first > 0 and lows[phrase.first - 1] == "as" and lows[phrase.first] in _INDEFINITE
    return told and lows[phrase.core] in _FIRMS and not _STANDINGS.isdisjoint(lows[phrase.first : phrase.core])


def _is_counted_monthly(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    """Prices of what is sold, and "the January index", which was down in January."""
    if phrase.topic == "index":
        return phrase.core > phrase.first and sentence.lows[phrase.core - 1] in MONTHS
    plain = phrase.topic == "price" and _is_of_plain_goods(sentence, phrase)
    return plain or _is_of_statisticians(sentence, lexicon)


def _is_of_statisticians(sentence: Sentence, lexicon: Lexicon) -> bool:
    """As in "Gasoline prices rose 4% in May, the Labor Department said": a survey's, where no session is told."""
    items, kinds = sentence.items, sentence.kinds
    if tags.BODY not in kinds:
        return False
    at = next((spot for spot, item in enumerate(items) if item.low in lexicon.statisticians), -1)
    if at < 0 or kinds[at + 1 : at + 2] != [tags.SAYING]:
        return False
    before = at - 1 if at and kinds[at - 1] == tags.DETERMINER else at
    said = before == 0 or kinds[before - 1] == tags.COMMA
    return said and not any(item.period is not None and item.period.kind is PeriodKind.SESSION for item in items)


def _is_part_of_members(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    """As in "a third of S&P 500 stocks", "12% of the shares in the index", "one in five stocks": not of them all."""
    items, lows = sentence.items, sentence.lows
    if lows[phrase.core] == "one":
        return _is_any_one(items[phrase.last + 1 : phrase.last + 3])
    core = lows[phrase.core]
    named = " ".join(lows[phrase.first : phrase.core]).removeprefix("the ")
    if core not in _MEMBERS and not (core == "shares" and named in lexicon.counted_in_points):
        return False
    part = items[phrase.first - 2].number if phrase.first > 1 and lows[phrase.first - 1] == "of" else None
    return part is not None and (part.unit == "percent" or part.form == "fraction")


def _is_any_one(after: list[Item]) -> bool:
    """As in "one in five stocks", "when one of your stocks falls", "One component of the index fell"."""
    if len(after) > 1 and after[0].low in {"in", "of"}:
        return after[1].number is not None or after[1].low in _READERS
    return bool(after) and after[0].kind == tags.WORD


def _is_of_statistics(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "Ohio's average", "medical care commodities": no benchmark, and nothing that is traded."""
    if sentence.lows[phrase.first] == "your" or _is_of_any(sentence, phrase):
        return True  # "your yield is 2.33%": of a reader, in an example
    low, kinds = sentence.items[phrase.core].low, sentence.kinds
    if low == "unit" and any(
        kinds[at] == tags.GENITIVE and kinds[at - 1] in _COMPANIES for at in range(phrase.first + 1, phrase.core)
    ):
        return True  # "Ordway's U.S. unit", while "the Indian unit" is a currency
    if low == "average" and kinds[phrase.core - 1] == tags.GENITIVE:
        return phrase.core > 1 and kinds[phrase.core - 2] in {tags.PLACE, tags.CAPITAL}
    return low == "commodities" and phrase.core > phrase.first and kinds[phrase.core - 1] == tags.OTHER


def _is_said_of_unpriced(sentence: Sentence, phrase: Phrase, before: list[Phrase]) -> bool:
    """As in "Output per head, a key gauge, fell": what the phrase between commas is said of has no price."""
    marks = sentence.lows[phrase.first - 1], sentence.lows[min(phrase.last + 1, len(sentence.lows) - 1)]
    if not before or phrase.named or marks != (",", ",") or sentence.lows[phrase.first] not in {"a", "an"}:
        return False
    return not any(_has_price(sentence, other) for other in before)


def _is_of_any(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "a 10% drop in a stock": of whichever one, and not "in an index of banks"."""
    if phrase.governed != "in" or sentence.lows[phrase.first] not in {"a", "an", "any"}:
        return False
    after = sentence.lows[phrase.last + 1] if phrase.last + 1 < len(sentence.lows) else ""
    return phrase.kind is SubjectKind.ANAPHOR and after not in {"of", "that", "which", "tracking", "measuring"}


def describes_noun(sentence: Sentence, lexicon: Lexicon, last: int, stop: int) -> bool:
    """As in "The Zorbic pickup, ... rose 21%", "the Fifa rankings see": a name, then a common noun that is spoken of.

    ``last`` is the item that ends the name, ``stop`` the one after the words that follow on it.
    """
    items, kinds = sentence.items, sentence.kinds
    owned = last + 1 < stop and kinds[last + 1] == tags.GENITIVE  # "Zorbic's family film was off 46%"
    first = last + 2 if owned else last + 1
    if first >= stop or stop >= len(items) or kinds[first] != tags.WORD or kinds[stop - 1] != tags.WORD:
        return False
    noun = items[stop - 1].low
    if noun.endswith("ly") or noun in lexicon.market_tails or not noun[0].isalpha():
        return False
    if owned:
        return kinds[stop] == tags.AUXILIARY
    # Before a comma an unknown word may be a verb: "Zorbic nosedives, ..."
    return kinds[stop] in _TELLING or (kinds[stop] == tags.COMMA and not noun.endswith(_VERBAL))


def _is_of_trade(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
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


def _is_of_plain_goods(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "The price of the average home and rents rose": of what no word tells that it is traded."""
    items, kinds = sentence.items, sentence.kinds
    at = phrase.last + 2
    if at >= len(items) or phrase.named or items[at - 1].low != "of":
        return False
    first = at
    while at < len(items) and (kinds[at] in _DESCRIBING or (kinds[at] in _OF_WHERE and at > first)):
        at += 1  # "the price of a typical UK home"
    return at > first and kinds[at - 1] == tags.WORD and (at == len(items) or kinds[at] in _ENDING)


def _is_weighed(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
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


def _is_position(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "rose by 29,385 contracts", "by 30,000 net contracts": what traders hold."""
    if sentence.lows[phrase.core] != "contracts":
        return False
    at = phrase.first - 1
    while at > 0 and sentence.kinds[at] == tags.LIGHT:
        at -= 1
    number = sentence.items[at].number if at >= 0 else None
    return number is not None and number.value > _FEW


def _is_read_out(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "Its latest index showed a 0.3% increase": whoever makes it reads from it."""
    after = sentence.items[phrase.last + 1].low if phrase.last + 1 < len(sentence.items) else ""
    return after in _SHOWING and not phrase.named and sentence.kinds[phrase.first] == tags.POSSESSIVE


def _is_rolling(items: list[Item], core: int) -> bool:
    """As in "the four-week rolling average", "the 30-day average", "the average of 42 price targets"."""
    if items[core].low != "average":
        return False
    if core and items[core - 1].low.endswith("price"):
        return True  # "its price average topped $40"
    if core + 1 < len(items) and items[core + 1].low in _AVERAGED:
        return True  # "the fund picker's total average return is 90%"
    of = items[core + 2 : core + _FEW] if core + 1 < len(items) and items[core + 1].low == "of" else []
    if any(item.low in _GUESSES for item in of):
        return True
    if of and of[0].kind != tags.NUMBER:
        return False  # "the average of its shares"
    opening = 2 if items[min(1, core)].low == "," else 0  # "Earlier in the day, the blue-chip average"
    words = [item.low.replace("-", " ").rpartition(" ")[2] for item in items[max(opening, core - 4) : core]]
    return not _LENGTHS.isdisjoint(words)


def _goes_back(sentence: Sentence, before: list[Phrase]) -> bool:
    """As in "Rent inflation was highest in London, where it hit 9%": the sentence named nothing that has a price."""
    kinds = sentence.kinds
    spoken = any(
        (phrase.topic == "index" and not _has_price(sentence, phrase))
        or (
            (not phrase.governed or (phrase.governed == "in" and kinds[phrase.first] == tags.PLACE))
            and (kinds[phrase.core] == tags.OTHER or (phrase.topic == "price" and not phrase.market))
            and not _is_circumstance(kinds, phrase)
        )
        for phrase in before
    )
    # Of "demand for oil" one speaks of the demand.
    return spoken and not any(
        _has_price(sentence, phrase)
        and phrase.governed not in {"for", "of", "in"}
        and not _tells_of_unpriced(sentence, phrase, following)
        for phrase, following in zip_longest(before, before[1:])
    )


def _is_circumstance(kinds: list[str], phrase: Phrase) -> bool:
    """As in "Despite the activity, it closed unchanged": nothing is told of it before the comma."""
    return phrase.first > 0 and kinds[phrase.first - 1] == tags.CLAUSE and kinds[phrase.last + 1] == tags.COMMA


def _tells_of_unpriced(sentence: Sentence, speaker: Phrase, following: Phrase | None) -> bool:
    """As in "Zorbic Research said its gauge of morale fell": who says so is not what is spoken of."""
    if following is None or sentence.kinds[speaker.last + 1] != tags.SAYING:
        return False
    return following.first == speaker.last + 2 and not _has_price(sentence, following)


def _has_price(sentence: Sentence, phrase: Phrase) -> bool:
    """Not so "its gauge of consumer confidence", which is joined to what it measures only later."""
    after = phrase.last + 1
    measured = phrase.topic == "index" and after < len(sentence.items) and sentence.items[after].low == "of"
    return phrase.market and not (measured and tags.OTHER in sentence.kinds[after + 1 : after + _LONGEST_MEASURED])


def _stands_for_clause(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    """As in "It was the fourth month in a row that output fell", "That was the best reading since May"."""
    items, kinds = sentence.items, sentence.kinds
    if phrase.core or len(items) < _SHORTEST_CLEFT or kinds[1] not in _BEING:
        return False  # "That marked the highest reading"
    follows = [item.low for item in items[2:_LONGEST_CLEFT]]
    # "It is down 7% from that level" points at one.
    cleft = "that" in follows and kinds[1 + follows.index("that")] != tags.PREPOSITION
    return (items[0].low == "it" and cleft) or not lexicon.readings.isdisjoint(follows)


def _is_of_consumer_prices(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    """As in "the gasoline index", "the energy index fell 2% in May": parts of a statistic, told by the month."""
    items, kinds = sentence.items, sentence.kinds
    part = items[phrase.core - 1].low if phrase.core > phrase.first and not phrase.named else ""
    if part in lexicon.consumed or (part == "energy" and any(item.low in lexicon.readings for item in items)):
        return True
    alone = phrase.core - phrase.first == 1 + (kinds[phrase.first] == tags.DETERMINER)
    if not alone or items[phrase.core].low != "index":
        return False
    good = items[phrase.core - 1].low
    if good in lexicon.stored:
        return True
    told = phrase.core + 3
    period = items[told].period if good == "energy" and told < len(items) else None
    return period is not None and period.kind is PeriodKind.NAMED_MONTH and kinds[told - 1] == tags.NUMBER


def _lies_in_store(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    """As in "cocoa stocks fell 3%", "zinc stocks rose 2% to 90,000 tonnes": goods on hand, and no shares."""
    items = sentence.items
    if items[phrase.core].low not in _STOCKS:
        return False
    good = items[phrase.core - 1]
    if good.low in lexicon.stored or good.low in _EXCHANGES or good.low in _OF_SEASONS:
        return True
    return _is_good(good) and any(item.low in lexicon.weighed for item in items[phrase.core + 1 :])


def _is_dealt_in(sentence: Sentence, phrase: Phrase) -> bool:
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
    return item.entry is not None and item.entry.topic in _COMMODITIES
