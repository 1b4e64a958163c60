"""Runs of weeks and months: which of them are over when the story is told, and those that "has" tells up to now."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED, Status.NOT_CHECKABLE

# The index falls by 2% at the end of February 2024 and never else: up a little in each week and month after it. On
# Wednesday 12 June it slips, and the week still ends up.
DROP = date(2024, 2, 29)
RISES = {DROP + timedelta(days=7 * week): 1.0 for week in range(1, 15)}
PRICES = StoryPrices({"^GSPC": {DROP: -2.0, date(2024, 6, 12): -0.1, **RISES}})

ROWS = [
    # March, April and May: the month is over on its last evening, and on the next day
    ("The S&P 500 rose in May for a third straight month.", "2024-05-31T22:00:00Z", [OK]),
    ("The S&P 500 rose in May for a second straight month.", "2024-05-31T22:00:00Z", [WRONG]),
    ("May was the third consecutive monthly gain for the S&P 500.", "2024-06-01T22:00:00Z", [OK]),
    ("May was the second consecutive monthly gain for the S&P 500.", "2024-06-01T22:00:00Z", [WRONG]),
    # in the middle of June the run may leave it out
    ("The S&P 500 has risen for three months in a row.", "2024-06-14T22:00:00Z", [NOTED]),
    # a week is over on its Friday evening, and before a Friday without a session
    ("The S&P 500 has risen for 10 straight weeks.", "2024-05-10T22:00:00Z", [OK]),
    ("The S&P 500 has risen for 14 straight weeks.", "2024-05-10T22:00:00Z", [WRONG]),
    ("The S&P 500 had risen for 14 straight weeks.", "2024-05-10T22:00:00Z", [OPEN]),
    # a run that ended is counted exactly, one that goes on may be longer than it is told
    ("The S&P 500 slipped on Wednesday, snapping a two-day winning streak.", "2024-06-12T22:00:00Z", [WRONG]),
    ("The S&P 500 has risen for two straight weeks.", "2024-05-10T22:00:00Z", [NOTED]),
    # a run of days that ended on a day whose hour is not told
    ("The S&P 500 has fallen for two straight days.", "2024-06-13", [WRONG]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "published", "statuses"), ROWS, ids=[f"{row[1][:10]} {row[0]}" for row in ROWS])
def test_runs(text: str, published: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, published, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
