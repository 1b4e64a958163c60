"""In what a bare level is counted: the other currency of its pair, its own currency, or points where it has neither."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrase_lists import VERBAL
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.set_beside import SET_BESIDE

# Before the other currency of a pair: "1.3210 against the dollar", "0.86 per euro".
_JOINS: Final = frozenset({"against", "versus", "vs", "vs.", "to", "per", "over", "on"})
_APART: Final = VERBAL | {tags.BREAK, tags.CLAUSE, tags.ADJECTIVE, tags.GAIN}
_STOPS: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLAUSE, tags.NUMBER, tags.OPEN})

# Currencies are told by three letters.
_CODE: Final = 3
# Words of the longest name of a currency: "South African rand".
_LONGEST_CURRENCY: Final = 3
# "A barrel" may stand between a price and what goes on after it.
_PER: Final = 2
# After a figure these tell that it is a change, and no price.
_AFTER_OTHER: Final = frozenset({tags.ADJECTIVE, tags.GAIN, tags.EITHER})
# Where and when a price stood, in a list of what it stood at elsewhere.
_COMPARING: Final = SET_BESIDE | {"from", "than"}
_PLACING: Final = frozenset({"in", "at"})
_SETTING: Final = frozenset({tags.PREPOSITION, tags.PLACE, tags.PERIOD, tags.LIGHT, tags.WORD})

# More than this no dollar, euro or pound has been worth of another currency that pairs are quoted for.
_MOST_OF_BASES: Final = 20
_LEAST_LIKE: Final = Decimal("0.8")
_MOST_LIKE: Final = Decimal("1.25")
_LEAST_LEVEL: Final = 1000
_LEAST_NAMED: Final = 100
_UNIT: Final = Decimal("0.5")

# A pair by its codes, the one that is priced first.
_PAIR: Final = re.compile(r"\b([A-Z]{3})/([A-Z]{3})\b")


def bare_unit(scene: Scene, at: int, subjects: tuple[Phrase, ...]) -> str:
    """The unit of the level at item ``at``, which prints none."""
    told = None if rated(scene, at) is not None else _told_before(scene, subjects)
    return told or _quoted_in(scene, at, subjects[0])


def _told_before(scene: Scene, subjects: tuple[Phrase, ...]) -> str | None:
    """The currency of an earlier figure of the same subjects: "fell $2.10 to 171.40", "4.12 francs, then 4.90"."""
    for said in reversed(scene.said):
        if said.subjects == subjects and said.unit is not None and len(said.unit) == 3 and said.unit.isupper():
            return said.unit
    return None


def _quoted_in(scene: Scene, at: int, subject: Phrase) -> str:
    """A pair is counted in the currency that is not its base; a base alone in dollars, any other in itself."""
    if (pair := _PAIR.search(subject.head)) is not None and pair[2] in scene.lexicon.currencies.values():
        return pair[2]  # "EUR/JPY touched lows of 138.23"
    if scene.kind(subject.core) == tags.PRONOUN:
        subject = _meant(scene, at) or subject
    pronoun = scene.kind(subject.core) == tags.PRONOUN and rated(scene, at) is not None  # "It settled at 82.81 against"
    if subject.topic != "currency" and not pronoun:
        return "percent" if subject.topic == "yield" else "points"
    own, rank = _code(scene, subject)
    own = own or _counted_in_coins(scene)
    other = _other(scene, at, subject)
    if other is not None:
        code, other_rank = _code(scene, other)
        number = scene.items[at].number
        turned = own == "GBP" and code == "EUR" and number is not None and number.value > 1
        if turned:
            return "EUR"  # never so many pounds to the euro: "sterling rose to 1.142 against the euro"
        if code is not None and code != own and min(rank, other_rank) < len(scene.lexicon.bases):
            return code if rank < other_rank else own or "points"
    if rank < len(scene.lexicon.bases):
        return "points" if own == "USD" else "USD"
    return own or "points"


def _counted_in_coins(scene: Scene) -> str | None:
    """As in "The unit ended at 85.68, a gain of 12 paise": the one currency whose coins a change is told in."""
    told = {item.number.unit for item in scene.items if item.number is not None and item.number.value < 1}
    coins = {unit for unit in told if unit is not None and unit not in scene.lexicon.bases and len(unit) == _CODE}
    return coins.pop() if len(coins) == 1 else None


def _meant(scene: Scene, at: int) -> Phrase | None:
    """As in "The yen traded at 139.02, from 137.50, when it touched 135.05": the currency that "it" goes on with."""
    said = next((said for said in scene.said if said.level), None)
    price, number = (scene.items[said.end].number if said is not None else None), scene.items[at].number
    if said is None or price is None or number is None or said.subjects[0].topic != "currency":
        return None
    return said.subjects[0] if price.unit is None and is_like(scene, number, said.end) else None


def rated(scene: Scene, at: int) -> Phrase | None:
    """The currency that "against" or "per" joins to the figure at item ``at``."""
    for step in range(at + 1, at + 4):
        if scene.kind(step) in _STOPS or scene.kind(step) == tags.CONJUNCTION:
            break  # "at 1.43 and against the euro at 1.26"
        if scene.low(step) in _JOINS:
            phrase = scene.by_first.get(step + 1)
            if phrase is not None and phrase.topic == "currency":
                return phrase
    return None


def told_per(scene: Scene, subjects: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """As in "at 60.59 to the dollar versus 59.66": what was priced in the currency that is named last, else none."""
    phrase = next(iter(subjects), None)
    if phrase is None or phrase.topic != "currency" or scene.low(phrase.first - 1) not in _JOINS:
        return ()
    said = next((one for one in reversed(scene.said) if one.level and one.end == phrase.first - 2), None)
    return () if said is None else said.subjects


def _other(scene: Scene, at: int, subject: Phrase) -> Phrase | None:
    """The currency that the level is told against: right after the figure, else the nearest one before it."""
    following = rated(scene, at)
    if following is not None:
        return following
    for phrase in reversed(scene.phrases):
        if phrase.first < at and phrase is not subject and phrase.topic == "currency" and phrase.governed in _JOINS:
            return None if _is_of_another(scene, at, phrase, subject) else phrase
    return None


def _is_of_another(scene: Scene, at: int, phrase: Phrase, subject: Phrase) -> bool:
    """As in "fell against the yen to 151.20 and the euro rose to 1.0845": told of the pair before, by its price too."""
    number = scene.items[at].number
    small = number is not None and number.value < _MOST_OF_BASES
    return small and any(
        said.level and said.subjects[0] is not subject and phrase.last < subject.first and said.end < subject.first
        for said in scene.said
    )


def _code(scene: Scene, phrase: Phrase) -> tuple[str | None, int]:
    """The currency that a phrase names, and its place among those that pairs are quoted for, the first first."""
    items = scene.items
    words = scene.sentence.text[items[phrase.first].start : items[phrase.core].end].lower().split()
    bases = scene.lexicon.bases
    for first in range(max(0, len(words) - _LONGEST_CURRENCY), len(words)):
        code = scene.lexicon.currencies.get(" ".join(words[first:]))
        if code is not None:
            return code, bases.index(code) if code in bases else len(bases)
    return None, len(bases)


def another_rate(scene: Scene, at: int, number: NumberMention, last: int) -> bool:
    """As in "at 1.3210 against the dollar and 0.8560 per euro": the same currency against another one."""
    said = scene.said[-1] if scene.said else None
    if said is None or not said.level or not said.subjects:
        return False
    if said.subjects[0].topic != "currency" and rated(scene, at) is None:
        return False
    apart = any(scene.kind(step) in _APART for step in range(last + 1, at))
    other = number.unit is None or number.unit != said.unit
    coins = number.unit is not None and len(number.unit) == _CODE and number.unit.isupper()
    if coins and other and last == at - 2 and said.subjects[0].topic == "currency" and not number.sign:
        return scene.kind(at - 1) in {tags.COMMA, tags.CONJUNCTION}  # "was buying 75.2 US cents, 43.2 pence and 86 yen"
    joined = at - 2 if scene.low(at - 1) in {"at", "to"} else at - 1
    if scene.kind(joined) != tags.CONJUNCTION:
        return False
    priced = number.unit is not None and joined == at - 2  # "was at $1.1248 and at 121.55 yen"
    return not apart and other and (priced or rated(scene, at) is not None)


def is_like(scene: Scene, number: NumberMention, last: int, *, index: bool = False) -> bool:
    """As in "traded at 124.64 yen, compared with 124.71": a bare figure near the price before it.

    Levels of an index to two decimals lie further apart: "ended 2013 at 16,291.31, compared with 10,395.18". Those of
    what is named as an ``index`` may be lower.
    """
    price = scene.items[last].number
    if price is None or not number.value:
        return False
    level = price.half_unit == number.half_unit < _UNIT and min(price.value, number.value) >= (
        _LEAST_NAMED if index else _LEAST_LEVEL
    )
    least, most = (_LEAST_LIKE / 2, _MOST_LIKE * 2) if level else (_LEAST_LIKE, _MOST_LIKE)
    return least < price.value / number.value < most


def is_elsewhere(scene: Scene, at: int, number: NumberMention, last: int) -> bool:
    """As in "compared with 101.70 yen in New York and 101.79 yen in Tokyo": the same elsewhere, or at another time."""
    if scene.kind(at - 1) != tags.CONJUNCTION or number.sign:
        return False
    between = range(last + 1, at - 1)
    if scene.kind(at + 1) == tags.PERIOD and scene.low(last - 1) in _COMPARING:
        once = scene.kind(last + 1) == tags.PERIOD  # "from 4.15% a week ago and 3.90% a month ago"
        return once and all(scene.kind(step) == tags.PERIOD for step in between) and is_like(scene, number, last)
    if scene.low(at + 1) not in _PLACING:
        return False
    placed = scene.low(last + 1) in _PLACING and scene.kind(last + 2) == tags.PLACE
    return placed and all(scene.kind(step) in _SETTING for step in between) and is_like(scene, number, last)


def told_off(scene: Scene, at: int) -> bool:
    """As in "well off the 103 yen of Monday": a price that another is told from."""
    return scene.low(at - 1) == "the" and scene.low(at - 2) == "off" and scene.kind(at - 3) in {tags.LIGHT, tags.COMMA}


def gapped_price(scene: Scene, at: int, number: NumberMention, word: str) -> tuple[Phrase, ...]:
    """As in "Brent fell to $53.92 and WTI to $51.08", "WTI hit $53 and Brent $55": for whom the verb goes on."""
    said = scene.said[-1] if scene.said else None
    joined = at - 1 if word != "to" else at - 2
    phrase = scene.by_last.get(joined) if scene.kind(at - 1) != tags.PREPOSITION or word == "to" else None
    if said is None or not said.level or phrase is None or not phrase.market:
        return ()
    if not phrase.named and phrase.topic != "yield":  # "the 30-year rose to 4.5% and the 10-year to 4.3%"
        return ()
    parted = scene.kind(phrase.first - 1) in {tags.CONJUNCTION, tags.COMMA} and phrase.first - 2 - said.end <= _PER
    coins = phrase.topic == "currency" and said.subjects[0].topic == "currency"  # "to 101 yen and the euro to $1.21"
    bare = number.unit is None and word == "to" and phrase.known  # "The Dow fell to 17,200 and the Nasdaq to 5,100"
    alike = coins or (number.unit == said.unit and (bare or number.unit is not None))
    told = parted and alike and scene.kind(said.anchor) in VERBAL
    return (phrase,) if told and scene.kind(at + 1) not in _AFTER_OTHER else ()
