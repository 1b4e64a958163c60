"""Where a period ends that ends with the story: the last session it can know, and the one that may be running."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from factcheck.models import AsOf
from factcheck.prices.market import SessionCalendar

# Markets without one official close: a story told in the last hours of their day speaks of that day's price. American
# futures settle four to five hours before their session ends.
AROUND_THE_CLOCK = frozenset({"24/7", "FX", "24/5", "CMES", "IEPA", "us_futures", "XCBF"})
_CRYPTO = "24/7"
_GRACE = timedelta(hours=5, minutes=30)
# The hour on an exchange's own wall when it closes: from 15:00 in Tokyo to 17:30 in Frankfurt.
_USUAL_CLOSE = time(16)
# Auctions give shares and indices their first figures so long before a session opens; American shares trade for hours.
_AUCTION = timedelta(minutes=15)
_TRADED_EARLY = {"XNYS": timedelta(hours=2)}


@dataclass(frozen=True, slots=True)
class Ends:
    """``session`` is the last one closed at the as-of moment; ``running`` the one open then.

    ``today`` is the latest day the words can mean, ``local`` the day on the exchange's own wall. ``same_date`` is the
    session of the story's own date where that closes later than the story's home market, or, of what is traded around
    the clock, later than the story.
    """

    session: date
    today: date
    local: date
    running: date | None = None
    same_date: date | None = None


def ends(as_of: AsOf, calendar: SessionCalendar) -> Ends:
    """The sessions a story of this moment can speak of on an exchange's calendar."""
    day = as_of.stamp.day
    if as_of.stamp.at is not None:
        return _at(as_of.stamp.at, day, calendar)
    held = calendar.on_or_before(day)
    if as_of.moment is None or calendar.name == _CRYPTO:
        return Ends(held, day, day)
    closed = calendar.closed_by(as_of.moment)
    if closed >= held:
        return Ends(held, day, day)
    if calendar.name in AROUND_THE_CLOCK and calendar.close_of(held) - as_of.moment <= _GRACE:
        return Ends(held, day, day)
    return Ends(closed, day, day, same_date=held if held == day else None)


def _at(moment: datetime, day: date, calendar: SessionCalendar) -> Ends:
    if calendar.name == _CRYPTO:
        return Ends(calendar.on_or_before(day), day, day)
    closed = calendar.closed_by(moment)
    following = calendar.offset(closed, 1)
    # A morning in Hong Kong is stamped with the day before in UTC: its own day counts, as far as it is ahead.
    local = (datetime.combine(closed, _USUAL_CLOSE) + (moment - calendar.close_of(closed))).date()
    today = max(day, local)
    if calendar.name in AROUND_THE_CLOCK:
        if calendar.close_of(following) - moment <= _GRACE:
            return Ends(following, today, local)
        return Ends(closed, today, local, same_date=following if following == today else None)
    return Ends(closed, today, local, running=following if is_open(following, moment, calendar) else None)


def is_open(session: date, moment: datetime, calendar: SessionCalendar) -> bool:
    """Whether the session gives figures at the aware ``moment``: it has opened, or is about to, and has not closed."""
    early = _TRADED_EARLY.get(calendar.name, _AUCTION)
    return calendar.open_of(session) - early <= moment < calendar.close_of(session)


def home_close(day: date, calendar: SessionCalendar) -> datetime:
    """The moment of ``day``'s close on the home market; on a day without a session, the usual hour of a close."""
    session = calendar.on_or_before(day)
    return calendar.close_of(session) + (day - session)
