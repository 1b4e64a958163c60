"""Which phrases of a sentence lead: stand before a verb as its subject, and were not spoken of yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from factcheck.extract import tags
from factcheck.extract.clause_parts import ClauseParts
from factcheck.extract.phrase_lists import VERBAL
from factcheck.extract.phrases import Phrase

_GOING_ON: Final = frozenset({tags.MOVE, tags.EITHER, tags.LEVEL, tags.SUPPORT})
_AFTER_ASIDE: Final = _GOING_ON | {tags.WORD, tags.AUXILIARY}
_DRIVEN: Final = frozenset(
    {tags.WORD, tags.CAUSE, tags.LEVEL, tags.MOVE, tags.EITHER, tags.LIGHT, tags.PREPOSITION, tags.RELATIVE}
)
_BY_REACH: Final = 5
_LONGEST_ASIDE: Final = 20
# From "due to" to the second of what it governs.
_LONGEST_CAUSE: Final = 6
_BEYOND_CAUSE: Final = tags.CLAUSE_BORDERS | {tags.COMMA, tags.AUXILIARY, tags.NUMBER, tags.PERIOD, tags.MODAL}
_DELIVERIES: Final = frozenset({"delivery", "settlement", "expiry"})
_PAIRED: Final = frozenset({"against", "versus", "vs"})
_BOTH_VERBS: Final = frozenset({"which", "who"})
# What goes back to all that was told one by one: "..., both hitting lows".
SUMMING: Final = frozenset({"both", "each", "all"})
_PAIR: Final = 2
# "cut its outlook, triggering a 6% drop": the drop is of what the sentence speaks of, not of the last noun.
_FINITE: Final = frozenset({tags.MOVE, tags.EITHER, tags.LEVEL, tags.AUXILIARY})
# Who says what stands before the verb: "which AAA spokesman Dana Orr said was the lowest".
_SPEAKERS: Final = frozenset(
    {tags.CAPITAL, tags.NAME, tags.WORD, tags.BODY, tags.GROUP, tags.OTHER, tags.PLACE, tags.DETERMINER, tags.PRONOUN}
    | {tags.GENITIVE, tags.LIGHT}
)
_LONGEST_SPEAKER: Final = 8
_TARGETS: Final = frozenset({"target", "price target", "target price", "price objective"})
_TARGET_REACH: Final = 4


class Predication(NamedTuple):
    """Something said of subjects in this sentence: the item range it took, and the direction it gave."""

    subjects: tuple[Phrase, ...]
    direction: int | None
    anchor: int
    end: int
    unit: str | None
    level: bool = False


@dataclass(slots=True)
class Leaders(ClauseParts):
    """Looks for the phrases that lead a clause, given what was said in the sentence so far.

    ``of_results``: a figure with a company alone told what it made or sold: "Ford reported a 12% increase".
    ``after_yield``: the sentence before told of yields alone, which a pronoun goes back to: "It was last at 4.21%".
    ``rival``: what a subject was last set beside: "outpacing the Nasdaq".
    """

    said: list[Predication] = field(default_factory=list)
    of_results: bool = False
    after_yield: bool = False
    rival: Phrase | None = None

    def is_other_currency(self, phrase: Phrase) -> bool:
        """As in "against the dollar": a currency by which another is measured."""
        return phrase.topic == "currency" and phrase.governed in _PAIRED

    def goes_on_to(self, at: int, anchor: int) -> bool:
        """As in "fell with metals on Tuesday to finish 5% lower": the infinitive goes on with what was said before."""
        while at < anchor and self.kind(at + 1) == tags.PERIOD:
            at += 1
        # "overtook Ordway to become the most valuable company"
        return self.low(at + 1) == "to" and (self.kind(at + 2) == tags.LEVEL or self.low(at + 2) == "become")

    def summed_up(self, comma: int) -> tuple[Phrase, ...]:
        """As in "Zinc fell 2% and tin 3%, both hitting two-week lows": all that was told one by one till then."""
        told = {phrase.first: phrase for said in self.said if said.end < comma for phrase in said.subjects}
        several = tuple(told.values())
        whole = all(phrase.market and self.kind(phrase.core) != tags.PRONOUN for phrase in several)
        pair = self.low(comma + 1) != "both" or len(several) == _PAIR
        return several if whole and pair and len(several) > 1 else ()

    def leading(self, before: int) -> Phrase | None:
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
            if self.low(at) == "traded" and self.kind(at + 1) == tags.PREPOSITION:
                at -= 1  # "The contract traded on the Winnipeg exchange settled at"
                continue
            if kind in {tags.CLAUSE, tags.BREAK, tags.OPEN, tags.RELATIVE, tags.COMMA, tags.SAYING} or kind in VERBAL:
                return None
            at -= 1
        return None

    def is_saying(self, at: int) -> bool:
        """A verb of saying, and not the noun of "projects fell", "forecasts rose", which a verb of its own follows."""
        return self.kind(at) == tags.SAYING and not (self.low(at).endswith("s") and self.kind(at + 1) in tags.MOVES)

    def unpriced_before(self, preposition: int, verb: int, anchor: int) -> Phrase | None:
        """As in "spending on bridges fell to its lowest": what has no price, with a preposition and unknown nouns.

        So too "reported revenue in the quarter ending in June rose", where a period and more stand before the verb.
        """
        phrase = self.by_last.get(preposition - 1)
        if phrase is None or phrase.market or phrase.governed or self.kind(phrase.core) != tags.OTHER:
            return None
        told = phrase.leads and self.kind(verb) in VERBAL
        entry = self.items[anchor].entry
        finite = self.kind(anchor) in tags.MOVES and entry is not None and entry.form == "past"
        reported = phrase.leads or self.low(phrase.first - 1).startswith("report")
        return phrase if told or (finite and reported) else None

    def moved_at_place(self, place: Phrase) -> Phrase | None:
        """As in "saw orders from China drop": what has no price, before the place that it is told of."""
        if self.kind(place.core) != tags.PLACE:
            return None
        other = self.by_last.get(place.first - 2)
        if other is None or other.market or other.governed or self.kind(other.core) != tags.OTHER:
            return None
        return other if other.leads or self.kind(other.first - 1) == tags.CAUSE else None

    def relative_before(self, conjunction: int) -> int | None:
        """As in "which traded at twice its usual volume and fell 3%": the pronoun that both verbs speak of."""
        limit = self.said[-1].end if self.said else -1
        verb = False
        for step in range(conjunction - 1, limit, -1):
            kind = self.kind(step)
            if kind == tags.RELATIVE:
                return step if verb and self.low(step) in _BOTH_VERBS else None
            if kind in {tags.COMMA, tags.BREAK, tags.CLAUSE}:
                return None
            verb = kind in VERBAL
        return None

    def is_brought(self, phrase: Phrase) -> bool:
        """As in "fell 2%, leaving it down 5%": the object of a participle of what was said before."""
        entry = self.items[phrase.first - 1].entry if phrase.first else None
        # "which leaves them up 24% and 43%" as well
        participle = entry is not None and (entry.form == "ing" or self.kind(phrase.first - 2) == tags.RELATIVE)
        return entry is not None and entry.cause and participle

    def relative_of(self, phrase: Phrase) -> int | None:
        """As in "the index, which tracks it against six currencies fell 1%": a clause that no comma closes."""
        limit = self.said[-1].end if self.said else -1
        for step in range(phrase.first - 1, limit, -1):
            kind = self.kind(step)
            if kind == tags.RELATIVE:
                verb = self.kind(step + 1) == tags.WORD and self.low(step + 1).endswith("s")
                return step if verb and self.low(step) in _BOTH_VERBS else None
            if kind in {tags.COMMA, tags.BREAK, tags.CLAUSE, tags.OPEN} or kind in tags.MOVES:
                return None
        return None

    def of_main_clause(self, comma: int) -> Phrase | None:
        """As in "Gold ends lower as dollar rallies, logs weekly gain": whose verb goes on after a clause between."""
        entry = self.items[comma + 1].entry if comma + 1 < len(self.items) else None
        if entry is None or entry.form == "ing" or self.kind(comma + 1) not in _GOING_ON:
            return None
        verb = False
        for at in range(comma - 1, 0, -1):
            kind = self.kind(at)
            if kind == tags.CLAUSE and verb:
                first = next((phrase for phrase in self.phrases if phrase.leads and not phrase.governed), None)
                return first if first is not None and first.market and first.last < at else None
            if kind in {tags.COMMA, tags.BREAK, tags.CLAUSE, tags.RELATIVE, tags.NUMBER}:
                return None
            verb = verb or kind in VERBAL
        return None

    def one_of_many(self, comma: int) -> Phrase | None:
        """As in "holding company Kelvane, one of the largest stocks, fell": the name that the aside is told of."""
        limit = self.said[-1].end if self.said else -1
        for at in range(comma - 1, max(limit, comma - _LONGEST_ASIDE), -1):
            if self.kind(at) in {tags.BREAK, tags.CLAUSE} or self.kind(at) in VERBAL:
                return None
            if self.kind(at) == tags.COMMA:
                named = self.by_last.get(at - 1) if self.low(at + 1) == "one" and self.low(at + 2) == "of" else None
                return named if named is not None and named.market and named.named and not named.governed else None
        return None

    def delivered(self, comma: int) -> Phrase | None:
        """As in "The most active contract, for July delivery, fell 2%": the contract before the aside."""
        if self.low(comma - 1) not in _DELIVERIES:
            return None
        opening = next((at for at in range(comma - 2, comma - _BY_REACH, -1) if self.kind(at) == tags.COMMA), 0)
        contract = self.by_last.get(opening - 1) if self.low(opening + 1) == "for" else None
        return contract if contract is not None and contract.market else None

    def before_what_drove(self, comma: int) -> Phrase | None:
        """As in "The Nasdaq, weighed down by a 5% drop in Orlo, fell 1%": what the aside that ends here is told of."""
        if self.kind(comma + 1) not in _AFTER_ASIDE or self.low(comma + 1).partition(" ")[0].endswith("ing"):
            return None
        for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
            if self.kind(at) in {tags.BREAK, tags.CLAUSE}:
                return None
            if self.kind(at) == tags.COMMA and self._drives(at + 1):
                phrase = self.by_last.get(at - 1)
                return phrase if phrase is not None and phrase.market and phrase.leads and not phrase.governed else None
        return None

    def _drives(self, first: int) -> bool:
        """As in "weighed down by", "led by", "which was lifted by", "helped largely by"."""
        if self.kind(first) not in _DRIVEN or self.low(first).endswith("ing"):
            return False
        return any(self.low(step).rpartition(" ")[2] == "by" for step in range(first, first + _BY_REACH))

    def leaders(self, after: int, before: int) -> list[Phrase]:
        """The phrases between two items that stand where subjects do."""
        return [
            phrase
            for phrase in self.phrases
            if after < phrase.first
            and phrase.last <= before
            and phrase.leads
            and not phrase.governed
            and not phrase.owner
            and not self.is_measure(phrase)
            and not self.is_mark(phrase)
            and not self.is_regime(phrase)
            and not self.speaks_aside(phrase)
            and not self._is_occasion(phrase)
            and not self.joins_governed(phrase)
            and not self.says_that(phrase)
            and not self.is_in_brackets(phrase.first, before)
        ]

    def is_in_brackets(self, at: int, before: int) -> bool:
        """As of the Nasdaq in "rose 2% (the Nasdaq: 3%), and is up": what brackets closed by ``before`` enclose."""
        if tags.CLOSE not in self.sentence.kinds:
            return False
        opened = next((step for step in range(at - 1, -1, -1) if self.kind(step) in {tags.OPEN, tags.CLOSE}), -1)
        return opened >= 0 and self.kind(opened) == tags.OPEN and tags.CLOSE in self.sentence.kinds[at:before]

    def joins_governed(self, phrase: Phrase) -> bool:
        """As in "due to rate rises and a soaring dollar, have lost 1%": the second of what a preposition governs."""
        if self.kind(phrase.first - 1) != tags.CONJUNCTION or self.kind(phrase.last + 1) != tags.COMMA:
            return False
        for at in range(phrase.first - 2, max(0, phrase.first - _LONGEST_CAUSE), -1):
            entry = self.items[at].entry
            if self.kind(at) == tags.PREPOSITION:
                return True
            if self.kind(at) in _BEYOND_CAUSE or (entry is not None and entry.form == "past"):
                return False
        return False

    def _is_occasion(self, phrase: Phrase) -> bool:
        """As in "After the CPI announcement the pound fell, dropping to $1.46": when, with no verb of its own."""
        opens = phrase.first == 1 and not phrase.market and self.kind(0) == tags.CLAUSE
        return opens and self.kind(phrase.last + 1) == tags.WORD and self.kind(phrase.last + 2) == tags.DETERMINER

    def says_that(self, phrase: Phrase) -> bool:
        """As in "It said that the average home was valued at £170,000": who speaks, told by a pronoun."""
        speaks = self.kind(phrase.core) == tags.PRONOUN and self.kind(phrase.last + 1) == tags.SAYING
        return speaks and self.low(phrase.last + 2) == "that"

    def relative_said(self, saying: int) -> int | None:
        """As in "which analyst Dana Orr said was the highest since May": the pronoun that the verb after speaks of."""
        step = saying - 1
        while self.kind(step) in _SPEAKERS and saying - step <= _LONGEST_SPEAKER:
            step -= 1
        return step if step < saying - 1 and self.low(step) == "which" else None

    def is_of_target(self, phrase: Phrase) -> bool:
        """As in "a price target of $28 on the stock": what brokers think of it, and a figure between."""
        return any(
            self.low(step).removesuffix(" of") in _TARGETS
            for step in range(phrase.first - _TARGET_REACH, phrase.first - 1)
        )

    def takes_over(self, speaker: Phrase, other: Phrase) -> bool:
        """Whether what has no price is spoken of after ``speaker``: by it, or past a semicolon."""
        if self.reports(speaker, other):
            return True
        between = range(speaker.last + 1, other.first)
        return self.kind(other.core) == tags.OTHER and any(self.low(step) == ";" for step in between)

    def reports(self, speaker: Phrase, other: Phrase) -> bool:
        """As in "Ford said that costs rose to 8%, the highest since May": whoever tells of it, it is of the costs."""
        told = self.kind(other.core) == tags.OTHER
        led = other.first == speaker.last + 2 or self.kind(other.first - 1) == tags.SAYING
        told = told and (self.kind(other.last + 1) in _FINITE or led)
        told = told or (other.topic in {"price", "index"} and not other.market)
        return told and (self.kind(speaker.last + 1) == tags.SAYING or self.low(other.first - 1) == "that")

    def whole_list(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """The list that ``phrase`` begins or ends."""
        right = self.listed_right(phrase, verb_may_follow=True)
        return right if len(right) > 1 else self.listed(phrase)

    def heads_clause(self, phrase: Phrase) -> bool:
        """Whether a verb follows the phrase, over adverbs and what a comma or bracket sets apart."""
        at = phrase.last + 1
        while self.kind(at) in {tags.LIGHT, tags.TICKER, tags.PERIOD, tags.GENITIVE}:
            at += 1
        entry = self.items[at].entry if self.kind(at) == tags.SUPPORT else None
        if entry is not None and entry.form == "base" and self.kind(at + 1) in {tags.COMMA, tags.BREAK}:
            return False  # "after the jobs report, rising 2%": a noun, and no verb
        if self.kind(at) == tags.DETERMINER and self.low(phrase.first - 1) == "with":
            return True  # "with Kelvane the biggest loser with a 4% fall"
        return self.kind(at) in VERBAL | {
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
