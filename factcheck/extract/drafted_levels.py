"""Drafts of prices: which figures can be the price, the yield or the worth of what they are told of."""

from __future__ import annotations

from typing import Final, NamedTuple

from factcheck.extract import tags
from factcheck.extract.closings import is_the_close
from factcheck.extract.counted import counts_things
from factcheck.extract.drafts import Draft
from factcheck.extract.issue_terms import is_of_issue
from factcheck.extract.measures import is_technical, looks_like_level, of_yield
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.paring import Rest
from factcheck.extract.phrases import Phrase
from factcheck.extract.quotes import bare_unit, told_per
from factcheck.extract.scene import Scene
from factcheck.extract.worth import WORTH, is_large, is_sum, is_worth
from factcheck.models import Kind

# "about $5.5 billion above Apple's": how much more one is worth than another.
_BEYOND: Final = frozenset({"above", "below", "ahead of", "behind", "more than", "less than", "shy of", "short of"})
_SUPPOSED: Final = frozenset({"potential", "possible", "projected", "expected", "predicted", "maximum", "estimated"})
_SHORT_OF: Final = frozenset({"short of", "just short of", "shy of", "just shy of"})
_MISSING: Final = _SHORT_OF | {"away from"}
_AWAY: Final = frozenset({"from", "of", "off", "below", "above", "away from", "short of", "shy of"})


class Level(NamedTuple):
    """A drafted level: of the change before it (``follows``), or said on its own."""

    draft: Draft
    subjects: tuple[Phrase, ...]
    direction: int | None
    follows: bool = False


def remaining(rest: Rest | None) -> Level | None:
    """The change that remains of a move, told where a price could stand: "pared losses to 1%"."""
    return None if rest is None else Level(rest[0], rest[1], rest[0].direction)


def is_valued_aside(scene: Scene, at: int) -> bool:
    """As in "overtook Ford, valued at $50 billion": told aside of what does not open the sentence."""
    if scene.low(at) not in WORTH or scene.kind(at - 1) != tags.COMMA:
        return False
    first = next((phrase for phrase in scene.phrases if phrase.leads), None)
    return first is not None and scene.by_last.get(at - 2) is not first


class LevelMaker:
    """Makes the level of a figure once its subjects are known."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def made(
        self, at: int, number: NumberMention, subjects: tuple[Phrase, ...], anchor: int, *, follows: bool = False
    ) -> Level | None:
        """The level drafted, or None where it can be no price of its subjects."""
        subjects = told_per(self.scene, subjects) or subjects
        if not subjects or not all(phrase.market for phrase in subjects) or self._is_no_price(at, number, anchor):
            return None
        subject = subjects[0]
        unit = number.unit
        kind = Kind.LEVEL
        if unit == "percent":
            if subject.topic not in {"yield", "bond"} and not of_yield(self.scene, subject):
                return None
        elif is_large(number) or (subject.topic in {"", "value"} and is_sum(self.scene, at, number)):
            if not is_worth(self.scene, at, subject) or self._is_turnover(at) or self.scene.low(at + 1) in _BEYOND:
                return None
            kind = Kind.MARKET_VALUE
        elif unit is None:
            if counts_things(self.scene, at, number) or not looks_like_level(number, subject):
                return None
            unit = bare_unit(self.scene, at, subjects)
        given_up = number.unit == "points" and self.scene.low(anchor).startswith("yield")  # "yielded 16 points"
        if subject.topic in {"volume", "breadth", "spread"} or given_up:
            return None
        if (holder := self.scene.holder_with(subject)) is not None:
            subject, subjects = holder, (holder,)
        item = self.scene.items[at]
        settled = follows or is_the_close(self.scene, anchor)
        draft = Draft(kind, None, subject, anchor, item.start, item.end, at, unit, settled=settled, led_to=follows)
        return Level(draft, subjects, None, follows)

    def _is_turnover(self, at: int) -> bool:
        """As in "Turnover on the two bourses topped 1 trillion yuan": what changed hands, and no worth."""
        first = next((phrase for phrase in self.scene.phrases if phrase.leads), None)
        return first is not None and first.topic == "volume" and first.last < at

    def _is_no_price(self, at: int, number: NumberMention, anchor: int) -> bool:
        """As in "within 100 points of 14,000": how far it is from there; or a mark of charts, or one that was missed.

        So is what others set: "below the 55p at which it offered new shares".
        """
        if self.scene.low(at + 1) == "at" and self.scene.low(at + 2) == "which":
            return True
        if self._counts_or_compares(at, number) or is_of_issue(self.scene, at):
            return True
        if self.scene.low(at - 1) == "of" and self.scene.low(at - 3) in _SUPPOSED:
            return True  # "with a potential high of $109"
        if self.scene.low(anchor - 1) in _SHORT_OF:
            return True  # "fell just short of closing above 49,000"
        apart = number.unit == "points" or self.scene.low(at - 1) == "within"
        away = apart and self.scene.low(at + 1) in _AWAY and self.scene.kind(at + 2) == tags.NUMBER
        if is_large(number) and self._falls_short(at):
            return True
        return away or is_technical(self.scene, at)

    def _falls_short(self, at: int) -> bool:
        """As in "$140 billion short of a $2 trillion value", "within $40 billion of Ford": how far, and of what."""
        scene = self.scene
        step = at - 2 if scene.kind(at - 1) == tags.DETERMINER else at - 1
        if scene.low(step) in _MISSING and scene.kind(step - 1) == tags.NUMBER:
            return True
        return scene.low(at + 1) in _MISSING or (scene.low(at - 1) == "within" and scene.low(at + 1) == "of")

    def _counts_or_compares(self, at: int, number: NumberMention) -> bool:
        """As in "among the top ten coins", "(which is 1/4 of that)": how many, and how much of another."""
        scene = self.scene
        ranked = scene.low(at - 1) == "top" and scene.kind(at - 2) in {tags.DETERMINER, tags.POSSESSIVE}
        return number.unit is None and (ranked or (number.value < 1 and "/" in scene.low(at)))
