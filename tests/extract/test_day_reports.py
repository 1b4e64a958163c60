"""Reports of a day's trading: what sums up several, names that end in a place, records of currencies, counts in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim

SUMMED_UP = [
    ("Zinc fell 2% and tin lost 3%, both hitting two-week lows.", "pct down 2 Zinc; pct down 3 tin; ext down Zinc; ext down tin"),  # "both"
    ("The Dow rose 0.2% to 41,000 while the Nasdaq added 0.4%, both closing at record highs.", "pct up 0.2 Dow; level 41000 points Dow; pct up 0.4 Nasdaq; rec up Dow; rec up Nasdaq"),  # over a clause
    ("Brent slid 4% and WTI dropped 5%, each ending at its lowest since May.", "pct down 4 Brent; pct down 5 WTI; ext down Brent; ext down WTI"),  # "each"
    ("The Dow, the S&P 500 and the Nasdaq gained 1%, 2% and 3%, all ending at records.", "pct up 1 Dow; pct up 2 S&P 500; pct up 3 Nasdaq; rec up Dow; rec up S&P 500; rec up Nasdaq"),  # of three
    ("Ford and Boeing rose 1%, both closing at record highs.", "pct up 1 Ford; pct up 1 Boeing; rec up Ford; rec up Boeing"),  # told together before
]  # fmt: skip

ENDING_IN_A_PLACE = [
    ("Ordway Pharma India rose 0.7%.", "pct up 0.7 Ordway Pharma India"),  # before a verb of movement
    ("Kelvane Foods Malaysia was up 3.1% at RM4.12.", "pct up 3.1 Kelvane Foods Malaysia; level 4.12 MYR Kelvane Foods Malaysia"),  # before a copula
    ("Shares slid after Brunvik Steel India closed 2% lower.", "pct down 2 Brunvik Steel India"),  # in a clause
    ("Elsewhere in Asia, Hong Kong fell 2%.", "pct down 2 Hong Kong"),  # a market, and no name
]  # fmt: skip

ON_AN_EXCHANGE = [
    ("The front-month May contract on the Winnipeg exchange was last traded at $402, down 2.6%.", "level 402 USD May contract; pct down 2.6 May contract"),  # with the article
    ("The July contract on Kelvane exchange closed at 812 yuan.", "level 812 CNY July contract"),  # without
    ("The benchmark contract on the Dalian exchange slid 3%.", "pct down 3 benchmark contract"),  # a place
]  # fmt: skip

COUNTED_IN_WORDS = [
    ("On the Nifty, 41 stocks advanced and nine declined.", "cmp up Nifty"),  # the fewer in words
    ("In the 50-share pack 38 stocks rose while eleven fell.", "cmp up stocks"),  # with "while"
    ("In the Nifty pack, 31 stocks ended in the green and 19 in the red.", "cmp up stocks"),  # by colour
    ("Four of the S&P 500 sectors declined this week while seven sectors logged gains.", "cmp down S&P 500 sectors"),  # 500 is part of a name
]  # fmt: skip

ALL = [*SUMMED_UP, *ENDING_IN_A_PLACE, *ON_AN_EXCHANGE, *COUNTED_IN_WORDS]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_claims(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The rupee hit a record low of 84.12 on Monday.", "INR"),  # in itself, of so many to the dollar
        ("The euro climbed to a record high of 1.6018 against the dollar.", "USD"),  # in the other of the pair
        ("The rupee slid to an all-time low of 84.12 per dollar.", "INR"),  # told with "per"
        ("The Dow hit a record high of 41,000.", "points"),  # no currency
    ],
)
def test_unit_of_record(claims_of: Callable[[str], tuple[Claim, ...]], text: str, unit: str) -> None:
    claim = claims_of(text)[0]
    assert claim.quantity is not None
    assert (claim.kind, claim.quantity.unit) == ("record", unit)
