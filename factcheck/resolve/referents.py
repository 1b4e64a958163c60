"""What a text names, for what refers back to it: each name is linked once, and only what stands near is gone through.

The work of a word that refers back does not grow with the text: it may stand for what the text begins with and for
the names nearest to it, of which no article tells so many that one is missed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from factcheck.models import Extraction, Link, Span, SubjectKind
from factcheck.resolve.anaphora import Referent
from factcheck.resolve.own_words import OwnWords
from factcheck.resolve.voices import is_rated, voice_of

_NAMING: Final = frozenset({SubjectKind.NAME, SubjectKind.TICKER, SubjectKind.IMPLIED})
# A comma between figures ends no clause.
_CONCEDING: Final = re.compile(r"(?:While|Although|Though|Whereas|Even as|Even though)\b(?:[^,\n]|,(?=\d))*,")
# "It rose 0.2% on the dollar": what a currency is told in, and no pronoun after it goes on with.
_TOLD_IN: Final = re.compile(r"\b(?:against|versus|vs\.?|on|per) (?:the |a )?$", re.IGNORECASE)
_TOLD_IN_REACH: Final = 13
_TERMS: Final = " terms"
# Names on either side of a word that may be what it stands for, and those that a text begins with.
_REACH: Final = 100
_BEGINNING: Final = 25


class Referents:
    """The names of one text with their meaning; ``own`` reads a name in view of all that the text names."""

    def __init__(self, own: OwnWords, extraction: Extraction) -> None:
        moved = {claim.subject.span for claim in extraction.claims}
        named = {mention.span: mention for mention in extraction.mentions if mention.kind in _NAMING}
        named |= {claim.subject.span: claim.subject for claim in extraction.claims if claim.subject.kind in _NAMING}
        self._text = own.text
        self._sentences = own.sentences
        self._wording = own.subjects.wording
        self._heads: list[Referent] = []
        for span in sorted(named):
            link = own.link(named[span])
            voice, rates = voice_of(span, self._text, self._wording)
            # A company that nobody knows is still what "the shares" after it are of, and "its shares" beside it.
            told = span in moved or (self._sentences.opens(span) and not voice)
            first, _ = self._sentences.bounds(span)
            rated = link.instrument is None and is_rated(span, first, self._text, self._wording)
            told = told or rated
            unknown = told and link.basket is None and named[span].kind is not SubjectKind.GROUP
            if link.instrument is not None or unknown:
                conceded = self._is_conceded(span)
                one = self.at(span, link, moved=rated or span in moved)
                self._heads.append(replace(one, voice=voice, conceded=conceded, rates=rates))
        known = frozenset(one.link.instrument.symbol for one in self._heads if one.link.instrument is not None)
        self.own = replace(own, known=known)
        self._all: list[Referent] | None = None
        self._told: list[Referent] = []

    def at(self, span: Span, link: Link, *, moved: bool) -> Referent:
        """What is named at ``span``, with the meaning given."""
        return Referent(span, self._sentences.number(span), link, moved, told_in=self._is_told_in(span, link))

    def go_on(self, one: Referent) -> None:
        """Take what was told just now for what the words after it may go on with."""
        self._told.append(one)

    def heads_near(self, at: Span) -> list[Referent]:
        """What the phrases near a place name, in text order."""
        return _near(self._heads, at)

    def near(self, at: Span) -> list[Referent]:
        """What the text names near a place, in text order: names that head no phrase ("Tyson Foods sales") as well."""
        if self._all is None:
            self._all = self._everything()
        return _near(self._all, at)

    def told(self) -> list[Referent]:
        """What was told last of what words that refer back stood for."""
        return self._told[-_REACH:]

    def _everything(self) -> list[Referent]:
        found = list(self._heads)
        ends = list(accumulate((one.span.end for one in self._heads), max))
        for start, end in self.own.subjects.names.within(self._text, on=self.own.story.day):
            before = bisect_left(self._heads, end, key=_start)
            if before and ends[before - 1] > start:
                continue  # a part of what heads a phrase
            span = Span(start, end)
            link = self.own.of_name(span)
            if link.instrument is not None:
                voice, rates = voice_of(span, self._text, self._wording)
                found.append(replace(self.at(span, link, moved=False), voice=voice, rates=rates))
        return sorted(found, key=_start)

    def _is_told_in(self, span: Span, link: Link) -> bool:
        """As in "sterling rose against the dollar", "its largest in dollar terms": what another is told in."""
        if self._text.startswith(_TERMS, span.end):
            return True
        if link.instrument is None or link.instrument.type != "currency":
            return False
        return _TOLD_IN.search(self._text, max(0, span.start - _TOLD_IN_REACH), span.start) is not None

    def _is_conceded(self, span: Span) -> bool:
        """As in "While the Dow rose 1%, the Nasdaq fell 2%": in the clause that the sentence begins with."""
        first, last = self._sentences.bounds(span)
        clause = _CONCEDING.match(self._text, first, last)
        return clause is not None and span.end <= clause.end()


def _near(named: Sequence[Referent], at: Span) -> list[Referent]:
    place = bisect_left(named, at.start, key=_start)
    return [*named[:_BEGINNING], *named[max(_BEGINNING, place - _REACH) : place + _REACH]]


def _start(one: Referent) -> int:
    return one.span.start
