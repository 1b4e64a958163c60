"""Noun phrases joined in a list, "Alibaba, Xiaomi and Baidu" or "S&P 500, Nasdaq", on either side of one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Item, Sentence
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.phrases import Phrase

VERBAL: Final = frozenset(
    {tags.LEVEL, tags.SUPPORT, tags.MOVE, tags.EITHER, tags.CAUSE, tags.MULTIPLE, tags.AUXILIARY, tags.MODAL}
)


_SECTORS: Final = frozenset({"sectors", "sectoral", "sectoral indices", "sector indices", "sectorally"})


class Around(dict[int, str]):
    """Something of each item of a sentence; the empty string beyond either end."""

    def __missing__(self, at: int) -> str:
        return ""


# Most readers look no further than this many items past either end, where a prepared answer is the quicker one.
_NEAR: Final = 5
_BEFORE: Final = dict.fromkeys(range(-_NEAR, 0), "")


def around(told: Sequence[str]) -> Around:
    """What is told of each item of a sentence, by its place."""
    found = Around(_BEFORE)
    found.update(enumerate((*told, *("",) * _NEAR)))
    return found


@dataclass(slots=True)
class PhraseLists:
    """The phrases of one sentence, by their first and their last item.

    ``kind(at)`` is the class of item ``at``, ``low(at)`` its words in lower case; empty beyond either end.
    """

    sentence: Sentence
    lexicon: Lexicon
    items: list[Item]
    kind: Callable[[int], str]
    low: Callable[[int], str]
    phrases: list[Phrase]
    by_last: dict[int, Phrase]
    by_first: dict[int, Phrase]

    def listed(self, phrase: Phrase) -> tuple[Phrase, ...]:  # noqa: C901, PLR0912 - one decision a branch
        """``phrase`` with those joined to it on its left: "Alibaba, Xiaomi, Baidu and BYD"."""
        members = [phrase]
        at = phrase.first - 1
        if self.low(at) in {"both", "either"}:
            at -= 1
        joined = False
        while at > 0:
            mark = self.kind(at)
            if mark == tags.CONJUNCTION:
                joined = True
                at -= 1
                if self.kind(at) == tags.COMMA:
                    at -= 1
            elif mark == tags.COMMA and (joined or self.headline_list(at) or self._sector_list(at)):
                joined = True
                at -= 1
            else:
                break
            before = self.by_last.get(at)
            if before is None or (before.market != phrase.market and not phrase.market) or self._holds(before, phrase):
                break
            if self.low(before.last + 1) == "or" or self._is_other_name(before, phrase):
                return (before,)
            apart = self.kind(before.last + 1) == tags.COMMA and not phrase.governed
            driven = apart and self.kind(before.last + 2) == tags.CONJUNCTION
            if apart and (before.governed or (driven and self.low(self.first_joined(before).first - 1) == "by")):
                break  # "rose, lifted by Kelvane and Ordway, and gold fell"
            members.append(before)
            at = before.first - 1
        if len(members) == 1 or not joined:
            return (phrase,)
        members.reverse()
        head = members[0]
        if self._is_told_with(head, phrase) and all(member.market for member in members):
            return tuple(members)
        if not (head.leads or phrase.governed) or not all(member.market for member in members):
            return (phrase,) if not head.leads or not phrase.market else tuple(m for m in members if m.market)
        if self.kind(head.first - 1) in VERBAL and not head.leads and len(members) > 1 and not phrase.governed:
            return (phrase,)
        return tuple(members)

    def _is_told_with(self, head: Phrase, last: Phrase) -> bool:
        """As in "Its worst were Ford and Boeing, with losses of 4% and 3%": the list that the words after tell of."""
        if self.low(last.last + 2) != "with" or self.kind(last.last + 1) != tags.COMMA:
            return False
        return self.kind(head.first - 1) == tags.AUXILIARY or self.low(head.first - 1) in self.lexicon.lists

    def _is_other_name(self, before: Phrase, phrase: Phrase) -> bool:
        """As in "The fear gauge, or Vix, dropped 5%": a second name for the first, set apart."""
        joined = self.low(before.last + 2) == "or" and phrase.first <= before.last + 4
        return joined and self.kind(before.last + 1) == self.kind(phrase.last + 1) == tags.COMMA

    def first_joined(self, phrase: Phrase) -> Phrase:
        """The first of those that "and" joins right before ``phrase``; it is ``phrase`` where nothing is joined."""
        first = phrase
        while self.kind(first.first - 1) == tags.CONJUNCTION and (before := self.by_last.get(first.first - 2)):
            first = before
        return first

    def bracketed(self, close: int) -> tuple[Phrase, ...]:
        """As in "Ordway (0.5%) and Kelvane (0.2%) rose for a third day": all of a list with figures in brackets."""
        members: list[Phrase] = []
        at = close
        while self.kind(at) == tags.CLOSE and self.kind(at - 1) == tags.NUMBER and self.kind(at - 2) == tags.OPEN:
            phrase = self.by_last.get(at - 3)
            if phrase is None or not phrase.market:
                break
            members.append(phrase)
            at = phrase.first - 1
            while self.kind(at) in {tags.COMMA, tags.CONJUNCTION}:
                at -= 1
        return tuple(reversed(members)) if members and members[-1].leads else ()

    def _holds(self, group: Phrase, last: Phrase) -> bool:
        """As in "The key indices, Sensex and Nifty, were 1.2 per cent higher": the group of what is listed."""
        apart = self.kind(group.last + 1) == self.kind(last.last + 1) == tags.COMMA
        return apart and group.plural and group.topic == "index"

    def headline_list(self, comma: int) -> bool:
        """As in "S&P 500, Nasdaq close higher": a headline's comma for "and", between two names at its start."""
        before, after = self.by_last.get(comma - 1), self.by_first.get(comma + 1)
        if before is None or after is None or not (before.named and after.named):
            return False
        if self.kind(after.first) == tags.DETERMINER:
            return False  # "Bitcoin, the largest cryptocurrency with a value of $2 trillion, is down 4%"
        ahead = self.kind(before.first - 1)
        if before.first == 0 or ahead == tags.BREAK or self.low(before.first - 1) == "as":
            return True
        return ahead == tags.COMMA and self.headline_list(before.first - 1)

    def _sector_list(self, comma: int) -> bool:
        """As in "Among sectors, media, realty rose 0.6% each": Indian desks list them with commas alone."""
        before, after = self.by_last.get(comma - 1), self.by_first.get(comma + 1)
        if before is None or after is None or _SECTORS.isdisjoint(self.sentence.lows[: before.first]):
            return False
        return before.market and before.first == before.last and after.first == after.last

    def listed_right(self, phrase: Phrase, *, verb_may_follow: bool = False) -> tuple[Phrase, ...]:
        """``phrase`` with those joined to it on its right: "in Sensex and Nifty".

        Of a list that ends before a verb the last is the verb's subject, unless ``verb_may_follow``.
        """
        members = [phrase]
        at = phrase.last + 1
        while True:
            step = at
            if self.kind(step) == tags.COMMA:
                step += 1
            if self.kind(step) == tags.CONJUNCTION:
                step += 1
            after = self.by_first.get(step)
            if after is None or step == at or not after.market or self._is_other_name(members[-1], after):
                break
            members.append(after)
            at = after.last + 1
        if len(members) > 1:
            if not verb_may_follow and self.kind(at) in VERBAL | {tags.ADJECTIVE, tags.NUMBER}:
                members.pop()
            if len(members) > 1 and not any(
                self.kind(member.first - 1) == tags.CONJUNCTION
                or self.kind(member.first - 2) == tags.CONJUNCTION
                or self.headline_list(member.first - 1)
                for member in members[1:]
            ):
                return (phrase,)
        return tuple(members)

    def objects(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """As in "pushing the S&P 500 and the Dow to records": all that one verb moved, ``phrase`` the last."""
        members = [phrase]
        at = phrase.first - 1
        while self.kind(at) in {tags.CONJUNCTION, tags.COMMA}:
            at -= 2 if self.kind(at - 1) == tags.COMMA else 1
            before = self.by_last.get(at)
            if before is None or not before.market:
                return ()
            members.append(before)
            at = before.first - 1
        entry = self.items[at].entry if at >= 0 else None
        return tuple(reversed(members)) if len(members) > 1 and entry is not None and entry.cause else ()
