"""Regimes and ranks: "entered a bear market", "the worst performer in the index"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.closings import tells_closes
from factcheck.extract.drafts import Draft
from factcheck.extract.leaders import Predication
from factcheck.extract.number_mention import Role
from factcheck.extract.phrase_lists import VERBAL
from factcheck.extract.phrases import Phrase
from factcheck.extract.scene import Scene
from factcheck.extract.standings import Standings, proximity
from factcheck.models import ONE_OF_SEVERAL, Kind, Measure, Rank, Regime, RegimeName, Side, SubjectKind

_REACH: Final = 6
_AFTER: Final = frozenset(
    {"rally", "rallies", "bounce", "low", "lows", "high", "of", "years", "investors", "strategy", "funds", "run"}
)
_PLACED: Final = frozenset({"at", "to"})
_HEADING: Final = frozenset({"at", "to", "near", "from", "towards", "toward"})
_ALONE: Final = ("only", "lone", "sole")
_PARTING: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLAUSE, tags.RELATIVE, tags.AUXILIARY})
_LED: Final = frozenset({"to", "at"})
_BLUE_CHIPS: Final = frozenset({"blue chip", "blue-chip"})
_PACKS: Final = _BLUE_CHIPS | {"sectoral", "sector", "small-cap", "mid-cap", "large-cap", "smallcap", "midcap"}
_SEVERAL: Final = ("ers", "ards")
# What London papers call the FTSE 100.
_TIERS: Final = frozenset({"top flight", "top tier"})
_LOOSE: Final = frozenset({"among", "amongst", "one of", "some of", "several of", "many of", "that of"})
_SUPPOSED: Final = frozenset({"likely", "possible", "probable", "apparent", "potential"})
# Trades whose name is a word of indices as well.
_TRADES: Final = frozenset({"industrials"})
_LOOK: Final = 4
_LONGEST_GROUP: Final = 4


class StandingReader:
    """Drafts the regimes and ranks of one scene."""

    def __init__(self, scene: Scene, standings: Standings) -> None:
        self.scene = scene
        self.table = standings
        self._until = -1
        self._told: Phrase | None = None

    def _is_placed(self, at: int) -> bool:
        """As in "at the head of the index", and not "Ordway's head of equities", who is a person."""
        return self.scene.low(at - 1) == "the" and self.scene.low(at - 2) in _HEADING

    def read(self, at: int) -> list[Draft]:
        """The claims whose trigger begins at item ``at``."""
        if at <= self._until:
            return []
        for count in (4, 3, 2, 1):
            words = " ".join(self.scene.low(at + step) for step in range(count))
            name = self.table.regimes.get(words)
            if name is not None:
                self._until = at + count - 1
                return self._regime(at, at + count - 1, RegimeName(name))
            way = self.table.ranks.get(words)
            if way is not None and not (words == "head of" and not self._is_placed(at)):
                self._until = at + count - 1
                return self._around(at) or self._rank(at, at + count - 1, way)
        return self._around(at) or (self._leads(at) if self.scene.low(at) in self.table.leading else [])

    def _around(self, at: int) -> list[Draft]:
        """As in "the worst DAX performer", "the best-performing S&P 500 sector": the words of rank close around it."""
        scene = self.scene
        first = at + 1 if scene.kind(at + 1) == tags.NAME else at + 2
        whole = next((phrase for phrase in scene.phrases if phrase.first <= at and first <= phrase.last), None)
        if whole is None or scene.kind(first) != tags.NAME or not self._is_index(first) or self._is_loose(at):
            return []
        opening = " ".join(scene.low(step) for step in range(at, first))
        for last in (first + 1, first + 2):
            closing = " ".join(scene.low(step) for step in range(first + 1, last + 1))
            way = self.table.ranks.get(f"{opening} {closing}")
            if way is None and closing in self.table.ranked:
                way = self.table.ranks.get(opening)
            if way is None:
                continue
            group = replace(whole, first=first, core=first, last=first)
            whole.market = False  # "the worst DAX performer, down 3%" tells who fell, and it is not the DAX
            subjects = self._after_copula(last) or scene.subjects(whole.first)
            if scene.low(last + 1).startswith("includ") or not subjects or not all(told.market for told in subjects):
                return []
            self._until = last
            drafts = self._ranked(at, last, way, subjects, group)
            several = closing.endswith(_SEVERAL)
            return [replace(draft, notes=(ONE_OF_SEVERAL,)) for draft in drafts] if several else drafts
        return []

    def _is_index(self, at: int) -> bool:
        words = self.scene.low(at).removeprefix("the ")
        return words in self.scene.lexicon.counted_in_points or words.rpartition(" ")[2].isdecimal()

    def _is_loose(self, at: int) -> bool:
        """As in "among the biggest fallers", "the next worst performer": no place is told."""
        scene = self.scene
        before = " ".join(scene.low(step) for step in range(max(0, at - _REACH), at))
        return any(word in before for word in _LOOSE) or scene.low(at - 1) == "next"

    def _leads(self, at: int) -> list[Draft]:
        """As in "led the FTSE 100 fallers", "topping the gainers on the Dow": the first place, told by a verb."""
        scene = self.scene
        for step in range(at + 1, at + 1 + _REACH):
            way = self.table.led.get(scene.low(step)) or self._board(step)
            if way is None:
                if scene.kind(step) in _PARTING:
                    break
                continue
            within = next((phrase for phrase in scene.phrases if at <= phrase.first and at < phrase.last <= step), None)
            if within is not None and within.first == at:
                within = replace(within, first=at + 1)  # "to lead S&P 500 decliners": the verb is a metal too
            group = within if within is not None and within.named else self._group(step)
            told = group is not None and group.market
            verb = scene.kind(at) != tags.HEAD  # and no metal: "the index to lead sectoral gainers"
            if not told and verb and scene.low(step - 1) in _PACKS and scene.low(step) in self.table.led:
                group, told = self._pack(step - 1), True  # "led the small-cap losers"
            after = self._after_copula(step) or (self._after_copula(group.last) if group is not None else ())
            subjects = after or scene.subjects(at)  # "Leading the losers in the Dow was Boeing"
            if not told or not subjects or not all(phrase.market for phrase in subjects):
                break
            self._until = step
            return self._ranked(at, step, way, subjects, group)
        return []

    def _board(self, at: int) -> int | None:
        """As in "topped the FTSE 100's loser board": whose board it is, said of one of them."""
        return self.table.led.get(f"{self.scene.low(at)}s") if self.scene.low(at + 1) == "board" else None

    def _regime(self, at: int, last: int, name: RegimeName) -> list[Draft]:
        scene = self.scene
        if scene.low(last + 1) in _AFTER or scene.kind(at - 1) == tags.GENITIVE:
            return []
        entered, holding = False, False
        for step in range(at - 1, max(-1, at - _REACH), -1):
            low = scene.low(step)
            if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.NUMBER}:
                break
            entered = entered or low in self.table.entered or "definition" in low
            holding = holding or (low in self.table.holding and step >= at - 3)
        if (
            name is RegimeName.CORRECTION
            and scene.kind(at - 1) not in {tags.DETERMINER, tags.PREPOSITION, tags.WORD}
            and not entered
        ):
            return []
        if not (entered or holding) or self._is_supposed(at):
            return []
        holder = scene.by_first.get(last + 2) if scene.low(last + 1) == "for" else None
        held = scene.listed_right(holder) if holder is not None and holder.market else self._moved_into(at)
        subjects = held or scene.subjects(at)
        if not subjects or not all(phrase.market for phrase in subjects):
            return []
        direction = 1 if name is RegimeName.BULL else -1
        start, end = scene.items[at].start, scene.items[last].end
        near = proximity(scene, at, self.table)
        scene.said.append(Predication(subjects, direction, at, last, None))
        detail = Regime(name, entered, settled=tells_closes(scene, at, last))
        return [
            Draft(Kind.REGIME, direction, phrase, at, start, end, detail=detail, proximity=near) for phrase in subjects
        ]

    def _moved_into(self, at: int) -> tuple[Phrase, ...]:
        """As in "sent the Dow into bear market territory", "pushed both indexes into a correction"."""
        scene = self.scene
        into = at - 2 if scene.kind(at - 1) == tags.DETERMINER else at - 1
        moved = scene.by_last.get(into - 1) if scene.low(into) == "into" else None
        if moved is None or not moved.market:
            return ()
        return scene.objects(moved) or ((moved,) if scene.is_moved(moved) else ())

    def _is_supposed(self, at: int) -> bool:
        """As in "a likely technical correction": a writer's word for a pause, and no fall of a tenth."""
        return any(self.scene.low(step) in _SUPPOSED for step in range(at - 1, at - _LOOK, -1))

    def _group(self, last: int) -> Phrase | None:
        """The group that the words of rank ending at ``last`` place their subject in."""
        scene = self.scene
        words = scene.low(last)
        if words.endswith(("valuable", " of")) or words == "of":
            return scene.by_first.get(last + 1)
        for step in range(last + 1, last + 1 + _REACH):
            if scene.low(step) == "of" and scene.low(step + 2) in self.table.spans:
                continue  # "the biggest loser of the day in Toronto"
            if scene.low(step) in self.table.rank_groups:
                size = scene.items[step + 2] if step + 3 < len(scene.items) else None
                counted = size is not None and size.number is not None and self._is_class(step + 3)
                tiered = f"{scene.low(step + 2)} {scene.low(step + 3)}" in _TIERS
                pack = self._pack(step + 3) if counted or tiered else None
                return scene.by_first.get(step + 1) or pack or self._within_phrase(step + 1)
            if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.CLAUSE, tags.NUMBER}:
                break
        # "The worst-performing blue chip of the day": the group is told by the word itself.
        return self._pack(last + 1) if scene.low(last + 1) in _BLUE_CHIPS else None

    def _is_class(self, at: int) -> bool:
        """As in "of the 30 blue chips", "of the 11 S&P 500 sectors": what is counted, perhaps behind a name."""
        kind = self.scene.kind(at)
        return kind in {tags.WORD, tags.HEAD, tags.GROUP} or (
            kind == tags.NAME and self.scene.kind(at + 1) == tags.HEAD
        )

    def _opening(self) -> Phrase | None:
        """As in "On the FTSE 250, Kelvane is the biggest loser": the group that the sentence opens with."""
        scene = self.scene
        first = scene.phrases[0] if scene.phrases else None
        if first is None or first.first > 1 or scene.kind(first.last + 1) != tags.COMMA:
            return None
        return first if first.governed in {"on", "in", "among"} and first.named and first.known else None

    def _described(self, last: int) -> Phrase | None:
        """As in "the worst-performing Nordic bank", "the best-performing major S&P 500 sector": the group by a word."""
        scene = self.scene
        if scene.low(last) in self.table.classes:
            return self._pack(last)
        named = False
        for step in range(last + 1, last + 1 + _LONGEST_GROUP):
            kind = scene.kind(step)
            if scene.low(step) in self.table.described:
                if kind != tags.NAME and scene.kind(step - 1) == tags.NAME:
                    return self._named_group(step - 1)
                return self._pack(step) if named or scene.low(step) in self.table.classes else None
            if kind not in {tags.NAME, tags.CAPITAL, tags.PLACE, tags.WORD}:
                return None
            named = named or kind != tags.WORD
        return None

    def _named_group(self, at: int) -> Phrase:
        """As in "the best-performing Magnificent Seven stock": the group by its name."""
        item = self.scene.items[at]
        name = self.scene.sentence.text[item.start : item.end]
        return Phrase(at, at, at, market=False, leads=False, kind=SubjectKind.NAME, head=name)

    def _pack(self, at: int) -> Phrase:
        """As in "the 30-share pack": a group named by its size."""
        return Phrase(at, at, at, market=False, leads=False, kind=SubjectKind.GROUP, head=self.scene.low(at))

    def _within_phrase(self, at: int) -> Phrase | None:
        """As in "the worst performing stocks in the S&P 500": the group stands in the phrase of those it ranks."""
        whole = next((phrase for phrase in self.scene.phrases if phrase.first < at <= phrase.last), None)
        return replace(whole, first=at) if whole is not None and whole.named and whole.market else None

    def _owner(self, at: int) -> Phrase | None:
        """As in "the index's second-worst performer": the phrase whose genitive stands before the words of rank."""
        scene = self.scene
        while scene.low(at - 1) in self.table.ordinals or scene.low(at - 1) == "-":
            at -= 1
        return scene.by_last.get(at - 2) if scene.kind(at - 1) == tags.GENITIVE else None

    def _after_copula(self, last: int) -> tuple[Phrase, ...]:
        """As in "the top gainer in the index was Kelvane": the subject stands after the words of rank."""
        scene = self.scene
        step = last + 1
        if scene.low(step) == "during":
            step = next((at for at in range(step, step + _REACH) if scene.kind(at) == tags.AUXILIARY), step)
        while scene.kind(step) in {tags.LIGHT, tags.PERIOD, tags.TICKER}:
            step += 1
        step += scene.low(step) in {"has", "had"} and scene.low(step + 1) == "been"
        several = scene.low(step) in {"were", "are"}
        holder = scene.by_first.get(step + 1) if several or scene.low(step) in {"was", "is", "been"} else None
        if holder is None or not holder.market or not (holder.named or self._is_trade(holder)):
            return ()
        return self._told_in_line(holder) if several else (holder,)

    def _is_trade(self, phrase: Phrase) -> bool:
        """As in "The best-performing sector was Energy": a trade by its bare name."""
        bare = phrase.first == phrase.core
        return bare and (self.scene.kind(phrase.core) == tags.GROUP or self.scene.low(phrase.core) in _TRADES)

    def _told_in_line(self, first: Phrase) -> tuple[Phrase, ...]:
        """As in "were Shell, up 2%, BP (up 3%) and HSBC down 4p to 121p": all of the list, each with its own change."""
        scene, members = self.scene, [first]
        while True:
            step = self._past_own_change(members[-1].last + 1)
            if scene.kind(step) not in {tags.COMMA, tags.CONJUNCTION}:
                return tuple(members)
            step += 1 + (scene.kind(step + 1) == tags.CONJUNCTION)
            following = scene.by_first.get(step)
            told = following is not None and scene.kind(following.last + 1) in VERBAL  # "..., and the Dow rose 1%"
            if following is None or told or not following.market or not following.named:
                return tuple(members)
            members.append(following)

    def _past_own_change(self, at: int) -> int:
        """The item after ", up 2%,", "(up 3%)" or "down 4p to 121p" that begins at ``at``; ``at`` where none does."""
        scene = self.scene
        if scene.kind(at) == tags.OPEN:
            closing = next((step for step in range(at, at + _REACH + 2) if scene.kind(step) == tags.CLOSE), None)
            return at if closing is None else closing + 1
        step = at + 1 if scene.kind(at) == tags.COMMA else at
        if scene.kind(step) != tags.ADJECTIVE:
            return at
        while scene.kind(step) in {tags.ADJECTIVE, tags.NUMBER, tags.LIGHT, tags.PERIOD} or scene.low(step) in _LED:
            step += 1
        return step

    def _put_there(self, at: int) -> tuple[Phrase, ...]:
        """As in "That left Kelvane at the top of the index": those right before the place, moved there or not."""
        scene = self.scene
        step = at - 1 if scene.kind(at - 1) == tags.DETERMINER else at
        put = scene.by_last.get(step - 2) if scene.low(step - 1) in _PLACED else None
        return scene.listed(put) if put is not None and put.market and not put.governed else ()

    def _rank(self, at: int, last: int, way: int) -> list[Draft]:
        scene = self.scene
        if self._is_loose(at):
            return []
        words = scene.low(last)
        valuable = words.endswith("valuable")
        group = self._group(last)
        owner = self._owner(at)
        placed = owner is not None and scene.kind(owner.core) == tags.PLACE  # "Asia's worst performer"
        if group is None and owner is not None and (owner.market or placed) and owner.last < at:
            group = owner
        if group is None and self._told is not None and self._after_copula(last):
            group = self._told  # "The top gainer on the Dow was A, while the biggest loser was B"
        group = group or self._opening() or self._described(last)
        lone = words.startswith(_ALONE) or scene.low(at) in _ALONE
        whole = next((phrase for phrase in scene.phrases if phrase.first < at <= phrase.last), None)
        owned = scene.kind(at - 1) == tags.GENITIVE and whole is not None
        if group is None and not owned and not valuable and not lone:
            return []
        after = self._after_copula(last if group is None else max(last, group.last))
        stands = whole.first if owned and whole is not None else at if owner is None else owner.first
        subjects = after or self._put_there(at) or scene.subjects(stands)
        if (
            not subjects
            or not all(phrase.market for phrase in subjects)
            or scene.low(subjects[0].core) == "one"
            or (group is not None and subjects[0] is group)
        ):
            return []
        return self._ranked(at, last, way, subjects, group, valuable=valuable)

    def _ranked(
        self,
        at: int,
        last: int,
        way: int,
        subjects: tuple[Phrase, ...],
        group: Phrase | None,
        *,
        valuable: bool = False,
    ) -> list[Draft]:
        scene = self.scene
        start, end = scene.items[at].start, scene.items[last].end
        side, measure = Side.HIGH if way > 0 else Side.LOW, Measure.MARKET_VALUE if valuable else Measure.MOVE
        number = scene.items[at - 1].number if at > 0 else None
        placed = number is not None and number.role is Role.ORDINAL  # "the third-best performer"
        self._told = group or self._told
        detail = Rank(int(number.value) if number is not None and placed else 1, side, measure)
        direction = None if valuable else way
        scene.said.append(Predication(subjects, direction, at, last, None))
        # "The top gainers were A and B", while "A topped the gainers" gives A the first place.
        words = " ".join(scene.low(step) for step in range(at, last + 1))
        notes = (ONE_OF_SEVERAL,) if words.endswith(_SEVERAL) and words in self.table.ranks else ()
        return [
            Draft(Kind.RANK, direction, phrase, at, start, end, detail=detail, benchmark=group, notes=notes)
            for phrase in subjects
        ]
