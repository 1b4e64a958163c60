"""Which kind of claim a figure makes, from its unit and from what its subject is."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.mark_words import mark_words
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.worth import is_large
from factcheck.models import Kind

_PLAIN: Final = {
    "percent": Kind.PERCENT_CHANGE,
    "percentage_points": Kind.YIELD_CHANGE,
    "basis_points": Kind.YIELD_CHANGE,
    "points": Kind.POINT_CHANGE,
    "times": Kind.MULTIPLE,
}
_NO_PRICES: Final = frozenset(
    {"shares", "sessions", "weeks", "months", "quarters", "years", "decades", "hours", "minutes"}
)
_ZONES: Final = frozenset({"range", "zone", "area", "channel"})
_TECHNICAL: Final = frozenset(
    {"support", "resistance", "moving average", "average", "target", "forecast", "estimate", "strike", "call", "calls"}
    | {"puts", "strikes"}
)
_LOSSES: Final = frozenset({"loss", "losses"})
_OPENINGS: Final = frozenset({"starting", "opening", "start"})
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_REACHING: Final = frozenset({tags.PREPOSITION, tags.BOUND, tags.LEVEL, tags.SUPPORT, tags.WORD})
_MOVED: Final = frozenset({tags.MOVE, tags.EITHER, tags.ADJECTIVE, tags.LIGHT, tags.BOUND})
_AFTER_POINTS: Final = frozenset(
    {"", tags.COMMA, tags.BREAK, tags.CLAUSE, tags.CONJUNCTION, tags.OPEN, tags.PREPOSITION, tags.PERIOD}
)
_INDEX_HEADS: Final = ("index", "average", "composite", "industrials")


def tells_yield(scene: Scene, phrase: Phrase) -> bool:
    """As in "The notes yield 0.63 percent": a bond and what it yields, whether that is read as a verb or a noun."""
    bond = scene.items[phrase.core - 1].entry if phrase.core > phrase.first else None
    return scene.low(phrase.core) in {"yield", "yields"} and bond is not None and bond.topic == "bond"


def change_kind(scene: Scene, at: int, number: NumberMention, subject: Phrase, *, near: bool) -> Kind | None:
    """The kind of a change of ``subject`` by ``number``; ``None`` where such a figure is no market change."""
    unit = number.unit
    if unit in _NO_PRICES or subject.topic in {"volume", "breadth"}:
        return None
    if unit is None:
        return Kind.POINT_CHANGE if _followed_by_level(scene, at) or _of_an_index(scene, at, subject) else None
    plain = _PLAIN.get(unit)
    if plain is not None:
        if (
            plain == Kind.YIELD_CHANGE
            and subject.topic not in {"yield", "bond"}
            and not _leads_to_yield(scene, at, subject)
        ):
            return Kind.PERCENT_CHANGE if unit == "percentage_points" else None
        if subject.topic == "spread":
            return None
        return plain
    if is_large(number):
        return Kind.MARKET_VALUE_CHANGE if near else None
    return Kind.PRICE_CHANGE


def _leads_to_yield(scene: Scene, at: int, subject: Phrase) -> bool:
    """As in "It was up 7 basis points to 2.667%": the pronoun of a yield."""
    if of_yield(scene, subject):
        return True
    led = (
        scene.items[at + 2].number if scene.low(at + 1) in {"to", "at"} and scene.kind(at + 2) == tags.NUMBER else None
    )
    return subject.head == "it" and led is not None and led.unit == "percent"


def beside_points(told: Draft, number: NumberMention) -> Kind | None:
    """As in "is trading at 2173.26, down 338.56": right after a level of points a bare change is of points too."""
    broken = number.value != number.value.to_integral_value()
    bare = number.unit is None and told.kind == Kind.LEVEL and told.unit == "points"
    return Kind.POINT_CHANGE if bare and broken else None


def _followed_by_level(scene: Scene, at: int) -> bool:
    """A bare figure is of points when its percentage or the level reached stands beside it."""
    step = at + 1
    while scene.kind(step) in {tags.COMMA, tags.CONJUNCTION, tags.OPEN, tags.LIGHT}:
        step += 1
    following = scene.items[step].number if scene.kind(step) == tags.NUMBER else None
    if following is not None and following.unit in {"percent", "points"}:
        return True
    told = scene.kind(at + 1) == tags.ADJECTIVE or scene.kind(at + 1) in tags.NOUNS
    if told and scene.low(at + 2) in {"at", "to"} and scene.kind(at + 3) == tags.NUMBER:
        return True  # "trade 25.5 higher at 6524.1", "a 36.1 gain at 5,699.9"
    step = at + 2 if scene.low(at + 1) in {"to", ",", "and"} else at + 1
    if scene.kind(step) == tags.LEVEL and scene.low(step + 1) == "at":
        return scene.kind(step + 2) == tags.NUMBER
    return scene.low(at + 1) in {"to", "at"} and scene.kind(at + 2) == tags.NUMBER


def is_year_of_extreme(scene: Scene, at: int, number: NumberMention) -> bool:
    """As in "yields at 2011 low", "falls below 2011 opening level": a year told without an article, and no level."""
    following = scene.low(at + 1)
    if number.unit is not None or not (following in mark_words().turns or following in _OPENINGS):
        return False
    low = scene.low(at)
    told = following in _OPENINGS or scene.kind(at - 1) in _REACHING
    return low.isdecimal() and _FIRST_YEAR <= number.value <= _LAST_YEAR and told


def is_attributive(scene: Scene, adjective: int) -> bool:
    """As in "it was a much lower 8%": what something came to, and not by how much it fell."""
    step = adjective - 1
    while scene.kind(step) == tags.LIGHT:
        step -= 1
    return scene.low(step) in {"a", "an"} and scene.kind(adjective + 1) == tags.NUMBER


def is_technical(scene: Scene, at: int) -> bool:
    """Whether the words beside the figure make it a level of chart reading, or what a deal came to."""
    if scene.low(at - 1) == "of" and scene.low(at - 2) in {"value", "valuation"} and scene.low(at - 3) == "total":
        return any(scene.low(step) == "for" for step in (at - 4, at - 5))
    if scene.low(at + 2) == "share" and scene.low(at - 1) == "to" and scene.low(at - 2) in _LOSSES:
        return True  # "cut its loss to 12 cents a share"
    if scene.low(at - 2).startswith("top") and any(scene.low(step) in _ZONES for step in range(at - 5, at - 2)):
        return True  # "is in a buy zone, which tops out at 100.08"
    for step in range(at + 1, at + 3):
        if scene.kind(step) in {tags.COMMA, tags.BREAK}:
            break
        if scene.low(step) in _TECHNICAL and scene.kind(step) != tags.NAME:
            return True
    return False


def looks_like_level(number: NumberMention, subject: Phrase) -> bool:
    """Whether a bare figure is large or precise enough for a price of ``subject``."""
    if number.value >= 100 or number.value != number.value.to_integral_value():
        return True
    return subject.topic in {"index", "currency", "commodity"} or subject.known


def _of_an_index(scene: Scene, at: int, subject: Phrase) -> bool:
    """As in "Dow average plunges 513, worst drop since 2008": a bare figure right after the verb of an index."""
    # "ended 290.50 lower than on Friday"
    ended = scene.kind(at - 1) == tags.LEVEL and scene.kind(at + 1) == tags.ADJECTIVE and "." in scene.low(at)
    after = at + 2 if scene.low(at + 1) == "+" else at + 1  # "Dow sinks 1,000+"
    moved = scene.kind(at - 1) in _MOVED and scene.kind(after) in _AFTER_POINTS and scene.low(after) != "of"
    if not (moved or ended):
        return False
    return scene.lexicon.is_index(subject.head) or (
        subject.topic == "index" and subject.named and subject.head.lower().endswith(_INDEX_HEADS)
    )


def of_yield(scene: Scene, subject: Phrase) -> bool:
    """Whether a pronoun goes on with a yield: "The yield topped 5% but it has since eased back toward 4.85%"."""
    if scene.kind(subject.core) != tags.PRONOUN:
        return False
    if scene.after_yield and scene.phrases[0] is subject:
        return True
    led = [phrase for phrase in scene.phrases if phrase.leads and phrase.market and phrase.last < subject.first]
    if led and led[-1].topic == "yield":
        return True  # "The yield has dropped since June 10, when it reached 2.48%"
    if not scene.said:
        return False
    told = next((said for said in reversed(scene.said) if said.level or said.unit is not None), scene.said[-1])
    same = told.unit == "basis_points" and told.subjects[0] is subject  # "It rose 7 basis points to 2.667%"
    return same or (told.level and told.subjects[0].topic == "yield")
