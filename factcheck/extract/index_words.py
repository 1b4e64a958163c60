"""Heads that stand for what a market prices only where the words beside them say so: an index, a yield, a valuation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from factcheck.extract.phrases import Phrase

_READINGS: Final = frozenset(
    {"index", "indexes", "indices", "gauge", "gauges", "measure", "measures", "barometer", "sub-index", "subindex"}
    | {"sub-indexes", "sub-indices", "sub-gauge"}
)
_COSTS: Final = frozenset({"cost", "costs"})
_FIELDS: Final = frozenset({"hectare", "hectares", "acre", "acres", "bushel", "bushels"})
# Before buyers who put money into a company that is not listed.
_ROUNDS: Final = (
    "funding round",
    "financing round",
    "fundrais",
    "pre-money",
    "post-money",
    "series a ",
    "series b ",
    "series c ",
    "venture capital",
)
# "the tech-packed index", "the closely watched gauge": how it is made up or regarded.
_DESCRIBING: Final = ("ed", "est", "ly", "-heavy", "-rich", "-tier", "-share", "-stock", "-cap", "-market", "-end")


def measures_unpriced(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    """As in "The present situation gauge fell to 22.7": of what no word before it tells that it is traded.

    Only a word that is nothing else stands in question; a name, a place, a trade or a good before it has been weighed.
    """
    before = phrase.core - 1
    if before == phrase.first - 1 and sentence.lows[before] in _COSTS:
        return True  # "The mortgage interest cost index"
    if "residential" in sentence.lows[phrase.first : phrase.core]:
        return True
    if phrase.named or before < phrase.first or sentence.kinds[before] != tags.WORD:
        return False
    low = sentence.lows[before]
    if sentence.lows[phrase.core] not in _READINGS or low in lexicon.index_words:
        return False
    return not low.endswith(_DESCRIBING) and not low[0].isdigit()


def is_put_otherwise(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "Yield is 5.6 tons per hectare", "Its valuation doubled after a funding round": by no market."""
    if phrase.topic == "bond":
        return _is_of_mood(sentence, phrase)
    if phrase.topic == "yield":
        return not phrase.named and not _FIELDS.isdisjoint(sentence.held)
    return phrase.topic == "value" and any(map(sentence.low.__contains__, _ROUNDS))


def _is_of_mood(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "ended 2014 on a high note": no note of a treasury, which has a length."""
    if sentence.lows[phrase.core] != "note" or phrase.governed != "on" or sentence.lows[phrase.first] != "a":
        return False
    return not any(low[0].isdigit() for low in sentence.lows[phrase.first : phrase.core])
