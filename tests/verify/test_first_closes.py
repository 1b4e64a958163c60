"""Figures of a session that agree with each other on another close than the one held: a first print, mended since."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED
# 4,999.01 on Friday 2 August 2024, 4,499.10 on Monday: 499.91 points, 10.00 percent.
PRICES = StoryPrices({"^GSPC": {date(2024, 8, 5): -10.0, date(2024, 8, 6): 12.0}})
MONDAY = "2024-08-05T22:00:00Z"

ROWS = [
    # points and level of one print: 4,999.01 - 500.41 = 4,498.60
    ("The S&P 500 fell 500.41 points on Monday to close at 4,498.60.", [NOTED, NOTED]),
    # percent and level: 4,498.60 / 4,999.01 - 1 = -10.0102%
    ("The S&P 500 fell 10.01% on Monday to close at 4,498.60.", [NOTED, NOTED]),
    # told in two sentences
    ("The S&P 500 dropped 500.41 points on Monday. The S&P 500 closed at 4,498.60.", [NOTED, NOTED]),
    # points that would be of the close held only if they were cut off: 4,999.01 - 499.89 = 4,499.12
    ("The S&P 500 fell 499.89 points on Monday to close at 4,499.12.", [NOTED, NOTED]),
    # ... beside a level that they do not give
    ("The S&P 500 fell 499.89 points on Monday to close at 4,499.15.", [NOTED, WRONG]),
    # what holds by the close held is left as it is
    ("The S&P 500 fell 499.91 points on Monday to close at 4,499.10.", [OK, OK]),
    # one figure alone is a slip
    ("The S&P 500 fell 499.91 points on Monday to close at 4,498.60.", [OK, WRONG]),
    # two that agree on no close
    ("The S&P 500 fell 500.41 points on Monday to close at 4,497.60.", [WRONG, WRONG]),
    # two that agree on a close a fifth of a percent away: 4,999.01 - 509.01 = 4,490.00
    ("The S&P 500 fell 509.01 points on Monday to close at 4,490.00.", [WRONG, WRONG]),
    # a percentage to one decimal meets too much: 4,495.60 is 10.07 percent down
    ("The S&P 500 fell 10.1% on Monday to close at 4,495.60.", [WRONG, WRONG]),
    # one figure said twice is still one
    ("The S&P 500 closed at 4,498.60 on Monday. It was at 4,498.60 at the close on Monday.", [WRONG, WRONG]),
]


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_first_closes(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, MONDAY, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


def test_the_note_tells_both_closes(desk: Desk) -> None:
    points, level = (one.verdict.summary for one in desk.check(ROWS[0][0], MONDAY, PRICES).claims)
    for summary in (points, level):
        assert "4498.60" in summary
        assert "4499.10" in summary


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()
