"""Records: "a record high of 108,786", "closed at a record", "dropped a record 1,175 points"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.extremes import BETWEEN, BREAKING, POINTING, REFERENCE
from factcheck.extract.mark_words import mark_words
from factcheck.extract.marks import EARLIER
from factcheck.extract.phrases import Phrase
from factcheck.extract.record_changes import REACHING, RecordChangeReader
from factcheck.extract.record_figures import is_count, price_before, price_beside, price_in_brackets
from factcheck.extract.record_places import is_beside_a_price, is_elsewhere
from factcheck.extract.worth import is_large
from factcheck.models import EARLIER_MARK, Approximation, Kind, Measure, Side, Superlative

# What a record is said to be of, beside highs, lows and closes.
_RECORD_NOUNS: Final = frozenset({"territory", "level", "levels", "value"})
# "just below a record of $52.20": a period that holds the word of distance.
_SHORT_OF: Final = ("below ", "under ", "off ", "shy of ", "short of ", "near ")
# "closed just shy of a record": near one, where no figure tells how far.
_NEARLY: Final = ("shy of ", "short of ", "near ")
_REACH: Final = 7
_GONE_BY: Final = frozenset({"after", "following", "in the wake of", "despite", "since"})
# "A place in the record books" tells of no price.
_BOOKS: Final = frozenset({"book", "books"})
_HELD: Final = frozenset({"set", "held", "made", "owned", "established"})
_PEAKING: Final = frozenset({"peaked", "peaking", "topped out"})
_UNTIL: Final = frozenset({"before", "until"})
_NEAR: Final = 4


_NORMS: Final = frozenset({"level", "levels", "norms"})
_SET_AGAINST: Final = frozenset(
    {"relative to", "compared with", "compared to", "against", "versus", "above", "below", "than", "by", "to"}
)


class RecordReader(RecordChangeReader):
    """Drafts what is the highest or lowest of all time."""

    def record(self, at: int) -> list[Draft]:  # noqa: C901, PLR0912 - one decision a branch
        """The record that begins at item ``at``, if one does."""
        scene = self.scene
        step = at + 1
        if self._is_none(at):
            return []
        if scene.low(at) == "all" and scene.low(step) == "time":
            step += 1
        while scene.low(step) in BETWEEN or (scene.low(step) == "and" and scene.low(step + 1) in BETWEEN):
            step += 1  # "an all-time intraday and closing high"
        # "Below its February record at Tuesday's close": a period after it is no noun of the record.
        low = "" if scene.kind(step) == tags.PERIOD else scene.low(step).rpartition(" ")[2]
        first = scene.low(at)
        compound = first.rpartition("-")[2] in {"high", "low"}
        before, start = self._before(at)
        direction: int | None
        if self.scene.kind(at) == tags.PERIOD and not first.endswith("record"):
            direction, end = (-1 if first.endswith(self.table.lows) else 1), at
        elif compound or _is_record_noun(low):
            direction = -1 if low in self.table.lows or first.endswith("-low") else 1
            end = at if compound else step
        elif (
            low not in _BOOKS
            and first.rpartition(" ")[2] in {"record", "records"}
            and (
                self._bare(at, before, start)
                or ((before in REFERENCE or first.startswith(_SHORT_OF)) and self._figure(at + 1) is not None)
                or (first.startswith(_NEARLY) and scene.kind(at - 1) != tags.NUMBER)
            )
        ):
            direction = self.reached_by(start) if before in REACHING or before == "," else 1
            end = at
            step = at
        elif first == "record" and self.change_follows(at) and not self._is_verb(at):
            return [] if is_elsewhere(scene, at, step) else self.record_price(at) or self.record_change(at)
        else:
            return []
        if (before == "to" and self._is_gone_by(start)) or self._is_of_ranking(step) or is_elsewhere(scene, at, end):
            return []
        if scene.kind(end + 1) == tags.TICKER:
            end += 1  # "its all-time high (ATH) of $109"
        number = self._figure(end + 1 if scene.kind(end + 1) != tags.PERIOD else end + 2)
        number = (
            number
            or price_beside(self.scene, end + 1)
            or price_before(self.scene, at)
            or price_in_brackets(self.scene, end + 1)
        )
        apart = scene.kind(at) == tags.PERIOD and first.startswith(_SHORT_OF) and not first.startswith(_NEARLY)
        if number is None and ((before in REFERENCE and scene.low(start) != "near") or (apart and low)):
            return []  # "20% below its May 4 closing record high" is how far from it
        if scene.kind(end + 1) == tags.OTHER:
            return []
        # "Propelled the index to fresh records": what stands before the preposition reached them.
        subjects = self._record_subjects(start if before == "to" and start < at else self._currency_life(at), end)
        held = self._is_held(step)
        if not subjects or (held and subjects[0].topic != "value"):
            return []
        if number is not None and is_count(self.scene, number):
            return []
        if number is not None and scene.low(start + 1) == "by" and scene.kind(start) in {tags.MOVE, tags.EITHER}:
            return self._moved_by_record(at, start, number)
        if number is not None:
            self.taken.add(number)
            end = max(number, end)
        self.until = end
        # "Its market value passed the record set by Shell" ranks the values of all companies; "its record high of $775
        # billion" is one of the company's own value, and of no share price.
        told = None if number is None else scene.items[number].number
        valued = held or (told is not None and is_large(told))
        measure = Measure.MARKET_VALUE if valued else Measure.LEVEL
        detail = self._ranked(Superlative(measure, Side.HIGH if direction > 0 else Side.LOW), at, end)
        drafts = self._drafts(Kind.RECORD, direction, subjects, at, end, detail, number=number)
        if self._was_before(at):
            for draft in drafts:
                draft.notes = (*draft.notes, EARLIER_MARK)
        if number == at - 1:
            for draft in drafts:
                draft.approximation = Approximation.EXACT  # "4% below its $109 record": of the distance
        return self._dealt(drafts, number)

    def _is_none(self, at: int) -> bool:
        """As in "to record its lowest level since May", a verb; "dear relative to historical levels", of mostly."""
        scene = self.scene
        if scene.low(at - 1) == "to" and scene.kind(at + 1) in {tags.DETERMINER, tags.POSSESSIVE}:
            return True
        return scene.low(at) == "historical" and scene.low(at + 1) in _NORMS and scene.low(at - 1) in _SET_AGAINST

    def _dealt(self, drafts: list[Draft], number: int | None) -> list[Draft]:
        """As in "A and B hit record highs of 42,274 and 12,430": to each its own."""
        figures = [] if number is None else [number]
        while figures and len(figures) < len(drafts):
            step = figures[-1] + 1
            while self.scene.kind(step) in {tags.COMMA, tags.CONJUNCTION}:
                step += 1
            if step == figures[-1] + 1 or self.scene.kind(step) != tags.NUMBER:
                return drafts
            figures.append(step)
        for draft, figure in zip(drafts, figures, strict=False):
            draft.number = figure
        self.taken.update(figures)
        return drafts

    def _moved_by_record(self, at: int, verb: int, number: int) -> list[Draft]:
        """As in "fell by a record high of 4,451 points": the largest move so far, and no price."""
        scene = self.scene
        entry, told, subjects = scene.items[verb].entry, scene.items[number].number, scene.subjects(verb, strict=True)
        if entry is None or not entry.direction or told is None or not subjects:
            return []
        self.taken.add(number)
        self.until = number
        side = Side.HIGH if entry.direction > 0 else Side.LOW
        detail = Superlative(Measure.MOVE, side, move_unit="points" if told.unit == "points" else "percent")
        return self._drafts(Kind.RECORD, entry.direction, subjects, at, at, detail)

    def _currency_life(self, at: int) -> int:
        """As in "a euro-lifetime high", "a euro-era low": of as long as there has been the currency, and none of it."""
        joined = self.scene.low(at - 1) == "euro" and self.scene.items[at - 1].end + 1 == self.scene.items[at].start
        return at - 1 if joined and self.scene.low(at) in {"lifetime", "era"} else at

    def _record_subjects(self, at: int, end: int) -> tuple[Phrase, ...]:
        scene = self.scene
        if scene.kind(end + 1) == tags.PERIOD and scene.low(end + 2) == "for" and self._before(at)[0] in _GONE_BY:
            holder = scene.by_first.get(end + 3)
            if holder is not None and holder.market:
                return scene.listed_right(holder)  # "rose, following record highs on Tuesday for the Dow"
        if scene.low(end + 1) in {"for", "in", "on"}:
            holder = scene.by_first.get(end + 2)
            gone_by = self._before(at)[0] in _GONE_BY and scene.low(end + 1) == "for"
            if gone_by and holder is not None and holder.market and (holder.named or holder.topic):
                return scene.listed_right(holder)  # "yields fell after a record high for gold"
            if (
                holder is not None
                and holder.market
                and not scene.said
                and scene.kind(holder.core) not in {tags.PLACE, tags.BODY}
            ):
                found = scene.subjects(at)
                pointing = bool(found) and scene.low(found[0].core) in POINTING
                return found if found and found[0].market and not pointing else scene.listed_right(holder)
        return self._owners(at)

    def _is_of_ranking(self, record: int) -> bool:
        """As in "broke the record for the biggest one-day drop", which that superlative tells."""
        after = self.scene.low(record + 3 if self.scene.kind(record + 2) == tags.DETERMINER else record + 2)
        return self.scene.low(record + 1) == "for" and after in self.table.superlatives

    def _was_before(self, at: int) -> bool:
        """As in "breaking the previous record of 38,915", "its old high of 5,100", "half its record of 9,120"."""
        if "half" in (self.scene.low(at - 2), self.scene.low(at - 3)):
            return True
        return any(self.scene.low(step) in EARLIER for step in range(at - 2, at)) or self._is_of_a_peak(at)

    def _is_of_a_peak(self, at: int) -> bool:
        """As in "peaked at its all-time high of 5,132", "before it hit its record of 5,132": set before."""
        scene = self.scene
        lows = [scene.low(step) for step in range(max(0, at - _NEAR), at)]
        owned = any(scene.kind(step) in {tags.POSSESSIVE, tags.GENITIVE} for step in range(at - 2, at))
        return owned and (not _PEAKING.isdisjoint(lows) or not _UNTIL.isdisjoint(scene.sentence.lows[:at]))

    def _is_held(self, record: int) -> bool:
        """As in "its drop passed the record set by Ford", "the record held by Shell": another's."""
        return self.scene.low(record + 1) in _HELD and self.scene.low(record + 2) == "by"

    def _is_gone_by(self, preposition: int) -> bool:
        """As in "fell 2% after a rally to record highs": where prices had been when what is told began."""
        scene = self.scene
        if scene.kind(preposition - 1) not in tags.NOUNS:
            return False
        step = preposition - 2
        while scene.kind(step) in {tags.DETERMINER, tags.WORD, tags.LIGHT, tags.PERIOD} and preposition - step < _REACH:
            step -= 1
        return step < preposition - 2 and scene.low(step) in _GONE_BY

    def _bare(self, at: int, before: str, start: int) -> bool:
        """As in "at a record", "set records", "breaks 15-yr record", with no noun after it that the record is of."""
        scene = self.scene
        after = scene.kind(at + 1)
        if after in {
            tags.WORD,
            tags.CAPITAL,
            tags.OTHER,
            tags.NUMBER,
            tags.HEAD,
            tags.GROUP,
            tags.GAIN,
            tags.EITHER,
            tags.NAME,
            tags.BODY,
            tags.COUNT,
        } and scene.low(at + 1) not in {"set", "earlier", "reached", "hit", "last"}:
            return False
        if scene.low(at + 1) in {"a", "an"}:
            return False  # "the only one to record a rise"
        entry = scene.items[start].entry if start >= 0 else None
        return (
            before in REACHING
            or before in BREAKING
            or (before == "," and is_beside_a_price(scene, start, at))
            or (entry is not None and (entry.bare or entry.kind == tags.SUPPORT))
        )

    def _is_verb(self, at: int) -> bool:
        """As in "fell 2.1%, to record $76.28"."""
        return self.scene.low(at - 1) == "to" and self.scene.kind(at - 2) == tags.COMMA


def _is_record_noun(low: str) -> bool:
    words = mark_words()
    return low in words.turns or low in words.closes or low in _RECORD_NOUNS
