"""Figures that changed: finds for each number the word that governs it, the way it points, and whose change it is."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.appositions import (
    broken_down,
    headed_by,
    led_by_bracket,
    sector_before,
    told_apart,
    under_heading,
)
from factcheck.extract.beyond_closes import is_beyond_closes
from factcheck.extract.bourses import next_market
from factcheck.extract.causes import sum_of_value
from factcheck.extract.cents import led_to_coins, money_of, same_money, settle_cents
from factcheck.extract.change_groups import (
    Entry,
    Group,
    before_unit,
    converted,
    dealt,
    handed_on,
    is_price_beside,
    is_same_verb,
    led_to_money,
    listed_level,
    next_of_nouns,
    set_against,
    twice_of,
    versus_bracket,
)
from factcheck.extract.counted import leads_to_count
from factcheck.extract.drafts import Draft
from factcheck.extract.frames import FrameFinder
from factcheck.extract.leaders import Predication
from factcheck.extract.levels import LevelReader
from factcheck.extract.listed_levels import begins_list
from factcheck.extract.measures import (
    beside_points,
    change_kind,
    is_large,
    is_result,
    is_year_of_extreme,
    tells_worth,
    value_nearby,
)
from factcheck.extract.noun_frames import HOLDERS, Frame
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.shares_of_wholes import is_share_of_whole
from factcheck.models import Kind

_AGAINST: Final = frozenset(
    {"against", "versus", "vs", "vs.", "v", "compared with", "compared to", "than", "and", "but"}
)
# Before a word of direction these make a clause of its own: "closed down 2%", "was up 2%".
_GAPS: Final = frozenset({tags.COMMA, tags.CONJUNCTION, tags.BREAK, tags.CLAUSE, tags.PREPOSITION})
_NEXT: Final = 3
# "closed on 5,971.01, a fall of 25.35"
_NEXT_OF: Final = 5
_FINITE: Final = frozenset({tags.LEVEL, tags.AUXILIARY})


class FigureReader:
    """Reads the numbers of one scene in order and drafts a claim for each that is a market figure."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.drafts: list[Draft] = []
        self._group: Group | None = None
        # Companies of one sentence are told of alike: "Ford reported a 12% increase, while Toyota was up 23%".
        self._of_results = False
        self._levels = LevelReader(scene)
        self._frames = FrameFinder(scene)

    def read(self, at: int) -> None:
        """Draft the claims of the number at item ``at``, if it has any."""
        scene = self.scene
        number = scene.items[at].number
        if number is not None and number.unit is None:
            number = scene.items[at].number = led_to_money(scene, at, number)
        if number is None or is_share_of_whole(scene, at, number) or is_year_of_extreme(scene, at, number):
            return
        if is_beyond_closes(scene, at, number) or leads_to_count(scene, at):
            return
        group = self._group
        if group is not None and (converted(scene, group, at, number) or listed_level(scene, group, at, number)):
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
        settle_cents(self.scene, self.drafts)
        return self.drafts

    def _frame(self, at: int, number: NumberMention) -> Frame | None:
        left, determined = self._frames.left(at)
        verb = self._frames.verb(at, left, number)
        noun = self._frames.noun(at) if verb is None or (determined and number.form != "fraction") else None
        if noun is not None:
            return next_of_nouns(self.scene, self._group, at, left, noun)
        if verb is not None:
            return verb
        return (
            self._frames.from_mark(at)
            or self._listed(at, left, number)
            or self._frames.relative(at)
            or self._frames.beside(at)
            or self._frames.noun_of(at, left)
            or self._frames.noun_is(at, left)
            or self._frames.signed(at, number)
            or self._taken(at, left, number)
            or self._gapped(at, left, number)
            or self._against(at, left, number)
            or self._bracketed(at, number)
        )

    def _taken(self, at: int, left: int, number: NumberMention) -> Frame | None:
        taken = sum_of_value(self.scene, at, number) or told_apart(self.scene, at, left)
        if taken is None and self._group is not None:
            taken = handed_on(self.scene, self._group, at, number) or set_against(self.scene, self._group, at, left)
        return None if taken is None else Frame(*taken)

    def _bracketed(self, at: int, number: NumberMention) -> Frame | None:
        """As in "Top gainers were Cipla (5.8%) and Wipro (1.2%)": the heading tells which way."""
        first = self.scene.by_last.get(at - 1)
        if number.unit != "percent":
            under = under_heading(self.scene, at, first) if number.unit == "points" and first is not None else None
            return None if under is None or first is None else Frame(*under, (first,))
        broken = broken_down(self.scene, at)
        holders = self._frames.holders(at) if broken is not None else ()
        if broken is not None and holders:
            return Frame(*broken, holders[:1])
        headed = headed_by(self.scene, at) or led_by_bracket(self.scene, at)
        if headed is not None:
            return Frame(headed[0], headed[1], (headed[2],))
        under = under_heading(self.scene, at, first) if first is not None else None
        return None if under is None or first is None else Frame(*under, (first,))

    def _against(self, at: int, left: int, number: NumberMention) -> Frame | None:
        """As in "advanced 25%, against 4.4% for the Nasdaq 100 and 2% for the Dow": the verb goes on for another."""
        group = self._group
        scene = self.scene
        if group is None or group.direction is None or group.unit != number.unit or scene.low(at + 1) not in HOLDERS:
            return None
        if markets := next_market(scene, at, left):
            return Frame(group.direction, at, markets)
        if scene.low(left) not in _AGAINST and scene.kind(left) not in {tags.CONJUNCTION, tags.COMMA}:
            return None
        if scene.kind(left) == tags.COMMA and scene.by_last.get(left - 1) not in group.subjects:
            return None
        holders = self._frames.holders(at)
        return Frame(group.direction, at, holders) if holders and holders[0].market else None

    def _gapped(self, at: int, left: int, number: NumberMention) -> Frame | None:
        """As in "the Dow rose 1%, the S&P 2%": a figure right after a phrase goes on with the verb before."""
        group = self._group
        owner = twice_of(self.scene, group, left, number)
        if owner is not None and group is not None:
            return Frame(group.direction, at, (owner,))
        owned = self.scene.kind(left) == tags.GENITIVE  # "Apple's shares rose 2% and Ford's 1%"
        parted = self.scene.kind(left) == tags.OPEN or self._pauses(left)
        phrase = self.scene.by_last.get(left - 1 if owned or parted else left)
        if phrase is not None and phrase.governed == "in" and self.scene.kind(phrase.core) == tags.PLACE:
            phrase = self.scene.by_last.get(phrase.first - 2)  # "the Dow rose 1% and the Cac 40 in Paris 2%"
        if phrase is None or not phrase.market:
            phrase = sector_before(self.scene, left) or phrase
        if group is None or phrase is None or group.direction is None:
            return None
        # "fell 5%, Brunvik by 6% and Ordway by 25p": the preposition tells that it is a change.
        if not (is_same_verb(group, number, phrase) or self.scene.low(at - 1) == "by"):
            return None
        before = self.scene.kind(phrase.first - 1)
        if self.scene.low(phrase.first - 1) == "when":
            return None  # "has lost ¥35 since May, when it was ¥115": the price of that time
        gaps = _GAPS - ({tags.PREPOSITION} if owned else set())
        followed = self.scene.low(phrase.first - 2) == "followed"
        if not (before in gaps or followed) or phrase.first - 1 - group.last > 6:
            return None
        signed = self._sign(group.last) < 0
        # "S&P -0.3%, Dow 0.1%": beside a minus the figure without a sign has risen.
        mover = (phrase,) if self.scene.kind(left) == tags.OPEN else self.scene.listed(phrase)
        return Frame(1 if signed else group.direction, at, mover)

    def _pauses(self, comma: int) -> bool:
        """As in "Bayne lost 3.3% and Ordway, 1.7%": the comma stands for the verb, after a name that "and" joins."""
        phrase = self.scene.by_last.get(comma - 1) if self.scene.kind(comma) == tags.COMMA else None
        return phrase is not None and phrase.named and self.scene.kind(phrase.first - 1) == tags.CONJUNCTION

    def _sign(self, at: int) -> int:
        number = self.scene.items[at].number
        return 0 if number is None else number.sign

    def _listed(self, at: int, left: int, number: NumberMention) -> Frame | None:  # noqa: C901 - one decision a branch
        """A further figure of the change before: ", or 3.1%", "(1.2%)", "and 15 percent"."""
        group = self._group
        scene = self.scene
        if group is None or is_price_beside(scene, group, at, number):
            return None
        after = scene.items[at + 1].entry if scene.kind(at + 1) == tags.ADJECTIVE else None
        if after is not None and after.direction and after.direction == -(group.direction or 0):
            return None  # "fell 0.9% to $1,143 — 0.2% higher from a week ago"
        held = scene.by_last.get(left)
        if (held is not None and held.first - 2 == group.last and scene.low(at + 1) in HOLDERS) or (
            held is not None and held in group.subjects and scene.low(at + 1) in HOLDERS
        ):
            return None
        if (
            scene.kind(left) == tags.CONJUNCTION
            and scene.by_last.get(left - 1) in group.subjects
            and scene.low(at + 1) in HOLDERS
            and number.unit == group.unit
        ):
            holders = self._frames.holders(at)
            return Frame(group.direction, group.anchor, holders) if holders else None
        # "fell 1% to $1,140 an ounce — 0.2% higher than a week ago" has a word of its own.
        apart = scene.kind(left) == tags.BREAK and scene.kind(at + 1) == tags.ADJECTIVE
        if apart or (group.direction is None and not number.sign) or self._is_second_level(left, number):
            return None
        step = left
        alternative = scene.low(step) == "or" or scene.kind(step) in {tags.OPEN, tags.BREAK}
        joined = scene.kind(step) in {tags.CONJUNCTION, tags.COMMA, tags.OPEN, tags.BREAK}
        while scene.kind(step) in {
            tags.CONJUNCTION,
            tags.COMMA,
            tags.OPEN,
            tags.PERIOD,
            tags.LIGHT,
            tags.BREAK,
            tags.CLOSE,
        }:
            alternative = alternative or scene.low(step) in {"or", "the equivalent of", "equivalent to"}
            step -= 1
        if step == group.anchor == group.last + 1:
            # "3.8 percent higher, or $1.77": the word of direction stands after the first figure.
            step -= 1
        step = before_unit(scene, step, group.last)
        if not joined or step != group.last or (scene.kind(left) == tags.OPEN and number.unit == group.unit):
            return None
        same = number.unit == group.unit
        if same and not (alternative and scene.low(left) != "or"):
            return Frame(group.direction, group.anchor, group.subjects, "entry")
        # As in "rose 47% over the year and by 3p to 179p on Friday".
        again = scene.low(at - 1) == "by" and scene.kind(left) == tags.CONJUNCTION
        if alternative or again or number.unit in {"percent", "points", "basis_points"}:
            return Frame(number.sign or group.direction, group.anchor, group.subjects, "figure")
        return None

    def _is_second_level(self, left: int, number: NumberMention) -> bool:
        """As in "down two basis points at 7.13 percent and 7.86 percent": after a yield another, and no change."""
        group = self._group
        told = group.entries[-1].drafts[-1] if group is not None else None
        joined = self.scene.kind(left) == tags.CONJUNCTION
        return joined and told is not None and told.kind == Kind.LEVEL and told.unit == number.unit == "percent"

    def _change(self, at: int, number: NumberMention, frame: Frame) -> bool:  # noqa: C901 - one decision a branch
        scene = self.scene
        if number.unit == "times" and number.value < 1 and scene.kind(frame.anchor) in tags.NOUNS:
            return False  # "cut its gain for the year by half": of the gain, and not of the price
        negative = scene.low(at - 1) == "negative" or number.sign < 0
        if negative and frame.direction == 1 and scene.kind(frame.anchor) in tags.NOUNS:
            frame = frame._replace(direction=-1)  # "a return of -0.26%"
        subject = frame.subjects[0]
        large = is_large(number)
        near = value_nearby(scene, at) if large else None
        tells = large and near is None and tells_worth(scene, at, frame.anchor)
        kind = change_kind(scene, at, number, subject, near=near is not None or tells)
        if kind is None and self._group is not None:
            told = self._group.entries[-1].drafts[-1]
            most = scene.low(at - 1) == "as much as" and told.unit == "points" and number.unit is None
            beside = at - self._group.last <= (_NEXT if scene.low(at - 1) != "of" else _NEXT_OF)
            # "lost 74 points, having been up as much as 45"
            kind = Kind.POINT_CHANGE if most else beside_points(told, number) if beside else None
        if kind is None or not all(phrase.market for phrase in frame.subjects):
            return False
        bare = subject.named and not subject.topic
        if is_result(scene, at, subject) or (bare and self._of_results):
            self._of_results = bare
            scene.of_results = scene.of_results or bare
            return False
        if number.sign < 0 and frame.direction == 1:
            frame = frame._replace(direction=-1)  # "a return of -8.8%"
        subjects = frame.subjects
        if (
            kind == Kind.MARKET_VALUE_CHANGE
            and near is not None
            and near.first > at
            and near.governed in {"from", "off", "of", "to", ""}
            and near.first != near.core
        ):
            subjects = (near,)
        closing = versus_bracket(scene, at)
        outer = None if closing is None or frame.more else self._group
        group = self._group
        if not frame.more or group is None:
            if outer is None:
                self._deal()
            group = self._group = Group(subjects, frame.direction, frame.anchor, number.unit, [Entry()], at)
        elif frame.more == "entry":
            group.entries.append(Entry())
        item = scene.items[at]
        unit = number.unit or "points"
        group.entries[-1].drafts.append(
            Draft(kind, frame.direction, subject, frame.anchor, item.start, item.end, at, unit)
        )
        group.last = at
        if number.unit == group.unit or not frame.more:
            group.unit = number.unit
        scene.said.append(
            Predication(group.subjects, frame.direction, frame.anchor, max(at, frame.anchor), number.unit)
        )
        if outer is not None and closing is not None:
            self._deal()
            outer.last = closing - 1  # "gained 13% (versus the index's 6% advance) and 9%": the list goes on
            self._group = outer
        return True

    def _of_another_number(self, at: int, frame: Frame) -> bool:
        """As in "sold 1.2 million cars, an increase of 14%": set apart by a comma, a change is of that figure."""
        scene = self.scene
        before = frame.anchor - 1
        while scene.kind(before) in {tags.PERIOD, tags.LIGHT}:
            before -= 1  # "finished Tuesday's session up 0.3 percent", "were last down 4%"
        finite = scene.kind(before) in _FINITE or scene.kind(at - 1) in _FINITE
        if frame.more or scene.kind(frame.anchor) == tags.MOVE or finite:
            return False
        if scene.kind(at - 1) == tags.LEVEL:
            return False  # "traded between 74 and 76, closing 0.8% lower"
        start = min(at, frame.anchor)
        told = {said.end for said in scene.said}
        opening = start - 2 if scene.kind(start - 1) == tags.DETERMINER else start - 1
        if scene.kind(opening) == tags.OPEN and scene.kind(opening - 1) == tags.NUMBER:
            return opening - 1 not in told  # "shipped 35.1 million (up 89%)"
        first = frame.subjects[-1].last
        if first >= start or any(end > first for end in told):
            return False
        comma = False
        for step in range(start - 1, first, -1):
            kind = scene.kind(step)
            comma = comma or kind == tags.COMMA
            if kind == tags.NUMBER and comma and not scene.low(step).endswith("-share"):
                return True
        return False

    def _refuse(self, at: int, frame: Frame) -> None:
        """Remember that a figure spoke of something without a price, so that what follows on it is not read either."""
        self._deal()
        self._of_results = self._of_results or self._is_of_business(frame.subjects[0])
        self.scene.said.append(Predication(frame.subjects, frame.direction, frame.anchor, at, None))

    def _is_of_business(self, phrase: Phrase) -> bool:
        """As in "Ordway's deliveries fell 45 percent": of a company, and of no price of it."""
        kinds = self.scene.sentence.kinds
        return kinds[phrase.core] == tags.OTHER and (
            tags.NAME in kinds[phrase.first : phrase.core] or (tags.CAPITAL in kinds[phrase.first : phrase.core])
        )

    def _level(self, at: int, number: NumberMention) -> None:
        group = self._group
        found = self._levels.read(at, number, group.last if group is not None else None)
        if found is None:
            return
        if found.follows and group is not None:
            several = 1 < len(group.entries) == len(group.subjects) and begins_list(self.scene, at, number)
            drafts = group.entries[0 if several else -1].drafts
            same_money(self.scene, drafts, number)
            if number.unit is None:
                found.draft.unit = money_of(drafts) or found.draft.unit
                self.scene.items[at].number = led_to_coins(self.scene, drafts, number)
            drafts.append(found.draft)
            group.last = at
        else:
            self._deal()
            subjects = found.subjects
            self._group = Group(subjects, found.direction, found.draft.anchor, number.unit, [Entry([found.draft])], at)
        self.scene.said.append(
            Predication(found.subjects, found.direction, found.draft.anchor, at, number.unit, level=True)
        )

    def _deal(self) -> None:
        """Give each entry of the list its subject: one to one where the lengths agree, else to all."""
        group, self._group = self._group, None
        if group is not None:
            self.drafts.extend(dealt(group))
