"""Moves that were lengthened to a size, names set beside the count of their shares, and rivals told of after a comma."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, Measure, Superlative

LENGTHENED = [
    ("The Dow extended losses to 120 points after the minutes.", "pts down 120 Dow"),
    ("The S&P 500 extended its gains to 40 points by noon.", "pts up 40 S&P 500"),
    ("Brent extended its losses to $2 in late trade.", "price down 2 USD Brent"),
    # prices
    ("Brent extended its gains to $72.10.", "level 72.10 USD Brent"),
    ("The S&P 500 extended its gains to 5,020 points.", "level 5020 points S&P 500"),
    ("Gold extended losses to $1,980 an ounce.", "level 1980 USD Gold"),
    # past the price it began at
    (
        "Platinum is down 8% this month, taking its fall since a May peak above $1,100 to 21%.",
        "pct down 8 Platinum; level 1100 USD Platinum; pct down 21 Platinum",
    ),
    (
        "Ford lost another 3%, bringing its slide since a June high of $14 to 40%.",
        "pct down 3 Ford; level 14 USD Ford; pct down 40 Ford",
    ),
]

DEALT = [
    (
        "Actives included Ford with 35 million shares traded, down 4 per cent to $11.20.",
        "vol 35000000 Ford; pct down 4 Ford; level 11.20 USD Ford",
    ),
    (
        "Most active was Boeing with 12 million shares changing hands, up 2% at $180.",
        "vol 12000000 Boeing; pct up 2 Boeing; level 180 USD Boeing",
    ),
    (
        "Top stocks included Ford with 8 million shares done, 3% lower, and Boeing with 5 million shares done, up 1%.",
        "vol 8000000 Ford; pct down 3 Ford; vol 5000000 Boeing; pct up 1 Boeing",
    ),
    ("Rivals began with 3 million shares, up from 2 million.", ""),  # of no name
]

RIVALS = [
    (
        "The S&P 500 gained 2.1%, well ahead of the Dow, which rose 0.8%.",
        "pct up 2.1 S&P 500; cmp up S&P 500; pct up 0.8 Dow",
    ),
    (
        "Ford rose 12% this year, ahead of Toyota (7203.T), which gained 9%.",
        "pct up 12 Ford; cmp up Ford; pct up 9 Toyota",
    ),
    ("Ford rose 12%, ahead of Toyota, which makes more cars.", "pct up 12 Ford"),
    ("Ford rose 12%, ahead of Toyota, which sold 9 million cars.", "pct up 12 Ford"),
    # short of a mark
    ("Ford shares closed just shy of the psychological $20 level.", "level 20 USD Ford shares"),
    ("The FTSE 100 stands a shade below the psychological 8,000 mark.", "level 8000 points FTSE 100"),
]

FLED_TO = [
    # whose the aside is: of what was bought
    ("With the Nasdaq off 3%, traders fled to gold, up 1%.", "pct down 3 Nasdaq; pct up 1 gold"),
    ("With the Nasdaq off 3%, buyers turned to Ford, 2% higher at $9.", "pct down 3 Nasdaq; pct up 2 Ford; level 9 USD Ford"),
    ("As stocks slid, money poured into silver, 2% higher at $24.", "pct up 2 silver; level 24 USD silver"),
    ("Buyers piled into Boeing, up 3%, and Ford, up 2%.", "pct up 3 Boeing; pct up 2 Ford"),
    ("Ford turned to Boeing, up 3% at $9.", "pct up 3 Ford; level 9 USD Ford"),  # has a price itself
    # ... and of all of a list
    ("The index's worst performers were Ford and Boeing, with losses of 4% and 3%.", "rank down Ford; rank down Boeing; pct down 4 Ford; pct down 3 Boeing"),
    ("Leaders included Ford and Boeing, with gains of 4% and 3%, respectively.", "pct up 4 Ford; pct up 3 Boeing"),
    ("Among the fallers were Ford, Boeing and Intel, with falls of 4%, 3% and 2%.", "pct down 4 Ford; pct down 3 Boeing; pct down 2 Intel"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LENGTHENED + DEALT + RIVALS + FLED_TO)
def test_lengthened_moves_and_counts_dealt(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        # what a rank is of: the sum that was told
        ("Tesla suffered a $60 billion loss in market value, its biggest ever.", [None, Measure.MARKET_VALUE]),
        ("The $60 billion loss in market value was the biggest ever for Tesla.", [Measure.MARKET_VALUE]),
        ("The loss of $90 billion is the largest in history for Apple.", [Measure.MARKET_VALUE]),
        ("Apple lost $90 billion in value, a record one-day loss.", [None, Measure.MARKET_VALUE]),
        # ... and not that of an aside, or before the last figure
        ("Apple lost 4%, wiping out $90 billion, and the drop was the biggest since 2020.", [None, None, Measure.MOVE]),
        ("The loss of 12% was the biggest ever for Tesla.", [None, Measure.MOVE]),
    ],
)
def test_what_a_rank_is_of(
    text: str, measures: list[Measure | None], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    details = [claim.detail for claim in claims_of(text)]
    assert [detail.measure if isinstance(detail, Superlative) else None for detail in details] == measures
