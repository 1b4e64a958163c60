"""Weeks of crude that a passage from one contract to the next made larger than those of any one contract."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, OPEN = Status.SUPPORTED, Status.CONTRADICTED, Status.NOT_CHECKABLE

# Crude gains 6% in the week to 9 August, 9% in that to 12 April, and 8% on 20 June, when July's contract goes out.
MOVES = {date(2024, 8, 7): 6.0, date(2024, 6, 20): 8.0, date(2024, 4, 10): 9.0}
ROLLED = StoryPrices({"CL=F": MOVES}, symbols=("CL=F",))
# ... and by far more than the months of one good differ by.
FAR = StoryPrices({"CL=F": MOVES | {date(2024, 6, 20): 13.0}}, symbols=("CL=F",))

ROWS = [
    # only the week of the passage beats it
    ("WTI crude posted its best weekly gain since the week ended April 12.", ROLLED, [OPEN]),
    ("WTI crude posted its best week since the week of April 8.", ROLLED, [OPEN]),
    # nothing does since
    ("WTI crude posted its best weekly gain since June.", ROLLED, [OK]),
    # another week does as well
    ("WTI crude posted its best weekly gain since March.", ROLLED, [WRONG]),
    # no two months lie so far apart
    ("WTI crude posted its best weekly gain since the week ended April 12.", FAR, [WRONG]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    """The reading half, built once."""
    return Desk()


@pytest.mark.parametrize(("text", "prices", "statuses"), ROWS)
def test_weeks_of_a_roll(text: str, prices: StoryPrices, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2024-08-09T22:00:00Z", prices).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
