"""Streaks: "fifth straight gain", "three sessions in a row", "snapped a six-day run", "rose for a third day"."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.causes import way_before
from factcheck.extract.drafts import Draft
from factcheck.extract.leaders import Predication
from factcheck.extract.number_mention import NumberMention, Role
from factcheck.extract.scene import Scene
from factcheck.extract.standings import Standings, proximity
from factcheck.extract.streak_owners import owners_of, way_after
from factcheck.extract.uncounted_runs import counts_no_run, counts_within, is_of_a_part, is_of_something_else
from factcheck.extract.units import UNITS_OF_TIME
from factcheck.models import Kind, Proximity, Streak

# No units of a quantity: how often in a row is told, and in what in a note.
_LONG: Final = frozenset({"quarters", "years"})
_DAYS: Final = ("day", "session")
_LATER: Final = ("week", "month")
_UNITS_TOLD: Final = {"daily": "sessions", "weekly": "weeks", "monthly": "months"}
_WEEKLY: Final = ("daily", "weekly", "monthly", "quarterly", "annual", "yearly")
_ONE: Final = frozenset({"a", "an"})
_SPARING: Final = frozenset({tags.ADJECTIVE, tags.MOVE, tags.EITHER})
_HAVING: Final = frozenset({"has", "have", "had", "'ve"})
# "A two-month rally" lasted so long, and need not have risen in each month.
_LOOSE: Final = frozenset({"months", "quarters", "years"})
_SPELLS: Final = frozenset(
    {"rally", "slide", "rout", "slump", "selloff", "sell-off", "climb", "surge", "decline", "advance"}
)
_RUNS: Final = frozenset(
    {"streak", "run", "string", "winning streak", "losing streak", "winning run", "losing run", "stretch"}
)
# A row of gains: "a run of four gains".
_ROWS: Final = frozenset({"streak", "run", "string", "series", "stretch"})
# "Both snapped three-day losing streaks"
_RUNS_OF_SEVERAL: Final = frozenset({"streaks", "runs", "losing streaks", "winning streaks"})
_TOGETHER: Final = ("in a row", "in row", "on the trot", "in succession", "in as many days", "in as many sessions")
_OVER: Final = frozenset({"of", "after", "following"})
_BEYOND_GAIN: Final = frozenset({tags.NUMBER, tags.PREPOSITION, tags.PERIOD, tags.LIGHT, tags.BOUND})
_REACH: Final = 6
_NEAR: Final = 4


class StreakReader:
    """Drafts the streaks of one scene."""

    def __init__(self, scene: Scene, standings: Standings) -> None:
        self.scene = scene
        self.table = standings

    def read(self, at: int, number: NumberMention) -> list[Draft]:
        """The streak counted at item ``at``, if it counts one."""
        scene = self.scene
        unit = number.unit
        first, last = at, at
        words = scene.low(at).replace("-", " ").split()
        following = [scene.low(at + step) for step in range(1, _REACH)]
        marked = any(mark in scene.low(at) for mark in self.table.marks)
        if not marked and following[0] in self.table.marks:
            marked, last = True, at + 1
        told = f"{scene.low(at)} {' '.join(following)}"
        each = scene.low(at - 1) == "of" and scene.low(at - 2) == "each"  # "fell in each of the past three weeks"
        marked = (
            marked
            or each
            or following[1] == "running"
            or any(words in told for words in _TOGETHER)
            or self._has_lasted(at)
            or is_of_run(scene, at)
        )
        if unit not in UNITS_OF_TIME:
            unit = self._unit_beside(at, last, number, [*words, *following], marked=marked)
        if unit not in UNITS_OF_TIME or number.value < 2:
            return []
        booked = following[0] == "advance" and scene.kind(at + 2) in {
            tags.WORD,
            tags.OTHER,
        }  # "14-day advance purchase"
        run = number.role is Role.SPAN and not booked and self._run_follows(following)
        # "rose for a fifth week"; "for the fifth week" is mostly a week of something.
        later = scene.low(at - 1) in _ONE and scene.low(at - 2) == "for"
        plain = (
            number.role is Role.ORDINAL
            and any(word.startswith(_DAYS) or (later and word.startswith(_LATER)) for word in (*words, *following[:1]))
            and scene.low(at - 1) in {*_ONE, "the", "for"}
        )
        if plain and not (marked or run):
            plain = scene.low(at - 2) in {"for", "to", "into"} or scene.low(at - 1) == "for"
        # Headlines spare the preposition: "Rebar down 3rd day".
        plain = plain or (number.role is Role.ORDINAL and unit == "sessions" and scene.kind(at - 1) in _SPARING)
        # "a second weekly gain": the second in a row, where no count of a stretch follows.
        in_line = (
            number.role is Role.ORDINAL
            and (scene.low(at - 1) in _ONE or scene.kind(at - 1) == tags.POSSESSIVE)
            and scene.low(at).endswith(_WEEKLY)
            and scene.kind(at + 1) in tags.NOUNS
            and scene.kind(at + 2) not in {tags.PREPOSITION, tags.PERIOD}
        )
        spell = number.role in {Role.DURATION, Role.ORDINAL} and self._spell_follows(last)
        # "extended its losing streak to four sessions": the streak is named before its length.
        named = scene.low(at - 1) in {"to", "at"} and self._run_before(at - 2)
        # "snapping two sessions of gains"
        over = following[0] == "of" and scene.kind(at + 2) in tags.NOUNS and scene.low(at - 1) in self.table.ending
        if not (marked or run or plain or in_line or spell or named or over) or counts_no_run(
            scene, self.table, at, last, following[0]
        ):
            return []
        # "Ended lower for a third day" tells how long it went on.
        lasted = scene.low(at - 1) == "for" or (scene.low(at - 1) in {*_ONE, "the"} and scene.low(at - 2) == "for")
        ended = (not lasted and self._ends_before(at)) or self._ends_after(last) or self._is_over(at)
        direction = self._direction(at) or way_after(scene, last)
        subjects = owners_of(scene, first, last)
        if not subjects or not all(phrase.market for phrase in subjects) or direction is None:
            return []
        before = scene.by_last.get(at - 3 if scene.low(at - 2) == "for" else at - 2)
        if (
            (counts_within(scene, last) and not over)
            or (run and not marked and unit in _LOOSE and following[0] in _SPELLS)
            or is_of_something_else(scene, last)
            or is_of_a_part(scene, at, unit)
            or (before is not None and tags.OTHER in map(scene.kind, range(before.first, before.core + 1)))
        ):
            return []  # "posted a profit for the third straight quarter", "growth in the factory sector for a third"
        item = scene.items[at]
        scene.said.append(Predication(subjects, direction, at, last, None))
        detail = Streak(UNITS_OF_TIME[unit], ended)
        # "Fell 2%, snapping a four-day run": the way is that of the move that ended it, and none is told of the run.
        way = self._way_of_run(at) if ended else direction
        # "On pace for its second straight decline" is not reached.
        coming = proximity(scene, at, self.table) is Proximity.ON_TRACK
        counted, notes = ("times", (f"counted_in_{unit}",)) if unit in _LONG else (unit, ())
        return [
            Draft(
                *(Kind.STREAK, way, phrase, at, item.start, item.end, at, counted),
                detail=detail,
                notes=notes,
                proximity=Proximity.ON_TRACK if coming else Proximity.REACHED,
            )
            for phrase in subjects
        ]

    def _has_lasted(self, at: int) -> bool:
        """As in "has risen for the past six days": a perfect, and no figure of how far between it and the stretch."""
        scene = self.scene
        if scene.kind(at) != tags.PERIOD or not scene.low(at).startswith("for the "):
            return False
        entry = scene.items[at - 1].entry if at else None
        told = entry is not None and bool(entry.direction) and scene.kind(at - 1) in {tags.MOVE, tags.ADJECTIVE}
        return told and any(scene.low(step) in _HAVING for step in range(at - 4, at - 1))

    def _ends_before(self, at: int) -> bool:
        """As in "snapping two sessions of gains", "broke a record streak of four straight losses"."""
        scene = self.scene
        for step in range(at - 1, max(-1, at - _REACH), -1):
            if scene.low(step).lstrip("-") in self.table.ending:
                return True
            if at - step >= _NEAR and scene.kind(step) not in {tags.DETERMINER, tags.LIGHT}:
                return False
        return False

    def _ends_after(self, last: int) -> bool:
        """As in "its three-week winning streak ended", "a six-day rally was snapped"."""
        scene = self.scene
        noun = next((step for step in range(last + 1, last + 4) if scene.low(step) in self.table.streaks), None)
        if noun is None:
            return False
        verb = noun + 1
        while scene.kind(verb) in {tags.AUXILIARY, tags.LIGHT}:
            verb += 1
        return scene.low(verb) in self.table.ending or scene.low(verb + 2) == "end"

    def _is_over(self, at: int) -> bool:
        """As in "fell 1.7% after two straight weekly gains": a run that the move just told came after."""
        scene = self.scene
        said = scene.said[-1] if scene.said else None
        step = at - 1
        while (
            scene.kind(step) in {tags.DETERMINER, tags.WORD, tags.LIGHT}
            or scene.low(step) == "of"
            or scene.low(step) in self.table.streaks
        ):
            step -= 1  # "after a run of four straight losses"
        if scene.low(step) not in {"after", "following"}:
            return False
        noun = scene.low(step - 1) in {"came", "comes"}
        if step == 0:
            moved = self._way_of_main_clause(at)
        elif noun or said is None:
            beside = step - 2 if scene.kind(step - 1) == tags.PERIOD else step - 1
            entry = scene.items[beside].entry if scene.kind(beside) == tags.ADJECTIVE else None
            # "pared gains and closed lower on Thursday after"
            moved = way_before(scene, step) if entry is None else entry.direction
        else:
            moved = said.direction
        return moved is not None and moved == -(self._direction(at) or 0)

    def _way_of_main_clause(self, at: int) -> int | None:
        """As in "After four straight losses, gold rose on Friday": which way it went after the run."""
        scene = self.scene
        comma = next((step for step in range(at + 1, at + _REACH) if scene.kind(step) == tags.COMMA), len(scene.items))
        for step in range(comma + 1, min(comma + 2 * _REACH, len(scene.items))):
            entry = scene.items[step].entry
            if entry is not None and entry.direction and scene.kind(step) in {tags.MOVE, tags.EITHER, tags.ADJECTIVE}:
                return entry.direction
            if scene.kind(step) in tags.CLAUSE_BORDERS:
                return None
        return None

    def _unit_beside(self, at: int, last: int, number: NumberMention, told: list[str], *, marked: bool) -> str | None:
        """What a count without a length of time of its own counts: by the words after it, or what moved so often."""
        unit = self._unit_after(told)
        if unit is not None and (marked or unit == "sessions"):
            return unit
        if marked and number.role is Role.ORDINAL:
            return "sessions" if self.scene.kind(last + 1) in tags.NOUNS else self._unit_of_gain(at)
        of_run = (last > at and self.scene.low(at - 1) in _OVER) or is_of_run(self.scene, at)
        return self._unit_of_gains(last + 1) if of_run else None

    def _unit_of_gains(self, noun: int) -> str | None:
        """As in "a run of six straight gains": of days, unless the sentence tells of a week or a month.

        "Reported two straight losses" tells of a business.
        """
        scene = self.scene
        if scene.low(noun) not in self.table.streak_ways or scene.kind(noun) not in tags.NOUNS:
            return None
        told = scene.sentence.low[scene.sentence.start : scene.items[noun].start]
        return next((f"{stretch}s" for stretch in _LATER if stretch in told), "sessions")

    def _unit_of_gain(self, at: int) -> str | None:
        """As in "a monthly gain, the third in a row": the unit of the movement that the count is set beside."""
        scene = self.scene
        comma = at - 2 if scene.kind(at - 1) in {tags.DETERMINER, tags.POSSESSIVE} else at - 1
        if scene.kind(comma) != tags.COMMA:
            return None
        noun = comma - 1
        while scene.kind(noun) in _BEYOND_GAIN and comma - noun < _REACH:
            noun -= 1
        stretch = scene.low(comma - 1).rpartition(" ")[2]
        if scene.kind(noun) in tags.MOVES and scene.kind(comma - 1) == tags.PERIOD and f"{stretch}s" in UNITS_OF_TIME:
            return f"{stretch}s"  # "gained 2% for the week, its third in a row"
        if scene.kind(noun) not in tags.NOUNS:
            return None
        told = " ".join(scene.low(step) for step in range(max(0, noun - 3), noun)).split()
        return next((unit for word, unit in _UNITS_TOLD.items() if word in told), "sessions")

    def lengthened(self, at: int, number: NumberMention) -> list[Draft]:
        """As in "extended its weekly losing streak to four": the unit stands with the streak, before its length."""
        scene = self.scene
        if number.unit is not None or scene.low(at - 1) != "to" or not self._run_before(at - 2):
            return []
        words = f"{scene.low(at - 4)} {scene.low(at - 3)}".split()
        unit = next((_UNITS_TOLD[word] for word in words if word in _UNITS_TOLD), None)
        subjects = scene.subjects(at - 3)
        if unit is None or not subjects or not all(phrase.market for phrase in subjects):
            return []
        direction = self._direction(at)
        item = scene.items[at]
        scene.said.append(Predication(subjects, direction, at, at, None))
        detail = Streak(UNITS_OF_TIME[unit], ended=False)
        return [
            Draft(Kind.STREAK, direction, phrase, at, item.start, item.end, at, unit, detail=detail)
            for phrase in subjects
        ]

    def _spell_follows(self, last: int) -> bool:
        """As in "snapped five sessions of losses", "after four days of gains"."""
        scene = self.scene
        step = last + 2 if scene.low(last + 1) == "of" else len(scene.items)
        while scene.kind(step) in {tags.WORD, tags.LIGHT}:
            step += 1
        return scene.kind(step) in tags.NOUNS and scene.low(step) in self.table.streak_ways

    def _unit_after(self, following: list[str]) -> str | None:
        for word in following[:4]:
            for unit in ("day", "session", "week", "month", "quarter", "year"):
                if word.startswith(unit):
                    return "sessions" if unit == "day" else f"{unit}s"
        return None

    def _run_follows(self, following: list[str]) -> bool:
        """After "10-day": a streak by name, or a movement noun that is one."""
        for step, word in enumerate(following[:3]):
            if word in self.table.streaks or word in _RUNS_OF_SEVERAL:
                pair = following[step - 1] if step else ""
                return word in _RUNS | _RUNS_OF_SEVERAL or pair in self.table.streak_ways or not step
        return False

    def _run_before(self, at: int) -> bool:
        """A streak by name at item ``at``, with the word of winning or losing in it or before it."""
        words = f"{self.scene.low(at - 1)} {self.scene.low(at)}".split()
        named = len(words) > 1 and words[-1].removesuffix("s") in {"streak", "run", "string", "skid"}
        return named and words[-2] in self.table.streak_ways

    def _way_of_run(self, at: int) -> int | None:
        """Which way the words of the run itself say that it went: those after the count, or its name before it."""
        scene = self.scene
        if scene.low(at - 1) in {"to", "at"} and self._run_before(at - 2):
            return self.table.streak_ways[f"{scene.low(at - 3)} {scene.low(at - 2)}".split()[-2]]
        for step in range(at, min(at + _REACH, len(scene.items))):
            if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.NUMBER, tags.CLAUSE} and step > at:
                break
            for word in scene.low(step).replace("-", " ").split():
                way = self.table.streak_ways.get(word)
                if way is not None and step >= at:
                    return way
            entry = scene.items[step].entry
            if scene.kind(step) in tags.NOUNS and entry is not None and entry.direction:
                return entry.direction
        return None

    def _direction(self, at: int) -> int | None:
        """The way of the run by its own words, else of the movement before the count, else of what was said last."""
        scene = self.scene
        way = self._way_of_run(at)
        if way is not None:
            return way
        for step in range(at - 1, max(-1, at - 9), -1):
            entry = scene.items[step].entry
            if (
                entry is not None
                and entry.direction
                and scene.kind(step) in {tags.MOVE, tags.EITHER, tags.ADJECTIVE, tags.GAIN}
            ):
                # "Did not move 1%, up or down, for six straight weeks" is a streak of neither.
                return None if "or" in {scene.low(step - 1), scene.low(step + 1)} else entry.direction
            if scene.kind(step) == tags.BREAK:
                break
        return next((said.direction for said in reversed(scene.said) if said.direction), None)


def is_of_run(scene: Scene, at: int) -> bool:
    """As in "building on a run of eight weekly gains", "ended a string of four losses"."""
    run = scene.low(at - 1) == "of" and scene.low(at - 2) in _ROWS
    return run and any(scene.kind(step) in tags.NOUNS for step in (at + 1, at + 2))
