"""Movements told by a noun: "a 3% drop in banks", "gains of 7.5%", "its loss on the year is 39 per cent"."""

from __future__ import annotations

from typing import Final, NamedTuple

from factcheck.extract import tags
from factcheck.extract.appositions import brought_in, brought_to_price, fallen_by, told_of
from factcheck.extract.bourses import market_of
from factcheck.extract.common_nouns import is_in_plain_noun
from factcheck.extract.means import is_averaged
from factcheck.extract.movement_holders import (
    holders_of,
    named_inside,
    owners_before,
    pronoun_of,
    set_beside_rival,
    sufferers,
)
from factcheck.extract.number_mention import Role
from factcheck.extract.paring import is_put_at
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import SubjectKind

_NOUN_MODIFIERS: Final = frozenset(
    {
        tags.WORD,
        tags.LIGHT,
        tags.PERIOD,
        tags.HEAD,
        tags.COUNT,
        tags.GROUP,
        tags.CAPITAL,
        tags.NAME,
        tags.PLACE,
        tags.GENITIVE,
    }
)
_ON_YEAR: Final = frozenset({"year-over-year", "year-on-year", "on-year", "yoy", "y/y"})
_MOST_WORDS: Final = 4
_AMOUNTING_TO: Final = frozenset({"came", "comes", "amounted", "amounts", "amounting", "ran"})
_STANDING_AT: Final = frozenset({"stands", "stood"})
_TOTALLING: Final = frozenset({"totalled", "totaled", "totals", "reached", "exceeded", "exceeds", "topped", "equals"})
_AFTER_MOVE: Final = frozenset({"", tags.BREAK, tags.COMMA, tags.CONJUNCTION, tags.CLAUSE, tags.PERIOD})
_AT_LEAST: Final = frozenset({"more than", "at least", "over", "no less than"})
_NEXT: Final = 6
_RANKS: Final = frozenset({"best", "worst"})
# Losses and increases in money may be of results.
_FALLS: Final = frozenset({"fall", "drop", "slide", "tumble", "rise", "jump", "surge", "plunge"})
_OF_PERCENT: Final = (
    _FALLS
    | {
        "gain",
        "loss",
        "rally",
        "decline",
        "slump",
        "selloff",
        "sell-off",
        "advance",
        "climb",
        "leap",
        "spike",
        "bounce",
    }
    | {"rebound", "rout", "crash", "retreat", "pullback", "nosedive", "skid", "dip", "slip", "pop", "uptick"}
)
# With what a phrase begins that starts a clause, and not the noun of the figure before ("a 12% share price slump").
_BEGINNING: Final = frozenset({tags.PRONOUN, tags.DETERMINER, tags.POSSESSIVE})


class Frame(NamedTuple):
    """What governs a number: direction, the governing item, and whose it is."""

    direction: int | None
    anchor: int
    subjects: tuple[Phrase, ...]
    more: str = ""  # "entry": a further place of the list; "figure": the same change in another unit


class NounFrameFinder:
    """Looks for the noun that governs a number, one construction a method; each gives ``None`` where none does."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def noun(self, at: int) -> Frame | None:  # noqa: C901 - one decision a branch
        """As in "a 3% drop in banks", "the Nasdaq 100's modest 4.4% gain"."""
        scene = self.scene
        step = at + 1
        while (scene.kind(step) in _NOUN_MODIFIERS or scene.low(step) == "share") and step - at <= 5:
            step += 1
        if step == at + 1 and scene.low(step) == "per" and scene.kind(at + 3) in _NOUN_MODIFIERS | tags.NOUNS:
            step = at + 4 if scene.kind(at + 3) not in tags.NOUNS else at + 3  # "a $7 per barrel weekly loss"
        step = self._past_twin(at, step)
        if scene.kind(step) not in tags.NOUNS:
            return None
        if scene.kind(step) == tags.EITHER and any(
            scene.kind(part) in {tags.HEAD, tags.NAME, tags.CAPITAL, tags.GROUP} for part in range(at + 1, step)
        ):
            following = scene.kind(step + 1)
            if following in {tags.NUMBER, tags.LIGHT, tags.DETERMINER}:
                return None
        entry = scene.items[step].entry
        if entry is None or entry.direction is None:
            return None
        if is_averaged(scene, step) or is_averaged(scene, at):
            return Frame(entry.direction, step, ())
        subjects = (
            sufferers(scene, step)
            or holders_of(scene, step)
            or named_inside(scene, at, step)
            or set_beside_rival(scene, at)
            or brought_in(scene, at)
            or brought_to_price(scene, step + 1)
            or scene.subjects(at)
        )
        subjects = (
            subjects
            or told_of(scene, step + 1)
            or pronoun_of(scene, step, _FALLS if self._of_money(at) else _OF_PERCENT)
        )
        if (place := self._place(at, step)) is not None:
            subjects = market_of(scene, place)  # "led by 1.5 percent losses in Tokyo"
        elif is_in_plain_noun(scene, step):
            return Frame(entry.direction, step, ())  # "a 20% increase in rental costs"
        shared = any("share" in scene.low(part) for part in (*range(at + 1, min(step, at + 3)), step + 2))
        if shared and self._of_money(at):
            return Frame(entry.direction, step, ())  # "a 38-cents-per-share loss" is of results
        if any(scene.low(part) in _ON_YEAR for part in range(at + 1, step)) and not all(s.topic for s in subjects):
            return Frame(entry.direction, step, ())  # "a 13% year-over-year gain" is of results unless prices are named
        return Frame(entry.direction, step, subjects)

    def _place(self, at: int, noun: int) -> Phrase | None:
        """The place whose movement moved others: "weighed down by a 0.8 percent loss in China"."""
        scene = self.scene
        before = at - 2 if scene.kind(at - 1) == tags.DETERMINER else at - 1
        moved = scene.low(before) in {"by", "led by"} and scene.low(noun + 1) == "in"
        phrase = scene.by_first.get(noun + 2) if moved else None
        return phrase if phrase is not None and scene.kind(phrase.core) == tags.PLACE else None

    def _past_twin(self, at: int, step: int) -> int:
        """As in "an 11% weekly and a 4% monthly gain": past a second figure of the same noun."""
        scene = self.scene
        if scene.kind(step) != tags.CONJUNCTION or step == at + 1:
            return step
        twin = step + 2 if scene.kind(step + 1) == tags.DETERMINER else step + 1
        number, other = scene.items[at].number, scene.items[twin].number if scene.kind(twin) == tags.NUMBER else None
        if number is None or other is None or number.unit != other.unit:
            return step
        noun = twin + 1
        while scene.kind(noun) in {tags.WORD, tags.PERIOD, tags.COUNT} and noun - twin <= _MOST_WORDS:
            noun += 1
        return noun

    def _of_money(self, at: int) -> bool:
        number = self.scene.items[at].number
        return number is not None and number.unit is not None and number.unit.isupper()

    def noun_of(self, at: int, left: int) -> Frame | None:
        """As in "gains of 7.5%", "a drop of nearly $589 billion"."""
        scene = self.scene
        fell = fallen_by(scene, at, left)
        if fell is not None:
            return Frame(fell[1], fell[0].first - 2, (fell[0],))
        noun = self._past_rank(left) if scene.low(left) == "at" else left - 1
        if (
            scene.low(left) not in {"of", "by", "at", "totaling", "totalling", "exceeding"}
            or scene.kind(noun) not in tags.NOUNS
            or (scene.low(left) == "at" and not self._stands_for_of(at, left, noun))
        ):
            return None
        entry = scene.items[noun].entry
        if entry is None or entry.direction is None:
            return None
        if is_averaged(scene, noun) or self._of_measure(noun - 1) or self._counts_moves(at, noun - 1):
            return Frame(entry.direction, noun, ())
        number = scene.items[at].number
        if self._of_money(at) and scene.low(at + 2) == "share":
            return Frame(entry.direction, noun, ())  # "a loss of 36 cents per share"
        if scene.low(left) != "of" and (number is None or number.unit not in {"percent", "points", "basis_points"}):
            return None
        subjects = (
            holders_of(scene, at)
            or set_beside_rival(scene, noun)
            or scene.next_with(noun)
            or brought_to_price(scene, at + 1)
            or owners_before(scene, noun)
            or told_of(scene, at + 1)
        )
        subjects = subjects or (pronoun_of(scene, noun, _FALLS) if self._of_money(at) else ())
        return Frame(entry.direction, noun, subjects)

    def _past_rank(self, preposition: int) -> int:
        """As in "its best annual gain for five years, at 14%": the noun before how far back it is ranked."""
        scene = self.scene
        step = preposition - 1
        while scene.kind(step) in {tags.PERIOD, tags.COMMA}:
            step -= 1
        if step == preposition - 1 or scene.kind(step) not in tags.NOUNS:
            return preposition - 1
        ranked = any(scene.low(part) in _RANKS or scene.low(part).endswith("est") for part in range(step - _NEXT, step))
        return step if ranked else preposition - 1

    def _stands_for_of(self, at: int, preposition: int, noun: int) -> bool:
        """As in "notched gains at 2.1% and 3.4%, respectively"; a yield that gains stands at 4.1%."""
        scene = self.scene
        number = scene.items[at].number
        one = scene.kind(at + 1) in _AFTER_MOVE and self._is_one(noun)  # "posted a solid gain at 1.7%"
        ranked = noun < preposition - 1 and scene.kind(at + 1) in _AFTER_MOVE
        several = (one or ranked or scene.low(noun).endswith("s")) and preposition == at - 1
        if number is None or number.unit != "percent" or not several or is_put_at(scene, noun, at):
            return False
        return not any(phrase.topic in {"yield", "bond"} for phrase in scene.subjects(noun))

    def _is_one(self, noun: int) -> bool:
        """As in "a solid gain", "the biggest decline": one movement, told with its article."""
        step = noun - 1
        while self.scene.kind(step) in {tags.WORD, tags.LIGHT, tags.PERIOD} and noun - step < _NEXT:
            step -= 1
        return self.scene.kind(step) == tags.DETERMINER

    def _of_measure(self, at: int) -> bool:
        """As in "a sales drop of 34 percent", "a price rise of 9%": the noun before the movement has no price."""
        scene = self.scene
        if scene.kind(at) == tags.OTHER:
            return scene.low(at) != "share"
        phrase = scene.by_last.get(at)
        return phrase is not None and phrase.topic == "price" and scene.kind(phrase.core - 1) == tags.DETERMINER

    def _counts_moves(self, at: int, ordinal: int) -> bool:
        """As in "its second drop of more than 3% this year": how many moves were so large, and none of just that."""
        number = self.scene.items[ordinal].number if self.scene.kind(ordinal) == tags.COUNT else None
        counted = number is not None and number.role is Role.ORDINAL and number.value > 1
        return counted and self.scene.low(at - 1) in _AT_LEAST

    def noun_is(self, at: int, left: int) -> Frame | None:
        """As in "its loss on the year is 39 per cent", "the Dow's gain for the week came to 2%"."""
        scene = self.scene
        noun = self._amounting(left) or left
        entry = scene.items[noun].entry if scene.kind(noun) in tags.NOUNS else None
        told = noun != left or tags.AUXILIARY in map(scene.kind, range(left + 1, at))
        if entry is None or not entry.direction or not told:
            return None
        held = holders_of(scene, at) if scene.low(at + 1) == "for" else ()
        if held and held[0].market:
            return Frame(entry.direction, noun, held)  # "The week's gain was 2.3% for the Dow"
        owned = noun - 1
        while scene.kind(owned) in {tags.PERIOD, tags.COUNT}:
            owned -= 1
        if scene.kind(owned) == tags.GENITIVE:
            owner = scene.by_last.get(owned - 1)
            return None if owner is None else Frame(entry.direction, noun, (owner,))
        if scene.kind(owned) != tags.POSSESSIVE:
            return None
        its = Phrase(owned, owned, owned, True, False, SubjectKind.ANAPHOR, scene.low(owned))
        return Frame(entry.direction, noun, scene.said[-1].subjects if scene.said else (its,))

    def _amounting(self, left: int) -> int | None:
        """The noun before "came to" or "totalled", over the stretch told of it."""
        scene = self.scene
        stands = scene.low(left) == "at" and scene.low(left - 1) in _STANDING_AT
        verb = left - 1 if scene.low(left) == "to" or stands else left
        if not stands and scene.low(verb) not in (_AMOUNTING_TO if verb != left else _TOTALLING):
            return None
        step = verb - 1
        while scene.kind(step) in {tags.PERIOD, tags.LIGHT, tags.AUXILIARY}:
            step -= 1
        return step

    def relative(self, at: int) -> Frame | None:
        """As in "recovering the 65% that it had lost": the verb stands after the figure, in a clause of its own."""
        scene = self.scene
        if scene.kind(at - 1) != tags.DETERMINER:
            return None
        phrase = scene.by_first.get(at + 2 if scene.kind(at + 1) == tags.RELATIVE else at + 1)
        if phrase is None or not phrase.market or not (phrase.named or scene.kind(phrase.first) in _BEGINNING):
            return None
        step = phrase.last + 1
        while scene.kind(step) in {tags.AUXILIARY, tags.LIGHT}:
            step += 1
        entry = scene.items[step].entry if scene.kind(step) in tags.MOVES else None
        return None if entry is None or not entry.direction else Frame(entry.direction, step, scene.listed(phrase))
