"""Whose a movement is that a comma sets after a name: "companies like Intel, off 0.8 percent", "led by SAP, up 3%"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.clause_parts import LEAVING
from factcheck.extract.phrase_places import COPULAS
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.volumes import dealt_in
from factcheck.models import SubjectKind

# Prepositions that bring in those of a group that the words after the comma speak of.
_BRINGING: Final = frozenset({"led by", "followed by", "paced by", "headed by", "topped by"})
_PARTING: Final = frozenset({tags.COMMA, tags.CONJUNCTION})
_HEADINGS: Final = {
    **dict.fromkeys(("gainers", "risers", "winners", "advancers", "climbers"), 1),
    **dict.fromkeys(("losers", "fallers", "decliners", "laggards"), -1),
}
_PERFORMERS: Final = {"top": 1, "best": 1, "strongest": 1, "worst": -1, "weakest": -1}
_HEADING: Final = 6
_SECTORS: Final = frozenset({"sectoral", "sectors", "sector", "indices", "indexes", "sectoral indices"})
_LONGEST_SECTOR: Final = 3
_TAKING_TO: Final = frozenset(
    {"took", "takes", "taking", "left", "leaves", "leaving", "brought", "brings", "carried", "carries", "put", "puts"}
)
_LONGEST: Final = 9
_IN_BRACKETS: Final = [tags.OPEN, tags.NUMBER, tags.CLOSE]
_IN_LIST: Final = frozenset({tags.COMMA, tags.CONJUNCTION, tags.OPEN, tags.CLOSE, tags.NUMBER, tags.CAPITAL, tags.NAME})
_PAST_BRACKETS: Final = 4
_TELLING: Final = frozenset({tags.MOVE, tags.EITHER, tags.CAUSE, tags.SUPPORT, tags.LEVEL})
# "posted a gain", "moved higher".
_NO_VERB: Final = frozenset({tags.NUMBER, tags.COMMA, tags.BREAK, tags.CLAUSE, tags.PREPOSITION})
_VERB_AND_NOUN: Final = 7
_RETURNS: Final = frozenset({"returns", "gains"})
_INCLUDING: Final = frozenset({"including", "led by", "such as", "among them"})
# Where buyers went: "traders fled to gold, up 1%".
_INTO: Final = frozenset({"to", "into", "towards", "toward"})
_FLEEING: Final = frozenset(
    {"fled", "flee", "fleeing", "flocked", "flocking", "piled", "piling", "poured", "pouring"}
    | {"rushed", "rushing", "turned", "turning", "switched", "switching", "rotated", "rotating"}
)
_DASHES: Final = frozenset("-–—")
_OF_CHANGE: Final = frozenset({tags.NUMBER, tags.ADJECTIVE, tags.LIGHT})


def set_apart(scene: Scene, anchor: int) -> tuple[Phrase, ...]:
    """The members of a group right before the comma that stands before ``anchor``; empty where none are."""
    both = scene.low(anchor - 1) == "both"
    comma = anchor - 2 if both else anchor - 1
    if scene.kind(comma) != tags.COMMA:
        return ()
    dealt = dealt_in(scene, comma - 2) if scene.kind(comma - 2) == tags.NUMBER else None
    if dealt is not None:
        return (dealt,)  # "actives included Ordway with 35 million shares traded, down 4%"
    last = scene.by_last.get(comma - 1)
    if last is None or not last.market:
        return ()
    if last.named and not both and (last.governed or not last.leads) and _is_priced_aside(scene, anchor):
        return (last,)
    if last.governed in _INTO and scene.low(last.first - 2) in _FLEEING:
        buyers = scene.by_last.get(last.first - 3)
        return () if buyers is not None and buyers.market else (last,)
    members = [last]
    first = last
    while scene.kind(first.first - 1) in _PARTING:
        step = first.first - 2 if scene.kind(first.first - 2) not in _PARTING else first.first - 3
        before = scene.by_last.get(step)
        if before is None or not before.market:
            break
        members.append(before)
        first = before
    bringing = scene.low(first.first - 1)
    listed = bringing in scene.lexicon.lists or bringing in _BRINGING or _came_from(scene, first)
    # As in "Bringing up the rear were Kelvane and Ordway, both down 47%".
    if listed or _is_told_of(scene, first) or (len(members) > 1 and (both or _holds(scene, first))):
        return tuple(reversed(members))
    return ()


def _is_priced_aside(scene: Scene, anchor: int) -> bool:
    """As in "a ruling on Kelvane, 31p lower at £10.69, to make an offer": a change and its price between commas."""
    step = anchor
    while scene.kind(step) in _OF_CHANGE or scene.low(step) == "or":
        step += 1
    priced = scene.low(step) == "at" and scene.kind(step + 1) == tags.NUMBER
    return priced and step - anchor > 1 and scene.kind(step + 2) == tags.COMMA


def _came_from(scene: Scene, phrase: Phrase) -> bool:
    """As in "Heavy losses came from Kelvane, down 7%": whose the movements were."""
    return phrase.governed == "from" and scene.low(phrase.first - 2) in {"came", "come", "coming", "comes"}


def _holds(scene: Scene, phrase: Phrase) -> bool:
    """As in "There were gains too for A and B, up 2% and 1%": whose the noun of movement is."""
    noun = phrase.first - 2
    while scene.kind(noun) == tags.LIGHT:
        noun -= 1
    return phrase.governed in {"for", "in"} and scene.kind(noun) in tags.NOUNS and scene.low(noun).endswith("s")


def _is_told_of(scene: Scene, phrase: Phrase) -> bool:
    """As in "The biggest gainer was Siemens": the name stands after the copula, and what ranks it before."""
    ranked = scene.kind(phrase.first) == tags.DETERMINER and not phrase.named  # "Ford and Boeing were the top losers"
    if scene.low(phrase.first - 1) not in COPULAS or ranked:
        return False
    return any(scene.items[step].trigger for step in range(max(0, phrase.first - 9), phrase.first - 1))


def brought_in(scene: Scene, at: int) -> tuple[Phrase, ...]:
    """As in "led by utilities with a 1.4% gain": what the figure at ``at`` is told of, before "with"."""
    step = at - 1
    while scene.kind(step) in {tags.DETERMINER, tags.WORD, tags.LIGHT, tags.PERIOD}:
        step -= 1
    phrase = scene.by_last.get(step - 1) if scene.low(step) == "with" else None
    if phrase is None or not phrase.market:
        return ()
    # "Kelvane, which lost 6%, Ordway with a 4% drop, and Zorbic": a further name of a list.
    further = phrase.named and bool(scene.said) and scene.kind(phrase.first - 1) in _PARTING
    left = phrase.named and scene.low(phrase.first - 1) in LEAVING
    return (phrase,) if further or left or phrase.governed in _BRINGING else ()


def told_of(scene: Scene, copula: int) -> tuple[Phrase, ...]:
    """As in "Monday's 3% drop was the worst since May for the Dow", "was the Dow's worst": whose it is."""
    if scene.kind(copula) != tags.AUXILIARY:
        return ()
    owner = scene.by_first.get(copula + 1)
    if owner is not None and owner.market and owner.owner:
        return (owner,)
    for step in range(copula + 1, min(copula + _LONGEST, len(scene.items))):
        if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.CLAUSE}:
            break
        phrase = scene.by_first.get(step + 1) if scene.low(step) == "for" else None
        if phrase is not None and phrase.market:
            return scene.listed_right(phrase)
    return ()


def brought_to_price(scene: Scene, after: int) -> tuple[Phrase, ...]:
    """As in "A 2.3% gain on Monday took the Nasdaq to 16,210": what the verb after the move brought to a price."""
    while scene.kind(after) in {tags.PERIOD, tags.LIGHT}:
        after += 1
    phrase = scene.by_first.get(after + 1) if scene.low(after) in _TAKING_TO else None
    if phrase is None or not phrase.market:
        return ()
    step = phrase.last + 1
    while scene.kind(step) in {tags.ADJECTIVE, tags.LIGHT, tags.PREPOSITION, tags.BOUND}:
        step += 1
    number = scene.items[step].number if step > phrase.last + 1 and scene.kind(step) == tags.NUMBER else None
    priced = number is not None and (number.unit != "percent" or phrase.topic == "yield")
    return scene.listed_right(phrase) if priced else ()


def under_heading(scene: Scene, at: int, phrase: Phrase) -> tuple[int, int] | None:
    """Direction and word of "Returns this year: A 5%, B 3%" for the first figure after the colon."""
    colon = phrase.first - 1
    if scene.low(colon) != ":" or phrase.last != at - 1 or not phrase.market:
        return None
    said = scene.items[colon - 1].entry if scene.kind(colon - 1) == tags.ADJECTIVE else None
    if said is not None and said.direction and scene.by_last.get(colon - 2) is not None:
        return said.direction, colon - 1  # "Indexes down: Dow 0.4%, Nasdaq 1.2%"
    for step in range(colon - 1, max(-1, colon - _HEADING), -1):
        entry = scene.items[step].entry
        if scene.kind(step) in tags.NOUNS and scene.low(step).endswith("s") and entry is not None and entry.direction:
            return entry.direction, step
    return None


def broken_down(scene: Scene, at: int) -> tuple[int, int] | None:
    """Direction and noun of "gains for the year: 7.3% for the Dow and 5% for the S&P" for the first figure."""
    if scene.low(at - 1) != ":" or scene.low(at + 1) not in {"for", "in", "on"}:
        return None
    for step in range(at - 2, max(-1, at - _HEADING), -1):
        entry = scene.items[step].entry
        if scene.kind(step) in tags.NOUNS and scene.low(step).endswith("s") and entry is not None and entry.direction:
            return entry.direction, step
    return None


def sector_before(scene: Scene, opening: int) -> Phrase | None:
    """The words of a bare sector, as in "Among sectoral indices, realty rose 1.2%, power (1.1%) and metal (0.9%)"."""
    if (
        scene.kind(opening) != tags.OPEN
        or scene.kind(opening + 2) != tags.CLOSE
        or not _SECTORS & {*map(scene.low, range(opening))}
    ):
        return None
    first = opening
    while first > 0 and scene.kind(first - 1) not in _PARTING and opening - first <= _LONGEST_SECTOR:
        first -= 1
    if first == opening or opening - first > _LONGEST_SECTOR or scene.kind(first - 1) not in _PARTING:
        return None
    words = scene.sentence.text[scene.items[first].start : scene.items[opening - 1].end]
    return Phrase(first, opening - 1, opening - 1, True, True, SubjectKind.GROUP, words, "index")


def led_by_bracket(scene: Scene, at: int) -> tuple[int, int, Phrase] | None:
    """As in "Solana (8%) and Cardano (5%) have also seen losses": which way the verb after the brackets tells."""
    mover = scene.by_last.get(at - 2) if [*map(scene.kind, (at - 1, at, at + 1))] == _IN_BRACKETS else None
    number = scene.items[at].number
    if mover is None or not mover.market or not (mover.named or mover.topic) or number is None or number.sign:
        return None
    step = at + 2
    while scene.kind(step) in _PARTING or step in scene.by_first:
        following = scene.by_first.get(step)
        if following is None:
            step += 1
        elif [*map(scene.kind, range(following.last + 1, following.last + 4))] == _IN_BRACKETS:
            step = following.last + 4
        else:
            return None
    apart = scene.kind(step - 1) == tags.COMMA and scene.kind(step - 2) == tags.CLOSE and _is_example(scene, mover)
    if scene.kind(step - 1) != tags.CLOSE and not apart:
        return None  # "holds Apple (7%) and Nvidia (6%), and its losses grew"
    for verb in range(step, step + _LONGEST):
        entry = scene.items[verb].entry if verb < len(scene.items) else None
        told = scene.kind(verb) == tags.MOVE or (scene.kind(verb) in tags.NOUNS and scene.low(verb).endswith("s"))
        if told and entry is not None and entry.direction:
            return None if _goes_on(scene, verb) else (entry.direction, verb, mover)
        if scene.kind(verb) not in _TELLING | {tags.AUXILIARY, tags.LIGHT, tags.WORD, tags.POSSESSIVE}:
            return None
    return None


def _is_example(scene: Scene, phrase: Phrase) -> bool:
    """As in "Other coins, such as Kelvine (8%) and Ordway (5%), also posted gains": of a list that commas set apart."""
    for step in range(phrase.first - 1, 0, -1):
        if scene.low(step) in scene.lexicon.lists:
            return scene.kind(step - 1) == tags.COMMA
        if scene.kind(step) not in _IN_LIST and step not in scene.by_last:
            return False
    return False


def _goes_on(scene: Scene, verb: int) -> bool:
    """As in "fell 3%", "losses of 5%": the movement has a figure of its own."""
    return tags.NUMBER in map(scene.kind, range(verb + 1, verb + _VERB_AND_NOUN + 1))


def headed_by(scene: Scene, at: int) -> tuple[int, int, Phrase] | None:
    """Direction, item of the heading and mover of the bare figure in brackets at ``at``, under "Top gainers were"."""
    mover = scene.by_last.get(at - 2) if scene.kind(at - 1) == tags.OPEN and scene.kind(at + 1) == tags.CLOSE else None
    if mover is None or not mover.market:
        return None
    for step in range(mover.first - 1, -1, -1):
        low = scene.low(step)
        way = _PERFORMERS.get(scene.low(step - 1)) if low == "performers" else _HEADINGS.get(low)
        if way is not None:
            return way, step, mover
    among = _moved_among(scene, mover)
    if among is not None:
        return among
    spoken = any(phrase.last < mover.first and scene.kind(phrase.core) == tags.OTHER for phrase in scene.phrases)
    told = _told_after(scene, at + 2) if mover.known and not mover.governed and not spoken else None
    return None if told is None else (*told, mover)


def _moved_among(scene: Scene, mover: Phrase) -> tuple[int, int, Phrase] | None:
    """As in "chipmakers posted gains, including Kelvane (8%)": the movement of several, and the first by name."""
    noun = mover.first - 2
    if scene.low(mover.first - 1) not in _INCLUDING or not mover.named:
        return None
    if scene.kind(noun) == tags.COMMA:
        noun -= 1
    entry = scene.items[noun].entry if scene.kind(noun) in tags.NOUNS and scene.low(noun).endswith("s") else None
    return None if entry is None or not entry.direction else (entry.direction, noun, mover)


def _told_after(scene: Scene, step: int) -> tuple[int, int] | None:
    """As in "The Dow (0.5%) and the S&P 500 (0.2%) advanced": direction and item of the verb of all in the list."""
    while scene.kind(step) in {tags.COMMA, tags.CONJUNCTION}:
        phrase = scene.by_first.get(step + 1)
        if phrase is not None and [scene.kind(phrase.last + ahead) for ahead in (1, 2, 3)] == _IN_BRACKETS:
            step = phrase.last + _PAST_BRACKETS
        else:
            step += 1
    while scene.kind(step) == tags.AUXILIARY:
        step += 1  # "have registered losses of their own"
    if scene.kind(step) not in _TELLING:
        return None
    for spot in range(step, step + _VERB_AND_NOUN):
        if scene.kind(spot) in _NO_VERB or spot >= len(scene.items):
            break
        entry = scene.items[spot].entry
        if entry is not None and entry.direction:
            return entry.direction, spot
    return None


def told_apart(scene: Scene, at: int, left: int) -> tuple[int, int, tuple[Phrase, ...]] | None:
    """Direction, noun and mover of a figure that dashes or a colon set apart from its noun."""
    return _between_dashes(scene, at, left) or _returned(scene, at)


def _returned(scene: Scene, at: int) -> tuple[int, int, tuple[Phrase, ...]] | None:
    """As in "gave the following returns: 1.2% in the last week, 3.1% in the last month": direction, noun and mover."""
    noun = at - 2
    if scene.low(at - 1) != ":" or scene.low(noun) not in _RETURNS or scene.kind(at + 1) != tags.PERIOD:
        return None
    return 1, noun, scene.subjects(noun)


def fallen_by(scene: Scene, at: int, left: int) -> tuple[Phrase, int] | None:
    """What moved between its noun and its figure and which way, as in "the fall in bank shares by 1%", "of 1%"."""
    last = left - 1 if scene.low(left) == "of" else left if scene.low(at - 1) == "by" else -1
    phrase = scene.by_last.get(last)
    if phrase is None or phrase.governed != "in" or not phrase.market:
        return None
    entry = scene.items[phrase.first - 2].entry if scene.kind(phrase.first - 2) in tags.NOUNS else None
    return (phrase, entry.direction) if entry is not None and entry.direction else None


def _between_dashes(scene: Scene, at: int, left: int) -> tuple[int, int, tuple[Phrase, ...]] | None:
    """As in "Its rally - more than 40% this year - has drawn buyers": direction, noun and mover of the figure."""
    noun = left - 1
    entry = scene.items[noun].entry if scene.low(left) in _DASHES and scene.kind(noun) in tags.NOUNS else None
    if entry is None or not entry.direction or scene.kind(at + 1) != tags.PERIOD or scene.low(at + 2) not in _DASHES:
        return None
    step = noun
    while scene.kind(step - 1) in {tags.WORD, tags.LIGHT, tags.HEAD}:
        step -= 1
    owner = scene.by_last.get(step - 2) if scene.kind(step - 1) == tags.GENITIVE else None
    subjects = (owner,) if owner is not None else scene.subjects(noun)
    return entry.direction, noun, subjects
