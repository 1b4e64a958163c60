"""Whole sentences as wires, brokers, blogs and headlines write them, each with several things going on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

WRAPS = [
    ("The S&P 500 posted 9 new 52-week highs and no new lows; the Nasdaq Composite recorded 20 new highs and 44 new lows.",
     "cmp up S&P 500; cmp down Nasdaq Composite"),  # members at their highs, which the index need not be
    ("The Russell 2000 logged 31 new 52-week highs and 12 new lows.", "cmp up Russell 2000"),  # one index
    ("The Dow recorded three new highs and eight new lows.", "cmp down Dow"),  # counts in words
    ("Shell and BP hit 52-week highs.", "ext up Shell; ext up BP"),  # ... but names at their own highs
    ("The Dow Jones Industrial Average fell 98.76 points, or 0.29 percent, at 33,875.40, while the S&P 500 was down 12.10 points, or 0.28 percent, at 4,283.10.",
     "pts down 98.76 Dow Jones Industrial Average; pct down 0.29 Dow Jones Industrial Average; level 33875.40 points Dow Jones Industrial Average; pts down 12.10 S&P 500; pct down 0.28 S&P 500; level 4283.10 points S&P 500"),  # opening-bell form
    ("MSCI's gauge of stocks across the globe shed 0.42%.", "pct down 0.42 gauge of stocks"),  # gauge of stocks
    ("The pan-European STOXX 600 index lost 0.31% and Europe's broad FTSEurofirst 300 index fell 6.1 points, or 0.30%.",
     "pct down 0.31 STOXX 600; pts down 6.1 FTSEurofirst 300; pct down 0.30 FTSEurofirst 300"),  # unknown index with a number
    ("In commodities, U.S. crude settled up 1.2 percent at $78.30 per barrel and Brent rose 0.9 percent to $82.11.",
     "pct up 1.2 U.S. crude; level 78.30 USD U.S. crude; pct up 0.9 Brent; level 82.11 USD Brent"),  # place and crude
    ("The dollar index, which measures the greenback against a basket of currencies, fell 0.16% to 103.21, with the euro up 0.2% at $1.0921.",
     "pct down 0.16 dollar index; level 103.21 points dollar index; pct up 0.2 euro; level 1.0921 USD euro"),  # relative clause and absolute
    ("Against the Japanese yen, the dollar weakened 0.45% to 149.12.", "pct down 0.45 dollar; level 149.12 JPY dollar"),  # opening against
    ("Spot gold added 0.6 percent to $1,988.40 an ounce, after hitting $1,995.10, its highest since May.",
     "pct up 0.6 Spot gold; level 1988.40 USD Spot gold; level 1995.10 USD Spot gold; ext up Spot gold"),  # after hitting
    ("The yield on benchmark U.S. 10-year notes fell 4.4 basis points to 4.155%, from 4.199% late on Tuesday.",
     "yld down 4.4 yield on benchmark; level 4.155 percent yield on benchmark; level 4.199 percent yield on benchmark"),  # from late
    ("Benchmark 10-year notes last rose 10/32 in price to yield 2.6164 percent.", "pts up 0.3125 notes; level 2.6164 percent notes"),  # 32nds
    ("Declining issues outnumbered advancing ones on the NYSE by a 1.6-to-1 ratio; on Nasdaq, a 1.4-to-1 ratio favored decliners.", "cmp down Declining issues; cmp down Nasdaq"),  # breadth
    ("About 10.6 billion shares changed hands in U.S. exchanges, compared with the 11.1 billion daily average over the last 20 sessions.",
     "vol 10600000000; vol 11100000000"),  # volume against average
    ("Eight of the 11 major S&P 500 sectors fell, led by a 2.1% drop in energy.", "cmp down sectors; pct down 2.1 energy"),  # N of the 11
    ("Japan's Nikkei gained 1.3%, South Korea's Kospi added 0.8% and Australia's ASX 200 slipped 0.1%.",
     "pct up 1.3 Nikkei; pct up 0.8 Kospi; pct down 0.1 ASX 200"),  # three markets
    ("Japan's Nikkei 225 rose 1.3%.", "pct up 1.3 Nikkei 225"),  # a short name with its country inside a longer one
    ("For the week, the Dow rose 1.1%, the S&P 500 gained 0.6% and the Nasdaq lost 0.4%.", "pct up 1.1 Dow; pct up 0.6 S&P 500; pct down 0.4 Nasdaq"),  # period first
    ("London stocks ended lower on Friday, with the blue-chip FTSE 100 down 0.4% and the mid-cap FTSE 250 losing 0.9%.", "pct down 0.4 FTSE 100; pct down 0.9 FTSE 250"),  # with two
    ("Wall Street's main indexes tumbled, with all three falling more than 2%.", "pct down 2 Wall Street's main indexes"),  # all three
    ("Hong Kong's Hang Seng Index was down 1.2 percent by the midday break, and the Shanghai Composite was off 0.7 percent.", "pct down 1.2 Hang Seng Index; pct down 0.7 Shanghai Composite"),  # off
    ("Crude futures swung from a loss of 1.5% to a gain of 0.8%.", "pct down 1.5 Crude futures; pct up 0.8 Crude futures"),  # from loss to gain
    ("Treasury yields climbed, with the rate on the 10-year note rising seven basis points to 4.48%.", "yld up 7 rate on the 10-year note; level 4.48 percent rate on the 10-year note"),  # rate on the note
    ("Bitcoin traded 2.3% lower at $58,210 as of 5 p.m. in New York, while ether dropped 3.1% to $2,480.", "pct down 2.3 Bitcoin; level 58210 USD Bitcoin; pct down 3.1 ether; level 2480 USD ether"),  # crypto
    ("The Bloomberg Dollar Spot Index slid 0.5%.", "pct down 0.5 Dollar Spot Index"),  # owner of the index in its name
    ("The British pound was little changed at $1.2712, and the Japanese yen fell 0.3% to 151.36 per dollar.", "pct flat 0 British pound; level 1.2712 USD British pound; pct down 0.3 Japanese yen; level 151.36 JPY Japanese yen"),  # currencies
    ("Soybean futures on the Chicago Board of Trade settled 12-1/2 cents higher at $11.42 per bushel, while corn lost 3 cents to $4.38.",
     "price up 0.125 USD Soybean futures; level 11.42 USD Soybean futures; price down 0.03 USD corn; level 4.38 USD corn"),  # grains
    ("Three-month copper on the London Metal Exchange eased 0.7% to $8,410 a metric ton.", "pct down 0.7 copper; level 8410 USD copper"),  # LME
    ("Aluminium slipped 0.2% to $2,240, zinc shed 1% to $2,515 and lead gained 0.4% to $2,110.",
     "pct down 0.2 Aluminium; level 2240 USD Aluminium; pct down 1 zinc; level 2515 USD zinc; pct up 0.4 lead; level 2110 USD lead"),  # metals in a row
]  # fmt: skip

STOCKS = [
    ("The Magnificent Seven have shed more than $900 billion in value since mid-March.", "mvc down 900000000000 USD Magnificent Seven"),  # in value
    ("Ford lost 9% on Monday, wiping out about $4 billion.", "pct down 9 Ford; mvc down 4000000000 USD Ford"),  # a sum after a move
    ("Shell slid 3.5%, erasing nearly $7 billion.", "pct down 3.5 Shell; mvc down 7000000000 USD Shell"),  # ... by another verb
    ("Boeing closed a factory, wiping out $4 billion of orders.", ""),  # no move it belongs to
    ("Shares of Pfizer rose 1.9% and Ford's 1.1%.", "pct up 1.9 Shares of Pfizer; pct up 1.1 Ford"),  # an owner whose shares go on
    ("Pfizer's stock fell 2%, Boeing's 3% and Intel's 4%.", "pct down 2 Pfizer's stock; pct down 3 Boeing; pct down 4 Intel"),  # three owners
    ("Gold posted a second weekly gain.", "streak up 2 weeks Gold"),  # the second in a row
    ("Copper notched a third monthly loss as demand slowed.", "streak down 3 months Copper"),  # ... of months
    ("Copper had its third monthly loss of the year.", ""),  # ... but a count of a year is none
    ("DENVER (Newswire) -Oil prices eased 1.4%.", "pct down 1.4 Oil prices"),  # a dash glued to the first word
    ("Tin hits 19-mth low.", "ext down Tin"),  # a month abbreviated
    ("Shares of the electric-vehicle maker fell 6.7% to $218.40 in morning trading after it missed delivery estimates.", "pct down 6.7 electric-vehicle maker; level 218.40 USD electric-vehicle maker"),  # description
    ("Pfizer (PFE) gained 1.8% after raising its full-year revenue forecast to between $59.5 billion and $62.5 billion.", "pct up 1.8 Pfizer"),  # forecast of revenue after
    ("Ford's stock has lost 12% so far this year, compared with a 15% gain for the S&P 500.", "pct down 12 Ford's stock; pct up 15 S&P 500"),  # compared with
    ("Zorblatt Industries, a maker of widgets, jumped as much as 41% to $23.75, the biggest intraday gain since it went public in 2019.",
     "pct up 41 Zorblatt Industries; level 23.75 USD Zorblatt Industries; ext up Zorblatt Industries"),  # biggest since clause
    ("The company's American depositary receipts climbed 3.4%.", "pct up 3.4 American depositary receipts"),  # receipts
    ("Boeing was the biggest decliner on the Dow, sliding 4.2%.", "rank down Boeing; pct down 4.2 Boeing"),  # rank and figure
    ("Intel, down 54% year to date, is the worst performer in the Philadelphia Semiconductor Index.", "pct down 54 Intel; rank down Intel"),  # between commas
    ("Shares in the bank closed 2.1 per cent lower at 181.5p.", "pct down 2.1 bank; level 1.815 GBP bank"),  # pence after adjective
    ("Netflix shares surged in extended trading, rising 9% to $601.", "pct up 9 Netflix shares; level 601 USD Netflix shares"),  # extended trading
    ("The stock, which has more than tripled in the past year, fell 2% premarket.", "x up 3 stock; pct down 2 stock"),  # relative clause with multiple
    ("Apple's shares dipped below $165 for the first time since November.", "level 165 USD Apple's shares"),  # first time since
    ("Nvidia's 240% surge last year added about $900 billion to its market value.", "pct up 240 Nvidia; mvc up 900000000000 USD"),  # surge added
    ("At $52.30, the stock is 18% below where it traded a year ago.", "level 52.30 USD the stock; pct down 18 the stock"),  # where it was
    ("Walmart shares touched an all-time high of $68.10 before closing at $67.25, up 1.3% on the day.", "rec up Walmart shares; level 67.25 USD Walmart shares; pct up 1.3 Walmart shares"),  # before closing
    ("Reliance Industries fell 1.5 per cent to close at Rs 2,910 on the BSE.", "pct down 1.5 Reliance Industries; level 2910 INR Reliance Industries"),  # rupees
    ("The scrip hit a 52-week low of Rs 412 and has corrected 38 per cent from its peak.", "ext down scrip; level 412 INR scrip; pct down 38 scrip"),  # scrip
    ("Samsung Electronics closed down 2.4 percent at 71,200 won.", "pct down 2.4 Samsung Electronics; level 71200 KRW Samsung Electronics"),  # won
    ("In Hong Kong, Meituan plunged 9.8% to HK$112.30 and Tencent lost 3.1%.", "pct down 9.8 Meituan; level 112.30 HKD Meituan; pct down 3.1 Tencent"),  # Hong Kong
    ("Deal-related news drove Kestrel Foods up 28.5% to A$7.41.", "pct up 28.5 Kestrel Foods; level 7.41 AUD Kestrel Foods"),  # Australian dollars
    ("The shares have a 52-week range of $31 to $58.", ""),  # range, not marked
    ("Tesla's valuation has shrunk by more than $600 billion since December.", "mvc down 600000000000 USD Tesla's valuation"),  # valuation shrunk
    ("JPMorgan Chase rose 1.1% after reporting a 6% increase in third-quarter profit.", "pct up 1.1 JPMorgan Chase"),  # result after
    ("After a 5-for-1 split, the shares gained 3%.", "pct up 3 shares"),  # split ratio
    ("Its stock price has been flat over the past year.", "pct flat 0 stock price"),  # stock price flat
]  # fmt: skip

HEADLINES = [
    ("Apple shares jump 5% to record after iPhone sales beat", "pct up 5 Apple shares; rec up Apple shares"),  # to record
    ("Oil slips 2% as demand fears mount", "pct down 2 Oil"),  # present tense
    ("Gold hits three-month high on safe-haven demand", "ext up Gold"),  # high
    ("Nikkei ends at 33-year high", "ext up Nikkei"),  # at N-year high
    ("Euro falls below parity for first time in 20 years", ""),  # level without a figure
    ("Dow drops 600 points in worst day since March", "pts down 600 Dow; ext down Dow"),  # in worst day
    ("Bitcoin tops $70,000, ether up 4%", "level 70000 USD Bitcoin; pct up 4 ether"),  # two in a headline
    ("UPDATE 2-Zorblatt profit falls 12 pct, shares slide", ""),  # result, move without figure
    ("EMERGING MARKETS-Rand weakens 1.4 pct, stocks flat", "pct down 1.4 Rand; pct flat 0 stocks"),  # prefix and flat
    ("Boeing stock falls 3.3% Tuesday, underperforms market", "pct down 3.3 Boeing stock; cmp down Boeing stock"),  # underperforms
    ("Sensex sheds 400 points, Nifty below 17,300", "pts down 400 Sensex; level 17300 points Nifty"),  # headline without verb
    ("Tesla Shares Fall 8%, Most Since January", "pct down 8 Tesla Shares; ext down Tesla Shares"),  # title case
    ("S&P 500, Nasdaq close at all-time highs; Dow adds 0.3%", "rec up S&P 500; rec up Nasdaq; pct up 0.3 Dow"),  # comma for and
    ("Brent Crude Rises Above $90 a Barrel", "level 90 USD Brent Crude"),  # title case level
    ("AstraZeneca shares plunge after $1.8bn write-down", ""),  # charge
    ("Treasury 10-year yield climbs to 4.5%", "level 4.5 percent yield"),  # yield headline
    ("Rupee at record low of 84.1 vs dollar", "rec down Rupee"),  # record of N
    ("Stock market today: Nasdaq sinks 2%, S&P 500 down 1.4%", "pct down 2 Nasdaq; pct down 1.4 S&P 500"),  # kicker
    ("Wheat futures up 3 pct on Black Sea worries", "pct up 3 Wheat futures"),  # no verb
    ("Goldman sees S&P 500 rising 8% next year", "forecast pct up 8 S&P 500"),  # sees rising
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WRAPS)
def test_wraps(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), STOCKS)
def test_stocks(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_headlines(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
