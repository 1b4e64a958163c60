"""Occasions that a sentence opens with, prices in a second currency, the worth of a rival, what is still to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

OCCASIONS = [
    ("After the CPI announcement the pound fell against the dollar, dropping to $1.4611.", "level 1.4611 USD pound"),  # no comma after the occasion
    ("After the vote result the euro slid, falling to $1.1030, before recovering to $1.1120.", "level 1.1030 USD euro; level 1.1120 USD euro"),  # two prices
    ("Following the announcement the yen rose 1%.", "pct up 1 yen"),  # another preposition
    ("Sterling slid versus the euro after the vote, falling to €1.1030.", "level 1.1030 EUR Sterling"),  # an occasion before the comma
    ("Boeing shares sank before the ruling, dropping 4%.", "pct down 4 Boeing shares"),  # the same of shares
    ("After output fell 2%, the euro slid 1%.", "pct down 1 euro"),  # an occasion with a verb of its own
]  # fmt: skip

CURRENCIES = [
    ("Sterling was trading against the dollar at 1.4373 and against the euro at 1.2657.", "level 1.4373 USD Sterling; level 1.2657 EUR Sterling"),  # two rivals
    ("The dollar stood against the yen at 108.20 and against the euro at 1.0845.", "level 108.20 JPY dollar; level 1.0845 USD dollar"),  # of the dollar
    ("The pound changed hands at 1.31 against the dollar and at 1.16 against the euro.", "level 1.31 USD pound; level 1.16 EUR pound"),  # the other way round
    ("The yuan rose 0.6 percent in the offshore market to 6.5808 to the dollar.", "pct up 0.6 yuan; level 6.5808 CNY yuan"),  # where it trades
]  # fmt: skip

WORTH = [
    ("Apple has a market value of $2.8 trillion, compared with Microsoft's $2.9 trillion.", "mv 2800000000000 USD Apple; mv 2900000000000 USD Microsoft"),  # a rival's
    ("Its market value fell to 1.79 trillion yuan against Tencent's 1.82 trillion yuan.", "mv 1790000000000 CNY market value; mv 1820000000000 CNY Tencent"),  # in yuan
    ("Boeing's sales were $18 billion, compared with Siemens's $19 billion.", ""),  # of sales
    ("The turnover of stocks on the two boards topped 1 trillion yuan.", ""),  # what changed hands
    ("Turnover of the two indices reached 1.4 trillion yuan, the fourth day to top the 1-trillion-yuan mark.", ""),  # with a mark
]  # fmt: skip

OWNED = [
    ("Boeing shares are up 33%, against a 9% gain by the Dow, topping their 2019 gain of 30%.", "pct up 33 Boeing shares; pct up 9 Dow; pct up 30 Boeing shares"),  # of several shares, and of no one index
    ("The Nasdaq is up 33%, compared with 17% for the S&P 500, and above its gain of 31% in 2019.", "pct up 33 Nasdaq; pct up 17 S&P 500; pct up 31 Nasdaq"),  # where the sentence goes on
    ("Tesla is up 9%, more than the 3% gain in the Dow, and has made good its loss of 8%.", "pct up 9 Tesla; pct up 3 Dow; pct down 8 Tesla"),  # with a verb
    ("The Nasdaq rose 1%, led by a 4% rise in Nvidia, which extended its gain of 90%.", "pct up 1 Nasdaq; pct up 4 Nvidia; pct up 90 Nvidia"),  # of what a clause goes on with
    ("The Nasdaq rose 1% and Nvidia jumped 4%, extending its gain of 90%.", "pct up 1 Nasdaq; pct up 4 Nvidia; pct up 90 Nvidia"),  # of the subject told last
]  # fmt: skip

COMING = [
    ("The coin could sink to $59,000 once it falls below $63,300.", "forecast level 59000 USD coin; hypothetical level 63300 USD it"),  # what may happen first
    ("Gold will be sold once it drops below $1,900.", "hypothetical level 1900 USD it"),  # the same
    ("Gold was sold once it dropped below $1,900.", "level 1900 USD it"),  # what did happen
    ("Bitcoin is likely to retest levels around $31,000.", "forecast level 31000 USD Bitcoin"),  # an unknown verb
    ("Brent is expected to revisit levels above $90.", "forecast level 90 USD Brent"),  # another
]  # fmt: skip

GONE_ON_WITH = [
    ("Palm oil futures ended higher. Prices had slipped to 2,573 ringgit on Tuesday.", "level 2573 MYR Prices"),  # of what was named before
    ("Brent rose 1%. Prices are up 4.8 percent this year.", "pct up 1 Brent; pct up 4.8 Prices"),  # a change
    ("Homes sold slowly in May. Prices are up 4.8 percent this year.", ""),  # of homes
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OCCASIONS + CURRENCIES + WORTH + OWNED + COMING + GONE_ON_WITH)
def test_occasions_and_rivals(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
