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


# The index rises by ten percent on Friday, 12 July, and falls by three on Monday; it fell by seven on 8 March.
OF_A_YEAR = StoryPrices({"^GSPC": {date(2024, 3, 8): -7.0, date(2024, 7, 12): 10.0, date(2024, 7, 15): -3.0}})
MONDAY, FRIDAY = "2024-07-15T22:00:00Z", "2024-07-12T22:00:00Z"

OF_A_DAY = [
    # the day beside the year, however both are told
    ("The S&P 500 ended Friday at its highest close of the year.", FRIDAY, OK),
    ("The S&P 500 closed on Friday at its highest level of 2024.", MONDAY, OK),
    ("The S&P 500 closed on Friday at its highest level this year.", MONDAY, OK),
    # ... and another day, whatever the days beside it saw
    ("The S&P 500 ended Monday at its highest close of the year.", MONDAY, WRONG),
    ("The S&P 500 closed at its highest level of 2024 on Monday.", MONDAY, WRONG),
    ("The S&P 500 ended Friday at its lowest close of the year.", FRIDAY, WRONG),
    ("The S&P 500 closed at its lowest level of 2024 on Friday.", FRIDAY, WRONG),
]


@pytest.mark.parametrize(("text", "published", "status"), OF_A_DAY, ids=[row[0] for row in OF_A_DAY])
def test_extremes_of_a_year_reached_on_a_day(text: str, published: str, status: Status, desk: Desk) -> None:
    (one,) = desk.check(text, published, OF_A_YEAR).claims
    assert one.verdict.status is status, one.verdict.summary
