"""What a subject means by its own words and by those around it, whatever was named before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.models import Claim, Link, Span, Subject, SubjectKind
from factcheck.resolve.choosing import Grounds
from factcheck.resolve.contexts import Surroundings
from factcheck.resolve.conversions import money_of
from factcheck.resolve.mentioned import Mentioned
from factcheck.resolve.sentence_places import SentencePlaces
from factcheck.resolve.story import Story
from factcheck.resolve.subjects import SubjectLinker


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Reads the names of one text. ``known`` are symbols that the text has named otherwise already.

    ``told_of`` holds the claims of each subject by its span.
    """

    text: str
    sentences: SentencePlaces
    story: Story
    subjects: SubjectLinker
    told_of: Mapping[Span, Sequence[Claim]]
    known: frozenset[str] = frozenset()

    def link(self, subject: Subject, claim: Claim | None = None) -> Link:
        """The meaning of a subject, in view of what ``claim`` says of it; without one, of a name told of nothing."""
        first, last = self.sentences.bounds(subject.span)
        sentence = self.text[first:last]
        start, end = subject.span.start - first, subject.span.end - first
        unit = money_of(claim, self.told_of.get(claim.subject.span, ()), self.text) if claim is not None else None
        told = None if claim is None else claim.quantity.span if claim.quantity else claim.trigger
        at, past = (told.start - first, told.end - first) if told is not None else (end, end)
        around = Surroundings(
            name=subject.head,
            printed=sentence,
            start=start,
            end=end,
            hints=subject.hints,
            article=self.story.text,
            moved=claim is not None,
            unit=unit,
            countries=self.story.countries,
        )
        grounds = Grounds(around, self.story, subject.hints, self.known)
        return self.subjects.link(Mentioned(subject, grounds, sentence, start, end, at, past))

    def of_name(self, span: Span, claim: Claim | None = None) -> Link:
        """The meaning of the name that stands at ``span``."""
        name = span.of(self.text)
        return self.link(Subject(span, name, SubjectKind.NAME, name), claim)
