"""Days named beside a figure that are those of another: of what was undone, told aside, outdone, or over a run."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, NOTED = Status.SUPPORTED, Status.CONTRADICTED, Status.SUPPORTED_WITH_NOTE
# Friday, 6 September 2024, and the Monday after it; the Dow has fallen for three days.
PRICES = StoryPrices(
    {
        "^GSPC": {date(2024, 9, 6): -3.0, date(2024, 9, 9): 5.0},
        "^IXIC": {
            date(2024, 9, 3): 0.5,
            date(2024, 9, 4): -2.0,
            date(2024, 9, 5): -2.0,
            date(2024, 9, 6): -2.1,
            date(2024, 9, 9): 1.0,
        },
        "^DJI": {date(2024, 9, 5): -2.0, date(2024, 9, 6): -1.0, date(2024, 9, 9): -4.0},
    }
)
MONDAY = "2024-09-09T21:00:00Z"

ROWS = [
    # the day of a move that owns it
    ("The S&P 500 rose 5%, more than making good Friday's 3% loss.", [OK, OK]),
    ("The S&P 500 gained 5% in a session that put Friday's 3% slide in the shade.", [OK, OK]),
    ("The S&P 500 gained 3% in a session that put Friday's 3% slide in the shade.", [WRONG, OK]),
    # how it had been before
    ("The S&P 500 rose 5%, having lost 3% on Friday.", [OK, OK]),
    ("The S&P 500 fell 6%, having lost 3% on Friday.", [WRONG, OK]),
    # an aside, which the main verb leaves again, and so does what follows
    ("The S&P 500, which lost 3% on Friday, rose 5%. The Dow dropped 4%.", [OK, OK, OK]),
    ("The S&P 500, which lost 3% on Friday, lost 6%.", [OK, WRONG]),
    # the day of a high that a price stands below
    ("The S&P 500 rose 5%. It is above the two-month low hit on Friday. The Dow dropped 4%.", [OK, NOTED, OK]),
    ("The S&P 500 rose 5%. It is above the two-month low hit on Friday. The Dow dropped 2%.", [OK, NOTED, WRONG]),
    # ... nor that of a record told aside
    ("The S&P 500, which closed at a record low on Friday, rose 5%. The Dow dropped 4%.", [NOTED, OK, OK]),
    ("The S&P 500, which closed at a record low on Friday, lost 2%. The Dow dropped 4%.", [NOTED, WRONG, OK]),
    # what outdid it
    ("The Dow's 4% slide was beaten only by a 9% rout on May 3, 2001. The S&P 500 rose 5%.", [OK, Status.NOT_CHECKABLE, OK]),
    # over the days that were counted
    ("The Dow slid for a third day in a row, losing 7% in the process.", [OK, OK]),
    ("The Dow had its third loss in a row, during which it has shed 7%.", [OK, OK]),
    ("The Dow slid for a third day in a row, losing 3% in the process.", [OK, WRONG]),
    ("The S&P 500 rose and made up 5% in the process.", [OK]),
    # ... and over those of a run that the day broke
    ("The Nasdaq Composite rose 1% on Monday, ending a three-day slide in which it lost 6%.", [OK, OK, NOTED]),
    ("The Nasdaq Composite snapped a three-day losing streak during which it had shed 6%.", [OK, NOTED]),
    ("The Nasdaq Composite rose 1% on Monday, ending a three-day slide in which it lost 9%.", [OK, OK, WRONG]),
]  # fmt: skip


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_days_beside(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, MONDAY, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
