"""The hour that the head of a story prints for the day it is stamped with."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from factcheck.ingest import article_from_text
from factcheck.models import Stamp

DAY = date(2025, 11, 25)


@pytest.mark.parametrize(
    ("head", "instant"),
    [
        # New York is five hours behind in November
        ("Updated Nov. 25, 2025 10:16 am ET", "15:16"),
        ("Nov. 25, 2025, 4:16 p.m. EST", "21:16"),
        ("November 25, 2025 at 12:05 a.m. ET", "05:05"),  # midnight's hour
        ("By Ann Poole | November 25, 2025 12:30 PM (ET)", "17:30"),  # noon's
        # day first, and the zones of elsewhere
        ("25 November 2025, 16:45 GMT", "16:45"),
        ("Published 25 Nov 2025 16:30 HKT", "08:30"),
        ("25 November 2025 | 15.40 IST", "10:10"),
        # the latest of several
        ("Published Nov 25, 2025 9:31 am ET | Updated Nov 25, 2025 4:45 pm ET", "21:45"),
        # another day, no zone, no such hour, no line of its own
        ("Updated Nov. 24, 2025 10:16 am ET", None),
        ("Nov. 25, 2025 10:16 am", None),
        ("Nov. 25, 2025 31:16 ET", None),
        ("The auction that had been set for Nov. 25, 2025 10:16 am ET was called off late in the evening of the day before, " * 2, None),
    ],
)  # fmt: skip
def test_hour_at_the_head(head: str, instant: str | None) -> None:
    text = f"Stocks slide\n\n{head}\n\nThe S&P 500 fell 1%."
    expected = None if instant is None else datetime.fromisoformat(f"2025-11-25T{instant}+00:00")
    assert article_from_text(text, id="a", source="test", published=Stamp(DAY)).published == Stamp(DAY, expected)


@pytest.mark.parametrize(
    "head",
    [
        "November 25, 2025",  # a line of its own
        "Tuesday, 25 November 2025",
        "2025-11-25",
        "**Nov. 25, 2025**",  # set off
        "By Ann Poole | November 25, 2025",  # behind who wrote it
        "By Ann Poole and Li Wei, Nov. 25, 2025",
        "November 25, 2025 4:45 PM",  # with an hour of no zone
        "Nov. 25, 2025 · 16:45 CET",
    ],
)
def test_a_date_alone_at_the_head_is_the_story_s(head: str) -> None:
    for before in ("", "Stocks slide\n\n", "Stocks slide\n", "Stocks slide\n\nTech leads\n\nMarkets\n\n"):
        text = f"{before}{head}\n\nThe S&P 500 fell 1% on Tuesday."
        published = article_from_text(text, id="a", source="test").published
        assert published is not None
        assert published.day == DAY


@pytest.mark.parametrize(
    "text",
    [
        # of a sentence
        "Stocks slide\n\nOn November 25, 2025\n\nThe S&P 500 fell 1%.",
        "Stocks slide\n\nThe meeting of November 25, 2025\n\nThe S&P 500 fell 1%.",
        "Stocks slide\n\nNovember 25, 2025, was a day of losses.",
        # of a period, or without a year
        "Stocks slide\n\nNovember 2025\n\nThe S&P 500 fell 1%.",
        "Stocks slide\n\nNovember 25\n\nThe S&P 500 fell 1%.",
        # a chronicle: each day heads what it brought
        "The slide\n\nNovember 24, 2025\n\nThe S&P 500 rose 1%.\n\nNovember 25, 2025\n\nIt fell 1%.",
        # far down
        "\n\n".join([*["The S&P 500 fell 1%."] * 6, "November 25, 2025", "Gold rose 1%."]),
        # no such day
        "Stocks slide\n\nNovember 31, 2025\n\nThe S&P 500 fell 1%.",
    ],
)
def test_no_other_date_is_the_story_s(text: str) -> None:
    assert article_from_text(text, id="a", source="test").published is None


def test_a_date_alone_yields_to_what_is_said_of_the_story() -> None:
    told = Stamp(date(2025, 11, 24))
    text = "Stocks slide\n\nNovember 25, 2025\n\nThe S&P 500 fell 1%."
    assert article_from_text(text, id="a", source="test", published=told).published == told
    masthead = f"Published: 2025-11-24\n\n{text}"
    assert article_from_text(masthead, id="a", source="test").published == told


def test_a_stamp_with_an_hour_is_kept() -> None:
    stamp = Stamp(DAY, datetime(2025, 11, 25, 21, 0, tzinfo=UTC))
    text = "Stocks slide\n\nNov. 25, 2025 10:16 am ET\n\nThe S&P 500 fell 1%."
    assert article_from_text(text, id="a", source="test", published=stamp).published == stamp


def test_far_down_no_hour_is_the_story_s() -> None:
    text = "\n\n".join([*["The S&P 500 fell 1%."] * 8, "Nov. 25, 2025 10:16 am ET"])
    assert article_from_text(text, id="a", source="test", published=Stamp(DAY)).published == Stamp(DAY)
