"""Checks closing stories as agencies print them: all figures must be supported, and a published slip found both ways.

    python benchmarks/index_stories.py --prices PRICES [--misses]

The stories are of eleven days that agencies told of. Levels, points and percent of the day, the week and the year are
worked out from the price file with pandas, which the package does not use for it; the sentences are our own. One story
is told with the slip that was printed of 21 December 2021: 893.16 points for the year as 27.8%, when on a base of
3,756.07 they are 23.8%.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pandas as pd

from factcheck.ingest import article_from_text, parse_stamp
from factcheck.models import CheckedArticle, Status
from factcheck.pipeline import Checker
from factcheck.settings import Settings

_WRONG = frozenset({Status.CONTRADICTED, Status.IMPLAUSIBLE})
_FULL = {
    "^GSPC": "The S&P 500",
    "^DJI": "The Dow Jones Industrial Average",
    "^IXIC": "The Nasdaq composite",
    "^RUT": "The Russell 2000 index of smaller companies",
}
_DAYS = (
    date(2018, 2, 5),
    date(2018, 12, 26),
    date(2020, 3, 16),
    date(2021, 12, 21),
    date(2022, 1, 3),
    date(2022, 9, 13),
    date(2024, 11, 6),
    date(2024, 12, 18),
    date(2025, 1, 27),
    date(2025, 4, 4),
    date(2025, 4, 9),
)
_SHORT = {"^GSPC": "The S&P 500", "^DJI": "The Dow", "^IXIC": "The Nasdaq", "^RUT": "The Russell 2000"}


@dataclass(frozen=True, slots=True)
class Printed:
    """One index of one story, changes signed."""

    date: date
    index: str
    level: Decimal
    day_points: Decimal
    day_percent: Decimal
    week_points: Decimal
    week_percent: Decimal
    year_points: Decimal
    year_percent: Decimal


@dataclass(frozen=True, slots=True)
class Story:
    """A text with the number of market figures it prints."""

    name: str
    text: str
    published: str
    figures: int


def percent_words(value: Decimal) -> str:
    """A percentage as agencies print it: 5%, not 5.0%, and "less than 0.1%" for next to nothing."""
    size = abs(value)
    if size < Decimal("0.05"):
        return "less than 0.1%"
    return f"{size.normalize():f}%" if size == size.to_integral_value() else f"{size}%"


def points_words(value: Decimal) -> str:
    """Points with thousands separators."""
    return f"{abs(value):,.2f}"


def blocks(rows: list[Printed]) -> str:
    """The form with a heading a period and a line an index."""
    day = rows[0].date
    lines = [f"Here is where the main US indexes stood after {day:%A}'s session.", "", f"On {day:%A}:", ""]
    for row in rows:
        verb = "rose" if row.day_points > 0 else "fell"
        lines.append(
            f"{_FULL[row.index]} {verb} {points_words(row.day_points)} points, or {percent_words(row.day_percent)}, "
            f"to {row.level:,.2f}."
        )
        lines.append("")
    for heading, name in (("For the week:", "week"), ("For the year:", "year")):
        lines += [heading, ""]
        for row in rows:
            points, percent = _of(row, name)
            way = "up" if points > 0 else "down"
            lines += [f"{_SHORT[row.index]} is {way} {points_words(points)} points, or {percent_words(percent)}.", ""]
    return "\n".join(lines)


def prose(rows: list[Printed]) -> str:
    """Running text, the percentage first and the changes of the year in sentences of their own."""
    day = rows[0].date
    parts = [f"NEW YORK, {day:%B} {day.day} - Wall Street closed as follows on {day:%A}."]
    for row in rows:
        verb = "gained" if row.day_points > 0 else "lost"
        parts.append(
            f"{_FULL[row.index]} {verb} {percent_words(row.day_percent)}, or {points_words(row.day_points)} points, "
            f"to close at {row.level:,.2f}."
        )
    for row in rows:
        mid = f"the{_SHORT[row.index][3:]}"
        moved = "risen" if row.year_points > 0 else "fallen"
        parts.append(
            f"So far this year, {mid} has {moved} {points_words(row.year_points)} "
            f"points, or {percent_words(row.year_percent)}."
        )
    return " ".join(parts[:5]) + "\n\n" + " ".join(parts[5:])


def weekly(rows: list[Printed]) -> str:
    """A paragraph an index, with day, week and year in it."""
    parts = []
    for row in rows:
        verb = "climbed" if row.day_points > 0 else "dropped"
        week = "up" if row.week_points > 0 else "down"
        year = "up" if row.year_points > 0 else "down"
        parts.append(
            f"{_FULL[row.index]} {verb} {points_words(row.day_points)} points ({percent_words(row.day_percent)}) to "
            f"{row.level:,.2f} on {row.date:%A}. It is {week} {percent_words(row.week_percent)} for the week and "
            f"{year} {percent_words(row.year_percent)} for the year."
        )
    return "\n\n".join(parts)


def stories(table: list[list[Printed]]) -> Iterator[Story]:
    """Every story in every form, stamped once with the hour and once with the day alone."""
    for rows in table:
        day = rows[0].date.isoformat()
        for stamp in (f"{day}T21:45:00Z", day):
            yield Story(f"{day} blocks", blocks(rows), stamp, 7 * len(rows))
            yield Story(f"{day} prose", prose(rows), stamp, 5 * len(rows))
            yield Story(f"{day} weekly", weekly(rows), stamp, 5 * len(rows))


def with_slip(table: list[list[Printed]]) -> Story:
    """The story of 21 December 2021 as it was printed."""
    rows = next(rows for rows in table if rows[0].date == date(2021, 12, 21))
    slipped = [replace(row, year_percent=Decimal("27.8")) if row.index == "^GSPC" else row for row in rows]
    return Story("slip", blocks(slipped), "2021-12-21T21:45:00Z", 28)


def read_table(prices: Path) -> list[list[Printed]]:
    """The rows of the table, by story."""
    file = prices / "daily.parquet" if prices.is_dir() else prices
    closes = pd.read_parquet(file, columns=["ticker", "date", "close"], filters=[("ticker", "in", list(_FULL))])
    table = closes.assign(date=pd.to_datetime(closes["date"])).pivot_table(
        index="date", columns="ticker", values="close"
    )
    return [[_printed(table[index].dropna().round(2), index, day) for index in _FULL] for day in _DAYS]


def _printed(closes: pd.Series[float], index: str, day: date) -> Printed:
    end = pd.Timestamp(day)
    ends = {
        "day": closes[closes.index < end],
        "week": closes[closes.index < end - pd.Timedelta(days=day.weekday())],
        "year": closes[closes.index < pd.Timestamp(day.year, 1, 1)],
    }
    level = Decimal(f"{closes[end]:.2f}")
    printed: dict[str, Decimal] = {}
    for name, before in ends.items():
        base = Decimal(f"{before.iloc[-1]:.2f}")
        printed[f"{name}_points"] = level - base
        printed[f"{name}_percent"] = ((level / base - 1) * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return Printed(date=day, index=index, level=level, **printed)


def check(checker: Checker, story: Story) -> CheckedArticle:
    """The story checked as of its stamp."""
    article = article_from_text(story.text, id=story.name, source="index", published=parse_stamp(story.published))
    return checker.check(article)


def _of(row: Printed, name: str) -> tuple[Decimal, Decimal]:
    return (row.week_points, row.week_percent) if name == "week" else (row.year_points, row.year_percent)


def main() -> int:
    """Prints the shares; 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--prices", type=Path, required=True)
    parser.add_argument("--misses", action="store_true", help="print every figure that was not supported")
    options = parser.parse_args()
    checker = Checker.from_settings(Settings(prices=(str(options.prices),), offline=True))
    table = read_table(options.prices)
    figures = checked = flagged = findings = 0
    for story in stories(table):
        outcome = check(checker, story)
        figures += story.figures
        findings += len(outcome.findings)
        for claim in outcome.claims:
            settled = claim.verdict.status is not Status.NOT_CHECKABLE
            checked += settled
            flagged += claim.verdict.status in _WRONG
            if options.misses and (not settled or claim.verdict.status in _WRONG):
                sentence = claim.claim.sentence.of(outcome.article.text)
                print(f"{story.name} {story.published}: {claim.verdict.summary} | {sentence}")
        if options.misses:
            for finding in outcome.findings:
                print(f"{story.name} {story.published}: FINDING {finding.summary}")
            if len(outcome.claims) != story.figures:
                print(f"{story.name}: {len(outcome.claims)} claims for {story.figures} figures")
    slip = check(checker, with_slip(table))
    by_prices = [claim for claim in slip.claims if claim.verdict.status in _WRONG]
    print(
        f"{figures} figures, {checked} checked ({100 * checked / figures:.1f}%), {flagged} flagged, {findings} findings"
    )
    print(f"the slip by prices: {'; '.join(claim.verdict.summary for claim in by_prices) or 'not found'}")
    print(f"the slip by arithmetic: {'; '.join(finding.summary for finding in slip.findings) or 'not found'}")
    found = len(by_prices) == 1 and len(slip.findings) == 1
    return 0 if found and checked >= 0.98 * figures and flagged + findings <= figures / 200 else 1


if __name__ == "__main__":
    raise SystemExit(main())
