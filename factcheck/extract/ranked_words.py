"""What the words after a superlative tell: "its biggest one-day drop ever", "the best week for the Dow since May"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from factcheck.extract import tags
from factcheck.extract.dated_extremes import DATED, REACH
from factcheck.extract.periods import PeriodMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.ranked_moves import MoveRanker
from factcheck.extract.ranked_stretches import Stretch, counted_in, named_stretch
from factcheck.extract.such_days import is_among_such_days
from factcheck.models import CalendarUnit, Measure

_IN_HISTORY: Final = re.compile(
    r"in (?:the |its |their )?[a-z.&]+['’]s? history\b"
    r"|in the history\b(?! of (?:wall street|(?:the )?(?:[\w.]+ ){0,2}markets?)\b)"
    r"|in (?:its|their) [0-9a-z-]+ history\b"
    r"|in (?:modern|recorded) history\b"
)
_LONGEST_HISTORY: Final = 40
_THREE_MONTHS: Final = Stretch(CalendarUnit.MONTH, 3)
_IN_TERMS: Final = frozenset({"terms", "basis"})
_STOPS: Final = frozenset({tags.COMMA, tags.BREAK, tags.OPEN, tags.CLOSE, tags.RELATIVE})
_PART_OF: Final = frozenset({"of", "to", "for"})
# "Its biggest rate increase since 1994", "the largest tax cut ever": moves of no price.
_OF_POLICY: Final = frozenset({"rate", "interest", "interest rate", "interest-rate", "tariff", "tax"})
_RANKED: Final = frozenset({"group", "groups", "sector", "sectors", "industry"})
# What economies do, and what is only expected: "the smallest implied swing since May" ranks no move that came.
_NO_MOVE: Final = frozenset({"contraction", "expansion", "anticipated", "implied", "projected", "results"})
_WITHIN_A_DAY: Final = frozenset({"day", "session"})
_HOLDING: Final = frozenset({"for", "of", "by", "in", "on", "among"})


@dataclass(slots=True)
class RankedWords:
    """What stands between a superlative and the end of its date.

    ``end`` is the last item of that, negative where nothing tells since when; ``begun`` is where "since" stands.
    ``way`` is that of a noun of movement, ``counted`` the stretch of "in five years".
    """

    begun: int
    end: int = -1
    ever: bool = False
    way: int | None = None
    measure: Measure | None = None
    stretch: Stretch | None = None
    holder: Phrase | None = None
    counted: PeriodMention | None = None
    in_points: bool = False
    unrelated: bool = False


class RankedWordsReader(MoveRanker):
    """Reads on from a superlative to the words that tell since when it ranks."""

    def words_after(self, at: int) -> RankedWords:
        """What the words after the superlative at ``at`` tell; ``unrelated`` where it ranks nothing with a price."""
        scene = self.scene
        told = RankedWords(at)
        for step in range(at + 1, min(at + REACH, len(scene.items))):
            if self._ends(told, step):
                break
            kind = scene.kind(step)
            if kind == tags.COMMA and self._is_beside_terms(step):
                continue
            if kind in _STOPS or (kind == tags.CLAUSE and scene.low(step) != "as"):
                break
            if kind != tags.NUMBER:
                self._take(told, at, step)
            elif not (self._counts_holders(step) or self._is_size_of_move(step)):
                break  # but "the worst day for all three indexes since May"
        if told.stretch == _THREE_MONTHS and "quarter" in scene.low(told.end):
            told.stretch = Stretch(CalendarUnit.QUARTER)  # "its worst three-month period since the first quarter"
        if told.end < 0 and scene.low(at).endswith("-ever"):
            told.ever, told.end = True, at  # "its worst-ever start to a year"
        told.unrelated = told.unrelated or (told.ever and is_among_such_days(scene, told.end + 1))
        after = scene.by_first.get(told.end + 2)
        joined = scene.low(told.end + 1) == "for" or (scene.low(told.end + 1) == "in" and told.way is not None)
        if told.end > 0 and told.holder is None and joined and after is not None and self._holds(after):
            told.holder = after if after.market else None  # "the worst since 2008 for the stock"
        return told

    def _is_size_of_move(self, at: int) -> bool:
        """As in "its biggest one-day fall of 3% since May": how far what is ranked went."""
        step = at - 1
        while self.scene.kind(step) in {tags.LIGHT, tags.BOUND}:
            step -= 1
        return self.scene.low(step) == "of" and self.scene.kind(step - 1) in tags.NOUNS

    def _ends(self, told: RankedWords, step: int) -> bool:
        """Whether the words that tell since when begin at ``step``; what they tell is kept."""
        scene, table = self.scene, self.table
        low, begin, words = scene.low(step), scene.items[step].start, scene.sentence.low
        phrase = matched = None
        if words.startswith(table.all_time, begin):
            phrase = next(phrase for phrase in table.all_time if words.startswith(phrase, begin))
        elif words.startswith("in ", begin):
            matched = _IN_HISTORY.match(words, begin, begin + _LONGEST_HISTORY)
        if phrase or matched:
            told.ever, told.end = True, step
            stop = matched.end() if matched else begin + len(phrase or "")
            while told.end + 1 < len(scene.items) and scene.items[told.end + 1].end <= stop:
                told.end += 1
            return True
        period = None if self._names_what_is_ranked(step) else scene.items[step].period
        if (
            period is not None
            and low not in table.spans
            and (low.startswith("since") or (period.kind in DATED and not low.startswith(("on ", "for the "))))
        ):
            told.end = step
        elif low == "since":
            told.end, told.begun = self._clause_end(step), step
        elif low == "of" and scene.kind(step + 1) == tags.PERIOD:
            told.end = step + 1
        elif low == "of" and scene.low(step + 1) == "the" and scene.low(step + 2) in table.spans:
            # "at its best level of the day" is a price of it and ranks none
            told.end, told.unrelated = step + 2, told.unrelated or scene.low(step + 2) in _WITHIN_A_DAY
        elif low == "in" and (counted := counted_in(scene, step, told.stretch)) is not None:
            told.end, told.counted = counted
        return told.end >= 0

    def _names_what_is_ranked(self, step: int) -> bool:
        """As in "its worst first half of the year since 1970": the stretch itself, and then the time."""
        return self.scene.kind(step + 1) == tags.PERIOD and named_stretch(self.scene, step) is not None

    def _take(self, told: RankedWords, at: int, step: int) -> None:
        """Keep what the word at ``step`` tells of what is ranked, whose it is, and over which stretch."""
        scene, table = self.scene, self.table
        kind, low, entry = scene.kind(step), scene.low(step), scene.items[step].entry
        phrase = scene.by_first.get(step)
        # "the largest fall in dollar terms", "the worst on a percentage basis"
        in_terms = phrase is not None and not _IN_TERMS.isdisjoint((scene.low(phrase.last), scene.low(phrase.last + 1)))
        if phrase is not None and told.holder is None and not in_terms and self._holds(phrase):
            told.holder = phrase
        told.unrelated = told.unrelated or (low in _OF_POLICY and scene.kind(step + 1) in tags.NOUNS)
        told.in_points = told.in_points or low == "point"  # "the worst point decline", "its biggest one-day point drop"
        if kind in tags.NOUNS and entry is not None:
            told.way, told.measure = entry.direction, Measure.MOVE
        elif low in table.levels:
            told.measure = told.measure or Measure.LEVEL
        elif low in table.moves or low.partition(" of ")[0] in table.spans:
            told.measure = Measure.MOVE if told.measure is None else told.measure
        elif low == "trading" and named_stretch(scene, step + 1) is not None:
            return  # "its best trading week"
        elif low in table.volumes or (entry is not None and entry.topic == "volume"):
            told.measure = Measure.VOLUME
        elif (
            (kind == tags.OTHER and low != "percentage" and told.holder is None)
            or low.startswith("performer")
            or (low in _RANKED and step == at + 1)
            or low in _NO_MOVE
        ):
            told.unrelated = True  # performers are ranked among others
        if told.stretch is not None and scene.low(step - 2) in _PART_OF and scene.kind(step - 1) == tags.DETERMINER:
            return  # "its worst first half of a year", "the best first half to any year"
        told.stretch = named_stretch(scene, step) or (self.stretch_before(at) if low == "such" else told.stretch)

    def _is_beside_terms(self, comma: int) -> bool:
        """As in "its biggest decline, in percentage terms, since May": a comma on either side of what it is told in."""
        low, kind = self.scene.low, self.scene.kind
        before = kind(comma - 2) == tags.COMMA and low(comma - 1).endswith(" terms")
        return before or (kind(comma + 2) == tags.COMMA and low(comma + 1).endswith(" terms"))

    def _holds(self, phrase: Phrase) -> bool:
        """As in "the worst day for the Dow"; of "its lowest on the Swiss franc" another currency is the measure."""
        word = self.governor(phrase)
        if word == "for" and self.scene.low(phrase.first) in {"a", "an"} and not phrase.known:
            return False  # "the biggest gain for a front-month contract", "its worst ever for an Election Day"
        return word in _HOLDING and not (word == "on" and phrase.topic == "currency")

    def governor(self, phrase: Phrase) -> str:
        """The preposition that joins a phrase to what is ranked, as in "for all three indexes"."""
        step = phrase.first - 1
        if self.scene.kind(step) == tags.NUMBER and self._counts_holders(step):
            step -= 1
        while self.scene.kind(step) in {tags.LIGHT, tags.DETERMINER}:
            step -= 1
        return self.scene.low(step)

    def _counts_holders(self, at: int) -> bool:
        """As in "for all three indexes": how many they are whose day or level is ranked."""
        number, step = self.scene.items[at].number, at - 1
        while self.scene.kind(step) in {tags.LIGHT, tags.DETERMINER}:
            step -= 1
        counted = number is not None and number.unit is None and at + 1 in self.scene.by_first
        return counted and self.scene.low(step) == "for"

    def _clause_end(self, since: int) -> int:
        """Where "since cryptocurrencies plunged in June" ends: at the next stop."""
        for step in range(since + 1, len(self.scene.items)):
            if self.scene.kind(step) in _STOPS or self.scene.kind(step) == tags.CLAUSE:
                return step - 1
        return len(self.scene.items) - 1
