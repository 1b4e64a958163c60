"""Prices that no preposition joins to what they are of: "S&P 500: 4,690.72, up", "opened 10,457.3", "the day's low"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.change_groups import PER
from factcheck.extract.drafted_levels import Level
from factcheck.extract.led_to_levels import LedToLevels
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.offers import BIDDING, DEALS
from factcheck.extract.phrases import Phrase
from factcheck.extract.quotes import is_like
from factcheck.models import SubjectKind

# After a price of a list stands its change, or nothing.
_AFTER_PRICE: Final = frozenset(
    {"", tags.COMMA, tags.OPEN, tags.CLOSE, tags.BREAK, tags.ADJECTIVE, tags.NUMBER, tags.PERIOD}
)
# How a session's extreme is read out, and how a market began or ended it.
_RECORDED: Final = frozenset({"recorded", "registered", "seen", "noted"})
_MOODS: Final = frozenset({"weak", "strong", "firm", "soft", "steady", "mixed"})
_EACH: Final = frozenset({"each", "apiece"})
_TOLD: Final = frozenset({tags.AUXILIARY, tags.MOVE, tags.EITHER, tags.LEVEL, tags.SUPPORT})
_NEXT: Final = 3
# What stands before an entry of a list.
_OPENING: Final = frozenset({"", tags.BREAK})
_ENTRY_ENDS: Final = frozenset({tags.CLOSE, tags.NUMBER})
_CODE: Final = 3
# What chart readers look for, and at what they would deal.
_OF_CHARTS: Final = frozenset(
    {"resistance", "resistances", "support", "supports", "target", "targets", "zone", "zones", "stop", "stop-loss"}
    | {"entry", "exit", "pivot", "pivots", "trigger", "strike", "floor", "ceiling"}
)
_LEAST: Final = 100
# Half a unit of a figure without decimals: "16,663.00" is printed with them.
_WHOLE: Final = Decimal("0.5")
# What an index stood at when a session began or ended is far more than it moves by.
_ENDS: Final = frozenset({"reported", "opened", "opens", "closed", "closes", "ended", "ends", "finished", "settled"})
_LEAST_OF_INDEX: Final = 1000


class StatedLevels(LedToLevels):
    """Reads the prices that stand right beside their subject or its verb."""

    def stated(self, at: int, number: NumberMention) -> Level | None:
        """The price at item ``at``, where its place alone tells that it is one."""
        scene = self.scene
        before = scene.low(at - 1)
        if before == ":":
            phrase = scene.by_last.get(at - 2)
            if phrase is None or not self._is_listed(at, number, phrase):
                return None
            return self.made(at, number, (phrase,), at - 1)
        if before in _ENDS and self._is_of_index(at, number):
            subjects = scene.subjects(at - 1, strict=True)
            if subjects and (subjects[0].topic == "index" or self._counts_points(subjects[0])):
                return self.made(at, number, subjects, at - 1)
        if before == "," or before in _ENDS:
            return self._bare(at, number)
        if before == "at":
            return self._read_out(at, number) or self._of_spot(at, number) or self._told_first(at, number)
        if before == "closing" and scene.kind(at - 2) == tags.GENITIVE:
            owner = scene.by_last.get(at - 3)  # "compared with the Nifty's closing 26,015.45"
            return self.made(at, number, (owner,), at - 1) if owner is not None and owner.known else None
        if before == "since" and scene.kind(at + 1) == tags.PERIOD:
            return self._when_last(at, number)
        if before == "of" and scene.low(at - 2) in scene.lexicon.extremes and self._is_own(at - 2):
            own = Phrase(0, 0, 0, market=True, leads=True, kind=SubjectKind.ANAPHOR, head="its")
            return self.made(at, number, (own,), at - 2)
        return self._quoted(at, number)

    def _read_out(self, at: int, number: NumberMention) -> Level | None:
        """As in "the day's low was recorded at 4,120.50", "resumed weak at 56.35 a dollar"."""
        scene = self.scene
        verb = at - 2
        if scene.low(verb) in _RECORDED and scene.kind(verb - 1) == tags.AUXILIARY and scene.said:
            extreme = scene.low(verb - 2).rpartition(" ")[2] in scene.lexicon.extremes
            return self.made(at, number, scene.said[-1].subjects, verb) if extreme else None
        if scene.low(verb) in _MOODS and scene.kind(verb - 1) == tags.LEVEL:
            return self.made(at, number, scene.subjects(verb - 1, strict=True), verb - 1)
        return None

    def _told_first(self, at: int, number: NumberMention) -> Level | None:
        """As in "At $14 each, the shares posted their lowest close since May": a price before whose it is."""
        scene = self.scene
        if at != 1 or not (DEALS | BIDDING).isdisjoint(scene.sentence.held):
            return None
        comma = at + 3 if scene.low(at + 1) in PER else at + 2 if scene.low(at + 1) in _EACH else at + 1
        owner = scene.by_first.get(comma + 1) if scene.kind(comma) == tags.COMMA else None
        if owner is None or not owner.market or not owner.leads or scene.kind(owner.last + 1) not in _TOLD:
            return None
        return self.made(at, number, (owner,), at - 1)

    def _of_spot(self, at: int, number: NumberMention) -> Level | None:
        """As in "The Nifty futures were at a premium of 40 points to the spot at 23,009.20": of the index itself."""
        spot = self.scene.by_last.get(at - 2)
        if spot is None or not spot.governed or self.scene.low(spot.core) != "spot":
            return None
        index = next(
            (phrase for phrase in self.scene.phrases if phrase.first < at and self._counts_points(phrase)), None
        )
        return None if index is None else self.made(at, number, (replace(spot, head=index.head, market=True),), at - 2)

    def _when_last(self, at: int, number: NumberMention) -> Level | None:
        """As in "fell to 1,791.68, its lowest close since 1,745.71 on April 9": where it stood that day."""
        told = next((said for said in reversed(self.scene.said) if said.level), None)
        if told is None or number.unit not in {None, "points"} or not is_like(self.scene, number, told.end):
            return None
        return self.made(at, number, told.subjects, at - 1)

    def _is_own(self, extreme: int) -> bool:
        """As in "Its session high of $1,326 was the highest since May", where nothing before tells what it is of."""
        low = self.scene.low(0)
        possessed = self.scene.kind(0) == tags.POSSESSIVE or (self.scene.kind(0) == tags.PERIOD and low[:4] == "its ")
        return possessed and extreme <= _NEXT

    def _is_listed(self, at: int, number: NumberMention, phrase: Phrase) -> bool:
        """As in "Nasdaq: 15,085.47, down 1.8%", "Brent: $92.01 a barrel": a name, its price, and perhaps its change."""
        scene = self.scene
        if not (phrase.market and (phrase.named or phrase.topic)) or not self._begins_entry(phrase):
            return False
        if not _OF_CHARTS.isdisjoint(scene.sentence.lows[phrase.first : phrase.last + 1]):
            return False  # "Key Resistance Zones: $40,000"
        if scene.kind(at + 1) not in _AFTER_PRICE and scene.low(at + 1) not in PER:
            return False
        if number.unit is not None:
            return number.unit in {"points", "percent"} or (len(number.unit) == _CODE and number.unit.isupper())
        return number.half_unit < _WHOLE or (number.value >= _LEAST and self._counts_points(phrase))

    def _begins_entry(self, phrase: Phrase) -> bool:
        """Whether an entry of a list may begin with the phrase: ahead of all, or after the figures of another."""
        before = self.scene.kind(phrase.first - 1)
        return before in _OPENING or (before == tags.COMMA and self.scene.kind(phrase.first - 2) in _ENTRY_ENDS)

    def _quoted(self, at: int, number: NumberMention) -> Level | None:
        """As in "Dow 49,451.98 (-1.34%), Nasdaq 22,597.15 (-2.03%)": a name, its price, and its change with a sign."""
        scene = self.scene
        change = at + 2 if scene.kind(at + 1) in {tags.OPEN, tags.COMMA} else at + 1
        told = scene.items[change].number if scene.kind(change) == tags.NUMBER else None
        phrase = scene.by_last.get(at - 1)
        signed = (told is not None and told.sign) or self._is_moved_after(at)
        if not signed or phrase is None or not phrase.market or not phrase.named:
            return None
        if not self._begins_entry(phrase):
            return None
        if number.unit is None:
            counted = phrase.topic == "index" or self._counts_points(phrase)
            if not counted or number.value < _LEAST or number.half_unit >= _WHOLE:
                return None
        elif len(number.unit) != _CODE or not number.unit.isupper():
            return None
        return self.made(at, number, (phrase,), at)

    def is_quoted_entry(self, at: int, number: NumberMention) -> bool:
        """As in "Dow 39,512.84, up 125.08; Nasdaq 17,713.53, down 54.78": the price of the next of a list."""
        return self._is_moved_after(at) and self._quoted(at, number) is not None

    def _is_moved_after(self, at: int) -> bool:
        """As in "Dow 39,512.84, up 125.08": a word of direction and how far."""
        scene = self.scene
        if (
            scene.kind(at + 1) != tags.COMMA
            or scene.kind(at + 2) != tags.ADJECTIVE
            or scene.kind(at + 3) != tags.NUMBER
        ):
            return False
        entry = scene.items[at + 2].entry
        return entry is not None and bool(entry.direction)

    def _is_of_index(self, at: int, number: NumberMention) -> bool:
        """As in "opened 10,457.3, up by 17 points": a price with its decimals, and no word of direction after it."""
        broken = number.unit is None and number.value != number.value.to_integral_value()
        broken = broken or (number.unit == "points" and self.scene.low(at - 1) == "reported")
        return broken and number.value >= _LEAST_OF_INDEX and self.scene.kind(at + 1) in _AFTER_PRICE - {tags.ADJECTIVE}

    def _bare(self, at: int, number: NumberMention) -> Level | None:
        """A price right after a comma or the word of the close, where what follows tells that it is one."""
        if self._is_on_the_move(at, number):
            return self.made(at, number, (self.scene.by_last[at - 2],), at - 1)
        subjects = self.scene.subjects(at - 1, strict=True) if self._is_rate(at, number) else ()
        return self.made(at, number, subjects, at - 1) if subjects and subjects[0].topic == "currency" else None

    def _is_on_the_move(self, at: int, number: NumberMention) -> bool:
        """As in "KELVANE CORP, $32.94, up 12 pct": an agency's line for each share that moved."""
        scene = self.scene
        name = scene.by_last.get(at - 2)
        if name is None or not name.named or scene.kind(name.first - 1) not in _OPENING:
            return False
        money = number.unit is not None and len(number.unit) == _CODE and number.unit.isupper()
        changed = scene.kind(at + 2) == tags.ADJECTIVE and scene.kind(at + 3) == tags.NUMBER
        return money and scene.kind(at + 1) == tags.COMMA and changed

    def _is_rate(self, at: int, number: NumberMention) -> bool:
        """As in "The rupee settled 75.54 against the US dollar": a rate with its decimals, and what it is paid in."""
        rival = self.scene.by_first.get(at + 2) if self.scene.low(at + 1) in {"against", "to", "per"} else None
        broken = number.unit is None and number.value != number.value.to_integral_value()
        return broken and rival is not None and rival.topic == "currency"

    def _counts_points(self, phrase: Phrase) -> bool:
        return self.scene.lexicon.is_index(phrase.head)
