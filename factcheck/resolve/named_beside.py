"""The session that the words beside a claim name: "A fell 4% and B fell 2% on 14 January".

Not every day printed after a figure is that of the figure: a level moved from, a mark reached before, a move that was
undone or came first each have their own, and so has what is told in passing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.models import (
    EARLIER_MARK,
    MOVED_FROM,
    Approximation,
    CalendarUnit,
    Claim,
    Kind,
    PeriodExpression,
    PeriodKind,
)
from factcheck.resolve.other_days import OF_A_STRETCH
from factcheck.resolve.spoken import SentenceSessions

PERFECT: Final = re.compile(r"\b(?:had|having)\b", re.IGNORECASE)
_AFTERWARDS: Final = re.compile(
    r"\b(?:after|following|despite|on top of|(?:building (?:up)?on|adding to|extending|compounding)\s+\w+day['’]s)\b",
    re.IGNORECASE,
)
_AFTER_THAT: Final = re.compile(r"\bafter (?:that|it|this)$", re.IGNORECASE)
# Between two figures: the second is of a move that outdid the first ("bettered only by a 14% gain in 2001").
_OUTDONE: Final = re.compile(
    r"\b(?:bettered|bested|beaten|exceeded|eclipsed|surpassed|topped|outdone|matched|rivall?ed)\s+(?:only\s+)?by\b"
)
# "Friday's 2% rise": the day of a move owns it.
_OWNING: Final = re.compile(r"['’]s?\s(?:[\w-]+\s){0,2}")
_ASIDE: Final = re.compile(r"\s*(?:which|who)\b")
# After the comma that ends an aside comes its verb; a participle goes on with the aside.
_MAIN_VERB: Final = re.compile(r"[^,;]*,\s+(?!\w+ing\b)\w")
# Between two figures: the second is of a move that the first undid ("more than erasing Monday's drop of 2.5%").
_UNDOING: Final = re.compile(r"\b(?:eras|recoup|recover|revers|regain|retrac)(?:e[ds]?|ing|s|ed)?\b")


def named_beside(at: int, claims: Sequence[Claim], text: str, sessions: SentenceSessions) -> PeriodExpression | None:
    """The session that the words beside a claim name, after it or before."""
    later = _named_later(at, claims, text)
    if later is not None or claims[at].period.kind is not PeriodKind.NONE:
        return later
    return sessions.named_between(claims[at - 1] if at else None, claims[at])


def is_in_passing(claim: Claim, text: str) -> bool:
    """As in "after a 24% advance in 2023", "two days after the worst Christmas Eve on record"."""
    told = claim.trigger if claim.kind is Kind.RECORD else claim.quantity.span if claim.quantity else None
    if told is None:
        return False
    own = claim.period.span
    # "The day after that it lost 2%" is of that day, and comes after no move.
    counted = own is not None and own.end <= told.start and _AFTER_THAT.search(own.of(text)) is not None
    start = own.end if own is not None and counted else claim.sentence.start
    clause = re.split(r"[,;(]", text[start : told.start])[-1]
    return _AFTERWARDS.search(clause) is not None or _OUTDONE.search(clause) is not None


def is_in_aside(claim: Claim, following: Claim, text: str) -> bool:
    """As in "Ford, which fell 3% on Friday, added 2%": a day that the sentence leaves again with its main verb.

    So is that of "the Dow, which closed at a record on Friday, added 2%".
    """
    told = claim.trigger if claim.quantity is None else claim.quantity.span
    if told is None or following.quantity is None or claim.sentence != following.sentence:
        return False
    clause = re.split(r"[,;(]", text[claim.sentence.start : told.start])[-1]
    left = (
        _MAIN_VERB.match(text, told.end, following.quantity.span.start)
        if told.end < following.quantity.span.start
        else None
    )
    return _ASIDE.match(clause) is not None and left is not None


def is_gone_by(claim: Claim) -> bool:
    """As the second of "fell to 3.99%, from 4.06% late Thursday", or a mark of which another day is printed."""
    return MOVED_FROM in claim.notes or EARLIER_MARK in claim.notes


def _named_later(at: int, claims: Sequence[Claim], text: str) -> PeriodExpression | None:
    """The session named at the end of a claim's own sentence: "A fell 4% and B fell 2% on 14 January".

    Not that of a level moved from ("rose to 4.10% from 4.08% late Wednesday"), which lies before.
    """
    later = at + 1
    while later < len(claims) and claims[later].sentence == claims[at].sentence:
        period = claims[later].period
        if period.kind is not PeriodKind.NONE:
            if is_gone_by(claims[later]) or _is_undone(claims[at], claims[later], text):
                return None
            if _owns_its_day(claims[later], text) or is_in_aside(claims[at], claims[later], text):
                return None
            if _came_after_a_mark(claims[at], claims[later], text) or _came_after_a_move(claims[later], text):
                return None
            anchor = period.anchor if period.kind is PeriodKind.SESSION else None
            # "fell 0.6%, following a 3.1% gain the day before": a day counted back is no other figure's.
            return None if anchor is None or anchor.shift_unit is CalendarUnit.SESSION else period
        later += 1
    return None


def _owns_its_day(later: Claim, text: str) -> bool:
    """As in "slid 4.8%, giving back Friday's 2% rise": the day of the move that it owns."""
    day = later.period.span
    if day is None or later.quantity is None or later.kind not in OF_A_STRETCH or day.end > later.quantity.span.start:
        return False
    return _OWNING.fullmatch(text, day.end, later.quantity.span.start) is not None


def _came_after_a_mark(claim: Claim, later: Claim, text: str) -> bool:
    """As in "fell 65 points after hitting a record Thursday": the day of the record, and not of the fall."""
    if later.kind is not Kind.RECORD or claim.quantity is None or later.trigger is None:
        return False
    return _AFTERWARDS.search(text, claim.quantity.span.end, later.trigger.start) is not None


def _came_after_a_move(later: Claim, text: str) -> bool:
    """As in "lost 0.2%, following a decline of 0.7% Monday": the day of the first move alone.

    Not of "lost 3% after dropping as much as 5% on Monday", which is told of one day.
    """
    quantity = later.quantity
    if quantity is None or later.kind not in OF_A_STRETCH or quantity.approximation is Approximation.AT_MOST:
        return False
    return is_in_passing(later, text)


def _is_undone(claim: Claim, later: Claim, text: str) -> bool:
    if claim.quantity is None or later.quantity is None:
        return False
    between = claim.quantity.span.end, later.quantity.span.start
    if _OUTDONE.search(text, *between) is not None:
        return True  # "the best day, bettered only by a 14% gain on January 3, 2001"
    # "Fell 94 points to 8,444. It had fallen 45 on Wednesday", with no stop that ends the sentence.
    return (_UNDOING.search(text, *between) or PERFECT.search(text, *between)) is not None
