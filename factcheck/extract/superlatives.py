"""What ranks first since a date or ever: "its biggest drop since 2020", "third worst year ever"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.dated_extremes import REACH, STANDING
from factcheck.extract.drafts import Draft
from factcheck.extract.extremes import POINTING
from factcheck.extract.items import Item
from factcheck.extract.moved_most import is_among_others, moved_most, tells_how
from factcheck.extract.phrases import Phrase
from factcheck.extract.ranked_moves import as_sums
from factcheck.extract.ranked_stretches import Stretch, may_be_the_week_before, run_stretch
from factcheck.extract.ranked_words import RankedWords, RankedWordsReader
from factcheck.extract.such_days import is_one_of_several, since_that_day
from factcheck.extract.volumes import volume_subject
from factcheck.extract.worth import is_sum, value_nearby
from factcheck.models import (
    UNIT_OF_STRETCH,
    WEEK_BEFORE,
    CalendarUnit,
    Kind,
    Measure,
    Side,
    SubjectKind,
    Superlative,
)

_OF_ONE_DAY: Final = frozenset(
    {"during a trading day", "during a trading session", "during the session", "during a session"}
)
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
_LEVELS: Final = frozenset({"level", "levels", "mark"})
_FIGURED: Final = frozenset({"at", "of", "to", "was", "is", "were", "hit"})
_RECORDS: Final = frozenset(
    {"record", "all-time", "lifetime", "historic", "historical", "life-time", "all time", "life"}
)
_OF_ALL_TIME: Final = re.compile(r"\b(?:all[- ]time|record|lifetime)\b.*(?:high|low|peak|close|finish)s?$")
_COUNTS: Final = frozenset({"total", "number", "tally", "proportion", "score", "count"})

# "Most of", and "the most active contract": neither the largest move nor the highest price.
_NO_MOST: Final = frozenset(
    {"of", "active", "actively", "traded", "widely", "heavily", "closely", "liquid", "recent", "popular"}
    | {"muted", "modest", "subdued", "restrained", "moderate", "gentle"}
)


class SuperlativeReader(RankedWordsReader):
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
            if low == "record" and self._is_deed(at):
                return []
            summed = self.is_of_a_sum(at)
            return as_sums(self.record(at)) if summed else self.record(at)
        if self.scene.kind(at) == tags.PERIOD and (
            low.endswith("record") or (_OF_ALL_TIME.search(low) and self._figure(self._past_code(at)) is not None)
        ):
            return self.record(at)
        if self.scene.kind(at) == tags.PERIOD or low.endswith(self.table.extremes):
            return self.dated_low(at)
        return self.seen(at) if low in {"seen", "unseen"} else []

    def _is_deed(self, at: int) -> bool:
        """As in "to manually record it as a loss": what bookkeepers do."""
        scene = self.scene
        before = at - 2 if scene.low(at - 1).endswith("ly") else at - 1
        return scene.low(before) == "to" and scene.kind(at + 1) in {tags.PREPOSITION, tags.PRONOUN}

    def _past_code(self, at: int) -> int:
        """The item after the words at ``at`` and the letters in brackets that they are shortened to."""
        return at + 2 if self.scene.kind(at + 1) == tags.TICKER else at + 1

    def _of_other(self, at: int) -> bool:
        """As in "saw inflows, the highest since July", "a margin of 67%, the highest": right after what it ranks."""
        scene = self.scene
        if self._of_result(at):
            return True
        plain = scene.kind(at + 1) == tags.PERIOD and scene.low(at - 1) == "the" and scene.kind(at - 2) == tags.COMMA
        number = scene.items[at - 3].number if plain else None
        if number is None or scene.low(at - 4) not in _FIGURED:
            return plain and (scene.kind(at - 3) == tags.OTHER or self._is_of_unknown(at - 3))
        named = number.unit == "percent" and scene.low(at - 4) == "of" and scene.low(at - 5) not in _LEVELS
        return scene.kind(at - 5) == tags.OTHER or (named and scene.kind(at - 5) == tags.WORD)

    def _is_of_unknown(self, noun: int) -> bool:
        """As in "the drought, the worst for 20 years, hurt wheat": of a thing of which no price is told."""
        scene = self.scene
        known = scene.low(noun) in self.table.spans or scene.low(noun) in self.table.moves
        return scene.kind(noun) == tags.WORD and scene.kind(noun - 1) == tags.DETERMINER and not known

    def _of_result(self, at: int) -> bool:
        """As in "reported a £492m loss, its largest ever": of the sum that a company lost, and of no price."""
        scene = self.scene
        apart = scene.kind(at - 2) == tags.COMMA and scene.kind(at - 1) in {tags.DETERMINER, tags.POSSESSIVE}
        number = scene.items[at - 4].number if apart and at > 3 and scene.kind(at - 3) in tags.NOUNS else None
        return number is not None and is_sum(scene, at - 4, number) and value_nearby(scene, at - 4) is None

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

    def _superlative(self, at: int, way: int) -> list[Draft]:
        """The claims of one superlative: whose move or level it ranks, over which stretch, and since when."""
        scene = self.scene
        ranks = f"{scene.low(at).rpartition('-')[2]} {scene.low(at + 1)}" in self.table.ranks
        if ranks or self._of_other(at) or is_one_of_several(scene, at) or tells_how(scene, at):
            return []
        told = self.words_after(at)
        if self._ranks_nothing(at, told):
            return []
        word = self._ranking_word(at)
        of_noun = told.way is not None
        if not of_noun and (gap := self.table.gaps.get(word)) is not None:
            way, told.measure = gap, Measure.LEVEL  # "widened to 90 basis points, the widest since May"
        self._measure_by_text_before(at, word, told)
        if told.measure is None and (
            (way == 0 and word != "most") or (told.ever and self._ever_of(word, told.end + 1))
        ):
            return []
        if word == "highest" and told.way == -1:
            way = 0  # "the highest weekly fall": the largest
        direction = self._direction(at, word, way, told)
        subjects = self._subjects(at, told.holder)
        if not subjects or direction is None or (word in self.table.gaps and way and subjects[0].topic != "spread"):
            return []
        if told.measure is None:
            told.measure = Measure.LEVEL if self._stands(at, word) else Measure.MOVE
        stretch = told.stretch or self._stretch_by_text_before(at, told, of_noun=of_noun)
        measure = Measure.MARKET_VALUE if self._ranks_value(at, told, subjects[0]) else told.measure
        points = told.in_points or (told.way is None and told.stretch is None and self.is_of_points(at))
        if word == "busiest":
            measure = Measure.VOLUME
            busy = volume_subject(scene, at)
            subjects = subjects if busy is None else (busy,)
        if word == "longest":
            measure = Measure.STREAK
            stretch = run_stretch(scene, max(0, at - REACH), told.end, self.table.streaks)
        self.until = told.end
        self.in_points, self.of_level, self.ranked_over = points, measure is Measure.LEVEL, stretch
        side, unit = Side.HIGH if direction > 0 else Side.LOW, "points" if points else "percent"
        ranked = Superlative(measure, side, stretch.window, unit, count=stretch.count, parts=stretch.parts)
        return self._drafts_of(ranked, direction, subjects, at, told)

    def _ranks_nothing(self, at: int, told: RankedWords) -> bool:
        """True where nothing tells since when, what is ranked has no price, or the words tell how high it was."""
        of_others = self.scene.low(at) == "most" and self.scene.low(at + 1) in _NO_MOST
        return told.end < 0 or told.unrelated or of_others or self._tells_its_price(told)

    def _tells_its_price(self, told: RankedWords) -> bool:
        """As in "its highest close in May was 5,120": how high that was, and not that it was reached now."""
        period = self.scene.items[told.end].period
        if told.measure is not Measure.LEVEL or period is None or period.kind not in UNIT_OF_STRETCH:
            return False
        figure = told.end + 3 if self.scene.low(told.end + 2) == "at" else told.end + 2
        return self.scene.low(told.end + 1) in STANDING and self.scene.kind(figure) == tags.NUMBER

    def _ranking_word(self, at: int) -> str:
        """The superlative itself: of "worst-ever" and "second-worst" as well, and of "most volatile" the adjective."""
        low = self.scene.low(at).removesuffix("-ever").rpartition("-")[2]
        return low if low in self.table.superlatives else self.scene.low(at + 1)

    def _drafts_of(
        self, ranked: Superlative, direction: int, subjects: tuple[Phrase, ...], at: int, told: RankedWords
    ) -> list[Draft]:
        scene, end = self.scene, told.end
        # "Its biggest loss ever during a trading day" was the largest within one, and need not be of closes.
        within = end + 1 if scene.low(end + 1) in _OF_ONE_DAY else end
        detail = self._ranked(ranked, at, within)
        kind = Kind.RECORD if told.ever else Kind.EXTREME_SINCE
        drafts = self._drafts(kind, direction, subjects, at, end, detail)
        of_before = detail.window is CalendarUnit.WEEK and may_be_the_week_before(scene, at)
        of_before = of_before and not self.is_set_beside(at)  # a move told beside it says of which week it is
        for draft in drafts:
            draft.notes = (*draft.notes, WEEK_BEFORE) if of_before else draft.notes
            since_a_day = scene.low(told.begun) == "since"
            draft.period = told.counted or (since_that_day(draft.period) if since_a_day else draft.period)
        return drafts + self._next_of_ranking(kind, direction, end, detail) if drafts else drafts

    def _measure_by_text_before(self, at: int, word: str, told: RankedWords) -> None:
        """Fill in what is ranked where the words before a superlative say so, and none after it does."""
        if told.measure is None and (way := self.way_said(at, word)) is not None:
            told.way, told.measure = way, Measure.MOVE
            told.in_points = told.in_points or (self.goes_on_ranking(at) and self.in_points)
        if told.measure is None and word == "most" and self.is_said_of_a_level(at):
            told.measure = Measure.LEVEL
        elif told.measure is None and word in {"heaviest", "lightest", "most"} and self._ranks_volume(at):
            told.measure = Measure.VOLUME

    def _direction(self, at: int, word: str, way: int, told: RankedWords) -> int | None:
        """Which way the words rank; of a volume the most of it but for "lightest", whichever way its price went."""
        if told.measure is Measure.VOLUME:
            return way or (-1 if word in self.table.volumes_down else 1)
        return way or told.way or self.way_of(word, at) or (1 if told.measure is Measure.LEVEL else None)

    def _ranks_volume(self, at: int) -> bool:
        """As in "Volume in it was the heaviest since May", "70 million shares changed hands, the most since May"."""
        of_volume = any(phrase.last < at and phrase.topic == "volume" and phrase.leads for phrase in self.scene.phrases)
        return of_volume or any(low.startswith("changed hands") for low in self.scene.sentence.lows[:at])

    def _stands(self, at: int, word: str) -> bool:
        """As in "the cheapest since May", "at its lowest since May": a level, where no word says what is ranked.

        "The lowest close for one since June and the worst for the other since May" ranks closes both times.
        """
        scene = self.scene
        goes_on = self.of_level and self.goes_on_ranking(at)
        at_its = scene.low(at - 2) == "at" and scene.kind(at - 1) == tags.POSSESSIVE
        return goes_on or word in self.table.of_levels or at_its

    def _stretch_by_text_before(self, at: int, told: RankedWords, *, of_noun: bool) -> Stretch:
        """The stretch ranked where the words after a superlative name none; ``of_noun`` where they name a move."""
        scene = self.scene
        if not of_noun and told.measure is Measure.MOVE and self.goes_on_ranking(at) and self.ranked_over is not None:
            return self.ranked_over  # "its best week since May and the best for the other since June"
        # As in "a monthly gain of 13%, its best since 2022".
        owned = not of_noun and (scene.kind(at - 1) == tags.POSSESSIVE or scene.kind(at - 2) == tags.AUXILIARY)
        taken = (told.way is None or owned) and told.measure is not Measure.LEVEL
        return self.stretch_before(at) if taken else self.stretch_of_figure(at)

    def _ranks_value(self, at: int, told: RankedWords, subject: Phrase) -> bool:
        """Whether a move that is ranked is one of market value."""
        if told.measure is not Measure.MOVE:
            return False
        if self.names_value(at, told.end):
            return True
        if self.is_of_value(at) and (self.is_set_beside(at) if told.way else told.stretch is None):
            return True
        if self.is_told_of_a_sum(at):
            return True
        return subject.topic == "value" and self.scene.kind(subject.first) == tags.POSSESSIVE

    def _next_of_ranking(self, kind: Kind, direction: int, end: int, detail: Superlative) -> list[Draft]:
        """As in "the longest losing run for zinc since May and for lead since June": of another, since another day."""
        scene = self.scene
        holder = scene.by_first.get(end + 3) if scene.low(end + 1) == "and" and scene.low(end + 2) == "for" else None
        if holder is None or not holder.market or not scene.low(holder.last + 1).startswith("since"):
            return []
        self.until = holder.last + 1
        return self._drafts(kind, direction, (holder,), holder.first, self.until, detail)

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
        described = holder is not None and not holder.named and self.governor(holder) == "for"
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


def _counts_shares(item: Item) -> bool:
    return item.number is not None and item.number.unit == "shares"
