"""What lies between two prices: "the spread to Bunds widened to 140 basis points", "at a $4 premium to WTI"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.clause_parts import DASHES
from factcheck.extract.drafts import Draft
from factcheck.extract.issue_terms import is_of_issue, is_over_a_state
from factcheck.extract.leaders import Predication
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import Comparison, Kind, Measure

_BESIDE: Final = frozenset({"above", "below", "over", "under", "higher", "lower"})
_BETWEEN: Final = frozenset({"between", "over", "with", "versus", "above"})
_TO: Final = frozenset({"to", "against"})
_NARROWING: Final = (
    "narrow",
    "tight",
    "shrank",
    "shrunk",
    "fell",
    "fall",
    "slid",
    "down",
    "flatten",
    "drop",
    "declin",
)
_REACH: Final = 8
_APART: Final = frozenset({"basis_points", "percentage_points"})
# Futures "66 basis points below the cash rate" tell what a central bank is expected to do.
_POLICY: Final = frozenset({"cash", "policy", "deposit", "policy rate", "deposit rate", "repo rate", "key", "fed"})
# What has a gap to another of its kind; a bid has a premium to a share's price.
_PAIRED: Final = frozenset({"yield", "bond", "commodity", "future", "currency"})
_OF_YIELDS: Final = frozenset({"yield", "bond"})
_PREMIUM: Final = {"premium": True, "premium to": True, "discount": False}
_SET_AGAINST: Final = frozenset({"to", "over", "versus", "compared with", "compared to"})
# Currencies are told by three letters.
_CODE: Final = 3


class GapReader:
    """Drafts the gaps told by figures; ``taken`` are the items of figures that belong to one."""

    def __init__(self, scene: Scene, taken: set[int]) -> None:
        self.scene = scene
        self._taken = taken
        self._told: set[int] = set()

    def read(self, at: int) -> list[Draft]:
        """The gap whose figure stands at item ``at``, if it tells one."""
        number = self.scene.items[at].number
        unit = None if number is None else number.unit
        if unit in _APART:
            return self._beside(at) or self._premium(at) or self._of_two(at)
        if unit == "points" or (unit is not None and len(unit) == _CODE and unit.isupper()):
            apart = self._beside(at) if unit == "points" and self._is_between_yields(at) else []
            return apart or self._premium(at) or self._of_two(at)
        return []

    def _is_between_yields(self, at: int) -> bool:
        """As in "half a point higher than the five-year yield": points of a percent, and none of an index."""
        rivals = (phrase for phrase in self.scene.phrases if at < phrase.first <= at + _REACH)
        return self.scene.low(at + 1) in _BESIDE and any(phrase.topic == "yield" for phrase in rivals)

    def _beside(self, at: int) -> list[Draft]:
        """As in "about 15 basis points above the yield of the Bund"."""
        scene = self.scene
        low = scene.low(at + 1)
        if low not in _BESIDE:
            return []
        step = at + 2 if scene.low(at + 2) != "than" else at + 3
        benchmark = scene.by_first.get(step)
        if benchmark is None or (
            benchmark.topic != "yield"
            and not benchmark.market
            and "rate" not in scene.low(benchmark.core)
            and not scene.low(benchmark.last + 1).startswith(
                "counterpart"
            )  # "7.9 basis points below its US counterpart"
        ):
            return []
        if scene.kind(benchmark.core) == tags.PRONOUN and scene.kind(benchmark.last + 1) == tags.AUXILIARY:
            return []  # "half a point higher than it was a year ago": how far it has moved
        if is_over_a_state(scene, benchmark):
            return []
        if any(scene.low(step) in _POLICY for step in range(benchmark.first, benchmark.last + 1)):
            return []
        return self._drafted(at, scene.subjects(at), benchmark, ahead=low in {"above", "over", "higher"})

    def _premium(self, at: int) -> list[Draft]:
        """As in "traded at a $4 premium to WTI", "a premium of 80 points over the spot price"."""
        scene = self.scene
        noun = at + 1 if scene.low(at + 1) in _PREMIUM else at - 2 if scene.low(at - 1) == "of" else -1
        ahead = _PREMIUM.get(scene.low(noun)) if noun >= 0 else None
        first = min(at, noun) - 1
        if ahead is None or scene.kind(first) != tags.DETERMINER:
            return []
        after = max(at, noun) + 1
        if scene.low(noun) == "premium to":
            benchmark = next((phrase for phrase in scene.phrases if phrase.first == noun), None)
        else:
            after += 2 if scene.low(after) in {"a", "per"} else int(scene.low(after) == "as")
            benchmark = scene.by_first.get(after + 1) if scene.low(after) in _SET_AGAINST else None
        if benchmark is None or not benchmark.market or not (benchmark.topic in _PAIRED or benchmark.known):
            return []
        subjects = scene.subjects(first)
        told = subjects and (subjects[0].topic in _PAIRED or subjects[0].known)
        return self._drafted(at, subjects, benchmark, ahead=ahead) if told else []

    def _drafted(self, at: int, subjects: tuple[Phrase, ...], benchmark: Phrase, *, ahead: bool) -> list[Draft]:
        if not subjects or not subjects[0].market or is_of_issue(self.scene, at):
            return []
        self._taken.add(at)
        item = self.scene.items[at]
        way = 1 if ahead else -1
        detail = Comparison(ahead=ahead, measure=Measure.LEVEL)
        return [Draft(Kind.COMPARISON, way, subjects[0], at, item.start, item.end, detail=detail, benchmark=benchmark)]

    def _of_two(self, at: int) -> list[Draft]:
        """As in "the spread narrowed to 24.6 basis points": figures of a gap make one comparison."""
        scene = self.scene
        gap = next(
            (phrase for phrase in reversed(scene.phrases) if phrase.last < at and phrase.topic == "spread"), None
        )
        if gap is None or self._is_parted(gap.last + 1, at) or not self._has_sides(gap, at):
            return []
        self._taken.add(at)
        averaged = any("average" in scene.low(step) for step in range(gap.first, gap.core + 1))
        if gap.core in self._told or averaged:
            return []
        self._told.add(gap.core)
        words = {scene.low(step) for step in range(gap.last + 1, min(at + 4, len(scene.items)))}
        words.add(scene.low(gap.first - 1))  # "narrowing the spread to 20 basis points"
        ahead = not any(word.startswith(_NARROWING) for word in words)
        item = scene.items[at]
        way = 1 if ahead else -1
        scene.said.append(Predication((gap,), way, gap.core, at, None))
        detail = Comparison(ahead=ahead, measure=Measure.LEVEL)
        # What stands right before a "to" that leads to a verb is expected; the figure is no verb.
        anchor = at - 1 if scene.low(at - 1) == "to" else at
        return [Draft(Kind.COMPARISON, way, gap, anchor, item.start, item.end, detail=detail)]

    def _has_sides(self, gap: Phrase, at: int) -> bool:
        """Whether words tell what lies on either side of ``gap``, and the figure at ``at`` can be of such a pair."""
        scene = self.scene
        number = scene.items[at].number
        beside = scene.by_first.get(gap.last + 2) if scene.low(gap.last + 1) in _TO | _BETWEEN else None
        paired = beside is not None and beside.topic in _PAIRED
        coupled = any(_is_couple(scene, step) for step in range(gap.first, gap.core))
        if number is not None and number.unit in _APART:
            if scene.low(gap.core).endswith("inversion"):
                return True  # of a yield curve: how far a short yield lies above a long one
            near = range(gap.first, min(at, gap.last + _REACH))
            return paired or coupled or any(scene.low(step).rpartition(" ")[2] in _BETWEEN for step in near)
        of_yields = number is not None and number.unit == "points"
        if paired and not of_yields:
            return True
        if scene.low(gap.core + 1) not in _BETWEEN:
            return False
        topics = _OF_YIELDS if of_yields else _PAIRED - _OF_YIELDS
        inside = scene.items[gap.core : gap.last + 1]
        named = not of_yields and any(item.kind == tags.NAME for item in inside)
        return named or any(item.entry is not None and item.entry.topic in topics for item in inside)

    def _is_parted(self, first: int, last: int) -> bool:
        """Whether a clause ends between two items; what a pair of dashes sets apart ends none."""
        parting = [step for step in range(first, last) if self.scene.kind(step) in tags.CLAUSE_BORDERS]
        aside = len(parting) == len(DASHES.intersection(map(self.scene.low, parting))) * 2 == 2
        return bool(parting) and not aside


def _is_couple(scene: Scene, at: int) -> bool:
    """As in "the Italian-German spread", "the France-Germany gap", "the Spanish/German yield spread"."""
    joined = scene.sentence.text[scene.items[at].start : scene.items[at].end]
    first, hyphen, second = joined.replace("/", "-").partition("-")
    return bool(hyphen) and scene.kind(at) == tags.CAPITAL and first[:1].isupper() and second[:1].isupper()
