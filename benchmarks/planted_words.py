"""The base of every writer: words for names, days and directions, and how a sentence is put together."""

from __future__ import annotations

import random
import tomllib
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from planted_draft import Draft
from planted_market import INDICES, SHARES, SOFT, Market, Series

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


class Scribe:
    """What every writer needs: a market, chance that repeats with its seed, and the sentences."""

    def __init__(self, market: Market, seed: int) -> None:
        self.market = market
        self.rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self.templates = load_templates()

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

    def _year_rows(self, series: Series, year: int) -> tuple[int, int] | None:
        base, end = series.last_before(date(year, 1, 1)), series.last_before(date(year + 1, 1, 1))
        if base is None or end is None or series.days[base].year != year - 1 or end + 8 > len(series.days):
            return None
        return base, end
