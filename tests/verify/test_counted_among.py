"""How many of the last sessions or weeks went one way, by hand from made-up moves."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED, Status.NOT_CHECKABLE

# Told on Friday, 20 September 2024: from Thursday, 12 September, the index rose, rose, fell, rose, fell, rose, rose.
# Of the weeks that ended from 9 August on it lost the second and the fourth, and gained in the five others.
DAYS = {
    date(2024, 8, 7): 2.0,
    date(2024, 8, 14): -2.0,
    date(2024, 8, 21): 2.0,
    date(2024, 8, 28): -2.0,
    date(2024, 9, 4): 2.0,
    date(2024, 9, 12): 1.0,
    date(2024, 9, 13): 1.0,
    date(2024, 9, 16): -1.0,
    date(2024, 9, 17): 1.0,
    date(2024, 9, 18): -1.0,
    date(2024, 9, 19): 1.0,
    date(2024, 9, 20): 1.0,
}
PRICES = StoryPrices({"^GSPC": DAYS})

ROWS = [
    ("The S&P 500 has risen in five of the past seven sessions.", OK),
    ("The S&P 500 has risen in six of the past seven sessions.", WRONG),
    ("The S&P 500 has fallen in two of the past five sessions.", OK),
    ("The S&P 500 has fallen in three of the past five sessions.", WRONG),
    ("The S&P 500 has risen in at least four of the past seven sessions.", OK),
    ("The S&P 500 has risen in five of the past seven weeks.", OK),
    ("The S&P 500 has risen in three of the past seven weeks.", WRONG),
    ("The S&P 500 rose for the fifth time in seven sessions.", OK),
    ("The S&P 500 rose for the third time in seven sessions.", WRONG),
    ("The Ruritania 40 index has risen in three of the past seven weeks.", OPEN),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "status"), ROWS, ids=[row[0] for row in ROWS])
def test_moves_among_the_last(text: str, status: Status, desk: Desk) -> None:
    (checked,) = desk.check(text, "2024-09-20T21:00:00Z", PRICES).claims
    assert checked.verdict.status is status, checked.verdict.summary
