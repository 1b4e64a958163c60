"""Moves counted from a turn that a clause tells, and what that clause says of the day of the turn."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, Direction, Kind, PeriodKind, Side

_MOVES = frozenset({Kind.PERCENT_CHANGE, Kind.POINT_CHANGE, Kind.PRICE_CHANGE, Kind.MULTIPLE})

# The periods of the moves, in the order they are told, as kind and side.
EXTREME, SINCE, SESSION, NONE = PeriodKind.SINCE_EXTREME, PeriodKind.SINCE, PeriodKind.SESSION, PeriodKind.NONE
HIGH, LOW = Side.HIGH, Side.LOW
ROWS = [
    # a price told in the clause, before the move and after it
    ("Since peaking at $82.40 on May 3, Ford shares have lost more than half of their value.", [(EXTREME, HIGH)]),
    ("Ford shares have lost 38% since peaking at $82.40 on May 3.", [(EXTREME, HIGH)]),
    ("Since bottoming at 9,310 on June 9, the DAX has climbed 17%.", [(EXTREME, LOW)]),
    # a record or a high that was hit, with the day, with the month, with neither
    ("Since hitting a record high of $64 on March 9, Shell has fallen 12%.", [(EXTREME, HIGH)]),
    ("Shell has fallen 12% since touching a high of $64 in March.", [(EXTREME, HIGH)]),
    ("The Nikkei has dropped 9% since it hit a record.", [(EXTREME, HIGH)]),
    ("Since its peak of $64 on March 9, Shell has lost 12%.", [(EXTREME, HIGH)]),
    # a price alone is that of its day
    ("Since reaching $64 on March 9, Shell has lost a quarter of its value.", [(SINCE, None)]),
    ("Gold has jumped 11% since it traded at $1,810 in October.", [(SINCE, None)]),
    # a price that was passed
    ("Bitcoin is lower by 7% since soaring above $117,000 on Friday.", [(SINCE, None)]),
    ("Ford has lost 9% since climbing past $14.", [(SINCE, None)]),
    ("Shares are up 20% since they fell below $10 in March.", [(SINCE, None)]),
    # a day before the clause is that of the move before it
    (
        "Ford fell 3% on Monday and is down 30% since the stock peaked at $18 in July.",
        [(SESSION, None), (EXTREME, HIGH)],
    ),
    # a record told with its price and its day
    ("From the record high of 16,271 points reached on 5 January, the DAX has lost 21%.", [(EXTREME, HIGH)]),
    ("From its record high of $64 set in March, Shell has lost 21%.", [(EXTREME, HIGH)]),
    # told aside of what the main verb says of now, with its price and without
    ("Bitcoin, which peaked in November at $67,566, is off 76%.", [(EXTREME, HIGH)]),
    ("Ford, which bottomed on March 9, 2009, at $1.58, has gained 700%.", [(EXTREME, LOW)]),
    ("The DAX, which hit a record on January 3, was down 12%.", [(EXTREME, HIGH)]),
    # ... but not of a move of its own day, nor of a clause without a turn
    ("The DAX, which hit a record on January 3, jumped 2%.", [(NONE, None)]),
    ("Bitcoin, which peaked in November at $67,566, is off 6% this week.", [(PeriodKind.WEEK, None)]),
    ("Ford, which built a plant in May, is off 3%.", [(NONE, None)]),
    # a mark told with its month, and the move counted from it
    ("Ford, which hit a low of about $4 in March, has nearly tripled since then.", [(EXTREME, LOW)]),
    ("Oil reached a peak of $147 in July and has since lost 60%.", [(EXTREME, HIGH)]),
    ("Shell touched a high of $64 in March; it has fallen 12% since then.", [(EXTREME, HIGH)]),
    # ... of a day, whose prices are all tried; of no mark
    ("Oil reached a peak of $147 on July 11 and has since lost 60%.", [(SINCE, None)]),
    ("Oil was at $42 in May and has since gained 24%.", [(SINCE, None)]),
    # how far it is from a mark, told by a comparative
    ("Ford is 30% lower than its peak in July.", [(EXTREME, HIGH)]),
    ("Gold stands 12% higher than its October low.", [(EXTREME, LOW)]),
    ("Gold rose 2% to close higher than its October peak.", [(NONE, None)]),
    # a mark that was passed, and since when such things are counted
    ("The DAX jumped 3% and closed at a record, past its prior peak from August.", [(NONE, None)]),
    ("Shell gained 4% to close above its previous high of March.", [(NONE, None)]),
    ("Shell gained 4% to close above its March high.", [(NONE, None)]),
    ("Shell briefly fell 20% below its record.", [(EXTREME, Side.HIGH)]),  # counted from it
    ("Ford fell 4% to finish below its 2020 low.", [(NONE, None)]),
    ("On Monday Ford dropped 3%, sinking below its low of May.", [(SESSION, None)]),
    ("Gold rose 2% to end above its record high.", [(NONE, None)]),
    ("Oil climbed 3%, racing past its previous high of $87.40, reached nearly a year ago.", [(NONE, None)]),
    ("Ford gained 2%, topping its old peak of $25.87, hit in 2022.", [(NONE, None)]),
    ("The Dow rose 2% for its fifth record close since May.", [(NONE, None)]),
    ("Ford fell 1% for its third loss since May 4.", [(NONE, None)]),
    ("Gold added 1% to its 12th all-time high since April.", [(NONE, None)]),
    # what else happened since, and what was the biggest since then
    ("Ford has gained 3% since the company reported earnings on April 22.", [(SINCE, None)]),
    ("Ford has lost 9% since it opened a plant in May.", [(SINCE, None)]),
    ("Ford had its biggest drop since hitting a record, falling 5%.", [(NONE, None)]),
]


@pytest.mark.parametrize("text, periods", ROWS)
def test_moves_since_a_turn(
    text: str, periods: list[tuple[PeriodKind, Side | None]], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    told = [claim.period for claim in claims_of(text) if claim.kind in _MOVES]
    assert [(period.kind, period.side) for period in told] == periods


@pytest.mark.parametrize(
    "text, kind",
    [
        # on the day that the clause names
        ("Since it hit a record on January 3, the DAX has dropped 12%.", PeriodKind.SESSION),
        # on a day that it does not name, which is not today
        ("The DAX has dropped 12% since it hit a record.", PeriodKind.SESSION),
    ],
)
def test_the_record_is_of_the_day_of_the_turn(
    text: str, kind: PeriodKind, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (record,) = [claim for claim in claims_of(text) if claim.kind is Kind.RECORD]
    assert record.period.kind is kind
    assert record.period.anchor is not None


@pytest.mark.parametrize(
    "text, direction, side",
    [
        # above a high of a day or a month gone by, and below it
        ("The Dow is 2% above its February peak.", Direction.UP, HIGH),
        ("Ford is still 3% above the high it set in January.", Direction.UP, HIGH),
        ("Shell closed 40 points above its record set in May.", Direction.UP, HIGH),
        ("The Dow is 5% above its prior high of February 19.", Direction.UP, HIGH),
        ("The Dow is 2% below its February peak.", Direction.DOWN, HIGH),
        ("Ford is still 40% above the low it hit in April.", Direction.UP, LOW),
        # above one whose day is not told
        ("The Dow is 6% above its previous record high.", Direction.UP, HIGH),
        ("Gold stands 3% above the old peak.", Direction.UP, HIGH),
        # from a mark, as it stands now
        ("Ford is now 12% from its record high.", Direction.DOWN, HIGH),
        ("Ford shares are still about 12% from their March low.", Direction.UP, LOW),
    ],
)
def test_how_far_it_is_from_a_mark(
    text: str, direction: Direction, side: Side, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (claim,) = claims_of(text)
    assert (claim.direction, claim.period.kind, claim.period.side) == (direction, EXTREME, side)
