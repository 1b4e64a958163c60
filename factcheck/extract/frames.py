"""What governs a figure: the verb, noun, adjective or sign that tells a change, the way it points, and whose it is."""

from __future__ import annotations

from typing import Final, NamedTuple

from factcheck.extract import tags
from factcheck.extract.appositions import brought_in, fallen_by, set_apart, told_of
from factcheck.extract.causes import losers, suffered
from factcheck.extract.common_nouns import is_in_plain_noun
from factcheck.extract.distances import OFF, distance, is_within
from factcheck.extract.measures import counts_times, is_averaged, is_large, wiped_off
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.models import SubjectKind

_PASSED: Final = frozenset(
    {tags.LIGHT, tags.DETERMINER, tags.POSSESSIVE, tags.PERIOD, tags.QUOTE, tags.BOUND, tags.AUXILIARY}
)
_NOUN_MODIFIERS: Final = frozenset(
    {
        tags.WORD,
        tags.LIGHT,
        tags.PERIOD,
        tags.HEAD,
        tags.COUNT,
        tags.GROUP,
        tags.CAPITAL,
        tags.NAME,
        tags.PLACE,
        tags.GENITIVE,
    }
)
# Prepositions that tell whose a movement is: "a gain for the Dow", "a slide in banks".
HOLDERS: Final = frozenset({"in", "for", "by", "among", "of", "on", "across", "from"})
_WHOLES: Final = frozenset(
    {
        "value",
        "worth",
        "price",
        "peak",
        "high",
        "market value",
        "market capitalization",
        "market capitalisation",
        "market cap",
        "valuation",
        "values",
        "market worth",
    }
)
_MOVES_TAKEN_BACK: Final = frozenset({"losses", "gains", "advance", "slide", "rally"})
_ON_YEAR: Final = frozenset({"year-over-year", "year-on-year", "on-year", "yoy", "y/y"})
_MOST_STEPS: Final = 9
_AWAITED: Final = frozenset({"expected", "forecast", "estimated", "anticipated", "predicted"})
# British and Australian papers let shares lift by themselves.
_LIFTED: Final = frozenset({"lifted", "lifting", "lifts"})


class Frame(NamedTuple):
    """What governs a number: direction, the governing item, and whose it is."""

    direction: int | None
    anchor: int
    subjects: tuple[Phrase, ...]
    more: str = ""  # "entry": a further place of the list; "figure": the same change in another unit


class FrameFinder:
    """Looks for the frame of a number, one construction a method; each gives ``None`` where it does not stand."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def excluded(self, at: int, number: NumberMention) -> bool:
        """Shares of a whole are no changes: "28% of companies", "half its loss", "a third of the year's gains"."""
        scene = self.scene
        if scene.kind(at - 1) == scene.kind(at - 3) == tags.ADJECTIVE and scene.low(at - 2) == "or":
            return True
        if number.unit == "percent" and scene.low(at + 1) in _AWAITED and scene.kind(at - 1) == tags.DETERMINER:
            return True  # "below the 0.4% expected by analysts"
        if number.unit == "times" and scene.low(at + 1) == "as":
            return True  # "twice as steep as that of its rival"
        if counts_times(scene, at) or (number.unit == "times" and counts_times(scene, at - 1)):
            return True
        if number.form == "fraction" and scene.kind(at + 1) == tags.POSSESSIVE:
            return scene.kind(at + 2) in tags.NOUNS or scene.low(at + 2) in _MOVES_TAKEN_BACK
        if number.unit in {"percent", "times"} and scene.low(at + 1) == "of" and not is_within(scene, at):
            step = at + 2
            while (
                scene.kind(step)
                in {tags.DETERMINER, tags.POSSESSIVE, tags.LIGHT, tags.NAME, tags.CAPITAL, tags.GENITIVE, tags.WORD}
                and scene.low(step) not in _WHOLES
            ):
                step += 1
            return scene.low(step) not in _WHOLES
        return False

    def left(self, at: int) -> tuple[int, bool]:
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
        if is_within(scene, at):
            return None
        if kind in {tags.MOVE, tags.EITHER, tags.ADJECTIVE}:
            entry = scene.items[left].entry
            if entry is None or entry.direction == 0:
                return None
            if kind == tags.ADJECTIVE and any(scene.low(step) == "than" for step in range(left + 1, at)):
                # "still higher than $1,525.75": what it is set against, and no move by so much.
                return None
            if self._level_bound(left, at, number):
                return None
            if kind == tags.EITHER and scene.kind(left - 1) in {tags.DETERMINER, tags.POSSESSIVE}:
                return None
            strict = kind != tags.ADJECTIVE and entry.form != "ing"
            apart = () if strict else set_apart(scene, left)
            subjects = apart or losers(scene, at, number) or scene.subjects(left, strict=strict)
            return Frame(entry.direction, left, subjects)
        return self._caused(at, left, number)

    def _caused(self, at: int, left: int, number: NumberMention) -> Frame | None:
        """As in "lifted the index 2%", "knocked 12% off its value", "BHP lifted 0.8 per cent"."""
        scene = self.scene
        if scene.kind(left) == tags.CAUSE and left >= at - 3 and scene.low(at + 1) in {"off", "from"}:
            cause = scene.items[left].entry
            lost = losers(scene, at, number)
            if not lost and not (is_large(number) and wiped_off(scene, at)):
                lost = scene.subjects(left)
            if cause is not None and cause.direction and lost:
                return Frame(cause.direction, left, lost)
        if (
            scene.low(left) in _LIFTED
            and scene.kind(left - 1) != tags.AUXILIARY
            and scene.kind(at + 1) not in {tags.LIGHT, tags.WORD}
            and not is_large(number)
        ):
            return Frame(1, left, scene.subjects(left, strict=True))
        passive = suffered(scene, left, number) if scene.kind(left) == tags.CAUSE else None
        if passive is not None:
            return Frame(*passive)
        phrase = scene.by_last.get(left)
        if phrase is not None:
            moved = scene.objects(phrase) or scene.listed_right(phrase)
            before = scene.items[moved[0].first - 1] if moved[0].first else None
            if number.unit != "percent" and any(scene.kind(step) == tags.BOUND for step in range(left + 1, at)):
                return None
            if before is not None and before.entry is not None and before.entry.cause and before.entry.direction:
                return Frame(before.entry.direction, moved[0].first - 1, moved)
        return None

    def _level_bound(self, left: int, at: int, number: NumberMention) -> bool:
        """As in "rose above 8,730" sets a level, "rose above 3%" bounds a change."""
        scene = self.scene
        bounds = [scene.low(step) for step in range(left + 1, at) if scene.kind(step) == tags.BOUND]
        if not bounds or number.unit in {"percentage_points", "basis_points"}:
            return False
        if number.unit == "percent":
            return bounds[-1] in {"toward", "towards"} or (
                bool(subject := scene.subjects(left))
                and subject[0].topic == "yield"
                and bounds[-1] not in {"about", "around", "over"}
            )
        return number.unit is None or any(
            bound not in {"about", "around", "over", "close to", "just over", "just under"} for bound in bounds
        )

    def noun(self, at: int) -> Frame | None:
        """As in "a 3% drop in banks", "the Nasdaq 100's modest 4.4% gain"."""
        scene = self.scene
        step = at + 1
        while (scene.kind(step) in _NOUN_MODIFIERS or scene.low(step) == "share") and step - at <= 5:
            step += 1
        step = self._past_twin(at, step)
        if scene.kind(step) not in tags.NOUNS:
            return None
        if scene.kind(step) == tags.EITHER and any(
            scene.kind(part) in {tags.HEAD, tags.NAME, tags.CAPITAL, tags.GROUP} for part in range(at + 1, step)
        ):
            following = scene.kind(step + 1)
            if following in {tags.NUMBER, tags.LIGHT, tags.DETERMINER}:
                return None
        entry = scene.items[step].entry
        if entry is None or entry.direction is None:
            return None
        if is_averaged(scene, step) or is_averaged(scene, at):
            return Frame(entry.direction, step, ())
        subjects = self.holders(step) or self._inner(at, step) or brought_in(scene, at) or scene.subjects(at)
        subjects = subjects or told_of(scene, step + 1)
        if is_in_plain_noun(scene, step):
            return Frame(entry.direction, step, ())  # "a 20% increase in rental costs"
        shared = any("share" in scene.low(part) for part in (*range(at + 1, min(step, at + 3)), step + 2))
        if shared and self._of_money(at):
            return Frame(entry.direction, step, ())  # "a 38-cents-per-share loss" is of results
        if any(scene.low(part) in _ON_YEAR for part in range(at + 1, step)) and not all(s.topic for s in subjects):
            return Frame(entry.direction, step, ())  # "a 13% year-over-year gain" is of results unless prices are named
        return Frame(entry.direction, step, subjects)

    def _past_twin(self, at: int, step: int) -> int:
        """As in "an 11% weekly and a 4% monthly gain": past a second figure of the same noun."""
        scene = self.scene
        if scene.kind(step) != tags.CONJUNCTION or step == at + 1:
            return step
        twin = step + 2 if scene.kind(step + 1) == tags.DETERMINER else step + 1
        number, other = scene.items[at].number, scene.items[twin].number if scene.kind(twin) == tags.NUMBER else None
        if number is None or other is None or number.unit != other.unit:
            return step
        noun = twin + 1
        while scene.kind(noun) in {tags.WORD, tags.PERIOD, tags.COUNT} and noun - twin <= _MOST_STEPS // 2:
            noun += 1
        return noun

    def _of_money(self, at: int) -> bool:
        number = self.scene.items[at].number
        return number is not None and number.unit is not None and number.unit.isupper()

    def _inner(self, at: int, noun: int) -> tuple[Phrase, ...]:
        """As in "a 3% share price drop", "a 5% Nvidia slide": the mover stands before the noun, with no article."""
        phrase = self.scene.by_last.get(noun - 1)
        return (phrase,) if phrase is not None and phrase.first > at and phrase.named else ()

    def holders(self, noun: int) -> tuple[Phrase, ...]:
        """Whose movement the noun at ``noun`` names, when a preposition tells it."""
        scene = self.scene
        step = noun + 1
        while scene.kind(step) in {tags.PERIOD, tags.LIGHT} and scene.low(step) not in HOLDERS:
            step += 1
        if scene.low(step) not in HOLDERS:
            owner = scene.by_first.get(step)
            spoken = owner is not None and not owner.market and scene.kind(step - 1) == tags.PERIOD
            return (owner,) if spoken and owner is not None else ()
        begin = step + 1
        while (
            begin - step < 5
            and begin not in scene.by_first
            and scene.kind(begin) in {tags.QUOTE, tags.DETERMINER, tags.WORD, tags.LIGHT, tags.PERIOD, tags.POSSESSIVE}
        ):
            begin += 1
        phrase = scene.by_first.get(begin)
        if phrase is None or scene.kind(phrase.core) in {tags.PLACE, tags.BODY}:
            return ()
        if phrase.topic == "value" or (phrase.market and scene.low(step) in {"from", "on"} and not phrase.named):
            return ()
        whole = scene.listed_right(phrase, verb_may_follow=True)
        last = whole[-1].first - 1  # "gains of 3% in A and B helped": a plain "and" joins no clause
        joined = scene.kind(last) == tags.CONJUNCTION and scene.kind(last - 1) != tags.COMMA
        return whole if joined else scene.listed_right(phrase)

    def relative(self, at: int) -> Frame | None:
        """As in "the 65% it had lost": the verb stands after the figure, in a clause of its own."""
        scene = self.scene
        phrase = scene.by_first.get(at + 1)
        if scene.kind(at - 1) != tags.DETERMINER or phrase is None or not phrase.market:
            return None
        step = phrase.last + 1
        while scene.kind(step) in {tags.AUXILIARY, tags.LIGHT}:
            step += 1
        entry = scene.items[step].entry if scene.kind(step) in tags.MOVES else None
        return None if entry is None or not entry.direction else Frame(entry.direction, step, scene.listed(phrase))

    def noun_of(self, at: int, left: int) -> Frame | None:
        """As in "gains of 7.5%", "a drop of nearly $589 billion"."""
        scene = self.scene
        fell = fallen_by(scene, at, left)
        if fell is not None:
            return Frame(fell[1], fell[0].first - 2, (fell[0],))
        if (
            scene.low(left) not in {"of", "by", "totaling", "totalling", "exceeding"}
            or scene.kind(left - 1) not in tags.NOUNS
        ):
            return None
        entry = scene.items[left - 1].entry
        if entry is None or entry.direction is None:
            return None
        if is_averaged(scene, left - 1):
            return Frame(entry.direction, left - 1, ())
        number = scene.items[at].number
        if self._of_money(at) and scene.low(at + 2) == "share":
            return Frame(entry.direction, left - 1, ())  # "a loss of 36 cents per share"
        if scene.low(left) != "of" and (number is None or number.unit not in {"percent", "points", "basis_points"}):
            return None
        subjects = self.holders(at) or scene.next_with(left - 1) or scene.subjects(left - 1) or told_of(scene, at + 1)
        return Frame(entry.direction, left - 1, subjects)

    def noun_is(self, at: int, left: int) -> Frame | None:
        """As in "its loss on the year is 39 per cent", "the Dow's gain for the week was 2%"."""
        scene = self.scene
        entry = scene.items[left].entry if scene.kind(left) in tags.NOUNS else None
        if entry is None or not entry.direction or tags.AUXILIARY not in map(scene.kind, range(left + 1, at)):
            return None
        if scene.kind(left - 1) == tags.GENITIVE:
            owner = scene.by_last.get(left - 2)
            return None if owner is None else Frame(entry.direction, left, (owner,))
        if scene.kind(left - 1) != tags.POSSESSIVE:
            return None
        its = Phrase(left - 1, left - 1, left - 1, True, False, SubjectKind.ANAPHOR, scene.low(left - 1))
        return Frame(entry.direction, left, scene.said[-1].subjects if scene.said else (its,))

    def beside(self, at: int) -> Frame | None:
        """As in "3% higher", "98 points (0.7%) lower"."""
        scene = self.scene
        step = at + 1
        while scene.kind(step) == tags.LIGHT and scene.low(step) not in OFF:
            step += 1
        if (
            scene.kind(step) in {tags.OPEN, tags.COMMA}
            and (scene.kind(step + 1) == tags.NUMBER or scene.low(step + 1) == "or")
        ) or (scene.low(step) == "or" and scene.kind(step + 1) == tags.NUMBER):
            step = self._past_alternative(step)
        way = self._after_points(at, step)
        if way:
            return Frame(way, step, set_apart(scene, at) or scene.subjects(at))
        if scene.kind(step) != tags.ADJECTIVE or scene.low(step) in OFF or self._told_at(at, step):
            return None
        if step > at + 1 and scene.low(at - 1) in {"to", "at"} and scene.kind(at + 1) in {tags.COMMA, tags.OPEN}:
            return None  # "to $18.50, 31% down": the price reached, and then the change
        entry = scene.items[step].entry
        if entry is None or not entry.direction:
            return None
        return Frame(entry.direction, step, set_apart(scene, at) or scene.subjects(at))

    def _after_points(self, at: int, adjective: int) -> int | None:
        """As in "opened 3.4 points better": which way, where nothing is compared."""
        way = self.scene.lexicon.after_points.get(self.scene.low(adjective))
        number = self.scene.items[at].number
        if way is None or adjective != at + 1 or self.scene.low(adjective + 1) == "than" or number is None:
            return None
        return way if number.unit not in {None, "percent", "shares"} else None

    def from_mark(self, at: int) -> Frame | None:
        """As in "10% below its August high", "2% away from their record", "within 3 percent of its peak"."""
        scene = self.scene
        found = distance(scene, at)
        if found is None:
            return None
        noun = scene.by_last.get(found[1]) if found[1] < at else None  # "at a premium of 12% to its issue price"
        return Frame(found[0], found[1], scene.subjects(at if noun is None else noun.first))

    def _told_at(self, at: int, adjective: int) -> bool:
        """As in "closed at $0.56 down 2.1%": a price, and the change whose word stands between."""
        number = self.scene.items[at].number
        following = self.scene.items[adjective + 1].number if self.scene.kind(adjective + 1) == tags.NUMBER else None
        return following is not None and number is not None and following.unit != number.unit

    def _past_alternative(self, at: int) -> int:
        """Past "(0.7%)" or ", or 0.7%," when the word of direction stands after both figures."""
        step = at
        while self.scene.kind(step) in {tags.OPEN, tags.CLOSE, tags.COMMA, tags.CONJUNCTION, tags.NUMBER, tags.LIGHT}:
            if self.scene.kind(step) == tags.COMMA and self.scene.kind(step - 1) == tags.CLOSE:
                return at  # "at 39 euros ($45), down": what follows is said of the price
            step += 1
        return step if self.scene.kind(step) == tags.ADJECTIVE else at

    def signed(self, at: int, number: NumberMention) -> Frame | None:
        """As in "Dow +0.04%", "Apple (-1.2%)", "closed +1.4%"."""
        scene = self.scene
        if not number.sign or (
            number.unit not in {"percent", "points", "basis_points", "percentage_points"} and not number.unit
        ):
            return None
        step = at - 1
        while scene.kind(step) in {
            tags.OPEN,
            tags.BREAK,
            tags.AUXILIARY,
            tags.LEVEL,
            tags.LIGHT,
            tags.PERIOD,
            tags.TICKER,
        }:
            step -= 1
        phrase = scene.by_last.get(step)
        last = scene.said[-1].subjects if scene.said else ()
        if phrase is not None and last and not (last[0].market or phrase.known or phrase.topic):
            return Frame(number.sign, at, ())  # "rents rose 60%, with Salford (+53%) behind"
        if phrase is not None and scene.kind(at - 1) == tags.OPEN:
            return Frame(number.sign, at, (phrase,))  # "A, B and C (-6.5%)" is told of the last
        return Frame(number.sign, at, scene.listed(phrase) if phrase is not None else scene.subjects(at))
