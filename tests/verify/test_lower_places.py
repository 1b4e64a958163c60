"""Days and weeks ranked below the first: "its third-worst day of the year", by hand from a made-up year."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED, Status.NOT_CHECKABLE

# Told on Friday, 20 September 2024. The index lost 6% in March 2023 and 5% and 4% in January and July 2024, and gained
# 2% twice; on the day it lost 3%.
PRICES = StoryPrices(
    {
        "^GSPC": {
            date(2023, 3, 15): -6.0,
            date(2024, 1, 17): -5.0,
            date(2024, 4, 10): 2.0,
            date(2024, 7, 10): -4.0,
            date(2024, 8, 7): 2.0,
            date(2024, 9, 20): -3.0,
        }
    }
)

ROWS = [
    # of the year
    ("The S&P 500 fell 3% on Friday, its third-worst day of the year.", [OK, OK]),
    ("The S&P 500 fell 3% on Friday, its second-worst day of the year.", [OK, WRONG]),
    ("The S&P 500 fell 3% on Friday, its fourth-biggest one-day drop this year.", [OK, WRONG]),
    ("Friday's 3% fall was the third-largest of the year for the S&P 500.", [OK, OK]),
    # since a month, in which a worse one lies or does not
    ("The S&P 500 fell 3% on Friday, its second-worst day since January.", [OK, OK]),
    ("The S&P 500 fell 3% on Friday, its third-worst day since January.", [OK, OK]),
    ("The S&P 500 fell 3% on Friday, its third-worst day since February.", [OK, WRONG]),
    # the first is told without a place
    ("The S&P 500 fell 3% on Friday, its worst day since July.", [OK, OK]),
    # of which session, no move beside it tells
    ("The third-worst day of the year for the S&P 500 came in summer.", [OPEN]),
    ("The S&P 500 fell 4% on July 10, its second-worst day of the year.", [OK, OPEN]),
    # runs are counted day by day, and places of theirs are not
    ("The S&P 500 had its third-longest losing streak since 2020.", [OPEN]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_the_place_of_a_move(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2024-09-20T21:00:00Z", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
