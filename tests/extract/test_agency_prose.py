"""Sentences as agencies write them from the exchanges: lists set apart, breadth of two exchanges, debuts, coins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# What a clause between commas says of all names before it.
SET_APART = [
    ("Both Aldmoor and Brunvik, which report next week, hit record highs.", "rec up Aldmoor; rec up Brunvik"),  # which
    ("Aldmoor and Brunvik, both lenders, rose 2% and 3%.", "pct up 2 Aldmoor; pct up 3 Brunvik"),  # an apposition
    ("Dutch brewers Aldmoor and Brunvik, which sell in Russia, fell 1.7 percent and 0.5 percent.", "pct down 1.7 Aldmoor; pct down 0.5 Brunvik"),  # a figure each
    ("Shares of Aldmoor, which went public at a $31 price, were last down 4%.", "pct down 4 Shares of Aldmoor"),  # a first price in the clause
    ("The index, on Friday, fell 40 points.", "pts down 40 The index"),  # a time between commas
    ("It had, at one stage on Monday, hit a low of 7,140.", "level 7140 points It"),  # the same before the verb
    ("The Shanghai benchmark, the SSE Composite, closed at 3,021.", "level 3021 points the SSE Composite"),  # its name
]  # fmt: skip

BREADTH = [
    ("Advancers led decliners by 1.4-to-1 on the NYSE and by 1.1-to-1 on the Nasdaq.", "cmp up Advancers; cmp up Nasdaq"),  # the same way
    ("Declining issues outnumbered gainers on the NYSE by 1.2-to-1; on Nasdaq, a 1.3-to-1 ratio favored advancers.", "cmp down Declining issues; cmp up Nasdaq"),  # the other way
    ("Losers beat gainers 902 to 311 in Shanghai, and 1,404 to 380 on the Shenzhen bourse.", "cmp down Losers; cmp down Shenzhen bourse"),  # counts
    ("Decliners led 19-14 on the NYSE, and 17-13 on the Nasdaq.", "cmp down Decliners; cmp down Nasdaq"),  # in short
    ("Advancers led by a 26-11 margin on the NYSE, and 15-11 on the Nasdaq.", "cmp up Advancers; cmp up Nasdaq"),  # a margin
    ("Gainers beat losers 3-2 in Oslo.", "cmp up Gainers"),  # alone
    ("Three shares rose for each that fell in Sydney.", "cmp up shares"),  # for each
    ("Its revenue for each seat flown one mile rose 18% in August.", ""),  # for each of other things
    ("Losers trounced winners 940 to 402, while 99 issues were flat.", "cmp down Losers"),  # trounced
    ("Gainers led losers 3-to-1 in Oslo, where Aldmoor set a 2-to-1 split.", "cmp up Gainers"),  # a split is no breadth
]  # fmt: skip

CAUSED = [
    ("Aldmoor dragged the index by about 41 points.", "pts down 41 the index"),  # by about
    ("The lender lifted the gauge by nearly 30 points.", "pts up 30 the gauge"),  # by nearly
    ("Losses at Aldmoor pulled the Nikkei below 9,000.", "level 9000 points the Nikkei"),  # a level
    ("Profit-taking pulls Nikkei from 6-month high.", "ext up Nikkei"),  # from a high
    ("Bank losses drag the DAX from three-week highs.", "ext up the DAX"),  # the object, not who did it
    ("Weak miners tug FTSE from five-month peak.", "ext up FTSE"),  # tug
]  # fmt: skip

FIGURES = [
    ("The Dow lost 81 points, having been up as much as 52 earlier.", "pts down 81 Dow; pts up 52 Dow"),  # points of the figure before
    ("The index rose 12 points after falling as much as 30.", "pts up 12 index; pts down 30 index"),  # the same after "after"
    ("The FTSE 100 slid 20 points, although it had gained as much as 19 in the morning.", "pts down 20 FTSE 100; pts up 19 it"),  # in a clause
    ("Aldmoor rose 2% plus a dividend.", "pct up 2 Aldmoor"),  # no hedge
    ("Aldmoor was down $1.10 - 4.2 percent - on the day to $25.", "price down 1.10 USD Aldmoor; pct down 4.2 Aldmoor; level 25 USD Aldmoor"),  # between dashes
    ("The Australian dollar was buying US63.4 cents, down from US64c.", "level 0.634 USD Australian dollar; level 0.64 USD Australian dollar"),  # coins after letters
    ("The kiwi fetched US61.2c at noon.", "level 0.612 USD kiwi"),  # the same without a space
    ("Aldmoor shares rose A5 cents.", "price up 0.05 AUD Aldmoor shares"),  # another coin
    ("Aldmoor debuts at Rs 115, a premium of 51%.", "level 115 INR Aldmoor; pct up 51 Aldmoor"),  # a debut
    ("Brunvik shares listed at a 12% discount on the BSE.", "pct down 12 Brunvik shares"),  # a listing
    ("The listed lender agreed to the bid, at a premium of 51%.", ""),  # a bid's
    ("The spread between Irish and German bonds widened to a euro-lifetime high.", "rec up spread"),  # as long as the euro
    ("Spanish yields climbed to a euro-lifetime high of 7.5 percent.", "rec up Spanish yields"),  # with its figure
    ("Two-year yields were down two basis points at 1.1 percent and 2.2 percent.", "yld down 2 Two-year yields; level 1.1 percent Two-year yields"),  # a yield after a yield is no change
    ("Bond yields in Athens hit a euro-lifetime peak.", "rec up Bond yields"),  # no preposition
]  # fmt: skip

RANGES = [
    ("The Nifty traded between 24,900 and 24,700.", "level 24700 points Nifty"),  # the higher first
    ("The rupee moved in a tight range of 83.10-83.25 on Monday.", "level 83.10 INR rupee"),  # a range in words
    ("Bitcoin is trading between $95,000 and $97,000.", "level 95000 USD Bitcoin"),  # money
    ("Shares of Aldmoor traded in a range of $21 to $24.", "level 21 USD Shares of Aldmoor"),  # "to"
    ("The stock has a 52-week range of $21 to $48.", ""),  # where it has been, in no sentence of its own
    ("Retailers opened between 20 and 30 stores.", ""),  # counted
    ("The bank trades between 10 and 12 times earnings.", ""),  # a ratio
    ("Property shares fell between 3% and 1%.", "pct down 1 Property shares"),  # a change
]  # fmt: skip

HEADED = [
    ("Indexes down: Dow 0.2%, S&P 500 0.7%, Nasdaq 1.4%", "pct down 0.2 Dow; pct down 0.7 S&P 500; pct down 1.4 Nasdaq"),  # one word for all
    ("Futures up: Dow 0.4%, S&P 500 0.5%", "pct up 0.4 Dow; pct up 0.5 S&P 500"),  # up
    ("Shares off: Aldmoor 3%, Brunvik 2.5%", "pct down 3 Aldmoor; pct down 2.5 Brunvik"),  # off
    ("Futures: Dow off 0.1%, S&P 500 down 0.2%", "pct down 0.1 Dow; pct down 0.2 S&P 500"),  # each its own
    ("Among sectoral indices, realty jumped 1.2 per cent, oil & gas (1.1 per cent) and power (1 per cent).", "pct up 1.2 realty; pct up 1.1 oil & gas; pct up 1 power"),  # sectors in brackets
    ("Of the sectors, capital goods climbed 2%, services (1.9%) and metal (1.1%).", "pct up 2 capital goods; pct up 1.9 services; pct up 1.1 metal"),  # bare words
    ("In the sector indices bankex fell 1%, teck (0.8%) and autos (0.5%).", "pct down 1 bankex; pct down 0.8 teck; pct down 0.5 autos"),  # down
]  # fmt: skip

COUNTED = [
    ("Notably, 21 components of the 30-stock index ended in positive territory, while nine finished in negative.", "cmp up components"),  # of an index told by its size
    ("Twelve members of the 40-company gauge rose.", "cmp down members"),  # a minority
    ("Eight stocks in the 30-share index fell, while 22 gained.", "cmp up stocks"),  # the rest told
    ("Out of 30 Sensex companies, 14 advanced and 16 declined.", "cmp down Sensex companies"),  # the second more
    ("Out of 2,500 stocks traded, 1,100 advanced, 900 declined and the rest were unchanged.", "cmp up stocks"),  # no half, and yet more
    ("Seventy-one companies hit a new 52-week high, while 49 touched a 52-week low.", "cmp up companies"),  # companies
    ("As many as 12 companies hit their 52-week highs, while 48 hit 52-week lows.", "cmp down companies"),  # more lows
    ("A total of 12.1 billion shares were traded, higher than the last 20-session average of 11 billion.", "vol 12100000000 shares; vol 11000000000 shares; cmp up shares"),  # volume and its average
    ("A total of 9.1 billion shares were traded, lower than the last 20-session average of 10.3 billion.", "vol 9100000000 shares; vol 10300000000 shares; cmp down shares"),  # below it
    ("Aldmoor plunged 22% to lead S&P 500 decliners.", "pct down 22 Aldmoor; rank down Aldmoor"),  # to lead
    ("Brunvik jumped 9% to lead the Dow's gainers.", "pct up 9 Brunvik; rank up Brunvik"),  # of an owner
    ("The Irish yield gap over Bunds - a gauge of risk - tightened to 100 bps.", "cmp down yield gap"),  # between dashes
]  # fmt: skip

COINED = [
    ("The rupee closed at 85 rupees and 55 paise against the dollar.", "level 85.55 INR rupee"),  # notes and coins
    ("Crude was trading at 61 dollars and 12 cents a barrel.", "level 61.12 USD Crude"),  # the same of dollars
    ("Silver and copper fell 12 cents and 3 cents.", "price down 0.12 USD Silver; price down 0.03 USD copper"),  # coins alone are two figures
    ("The shares rose 1 euro and 20 cents to 30 euros.", "price up 1.20 EUR shares; level 30 EUR shares"),  # a change
    ("Germany's two-year yield fell 6 basis points (bps) to 1.85%.", "yld down 6 Germany's two-year yield; level 1.85 percent Germany's two-year yield"),  # the short form after the long
    ("Spanish 10-year yields rose 2.5 basis points (bp) to 3.5%.", "yld up 2.5 Spanish 10-year yields; level 3.5 percent Spanish 10-year yields"),  # bp
    ("The gap widened as Bund yields shed 4 basis points (bps).", "yld down 4 Bund yields"),  # at the end
]  # fmt: skip

MOVERS = [
    ("Aldmoor dragged the market lower by falling 1.3 percent to 74.50 HK dollars.", "pct down 1.3 Aldmoor; level 74.50 HKD Aldmoor"),  # who moved another thing
    ("Brunvik lifted the Dow by rising 2 percent.", "pct up 2 Brunvik"),  # lifted by rising
    ("HSBC helped the index by adding 3%.", "pct up 3 HSBC"),  # helped
    ("The gauge tracked losses on Wall Street to finish 2 percent lower.", "pct down 2 gauge"),  # what came of it is of the first
    ("The FTSE 100 mirrored gains in Tokyo to close at 5,210.", "level 5210 points FTSE 100"),  # a level of it
    ("Worries sent the Dow to finish 2% lower.", "pct down 2 Dow"),  # what was moved
    ("Gains in miners outpaced falls in banks.", ""),  # moves and no prices
    ("Losses by Aldmoor outweighed gains by Brunvik.", ""),  # the same
]  # fmt: skip

RATES = [
    ("The euro rose to a session high against the dollar of $1.3129.", "level 1.3129 USD euro"),  # against what it is measured
    ("The dollar fell to a three-week low versus the yen of 79.27 yen.", "ext down dollar; level 79.27 JPY dollar"),  # with an extreme
    ("Sterling slid to a low against the euro of 85.10 pence.", "level 0.8510 GBP Sterling"),  # a plain low
    ("The pound touched $1.5745, the most since July 30.", "level 1.5745 USD pound; ext up pound"),  # the most of a price
    ("The stock reached $48, the most since 2007.", "level 48 USD stock; ext up stock"),  # of a share
    ("The yen fell 2% to 98.13 yen, the most since July 6.", "pct down 2 yen; level 98.13 JPY yen; ext down yen"),  # of the move
    ("Yields on Treasuries due in two years touched 0.29 percent.", "level 0.29 percent Yields on Treasuries"),  # when they are due
    ("Yields on Spanish bonds maturing in 2022 rose to 5.1 percent.", "level 5.1 percent Yields on Spanish bonds"),  # maturing
    ("The yield on notes due in May climbed to 3.2 percent.", "level 3.2 percent yield on notes"),  # a month
    ("The difference between French and German yields widened to 80 basis points.", "cmp up difference"),  # a spread in plain words
    ("The difference in yield between the two narrowed to 94.5 basis points from 112.", "cmp down difference"),  # narrowed
    ("A difference of opinion cost the fund 12 basis points.", ""),  # none of yields
]  # fmt: skip

SHARES_OF_MOVES = [
    ("Crude rose $1.84 a barrel, to $63.85.", "price up 1.84 USD Crude; level 63.85 USD Crude"),  # by the barrel
    ("Gold fell $3.10 an ounce, to $1,204.", "price down 3.10 USD Gold; level 1204 USD Gold"),  # by the ounce
    ("Copper slid 4 cents a pound, to $3.01.", "price down 0.04 USD Copper; level 3.01 USD Copper"),  # cents
    ("Aldmoor, Brunvik and Tesla added 0.2 to 1.7 per cent.", "pct up 0.2 Aldmoor; pct up 0.2 Brunvik; pct up 0.2 Tesla"),  # a wide range
    ("Miners rose 0.4 to 3.6 percent.", "pct up 0.4 Miners"),  # of a group
    ("The yield rose 0.2 to 1.7 percent.", "pts up 0.2 yield; level 1.7 percent yield"),  # a change and where it led
    ("All three indexes posted losses for the week: 1.2% for the Dow, 2% for the S&P and 3% for the Nasdaq.", "pct down 1.2 Dow; pct down 2 S&P; pct down 3 Nasdaq"),  # told after the colon
    ("The indices had gains for the year: 7.3 percent for the Dow and 13.4 percent for the S&P 500.", "pct up 7.3 Dow; pct up 13.4 S&P 500"),  # up
    ("There were declines across the board: 4% for Aldmoor, 3% for Brunvik.", "pct down 4 Aldmoor; pct down 3 Brunvik"),  # no "and"
]  # fmt: skip

PLACES = [
    ("Aldmoor fell the most in the S&P 500, sliding 9.2 percent to $55.", "rank down Aldmoor; pct down 9.2 Aldmoor; level 55 USD Aldmoor"),  # before its figure
    ("Brunvik rose the most in the Nasdaq 100.", "rank up Brunvik"),  # with none
    ("Among the key S&P 500 sectors, financials posted the biggest gain, surging 26 percent.", "rank up financials; pct up 26 financials"),  # the group first
    ("Energy stocks posted the biggest drop among the 10 sectors, falling 3%.", "rank down Energy stocks; pct down 3 Energy stocks"),  # counted
    ("Of the 10 S&P 500 sectors, materials had the largest loss.", "rank down materials"),  # of
    ("Financials were the weakest group this year, falling 18 percent.", "pct down 18 Financials"),  # no extreme of a year
    ("Utilities were the best sector of the quarter, up 9%.", "pct up 9 Utilities"),  # nor of a quarter
    ("All 30 Dow components ended in positive territory.", "cmp up Dow components"),  # all
    ("All 11 S&P 500 sectors rose.", "cmp up S&P 500 sectors"),  # in a word
    ("All 11 sectors rose 2%.", "pct up 2 sectors"),  # a change and no count
    ("On the broader market, gainers surpassed losers 572 to 446.", "cmp up gainers"),  # surpassed
    ("Winning stocks outnumbered losers by about 2 to 1.", "cmp up Winning stocks"),  # winning
]  # fmt: skip

RECORDS = [
    ("The DAX is at 21,000 after having earlier hit a record 21,330.55 points.", "level 21000 points DAX; rec up DAX"),  # points of a record price
    ("The index touched a record 5,021 points.", "rec up index"),  # touched
    ("It fell a record 1,175 points.", "rec down It; pts down 1175 It"),  # a record change
    ("Spot gold rose after scaling a record $4,966.59 on Friday.", "rec up Spot gold"),  # scaling
    ("Silver broke to fresh records above $70 an ounce.", "rec up Silver; level 70 USD Silver"),  # a mark beside it
    ("Ford sold more cars, taking its total to a record 1.3 million.", ""),  # ... and so is what is counted in millions
    ("Shell shares rose as its output hit a record of 2.4 million.", ""),  # the same after "of"
    ("The metals complex reached a single-day record of 3,338,528 contracts.", ""),  # contracts are counted
    ("Exports reached a record high of 1,204 cars.", ""),  # cars too
    ("The index rose to 5,207.99, near its 5,214.97 record close on Monday.", "level 5207.99 points index; rec up index"),  # the figure before
    ("The stock is 4% below its $109 record high.", "pct down 4 stock; rec up stock"),  # money
    ("Oil fell from its $147 all-time high.", "rec up Oil"),  # all-time
    ("The stock rose 45 percent, the most since it went public in April 2004.", "pct up 45 stock; ext up stock"),  # a date told by an event
    ("The maker's shares hit a record after a record 9,100 units were sold.", "rec up shares"),  # nor units sold
]  # fmt: skip

SIDES = [
    ("On Nasdaq, a 2.4-to-1 ratio favored advancing issues.", "cmp up Nasdaq"),  # after the sentence on another
    ("A 1.6-to-1 ratio favored decliners on the Nasdaq.", "cmp down Nasdaq"),  # the exchange at the end
    ("On the Nasdaq, a 3-to-2 ratio favoured losers.", "cmp down Nasdaq"),  # losers
    ("Twenty-five components of the 30-stock index ended in green while 5 finished in red.", "cmp up components"),  # no article
    ("Ten out of eleven sectors of the benchmark index closed in the positive zone.", "cmp up sectors"),  # in words
    ("Of the 11 broad sectors of the broad-market index, six ended in negative territory, while five ended in the positive zone.", "cmp down sectors"),  # of a number, a word
    ("Lagging shares were Aldmoor, down 17.5%, and Brunvik, down 15.4%.", "pct down 17.5 Aldmoor; pct down 15.4 Brunvik"),  # lagging as an adjective
    ("Gains were seen in Frankfurt (+0.6%), Madrid (+0.5%) and Milan (+0.9%).", "pct up 0.6 Frankfurt; pct up 0.5 Madrid; pct up 0.9 Milan"),  # cities with a sign
    ("Malaysia closed 0.1 percent firmer.", "pct up 0.1 Malaysia"),  # a country for its exchange
    ("Indonesia rose 0.5 percent to its highest closing since April 5.", "pct up 0.5 Indonesia; ext up Indonesia"),  # its highest
    ("The Philippines jumped 1 percent to its highest close since April 2.", "pct up 1 Philippines; ext up Philippines"),  # with an article
    ("Vietnam rose 3 percent as a producer of rice.", ""),  # no close
    ("London (-0.4%) and Paris (-0.2%) closed lower.", "pct down 0.4 London; pct down 0.2 Paris"),  # minus
    ("Rents rose most in Leeds (+4%) and Derby (+3%).", ""),  # cities of other things
]  # fmt: skip

TOLD_ASIDE = [
    ("Banks lost 0.7% and the materials group, which includes miners and steel shares, was down 0.8%.", "pct down 0.7 Banks; pct down 0.8 the materials group"),  # who is in it
    ("Tech fell 1% while the energy index, which tracks Shell and BP, rose 2%.", "pct down 1 Tech; pct up 2 the energy index"),  # names in it
    ("The price target for Aldmoor shares among analysts covering the stock jumped 30%.", ""),  # who watches it
    ("Funds tracking the index fell 3%.", ""),  # of the funds
    ("The assets of investors holding the shares rose 4%.", ""),  # of the assets
    ("The VIX, which measures fear, was 18.25 at noon.", "level 18.25 points VIX"),  # a price told by a copula
    ("The Nasdaq was 4,501.2 at the close.", "level 4501.2 points Nasdaq"),  # of an index
    ("Apple was 4.5 times larger.", ""),  # no price
    ("The DAX jumped 2.4 percent, pushing up gains for this month to 15.9 percent.", "pct up 2.4 DAX; pct up 15.9 DAX"),  # what a move brought gains to
    ("The five-year swap rate was down two basis points at 7.13 percent.", "yld down 2 swap rate; level 7.13 percent swap rate"),  # swaps have yields
    ("Communications services rose 1%.", "pct up 1 Communications services"),  # a sector of two words
    ("The sector index, which holds banks and insurers, was down 0.8%.", "pct down 0.8 The sector index"),  # first of all
    ("Platinum futures with delivery in April 2026 rose by 5.45% to $2,675.7.", "pct up 5.45 Platinum futures; level 2675.7 USD Platinum futures"),  # with delivery
    ("Gold with settlement in June fell $4 to $1,204.", "price down 4 USD Gold; level 1204 USD Gold"),  # with settlement
    ("Copper for delivery in May rose 1%.", "pct up 1 Copper"),  # for delivery
    ("The STOXX 600 index (.STOXX), opens new tab was up 0.3%.", "pct up 0.3 STOXX 600 index"),  # what a page says of a link
]  # fmt: skip

LONDON = [
    ("Aldmoor slid 6.8 to 253p and Brunvik fell 4.6 to 256.4p.", "price down 0.068 GBP Aldmoor; level 2.53 GBP Aldmoor; price down 0.046 GBP Brunvik; level 2.564 GBP Brunvik"),  # pence that the price tells
    ("Brunvik rose 1 to $41.", "price up 1 USD Brunvik; level 41 USD Brunvik"),  # dollars
    ("The Nasdaq rose 3 to 2151.", "pts up 3 Nasdaq; level 2151 points Nasdaq"),  # points
    ("Its latest fall of 10.3p, or 8.4 per cent, to 112.7p came as brokers cut estimates.", "price down 0.103 GBP Its; pct down 8.4 Its; level 1.127 GBP Its"),  # of a pronoun
    ("Its loss of 36 cents was wider than thought.", ""),  # of results
    ("It was pegged back 73p to 2,026p.", "price down 0.73 GBP It; level 20.26 GBP It"),  # pegged back
    ("Aldmoor was marked down 12p to 310p.", "price down 0.12 GBP Aldmoor; level 3.10 GBP Aldmoor"),  # marked down
    ("The shares were marked up 3 per cent.", "pct up 3 shares"),  # marked up
    ("Tuesday's rally lifted the stock's gains over the past five sessions to 130 per cent.", "pct up 130 stock"),  # lifted another's gains
    ("That took the index's losses this year to 9%.", "pct down 9 index"),  # took
    ("The FTSE 100 later rallied to trade 25.5 higher at 6524.1.", "pts up 25.5 FTSE 100; level 6524.1 points FTSE 100"),  # bare points before the level
    ("The CAC 40 closed 7.64 higher at 3,710.66.", "pts up 7.64 CAC 40; level 3710.66 points CAC 40"),  # closed
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*SET_APART, *BREADTH, *CAUSED, *FIGURES, *RANGES])
def test_agency_prose(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), [*HEADED, *COUNTED, *COINED, *MOVERS, *RATES, *SHARES_OF_MOVES, *PLACES])
def test_agency_groups(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), [*RECORDS, *SIDES, *TOLD_ASIDE, *LONDON])
def test_agency_marks(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
