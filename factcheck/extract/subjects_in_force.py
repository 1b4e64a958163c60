"""Which subjects are in force in a sentence: the latest that leads, and what a comma closes or goes on with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factcheck.extract import tags
from factcheck.extract.clause_parts import DASHES
from factcheck.extract.leaders import SUMMING, Leaders
from factcheck.extract.phrase_places import COPULAS
from factcheck.extract.phrases import Phrase

_PAIR: Final = 2
# "Down 32% so far, is X a buy?" as well.
_BEFORE_SUBJECT: Final = frozenset({tags.LIGHT, tags.PERIOD, tags.COMMA, tags.AUXILIARY, tags.MODAL})
_COPULAS: Final = COPULAS | {"been"}
# Nouns that a catalogue knows some index by: "the fear gauge".
_GAUGES: Final = frozenset({"gauge", "index", "barometer", "measure", "indicator", "benchmark", "average"})
_OCCASIONS: Final = frozenset({"after", "before", "since"})
PROVOKING: Final = frozenset({"triggering", "fuelling", "fueling", "prompting", "sparking", "causing"})


@dataclass(slots=True)
class SubjectsInForce(Leaders):
    """Finds the subjects that what follows goes on with, where none stands right before it."""

    def drawn_from(self, comma: int) -> tuple[Phrase, ...]:
        """As in "cut its outlook, triggering a 6% drop", "..., both at two-week lows": of all before the comma."""
        if self.low(comma + 1) in PROVOKING:
            return self.recent(comma, provoked=True)
        last = self.said[-1].subjects if self.said else ()
        one = len(last) == 1 and last[0].named and not last[0].plural
        theirs = one and self.low(comma + 1) == "their"  # "Ordway rose 9% and Boeing 6%, their best days since May"
        return self.summed_up(comma) if theirs or self.low(comma + 1) in SUMMING else ()

    def over_comma(self, comma: int, anchor: int) -> tuple[Phrase, ...]:
        """A comma before the anchor closes an apposition, or goes on with the subject of the clause before."""
        main = self.before_what_drove(comma) or self.of_main_clause(comma) or self.one_of_many(comma)
        main = main or self.delivered(comma)
        if main is not None:
            return self.listed(main)
        if self._tells_when(comma) and self._is_going_on(comma + 1):
            return self.said[-1].subjects
        nominal = self.by_last.get(comma - 1)
        if nominal is not None and (described := self._described_by(nominal)) is not None:
            return self.listed(described)
        if nominal is not None and self.kind(anchor) == tags.ADJECTIVE and self._is_of_move(nominal):
            return (nominal,)
        if nominal is not None and nominal is self.rival and self.said and self.kind(anchor) == tags.ADJECTIVE:
            return self.listed(nominal)  # "rose 2%, outpacing the Nasdaq, up 1%"
        finite = self.kind(anchor) in {tags.MOVE, tags.EITHER, tags.LEVEL, tags.AUXILIARY, tags.MULTIPLE}
        limit = self.said[-1].end if self.said else -1
        if finite or not self.said:
            for phrase in self.phrases:
                if phrase.first <= limit or phrase.last >= comma or self._is_aside(phrase):
                    continue
                if (
                    phrase.leads
                    and not phrase.governed
                    and self.kind(self.past_tail(phrase)) in {tags.COMMA, tags.OPEN, tags.BREAK}
                ):
                    return self._led_to_comma(phrase, comma)
        return self.recent(comma, finite=self.kind(anchor) == tags.MOVE)

    def _described_by(self, nominal: Phrase) -> Phrase | None:
        """As in "Banks were easily the best stocks in the market, gaining 4%": what is said to be so.

        In "leading the risers was Kelvane, up 7%" the name stands after the verb.
        """
        if nominal.named:
            return nominal if nominal.market and self.low(nominal.first - 1) in _COPULAS else None
        step = nominal.first - 1
        while self.kind(step) == tags.LIGHT:
            step -= 1
        owner = self.by_last.get(step - 1) if self.low(step) in _COPULAS else None
        return owner if owner is not None and owner.market and owner.leads and not owner.governed else None

    def _tells_when(self, comma: int) -> bool:
        """As in "was down 1% as the London market closed, hitting a low": a time, told by what closed or opened."""
        market = self.by_last.get(comma - 2) if self.kind(comma - 1) == tags.LEVEL else None
        if market is None or self.kind(market.first - 1) != tags.CLAUSE or not self.said:
            return False
        return self.said[-1].end < market.first

    def _is_going_on(self, anchor: int) -> bool:
        entry = self.items[anchor].entry
        return entry is not None and entry.form == "ing"

    def _led_to_comma(self, phrase: Phrase, comma: int) -> tuple[Phrase, ...]:
        """The subjects that open a clause which a comma goes on with: as named after it, or the whole list of them."""
        twin = self.by_first.get(phrase.last + 2)
        named = twin is not None and twin.named and self.low(twin.first) not in {"a", "an"}
        # As in "The second indicator, the Topix, closed lower".
        indexed = twin is not None and twin.head.lower() in self.lexicon.counted_in_points
        described = phrase.market or self.kind(phrase.core) == tags.GROUP or indexed
        unnamed = not phrase.named or (twin is not None and self._is_nickname(phrase, twin, comma))
        if described and unnamed and twin is not None and named and twin.market:
            # As in "Another retailer, Kelvane, jumped 9%", and of several the list of their names.
            return self.listed_right(twin, verb_may_follow=True) if phrase.plural else (twin,)
        several = self.listed_right(phrase, verb_may_follow=True)
        joined = len(several) > 1 and self.kind(several[-1].first - 1) == tags.CONJUNCTION
        whole = joined and several[-1].last < comma and all(map(self._is_told_by_name, several))
        return several if whole else self.listed(phrase)

    def _is_aside(self, phrase: Phrase) -> bool:
        """As in "Summary: it fell", "slid after the vote, falling to 1.10 euros": a label, an occasion, a cause."""
        occasion = not phrase.market and phrase.first > 0 and self.low(phrase.first - 1) in _OCCASIONS
        return occasion or self.low(phrase.last + 1) == ":" or self.joins_governed(phrase)

    def _is_of_move(self, phrase: Phrase) -> bool:
        """As in "buoyed by gains in BP, up 0.4%": what moved by a noun right before, and not what that moved."""
        moved = phrase.governed in {"in", "at"} and self.kind(phrase.first - 2) in tags.NOUNS
        return moved and phrase.market and phrase.named and phrase.head.lower() not in self.lexicon.counted_in_points

    def _is_nickname(self, phrase: Phrase, twin: Phrase, comma: int) -> bool:
        """As in "Wall Street's fear gauge, the Cboe Volatility Index, jumped": a common noun before the name it has."""
        word = self.items[phrase.core]
        common = self.sentence.text[word.start : word.end].rpartition(" ")[2] in _GAUGES
        lettered = tags.CAPITAL in self.sentence.kinds[phrase.first : phrase.core]  # "the KX40 index"
        return common and not lettered and twin.last == comma - 1

    def _is_told_by_name(self, phrase: Phrase) -> bool:
        """Whether a phrase is a name, or a bare sector: "Metal, realty and PSU banks all ended higher"."""
        return phrase.named or (phrase.market and self.kind(phrase.first) != tags.DETERMINER)

    def recent(self, before: int, *, finite: bool = False, provoked: bool = False) -> tuple[Phrase, ...]:
        """The subjects in force at ``before``: the latest leading market phrase since the last thing said, else its."""
        last = next((said for said in reversed(self.said) if not self.is_in_brackets(said.end, before)), None)
        limit = last.end if last is not None else -1
        other: Phrase | None = None
        candidates = self.leaders(limit, before)
        for place in range(len(candidates) - 1, -1, -1):
            phrase = candidates[place]
            if place and self.gives_way(phrase, candidates[place - 1], before):
                continue
            if phrase.market and self.heads_clause(phrase):
                told = other is not None and not provoked and self.takes_over(phrase, other)
                return (other,) if other is not None and told else self.whole_list(phrase)
            if finite and not phrase.market and self.kind(phrase.first - 1) == tags.SAYING:
                return (phrase,)  # "the grocer said sales, fuel apart, had jumped 3%"
            other = other or phrase
        if last is not None:
            return last.subjects
        if other is not None:
            return (other,)
        for phrase in reversed(self.phrases):
            if (
                phrase.last <= before
                and phrase.market
                and (phrase.leads or phrase.owner or (phrase.named and self.is_moved(phrase)))
                and not self.says_that(phrase)
            ):
                return self.listed(phrase)
        return ()

    def ahead(self, anchor: int) -> tuple[Phrase, ...]:
        """As in "Down 32% this year, the stock ...": the first phrase after the comma that closes the opening words.

        So does the second of two dashes: "Down for a third day - its longest slide since May - the stock ...".
        """
        if self.kind(anchor - 1) == tags.AUXILIARY and not self.low(anchor - 1).endswith("ing"):
            return ()  # "The transaction is valued at $3 billion, equity included": what it is of stands before
        dashes = sum(self.low(at) in DASHES for at in range(anchor + 1))
        for at in range(anchor + 1, len(self.items)):
            dashes += self.low(at) in DASHES
            if self.kind(at) == tags.COMMA or (self.low(at) in DASHES and dashes == _PAIR):
                step = at + 1
                while self.kind(step) in _BEFORE_SUBJECT:
                    step += 1
                phrase = self.by_first.get(step)
                if phrase is not None and phrase.market:
                    return self.listed_right(phrase)
        return ()
