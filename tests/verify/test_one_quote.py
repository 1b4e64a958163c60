"""Figures of one move in a market without an official close: both hold by one quote, or one of them is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, NOTED = Status.SUPPORTED, Status.CONTRADICTED, Status.SUPPORTED_WITH_NOTE
DAY, BEFORE = date(2024, 9, 19), date(2024, 9, 18)
# Told on Friday, 20 September 2024: on Thursday bitcoin lost 14% to 4,300, gold gained 2% to 5,100. Both swung far.
PRICES = StoryPrices(
    {"BTC-USD": {DAY: -14.0}, "GC=F": {DAY: 2.0}},
    highs={"BTC-USD": {BEFORE: 5060.0, DAY: 5450.0}, "GC=F": {BEFORE: 5020.0, DAY: 5180.0}},
    lows={"BTC-USD": {BEFORE: 4900.0, DAY: 4100.0}, "GC=F": {BEFORE: 4960.0, DAY: 4890.0}},
    symbols=("BTC-USD", "GC=F"),
)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        # of the closes
        ("Bitcoin lost 14% to $4,299.08 on Thursday.", [OK, OK]),
        # ... of which no other price of the day makes as much
        ("Bitcoin lost 14% to $5,400 on Thursday.", [OK, WRONG]),
        ("Bitcoin lost 14.0% to $5,060 on Thursday.", [OK, WRONG]),
        ("Bitcoin lost 6% to $4,299.08 on Thursday.", [WRONG, OK]),
        ("Bitcoin rose 3% to $4,299.08 on Thursday.", [WRONG, OK]),
        ("Gold rose 2.0% to $4,900 an ounce on Thursday.", [OK, WRONG]),
        ("Gold fell 1.8% to $5,098.90 an ounce on Thursday.", [WRONG, OK]),
        # another hour gives both
        ("Bitcoin lost 10% to $4,500 on Thursday.", [NOTED, NOTED]),
        # words that part the moments
        ("Bitcoin lost 14% on Thursday, after changing hands at $5,400.", [OK, NOTED]),
        # the same size the other way
        ("Gold fell 2.0% on Thursday.", [WRONG]),
        ("Gold rose 2.0% on Thursday.", [OK]),
        # ... where it is told so coarsely that many quotes give it
        ("Gold fell 2% on Thursday.", [NOTED]),
        # the lowest of a day is none of its highs
        ("Bitcoin traded as low as $5,400 on Thursday.", [WRONG]),
        ("Bitcoin traded as low as $4,100 on Thursday.", [OK]),
    ],
)
def test_figures_of_one_quote(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2024-09-20T21:00:00Z", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
