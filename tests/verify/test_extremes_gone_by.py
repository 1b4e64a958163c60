"""Highs and lows of a time gone by, told months later: ranked up to the month that the words say they were reached in."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = (
    Status.SUPPORTED,
    Status.SUPPORTED_WITH_NOTE,
    Status.CONTRADICTED,
    Status.NOT_CHECKABLE,
)
# A slump of a week in March 2024, and quiet days before and after it.
PRICES = StoryPrices({"^GSPC": {date(2024, 3, 8): -5.0, date(2024, 3, 15): 6.0}})
AFTER = "2024-08-09T22:00:00Z"

ROWS = [
    # the month after the extreme, before it, and in a clause of its own
    ("The S&P 500 fell to a 12-month low in March.", [NOTED]),
    ("In March, the S&P 500 hit its lowest since May 2023.", [NOTED]),
    ("The S&P 500 has been quiet since it hit a 12-month low in early March.", [NOTED]),
    # ... and another month, in which there was none
    ("The S&P 500 closed at a 12-month low in April.", [WRONG]),
    ("In June, the S&P 500 hit its lowest since May 2023.", [WRONG]),
    # a low that is told of now was one of March
    ("The S&P 500 fell to a 12-month low.", [WRONG]),
    # a day of the year before, or of a month of either year, is not told
    ("The S&P 500 fell to a 12-month low last year.", [OPEN]),
    ("The S&P 500 fell to a 12-month low last March.", [OPEN]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_extremes_of_a_month_gone_by(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, AFTER, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
