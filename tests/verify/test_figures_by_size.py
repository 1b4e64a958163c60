"""Prices told as changes and moves told as records, which only their size tells from one another."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Kind, Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, NOTED = Status.SUPPORTED, Status.CONTRADICTED, Status.SUPPORTED_WITH_NOTE
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


# Prices of a time that no words tell: $5,143.83 is the highest of all that are held, and $4,990 the lowest or near it.
UNTOLD = [
    ("Bitcoin rose 3%, having traded at $5,900 before.", [OK, Status.NOT_CHECKABLE]),
    ("Bitcoin rose 3%, having traded at $50,800 before.", [OK, WRONG]),
    ("Bitcoin rose 3%, having traded at $508 before.", [OK, WRONG]),
]


@pytest.mark.parametrize(("text", "statuses"), UNTOLD, ids=[row[0] for row in UNTOLD])
def test_a_price_that_no_day_ever_saw(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2024-08-06", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


# Of an index at 5,143.83: a record of a move in points, set in August, and before it one of 100.90 in March.
RECORDS = [
    ("The Dow jumped 149.82 points, beating its record of 101 points set in March.", [OK, NOTED]),
    ("The Dow's rise of 149.82 points on Tuesday topped the previous record of 101 points set in March.", [OK, NOTED]),
    ("The Dow jumped 149.82 points, beating its record of 141 points set in March.", [OK, WRONG]),
    # ... and of a level, which is as large as any
    ("The Dow jumped 149.82 points, beating its record of 5,700 points set in March.", [OK, WRONG]),
    # ... as is what closed there
    ("The Dow closed at a record high of 149.82.", [WRONG]),
]


@pytest.mark.parametrize(("text", "statuses"), RECORDS, ids=[row[0] for row in RECORDS])
def test_what_a_record_in_points_is_of(text: str, statuses: list[Status], desk: Desk) -> None:
    prices = StoryPrices({"^DJI": {date(2024, 3, 12): 2.02, date(2024, 3, 13): -1.98, DAY: 3.0}}, symbols=("^DJI",))
    checked = desk.check(text, "2024-08-06", prices).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "kind", "status"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_sum_as_large_as_the_price_tells(text: str, kind: Kind, status: Status, desk: Desk) -> None:
    (checked,) = desk.check(text, "2024-08-06", PRICES).claims
    assert checked.resolved.claim.kind in {kind, Kind.POINT_CHANGE if kind is MOVE else kind}
    assert checked.verdict.status is status, checked.verdict.summary
