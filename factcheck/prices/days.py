"""Days as whole numbers since 1 January 1970, the form in which the store and numpy count them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from datetime import date

import numpy as np
from numpy.typing import NDArray

_EPOCH = date(1970, 1, 1).toordinal()


def to_number(day: date) -> int:
    """Days from 1970 to ``day``; negative before."""
    return day.toordinal() - _EPOCH


def to_day(number: float) -> date:
    """The day of a number."""
    return date.fromordinal(_EPOCH + int(number))


class DayRows:
    """Rows of ascending days. Asked for one day at a time, a bisection takes a tenth of what numpy's takes."""

    __slots__ = ("_numbers",)

    def __init__(self, days: NDArray[np.datetime64]) -> None:
        self._numbers = array("q", days.astype("datetime64[D]").astype(np.int64).tobytes())

    def day(self, row: int) -> date:
        """The day of a row; negative rows count from the end."""
        return date.fromordinal(_EPOCH + self._numbers[row])

    def upto(self, day: date) -> int:
        """How many of the days are not after ``day``: the row of the first one that is."""
        return bisect_right(self._numbers, day.toordinal() - _EPOCH)

    def before(self, day: date) -> int:
        """How many of the days are before ``day``: the row of the first one that is not."""
        return bisect_left(self._numbers, day.toordinal() - _EPOCH)

    def row_of(self, day: date) -> int | None:
        """The row of exactly this day, or None."""
        number = day.toordinal() - _EPOCH
        row = bisect_left(self._numbers, number)
        return row if row < len(self._numbers) and self._numbers[row] == number else None
