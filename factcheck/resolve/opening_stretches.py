"""The week, month, quarter or year that a story says in its opening words it is about.

As "Year in review", "Wall Street's terrible week", "It was another banner year for stocks": a noun without a date,
which its figures go on with however far below they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from factcheck.extract.periods import scan_periods
from factcheck.models import (
    STRETCH_OF_UNIT,
    UNIT_OF_STRETCH,
    Article,
    Block,
    CalendarUnit,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Span,
)

# A headline, or the first sentence of a paragraph that long at most.
_LONGEST: Final = 200
_HEADLINE: Final = 140
_SENTENCE: Final = re.compile(r".*?(?:[.!?](?=\s|$)|$)", re.DOTALL)
# Not the "year" of "a 10-year note", "in a year", "next week", "in two years"; nor a company's own.
_NOUN: Final = re.compile(
    r"(?<![\w-])(?:(?P<half>(?:first|second) half)|(?<!\bnext )(?<!\bper )(?<!\ba )(?<!\bone )(?<!\beach )(?<!\bevery )"
    r"(?<!\bfiscal )(?<!\bnew )(?<!\d )(?:(?P<unit>week|month|quarter|year)(?:ly)?|annual))\b(?!-|\s+ago)",
    re.IGNORECASE,
)

_LAST_SEEN: Final = re.compile(r"\b(?:last|first|not|un)(?: been)?[- ]?seen\s+$", re.IGNORECASE)
_SEEN_REACH: Final = 20


def opening_stretches(article: Article) -> tuple[PeriodExpression, ...]:
    """The stretches that the title, the headline and the first sentence name, in text order."""
    found: list[PeriodExpression] = []
    for words, block in _opening_words(article):
        dated = [
            mention
            for mention in scan_periods(words)
            if mention.kind in UNIT_OF_STRETCH and not is_last_seen(words, mention.start)
        ]
        told = [mention.expression(block, inherited=True) for mention in dated]
        told += [
            _of_noun(match, block.source_span(match.start(), match.end()))
            for match in _NOUN.finditer(words)
            if not any(mention.start <= match.start() < mention.end for mention in dated)
        ]
        found += told
    return tuple(found)


def is_last_seen(text: str, start: int) -> bool:
    """As in "a level last seen in October": whether a period tells how far back a level lies, and no stretch."""
    return _LAST_SEEN.search(text, max(0, start - _SEEN_REACH), start) is not None


def _opening_words(article: Article) -> Iterator[tuple[str, Block]]:
    """The title, the headline where it is one, and the first sentence."""
    if article.title:
        yield article.title, Block(article.title, 0)
    for block in article.blocks[:2]:
        sentence = _SENTENCE.match(block.text[:_LONGEST])
        headline = len(block.text) <= _HEADLINE
        yield (block.text if headline else "" if sentence is None else sentence[0]), block
        if not headline:
            return


def _of_noun(match: re.Match[str], span: Span) -> PeriodExpression:
    text = match.group()
    if match["half"]:
        last = 2 if text.casefold().startswith("first") else 4
        ends = (PartialDate(quarter=last - 1), PartialDate(quarter=last))
        return PeriodExpression(PeriodKind.NAMED_QUARTER, span, text, *ends, inherited=True)
    unit = CalendarUnit((match["unit"] or "year").lower())
    anchor = PartialDate(shift=0, shift_unit=unit)
    return PeriodExpression(STRETCH_OF_UNIT[unit], span=span, text=text, anchor=anchor, inherited=True)
