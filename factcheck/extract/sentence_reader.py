"""The readers of one sentence take turns at each of its items, so that each knows what was said before."""

from __future__ import annotations

from factcheck.extract import tags
from factcheck.extract.comparisons import ComparisonReader
from factcheck.extract.counted_among import counted_among, placed_among
from factcheck.extract.drafts import Draft
from factcheck.extract.figures import FigureReader
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.regimes import StandingReader
from factcheck.extract.scene import Scene
from factcheck.extract.shares_of_peaks import half_of_peak
from factcheck.extract.standings import BREADTH, COMPARISON, COUNTED, STANDING, SUPERLATIVE, Standings
from factcheck.extract.states import read_flat, read_multiple, read_range, read_volume
from factcheck.extract.streaks import StreakReader, is_of_run
from factcheck.extract.superlatives import SuperlativeReader


class SentenceReader:
    """Reads one scene from left to right; what one reader drafts, the others go on with."""

    def __init__(self, scene: Scene, standings: Standings) -> None:
        self._scene = scene
        self._standings = standings
        self._figures = FigureReader(scene)
        self._superlatives = SuperlativeReader(scene, standings)
        self._streaks = StreakReader(scene, standings)
        self._regimes = StandingReader(scene, standings)
        self._comparisons = ComparisonReader(scene, standings)

    def drafts(self) -> list[Draft]:
        """Every claim of the sentence, in the order it was read."""
        scene = self._scene
        counted = scene.sentence.triggers & BREADTH or scene.low(0) in {"of", "out of"} or _counts_members(scene)
        drafts = self._comparisons.breadth() if counted else []
        for at, item in enumerate(scene.items):
            number = item.number
            if number is not None:
                if item.kind != tags.NUMBER:
                    drafts.extend(self._of_count(at, number))
                elif at in self._superlatives.taken or at in self._comparisons.taken:
                    continue
                elif found := self._of_number(at, number):
                    drafts.extend(found)
                else:
                    self._figures.read(at)
            elif item.kind == tags.MULTIPLE:
                drafts.extend(read_multiple(scene, at))
            elif item.kind == tags.ADJECTIVE and item.entry is not None and item.entry.direction == 0:
                drafts.extend(read_flat(scene, at))
            if item.trigger:
                drafts.extend(self._of_trigger(at, item.trigger))
        drafts.extend(self._figures.close())
        return drafts

    def _of_number(self, at: int, number: NumberMention) -> list[Draft]:
        """What a number tells that is no price, level or change of one: a ratio, a volume, a range, a run."""
        scene, streaks, standings = self._scene, self._streaks, self._standings
        found = (
            self._comparisons.read(at)
            or read_volume(scene, at, number)
            or read_range(scene, at, number)
            or streaks.lengthened(at, number)
            or counted_among(scene, at, number)
            or (half_of_peak(scene, at, number) if number.unit == "times" else [])
        )
        if not found and (scene.low(at + 1) in standings.marks or _counts_days(scene, at, standings)):
            return streaks.read(at, number)
        return found

    def _of_count(self, at: int, number: NumberMention) -> list[Draft]:
        """As in "a third day of gains", "its fourth advance in five sessions": a count within other words."""
        scene = self._scene
        return placed_among(scene, at, number) or self._streaks.read(at, number) or read_volume(scene, at, number)

    def _of_trigger(self, at: int, trigger: int) -> list[Draft]:
        """What a word of records, ranks, regimes or comparisons tells; the first reader that finds something has it."""
        found = self._superlatives.read(at) if trigger & SUPERLATIVE else []
        if not found and trigger & STANDING:
            found = self._regimes.read(at)
        if not found and trigger & COMPARISON:
            found = self._comparisons.read(at)
        return found


def _counts_members(scene: Scene) -> bool:
    """As in "24 stocks rose": a count right before its members."""
    if not scene.sentence.triggers & COUNTED:
        return False
    return any(item.trigger & COUNTED and scene.kind(at - 1) == tags.NUMBER for at, item in enumerate(scene.items))


def _counts_days(scene: Scene, at: int, table: Standings) -> bool:
    """As in "10 up days in a row", "six negative sessions on the trot", "a run of four gains": by the way they went."""
    if scene.low(at + 1) not in table.streak_ways:
        return False
    return scene.low(at + 2) in {"days", "sessions", "weeks", "months"} or is_of_run(scene, at)
