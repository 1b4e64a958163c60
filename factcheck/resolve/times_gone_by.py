"""Times that the text tells of and no calendar can count to: the five sessions of a rout of 2011, a day "recently"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.models import (
    DAYS,
    OF_ONE_SESSION,
    Article,
    Claim,
    Kind,
    PeriodExpression,
    PeriodKind,
    Span,
)
from factcheck.resolve.dates import locate
from factcheck.resolve.other_days import OF_A_STRETCH
from factcheck.resolve.spoken import SentenceSessions

_DATED: Final = frozenset(
    {PeriodKind.SESSION, PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR, PeriodKind.WEEK}
)
# "Over the past three years" is counted back from the story, whatever the words before it tell of.
_FROM_NOW: Final = re.compile(r"\b(?:past|last|latest|recent|previous|prior|preceding|ago|this)\b", re.IGNORECASE)
_PRESENT: Final = re.compile(r"\b(?:has|have|is|are|now|today|currently|since)\b|['’](?:s|ve|re) ", re.IGNORECASE)
_WITHIN: Final = re.compile(r"(?:with)?in\b", re.IGNORECASE)
_FEW: Final = 10
_LONG_AGO: Final = 5
_RECENTLY: Final = re.compile(r"\b(?:recently|lately|not long ago|the other day)\b", re.IGNORECASE)


def gone_by(claim: Claim, article: Article, sessions: SentenceSessions) -> PeriodExpression | None:
    """The period of a claim whose time is gone by, left open; None of all others."""
    if claim.quantity is None or not (claim.kind in OF_A_STRETCH or claim.kind is Kind.LEVEL):
        return None
    start, figure = claim.sentence.start, claim.quantity.span.start
    if _is_of_a_year_gone(claim, article, sessions) or _is_of_sessions_gone(claim, article, sessions):
        span = claim.period.span
    else:
        recently = _RECENTLY.search(article.text, start, figure) if _may_be_recent(claim) else None
        span = None if recently is None else Span(*recently.span())
    if span is None:
        return None
    text = span.of(article.text)
    return PeriodExpression(PeriodKind.SESSION, span=span, text=text, anchor=DAY_TOLD_BEFORE, inherited=True)


def _is_of_a_year_gone(claim: Claim, article: Article, sessions: SentenceSessions) -> bool:
    """As in "In May 2011 the metal fell from $48 to $33 in just five sessions", told years later."""
    period, published = claim.period, article.published
    if period.kind is not PeriodKind.TRAILING or period.span is None or published is None or claim.quantity is None:
        return False
    if period.until is not None:
        return False
    figure = claim.quantity.span.start
    if _FROM_NOW.search(period.text or "") or _PRESENT.search(article.text, claim.sentence.start, figure):
        return False
    named = sessions.last_dated(claim, _DATED, figure)
    year = named.anchor.year if named is not None and named.anchor is not None else None
    return year is not None and year < published.day.year


def _is_of_sessions_gone(claim: Claim, article: Article, sessions: SentenceSessions) -> bool:
    """As in "On April 2 he told of tariffs. The index fell 10% in just two sessions", told later that month."""
    period, published = claim.period, article.published
    if period.kind is not PeriodKind.TRAILING or period.span is None or published is None or claim.quantity is None:
        return False
    few = period.count is not None and period.count <= _FEW and period.unit in DAYS
    if not few or _FROM_NOW.search(period.text or "") or _WITHIN.match(period.text or "") is None:
        return False
    if _PRESENT.search(article.text, claim.sentence.start, claim.quantity.span.start):
        return False
    told = sessions.last_before(claim)
    day = None if told is None or told.anchor is None else locate(told.anchor, published.day)
    return day is not None and published.day - day.last > timedelta(days=2 * int(period.count or 0) + _LONG_AGO)


def _may_be_recent(claim: Claim) -> bool:
    """True of a move without a date, as in "Recently, silver dropped 10% in a single day"."""
    return claim.kind in OF_A_STRETCH and claim.period.kind in OF_ONE_SESSION and claim.period.anchor is None
