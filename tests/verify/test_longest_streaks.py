"""Streaks that rank by their length: "its longest losing streak since March 2023"."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED

# The index fell on five days in a row in March 2023, on six in November and on five in August 2024, each run after a
# gain; on no other days did it fall more than once in a row.
RUNS = [
    *((date(2023, 3, day), -0.5) for day in (6, 7, 8, 9, 10)),
    *((date(2023, 11, day), -0.5) for day in (13, 14, 15, 16, 17, 20)),
    *((date(2024, 8, day), -0.5) for day in (5, 6, 7, 8, 9)),
    *((day, 0.5) for day in (date(2023, 3, 3), date(2023, 11, 10), date(2024, 8, 2), date(2024, 8, 12))),
]
PRICES = StoryPrices({"^GSPC": dict(RUNS)})
FRIDAY, MONDAY = "2024-08-09T22:00:00Z", "2024-08-12T22:00:00Z"

ROWS = [
    # beaten last in the month told
    ("The S&P 500 fell for a fifth day, its longest losing streak since November 2023.", FRIDAY, [OK, OK]),
    # beaten by none since the date, but further back
    ("The S&P 500 fell for a fifth day, its longest losing streak since February 2024.", FRIDAY, [OK, NOTED]),
    # just as long in the month told, but beaten since
    ("The S&P 500 fell for a fifth day, the longest slide since March 2023.", FRIDAY, [OK, WRONG]),
    # one that ended the day before
    ("The S&P 500 rose, ending its longest losing streak since November 2023.", MONDAY, [NOTED]),
    # told in a list
    ("The S&P 500 rose 0.5% --Snaps a five-day losing streak", MONDAY, [OK, OK]),
    # of all that are held
    ("It was the longest losing streak ever for the S&P 500.", FRIDAY, [WRONG]),
    ("It was the longest losing streak ever for the S&P 500.", "2023-11-20T22:00:00Z", [NOTED]),
]


# Gold has no one official close: it rose 1% on four days, hardly at all on the fifth and 1% again on the sixth.
GOLD = StoryPrices(
    {
        "GC=F": {
            date(2024, 8, day): move for day, move in ((2, -1.0), (5, 1.0), (6, 1.0), (7, 1.0), (8, 0.01), (9, 1.0))
        }
    },
    symbols=("GC=F",),
)
DOUBTFUL = [
    ("Gold rose for a fifth straight day.", [OK]),
    # the small move may have been a loss, and no gain of a whole percent can
    ("Gold rose for a third straight day.", [WRONG]),
    ("Gold fell for a fifth straight day.", [WRONG]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "published", "statuses"), ROWS, ids=[f"{row[1][:10]} {row[0]}" for row in ROWS])
def test_longest_streaks(text: str, published: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, published, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


@pytest.mark.parametrize(("text", "statuses"), DOUBTFUL, ids=[row[0] for row in DOUBTFUL])
def test_streaks_of_markets_without_an_official_close(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, FRIDAY, GOLD).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
