"""Cities that stand for their stock exchange: "Tokyo fell 1% and Seoul 0.4%", "Sydney ended 0.3 percent higher"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.items import Sentence
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.mark_words import mark_words
from factcheck.extract.phrases import Phrase

if TYPE_CHECKING:
    from factcheck.extract.scene import Scene

_TOLD: Final = frozenset({"percent", "points"})
_BEFORE_FIGURE: Final = frozenset(
    {tags.MOVE, tags.EITHER, tags.ADJECTIVE, tags.LEVEL, tags.AUXILIARY, tags.LIGHT, tags.BOUND}
)
_BEFORE_EXTREME: Final = frozenset(
    {tags.PREPOSITION, tags.DETERMINER, tags.POSSESSIVE, tags.WORD, tags.LEVEL, tags.PERIOD, tags.LIGHT}
)
_AFTER_FLAT: Final = frozenset({tags.COMMA, tags.BREAK, tags.PERIOD, tags.CLAUSE, tags.CONJUNCTION})
_JOINED: Final = frozenset({tags.COMMA, tags.CONJUNCTION})
# An economy grows and visitors increase; exchanges do not.
_OF_ECONOMIES: Final = ("grow", "grew", "increas", "decreas", "shrink", "shrank", "improv", "accelerat", "expand")
_SHARES: Final = frozenset({"shares", "stocks", "equities", "bourse", "bourses"})
_TRADERS: Final = frozenset({"investors", "traders", "buying", "selling", "inflow", "inflows", "outflow", "outflows"})
_CLOSING: Final = ("close", "closing", "end", "finish")
_PARTED: Final = frozenset({tags.CLAUSE, tags.BREAK})
_REACH: Final = 5
_LONGEST_ASIDE: Final = 5


def trade_on_bourses(sentence: Sentence, lexicon: Lexicon, phrases: list[Phrase]) -> None:
    """Give a price to the cities of a list of markets; one city alone needs a verb of closing or an index beside it."""
    if tags.PLACE not in sentence.kinds:
        return
    told = [phrase for phrase in phrases if _moved(sentence, lexicon, phrase)]
    if not told or any(_tells_of_other(sentence, phrase) for phrase in told):
        return
    beside = any(phrase.market and (phrase.topic == "index" or phrase.known) for phrase in phrases)
    cities = _with_lists(sentence, lexicon, phrases, told)
    closing = any(sentence.items[phrase.core].low in lexicon.bourse_countries for phrase in told)
    if len(cities) > 1 or beside or closing or _closed(sentence, told[0]):
        for phrase in cities:
            phrase.market, phrase.topic, phrase.named = True, "index", True


def _tells_of_other(sentence: Sentence, city: Phrase) -> bool:
    """Whether the clause of a city speaks of what has no price, beside those who trade and what they put in or out.

    Another clause may: "Tokyo fell 0.6 percent despite a surge in SoftBank after its share buyback".
    """
    kinds, lows = sentence.kinds, sentence.lows
    if tags.OTHER not in kinds:
        return False
    first, last = city.first, city.last
    while first > 0 and kinds[first - 1] not in _PARTED:
        first -= 1
    while last + 1 < len(kinds) and kinds[last + 1] not in _PARTED:
        last += 1
    return any(kinds[at] == tags.OTHER and lows[at] not in _TRADERS for at in range(first, last + 1))


def _speaks_of_shares(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a bourse, a close or shares are spoken of, by which a country stands for its market."""
    words = {low.rpartition(" ")[2] for low in sentence.lows}
    return not (lexicon.closing | lexicon.bourses | _SHARES).isdisjoint({*sentence.lows, *words})


def _is_city(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    low = sentence.items[phrase.core].low
    if low in lexicon.bourse_countries and _speaks_of_shares(sentence, lexicon):
        return phrase.core <= phrase.first + 1
    return phrase.first == phrase.last and low in lexicon.bourses


def _moved(sentence: Sentence, lexicon: Lexicon, phrase: Phrase) -> bool:
    """Whether words of movement and then a figure, or "flat", follow the city right away."""
    if not _is_city(sentence, lexicon, phrase):
        return False
    items, kinds = sentence.items, sentence.kinds
    if kinds[phrase.last + 1 : phrase.last + 4] == [tags.OPEN, tags.NUMBER, tags.CLOSE]:
        signed = items[phrase.last + 2].number
        return signed is not None and signed.sign != 0 and signed.unit == "percent"  # "in Madrid (+0.5%)"
    if not phrase.leads:
        return False
    begin = _past_aside(kinds, phrase.last + 1)
    if _reaches_extreme(sentence, begin):
        return True
    for at in range(begin, min(begin + _REACH, len(items))):
        number = items[at].number
        if kinds[at] == tags.NUMBER and number is not None:
            return number.unit in _TOLD and at > begin
        entry = items[at].entry
        if kinds[at] == tags.ADJECTIVE and entry is not None and entry.direction == 0:
            return at + 1 == len(items) or kinds[at + 1] in _AFTER_FLAT  # "Hong Kong and Sydney were flat"
        if kinds[at] not in _BEFORE_FIGURE or items[at].low.startswith(_OF_ECONOMIES):
            return False
    return False


def _reaches_extreme(sentence: Sentence, verb: int) -> bool:
    """As in "with Jakarta hitting an all-time high and Manila ending at a two-month low"."""
    kinds, lows = sentence.kinds, sentence.lows
    if verb >= len(kinds) or kinds[verb] != tags.LEVEL:
        return False
    at = verb + 1
    while at < len(kinds) and kinds[at] in _BEFORE_EXTREME and at - verb <= _REACH:
        if lows[at].rpartition(" ")[2] in mark_words().every:
            return at - verb > 1
        at += 1
    return False


def _past_aside(kinds: list[str], at: int) -> int:
    """As in "Tokyo, by contrast, climbed 2.6%": past a few words between commas."""
    if at == len(kinds) or kinds[at] != tags.COMMA:
        return at
    for step in range(at + 1, min(at + _LONGEST_ASIDE, len(kinds))):
        if kinds[step] == tags.COMMA:
            return step + 1
        if kinds[step] not in {tags.LIGHT, tags.WORD, tags.PREPOSITION, tags.DETERMINER, tags.LEVEL}:
            break
    return at


def _closed(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.items[phrase.last + 1].low.startswith(_CLOSING)


def _with_lists(sentence: Sentence, lexicon: Lexicon, phrases: list[Phrase], told: list[Phrase]) -> list[Phrase]:
    """Those told and the cities joined to them on the left: "Shanghai, Sydney and Seoul each put on 0.2 percent"."""
    by_last = {phrase.last: phrase for phrase in phrases}
    found = list(told)
    for phrase in told:
        at = phrase.first - 1
        while at > 0 and sentence.kinds[at] in _JOINED:
            at -= 1 if sentence.kinds[at - 1] not in _JOINED else 2
            before = by_last.get(at)
            if before is None or not _is_city(sentence, lexicon, before):
                break
            found.append(before)
            at = before.first - 1
    return found


def stand_for_owned(sentence: Sentence, phrases: list[Phrase]) -> None:
    """Give the yield or index spoken of before to a place that owns what is left out: "while Spain's fell to 5.3%"."""
    kinds = sentence.kinds
    if tags.GENITIVE not in kinds or tags.PLACE not in kinds:
        return
    told = ""
    for phrase in phrases:
        verb = phrase.last + 2
        if phrase.market:
            told = phrase.topic or told
        elif (
            told in {"yield", "index", "bond"}
            and phrase.first == phrase.last
            and kinds[phrase.core] == tags.PLACE
            and kinds[verb - 1 : verb] == [tags.GENITIVE]
            and verb < len(kinds)
            and (kinds[verb] == tags.AUXILIARY or _is_past(sentence, verb))
        ):
            phrase.market, phrase.topic, phrase.named, phrase.owner, phrase.leads = True, told, True, False, True


def _is_past(sentence: Sentence, at: int) -> bool:
    entry = sentence.items[at].entry
    return sentence.kinds[at] in tags.MOVES and entry is not None and entry.form == "past"


def next_market(scene: Scene, at: int, left: int) -> tuple[Phrase, ...]:
    """As in "Shares fell 2% in Seoul, 1% in Taipei and 3% in Manila": the market of the next figure of such a list."""
    place = scene.by_first.get(at + 2) if scene.low(at + 1) == "in" else None
    before = scene.by_last.get(left - 2 if scene.kind(left - 1) == tags.COMMA else left - 1)
    if place is None or before is None or scene.kind(left) not in _JOINED or before.governed != "in":
        return ()
    places = scene.kind(place.core) == tags.PLACE and scene.kind(before.core) == tags.PLACE
    return market_of(scene, place) if places else ()


def elsewhere(scene: Scene, at: int, told: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """As in "Shares rose 1% in Seoul and 2% in Taipei, but fell 3% in Manila": of the last place, and none before."""
    place = scene.by_first.get(at + 2) if scene.low(at + 1) == "in" else None
    if place is None or not told or told[0].governed != "in" or scene.kind(told[0].core) != tags.PLACE:
        return ()
    return market_of(scene, place) if scene.kind(place.core) == tags.PLACE else ()


def market_of(scene: Scene, place: Phrase) -> tuple[Phrase, ...]:
    """The exchange of ``place``, where the sentence speaks of shares and of nothing else; empty where it does not."""
    low = scene.low(place.core)
    known = low in scene.lexicon.bourses or low in scene.lexicon.bourse_countries
    told = scene.said[-1].subjects[0] if scene.said else None
    shares = told is not None and (told.topic == "index" or (told.topic == "equity" and not told.named))
    if not known or not shares or tags.OTHER in scene.sentence.kinds:
        return ()
    return (replace(place, market=True, topic="index", named=True),)
