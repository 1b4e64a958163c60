"""What records and extremes have in common: whose they are, how near, and the figure that belongs to them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.closings import is_intraday, is_touched, tells_closes
from factcheck.extract.drafts import Draft
from factcheck.extract.leaders import Predication
from factcheck.extract.number_mention import Role
from factcheck.extract.phrases import Phrase
from factcheck.extract.quotes import bare_unit
from factcheck.extract.ranked_stretches import SESSION
from factcheck.extract.scene import Scene
from factcheck.extract.standings import Standings, proximity
from factcheck.models import (
    Kind,
    Measure,
    PeriodKind,
    PriceField,
    Proximity,
    Side,
    SubjectKind,
    Superlative,
)

# "It was a record close for the Dow": pronouns of what is told after them.
POINTING: Final = frozenset({"this", "that", "it"})
_STANDING: Final = frozenset({"stands", "stood"})
_STANDING_AT: Final = frozenset({"at", "near", "around"})
_SETTING_BESIDE: Final = frozenset({"with", "amid", "given"})
_SAID_OF: Final = frozenset({tags.MOVE, tags.EITHER, tags.AUXILIARY, tags.LEVEL})
BETWEEN: Final = frozenset(
    {"closing", "intraday", "session", "trading", "intra-day", "intra", "day", "price", "market"}
)
REFERENCE: Final = frozenset(
    {
        "off",
        "half",
        "below",
        "away from",
        "from",
        "under",
        "above",
        "shy of",
        "short of",
        "beneath",
        "just short of",
        "just shy of",
        "against",
        "versus",
        "compared with",
    }
)
BREAKING: Final = frozenset(
    {
        "set",
        "sets",
        "setting",
        "hit",
        "hits",
        "hitting",
        "broke",
        "breaks",
        "breaking",
        "break",
        "notched",
        "notching",
        "posted",
        "posting",
        "reached",
        "reaches",
        "reaching",
        "marking",
        "marked",
        "scored",
        "scoring",
        "beat",
        "beating",
        "beats",
        "surpassing",
        "surpassed",
        "eclipsing",
        "eclipsed",
        "topping",
        "topped",
        "smashed",
        "smashing",
        "logged",
        "clinched",
        "closed at",
        "touch",
        "touched",
        "touching",
        "shattered",
        "shattering",
        "extending",
    }
)


class ExtremeReader:
    """Holds one scene; ``taken`` are the items of figures that belong to a record.

    ``in_points``: the move ranked last was ranked in points; ``of_level``: a close or a price was, and no move.
    ``ranked_over``: the stretch whose moves were ranked last.
    """

    def __init__(self, scene: Scene, standings: Standings) -> None:
        self.scene = scene
        self.table = standings
        self.taken: set[int] = set()
        self.until = -1
        self.in_points = False
        self.of_level = False
        self.ranked_over = SESSION

    def _owners(self, at: int) -> tuple[Phrase, ...]:
        """Whose record or extreme; where the sentence has none, the pronoun of "its record" stands for it."""
        scene = self.scene
        if self._of_object(at) or self._is_set_beside(at):
            return ()
        found = self._pulled(at) or scene.subjects(at)
        if found:
            return found
        first = scene.phrases[0] if scene.phrases else None
        spoken = first is not None and scene.kind(first.core) == tags.OTHER and scene.kind(first.last + 1) in _SAID_OF
        if spoken and not any(phrase.market for phrase in scene.phrases):
            return ()  # "Inflation fell to 2.4 percent - its lowest level since 2021"
        for step in range(at - 1, max(-1, at - 4), -1):
            if self.scene.kind(step) == tags.POSSESSIVE:
                return (Phrase(step, step, step, True, False, SubjectKind.ANAPHOR, self.scene.low(step)),)
        return ()

    def _of_object(self, at: int) -> bool:
        """As in "pushed down the jobless rate to 5.2%, its lowest level": right after what it is the lowest of."""
        scene = self.scene
        if (
            scene.kind(at - 1) != tags.POSSESSIVE
            or scene.kind(at - 2) != tags.COMMA
            or scene.kind(at - 3) != tags.NUMBER
        ):
            return False
        phrase = scene.by_last.get(at - 5) if scene.low(at - 4) in {"to", "at"} else None
        return phrase is not None and scene.kind(phrase.core) == tags.OTHER

    def _is_set_beside(self, at: int) -> bool:
        """As in "stocks fell with inflation at a 40-year high": of what "with" tells of, which has no price."""
        before, start = self._before(at)
        phrase = self.scene.by_last.get(start - 1) if before in _STANDING_AT else None
        return phrase is not None and not phrase.market and self.scene.low(phrase.first - 1) in _SETTING_BESIDE

    def _pulled(self, at: int) -> tuple[Phrase, ...]:
        """As in "Profit-taking pulls Nikkei from 6-month high": what the verb before "from" moved."""
        scene = self.scene
        apart = scene.low(at - 1) == "from"
        last = at - 2 if apart else at - 1
        if scene.low(last) in {"down", "back"}:
            last -= 1  # "pushed stocks down from one-month highs"
        phrase = scene.by_last.get(last) if apart or scene.low(at).startswith("from ") else None
        entry = scene.items[phrase.first - 1].entry if phrase is not None and phrase.first else None
        return (phrase,) if phrase is not None and phrase.market and entry is not None and entry.cause else ()

    def _before(self, at: int) -> tuple[str, int]:
        step = at - 1
        while (  # "its January closing record": the word before goes with the record
            self.scene.low(step) == "closing"
            or self.scene.kind(step)
            in {
                tags.DETERMINER,
                tags.POSSESSIVE,
                tags.LIGHT,
                tags.WORD,
                tags.PERIOD,
                tags.COUNT,
            }
        ) and at - step < 5:
            if self.scene.low(step) in REFERENCE or self.scene.low(step) in BREAKING:
                break
            step -= 1
        return self.scene.low(step), step

    def _figure(self, at: int) -> int | None:
        """The item of the figure that "of", "at" or "above" joins to a record."""
        scene = self.scene
        if scene.low(at) in _STANDING:  # "its record close stands at 16,057"
            at += 1
        if scene.low(at) in {"was", "is"} and scene.kind(at + 1) == tags.NUMBER:
            return at + 1 if self._is_level(at + 1) else None  # "its record high was 14,164.53"
        if scene.low(at) not in {"of", "at", "around", "near"}:
            return None
        step = at + 1
        while scene.kind(step) in {tags.LIGHT, tags.BOUND}:
            step += 1
        number = scene.items[step].number if step < len(scene.items) else None
        return (
            step
            if (number is not None and number.unit != "percent") or (number is not None and self._yields())
            else None
        )

    def _is_level(self, at: int) -> bool:
        number = self.scene.items[at].number
        return number is not None and number.unit != "percent" and number.role is Role.QUANTITY

    def _yields(self) -> bool:
        return any(phrase.topic == "yield" for phrase in self.scene.phrases)

    def _ranked(self, detail: Superlative, first: int, last: int) -> Superlative:
        """The superlative of items ``first`` to ``last``, by the price that its words and those before it mean."""
        level = detail.measure is Measure.LEVEL
        if is_intraday(self.scene, first, last) or (level and is_touched(self.scene, first)):
            return replace(detail, field=PriceField.HIGH if detail.side is Side.HIGH else PriceField.LOW)
        return replace(detail, settled=level and tells_closes(self.scene, first, last))

    def _drafts(
        self,
        kind: Kind,
        direction: int,
        subjects: tuple[Phrase, ...],
        first: int,
        last: int,
        detail: Superlative,
        number: int | None = None,
    ) -> list[Draft]:
        scene = self.scene
        if not all(phrase.market and scene.low(phrase.first) != "any" for phrase in subjects):
            return []  # "the largest loss on record for any company" ranks it among others
        start, end = scene.items[first].start, scene.items[last].end
        near = proximity(scene, first, self.table)
        if near is Proximity.NEAR and detail.measure is Measure.MOVE:
            near = Proximity.REACHED
        told = None if number is None else scene.items[number].number
        # "A record low of 84.12" is told of a currency in the other of its pair, as any price of it is.
        unit = bare_unit(scene, number, subjects) if number is not None and told is not None and not told.unit else None
        drafts = [
            Draft(kind, direction, phrase, first, start, end, number, unit, detail=detail, proximity=near)
            for phrase in subjects
        ]
        scene.said.append(Predication(subjects, direction, first, last, None))
        for draft in drafts:
            for step in range(last, first - 1, -1):
                period = scene.items[step].period
                if period is not None and period.kind is not PeriodKind.INTRADAY:  # "record intraday highs"
                    draft.period = period
                    break
        return drafts
