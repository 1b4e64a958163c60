"""Figures that are prices: "closed at 4,512.30", "topped $100", "up from 107.60", "with the yield at 3.19%"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.clause_parts import MARKS
from factcheck.extract.closings import STRETCHES
from factcheck.extract.drafted_levels import Level, remaining
from factcheck.extract.lexicon import Entry
from factcheck.extract.mark_words import mark_words
from factcheck.extract.measures import of_yield, tells_yield
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.paring import brought, pared_noun, pared_that
from factcheck.extract.phrases import Phrase
from factcheck.extract.price_links import (
    MOVING,
    Link,
    climbed_to,
    falls_by,
    is_after_copula,
    is_extreme_period,
    link_before,
)
from factcheck.extract.quotes import another_rate, gapped_price, is_elsewhere, is_like, told_off
from factcheck.extract.scene import Scene
from factcheck.extract.set_beside import SET_BESIDE
from factcheck.extract.stated_levels import StatedLevels
from factcheck.extract.worth import WORTH, is_large, value_nearby
from factcheck.models import MOVED_FROM, Approximation, Kind, SubjectKind

_PRICES: Final = frozenset({Kind.LEVEL, Kind.MARKET_VALUE})
_TO: Final = frozenset({"to", "at", "into", "onto", "as", "through"})
_NO_LEVELS: Final = frozenset(
    {"basis_points", "percentage_points", "times", "shares", "sessions", "weeks", "months", "quarters", "years"}
    | {"decades", "hours", "minutes"}
)
_PEAKS: Final = frozenset({"peak", "high", "low", "trough"})
_KINDS_OF_EXTREMES: Final = frozenset({"closing", "record", "all-time", "intraday", "new", "fresh", "daily", "weekly"})
_EXTREMES: Final = frozenset({"highs", "lows", "records", "closes", "peaks"})
_RECORDS: Final = frozenset({"record", "all-time", "lifetime"})
_RANGING: Final = frozenset({"between", "in a range of", "in the range of"})
_THINKING: Final = frozenset(
    {"say", "says", "think", "thinks", "believe", "believes", "reckon", "reckons", "argue", "argues"}
)
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
# After the price of a table: "up 0.6%", "gained 12 points".
_ENDING: Final = ("clos", "end", "finish")
_WITHIN: Final = frozenset({"in", "within", "between"})
_SWUNG: Final = frozenset(
    {"swung", "swinging", "fluctuated", "fluctuating", "oscillated", "oscillating", "seesawed", "gyrated", "shifted"}
    | {"shuttled", "shuttling"}
)
_RANGED: Final = frozenset({"ranged", "ranging", "ranges"})
_OWNING: Final = frozenset({tags.POSSESSIVE, tags.WORD})
_BUYING: Final = frozenset({"buy", "buys", "bought", "buying"})
_TRADED_FOR: Final = frozenset({"traded", "trades", "trading"})


class LevelReader(StatedLevels):
    """Reads one number at a time as a price level, or says that it is none."""

    def read(self, at: int, number: NumberMention, last: int | None) -> Level | None:
        """The level at item ``at``; ``last`` is the item of the figure before it, whose subject it may share."""
        if number.unit in _NO_LEVELS or number.sign:
            return None
        if self.scene.low(at + 1) in _RECORDS and self.scene.kind(at - 1) in {tags.DETERMINER, tags.POSSESSIVE}:
            return None  # "near its 5,214.97 record close": the figure is the record's
        if number.unit is None and self.scene.low(at + 1) in _KINDS_OF_EXTREMES and self._is_count_of_extremes(at):
            return None
        joined = self.scene.low(at).rpartition("-")[2].isalpha()
        if self.scene.low(at + 1) == "range" and (joined or self.scene.low(at - 1) == "a"):
            return None  # "from the 113-yen range", "within a $1 range": where a price roughly stood, how far it went
        return (
            self._of_value(at, number)
            or self._valued(at, number)
            or self._ranged(at, number)
            or self._handed(at, number)
            or self.stated(at, number)
            or self._linked(at, number, last)
        )

    def _is_count_of_extremes(self, at: int) -> bool:
        """As in "has hit 18 closing highs", "set 57 record closing highs": how often, and no price."""
        return any(self.scene.low(step) in _EXTREMES for step in (at + 2, at + 3))

    def _handed(self, at: int, number: NumberMention) -> Level | None:
        """As in "traded for $108", "Brent fell to $53 and WTI to $51": told by another preposition, or for another."""
        scene = self.scene
        link = link_before(scene, at)
        follower = scene.by_last.get(link.end) if link.word == "at" else None
        if follower is not None and follower.governed == "followed by" and follower.market and scene.said:
            return self.made(at, number, (follower,), at - 1)  # "followed by the Nasdaq at 15,300.12"
        moved = self.moved_in(link.end, number) if link.word == "to" else None
        if moved is not None:
            return self.made(at, number, (moved,), moved.first - 2)
        gapped = gapped_price(scene, at, number, link.word)
        if gapped:
            return self.made(at, number, gapped, scene.said[-1].anchor)
        rival = self._of_rival(at, number, follower)
        if rival is not None:
            return rival
        noun = brought(scene, link.end, number) if link.word == "to" else None
        if noun is not None:
            return remaining(pared_noun(scene, at, number, noun))
        if link.word == "in" and scene.low(at + 1) in MARKS and scene.low(at - 1) == "the":
            return self.after_preposition(at, number, link._replace(word="at"), None)
        if link.word != "for" or scene.low(link.end) not in _TRADED_FOR:
            return None
        return self.made(at, number, scene.subjects(link.end, strict=True), link.end)

    def _of_rival(self, at: int, number: NumberMention, other: Phrase | None) -> Level | None:
        """As in "traded against the dollar at 1.43 and against the euro at 1.26": in the next currency.

        So too "a market value of $18.4bn, compared with Ethereum's $18.2bn": the worth of another.
        """
        scene = self.scene
        told = scene.said[-1] if scene.said else None
        if told is None or not told.level:
            return None
        if other is not None and other.governed in SET_BESIDE and other.topic == "currency":
            joined = scene.kind(other.first - 2) == tags.CONJUNCTION and told.subjects[0].topic == "currency"
            return self.made(at, number, told.subjects, told.anchor) if joined else None
        owner = scene.by_last.get(at - 2) if scene.kind(at - 1) == tags.GENITIVE and is_large(number) else None
        if owner is None or not owner.market or owner.governed not in SET_BESIDE:
            return None
        return self.made(at, number, (owner,), told.anchor)

    def _ranged(self, at: int, number: NumberMention) -> Level | None:
        """As in "traded between 71 and 74": where a price moved to and fro."""
        scene = self.scene
        ranged = scene.low(at - 1) == "from" and scene.low(at - 2) in _RANGED
        of_range = scene.low(at - 1) == "of" and scene.low(at - 2) == "range"  # "within a range of 71 and 74"
        if number.upto is None or not (ranged or of_range or scene.low(at - 1) in _RANGING):
            return None
        if ranged:
            return self.made(at, number, scene.subjects(at - 2, strict=True), at - 2)
        # "in a daily range between 71 and 74"
        within = scene.low(at - 2) == "range" and next(
            (step for step in (at - 4, at - 5) if scene.low(step) in _WITHIN), 0
        )
        verb = within - 1 if within else link_before(scene, at).end
        stood = within and scene.kind(verb) == tags.AUXILIARY  # "has been in a tight range between 71 and 74"
        if scene.kind(verb) not in MOVING and not stood and scene.low(verb) not in _SWUNG:
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
            return remaining(pared_that(scene, at, number, link.end))
        if scene.low(link.end) in WORTH:
            return self._told_worth(at, number, link)
        if scene.low(at - 1) == "up to" and _tells_a_price(scene, at):
            return self._up_to(at, number)
        if last is not None and another_rate(self.scene, at, number, last):
            return self.made(at, number, scene.said[-1].subjects, last)
        # "Up 2% on 21,777 points" as papers of the Continent put it, "closed on 410p" as those of London do.
        on = link.word == "on" and (self._ends_on(link.end) or (number.unit == "points" and last == link.end))
        if on or link.word in _TO or link.bound or link.word in {"from", "of", "near", "toward", "towards"}:
            found = self.after_preposition(at, number, link, last)
            moved_from = link.word == "from" or (link.word == "as" and scene.low(link.end - 2) == "from")
            if found is not None and moved_from and found.draft.kind in _PRICES:
                found.draft.notes, found.draft.led_to = (MOVED_FROM,), False
            return found
        if last is not None and scene.low(at - 1) == "than" and self._price_before(at, number, last):
            return self.made(at, number, scene.said[-1].subjects, last, follows=True)
        apart = link.word in SET_BESIDE or told_off(scene, at) or (last and is_elsewhere(scene, at, number, last))
        if last is not None and apart and self._price_before(at, number, last):
            return self._beside(at, number, last)
        return self._after_verb(at, number, link)

    def _told_worth(self, at: int, number: NumberMention, link: Link) -> Level | None:
        """As in "is valued at $9 billion", "past Ford, worth $50 billion", of what stands right before the comma."""
        scene = self.scene
        if scene.low(at - 1) == "by":
            return None  # "cut the company's worth by $589 billion": by how much, and not to what
        valued = scene.by_last.get(link.end - 2) if scene.kind(link.end - 1) == tags.COMMA else None
        if valued is not None and valued.named:
            return self.made(at, number, (valued,), link.end)
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
        if not (club or (value is not None and value.topic == "value")) or not is_large(number):
            return None
        owners = self.scene.subjects(at)
        return self.made(at, number, owners, at + 1) if owners and owners[0] is not value else None

    def _valued(self, at: int, number: NumberMention) -> Level | None:
        """As in "rose 7% to 627p, valuing the business at £7.9 billion": by its price; a bid values it as well."""
        scene = self.scene
        link = link_before(scene, at) if scene.said and is_large(number) else None
        valued = scene.by_last.get(link.end) if link is not None and link.word == "at" else None
        if link is None or valued is None or scene.low(valued.first - 1) != "valuing":
            return None
        if not _OF_DEALS.isdisjoint(scene.sentence.lows) or not (scene.said[-1].level or scene.said[-1].direction):
            return None
        told = replace(valued, market=True) if valued.named else replace(valued, market=True, kind=SubjectKind.ANAPHOR)
        return self.made(at, number, (told,), valued.first - 1)

    def _up_to(self, at: int, number: NumberMention) -> Level | None:
        """As in "climbed back up to $45", and what it was raised or had climbed to."""
        verb, raised = climbed_to(self.scene, at), self.scene.by_last.get(at - 2)
        if verb is None:
            return self._climbed_to(at, number) if raised is None else self._raised_to(at, number, raised)
        subjects = self.scene.subjects(verb)
        if not subjects or (number.unit == "percent" and subjects[0].topic != "yield"):
            return None
        return self._exactly(self.made(at, number, subjects, verb))

    def _climbed_to(self, at: int, number: NumberMention) -> Level | None:
        """As in "climbed again, up to 4.71% from 4.69%": where it had risen from tells that it is no bound."""
        subjects = self.scene.subjects(at - 1) if self.scene.low(at + 1) == "from" else ()
        if not subjects or (number.unit == "percent" and subjects[0].topic != "yield"):
            return None
        return self._exactly(self.made(at, number, subjects, at - 1))

    def _raised_to(self, at: int, number: NumberMention, phrase: Phrase) -> Level | None:
        """As in "pushing its yield up to 1.64 percent": a level reached, and no most that a change may be."""
        before = self.scene.items[phrase.first - 1].entry if phrase.first else None
        if before is None or not before.cause:
            return None
        return self._exactly(self.made(at, number, (phrase,), phrase.first - 1))

    def _exactly(self, level: Level | None) -> Level | None:
        """The level of "up to", where these are no words of a most."""
        if level is not None:
            level.draft.approximation = Approximation.EXACT
        return level

    def _price_before(self, at: int, number: NumberMention, last: int) -> bool:
        """As in "to 2.66 percent, compared with 2.62 percent late on Wednesday": beside a price in the same unit."""
        said = self.scene.said[-1] if self.scene.said else None
        if said is None or not said.level or not said.subjects:
            return False
        if number.unit and said.unit:
            # "bought $1.3191 and 137.10 yen, against $1.3193": the first of two rates is told again
            rates = self.scene.said[-2:] if said.subjects[0].topic == "currency" else [said]
            if not any(rate.level and rate.unit == number.unit and rate.subjects == said.subjects for rate in rates):
                return False
        index = said.subjects[0].topic == "index" or self._counts_points(said.subjects[0])
        if not (number.unit and said.unit) and not is_like(self.scene, number, last, index=index):
            return False
        return not any(self.scene.kind(step) in {tags.BREAK, tags.CLAUSE} for step in range(last + 1, at))

    def _after_verb(self, at: int, number: NumberMention, link: Link) -> Level | None:
        scene = self.scene
        step = link.end
        kind = scene.kind(step)
        entry = scene.items[step].entry if step >= 0 else None
        if kind == tags.OPEN and (is_extreme_period(scene, step - 1) or scene.low(step - 1) in scene.lexicon.extremes):
            return self.made(at, number, scene.subjects(step - 1), step - 1)
        if falls_by(scene, at, step) or (number.unit is None and scene.low(step) in _BUYING):
            return None  # "bought 49,962 contracts"; "the dollar bought 109 yen" has its unit
        crossed = entry is not None and entry.bare and kind in {tags.LEVEL, tags.MOVE, tags.SUPPORT, tags.CAUSE}
        crossed = crossed and not self._is_of_business(step)
        if entry is not None and (crossed or scene.loses_mark(at)):
            return self.made(at, number, self._put_by(step, entry), step)
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
            return None if self._is_opinion(at, step, number) else self.made(at, number, scene.subjects(step), step)
        is_copula = (
            kind == tags.AUXILIARY or (at and scene.kind(at - 1) == tags.AUXILIARY) or is_after_copula(scene, at)
        )
        if is_copula and not self._is_of_any_time(step):
            subjects = scene.subjects(at)
            if subjects and (
                subjects[0].topic in {"yield", "value"}
                or (number.unit == "percent" and of_yield(scene, subjects[0]))
                or (subjects[0].topic and number.unit not in {None, "percent", "points"})
                or self._tells_a_close(step, number)
                # "The dollar index was 91.992"
                or (subjects[0].known and number.unit is None and "." in scene.low(at))
            ):
                return self.made(at, number, subjects, step)
            if subjects and is_large(number) and value_nearby(scene, at) is not None:
                return self.made(at, number, subjects, step)
        return None

    def _is_of_any_time(self, copula: int) -> bool:
        """As in "its highest close was 5,120": of a day that no words tell."""
        return self.scene.low(copula - 1) in mark_words().closing and self.scene.low(copula - 2) in mark_words().topmost

    def _tells_a_close(self, copula: int, number: NumberMention) -> bool:
        """As in "Ordway's highest close in May was $116": money, and the close of whose name stands before it."""
        scene, noun = self.scene, copula - 1
        while scene.kind(noun) == tags.PERIOD:
            noun -= 1
        owned = any(scene.kind(step) in {tags.GENITIVE, tags.POSSESSIVE} for step in (noun - 1, noun - 2))
        return owned and scene.low(noun) in mark_words().closing and number.unit not in {None, "percent", "points"}

    def _is_of_business(self, step: int) -> bool:
        """As in "Ordway has grown its earnings by 10% a year, reaching $3.59": of what stands between."""
        scene = self.scene
        entry = scene.items[step].entry
        if entry is None or entry.form != "ing" or scene.said or scene.kind(step - 1) != tags.COMMA:
            return False
        return any(scene.kind(at) == tags.OTHER and scene.kind(at - 1) in _OWNING for at in range(1, step))

    def _is_opinion(self, at: int, worth: int, number: NumberMention) -> bool:
        """As in "Bulls say the stock is worth $400": what somebody thinks of a share; its price is worth no saying."""
        scene = self.scene
        owner = scene.by_last.get(worth - 2) if scene.low(worth - 1) in {"is", "are"} and at == worth + 1 else None
        said = (
            owner.first - (2 if owner.first and scene.low(owner.first - 1) == "that" else 1)
            if owner is not None
            else -1
        )
        return said >= 0 and scene.low(said) in _THINKING and not is_large(number)

    def _put_by(self, step: int, entry: Entry) -> tuple[Phrase, ...]:
        """Whose level the verb tells: of "bonds yielding 5.2%" theirs."""
        scene = self.scene
        bond = scene.by_last.get(step - 1) if scene.low(step) == "yielding" else None
        if bond is None or bond.topic != "bond":
            return scene.subjects(step, strict=entry.form != "ing")
        return (bond,)


def _tells_a_price(scene: Scene, at: int) -> bool:
    """Whether the words before "up to" let it lead to a price, and not to the most that a change was."""
    return (
        scene.kind(at - 2) == tags.COMMA or scene.by_last.get(at - 2) is not None or climbed_to(scene, at) is not None
    )
