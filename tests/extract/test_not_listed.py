"""What has no price although its words are those of prices: beside what has one, told in the same words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

INDICES = [
    ("The present situation gauge fell to 22.7 from 25.4.", ""),  # of a survey, by the word before
    ("The current conditions index slipped to 104.8, its lowest since May.", ""),  # another
    ("The hiring index, drawn from 400 replies, rose to 58.3.", ""),  # with an aside
    ("The banking index fell to 5,422.70 from 5,480.10.", "level 5422.70 points banking index; level 5480.10 points banking index"),  # of what is traded
    ("The closely watched gauge fell 2%.", "pct down 2 gauge"),  # how it is regarded
    ("The tech-packed index rose 40 points to 6,120.", "pts up 40 index; level 6120 points index"),  # what it is full of
    ("The broad index and the blue-chip gauge fell 2%.", "pct down 2 broad index; pct down 2 blue-chip gauge"),  # its reach
    ("The panamax index fell 23 points.", "pts down 23 panamax index"),  # of freight
    ("One component of the index fell to 26.1.", ""),  # a part of it
    ("Sell when one of your stocks falls 20%.", ""),  # of whoever reads it
    ("One of the stocks fell 20%.", "pct down 20 One"),  # of those spoken of
    ("The current situation sub-index fell by 12.6 points to a level of 15.0 points.", ""),  # a part of a survey
    ("The banking sub-index fell by 12.6 points.", "pts down 12.6 banking sub-index"),  # a part of an index
    ("The mortgage interest cost index rose 25.4% in March.", ""),  # of what borrowers pay
    ("The big manufacturers index is the highest since May.", ""),  # of a survey
    ("The private residential property index rose 6.7%.", ""),  # of homes
    ("The property index rose 6.7%.", "pct up 6.7 property index"),  # of shares
]  # fmt: skip

READINGS = [
    ("The index fell 6.4 points in May to 65.1.", ""),  # a month, and a small figure
    ("The index has risen since hitting an all-time low of 25.3 in February 2009.", ""),  # its lowest reading
    ("The gauge dropped 3.1 points in June.", ""),  # a change alone
    ("On a 12-month basis, the index went up 3.1 percent.", ""),  # how statistics are set out
    ("The index fell 20 points in May to 640.", "pts down 20 index; level 640 points index"),  # a price is larger
    ("The VIX rose. The index hit a record high of 89.53 in October 2008.", "rec up index"),  # of what was named before
    ("The S&P 500 rose 2%. The index fell 6.4 points in May to 65.1.", "pct up 2 S&P 500; pts down 6.4 index; level 65.1 points index"),  # even so
    ("Pending home sales tumbled 6.3%; the index stood at 71.3.", ""),  # of the sales
    ("Retail sales tumbled 6.3%, and the index closed at 7,130.50.", "level 7130.50 points index"),  # larger than any reading
    ("The Rate Expectations Index fell to 106.4. The index has declined by a third since July.", ""),  # of a survey
    ("They have fallen 1.7% in three months, and the average house costs less.", ""),  # of houses
    ("They have fallen 1.7% in three months, and the average share costs less.", "pct down 1.7 They"),  # of shares
]  # fmt: skip

WANTED = [
    ("Kuwait needs oil at $96 a barrel to balance its budget.", ""),  # what a state asks for
    ("The budget assumes Brent at $75 a barrel.", ""),  # what a plan takes for granted
    ("Ministers favour gold at $1,900.", ""),  # what they would like
    ("Shale producers break even at $50 a barrel.", ""),  # from where they earn
    ("Wells are profitable with oil at $45.", ""),  # the same, with "with"
    ("Oil at $96 a barrel hurts airlines.", "level 96 USD Oil"),  # where it is
    ("With Brent at $83 a barrel, airlines suffer.", "level 83 USD Brent"),  # where it is, with "with"
    ("The rally left oil at $96 a barrel.", "level 96 USD oil"),  # where it was left
    ("Ordway's preferred shares gained 3%.", "pct up 3 Ordway's preferred shares"),  # what is preferred is no wish
    ("Ordway set a target of $82, while Kelvane raised it to $73.", ""),  # a target is set
    ("Ordway shares fell to $70 before a bid lifted them to $73.", "level 70 USD Ordway shares; level 73 USD them"),  # a price is lifted
    ("A recovery in Brent to $80 per barrel forecast by Ordway has not come.", "forecast level 80 USD Brent"),  # awaited
    ("A recovery in Brent to $80 per barrel on Friday lifted shares.", "level 80 USD Brent"),  # seen
    ("Key resistance zones: $40,000, $41,000", ""),  # marks of charts
    ("Brent: $92.01 a barrel", "level 92.01 USD Brent"),  # a quoted price
]  # fmt: skip

SIMULATED = [
    ("Yields decline from 4% to 3.25% at the end of the scenario.", "hypothetical level 4 percent Yields; hypothetical level 3.25 percent Yields"),  # told in the present
    ("In the stress test, the Dow falls 50% and oil drops 60%.", "hypothetical pct down 50 Dow; hypothetical pct down 60 oil"),  # a test of banks
    ("The scenario has the S&P 500 falling 45%.", "hypothetical pct down 45 S&P 500"),  # a participle
    ("The bank would survive a recession, a 45% fall in shares and war.", "hypothetical pct down 45 shares"),  # what it could stand
    ("It is a scenario nobody wanted: the S&P 500 fell 3% on Friday.", "pct down 3 S&P 500"),  # a day
    ("In a nightmare scenario for bulls, the index fell 3%.", "pct down 3 index"),  # the past
    ("Gold is at $2,400, a scenario nobody expected.", "level 2400 USD Gold"),  # so is called what came
    ("The typical S&P 500 gain during that six-month stretch is 7%.", "hypothetical streak up 6 months S&P 500"),  # what is typical
]  # fmt: skip

GOODS = [
    ("Aluminium output rose 3.4% in June, but copper and zinc dropped by 5%.", ""),  # of the same measure
    ("Oil demand grew 2% on the year, while gold slid 4%.", ""),  # another measure
    ("Aluminium output rose 3.4% in June, but copper fell 5% on Friday.", "pct down 5 copper"),  # a session
    ("Aluminium output rose 3.4% in June, but copper prices fell 5%.", "pct down 5 copper prices"),  # a price
    ("Aluminium rose 3.4% in June, but copper dropped by 5%.", "pct up 3.4 Aluminium; pct down 5 copper"),  # nothing of output
    ("Kelvane staked 74,880 bitcoin, valued at $210 million.", ""),  # so many coins
    ("Bitcoin, valued at $2 trillion, fell 3%.", "mv 2000000000000 USD Bitcoin; pct down 3 Bitcoin"),  # all coins
    ("The OI of ether is valued at $13 billion.", ""),  # what traders hold
    ("The grey market premium rose to Rs 39.", ""),  # of shares not yet listed
    ("TRASM increased by 2%, in line with the management's projection.", ""),  # what a company guided to
    ("Kelvane increased by 2%, in line with the market.", "pct up 2 Kelvane"),  # as others did
]  # fmt: skip

SUPPOSED = [
    ("In the year after the three previous 20% tumbles, the index gained an average of +32%.", "hypothetical pct down 20 index; hypothetical pct up 32 index"),  # over several times
    ("The previous session's 2% tumble in Apple hurt.", "pct down 2 Apple"),  # the one before
    ("The average bear market sees a 17% drop after the index has declined 20%.", "hypothetical pct down 20 index"),  # of them all
    ("There were bear markets where the S&P 500 fell 20%.", "hypothetical pct down 20 S&P 500"),  # of some
    ("It entered a bear market when the S&P 500 fell 20%.", "pct down 20 S&P 500; regime down It"),  # the one
    ("A fivefold increase in Apple's market value to $9 trillion would mean a price tripling.", "hypothetical mv 9000000000000 USD Apple; hypothetical x up 3 price"),  # what would be
    ("A 9% increase in Apple's shares meant a market value of $3 trillion.", "pct up 9 Apple's shares; mv 3000000000000 USD Apple"),  # what was
    ("Gold is poised for a rally towards the $2,000 mark.", "forecast level 2000 USD Gold"),  # what it is ready for
    ("Gold, poised for a loss on the week, fell to $2,000.", "level 2000 USD Gold"),  # where it is
    ("According to the bank, a $10-a-barrel rise in oil reduces growth by 0.5 points.", "hypothetical price up 10 USD oil"),  # a rule that is told by someone
    ("According to the bank, a $10 rise in oil on Friday drove airlines lower.", "price up 10 USD oil"),  # what came
    ("The expected oil price was in the range of $80 per barrel.", "forecast level 80 USD oil price"),  # a guess
    ("The average oil price was in the range of $80 per barrel.", "level 80 USD oil price"),  # no guess
    ("The gas price in our forecast averages around $4.30 this winter.", "forecast level 4.30 USD gas price"),  # what is reckoned with
    ("The gas price averages around $4.30 this winter.", "level 4.30 USD gas price"),  # what is paid
    ("Let's see how likely this 26% gain really is.", ""),  # nobody's
    ("We think it goes to $500, the broker says of Tesla.", "forecast level 500 USD it"),  # what is thought
    ("We think the stock fell 4% on rumours.", "pct down 4 stock"),  # what came, as it is thought
    ("Stocks gain 11% in the year after a first cut.", "hypothetical pct up 11 Stocks"),  # after whichever
    ("The stock fell 11% in the week after a profit warning.", "pct down 11 stock"),  # after the one
    ("Only six times since 1950 has the index lost 4% in a day.", "hypothetical pct down 4 index"),  # how seldom
    ("Only Kelvane rose, gaining 4%.", "pct up 4 Kelvane"),  # who alone did
    ("Say the stock falls 20%: you would owe $4,000.", "hypothetical pct down 20 stock"),  # an example
    ("Say it or not, the stock fell 20% on Friday.", "pct down 20 stock"),  # no example
]  # fmt: skip

DEALS = [
    ("Ordway's valuation doubled to $6 billion after a funding round.", ""),  # a few buyers again
    ("Ordway's valuation doubled to $6 billion after its results.", "x up 2 Ordway's valuation; mv 6000000000 USD Ordway's valuation"),  # the market
    ("Yield is at a record 5.63 tons per hectare, up 7% from May.", ""),  # of a field
    ("Kelvane has grown its earnings by 10% a year, reaching $3.59.", ""),  # what it earned
    ("Kelvane has climbed 10% this year, reaching $3.59.", "pct up 10 Kelvane; level 3.59 USD Kelvane"),  # its price
    ("Ordway is seeking a valuation of more than $15 billion.", ""),  # what it would like to fetch
    ("Ordway was valued at $157 billion in its latest funding round.", ""),  # by a few buyers
    ("Ordway was valued at $157 billion at Friday's close.", "mv 157000000000 USD Ordway"),  # by the market
    ("Kelvane bought more at $46.72 a share.", ""),  # what a buyer paid
    ("The dollar bought 109.30 yen.", "level 109.30 JPY dollar"),  # a rate
    ("The shares are 40% cheaper than their rivals.", ""),  # by what they earn
    ("Gold is 4% cheaper than a week ago.", "pct down 4 Gold"),  # than it was
    ("Kelvane priced $2 billion of bonds at 110 basis points over Treasuries.", ""),  # at what it borrows
    ("The trade gap widened to a record $140.5 billion.", ""),  # no gap of prices
]  # fmt: skip

FUNDS = [
    ("Ordway's Kelvane Alpha fund lost 20% in 2020.", ""),  # of a manager
    ("Her flagship fund, Kelvane Holdings LP, gained 12% in 2020.", ""),  # and the name beside it
    ("The Kelvane fund returned 13.5% last year.", ""),  # what was returned to holders
    ("The mutual fund lost 3% last year.", ""),  # its make
    ("Ordway's flagship fund fell 4% on Friday.", "pct down 4 Ordway's flagship fund"),  # a session
    ("Ordway's flagship ETF lost 20% in 2020.", "pct down 20 Ordway's flagship ETF"),  # listed
    ("The stock returned 13.5% last year.", "pct up 13.5 stock"),  # a share
    ("Directors bought 40,000 BP shares at 412p.", ""),  # shares of the company, and no basis points
    ("The yield rose 40 bp to 4.12%.", "yld up 40 yield; level 4.12 percent yield"),  # basis points
    ("The hedge fund lost 20%. The fund declined 26% in 2008.", ""),  # what was told of before
    ("The ETF lost 20%. The fund declined 26% in 2008.", "pct down 20 ETF; pct down 26 fund"),  # one that is listed
    ("Tiger Global craters 15% in April", ""),  # a manager of funds
    ("Citadel lost 55% in the crisis.", ""),  # another
    ("The S&P 500 trades at 22.7 times earnings, dear relative to historical levels.", ""),  # what it mostly was
    ("The S&P 500 is at historical highs.", "rec up S&P 500"),  # more than ever
    ("Kelvane up 14% at Rs 4,636 crore", ""),  # what it sold
    ("Kelvane grew most with a 34% increase, reaching about $4.6 billion.", ""),  # the same after a noun
    ("Kelvane led with a 34% increase, reaching $46.20.", "pct up 34 Kelvane; level 46.2 USD Kelvane"),  # its price
    ("The average contract price rose 11%.", ""),  # what buyers agreed with a maker
    ("Strong sterling led to a 2% decline in Irish retail prices.", ""),  # of shops
    ("Kelvane up 14% at Rs 4,636", "pct up 14 Kelvane; level 4636 INR Kelvane"),  # its price
    ("The rule asks for a Market Value of Listed Securities of at least $35 million.", ""),  # of whoever lists
    ("The economy ended 2014 on a high note (+0.7%).", ""),  # a mood
    ("The yield on a 10-year note rose to 2.31%.", "level 2.31 percent yield on a 10-year note"),  # a note of a treasury
    ("SOFR rose to 5.40%, the highest this year.", ""),  # a rate of lending
    ("Average forecasts were 0.4 percentage points higher than a year ago.", ""),  # what was guessed
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), INDICES + READINGS + WANTED + SIMULATED + GOODS + SUPPOSED + DEALS + FUNDS
)
def test_not_listed(text: str, expected: str, check: Callable[[str, str], None]) -> None:
    """Only what a market prices is claimed, and what is only supposed is told so."""
    check(text, expected)
