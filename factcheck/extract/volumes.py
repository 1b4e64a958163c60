"""Volumes beside their average: "twice its 30-day average volume", "volume was 17 percent above the average"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import Comparison, Kind, Measure, SubjectKind

if TYPE_CHECKING:
    from collections.abc import Mapping

# "Its 20-day average", "the 100-session moving average".
_SESSIONS: Final = re.compile(r"\b(\d{1,3})[- ](?:trading[- ])?(?:day|session)s?\b")
_AVERAGE: Final = re.compile(r"\b(?:average|avg|norm)\b")
_REACH: Final = 8
_NEXT: Final = 4
_WHOLE: Final = Decimal(100)
_FACTORS: Final = {"twice": Decimal(2), "double": Decimal(2), "triple": Decimal(3), "half": Decimal("0.5")}
_DEALT: Final = frozenset({"traded", "changing hands", "changed hands", "done", "transacted", "dealt"})
_SIDES: Final = frozenset({"above", "below"})
AGAINST: Final = _SIDES.union(_FACTORS)


class VolumeReader:
    """Drafts what one scene says of a volume and its average; the items of figures it reads go into ``taken``."""

    def __init__(self, scene: Scene, sizes: Mapping[str, bool], taken: set[int]) -> None:
        self._scene = scene
        self._sizes = sizes
        self._taken = taken

    def of_factor(self, at: int) -> list[Draft]:
        """As in "2.5x their 30-day avg"."""
        number = self._scene.items[at].number
        if number is None or not self._average_follows(at):
            return []
        self._taken.add(at)
        return self._drafted(at, ahead=number.value >= 1, factor=number.value, unit="times")

    def of_percentage(self, at: int) -> list[Draft]:
        """As in "some 17 percent less than the average", "30% above its daily average", "60% of it"."""
        scene = self._scene
        number = scene.items[at].number
        low = scene.low(at + 1).removesuffix(" than")
        told = low in {"from", "of"} or low in self._sizes or low in _SIDES
        if number is None or not told or not self._average_follows(at):
            return []
        if low == "from":
            way = self._moved(at)
            if way is None:
                return []
            self._taken.add(at)
            return self._by_percent(at, number.value, ahead=way)
        self._taken.update((at, at + 1))
        if low == "of":
            of_it = number.value / _WHOLE
            return self._drafted(at, ahead=number.value > _WHOLE, factor=of_it, unit="percent")
        return self._by_percent(at, number.value, ahead=self._sizes.get(low, low == "above"))

    def _by_percent(self, at: int, percent: Decimal, *, ahead: bool) -> list[Draft]:
        factor = 1 + (percent if ahead else -percent) / _WHOLE
        return self._drafted(at, ahead=ahead, factor=factor, unit="percent")

    def of_size(self, at: int) -> list[Draft]:
        """As in "heavier than its average"; "than the last 20-session average" opens a period."""
        than = self._scene.low(at + 1).partition(" ")[0] == "than"
        if not than or not self._average_follows(at, within=_NEXT):
            return []
        return self._drafted(at, ahead=self._sizes[self._scene.low(at)])

    def against(self, at: int) -> list[Draft]:
        """As in "twice its average", "below the average"."""
        if at in self._taken or not self._average_follows(at):
            return []
        low = self._scene.low(at)
        factor = _FACTORS.get(low)
        return self._drafted(at, ahead=low == "above" if factor is None else factor > 1, factor=factor)

    def passed(self, at: int) -> list[Draft]:
        """As in "trading volume eclipsed its 50-day average"."""
        subjects = self._scene.subjects(at)
        told = bool(subjects) and subjects[0].topic == "volume" and self._average_follows(at)
        return self._drafted(at, ahead=True) if told else []

    def _moved(self, at: int) -> bool | None:
        """As in "down 33 percent from the 100-day average": which way, by the word before the figure."""
        step = at - 1
        while self._scene.kind(step) in {tags.LIGHT, tags.BOUND}:
            step -= 1
        entry = self._scene.items[step].entry if self._scene.kind(step) in {tags.ADJECTIVE, tags.MOVE} else None
        return None if entry is None or not entry.direction else entry.direction > 0

    def _average_follows(self, at: int, *, within: int = _REACH) -> bool:
        start = self._scene.items[at].end
        end = self._scene.items[min(at + within, len(self._scene.items) - 1)].end
        return self._speaks_of_volume and _AVERAGE.search(self._scene.sentence.low, start, end) is not None

    @cached_property
    def _speaks_of_volume(self) -> bool:
        return any(phrase.topic == "volume" for phrase in self._scene.phrases) or any(
            item.number is not None and item.number.unit == "shares" for item in self._scene.items
        )

    def _drafted(self, at: int, *, ahead: bool, factor: Decimal | None = None, unit: str | None = None) -> list[Draft]:
        scene = self._scene
        # "in light trading volume of 35 percent of its average"
        of = scene.by_last.get(at - 2) if scene.low(at - 1) == "of" else None
        subject = of if of is not None and of.topic == "volume" else volume_subject(scene, at)
        if subject is None:
            return []
        item = scene.items[at]
        end = scene.items[min(at + _REACH, len(scene.items) - 1)].end
        told = _SESSIONS.search(scene.sentence.low, item.end, end)
        sessions = 0 if told is None else int(told[1])
        detail = Comparison(ahead=ahead, measure=Measure.VOLUME, factor=factor, sessions=sessions)
        number = None if unit is None else at
        way = 1 if ahead else -1
        return [Draft(Kind.COMPARISON, way, subject, at, item.start, item.end, number, unit, detail=detail)]


def dealt_in(scene: Scene, at: int) -> Phrase | None:
    """As in "actives included Ordway with 35 million shares traded": the name right before "with" and the count."""
    number = scene.items[at].number
    step = at - 1
    while scene.kind(step) == tags.LIGHT:
        step -= 1
    phrase = scene.by_last.get(step - 1) if scene.low(step) == "with" else None
    if number is None or number.unit not in {"shares", None} or phrase is None:
        return None
    return phrase if phrase.market and phrase.named and scene.low(at + 1) in _DEALT else None


def volume_subject(scene: Scene, at: int) -> Phrase | None:
    """Whose volume: the phrase of volume before, the leading phrase before, else the word "shares" of the count."""
    before = [phrase for phrase in scene.phrases if phrase.last < at]
    count = next(
        (step for step, item in enumerate(scene.items) if item.number is not None and item.number.unit == "shares"),
        None,
    )
    for phrase in before:
        if phrase.topic == "volume" and phrase.leads and (count is None or phrase.first < count):
            return phrase
    for phrase in before:
        told = scene.kind(phrase.last + 1) == tags.SAYING
        if phrase.market and phrase.leads and not (phrase.governed or told) and (count is None or phrase.last < count):
            return phrase
    if count is not None:
        return Phrase(count, count, count, True, True, SubjectKind.GROUP, "shares", "volume")
    return next((phrase for phrase in scene.phrases if phrase.topic == "volume"), None)
