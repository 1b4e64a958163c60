"""Wraps that print no stretch: the week or the month that several of their figures tell together."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED
# All four moved on Tuesday, 6 August 2024, and by nothing else that week but for the half percent of its Friday.
WEEK = {date(2024, 8, day): 0.0 for day in (5, 7, 8)}
TUESDAY, FRIDAY = date(2024, 8, 6), date(2024, 8, 9)
PRICES = StoryPrices(
    {
        "^GSPC": {**WEEK, TUESDAY: 3.0, FRIDAY: 0.5},
        "^DJI": {**WEEK, TUESDAY: 2.0, FRIDAY: 0.5},
        "^IXIC": {**WEEK, TUESDAY: 4.0, FRIDAY: 0.5},
        "AAPL": {**WEEK, TUESDAY: -6.0, FRIDAY: 0.5},
    }
)

ROWS = [
    # over the week 1.03 x 1.005, 1.02 x 1.005 and 1.04 x 1.005: none of them is a day's
    (
        "Shares set new highs. The S&P 500 rose 3.5%. The Dow added 2.5%. The Nasdaq Composite jumped 4.5%.",
        [NOTED, NOTED, NOTED],
    ),
    # ... a loss among them
    ("The S&P 500 rose 3.5%. Apple lost 5.5%. The Dow added 2.5%.", [NOTED, NOTED, NOTED]),
    # ... and one that the week does not give either
    (
        "The S&P 500 rose 3.5%. Apple lost 9.5%. The Dow added 2.5%. The Nasdaq Composite jumped 4.5%.",
        [NOTED, WRONG, NOTED, NOTED],
    ),
    # two are no several
    ("The S&P 500 rose 3.5%. The Dow added 2.5%.", [WRONG, WRONG]),
    # one instrument told three times is one
    ("The S&P 500 rose 3.5%. The index gained 3.5%. Again, the S&P 500 rose 3.5%.", [WRONG, WRONG, WRONG]),
    # those that name their day are not asked
    (
        "The S&P 500 rose 3.5% on Friday. The Dow added 2.5% on Friday. The Nasdaq Composite jumped 4.5% on Friday.",
        [WRONG, WRONG, WRONG],
    ),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_figures_of_one_stretch(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2024-08-10", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


def test_figures_of_the_day_outweigh_those_of_the_week(desk: Desk) -> None:
    told = "The S&P 500 rose 0.5%. Apple added 0.5%. The Dow gained 0.5%. "
    slips = "The S&P 500 rose 3.5%. The Dow added 2.5%. The Nasdaq Composite jumped 4.5%."
    checked = desk.check(told + slips, "2024-08-10", PRICES).claims
    assert [one.verdict.status for one in checked] == [OK, OK, OK, WRONG, WRONG, WRONG]
