"""Figures of an hour of the session that no words of theirs tell, known by what the story tells beside them.

"Gained 0.8 percent to 5,022.14" on a day that closed far above: where the level is the change's from the close before
and a price of the session, both were read off while it was open. So were figures that do not hold at the close in a
story which names an hour ("stocks were mixed at midday"), or of which several lie within the session and none is its
close. A story out of London gives New York's first trades of the same day, which its own close came before: those are
of that session where the level is the change's from the last close it knew. Daily prices bound such figures and cannot
settle them; what lies beyond the session's prices stays contradicted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from factcheck.errors import UsageError
from factcheck.models import (
    OF_ONE_SESSION,
    PRICE_CHANGES,
    Approximation,
    Assertion,
    Claim,
    Instrument,
    Kind,
    Point,
    PriceField,
    Reason,
    ResolvedClaim,
    Span,
    Status,
    Window,
)
from factcheck.prices.series import PriceHistory
from factcheck.verify.beside import by_sentence
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate
from factcheck.verify.expecting import expected_change
from factcheck.verify.moves import change, shape_of
from factcheck.verify.pricing import history_of
from factcheck.verify.reading import Gap
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.verdicts import Judged, rule

_HOUR: Final = re.compile(
    r"\b(?:(?:as of|at|by|around|near) (?:about |around )?(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\b|\d{4} gmt|noon|midday)"
    r"|(?:early|morning|midmorning|midday|lunchtime|afternoon|midafternoon|late)[ -](?:trad(?:e|ing)|deals|dealings)"
    r"|end of the morning session|(?:midday|lunch|lunchtime|noon) (?:break|recess)"
    r"|on (?:track|course|pace) (?:for|to) [^.;]{0,40}(?:day|session)"
    r"|on (?:track|course|pace) to (?:close|end|finish) (?:\w+ly )?(?:lower|higher|down|up|in|at|above|below|with)"
    r"|so far (?:today|on \w+day)|at the (?:open|start of trading)|shortly after the open"
    r"|(?:half|mid)way through the (?:day|session))\b",
    re.IGNORECASE,
)
_NOT_ITS_OWN: Final = re.compile(
    r"\b(?:had|after|before|earlier|closed|closing|ended|finished|settled)\b", re.IGNORECASE
)
AN_END: Final = re.compile(
    r"\b(?:clos(?:ed?|es|ing)|end(?:ed|s|ing)|finish(?:ed|es|ing)?|settl(?:ed?|es|ing))\b", re.IGNORECASE
)
# "Declined 1.9% during the day to 78,232": beside a close told elsewhere, of the session and not of its end.
_WHILE_OPEN: Final = re.compile(
    r"\b(?:during|in) the (?:trading )?(?:day|session)\b|\bduring the day['’]s trad(?:e|ing)\b", re.IGNORECASE
)
_WHILE_OPEN_REACH: Final = 30
_SENTENCES: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_LEVELS: Final = frozenset({Kind.LEVEL, Kind.RECORD})
_KINDS: Final = PRICE_CHANGES | _LEVELS
# So many instruments, each within its session and none at its close, are no slips of the pen.
_SEVERAL: Final = 3
# A level that was the close of a day near by is a figure of that day.
_NEAR: Final = 10

_Session = tuple[str, date]


@dataclass(frozen=True, slots=True)
class _Within:
    """A claim contradicted by its close, and what it is as a figure of some hour of a session.

    The session is that of its close, or the ``later`` one of the story's own date, over which the ``window`` runs.
    """

    item: Judged
    instrument: Instrument
    window: Window
    later: bool
    as_of_an_hour: Judged
    bounded: bool


def told_within_session(judged: tuple[Judged, ...], text: str, context: Context) -> tuple[Judged, ...]:
    """The claims, those that the story tells of an hour of a session left open."""
    found = {at: readings for at, item in enumerate(judged) if (readings := list(_within(item, text, context)))}
    if not found:
        return judged
    every = [within for readings in found.values() for within in readings]
    open_ones = set(_open_sessions(every, judged, text, context))
    return tuple(
        next((one.as_of_an_hour for one in found.get(at, ()) if not open_ones.isdisjoint(_places(one))), item)
        for at, item in enumerate(judged)
    )


def _within(item: Judged, text: str, context: Context) -> Iterator[_Within]:
    claim, instrument = item.resolved.claim, item.resolved.subject.instrument
    if item.ruling.status is not Status.CONTRADICTED or not _is_of_a_session(item) or instrument is None:
        return
    if instrument.type in SOFT_TYPES or instrument.country is None or claim.assertion is not Assertion.ASSERTED:
        return
    if AN_END.search(_part_of_sentence(claim, text)) is not None and not _is_while_open(claim, text):
        return
    history = history_of(context.prices, instrument.symbol)
    for later, window in enumerate(_sessions_told(item.resolved)):
        windows = (window,) if later else item.resolved.period.windows
        period = replace(item.resolved.period, windows=windows, reason=Reason.INTRADAY)
        resolved = replace(item.resolved, period=period)
        evaluations = evaluate(resolved, context)
        ruling = rule(resolved, evaluations, context)
        if ruling.status is Status.NOT_CHECKABLE:
            bounded = isinstance(history, PriceHistory) and _range_is_held(history, window.end.session)
            yield _Within(item, instrument, window, bool(later), Judged(resolved, evaluations, ruling), bounded)


def _part_of_sentence(claim: Claim, text: str) -> str:
    """The words between the semicolons on either side of a figure: "ended 1% down; during the day, it lost 2%"."""
    sentence, at = claim.sentence, (claim.quantity.span if claim.quantity is not None else claim.subject.span).start
    first, last = text.rfind(";", sentence.start, at), text.find(";", at, sentence.end)
    return text[max(first, sentence.start) : sentence.end if last < 0 else last]


def _is_while_open(claim: Claim, text: str) -> bool:
    """Whether "during the session" stands beside a figure, with no comma and no end of the day between the two."""
    if claim.quantity is None:
        return False
    figure = claim.quantity.span
    for found in _WHILE_OPEN.finditer(text, claim.sentence.start, claim.sentence.end):
        between = text[min(found.end(), figure.end) : max(found.start(), figure.start)]
        if len(between) <= _WHILE_OPEN_REACH and "," not in between and AN_END.search(between) is None:
            return True
    return False


def _sessions_told(resolved: ResolvedClaim) -> Iterator[Window]:
    """The session that a claim is read with, and the one of the story's own date where that was still to close."""
    first = resolved.period.windows[0]
    yield first
    day = None if resolved.as_of is None else resolved.as_of.stamp.day
    for window in resolved.period.windows[1:]:
        follows = isinstance(window.base, Point) and window.base.session == first.end.session
        if follows and window.end.session == day:
            yield window
            return


def _is_of_a_session(item: Judged) -> bool:
    claim, window = item.resolved.claim, item.resolved.period.default
    if claim.kind not in _KINDS or claim.quantity is None or claim.period.kind not in OF_ONE_SESSION:
        return False
    return window is not None and isinstance(window.base, Point) and claim.quantity.field is PriceField.CLOSE


def _range_is_held(history: PriceHistory, session: date) -> bool:
    return all(history.price(session, field) is not None for field in (PriceField.HIGH, PriceField.LOW))


def _places(within: _Within) -> tuple[_Session, Span]:
    return _session(within), within.item.resolved.claim.sentence


def _session(within: _Within) -> _Session:
    return within.instrument.country or "", within.window.end.session


def _open_sessions(
    found: Iterable[_Within], judged: tuple[Judged, ...], text: str, context: Context
) -> Iterator[_Session | Span]:
    """The sessions, and the sentences of a story of the close, that tell of figures while these were open."""
    by_session: dict[_Session, list[_Within]] = {}
    for within in found:
        by_session.setdefault(_session(within), []).append(within)
    hour = None
    told = _of_sessions(judged) if by_session else {}
    levels = by_sentence(
        one for one in judged if is_level(one.resolved.claim) and one.ruling.status is not Status.SUPPORTED
    )
    for session, items in by_session.items():
        of_session = told.get(session, [])
        at_the_close = _at_the_close(of_session)
        if at_the_close:
            closes = {one.resolved.subject.instrument for one in of_session if one.ruling.status is Status.SUPPORTED}
            beside = by_sentence(of_session)
            for within in items:
                sentence = within.item.resolved.claim.sentence
                if within.instrument in closes and _is_while_closes_are_told(within, beside.get(sentence, ()), text):
                    yield sentence
        moments = [
            within
            for within in items
            if _is_one_moment(within, levels.get(within.item.resolved.claim.sentence, ()), context)
        ]
        if moments:
            # In a story of the close, what one sentence tells of an hour says nothing of its other figures.
            yield from (within.item.resolved.claim.sentence for within in moments) if at_the_close else (session,)
            continue
        if any(within.later for within in items):
            continue
        if not at_the_close and _none_is_beyond(items, of_session) and AN_END.search(text) is None:
            yield session
            continue
        hour = _names_an_hour(text) if hour is None else hour
        if hour and len(items) > at_the_close and _may_be_of_the_hour(items[0], context):
            yield session


def _none_is_beyond(items: list[_Within], of_session: Iterable[Judged]) -> bool:
    """Whether several instruments are told of, each within its session, and no figure that no hour of it gives."""
    contradicted = sum(item.ruling.status is Status.CONTRADICTED for item in of_session)
    return contradicted == len(items) and len({one.instrument.symbol for one in items if one.bounded}) >= _SEVERAL


def _at_the_close(of_session: Iterable[Judged]) -> int:
    """How many figures of a session hold at its close."""
    return sum(item.ruling.status is Status.SUPPORTED for item in of_session)


def _is_while_closes_are_told(within: _Within, beside: Iterable[Judged], text: str) -> bool:
    """As in "lost 1.9% during the day and ended at 78,782": no level of that hour stands beside it."""
    claim = within.item.resolved.claim
    if claim.kind not in PRICE_CHANGES or not _is_while_open(claim, text):
        return False
    # A change and a level that agree are of one hour.
    return not any(
        is_level(other.resolved.claim)
        and other.ruling.status is Status.CONTRADICTED
        and other.resolved.subject.instrument == within.instrument
        for other in beside
    )


def _of_sessions(judged: Iterable[Judged]) -> dict[_Session, list[Judged]]:
    """The claims of each session of a market, in the order given."""
    found: dict[_Session, list[Judged]] = {}
    for item in judged:
        instrument, window = item.resolved.subject.instrument, item.resolved.period.default
        if instrument is None or instrument.country is None or window is None or not _is_of_a_session(item):
            continue
        found.setdefault((instrument.country, window.end.session), []).append(item)
    return found


def _names_an_hour(text: str) -> bool:
    return any(
        _HOUR.search(sentence) is not None and _NOT_ITS_OWN.search(sentence) is None
        for sentence in _SENTENCES.split(text)
    )


def _may_be_of_the_hour(within: _Within, context: Context) -> bool:
    """Whether the session was open at some hour of the home market's own: Tokyo's is over before London opens."""
    as_of, day = within.item.resolved.as_of, within.window.end.session
    if as_of is None or as_of.country is None or as_of.country == within.instrument.country:
        return True
    with suppress(UsageError):
        home, own = context.calendars.of_country(as_of.country), context.calendars.of(within.instrument)
        told = home.on_or_before(day)
        return own.open_of(day) < home.close_of(told) and home.open_of(told) < own.close_of(day)
    return True


def _is_one_moment(within: _Within, levels: Iterable[Judged], context: Context) -> bool:
    """Whether one of the levels of the sentence, beside a change, is what the change makes of the close before."""
    claim = within.item.resolved.claim
    if claim.kind not in PRICE_CHANGES:
        return False
    return any(
        other.resolved.subject.instrument == within.instrument and agree(within.item, other, within.window, context)
        for other in levels
    )


def is_level(claim: Claim) -> bool:
    """True of what prints a price or an index level, a record among them."""
    return claim.kind in _LEVELS and claim.quantity is not None


def agree(moved: Judged, level: Judged, window: Window, context: Context) -> bool:
    """Whether the level is a price of the window's session and what the change makes of the close before."""
    claim, instrument = moved.resolved.claim, moved.resolved.subject.instrument
    quantity, printed = claim.quantity, level.resolved.claim.quantity
    if quantity is None or printed is None or instrument is None:
        return False
    history = history_of(context.prices, instrument.symbol)
    if isinstance(history, Gap):
        return False
    if Approximation.EXACT is not printed.approximation or not isinstance(window.base, Point):
        return False
    base, low, high = (
        history.price(window.base.session, as_printed=True),
        *(history.price(window.end.session, field, as_printed=True) for field in (PriceField.LOW, PriceField.HIGH)),
    )
    cut_off = 2 * printed.half_unit
    if base is None or (low is not None and printed.value + cut_off <= low.value):
        return False
    if high is not None and printed.value - cut_off >= high.value:
        return False
    if _is_a_close_near_by(printed.value, history, window.end.session):
        return False
    shape = shape_of(claim.kind, quantity.unit, instrument)
    value = change(shape, base.value, printed.value)
    return expected_change(quantity, claim.direction, shape, context, instrument).judge(value)[0]


def _is_a_close_near_by(level: Decimal, history: PriceHistory, session: date) -> bool:
    row = history.index_of(session)
    if row is None:
        return True
    rows = range(max(0, row - _NEAR), min(len(history.column(PriceField.CLOSE)), row + _NEAR + 1))
    closes = (history.price_at(other, as_printed=True) for other in rows)
    return any(close is not None and abs(close.value - level) <= history.rounding() for close in closes)
