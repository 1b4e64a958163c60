"""Writers of true sentences, one a family of ``planted_templates.toml``; each draws an instrument and a day."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from planted_draft import Draft
from planted_market import INDICES, LEVELS_FROM, SHARES, SOFT, Market, Series

UP_VERBS = ("rose", "gained", "climbed", "advanced", "jumped", "added")
DOWN_VERBS = ("fell", "lost", "slid", "declined", "dropped", "shed")
PARTICIPLES = {True: ("risen", "gained", "climbed"), False: ("fallen", "lost", "dropped")}
ORDINALS = {3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth"}
NAMES = INDICES | SHARES | SOFT
_ASIA = (".SS", ".HK")
_ASIAN = {"^HSI", "^HSTECH", "^N225", "^KS11", "^NSEI"}


def load_templates() -> dict[str, list[str]]:
    """The sentences by family."""
    path = Path(__file__).with_name("planted_templates.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return {family: list(table["texts"]) for family, table in data.items()}


STYLES = ("full", "full", "full", "short", "british", "weekday", "iso")


def day_words(day: date, style: str) -> str:
    """A date in one of the ways that papers and agencies print it."""
    short = f"{day:%b}." if day.month not in {3, 4, 5, 6, 7} else f"{day:%B}"
    return {
        "full": f"{day:%B} {day.day}, {day.year}",
        "short": f"{short} {day.day}, {day.year}",
        "british": f"{day.day} {day:%B} {day.year}",
        "weekday": f"{day:%A}, {day:%B} {day.day}, {day.year}",
        "iso": day.isoformat(),
    }[style]


def moment(symbol: str, day: date) -> str:
    """An hour after the close of the instrument's market."""
    hour = "11:00:00" if symbol.endswith(_ASIA) or symbol in _ASIAN else "22:30:00"
    return f"{day.isoformat()}T{hour}Z"


def direction_words(up: bool, rng: random.Random) -> dict[str, str]:
    """Words for one direction, for every slot that shows it."""
    return {
        "verb": rng.choice(UP_VERBS if up else DOWN_VERBS),
        "adverb": "higher" if up else "lower",
        "updown": "up" if up else "down",
        "participle": rng.choice(PARTICIPLES[up]),
        "noun": "gain" if up else "loss",
    }


def name_words(symbol: str) -> dict[str, str]:
    """The name inside and at the head of a sentence."""
    name = NAMES[symbol]
    return {"name": name, "Name": name[0].upper() + name[1:]}


class Writer:
    """Draws true sentences from a market; the same seed gives the same sentences."""

    def __init__(self, market: Market, seed: int) -> None:
        self.market = market
        self.rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self.templates = load_templates()
        self.makers: dict[str, Callable[[], Draft | None]] = {
            "session": self._session,
            "weekday": self._weekday,
            "triple": self._triple,
            "share_triple": self._share_triple,
            "level": self._level,
            "year_to_date": self._year_to_date,
            "named_year": self._named_year,
            "named_month": self._named_month,
            "since": self._since,
            "week": self._week,
            "listed": self._listed,
            "split_year": self._split_year,
            "multiple": self._multiple,
            "streak": self._streak,
            "record": self._record,
            "extreme": self._extreme,
            "comparison": self._comparison,
            "market_value": self._market_value,
            "yield": self._yield,
            "trailing": self._trailing,
            "quarter": self._quarter,
            "last_week": self._last_week,
            "between": self._between,
            "sessions": self._sessions,
        }

    def draft(self, family: str) -> Draft:
        """One sentence of a family."""
        while True:
            made = self.makers[family]()
            if made is not None:
                return made

    def _series(self, *pools: dict[str, str]) -> Series:
        return self.market.series(self.rng.choice([symbol for pool in pools for symbol in pool]))

    def _row(self, series: Series, first: int = 30, since: date | None = None) -> int:
        start = first
        if since is not None:
            start = max(first, int(np.searchsorted(series.stamps, np.datetime64(since))))
        # Recent decades first: older sentences are rarer.
        start = max(start, len(series.days) - 5000)
        return self.rng.randrange(start, len(series.days) - 8)

    def _write(self, family: str, series: Series, base: int, end: int, slots: dict[str, str], **more: object) -> Draft:
        template = str(more.pop("template", None) or self.rng.choice(self.templates[family]))
        claims = tuple(str(slot) for slot in more.pop("claims", ("p",)) if "{" + str(slot) + "}" in template)  # type: ignore[attr-defined]
        day = series.days[end]
        later = int(more.pop("later", 0))  # type: ignore[call-overload]
        published = moment(series.symbol, day + timedelta(days=later))
        words = {**name_words(series.symbol), **slots}
        named = more.get("day")
        if "date" in words and isinstance(named, date):
            more["style"] = self.rng.choice(STYLES)
            words["date"] = day_words(named, str(more["style"]))
        return Draft(family, template, words, claims, series.symbol, base, end, published, **more)  # type: ignore[arg-type]

    def _moved(self, series: Series, base: int, end: int, least: float = 0.3) -> tuple[float, dict[str, str]] | None:
        if base < 1 or not self.market.whole(series, base, end):
            return None
        move = series.move(base, end)
        places = 2 if self.rng.random() < 0.25 else 1
        if not least <= abs(move) < 400:
            return None
        return move, {"p": f"{abs(move):.{places}f}", **direction_words(move > 0, self.rng)}

    def _session(self) -> Draft | None:
        series = self._series(INDICES, SHARES, SOFT)
        end = self._row(series)
        moved = self._moved(series, end - 1, end)
        if moved is None:
            return None
        day = series.days[end]
        slots = moved[1] | {"date": ""}
        return self._write("session", series, end - 1, end, slots, day=day, later=self.rng.randrange(0, 5))

    def _weekday(self) -> Draft | None:
        series = self._series(INDICES, SHARES)
        end = self._row(series)
        moved = self._moved(series, end - 1, end)
        if moved is None:
            return None
        day = series.days[end]
        return self._write("weekday", series, end - 1, end, moved[1] | {"weekday": f"{day:%A}"}, day=day)

    def _triple(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series)
        moved = self._moved(series, end - 1, end)
        if moved is None:
            return None
        day = series.days[end]
        points = abs(round(series.close[end], 2) - round(series.close[end - 1], 2))
        slots = moved[1] | {
            "pts": f"{points:,.2f}",
            "level": f"{series.close[end]:,.2f}",
            "date": "",
            "weekday": f"{day:%A}",
        }
        return self._write("triple", series, end - 1, end, slots, day=day, claims=("p", "pts", "level"))

    def _share_triple(self) -> Draft | None:
        series = self._series({symbol: name for symbol, name in SHARES.items() if not symbol.endswith(".HK")})
        end = self._row(series, since=LEVELS_FROM)
        moved = self._moved(series, end - 1, end)
        if moved is None or series.factor[end] != series.factor[end - 1]:
            return None
        day = series.days[end]
        price, before = round(series.printed(end), 2), round(series.printed(end - 1), 2)
        slots = moved[1] | {
            "money": f"${abs(price - before):,.2f}",
            "price": f"${price:,.2f}",
            "date": "",
        }
        return self._write("share_triple", series, end - 1, end, slots, day=day, claims=("p", "money", "price"))

    def _level(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series)
        if not self.market.whole(series, end - 1, end):
            return None
        day = series.days[end]
        slots = {"level": f"{series.close[end]:,.2f}", "date": ""}
        later = self.rng.randrange(0, 5)
        return self._write("level", series, end - 1, end, slots, day=day, claims=("level",), later=later)

    def _year_to_date(self) -> Draft | None:
        series = self._series({symbol: name for symbol, name in (INDICES | SHARES).items() if ".HK" not in symbol})
        end = self._row(series, first=300)
        base = series.last_before(date(series.days[end].year, 1, 1))
        moved = None if base is None else self._moved(series, base, end, 1.0)
        if moved is None or base is None or series.days[end].month < 2:
            return None
        return self._write("year_to_date", series, base, end, moved[1])

    def _year_rows(self, series: Series, year: int) -> tuple[int, int] | None:
        base, end = series.last_before(date(year, 1, 1)), series.last_before(date(year + 1, 1, 1))
        if base is None or end is None or series.days[base].year != year - 1 or end + 8 > len(series.days):
            return None
        return base, end

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

    def _listed(self) -> Draft | None:
        template = self.rng.choice(self.templates["listed"])
        count = 3 if "{third}" in template else 2
        names = self.rng.sample([symbol for symbol in SHARES if ".HK" not in symbol], count)
        day = self.market.series("NVDA").days[self._row(self.market.series("NVDA"), since=LEVELS_FROM)]
        slots: dict[str, str] = {"date": ""}
        signs, moves = [], []
        for place, symbol in enumerate(names, start=1):
            series = self.market.series(symbol)
            row = series.row(day)
            moved = None if row is None else self._moved(series, row - 1, row)
            if moved is None:
                return None
            slots[f"p{place}"] = moved[1]["p"]
            slots[("first", "second", "third")[place - 1]] = SHARES[symbol]
            slots["verb" if place == 1 else f"verb{place}"] = moved[1]["verb"]
            signs.append(moved[0] > 0)
            moves.append(moved[0])
        if "{verb2}" not in template and len(set(signs)) > 1:
            return None
        slots["First"] = slots["first"]
        series = self.market.series(names[0])
        row = series.row(day)
        if row is None:
            return None
        claims = tuple(f"p{place}" for place in range(1, count + 1))
        extra = {f"p{place}": move for place, move in enumerate(moves, start=1)}
        return self._write(
            "listed",
            series,
            row - 1,
            row,
            slots,
            template=template,
            claims=claims,
            symbols=tuple(names),
            extra=extra,
            day=day,
        )

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

    def _streak(self) -> Draft | None:
        series = self._series(INDICES)
        end = self._row(series)
        signs = np.sign(np.diff(series.close[end - 20 : end + 1]))
        up = bool(signs[-1] > 0)
        count = 0
        for sign in signs[::-1]:
            if bool(sign > 0) is not up or sign == 0:
                break
            count += 1
        if count not in ORDINALS or not all(
            self.market.whole(series, end - step - 1, end - step) for step in range(count + 1)
        ):
            return None
        day = series.days[end]
        slots = direction_words(up, self.rng) | {"ordinal": ORDINALS[count], "date": ""}
        extra = {"count": float(count)}
        return self._write("streak", series, end - count, end, slots, claims=("ordinal",), day=day, extra=extra)

    def _record(self) -> Draft | None:
        series = self._series(
            {symbol: INDICES[symbol] for symbol in ("^GSPC", "^DJI", "^IXIC", "^NDX", "^GDAXI", "^RUT")}
        )
        end = self._row(series)
        if series.close[end] < series.close[: end + 1].max():
            return None
        day = series.days[end]
        slots = {"level": f"{series.close[end]:,.2f}", "date": ""}
        return self._write("record", series, end - 1, end, slots, claims=("level",), day=day)

    def _extreme(self) -> Draft | None:
        series = self._series(
            {symbol: INDICES[symbol] for symbol in ("^GSPC", "^DJI", "^IXIC", "^NDX", "^N225", "^GDAXI")}
        )
        end = self._row(series, first=1500)
        moved = self._moved(series, end - 1, end, 2.0)
        if moved is None:
            return None
        moves = series.close[1 : end + 1] / series.close[:end] - 1
        sign = 1 if moved[0] > 0 else -1
        beaten = np.flatnonzero(sign * moves[:-1] > abs(moved[0]) / 100)
        if beaten.size == 0 or (series.days[end] - series.days[int(beaten[-1]) + 1]).days < 200:
            return None
        last, day = series.days[int(beaten[-1]) + 1], series.days[end]
        slots = moved[1] | {"date": "", "since": f"{last:%B %Y}"}
        return self._write("extreme", series, end - 1, end, slots, day=day, claim_kinds=("extreme_since",))

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

    def _market_value(self) -> Draft | None:
        series = self._series(
            {symbol: SHARES[symbol] for symbol in ("AAPL", "MSFT", "NVDA", "AMZN", "GOOGL", "TSLA", "AVGO")}
        )
        end = self._row(series, since=date(2022, 9, 1))
        day, before = series.days[end], series.days[end - 1]
        now, then = self.market.market_cap(series.symbol, day), self.market.market_cap(series.symbol, before)
        if now is None or then is None or then - now < 2e10 or not self.market.whole(series, end - 1, end):
            return None
        # A new share count between the two days is no move of the price.
        if abs((now / then - 1) * 100 - series.move(end - 1, end)) > 0.05:
            return None
        slots = {"value": f"{(then - now) / 1e9:.0f}", "date": ""}
        return self._write("market_value", series, end - 1, end, slots, claims=("value",), day=day)

    def _yield(self) -> Draft | None:
        series = self.market.series("^TNX")
        end = self._row(series)
        change = round((series.close[end] - series.close[end - 1]) * 100)
        if abs(change) < 2:
            return None
        day = series.days[end]
        slots = direction_words(change > 0, self.rng) | {
            "bp": str(abs(change)),
            "level": f"{series.close[end]:.2f}",
            "date": "",
            "name": "",
            "Name": "",
        }
        NAMES.setdefault("^TNX", "the 10-year yield")
        return self._write("yield", series, end - 1, end, slots, claims=("bp", "level"), day=day)

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
