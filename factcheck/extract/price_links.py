"""What joins a price to the words before it: the preposition or bound, and the verb over what stands between."""

from __future__ import annotations

from typing import Final, NamedTuple

from factcheck.extract import tags
from factcheck.extract.change_groups import LONGEST_PER, PER
from factcheck.extract.clause_parts import DASHES, PARTS_OF_A_RANGE
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene

PASSED: Final = frozenset({tags.LIGHT, tags.DETERMINER, tags.POSSESSIVE, tags.PERIOD, tags.QUOTE, tags.BOUND})
MOVING: Final = frozenset({tags.LEVEL, tags.MOVE, tags.EITHER, tags.CAUSE})
# "weakened a similar amount to", "finished the trading day at".
_IN_OBJECTS: Final = frozenset({"amount", "margin", "trading"})
_LONGEST_OBJECT: Final = 4
_DEALING: Final = frozenset({"trade", "trading", "dealings", "dealing"})
_BEFORE_DEALING: Final = frozenset({tags.WORD, tags.CAPITAL, tags.LIGHT, tags.PLACE})
_LONGEST_OCCASION: Final = 6
# "Of the year" after an extreme, "which was its" before one.
_TAIL: Final = frozenset({tags.PREPOSITION, tags.DETERMINER, tags.WORD, tags.PERIOD, tags.HEAD})
_LONGEST_TAIL: Final = 6
_BEFORE_EXTREME: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE, tags.AUXILIARY, tags.RELATIVE})
_OCCASIONS: Final = frozenset({"following", "after", "on", "amid", "upon", "during"})
# "Closed just shy of $100": how near a price came, said by no word that may bound a change.
_SHORT_OF: Final = frozenset({"shy of", "just shy of", "short of", "just short of"})


class Link(NamedTuple):
    """What joins a figure to the words before it: a preposition or bound, and where those words end."""

    word: str
    bound: str
    end: int


# What a price does on its way to another, unlike "gained up to $5".
_GOING: Final = frozenset(
    {
        *("climb", "climbs", "climbed", "climbing", "creep", "creeps", "crept", "creeping", "edge", "edges", "edged"),
        *("edging", "inch", "inches", "inched", "inching", "tick", "ticks", "ticked", "ticking", "drift", "drifted"),
    }
)


def link_before(scene: Scene, at: int) -> Link:
    """As the "at" of "closed at 4,512", the "above" of "rose above $88,000"; neither where the figure has none."""
    return _link_over_extreme(scene, at) or _link_over_bound(scene, at)


def _link_over_bound(scene: Scene, at: int) -> Link:
    step = at - 1
    bound = ""
    owned = scene.kind(step) == tags.GENITIVE and scene.kind(step - 1) == tags.PERIOD
    if owned:
        step -= 1  # "compared to Thursday's $1.41", "from Thursday's $1.41"
    if scene.low(step).startswith("from ") and (owned or is_extreme_period(scene, step)):
        return Link("from", bound, step - 1)
    while step >= 0 and scene.kind(step) in PASSED:
        if bound and is_extreme_period(scene, step):
            return Link("", bound, step)
        if scene.kind(step) == tags.BOUND or scene.low(step) in _SHORT_OF:
            bound = scene.low(step)
        step -= 1
    article = _before_adverbs(scene, step - 1)
    key = scene.kind(step) == tags.WORD or scene.low(step) in PARTS_OF_A_RANGE
    if key and scene.kind(article) == tags.DETERMINER and scene.kind(step + 1) == tags.NUMBER:
        # "below the key $88,000 level", "breached the key 72,000 points", "fell to the lower 151 yen level"
        outer = article - 1
        before, verb = scene.kind(outer), scene.items[outer].entry
        if before == tags.LEVEL and verb is not None and verb.bare:
            return Link("", bound, outer)
        if before == tags.BOUND or scene.low(outer) in _SHORT_OF:
            return Link("", scene.low(outer), outer - 1)
        step = outer if before == tags.PREPOSITION else step
    if scene.kind(step) == tags.PREPOSITION or scene.low(step) == "as":
        return Link(scene.low(step), bound, _over_time(scene, step - 1))
    return Link("", bound, step)


def _before_adverbs(scene: Scene, step: int) -> int:
    """As in "below the psychologically important 24,000 level": where the words end that stand before an adverb."""
    while scene.kind(step) == tags.LIGHT:
        step -= 1
    return step


def _link_over_extreme(scene: Scene, at: int) -> Link | None:
    """As in "opened at the day's high 12,228.22": the "at" before the words that own the high right before a figure."""
    noun = at - 1
    if is_extreme_period(scene, noun) and scene.low(noun).startswith("at "):
        return Link("at", "", noun - 1)
    if scene.low(noun) not in scene.lexicon.extremes or scene.kind(noun - 1) != tags.GENITIVE:
        return None
    step = noun - 2
    if scene.kind(step) == tags.PERIOD and scene.low(step).startswith("at "):
        return Link("at", "", step - 1)
    while scene.kind(step) in {tags.WORD, tags.DETERMINER}:
        step -= 1
    return Link(scene.low(step), "", step - 1) if scene.kind(step) == tags.PREPOSITION else None


def is_governed(scene: Scene, phrase: Phrase) -> bool:
    """As in "slid with oil to 98.20": whether a preposition that leads to no price of the phrase stands before it."""
    return phrase.governed not in {"", "with"} and scene.kind(phrase.first - 1) == tags.PREPOSITION


def is_past_mark(scene: Scene, phrase: Phrase, link: Link, last: int | None) -> bool:
    """As in "closed 5% above its issue price at $21": what the change at ``last`` was measured from."""
    return link.word == "at" and scene.kind(phrase.first - 1) == tags.BOUND and phrase.first - 2 == last


def _over_time(scene: Scene, at: int) -> int:
    """As in "a new high yesterday evening of 173p": the extreme before the time that stands between."""
    timed = scene.kind(at) == tags.PERIOD and scene.low(at + 1) == "of" and scene.low(at - 1) in scene.lexicon.extremes
    return at - 1 if timed else at


def before_superlative(scene: Scene, step: int) -> int:
    """As in "slid from $48, which was its highest of the year, to $42": before what is set apart of a record."""
    said = scene.said[-1] if scene.said else None
    apart = scene.kind(step) == tags.COMMA or scene.low(step) in DASHES
    if said is None or said.unit is not None or said.level or not apart or scene.kind(said.end) == tags.NUMBER:
        return step  # "added 6.14, to 1416.90": no record is told
    if not 0 < step - said.end <= _LONGEST_TAIL or any(scene.kind(at) not in _TAIL for at in range(said.end + 1, step)):
        return step
    before = said.anchor - 1
    while scene.kind(before) in _BEFORE_EXTREME:
        before -= 1
    return before


def before_measure(scene: Scene, step: int, last: int | None) -> int:
    """As in "rose $1.84 a barrel, to $63.85": the figure before "a barrel", which goes with it."""
    comma = int(scene.kind(step) == tags.COMMA)
    if last is None or not last < step <= last + LONGEST_PER - 1 + 2 * comma:
        return step
    return last if scene.low(last + 1) in PER else step


def before_other_words(scene: Scene, step: int, last: int) -> int:
    """Where the words end that stand before "from", but for an occasion or another price that it came from."""
    return _before_further(scene, _before_occasion(scene, step, last))


def _before_occasion(scene: Scene, step: int, last: int) -> int:
    """As in "jumped to 3.05% after the report, from 2.83% late Thursday": the figure before what it moved upon."""
    first = step - 1 if scene.kind(step) == tags.COMMA else step
    for at in range(first, max(last, first - _LONGEST_OCCASION), -1):
        if scene.low(at) in _OCCASIONS:
            before = at - 1
            while scene.kind(before) == tags.PERIOD:
                before -= 1
            rated = scene.by_last.get(before)
            if rated is not None and scene.is_other_currency(rated):
                before = rated.first - 2  # "to 2.1460 against the dollar after the vote"
            return last if before == last else step
        if scene.kind(at) in {tags.COMMA, tags.BREAK, tags.NUMBER, *MOVING}:
            return step
    return step


def _before_further(scene: Scene, step: int) -> int:
    """As in "to 4.59% from 4.48% on Monday and from 4.01% in May": before "and", a price that it came from as well."""
    price = scene.said and scene.said[-1].level and scene.low(scene.said[-1].end - 1) not in {"to", "at"}
    return step - 1 if price and scene.kind(step) == tags.CONJUNCTION else step


def before_trading(scene: Scene, step: int) -> int:
    """As in "climbed in thin trade to $90", "fell all the way to $1,200": before the words of how it traded so."""
    if scene.low(step) == "way" and scene.low(step - 1) == "the" and scene.low(step - 2) == "all":
        return step - 3
    if scene.low(step) not in _DEALING:
        return step
    first = step - 1
    while scene.kind(first) in _BEFORE_DEALING and step - first < _LONGEST_OBJECT:
        first -= 1
    return first - 1 if scene.low(first) in {"in", "during"} and first < step - 1 else step


def over_object(scene: Scene, last: int) -> int | None:
    """The verb of "closed the domestic session at", "weakened a similar amount to": words with no price between."""
    step = last
    if scene.low(last) == "limit" and (before := before_limit(scene, last)) is not None:
        return before
    while (
        scene.kind(step) in {tags.WORD, tags.COUNT, tags.PLACE} or scene.low(step) in _IN_OBJECTS
    ) and last - step < _LONGEST_OBJECT:
        step -= 1
    if step == last or scene.kind(step) not in {tags.DETERMINER, tags.POSSESSIVE}:
        return None
    while scene.kind(step - 1) == tags.LIGHT:
        step -= 1
    return step - 1 if scene.kind(step - 1) in {tags.LEVEL, tags.MOVE} else None


def before_limit(scene: Scene, limit: int) -> int | None:
    """The verb of "tumbled by its 7% daily limit to": as far as the rules of an exchange let a price move."""
    step = limit - 1
    while scene.kind(step) in {tags.WORD, tags.PERIOD, tags.LIGHT}:
        step -= 1
    step -= scene.kind(step) == tags.NUMBER
    while scene.kind(step) in {tags.POSSESSIVE, tags.DETERMINER} or scene.low(step) == "by":
        step -= 1
    return step if scene.kind(step) in tags.MOVES and step < limit - 1 else None


def ranging_verb(scene: Scene, noun: int) -> int | None:
    """The verb of "traded in a narrow range of 71 to 74"; a "52-week range" is no place where a price stood."""
    step = noun - 1
    while scene.kind(step) in {tags.WORD, tags.LIGHT, tags.DETERMINER}:
        step -= 1
    verb = step - 1 if scene.low(step) in {"in", "within"} else step
    while scene.kind(verb) in {tags.PERIOD, tags.LIGHT}:
        verb -= 1
    return verb if verb < step and scene.kind(verb) in MOVING else None


def traded_at_yield(scene: Scene, phrase: Phrase) -> int | None:
    """The verb of "closed Friday at a yield of 4 percent"; at an auction bonds are sold at one."""
    if phrase.topic != "yield" or phrase.governed != "at" or phrase.named:
        return None
    step = phrase.first - 2
    while scene.kind(step) in {tags.PERIOD, tags.LIGHT}:
        step -= 1
    return step if scene.kind(step) in MOVING else None


def is_extreme_period(scene: Scene, at: int) -> bool:
    """As in "a 52-week low", "Monday's closing price": a stretch of time read as one item with the extreme of it."""
    low = scene.low(at).removesuffix(" point")  # "from their low point of 343 pence"
    return scene.kind(at) == tags.PERIOD and (
        low.rpartition(" ")[2].rpartition("-")[2] in scene.lexicon.extremes or low.endswith("ing price")
    )


def is_price_of_extreme(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "fell from a record $480 to $222": the price of the mark that a move began at, and no change."""
    mark = scene.low(at - 1).startswith("from ") and is_extreme_period(scene, at - 1)
    return mark and number.unit not in {"percent", "basis_points"}


def is_move(scene: Scene, at: int) -> bool:
    """As in "erasing a brief rebound toward $90,000": a noun of movement, which an article opens.

    So is the plural of "trading with small losses at 1.0830", "posting small gains at 41,200".
    """
    step = at - 1
    while scene.kind(step) in {tags.WORD, tags.LIGHT, tags.PERIOD}:
        step -= 1
    if scene.kind(at) != tags.EITHER:
        return False
    held = scene.low(at).endswith("s") and (scene.low(step) == "with" or scene.kind(step) == tags.SUPPORT)
    return held or scene.kind(step) in {tags.DETERMINER, tags.POSSESSIVE}


def before_place(scene: Scene, noun: int) -> int:
    """As in "from an Asian session low of 126.04 yen": the item before the words that tell whose session it was."""
    step = noun - 1
    while scene.kind(step) == tags.PERIOD:
        step -= 1
    phrase = scene.by_last.get(step) if step < noun - 1 else None
    plain = phrase is not None and not phrase.known and scene.kind(phrase.core) == tags.CAPITAL
    return phrase.first if phrase is not None and plain and scene.kind(phrase.first) == tags.DETERMINER else noun


def is_after_copula(scene: Scene, at: int) -> bool:
    """As in "the yield was about 3.2 percent"."""
    step = at - 1
    while scene.kind(step) in {tags.LIGHT, tags.BOUND, tags.PERIOD}:
        step -= 1
    return scene.kind(step) == tags.AUXILIARY


def climbed_to(scene: Scene, at: int) -> int | None:
    """The verb of "climbed back up to $45", "edged up to $45": where a price went, and no most that it moved by."""
    if scene.low(at - 1) != "up to":
        return None
    verb = at - 3 if scene.low(at - 2) == "back" else at - 2
    first, _, last = scene.low(verb).partition(" ")
    goes = verb < at - 2 or last == "back" or first in _GOING
    return verb if goes and scene.kind(verb) == tags.MOVE else None


def falls_by(scene: Scene, at: int, verb: int) -> bool:
    """As in "the Sensex cracked 900 points", "cracked 9 per cent"; a bare figure or a yield is one that was broken."""
    number = scene.items[at].number
    if scene.low(verb) not in scene.lexicon.falling_by or number is None or number.unit not in {"points", "percent"}:
        return False
    return not any(phrase.topic == "yield" for phrase in scene.subjects(verb))
