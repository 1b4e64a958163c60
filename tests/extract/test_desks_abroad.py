"""Sentences as desks of Seoul, Lisbon and Frankfurt, and those of coin and metal markets, write them in English."""

from __future__ import annotations

from collections.abc import Callable

import pytest

READ_ALOUD = [
    ("The Kospi slid 12-point-40 points, or zero-point-47 percent, to close at two-thousand-610-point-05.",
     "pts down 12.40 Kospi; pct down 0.47 Kospi; level 2610.05 points Kospi"),  # three figures of one predicate
    ("Apple added one-point-three percent to 201-point-five dollars.", "pct up 1.3 Apple; level 201.5 USD Apple"),  # in money
    ("The Dow staged a 21-point rally.", "pts up 21 Dow"),  # an adjective of points
    ("Kelvane unveiled a 10-point-plan for its mills.", ""),  # no figure
]  # fmt: skip

EXCHANGES = [
    ("Copper on the London Metal Exchange (LME), which fell 3% on Tuesday, was up 1% at $9,410.",
     "pct down 3 Copper; pct up 1 Copper; level 9410 USD Copper"),  # with the exchange's own letters
    ("Silver on the LME, which hit a two-year high of $21.40 last week, lost 2%.",
     "ext up Silver; level 21.40 USD Silver; pct down 2 Silver"),  # the mark of an aside
    ("Shares of Sony on the Tokyo exchange, which closed at a record last month, fell 3%.",
     "rec up Sony; pct down 3 Sony"),  # an exchange without a name
    ("Gold gained on comments by the Bank of England, which lifted rates by 0.5%.", ""),  # where nothing is traded
]  # fmt: skip

SET_BESIDE = [
    ("The rupee ended at 81.86 as compared to 81.65 on Monday.", "level 81.86 INR rupee; level 81.65 INR rupee"),  # to
    ("The Dow rose 2% as compared with a 1% gain for the Nasdaq.", "pct up 2 Dow; pct up 1 Nasdaq"),  # with
    ("Brent was at $71.20, as compared with $70.90 late on Friday.", "level 71.20 USD Brent; level 70.90 USD Brent"),  # after a comma
    ("Profit came to $2 billion as compared to $1 billion.", ""),  # of no price
]  # fmt: skip

NEW_SINCE = [
    ("The Nikkei reached a new high since June 2008.", "ext up Nikkei"),  # new
    ("Gold hit a fresh low since May at $1,820.", "ext down Gold; level 1820 USD Gold"),  # with its price
    ("The DAX closed at a high since January.", "ext up DAX"),  # a high
    ("It was the DAX's fifth new high since May.", ""),  # of several
    ("The Dow has set new highs since May.", ""),  # how many is not said
]  # fmt: skip

GAUGES = [
    ("The Topix index of all First Section issues finished 13.78 points, or 0.68 percent, lower at 2,005.58.",
     "pts down 13.78 Topix; pct down 0.68 Topix; level 2005.58 points Topix"),  # what it holds
    ("The gauge of all Tokyo shares rose 2%.", "pct up 2 gauge"),  # shares of a place
    ("With all three indexes falling 2%, gold rose 1%.", "pct down 2 indexes; pct up 1 gold"),  # no gauge
]  # fmt: skip


@pytest.mark.parametrize("text, claims", [*READ_ALOUD, *EXCHANGES, *SET_BESIDE, *NEW_SINCE, *GAUGES])
def test_claims(text: str, claims: str, check: Callable[[str, str], None]) -> None:
    check(text, claims)
