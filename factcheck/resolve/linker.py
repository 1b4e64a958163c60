"""Every subject of an article's claims gets its meaning; what refers back finds what the text named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.models import Claim, Extraction, Instrument, Link, Reason, Span, Subject, SubjectKind
from factcheck.resolve.anaphora import (
    AnaphorRow,
    Anaphors,
    Referent,
    antecedent,
    other_meanings,
    without_drivers,
    without_rivals,
)
from factcheck.resolve.bond_prices import priced
from factcheck.resolve.catalogue import Catalogue
from factcheck.resolve.dealt import are_joined, tells_their_value
from factcheck.resolve.groups import group_told_since
from factcheck.resolve.home_currencies import home_money, of_home
from factcheck.resolve.own_words import OwnWords
from factcheck.resolve.pairs import in_its_pair
from factcheck.resolve.referents import Referents
from factcheck.resolve.referring import is_in_money, is_index, is_of, is_of_its_listing, is_of_no_place, refers_back
from factcheck.resolve.sentence_places import SentencePlaces
from factcheck.resolve.several import Several
from factcheck.resolve.story import read_story
from factcheck.resolve.subjects import SubjectLinker
from factcheck.resolve.sums import is_told_of_several, names_a_sum

_ITS = re.compile(r"its\s", re.IGNORECASE)
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)
_COUNTABLE = frozenset({"stocks", "shares", "names", "counters", "scrips"})
_COUNT_BEFORE = re.compile(r"(?<![\d.,])\d[\d,]* $")
# "The stocks went up" is told of those named before, and not of the market.
_CERTAIN_SHARES = re.compile(rf"(?:the|these|those|such|their|its)\s+(?:{'|'.join(sorted(_COUNTABLE))})", re.IGNORECASE)
# An opening participle with its agents, up to the comma before its subject.
_DRIVEN = re.compile(r"\s*(?:[A-Z]\w+ly )?[A-Za-z]\w+(?:ed|n|t) (?:\w+ )?by [^.;:]*,\s*(?:the\s+)?$")
_COUNT_REACH = 16
# "In the technology hub of Shenzhen, the benchmark index": the words before an index that say where it is.
_OF_PLACE = re.compile(r"\sof ([A-Z]\w+(?: [A-Z]\w+)?)$")
_OPENING_PLACE = re.compile(
    r"(?:^|[.;,]\s+)(?:(?:and|but|while) )?[Ii]n (?:the [\w ]{1,40} of )?([A-Z]\w+(?: [A-Z]\w+)?),\s+(?:the\s+)?$"
)
# Unknown names before a pronoun that what is told of it may make a company's, and groups that it may stand for.
_MOST_TRIED = 8
_NEAR = 20


@dataclass(frozen=True, slots=True)
class ClaimLinks:
    """A claim with the meaning of its subject, and of its benchmark where it has one."""

    claim: Claim
    subject: Link
    benchmark: Link | None


class Linker:
    """Gives subjects their meaning from a catalogue. Of an article it keeps what its phrases name, and no more."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._subjects = SubjectLinker.over(catalogue)
        self._anaphors = Anaphors.load()

    def link(self, extraction: Extraction) -> tuple[ClaimLinks, ...]:
        """The claims in their order, each with a link that holds an instrument, a basket or the reason for neither."""
        reader = _Reader(self._subjects, self._anaphors, extraction)
        return tuple(
            ClaimLinks(
                claim,
                reader.told(claim),
                reader.meaning(claim.benchmark, claim) if claim.benchmark is not None else None,
            )
            for claim in extraction.claims
        )


class _Reader:
    """One article while it is being linked."""

    def __init__(self, subjects: SubjectLinker, anaphors: Anaphors, extraction: Extraction) -> None:
        self._subjects = subjects
        self._anaphors = anaphors
        self._text = extraction.article.text
        self._claims = extraction.claims
        self._sentences = SentencePlaces(self._text)
        self._told_of: dict[Span, list[Claim]] = defaultdict(list)
        self._of_figures: dict[Span, list[Claim]] = defaultdict(list)
        for claim in extraction.claims:
            self._told_of[claim.subject.span].append(claim)
            if claim.quantity is not None:
                self._of_figures[claim.quantity.span].append(claim)
        self._rivals = {one.benchmark.span: one.subject.span for one in self._claims if one.benchmark is not None}
        story = read_story(extraction, catalogue=subjects.catalogue, markets=subjects.markets)
        own = OwnWords(self._text, self._sentences, story, subjects, self._told_of)
        self._referents = Referents(own, extraction)
        self._own = self._referents.own
        self._home_money = home_money(extraction.claims, country=story.country, subjects=subjects)
        self._several = Several(self._text, self._sentences, self._referents, anaphors, self._told_of)
        self._groups: list[Referent] = []

    def told(self, claim: Claim) -> Link:
        """The meaning of the subject of ``claim``, in view of what is claimed of it."""
        subjects = self._subjects
        if is_told_of_several(claim, self._of_figure(claim), self._text):
            return Link(reason=Reason.UNRESOLVED_SUBJECT, why="the sum is told of several things together")
        link = self._home_currency(claim) or self.meaning(claim.subject, claim)
        if link.instrument is None:
            self._groups.append(self._referents.at(claim.subject.span, link, moved=True))
        link = in_its_pair(link, claim, self._text, currencies=subjects.currencies, catalogue=subjects.catalogue)
        return priced(link, claim, self._text, bonds=subjects.bonds, catalogue=subjects.catalogue)

    def _of_figure(self, claim: Claim) -> Sequence[Claim]:
        """The claims that one figure is told of, this one among them."""
        return self._of_figures[claim.quantity.span] if claim.quantity is not None else ()

    def _home_currency(self, claim: Claim) -> Link | None:
        found = of_home(claim, self._text, own=self._home_money, subjects=self._subjects)
        if found is not None and found.instrument is not None:
            self._referents.go_on(self._referents.at(claim.subject.span, found, moved=True))
        return found

    def meaning(self, subject: Subject, claim: Claim) -> Link:
        """The meaning of a subject of ``claim``: what it refers back to, or what its own words name."""
        if self._several.are_meant(subject):
            why = f"“{subject.text}” stands for two things, and no two of a kind were named before"
            return self._several.link(subject, claim) or Link(reason=Reason.UNRESOLVED_SUBJECT, why=why)
        if names_a_sum(subject.text) or self._is_of_several(subject):
            why = f"“{subject.text}” is a sum over several things"
            return Link(reason=Reason.UNRESOLVED_SUBJECT, why=why)
        if (listed := self._of_its_listing(subject)) is not None:
            return listed
        if (all_shares := self._subjects.of_market(subject)) is not None:
            return all_shares
        if _CERTAIN_SHARES.fullmatch(subject.text) or self._are_counted(subject):
            why = f"“{subject.text}” are certain shares, and no words say which"
            return self._referring(subject) or Link(reason=Reason.UNRESOLVED_SUBJECT, why=why)
        if subject.kind is SubjectKind.ANAPHOR:
            # "The precious metal" after silver is silver, and gold where nothing was named.
            refers = self._anaphors.names_any(subject.head)
            own = self._own.link(subject, claim) if " " in subject.head and not refers else None
            if own is not None and own.instrument is not None:
                return own
            return (
                self._referring(subject, claim)
                or (self._one_of_several(subject) if refers else None)
                or self._own.link(subject, claim)
            )
        link = self._own.link(subject, claim)
        if link.reason is Reason.UNRESOLVED_SUBJECT and refers_back(subject):
            return self._referring(subject) or link
        return link

    def _of_its_listing(self, subject: Subject) -> Link | None:
        """As in "its Hong Kong shares", "its ADRs": the listing there of the company told before."""
        row = self._anaphors.row(subject.text) if is_of_its_listing(subject) else None
        sentence = self._sentences.number(subject.span)
        found = None if row is None else antecedent(row, subject.span, sentence, self._referents.near(subject.span))
        instrument = None if found is None else found.link.instrument
        return None if instrument is None else self._subjects.listed_where(instrument, subject.text)

    def _one_of_several(self, subject: Subject) -> Link | None:
        """As in "The precious metal hit a record", told before silver and gold are named: either may be meant."""
        row = self._anaphors.row(subject.head)
        named = (one.link.instrument for one in self._referents.near(subject.span))
        allowed = dict.fromkeys(one for one in named if row is not None and one is not None and row.allows(one))
        if len(allowed) < 2:
            return None
        why = f"“{subject.text}” may be {' or '.join(one.name for one in allowed)}, and none is named before"
        return Link(alternatives=tuple(allowed), reason=Reason.AMBIGUOUS_SUBJECT, why=why)

    def _are_counted(self, subject: Subject) -> bool:
        """As in "more than 100 stocks gained 10%": so many of them, and not the market."""
        before = self._text[max(0, subject.span.start - _COUNT_REACH) : subject.span.start]
        return subject.text.casefold() in _COUNTABLE and _COUNT_BEFORE.search(before) is not None

    def _is_of_several(self, subject: Subject) -> bool:
        if not tells_their_value(subject.text):
            return False
        first, last = self._sentences.bounds(subject.span)
        near = self._referents.heads_near(subject.span)
        return are_joined([one.span for one in near if first <= one.span.start < last], self._text)

    def _referring(self, subject: Subject, claim: Claim | None = None) -> Link | None:
        """What ``subject`` refers back to: a thing or a group named before, or the main index of the place told."""
        row = self._anaphors.row(subject.text) or self._anaphors.row(subject.head)
        # "A gauge of property shares" brings in something else than what was named.
        if row is None or _INDEFINITE.match(subject.text):
            return None
        sentence = self._sentences.number(subject.span)
        country = self._subjects.markets.of_adjective(subject.text) or self._opened_in(subject)
        named = self._named_for(subject, claim, row, country)
        found = antecedent(row, subject.span, sentence, named)
        group = group_told_since(row, subject.span, found, self._groups[-_NEAR:], self._text, self._subjects.catalogue)
        if group is not None:
            return group
        if found is None:
            return self._main_index(subject, country or self._only_market_before(subject))
        if self._subjects.bonds.tells_maturity(subject.text):
            return self._other_maturity(subject, found.link)
        of_story = "benchmark" in subject.text.casefold()
        return self._standing_for(
            subject, found, other_meanings(row, subject.span, sentence, named, found, of_story=of_story)
        )

    def _named_for(self, subject: Subject, claim: Claim | None, row: AnaphorRow, country: str | None) -> list[Referent]:
        """What the text named that ``subject`` may stand for."""
        sentence, driving = self._sentences.number(subject.span), self._driving(subject)
        named = [
            one
            for one in (*self._referents.near(subject.span), *self._referents.told())
            if not one.told_in
            and (country is None or is_of(one, country) or (row.symbols and is_of_no_place(one)))
            and not (driving and driving.covers(one.span))
        ]
        if claim is not None and is_in_money(claim):
            # "Oil slid and the Dow fell 500 points as it dipped below $40": no index is counted in money.
            named = [one for one in named if not is_index(one)]
        if claim is not None:
            named = self._seen_with(claim, sentence, named)
        if not _ITS.match(subject.text):
            named = [one for one in named if one.moved or one.link.instrument is not None]
        return without_rivals(row, sentence, without_drivers(self._text, subject.span, sentence, named), self._rivals)

    def _main_index(self, subject: Subject, country: str | None) -> Link | None:
        """As in "In Shanghai, the benchmark index rose", where no index was named before."""
        main = None if country is None else self._subjects.main_index(subject, country)
        if main is not None:
            self._referents.go_on(self._referents.at(subject.span, main, moved=True))
        return main

    def _standing_for(self, subject: Subject, found: Referent, meanings: Sequence[Instrument]) -> Link:
        """The link of what was named, which what follows goes on with; ``meanings`` are what else may be meant."""
        link = found.link
        # "The index rose. In 2023, it had gained 28%": what the words before stood for is what these stand for.
        again = self._referents.at(subject.span, link, moved=True)
        self._referents.go_on(replace(again, voice=found.voice, conceded=found.conceded))
        where = "before" if found.span.end <= subject.span.start else "in the same text"
        why = f"“{subject.text}” stands for “{found.span.of(self._text)}”, named {where}"
        return Link(instrument=link.instrument, inverse=link.inverse, why=why, others=(*link.others, *meanings))

    def _other_maturity(self, subject: Subject, before: Link) -> Link | None:
        """As in "the 2-year rate rose" after the 10-year Treasury: of the same issuer, and no other bond of it."""
        country = before.instrument.country if before.instrument is not None else None
        catalogue = self._subjects.catalogue
        found = self._subjects.bonds.find(subject.text, country=country, catalogue=catalogue)
        return None if found is None else Link(instrument=found[0], why=found[1])

    def _driving(self, subject: Subject) -> Span | None:
        """The words of "Boosted by Nvidia, it advanced": what drives "it" is another thing."""
        first, _ = self._sentences.bounds(subject.span)
        found = _DRIVEN.match(self._text, first, subject.span.start)
        return Span(first, found.end()) if found is not None else None

    def _opened_in(self, subject: Subject) -> str | None:
        """The market of "In Shanghai, the benchmark index rose", "the benchmark index of France"."""
        before = self._text[self._sentences.bounds(subject.span)[0] : subject.span.start]
        found = _OF_PLACE.search(subject.text) or _OPENING_PLACE.search(before)
        return self._subjects.markets.of_place(found[1]) if found else None

    def _only_market_before(self, subject: Subject) -> str | None:
        """The market of "Hong Kong shares plunged, with the benchmark index losing 6%", where it is the only one."""
        before = self._text[self._sentences.bounds(subject.span)[0] : subject.span.start]
        named = self._subjects.markets.named_in(before)
        return next(iter(named)) if len(named) == 1 else None

    def _seen_with(self, claim: Claim, sentence: int, named: list[Referent]) -> list[Referent]:
        """As in "Apple returned to form: it gained 2%": a name that is a company's by what is told of the pronoun.

        Further back than the sentence before is no name that the pronoun goes on from.
        """
        at = claim.subject.span.start
        unknown = [one for one in named if one.link.instrument is None and sentence - one.sentence in {0, 1}]
        tried = [one for one in unknown if one.span.end <= at][-_MOST_TRIED:]
        if not tried:
            return named
        seen = {one.span: replace(one, link=self._own.of_name(one.span, claim)) for one in tried}
        return [one if one.link.instrument is not None else seen.get(one.span, one) for one in named]
