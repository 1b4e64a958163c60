"""Other days that the words of a claim may mean: the day of what it came after, or one that the story named before.

They are further readings and never the first: a claim that fits its own words' day is of that day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from factcheck.models import MOVES, OF_ONE_SESSION, CalendarUnit, Claim, Kind, PartialDate, PeriodExpression, PeriodKind

# Kinds whose truth depends on a stretch of time; levels, records and the like speak of a moment.
OF_A_STRETCH: Final = MOVES | {Kind.COMPARISON, Kind.RANK}
ONE_SESSION: Final = frozenset({PeriodKind.SESSION, PeriodKind.INTRADAY, PeriodKind.EXTENDED_HOURS})
_OF_A_MOMENT: Final = frozenset({Kind.RECORD, Kind.STREAK, Kind.LEVEL})
_AFTER: Final = re.compile(
    r"\b(?:after|following|in (?:the (?:wake|aftermath)|response)|on the (?:heels|back))\b", re.IGNORECASE
)
_OPENING: Final = re.compile(r"\W*(?:after|following)\b[^,;]*$", re.IGNORECASE)
_PUBLISHED: Final = re.compile(
    r"\b(?:published|released|filed|announced|reported|unveiled|revealed|issued)\b[^,;]*$", re.IGNORECASE
)
_HAVING_SET: Final = re.compile(r"\bafter (?:hitting|setting|reaching|notching|closing at|ending at|touching)\b[^,;]*$")
_SESSION_BEFORE: Final = PartialDate(shift=-1, shift_unit=CalendarUnit.SESSION)


@dataclass(frozen=True, slots=True)
class Told:
    """A period that the text has told so far, in the paragraph at ``block``."""

    block: int | None
    period: PeriodExpression


def other_day(at: int, claims: Sequence[Claim], text: str) -> PeriodExpression | None:
    """What else the words around the claim at ``at`` may say of its day."""
    claim = claims[at]
    return (
        _since_the_event(claim, text)
        or _after_the_event(claim, text)
        or _behind_the_event(claim, text)
        or _day_since(at, claims, text)
        or _that_day(at, claims)
        or _session_before_a_record(claim, text)
    )


@dataclass(slots=True)
class ToldSoFar:
    """The periods that a text has told so far, as far as what follows may go on with them.

    That is the ``last`` of all, the last ``stretch`` of more than a session, and the days named first and last.
    """

    last: Told | None = None
    stretch: PeriodExpression | None = None
    _first_day: PeriodExpression | None = None
    _last_day: PeriodExpression | None = None

    def add(self, told: Told) -> None:
        """Take a period for the last that was told."""
        self.last = told
        if told.period.kind not in ONE_SESSION:
            self.stretch = told.period
        if told.period.kind is PeriodKind.SESSION and told.period.anchor is not None:
            self._first_day = self._first_day or told.period
            self._last_day = told.period

    def days(self) -> tuple[PeriodExpression, ...]:
        """The day that the story named last, whatever stretches it told of since, and the day that it named first."""
        named = dict.fromkeys(day for day in (self._last_day, self._first_day) if day is not None)
        return tuple(replace(day, inherited=True) for day in named)


def may_be_of_an_earlier_day(claim: Claim, period: PeriodExpression) -> bool:
    """True of what no words date: a story told a day late names its day once, be it beside no figure.

    So it is of what is told "for the day".
    """
    closed = claim.kind is Kind.LEVEL and claim.quantity is not None and claim.quantity.settled
    for_the_day = period.kind is PeriodKind.SESSION and period.anchor is None and period.count is None
    undated = period.kind is PeriodKind.NONE or for_the_day
    return undated and (closed or claim.kind is Kind.RECORD or claim.kind in OF_A_STRETCH)


def _since_the_event(claim: Claim, text: str) -> PeriodExpression | None:
    """As in "has gained 27% after Beijing announced its plan on September 24": the move may run from that day.

    Or it came the day after, as in "fell 3% in the wake of the ruling on Tuesday" told on Wednesday.
    """
    period, quantity = claim.period, claim.quantity
    if period.kind is not PeriodKind.SESSION or period.anchor is None or period.span is None or quantity is None:
        return None
    if claim.kind not in OF_A_STRETCH or period.span.start < quantity.span.end:
        return None
    if _AFTER.search(text, quantity.span.end, period.span.start) is None:
        return None
    if period.anchor.day is not None or period.anchor.weekday is not None:
        return replace(period, kind=PeriodKind.SINCE, inherited=True)
    # "Fell 1.2% after filings published yesterday" told of today.
    published = _PUBLISHED.search(text, quantity.span.end, period.span.start) is not None
    return PeriodExpression(PeriodKind.NONE, inherited=True) if published else None


def _after_the_event(claim: Claim, text: str) -> PeriodExpression | None:
    """As in "its biggest one-day drop ever after it left the index on Friday", told on Tuesday of that day.

    So is the price of "dropped 2% to $171 after releasing results Thursday".
    """
    period = claim.period
    told = claim.quantity.span if claim.kind is Kind.LEVEL and claim.quantity is not None else claim.trigger
    if claim.kind not in _OF_A_MOMENT or period.kind is not PeriodKind.SESSION or period.anchor is None:
        return None
    if told is None or period.span is None or period.span.start < told.end:
        return None
    later = _AFTER.search(text, told.end, period.span.start) is not None
    return PeriodExpression(PeriodKind.NONE, inherited=True) if later else None


def _behind_the_event(claim: Claim, text: str) -> PeriodExpression | None:
    """As in "After it posted results on Wednesday, the stock fell 26%", told of the session that came after."""
    period, quantity = claim.period, claim.quantity
    if period.kind is not PeriodKind.SESSION or period.anchor is None or period.span is None or quantity is None:
        return None
    if claim.kind not in OF_A_STRETCH | {Kind.LEVEL} or period.span.start >= quantity.span.start:
        return None
    opening = text[claim.sentence.start : period.span.start]
    closed = text.find(",", period.span.end, quantity.span.start) >= 0
    if _OPENING.match(opening) is None or not closed:
        return None
    return PeriodExpression(PeriodKind.NONE, inherited=True)


def _day_since(at: int, claims: Sequence[Claim], text: str) -> PeriodExpression | None:
    """As in "the highest since December 28 at $253.18": the price may be that of the day as well as that of now."""
    claim = claims[at]
    if claim.kind is not Kind.LEVEL or claim.quantity is None:
        return None
    for other in claims[max(0, at - 2) : at]:
        since = other.period
        dated = since.anchor is not None and since.anchor.day is not None
        if other.kind is not Kind.EXTREME_SINCE or since.span is None or not dated:
            continue
        if text[since.span.end : claim.quantity.span.start].strip() == "at":
            return replace(since, kind=PeriodKind.SESSION, inherited=True)
    return None


def _that_day(at: int, claims: Sequence[Claim]) -> PeriodExpression | None:
    """As in "its worst day since Feb. 8. That day, it fell 2.9%": the day that the one before was counted from."""
    if (claims[at].period.text or "").casefold() != "that day":
        return None
    since = claims[at - 1].period if at else None
    if since is None or since.kind is not PeriodKind.SINCE or since.anchor is None or since.anchor.day is None:
        return None
    return replace(since, kind=PeriodKind.SESSION, inherited=True)


def _session_before_a_record(claim: Claim, text: str) -> PeriodExpression | None:
    """As in "slipped 0.1% on Friday after hitting a record high": set that day, or in the session before."""
    if claim.kind is not Kind.RECORD or claim.trigger is None or claim.period.kind not in OF_ONE_SESSION:
        return None
    if _HAVING_SET.search(text[claim.sentence.start : claim.trigger.start]) is None:
        return None
    return PeriodExpression(PeriodKind.SESSION, anchor=_SESSION_BEFORE, inherited=True)
