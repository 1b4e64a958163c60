"""From drafts to claims: spans in the source, quantities with their interval, periods, ids, text order."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract import tags
from factcheck.extract.drafts import DIRECTIONS, Draft
from factcheck.extract.items import Sentence
from factcheck.extract.periods import PeriodMention
from factcheck.extract.phrases import Phrase
from factcheck.extract.quantities import build_quantity, hedge_at, may_open_hedge, word_multiple
from factcheck.models import (
    Approximation,
    Article,
    Assertion,
    Block,
    Claim,
    FirstTime,
    Kind,
    PeriodExpression,
    PeriodKind,
    Quantity,
    Span,
    Subject,
    SubjectKind,
)

# "Gains of ~1%": marks that bound or blur whatever stands before them.
_MARKS = "~≈<>≥≤="
_SHARED = frozenset({Approximation.ABOUT, Approximation.NEARLY, Approximation.MORE_THAN, Approximation.LESS_THAN})
_BARE = frozenset(
    {tags.MOVE, tags.ADJECTIVE, tags.COMMA, tags.OPEN, tags.NUMBER, tags.NAME, tags.CAPITAL, tags.HEAD, tags.AUXILIARY}
)
# Before the same change told in another unit: "1,086 points, or 4.3%", "12p (3%)".
_OTHER_UNIT = frozenset({"or", "("})
_NAMING = frozenset({SubjectKind.NAME, SubjectKind.TICKER})
_NO_PERIOD = PeriodExpression(kind=PeriodKind.NONE)


class Assembler:
    """Makes the claims of one block of an article."""

    def __init__(self, article: Article, block: Block) -> None:
        self._article = article
        self._block = block
        self._plain = block.offsets is None
        self._start = block.start
        # By identity, since equal phrases of two sentences stand in different places; the phrase is kept beside its
        # subject, so that no other one takes its identity.
        self._subjects: dict[int, tuple[Phrase, Subject]] = {}

    def span(self, start: int, end: int) -> Span:
        """The source span of ``[start, end)`` of the block."""
        if self._plain:
            return Span(self._start + start, self._start + end)
        return self._block.source_span(start, end)

    def subject(self, sentence: Sentence, phrase: Phrase) -> Subject:
        """A phrase as the subject of a claim."""
        made = self._subjects.get(id(phrase))
        if made is None:
            first, last = sentence.items[phrase.first], sentence.items[phrase.last]
            span = self.span(first.start, last.end)
            subject = Subject(span, span.of(self._article.text), phrase.kind, phrase.head, phrase.hints)
            made = self._subjects[id(phrase)] = phrase, subject
        return made[1]

    def claim(
        self, sentence: Sentence, draft: Draft, *, assertion: Assertion, attribution: Span | None, whole: Span
    ) -> Claim:
        """The claim of a draft."""
        quantity = self._quantity(sentence, draft)
        subject = self.subject(sentence, draft.subject)
        if draft.implied and subject.kind in _NAMING:
            subject = replace(subject, kind=SubjectKind.IMPLIED)
        trigger = self.span(draft.start, draft.end)
        return Claim(
            id=claim_id(self._article.id, trigger, draft.kind, subject.span),
            kind=draft.kind,
            direction=DIRECTIONS[draft.direction],
            sentence=whole,
            subject=subject,
            period=self._period(draft),
            quantity=quantity,
            benchmark=None if draft.benchmark is None else self.subject(sentence, draft.benchmark),
            detail=draft.detail,
            assertion=assertion,
            proximity=draft.proximity,
            attribution=attribution,
            trigger=trigger,
            series=None if draft.series is None else f"{whole.start}:{draft.series}",
            notes=draft.notes,
            first=self._first(draft),
        )

    def _first(self, draft: Draft) -> FirstTime | None:
        first = draft.first
        if first is None:
            return None
        since = self._told(first.since, carried=False)
        return FirstTime(since, first.window, first.least, first.either_way, first.place)

    def _period(self, draft: Draft) -> PeriodExpression:
        return _NO_PERIOD if draft.period is None else self._told(draft.period, carried=draft.carried)

    def _told(self, mention: PeriodMention, *, carried: bool) -> PeriodExpression:
        told = mention.expression(self._block, inherited=carried)
        source = None if told.span is None else told.span.of(self._article.text)
        # The block's text closes up spaces that the source has between the words.
        return told if source is None or source == told.text else replace(told, text=source)

    def _quantity(self, sentence: Sentence, draft: Draft) -> Quantity | None:
        if draft.value is not None:
            return self._implied(draft, draft.value)
        if draft.number is None:
            return None
        number = sentence.items[draft.number].number
        if number is None:
            return None
        hedge = hedge_at(sentence.text, number) if may_hedge(sentence, draft.number) else None
        reached = hedge is not None and hedge.field is not None and draft.kind is Kind.PERCENT_CHANGE
        most = Approximation.AT_MOST if reached else None  # "jumped as high as 12%"
        return build_quantity(
            number,
            hedge=draft.approximation or most or hedge,
            block=self._block,
            unit=draft.unit,
            field=draft.field,
            source=self._article.text,
            settled=draft.settled,
            led_to=draft.led_to,
        )

    def _implied(self, draft: Draft, value: Decimal) -> Quantity:
        number = word_multiple(draft.start, draft.end, value)
        hedge = draft.approximation or hedge_at(self._block.text, number)
        return build_quantity(
            number, hedge=hedge, block=self._block, unit=draft.unit, field=draft.field, source=self._article.text
        )


def share_hedges(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give the figures of one list the hedge before its first: "fell more than 40% and 30%, respectively"."""
    first: dict[int, Approximation | None] = {}
    _share_most(sentence, drafts)
    for draft in drafts:
        if draft.series is None or draft.number is None or draft.approximation is not None:
            continue
        number = sentence.items[draft.number].number
        hedge = None if number is None or not may_hedge(sentence, draft.number) else hedge_at(sentence.text, number)
        if draft.series not in first:
            first[draft.series] = hedge.approximation if hedge is not None else None
        elif hedge is None and first[draft.series] in _SHARED:
            draft.approximation = first[draft.series]


def _share_most(sentence: Sentence, drafts: Iterable[Draft]) -> None:
    """As in "fell as much as 1,086 points, or 4.3%": the same move told twice, the most of the day both times."""
    if _OTHER_UNIT.isdisjoint(sentence.held):
        return
    if not any(draft.number is not None and _is_other_unit(sentence, draft.number) for draft in drafts):
        return
    most: Draft | None = None
    for draft in drafts:
        number = None if draft.number is None else sentence.items[draft.number].number
        if number is None or draft.number is None:
            continue
        hedge = hedge_at(sentence.text, number) if may_hedge(sentence, draft.number) else None
        if hedge is not None and hedge.approximation is Approximation.AT_MOST:
            most = draft
        elif (
            most is not None
            and hedge is None
            and most.anchor == draft.anchor
            and _is_other_unit(sentence, draft.number)
        ):
            draft.approximation, draft.field = Approximation.AT_MOST, most.field


def _is_other_unit(sentence: Sentence, at: int) -> bool:
    return at > 0 and sentence.items[at - 1].low in _OTHER_UNIT


def may_hedge(sentence: Sentence, at: int) -> bool:
    """Whether the words beside a figure can bound it: not a verb of movement, a mark or a name before it."""
    after = at + 1
    if after < len(sentence.kinds) and may_open_hedge(sentence.items[after].low.partition(" ")[0]):
        return True
    if sentence.text.startswith("+", sentence.items[at].end):
        return True  # "down 3%+ in a rout"
    if at == 0:
        return False
    return sentence.kinds[at - 1] not in _BARE or sentence.text[sentence.items[at].start - 1] in _MARKS


def claim_id(article: str, trigger: Span, kind: Kind, subject: Span) -> str:
    """Twelve hex digits that stay the same while the claim keeps its place, kind and subject."""
    key = f"{article}\x1f{trigger.start}\x1f{trigger.end}\x1f{kind}\x1f{subject.start}\x1f{subject.end}"
    return hashlib.blake2b(key.encode(), digest_size=6).hexdigest()
