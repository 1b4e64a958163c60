"""What "both", "the two" and "they" stand for: as many things of one kind as the words count, named before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.models import Basket, Claim, Link, Span, Subject, SubjectKind
from factcheck.resolve.anaphora import Anaphors, Referent, antecedents
from factcheck.resolve.dealt import are_listed, dealt_with
from factcheck.resolve.referents import Referents
from factcheck.resolve.sentence_places import SentencePlaces

_BOTH = re.compile(r"(?:(?:the|all)\s+)?(both|two|three|four|each)\b", re.IGNORECASE)
_HOW_MANY = {"three": 3, "four": 4}
_IN_TURN = re.compile(r"\brespectively\b")
_BOTH_BEFORE = re.compile(r"(?<!\w)(?:both|two)\s+(?:the\s+|of\s+the\s+)?$", re.IGNORECASE)
_SIZED = re.compile(r"\b(?:largest|biggest|smallest|oldest|newest|richest|top|best|worst)\b", re.IGNORECASE)
_REACH = 16


@dataclass(frozen=True, slots=True)
class Several:
    """Words for several things in one article; ``told_of`` are the claims by the span of their subject."""

    text: str
    sentences: SentencePlaces
    referents: Referents
    anaphors: Anaphors
    told_of: Mapping[Span, list[Claim]]

    def link(self, subject: Subject, claim: Claim) -> Link | None:
        """The things of one kind named before, or the one of them that ``claim`` is dealt; None where too few were."""
        row = self.anaphors.row(subject.head, several=True)
        count = self._how_many(subject)
        near = self.referents.near(subject.span)
        members = () if row is None else antecedents(row, subject.span, near, count=count)
        if not members:
            return None
        dealt = dealt_with(claim, self._dealt(subject), self.text)
        if len(dealt) == len(members) and claim in dealt and self._are_dealt(subject, dealt):
            instrument = members[dealt.index(claim)]
            return Link(instrument=instrument, why=f"one of several told in turn, named before: {instrument.name}")
        symbols = tuple(instrument.symbol for instrument in members)
        names = " and ".join(instrument.name for instrument in members)
        return Link(basket=Basket(subject.text, "members", symbols), why=f"stands for {names}, named before")

    def _dealt(self, subject: Subject) -> list[Claim]:
        """The claims with a figure that the same words are the subject of."""
        return [one for one in self.told_of.get(subject.span, ()) if one.quantity is not None]

    def _are_dealt(self, subject: Subject, dealt: Sequence[Claim]) -> bool:
        """True of figures told in turn of several: "they had risen 3% and 2%, respectively"."""
        return _IN_TURN.search(self.text, *self.sentences.bounds(subject.span)) is not None or are_listed(
            dealt, self.text
        )

    def _how_many(self, subject: Subject) -> int:
        """How many things a count stands for; "each" is said of all that the last words before it name of a kind."""
        if subject.head.casefold() == "they":
            return len(self._dealt(subject))
        if subject.head.casefold() != "each":
            return _HOW_MANY.get(subject.head.casefold(), 2)
        near = self.referents.heads_near(subject.span)
        before = [one for one in near if one.span.end <= subject.span.start and one.link.instrument]
        if not before:
            return 2
        last = max(before, key=_start)
        kind = last.link.instrument.type if last.link.instrument is not None else ""
        named = {one.link.instrument for one in before if one.sentence == last.sentence and one.link.instrument}
        return max(2, sum(instrument.type == kind for instrument in named))

    def are_meant(self, subject: Subject) -> bool:
        """Whether the words stand for more things than one, and do not say which."""
        if subject.kind not in {SubjectKind.ANAPHOR, SubjectKind.GROUP}:
            return False
        if subject.head.casefold() == "they":
            dealt = self._dealt(subject)
            return len(dealt) > 1 and self._are_dealt(subject, dealt)
        if _SIZED.search(subject.text):
            return False  # "the two largest coins" says which two, whatever was named before
        before = self.text[max(0, subject.span.start - _REACH) : subject.span.start]
        return bool(_BOTH.match(subject.text) or _BOTH_BEFORE.search(before))


def _start(one: Referent) -> int:
    return one.span.start
