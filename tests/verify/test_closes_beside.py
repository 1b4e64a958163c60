"""Figures of a story told while a session was open, beside others of the same move that hold at the close."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, OPEN = Status.SUPPORTED, Status.CONTRADICTED, Status.NOT_CHECKABLE
NOTED = Status.SUPPORTED_WITH_NOTE
FRIDAY = date(2024, 9, 20)
# The Dow closed 1% higher on Friday, 20 September 2024, within a session that swung by two percent to either side.
PRICES = StoryPrices({"^DJI": {FRIDAY: 1.0}}, highs={"^DJI": {FRIDAY: 5150.0}}, lows={"^DJI": {FRIDAY: 4900.0}})
HOUR = "Traders are on the verge of a quiet end to the week. Apple was down 0.1%. "


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        # all of the close
        ("The Dow rose 49.94 points, or 1%, to 5,043.87.", [OK, OK, OK]),
        # ... and so is the one that is not what they make it
        ("The Dow rose 49.94 points, or 1.9%, to 5,043.87.", [OK, WRONG, OK]),
        ("The Dow rose 94.94 points, or 1%, to 5,043.87.", [WRONG, OK, OK]),
        ("The Dow fell 49.94 points, or 1%, to 5,043.87.", [WRONG, WRONG, OK]),
        # all of some hour
        ("The Dow rose 74.91 points, or 1.5%, to 5,068.84.", [OPEN, OPEN, OPEN]),
        # what came earlier than the story may be over
        ("Earlier, the Dow rose 1% to 5,043.87.", [NOTED, OK]),
        ("Earlier, the Dow rose 1.9% to 5,043.87.", [WRONG, OK]),
        ("Earlier, the Dow rose 1.9%.", [OPEN]),
        # another moment of the same day
        ("The Dow rose to 5,043.87, having lost 1.2%.", [OK, OPEN]),
        # a figure so coarse that many hours give it stands for none
        ("The Dow rose 1%, or 94 points.", [OK, OPEN]),
    ],
)
def test_a_figure_beside_the_close(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(HOUR + text, "2024-09-20T21:30:00Z", PRICES).claims[1:]
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
