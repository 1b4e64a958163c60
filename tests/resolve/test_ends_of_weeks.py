"""Stretches up to the end of a week, told early in the next one."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, NOTED = Status.SUPPORTED, Status.CONTRADICTED, Status.SUPPORTED_WITH_NOTE
# A record of 5% up on Tuesday, 3 September 2024; 10% down on Friday, 13 September, and 8% up on the Monday after it.
PRICES = StoryPrices(
    {"^GSPC": {date(2024, 9, 3): 5.0, date(2024, 9, 13): -10.0, date(2024, 9, 16): 8.0}},
)

ROWS = [
    ("The S&P 500 ended the week 10% below its record high.", "2024-09-16T22:00:00Z", [NOTED]),
    ("The S&P 500 closed last week 10% off its peak of September 3.", "2024-09-17T10:00:00Z", [NOTED]),
    ("The S&P 500 finished the week 10% below its record.", "2024-09-16T22:00:00Z", [NOTED]),
    # ... which may be wrong
    ("The S&P 500 ended the week 16% below its record high.", "2024-09-16T22:00:00Z", [WRONG]),
    # where no words say that a week ended, or in the days before the next end
    ("The S&P 500 is 10% below its record high.", "2024-09-16T22:00:00Z", [WRONG]),
    ("The S&P 500 ended the week 10% below its record high.", "2024-09-20T22:00:00Z", [WRONG]),
    ("The S&P 500 ended the week 3% below its record high.", "2024-09-20T22:00:00Z", [OK]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "at", "statuses"), ROWS, ids=[f"{row[1]}: {row[0]}" for row in ROWS])
def test_where_the_week_ended(text: str, at: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, at, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
