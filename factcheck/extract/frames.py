"""What governs a figure: the verb, noun, adjective or sign that tells a change, the way it points, and whose it is."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.appositions import set_apart
from factcheck.extract.bourses import elsewhere
from factcheck.extract.causes import given_to, losers, mover_by, sent_past_aside, suffered, wiped_by_move
from factcheck.extract.distances import distance, is_within
from factcheck.extract.measures import is_attributive
from factcheck.extract.noun_frames import Frame, NounFrameFinder
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.price_links import climbed_to, falls_by, is_price_of_extreme
from factcheck.extract.quotes import told_off
from factcheck.extract.worth import is_large, past_worth, wiped_off

_PASSED: Final = frozenset(
    {tags.LIGHT, tags.DETERMINER, tags.POSSESSIVE, tags.PERIOD, tags.QUOTE, tags.BOUND, tags.AUXILIARY}
)
_MARGINS: Final = frozenset({"limit", "margin"})
_MOST_STEPS: Final = 9
_OVERCOME: Final = frozenset(
    {"snapped", "shrugged", "defied", "bucked", "reversed", "overcame", "erased", "shook", "brushed", "broke", "ended"}
)
# Currencies are told by three letters.
_CODE: Final = 3
_TYPICAL: Final = frozenset({"average", "typical", "median"})
_NEAR: Final = 6
_HIGHER: Final = frozenset({"higher", "lower"})
# British and Australian papers let shares lift by themselves.
_LONGEST_ALTERNATIVE: Final = 5
_UP_OR_DOWN: Final = frozenset({"up", "down"})
# "The rout took 12% off the index": with what they are taken off, which way it went.
_TAKING: Final = frozenset({"taken", "took", "take", "takes"})
_LIFTED: Final = frozenset({"lifted", "lifting", "lifts"})
_TELLING: Final = frozenset({tags.MOVE, tags.ADJECTIVE})


class FrameFinder(NounFrameFinder):
    """Looks for the frame of a number, one construction a method; each gives ``None`` where it does not stand."""

    def left(self, at: int) -> tuple[int, bool]:
        """The item that governs from the left, over light words; and whether an article stands between."""
        scene = self.scene
        step = at - 1
        determined = False
        while step >= 0 and at - step < _MOST_STEPS:
            kind = scene.kind(step)
            if kind not in _PASSED:
                crushing = kind == tags.CAUSE and scene.low(step).endswith("ing")  # "down a crushing 41%"
                if (kind == tags.WORD or crushing) and scene.kind(step - 1) == tags.DETERMINER:
                    step -= 1
                    continue
                if scene.low(step) == "of" and scene.low(step - 1) in _MARGINS:
                    # As in "surged by the daily limit of 10 percent", "declined by a lesser margin of 4%".
                    step -= 3 if scene.kind(step - 2) == tags.WORD else 2
                    continue
                rival = scene.by_last.get(step) if scene.low(step + 1) == "by" else None
                if rival is not None and scene.is_other_currency(rival) and scene.kind(rival.first - 2) in _TELLING:
                    step = rival.first - 2  # "strengthened against the dollar by 9.5 won"
                    break
                if kind == tags.COMMA and scene.low(step + 1) == "by":
                    # As in "fallen even more sharply, by 20% and 30%".
                    step -= 1
                    continue
                break
            determined = determined or kind in {tags.DETERMINER, tags.POSSESSIVE}
            step -= 1
        return step, determined

    def verb(self, at: int, left: int, number: NumberMention) -> Frame | None:
        """As in "rose 3%", "up 3%", "lifted the index 2%"."""
        scene = self.scene
        kind = scene.kind(left)
        if is_within(scene, at) or self._climbs_to(at, number):
            return None
        if self._reaches(at, number):
            left = at - 4  # "jumped as high as 12%"
            kind = scene.kind(left)
        if kind in {tags.MOVE, tags.EITHER, tags.ADJECTIVE}:
            entry = scene.items[left].entry
            if entry is None or entry.direction == 0:
                return None
            if kind == tags.ADJECTIVE and (
                is_attributive(scene, left) or any(scene.low(step) == "than" for step in range(left + 1, at))
            ):
                # "still higher than $1,525.75": what it is set against, and no move by so much.
                return None
            if self._level_bound(left, at, number) or (told_off(scene, at) and _is_price(number)):
                return None
            if _is_price(number) and "levels" in {scene.low(at + 1), scene.low(at + 2)}:
                return None  # "climbed to the tune of ₹371 apiece levels": where it stood, and not by how much
            if kind == tags.EITHER and scene.kind(left - 1) in {tags.DETERMINER, tags.POSSESSIVE, tags.GENITIVE}:
                return None
            strict = scene.follows_copula(left) if kind == tags.ADJECTIVE else entry.form != "ing"
            apart = () if strict else sent_past_aside(scene, left) or set_apart(scene, left) or mover_by(scene, left)
            # "is up 4% from FY2019" tells since when, and of nothing after it.
            lost = losers(scene, at, number, left) if kind != tags.ADJECTIVE else ()
            if lost and self._is_typical(left):
                return Frame(entry.direction, left, ())
            subjects = apart or lost or scene.subjects(left, strict=strict)
            subjects = subjects or self._overcoming(left) or wiped_by_move(scene, left, at, number)
            subjects = subjects or given_to(scene, left, at)
            subjects = elsewhere(scene, at, subjects) or subjects
            return Frame(entry.direction, left, subjects)
        return self._caused(at, left, number)

    def _reaches(self, at: int, number: NumberMention) -> bool:
        """As in "jumped as high as 12%", "down as low as 8%": the most of a move, where nothing with a yield moved."""
        scene = self.scene
        words = [scene.low(step) for step in range(at - 3, at)]
        if number.unit != "percent" or words not in (["as", "high", "as"], ["as", "low", "as"]):
            return False
        subjects = scene.subjects(at - 4)
        way = scene.items[at - 4].entry
        told = way is not None and way.direction == (1 if words[1] == "high" else -1)
        priced = bool(subjects) and subjects[0].topic not in {"yield", "bond"}
        return told and priced and scene.kind(subjects[0].core) != tags.PRONOUN

    def _overcoming(self, infinitive: int) -> tuple[Phrase, ...]:
        """As in "snapped a two-day losing streak to rise 1%", "defied the gloom to gain 3%": whose it is."""
        scene = self.scene
        if scene.low(infinitive - 1) != "to":
            return ()
        for step in range(infinitive - 2, max(-1, infinitive - _MOST_STEPS), -1):
            if scene.low(step) in _OVERCOME:
                return scene.subjects(step, strict=True)
            if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.CLAUSE}:
                break
        return ()

    def _caused(self, at: int, left: int, number: NumberMention) -> Frame | None:
        """As in "lifted the index 2%", "knocked 12% off its value", "BHP lifted 0.8 per cent"."""
        scene = self.scene
        taken = scene.kind(left) == tags.CAUSE and left >= at - 3
        if taken and scene.low(past_worth(scene, at) if is_large(number) else at + 1) in {"off", "off of", "from"}:
            cause = scene.items[left].entry
            lost = losers(scene, at, number, left)
            if not lost and not (is_large(number) and wiped_off(scene, at)):
                lost = scene.subjects(left)
            way = (
                0 if cause is None else cause.direction or (-1 if scene.low(left) in _TAKING and not scene.said else 0)
            )
            if way and lost:
                return Frame(way, left, () if self._is_typical(left) else lost)
        way = 0 if is_large(number) else self._by_itself(at, left)
        if way:
            return Frame(way, left, scene.subjects(left, strict=True))
        passive = suffered(scene, left, number) if scene.kind(left) == tags.CAUSE else None
        if passive is not None:
            return Frame(*passive)
        phrase = scene.by_last.get(left)
        if phrase is not None:
            moved = scene.objects(phrase) or scene.listed_right(phrase)
            bound = any(scene.kind(step) == tags.BOUND for step in range(left + 1, at))
            if bound and number.unit != "percent" and scene.low(left + 1) != "by":
                return None
            if scene.low(at - 1) == "up to" and _is_price(number):
                return None  # "helped nudge the euro up to $1.2886": where it went, and not by how much
            way = self._way_moved(moved[0].first - 1)
            return Frame(way, moved[0].first - 1, moved) if way else None
        return None

    def _climbs_to(self, at: int, number: NumberMention) -> bool:
        """As in "climbed back up to $45", and of a yield "ticked up to 4.2%": where it went, and not by how much."""
        verb = climbed_to(self.scene, at)
        if verb is None or _is_price(number):
            return verb is not None
        return any(phrase.topic == "yield" for phrase in self.scene.subjects(verb))

    def _by_itself(self, at: int, left: int) -> int:
        """As in "BHP lifted 0.8 per cent", "Kelvane bagged one sen to RM4.36": which way the subject went."""
        scene = self.scene
        if scene.low(left) in _LIFTED:
            moved = scene.kind(left - 1) != tags.AUXILIARY and scene.kind(at + 1) not in {tags.LIGHT, tags.WORD}
            return int(moved)
        if falls_by(scene, at, left):
            return -1
        way = scene.lexicon.reaching.get(scene.low(left), 0)
        return way if way and self._leads_to_price(at) else 0

    def _way_moved(self, verb: int) -> int:
        """As in "lifted the index 2%", "pushed up Kelvane by 1.10 ringgit": by the verb before what it moved."""
        item = self.scene.items[verb] if verb >= 0 else None
        if item is None or item.entry is None:
            return 0
        if item.low in _UP_OR_DOWN:
            pushing = self.scene.items[verb - 1].entry if verb else None
            return item.entry.direction or 0 if pushing is not None and pushing.cause else 0
        return item.entry.direction or 0 if item.entry.cause else 0

    def _is_typical(self, verb: int) -> bool:
        """As in "the average bear market has lopped 30% off the index": what such a one does, and no move."""
        scene = self.scene
        return any(
            scene.low(step) in _TYPICAL and scene.kind(step - 1) == tags.DETERMINER
            for step in range(max(1, verb - _NEAR), verb - 1)
        )

    def _leads_to_price(self, at: int) -> bool:
        """As in "bagged one sen to RM4.36", "docked 9.2 points, or 0.3%, to 3,110.4"."""
        scene = self.scene
        step = at + 1
        while scene.kind(step) in {tags.COMMA, tags.CONJUNCTION, tags.NUMBER} and step - at < _LONGEST_ALTERNATIVE:
            step += 1
        return scene.low(step) == "to" and scene.kind(step + 1) == tags.NUMBER

    def _level_bound(self, left: int, at: int, number: NumberMention) -> bool:
        """As in "rose above 8,730" sets a level, "rose above 3%" bounds a change."""
        scene = self.scene
        if scene.loses_mark(at) or self._trades_around(left, at, number) or is_price_of_extreme(scene, at, number):
            return True
        bounds = [scene.low(step) for step in range(left + 1, at) if scene.kind(step) == tags.BOUND]
        if not bounds or number.unit in {"percentage_points", "basis_points"}:
            return False
        if number.unit == "percent":
            return bounds[-1] in {"toward", "towards"} or (
                bool(subject := scene.subjects(left))
                and subject[0].topic == "yield"
                and bounds[-1] not in {"about", "around", "over"}
            )
        # "Jumped over the $1,500 per share mark": "the" tells of a price that is known, and not of how much.
        return (
            number.unit is None
            or scene.low(at - 1) == "the"
            or any(bound not in {"about", "around", "over", "close to", "just over", "just under"} for bound in bounds)
        )

    def _trades_around(self, left: int, at: int, number: NumberMention) -> bool:
        """As in "trades higher around $1,870": how high it trades, and no change."""
        scene = self.scene
        trades = scene.low(left) in _HIGHER and scene.low(left - 1).startswith("trad") and left == at - 2
        return trades and scene.low(at - 1) == "around" and _is_price(number)

    def from_mark(self, at: int) -> Frame | None:
        """As in "10% below its August high", "2% away from their record", "within 3 percent of its peak"."""
        scene = self.scene
        found = distance(scene, at)
        if found is None:
            return None
        noun = scene.by_last.get(found[1]) if found[1] < at else None  # "at a premium of 12% to its issue price"
        return Frame(found[0], found[1], scene.subjects(at if noun is None else noun.first))


def _is_price(number: NumberMention) -> bool:
    return number.unit is None or (len(number.unit) == _CODE and number.unit.isupper())
