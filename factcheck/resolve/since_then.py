"""The day that "since then" counts from: the last date, month or year that the text names before.

A price that something "has since" come to is that of a day since.

The sentence of the words and the one before it are looked at, and further back in the paragraph where that names one
day alone: of several, the last may be of another thing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from factcheck.models import Article, Claim, Direction, Kind, PeriodExpression, PeriodKind, Side, Span
from factcheck.resolve.spoken import SentenceSessions

# "Had since" tells of a stretch that was over by then.
_WORDS: Final = re.compile(
    r"(?!had\b)(?:[\w'’ ]+ )?since(?: then)?|from (?:there|then|th(?:at|is|ose|ese) [\w ]+)"
    r"|\w+ (?:that|the same) day\b.*",
    re.IGNORECASE,
)
# "Oct. 19" goes on: the full stop of a month's short name ends no sentence.
_MONTHS: Final = "".join(
    f"(?<!{name})" for name in ("Jan", "Feb", "Mar", "Apr", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
)
_ENDS: Final = re.compile(rf"{_MONTHS}[.!?][\"”’']?\s")
_DATED: Final = frozenset(
    {
        *(PeriodKind.SESSION, PeriodKind.SINCE, PeriodKind.SINCE_EXTREME, PeriodKind.EVENT),
        *(PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR),
    }
)
_THAT_MARK: Final = re.compile(r"(?:from|off|below|above) th(?:at|is|ose|ese) [\w -]+", re.IGNORECASE)
# How far back a sentence may begin that ends before another.
_REACH: Final = 6000
_AS_TOLD: Final = frozenset({PeriodKind.SINCE_EXTREME, PeriodKind.EVENT})
_SIDES: Final = {Direction.UP: Side.LOW, Direction.DOWN: Side.HIGH}


# "Has since climbed to", "it's since traded as low as": what stands before a price of a day since then.
_SINCE_PRICED: Final = re.compile(r"(?:\b(?:has|have)|['’](?:s|ve)) since(?: then)? (?=[a-z])(?:(?!\d)[^,;:])*$")


def since_then(claim: Claim, article: Article, sessions: SentenceSessions) -> tuple[PeriodExpression, ...]:
    """From that day, and from the extreme of the days named ("bottomed in April"); nothing for other words or no day.

    ``sessions`` knows the days that the paragraphs of ``article`` name.
    """
    if claim.kind is Kind.LEVEL:
        return _since_priced(claim, article, sessions)
    period = claim.period
    if period.kind is PeriodKind.SINCE_EXTREME and _THAT_MARK.fullmatch(period.text or ""):
        return _from_that_mark(claim, period, article, sessions)
    if period.kind is not PeriodKind.SINCE or period.anchor is not None or not _WORDS.fullmatch(period.text or ""):
        return ()
    assert period.span is not None  # noqa: S101 - words were found
    named = _named_before(claim, period.span.start, article, sessions)
    if named is None:
        return ()
    if named.kind in _AS_TOLD:
        return (replace(named, inherited=True),)
    since = replace(period, anchor=named.anchor, inherited=True)
    side = _SIDES.get(claim.direction, Side.LOW)
    return since, replace(since, kind=PeriodKind.SINCE_EXTREME, side=side)


def _from_that_mark(
    claim: Claim, period: PeriodExpression, article: Article, sessions: SentenceSessions
) -> tuple[PeriodExpression, ...]:
    """As in "hit a record on Dec. 4. It is down 4% from that peak": the high or low of the days named last."""
    if period.anchor is not None or period.span is None:
        return ()
    named = _named_before(claim, period.span.start, article, sessions)
    if named is None:
        return ()
    if named.kind in _AS_TOLD:
        return (replace(named, inherited=True),)
    return (replace(period, anchor=named.anchor, inherited=True),)


def _since_priced(claim: Claim, article: Article, sessions: SentenceSessions) -> tuple[PeriodExpression, ...]:
    """As in "It closed above 12,000 on Oct. 19. It has since traded as high as 12,529": a price of any day since."""
    figure = claim.quantity.span.start if claim.quantity is not None else claim.sentence.end
    if article.text.find(" since ", claim.sentence.start, figure) < 0:
        return ()
    found = _SINCE_PRICED.search(article.text, claim.sentence.start, figure)
    named = None if found is None else _named_before(claim, found.start(), article, sessions)
    if found is None or named is None or named.kind in _AS_TOLD:
        return ()
    span = Span(*found.span())
    return (
        PeriodExpression(PeriodKind.SINCE, span=span, text=span.of(article.text), anchor=named.anchor, inherited=True),
    )


def _named_before(claim: Claim, start: int, article: Article, sessions: SentenceSessions) -> PeriodExpression | None:
    """The date named last before the words of ``claim`` at ``start``."""
    index = sessions.block_of(claim.sentence)
    assert index is not None  # noqa: S101 - a claim stands in a paragraph
    begin = _sentence_before(article.text, article.blocks[index].start, claim.sentence.start)
    last = sessions.last_dated(claim, _DATED, start)
    if last is not None and last.span is not None and begin <= last.span.start:
        return last
    mentions = sessions.dated(claim, _DATED)
    return mentions[0] if len(mentions) == 1 and _ends_before(mentions[0], claim) else None


def _ends_before(mention: PeriodExpression, claim: Claim) -> bool:
    return mention.span is not None and mention.span.end <= claim.sentence.start


def _sentence_before(text: str, first: int, sentence: int) -> int:
    ends = [found.end() for found in _ENDS.finditer(text, max(first, sentence - _REACH), sentence)]
    return ends[-2] if len(ends) > 1 else first
