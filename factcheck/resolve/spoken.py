"""The days and stretches that the words around a claim name, for those that name none of their own.

As in "fell on Monday and is now 5% below its high", "In April, stocks rebounded. The Nasdaq gained 15%".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from factcheck.extract.periods import PeriodMention, scan_periods
from factcheck.models import (
    UNIT_OF_STRETCH,
    Article,
    Block,
    CalendarUnit,
    Claim,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Span,
)
from factcheck.resolve.opening_stretches import is_last_seen

# "It is 23% below its record close of 29,551 on Feb. 12": the day of a mark that prices are measured from.
_OF_A_MARK = re.compile(
    r"\b(?:below|above|under|off|from|beneath|than|since|short of|shy of)"
    r"\s+(?:its|their|the|a|an)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:highs?|lows?|peaks?|records?|closes?|finish|levels?|trough|bottom)(?:\s+(?:of|at)\s+\S+)?,?"
    r"(?:\s+(?:it|they))?(?:\s+(?:set|reached|hit|touched|notched|made|seen|recorded|struck))?\s*$",
    re.IGNORECASE,
)
_MARK_REACH = 100
# "As of the previous close, the index has lost 2.9% this month": up to that session, though a count back names it.
_UP_TO: Final = re.compile(r"(?:as of|through|up to)\b", re.IGNORECASE)
# "Ended the week 13% below its record".
_WEEK_ENDED = re.compile(r"\b(?:end|finish|clos)(?:ed|es|ing|s)?\s+(?:the|last)\s+week\b", re.IGNORECASE)
_ENDS_OF_WEEK = tuple(PartialDate(weekday=day, shift=-1, shift_unit=CalendarUnit.WEEK) for day in (4, 6))
# "Stocks began the last week of May on a firm note": the first day of a week that the next sentences tell of by days.
_WEEK_BEGUN = re.compile(
    r"\b(?:began|started|opened|kicked off)\s+(?:the|this|last)\s+(?:[\w-]+\s+){0,2}?week\b"
    r"|\bweek\s+(?:began|started|opened|kicked off)\b",
    re.IGNORECASE,
)
_FIRST_OF_WEEK = PartialDate(weekday=0, shift=-1, shift_unit=CalendarUnit.WEEK)
_DATE_LINE = 60
_OPENING: Final = 3

# The paragraphs in which a story says of which day it is.
_LEAD: Final = 6


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The period expressions of a block, and those of them that are days, ends told and stretches, in its source.

    ``begun`` are the words that a week began with, of its first day.
    """

    mentions: tuple[PeriodMention, ...]
    days: tuple[tuple[Span, PartialDate], ...]
    begun: tuple[tuple[Span, PartialDate], ...]
    ends: tuple[tuple[Span, PartialDate], ...]
    stretches: tuple[PeriodExpression, ...]

    @classmethod
    def of(cls, block: Block) -> _Paragraph:
        mentions = scan_periods(block.text)
        days = tuple(
            (block.source_span(mention.start, mention.end), mention.anchor)
            for mention in mentions
            if mention.kind is PeriodKind.SESSION and mention.anchor is not None and _is_a_day(mention.anchor)
        )
        ends = tuple(
            (block.source_span(mention.start, mention.end), mention.anchor)
            for mention in mentions
            if mention.anchor is not None and _is_before(mention.anchor) and _UP_TO.match(block.text, mention.start)
        )
        begun = tuple(
            (block.source_span(found.start(), found.end()), _FIRST_OF_WEEK)
            for found in (_WEEK_BEGUN.finditer(block.text) if "week" in block.text else ())
        )
        stretches = tuple(one.expression(block, inherited=True) for one in mentions if one.kind in UNIT_OF_STRETCH)
        return cls(mentions, days, begun, ends, stretches)


class SentenceSessions:
    """Looks up the days and stretches that an article's paragraphs name, reading each paragraph once."""

    def __init__(self, article: Article) -> None:
        self._blocks = article.blocks
        self._starts = [block.start for block in article.blocks]
        self._text = article.text
        self._read: dict[int, _Paragraph] = {}

    def of(self, claim: Claim) -> PartialDate | None:
        """The only session named in the claim's sentence beside the claim's own period; None for several or none.

        A day counted back is one where the sentence counts up to it: "as of the previous close".
        """
        index = self.block_of(claim.sentence)
        if index is None:
            return None
        paragraph = self._paragraph(index)
        dated = tuple(day for day in paragraph.days if day[1].shift is None)
        named = {
            anchor
            for span, anchor in (*dated, *paragraph.ends)
            if claim.sentence.covers(span) and span != claim.period.span
        }
        return named.pop() if len(named) == 1 else None

    def ends_of_week(self, claim: Claim) -> tuple[PartialDate, ...]:
        """The days on which last week ended, where a claim's sentence says that one did: for crypto on its Sunday."""
        return _ENDS_OF_WEEK if _WEEK_ENDED.search(claim.sentence.of(self._text)) is not None else ()

    def opening(self) -> PartialDate | None:
        """The day that the beginning of the text names first, of which a story told a day or more later is."""
        first = next(self._days_in(range(len(self._blocks[:_OPENING]))), None)
        return None if first is None else first[1]

    def day_told(self, claim: Claim) -> PeriodExpression | None:
        """The only day that a claim's sentence names beside its own period, as "yesterday" does; None for several."""
        named = [
            (span, anchor)
            for span, anchor in self._days_around(claim.sentence)
            if claim.sentence.covers(span)
            and not (claim.period.span is not None and claim.period.span.overlaps(span))
            and not self._dates_a_mark(span)
        ]
        return self._day(*named[0]) if len(named) == 1 else None

    def last_before(self, claim: Claim) -> PeriodExpression | None:
        """The day that the text named last before a claim's sentence, in its paragraph or in one before.

        For what stands above all that names a day, the heading and the first lines, the first that the story names.
        """
        index = self.block_of(claim.sentence)
        for at in range(-1 if index is None else index, -1, -1):
            named = [(span, anchor) for span, anchor in self._paragraph(at).days if span.end <= claim.sentence.start]
            if named:
                return replace(self._day(*named[-1]), inherited=True)
        return self._first_below(index) if index is not None and index < _OPENING else None

    def _first_below(self, index: int) -> PeriodExpression | None:
        """The first day that the story names below a paragraph, but for a line that is its date alone."""
        below = (at for at, block in enumerate(self._blocks) if at > index and len(block.text.strip()) > _DATE_LINE)
        first = next(self._days_in(below), None)
        return None if first is None else replace(self._day(*first), inherited=True)

    def first_named(self, claim: Claim) -> PeriodExpression | None:
        """The day that a story names first, for a claim of its heading, which no day stands before."""
        if self.block_of(claim.sentence) not in {None, 0}:
            return None
        named = (
            (span, anchor)
            for span, anchor in self._days_in(range(len(self._blocks[:_LEAD])))
            if span.start >= claim.sentence.end and anchor.year is None  # a year is printed in the story's own stamp
        )
        first = next(named, None)
        return None if first is None else replace(self._day(*first), inherited=True)

    def named_between(self, before: Claim | None, claim: Claim) -> PeriodExpression | None:
        """The only day named in a claim's paragraph between the claim before and its own sentence; None for several.

        As in "The indices tumbled last Tuesday. The Dow lost 1.9%": the sentence after goes on with that day.
        """
        index = self.block_of(claim.sentence)
        if index is None:
            return None
        after = max(self._blocks[index].start, before.sentence.end if before is not None else 0)
        # Most claims open their paragraph or follow another: nothing stands between that could name a day.
        if not self._text[after : claim.sentence.start].strip():
            return None
        named = [
            (span, anchor)
            for span, anchor in (*self._days_around(claim.sentence), *self._paragraph(index).begun)
            if after <= span.start and span.end <= claim.sentence.start and not self._dates_a_mark(span)
        ]
        return self._day(*named[0]) if len(named) == 1 else None

    def _dates_a_mark(self, day: Span) -> bool:
        return _OF_A_MARK.search(self._text[max(0, day.start - _MARK_REACH) : day.start]) is not None

    def stretches_before(self, claim: Claim) -> tuple[PeriodExpression, ...]:
        """The first and the last weeks, months or quarters that a claim's paragraph names before its figure."""
        index = self.block_of(claim.sentence)
        if index is None:
            return ()
        told = claim.quantity.span if claim.quantity is not None else claim.sentence
        stretches = self._paragraph(index).stretches
        named = [
            one
            for one in stretches
            if one.span is not None and one.span.end <= told.start and not is_last_seen(self._text, one.span.start)
        ]
        return (named[-1], named[0]) if len(named) > 1 else tuple(named)

    def dated(self, claim: Claim, kinds: frozenset[PeriodKind]) -> tuple[PeriodExpression, ...]:
        """The periods of these kinds that a claim's paragraph names with a date, in text order."""
        index = self.block_of(claim.sentence)
        if index is None:
            return ()
        named = [one for one in self._paragraph(index).mentions if one.kind in kinds and one.anchor is not None]
        return tuple(one.expression(self._blocks[index]) for one in named)

    def named_before(self, claim: Claim, place: int) -> Iterator[PeriodExpression]:
        """The periods that a claim's paragraph and the one before it name before ``place``, in text order."""
        index = self.block_of(claim.sentence)
        for at in () if index is None else range(max(0, index - 1), index + 1):
            for one in self._paragraph(at).mentions:
                told = one.expression(self._blocks[at])
                if told.span is not None and told.span.end <= place:
                    yield told

    def block_of(self, sentence: Span) -> int | None:
        """The paragraph in which a sentence begins; None for a sentence before the first."""
        before = bisect_right(self._starts, sentence.start)
        return before - 1 if before else None

    def _days_around(self, sentence: Span) -> tuple[tuple[Span, PartialDate], ...]:
        index = self.block_of(sentence)
        return () if index is None else self._paragraph(index).days

    def _days_in(self, paragraphs: Iterable[int]) -> Iterator[tuple[Span, PartialDate]]:
        """The days that paragraphs name, in text order; none is read before it is asked for."""
        for at in paragraphs:
            yield from self._paragraph(at).days

    def _paragraph(self, index: int) -> _Paragraph:
        if index not in self._read:
            self._read[index] = _Paragraph.of(self._blocks[index])
        return self._read[index]

    def _day(self, span: Span, anchor: PartialDate) -> PeriodExpression:
        return PeriodExpression(PeriodKind.SESSION, span=span, text=span.of(self._text), anchor=anchor)


def _is_before(anchor: PartialDate) -> bool:
    return anchor.shift == -1 and anchor.shift_unit in {CalendarUnit.DAY, CalendarUnit.SESSION}


def _is_a_day(anchor: PartialDate) -> bool:
    back = anchor.shift_unit is CalendarUnit.DAY and anchor.shift is not None and anchor.shift < 0
    return anchor.weekday is not None or anchor.day is not None or back
