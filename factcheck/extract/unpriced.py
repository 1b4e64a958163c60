"""Phrases that read like a market subject and have no price: stocks in stores, a survey's index, their pronouns."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.index_words import is_put_otherwise, measures_unpriced
from factcheck.extract.items import Item, Sentence
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.unpriced_goods import (
    COMMODITIES,
    TELLING,
    is_dealt_in,
    is_of_trade,
    is_position,
    is_weighed,
    lies_in_store,
)
from factcheck.extract.unpriced_statistics import (
    is_counted_monthly,
    is_of_consumer_prices,
    is_of_statistics,
    is_read_out,
)

if TYPE_CHECKING:
    from factcheck.extract.phrases import Phrase

_GOODS: Final = COMMODITIES | {"price", "index"}
_LENGTHS: Final = frozenset({"rolling", "moving", "day", "week", "month", "quarter", "year"})
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
_VERBAL: Final = ("ed", "s", "ing")
_BEING: Final = frozenset({tags.AUXILIARY, tags.SUPPORT, tags.LEVEL})
_SHORTEST_CLEFT: Final = 4
_LONGEST_CLEFT: Final = 10
_INDEFINITE: Final = frozenset({"a", "an"})
_FIRMS: Final = frozenset({"company", "firm", "business", "stock"})
_STANDINGS: Final = frozenset(
    {"public", "listed", "traded", "standalone", "stand-alone", "independent", "separate", "private", "publicly-traded"}
)
_READINGS: Final = frozenset({"index", "gauge", "measure", "barometer"})
# "one of your stocks": of whoever reads it.
_READERS: Final = frozenset({"your", "my", "our"})


def lacks_price(sentence: Sentence, lexicon: Lexicon, phrase: Phrase, before: list[Phrase]) -> bool:
    """Whether ``phrase``, for all its head, is of something nobody quotes; ``before`` are the phrases left of it."""
    if sentence.kinds[phrase.core] == tags.PRONOUN:
        return _goes_back(sentence, before) or _stands_for_clause(sentence, lexicon, phrase)
    if is_weighed(sentence, lexicon, phrase) or is_position(sentence, phrase) or is_of_statistics(sentence, phrase):
        return True
    if (
        _is_part_of_members(sentence, lexicon, phrase)
        or is_dealt_in(sentence, phrase)
        or _is_standing(sentence, phrase)
    ):
        return True
    if phrase.topic in _GOODS and is_counted_monthly(sentence, lexicon, phrase):
        return True
    if phrase.topic == "equity":
        return phrase.core > 0 and lies_in_store(sentence, lexicon, phrase)
    if is_of_trade(sentence, lexicon, phrase) or is_put_otherwise(sentence, phrase):
        return True
    if phrase.topic == "index" and any(
        item.low in lexicon.readings for item in sentence.items[phrase.first : phrase.core]
    ):
        return True  # "YouGov's tracker", "the trade group's index"
    if phrase.topic == "index" and (
        measures_unpriced(sentence, lexicon, phrase)
        or is_read_out(sentence, phrase)
        or _is_rolling(sentence.items, phrase.core)
        or sentence.items[phrase.core - 1].low in _MOODS
    ):
        return True
    if phrase.topic == "index" and sentence.items[phrase.core].low in _READINGS:
        read = any(sentence.items[other.core].low in lexicon.readings and other.leads for other in before)
        told = (read and not phrase.named) or _is_said_of_unpriced(sentence, phrase, before)
        return told or is_of_consumer_prices(sentence, lexicon, phrase)
    return False


def _is_standing(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "its worst day as a public company, shedding 19%": what it is by now, and no other mover."""
    lows = sentence.lows
    told = phrase.first > 0 and lows[phrase.first - 1] == "as" and lows[phrase.first] in _INDEFINITE
    return told and lows[phrase.core] in _FIRMS and not _STANDINGS.isdisjoint(lows[phrase.first : phrase.core])


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


def _is_said_of_unpriced(sentence: Sentence, phrase: Phrase, before: list[Phrase]) -> bool:
    """As in "Output per head, a key gauge, fell": what the phrase between commas is said of has no price."""
    marks = sentence.lows[phrase.first - 1], sentence.lows[min(phrase.last + 1, len(sentence.lows) - 1)]
    if not before or phrase.named or marks != (",", ",") or sentence.lows[phrase.first] not in {"a", "an"}:
        return False
    return not any(_has_price(sentence, other) for other in before)


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
    return kinds[stop] in TELLING or (kinds[stop] == tags.COMMA and not noun.endswith(_VERBAL))


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
