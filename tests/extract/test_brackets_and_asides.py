"""Figures told aside of a change: of another time in brackets, in money before the price, a record set apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.models import Claim

BRACKETS = [
    ("Ford jumped 7.3% last week (2.5% on Friday) to end at $12.99.", "pct up 7.3 Ford; pct up 2.5 Ford; level 12.99 USD Ford"),  # part of a week
    ("Gold rose 4% for the week (1.2% on Friday).", "pct up 4 Gold; pct up 1.2 Gold"),  # at the end
    ("Tesla is down 20% this year (3% on Thursday).", "pct down 20 Tesla; pct down 3 Tesla"),  # downward
    ("Ford fell 3% (5% of sales) on Friday.", "pct down 3 Ford"),  # no time of its own
]  # fmt: skip

SUMS = [
    ("Ford lost almost 4%, about 11 cents, to finish just below $2.82.", "pct down 4 Ford; price down 0.11 USD Ford; level 2.82 USD Ford"),  # before where it ended
    ("Apple fell 2%, about $4, to $190.", "pct down 2 Apple; price down 4 USD Apple; level 190 USD Apple"),  # before a price
    ("Shell lost 3 per cent, roughly 70 pence, to close at 2,300p.", "pct down 3 Shell; price down 0.7 GBP Shell; level 23 GBP Shell"),  # in small coins
    ("Gold fell 2%, about $2,310.", "pct down 2 Gold; level 2310 USD Gold"),  # nothing behind it
    ("Apple rose 3%, near $190, to trade higher.", "pct up 3 Apple; level 190 USD Apple"),  # near a price
]  # fmt: skip

RECORDS = [
    ("The Dow closed at 40,003.59, a new record.", "level 40003.59 points Dow; rec up Dow"),  # behind the price
    ("Apple rose as high as $237.49, a record, and closed at $236.", "level 237.49 USD Apple; rec up Apple; level 236 USD Apple"),  # within the day
    ("The 10-year yield fell to 1.36%, a record.", "level 1.36 percent 10-year yield; rec down 10-year yield"),  # downward
    ("The Dow closed at 40,003.59, the record books show.", "level 40003.59 points Dow"),  # books
    ("The Dow closed at 39,000, a record for a Monday.", "level 39000 points Dow"),  # of Mondays alone
    ("Ford's sales rose to $40 billion, a record.", ""),  # of sales
]  # fmt: skip

CAUSED = [
    ("The comments pushed the euro to its lows of the day, retreating as much as 0.3% to $1.1017.", "pct down 0.3 euro; level 1.1017 USD euro"),  # whose lows
    ("The report sent the dollar to a session high, rising 0.4% to 157.30 yen.", "pct up 0.4 dollar; level 157.30 JPY dollar"),  # a high
    ("The deal brought the chain a windfall, rising 3%.", ""),  # nobody with a price
]  # fmt: skip

REACHES = [
    ("The yen got as strong as 109.08 against the dollar.", "level 109.08 JPY yen"),  # upward
    ("The yuan weakened to as weak as 7.36 per dollar.", "level 7.36 CNY yuan"),  # downward
    ("Sales were as strong as 5%.", ""),  # no price
]  # fmt: skip

YIELDS = [
    ("The 10-year yield advanced 2.4 points to 2.748%.", "yld up 2.4 10-year yield; level 2.748 percent 10-year yield"),  # of hundredths, by where it led to
    ("The 10-year yield rose 6 points.", "yld up 6 10-year yield"),  # by its size
    ("The Dow rose 4 points.", "pts up 4 Dow"),  # of an index
]  # fmt: skip

SMALL = [
    ("Ford saw the most muted gains last week, rising 8.6%.", "pct up 8.6 Ford"),  # the smallest, and no best week
    ("The Dow had its most modest gain since May, adding 0.1%.", "pct up 0.1 Dow"),  # another word
    ("Ford rose the most since May, adding 8%.", "pct up 8 Ford; ext up Ford"),  # the largest
]  # fmt: skip

AHEAD = [
    ("The Dow is looking to end the week with a gain of 1.3%.", "forecast pct up 1.3 Dow"),  # what may come
    ("Looking to the week, the Dow rose 2%.", "pct up 2 Dow"),  # what has come
]  # fmt: skip

PERIODS = [
    ("Ford jumped 7.3% last week (2.5% on Friday).", ["last week", "on Friday"]),
    ("Brent rose 3% (2% last week) to $80.", [None, "last week", None]),
    ("Ford is 30% below its price on February 12.", ["below its price on February 12"]),
    ("The Dow was 3% below its level of May 3.", ["below its level of May 3"]),
    ("Ford fell from its price on Monday to $12.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BRACKETS + SUMS + RECORDS + CAUSED + REACHES + YIELDS + SMALL + AHEAD)
def test_brackets_and_asides(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "periods"), PERIODS)
def test_periods(claims_of: Callable[[str], tuple[Claim, ...]], text: str, periods: list[str | None]) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods


def test_longer_than_the_day_in_brackets(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    longer, day = claims_of("Ford rallied 5.5% (2% on Friday).")
    assert longer.period.anchor == DAY_TOLD_BEFORE
    assert day.period.anchor != DAY_TOLD_BEFORE
