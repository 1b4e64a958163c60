"""Trading calendars by exchange, built when first asked for, with the corrections of ``configs/closures.csv``.

Days and hours come from exchange_calendars, whose default covers only 20 years: the span is given here.
Building one takes about 0.1 s and importing the library 0.3 s, so a built calendar may be kept in a folder between
runs.
"""

from __future__ import annotations

import hashlib
import os
import warnings
from datetime import date, time
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from zipfile import BadZipFile
from zoneinfo import ZoneInfo

import numpy as np
from platformdirs import user_cache_path

from factcheck.errors import UsageError
from factcheck.models import Instrument
from factcheck.prices.market import SessionCalendar
from factcheck.prices.sessions import EveryDay, ListedSessions, Seconds, Weekdays
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_csv_rows

if TYPE_CHECKING:
    import pandas as pd

# From before the oldest index history in use (1927) to further than any article will be dated.
FIRST = date(1926, 1, 1)
LAST = date(2040, 12, 31)

# What a file of a built calendar holds, part of its name.
_KEPT = ("days", "opens", "closes")

_UNLISTED: dict[str, SessionCalendar] = {
    "FX": Weekdays("FX", time(17), ZoneInfo("America/New_York")),
    "24/7": EveryDay(),
}

# The name in ``configs/exchanges.csv`` for an exchange whose holidays no library tells.
_WEEKDAYS = "weekdays"


class ExchangeRow(Row):
    """Which calendar an exchange keeps; ``main`` marks the exchange that stands for its country.

    ``weekdays`` as the calendar takes every weekday for a session that ends at ``close`` in ``zone``.
    """

    mic: str
    calendar: str
    country: str = ""
    main: Literal["yes", "no"] = "no"
    close: time | None = None
    zone: str = ""
    note: str


class ClosureRow(Row):
    """A day on which a calendar is wrong: not ``held`` though listed, or held though not listed."""

    calendar: str
    date: date
    held: Literal["yes", "no"]
    reason: str
    source: str


class ExchangeCalendars:
    """Implements ``market.Calendars``. ``cache`` is a folder for built calendars; None keeps them in memory alone."""

    def __init__(self, *, cache: Path | None = None, first: date = FIRST, last: date = LAST) -> None:
        self._cache = cache
        self._first, self._last = first, last
        self._built: dict[str, SessionCalendar] = {}

    @classmethod
    def load(cls) -> ExchangeCalendars:
        """Calendars that keep what they build in the cache folder of this user."""
        return cls(cache=user_cache_path("factcheck") / "calendars")

    def of(self, instrument: Instrument) -> SessionCalendar:
        """The calendar of the instrument's own exchange; raises ``UsageError`` for an exchange not in the table."""
        return self.of_exchange(instrument.exchange)

    def of_exchange(self, exchange: str) -> SessionCalendar:
        """The calendar of a MIC, ``24/7`` or ``FX``; raises ``UsageError`` for an exchange not in the table."""
        if exchange in _UNLISTED:
            return _UNLISTED[exchange]
        row = self._by_mic.get(exchange)
        if row is None:
            raise UsageError("exchange", exchange, f"known are {', '.join(sorted((*self._by_mic, *_UNLISTED)))}")
        return self._of_row(row)

    def of_country(self, country: str) -> SessionCalendar:
        """The calendar of a country's main exchange (ISO 3166 alpha-2, ``EU`` for the euro area).

        A country without one in the table keeps weekdays that end at 16:00 UTC.
        """
        row = self._main.get(country)
        return Weekdays(country, time(16), ZoneInfo("UTC")) if row is None else self._of_row(row)

    @cached_property
    def _rows(self) -> tuple[ExchangeRow, ...]:
        return read_csv_rows(shipped_path("configs", "exchanges.csv"), ExchangeRow)

    @cached_property
    def _by_mic(self) -> dict[str, ExchangeRow]:
        return {row.mic: row for row in self._rows}

    @cached_property
    def _main(self) -> dict[str, ExchangeRow]:
        return {row.country: row for row in self._rows if row.main == "yes"}

    @cached_property
    def _closures(self) -> tuple[ClosureRow, ...]:
        return read_csv_rows(shipped_path("configs", "closures.csv"), ClosureRow)

    def _of_row(self, row: ExchangeRow) -> SessionCalendar:
        name = row.mic if row.calendar == _WEEKDAYS else row.calendar
        if name not in self._built:
            if row.calendar == _WEEKDAYS:
                self._built[name] = Weekdays(name, row.close or time(16), ZoneInfo(row.zone or "UTC"))
            else:
                self._built[name] = self._kept(name)
        return self._built[name]

    def _kept(self, name: str) -> ListedSessions:
        closures = tuple(row for row in self._closures if row.calendar == name)
        if self._cache is None:
            return build_sessions(name, closures, first=self._first, last=self._last)
        mark = repr(
            (version("exchange_calendars"), _KEPT, self._first, self._last, [(row.date, row.held) for row in closures])
        )
        file = self._cache / f"{name}-{hashlib.sha256(mark.encode()).hexdigest()[:16]}.npz"
        kept = _load(file, name)
        if kept is None:
            kept = build_sessions(name, closures, first=self._first, last=self._last)
            _save(file, kept)
        return kept


def build_sessions(name: str, closures: tuple[ClosureRow, ...], *, first: date, last: date) -> ListedSessions:
    """The sessions of a calendar of exchange_calendars from ``first`` to ``last``, corrected by ``closures``.

    Years that the library does not cover are filled with weekdays that keep its latest hours.
    """
    import pandas as pd
    from exchange_calendars import get_calendar
    from exchange_calendars.calendar_utils import global_calendar_dispatcher

    factory = global_calendar_dispatcher._calendar_factories[name]  # noqa: SLF001 - the bounds are class methods
    start, end = pd.Timestamp(first), pd.Timestamp(last)
    lower, upper = factory.bound_min(), factory.bound_max()
    start = start if lower is None else max(start, lower)
    end = end if upper is None else min(end, upper)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pandas deprecations met inside the library
        calendar = get_calendar(name, start=start, end=end)

    days = calendar.sessions.to_numpy().astype("datetime64[D]")
    opens, closes = (_seconds(moments.dt.tz_convert(None)) for moments in (calendar.opens, calendar.closes))
    absent = np.array([row.date for row in closures if row.held == "no"], dtype="datetime64[D]")
    extra = np.array([row.date for row in closures if row.held == "yes"], dtype="datetime64[D]")
    before = _weekdays(np.datetime64(first, "D"), np.datetime64(start.date(), "D"))
    after = _weekdays(np.datetime64(end.date(), "D") + 1, np.datetime64(last, "D") + 1)

    kept = ~np.isin(days, absent)
    added = np.concatenate([before, after, extra[~np.isin(extra, days)]])

    def at_usual(hour: time, *, days_on: int = 0) -> Seconds:
        local = pd.DatetimeIndex(added) + pd.Timedelta(days=days_on, hours=hour.hour, minutes=hour.minute)
        return _seconds(local.tz_localize(calendar.tz, nonexistent="shift_forward", ambiguous=False).tz_convert(None))

    added_opens = at_usual(calendar.open_times[-1][1], days_on=calendar.open_offset)
    added_closes = at_usual(calendar.close_times[-1][1])

    every = np.concatenate([days[kept], added])
    order = np.argsort(every, kind="stable")
    return ListedSessions(
        name,
        every[order],
        np.concatenate([opens[kept], added_opens])[order],
        np.concatenate([closes[kept], added_closes])[order],
    )


def _seconds(moments: pd.Series[pd.Timestamp] | pd.DatetimeIndex) -> Seconds:
    return moments.to_numpy().astype("datetime64[s]").astype(np.int64)


def _weekdays(first: np.datetime64, stop: np.datetime64) -> np.ndarray[tuple[int], np.dtype[np.datetime64]]:
    days = np.arange(first, stop, dtype="datetime64[D]")
    return days[np.is_busday(days)]


def _load(file: Path, name: str) -> ListedSessions | None:
    """A kept calendar, or None where there is none or its file is damaged."""
    try:
        with np.load(file) as arrays:
            return ListedSessions(name, arrays["days"].astype("datetime64[D]"), arrays["opens"], arrays["closes"])
    except (OSError, KeyError, ValueError, EOFError, BadZipFile):
        return None


def _save(file: Path, sessions: ListedSessions) -> None:
    """Writes beside and renames, so that a reader never meets half a file; a folder that refuses is no error."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(f".{os.getpid()}.npz")
        np.savez(beside, days=sessions.days.astype(np.int64), opens=sessions.opens, closes=sessions.closes)
        beside.replace(file)
    except OSError:
        return
