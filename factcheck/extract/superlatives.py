"""Records and extremes: "a record high of 108,786", "its biggest drop since 2020", "a 17-month low", "third worst year ever"."""

from __future__ import annotations

import re
from typing import Final

from factcheck.extract import tags
from factcheck.extract.comparisons import volume_subject
from factcheck.extract.drafts import Draft
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Predication, Scene
from factcheck.extract.standings import Standings, proximity
from factcheck.models import CalendarUnit, Kind, Measure, PeriodKind, PriceField, Proximity, Side, SubjectKind, Superlative

_REACH: Final = 11
_STOPS: Final = frozenset({tags.COMMA, tags.BREAK, tags.OPEN, tags.CLOSE, tags.RELATIVE})
_DATED: Final = frozenset({PeriodKind.SINCE, PeriodKind.TRAILING, PeriodKind.EVENT, PeriodKind.YEAR_TO_DATE, PeriodKind.NAMED_YEAR, PeriodKind.NAMED_MONTH, PeriodKind.YEAR, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.SINCE_EXTREME, PeriodKind.NAMED_QUARTER, PeriodKind.WEEK})  # fmt: skip
_LOWS: Final = ("low", "lows", "trough", "bottom", "nadir", "lowest")
_EXTREMES: Final = (*_LOWS, "high", "highs", "peak", "peaks", "top")
_WINDOWS: Final = (("week", CalendarUnit.WEEK), ("month", CalendarUnit.MONTH), ("quarter", CalendarUnit.QUARTER), ("year", CalendarUnit.YEAR), ("annual", CalendarUnit.YEAR))
_RECORDS: Final = frozenset({"record", "all-time", "lifetime", "historic", "historical", "life-time", "all time", "life"})
_RECORD_NOUNS: Final = frozenset({"high", "highs", "low", "lows", "peak", "peaks", "close", "closes", "finish", "territory", "level", "levels", "settlement", "top", "tops", "bottom", "value"})
_HOLDING: Final = frozenset({"for", "of", "by", "in", "on", "among"})
_LENGTH: Final = re.compile(
    r"\b(?:\d[\d.,/½¼¾⅓⅔-]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|multi|several)"
    r"(?:[- ]and[- ]a[- ](?:half|quarter))?[- ]+(?:trading[- ])?(?:week|month|year|yr|day|decade|session|quarter)s?\b"
)
_OF_ALL_TIME: Final = re.compile(r"\b(?:all[- ]time|record|lifetime)\b.*(?:high|low|peak)s?$")
_BETWEEN: Final = frozenset({"closing", "intraday", "session", "trading", "intra-day", "intra", "day", "price", "market"})
_REFERENCE: Final = frozenset({"off", "below", "away from", "from", "under", "above", "shy of", "short of", "beneath", "just short of", "just shy of"})
_REACHING: Final = frozenset({"at", "to", "into", "in"})
_BREAKING: Final = frozenset({"set", "sets", "setting", "hit", "hits", "hitting", "broke", "breaks", "breaking", "break", "notched", "notching", "posted", "posting", "reached", "reaches", "reaching", "marking", "marked", "scored", "scoring", "beat", "beating", "beats", "surpassing", "surpassed", "eclipsing", "eclipsed", "topping", "topped", "smashed", "smashing", "logged", "clinched", "closed at", "touch", "touched", "touching", "shattered", "shattering", "extending", "setting"})


class SuperlativeReader:
    """Drafts the records and extremes of one scene; ``taken`` are the items of figures that belong to a record."""

    def __init__(self, scene: Scene, standings: Standings) -> None:
        self.scene = scene
        self.table = standings
        self.taken: set[int] = set()
        self._until = -1

    def read(self, at: int) -> list[Draft]:
        """The claims whose trigger begins at item ``at``."""
        if at <= self._until:
            return []
        low = self.scene.low(at)
        way = self.table.superlatives.get(low)
        if way is None and low.rpartition("-")[2] in self.table.superlatives:
            way = self.table.superlatives[low.rpartition("-")[2]]
        if low in self.table.ordinals:
            place = at + 2 if self.scene.low(at + 1) == "-" else at + 1
            way = self.table.superlatives.get(self.scene.low(place))
            if way is not None:
                return self._superlative(place, way)
        if way is not None and (way or low == "most" or not low.startswith("most ")):
            drafts = self._superlative(at, way)
            if drafts:
                return drafts
        if low in _RECORDS or low in {"records", "all-time-high", "all-time-low", "record-high", "record-low"} or (low == "all" and self.scene.low(at + 1) == "time"):
            return self._record(at)
        if self.scene.kind(at) == tags.PERIOD and (low.endswith("record") or (_OF_ALL_TIME.search(low) and self._figure(at + 1) is not None)):
            return self._record(at)
        if self.scene.kind(at) == tags.PERIOD or low.endswith(_EXTREMES):
            return self._dated_low(at)
        return []

    def _superlative(self, at: int, way: int) -> list[Draft]:
        scene, table = self.scene, self.table
        noun_way: int | None = None
        measure: Measure | None = None
        window = CalendarUnit.SESSION
        holder: Phrase | None = None
        end = -1
        ever = False
        points = False
        unrelated = False
        for step in range(at + 1, min(at + _REACH, len(scene.items))):
            kind, low = scene.kind(step), scene.low(step)
            text = scene.sentence.text[scene.items[step].start : scene.items[step].start + 24].lower()
            if text.startswith(table.all_time):
                ever, end = True, step
                break
            period = scene.items[step].period
            if period is not None and low not in table.spans and (low.startswith("since") or period.kind in _DATED and not low.startswith(("on ", "for the "))):
                end = step
                break
            if low == "since":
                end = self._clause_end(step)
                break
            if low == "of" and scene.low(step + 1) == "the" and scene.low(step + 2) in table.spans:
                end = step + 2
                break
            if kind in _STOPS or (kind == tags.CLAUSE and low not in {"as"}):
                break
            if kind == tags.NUMBER:
                break
            phrase = scene.by_first.get(step)
            if phrase is not None and holder is None and self._governor(phrase) in _HOLDING:
                holder = phrase
            entry = scene.items[step].entry
            if kind in tags.NOUNS and entry is not None:
                noun_way, measure = entry.direction, Measure.MOVE
            elif low in table.levels:
                measure = measure or Measure.LEVEL
            elif low in table.moves or low in table.spans:
                measure = Measure.MOVE if measure is None else measure
                points = points or low == "point"
            elif low in table.volumes or (entry is not None and entry.topic == "volume"):
                measure = Measure.VOLUME
            elif kind == tags.OTHER and low not in {"percentage"} and holder is None:
                unrelated = True
            window = _window(low) or window
        if end < 0 or unrelated or (scene.low(at) == "most" and scene.low(at + 1) == "of"):
            return []
        low = scene.low(at).rpartition("-")[2]
        word = low if low in table.superlatives else scene.low(at + 1)
        if measure is None and (way == 0 and word != "most"):
            return []
        direction = way or noun_way or self._way_of(word, at)
        subjects = self._subjects(at, holder)
        if not subjects or direction is None:
            return []
        if measure is None:
            measure = Measure.LEVEL if word in {"highest", "lowest", "strongest", "weakest", "cheapest"} else Measure.MOVE
        if word == "busiest":
            measure = Measure.VOLUME
            busy = volume_subject(scene, at)
            subjects = subjects if busy is None else (busy,)
        self._until = end
        side = Side.HIGH if direction > 0 else Side.LOW
        detail = Superlative(measure, side, window, "points" if points else "percent", self._field(at, end))
        kind = Kind.RECORD if ever else Kind.EXTREME_SINCE
        return self._drafts(kind, direction, subjects, at, end, detail)

    def _way_of(self, word: str, at: int) -> int | None:
        """Of "most", "busiest", "longest": the verb before, the streak's words, else what was said last."""
        scene = self.scene
        if word == "busiest":
            return 1
        for step in range(at - 1, max(-1, at - 8), -1):
            kind = scene.kind(step)
            entry = scene.items[step].entry
            if kind in {tags.MOVE, tags.EITHER, tags.ADJECTIVE, tags.GAIN} and entry is not None and entry.direction:
                return entry.direction
            if kind == tags.BREAK:
                break
        for step in range(at, min(at + 6, len(scene.items))):
            way = self.table.streak_ways.get(scene.low(step))
            if way is not None:
                return way
        return next((said.direction for said in reversed(scene.said) if said.direction), None)

    def _subjects(self, at: int, holder: Phrase | None) -> tuple[Phrase, ...]:
        scene = self.scene
        if holder is not None and holder.market and (holder.named or holder.plural or scene.low(holder.first) == "both") and scene.kind(holder.core) not in {tags.PLACE, tags.BODY}:
            return scene.listed_right(holder)
        if holder is not None and scene.kind(holder.core) == tags.OTHER:
            return (holder,)
        subjects = self._owners(at)
        if not subjects and holder is not None and holder.market:
            return (holder,)
        return subjects

    def _owners(self, at: int) -> tuple[Phrase, ...]:
        """Whose record or extreme; where the sentence has none, the pronoun of "its record" stands for it."""
        found = self.scene.subjects(at)
        if found:
            return found
        for step in range(at - 1, max(-1, at - 4), -1):
            if self.scene.kind(step) == tags.POSSESSIVE:
                return (Phrase(step, step, step, True, False, SubjectKind.ANAPHOR, self.scene.low(step)),)
        return ()

    def _governor(self, phrase: Phrase) -> str:
        step = phrase.first - 1
        while self.scene.kind(step) in {tags.LIGHT, tags.DETERMINER}:
            step -= 1
        return self.scene.low(step)

    def _clause_end(self, since: int) -> int:
        """Where "since cryptocurrencies plunged in June" ends: at the next stop."""
        for step in range(since + 1, len(self.scene.items)):
            if self.scene.kind(step) in _STOPS or self.scene.kind(step) == tags.CLAUSE:
                return step - 1
        return len(self.scene.items) - 1

    def _field(self, first: int, last: int) -> PriceField:
        words = {self.scene.low(step) for step in range(first, last + 1)}
        return PriceField.HIGH if "intraday" in words else PriceField.CLOSE

    def _record(self, at: int) -> list[Draft]:
        scene = self.scene
        step = at + 1
        if scene.low(at) == "all" and scene.low(step) == "time":
            step += 1
        while scene.low(step) in _BETWEEN:
            step += 1
        low = scene.low(step).rpartition(" ")[2]
        first = scene.low(at)
        compound = first.rpartition("-")[2] in {"high", "low"}
        before, start = self._before(at)
        direction: int | None
        if self.scene.kind(at) == tags.PERIOD and not first.endswith("record"):
            direction, end = (-1 if first.endswith(_LOWS) else 1), at
        elif low in _RECORD_NOUNS or compound:
            direction = -1 if low in _LOWS or first.endswith("-low") else 1
            end = at if compound else step
        elif first.rpartition(" ")[2] in {"record", "records"} and self._bare(at, before, start):
            direction = 1
            end = at
            step = at
        elif first == "record" and self._change_follows(at):
            return self._record_change(at)
        else:
            return []
        number = self._figure(end + 1)
        if before in _REFERENCE and number is None and scene.low(start) not in {"near"}:
            return []
        if scene.kind(end + 1) == tags.OTHER:
            return []
        subjects = self._record_subjects(at, end)
        if not subjects:
            return []
        if number is not None:
            self.taken.add(number)
            end = number
        self._until = end
        measure = Measure.LEVEL
        detail = Superlative(measure, Side.HIGH if direction > 0 else Side.LOW, field=self._field(at, end))
        return self._drafts(Kind.RECORD, direction, subjects, at, end, detail, number=number)

    def _record_subjects(self, at: int, end: int) -> tuple[Phrase, ...]:
        scene = self.scene
        if scene.low(end + 1) in {"for", "in", "on"}:
            holder = scene.by_first.get(end + 2)
            if holder is not None and holder.market and not scene.said and scene.kind(holder.core) not in {tags.PLACE, tags.BODY}:
                found = scene.subjects(at)
                return found if found and found[0].market else scene.listed_right(holder)
        return self._owners(at)

    def _before(self, at: int) -> tuple[str, int]:
        step = at - 1
        while self.scene.kind(step) in {tags.DETERMINER, tags.POSSESSIVE, tags.LIGHT, tags.WORD, tags.PERIOD} and at - step < 5:
            if self.scene.low(step) in _REFERENCE or self.scene.low(step) in _BREAKING:
                break
            step -= 1
        return self.scene.low(step), step

    def _bare(self, at: int, before: str, start: int) -> bool:
        """ "at a record", "set records", "breaks 15-yr record", with no noun after it that the record is of."""
        scene = self.scene
        after = scene.kind(at + 1)
        if after in {tags.WORD, tags.CAPITAL, tags.OTHER, tags.NUMBER, tags.HEAD, tags.GROUP, tags.GAIN, tags.EITHER, tags.NAME, tags.COUNT} and scene.low(at + 1) not in {"set", "earlier", "reached", "hit", "last"}:
            return False
        entry = scene.items[start].entry if start >= 0 else None
        return before in _REACHING or before in _BREAKING or (entry is not None and entry.bare)

    def _change_follows(self, at: int) -> bool:
        return self.scene.kind(at + 1) == tags.NUMBER or (self.scene.kind(at + 1) in tags.NOUNS)

    def _record_change(self, at: int) -> list[Draft]:
        """ "dropping a record 1,175 points", "a record one-day drop"."""
        scene = self.scene
        number = scene.items[at + 1].number
        direction: int | None = None
        points = number is not None and number.unit == "points"
        if number is not None:
            if number.unit not in {"percent", "points", "basis_points"}:
                return []
            for step in range(at - 1, max(-1, at - 4), -1):
                entry = scene.items[step].entry
                if entry is not None and scene.kind(step) in {tags.MOVE, tags.EITHER, tags.ADJECTIVE}:
                    direction = entry.direction
                    break
        else:
            entry = scene.items[at + 1].entry
            direction = entry.direction if entry is not None else None
        subjects = scene.subjects(at)
        if direction is None or not subjects:
            return []
        detail = Superlative(Measure.MOVE, Side.HIGH if direction > 0 else Side.LOW, move_unit="points" if points else "percent")
        return self._drafts(Kind.RECORD, direction, subjects, at, at, detail)

    def _figure(self, at: int) -> int | None:
        """The item of the figure that "of", "at" or "above" joins to a record."""
        scene = self.scene
        if scene.low(at) not in {"of", "at", "around", "near"}:
            return None
        step = at + 1
        while scene.kind(step) in {tags.LIGHT, tags.BOUND}:
            step += 1
        number = scene.items[step].number if step < len(scene.items) else None
        return step if number is not None and number.unit not in {"percent"} or (number is not None and self._yields()) else None

    def _yields(self) -> bool:
        return any(phrase.topic == "yield" for phrase in self.scene.phrases)

    def _dated_low(self, at: int) -> list[Draft]:
        """ "a 17-month low", "near 3-1/2 year low", "its highest in two years" said as a length and an extreme."""
        scene = self.scene
        item = scene.items[at]
        text = item.low
        word = text.rpartition(" ")[2]
        first = at
        if scene.kind(at) == tags.PERIOD:
            if word not in _EXTREMES or item.period is None or not _has_length(text):
                return []
        else:
            step = at - 1
            while scene.low(step) in _BETWEEN:
                step -= 1
            if text not in _EXTREMES or not _has_length(scene.low(step)):
                return []
            first = step
        before, start = self._before(first)
        following = scene.low(at + 1)
        owned = any(scene.kind(step) in {tags.POSSESSIVE, tags.GENITIVE} for step in range(start, first))
        if (before in _REFERENCE or text.startswith(("from", "off", "below", "above"))) and (owned or before != "from" and scene.kind(start - 1) == tags.NUMBER or _leading_owner(text)):
            return []
        direction = -1 if word in _LOWS else 1
        subjects = self._record_subjects(first, at)
        if not subjects:
            return []
        self._until = at
        detail = Superlative(Measure.LEVEL, Side.HIGH if direction > 0 else Side.LOW, field=self._field(first, at))
        del following
        return self._drafts(Kind.EXTREME_SINCE, direction, subjects, first, at, detail)

    def _drafts(  # noqa: PLR0913 - the parts of one claim
        self, kind: Kind, direction: int, subjects: tuple[Phrase, ...], first: int, last: int, detail: Superlative, number: int | None = None
    ) -> list[Draft]:
        scene = self.scene
        if not all(phrase.market for phrase in subjects):
            return []
        start, end = scene.items[first].start, scene.items[last].end
        near = proximity(scene, first, self.table)
        if near is Proximity.NEAR and detail.measure is Measure.MOVE:
            near = Proximity.REACHED
        drafts = [Draft(kind, direction, phrase, first, start, end, number, detail=detail, proximity=near) for phrase in subjects]
        scene.said.append(Predication(subjects, direction, first, last, None))
        for draft in drafts:
            for step in range(last, first - 1, -1):
                if scene.items[step].period is not None:
                    draft.period = scene.items[step].period
                    break
        return drafts


def _window(low: str) -> CalendarUnit | None:
    for word, unit in _WINDOWS:
        if low.startswith(word) or low.endswith(f"-{word}") or low == f"{word}ly":
            return unit
    return None


def _has_length(text: str) -> bool:
    return _LENGTH.search(text) is not None


def _leading_owner(text: str) -> bool:
    return " its " in f" {text} " or " their " in f" {text} " or "'s " in text
