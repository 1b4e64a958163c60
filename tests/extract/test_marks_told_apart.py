"""Prices of marks told apart from the move: after the day of a peak, "as low as" one, in a clause behind the noun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim

DATED_MARKS = [
    ("The S&P 500 is down 12% from its peak on January 3, 2022 of 4,796.56.", "pct down 12 S&P 500; level 4796.56 points S&P 500"),  # a day between
    ("Bitcoin has fallen 15% from its high in March of $73,800.", "pct down 15 Bitcoin; level 73800 USD Bitcoin"),  # a month between
    ("The Nasdaq was off 29% from its record close on Nov. 19 of 16,057.44.", "pct down 29 Nasdaq; level 16057.44 points Nasdaq"),  # a close
    ("Tesla was down 41% from its peak in November at $414.50.", "pct down 41 Tesla; level 414.50 USD Tesla"),  # at
    ("The S&P 500 has lost 18% from its peak in a sell-off of 90 days.", "pct down 18 S&P 500"),  # no price
    ("Gold fell 3% from its high in a week of 12 auctions.", "pct down 3 Gold"),  # nor here
]  # fmt: skip

AS_FAR_AS = [
    ("Sterling slipped 0.3% to $1.2700, recovering from as low as $1.2651.", "pct down 0.3 Sterling; level 1.2700 USD Sterling; level 1.2651 USD Sterling"),  # a participle
    ("The euro was at $1.0710, rebounding from as low as $1.0668.", "level 1.0710 USD euro; level 1.0668 USD euro"),  # another
    ("Bitcoin retreated from as high as $71,000 to $66,000.", "level 71000 USD Bitcoin; level 66000 USD Bitcoin"),  # a finite verb
    ("The 10-year yield eased to 4.22% from as high as 4.35%.", "level 4.22 percent 10-year yield; level 4.35 percent 10-year yield"),  # behind the price reached
    ("Tesla fell from as high as 12% of the fund to 8%.", ""),  # a share of a fund
]  # fmt: skip

SUFFERED = [
    ("The 20% drop Tesla has seen this year makes it unloved.", "pct down 20 Tesla"),  # whose it is stands behind it
    ("The 4% rally gold has staged since May has drawn buyers.", "pct up 4 gold"),  # another verb
    ("The 9% fall oil experienced last week was steep.", "pct down 9 oil"),  # a past
    ("The 9% drop sales have seen this year hurt the chain.", ""),  # no price
]  # fmt: skip

SECTORS = [
    ("Among sectors, auto declined 0.97 per cent and metals rose 1.2 per cent.", "pct down 0.97 auto; pct up 1.2 metals"),  # a part of a market by its trade
    ("Among the sectoral indices, realty climbed 2.1 per cent and auto 1.8 per cent.", "pct up 2.1 realty; pct up 1.8 auto"),  # in a list
    ("US auto sales fell 5%, and auto output 2%.", ""),  # what is sold or made
    ("Auto loans rose 5%.", ""),  # what is lent
]  # fmt: skip

PERIODS = [
    ("The Nikkei has fallen from as high as 41,087 in March to 38,800.", ["in March", None]),
    ("The yen has risen from as low as 160.03 in April to 157.40.", ["in April", None]),
    ("Bitcoin slid to $66,000 from as high as $73,000 in March.", [None, "in March"]),
    ("The Nikkei rose as high as 39,400 on Friday and ended at 38,800.", ["on Friday", "on Friday"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATED_MARKS + AS_FAR_AS + SUFFERED + SECTORS)
def test_marks_told_apart(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "periods"), PERIODS)
def test_periods(claims_of: Callable[[str], tuple[Claim, ...]], text: str, periods: list[str | None]) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods
