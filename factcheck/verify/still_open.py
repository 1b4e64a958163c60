"""Figures of a session that was still open when the story's own market closed.

A story of Tokyo's close that prints a day and no hour tells what Hong Kong's shares were doing at that hour; one of
Mumbai's or Hong Kong's close gives Europe's morning, one of London's New York's. Such a figure is of no close, neither
of the session before nor of the one then open, whose prices bound it. It stays contradicted beyond them, where its
words make it a close, and where the level beside it is not what it makes of the close before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from factcheck.models import (
    MOVES,
    PRICE_CHANGES,
    UP_TO_NOW,
    Assertion,
    Instrument,
    Kind,
    PeriodKind,
    Point,
    PriceField,
    Reason,
    ResolvedClaim,
    Status,
    Window,
)
from factcheck.prices.series import PriceHistory
from factcheck.resolve.ends import is_open
from factcheck.verify.beside import by_sentence
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate
from factcheck.verify.expecting import expected_change
from factcheck.verify.moves import change, shape_of
from factcheck.verify.open_sessions import AN_END, agree, is_level
from factcheck.verify.pricing import history_of
from factcheck.verify.targets import principal
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.verdicts import Judged, rule

_OPENED: Final = re.compile(r"\bopen(?:ed|s|ing)\b", re.IGNORECASE)
_ASIDE: Final = re.compile(r",\s+which\b[^,;]*,")
_KINDS: Final = MOVES - {Kind.MULTIPLE} | {Kind.LEVEL}
_TOLD_TO_THAT_HOUR: Final = UP_TO_NOW | {PeriodKind.NONE, PeriodKind.SESSION, PeriodKind.INTRADAY}
_RANGE: Final = (PriceField.LOW, PriceField.HIGH)


def told_at_the_home_close(judged: tuple[Judged, ...], text: str, context: Context) -> tuple[Judged, ...]:
    """The claims, those contradicted left open that some price of a session then open bears out."""
    if all(item.ruling.status is not Status.CONTRADICTED for item in judged):
        return judged
    beside = by_sentence(judged)
    return tuple(_as_of_that_hour(item, beside[item.resolved.claim.sentence], text, context) or item for item in judged)


def _as_of_that_hour(item: Judged, beside: Sequence[Judged], text: str, context: Context) -> Judged | None:
    claim = item.resolved.claim
    if item.ruling.status is not Status.CONTRADICTED or claim.kind not in _KINDS:
        return None
    if claim.assertion is not Assertion.ASSERTED or claim.period.kind not in _TOLD_TO_THAT_HOUR:
        return None
    instrument = principal(item.resolved.subject, context)
    window = None if instrument is None else _open_then(item.resolved, instrument, text, context)
    if instrument is None or window is None or _is_told_as_ended(item, beside, text):
        return None
    if any(_is_level_beside(item, other) and not agree(item, other, window, context) for other in beside):
        return None
    resolved = replace(item.resolved, period=replace(item.resolved.period, windows=(window,), reason=Reason.INTRADAY))
    evaluations = evaluate(resolved, context)
    ruling = rule(resolved, evaluations, context)
    if ruling.status is not Status.NOT_CHECKABLE or _lies_beyond(resolved, instrument, window, context):
        return None
    return Judged(resolved, evaluations, ruling)


def _open_then(resolved: ResolvedClaim, instrument: Instrument, text: str, context: Context) -> Window | None:
    """The reading that ends with the story's own date, where that session had opened and not closed by its moment.

    Words that tell of an opening make the story one of the hours after its own market closed.
    """
    as_of = resolved.as_of
    if as_of is None or as_of.moment is None or instrument.type in SOFT_TYPES or instrument.country == as_of.country:
        return None
    day = as_of.stamp.day
    window = next((one for one in resolved.period.windows if one.end.session == day), None)
    if window is None or not isinstance(window.base, Point):
        return None
    calendar = context.calendars.of(instrument)
    opened = calendar.open_of(day) <= as_of.moment or _OPENED.search(resolved.claim.sentence.of(text)) is not None
    return (
        window if is_open(day, as_of.moment, calendar) or (opened and as_of.moment < calendar.close_of(day)) else None
    )


def _is_told_as_ended(item: Judged, beside: Iterable[Judged], text: str) -> bool:
    """As in "closed 0.8% lower", by the words from its subject to the next one of the sentence."""
    claim = item.resolved.claim
    sentence = claim.sentence
    own = item.resolved.subject.instrument
    starts = [other.resolved.claim.subject.span.start for other in beside if other.resolved.subject.instrument != own]
    at = (claim.quantity.span if claim.quantity is not None else claim.subject.span).start
    first = max((start for start in starts if start < at), default=sentence.start)
    if sentence.start <= claim.subject.span.start < at:
        first = max(first, claim.subject.span.start)
    last = min((start for start in starts if start > at), default=sentence.end)
    return AN_END.search(_ASIDE.sub("", text[first:last])) is not None


def _is_level_beside(item: Judged, other: Judged) -> bool:
    claim, level = item.resolved.claim, other.resolved.claim
    if claim.kind not in PRICE_CHANGES or not is_level(level):
        return False
    same = other.resolved.subject.instrument == item.resolved.subject.instrument
    return same and level.period == claim.period


def _lies_beyond(resolved: ResolvedClaim, instrument: Instrument, window: Window, context: Context) -> bool:
    """Whether a figure of a session whose high and low are not held lies further off than these could."""
    history = history_of(context.prices, instrument.symbol)
    quantity, claim = resolved.claim.quantity, resolved.claim
    if not isinstance(history, PriceHistory) or quantity is None:
        return False
    session = window.end.session
    if all(history.price(session, field) is not None for field in _RANGE):
        return False
    close = history.price(session, as_printed=True)
    base = history.price(window.base.session, as_printed=True) if isinstance(window.base, Point) else None
    if close is None or base is None:
        return False
    away = context.tolerances.hold_back(instrument)
    reach = [close.value * (1 - away), close.value * (1 + away)]
    if claim.kind is Kind.LEVEL:
        return quantity.value < reach[0] or quantity.value > reach[1]
    shape = shape_of(claim.kind, quantity.unit, instrument)
    moves: list[Decimal] = [change(shape, base.value, end) for end in reach]
    return not expected_change(quantity, claim.direction, shape, context, instrument).possible(moves)
