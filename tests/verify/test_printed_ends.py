"""Distances from a peak or a low that end with the close printed right before them."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, NOTED = Status.SUPPORTED, Status.CONTRADICTED, Status.SUPPORTED_WITH_NOTE
# Told on Friday, 20 September 2024: the Dow stood at 6,000 in May, at 4,784.60 on Thursday and 5% higher on Friday.
PRICES = StoryPrices(
    {"^DJI": {date(2024, 5, 7): 20.0, date(2024, 7, 9): -20.0, date(2024, 9, 20): 5.0}}, symbols=("^DJI",)
)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # of the close of the day before
        ("The day before it had closed at 4,784.60, 20% below its May peak.", NOTED),
        ("One day earlier it stood at 4,784.60, or 20% off its May high.", NOTED),
        ("A day earlier it had ended at 4,784.60, down about 20% from its May peak.", NOTED),
        # ... which another figure is not of
        ("The day before it had closed at 4,784.60, 26% below its May peak.", WRONG),
        # of the close of the day, and of a price that stands elsewhere
        ("It closed at 5,023.82, 20% below its May peak.", WRONG),
        ("It had closed at 4,784.60 the day before; it is 20% below its May peak.", WRONG),
    ],
)
def test_a_distance_ends_with_its_close(text: str, status: Status, desk: Desk) -> None:
    checked = desk.check(f"The Dow rose 5% on Friday. {text}", "2024-09-20T21:00:00Z", PRICES).claims
    assert checked[-1].verdict.status is status, [one.verdict.summary for one in checked]
