"""The market as resolving and verifying see it: instruments, prices, share counts and trading days, as protocols."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from factcheck.models import Instrument
from factcheck.prices.series import Days, Missing, PriceHistory


class SessionCalendar(Protocol):
    """The trading days of one exchange, as exchange-local dates. Crypto trades every day, currencies every weekday."""

    @property
    def name(self) -> str:
        """The exchange's code, for messages."""

    def is_session(self, day: date) -> bool:
        """True when the exchange held a session on ``day``."""

    def on_or_before(self, day: date) -> date:
        """The last session not after ``day``; raises ``UsageError`` before the calendar's first session."""

    def on_or_after(self, day: date) -> date:
        """The first session not before ``day``."""

    def offset(self, session: date, count: int) -> date:
        """The session ``count`` sessions later (earlier when negative); ``session`` must be one."""

    def sessions(self, first: date, last: date) -> Days:
        """All sessions from ``first`` to ``last``, both included."""

    def closed_by(self, moment: datetime) -> date:
        """The last session whose close is not after the aware ``moment``."""

    def open_of(self, session: date) -> datetime:
        """The aware moment (UTC) at which the session opens, late openings included."""

    def close_of(self, session: date) -> datetime:
        """The aware moment (UTC) at which the session closes, early closes included."""


class Instruments(Protocol):
    """The part of a catalogue that counting periods and checking need."""

    def instrument(self, symbol: str) -> Instrument | None:
        """The instrument of a symbol, or None where the catalogue has no such row."""


class Prices(Protocol):
    """Price histories by symbol, whatever they come from. Answers are the same object for the same symbol."""

    def history(self, symbol: str) -> PriceHistory | Missing:
        """All prices held of a symbol, or why there are none."""

    def shares_outstanding(self, symbol: str, session: date) -> tuple[Decimal, str] | Missing:
        """Share count as of a session on the as-printed price basis of that day, and what it was derived from."""


class Calendars(Protocol):
    """Trading calendars by instrument, built when first asked for."""

    def of(self, instrument: Instrument) -> SessionCalendar:
        """The calendar of the instrument's own exchange."""

    def of_country(self, country: str) -> SessionCalendar:
        """The calendar of a country's main exchange (ISO 3166 alpha-2)."""
