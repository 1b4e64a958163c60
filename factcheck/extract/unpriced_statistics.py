"""Statistics that are told like prices: consumer prices, surveys, what an office counts by the month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.explained_words import MONTHS
from factcheck.extract.items import Sentence
from factcheck.extract.lexicon import Lexicon
from factcheck.models import PeriodKind, SubjectKind

if TYPE_CHECKING:
    from factcheck.extract.phrases import Phrase

_COMPANIES: Final = frozenset({tags.NAME, tags.CAPITAL})
_OF_WHERE: Final = frozenset({tags.CAPITAL, tags.PLACE})
_DESCRIBING: Final = frozenset({tags.WORD, tags.DETERMINER, tags.LIGHT})
_ENDING: Final = frozenset(
    {tags.MOVE, tags.EITHER, tags.LEVEL, tags.AUXILIARY, tags.SUPPORT, tags.CONJUNCTION, tags.COMMA, tags.BREAK}
)
_SHOWING: Final = frozenset({"showed", "shows", "showing"})


def is_counted_monthly(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
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


def is_of_statistics(sentence: Sentence, phrase: Phrase) -> bool:
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


def _is_of_any(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "a 10% drop in a stock": of whichever one, and not "in an index of banks"."""
    if phrase.governed != "in" or sentence.lows[phrase.first] not in {"a", "an", "any"}:
        return False
    after = sentence.lows[phrase.last + 1] if phrase.last + 1 < len(sentence.lows) else ""
    return phrase.kind is SubjectKind.ANAPHOR and after not in {"of", "that", "which", "tracking", "measuring"}


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


def is_read_out(sentence: Sentence, phrase: Phrase) -> bool:
    """As in "Its latest index showed a 0.3% increase": whoever makes it reads from it."""
    after = sentence.items[phrase.last + 1].low if phrase.last + 1 < len(sentence.items) else ""
    return after in _SHOWING and not phrase.named and sentence.kinds[phrase.first] == tags.POSSESSIVE


def is_of_consumer_prices(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
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
