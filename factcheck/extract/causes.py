"""What was done to a price by another thing: "was hammered 5%", "wiped 10% off its value", "cost it $4 billion"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.standings import shipped_standings
from factcheck.extract.worth import is_large, past_worth, tells_value, value_nearby, wiped_off
from factcheck.models import SubjectKind

_WEALTH: Final = ("shareholder", "investor")
_EACH: Final = frozenset({"each", "both"})
_COSTING: Final = frozenset({"cost", "costing", "costs", "destroyed", "destroying"})
_PASSIVE: Final = frozenset({"is", "was", "are", "were", "been", "being", "be", "get", "gets", "got", "getting"})
_CLAUSE_ENDS: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLAUSE, tags.RELATIVE})
_REACH: Final = 9
_LONGEST_ASIDE: Final = 14
_HOLDING: Final = frozenset({"in", "of"})
_WIPED: Final = ("wiped", "knocked", "shaved", "lopped", "sliced")
_CODE: Final = 3
_ADDING: Final = frozenset({"added", "adds", "add", "adding"})
# What London's dealers do to a price: "was pegged back 73p to 2,026p".
_MARKED: Final = frozenset({"pegged back", "marked down", "marked up", "knocked back", "driven back", "pushed back"})
# Which way, the governing item, and whose it is.
Cause = tuple[int, int, tuple[Phrase, ...]]


def losers(scene: Scene, at: int, number: NumberMention, verb: int) -> tuple[Phrase, ...]:
    """As in "wiped 10% off the price of Bitcoin": what stands after the figure of the verb is what moved."""
    step = past_worth(scene, at) if is_large(number) else at + 1
    while scene.kind(step) in {tags.LIGHT, tags.NUMBER, tags.COMMA, tags.CONJUNCTION, tags.DETERMINER}:
        step += 1
    if scene.low(step) == "from" and scene.kind(step - 1) == tags.CONJUNCTION:
        return ()  # "imports from Peru rose by 8% and from Chile by 3%"
    if is_large(number) and scene.low(step) in {"from", "off"}:
        step = _past_value(scene, step)
    if scene.low(step) in {"from", "off", "off of"} or (scene.low(step) in {"of", "to"} and is_large(number)):
        phrase = scene.by_first.get(step + 1)
        if phrase is not None and scene.low(step) == "to" and phrase.topic != "value":
            return ()
        if phrase is not None and phrase.topic == "price" and phrase.core <= phrase.first + 1 and not phrase.named:
            return ()
        bare = phrase is not None and phrase.topic == "value" and phrase.first == phrase.last
        if bare and scene.low(step) == "to":
            return ()  # "X added $330bn to market cap"
        if phrase is not None and phrase.market and scene.kind(phrase.core) != tags.GAIN:
            return _each_of_them(scene, at, phrase, verb) or (phrase,)
    held = scene.by_first.get(step + 1) if scene.low(step) == "in" and is_large(number) else None
    # "erased $700 billion in shareholder wealth"
    return (held,) if held is not None and scene.low(held.core).startswith(_WEALTH) else ()


def _each_of_them(scene: Scene, at: int, held: Phrase, verb: int) -> tuple[Phrase, ...]:
    """As in "A and B lost $5 billion and $9 billion of their market value": a sum for each; one alone may be of all.

    "Of market value", of nobody by its own words, is always that of those who lost it.
    """
    bare = held.topic == "value" and held.first == held.last
    told = scene.subjects(verb, strict=True)
    if bare and len(told) == 1 and scene.kind(verb) == tags.MOVE:
        return told if told[0].market else ()
    listed = scene.kind(at + 2) == tags.NUMBER or scene.kind(at - 2) == tags.NUMBER
    each = any(scene.low(step) in _EACH for step in (verb - 1, verb + 1))
    if not bare and (scene.low(held.first) != "their" or not (listed or each)):
        return ()
    return told if len(told) > 1 and all(phrase.market for phrase in told) else ()


def _past_value(scene: Scene, preposition: int) -> int:
    """As in "wiped £20bn off the value of bank shares": the preposition right before what lost so much."""
    for at in (preposition + 2, preposition + 3):
        if scene.low(at) == "value" and scene.low(at + 1) == "of" and scene.kind(preposition + 1) == tags.DETERMINER:
            phrase = scene.by_first.get(at + 2)
            # "wiping $5bn off the value of the company" is said of what the sentence named.
            return preposition if phrase is None or phrase.kind is SubjectKind.ANAPHOR else at + 1
    return preposition


def suffered(scene: Scene, verb: int, number: NumberMention) -> Cause | None:
    """As in "was hammered 5%", "get whacked by 22%": a verb of cause in the passive."""
    entry, step = scene.items[verb].entry, verb - 1
    while scene.kind(step) == tags.LIGHT:
        step -= 1
    helped = scene.low(step) in _PASSIVE and scene.kind(verb + 1) != tags.DETERMINER
    if scene.kind(verb) != tags.CAUSE or not helped or entry is None or entry.form != "past" or not entry.direction:
        return None
    money = number.unit is not None and len(number.unit) == _CODE and not is_large(number)
    if number.unit not in {"percent", "points"} and not (money and scene.low(verb) in _MARKED):
        return None
    return entry.direction, verb, scene.subjects(verb)


def mover_by(scene: Scene, verb: int) -> tuple[Phrase, ...]:
    """As in "HSBC lifted the index by rising 3%", "beat the index by rising 3%": who moved so itself."""
    if scene.low(verb - 1) != "by":
        return ()
    entry = scene.items[verb].entry
    if entry is None or entry.form != "ing":
        return ()
    standings = shipped_standings()
    for step in range(verb - 2, max(-1, verb - _REACH), -1):
        if scene.kind(step) in _CLAUSE_ENDS:
            return ()
        if scene.kind(step) in {tags.CAUSE, tags.SUPPORT} or scene.low(step) in standings.comparisons:
            return scene.subjects(step)
    return ()


def sent_past_aside(scene: Scene, way: int) -> tuple[Phrase, ...]:
    """As in "sending the rate on two-year notes, which follow policy, down 25 basis points": what the verb sent so."""
    if scene.kind(way - 1) != tags.COMMA:
        return ()
    for step in range(way - 2, max(0, way - _LONGEST_ASIDE), -1):
        if scene.kind(step) in {tags.NUMBER, tags.BREAK, tags.CLAUSE}:
            return ()
        if scene.kind(step) == tags.COMMA:
            sent = scene.by_last.get(step - 1)
            verb = scene.items[sent.first - 1].entry if sent is not None and sent.first else None
            return (sent,) if sent is not None and sent.market and verb is not None and verb.cause else ()
    return ()


def _part_wiped(scene: Scene, at: int) -> Cause | None:
    """As in "3% was wiped off the index", "saw 4% knocked off its shares": what stands after the verb is what fell."""
    verb = at + 1
    while scene.kind(verb) in {tags.AUXILIARY, tags.LIGHT}:
        verb += 1
    loser = wiped_off(scene, at) if scene.low(verb).startswith(_WIPED) else None
    return None if loser is None else (-1, verb, (loser,))


def sum_of_value(scene: Scene, at: int, number: NumberMention) -> Cause | None:
    """As in "cost holders $4 billion of market value", "seen $9 billion vanish from its market capitalisation"."""
    if not is_large(number):
        return _part_wiped(scene, at) if number.unit == "percent" else None
    loser = wiped_off(scene, at)
    if loser is not None:
        return -1, at + 1, (loser,)
    if value_nearby(scene, at) is None:
        return None
    held = scene.by_first.get(at + 2) if scene.low(at + 1) in _HOLDING else None
    if held is not None and held.topic == "value" and (lost := _loss_of_value(scene, held)) is not None:
        return lost
    hit = scene.by_first.get(at + 3) if scene.low(at + 1) == "hit" and scene.low(at + 2) in {"in", "to"} else None
    if hit is not None and hit.topic == "value":
        return -1, at + 1, (hit,)  # "took a $17 billion hit to its market value"
    after = scene.items[at + 1].entry if scene.kind(at + 1) in {tags.MOVE, tags.ADJECTIVE} else None
    if after is not None and after.direction:
        return after.direction, at + 1, scene.subjects(at)
    for step in range(at - 1, max(-1, at - 5), -1):
        if scene.kind(step) in _CLAUSE_ENDS:
            return None
        if scene.low(step) in _COSTING:
            held = scene.by_last.get(at - 1)
            return -1, step, (held,) if held is not None and held.market else scene.subjects(step)
    return None


def _loss_of_value(scene: Scene, held: Phrase) -> Cause | None:
    """As in "$16 billion in Ford's market value was wiped out", "$9 billion of value was erased from Ford"."""
    verb = held.last + 1
    while scene.kind(verb) in {tags.AUXILIARY, tags.LIGHT}:
        verb += 1
    if verb == held.last + 1 or not scene.low(verb).startswith((*_WIPED, "erased")):
        return None
    loser = scene.by_first.get(verb + 2) if scene.low(verb + 1) in {"from", "off"} else None
    return -1, verb, (held if loser is None or not loser.market else loser,)


def wiped_by_move(scene: Scene, verb: int, at: int, number: NumberMention) -> tuple[Phrase, ...]:
    """As in "The drop wiped $4 billion off its market value", where the sentence before tells whose drop it is."""
    if scene.said or not is_large(number) or (value_nearby(scene, at) is None and not tells_value(scene, at)):
        return ()
    noun = verb - 1
    while scene.kind(noun) in {tags.AUXILIARY, tags.LIGHT}:
        noun -= 1
    first = noun
    while first > 0 and scene.kind(first) in tags.NOUNS | {tags.WORD, tags.LIGHT}:
        first -= 1
    opens = first == 0 and first < noun and scene.kind(first) == tags.DETERMINER
    if not opens or scene.kind(noun) not in tags.NOUNS:
        return ()
    return (Phrase(first, noun, noun, True, True, SubjectKind.ANAPHOR, "it"),)


def given_to(scene: Scene, verb: int, at: int) -> tuple[Phrase, ...]:
    """As in "The rally has added 9% to the Dow": the index that something without a price added so much to."""
    if scene.low(verb) not in _ADDING or scene.low(at + 1) != "to" or scene.said:
        return ()
    index = scene.by_first.get(at + 2)
    if index is None or index.owner or not scene.lexicon.is_index(index.head):
        return ()
    return (index,)


def way_before(scene: Scene, at: int) -> int | None:
    """As in "rose on Friday after", "Friday's bounce in the index came after": which way the word of change points."""
    for step in range(at - 1, max(-1, at - _REACH), -1):
        entry = scene.items[step].entry
        if entry is not None and (scene.kind(step) in tags.NOUNS or scene.kind(step) == tags.MOVE):
            return entry.direction
        if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.CLAUSE}:
            return None
    return None
