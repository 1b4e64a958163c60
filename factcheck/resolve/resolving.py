"""Claims get their sessions: each period counted on the calendar of the claim's own instrument.

A claim without a period of its own takes that of the text before it where the words or the layout say so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.errors import UsageError
from factcheck.models import (
    MOVES,
    OF_ONE_SESSION,
    UP_TO_NOW,
    AsOf,
    Claim,
    Extraction,
    Instrument,
    Link,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Reason,
    ResolvedClaim,
    ResolvedPeriod,
    Stamp,
    Window,
)
from factcheck.prices.market import Calendars, Instruments, SessionCalendar
from factcheck.resolve.carrying import carried
from factcheck.resolve.dates import counts_back, locate
from factcheck.resolve.home import LinkedClaim
from factcheck.resolve.mid_session import told_in_mid_session
from factcheck.resolve.opening_stretches import opening_stretches
from factcheck.resolve.spoken import SentenceSessions
from factcheck.resolve.windows import windows

_LATE = timedelta(days=4)
_INDEX = "index"
# The first prices of an auction are known so long before a session.
_AUCTION = timedelta(minutes=15)
# On a Monday, a Tuesday or a Wednesday "the week" that has ended is the last one.
_LATEST_LOOK_BACK = 2
_NO_DATE = "the story has no date, and its claims fit none better than another"
# A day after any that a printed date means: an absolute period needs no as-of moment.
_ABSOLUTE = frozenset(
    {PeriodKind.SESSION, PeriodKind.SINCE, PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR}
)


def resolve(
    extraction: Extraction,
    links: Sequence[LinkedClaim],
    as_of: AsOf | None,
    *,
    calendars: Calendars,
    catalogue: Instruments | None = None,
) -> tuple[ResolvedClaim, ...]:
    """Every claim with its sessions, in the order of ``links``; a claim that cannot have any says why.

    ``catalogue`` names the instruments of baskets, whose first member's exchange counts the sessions.
    """
    sessions = SentenceSessions(extraction.article)
    periods = carried(extraction, [linked.claim for linked in links], sessions)
    opening = opening_stretches(extraction.article) if links else ()
    opening_day = _day_of_opening(sessions.opening(), as_of) if as_of is not None and links else None
    found = []
    for linked, period in zip(links, periods, strict=True):
        claim = (
            linked.claim
            if period.expression is linked.claim.period
            else replace(linked.claim, period=period.expression)
        )
        calendar = _calendar(linked.subject, as_of, calendars, catalogue)
        resolved = _counted(claim, as_of, calendar)
        if calendar is not None and as_of is not None and _may_end_elsewhere(resolved, claim.period):
            spoken = sessions.of(claim) or opening_day
            if spoken is not None:
                resolved = _ending_there(resolved, claim.period, spoken, as_of, calendar)
            for friday_or_sunday in _ends_of_last_week(claim, sessions, as_of):
                resolved = _ending_there(resolved, claim.period, friday_or_sunday, as_of, calendar)
        if calendar is not None and as_of is not None:
            for other in period.others:
                further = windows(other, as_of=as_of, calendar=calendar).windows
                resolved = _with(resolved, further, "over the period of the sentence before")
            if claim.period.kind is not PeriodKind.INTRADAY:
                resolved = _without_unopened(resolved, linked.subject, as_of, calendar)
        stretches = sessions.stretches_before(claim) if _may_be_of_its_paragraph(claim) else ()
        if _may_be_of_its_paragraph(claim) and claim.period.kind in OF_ONE_SESSION:
            # It may be told of the week or year that the story says it is about instead.
            stretches = (*stretches, *opening)
        found.append(ResolvedClaim(claim, linked.subject, linked.benchmark, resolved, as_of, stretches))
    return told_in_mid_session(extraction.article.text, found)


def _without_unopened(period: ResolvedPeriod, link: Link, as_of: AsOf, calendar: SessionCalendar) -> ResolvedPeriod:
    """The readings of an index but for those over a session that had not opened: shares are dealt in before, it is not.

    What words tell of an hour of that session stays as it is, for the story may have been written on.
    """
    instrument, moment = link.instrument, as_of.stamp.at
    if instrument is None or instrument.type != _INDEX or moment is None:
        return period
    kept = tuple(
        window
        for window in period.windows
        if window is period.default or calendar.open_of(window.end.session) - _AUCTION <= moment
    )
    if len(kept) == len(period.windows):
        return period
    return replace(period, windows=kept, reason=None if period.reason is Reason.INTRADAY else period.reason)


def _ends_of_last_week(claim: Claim, sessions: SentenceSessions, as_of: AsOf) -> tuple[PartialDate, ...]:
    """The days that a stretch up to the end of last week ends on, told early in the next one."""
    if claim.period.kind not in UP_TO_NOW or as_of.stamp.day.weekday() > _LATEST_LOOK_BACK:
        return ()
    return sessions.ends_of_week(claim)


def _may_be_of_its_paragraph(claim: Claim) -> bool:
    """A move without a period of its own: "In April, stocks rebounded. The Nasdaq gained 15%"."""
    of_itself = claim.period.span is not None and not claim.period.inherited
    return claim.kind in MOVES and not of_itself


def _calendar(
    link: Link, as_of: AsOf | None, calendars: Calendars, catalogue: Instruments | None
) -> SessionCalendar | None:
    """The calendar of the instrument, of a basket's first known member, else of the story's home market."""
    instrument = link.instrument or _first_member(link, catalogue)
    try:
        if instrument is not None:
            return calendars.of(instrument)
        if as_of is not None and as_of.country is not None:
            return calendars.of_country(as_of.country)
    except UsageError:
        return None
    return None


def _first_member(link: Link, catalogue: Instruments | None) -> Instrument | None:
    if link.basket is None or catalogue is None:
        return None
    members = (catalogue.instrument(symbol) for symbol in link.basket.symbols)
    return next((member for member in members if member is not None), None)


def _counted(claim: Claim, as_of: AsOf | None, calendar: SessionCalendar | None) -> ResolvedPeriod:
    if calendar is None:
        return ResolvedPeriod(reason=Reason.UNRESOLVED_SUBJECT, detail="no exchange is known for the subject")
    if as_of is not None:
        return windows(claim.period, as_of=as_of, calendar=calendar)
    absolute = _absolute(claim.period)
    if absolute is None:
        return ResolvedPeriod(reason=Reason.NO_AS_OF, detail=_NO_DATE)
    return windows(claim.period, as_of=absolute, calendar=calendar)


def _absolute(period: PeriodExpression) -> AsOf | None:
    """The end of a period whose words print it in full, which then needs no as-of moment; None for all others."""
    if period.kind not in _ABSOLUTE:
        return None
    last = period.until or (None if period.kind is PeriodKind.SINCE else period.anchor)
    dates: list[PartialDate | None] = [period.anchor, last]
    if any(found is None or found.year is None or found.shift is not None for found in dates) or last is None:
        return None
    days = locate(last, _far_off(last))
    return None if days is None else AsOf(Stamp(days.last), "text", "the dates the sentence prints")


def _far_off(partial: PartialDate) -> date:
    return date((partial.year or 0) + 1, 12, 31)


def _may_end_elsewhere(resolved: ResolvedPeriod, period: PeriodExpression) -> bool:
    """False of a session that the words name, of a period that prints its end, or that has no sessions."""
    named = period.kind is PeriodKind.SESSION and not _is_counted_back(period)
    return resolved.default is not None and not named and period.until is None


def _is_counted_back(period: PeriodExpression) -> bool:
    """As "a day earlier", which may be said of the day told as well as of the story's own."""
    return period.kind is PeriodKind.SESSION and counts_back(period.anchor)


def _day_of_opening(opening: PartialDate | None, as_of: AsOf) -> PartialDate | None:
    """The day a story opens with, where it is told some days later."""
    days = None if opening is None else locate(opening, as_of.stamp.day)
    if days is None or not days.is_day or as_of.stamp.day - days.last > _LATE:
        return None
    return opening


def _ending_there(
    resolved: ResolvedPeriod, period: PeriodExpression, spoken: PartialDate, as_of: AsOf, calendar: SessionCalendar
) -> ResolvedPeriod:
    """A story told some days later: what ends with the story may end with the session it names."""
    days = locate(spoken, as_of.stamp.day)
    if days is None or resolved.default is None:
        return resolved
    end = resolved.default.end.session
    if end < days.last or (end == days.last and not _is_counted_back(period)):
        return resolved
    then = windows(period, as_of=replace(as_of, stamp=Stamp(days.last), moment=None), calendar=calendar)
    told = then.windows if period.kind is PeriodKind.SINCE_EXTREME else then.windows[:1]
    return _with(resolved, told, "ending with the session that the text names")


def _with(period: ResolvedPeriod, more: Sequence[Window], note: str) -> ResolvedPeriod:
    """The period with further readings after its own, none twice; without any of its own it stays as it is."""
    known = {(window.base, window.end) for window in period.windows}
    added = [replace(window, note=note) for window in more if (window.base, window.end) not in known]
    return replace(period, windows=(*period.windows, *added)) if period.windows else period
