"""The day that "since then" counts from: the last date, month or year that the text names before.

The sentence of the words and the one before it are looked at, and further back in the paragraph where that names one
day alone: of several, the last may be of another thing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from factcheck.models import Article, Claim, Direction, PeriodExpression, PeriodKind, Side
from factcheck.resolve.spoken import SentenceSessions

# "Had since" tells of a stretch that was over by then.
_WORDS: Final = re.compile(
    r"(?!had\b)(?:[\w'’ ]+ )?since(?: then)?|from (?:there|then)|\w+ (?:that|the same) day\b.*", re.IGNORECASE
)
_ENDS: Final = re.compile(r"[.!?][\"”’']?\s")
_DATED: Final = frozenset(
    {
        *(PeriodKind.SESSION, PeriodKind.SINCE, PeriodKind.SINCE_EXTREME, PeriodKind.EVENT),
        *(PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR),
    }
)
_AS_TOLD: Final = frozenset({PeriodKind.SINCE_EXTREME, PeriodKind.EVENT})
_SIDES: Final = {Direction.UP: Side.LOW, Direction.DOWN: Side.HIGH}


def since_then(claim: Claim, article: Article, sessions: SentenceSessions) -> tuple[PeriodExpression, ...]:
    """From that day, and from the extreme of the days named ("bottomed in April"); nothing for other words or no day.

    ``sessions`` knows the days that the paragraphs of ``article`` name.
    """
    period = claim.period
    if period.kind is not PeriodKind.SINCE or period.anchor is not None or not _WORDS.fullmatch(period.text or ""):
        return ()
    named = _named_before(claim, article, sessions)
    if named is None:
        return ()
    if named.kind in _AS_TOLD:
        return (replace(named, inherited=True),)
    since = replace(period, anchor=named.anchor, inherited=True)
    side = _SIDES.get(claim.direction, Side.LOW)
    return since, replace(since, kind=PeriodKind.SINCE_EXTREME, side=side)


def _named_before(claim: Claim, article: Article, sessions: SentenceSessions) -> PeriodExpression | None:
    assert claim.period.span is not None  # noqa: S101 - words were found
    block = max((one for one in article.blocks if one.start <= claim.sentence.start), key=lambda one: one.start)
    begin = _sentence_before(article.text, block.start, claim.sentence.start)
    mentions = sessions.dated(claim, _DATED)
    named = [
        one
        for one in mentions
        if one.span is not None and begin <= one.span.start and one.span.end <= claim.period.span.start
    ]
    if not named and len(mentions) == 1 and _ends_before(mentions[0], claim):
        return mentions[0]
    return named[-1] if named else None


def _ends_before(mention: PeriodExpression, claim: Claim) -> bool:
    return mention.span is not None and mention.span.end <= claim.sentence.start


def _sentence_before(text: str, first: int, sentence: int) -> int:
    ends = [found.end() for found in _ENDS.finditer(text, first, sentence)]
    return ends[-2] if len(ends) > 1 else first
