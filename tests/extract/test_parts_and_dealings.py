"""Prices paid, parts of an index, and what companies and holders do: none is a price of a day, though told beside one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DEALINGS = [
    ("Nissan sold 149 million Renault shares at 29.6 euros each.", ""),  # a block of shares by their name
    ("Ordway bought 5.2 million Apple shares at $99.49.", ""),  # bought
    ("He bought 200 Tesla shares at $150.", ""),  # a few
    ("Some 149 million Ordway shares changed hands.", "vol 149000000 Ordway shares"),  # traded by all
    ("Insiders sold Tesla shares as the stock fell to $150.", "level 150 USD the stock"),  # without a number of them
    ("The offer valued Kelvane at approximately $44 billion.", ""),  # past a hedge
    ("The plan values Ordway shares at $54 each.", ""),  # by a plan
    ("The founder pledged 20 million Tesla shares at $180.", ""),  # pledged
    ("Kelvane rose 7% to 627p, valuing the business at £7.9 billion.", "pct up 7 Kelvane; level 6.27 GBP Kelvane; mv 7900000000 GBP the business"),  # by its price
    ("The bid gives Kelvane a valuation of $3 billion.", ""),  # what a bid gives
    ("The funding round gave Ordway a valuation of more than $157 billion.", ""),  # a sale of new shares
    ("The rally gives Kelvane a market value of $3 billion.", "mv 3000000000 USD Kelvane"),  # what the market gives
    ("The number of wallets holding at least 1,000 bitcoin reached 5,634, the highest since May.", ""),  # so many held
    ("Wallets that own 100 ether - whales - rose to 5,680.", ""),  # before a dash
    ("Ordway bought 7,633 bitcoin as the token fell 3%.", "pct down 3 the token"),  # and what the price did
    ("Ordway has a target of $40 - 12% above Friday's close.", ""),  # what analysts set, past a dash
    ("The new target of 640p, a third higher than Monday's close, is the highest.", ""),  # past a comma
    ("Ford closed at $12, 12% above its January low.", "level 12 USD Ford; pct up 12 Ford"),  # a price of the market
    ("The most active contract was the $150 call expiring Friday.", ""),  # an option by its strike
    ("Ordway sold bonds yielding 5.2%.", ""),  # priced to be sold
    ("The 10-year note was yielding 4.12 percent.", "level 4.12 percent 10-year note"),  # at a price of the day
]  # fmt: skip

PARTS = [
    ("A third of S&P 500 stocks rose 5% or more.", ""),  # some of its members
    ("Half of the stocks in the Dow rose 2%.", ""),  # with what they are in
    ("Just 12% of stocks hit a 52-week high.", ""),  # of all
    ("One in five stocks hit a one-year low.", ""),  # in words
    ("About 30 S&P 500 stocks rose 5%.", ""),  # a count
    ("Ordway owns half of Nvidia, which fell 3%.", "pct down 3 Nvidia"),  # a company in part, but its price
]  # fmt: skip

OTHERS = [
    ("Employment rose by 3% in the euro zone, and in Japan it is 2% higher.", ""),  # where a currency is money
    ("Stocks in the euro zone rose 2%.", "pct up 2 Stocks"),  # and what is priced there
    ("Bond yields in the euro zone rose 2 basis points.", "yld up 2 Bond yields"),  # yields
    ("The euro fell 2%.", "pct down 2 The euro"),  # the currency
    ("Output per head, a key gauge, fell 2%.", ""),  # what the words between commas are said of
    ("The VIX, a popular gauge, fell 9%.", "pct down 9 VIX"),  # of an index
    ("While exports fell, a gauge of Asian shares rose 2%.", "pct up 2 Asian shares"),  # past a clause
    ("Citigroup posted its best results since the Great Recession.", ""),  # results
    ("Citigroup had its best quarter since 2009.", "ext up Citigroup"),  # a quarter of its shares, as far as is told
    ("Kelvane posted earnings of 31 cents, unchanged from last year, and its shares rose 3%.", "pct up 3 its shares"),  # flat earnings
    ("Ordway forecast sales of 2 billion euros, broadly unchanged from 2017.", ""),  # flat sales
    ("Kelvane closed at $31, unchanged on the day.", "level 31 USD Kelvane; pct flat 0 Kelvane"),  # a flat price
    ("If the fund yields 1.75%, your yield is 2.33%.", ""),  # of a reader
    ("The 6.1% implied move is the lowest anticipated swing for Nvidia since May 2023.", ""),  # a swing that is only expected
    ("It was the smallest implied move for Tesla since June.", ""),  # implied
    ("Kelvane, which makes valves, saw orders from China drop a fifth.", ""),  # orders from a place
    ("Ordway saw demand from Japan slide 9%.", ""),  # demand
    ("Kelvane, hit by weak demand from China, fell 3%.", "pct down 3 Kelvane"),  # why a price fell
    ("Kelvane saw its shares in Hong Kong drop a fifth.", "pct down 20 its shares"),  # shares at a place
    ("The phone maker's services arm took in a record $24.2 billion.", ""),  # a sum taken in
    ("Silver closed at a record $54.10.", "rec up Silver"),  # a price reached
    ("The Conference Board's gauge rose to 102.0 in May.", ""),  # of a survey
    ("Ordway's breakeven price is $38 a barrel.", ""),  # what its goods must fetch
    ("Bulls say the stock is worth $400.", ""),  # what somebody thinks
    ("The shares are worth $41 each.", "level 41 USD The shares"),  # what they trade at
    ("Tenmark's stock portfolio was worth $354 billion.", ""),  # what is held
    ("Kelvane doubled its first-half profit.", ""),  # what was doubled, by its half year
    ("After more than tripling its second-quarter sales, Kelvane raised its outlook.", ""),  # in a participle
    ("After doubling its value this year, Kelvane fell 3%.", "x up 2 Kelvane; pct down 3 Kelvane"),  # its price
    ("The ASX 200 was up 36 points at 4,549.8 at 12.10 AEST.", "pts up 36 ASX 200; level 4549.8 points ASX 200"),  # a time of day with a stop
    ("The pound was at $1.52 at 8.30 BST.", "level 1.52 USD pound"),  # another
    ("Partly erasing its 2% gain of Monday, gold fell 1% on Tuesday.", "pct up 2 gold; pct down 1 gold"),  # an adverb that opens
    ("The ten-day average of 12 million barrels is up 3.4 per cent.", ""),  # an average of a figure
    ("Volume was 9 billion shares, below the 20-day average of 10.6 billion.", "vol 9000000000 Volume; cmp down Volume; vol 10600000000 Volume"),  # of what is traded
    ("The export volume hit a record monthly high.", ""),  # a volume of goods
    ("Trading volume hit a record high.", "rec up Trading volume"),  # of shares
    ("Their index of mood among buyers soared to 62.0 from 54.6 in May.", ""),  # an index of what no exchange prices
    ("Retail Sales Unexpectedly Rise 0.3% In May", ""),  # an adverb with the capital of a headline
    ("Ford Shares Unexpectedly Rise 3%", "pct up 3 Ford Shares"),  # whose it is all the same
    ("Buybacks by Japanese companies rose 70% to a record 9.6 trillion yen.", ""),  # who did it
    ("Orders by Boeing fell 3%.", ""),  # another
    ("Buybacks helped Apple gain 3%.", "pct up 3 Apple"),  # what moved a price
    ("Boeing's machinists rejected a 35% increase.", ""),  # those who work there
    ("Ford rose 3% after the union dropped its demands.", "pct up 3 Ford"),  # why a price moved
    ("The equity risk premium has shrunk to zero, its lowest since 2002.", ""),  # computed, not quoted
    ("Circuit breakers kick in at falls of 7%, 13% and 20%.", ""),  # what stops trading
    ("Ether staking yields slid to 3.1%.", ""),  # no yield of a bond
    ("BP was at the head of the FTSE 100.", "rank up BP"),  # a place
    ("Jo Marr, head of the S&P 500 desk at Ordway, spoke early.", ""),  # a person
    ("Ordway's head of US equity and rates, Jo Marr, has raised the target for the S&P 500.", ""),  # whose person it is
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DEALINGS + PARTS + OTHERS)
def test_parts_and_dealings(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
