"""Writers of true sentences about stretches of time."""

from __future__ import annotations

from datetime import date, timedelta

from planted_draft import Draft
from planted_market import INDICES, SHARES
from planted_words import NAMES, Scribe


class PeriodWriter(Scribe):
    """Sentences about weeks, months, years and stretches between days, by family."""

    def _year_to_date(self) -> Draft | None:
        series = self._series({symbol: name for symbol, name in (INDICES | SHARES).items() if ".HK" not in symbol})
        end = self._row(series, first=300)
        base = series.last_before(date(series.days[end].year, 1, 1))
        moved = None if base is None else self._moved(series, base, end, 1.0)
        if moved is None or base is None or series.days[end].month < 2:
            return None
        return self._write("year_to_date", series, base, end, moved[1])

    def _named_year(self) -> Draft | None:
        series = self._series({symbol: name for symbol, name in (INDICES | SHARES).items() if ".HK" not in symbol})
        year = self.rng.randrange(max(2000, series.days[0].year + 1), 2026)
        rows = self._year_rows(series, year)
        moved = None if rows is None else self._moved(series, *rows, 1.0)
        if moved is None or rows is None:
            return None
        return self._write(
            "named_year", series, *rows, moved[1] | {"year": str(year)}, later=self.rng.randrange(20, 300)
        )

    def _named_month(self) -> Draft | None:
        series = self._series(INDICES, SHARES)
        day = series.days[self._row(series, first=300)]
        first = day.replace(day=1)
        after = (first + timedelta(days=32)).replace(day=1)
        base, end = series.last_before(first), series.last_before(after)
        moved = None if base is None or end is None else self._moved(series, base, end, 0.5)
        if moved is None or base is None or end is None:
            return None
        slots = moved[1] | {"month": f"{first:%B %Y}"}
        return self._write("named_month", series, base, end, slots, day=first, later=self.rng.randrange(5, 60))

    def _since(self) -> Draft | None:
        series = self._series(INDICES, SHARES)
        end = self._row(series, first=800)
        base = end - self.rng.randrange(15, 700)
        moved = self._moved(series, base, end, 2.0)
        if moved is None:
            return None
        day = series.days[base]
        return self._write("since", series, base, end, moved[1] | {"date": ""}, day=day)

    def _week(self) -> Draft | None:
        series = self._series(INDICES, SHARES)
        end = self._row(series)
        day = series.days[end]
        base = series.last_before(day - timedelta(days=day.weekday()))
        moved = None if base is None or day.weekday() != 4 else self._moved(series, base, end)
        if moved is None or base is None:
            return None
        return self._write("week", series, base, end, moved[1])

    def _split_year(self) -> Draft | None:
        symbol = self.rng.choice([name for name in self.market.splits if name in NAMES])
        series = self.market.series(symbol)
        year = self.rng.choice(self.market.splits[symbol])[0].year
        rows = self._year_rows(series, year)
        moved = None if rows is None else self._moved(series, *rows, 1.0)
        if moved is None or rows is None:
            return None
        return self._write(
            "split_year", series, *rows, moved[1] | {"year": str(year)}, later=self.rng.randrange(20, 90)
        )

    def _multiple(self) -> Draft | None:
        series = self._series(SHARES)
        rows = self._year_rows(series, self.rng.randrange(2003, 2026))
        if rows is None or not self.market.whole(series, *rows) or not 105 < series.move(*rows) < 195:
            return None
        slots = {"year": str(series.days[rows[1]].year)}
        return self._write("multiple", series, *rows, slots, claims=(), claim_kinds=("multiple",), later=30)

    def _comparison(self) -> Draft | None:
        names = self.rng.sample(["^GSPC", "^DJI", "^IXIC", "^NDX", "^RUT", "AAPL", "MSFT", "NVDA"], 2)
        first, second = (self.market.series(symbol) for symbol in names)
        year = self.rng.randrange(2005, 2026)
        rows, others = self._year_rows(first, year), self._year_rows(second, year)
        if rows is None or others is None or first.move(*rows) - second.move(*others) < 1:
            return None
        slots = {"first": NAMES[names[0]], "second": NAMES[names[1]], "year": str(year)}
        slots["First"] = slots["first"][0].upper() + slots["first"][1:]
        return self._write("comparison", first, *rows, slots, claims=(), claim_kinds=("comparison",), later=40)

    def _trailing(self) -> Draft | None:
        series = self._series({symbol: name for symbol, name in INDICES.items() if not symbol.startswith("^H")})
        end = self._row(series, first=500)
        count = self.rng.choice((3, 6, 12))
        day = series.days[end]
        months = day.year * 12 + day.month - 1 - count
        try:
            target = date(months // 12, months % 12 + 1, day.day)
        except ValueError:
            return None
        base = series.last_before(target + timedelta(days=1))
        moved = None if base is None else self._moved(series, base, end, 1.0)
        if moved is None or base is None:
            return None
        words = {3: "three", 6: "six", 12: "12"}[count]
        return self._write("trailing", series, base, end, moved[1] | {"count": words})

    def _quarter(self) -> Draft | None:
        series = self._series({symbol: name for symbol, name in (INDICES | SHARES).items() if ".HK" not in symbol})
        day = series.days[self._row(series, first=300)]
        number = (day.month - 1) // 3
        first = date(day.year, 3 * number + 1, 1)
        after = (first + timedelta(days=100)).replace(day=1)
        base, end = series.last_before(first), series.last_before(after)
        moved = (
            None if base is None or end is None or end + 8 > len(series.days) else self._moved(series, base, end, 0.5)
        )
        if moved is None or base is None or end is None:
            return None
        slots = moved[1] | {"quarter": ("first", "second", "third", "fourth")[number], "year": str(day.year)}
        return self._write("quarter", series, base, end, slots, later=self.rng.randrange(5, 60))

    def _quarter_to_date(self) -> Draft | None:
        series = self._series({symbol: name for symbol, name in (INDICES | SHARES).items() if ".HK" not in symbol})
        end = self._row(series, first=300)
        day = series.days[end]
        first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
        base = series.last_before(first)
        moved = None if base is None else self._moved(series, base, end, 1.0)
        if moved is None or base is None or (day - first).days < 14:
            return None
        slots = moved[1] | {"month": f"{first - timedelta(days=1):%B}"}
        return self._write("quarter_to_date", series, base, end, slots)

    def _last_week(self) -> Draft | None:
        series = self._series(INDICES, SHARES)
        end = self._row(series)
        day = series.days[end]
        base = series.last_before(day - timedelta(days=day.weekday()))
        moved = None if base is None or day.weekday() != 4 else self._moved(series, base, end)
        if moved is None or base is None:
            return None
        return self._write("last_week", series, base, end, moved[1], later=self.rng.randrange(3, 7))

    def _between(self) -> Draft | None:
        series = self._series(INDICES, SHARES)
        end = self._row(series, first=800)
        base = end - self.rng.randrange(15, 400)
        moved = self._moved(series, base, end, 2.0)
        if moved is None:
            return None
        start = series.days[base]
        slots = moved[1] | {"start": f"{start:%B} {start.day}, {start.year}", "date": ""}
        return self._write("between", series, base, end, slots, day=series.days[end], later=self.rng.randrange(1, 60))

    def _sessions(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series)
        count = self.rng.choice((2, 3, 5, 10))
        moved = self._moved(series, end - count, end)
        if moved is None:
            return None
        words = {2: "two", 3: "three", 5: "five", 10: "10"}[count]
        return self._write("sessions", series, end - count, end, moved[1] | {"count": words})
