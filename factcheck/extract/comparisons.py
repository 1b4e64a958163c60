"""Comparisons: "outperformed the Nasdaq 100", "twice its average volume", spreads between yields."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.breadth import counts_of, portion, read_breadth
from factcheck.extract.drafts import Draft
from factcheck.extract.gaps import GapReader
from factcheck.extract.movement_holders import HOLDERS
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.standings import FARED, PLACED, Standings
from factcheck.extract.times_as_much import times_as_much
from factcheck.extract.volumes import AGAINST, VolumeReader
from factcheck.models import Comparison, Kind, Measure

_REACH: Final = 8
_LEADS: Final = frozenset({"percent", "percentage_points", "points"})
_NEXT: Final = 4
_RESULTS: Final = frozenset({"result", "results", "year-ago", "guidance", "projections"})
_RATINGS: Final = frozenset({"neutral", "hold", "buy", "sell", "overweight", "underweight", "perform", "rating"})
# Before a broker's rating: "cut to Underperform", "an Outperform rating".
_RATED: Final = frozenset({"from", "to", "an", "at", "its", "of", '"', "“"})
_QUOTES: Final = frozenset("\"'“‘")
_EXCEEDING: Final = frozenset({"eclipsed", "eclipsing", "exceeded", "exceeding", "exceeds"})
# Verbs that set the size of one move beside that of another.
_PACED: Final = ("outpac", "outstrip", "outr", "surpass", "overt")
# "outpacing the previous record of $240 billion set by Ordway": what was outdone is of another time.
_MARKS_SET: Final = frozenset({"record", "records", "peak", "high", "low"})
_PERFORMANCE: Final = frozenset({"performance", "return", "change", "move", "gain", "loss"})


# Between a move and the words that set it beside another: "up 33% this year, just ahead of".
_BEFORE_PLACE: Final = frozenset({tags.COMMA, tags.PERIOD, tags.LIGHT, tags.AUXILIARY, tags.TICKER, *tags.NOUNS})
_FARING: Final = frozenset(
    {"performed", "performing", "perform", "performs", "fared", "faring", "fare", "fares", "did", "doing", "done", "do"}
)
_ENDS_OF_RIVAL: Final = frozenset({"", tags.COMMA, tags.BREAK, tags.PERIOD, tags.RELATIVE, tags.CONJUNCTION})
_ENDS_OF_OBJECT: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLAUSE, tags.RELATIVE, tags.AUXILIARY, tags.MODAL})


class ComparisonReader:
    """Drafts the comparisons of one scene; ``taken`` are the items of figures that belong to one."""

    def __init__(self, scene: Scene, standings: Standings) -> None:
        self.scene = scene
        self.table = standings
        self.taken: set[int] = set()
        self._volumes = VolumeReader(scene, standings.sizes, self.taken)
        self._gaps = GapReader(scene, self.taken)
        self._told: list[tuple[int, int]] = []
        self._compared: tuple[int, tuple[Phrase, ...]] = (-1, ())

    def read(self, at: int) -> list[Draft]:
        """The comparison whose verb, factor or spread stands at item ``at``."""
        if self.scene.kind(at) == tags.NUMBER:
            return self._of_figure(at) or self._portion(at)
        entry = self.scene.items[at].entry
        factor = entry.factor if entry is not None and self.scene.kind(at) == tags.MULTIPLE else None
        if factor is not None and (moves := times_as_much(self.scene, at, factor)):
            return moves
        ahead = self.table.comparisons.get(self.scene.low(at))
        if ahead is not None:
            item = self.scene.items[at]
            if any(start <= item.start < end for start, end in self._told):
                return []
            if self._has_no_rival(at):
                return []
            return self._volumes.passed(at) or self._verb(at, ahead=ahead)
        if self.scene.low(at) in PLACED:
            return self._performed(at) or self._past_move(at)
        if self.scene.low(at) in FARED and self.scene.low(at + 1) == "than" and (fared := self._fared(at)):
            return fared
        if self.scene.low(at) in _EXCEEDING:
            return self._volumes.passed(at)
        if self.scene.low(at) in AGAINST:
            return self._volumes.against(at)
        # "30% higher than the average" was read with its figure.
        sized = at not in self.taken and self.scene.low(at) in self.table.sizes
        return self._volumes.of_size(at) if sized else []

    def _has_no_rival(self, at: int) -> bool:
        """As in "gains in miners outpaced falls in banks", "Lagging shares were Aldmoor", "cut to Underperform"."""
        scene = self.scene
        if scene.low(at - 1) in _QUOTES and scene.low(at - 2) in _RATED:
            return True  # 'downgraded to "market perform" from "outperform"'
        if scene.low(at - 1) in _RATED:  # a broker's word
            capital = scene.sentence.text[scene.items[at].start].isupper()
            return capital or scene.low(at - 2) in _RATINGS or scene.low(at + 2) in _RATINGS
        moves = scene.kind(at + 1) in tags.NOUNS and scene.low(at + 1).endswith("s")
        return moves or (scene.low(at).endswith("ing") and scene.kind(at + 2) == tags.AUXILIARY)

    def _of_figure(self, at: int) -> list[Draft]:
        unit = _number_unit(self.scene, at)
        if unit == "times":
            return self._factor(at)
        if unit == "percent":
            return self._volumes.of_percentage(at)
        if unit == "percentage_points" and (self.scene.low(at + 1) in PLACED or self._is_better(at)):
            return self._placed_by(at)
        return self._gaps.read(at)

    def _is_better(self, at: int) -> bool:
        return self.scene.low(at + 1) in FARED and self.scene.low(at + 2) == "than"

    def _placed_by(self, at: int) -> list[Draft]:
        """As in "finished 25 percentage points ahead of the Dow": by how much one was ahead of another.

        So too "its gain was 8 percentage points better than the Dow's".
        """
        scene = self.scene
        better = self._is_better(at)
        benchmark, subjects = scene.by_first.get(at + 3 if better else at + 2), scene.subjects(at)
        if benchmark is None or not subjects or not all(phrase.market for phrase in (*subjects, benchmark)):
            return []
        self.taken.add(at)
        item, ahead = scene.items[at + 1], (FARED if better else PLACED)[scene.low(at + 1)]
        detail, way, unit = Comparison(ahead=ahead), 1 if ahead else -1, "percentage_points"
        scene.rival = benchmark
        return [
            Draft(Kind.COMPARISON, way, one, at + 1, item.start, item.end, at, unit, detail=detail, benchmark=benchmark)
            for one in subjects
        ]

    def breadth(self) -> list[Draft]:
        """Comparisons of how many rose with how many fell."""
        drafts = read_breadth(self.scene)
        for draft in drafts:
            self._told.append((draft.start, draft.end))
            self.taken.update(counts_of(self.scene, draft))
        return drafts

    def _verb(self, at: int, *, ahead: bool) -> list[Draft]:
        """As in "outperformed the Nasdaq 100", "underperforming a 9.4 percent tumble by the Nikkei"."""
        scene = self.scene
        low = scene.low(at)
        entry = scene.items[at].entry
        if low.startswith(("top", "best", "beat", "surpass", "trail", "overt")) and not self._by_figure(at):
            return []
        if entry is not None and entry.kind == tags.HEAD:
            return []
        if scene.low(at + 1) == "by" and (at + 2 in scene.by_first or at + 3 in scene.by_first):
            ahead = not ahead  # "outpaced by the DAX"
        benchmark = self._benchmark(at)
        if benchmark is not None and (not benchmark.market or self._moved_by_itself(benchmark.last + 1)):
            return []
        if benchmark is not None and any(scene.low(step) in _MARKS_SET for step in range(at + 1, benchmark.first)):
            return []
        if scene.kind(at - 1) in {tags.GENITIVE, tags.POSSESSIVE, tags.DETERMINER} and low.endswith("e"):
            return []
        subjects = self._compared_before(at) or scene.subjects(at)
        if not subjects or not all(phrase.market for phrase in subjects):
            return []
        self._compared = at, subjects
        if benchmark is not None and low.startswith(_PACED) and self._both_fell(at, subjects, benchmark):
            ahead = not ahead  # "fell 9%, outpacing the 2% drop of the index"
        if benchmark is None and (scene.kind(at + 1) == tags.OTHER or self._of_results(at)):
            return []
        scene.rival = benchmark
        item = scene.items[at]
        detail = Comparison(ahead=ahead)
        direction = 1 if ahead else -1
        number = None if benchmark is None else self._lead(benchmark.last + 1)
        return [
            Draft(
                Kind.COMPARISON,
                direction,
                phrase,
                at,
                item.start,
                item.end,
                number,
                None if number is None else _number_unit(scene, number),
                detail=detail,
                benchmark=benchmark,
            )
            for phrase in subjects
        ]

    def _both_fell(self, at: int, subjects: tuple[Phrase, ...], benchmark: Phrase) -> bool:
        """Whether the fall told of the subject before the verb at ``at`` is set beside that of the benchmark."""
        scene = self.scene
        said = next((one for one in reversed(scene.said) if one.end < at and one.subjects[0] is subjects[0]), None)
        if said is None or said.direction != -1:
            return False
        entries = (scene.items[step].entry for step in range(at + 1, min(benchmark.last + _NEXT, len(scene.items))))
        return any(entry is not None and entry.kind in tags.MOVES and entry.direction == -1 for entry in entries)

    def _compared_before(self, at: int) -> tuple[Phrase, ...]:
        """As in "lagging the sector's gain of 3% and outpacing the Dow's gain of 2%": whose both participles are."""
        scene = self.scene
        verb, subjects = self._compared
        joined = scene.kind(at - 1) == tags.CONJUNCTION and scene.low(at).endswith("ing")
        if verb < 0 or not joined or not scene.low(verb).endswith("ing"):
            return ()
        return () if any(scene.kind(step) in tags.CLAUSE_BORDERS for step in range(verb, at)) else subjects

    def _performed(self, at: int) -> list[Draft]:
        """As in "The stock's performance was behind the S&P 500's": whose genitive stands before."""
        scene = self.scene
        told = scene.low(at - 2) in _PERFORMANCE and scene.kind(at - 1) == tags.AUXILIARY
        owner = scene.by_last.get(at - 4) if told and scene.kind(at - 3) == tags.GENITIVE else None
        benchmark = self._benchmark(at)
        if owner is None or not owner.market or benchmark is None or not benchmark.market:
            return []
        item, ahead = scene.items[at], PLACED[scene.low(at)]
        detail = Comparison(ahead=ahead)
        way = 1 if ahead else -1
        return [Draft(Kind.COMPARISON, way, owner, at, item.start, item.end, detail=detail, benchmark=benchmark)]

    def _past_move(self, at: int) -> list[Draft]:
        """As in "up 33% this year, ahead of a 20% rise for platinum", "its 17% rise is behind the Dow's 19% gain"."""
        scene = self.scene
        said = scene.said[-1] if scene.said else None
        benchmark = self._mover_after(at)
        if said is None or said.unit != "percent" or benchmark is None or not benchmark.market:
            return []
        between = range(said.end + 1, at)
        if len(between) > _NEXT or any(scene.kind(step) not in _BEFORE_PLACE for step in between):
            return []
        ahead = PLACED[scene.low(at)] != self._both_fell(at, said.subjects, benchmark)
        item, detail, way = scene.items[at], Comparison(ahead=ahead), 1 if ahead else -1
        return [
            Draft(Kind.COMPARISON, way, one, at, item.start, item.end, detail=detail, benchmark=benchmark)
            for one in said.subjects
        ]

    def _mover_after(self, at: int) -> Phrase | None:
        """Whose the move in percent is that the words after item ``at`` tell: "the Dow's 19%", "a 20% rise in tin"."""
        scene = self.scene
        rival = scene.by_first.get(at + 1) or scene.by_first.get(at + 2)
        clause = 0 if rival is None else rival.last + 2
        if rival is not None and scene.kind(clause) == tags.RELATIVE and scene.kind(clause + 1) in tags.MOVES:
            return rival if scene.kind(clause + 2) == tags.NUMBER else None  # "ahead of the Dow, which gained 3.6%"
        number = next((step for step in range(at + 1, at + _REACH) if scene.kind(step) == tags.NUMBER), None)
        if number is None or _number_unit(scene, number) != "percent":
            return None
        noun = number + 2 if scene.kind(number + 1) in {tags.WORD, tags.PERIOD} else number + 1
        if scene.kind(number - 1) == tags.GENITIVE:
            ended = scene.kind(noun) in tags.NOUNS or scene.kind(number + 1) in _ENDS_OF_RIVAL
            return scene.by_last.get(number - 2) if ended else None
        held = scene.kind(noun) in tags.NOUNS and scene.low(noun + 1) in HOLDERS
        return (scene.by_first.get(noun + 2) or scene.by_first.get(noun + 3)) if held else None

    def _fared(self, at: int) -> list[Draft]:
        """As in "Kelvane fared worse than the index", "had performed slightly better than the Dow"."""
        scene = self.scene
        verb = at - 1
        while scene.kind(verb) == tags.LIGHT or scene.low(verb) in {"even", "much", "far"}:
            verb -= 1
        benchmark = scene.by_first.get(at + 2)
        subjects = scene.subjects(verb) if scene.low(verb) in _FARING else ()
        if not subjects or benchmark is None or not all(phrase.market for phrase in (*subjects, benchmark)):
            return []
        item, ahead = scene.items[at], FARED[scene.low(at)]
        detail, way = Comparison(ahead=ahead), 1 if ahead else -1
        scene.rival = benchmark
        return [
            Draft(Kind.COMPARISON, way, phrase, verb, item.start, item.end, detail=detail, benchmark=benchmark)
            for phrase in subjects
        ]

    def _benchmark(self, at: int) -> Phrase | None:
        """The object of the verb at ``at``; a bare name takes the verb for one of its words ("outperformed Tesla")."""
        scene = self.scene
        swallowed = next((phrase for phrase in scene.phrases if phrase.first <= at < phrase.core), None)
        if swallowed is not None:
            return replace(swallowed, first=at + 1)
        for step in range(at + 1, min(at + _REACH + 4, len(scene.items))):
            phrase = scene.by_first.get(step)
            if phrase is not None:
                return phrase
            if scene.kind(step) in _ENDS_OF_OBJECT:
                return None
        return None

    def _moved_by_itself(self, at: int) -> bool:
        """As in "beat the index by rising 3%", which tells how far it rose and not by how much it beat it."""
        following = self.scene.items[at + 1].entry if self.scene.low(at) == "by" else None
        return following is not None and following.form == "ing"

    def _of_results(self, at: int) -> bool:
        """As in "outperformed the year-ago result": what a company made beside what was thought or made before."""
        return any(self.scene.low(step) in _RESULTS for step in range(at + 1, at + _NEXT))

    def _lead(self, at: int) -> int | None:
        """The figure of "by 5.3 percentage points" or "by more than 3%", which belongs to the comparison alone."""
        scene = self.scene
        # A name may say more than the phrase holds: "the Russell 2000 index of smaller companies by".
        if scene.low(at) == "of":
            at = next((step for step in range(at, at + _REACH // 2) if scene.low(step) == "by"), at)
        if scene.low(at) != "by":
            return None
        for step in range(at + 1, min(at + _REACH, len(scene.items))):
            if scene.kind(step) == tags.NUMBER:
                if _number_unit(scene, step) not in _LEADS:
                    return None
                self.taken.add(step)
                return step
            if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.CLAUSE, tags.RELATIVE} or step in scene.by_first:
                return None
        return None

    def _by_figure(self, at: int) -> bool:
        """For verbs of many uses: a market benchmark with "by 1.6%" or "'s gain" after it."""
        scene = self.scene
        # A bare name takes the verb for one of its words: "beat Tesla by 2%".
        phrase = next((phrase for phrase in scene.phrases if phrase.first <= at < phrase.core), None)
        for step in range(at + 1, min(at + _REACH, len(scene.items)) if phrase is None else 0):
            phrase = scene.by_first.get(step)
            if phrase is not None:
                break
            if scene.kind(step) not in {tags.DETERMINER, tags.LIGHT} and scene.low(step) != "of":
                return False
        if phrase is None or not phrase.market:
            return False
        after = phrase.last + 1
        if (
            scene.low(at).startswith(("beat", "trail"))
            and self._is_index(phrase)
            and scene.kind(after) in _ENDS_OF_RIVAL
        ):
            return True  # "rose 3%, beating the S&P 500"
        if scene.low(after) == "by" and scene.kind(after + 1) == tags.NUMBER:
            self.taken.add(after + 1)
            return True
        return scene.kind(after) == tags.GENITIVE and any(
            scene.kind(step) in tags.NOUNS for step in range(after, after + 5)
        )

    def _is_index(self, phrase: Phrase) -> bool:
        return self.scene.lexicon.is_index(phrase.head)

    def _factor(self, at: int) -> list[Draft]:
        """As in "five times smaller than that of Honda", "2.5x their 30-day avg"."""
        scene = self.scene
        number = scene.items[at].number
        if number is None:
            return []
        if volume := self._volumes.of_factor(at):
            return volume
        if number.unit == "times" and (moves := times_as_much(scene, at, number.value)):
            self.taken.add(at)
            return moves
        low = scene.low(at + 1)
        if low in self.table.sizes and scene.low(at + 2) == "than":
            subjects = scene.subjects(at)
            if not subjects or not all(phrase.market for phrase in subjects):
                return []
            self.taken.add(at)
            ahead = self.table.sizes[low]
            item = scene.items[at]
            measure = Measure.MARKET_VALUE if subjects[0].topic == "value" else Measure.MOVE
            benchmark = next((phrase for phrase in scene.phrases if phrase.first > at and phrase.market), None)
            detail = Comparison(ahead=ahead, measure=measure, factor=number.value)
            return [
                Draft(
                    Kind.COMPARISON,
                    1 if ahead else -1,
                    phrase,
                    at,
                    item.start,
                    item.end,
                    detail=detail,
                    benchmark=benchmark,
                )
                for phrase in subjects
            ]
        return []

    def _portion(self, at: int) -> list[Draft]:
        drafts = portion(self.scene, at)
        if drafts:
            self.taken.add(at)
        return drafts


def _number_unit(scene: Scene, at: int) -> str | None:
    number = scene.items[at].number
    return None if number is None else number.unit
