"""Marks told as passed: what fell below one had stood above it, and what rose above one below."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG = Status.SUPPORTED, Status.CONTRADICTED
# Told on Friday, 20 September 2024: the Dow fell from about 5,000 to 4,845, the Nasdaq rose to 5,148; in February both
# had stood at 4,000.
UP, DOWN = date(2024, 2, 7), date(2024, 2, 6)
PRICES = StoryPrices(
    {
        "^DJI": {DOWN: -20.0, UP: 25.0, date(2024, 9, 20): -3.0},
        "^IXIC": {DOWN: -20.0, UP: 25.0, date(2024, 9, 20): 3.0},
    }
)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # between the prices of the day before and of the day
        ("The Dow fell below 4,900.", OK),
        ("The Nasdaq climbed above 5,100.", OK),
        ("The Dow slipped back under the 4,900 mark.", OK),
        # below it all the time
        ("The Dow fell below 5,900.", WRONG),
        ("The Dow slipped back under the 5,900 mark.", WRONG),
        ("The Dow tumbled through the psychologically important 6,000 level.", WRONG),
        # above it all the time, but for a day of the winter
        ("The Nasdaq climbed above 4,100.", WRONG),
        ("The Nasdaq is back above 4,100.", WRONG),
        # so near to the highest price held that some hour may have seen it
        ("The Dow fell below 5,200.", OK),
        # where it stands passes nothing, and neither does a verb of the other way
        ("The Dow stands below 5,900.", OK),
        ("The Nasdaq remains above 4,100.", OK),
    ],
)
def test_a_mark_is_passed_from_its_other_side(text: str, status: Status, desk: Desk) -> None:
    checked = desk.check(text, "2024-09-20T21:00:00Z", PRICES).claims
    assert [one.verdict.status for one in checked] == [status], [one.verdict.summary for one in checked]
