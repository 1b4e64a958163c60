"""A small exchange for tests: weekdays but the holidays given, closing at the same hour (UTC) every day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import numpy as np

from factcheck.errors import UsageError
from factcheck.models import Instrument
from factcheck.prices.series import Days

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Weekdays:
    """Implements ``SessionCalendar``; every day is a session when ``every_day`` is set."""

    name: str = "TEST"
    holidays: frozenset[date] = frozenset()
    closes: time = time(21)
    every_day: bool = False
    first: date = date(2000, 1, 3)

    def is_session(self, day: date) -> bool:
        return (self.every_day or day.weekday() < 5) and day not in self.holidays

    def on_or_before(self, day: date) -> date:
        if day < self.first:
            raise UsageError("day", day, f"sessions begin on {self.first}")
        while not self.is_session(day):
            day -= DAY
        return day

    def on_or_after(self, day: date) -> date:
        while not self.is_session(day):
            day += DAY
        return day

    def offset(self, session: date, count: int) -> date:
        step = DAY if count > 0 else -DAY
        for _ in range(abs(count)):
            session += step
            while not self.is_session(session):
                session += step
        if session < self.first:
            raise UsageError("session", session, f"sessions begin on {self.first}")
        return session

    def sessions(self, first: date, last: date) -> Days:
        days = [first + DAY * i for i in range((last - first).days + 1)]
        return np.array([day for day in days if self.is_session(day)], dtype="datetime64[D]")

    def closed_by(self, moment: datetime) -> date:
        session = self.on_or_before(moment.astimezone(UTC).date())
        return session if self.close_of(session) <= moment else self.offset(session, -1)

    def open_of(self, session: date) -> datetime:
        return self.close_of(session) - timedelta(hours=6, minutes=30)

    def close_of(self, session: date) -> datetime:
        return datetime.combine(session, self.closes, UTC)


# New York's holidays of the winter, and Hong Kong's lunar new year with its half day left whole.
AMERICAN = frozenset(
    {date(2023, 1, 2), date(2024, 1, 1), date(2024, 12, 25), date(2025, 1, 1), date(2025, 1, 20), date(2025, 2, 17)}
)
CHINESE = frozenset({date(2025, 1, 1), date(2025, 1, 29), date(2025, 1, 30), date(2025, 1, 31), date(2024, 12, 25)})

NEW_YORK = Weekdays("NY", AMERICAN, time(21))
HONG_KONG = Weekdays("HK", CHINESE, time(8))
CRYPTO = Weekdays("24/7", closes=time(23, 59), every_day=True)


class TwoMarkets:
    """Implements ``Calendars`` for New York, Hong Kong and crypto."""

    def of(self, instrument: Instrument) -> Weekdays:
        return {"XHKG": HONG_KONG, "24/7": CRYPTO}.get(instrument.exchange, NEW_YORK)

    def of_country(self, country: str) -> Weekdays:
        known = {"HK": HONG_KONG, "US": NEW_YORK}
        if country not in known:
            raise UsageError("country", country, f"known are {', '.join(known)}")
        return known[country]
