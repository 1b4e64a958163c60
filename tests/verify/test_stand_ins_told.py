"""Groups of which one stand-in has prices: it contradicts only where the sentence prints its close."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, OPEN = Status.SUPPORTED, Status.CONTRADICTED, Status.NOT_CHECKABLE
# Told on Friday, 20 September 2024: of the crudes only the American one has prices, 4% lower at 4,794.17 that day; of
# the shares of Hong Kong the Hang Seng, 3% higher at 5,143.74.
FRIDAY = date(2024, 9, 20)
PRICES = StoryPrices({"CL=F": {FRIDAY: -4.0}, "^HSI": {FRIDAY: 3.0}}, symbols=("CL=F", "^HSI"))


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        # the crude whose close is printed
        ("Crude oil lost 4% to $4,794.17 a barrel.", [OK, OK]),
        ("Crude oil lost 9% to $4,794.17 a barrel.", [WRONG, OK]),
        ("Crude oil gained 4% to $4,794.17 a barrel.", [WRONG, OK]),
        ("Hong Kong stocks fell 3% to 5,143.74.", [WRONG, OK]),
        # a round price may be that of any of them
        ("Crude oil lost 9% to about $4,800 a barrel.", [OPEN, OK]),
        # another sentence tells of whichever it likes
        ("Crude oil ended at $4,794.17 a barrel. Crude oil lost 9%.", [OK, OPEN]),
        # no price, no crude
        ("Crude oil lost 9%.", [OPEN]),
    ],
)
def test_a_stand_in_whose_close_is_told(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2024-09-20T21:00:00Z", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
