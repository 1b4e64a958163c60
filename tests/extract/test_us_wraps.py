"""Stories of Wall Street's close: ranks of a few weeks, those that follow in a list, predicates after a governed list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

OF_SO_MANY = [
    ("Monday's slide put the index on track for its worst week in five.", "ext down index"),  # a bare count of weeks
    ("The Dow had its best day in the last seven, while the Nasdaq fell 2%.", "ext up Dow; pct down 2 Nasdaq"),  # the last so many
    ("Brent rose 4%, its best month in 11.", "pct up 4 Brent; ext up Brent"),  # in figures
    ("Gold had its worst week in five banks' books.", ""),  # a count of something else
]  # fmt: skip

FOLLOWED = [
    ("The Dow closed at 41,200, up 0.9%, followed by the S&P 500 at 5,910, up 43 points.", "level 41200 points Dow; pct up 0.9 Dow; level 5910 points S&P 500; pts up 43 S&P 500"),  # a price of the next
    ("Kelvane finished at $41.20, followed by Ordway at $17.", "level 41.20 USD Kelvane; level 17 USD Ordway"),  # in money
    ("Brent stood at $71.30, followed by WTI at $68.05, down 2%.", "level 71.30 USD Brent; level 68.05 USD WTI; pct down 2 WTI"),  # then its change
    ("Miners climbed 3.1%, followed by banks at 2.4% and utilities at 2%.", "pct up 3.1 Miners; pct up 2.4 banks; pct up 2 utilities"),  # a change of the next
    ("Kelvane fell 6%, followed by Ordway at 4.5%.", "pct down 6 Kelvane; pct down 4.5 Ordway"),  # of companies
    ("The Nasdaq gained 2%, followed by the Dow at 1.1% and the S&P 500 at 0.8%.", "pct up 2 Nasdaq; pct up 1.1 Dow; pct up 0.8 S&P 500"),  # of indices
]  # fmt: skip

AFTER_A_LIST = [
    ("The Dow got a lift from insurers such as Travelers and Chubb, and was up 310 points.", "pts up 310 Dow"),  # after "such as"
    ("The Nasdaq rose on gains in Apple and Tesla, and was 2% below its record.", "pct down 2 Nasdaq"),  # after "in"
    ("The index was weighed down by Ford and Boeing, but ended 1% higher.", "pct up 1 index"),  # with "but"
    ("The index was lifted by Boeing and Ford, and ended 1% higher.", "pct up 1 index"),  # what lifted it
    ("The FTSE 100 was held back by Shell, but was still up 31 points.", "pts up 31 FTSE 100"),  # one alone
    ("Oil gained, lifted by Shell and BP, and gold fell 2%.", "pct down 2 gold"),  # then another
    ("Shares slid in Ford and Tesla, and Nvidia fell 2%.", "pct down 2 Nvidia"),  # the next clause has its own
]  # fmt: skip

IN_PLANS = [
    ("The S&P 500, the index behind many 401(k) accounts, began the day nearly 9% below its record.", "pct down 9 S&P 500"),  # a letter in brackets
    ("The fund, held in many workers' 403(b)s, fell 2%.", "pct down 2 fund"),  # another plan
    ("The Dow, which few 401(k)s follow, was up 90 points.", "pts up 90 Dow"),  # several
]  # fmt: skip

AMONG = [
    ("Banks were the best-performing of the 11 S&P 500 sectors, rising 1.6%.", "rank up Banks; pct up 1.6 Banks"),  # counted behind a name
    ("Energy was the worst-performing of the 10 sectors.", "rank down Energy"),  # counted
    ("Ford was the worst performer of the FTSE 100's ten carmakers, falling 3%.", "rank down Ford; pct down 3 Ford"),  # counted behind an owner
    ("Several chipmakers posted gains, including Zorb (8%), Kelvane (5.5%) and Melt (3%).", "pct up 8 Zorb; pct up 5.5 Kelvane; pct up 3 Melt"),  # the movement of several
    ("Carmakers suffered losses, led by Ford (4%) and Zorb (2.5%).", "pct down 4 Ford; pct down 2.5 Zorb"),  # led by
    ("The airlines made advances, such as Kelvane (2%) and Ordway (1%).", "pct up 2 Kelvane; pct up 1 Ordway"),  # such as
    ("The fund has large holdings, including Ford (4%) and Zorb (2.5%).", ""),  # shares of a fund
]  # fmt: skip

JUDGED = [
    ("Kelvane ended at $71, which is 35% above its fair price estimate.", "level 71 USD Kelvane"),  # what it is held to be worth
    ("Ordway shares trade 12% below the target price.", ""),  # a target
    ("Zorb is 8% above its book price.", ""),  # in its books
]  # fmt: skip


ROSE_FROM = [
    ("The 10-year yield climbed again Tuesday, up to 4.15% from 4.11% late Monday and from just 0.60% early in the pandemic.", "level 4.15 percent 10-year yield; level 4.11 percent 10-year yield; level 0.60 percent 10-year yield"),  # no bound
    ("Gold jumped, up to $2,310 from $2,290.", "level 2310 USD Gold; level 2290 USD Gold"),  # of a price
    ("Kelvane's margin widened, up to 4% from 3%.", ""),  # of no price
    ("The 10-year yield hung in the 5% range on Friday.", ""),  # about where it stood
    ("The Nasdaq sits more than 10% from its most recent high.", "pct down 10 Nasdaq"),  # where it sits
    ("Ford remains 4% from its peak.", "pct down 4 Ford"),  # remains
    ("The DAX stands just 2% from its record.", "pct down 2 DAX"),  # stands
]  # fmt: skip

WALL_STREET = [
    ("Shares of Ford (F - Free Report) and Tesla (TSLA - Free Report) gained 3% and 0.6%, respectively.", "pct up 3 Ford; pct up 0.6 Tesla"),  # a link beside the ticker
    ("Zorbic (ZRB - Get Free Report) closed at $45.10.", "level 45.10 USD Zorbic"),  # in other words
    ("Apple (AAPL) - Get Report rose 4% to $134.18.", "pct up 4 Apple; level 134.18 USD Apple"),  # after the brackets
    ("Friday's slide marked the fourth straight day of losses for the three main indexes.", "streak down 4 sessions main indexes"),  # how many hold it
    ("Monday marked a third straight gain for the two indexes.", "streak up 3 sessions indexes"),  # two
    ("It was the Dow's biggest decline, both in point and percentage terms, since May.", "ext down Dow"),  # what it is told in, set apart
    ("The Nasdaq had its best gain, in percentage terms, since June.", "ext up Nasdaq"),  # the same
    ("Ford and Tesla fell $1.20 at $11.30 and $4 at $230, respectively.", "price down 1.20 USD Ford; level 11.30 USD Ford; price down 4 USD Tesla; level 230 USD Tesla"),  # prices stand at
    ("Brent and WTI rose 93 cents at $88.40 and $1.50 at $86.90 respectively.", "price up 0.93 USD Brent; level 88.40 USD Brent; price up 1.50 USD WTI; level 86.90 USD WTI"),  # cents and dollars
    ("Ford shares are down a crushing 41% this year.", "pct down 41 Ford"),  # how it is felt
    ("Zorb gained a surprising 6%.", "pct up 6 Zorb"),  # the same
    ("The steep drop wiped out $389 billion in market value.", "mvc down 389000000000 USD drop"),  # a move alone
    ("The surge has added nearly $70 billion in market cap.", "mvc up 70000000000 USD surge"),  # upwards
    ("The rout erased $1.2 trillion from their market value.", "mvc down 1200000000000 USD their market value"),  # from what is named
    ("The drop wiped out $3 billion in sales.", ""),  # no market value
]  # fmt: skip

MOVED_IN = [
    ("The market's stumble followed a spike in the 10-year Treasury yield to 4.55%, its highest since May.", "level 4.55 percent 10-year Treasury yield; ext up 10-year Treasury yield"),  # where the noun led the yield
    ("Stocks fell after a jump in the 10-year yield to 4.3%.", "level 4.3 percent 10-year yield"),  # after a conjunction
    ("Airlines rose as a slide in Brent to $61.20 a barrel cheered buyers.", "level 61.20 USD Brent"),  # of a price
    ("Gold pared losses in Europe to $3,300.", "level 3300 USD Gold"),  # what was pared is no move of the place
    ("Gold futures climbed to within $20 of $3,800.", ""),  # how far from a mark
    ("The pound came within 2 cents of $1.40.", ""),  # in cents
    ("The Dow rose to within 30 points of 40,000.", ""),  # in points
]  # fmt: skip

ASIDE_OF_ONE = [
    ("Investment holding company Kelvane, one of the largest stocks, fell more than 5%.", "pct down 5 Kelvane"),  # a verb among the words of what it is
    ("Nvidia, one of Wall Street's most influential stocks, rose 1.5%.", "pct up 1.5 Nvidia"),  # plainly
    ("Trading company Ordway, one of the index's losers, slid 2%.", "pct down 2 Ordway"),  # another
    ("Ford rose 2% and Zorb surged 7.8% for some of the strongest gains in the S&P 500.", "pct up 2 Ford; pct up 7.8 Zorb"),  # no place of several
    ("Zorb fell 9% for one of the sharpest losses in the DAX.", "pct down 9 Zorb"),  # one of several
    ("Kelvane slid 9% for several of the worst drops in the S&P 500.", "pct down 9 Kelvane"),  # several of them
]  # fmt: skip

BROKERS_TICKERS = [
    ("Zorbic (ZRB 1.70%) stock soared 80.3% in May.", "pct up 80.3 Zorbic"),  # the day's move in the brackets
    ("Nvidia (NVDA -2.45%) fell 3% and Kelvane (KLV 4.10%) rose 4%.", "pct down 3 Nvidia; pct up 4 Kelvane"),  # with a minus
    ("Shares of Ford Inc. $(F)$ fell more than 4.1%.", "pct down 4.1 Ford Inc."),  # between dollars
]  # fmt: skip

NOUNS_ALONE = [
    ("The Dow and the Russell 2000 notched another month of gains at 2.1% and 3.4%, respectively.", "pct up 2.1 Dow; pct up 3.4 Russell 2000"),  # "at" for "of"
    ("The Nasdaq and the DAX ended with losses at 1.5% and 0.8% respectively.", "pct down 1.5 Nasdaq; pct down 0.8 DAX"),  # of losses
    ("The 10-year note posted gains at 4.1%.", "level 4.1 percent 10-year note"),  # where a yield stands
    ("Its 20% gain for the quarter was the best since 1998.", "pct up 20 Its; ext up Its"),  # of what the sentence before told
    ("Its 7% loss for the week made it one of the biggest drags.", "pct down 7 Its"),  # a loss
    ("Its 12% increase was driven by sales of toys.", ""),  # which may be of results
    ("The latest fall brings its decline this year to 28%.", "pct down 28 its"),  # what a move came to
    ("Monday's jump took its gain for the month to 14%.", "pct up 14 its"),  # a gain
    ("That brought its stake to 28%.", ""),  # no move
]  # fmt: skip

ALL = [
    *OF_SO_MANY,
    *FOLLOWED,
    *AFTER_A_LIST,
    *IN_PLANS,
    *AMONG,
    *JUDGED,
    *ROSE_FROM,
    *WALL_STREET,
    *MOVED_IN,
    *ASIDE_OF_ONE,
    *BROKERS_TICKERS,
]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_claims(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
