"""Prices told in the words of a change, which only the price itself can tell from one."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Kind, Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG = Status.SUPPORTED, Status.CONTRADICTED
PRICE, MOVE = Kind.LEVEL, Kind.PRICE_CHANGE
DAY = date(2024, 8, 6)
# From $4,994.01 on Monday bitcoin rose by $149.82 to $5,143.83, and the Dow by as many points.
BOTH = ("BTC-USD", "^DJI")
PRICES = StoryPrices(
    {symbol: {DAY: 3.0} for symbol in BOTH},
    opens={symbol: {DAY: 4995.0} for symbol in BOTH},
    highs={symbol: {DAY: 5160.0} for symbol in BOTH},
    lows={symbol: {DAY: 4960.0} for symbol in BOTH},
    symbols=BOTH,
)

ROWS = [
    # as much as the price itself: where it stood, and not by how much it moved
    ("Bitcoin rose close to $5,150.", PRICE, OK),
    ("Bitcoin recovered $5,143.83 as buyers returned.", PRICE, OK),
    ("On Tuesday bitcoin climbed almost $5,150.", PRICE, OK),
    ("The Dow recovered 5,143.83 points.", PRICE, OK),
    # ... which may be as wrong as any price
    ("Bitcoin recovered $5,600.", PRICE, WRONG),
    ("Bitcoin rose close to $4,300.", PRICE, WRONG),
    # what it moved by, right or wrong
    ("Bitcoin rose close to $150.", MOVE, OK),
    ("Bitcoin recovered $150.", MOVE, OK),
    ("Bitcoin recovered $510.", MOVE, WRONG),
    ("Bitcoin rose close to $3,000.", MOVE, WRONG),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "kind", "status"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_sum_as_large_as_the_price_tells(text: str, kind: Kind, status: Status, desk: Desk) -> None:
    (checked,) = desk.check(text, "2024-08-06", PRICES).claims
    assert checked.resolved.claim.kind in {kind, Kind.POINT_CHANGE if kind is MOVE else kind}
    assert checked.verdict.status is status, checked.verdict.summary
