"""Headings that tell the period of what stands below them: "For the week:", "December was weak:"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from factcheck.extract.periods import PeriodMention, scan_periods
from factcheck.models import Block, Claim, PeriodExpression, PeriodKind

# The words before a colon, from the start of a paragraph, a line or a sentence; no period is told in more.
_HEAD: Final = re.compile(r"(?:\A|\n|[.!?][\"”’']?\s)\s*([^:.!?\n]{3,58}):(?=\s|\Z)")
_ABOUT: Final = re.compile(r"([A-Z]\w+|20\d\d|19\d\d) (?:was|were|is|has been|proved|brought)\b")
# "How the major indexes fared for the week:" is a line of its own with no figure before its period.
_MOST_HEADING_WORDS: Final = 8


class Heading(NamedTuple):
    """Where a heading ends in the source, how far it reaches, the period it tells, and another that may be meant."""

    end: int
    reach: int
    told: PeriodExpression
    other: PeriodExpression | None


def headings(blocks: tuple[Block, ...]) -> list[Heading]:
    """The headings of a text in its order.

    A period and a colon that end a paragraph head the paragraphs up to the next such words. Within a paragraph, where
    lists are run together, they head the rest of it, in which prose may follow: there, and where a heading of a few
    words ends in its period ("Indexes for the week:") or begins with it, the latest session stays another reading.
    """
    end = max((block.source_span(0, len(block.text)).end for block in blocks if block.text), default=0)
    found: list[Heading] = []
    for block in blocks:
        if ":" not in block.text:
            continue
        last = block.source_span(0, len(block.text)).end
        for match in _HEAD.finditer(block.text):
            words = match.group(1).strip()
            mentions = _told_of(words) or scan_periods(words)
            if not mentions:
                continue
            whole = sum(mention.end - mention.start for mention in mentions) >= len(words) - 1
            ends = match.end() == len(block.text.rstrip())
            opens = not whole and ends and _opens_with_its_period(words, mentions[0])
            if not whole and not opens and not (ends and _ends_in_its_period(words, mentions[-1])):
                continue
            start, stop = match.span(1)
            mention = mentions[0] if whole or opens else mentions[-1]
            if not whole:
                start, stop = start + mention.start, start + mention.end
            told = _moved(mention.expression(block, inherited=True), block, start, stop)
            other = None if ends and whole else PeriodExpression(PeriodKind.NONE)
            at = block.source_span(match.end(1), match.end(1) + 1).end
            found.append(Heading(at, end if ends else last, told, other))
    return found


def _told_of(words: str) -> tuple[PeriodMention, ...]:
    """As in "December was weak: the index lost 5%": the month or year that the words before the colon are about."""
    about = _ABOUT.match(words)
    found = scan_periods(f"in {about[1]}") if about is not None else ()
    return tuple(replace(mention, start=0, end=len(words)) for mention in found[:1])


def _opens_with_its_period(words: str, period: PeriodMention) -> bool:
    """As in "For the week, the major indexes all closed lower:", a line without a figure that lists stand below."""
    after = words[period.end :]
    return period.start == 0 and after.startswith(",") and not any(char.isdigit() for char in after)


def _ends_in_its_period(words: str, period: PeriodMention) -> bool:
    before = words[: period.start]
    figures = any(char.isdigit() for char in before)
    return period.end >= len(words) - 1 and len(before.split()) <= _MOST_HEADING_WORDS and not figures


def _moved(expression: PeriodExpression, block: Block, start: int, end: int) -> PeriodExpression:
    """The expression with the span of the heading, whose words were read by themselves."""
    return replace(expression, span=block.source_span(start, end), text=block.text[start:end])


def heading_over(claim: Claim, above: Sequence[Heading]) -> Heading | None:
    """The last heading before a claim, unless it reaches no further than the paragraph before."""
    place = (claim.trigger or claim.sentence).start
    before = bisect_right(above, place, key=_end)
    return above[before - 1] if before and place < above[before - 1].reach else None


def _end(heading: Heading) -> int:
    return heading.end
