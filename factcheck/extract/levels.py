"""Figures that are prices: "closed at 4,512.30", "topped $100", "up from 107.60", "with the yield at 3.19%"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.clause_parts import DASHES
from factcheck.extract.closings import CLOSING, STRETCHES
from factcheck.extract.drafted_levels import Level, LevelMaker
from factcheck.extract.measures import (
    WORTH,
    is_large,
    tells_yield,
    value_nearby,
)
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.paring import Rest, is_put_at, pared_noun, pared_that, tells_rest, widened
from factcheck.extract.phrases import Phrase
from factcheck.extract.price_links import (
    MOVING,
    PASSED,
    Link,
    before_measure,
    before_occasion,
    before_superlative,
    is_after_copula,
    is_extreme_period,
    link_before,
    over_object,
    ranging_verb,
    traded_at_yield,
)
from factcheck.extract.quotes import another_rate, gapped_price, is_elsewhere, is_like, told_off
from factcheck.models import MOVED_FROM, Approximation, Kind, SubjectKind

_PRICES: Final = frozenset({Kind.LEVEL, Kind.MARKET_VALUE})
_TO: Final = frozenset({"to", "at", "into", "onto", "as", "through"})
_VERBS: Final = frozenset({tags.MOVE, tags.EITHER, tags.LEVEL, tags.ADJECTIVE, tags.GAIN, tags.CAUSE, tags.MULTIPLE})
_NO_LEVELS: Final = frozenset(
    {"basis_points", "percentage_points", "times", "shares", "sessions", "weeks", "months", "quarters", "years"}
    | {"decades", "hours", "minutes"}
)
_BEFORE_NOUN: Final = frozenset({tags.DETERMINER, tags.WORD, tags.LIGHT, tags.PERIOD, tags.POSSESSIVE})
# "its closing price of $38.23", "at a current share price of 12 euros".
_PRICED: Final = frozenset({"closing", "opening", "current", "recent", "last", "share", "stock", "trading"})
_PEAKS: Final = frozenset({"peak", "high", "low", "trough"})
_RECORDS: Final = frozenset({"record", "all-time", "lifetime"})
_AGAINST: Final = frozenset({"compared with", "compared to", "against", "versus", "vs", "vs."})
_RANGING: Final = frozenset({"between", "in a range of", "in the range of"})
_OF_DEALS: Final = frozenset(
    {
        "offer",
        "bid",
        "deal",
        "takeover",
        "buy",
        "bought",
        "acquire",
        "acquired",
        "acquisition",
        "ipo",
        "stake",
        "placing",
    }
    | {"round", "raise", "raised", "merger", "float", "flotation", "listing", "pay", "paid", "sold", "sell"}
)
_ENDING: Final = ("clos", "end", "finish")
_RANGED: Final = frozenset({"ranged", "ranging", "ranges"})
_BUYING: Final = frozenset({"buy", "buys", "bought", "buying"})
_OVER: Final = frozenset({"ended", "ending"})
_POINTED_AT: Final = frozenset({"this", "that", "it", "them", "these", "those"})
_TRADED_FOR: Final = frozenset({"traded", "trades", "trading"})
_PUT_AT: Final = frozenset({"valued", "listed", "debuted", "debuts", "debuting"})


def _remaining(rest: Rest | None) -> Level | None:
    return None if rest is None else Level(rest[0], rest[1], rest[0].direction)


class LevelReader(LevelMaker):
    """Reads one number at a time as a price level, or says that it is none."""

    def read(self, at: int, number: NumberMention, last: int | None) -> Level | None:
        """The level at item ``at``; ``last`` is the item of the figure before it, whose subject it may share."""
        if number.unit in _NO_LEVELS or number.sign:
            return None
        if self.scene.low(at + 1) in _RECORDS and self.scene.kind(at - 1) in {tags.DETERMINER, tags.POSSESSIVE}:
            return None  # "near its 5,214.97 record close": the figure is the record's
        if self.scene.low(at + 1) == "range" and self.scene.low(at).rpartition("-")[2].isalpha():
            return None  # "from the 113-yen range": where a price roughly stood
        return (
            self._of_value(at, number)
            or self._valued(at, number)
            or self._ranged(at, number)
            or self._handed(at, number)
            or self._linked(at, number, last)
        )

    def _handed(self, at: int, number: NumberMention) -> Level | None:
        """As in "traded for $108", "Brent fell to $53 and WTI to $51": told by another preposition, or for another."""
        scene = self.scene
        link = link_before(scene, at)
        gapped = gapped_price(scene, at, number, link.word)
        if gapped:
            return self.made(at, number, gapped, scene.said[-1].anchor)
        if link.word != "for" or scene.low(link.end) not in _TRADED_FOR:
            return None
        return self.made(at, number, scene.subjects(link.end, strict=True), link.end)

    def _ranged(self, at: int, number: NumberMention) -> Level | None:
        """As in "traded between 71 and 74": where a price moved to and fro."""
        scene = self.scene
        ranged = scene.low(at - 1) == "from" and scene.low(at - 2) in _RANGED
        if number.upto is None or not (ranged or scene.low(at - 1) in _RANGING):
            return None
        if ranged:
            return self.made(at, number, scene.subjects(at - 2, strict=True), at - 2)
        # "in a daily range between 71 and 74"
        within = scene.low(at - 2) == "range" and next(
            (step for step in (at - 4, at - 5) if scene.low(step) == "in"), 0
        )
        verb = within - 1 if within else link_before(scene, at).end
        if scene.kind(verb) not in MOVING:
            return None
        return self.made(at, number, scene.subjects(verb, strict=True), verb)

    def _linked(self, at: int, number: NumberMention, last: int | None) -> Level | None:
        scene = self.scene
        link = link_before(scene, at)
        if scene.low(at + 1) in _PEAKS and scene.kind(at - 1) in {tags.DETERMINER, tags.POSSESSIVE}:
            return self.made(at, number, scene.subjects(at), at + 1)
        if (
            scene.low(link.end) in {"that", "it", "those"}
            and link.word == "to"
            and scene.said
            and scene.kind(link.end - 1) != tags.CAUSE
        ):
            return _remaining(pared_that(scene, at, number, link.end))
        if scene.low(link.end) in WORTH:
            # "cut the company's worth by $589 billion": by how much, and not to what.
            return None if scene.low(at - 1) == "by" else self._after_verb(at, number, link)
        if scene.low(at - 1) == "up to" and (raised := scene.by_last.get(at - 2)) is not None:
            return self._raised_to(at, number, raised)
        if last is not None and another_rate(self.scene, at, number, last):
            return self.made(at, number, scene.said[-1].subjects, last)
        on = link.word == "on" and self._ends_on(link.end)
        if on or link.word in _TO or link.bound or link.word in {"from", "of", "near", "toward", "towards"}:
            found = self._after_preposition(at, number, link, last)
            if found is not None and link.word == "from" and found.draft.kind in _PRICES:
                found.draft.notes, found.draft.led_to = (MOVED_FROM,), False
            return found
        if last is not None and scene.low(at - 1) == "than" and self._price_before(at, number, last):
            return self.made(at, number, scene.said[-1].subjects, last, follows=True)
        apart = link.word in _AGAINST or told_off(scene, at) or (last and is_elsewhere(scene, at, number, last))
        if last is not None and apart and self._price_before(at, number, last):
            return self._beside(at, number, last)
        return self._after_verb(at, number, link)

    def _ends_on(self, at: int) -> bool:
        """As in "closed on 5,971.01", "ended the day on 410p", "was 4p weaker on 425p": London papers say where so."""
        scene = self.scene
        while scene.kind(at) == tags.PERIOD or scene.low(at) in STRETCHES or scene.kind(at) == tags.DETERMINER:
            at -= 1
        ended = scene.kind(at) == tags.LEVEL and scene.low(at).startswith(_ENDING)
        return ended or (scene.kind(at) == tags.ADJECTIVE and scene.kind(at - 1) == tags.NUMBER)

    def _beside(self, at: int, number: NumberMention, last: int) -> Level | None:
        """The price beside the one at ``last``, in the same unit where it has none of its own."""
        said = self.scene.said[-1]
        level = self.made(at, number, said.subjects, last, follows=True)
        if level is not None and number.unit is None and said.unit is not None:
            level.draft.unit = said.unit
        return level

    def _of_value(self, at: int, number: NumberMention) -> Level | None:
        """As in "with its $3 trillion market value, X": the sum before the noun, and whose it is."""
        value = self.scene.by_first.get(at + 1)
        club = self.scene.low(at + 1) == "club"
        if not is_large(number) or not (club or (value is not None and value.topic == "value")):
            return None
        owners = self.scene.subjects(at)
        return self.made(at, number, owners, at + 1) if owners and owners[0] is not value else None

    def _valued(self, at: int, number: NumberMention) -> Level | None:
        """As in "rose 7% to 627p, valuing the business at £7.9 billion": by its price; a bid values it as well."""
        scene = self.scene
        link = link_before(scene, at) if is_large(number) and scene.said else None
        valued = scene.by_last.get(link.end) if link is not None and link.word == "at" else None
        if link is None or valued is None or scene.low(valued.first - 1) != "valuing":
            return None
        if not _OF_DEALS.isdisjoint(scene.sentence.lows) or not (scene.said[-1].level or scene.said[-1].direction):
            return None
        told = replace(valued, market=True) if valued.named else replace(valued, market=True, kind=SubjectKind.ANAPHOR)
        return self.made(at, number, (told,), valued.first - 1)

    def _raised_to(self, at: int, number: NumberMention, phrase: Phrase) -> Level | None:
        """As in "pushing its yield up to 1.64 percent": a level reached, and no most that a change may be."""
        before = self.scene.items[phrase.first - 1].entry if phrase.first else None
        if before is None or not before.cause:
            return None
        level = self.made(at, number, (phrase,), phrase.first - 1)
        if level is not None:
            level.draft.approximation = Approximation.EXACT
        return level

    def _price_before(self, at: int, number: NumberMention, last: int) -> bool:
        """As in "to 2.66 percent, compared with 2.62 percent late on Wednesday": beside a price in the same unit."""
        said = self.scene.said[-1] if self.scene.said else None
        if said is None or not said.level or not said.subjects:
            return False
        if number.unit != said.unit if number.unit and said.unit else not is_like(self.scene, number, last):
            return False
        return not any(self.scene.kind(step) in {tags.BREAK, tags.CLAUSE} for step in range(last + 1, at))

    def _after_preposition(self, at: int, number: NumberMention, link: Link, last: int | None) -> Level | None:  # noqa: C901, PLR0912 - one decision a branch
        scene = self.scene
        step = link.end
        if link.word == "of":
            return self._of(at, number, step)
        if link.word == "as" and scene.low(step) in {"high", "low", "far"}:
            step -= 2
        if (link.word == "at" or (link.bound and not link.word)) and (
            scene.low(step) in scene.lexicon.extremes or is_extreme_period(scene, step)
        ):
            return self._of(at, number, step)
        if link.word == "at" and scene.kind(step) == tags.PERIOD and scene.low(step - 1) in CLOSING:
            # "from its close last Friday at $2,780"
            return self.made(at, number, scene.subjects(step - 1), step - 1)
        if (
            link.word == "from"
            and scene.kind(step) == tags.ADJECTIVE
            and scene.kind(step - 1) != tags.AUXILIARY
            and not any(said.unit is not None or said.level for said in scene.said)
        ):
            return None
        if link.word == "from" and last is not None:
            step = before_occasion(scene, step, last)
        while step >= 0:
            step = before_measure(scene, before_superlative(scene, step), last)
            if last is not None and step == last:
                subjects = scene.said[-1].subjects if scene.said else ()
                return self.made(at, number, subjects, step, follows=True)
            kind = scene.kind(step)
            moved = widened(scene, step) if link.word == "to" else None
            if moved is not None and number.unit in {"percent", "points"}:
                return _remaining(pared_noun(scene, at, number, moved))
            verb = over_object(scene, step)
            if verb is not None:
                return self._of_verb(at, number, verb)
            phrase = scene.by_last.get(step)
            if phrase is not None:
                if phrase.governed and phrase.governed != "with" and scene.kind(phrase.first - 1) == tags.PREPOSITION:
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
                return _remaining(pared_noun(scene, at, number, step))
            if kind in tags.NOUNS and link.word == "at":
                # "posting small gains at 1.63%": where it stands, and not what it gained.
                return self.made(at, number, scene.subjects(step), step)
            if kind in _VERBS:
                return self._of_verb(at, number, step)
            if kind == tags.WORD and scene.low(step) in STRETCHES and scene.kind(step - 1) == tags.DETERMINER:
                # "ended the day at"
                step -= 1
                continue
            if kind == tags.COUNT or (
                scene.low(step) == "for" and scene.kind(step + 1) in {tags.DETERMINER, tags.COUNT}
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
            ):
                step -= 1
                continue
            if kind == tags.AUXILIARY:
                return (
                    self.made(at, number, scene.subjects(step + 1), step) if link.word == "at" or link.bound else None
                )
            if kind == tags.GENITIVE or (kind == tags.WORD and scene.kind(step - 1) == tags.PREPOSITION):
                step -= 1
                continue
            if kind == tags.PREPOSITION and scene.kind(step + 1) == tags.WORD:
                step -= 1
                continue
            return None
        return None

    def _of_verb(self, at: int, number: NumberMention, verb: int) -> Level | None:
        scene = self.scene
        entry = scene.items[verb].entry
        if scene.low(verb) in _OVER and scene.low(verb - 1).rpartition(" ")[2].rstrip("s") in STRETCHES:
            return None  # "profit in the quarter ended March 31"
        if scene.kind(verb) in tags.NOUNS and tells_rest(scene, verb, number):
            return _remaining(pared_noun(scene, at, number, verb))
        intransitive = scene.kind(verb + 1) == tags.BOUND  # "After moving above 109.30 yen, the dollar"
        if entry is not None and entry.kind == tags.CAUSE and entry.form != "past" and not intransitive:
            return None
        if scene.low(verb + 1) in _POINTED_AT and scene.kind(verb + 2) == tags.PREPOSITION:
            return None  # "it increased this from £6 to £10": what was raised is told before
        passive = scene.kind(verb) == tags.CAUSE and scene.kind(verb - 1) == tags.AUXILIARY
        strict = passive or scene.kind(verb) in {tags.MOVE, tags.EITHER, tags.LEVEL}
        return self.made(at, number, scene.subjects(verb, strict=strict), verb)

    def _of(self, at: int, number: NumberMention, noun: int) -> Level | None:
        """As in "a high of $29.18", "a 52-week low of 3.2", "a session high against the dollar of $1.3129"."""
        scene = self.scene
        phrase = scene.by_last.get(noun)
        if phrase is not None and phrase.governed in {"against", "versus"}:
            noun, phrase = phrase.first - 2, None  # "a one-month low against the dollar of $1.05"
        if phrase is not None and phrase.topic == "value":
            own = phrase.named or (phrase.leads and scene.low(phrase.first) not in {"a", "an"})
            return self.made(at, number, (phrase,) if own else scene.subjects(phrase.first) or (phrase,), noun)
        if phrase is not None and (verb := traded_at_yield(scene, phrase)) is not None:
            return self.made(at, number, scene.subjects(verb, strict=True), verb)
        if scene.low(noun) == "range" and number.upto is not None and (verb := ranging_verb(scene, noun)) is not None:
            return self.made(at, number, scene.subjects(verb, strict=True), verb)
        priced = scene.low(noun) in {"price", "share price", "stock price"} and (
            scene.low(noun - 1) in _PRICED or scene.low(noun - 2) in {"to", "with"}
        )
        if not priced and scene.low(noun) not in scene.lexicon.extremes and not is_extreme_period(scene, noun):
            return None
        return self.made(at, number, scene.subjects(noun), noun)

    def _of_phrase(self, at: int, number: NumberMention, phrase: Phrase, link: Link) -> Level | None:
        """As in "with the yield at 3.19%", "sent the index to 5,000", "the Dow's march above 14,000"."""
        scene = self.scene
        verb = phrase.first - 1
        while scene.low(verb) in {"down", "up"}:
            verb -= 1  # "dragged down the stock to $18.50"
        before = scene.items[verb].entry if verb >= 0 else None
        if before is not None and before.cause and link.word != "at":
            return self.made(at, number, (phrase,), verb)
        if (link.word == "at" or link.bound) and (phrase.leads or phrase.governed == "with"):
            return self.made(at, number, scene.listed(phrase), phrase.last)
        return None

    def _after_verb(self, at: int, number: NumberMention, link: Link) -> Level | None:
        scene = self.scene
        step = link.end
        kind = scene.kind(step)
        entry = scene.items[step].entry if step >= 0 else None
        if kind == tags.OPEN and (is_extreme_period(scene, step - 1) or scene.low(step - 1) in scene.lexicon.extremes):
            return self.made(at, number, scene.subjects(step - 1), step - 1)
        if number.unit is None and scene.low(step) in _BUYING:
            return None  # "bought 49,962 contracts"; "the dollar bought 109 yen" has its unit
        if entry is not None and entry.bare and kind in {tags.LEVEL, tags.MOVE, tags.SUPPORT, tags.CAUSE}:
            return self.made(at, number, scene.subjects(step, strict=entry.form != "ing"), step)
        if scene.low(step) == "yield" and scene.low(step - 1) == "to" and scene.said:
            return self.made(at, number, scene.said[-1].subjects, step)
        yielding = scene.by_last.get(step)
        if yielding is not None and number.unit == "percent" and tells_yield(scene, yielding):
            return self.made(at, number, (yielding,), step)
        if scene.low(step) in WORTH and (
            scene.kind(step - 1) in {tags.AUXILIARY, tags.LIGHT, tags.GENITIVE}
            or scene.low(step - 1) == "once"
            or scene.low(step) == "valued"
        ):
            return self.made(at, number, scene.subjects(step), step)
        is_copula = (
            kind == tags.AUXILIARY or (at and scene.kind(at - 1) == tags.AUXILIARY) or is_after_copula(scene, at)
        )
        if is_copula:
            subjects = scene.subjects(at)
            if subjects and (
                subjects[0].topic in {"yield", "value"}
                or (subjects[0].topic and number.unit not in {None, "percent", "points"})
                # "The dollar index was 91.992"
                or (subjects[0].known and number.unit is None and "." in scene.low(at))
            ):
                return self.made(at, number, subjects, step)
            if subjects and is_large(number) and value_nearby(scene, at) is not None:
                return self.made(at, number, subjects, step)
        return None
