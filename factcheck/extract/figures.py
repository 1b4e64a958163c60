"""Figures that changed: finds for each number the word that governs it, the way it points, and whose change it is."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.extract import tags
from factcheck.extract.apportioned import dealt_out
from factcheck.extract.appositions import broken_down, headed_by, led_by_bracket, told_apart, under_heading
from factcheck.extract.beyond_closes import is_beyond_closes
from factcheck.extract.causes import sum_of_value
from factcheck.extract.cents import led_to_coins, money_of, same_money, settle_cents
from factcheck.extract.change_groups import (
    Entry,
    Group,
    converted,
    dealt,
    handed_on,
    is_in_such_aside,
    led_to_money,
    listed_level,
    next_of_moves,
    next_of_nouns,
    points_again,
    set_against,
    versus_bracket,
)
from factcheck.extract.continued_changes import set_beside, told_again, told_in_brackets, without_verb
from factcheck.extract.counted import counts_members, leads_to_count
from factcheck.extract.counted_by_size import counted_by_size
from factcheck.extract.drafted_levels import is_valued_aside
from factcheck.extract.drafts import Draft
from factcheck.extract.frames import FrameFinder
from factcheck.extract.leaders import Predication
from factcheck.extract.levels import LevelReader
from factcheck.extract.listed_levels import begins_list
from factcheck.extract.measures import beside_points, change_kind, is_year_of_extreme
from factcheck.extract.movement_holders import holders_of
from factcheck.extract.noun_frames import Frame
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.offers import follows_premium, is_of_offer, shares_bid_for
from factcheck.extract.phrases import Phrase
from factcheck.extract.price_links import link_before
from factcheck.extract.results import is_base_of_measure, is_result
from factcheck.extract.scene import Scene
from factcheck.extract.shares_of_wholes import is_share_of_whole
from factcheck.extract.signed_changes import signed_change
from factcheck.extract.volumes import dealt_in
from factcheck.extract.ways_after import way_after
from factcheck.extract.worth import is_large, tells_worth, value_nearby
from factcheck.models import Kind

_NEXT: Final = 3
# "closed on 5,971.01, a fall of 25.35"
_NEXT_OF: Final = 5
_FINITE: Final = frozenset({tags.LEVEL, tags.AUXILIARY})
# No yield told of moves by more of its points in a story of today.
_MOST_OF_A_YIELD: Final = Decimal(3)


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
            again = points_again(scene, self._group, at, number)
            number = scene.items[at].number = again or led_to_money(scene, at, number)
        if number is None or self._is_of_something_else(at, number):
            return
        group = self._group
        if group is not None and self._levels.is_quoted_entry(at, number):
            self._level(at, number)
            return
        if group is not None and (converted(scene, group, at, number) or listed_level(scene, group, at, number)):
            return
        frame = self._frame(at, number)
        number = scene.items[at].number or number
        if frame is not None:
            if frame.subjects and self._of_another_number(at, frame):
                return
            if frame.subjects and self._change(at, number, frame):
                return
            if frame.subjects:
                self._refuse(at, frame)
            return
        self._level(at, number)

    def _is_of_something_else(self, at: int, number: NumberMention) -> bool:
        """True of shares of wholes, years, bounds of what is counted, sums offered, and prices beyond a close."""
        scene = self.scene
        if scene.low(at - 1) == "the" and is_base_of_measure(scene, at):
            return True
        counts = is_year_of_extreme(scene, at, number) or leads_to_count(scene, at)
        counted = tags.COUNT in scene.sentence.kinds
        counts = counts or (counted and counted_by_size(scene.sentence, at) is not None)
        beyond = is_beyond_closes(scene, at, number) or is_of_offer(scene, at, number)
        return counts or beyond or is_share_of_whole(scene, at, number)

    def close(self) -> list[Draft]:
        """The drafts of all that was read, each list dealt out to its subjects."""
        self._deal()
        settle_cents(self.scene, self.drafts)
        return self.drafts

    def _frame(self, at: int, number: NumberMention) -> Frame | None:
        relative = self._frames.relative(at)
        if relative is not None:
            return relative
        left, determined = self._frames.left(at)
        verb = self._frames.verb(at, left, number)
        noun = self._frames.noun(at) if verb is None or (determined and number.form != "fraction") else None
        if noun is not None:
            return next_of_nouns(self.scene, self._group, at, left, noun)
        if verb is not None:
            return next_of_moves(self.scene, self._group, verb)
        return (
            self._frames.from_mark(at)
            or told_again(self.scene, self._group, at, left, number)
            or way_after(self.scene, at)
            or self._frames.noun_of(at, left)
            or self._frames.noun_is(at, left)
            or signed_change(self.scene, at, number)
            or told_in_brackets(self.scene, self._group, at, number)
            or self._taken(at, left, number)
            or dealt_out(self.scene, left)
            or without_verb(self.scene, self._group, at, left, number)
            or set_beside(self.scene, self._group, at, left, number)
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
        holders = holders_of(self.scene, at) if broken is not None else ()
        if broken is not None and holders:
            return Frame(*broken, holders[:1])
        headed = headed_by(self.scene, at) or led_by_bracket(self.scene, at)
        if headed is not None:
            return Frame(headed[0], headed[1], (headed[2],))
        under = under_heading(self.scene, at, first) if first is not None else None
        return None if under is None or first is None else Frame(*under, (first,))

    def _change(self, at: int, number: NumberMention, frame: Frame) -> bool:  # noqa: C901 - one decision a branch
        scene = self.scene
        if number.unit == "times" and _is_no_factor(scene, at, number, frame):
            return False
        negative = scene.low(at - 1) == "negative" or number.sign < 0
        if negative and frame.direction == 1 and scene.kind(frame.anchor) in tags.NOUNS:
            frame = frame._replace(direction=-1)  # "a return of -0.26%"
        subject = frame.subjects[0]
        number = _of_a_yield(scene, at, number, subject)
        large = is_large(number)
        near = value_nearby(scene, at) if large else None
        tells = large and near is None and (_lost_by(scene, at, frame) or tells_worth(scene, at, frame.anchor))
        tells = tells or (large and self._goes_on_with_value(frame))
        kind = change_kind(scene, at, number, subject, near=near is not None or tells)
        if kind is None and self._group is not None:
            told = self._group.entries[-1].drafts[-1]
            most = scene.low(at - 1) == "as much as" and told.unit == "points" and number.unit is None
            beside = at - self._group.last <= (_NEXT if scene.low(at - 1) != "of" else _NEXT_OF)
            # "lost 74 points, having been up as much as 45"
            kind = Kind.POINT_CHANGE if most else beside_points(told, number) if beside else None
        if kind is None or not all(phrase.market for phrase in frame.subjects) or counts_members(scene, subject):
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
            and not (len(subjects) > 1 and scene.low(near.first) == "their")
        ):
            subjects = (near,)
        closing = versus_bracket(scene, at)
        outer = self._interrupted(at, closing) if not frame.more else None
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
        if outer is not None:
            self._deal()
            # "gained 13% (versus the index's 6% advance) and 9%": the list goes on
            outer.last = outer.last if closing is None else closing - 1
            self._group = outer
        return True

    def _goes_on_with_value(self, frame: Frame) -> bool:
        """As in "lost $98 billion in value and $95 billion": the next of a list is of what the first is of."""
        told = self._group.entries[-1].drafts[0].kind if frame.more == "entry" and self._group is not None else None
        return told is Kind.MARKET_VALUE_CHANGE

    def _interrupted(self, at: int, closing: int | None) -> Group | None:
        """The changes that go on after the bracket or the aside in which the figure at ``at`` stands."""
        return self._group if closing is not None or is_in_such_aside(self.scene, at) else None

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
            if kind == tags.NUMBER and comma and not (scene.low(step).endswith("-share") or self._counts_others(step)):
                return True
        return False

    def _counts_others(self, at: int) -> bool:
        """As in "was the worst of the three major indexes, down 2%": how many it is one of, and no figure.

        So are the shares of "Ordway with 3 million shares traded, down 2%".
        """
        rivals = self.scene.by_first.get(at + 1)
        if dealt_in(self.scene, at) is not None:
            return True
        return rivals is not None and rivals.market and rivals.governed in {"of", "among", "amongst"}

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
        if follows_premium(self.scene, at):
            shares = shares_bid_for(self.scene, at)
            found = self._levels.made(at, number, (shares,), at - 1) if shares is not None else None
        else:
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
        if is_valued_aside(self.scene, found.draft.anchor):
            return  # "overtook Ford, valued at $50 billion, to become the largest": what follows is not of Ford
        self.scene.said.append(
            Predication(found.subjects, found.direction, found.draft.anchor, at, number.unit, level=True)
        )

    def _deal(self) -> None:
        """Give each entry of the list its subject: one to one where the lengths agree, else to all."""
        group, self._group = self._group, None
        if group is not None:
            self.drafts.extend(dealt(group))


def _is_no_factor(scene: Scene, at: int, number: NumberMention, frame: Frame) -> bool:
    """As in "cut its gain for the year by half", of the gain, and "closed in negative territory 17 times", how often.

    So is "fell 17 times": nothing falls by such a factor.
    """
    if number.value < 1:
        return scene.kind(frame.anchor) in tags.NOUNS
    occasions = scene.low(at).endswith(" times")
    return occasions and (frame.direction == -1 or scene.kind(frame.anchor) == tags.ADJECTIVE)


def _lost_by(scene: Scene, at: int, frame: Frame) -> bool:
    """As in "Ordway's stock lost $90 billion"; not the sum of "its shares fell after a $2bn loss"."""
    subject, link = frame.subjects[0], link_before(scene, at)
    told = subject.topic == "equity" and not subject.governed and not link.word and link.end == frame.anchor
    return told and scene.kind(at + 1) not in tags.NOUNS | {tags.WORD}


def _of_a_yield(scene: Scene, at: int, number: NumberMention, subject: Phrase) -> NumberMention:
    """As in "the yield is down half a point": of a percent; "up 2.4 points to 2.748%" is of hundredths of one."""
    if number.unit == "points" and subject.topic == "yield":
        led = scene.items[at + 2].number if scene.low(at + 1) == "to" and scene.kind(at + 2) == tags.NUMBER else None
        most = led.value / 2 if led is not None and led.unit == "percent" else _MOST_OF_A_YIELD
        unit = "percentage_points" if number.value <= most else "basis_points"
        number = scene.items[at].number = number._replace(unit=unit)
    return number
