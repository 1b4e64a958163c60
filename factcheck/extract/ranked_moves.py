"""What a superlative ranks, by the words around it: the move just told, its direction, and over which stretch."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.dated_extremes import REACH, DatedExtremeReader
from factcheck.extract.drafts import Draft
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.period_rankings import follows_a_ranking
from factcheck.extract.ranked_stretches import SESSION, UNRANKED, Stretch, named_stretch, told_stretch
from factcheck.extract.worth import is_large
from factcheck.models import Measure, PeriodKind, Superlative

_NEAR: Final = 4
_AFTER_NOUN: Final = frozenset({tags.PREPOSITION, tags.COMMA})
_OF_MOVES: Final = frozenset({"sharpest", "steepest", "fastest"})
_OWNING: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE})
# What may part a noun of movement from its verb.
_BESIDE_NOUN: Final = frozenset({tags.NUMBER, tags.PERIOD, tags.COMMA})
_HOLDING: Final = frozenset({"in", "for", "of", "by"})
_BEFORE: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE, tags.LIGHT})

_TAKEN_OFF: Final = frozenset({"off", "from"})
_COUNTED_FROM: Final = frozenset({PeriodKind.SINCE, PeriodKind.SINCE_EXTREME, PeriodKind.EVENT})
_MOVING: Final = frozenset({tags.MOVE, tags.NUMBER})


class MoveRanker(DatedExtremeReader):
    """Looks around a superlative for the move or the level that it speaks of."""

    def way_said(self, at: int, word: str) -> int | None:
        """As in "Monday's drop was the biggest for gold since May", "a drop of 4%, the biggest in two years"."""
        scene = self.scene
        if scene.low(at) == "longest" and scene.low(at - 3).rpartition(" ")[2] in self.table.streaks and scene.said:
            return scene.said[-1].direction  # "a five-day losing streak, the longest since April"
        if self.goes_on_ranking(at):
            if self.of_level:
                return None
            # "the sixth-largest drop ever and the biggest since May", and not "2% lower and the cheapest since May"
            return None if word in self.table.of_levels else scene.said[-1].direction
        if scene.kind(at - 1) in _OWNING and scene.kind(at - 2) == tags.COMMA and scene.said:
            last = scene.said[-1]
            value = scene.by_last.get(at - 3)  # "a $60 billion loss in market value, its biggest ever"
            if value is not None and value.topic == "value" and self.is_of_value(at):
                return last.direction
            noun = scene.kind(last.anchor) in tags.NOUNS and scene.kind(last.anchor + 1) in _AFTER_NOUN
            # "rose 5.5%, its sharpest since May": of the move, where the word ranks moves alone
            moved = scene.kind(last.anchor) == tags.MOVE and last.unit == "percent" and word in _OF_MOVES
            told = scene.kind(at - 3) == tags.PERIOD and last.end == at - 4
            return last.direction if (noun and last.end == at - 3) or (moved and (told or last.end == at - 3)) else None
        first = self._first_of_place(at)
        if scene.kind(first - 1) not in _OWNING or scene.kind(first - 2) != tags.AUXILIARY:
            return None
        moved_by = first - 3
        holder = scene.by_last.get(moved_by)
        if holder is not None and holder.governed in _HOLDING:
            moved_by = holder.first - 2  # "The 296-point drop in the Nasdaq was the largest since May"
        while scene.kind(moved_by) in _BESIDE_NOUN or scene.low(moved_by) == "of":
            moved_by -= 1  # "Its loss of 17% for the quarter was the largest since 2008"
        entry = scene.items[moved_by].entry if moved_by >= 0 and scene.kind(moved_by) in tags.NOUNS else None
        return None if entry is None else entry.direction

    def _first_of_place(self, at: int) -> int:
        """Where "second-largest" begins, whose superlative stands at item ``at``."""
        while self.scene.low(at - 1) in self.table.ordinals or self.scene.low(at - 1) == "-":
            at -= 1
        return at

    def goes_on_ranking(self, at: int) -> bool:
        """As in "the sixth-largest drop ever and the biggest since May": a second rank of the move ranked before."""
        scene = self.scene
        if scene.kind(at - 2) != tags.CONJUNCTION or not scene.said:
            return False
        return scene.said[-1].end == at - (4 if scene.kind(at - 3) == tags.COMMA else 3)

    def is_said_of_a_level(self, at: int) -> bool:
        """As in "touched $1.5745, the most since July": a price told by itself, and not where a move led."""
        scene = self.scene
        last = scene.said[-1] if scene.said else None
        near = last is not None and scene.kind(at - 2) == tags.COMMA and last.end == at - 3
        return near and last is not None and last.level and scene.kind(last.anchor) != tags.NUMBER

    def way_of(self, word: str, at: int) -> int | None:
        """Of "most", "busiest", "longest": the verb before, the streak's words, else what was said last."""
        scene = self.scene
        if word == "busiest":
            return 1
        for step in range(at, min(at + 6, len(scene.items))):
            way = self.table.streak_ways.get(scene.low(step))
            if way is not None:
                return way
        for step in range(at - 1, max(-1, at - 8), -1):
            kind = scene.kind(step)
            entry = scene.items[step].entry
            if kind in {tags.MOVE, tags.EITHER, tags.ADJECTIVE, tags.GAIN} and entry is not None and entry.direction:
                return entry.direction
            if kind == tags.BREAK:
                break
        return next((said.direction for said in reversed(scene.said) if said.direction), None)

    def stretch_before(self, at: int) -> Stretch:
        """The stretch just told: "a monthly gain of 13%, its best since 2022", "fell 4% in May, the most since"."""
        for step in range(at - 1, max(-1, at - REACH), -1):
            period = self.scene.items[step].period
            if self.scene.kind(step) in tags.CLAUSE_BORDERS:
                return self._stretch_of_clause(step)
            if (told := self._told_at(step, at)) is not None:
                return told
            if period is None and (stretch := named_stretch(self.scene, step)) is not None:
                # "Its fourth-quarter loss was its largest since 2008": of any quarter
                return replace(stretch, parts=()) if stretch.count == 1 else stretch
        return SESSION

    def _told_at(self, spot: int, at: int) -> Stretch | None:
        """The stretch of the period at ``spot``; None where there is none, and where it says how far back to rank.

        As "its worst week since March and the Nasdaq 5.8%, its worst since January" does.
        """
        item = self.scene.items[spot]
        if self._is_counted_from(spot, at):
            return UNRANKED  # "down 22% from its peak, the biggest slide since 2020": of any such stretch
        if item.period is None or item.period.kind is PeriodKind.SINCE:
            return None
        return told_stretch(item.period, item.low)

    def _is_counted_from(self, spot: int, at: int) -> bool:
        """Whether the period at ``spot`` is what the move right before a superlative is counted from."""
        sentence, period = self.scene.sentence, self.scene.items[spot].period
        if period is None or period.kind not in _COUNTED_FROM or follows_a_ranking(sentence, spot):
            return False
        return sentence.kinds[spot - 1] == tags.NUMBER and _MOVING.isdisjoint(sentence.kinds[spot + 1 : at])

    def _stretch_of_clause(self, border: int) -> Stretch:
        """As in "what it lost last week, when it sank 16%, the most since 2020": the stretch its clause is told of.

        So is the quarter of "after a first quarter that was its worst since 2008".
        """
        if self.scene.low(border) == "that" and self.scene.kind(border + 1) == tags.AUXILIARY:
            stretch = named_stretch(self.scene, border - 1)
            if stretch is not None and stretch.count != 1:
                return (
                    UNRANKED  # "a 20% gain for the three months that is its best since": of a quarter, or of any three
                )
            return SESSION if stretch is None else replace(stretch, parts=())
        if self.scene.low(border) != "when":
            return SESSION
        at = border - 2 if self.scene.kind(border - 1) == tags.COMMA else border - 1
        period = self.scene.items[at].period if at >= 0 else None
        counted = period is None or period.kind in {PeriodKind.SINCE, PeriodKind.SINCE_EXTREME}
        return SESSION if period is None or counted else told_stretch(period, self.scene.low(at))

    def stretch_of_figure(self, at: int) -> Stretch:
        """As in "finished 2018 with a loss of 5.6%, its worst decline since 2008": that of the figure set beside."""
        last = self.scene.said[-1] if self.scene.said else None
        beside = self.is_set_beside(at) or "for" in self.scene.sentence.lows[at - 2 : at]
        if last is None or not beside or at - last.end > _NEAR:
            return SESSION
        for step in range(at - 1, max(-1, at - REACH), -1):
            item = self.scene.items[step]
            if (item.kind in tags.CLAUSE_BORDERS and item.low != "with") or (
                item.kind == tags.COMMA and step < last.end
            ):
                break
            if (told := self._told_at(step, at)) is not None:
                return told
        return SESSION

    def names_value(self, at: int, end: int) -> bool:
        """As in "the largest one-day decline in market value": what is ranked are sums of money."""
        scene = self.scene
        if any(scene.low(step) == "market" and scene.low(step + 1) == "loss" for step in range(at + 1, end)):
            return True  # "its biggest one-day market loss ever"
        return any(
            phrase.topic == "value" and at < phrase.core <= end + _NEAR and not phrase.leads
            for phrase in self.scene.phrases
        )

    def is_of_value(self, at: int) -> bool:
        """As in "lost $593 billion of market value, the most ever": the sum just told is what is ranked."""
        number = self._just_told(at)
        return number is not None and is_large(number)

    def is_told_of_a_sum(self, at: int) -> bool:
        """As in "The loss of $60 billion in market value was the largest ever": of what a sum before the verb tells."""
        scene = self.scene
        first = self._first_of_place(at)
        if scene.kind(first - 1) not in _OWNING or scene.kind(first - 2) != tags.AUXILIARY:
            return False
        for step in range(first - 3, max(-1, first - REACH - 3), -1):
            number = scene.items[step].number
            if number is not None or scene.kind(step) in {tags.COMMA, tags.BREAK}:
                return number is not None and is_large(number)
        return False

    def is_of_a_sum(self, at: int) -> bool:
        """As in "wipes $600 billion off Orlo in record one-day loss": the record is of the sum just told.

        So it is in "lost $600 billion in value, a record one-day loss".
        """
        return self.is_of_value(at) and self.is_set_beside(at)

    def is_of_points(self, at: int) -> bool:
        """As in "rose 3,217 points, the most ever"."""
        number = self._just_told(at)
        return number is not None and number.unit == "points"

    def _just_told(self, at: int) -> NumberMention | None:
        last = self.scene.said[-1] if self.scene.said else None
        if last is None or at - last.end >= REACH:
            return None
        before = last.end - 1 if self.scene.kind(last.end) in tags.NOUNS else last.end  # "suffered a $60 billion loss"
        return self.scene.items[before].number

    def is_set_beside(self, at: int) -> bool:
        """As in "wiping out $589 billion, the biggest loss ever": the figure before the comma is what is ranked."""
        scene = self.scene
        step = at - 1
        while scene.kind(step) in _BEFORE or scene.low(step) in self.table.ordinals:
            step -= 1
        if scene.low(step) == "in" and scene.said:
            # "loses $600 billion in biggest one-day loss ever", "wipes $600 billion off Orlo in biggest loss ever"
            off = scene.by_last.get(step - 1)
            before = off.first - 1 if off is not None and scene.low(off.first - 1) in _TAKEN_OFF else step
            return scene.said[-1].end == before - 1
        return scene.kind(step) == tags.COMMA


def as_sums(drafts: list[Draft]) -> list[Draft]:
    """Records of moves as those of a market value's."""
    for draft in drafts:
        if isinstance(draft.detail, Superlative) and draft.detail.measure is Measure.MOVE:
            draft.detail = replace(draft.detail, measure=Measure.MARKET_VALUE)
    return drafts
