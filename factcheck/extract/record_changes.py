"""Records that a figure or a noun of change stands with: "dropped a record 1,175 points", "hit a record $4.34"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.extremes import BREAKING, ExtremeReader
from factcheck.extract.period_rankings import is_stretch
from factcheck.extract.phrases import Phrase
from factcheck.extract.ranked_stretches import SESSION, named_stretch, told_stretch
from factcheck.extract.record_figures import is_count, is_price
from factcheck.models import WAY_UNTOLD, Kind, Measure, Side, Superlative

# Prepositions that lead to a record: "closed at a record", "rallied into record territory".
REACHING: Final = frozenset({"at", "to", "into", "in"})
_REACH: Final = 7


class RecordChangeReader(ExtremeReader):
    """Drafts the largest move so far, and a price right after "record"."""

    def change_follows(self, at: int) -> bool:
        """Whether a figure or a noun of change stands right after the record, or after its stretch."""
        return self.scene.kind(at + 1) == tags.NUMBER or self.scene.kind(self._past_span(at)) in tags.NOUNS

    def _past_span(self, at: int) -> int:
        """The item after the record and its stretch: "a record one-day climb"."""
        return at + 2 if self.scene.low(at + 1) in self.table.spans else at + 1

    def _is_among_others(self, noun: int) -> bool:
        """As in "a record one-day loss for any company": ranked among those of all."""
        return self.scene.low(noun + 1) in {"for", "by", "of"} and self.scene.low(noun + 2) in {"any", "a", "an"}

    def reached_by(self, preposition: int) -> int:
        """As in "plunged to a record", "dropped below 1 percent today to a record": down when the verb before it is."""
        scene = self.scene
        for step in range(preposition - 1, max(-1, preposition - _REACH), -1):
            entry = scene.items[step].entry
            if scene.kind(step) in {tags.BREAK, tags.CLAUSE, tags.RELATIVE} or scene.low(step) == "having":
                break  # "edged lower, having closed at a record"
            if scene.kind(step) in {tags.MOVE, tags.EITHER} and entry is not None and entry.direction:
                return entry.direction
        return 1

    def record_price(self, at: int) -> list[Draft]:
        """As in "hit a record $4.34", "closed at a record 5,021.84": the figure is the level of the record."""
        scene = self.scene
        number = scene.items[at + 1].number if at + 1 < len(scene.items) else None
        before, start = self._before(at)
        entry = scene.items[start].entry if start >= 0 else None
        at_price = before in REACHING and before != "in"  # "took in a record $24 billion" is of a sum
        reached = at_price or before in BREAKING or (entry is not None and entry.bare)
        priced = number is not None and is_price(number)
        priced = priced and scene.kind(at + 2) not in tags.NOUNS  # "posted a record 2,112-point gain"
        if number is None or not (reached and priced) or is_count(scene, at + 1):
            return []
        subjects = self._left(start) or self._owners(at)
        if not subjects:
            return []
        self.taken.add(at + 1)
        self.until = at + 1
        # "Slid to a record 91.20 a dollar", "fell to close at a record 91.20": where a fall led is a low.
        verb = start if before == "to" else start - 2 if scene.low(start - 2) == "to" else -1
        way = self.reached_by(verb) if verb > 0 else 1
        detail = self._ranked(Superlative(Measure.LEVEL, Side.HIGH if way > 0 else Side.LOW), at, at)
        drafts = self._drafts(Kind.RECORD, way, subjects, at, at + 1, detail, number=at + 1)
        for draft in drafts if verb <= 0 else ():
            # "Closed at a record 91.20 a dollar": the dearest dollar as likely as the dearest rupee.
            draft.notes = (*draft.notes, WAY_UNTOLD) if draft.subject.topic == "currency" else draft.notes
        return drafts

    def _left(self, preposition: int) -> tuple[Phrase, ...]:
        """As in "That left the Dow at a record 17,068.26": what another verb left there."""
        scene = self.scene
        phrase = scene.by_last.get(preposition - 1) if scene.low(preposition) in REACHING else None
        before = scene.items[phrase.first - 1].entry if phrase is not None and phrase.first else None
        return (phrase,) if phrase is not None and phrase.market and before is not None and before.cause else ()

    def record_change(self, at: int) -> list[Draft]:
        """As in "dropping a record 1,175 points", "a record one-day drop"."""
        scene = self.scene
        number = scene.items[at + 1].number if scene.kind(at + 1) == tags.NUMBER else None
        direction: int | None = None
        noun = self._past_span(at if number is None else at + 1)  # "a record one-day drop", "1,175-point plunge"
        points = number is not None and number.unit == "points"
        if number is not None:
            if number.unit not in {"percent", "points", "basis_points"}:
                return []
            for step in range(at - 1, max(-1, at - 4), -1):
                entry = scene.items[step].entry
                if entry is not None and scene.kind(step) in {tags.MOVE, tags.EITHER, tags.ADJECTIVE}:
                    direction = entry.direction
                    break
        if direction is None:
            entry = scene.items[noun].entry if number is None or scene.kind(noun) in tags.NOUNS else None
            direction = entry.direction if entry is not None else None
        subjects = self._fallen(noun) or self._owner(at) or scene.subjects(at)
        if direction is None or not subjects or (number is None and self._is_among_others(noun)):
            return []
        period = scene.items[at + 2].period if number is not None and scene.kind(at + 2) == tags.PERIOD else None
        told = told_stretch(period, scene.low(at + 2)) if period is not None and is_stretch(period) else None
        # "A record weekly drop", "a record 12% annual loss", "fell a record 18% for the week".
        over = named_stretch(scene, noun - 1) or told or SESSION
        detail = Superlative(
            *(Measure.MOVE, Side.HIGH if direction > 0 else Side.LOW, over.window),
            move_unit="points" if points else "percent",
            count=over.count,
            parts=over.parts,
        )
        drafts = self._drafts(Kind.RECORD, direction, subjects, at, at, detail)
        for draft in drafts:
            draft.period = period if told is not None else draft.period
        return drafts

    def _owner(self, at: int) -> tuple[Phrase, ...]:
        """As in "spoke with the chairman about the market's record drop": whose the genitive makes it."""
        owner = self.scene.by_last.get(at - 2) if self.scene.kind(at - 1) == tags.GENITIVE else None
        return (owner,) if owner is not None and owner.market else ()

    def _fallen(self, noun: int) -> tuple[Phrase, ...]:
        """As in "dragged down by record tumbles in bank shares": what the noun of change is joined to is what moved."""
        scene = self.scene
        after = noun + 1
        if scene.kind(noun) not in tags.NOUNS or scene.low(after) not in {"in", "for", "of", "on"}:
            return ()
        holder = scene.by_first.get(after + 1)
        if holder is None or scene.kind(holder.core) in {tags.PLACE, tags.BODY}:
            return ()
        if scene.low(after) == "on" and not holder.market:
            return ()
        return scene.listed_right(holder)
