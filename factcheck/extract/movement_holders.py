"""Whose a movement is that a noun tells: "a slide in banks", "the 34% drop the S&P 500 suffered", "its 20% gain"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.set_beside import SET_BESIDE
from factcheck.models import SubjectKind

# Prepositions that tell whose a movement is: "a gain for the Dow", "a slide in banks".
HOLDERS: Final = frozenset({"in", "for", "by", "among", "of", "on", "across", "from"})
_BESIDE: Final = SET_BESIDE | {"than"}
_HAVING: Final = frozenset(
    {
        "suffered",
        "saw",
        "seen",
        "experienced",
        "sustained",
        "staged",
        "taken",
        "posted",
        "recorded",
        "logged",
        "had",
        "made",
        "took",
        "notched",
        "enjoyed",
        "endured",
        "booked",
    }
)
_AFTER_PRICE: Final = frozenset({tags.COMMA, tags.BREAK, tags.PREPOSITION, tags.PERIOD, tags.LEVEL})
_NEAR: Final = 6
_OWN_SHARES: Final = frozenset({"shares", "stock"})


def sufferers(scene: Scene, noun: int) -> tuple[Phrase, ...]:
    """As in "the 34% drop the S&P 500 suffered": whose it is, in a clause right after the noun."""
    phrase = scene.by_first.get(noun + 2 if scene.low(noun + 1) in {"that", "which"} else noun + 1)
    if phrase is None or not phrase.market:
        return ()
    verb = phrase.last + 1
    while scene.kind(verb) in {tags.AUXILIARY, tags.LIGHT}:
        verb += 1
    return scene.listed(phrase) if scene.low(verb) in _HAVING else ()


def set_beside_rival(scene: Scene, at: int) -> tuple[Phrase, ...]:
    """As in "outran the Dow, rising 3% against a 1% gain": of what another was set beside."""
    if scene.rival is None:
        return ()
    before = at - 2 if scene.kind(at - 1) == tags.DETERMINER else at - 1
    return (scene.rival,) if scene.low(before) in _BESIDE else ()


def named_inside(scene: Scene, at: int, noun: int) -> tuple[Phrase, ...]:
    """As in "a 3% share price drop", "a 5% Nvidia slide": the mover stands before the noun, with no article."""
    phrase = scene.by_last.get(noun - 1)
    return (phrase,) if phrase is not None and phrase.first > at and phrase.named else ()


def holders_of(scene: Scene, noun: int) -> tuple[Phrase, ...]:
    """Whose movement the noun at ``noun`` names, when a preposition tells it."""
    step = noun + 1
    while scene.kind(step) in {tags.PERIOD, tags.LIGHT} and scene.low(step) not in HOLDERS:
        step += 1
    if scene.low(step) not in HOLDERS:
        owner = scene.by_first.get(step)
        spoken = owner is not None and not owner.market and scene.kind(step - 1) == tags.PERIOD
        # "Its 12% drop on Friday rattled investors": a verb, and whom it moved.
        verb = scene.kind(step) == tags.WORD and scene.low(step).endswith("ed")
        return (owner,) if spoken and owner is not None and not verb else ()
    begin = step + 1
    while (
        begin - step < 5
        and begin not in scene.by_first
        and scene.kind(begin) in {tags.QUOTE, tags.DETERMINER, tags.WORD, tags.LIGHT, tags.PERIOD, tags.POSSESSIVE}
    ):
        begin += 1
    phrase = scene.by_first.get(begin)
    if phrase is None or scene.kind(phrase.core) in {tags.PLACE, tags.BODY}:
        return ()
    priced = scene.low(phrase.last) == "price" and scene.kind(phrase.last + 1) in _AFTER_PRICE
    if scene.low(step) == "from" and priced and not phrase.market:
        return ()  # "a jump of 11 percent from the final price": what it is counted from
    if scene.low(step) == "in" and phrase.first == phrase.last and scene.low(phrase.first) in _OWN_SHARES:
        owners = scene.subjects(noun)  # "Ordway saw a 5% jump in shares"
        near = owners[0].last + _NEAR if owners else 0
        if near > noun and owners[0].named and not owners[0].governed and scene.low(phrase.last + 1) != "of":
            return owners
    if phrase.topic == "value" or (phrase.market and scene.low(step) in {"from", "on"} and not phrase.named):
        return ()
    whole = scene.listed_right(phrase, verb_may_follow=True)
    last = whole[-1].first - 1  # "gains of 3% in A and B helped": a plain "and" joins no clause
    joined = scene.kind(last) == tags.CONJUNCTION and scene.kind(last - 1) != tags.COMMA
    return whole if joined else scene.listed_right(phrase)


def owners_before(scene: Scene, noun: int) -> tuple[Phrase, ...]:
    """Whose the movement at ``noun`` is by what was told before it.

    Of "up 33%, against 17% for the Dow, and above its gain of 2019", "..., topping their gain" it is the first
    told, and not what that was set beside.
    """
    found = scene.subjects(noun)
    owner = noun - 1
    while scene.kind(owner) in {tags.WORD, tags.LIGHT, tags.PERIOD} and noun - owner < _NEAR:
        owner -= 1
    first = scene.said[0].subjects if scene.said else ()
    if scene.kind(owner) != tags.POSSESSIVE or len(found) != 1 or not first:
        return found
    if scene.low(found[0].first - 1) not in HOLDERS:
        return found
    theirs = scene.low(owner) == "their" and first[0].plural and not found[0].plural
    goes_on = scene.kind(found[0].last + 1) == tags.COMMA and scene.kind(found[0].last + 2) == tags.CONJUNCTION
    return first if theirs or goes_on else found


def pronoun_of(scene: Scene, noun: int, nouns: frozenset[str]) -> tuple[Phrase, ...]:
    """As in "Its latest fall of 10.3p", "Its 20% gain": the pronoun that owns the noun, with nothing before it."""
    at = noun - 1
    while scene.kind(at) in {tags.WORD, tags.LIGHT, tags.PERIOD, tags.NUMBER}:
        at -= 1
    if scene.kind(at) != tags.POSSESSIVE or at > 0 or scene.low(noun) not in nouns:
        return ()
    return (Phrase(at, at, at, True, False, SubjectKind.ANAPHOR, scene.low(at)),)
