"""Moves since a day whose close the sentence prints: counted from that close, and from no other price of the day."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED, Status.NOT_CHECKABLE

# The index closes at 4,999.14 on Wednesday 15 May 2024, its high 1% above that, and at 4,549.17 a month later: 9% down,
# 9.9% from the high. Of the Nasdaq, at the same closes, no highs and lows are held.
FALL = {date(2024, 6, 12): -9.0}
PRICES = StoryPrices({"^GSPC": FALL, "^IXIC": FALL}, highs={"^GSPC": {date(2024, 5, 15): 5049.13}})
DAY = "2024-06-14T22:00:00Z"

ROWS = [
    ("The S&P 500 fell 9.0% from 4,999.14 on May 15 to 4,549.17.", [OK, OK, OK]),
    # the high of the day is no base beside its close, and where no price is printed it is another reading
    ("The S&P 500 fell 9.9% from 4,999.14 on May 15 to 4,549.17.", [WRONG, OK, OK]),
    ("The S&P 500 has fallen 9.9% since May 15.", [NOTED]),
    # nor does a high that is not held leave the move open
    ("The Nasdaq went from 4,999.14 on May 15 to 4,549.17, a loss of 11.0%.", [OK, OK, WRONG]),
    ("The Nasdaq has lost 11.0% since May 15.", [OPEN]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_bases(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, DAY, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
