"""Stories of the hours before a market opens: an index has no figures of the session to come, and shares may have."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, OPEN = Status.SUPPORTED, Status.CONTRADICTED, Status.NOT_CHECKABLE
# A Tuesday's rise of 3%, told on Wednesday at 8:00 in New York, when shares are dealt in and the market is closed.
RISE = {date(2024, 6, 11): 3.0}
PRICES = StoryPrices({"^GSPC": RISE, "AAPL": RISE})
MORNING, NOON = "2024-06-12T08:00:00-04:00", "2024-06-12T12:00:00-04:00"

ROWS = [
    ("The S&P 500 rose 3%.", MORNING, [OK]),
    # of no other session
    ("The S&P 500 rose 7%.", MORNING, [WRONG]),
    ("The S&P 500 fell 3%.", MORNING, [WRONG]),
    # ... but of one that words tell of, or that is open
    ("The S&P 500 rose 7% in early trading.", MORNING, [OPEN]),
    ("The S&P 500 rose 7%.", NOON, [OPEN]),
    # a share may have moved before the bell
    ("Apple rose 7%.", MORNING, [OPEN]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "published", "statuses"), ROWS, ids=[f"{row[1][11:13]} {row[0]}" for row in ROWS])
def test_before_the_bell(text: str, published: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, published, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
