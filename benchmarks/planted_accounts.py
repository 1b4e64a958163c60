"""Writers of true sentences that tell several figures: a month beside its quarter, years in a row, two days in sum."""

from __future__ import annotations

from datetime import date, timedelta

from planted_draft import Draft
from planted_firsts import month_rows
from planted_market import INDICES, LEVELS_FROM, SHARES, Series
from planted_words import Scribe

_AMERICAN = {symbol: name for symbol, name in (INDICES | SHARES).items() if ".HK" not in symbol}
_MONTHS_A_QUARTER = 3
_FRIDAY = 4


class AccountWriter(Scribe):
    """Sentences of several figures, by family."""

    def _two_months(self) -> Draft | None:
        series = self._series(INDICES)
        day = series.days[self._row(series, first=300)]
        first = day.replace(day=1)
        before = (first - timedelta(days=1)).replace(day=1)
        told = self._both(series, month_rows(series, before), month_rows(series, first))
        if told is None:
            return None
        rows, slots, other = told
        year = f" {before.year}" if before.year != first.year else ""
        slots |= {"month": f"{first:%B %Y}", "before": f"{before:%B}{year}"}
        later = self.rng.randrange(5, 60)
        return self._write("two_months", series, *rows, slots, claims=("p", "q"), extra={"q": other}, later=later)

    def _month_and_quarter(self) -> Draft | None:
        series = self._series(_AMERICAN)
        day = series.days[self._row(series, first=300)]
        last = date(day.year, day.month - (day.month - 1) % _MONTHS_A_QUARTER + 2, 1)
        base = series.last_before(date(last.year, last.month - 2, 1))
        month = month_rows(series, last)
        if base is None or month is None:
            return None
        told = self._both(series, (base, month[1]), month)
        if told is None:
            return None
        rows, slots, other = told
        slots["month"] = f"{last:%B}"
        return self._write("month_and_quarter", series, *rows, slots, claims=("p", "q"), extra={"q": other})

    def _years_in_a_row(self) -> Draft | None:
        series = self._series(_AMERICAN)
        last = self.rng.randrange(max(2003, series.days[0].year + 3), 2026)
        slots: dict[str, str] = {}
        moves: dict[str, float] = {}
        rows = None
        for place, year in enumerate(range(last - 2, last + 1), start=1):
            rows = self._year_rows(series, year)
            moved = None if rows is None else self._moved(series, *rows, 1.0)
            if moved is None:
                return None
            slots |= {f"p{place}": moved[1]["p"], f"way{place}": "gained" if moved[0] > 0 else "lost"}
            slots[f"year{place}"] = str(year)
            moves[f"p{place}"] = moved[0]
        if rows is None:
            return None
        later = self.rng.randrange(20, 200)
        return self._write("years_in_a_row", series, *rows, slots, claims=tuple(moves), extra=moves, later=later)

    def _two_days(self) -> Draft | None:
        series = self._series({symbol: INDICES[symbol] for symbol in ("^GSPC", "^DJI", "^IXIC", "^N225", "^HSI")})
        end = self._row(series, since=LEVELS_FROM)
        days = series.days[end - 1 : end + 1]
        first, second = (float(series.close[row] - series.close[row - 1]) for row in (end - 1, end))
        moved = self._moved(series, end - 2, end, 1.0)
        apart = (days[1] - days[0]).days
        if moved is None or first * second <= 0 or apart != 1 or min(abs(first), abs(second)) < 1:
            return None
        slots = {
            "went": "gained" if first > 0 else "lost",
            "noun": moved[1]["noun"],
            "pts": f"{abs(first + second):,.0f}",
            "one": f"{abs(first):,.0f}",
            "other": f"{abs(second):,.0f}",
            "weekday": f"{days[0]:%A}",
            "next": f"{days[1]:%A}",
        }
        extra = {"one": first, "other": second}
        return self._write("two_days", series, end - 2, end, slots, claims=("pts", "one", "other"), extra=extra)

    def _both(
        self, series: Series, first: tuple[int, int] | None, second: tuple[int, int] | None
    ) -> tuple[tuple[int, int], dict[str, str], float] | None:
        """The rows of the second stretch, words for both with those of the first marked, and its move."""
        told = None if first is None else self._moved(series, *first, 0.7)
        moved = None if second is None else self._moved(series, *second, 0.7)
        if told is None or moved is None or second is None or abs(told[0] - moved[0]) < 1:
            return None
        slots = moved[1] | {"q": told[1]["p"], "verb2": told[1]["verb"], "noun2": told[1]["noun"]}
        return second, slots, told[0]
