"""Writers of true sentences about stretches told by both ends: halves, months to a month, one price to another."""

from __future__ import annotations

from datetime import date, timedelta

from planted_draft import Draft
from planted_market import INDICES, LEVELS_FROM, SHARES
from planted_words import Scribe

_AMERICAN = {symbol: name for symbol, name in (INDICES | SHARES).items() if ".HK" not in symbol}
_MONTHS = {3: "three", 6: "six", 9: "nine", 12: "12"}


class StretchWriter(Scribe):
    """Sentences about stretches with a beginning and an end of their own, by family."""

    def _half(self) -> Draft | None:
        series = self._series(_AMERICAN)
        day = series.days[self._row(series, first=300)]
        second = day.month > 6
        first, after = date(day.year, 7 if second else 1, 1), date(day.year + second, 1 if second else 7, 1)
        base, end = series.last_before(first), series.last_before(after)
        moved = None if base is None or end is None or end + 8 > len(series.days) else self._moved(series, base, end, 1)
        if moved is None or base is None or end is None:
            return None
        slots = moved[1] | {"half": "second" if second else "first", "year": str(day.year)}
        return self._write("half", series, base, end, slots, later=self.rng.randrange(5, 60))

    def _months_ended(self) -> Draft | None:
        series = self._series(INDICES)
        day = series.days[self._row(series, first=600)]
        count = self.rng.choice(tuple(_MONTHS))
        after = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        months = after.year * 12 + after.month - 1 - count
        base, end = series.last_before(date(months // 12, months % 12 + 1, 1)), series.last_before(after)
        moved = None if base is None or end is None or end + 8 > len(series.days) else self._moved(series, base, end, 1)
        if moved is None or base is None or end is None:
            return None
        slots = moved[1] | {"count": _MONTHS[count], "month": f"{day:%B %Y}"}
        return self._write("months_ended", series, base, end, slots, later=self.rng.randrange(5, 60))

    def _told_levels(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series, first=800, since=LEVELS_FROM)
        base = end - self.rng.randrange(5, 250)
        moved = self._moved(series, base, end, 2.0)
        if moved is None:
            return None
        start = series.days[base]
        slots = moved[1] | {
            "first_level": f"{series.close[base]:,.2f}",
            "level": f"{series.close[end]:,.2f}",
            "start": f"{start:%B} {start.day}, {start.year}",
            "date": "",
        }
        day = series.days[end]
        return self._write("told_levels", series, base, end, slots, day=day, claims=("p", "level"), later=1)

    def _year_ends(self) -> Draft | None:
        series = self._series(INDICES)
        rows = self._year_rows(series, self.rng.randrange(2012, 2026))
        moved = None if rows is None or series.days[rows[0]] < LEVELS_FROM else self._moved(series, *rows, 1.0)
        if moved is None or rows is None:
            return None
        base, end = rows
        slots = moved[1] | {
            "first_level": f"{series.close[base]:,.2f}",
            "level": f"{series.close[end]:,.2f}",
            "year": str(series.days[end].year),
            "year_before": str(series.days[base].year),
        }
        return self._write(
            "year_ends", series, base, end, slots, claims=("p", "level"), later=self.rng.randrange(3, 40)
        )

    def _week_earlier(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series, since=LEVELS_FROM)
        day = series.days[end]
        base = series.row(day - timedelta(days=7))
        moved = None if base is None else self._moved(series, base, end)
        if moved is None or base is None:
            return None
        slots = moved[1] | {"level": f"{series.close[end]:,.2f}", "date": ""}
        return self._write("week_earlier", series, base, end, slots, day=day, claims=("p", "level"))
