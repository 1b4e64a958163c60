"""Series of values to scan for records and extremes: prices, moves over sessions, weeks or months, volumes.

A series is aligned with its days, oldest first; each day is the last session of its stretch. Values are floats: they
find the place, and the decimal price there is what a verdict states.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

import numpy as np

from factcheck.models import DAYS, CalendarUnit, Measure, PriceField, Side, Superlative
from factcheck.prices.series import Days, Floats, PriceHistory

_NUMPY_UNIT = {CalendarUnit.MONTH: "M", CalendarUnit.YEAR: "Y"}
_MONTHS_A_QUARTER = 3
_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Series:
    """Values by day. ``what`` names them in a sentence; ``percent`` tells moves in percent from prices and points.

    ``base`` is the day of the price that the first move starts from; None where the values are no moves.
    """

    days: Days
    values: Floats
    what: str
    percent: bool = False
    base: date | None = None

    @property
    def held_from(self) -> date:
        """The day of the earliest price that the values are made of."""
        return self.base or self.day(0)

    def at_or_before(self, day: date) -> int | None:
        """Place of the last value on or before a day, None where there is none."""
        place = int(self.days.searchsorted(np.datetime64(day, "D"), side="right")) - 1
        return place if place >= 0 else None

    def first_after(self, day: date) -> int:
        """Place of the first value after a day; one past the last where there is none."""
        before = self.at_or_before(day)
        return 0 if before is None else before + 1

    def day(self, place: int) -> date:
        """The day of a value."""
        return cast("date", self.days.item(place))

    def until(self, day: date) -> Series:
        """The part of the series up to a day, that day included."""
        stop = self.first_after(day)
        return Series(self.days[:stop], self.values[:stop], self.what, self.percent, self.base)


def series_of(history: PriceHistory, detail: Superlative, field: PriceField, *, last: date) -> Series:
    """The values that the words rank, up to ``last``; values of a stretch still running end at ``last``.

    Moves over several windows on end are counted from each window to the one so many after it.
    """
    rows = history.rows_between(history.session_at(0), last)
    days = history.sessions[rows]
    if detail.measure is Measure.VOLUME:
        return Series(days, history.volume[rows], "volume")
    if detail.measure not in {Measure.MOVE, Measure.STREAK}:
        return _held(days, history.column(field)[rows], str(field))
    closes = _held(days, history.close[rows], "close")
    ends = stretch_ends(closes.days, detail.window)
    days, values = closes.days[ends], closes.values[ends]
    if detail.measure is Measure.STREAK:
        return Series(days[1:], _runs(values, detail.side), "streak")
    percent = detail.move_unit == "percent"
    if values.size <= detail.count:
        return Series(days[:0], values[:0], "move", percent)
    bases, days = values[: -detail.count], days[detail.count :]
    points = values[detail.count :] - bases
    moves = points / bases * 100 if percent else points
    meant = _of_parts(days, detail)
    base: date = closes.days[ends[0]].astype(object)
    return Series(days[meant], moves[meant], "move", percent, base)


def _runs(closes: Floats, side: Side) -> Floats:
    """How many gains, or losses as a negative number, end in a row at each close after the first."""
    sign = 1 if side is Side.HIGH else -1
    changes = np.sign(np.diff(closes)) * sign
    places = np.arange(1, changes.size + 1)
    broken = np.maximum.accumulate(np.where(changes > 0, 0, places)) if changes.size else places
    return (places - broken).astype(np.float64) * sign


def stretch_ends(days: Days, unit: CalendarUnit) -> np.ndarray:
    """Places of the last session of each day, week, month, quarter or year among ascending ``days``."""
    if days.size == 0 or unit in DAYS:
        return np.arange(days.size)
    numbers = days.astype("datetime64[D]").astype(np.int64)
    if unit is CalendarUnit.WEEK:
        # 1 January 1970 was a Thursday: shifted by three days, weeks begin on Monday.
        keys = (numbers + 3) // 7
    elif unit is CalendarUnit.QUARTER:
        keys = days.astype("datetime64[M]").astype(np.int64) // _MONTHS_A_QUARTER
    else:
        keys = days.astype(f"datetime64[{_NUMPY_UNIT[unit]}]").astype(np.int64)
    return np.append(np.flatnonzero(keys[1:] != keys[:-1]), days.size - 1)


def _of_parts(days: Days, detail: Superlative) -> np.ndarray:
    """Which stretches end in the months or quarters that the words name; all where they name none."""
    if not detail.parts:
        return np.ones(days.size, dtype=bool)
    months = days.astype("datetime64[M]").astype(np.int64) % _MONTHS_A_YEAR
    places = months // _MONTHS_A_QUARTER if detail.window is CalendarUnit.QUARTER else months
    return np.isin(places + 1, detail.parts)


def _held(days: Days, values: Floats, what: str) -> Series:
    held = np.isfinite(values)
    return Series(days[held], values[held], what)
