"""Prices that a preposition leads to: "closed at 4,512.30", "up from 107.60", "a 52-week low of 3.2"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.clause_parts import DASHES, KEEPING
from factcheck.extract.closings import CLOSING, STRETCHES
from factcheck.extract.drafted_levels import Level, LevelMaker, remaining
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.paring import is_put_at, pared_noun, tells_rest, widened
from factcheck.extract.phrases import Phrase
from factcheck.extract.price_links import (
    PASSED,
    Link,
    before_measure,
    before_other_words,
    before_place,
    before_superlative,
    before_trading,
    is_extreme_period,
    is_governed,
    is_move,
    is_past_mark,
    over_object,
    ranging_verb,
    traded_at_yield,
)
from factcheck.models import PeriodKind

_TO: Final = frozenset({"to", "at", "into", "onto", "as", "through"})
_VERBS: Final = frozenset({tags.MOVE, tags.EITHER, tags.LEVEL, tags.ADJECTIVE, tags.GAIN, tags.CAUSE, tags.MULTIPLE})
_RIVALS: Final = frozenset({"against", "versus", "vs"})
_BEFORE_NOUN: Final = frozenset({tags.DETERMINER, tags.WORD, tags.LIGHT, tags.PERIOD, tags.POSSESSIVE})
# "its closing price of $38.23", "at a current share price of 12 euros".
_PRICED: Final = frozenset({"closing", "opening", "current", "recent", "last", "share", "stock", "trading"})
_OVER: Final = frozenset({"ended", "ending"})
_PAYING: Final = frozenset({"profitable", "unprofitable", "viable", "economic", "uneconomic", "money", "even"})
_SETTING: Final = frozenset(
    {"raised", "raises", "raise", "raising", "increased", "increases", "hiked", "hikes", "upped", "trimmed", "trims"}
    | {"lowered", "lowers", "lowering", "reduced", "reduces", "cut", "cuts", "cutting", "revised"}
)
_BUYING: Final = frozenset({"bought", "buys", "buying", "acquired", "purchased"})
_POINTED_AT: Final = frozenset({"this", "that", "it", "them", "these", "those"})
_PUT_AT: Final = frozenset({"valued", "listed", "debuted", "debuts", "debuting"})


class LedToLevels(LevelMaker):
    """Looks back from a price, over the words before its preposition, for what it is a price of."""

    def after_preposition(self, at: int, number: NumberMention, link: Link, last: int | None) -> Level | None:  # noqa: C901, PLR0912 - one decision a branch
        """The level that ``link`` leads to, after whatever verb, noun or figure stands before the preposition."""
        scene = self.scene
        step = link.end
        if link.word == "of":
            return self._of(at, number, step)
        if link.word == "as" and scene.low(step) in {"high", "low", "far", "strong", "weak"}:
            step -= 2
        if (link.word == "at" or (link.bound and not link.word)) and self._ends_extreme(step):
            return self._of(at, number, step)
        if link.word == "at" and scene.kind(step) == tags.PERIOD and scene.low(step - 1) in CLOSING:
            # "from its close last Friday at $2,780"
            return self.made(at, number, scene.subjects(step - 1), step - 1)
        if (
            link.word == "from"
            and scene.kind(step) == tags.ADJECTIVE
            and scene.kind(step - 1) != tags.AUXILIARY
            and not (is_extreme_period(scene, step - 2) or any(said.unit or said.level for said in scene.said))
        ):
            return None
        step = before_other_words(scene, step, last) if link.word == "from" and last is not None else step
        while step >= 0:
            step = before_measure(scene, before_superlative(scene, before_trading(scene, step)), last)
            if last is not None and step == last:
                subjects = scene.said[-1].subjects if scene.said else ()
                return self.made(at, number, subjects, step, follows=True)
            kind = scene.kind(step)
            moved = widened(scene, step) if link.word == "to" else None
            if moved is not None and number.unit in {"percent", "points"}:
                return remaining(pared_noun(scene, at, number, moved))
            if link.word == "at" and scene.low(step) in _BUYING:
                return None  # "Ordway bought more at $46.72": what a buyer paid
            verb = over_object(scene, step)
            if verb is not None:
                return self._of_verb(at, number, verb)
            phrase = scene.by_last.get(step)
            if phrase is not None:
                if is_governed(scene, phrase) or is_past_mark(scene, phrase, link, last):
                    step = phrase.first - 2
                    continue
                return self._of_phrase(at, number, phrase, link)
            if (
                kind == tags.LEVEL
                and scene.low(step) in scene.lexicon.extremes
                and scene.kind(step - 1) in _BEFORE_NOUN
            ):
                step -= 1
                continue
            if kind in tags.NOUNS and link.word == "at" and is_put_at(scene, step, at):
                return remaining(pared_noun(scene, at, number, step))
            if kind in tags.NOUNS and link.word == "at":
                # "posting small gains at 1.63%": where it stands, and not what it gained.
                return self.made(at, number, scene.subjects(step), step)
            if kind in _VERBS or (kind == tags.SUPPORT and link.word == "as"):  # "got as strong as 109.08"
                return self._of_verb(at, number, step)
            if kind == tags.WORD and scene.low(step) in STRETCHES and scene.kind(step - 1) == tags.DETERMINER:
                # "ended the day at"
                step -= 1
                continue
            if (
                kind == tags.COUNT
                or (scene.low(step) == "time" and scene.kind(step - 1) == tags.COUNT)
                or (scene.low(step) == "for" and scene.kind(step + 1) in {tags.DETERMINER, tags.COUNT})
            ):
                step -= 1
                continue
            if kind == tags.WORD and (scene.low(step) in _PUT_AT or scene.low(step + 1) in scene.lexicon.extremes):
                if scene.low(step) in _PUT_AT:
                    return self.made(at, number, scene.subjects(step), step)
                step -= 1
                continue
            if (
                kind in PASSED
                or scene.low(step) in scene.lexicon.extremes
                or scene.low(step) in scene.lexicon.after_points
                or kind in {tags.COMMA, tags.TICKER, tags.CLOSE, tags.NEGATOR}
                or (kind == tags.OPEN and scene.kind(step + 1) == tags.PERIOD)
                or (kind == tags.BREAK and step - 1 == last and scene.low(step) in DASHES)
                or (kind == tags.PREPOSITION and (scene.kind(step + 1) == tags.PERIOD or scene.low(step) in _TO))
                or (link.word == "as" and scene.low(step) == "from")  # "recovering from as low as $1.27"
                or self._is_passed(step, link)
            ):
                step -= 1
                continue
            if kind == tags.AUXILIARY:
                # As in "had been as high as 1.75%".
                return (
                    self.made(at, number, scene.subjects(step + 1), step)
                    if link.word in {"at", "as"} or link.bound
                    else None
                )
            if kind == tags.GENITIVE or (kind == tags.WORD and scene.kind(step - 1) == tags.PREPOSITION):
                step -= 1
                continue
            return None
        return None

    def _is_passed(self, step: int, link: Link) -> bool:
        """As in "its lowest point this week at 5,310", "lifted it to a record close and past 27,000": no mover yet."""
        scene = self.scene
        if scene.low(step) == "point":
            return scene.low(step - 1) in scene.lexicon.extremes
        joined = scene.kind(step) == tags.CONJUNCTION and step == link.end
        return joined and bool(link.bound) and self._is_extreme(step - 1)

    def moved_in(self, last: int, number: NumberMention) -> Phrase | None:
        """As in "followed a spike in the yield to 4.55%", "a slide in Brent to $61.20": what the noun moved."""
        phrase = self.scene.by_last.get(last)
        noun = -1 if phrase is None else phrase.first - 2
        entry = self.scene.items[noun].entry if noun >= 0 and self.scene.kind(noun) in tags.NOUNS else None
        if phrase is None or entry is None or not entry.direction or phrase.governed != "in" or not phrase.market:
            return None
        if number.unit == "percent":
            return phrase if phrase.topic == "yield" else None
        several = self.scene.low(noun).endswith("s")  # "pared losses in New York to $3,300"
        return None if several or tells_rest(self.scene, noun, number) else phrase

    def _is_move_of_another(self, noun: int) -> bool:
        """As in "a rise in its quarterly dividend to $0.26", "an increase in the fee to $18": of what has no price."""
        if self.scene.low(noun + 1) not in {"in", "of"}:
            return False
        moved = self.scene.by_first.get(noun + 2)
        unpriced = moved is not None and not moved.market and self.scene.kind(moved.core) == tags.OTHER
        return unpriced or self.scene.kind(noun + 2) == tags.POSSESSIVE

    def _of_verb(self, at: int, number: NumberMention, verb: int) -> Level | None:
        scene = self.scene
        entry = scene.items[verb].entry
        if scene.low(verb) in _OVER and scene.low(verb - 1).rpartition(" ")[2].rstrip("s") in STRETCHES:
            return None  # "profit in the quarter ended March 31"
        if scene.kind(verb) in tags.NOUNS and self._is_move_of_another(verb):
            return None
        if scene.low(verb + 1) == "even" and scene.low(verb).startswith("br"):
            return None  # "Shale producers break even at $50"
        if scene.kind(verb) in tags.NOUNS and tells_rest(scene, verb, number):
            return remaining(pared_noun(scene, at, number, verb))
        intransitive = scene.kind(verb + 1) == tags.BOUND  # "After moving above 109.30 yen, the dollar"
        if entry is not None and entry.kind == tags.CAUSE and entry.form != "past" and not intransitive:
            return None
        if scene.low(verb + 1) in _POINTED_AT and scene.kind(verb + 2) == tags.PREPOSITION:
            return None  # "it increased this from £6 to £10": what was raised is told before
        passive = scene.kind(verb) == tags.CAUSE and scene.kind(verb - 1) == tags.AUXILIARY
        strict = passive or (scene.kind(verb) in {tags.MOVE, tags.EITHER, tags.LEVEL} and not is_move(scene, verb))
        return self.made(at, number, scene.subjects(verb, strict=strict), verb)

    def _of(self, at: int, number: NumberMention, noun: int) -> Level | None:
        """As in "a high of $29.18", "a 52-week low of 3.2", "a session high against the dollar of $1.3129"."""
        scene = self.scene
        phrase = scene.by_last.get(noun)
        if phrase is not None and phrase.governed in _RIVALS:
            noun, phrase = phrase.first - 2, None  # "a one-month low against the dollar of $1.05"
        if phrase is not None and phrase.topic == "value":
            own = phrase.named or (phrase.leads and scene.low(phrase.first) not in {"a", "an"})
            return self.made(at, number, (phrase,) if own else scene.subjects(phrase.first) or (phrase,), noun)
        if phrase is not None and (verb := traded_at_yield(scene, phrase)) is not None:
            return self.made(at, number, scene.subjects(verb, strict=True), verb)
        if scene.low(noun) == "range" and number.upto is not None and (verb := ranging_verb(scene, noun)) is not None:
            return self.made(at, number, scene.subjects(verb, strict=True), verb)
        opens = noun > 1 and scene.low(0) == "at" == scene.low(noun - 2)  # "At a price of $61.40, the shares"
        priced = scene.low(noun) in {"price", "share price", "stock price"} and (
            opens or scene.low(noun - 1) in _PRICED or scene.low(noun - 2) in {"to", "with"}
        )
        priced = priced or (scene.low(noun) == "closing" and scene.kind(noun - 1) == tags.GENITIVE)
        if not priced and not self._is_extreme(noun):
            return None
        return self.made(at, number, scene.subjects(before_place(scene, noun)), noun)

    def _ends_extreme(self, step: int) -> bool:
        """As in "a month's high", "a three-month high versus the yen": before the price of it."""
        rival = self.scene.by_last.get(step)
        versus = rival is not None and rival.governed in _RIVALS and self._is_extreme(rival.first - 2)
        return versus or self._is_extreme(step)

    def _is_extreme(self, noun: int) -> bool:
        """As "high", "a 52-week low" and "from its peak on October 9, 2007", where the day stands after the extreme."""
        if self.scene.low(noun) in self.scene.lexicon.extremes or is_extreme_period(self.scene, noun):
            return True
        told = self.scene.items[noun].period if noun >= 0 else None
        return told is not None and told.kind is PeriodKind.SINCE_EXTREME

    def _of_phrase(self, at: int, number: NumberMention, phrase: Phrase, link: Link) -> Level | None:
        """As in "with the yield at 3.19%", "sent the index to 5,000", "the Dow's march above 14,000"."""
        scene = self.scene
        verb = phrase.first - 1
        while scene.low(verb) in {"down", "up"}:
            verb -= 1  # "dragged down the stock to $18.50"
        before = scene.items[verb].entry if verb >= 0 else None
        if scene.low(verb) in _SETTING and scene.kind(phrase.core) == tags.PRONOUN:
            return None  # "Ordway cut its target to $82, while Kelvane raised it to $73": nobody sets a price
        if before is not None and before.cause and link.word != "at":
            return self.made(at, number, (phrase,), verb)
        if before is not None and before.cause and scene.low(verb) in KEEPING:
            left = scene.said[-1].subjects if scene.kind(phrase.core) == tags.PRONOUN and scene.said else (phrase,)
            return self.made(at, number, left, verb)
        if scene.low(phrase.first - 1) == "with" and scene.low(phrase.first - 2) in _PAYING:
            return None  # "Wells are profitable with oil at $45"
        if (link.word == "at" or link.bound) and (phrase.leads or phrase.governed == "with"):
            return self.made(at, number, scene.listed(phrase), phrase.last)
        return None
