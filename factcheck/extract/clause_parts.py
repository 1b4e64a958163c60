"""Which words of a sentence go together: a delivery with what is delivered, a preposition with its verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factcheck.extract import tags
from factcheck.extract.phrase_lists import VERBAL, PhraseLists
from factcheck.extract.phrase_places import COPULAS
from factcheck.extract.phrases import Phrase

_DELIVERIES: Final = frozenset({"delivery", "settlement", "loading", "expiry"})
_MODIFIERS: Final = frozenset(
    {
        *(tags.BODY, tags.WORD, tags.DETERMINER, tags.CAPITAL, tags.PLACE, tags.PERIOD, tags.COUNT, tags.NAME),
        tags.GENITIVE,
    }
)
# Where and for when a thing trades: nouns that move by no figure.
_CIRCUMSTANCES: Final = frozenset(
    {
        "delivery",
        "exchange",
        "bourse",
        "settlement",
        "trading",
        "trade",
        "session",
        "deals",
        "terminal",
        "terminals",
        "port",
        "hub",
    }
)
_QUALITIES: Final = frozenset({"purity", "fineness", "grade"})
DASHES: Final = frozenset({"–", "—", "--", "-"})
# "Leaving the Dow with a 2% gain for the week".
LEAVING: Final = frozenset({"leaving", "left", "leaves", "leave"})
"""Verbs that tell where something stood in the end."""

KEEPING: Final = LEAVING | {"keeping", "kept", "keeps", "keep"}
_IN_A_ROW: Final = frozenset({"and", "followed by", "then", "trailed by"})
_MEASURED: Final = frozenset({"than", "unlike"})
_ALIKE: Final = frozenset({"same", "similar", "identical", "comparable"})
FROM_A_MARK: Final = frozenset({"above", "below", "from", "than", "near", "under", "over", "beneath"})
# What a round price is called that a market watches.
MARKS: Final = frozenset(
    {"area", "mark", "level", "handle", "region", "zone", "threshold", "barrier", "neighborhood", "milestone", "line"}
)
_LEVELS: Final = frozenset({"level", "mark"})
PARTS_OF_A_RANGE: Final = frozenset({"lower", "upper", "higher"})
_RANKED: Final = frozenset(
    {"loser", "gainer", "faller", "riser", "decliner", "advancer", "winner", "laggard", "performer"}
)
# Words that turn to something else, set apart by commas: "a barrel of crude, meanwhile, rose 8%".
_TURNING: Final = frozenset({"meanwhile", "though", "instead", "otherwise"})
_EXTREME: Final = frozenset({"best", "worst"})
_WATCHING: Final = frozenset({"covering", "tracking", "following", "holding", "owning", "mirroring"})
_WATCHERS: Final = frozenset({tags.WORD, tags.OTHER, tags.GROUP, tags.HEAD, tags.CAPITAL, tags.NAME, tags.BODY})
_MATURING: Final = frozenset({"due", "maturing", "expiring"})
_DESCRIBED: Final = frozenset({tags.WORD, tags.DETERMINER, tags.LIGHT, tags.CONJUNCTION})
_DESCRIBED_BY: Final = frozenset({"of", "for", "in"})
_LONGEST_DESCRIPTION: Final = 14
_NEXT: Final = 4
_LONGEST_ASIDE: Final = 14
_MOST_WORDS: Final = 4
_CLAUSE_BORDERS: Final = frozenset({tags.CLAUSE, tags.BREAK, ""})


@dataclass(slots=True)
class ClauseParts(PhraseLists):
    """Looks at what stands around a noun phrase, a comma or a verb of the sentence."""

    def is_first_to(self, phrase: Phrase) -> bool:
        """As in "became the first company to top $1 trillion": a place in a row, which belongs to who took it."""
        if self.low(phrase.last + 1) != "to":
            return False
        return any(
            self.kind(step) == tags.COUNT or self.low(step) == "only" for step in range(phrase.first, phrase.core)
        )

    def is_measure(self, phrase: Phrase) -> bool:
        """As in "weaker than the index, with a 9% decline", "met the same fate as Ford, with drops of 4% and 5%"."""
        before = phrase.first - 1
        if self.low(before) == "as":
            return any(self.low(step) in _ALIKE for step in range(before - 3, before))
        return self.low(before) in _MEASURED

    def is_place_of_rank(self, phrase: Phrase) -> bool:
        """As in "Kelvane was the biggest loser on the FTSE 100 down 2.3%": among whom it ranks."""
        if phrase.governed == "of" and self.kind(phrase.first - 1) == tags.NUMBER:
            step = phrase.first - 2 - (self.kind(phrase.first - 2) == tags.DETERMINER)
            return (
                self.low(step - 1) in _EXTREME and self.low(step - 2) == "the"
            )  # "fared the worst of the three, down 2%"
        return phrase.governed in {"on", "in", "of"} and self.low(phrase.first - 2) in _RANKED

    def is_mark(self, phrase: Phrase) -> bool:
        """As in "1% above where it closed on Monday", "the FTSE 100 leaderboard": what something is measured by."""
        if self.low(phrase.last + 1).startswith("leaderboard"):
            return True
        return self.low(phrase.first - 1) == "where" and self.low(phrase.first - 2) in FROM_A_MARK

    def is_regime(self, phrase: Phrase) -> bool:
        """As in "After flirting with a bear market, the index is up 3%": a state of the index, which moves nowhere."""
        return self.low(phrase.core) == "market" and self.low(phrase.core - 1) in {"bear", "bull"}

    def is_watched(self, phrase: Phrase) -> bool:
        """As in "funds tracking the index fell", "targets of analysts covering the stock rose": of who watches it."""
        return self.low(phrase.first - 1) in _WATCHING and self.kind(phrase.first - 2) in _WATCHERS

    def delivery(self, at: int) -> int:
        """The item before "for March delivery" that ends at ``at``; ``at`` itself where nothing of the kind stands."""
        phrase = self.by_last.get(at - 1)
        if phrase is not None and (phrase.first < at - 2 or phrase.topic == "commodity"):
            return at - 1  # the phrase took the month: "the contract for October", or "March wheat delivery"
        for step in range(at - 1, max(-1, at - 4), -1):
            if self.low(step) == "for" or (self.kind(step) == tags.PERIOD and self.low(step).startswith("for ")):
                return step - 1
        return at

    def before_preposition(self, noun: int) -> int | None:
        """The last word before "for January delivery", "on the Dalian exchange": such a noun is no subject."""
        if self.low(noun) in _MATURING and self.kind(noun + 1) == tags.PERIOD:
            return noun - 1  # "yields on notes due in two years touched"
        if self.low(noun) in _QUALITIES and self.kind(noun - 1) == tags.NUMBER and self.low(noun - 2) == "of":
            return noun - 3  # "gold of 99.9 per cent purity closed"
        if self.low(noun) == "value" and self.kind(noun - 1) == tags.POSSESSIVE and self.kind(noun - 3) == tags.NUMBER:
            return noun - 3  # "lost 30% of its value to end at $4"
        if self.low(noun) == "month" and self.low(noun - 3) in _DELIVERIES and self.low(noun - 4) == "for":
            return noun - 5  # "copper for delivery in August month fell"
        if self.low(noun) not in _CIRCUMSTANCES:
            return None
        step = noun - 1
        futures = self.low(step) == "futures"  # "on London's ICE Futures exchange"
        while noun - step < _MOST_WORDS + futures * 2 and (
            self.kind(step) in _MODIFIERS or self.low(step) == "futures"
        ):
            step -= 1
        if (self.kind(step) != tags.PREPOSITION and self.low(step) != "with") or self.low(step) not in {
            "for",
            "on",
            "in",
            "at",
            "from",
            "with",
        }:
            return None
        if self.low(step - 1) == "traded":
            step -= 1  # "the contract traded on the Winnipeg exchange settled"
        if noun - 1 in self.by_last and self.by_last[noun - 1].first < step:
            return noun - 1  # "the contract on the Winnipeg exchange": the phrase took the market's name
        return step - 1 if step - 1 in self.by_last or self.kind(step - 1) == tags.WORD else None

    def before_aside(self, dash: int) -> Phrase | None:
        """As in "Brent – the benchmark for oil – fell": the phrase before what two dashes set apart."""
        mark = self.low(dash)
        if mark not in DASHES:
            return None
        opening = next((at for at in range(dash - 1, max(-1, dash - _LONGEST_ASIDE), -1) if self.low(at) == mark), -1)
        phrase = self.by_last.get(opening - 1)
        return phrase if phrase is not None and phrase.market and phrase.leads and not phrase.governed else None

    def loses_mark(self, at: int) -> bool:
        """As in "lost the $70,000 level", "gave up the 9,600 mark": a price crossed, and no move by so much.

        So is "fell to the lower 151 yen level".
        """
        if self.low(at - 1) in PARTS_OF_A_RANGE and self.low(at - 2) == "the":
            return self.low(at + 1) in MARKS | {"range"}
        # Indian desks spare the article: "gave up 57,000 level".
        verb = at - 2 if self.low(at - 1) == "the" else at - 1
        if self.low(at + 1) not in MARKS or (verb == at - 1 and self.low(at + 1) not in _LEVELS):
            return False
        while self.kind(verb) == tags.LIGHT:
            verb -= 1
        return self.kind(verb) in {tags.MOVE, tags.EITHER, tags.LEVEL}

    def is_gerund(self, at: int) -> bool:
        """As in "while trading surged": a noun in -ing that is itself the subject of the verb after it."""
        entry, after = self.items[at].entry, self.items[at + 1].entry
        finite = after is not None and after.form == "past" and self.kind(at + 1) == tags.MOVE
        return finite and entry is not None and entry.form == "ing" and self.kind(at - 1) in _CLAUSE_BORDERS

    def follows_copula(self, at: int) -> bool:
        """As in "was up 3%", "was about 1% higher": a verb of its own, whose subject an unknown noun before it is."""
        step = at - 1
        while self.kind(step) in {tags.LIGHT, tags.BOUND, tags.PERIOD}:
            step -= 1
        return self.low(step) in COPULAS

    def shares_described(self, noun: int) -> tuple[Phrase, ...]:
        """As in "Shares of this maker of pumps and valves fell": whose they are; ``noun`` is last."""
        step = noun
        while noun - step < _LONGEST_DESCRIPTION:
            phrase = self.by_last.get(step)
            if phrase is not None and not phrase.governed:
                held = phrase.topic == "equity" and phrase.leads and phrase.first < phrase.last
                return (phrase,) if held and self.low(step + 1) in _DESCRIBED_BY else ()
            if phrase is not None:
                step = phrase.first - 1
            elif self.kind(step) in _DESCRIBED or self.low(step) in _DESCRIBED_BY or self.low(step - 1) == "of":
                step -= 1
            else:
                break
        return ()

    def heads_other(self, at: int) -> bool:
        """As in "attendances for the Cup fell": an unknown noun before the preposition is what moved."""
        return self.kind(at) == tags.WORD and self.lexicon.is_plain_noun(self.low(at))

    def opening_comma(self, comma: int) -> int | None:
        """The comma before an adverb or a time set apart: "net income, in turn, rose"; such commas part nothing."""
        step = comma - 1
        while self.kind(step) in {tags.LIGHT, tags.PERIOD} or self.low(step) in _TURNING:
            step -= 1
        return step if step < comma - 1 and self.kind(step) == tags.COMMA else None

    def holder_with(self, phrase: Phrase) -> Phrase | None:
        """As in "Deere, with a market value of $76 billion": what a phrase of value behind "with" is said of."""
        if phrase.topic != "value" or phrase.named or self.low(phrase.first - 1) != "with":
            return None
        before = phrase.first - 2
        holder = self.by_last.get(before - 1 if self.kind(before) == tags.COMMA else before)
        return holder if holder is not None and holder.market and holder.named else None

    def next_with(self, noun: int) -> tuple[Phrase, ...]:
        """As in "..., and the Dow with a gain of 2%", "followed by": the next of a row, with a move of its own."""
        step = noun - 1
        while self.kind(step) in {tags.DETERMINER, tags.WORD, tags.LIGHT, tags.PERIOD} and noun - step < _NEXT:
            step -= 1
        member = self.by_last.get(step - 1) if self.low(step) == "with" else None
        if member is None or not (member.market and member.named):
            return ()
        return (member,) if self.low(member.first - 1) in _IN_A_ROW | LEAVING else ()

    def past_tail(self, phrase: Phrase) -> int:
        """The item after a phrase and "for capesizes", "in the U.S.": words that go with it and hold no phrase."""
        at = phrase.last + 1 + (self.kind(phrase.last + 1) == tags.QUOTE)
        if self.kind(at) == tags.PREPOSITION and self.kind(at + 1) == tags.WORD and not phrase.market:
            return at + 2
        return at

    def parted(self, first: Phrase, second: Phrase) -> bool:
        """Whether a verb or the start of a clause stands between two phrases; else the second goes with the first."""
        return any(
            self.kind(step)
            in VERBAL | {tags.CLAUSE, tags.BREAK, tags.RELATIVE, tags.SAYING, tags.NUMBER, tags.ADJECTIVE}
            for step in range(first.last + 1, second.first)
        )

    def is_moved(self, phrase: Phrase) -> bool:
        """As in "sent the Dow to finish lower": what the verb right before it moved."""
        entry = self.items[phrase.first - 1].entry if phrase.first else None
        return entry is not None and entry.cause

    def speaks_aside(self, phrase: Phrase) -> bool:
        """As in "It rose to $125, the bank said, passing its record": who says so stands between two commas."""
        if self.kind(phrase.last + 1) != tags.SAYING or self.kind(phrase.first - 1) != tags.COMMA:
            return False
        at = phrase.last + 2
        while self.kind(at) == tags.PERIOD:
            at += 1
        return self.kind(at) == tags.COMMA and any(
            other.leads and not other.governed for other in self.phrases if other.last < phrase.first - 1
        )

    def gives_way(self, phrase: Phrase, to: Phrase, before: int) -> bool:
        """Whether a phrase is no subject of its own beside the one before it."""
        article = not phrase.named and self.low(phrase.first) in {"a", "an"}
        aside = phrase.last == before - 1 and self._is_told_aside(to, before)
        return article or aside or self._ends_governed_list(phrase, before) or not self.parted(to, phrase)

    def _ends_governed_list(self, phrase: Phrase, joint: int) -> bool:
        """As in "rose on gains in Kelvane and Ordway, and was up 3%": the last of what a preposition governs.

        So too "was lifted by Kelvane and Ordway, but ended lower", of all that "by" governs.
        """
        if self.kind(joint - 1) != tags.COMMA or not (self.kind(joint) == tags.CONJUNCTION or self.low(joint) == "but"):
            return False
        first = self.first_joined(phrase)
        if self.low(first.first - 1) == "by":
            return True
        return first is not phrase and bool(first.governed) and phrase.last == joint - 2

    def _is_told_aside(self, first: Phrase, comma: int) -> bool:
        """As in "the group, which includes banks and insurers, was down": the comma ends what is told of the first."""
        if self.kind(comma) != tags.COMMA or self.kind(comma + 1) not in VERBAL:
            return False
        after = first.last + 1 + (self.kind(first.last + 1) == tags.QUOTE)
        return self.kind(after) == tags.COMMA and self.kind(after + 1) == tags.RELATIVE
