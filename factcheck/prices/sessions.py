"""Trading days of one exchange as sorted arrays, and the two markets that keep no exchange's days.

A listed exchange's days come from a table. Before and after the years a table covers, every weekday counts as a
session: a day without a bar is then a suspected closure, which never contradicts.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from factcheck.errors import UsageError
from factcheck.prices.days import DayRows
from factcheck.prices.series import Days

Seconds = NDArray[np.int64]

# No exchange keeps its regular session longer than this: where only the close is known, it opened no earlier.
_LONGEST_SESSION = timedelta(hours=8, minutes=30)


def as_day(stamp: np.datetime64) -> date:
    """The calendar day of a numpy stamp."""
    day: date = stamp.astype("datetime64[D]").astype(object)
    return day


@dataclass(frozen=True, slots=True)
class ListedSessions:
    """The sessions of an exchange, strictly increasing, each with opening and close in seconds since 1970 (UTC)."""

    name: str
    days: Days
    opens: Seconds
    closes: Seconds
    _rows: DayRows = field(init=False, compare=False, repr=False)
    _closes: array[int] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Prepare the look-ups of single days and moments."""
        object.__setattr__(self, "_rows", DayRows(self.days))
        object.__setattr__(self, "_closes", array("q", self.closes.astype(np.int64).tobytes()))

    def is_session(self, day: date) -> bool:
        """True when the exchange held a session on ``day``."""
        return self._rows.row_of(day) is not None

    def on_or_before(self, day: date) -> date:
        """The last session not after ``day``; raises ``UsageError`` before the first session."""
        row = self._rows.upto(day) - 1
        if row < 0:
            raise self._outside(day)
        return self._rows.day(row)

    def on_or_after(self, day: date) -> date:
        """The first session not before ``day``; raises ``UsageError`` after the last session."""
        row = self._rows.before(day)
        if row >= len(self.days):
            raise self._outside(day)
        return self._rows.day(row)

    def offset(self, session: date, count: int) -> date:
        """The session ``count`` sessions later; raises ``UsageError`` when ``session`` is none or the answer is out."""
        row = self._row_of(session) + count
        if not 0 <= row < len(self.days):
            raise self._outside(f"{session} {count:+d} sessions")
        return self._rows.day(row)

    def sessions(self, first: date, last: date) -> Days:
        """All sessions from ``first`` to ``last``, both included."""
        start = self._rows.before(first)
        return self.days[start : max(start, self._rows.upto(last))]

    def closed_by(self, moment: datetime) -> date:
        """The last session whose close is not after the aware ``moment``."""
        row = bisect_right(self._closes, int(moment.timestamp())) - 1
        if row < 0:
            raise self._outside(moment.isoformat())
        return self._rows.day(row)

    def open_of(self, session: date) -> datetime:
        """The aware moment (UTC) at which the session opens, late openings included."""
        return datetime.fromtimestamp(int(self.opens[self._row_of(session)]), tz=UTC)

    def close_of(self, session: date) -> datetime:
        """The aware moment (UTC) at which the session closes, early closes included."""
        return datetime.fromtimestamp(self._closes[self._row_of(session)], tz=UTC)

    def _row_of(self, session: date) -> int:
        row = self._rows.row_of(session)
        if row is None:
            raise UsageError("session", session.isoformat(), f"it must be a session of {self.name}")
        return row

    def _outside(self, value: object) -> UsageError:
        bounds = f"{self.name} is known from {self._rows.day(0)} to {self._rows.day(-1)}"
        return UsageError("session", str(value), bounds)


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Monday to Friday, holidays included, each day ending at ``ends`` in ``zone``: the currency week, for one."""

    name: str
    ends: time
    zone: ZoneInfo

    def is_session(self, day: date) -> bool:
        """True from Monday to Friday."""
        return day.weekday() < 5

    def on_or_before(self, day: date) -> date:
        """``day``, or the Friday before a weekend."""
        return day - timedelta(days=max(0, day.weekday() - 4))

    def on_or_after(self, day: date) -> date:
        """``day``, or the Monday after a weekend."""
        return day if day.weekday() < 5 else day + timedelta(days=7 - day.weekday())

    def offset(self, session: date, count: int) -> date:
        """The weekday ``count`` weekdays later; raises ``UsageError`` for a weekend day."""
        if not self.is_session(session):
            raise UsageError("session", session.isoformat(), f"sessions of {self.name} are Monday to Friday")
        return as_day(np.busday_offset(np.datetime64(session, "D"), count))

    def sessions(self, first: date, last: date) -> Days:
        """All weekdays from ``first`` to ``last``, both included."""
        days = np.arange(np.datetime64(first, "D"), np.datetime64(last, "D") + 1)
        found: Days = days[np.is_busday(days)]
        return found

    def closed_by(self, moment: datetime) -> date:
        """The last weekday that ended not after the aware ``moment``."""
        local = moment.astimezone(self.zone)
        ended = local.date() if local.time() >= self.ends else local.date() - timedelta(days=1)
        return self.on_or_before(ended)

    def open_of(self, session: date) -> datetime:
        """The earliest that a session which ends with the day may have opened, in UTC."""
        return self.close_of(session) - _LONGEST_SESSION

    def close_of(self, session: date) -> datetime:
        """The end of the day, in UTC."""
        return datetime.combine(session, self.ends, tzinfo=self.zone).astimezone(UTC)


class EveryDay:
    """Crypto trades around the clock; a day is the UTC day and ends when the next begins."""

    name = "24/7"

    def is_session(self, day: date) -> bool:
        """True on every day."""
        return isinstance(day, date)

    def on_or_before(self, day: date) -> date:
        """``day`` itself."""
        return day

    def on_or_after(self, day: date) -> date:
        """``day`` itself."""
        return day

    def offset(self, session: date, count: int) -> date:
        """The day ``count`` days later."""
        return session + timedelta(days=count)

    def sessions(self, first: date, last: date) -> Days:
        """All days from ``first`` to ``last``, both included."""
        return np.arange(np.datetime64(first, "D"), np.datetime64(last, "D") + 1)

    def closed_by(self, moment: datetime) -> date:
        """The UTC day before that of the aware ``moment``."""
        return moment.astimezone(UTC).date() - timedelta(days=1)

    def open_of(self, session: date) -> datetime:
        """Midnight UTC at the beginning of the day."""
        return datetime.combine(session, time(), tzinfo=UTC)

    def close_of(self, session: date) -> datetime:
        """Midnight UTC at the end of the day."""
        return datetime.combine(session + timedelta(days=1), time(), tzinfo=UTC)
