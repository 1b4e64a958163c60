"""What ranks first since a date or ever: "its biggest drop since 2020", "third worst year ever"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.dated_extremes import DATED, EXTREMES, REACH
from factcheck.extract.drafts import Draft
from factcheck.extract.extremes import POINTING
from factcheck.extract.items import Item
from factcheck.extract.moved_most import is_among_others, moved_most, tells_how
from factcheck.extract.periods import PeriodMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.ranked_moves import MoveRanker, as_sums
from factcheck.extract.ranked_stretches import Stretch, counted_in, may_be_the_week_before, named_stretch, run_stretch
from factcheck.extract.such_days import is_among_such_days, is_one_of_several, since_that_day
from factcheck.extract.volumes import volume_subject
from factcheck.models import WEEK_BEFORE, CalendarUnit, Kind, Measure, Side, SubjectKind, Superlative

_OF_ONE_DAY: Final = frozenset(
    {"during a trading day", "during a trading session", "during the session", "during a session"}
)
_IN_HISTORY: Final = re.compile(
    r"in (?:the |its |their )?[a-z.&]+['’]s? history\b"
    r"|in the history\b(?! of (?:wall street|(?:the )?(?:[\w.]+ ){0,2}markets?)\b)"
    r"|in (?:its|their) [0-9a-z-]+ history\b"
    r"|in (?:modern|recorded) history\b"
)
_LONGEST_HISTORY: Final = 40
_IN_TERMS: Final = frozenset({"terms", "basis"})
# "Alibaba and Tencent drive biggest tech rally in weeks": it is no rally of theirs alone.
_DRIVING: Final = frozenset(
    {
        "drive",
        "drives",
        "drove",
        "driving",
        "fuel",
        "fuels",
        "fuelled",
        "fueled",
        "spark",
        "sparks",
        "sparked",
        "power",
        "powers",
        "powered",
    }
)
_STOPS: Final = frozenset({tags.COMMA, tags.BREAK, tags.OPEN, tags.CLOSE, tags.RELATIVE})
# "Its biggest rate increase since 1994", "the largest tax cut ever": moves of no price.
_PART_OF: Final = frozenset({"of", "to", "for"})
_OF_POLICY: Final = frozenset({"rate", "interest", "interest rate", "interest-rate", "tariff", "tax"})
_RANKED: Final = frozenset({"group", "groups", "sector", "sectors", "industry"})
# What economies and their measures do, and no price.
# The economy's, and what is only expected: "the smallest implied swing since May" ranks no move that came.
_NO_MOVE: Final = frozenset({"contraction", "expansion", "anticipated", "implied", "projected", "results"})
_LEVELS: Final = frozenset({"level", "levels", "mark"})
_FIGURED: Final = frozenset({"at", "of", "to", "was", "is", "were", "hit"})
_WITHIN_A_DAY: Final = frozenset({"day", "session"})
_RECORDS: Final = frozenset(
    {"record", "all-time", "lifetime", "historic", "historical", "life-time", "all time", "life"}
)
_HOLDING: Final = frozenset({"for", "of", "by", "in", "on", "among"})
_OF_ALL_TIME: Final = re.compile(r"\b(?:all[- ]time|record|lifetime)\b.*(?:high|low|peak|close|finish)s?$")
_COUNTS: Final = frozenset({"total", "number", "tally", "proportion", "score", "count"})

# "Most of", and "the most active contract": neither the largest move nor the highest price.
_NO_MOST: Final = frozenset(
    {"of", "active", "actively", "traded", "widely", "heavily", "closely", "liquid", "recent", "popular"}
    | {"muted", "modest", "subdued", "restrained", "moderate", "gentle"}
)


class SuperlativeReader(MoveRanker):
    """Drafts the records and extremes of one scene; ``taken`` are the items of figures that belong to a record."""

    def read(self, at: int) -> list[Draft]:
        """The claims whose trigger begins at item ``at``."""
        if at <= self.until:
            return []
        low = self.scene.low(at)
        if self.scene.low(at + 1) in _COUNTS and not any(_counts_shares(item) for item in self.scene.items):
            return []  # "approved 122,000 loans, the highest total since May"
        superlatives = self.table.superlatives
        way = superlatives.get(low.removesuffix("-ever"), superlatives.get(low.rpartition("-")[2]))
        if low in self.table.ordinals and (drafts := self._placed(at)) is not None:
            return drafts
        if way is not None and (way or low == "most" or not low.startswith("most ")):
            drafts = moved_most(self.scene, at, self.table) if is_among_others(self.scene, at) else []
            drafts = drafts or self._superlative(at, way) or moved_most(self.scene, at, self.table)
            if drafts:
                return drafts
        if (
            low in _RECORDS
            or low in {"records", "all-time-high", "all-time-low", "record-high", "record-low"}
            or (low == "all" and self.scene.low(at + 1) == "time")
            or (low == "era" and self.scene.low(at - 1) == "euro")
        ):
            summed = self.is_of_a_sum(at)
            return as_sums(self.record(at)) if summed else self.record(at)
        if self.scene.kind(at) == tags.PERIOD and (
            low.endswith("record") or (_OF_ALL_TIME.search(low) and self._figure(self._past_code(at)) is not None)
        ):
            return self.record(at)
        if self.scene.kind(at) == tags.PERIOD or low.endswith(EXTREMES):
            return self.dated_low(at)
        return self.seen(at) if low in {"seen", "unseen"} else []

    def _past_code(self, at: int) -> int:
        """The item after the words at ``at`` and the letters in brackets that they are shortened to."""
        return at + 2 if self.scene.kind(at + 1) == tags.TICKER else at + 1

    def _of_other(self, at: int) -> bool:
        """As in "saw inflows, the highest since July", "a margin of 67%, the highest": right after what it ranks."""
        scene = self.scene
        plain = scene.kind(at + 1) == tags.PERIOD and scene.low(at - 1) == "the" and scene.kind(at - 2) == tags.COMMA
        number = scene.items[at - 3].number if plain else None
        if number is None or scene.low(at - 4) not in _FIGURED:
            return plain and scene.kind(at - 3) == tags.OTHER
        named = number.unit == "percent" and scene.low(at - 4) == "of" and scene.low(at - 5) not in _LEVELS
        return scene.kind(at - 5) == tags.OTHER or (named and scene.kind(at - 5) == tags.WORD)

    def _placed(self, at: int) -> list[Draft] | None:
        """As in "third-largest drop ever": the place after the first goes with the superlative; None without one."""
        place = at + 2 if self.scene.low(at + 1) == "-" else at + 1
        way = self.table.superlatives.get(self.scene.low(place))
        if way is None:
            return None
        drafts = self._superlative(place, way) or moved_most(self.scene, place, self.table)
        told = self.scene.items[at].number
        for draft in drafts:
            self.until = max(self.until, place)
            draft.start = self.scene.items[at].start
            if isinstance(draft.detail, Superlative) and told is not None:
                draft.detail = replace(draft.detail, place=int(told.value))
        return drafts

    def _superlative(self, at: int, way: int) -> list[Draft]:  # noqa: C901, PLR0912, PLR0915 - one decision a branch
        scene, table = self.scene, self.table
        if f"{scene.low(at).rpartition('-')[2]} {scene.low(at + 1)}" in table.ranks or self._of_other(at):
            return []
        if is_one_of_several(scene, at) or tells_how(scene, at):
            return []
        noun_way: int | None = None
        measure: Measure | None = None
        stretch: Stretch | None = None
        holder: Phrase | None = None
        end = -1
        ever = False
        points = False
        unrelated = False
        begun = at
        of_count: PeriodMention | None = None
        for step in range(at + 1, min(at + REACH, len(scene.items))):
            kind, low = scene.kind(step), scene.low(step)
            begin, words = scene.items[step].start, scene.sentence.low
            told = matched = None
            if words.startswith(table.all_time, begin):
                told = next(phrase for phrase in table.all_time if words.startswith(phrase, begin))
            elif words.startswith("in ", begin):
                matched = _IN_HISTORY.match(words, begin, begin + _LONGEST_HISTORY)
            if told or matched:
                ever, end = True, step
                stop = matched.end() if matched else begin + len(told or "")
                while end + 1 < len(scene.items) and scene.items[end + 1].end <= stop:
                    end += 1
                break
            period = scene.items[step].period
            if (
                period is not None
                and low not in table.spans
                and (low.startswith("since") or (period.kind in DATED and not low.startswith(("on ", "for the "))))
            ):
                end = step
                break
            if low == "since":
                end, begun = self._clause_end(step), step
                break
            if low == "of" and scene.kind(step + 1) == tags.PERIOD:
                end = step + 1
                break
            if low == "of" and scene.low(step + 1) == "the" and scene.low(step + 2) in table.spans:
                if scene.low(step + 2) in _WITHIN_A_DAY:
                    return []  # "at its best level of the day" is a price of it and ranks none
                end = step + 2
                break
            if kind == tags.COMMA and self._is_beside_terms(step):
                continue
            if low == "in" and (counted := counted_in(scene, step, stretch)) is not None:
                end, of_count = counted
                break
            if kind in _STOPS or (kind == tags.CLAUSE and low != "as"):
                break
            if kind == tags.NUMBER:
                if not self._counts_holders(step):
                    break
                continue  # "the worst day for all three indexes since May"
            phrase = scene.by_first.get(step)
            # "the largest fall in dollar terms", "the worst on a percentage basis"
            in_terms = phrase is not None and not _IN_TERMS.isdisjoint(
                (scene.low(phrase.last), scene.low(phrase.last + 1))
            )
            if phrase is not None and holder is None and not in_terms and self._holds(phrase):
                holder = phrase
            entry = scene.items[step].entry
            unrelated = unrelated or (low in _OF_POLICY and scene.kind(step + 1) in tags.NOUNS)
            points = points or low == "point"  # "the worst point decline", "its biggest one-day point drop"
            if kind in tags.NOUNS and entry is not None:
                noun_way, measure = entry.direction, Measure.MOVE
            elif low in table.levels:
                measure = measure or Measure.LEVEL
            elif low in table.moves or low in table.spans:
                measure = Measure.MOVE if measure is None else measure
            elif low == "trading" and named_stretch(scene, step + 1) is not None:
                continue  # "its best trading week"
            elif low in table.volumes or (entry is not None and entry.topic == "volume"):
                measure = Measure.VOLUME
            elif (
                (kind == tags.OTHER and low != "percentage" and holder is None)
                or low.startswith("performer")
                or (low in _RANKED and step == at + 1)
                or low in _NO_MOVE
            ):
                unrelated = True  # performers are ranked among others
            if stretch is not None and scene.low(step - 2) in _PART_OF and scene.kind(step - 1) == tags.DETERMINER:
                continue  # "its worst first half of a year", "the best first half to any year"
            stretch = named_stretch(scene, step) or (self.stretch_before(at) if low == "such" else stretch)
        if end < 0 and scene.low(at).endswith("-ever"):
            ever, end = True, at  # "its worst-ever start to a year"
        if ever and is_among_such_days(scene, end + 1):
            return []
        after = scene.by_first.get(end + 2)
        joined = scene.low(end + 1) == "for" or (scene.low(end + 1) == "in" and noun_way is not None)
        if end > 0 and holder is None and joined and after is not None and self._holds(after):
            holder = after if after.market else None  # "the worst since 2008 for the stock"
        if end < 0 or unrelated or (scene.low(at) == "most" and scene.low(at + 1) in _NO_MOST):
            return []
        low = scene.low(at).removesuffix("-ever").rpartition("-")[2]
        word = low if low in table.superlatives else scene.low(at + 1)
        word_way = noun_way
        if noun_way is None and (gap := table.gaps.get(word)) is not None:
            way, measure = gap, Measure.LEVEL  # "widened to 90 basis points, the widest since May"
        if measure is None and (noun_way := self.way_said(at, word)) is not None:
            measure = Measure.MOVE
            points = points or (self.goes_on_ranking(at) and self.in_points)
        if measure is None and word == "most" and self.is_said_of_a_level(at):
            measure = Measure.LEVEL
        if measure is None and ((way == 0 and word != "most") or (ever and self._ever_of(word, end + 1))):
            return []
        if word == "highest" and noun_way == -1:
            way = 0  # "the highest weekly fall": the largest
        direction = way or noun_way or self.way_of(word, at) or (1 if measure is Measure.LEVEL else None)
        subjects = self._subjects(at, holder)
        if not subjects or direction is None or (word in table.gaps and way and subjects[0].topic != "spread"):
            return []
        if measure is None:
            # "The lowest close for one since June and the worst for the other since May" ranks closes both times.
            goes_on = self.of_level and self.goes_on_ranking(at)
            stands = (
                goes_on
                or word in table.of_levels
                or (scene.low(at - 2) == "at" and scene.kind(at - 1) == tags.POSSESSIVE)
            )
            measure = Measure.LEVEL if stands else Measure.MOVE
        named = stretch is not None
        if stretch is None and word_way is None and measure is Measure.MOVE and self.goes_on_ranking(at):
            stretch = self.ranked_over  # "its best week since May and the best for the other since June"
        if stretch is None:
            # As in "a monthly gain of 13%, its best since 2022".
            owned = word_way is None and (scene.kind(at - 1) == tags.POSSESSIVE or scene.kind(at - 2) == tags.AUXILIARY)
            taken = (noun_way is None or owned) and measure is not Measure.LEVEL
            stretch = self.stretch_before(at) if taken else self.stretch_of_figure(at)
        if measure is Measure.MOVE and self.names_value(at, end):
            measure = Measure.MARKET_VALUE
        if measure is Measure.MOVE and self.is_of_value(at) and (self.is_set_beside(at) if noun_way else not named):
            measure = Measure.MARKET_VALUE
        if (
            measure is Measure.MOVE
            and subjects[0].topic == "value"
            and scene.kind(subjects[0].first) == tags.POSSESSIVE
        ):
            measure = Measure.MARKET_VALUE
        points = points or (noun_way is None and not named and self.is_of_points(at))
        if word == "busiest":
            measure = Measure.VOLUME
            busy = volume_subject(scene, at)
            subjects = subjects if busy is None else (busy,)
        if word == "longest":
            measure, stretch = Measure.STREAK, run_stretch(scene, max(0, at - REACH), end, self.table.streaks)
        self.until = end
        side = Side.HIGH if direction > 0 else Side.LOW
        self.in_points, self.of_level, self.ranked_over = points, measure is Measure.LEVEL, stretch
        unit = "points" if points else "percent"
        # "Its biggest loss ever during a trading day" was the largest within one, and need not be of closes.
        within = end + 1 if scene.low(end + 1) in _OF_ONE_DAY else end
        ranked = Superlative(measure, side, stretch.window, unit, count=stretch.count, parts=stretch.parts)
        detail = self._ranked(ranked, at, within)
        kind = Kind.RECORD if ever else Kind.EXTREME_SINCE
        drafts = self._drafts(kind, direction, subjects, at, end, detail)
        of_before = detail.window is CalendarUnit.WEEK and may_be_the_week_before(scene, at)
        of_before = of_before and not self.is_set_beside(at)  # a move told beside it says of which week it is
        for draft in drafts:
            draft.notes = (*draft.notes, WEEK_BEFORE) if of_before else draft.notes
            draft.period = of_count or (since_that_day(draft.period) if scene.low(begun) == "since" else draft.period)
        return drafts + self._next_of_ranking(kind, direction, end, detail) if drafts else drafts

    def _next_of_ranking(self, kind: Kind, direction: int, end: int, detail: Superlative) -> list[Draft]:
        """As in "the longest losing run for zinc since May and for lead since June": of another, since another day."""
        scene = self.scene
        holder = scene.by_first.get(end + 3) if scene.low(end + 1) == "and" and scene.low(end + 2) == "for" else None
        if holder is None or not holder.market or not scene.low(holder.last + 1).startswith("since"):
            return []
        self.until = holder.last + 1
        return self._drafts(kind, direction, (holder,), holder.first, self.until, detail)

    def _is_beside_terms(self, comma: int) -> bool:
        """As in "its biggest decline, in percentage terms, since May": a comma on either side of what it is told in."""
        low, kind = self.scene.low, self.scene.kind
        before = kind(comma - 2) == tags.COMMA and low(comma - 1).endswith(" terms")
        return before or (kind(comma + 2) == tags.COMMA and low(comma + 1).endswith(" terms"))

    def _ever_of(self, word: str, noun: int) -> bool:
        """As in "the highest ever turnout", "its highest-ever delivery of 999 tonnes": a noun with no price follows."""
        scene = self.scene
        if word not in {"highest", "lowest"}:
            return False
        return scene.kind(noun) == tags.OTHER or (scene.kind(noun) == tags.WORD and scene.low(noun + 1) == "of")

    def _subjects(self, at: int, holder: Phrase | None) -> tuple[Phrase, ...]:
        scene = self.scene
        if (
            holder is not None
            and holder.market
            and (holder.named or holder.plural or scene.low(holder.first) == "both")
            and scene.kind(holder.core) not in {tags.PLACE, tags.BODY}
        ):
            return scene.listed_right(holder)
        if holder is not None and scene.kind(holder.core) == tags.OTHER:
            return (holder,)
        driven = scene.by_last.get(at - 2) if scene.low(at - 1) in _DRIVING else None
        subjects = () if driven is not None else self._owners(at)
        subjects = subjects or self._moved_by_noun(at)
        pointing = bool(subjects) and subjects[0].head.lower() in POINTING
        described = holder is not None and not holder.named and self._governor(holder) == "for"
        # "after its chief fretted, the worst loss for the carmaker since May": of no person
        pointing = pointing or (described and bool(subjects) and not subjects[0].known and subjects[0].named)
        if (not subjects or pointing) and holder is not None and holder.market:
            return (holder,)  # "This was the highest close for the benchmark since May"
        return subjects

    def _moved_by_noun(self, at: int) -> tuple[Phrase, ...]:
        """As in "The drop was the biggest since May", where the sentence before tells whose it is."""
        scene = self.scene
        noun = at - 3
        if scene.kind(noun) not in tags.NOUNS or scene.kind(noun + 1) != tags.AUXILIARY or scene.said:
            return ()
        first = noun - 1
        while scene.kind(first) in {tags.NUMBER, tags.PERIOD, tags.GENITIVE, tags.WORD} and first:
            first -= 1
        opens = first == 0 and (scene.kind(first) in {tags.DETERMINER, tags.PERIOD})
        return (Phrase(noun, noun, noun, True, True, SubjectKind.ANAPHOR, "it"),) if opens else ()

    def _holds(self, phrase: Phrase) -> bool:
        """As in "the worst day for the Dow"; of "its lowest on the Swiss franc" another currency is the measure."""
        word = self._governor(phrase)
        if word == "for" and self.scene.low(phrase.first) in {"a", "an"} and not phrase.known:
            return False  # "the biggest gain for a front-month contract", "its worst ever for an Election Day"
        return word in _HOLDING and not (word == "on" and phrase.topic == "currency")

    def _governor(self, phrase: Phrase) -> str:
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


def _counts_shares(item: Item) -> bool:
    return item.number is not None and item.number.unit == "shares"
