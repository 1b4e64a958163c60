"""Writers of true sentences about what came about for the first time since a month: marks passed, gains and losses."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from planted_draft import Draft
from planted_market import INDICES, LEVELS_FROM, Series
from planted_words import Scribe

# The last time lies at least so many sessions back, or none would write of it.
_LEAST_BACK = 60
# Marks are passed at a hundred, or at a thousand where an index stands above ten thousand.
_TALL = 10_000
# Moves are counted that are larger than so many percent, and none so near to it that rounding decides.
_SIZE, _UNCLEAR = 1.0, 0.06
_PLACES = dict(enumerate(("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"), start=2))
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class FirstWriter(Scribe):
    """Sentences about what is the first of its kind since a month, by family."""

    def _first_close(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series, first=800, since=LEVELS_FROM)
        before, now = float(series.close[end - 1]), float(series.close[end])
        step = 1000 if now > _TALL else 100
        above = now > before
        mark = (max(before, now) // step) * step
        if not min(before, now) < mark < max(before, now):
            return None
        held = series.close[: end - 1]
        beyond = np.flatnonzero(held > mark if above else held < mark)
        if not beyond.size or end - int(beyond[-1]) < _LEAST_BACK:
            return None
        slots = {
            "above": "above" if above else "below",
            "mark": f"{mark:,.0f}",
            "since": f"{series.days[int(beyond[-1])]:%B %Y}",
            "date": "",
        }
        extra = {"above": float(above), "last": float(beyond[-1])}
        day = series.days[end]
        return self._write("first_close", series, end - 1, end, slots, day=day, claims=("mark",), extra=extra, later=1)

    def _first_month(self) -> Draft | None:
        series = self._series(INDICES)
        day = series.days[self._row(series, first=800)]
        first = day.replace(day=1)
        rows = month_rows(series, first)
        moved = None if rows is None else self._moved(series, *rows, 0.5)
        last = None if moved is None else last_month(series, first, up=moved[0] > 0)
        if rows is None or moved is None or last is None or (first - last).days < _LEAST_BACK:
            return None
        slots = moved[1] | {"month": f"{first:%B %Y}", "since": f"{last:%B %Y}"}
        return self._write("first_month", series, *rows, slots, day=last, later=self.rng.randrange(5, 60))

    def _sized_first(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series, first=800)
        moved = self._moved(series, end - 1, end, _SIZE + _UNCLEAR)
        if moved is None:
            return None
        moves = (series.close[1:end] / series.close[: end - 1] - 1) * (100 if moved[0] > 0 else -100)
        such = np.flatnonzero(moves > _SIZE - _UNCLEAR)
        # Row of the close that the last such move ended at.
        last = int(such[-1]) + 1 if such.size else 0
        if not last or end - last < _LEAST_BACK or moves[last - 1] < _SIZE + _UNCLEAR:
            return None
        slots = moved[1] | {"since": f"{series.days[last]:%B %Y}", "date": ""}
        return self._write("sized_first", series, end - 1, end, slots, day=series.days[end], later=1)

    def _record_count(self) -> Draft | None:
        series = self._series({symbol: INDICES[symbol] for symbol in ("^GSPC", "^DJI", "^IXIC", "^NDX")})
        end = self._row(series, first=800, since=LEVELS_FROM)
        highest = np.maximum.accumulate(series.close)
        year = series.days[end].year
        since = series.row(next(day for day in series.days if day.year == year))
        if since is None or series.close[end] <= highest[end - 1]:
            return None
        place = int(np.count_nonzero(series.close[since : end + 1] > highest[since - 1 : end]))
        if place < 2:
            return None
        slots = {
            "level": f"{series.close[end]:,.2f}",
            "place": ordinal(place),
            "year": str(year),
            "date": "",
        }
        extra = {"place": float(place)}
        day = series.days[end]
        kinds = ("record",)
        return self._write(
            "record_count", series, end - 1, end, slots, day=day, claims=("level",), claim_kinds=kinds, extra=extra
        )


def ordinal(count: int) -> str:
    """A place as papers print it: "second", "23rd"."""
    if count in _PLACES:
        return _PLACES[count]
    return f"{count}{'th' if count // 10 % 10 == 1 else _ENDINGS.get(count % 10, 'th')}"


def month_rows(series: Series, first: date) -> tuple[int, int] | None:
    """The last row before a month and the last of it; None where the month is not held whole."""
    base, end = series.last_before(first), series.last_before((first + timedelta(days=32)).replace(day=1))
    return None if base is None or end is None or end <= base or end + 8 > len(series.days) else (base, end)


def last_month(series: Series, first: date, *, up: bool) -> date | None:
    """The last month before another that went the same way; None where one between is too flat to tell."""
    month = first
    for _ in range(24):
        month = (month - timedelta(days=1)).replace(day=1)
        rows = month_rows(series, month)
        move = None if rows is None else series.move(*rows)
        if move is None or abs(move) < 0.05:
            return None
        if (move > 0) is up:
            return month
    return None
