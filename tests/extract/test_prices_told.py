"""Prices by the words that lead to them: come from twice, crossed as marks, moved toward, told in tables; and whose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FROM_TWICE = [
    ("Its yield rose to 4.31% from 4.27% late Monday and from just 3.80% in May.", "level 4.31 percent Its yield; level 4.27 percent Its yield; level 3.80 percent Its yield"),  # and from
    ("Ordway sank to $48 from $52 on Monday and from $61 in March.", "level 48 USD Ordway; level 52 USD Ordway; level 61 USD Ordway"),  # of a share
    ("Copper stood at $9,120 a ton, up from $9,010 a week ago and $8,640 a month ago.", "level 9120 USD Copper; level 9010 USD Copper; level 8640 USD Copper"),  # at two times, one preposition
    ("The two-year yield was at 3.94%, compared with 3.90% on Tuesday and 3.71% a month ago.", "level 3.94 percent yield; level 3.90 percent yield; level 3.71 percent yield"),  # compared with
]  # fmt: skip

MARKS = [
    ("Bitcoin lost the $61,000 level overnight.", "level 61000 USD Bitcoin"),  # lost a mark, and not so much
    ("The pound gave up the 1.2700 handle.", "level 1.27 USD pound"),  # gave up
    ("Gold briefly regained the $2,450 mark.", "level 2450 USD Gold"),  # regained
    ("The Sensex surrendered the 71,000 threshold.", "level 71000 points Sensex"),  # surrendered
    ("Ether lost $180 to trade at $2,410.", "price down 180 USD Ether; level 2410 USD Ether"),  # with no mark a change
]  # fmt: skip

TOWARD = [
    ("Bitcoin fell under $64,000, undoing a brief rebound toward $66,500.", "level 64000 USD Bitcoin; level 66500 USD Bitcoin"),  # rebound toward
    ("Silver slid 2% after a short-lived rally above $31.", "pct down 2 Silver; level 31 USD Silver"),  # rally above
    ("The token recovered from a quick dip below $0.52.", "level 0.52 USD token"),  # dip below
    ("A break above $2,500 would open the way to $2,600.", ""),  # supposed, and of nothing
]  # fmt: skip

TABLES = [
    ("Dow Jones Industrial Average: 34,120.55, up 0.42% (142.10 points)", "level 34120.55 points Dow; pct up 0.42 Dow; pts up 142.10 Dow"),  # an index
    ("Bitcoin: $58,340, down 3.1%", "level 58340 USD Bitcoin; pct down 3.1 Bitcoin"),  # a coin
    ("10-year yield: 4.06%, up 5 basis points", "level 4.06 percent 10-year yield; yld up 5 10-year yield"),  # a yield
    ("Apple: 1,200 stores, 40 of them leased", ""),  # no price
]  # fmt: skip

WHOSE = [
    ("Kelvane was the biggest loser on the FTSE 100 down 4.2%.", "rank down Kelvane; pct down 4.2 Kelvane"),  # no comma after the index
    ("Kelvane was the top gainer in the Nasdaq 100 up 7%.", "rank up Kelvane; pct up 7 Kelvane"),  # top gainer
    ("Shares in Ordway, the worst performer on the Dow down 3%, dragged.", "rank down Ordway; pct down 3 Ordway"),  # worst performer
    ("There were gains too for brewer Ordway and miner Kelvane, up 3.5 and 1.4 percent respectively.", "pct up 3.5 Ordway; pct up 1.4 Kelvane"),  # gains for, then a list
    ("There were losses for Ordway and Kelvane, down 2% and 1%.", "pct down 2 Ordway; pct down 1 Kelvane"),  # losses for
    ("There were falls in Zorbic and Ordway, off 6% and 4% respectively.", "pct down 6 Zorbic; pct down 4 Ordway"),  # falls in
    ("Amazon saw a lift after the jobs report, rising 2% on Friday.", "pct up 2 Amazon"),  # a report is no verb
    ("Tesla slipped after the OPEC cut, losing 3%.", "pct down 3 Tesla"),  # nor is a cut
    ("The euro pared losses from an Asian session low of 156.20 yen.", "level 156.20 JPY euro"),  # whose session it was
    ("The price of a barrel of Brent crude – the benchmark for oil – has slipped below $71.", "level 71 USD Brent crude"),  # by the barrel
    ("The price of a troy ounce of gold rose 1.2% on Friday.", "pct up 1.2 gold"),  # by the ounce
    ("The price of a tonne of copper fell below $9,000.", "level 9000 USD copper"),  # by the tonne
    ("The price of a loaf of bread rose 4% this year.", ""),  # of no market
    ("In Asia, Shanghai crashed over 3 per cent while the Nikkei fell 2%.", "pct down 3 Shanghai; pct down 2 Nikkei"),  # over 3 per cent
    ("The contract expiring in May plunged by over 40%.", "pct down 40 contract"),  # when it expires
]  # fmt: skip

LEFT_WITH = [
    ("Oil slid, leaving WTI with a year-to-date loss of 31 percent and Brent with an annual drop of 28 percent.", "pct down 31 WTI; pct down 28 Brent"),  # a loss of
    ("The index fell 1% on Friday, leaving the Dow with a 2.4% gain for the year.", "pct down 1 index; pct up 2.4 Dow"),  # a 2.4% gain
    ("That left the S&P 500 with a weekly loss of 3%.", "pct down 3 S&P 500"),  # left with
    ("The index fell 1%, leaving it with a weekly loss of 2.4%.", "pct down 1 index; pct down 2.4 index"),  # a pronoun
]  # fmt: skip

IN_BRACKETS = [
    ("Other coins including Solana (11.6%), Zorbic (8%) and Avalanche (14.3%) have also seen huge losses this week.", "pct down 11.6 Solana; pct down 8 Zorbic; pct down 14.3 Avalanche"),  # have seen losses
    ("Meanwhile, bitcoin (11.9%) and ether (6.6%) registered gains of their own.", "pct up 11.9 bitcoin; pct up 6.6 ether") ,  # registered gains
    ("Meanwhile, Solana (4%) and Cardano (2%) also fell.", "pct down 4 Solana; pct down 2 Cardano"),  # a verb alone
    ("The fund holds Apple (7%) and Nvidia (6%), and its losses grew.", ""),  # weights, and another clause
]  # fmt: skip

LEFT_AT = [
    ("The euro and the pound recovered, leaving the dollar index at 104.65.", "level 104.65 points dollar index"),  # leaving an index at
    ("That left the Dow at 32,040.", "level 32040 points Dow"),  # left
    ("The index fell 2%, leaving it at 4,512.", "pct down 2 index; level 4512 points index"),  # a pronoun
    ("Bitcoin fell 7%, bringing its price close to $79,000.", "pct down 7 Bitcoin; level 79000 USD price"),  # its price, of a coin
    ("Bitcoin flirted with $79,000.", "level 79000 USD Bitcoin"),  # flirted with
    ("The euro shed 0.2% to $1.0157 and the dollar climbed a touch on the yen to trade at 135.25 yen.", "pct down 0.2 euro; level 1.0157 USD euro; level 135.25 JPY dollar"),  # of the clause that has no figure but this
    ("It slipped from a three-month high versus the greenback at $1.3614.", "ext up It; level 1.3614 USD It"),  # a high versus another
    ("The rupee recovered afterwards to 83.31.", "level 83.31 INR rupee"),  # afterwards
]  # fmt: skip

AREAS = [
    ("XAU/USD trades higher around $1,870.", "level 1870 USD XAU/USD"),  # how high it trades
    ("Bitcoin traded lower around $61,200 on Monday.", "level 61200 USD Bitcoin"),  # lower
    ("Shell traded lower about 12p.", "price down 0.12 GBP Shell"),  # with no "around" a change
    ("Gold reached a weekly high in the $3,390 area.", "ext up Gold; level 3390 USD Gold"),  # a high in an area
    ("The pound was trading in the 1.27 region.", "level 1.27 USD pound"),  # in a region
    ("Ether stayed in the $2,400 zone.", "level 2400 USD Ether"),  # in a zone
]  # fmt: skip

COMING = [
    ("The dollar is set to post its biggest weekly gain since March.", "ext up dollar"),  # near, and no forecast
    ("Oil is poised to end a three-week losing streak.", "streak down 3 weeks Oil"),  # poised to
    ("The Nasdaq was set to close at a record high.", "rec up Nasdaq"),  # a record
    ("The dollar could be set to post its biggest weekly gain since March.", "forecast ext up dollar"),  # could be set to
    ("The dollar is expected to post its biggest gain since May.", "forecast ext up dollar"),  # expected by somebody
]  # fmt: skip

EXTREMES = [
    ("Oil closed at $68, reaching a new high in nearly seven weeks.", "level 68 USD Oil; ext up Oil"),  # a new high in weeks
    ("Gold fell to a fresh low in five months.", "ext down Gold"),  # a fresh low
    ("The stock hit a new high in two years.", "ext up stock"),  # in years
    ("The stock set 12 new highs in the past month.", ""),  # counted
    ("The dollar fell to its lowest on the Swiss franc in three months, down 0.4%.", "ext down dollar; pct down 0.4 dollar"),  # lowest on another currency
    ("Sterling hit its highest on the euro since June.", "ext up Sterling"),  # highest on
    ("The yen was at its weakest on the dollar in a year.", "ext down yen"),  # weakest on
    ("It was the worst day for the Dow since May.", "ext down Dow"),  # for whom
]  # fmt: skip

GROUPS = [
    ("The Topix index of all first-section issues dropped 0.64 percent, or 9.82 points, to 1,517.01.", "pct down 0.64 Topix; pts down 9.82 Topix; level 1517.01 points Topix"),  # of all issues
    ("The key indices, Sensex and Nifty, were trading around 1.2 per cent higher.", "pct up 1.2 Sensex; pct up 1.2 Nifty"),  # a group and its members
    ("The leading indexes, the DAX and the CAC 40, were down 2%.", "pct down 2 DAX; pct down 2 CAC 40"),  # of two places
    ("The main gauges, the Dow and the S&P 500, fell 1%.", "pct down 1 Dow; pct down 1 S&P 500"),  # a verb of movement
    ("The Dow, the Nasdaq and the S&P 500 fell 1%.", "pct down 1 Dow; pct down 1 Nasdaq; pct down 1 S&P 500"),  # a plain list
]  # fmt: skip

ADVERBS = [
    ("Bitcoin dipped below the psychologically critical $80,000 threshold.", "level 80000 USD Bitcoin"),  # an adverb and an adjective
    ("The Nifty closed under the technically important 24,000 level.", "level 24000 points Nifty"),  # of an index
    ("Gold broke the psychologically key $2,000 mark.", "level 2000 USD Gold"),  # after a verb alone
]  # fmt: skip

WHERE_IT_TRADES = [
    ("Copper slumped 3 per cent on the London Metals Exchange on Wednesday night to its lowest for a year.", "pct down 3 Copper; ext down Copper"),  # an exchange is no subject
    ("Rapeseed fell 2 per cent at the Winnipeg Exchange to $710.", "pct down 2 Rapeseed; level 710 USD Rapeseed"),  # at
    ("The rupee opened at 83.43 at the Interbank Foreign Exchange (forex) market and slid further to 83.50.", "level 83.43 INR rupee; level 83.50 INR rupee"),  # a noun after a bracket
]  # fmt: skip

LEFT_OUT = [
    ("The yield for the Italian 10-year bond is now at 4.85 percent, while Spain's is 5.33 percent.", "level 4.85 percent Italian; level 5.33 percent Spain"),  # a yield left out
    ("The German 10-year yield fell to 2.30 percent and Italy's rose to 3.81 percent.", "level 2.30 percent German; level 3.81 percent Italy"),  # a verb of movement
    ("Most indexes in Asia made advances, while Japan's has climbed just under 4%.", "pct up 4 Japan"),  # an index left out
    ("Exports from Peru rose, while Chile's fell 3%.", ""),  # of no price
    ("The yield on the Spanish bonos rose to 3.4%.", "level 3.4 percent bonos"),  # bonds of Spain
]  # fmt: skip

SET_APART = [
    ("Bitcoin plummeted from about $48,000, which was its highest level of the year, to $42,400.", "level 48000 USD Bitcoin; ext up Bitcoin; level 42400 USD Bitcoin"),  # a clause before "to"
    ("The stock slid from $48, its highest since May, to $42.", "level 48 USD stock; ext up stock; level 42 USD stock"),  # no verb
    ("Cocoa rose from $6,100, the lowest in a year, to $6,480.", "level 6100 USD Cocoa; ext down Cocoa; level 6480 USD Cocoa"),  # the other way
    ("Bitcoin, the largest cryptocurrency with a market value of $470 billion, is down over 11%.", "mv 470000000000 USD Bitcoin; pct down 11 Bitcoin"),  # no list of two
    ("Tesla, the biggest carmaker with a market value of $800 billion, is up 4%.", "mv 800000000000 USD Tesla; pct up 4 Tesla"),  # of a share
    ("Brent slipped 16 cents to $61.12 a barrel, while WTI fell by the same margin to $57.44.", "price down 0.16 USD Brent; level 61.12 USD Brent; level 57.44 USD WTI"),  # by the same margin
    ("Gold rose by a similar margin to $2,010.", "level 2010 USD Gold"),  # a similar margin
    ("Silver lost the same amount to $24.10.", "level 24.10 USD Silver"),  # the same amount
    ("Crude rose to a year high of $74 a barrel.", "ext up Crude; level 74 USD Crude"),  # a year high
    ("The stock hit a year low of $12.", "ext down stock; level 12 USD stock"),  # a year low
    ("Sterling touched a month low against the euro.", "ext down Sterling"),  # a month low
]  # fmt: skip

MOODS = [
    ("Hopes of a rate cut sent the Dow up 2%.", "pct up 2 Dow"),  # hopes that sent
    ("Growing fears over the lender meant the FTSE 100 fell by 81 points.", "pts down 81 FTSE 100"),  # fears that meant
    ("Rising odds of a cut lifted gold 1.2% to $2,010.", "pct up 1.2 gold; level 2010 USD gold"),  # odds that lifted
    ("Recession fears left the S&P 500 down 2%.", "pct down 2 S&P 500"),  # fears that left
    ("The chances of a 10% fall in the Dow rose.", "hypothetical pct down 10 Dow"),  # nothing was moved
    ("Worries that rates could rise again pushed the Nikkei 3% lower.", "pct down 3 Nikkei"),  # what could come is another clause
    ("Fears that the lender might be on the edge of ruin dragged the DAX to its lowest this year.", "ext down DAX"),  # might be
    ("The tariffs could have pushed the Dow 3% lower.", "forecast pct down 3 Dow"),  # could have pushed
    ("Alibaba leads Hong Kong stocks to biggest gain in two weeks", "ext up Hong Kong stocks"),  # "to" before what has no verb
    ("The surge, which propelled Bitcoin and Ether to all-time highs, was brief.", "rec up Bitcoin; rec up Ether"),  # to all-time highs
    ("The deal propelled the Dow 2% higher.", "pct up 2 Dow"),  # propelled
    ("Profits sent Pfizer to its worst day since May.", "ext down Pfizer"),  # to its worst day
    ("The Nasdaq is expected to record its best week since May.", "forecast ext up Nasdaq"),  # the verb
    ("Toyota was the only one to record a rise of 0.99%.", "pct up 0.99 Toyota"),  # the only one to record
    ("The broker issued an upbeat forecast, lifting Ford shares 5%.", "pct up 5 Ford"),  # a forecast is no verb
    ("There is a risk the index falls 5%.", "hypothetical pct down 5 index"),  # supposed
]  # fmt: skip

RUNS = [
    ("The index rose about 4% for the week, its third in a row.", "pct up 4 index; streak up 3 weeks index"),  # in weeks
    ("Gold gained 1.2% for the week, its fourth straight.", "pct up 1.2 Gold; streak up 4 weeks Gold"),  # straight
    ("The Dow lost 2% for the month, its third in a row.", "pct down 2 Dow; streak down 3 months Dow"),  # in months
    ("The Australian dollar was set for its third weekly loss.", "streak down 3 weeks Australian dollar"),  # its third weekly loss
    ("Oil posted its second weekly gain.", "streak up 2 weeks Oil"),  # its second
    ("Coffee hit $3.10, its highest in almost half a century.", "level 3.10 USD Coffee; ext up Coffee"),  # half a century
    ("Cocoa climbed to the highest in more than half a century.", "ext up Cocoa"),  # more than half
    ("Sugar fell to its lowest in half a century.", "ext down Sugar"),  # at the end
]  # fmt: skip

COINS = [
    ("Gold futures surged $35.20 (£24.31), or 2.9%, to settle at $1,265.", "price up 35.20 USD Gold; price up 24.31 GBP Gold; pct up 2.9 Gold; level 1265 USD Gold"),  # told in two moneys, and in percent
    ("Silver dropped $0.40 (€0.37), or 1.6%, to $24.10.", "price down 0.40 USD Silver; price down 0.37 EUR Silver; pct down 1.6 Silver; level 24.10 USD Silver"),  # down
    ("Ordway gained €2 ($2.20), or 4%.", "price up 2 EUR Ordway; price up 2.20 USD Ordway; pct up 4 Ordway"),  # no price after
    ("BP was driven back 3.4p to 468.2p.", "price down 0.034 GBP BP; level 4.682 GBP BP"),  # driven back
    ("Shell was pushed back 21p to 2,404p.", "price down 0.21 GBP Shell; level 24.04 GBP Shell"),  # pushed back
    ("The Hang Seng backtracked 79.12 points, or 0.3%.", "pts down 79.12 Hang Seng; pct down 0.3 Hang Seng"),  # backtracked
    ("The VIX sprinted nearly 13 per cent.", "pct up 13 VIX"),  # sprinted
    ("The price of the token has descended by more than 9%.", "pct down 9 token"),  # descended
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    FROM_TWICE
    + MARKS
    + TOWARD
    + TABLES
    + WHOSE
    + LEFT_WITH
    + IN_BRACKETS
    + LEFT_AT
    + AREAS
    + COMING
    + EXTREMES
    + GROUPS
    + ADVERBS
    + WHERE_IT_TRADES
    + LEFT_OUT
    + SET_APART
    + MOODS
    + RUNS
    + COINS,
)
def test_prices_told(text: str, expected: str, check: Callable[[str, str], None]) -> None:
    check(text, expected)
