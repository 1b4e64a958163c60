"""Who moved: finds the subjects of a verb, a noun or a preposition of movement within one sentence.

A scene holds a sentence, its noun phrases, and what was said in it so far, so that "and are higher by 37%" finds the
subject of the clause before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factcheck.extract import tags
from factcheck.extract.bourses import stand_for_owned, trade_on_bourses
from factcheck.extract.clause_parts import MARKS
from factcheck.extract.items import Sentence
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.phrase_lists import around
from factcheck.extract.phrases import Phrase, noun_phrases
from factcheck.extract.subjects_in_force import SubjectsInForce

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
_ABSOLUTE: Final = frozenset({"with", "while", "as", "but"})
_DELIVERIES: Final = frozenset({"delivery", "settlement", "loading", "expiry"})
_MOST_WORDS: Final = 4
_COURSES: Final = frozenset({"track", "course", "pace", "target"})
_ON_COURSE: Final = frozenset({"for", "to"})
_OF: Final = frozenset({"for", "of", "at"})
_TRADED: Final = frozenset({"on", "at"})
_AMONG: Final = frozenset({"among", "amongst"})
_PARTS: Final = frozenset({"segments", "parts", "corners", "areas", "pockets", "sectors", "industries"})
_EACH: Final = frozenset({"a", "an", "per"})
_NAMED_BY: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE, tags.GENITIVE, tags.PREPOSITION})
_RUNS: Final = frozenset({"run", "stretch", "spell"})
_MOVED_PRONOUNS: Final = frozenset({"it", "them"})
_OFFERING: Final = frozenset({"from", "by", "with", "to", "for"})


@dataclass(slots=True)
class Scene(SubjectsInForce):
    """One sentence with its phrases, and what was said in it so far."""

    def subjects(self, anchor: int, *, strict: bool = False) -> tuple[Phrase, ...]:  # noqa: C901, PLR0912, PLR0915 - one decision a branch
        """The phrases that the word at ``anchor`` speaks of; empty where none can be told.

        ``strict`` is for finite verbs: an unknown noun before one is its subject and has no price.
        """
        at = anchor - 1
        words = 0
        while at >= 0:
            if self.low(at) in _ON_COURSE and self.low(at - 1) in _COURSES and self.low(at - 2) == "on":
                at -= 3  # "put the index on track for its worst week", "put it on course to gain"
                if self.kind(at) == tags.PRONOUN:
                    return self.recent(at - 1) or (self.by_last[at],)
                continue
            phrase = self.by_last.get(at)
            if phrase is not None:
                if self.is_first_to(phrase) or (strict and self.is_watched(phrase)):
                    return self.subjects(phrase.first) if self.is_first_to(phrase) else ()
                if phrase.governed not in _ABSOLUTE and self.goes_on_to(at, anchor) and not self.is_moved(phrase):
                    if self.said and phrase.governed:
                        return self.recent(phrase.first - 1)
                    if not phrase.leads and (leaders := self.recent(phrase.first - 1)):
                        return leaders
                if self.is_other_currency(phrase) and self.kind(phrase.first - 2) not in tags.NOUNS:
                    at = phrase.first - 2  # "has fallen against the dollar to its weakest since May"
                    continue
                return (() if strict else self.objects(phrase)) or self._accepted(phrase)
            kind = self.kind(at)
            if kind in _SKIPPED or (kind == tags.PREPOSITION and self._passed(at, words)):
                at -= 1
            elif kind in _CHAIN:
                if self.is_gerund(at) or (strict and self._is_plural_said(at)):
                    return ()
                strict = False
                at -= 1
            elif (
                kind == tags.PREPOSITION and (unpriced := self.unpriced_before(at, at + words + 1, anchor)) is not None
            ):
                return (unpriced,)
            elif self.low(at) == "from" and self.kind(at - 1) in tags.MOVES and words == 0:
                at -= 1  # "helped the market recover from losses of 3%"
            elif self.low(at) in _DELIVERIES and self.delivery(at) < at:
                at = self.delivery(at)
            elif kind == tags.WORD and (measure := self._ends_measure(at)):
                at -= measure
            elif kind == tags.WORD or (kind == tags.SAYING and not self.is_saying(at)):
                if strict:
                    before = self.before_preposition(at)
                    if before is None:
                        return self.shares_described(at)
                    at = before
                    continue
                words += 1
                if words > _MOST_WORDS:
                    return self.recent(at)
                at -= 1
            elif kind == tags.RELATIVE:
                return self._antecedent(at)
            elif kind == tags.CONJUNCTION and (relative := self.relative_before(at)) is not None:
                return self._antecedent(relative)
            elif kind == tags.COMMA:
                if drawn := self.drawn_from(at):
                    return drawn
                opening = self.opening_comma(at)
                if opening is None:
                    opens = not any(phrase.last < at for phrase in self.phrases)
                    return self.over_comma(at, anchor) or (self.ahead(anchor) if opens else ())
                at = opening - 1
            elif kind == tags.SAYING and (relative := self.relative_said(at)) is not None:
                return self._antecedent(relative)
            elif kind == tags.CLOSE and (several := self.bracketed(at)):
                return several
            elif kind == tags.OPEN and self.by_last.get(at - 1) is not None:
                beside = self.by_last[at - 1]
                # Of a name that a preposition governs: as in "an offer from Shell (up 4.5p)".
                alone = beside.governed in _OFFERING and beside.named and beside.market
                return (beside,) if alone else self._accepted(beside)
            elif kind == tags.BREAK and (told := self.before_aside(at)) is not None:
                return self.listed(told)
            else:
                return self.recent(at) or self.ahead(anchor)
        return self.ahead(anchor)

    def _ends_measure(self, at: int) -> int:
        """How many words after a figure end at ``at``, as in "climbed to the 1.24 area to", "jumped $4 a barrel to"."""
        if self.low(at) in MARKS and self.kind(at - 1) == tags.NUMBER:
            return 1
        return 2 if self.low(at - 1) in _EACH and self.kind(at - 2) == tags.NUMBER else 0

    def _passed(self, preposition: int, words: int) -> bool:
        """As in "sank to", "a total of", "took the index to a fresh high": what it governs says how far, not whose."""
        if self.low(preposition) == "to" and self.kind(preposition + 1) == tags.DETERMINER:
            return True
        return words == 0 and (self.low(preposition) in {"to", "of"} or self._ends_verb(preposition))

    def _ends_verb(self, preposition: int) -> bool:
        """As in "close at a record": the preposition belongs to the verb before it."""
        return self.low(preposition) in {"at", "in"} and self.kind(preposition - 1) in {
            tags.LEVEL,
            tags.MOVE,
            tags.ADJECTIVE,
        }

    def _accepted(self, phrase: Phrase) -> tuple[Phrase, ...]:  # noqa: C901 - one decision a branch
        """A phrase right before the anchor; one after a preposition gives way to the leading phrase before it."""
        if (
            not phrase.named
            and not phrase.leads
            and self.low(phrase.first) in {"a", "an"}
            and self.kind(phrase.first - 1) in _CHAIN
        ):
            return self.subjects(phrase.first)
        if self.is_measure(phrase):
            return self.recent(phrase.first - 1)
        if self.low(phrase.core) in _MOVED_PRONOUNS and self.is_brought(phrase) and self.said:
            return self.said[-1].subjects  # "fell 2%, leaving it down 5% for the week"
        if self.is_place_of_rank(phrase):
            return self.subjects(phrase.first - 1)
        if phrase.governed in _OF and not (phrase.known or phrase.topic) and self.heads_other(phrase.first - 2):
            return ()
        if phrase.governed and phrase.governed not in _ABSOLUTE:
            last = self.said[-1] if self.said else None
            if last is not None and last.unit is None and last.end == phrase.first - 2 and not last.level:
                return last.subjects  # "emerged as the top gainers of the Dow rising 4% and 3%"
            if (outer := self._led(phrase)) or phrase.governed == "by":
                return outer  # "The parcels handled by Kelvane have doubled"
            if phrase.topic == "value" and self.said:
                return self.said[-1].subjects
            if phrase.topic == "currency" and phrase.governed in {"per", "against", "versus"} and self.said:
                return self.said[-1].subjects
            if self._is_exchange(phrase):
                object_ = self.by_last.get(phrase.first - 2)
                if object_ is not None and object_.topic == "spread":
                    return (object_,)
                return self.recent(phrase.first - 1)
        return self.listed(phrase)

    def _is_exchange(self, phrase: Phrase) -> bool:
        """As in "on the LME", "in Tokyo", "at the metals exchange": where something is traded."""
        placed = self.kind(phrase.core) in {tags.PLACE, tags.BODY} or self.low(phrase.core).endswith("exchange")
        return placed and not phrase.market

    def _led(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """The phrase that leads the clause of one after a preposition, or that a clause with "which" goes with."""
        moved = self.moved_at_place(phrase)
        if moved is not None:
            return (moved,)
        outer = self.leading(phrase.first - 1)
        if outer is not None:
            return self.listed(outer)
        relative = self.relative_of(phrase)
        return () if relative is None else self._antecedent(relative)

    def _antecedent(self, relative: int) -> tuple[Phrase, ...]:
        at = relative - 1
        if self.kind(at) == tags.COMMA:
            at -= 1
        while at >= 0 and self.kind(at) in {tags.PREPOSITION, tags.PERIOD, tags.LIGHT}:
            at -= 1
        phrase = self.by_last.get(at)
        if phrase is None:
            return () if self._is_unpriced_noun(at) else self.recent(relative)
        if phrase.governed == "on" and self.is_of_target(phrase):
            return ()  # "a target of $28 on the stock, which is down from $30"
        if phrase.governed == "of" and self.low(phrase.first - 2) in _PARTS:
            return ()  # "segments of the index that booked gains of 8%"
        if phrase.governed in _AMONG and not phrase.market:
            return self.subjects(phrase.first - 1)  # "were among six companies that hit lows"
        traded = self.by_last.get(phrase.first - 2) if phrase.governed in _TRADED else None
        if traded is not None and traded.market and self._is_exchange(phrase):
            return self.listed(traded)  # "wheat on the Chicago exchange, which rose 3% last week, fell"
        return self._brought_in(phrase, relative) or self.listed(phrase)

    def _is_plural_said(self, at: int) -> bool:
        """As in "said trips rose 18%": what reads like a verb, and is the plural that a verb follows."""
        entry = self.items[at].entry
        return entry is not None and entry.form == "s" and self.kind(at - 1) == tags.SAYING

    def _is_unpriced_noun(self, at: int) -> bool:
        """As in "concern over its headset, which slumped 30%": an unknown noun, named by article or owner."""
        step = at - 1
        while self.kind(step) in {tags.WORD, tags.LIGHT}:
            step -= 1
        return self.kind(at) == tags.WORD and self.kind(step) in _NAMED_BY and self.low(at) not in _RUNS

    def _brought_in(self, last: Phrase, relative: int) -> tuple[Phrase, ...]:
        """As in "led by A and B, which fell 4% and 3% respectively": all that the preposition brings in."""
        members = [last]
        while self.kind(members[-1].first - 1) == tags.CONJUNCTION:
            before = self.by_last.get(members[-1].first - 2)
            if before is None or not before.market:
                return ()
            members.append(before)
        if len(members) == 1 or not any(self.low(step) == "respectively" for step in range(relative, len(self.items))):
            return ()
        return tuple(reversed(members))


def build_scene(sentence: Sentence, lexicon: Lexicon) -> Scene:
    """The scene of a sentence, with nothing said yet."""
    phrases = noun_phrases(sentence, lexicon)
    trade_on_bourses(sentence, lexicon, phrases)
    stand_for_owned(sentence, phrases)
    by_last = {phrase.last: phrase for phrase in phrases}
    by_first = {phrase.first: phrase for phrase in phrases}
    kind = around(sentence.kinds).__getitem__
    low = around(sentence.lows).__getitem__
    return Scene(sentence, lexicon, sentence.items, kind, low, phrases, by_last, by_first)
