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


def test_a_stamp_with_an_hour_is_kept() -> None:
    stamp = Stamp(DAY, datetime(2025, 11, 25, 21, 0, tzinfo=UTC))
    text = "Stocks slide\n\nNov. 25, 2025 10:16 am ET\n\nThe S&P 500 fell 1%."
    assert article_from_text(text, id="a", source="test", published=stamp).published == stamp


def test_far_down_no_hour_is_the_story_s() -> None:
    text = "\n\n".join([*["The S&P 500 fell 1%."] * 8, "Nov. 25, 2025 10:16 am ET"])
    assert article_from_text(text, id="a", source="test", published=Stamp(DAY)).published == Stamp(DAY)
