"""Moves whose base is printed: "rose 6.9% from 41,953.32 on March 20 to 44,837.56 on July 28" counts from that close.

A date alone may mean the open, the high or the low of its day. Where the price beside it is its close, it does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.models import MOVES, Instrument, Kind, PeriodKind, Point, PriceField, Status, Window
from factcheck.models.text import Span
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate
from factcheck.verify.verdicts import Judged, rule

_Close = tuple[Span, Instrument, date]


def counted_from_printed_bases(judged: tuple[Judged, ...], context: Context) -> tuple[Judged, ...]:
    """The claims, those since a day judged by its close alone where their sentence prints that close."""
    closes = {close for item in judged if (close := _close_of(item)) is not None}
    return tuple(_from_its_close(item, closes, context) for item in judged) if closes else judged


def _close_of(item: Judged) -> _Close | None:
    claim, instrument = item.resolved.claim, item.resolved.subject.instrument
    window, decisive = item.resolved.period.default, item.ruling.decisive
    if claim.kind is not Kind.LEVEL or item.ruling.status is not Status.SUPPORTED:
        return None
    if instrument is None or window is None or decisive is None or decisive.note is not None:
        return None
    return claim.sentence, instrument, window.end.session


def _from_its_close(item: Judged, closes: set[_Close], context: Context) -> Judged:
    claim, instrument = item.resolved.claim, item.resolved.subject.instrument
    if claim.kind not in MOVES or claim.period.kind is not PeriodKind.SINCE or instrument is None:
        return item
    if item.ruling.status not in {Status.SUPPORTED_WITH_NOTE, Status.NOT_CHECKABLE}:
        return item
    default = item.resolved.period.default
    if default is None or not isinstance(default.base, Point):
        return item
    if (claim.sentence, instrument, default.base.session) not in closes:
        return item
    period = replace(item.resolved.period, windows=_from_closes(item.resolved.period.windows, default.base.session))
    resolved = replace(item.resolved, period=period)
    evaluations = evaluate(resolved, context)
    return Judged(resolved, evaluations, rule(resolved, evaluations, context))


def _from_closes(windows: Sequence[Window], day: date) -> tuple[Window, ...]:
    """The windows but for those from another price of the day, or from the close before it."""
    return tuple(window for window in windows if window.base == Point(day, PriceField.CLOSE))
