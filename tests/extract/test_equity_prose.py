"""Shares as market wraps, exchanges of Asia, stories of one company and their headlines tell of them."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Check

HEADLINES = [
    ("Tesla Shares Hit New All-Time Closing High", "rec up Tesla Shares"),  # capitals make no name of the record's words
    ("Pfizer Stock Sinks to Fresh 52-Week Low on Trial Halt", "ext down Pfizer Stock"),  # nor of a dated low
    ("Bitcoin Rallies to New Record High Above $91,000", "rec up Bitcoin; level 91000 USD Bitcoin"),  # record and threshold
    ("Dow Sheds 410 Points in Its Worst Day Since April", "pts down 410 Dow; ext down Dow"),  # worst day
    ("Netflix Falls to Lowest Level in Three Years", "ext down Netflix"),  # lowest level
    ("Intel Becomes First Chip Company to Top $900 Billion in Market Value", "mv 900000000000 USD Intel"),  # the first to reach
    ("Ford became the third carmaker to reach $150 billion in market value.", "mv 150000000000 USD Ford"),  # the third to reach
    ("Meta is the only company to trade above $800.", "level 800 USD Meta"),  # the only one
]  # fmt: skip

QUESTIONS = [
    ("Why Is Boeing Down 6.3% Since Its Last Results?", "pct down 6.3 Boeing"),  # why takes the fall for granted
    ("Why did Shell shares jump 4% on Tuesday?", "pct up 4 Shell shares"),  # why with a helping verb
    ("Down 48% This Year, Is Intel Stock a Buy?", "pct down 48 Intel Stock"),  # the fall stands before the question
    ("Is Netflix a buy after falling 9%?", "pct down 9 Netflix"),  # what came before is granted
    ("Is the 17% drop in Nvidia a chance to buy?", "pct down 17 Nvidia"),  # a definite drop
    ("Sensex slides 520 points: what should investors do?", "pts down 520 Sensex"),  # news, then the question
    ("Will Tesla fall 20% this year?", "question pct down 20 Tesla"),  # asked
    ("Could the Dow gain 500 points today?", "question pts up 500 Dow"),  # asked
    ("Can gold reach $3,000 an ounce?", "question level 3000 USD gold"),  # asked
]  # fmt: skip

PLACES = [
    ("Tokyo lost 0.9 percent, Sydney shed 0.4 percent and Taipei added 0.2 percent.", "pct down 0.9 Tokyo; pct down 0.4 Sydney; pct up 0.2 Taipei"),  # a list of exchanges
    ("Manila, Jakarta and Bangkok each rose 0.3 percent.", "pct up 0.3 Manila; pct up 0.3 Jakarta; pct up 0.3 Bangkok"),  # several with one figure
    ("The Nikkei ended up 1.1 percent while Seoul shed 0.6 percent.", "pct up 1.1 Nikkei; pct down 0.6 Seoul"),  # beside an index
    ("Frankfurt closed down 0.8 percent.", "pct down 0.8 Frankfurt"),  # alone, with a verb of closing
    ("London grew 3% and Paris 2%, the consultancy said of office space.", ""),  # economies grow
    ("House prices in London rose 4%, while Paris fell 2%.", ""),  # house prices
    ("Singapore fell 3 percent short of its target.", ""),  # one city and no market
]  # fmt: skip

LISTS = [
    ("Ford and Toyota were down two cents to $12.10 and $171.40, respectively.", "price down 0.02 USD Ford; level 12.10 USD Ford; price down 0.02 USD Toyota; level 171.40 USD Toyota"),  # one change, a price each
    ("Apple, Intel and Boeing eased 1% each to $210.20, $21.45 and $174.", "pct down 1 Apple; pct down 1 Intel; pct down 1 Boeing; level 210.20 USD Apple; level 21.45 USD Intel; level 174 USD Boeing"),  # three of them
    ("Shell and BP gained 4p to 2,510p and 412p.", "price up 0.04 GBP Shell; price up 0.04 GBP BP; level 25.10 GBP Shell; level 4.12 GBP BP"),  # pence
    ("Decliners were led by Shell and BP, which dropped 3.1 percent and 2.2 percent respectively.", "pct down 3.1 Shell; pct down 2.2 BP"),  # a pronoun for those brought in
    ("The Sensex was pulled lower by Tesla and Ford, which slid 4% and 1%, respectively.", "pct down 4 Tesla; pct down 1 Ford"),  # by a cause
    ("Gainers included Sony and Toyota, which climbed 2 percent and 5 percent respectively.", "pct up 2 Sony; pct up 5 Toyota"),  # members of a group
    ("Boeing, which traded at twice its usual volume and fell 3%, weighed on the Dow.", "pct down 3 Boeing"),  # both verbs of one pronoun
]  # fmt: skip

EXCHANGES = [
    ("The index opened 3.10 points better at 1,571.20.", "pts up 3.10 The index; level 1571.20 points The index"),  # better after points
    ("The Hang Seng opened 41 points easier at 19,204.", "pts down 41 Hang Seng; level 19204 points Hang Seng"),  # easier
    ("Tesla was quoted 20 cents better at $181.", "price up 0.20 USD Tesla; level 181 USD Tesla"),  # after money
    ("Apple's profit was 20 cents better than expected.", ""),  # compared
    ("Turnover came to 3.1 billion units worth RM1.9 billion.", "vol 3100000000 Turnover"),  # shares called units
    ("The Topix lost ground by 1.4%.", "pct down 1.4 Topix"),  # lose ground
    ("The FTSE 250 gained ground by 0.6 percent.", "pct up 0.6 FTSE 250"),  # gain ground
    ("Only three of the 11 groups in the S&P 500 rose.", "cmp down S&P 500"),  # only a few
    ("None of the 11 sectors gained.", "cmp down sectors"),  # none
    ("Six of the 10 main groups closed higher.", "cmp up groups"),  # groups of an exchange
    ("On the Sensex, 41 stocks hit a 52-week high while 112 stocks hit a 52-week low.", "cmp down stocks"),  # counts of highs and lows
    ("As many as 30 stocks, among them Ford, hit 52-week highs.", ""),  # a count alone
    ("The Dow swung more than 700 points on Monday.", "pts none 700 Dow"),  # a range with a bound
    ("The rally put the Dow up 510 points, or a gain of 2 percent, the largest in a year.", "pts up 510 Dow; pct up 2 Dow; ext up Dow"),  # a superlative set after the gain
    ("Data had sent the Stoxx 600 index of top European shares as low as 501.20, before it closed down 1 point at 505.", "level 501.20 points Stoxx 600; pts down 1 it; level 505 points it"),  # an index and what it holds
]  # fmt: skip

MOVED_MOST = [
    ("Ford sank 7 percent, the biggest fall in the Dow.", "pct down 7 Ford; rank down Ford"),  # a noun, and the index
    ("Citigroup jumped 6.2 percent to $51, the most in the S&P 500.", "pct up 6.2 Citigroup; level 51 USD Citigroup; rank up Citigroup"),  # the most
    ("Tesla lost 9%, the most of any stock in the S&P 500 index.", "pct down 9 Tesla; rank down Tesla"),  # of any stock
    ("Boeing had the steepest decline on the Dow.", "rank down Boeing"),  # had the steepest
    ("Intel was among the biggest declines in the Dow.", ""),  # one of several
    ("That was the biggest drop in the Dow since March.", "ext down Dow"),  # of the index itself
    ("Intel was the biggest loser of the day in Tokyo with a drop of 3.9 percent.", "rank down Intel; pct down 3.9 Intel"),  # of the day in a city
]  # fmt: skip

CAUSES = [
    ("Netflix saw its shares get whacked by nearly 19% after the report.", "pct down 19 its shares"),  # get whacked by
    ("Ford was hammered 6% on Thursday.", "pct down 6 Ford"),  # was hammered
    ("Shares of Intel were slammed 11%.", "pct down 11 Intel"),  # were slammed
    ("Results dragged down the stock to $18.20, 26% down from Monday's close of $24.59.", "level 18.20 USD the stock; pct down 26 the stock; level 24.59 USD the stock"),  # down before the object
    ("Ford was pressured by rivals with 6% of the market.", ""),  # not by a figure
]  # fmt: skip

NO_MOVES = [
    ("Jobless claims fall to seven-week low", ""),  # statistics of jobs
    ("Boeing's top line up 8%; bottom line up 12%", ""),  # results by their line
    ("Tesla stock is up 290% year-to-date (YTD) and is up 15% since May.", "pct up 290 Tesla stock; pct up 15 Tesla stock"),  # brackets that name no ticker
]  # fmt: skip


@pytest.mark.parametrize(
    "text, claims",
    [*HEADLINES, *QUESTIONS, *PLACES, *LISTS, *EXCHANGES, *MOVED_MOST, *CAUSES, *NO_MOVES],
)
def test_claims(text: str, claims: str, check: Check) -> None:
    check(text, claims)
