"""The days and stretches that the words around a claim name, for those that name none of their own.

As in "fell on Monday and is now 5% below its high", "In April, stocks rebounded. The Nasdaq gained 15%".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from factcheck.extract.periods import PeriodMention, scan_periods
from factcheck.models import (
    DAYS,
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
# Periods that a year or month may be counted on from: no words count from further back.
_TOLD_BEFORE: Final = 60

_Named = tuple[Span, PartialDate]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The period expressions of a block, and those of them that are days, ends told and stretches, in its source.

    ``begun`` are the words that a week began with, of its first day.
    """

    mentions: tuple[PeriodMention, ...]
    days: tuple[_Named, ...]
    begun: tuple[_Named, ...]
    ends: tuple[_Named, ...]
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
        stretches = tuple(
            one.expression(block, inherited=True)
            for one in mentions
            if one.kind in UNIT_OF_STRETCH and not is_last_seen(block.text, one.start)
        )
        return cls(mentions, days, begun, ends, stretches)


class SentenceSessions:
    """Looks up the days and stretches that an article's paragraphs name, reading each paragraph once."""

    def __init__(self, article: Article) -> None:
        self._blocks = article.blocks
        self._starts = [block.start for block in article.blocks]
        self._text = article.text
        self._read: dict[int, _Paragraph] = {}
        self._dated: dict[tuple[int, frozenset[PeriodKind]], tuple[PeriodExpression, ...]] = {}
        self._told: dict[int, tuple[PeriodExpression, ...]] = {}
        self._last_days: dict[int, _Named | None] = {}
        self._first_days: dict[int, _Named | None] = {}

    def of(self, claim: Claim) -> PartialDate | None:
        """The only session named in the claim's sentence beside the claim's own period; None for several or none.

        A day counted back is one where the sentence counts up to it: "as of the previous close".
        """
        index = self.block_of(claim.sentence)
        if index is None:
            return None
        paragraph, start, end = self._paragraph(index), claim.sentence.start, claim.sentence.end
        dated = (day for day in _between(paragraph.days, start, end) if day[1].shift is None)
        named = {
            anchor for span, anchor in (*dated, *_between(paragraph.ends, start, end)) if span != claim.period.span
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
            for span, anchor in _between(self._days_around(claim.sentence), claim.sentence.start, claim.sentence.end)
            if not (claim.period.span is not None and claim.period.span.overlaps(span)) and not self._dates_a_mark(span)
        ]
        return self._day(*named[0]) if len(named) == 1 else None

    def last_before(self, claim: Claim) -> PeriodExpression | None:
        """The day that the text named last before a claim's sentence, in its paragraph or in one before.

        For what stands above all that names a day, the heading and the first lines, the first that the story names.
        """
        index = self.block_of(claim.sentence)
        if index is None:
            return None
        days = self._paragraph(index).days
        before = bisect_left(days, claim.sentence.start, key=_start)
        while before and days[before - 1][0].end > claim.sentence.start:
            before -= 1
        last = days[before - 1] if before else self._last_day_above(index)
        if last is not None:
            return replace(self._day(*last), inherited=True)
        return self._first_below(index) if index < _OPENING else None

    def _last_day_above(self, index: int) -> _Named | None:
        """The day that the paragraphs before one name last; each is gone through once, however often that is asked."""
        passed: list[int] = []
        found = None
        for at in range(index, 0, -1):
            if at in self._last_days:
                found = self._last_days[at]
                break
            passed.append(at)
            if days := self._paragraph(at - 1).days:
                found = days[-1]
                break
        self._last_days.update(dict.fromkeys(passed, found))
        return found

    def _first_below(self, index: int) -> PeriodExpression | None:
        """The first day that the story names below a paragraph, but for a line that is its date alone."""
        if index not in self._first_days:
            below = (at for at, block in enumerate(self._blocks) if at > index and len(block.text.strip()) > _DATE_LINE)
            self._first_days[index] = next(self._days_in(below), None)
        first = self._first_days[index]
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
            for days in (self._paragraph(index).days, self._paragraph(index).begun)
            for span, anchor in _between(days, after, claim.sentence.start)
            if not self._dates_a_mark(span)
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
        named = bisect_right(stretches, told.start, key=_end)
        return (stretches[named - 1], stretches[0]) if named > 1 else stretches[:named]

    def dated(self, claim: Claim, kinds: frozenset[PeriodKind]) -> tuple[PeriodExpression, ...]:
        """The periods of these kinds that a claim's paragraph names with a date, in text order."""
        index = self.block_of(claim.sentence)
        if index is None:
            return ()
        asked = index, kinds
        if asked not in self._dated:
            named = [one for one in self._paragraph(index).mentions if one.kind in kinds and one.anchor is not None]
            self._dated[asked] = tuple(one.expression(self._blocks[index]) for one in named)
        return self._dated[asked]

    def last_dated(self, claim: Claim, kinds: frozenset[PeriodKind], place: int) -> PeriodExpression | None:
        """The last period of these kinds that a claim's paragraph names with a date before ``place``."""
        named = self.dated(claim, kinds)
        before = bisect_right(named, place, key=_end)
        return named[before - 1] if before else None

    def named_before(self, claim: Claim, place: int) -> Iterator[PeriodExpression]:
        """The periods that a claim's paragraph and the one before it name before ``place``, in text order."""
        index = self.block_of(claim.sentence)
        for at in () if index is None else range(max(0, index - 1), index + 1):
            told = self._expressions(at)
            before = bisect_right(told, place, key=_end)
            yield from told[max(0, before - _TOLD_BEFORE) : before]

    def block_of(self, sentence: Span) -> int | None:
        """The paragraph in which a sentence begins; None for a sentence before the first."""
        before = bisect_right(self._starts, sentence.start)
        return before - 1 if before else None

    def _expressions(self, index: int) -> tuple[PeriodExpression, ...]:
        if index not in self._told:
            self._told[index] = tuple(one.expression(self._blocks[index]) for one in self._paragraph(index).mentions)
        return self._told[index]

    def _days_around(self, sentence: Span) -> tuple[_Named, ...]:
        index = self.block_of(sentence)
        return () if index is None else self._paragraph(index).days

    def _days_in(self, paragraphs: Iterable[int]) -> Iterator[_Named]:
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
    return anchor.shift == -1 and anchor.shift_unit in DAYS


def _is_a_day(anchor: PartialDate) -> bool:
    back = anchor.shift_unit is CalendarUnit.DAY and anchor.shift is not None and anchor.shift < 0
    return anchor.weekday is not None or anchor.day is not None or back


def _between(named: Sequence[_Named], start: int, end: int) -> Iterator[_Named]:
    """What is named from ``start`` to ``end``, of what stands in text order."""
    for at in range(bisect_left(named, start, key=_start), len(named)):
        span = named[at][0]
        if span.start >= end:
            return
        if span.end <= end:
            yield named[at]


def _start(named: _Named) -> int:
    return named[0].start


def _end(told: PeriodExpression) -> int:
    return told.span.end if told.span is not None else 0
