"""Figures that changed: finds for each number the word that governs it, the way it points, and whose change it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.levels import LevelReader
from factcheck.extract.measures import change_kind, is_large, value_nearby
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Predication, Scene
from factcheck.models import Kind, PeriodKind, Side

_PASSED: Final = frozenset({tags.LIGHT, tags.DETERMINER, tags.POSSESSIVE, tags.PERIOD, tags.QUOTE, tags.BOUND, tags.AUXILIARY})
_NOUN_MODIFIERS: Final = frozenset({tags.WORD, tags.LIGHT, tags.PERIOD, tags.HEAD, tags.COUNT, tags.GROUP, tags.CAPITAL, tags.NAME, tags.PLACE, tags.GENITIVE})
_HOLDERS: Final = frozenset({"in", "for", "by", "among", "of", "on", "across", "from"})
_WHOLES: Final = frozenset({"value", "worth", "price", "gains", "losses", "peak", "high", "market value", "market capitalization", "market capitalisation", "market cap", "gain", "valuation", "values", "advance", "decline", "drop", "rally", "loss", "market worth"})
_ABOVE: Final = {"above": 1, "over": 1, "below": -1, "under": -1, "beneath": -1, "north of": 1, "south of": -1}
_OFF: Final = frozenset({"off", "away from", "short of", "shy of", "from", "just short of", "just shy of", "off of", "within"})
_HIGHS: Final = ("high", "highs", "peak", "peaks", "record", "records", "top")
_LOWS: Final = ("low", "lows", "trough", "bottom", "nadir")
_MARKS: Final = frozenset({"high", "highs", "peak", "record", "low", "lows", "trough", "bottom", "close", "open", "price", "level", "levels", "debut", "top", "nadir", "finish", "settlement"})
_MOST_STEPS: Final = 9


@dataclass(slots=True)
class _Entry:
    """One place of a printed list: a change and the levels that go with it."""

    drafts: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class _Group:
    """Changes said of the same subjects in one breath."""

    subjects: tuple[Phrase, ...]
    direction: int | None
    anchor: int
    unit: str | None
    entries: list[_Entry]
    last: int


@dataclass(frozen=True, slots=True)
class _Frame:
    """What governs a number: direction, the governing item, and whose it is."""

    direction: int | None
    anchor: int
    subjects: tuple[Phrase, ...]
    more: str = ""  # "entry": a further place of the list; "figure": the same change in another unit


class FigureReader:
    """Reads the numbers of one scene in order and drafts a claim for each that is a market figure."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.drafts: list[Draft] = []
        self._group: _Group | None = None
        self._levels = LevelReader(scene)

    def read(self, at: int) -> None:
        """Draft the claims of the number at item ``at``, if it has any."""
        scene = self.scene
        number = scene.items[at].number
        if number is None or self._excluded(at, number):
            return
        frame = self._frame(at, number)
        if frame is not None:
            if frame.subjects and self._of_another_number(at, frame):
                return
            if frame.subjects and self._change(at, number, frame):
                return
            if frame.subjects:
                self._refuse(at, frame)
            return
        self._level(at, number)

    def close(self) -> list[Draft]:
        """The drafts of all that was read, each list dealt out to its subjects."""
        self._deal()
        return self.drafts

    def _excluded(self, at: int, number: NumberMention) -> bool:
        """Shares of a whole ("28% of companies", "76% of the time") are no changes."""
        scene = self.scene
        if number.unit in {"percent", "times"} and scene.low(at + 1) == "of":
            step = at + 2
            while scene.kind(step) in {tags.DETERMINER, tags.POSSESSIVE, tags.LIGHT, tags.NAME, tags.CAPITAL, tags.GENITIVE, tags.WORD} and scene.low(step) not in _WHOLES:
                step += 1
            return scene.low(step) not in _WHOLES
        return False

    def _frame(self, at: int, number: NumberMention) -> _Frame | None:
        left, determined = self._left(at)
        verb = self._verb(at, left, number)
        noun = self._noun(at) if verb is None or (determined and number.form != "fraction") else None
        if noun is not None:
            return noun
        if verb is not None:
            return verb
        return self._listed(at, left, number) or self._beside(at) or self._noun_of(at, left) or self._signed(at, number) or self._gapped(at, left, number)

    def _left(self, at: int) -> tuple[int, bool]:
        """The item that governs from the left, over light words; and whether an article stands between."""
        scene = self.scene
        step = at - 1
        determined = False
        while step >= 0 and at - step < _MOST_STEPS:
            kind = scene.kind(step)
            if kind not in _PASSED:
                if kind == tags.WORD and scene.kind(step - 1) == tags.DETERMINER:
                    step -= 1
                    continue
                break
            determined = determined or kind in {tags.DETERMINER, tags.POSSESSIVE}
            step -= 1
        return step, determined

    def _verb(self, at: int, left: int, number: NumberMention) -> _Frame | None:
        """ "rose 3%", "up 3%", "lifted the index 2%"."""
        scene = self.scene
        kind = scene.kind(left)
        if kind in {tags.MOVE, tags.EITHER, tags.ADJECTIVE}:
            entry = scene.items[left].entry
            if entry is None or entry.direction == 0:
                return None
            if self._level_bound(left, at, number):
                return None
            if kind == tags.EITHER and scene.kind(left - 1) in {tags.DETERMINER, tags.POSSESSIVE}:
                return None
            strict = kind != tags.ADJECTIVE and entry.form not in {"ing"}
            subjects = self._losers(at, number) or scene.subjects(left, strict=strict)
            return _Frame(entry.direction, left, subjects)
        phrase = scene.by_last.get(left)
        if phrase is not None:
            before = scene.items[phrase.first - 1] if phrase.first else None
            if before is not None and before.entry is not None and before.entry.cause and before.entry.direction:
                return _Frame(before.entry.direction, phrase.first - 1, scene.listed_right(phrase))
        return None

    def _level_bound(self, left: int, at: int, number: NumberMention) -> bool:
        """ "rose above 8,730" sets a level, "rose above 3%" bounds a change."""
        scene = self.scene
        bounds = [scene.low(step) for step in range(left + 1, at) if scene.kind(step) == tags.BOUND]
        if not bounds or number.unit in {"percentage_points", "basis_points"}:
            return False
        if number.unit == "percent":
            return bool(subject := scene.subjects(left)) and subject[0].topic == "yield" and bounds[-1] not in {"about", "around", "over"}
        return bounds[-1] not in {"about", "around", "over", "close to", "just over", "just under"} or number.unit is None

    def _losers(self, at: int, number: NumberMention) -> tuple[Phrase, ...]:
        """ "wiped 10% off the price of Bitcoin": what stands after the figure is what moved."""
        scene = self.scene
        step = at + 1
        while scene.kind(step) in {tags.LIGHT, tags.NUMBER, tags.COMMA, tags.CONJUNCTION} or (scene.kind(step) == tags.DETERMINER):
            step += 1
        if scene.low(step) in {"from", "off"} or (scene.low(step) in {"of", "to"} and is_large(number)):
            phrase = scene.by_first.get(step + 1)
            if phrase is not None and scene.low(step) == "to" and phrase.topic != "value":
                return ()
            if phrase is not None and phrase.market and scene.kind(phrase.core) != tags.GAIN:
                return (phrase,)
        return ()

    def _noun(self, at: int) -> _Frame | None:
        """ "a 3% drop in banks", "the Nasdaq 100's modest 4.4% gain"."""
        scene = self.scene
        step = at + 1
        while scene.kind(step) in _NOUN_MODIFIERS and step - at <= 5:
            step += 1
        if scene.kind(step) not in tags.NOUNS:
            return None
        if scene.kind(step) == tags.EITHER and any(scene.kind(part) in {tags.HEAD, tags.NAME, tags.CAPITAL, tags.GROUP} for part in range(at + 1, step)):
            following = scene.kind(step + 1)
            if following in {tags.NUMBER, tags.LIGHT, tags.DETERMINER}:
                return None
        entry = scene.items[step].entry
        if entry is None or entry.direction is None:
            return None
        return _Frame(entry.direction, step, self._holders(step) or self._inner(at, step) or scene.subjects(at))

    def _inner(self, at: int, noun: int) -> tuple[Phrase, ...]:
        """ "a 3% share price drop", "a 5% Nvidia slide": the mover stands between figure and noun, with no article."""
        phrase = self.scene.by_last.get(noun - 1)
        return (phrase,) if phrase is not None and phrase.first > at and phrase.named else ()

    def _holders(self, noun: int) -> tuple[Phrase, ...]:
        """Whose movement the noun at ``noun`` names, when a preposition tells it."""
        scene = self.scene
        step = noun + 1
        while scene.kind(step) in {tags.PERIOD, tags.LIGHT} and scene.low(step) not in _HOLDERS:
            step += 1
        if scene.low(step) not in _HOLDERS:
            owner = scene.by_first.get(step)
            spoken = owner is not None and not owner.market and scene.kind(step - 1) == tags.PERIOD
            return (owner,) if spoken and owner is not None else ()
        begin = step + 1
        while begin - step < 5 and begin not in scene.by_first and scene.kind(begin) in {tags.QUOTE, tags.DETERMINER, tags.WORD, tags.LIGHT, tags.PERIOD, tags.POSSESSIVE}:
            begin += 1
        phrase = scene.by_first.get(begin)
        if phrase is None or scene.kind(phrase.core) in {tags.PLACE, tags.BODY}:
            return ()
        if phrase.topic == "value" or (phrase.market and scene.low(step) in {"from", "on"} and not phrase.named):
            return ()
        return scene.listed_right(phrase)

    def _noun_of(self, at: int, left: int) -> _Frame | None:
        """ "gains of 7.5%", "a drop of nearly $589 billion"."""
        scene = self.scene
        if scene.low(left) not in {"of", "by", "totaling", "totalling", "exceeding"} or scene.kind(left - 1) not in tags.NOUNS:
            return None
        entry = scene.items[left - 1].entry
        if entry is None or entry.direction is None:
            return None
        number = scene.items[at].number
        if scene.low(left) != "of" and (number is None or number.unit not in {"percent", "points", "basis_points"}):
            return None
        return _Frame(entry.direction, left - 1, self._holders(at) or scene.subjects(left - 1))

    def _beside(self, at: int) -> _Frame | None:
        """ "3% higher", "10% below its August high", "0.9 percent away from their record"."""
        scene = self.scene
        step = at + 1
        while scene.kind(step) == tags.LIGHT and scene.low(step) not in _OFF:
            step += 1
        if scene.kind(step) in {tags.OPEN, tags.COMMA} and (scene.kind(step + 1) == tags.NUMBER or scene.low(step + 1) == "or"):
            step = self._past_alternative(step)
        kind, low = scene.kind(step), scene.low(step)
        period = scene.items[step].period if kind == tags.PERIOD else None
        if period is not None and period.kind == PeriodKind.SINCE_EXTREME and not low.startswith(("from", "since")):
            return _Frame(-1 if period.side is not Side.LOW else 1, step, scene.subjects(at))
        if kind == tags.ADJECTIVE and low not in _OFF:
            entry = scene.items[step].entry
            if entry is not None and entry.direction:
                return _Frame(entry.direction, step, scene.subjects(at))
        if low not in _ABOVE and low not in _OFF:
            return None
        mark = self._mark(step + 1)
        if mark is None:
            return None
        if low in _ABOVE:
            return _Frame(_ABOVE[low], step, scene.subjects(at))
        if low == "from" and scene.kind(at - 1) != tags.LIGHT and scene.kind(step - 1) != tags.LIGHT:
            return None
        return _Frame(-1 if mark.endswith(_HIGHS) else 1, step, scene.subjects(at))

    def _past_alternative(self, at: int) -> int:
        """Past "(0.7%)" or ", or 0.7%," when the word of direction stands after both figures."""
        step = at
        while self.scene.kind(step) in {tags.OPEN, tags.CLOSE, tags.COMMA, tags.CONJUNCTION, tags.NUMBER, tags.LIGHT}:
            step += 1
        return step if self.scene.kind(step) == tags.ADJECTIVE else at

    def _mark(self, start: int) -> str | None:
        """The word for an extreme or a first price within the next few items."""
        scene = self.scene
        for step in range(start, start + 6):
            low = scene.low(step)
            if low in _MARKS or low in {"share price", "stock price"}:
                return low
            if scene.kind(step) == tags.PERIOD and low.endswith(_HIGHS + _LOWS):
                return low
            if low == "record":
                return low
            if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.NUMBER} or step >= len(scene.items):
                return None
        return None

    def _signed(self, at: int, number: NumberMention) -> _Frame | None:
        """ "Dow +0.04%", "Apple (-1.2%)", "closed +1.4%"."""
        scene = self.scene
        if not number.sign or number.unit not in {"percent", "points", "basis_points", "percentage_points"} and not number.unit:
            return None
        step = at - 1
        while scene.kind(step) in {tags.OPEN, tags.BREAK, tags.AUXILIARY, tags.LEVEL, tags.LIGHT, tags.PERIOD, tags.TICKER}:
            step -= 1
        phrase = scene.by_last.get(step)
        return _Frame(number.sign, at, scene.listed(phrase) if phrase is not None else scene.subjects(at))

    def _gapped(self, at: int, left: int, number: NumberMention) -> _Frame | None:
        """ "the Dow rose 1%, the S&P 2%": a figure right after a phrase goes on with the verb of the one before."""
        group = self._group
        phrase = self.scene.by_last.get(left)
        if group is None or phrase is None or group.direction is None or group.unit != number.unit:
            return None
        before = self.scene.kind(phrase.first - 1)
        if before not in {tags.COMMA, tags.CONJUNCTION, tags.BREAK, tags.CLAUSE, tags.PREPOSITION} or phrase.first - 1 - group.last > 6:
            return None
        return _Frame(group.direction, at, self.scene.listed(phrase))

    def _listed(self, at: int, left: int, number: NumberMention) -> _Frame | None:
        """A further figure of the change before: ", or 3.1%", "(1.2%)", "and 15 percent"."""
        group = self._group
        scene = self.scene
        if group is None:
            return None
        held = scene.by_last.get(left)
        if held is not None and held.first - 2 == group.last and scene.low(at + 1) in _HOLDERS or (held is not None and held in group.subjects and scene.low(at + 1) in _HOLDERS):
            return None
        if scene.kind(left) == tags.CONJUNCTION and scene.by_last.get(left - 1) in group.subjects and scene.low(at + 1) in _HOLDERS and number.unit == group.unit:
            holders = self._holders(at)
            return _Frame(group.direction, group.anchor, holders) if holders else None
        step = left
        alternative = scene.low(step) == "or" or scene.kind(step) in {tags.OPEN, tags.BREAK}
        joined = scene.kind(step) in {tags.CONJUNCTION, tags.COMMA, tags.OPEN, tags.BREAK}
        while scene.kind(step) in {tags.CONJUNCTION, tags.COMMA, tags.OPEN, tags.PERIOD, tags.LIGHT, tags.BREAK, tags.CLOSE}:
            alternative = alternative or scene.low(step) in {"or", "the equivalent of", "equivalent to"}
            step -= 1
        if not joined or step != group.last:
            return None
        same = number.unit == group.unit
        if same and not (alternative and scene.low(left) != "or"):
            return _Frame(group.direction, group.anchor, group.subjects, "entry")
        if alternative or number.unit in {"percent", "points", "basis_points"}:
            return _Frame(number.sign or group.direction, group.anchor, group.subjects, "figure")
        return None

    def _change(self, at: int, number: NumberMention, frame: _Frame) -> bool:
        scene = self.scene
        subject = frame.subjects[0]
        near = value_nearby(scene, at)
        kind = change_kind(scene, at, number, subject, near=near is not None)
        if kind is None or not all(phrase.market for phrase in frame.subjects):
            return False
        subjects = frame.subjects
        if kind == Kind.MARKET_VALUE_CHANGE and near is not None and near.first > at and near.governed in {"from", "off", "of", "to", ""} and near.first != near.core:
            subjects = (near,)
        group = self._group
        if not frame.more or group is None:
            self._deal()
            group = self._group = _Group(subjects, frame.direction, frame.anchor, number.unit, [_Entry()], at)
        elif frame.more == "entry":
            group.entries.append(_Entry())
        item = scene.items[at]
        unit = number.unit or "points"
        group.entries[-1].drafts.append(Draft(kind, frame.direction, subject, frame.anchor, item.start, item.end, at, unit))
        group.last = at
        if number.unit == group.unit or not frame.more:
            group.unit = number.unit
        scene.said.append(Predication(group.subjects, frame.direction, frame.anchor, max(at, frame.anchor), number.unit))
        return True

    def _of_another_number(self, at: int, frame: _Frame) -> bool:
        """ "sold 1.2 million cars, an increase of 14%": set apart by a comma, a change is of the figure before it."""
        scene = self.scene
        if frame.more or scene.kind(frame.anchor) in {tags.MOVE}:
            return False
        start = min(at, frame.anchor)
        told = {said.end for said in scene.said}
        first = frame.subjects[-1].last
        if first >= start or any(end > first for end in told):
            return False
        comma = False
        for step in range(start - 1, first, -1):
            kind = scene.kind(step)
            comma = comma or kind == tags.COMMA
            if kind == tags.NUMBER and comma:
                return True
        return False

    def _refuse(self, at: int, frame: _Frame) -> None:
        """Remember that a figure spoke of something without a price, so that what follows on it is not read either."""
        self._deal()
        self.scene.said.append(Predication(frame.subjects, frame.direction, frame.anchor, at, None))

    def _level(self, at: int, number: NumberMention) -> None:
        group = self._group
        found = self._levels.read(at, number, group.last if group is not None else None)
        if found is None:
            return
        if found.follows and group is not None:
            group.entries[-1].drafts.append(found.draft)
            group.last = at
        else:
            self._deal()
            subjects = found.subjects
            self._group = _Group(subjects, found.direction, found.draft.anchor, number.unit, [_Entry([found.draft])], at)
        self.scene.said.append(Predication(found.subjects, found.direction, found.draft.anchor, at, number.unit, level=True))

    def _deal(self) -> None:
        """Give each entry of the list its subject: one to one where the lengths agree, else to all."""
        group, self._group = self._group, None
        if group is None:
            return
        subjects, entries = group.subjects, group.entries
        series = group.last if len(subjects) * len(entries) > 1 else None
        paired = len(entries) > 1 and len(subjects) > 1
        notes = ("list_lengths_differ",) if paired and len(subjects) != len(entries) else ()
        for place, entry in enumerate(entries):
            owners = (subjects[min(place, len(subjects) - 1)],) if paired else subjects
            for draft in entry.drafts:
                for owner in owners:
                    copy = Draft(draft.kind, draft.direction, owner, draft.anchor, draft.start, draft.end, draft.number, draft.unit, field=draft.field, settled=draft.settled, series=series, notes=notes)
                    self.drafts.append(copy)
