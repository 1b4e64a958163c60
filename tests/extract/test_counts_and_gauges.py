"""How many of an index moved, gauges for shares, gaps told by what a yield was, and distances from a record low."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, Side

COUNTS = [
    ("More than 125 stocks in the Nasdaq 100 are now down 25% or more from their highs.", ""),  # how many
    ("Nearly 30 companies in the FTSE 100 have fallen 20%.", ""),  # companies
    ("Half of the stocks in the S&P 500 are down 10%.", ""),  # a fraction
    ("More than 40% of S&P 500 stocks are down 10%.", ""),  # a share in percent
    ("Four of the 30 Dow stocks rose more than 2%.", ""),  # of so many
    ("Stocks in the Dow fell 2%.", "pct down 2 Dow"),  # all of them
    ("On 3 May shares in Apple rose 2%.", "pct up 2 Apple"),  # a day before the shares
    ("In 2024 stocks in the S&P 500 rose 23%.", "pct up 23 S&P 500"),  # a year before them
    ("S&P 500 stocks fell 2%.", "pct down 2 S&P 500"),  # none counted
]  # fmt: skip

GAUGES = [
    ("The benchmark gauge for American equities has jumped 5.6 percent.", "pct up 5.6 benchmark gauge for American equities"),  # of shares
    ("A gauge for emerging-market stocks rose 1.2% to 1,080.", "pct up 1.2 gauge for emerging-market stocks; level 1080 points gauge for emerging-market stocks"),  # stocks
    ("The gauge for shelter rose 0.4%.", ""),  # part of a statistic
    ("The gauge for services rose 2%.", ""),  # of a survey
]  # fmt: skip

GAPS = [
    ("The 10-year yield is 50 basis points higher than it was a year ago.", "yld up 50 10-year yield"),  # than itself before
    ("The 10-year yield is 20 basis points lower than it was when the bank met.", "yld down 20 10-year yield"),  # on a day left open
    ("The 10-year yield is half a percentage point higher than the five-year yield.", "cmp up 10-year yield"),  # than another
    ("The 10-year yield is half a point higher than the five-year yield.", "cmp up 10-year yield"),  # in points of a percent
    ("The Dow is 300 points higher than it was on Friday.", "pts up 300 Dow"),  # points of an index
]  # fmt: skip

LOWER = [
    ("The average return was 38%, but it was a much lower 8% in May.", ""),  # what it came to
    ("The Dow was 3% lower.", "pct down 3 Dow"),  # by how much
    ("The Nikkei ended a touch lower, 0.3% down.", "pct down 0.3 Nikkei"),  # by a touch
]  # fmt: skip

BOURSES = [
    ("Palm oil on the Malaysian bourse settled at 2,567 ringgits a tonne.", "level 2567 MYR Palm oil"),  # a market behind a good
    ("The March contract of the commodity on the Malaysian bourse settled at 2,567 ringgits, down 2.1%.", "level 2567 MYR March contract; pct down 2.1 March contract"),  # behind two nouns
    ("Shares on the Frankfurt bourse fell 1%.", "pct down 1 Shares on the Frankfurt bourse"),  # the market itself
]  # fmt: skip

SIDES = [
    ("The Dow stands 3% above its record low.", Side.LOW),
    ("The Dow is 300 points off its August 1992 record low.", Side.LOW),
    ("The euro is 4% above its all-time low of 0.8230.", Side.LOW),
    ("The Dow is 49% below its record high.", Side.HIGH),
    ("The Dow is 49% below its record.", Side.HIGH),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS + GAUGES + GAPS + LOWER + BOURSES)
def test_counts_and_gauges(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_which_extreme(claims_of: Callable[[str], tuple[Claim, ...]], text: str, side: Side) -> None:
    claim = claims_of(text)[0]
    assert (claim.period.side, claim.direction.value) == (side, "up" if side is Side.LOW else "down")
