"""Who moved: finds the subjects of a verb, a noun or a preposition of movement within one sentence.

A scene holds a sentence, its noun phrases, and what was said in it so far, so that "and are higher by 37%" finds the
subject of the clause before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from factcheck.extract import tags
from factcheck.extract.items import Item, Sentence
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.phrases import Phrase, noun_phrases

_SKIPPED: Final = frozenset(
    {
        tags.LIGHT,
        tags.AUXILIARY,
        tags.MODAL,
        tags.NEGATOR,
        tags.PERIOD,
        tags.BOUND,
        tags.DETERMINER,
        tags.POSSESSIVE,
        tags.QUOTE,
        tags.TICKER,
        tags.COUNT,
        tags.GENITIVE,
    }
)
_CHAIN: Final = frozenset(
    {tags.LEVEL, tags.SUPPORT, tags.MOVE, tags.EITHER, tags.GAIN, tags.ADJECTIVE, tags.CAUSE, tags.MULTIPLE}
)
_VERBAL: Final = frozenset(
    {tags.LEVEL, tags.SUPPORT, tags.MOVE, tags.EITHER, tags.CAUSE, tags.MULTIPLE, tags.AUXILIARY, tags.MODAL}
)
_STOPS: Final = frozenset({tags.BREAK, tags.CLAUSE, tags.OPEN, tags.CLOSE, tags.CONJUNCTION, tags.SAYING})
_ABSOLUTE: Final = frozenset({"with", "while", "as", "but"})
_DELIVERIES: Final = frozenset({"delivery", "settlement", "loading", "expiry"})
_MODIFIERS: Final = frozenset(
    {tags.BODY, tags.WORD, tags.DETERMINER, tags.CAPITAL, tags.PLACE, tags.PERIOD, tags.COUNT, tags.NAME}
)
# Where and for when a thing trades: nouns that move by no figure.
_CIRCUMSTANCES: Final = frozenset({"delivery", "exchange", "settlement", "trading", "trade", "session", "deals"})
_MOST_WORDS: Final = 4
# "weaker than the index, with a 9% decline": what another is measured by is no subject.
_BENCHMARKED: Final = frozenset({"than", "unlike"})
_COPULAS: Final = frozenset({"was", "were", "is", "are"})


@dataclass(frozen=True, slots=True)
class Predication:
    """Something said of subjects in this sentence: the item range it took, and the direction it gave."""

    subjects: tuple[Phrase, ...]
    direction: int | None
    anchor: int
    end: int
    unit: str | None
    level: bool = False


@dataclass(slots=True)
class Scene:
    """One sentence with its phrases, and what was said in it so far."""

    sentence: Sentence
    lexicon: Lexicon
    phrases: list[Phrase]
    by_last: dict[int, Phrase]
    by_first: dict[int, Phrase]
    said: list[Predication] = field(default_factory=list)

    @property
    def items(self) -> list[Item]:
        """The items of the sentence."""
        return self.sentence.items

    def kind(self, at: int) -> str:
        """The class of item ``at``; the empty string beyond either end."""
        return self.sentence.kinds[at] if 0 <= at < len(self.sentence.kinds) else ""

    def low(self, at: int) -> str:
        """The words of item ``at`` in lower case; the empty string beyond either end."""
        return self.sentence.items[at].low if 0 <= at < len(self.sentence.items) else ""

    def subjects(self, anchor: int, *, strict: bool = False) -> tuple[Phrase, ...]:  # noqa: C901, PLR0912 - one decision a branch
        """The phrases that the word at ``anchor`` speaks of; empty where none can be told.

        ``strict`` is for finite verbs: an unknown noun before one is its subject and has no price.
        """
        at = anchor - 1
        words = 0
        while at >= 0:
            phrase = self.by_last.get(at)
            if phrase is not None:
                return self._accepted(phrase)
            kind = self.kind(at)
            if kind in _SKIPPED:
                at -= 1
            elif kind in _CHAIN:
                strict = False
                at -= 1
            elif kind == tags.PREPOSITION and self.low(at) in {"to", "of"} and words == 0:
                at -= 1
            elif self.low(at) in _DELIVERIES and self._delivery(at) < at:
                at = self._delivery(at)
            elif kind == tags.WORD:
                if strict:
                    before = self._before_preposition(at)
                    if before is None:
                        return ()
                    at = before
                    continue
                words += 1
                if words > _MOST_WORDS:
                    return self._recent(at)
                at -= 1
            elif kind == tags.RELATIVE:
                return self._antecedent(at)
            elif kind == tags.COMMA:
                opening = self._opening_comma(at)
                if opening is None:
                    return self._over_comma(at, anchor)
                at = opening - 1
            elif kind == tags.OPEN and self.by_last.get(at - 1) is not None:
                return self._accepted(self.by_last[at - 1])
            else:
                return self._recent(at) or self._ahead(anchor)
        return self._ahead(anchor)

    def _delivery(self, at: int) -> int:
        """The item before "for March delivery" that ends at ``at``; ``at`` itself where nothing of the kind stands."""
        phrase = self.by_last.get(at - 1)
        if phrase is not None and phrase.core < at - 2:
            return at - 1  # the phrase took the month: "the contract for October"
        for step in range(at - 1, max(-1, at - 4), -1):
            if self.low(step) == "for" or (self.kind(step) == tags.PERIOD and self.low(step).startswith("for ")):
                return step - 1
        return at

    def _before_preposition(self, noun: int) -> int | None:
        """The last word before "for January delivery", "on the Dalian exchange": such a noun is no subject."""
        if self.low(noun) not in _CIRCUMSTANCES:
            return None
        step = noun - 1
        while noun - step < _MOST_WORDS and self.kind(step) in _MODIFIERS:
            step -= 1
        if self.kind(step) != tags.PREPOSITION or self.low(step) not in {"for", "on", "in", "at"}:
            return None
        return step - 1 if step - 1 in self.by_last or self.kind(step - 1) == tags.WORD else None

    def _accepted(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """A phrase right before the anchor; one after a preposition gives way to the leading phrase before it."""
        if (
            not phrase.named
            and not phrase.leads
            and self.low(phrase.first) in {"a", "an"}
            and self.kind(phrase.first - 1) in _CHAIN
        ):
            return self.subjects(phrase.first)
        if self.low(phrase.first - 1) in _BENCHMARKED:
            return self._recent(phrase.first - 1)
        if phrase.governed and phrase.governed not in _ABSOLUTE:
            outer = self._leading(phrase.first - 1)
            if outer is not None:
                return self.listed(outer)
            if phrase.topic == "value" and self.said:
                return self.said[-1].subjects
            if not phrase.market and self.kind(phrase.core) in {tags.PLACE, tags.BODY}:
                object_ = self.by_last.get(phrase.first - 2)
                if object_ is not None and object_.topic == "spread":
                    return (object_,)
                return self._recent(phrase.first - 1)
        return self.listed(phrase)

    def _leading(self, before: int) -> Phrase | None:
        """The nearest phrase to the left that stands as a subject, in this clause and not yet spoken of."""
        limit = self.said[-1].end if self.said else -1
        at = before
        while at > limit:
            phrase = self.by_last.get(at)
            if phrase is not None:
                if phrase.leads and not phrase.governed:
                    return phrase
                at = phrase.first - 1
                continue
            kind = self.kind(at)
            if kind in {tags.CLAUSE, tags.BREAK, tags.OPEN, tags.RELATIVE, tags.COMMA, tags.SAYING} or kind in _VERBAL:
                return None
            at -= 1
        return None

    def listed(self, phrase: Phrase) -> tuple[Phrase, ...]:  # noqa: C901 - one decision a branch
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
            elif mark == tags.COMMA and (joined or self._headline_list(at)):
                joined = True
                at -= 1
            else:
                break
            before = self.by_last.get(at)
            if before is None or (before.market != phrase.market and not phrase.market):
                break
            if self.low(before.last + 1) == "or":
                return (before,)
            if before.governed and self.kind(before.last + 1) == tags.COMMA and not phrase.governed:
                break
            members.append(before)
            at = before.first - 1
        if len(members) == 1 or not joined:
            return (phrase,)
        members.reverse()
        head = members[0]
        if not (head.leads or phrase.governed) or not all(member.market for member in members):
            return (phrase,) if not head.leads or not phrase.market else tuple(m for m in members if m.market)
        if self.kind(head.first - 1) in _VERBAL and not head.leads and len(members) > 1 and not phrase.governed:
            return (phrase,)
        return tuple(members)

    def _headline_list(self, comma: int) -> bool:
        """As in "S&P 500, Nasdaq close higher": a headline's comma for "and", between two names at its start."""
        before, after = self.by_last.get(comma - 1), self.by_first.get(comma + 1)
        if before is None or after is None or not (before.named and after.named):
            return False
        return before.first == 0 or self.kind(before.first - 1) == tags.BREAK

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
            if after is None or step == at or not after.market:
                break
            members.append(after)
            at = after.last + 1
        if len(members) > 1:
            if not verb_may_follow and self.kind(at) in _VERBAL | {tags.ADJECTIVE, tags.NUMBER}:
                members.pop()
            if len(members) > 1 and not any(
                self.kind(member.first - 1) == tags.CONJUNCTION
                or self.kind(member.first - 2) == tags.CONJUNCTION
                or self._headline_list(member.first - 1)
                for member in members[1:]
            ):
                return (phrase,)
        return tuple(members)

    def _antecedent(self, relative: int) -> tuple[Phrase, ...]:
        at = relative - 1
        if self.kind(at) == tags.COMMA:
            at -= 1
        while at >= 0 and self.kind(at) in {tags.PREPOSITION, tags.PERIOD, tags.LIGHT}:
            at -= 1
        phrase = self.by_last.get(at)
        return self.listed(phrase) if phrase is not None else self._recent(relative)

    def _opening_comma(self, comma: int) -> int | None:
        """The comma before an adverb set apart: "net income, in turn, rose"; such a pair of commas parts nothing."""
        step = comma - 1
        while self.kind(step) == tags.LIGHT:
            step -= 1
        return step if step < comma - 1 and self.kind(step) == tags.COMMA else None

    def _over_comma(self, comma: int, anchor: int) -> tuple[Phrase, ...]:
        """A comma before the anchor closes an apposition, or goes on with the subject of the clause before."""
        nominal = self.by_last.get(comma - 1)
        if nominal is not None and nominal.market and nominal.named and self.low(nominal.first - 1) in _COPULAS:
            return self.listed(nominal)  # "leading the risers was Kelvane, up 7%"
        finite = self.kind(anchor) in {tags.MOVE, tags.EITHER, tags.LEVEL, tags.AUXILIARY, tags.MULTIPLE}
        limit = self.said[-1].end if self.said else -1
        if finite or not self.said:
            for phrase in self.phrases:
                if phrase.first <= limit or phrase.last >= comma:
                    continue
                if (
                    phrase.leads
                    and not phrase.governed
                    and self.kind(phrase.last + 1) in {tags.COMMA, tags.OPEN, tags.BREAK}
                ):
                    twin = self.by_first.get(phrase.last + 2)
                    if not phrase.named and twin is not None and twin.named and twin.market:
                        return (twin,)
                    return self.listed(phrase)
        return self._recent(comma)

    def _recent(self, before: int) -> tuple[Phrase, ...]:
        """The subjects in force at ``before``: the latest leading market phrase since the last thing said, else its."""
        last = self.said[-1] if self.said else None
        limit = last.end if last is not None else -1
        other: Phrase | None = None
        candidates = [
            phrase
            for phrase in self.phrases
            if limit < phrase.first
            and phrase.last <= before
            and phrase.leads
            and not phrase.governed
            and not phrase.owner
            and self.low(phrase.first - 1) not in _BENCHMARKED
        ]
        for place in range(len(candidates) - 1, -1, -1):
            phrase = candidates[place]
            if place and not self._parted(candidates[place - 1], phrase):
                continue
            if place and not phrase.named and self.low(phrase.first) in {"a", "an"}:
                continue
            if phrase.market and self._heads_clause(phrase):
                return self._whole(phrase)
            other = other or phrase
        if last is not None:
            return last.subjects
        if other is not None:
            return (other,)
        for phrase in reversed(self.phrases):
            if phrase.last <= before and phrase.market and (phrase.leads or phrase.owner):
                return self.listed(phrase)
        return ()

    def _whole(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """The list that ``phrase`` begins or ends."""
        right = self.listed_right(phrase, verb_may_follow=True)
        return right if len(right) > 1 else self.listed(phrase)

    def _parted(self, first: Phrase, second: Phrase) -> bool:
        """Whether a verb or the start of a clause stands between two phrases; else the second goes with the first."""
        return any(
            self.kind(step) in _VERBAL | {tags.CLAUSE, tags.BREAK, tags.RELATIVE, tags.SAYING, tags.NUMBER}
            for step in range(first.last + 1, second.first)
        )

    def _heads_clause(self, phrase: Phrase) -> bool:
        """Whether a verb follows the phrase, over adverbs and what a comma or bracket sets apart."""
        at = phrase.last + 1
        while self.kind(at) in {tags.LIGHT, tags.TICKER, tags.PERIOD, tags.GENITIVE}:
            at += 1
        return self.kind(at) in _VERBAL | {
            tags.COMMA,
            tags.OPEN,
            tags.RELATIVE,
            tags.WORD,
            tags.NEGATOR,
            tags.ADJECTIVE,
            tags.NUMBER,
            tags.PREPOSITION,
            tags.BREAK,
            tags.CONJUNCTION,
            tags.SAYING,
            tags.BOUND,
        }

    def _ahead(self, anchor: int) -> tuple[Phrase, ...]:
        """As in "Down 32% this year, the stock ...": the first phrase after the comma that closes the opening words."""
        for at in range(anchor + 1, len(self.items)):
            if self.kind(at) == tags.COMMA:
                step = at + 1
                while self.kind(step) in {tags.LIGHT, tags.PERIOD, tags.COMMA}:
                    step += 1
                phrase = self.by_first.get(step)
                if phrase is not None and phrase.market:
                    return self.listed_right(phrase)
        return ()


def build_scene(sentence: Sentence, lexicon: Lexicon) -> Scene:
    """The scene of a sentence, with nothing said yet."""
    phrases = noun_phrases(sentence, lexicon)
    by_last = {phrase.last: phrase for phrase in phrases}
    by_first = {phrase.first: phrase for phrase in phrases}
    return Scene(sentence, lexicon, phrases, by_last, by_first)
