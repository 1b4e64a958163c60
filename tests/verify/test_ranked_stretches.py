"""Stretches ranked among others: months in percent, halves of a year by name, and what no ranking of moves tells."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED, Status.NOT_CHECKABLE

# The index gains 2% in the middle of each month but for 4.5% in April 2023 and 3.8% in May 2024, which is more points.
# Apple gains 20% in the second half of 2023, 30% in the half after and 15% in the next.
PRICES = StoryPrices(
    {
        "^GSPC": {
            **{date(2023, month, 15): 2.0 for month in (2, 3, 5, 6, 8, 9, 11, 12)},
            **{date(2024, month, 15): 2.0 for month in (2, 3, 4, 7, 8)},
            date(2023, 4, 12): 4.5,
            date(2024, 5, 15): 3.9,
        },
        "AAPL": {date(2023, 9, 15): 20.0, date(2024, 3, 15): 30.0, date(2024, 9, 16): 15.0},
    }
)

ROWS = [
    # in percent the month was beaten a year before; that none was as large in points says nothing of that
    ("The S&P 500 rose 3.8% in May, its best month since April 2023.", "2024-05-31T22:00:00Z", [OK, OK]),
    ("The S&P 500 rose 3.8% in May, its best month since February 2023.", "2024-05-31T22:00:00Z", [OK, WRONG]),
    # ... unless they alone are printed
    ("The S&P 500 rose 245.77 points in May, its best month since February 2023.", "2024-05-31T22:00:00Z", [OK, NOTED]),
    # a half among all halves, or among those of its name
    (
        "Apple shares rose 15% in the second half, their best since the first half of 2024.",
        "2025-01-02T13:00:00Z",
        [OK, OK],
    ),
    (
        "Apple shares rose 15% in the second half, their best since the second half of 2023.",
        "2025-01-02T13:00:00Z",
        [OK, NOTED],
    ),
    # a number of records, and a move beside records
    ("The S&P 500 rose 3.8% in May and set 12 record closes, the most since 2021.", "2024-05-31T22:00:00Z", [OK, NOTED, OPEN]),
    ("The S&P 500 closes at a record and is up 3.9%, the most since February 2023.", "2024-05-15T22:00:00Z", [NOTED, OK, WRONG]),
]  # fmt: skip


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "published", "statuses"), ROWS, ids=[f"{row[1][:10]} {row[0]}" for row in ROWS])
def test_ranked(text: str, published: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, published, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
