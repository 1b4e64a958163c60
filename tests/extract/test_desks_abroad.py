"""Sentences as desks of Seoul, Lisbon and Frankfurt, and those of coin and metal markets, write them in English."""

from __future__ import annotations

from collections.abc import Callable

import pytest

READ_ALOUD = [
    ("The Kospi slid 12-point-40 points, or zero-point-47 percent, to close at two-thousand-610-point-05.",
     "pts down 12.40 Kospi; pct down 0.47 Kospi; level 2610.05 points Kospi"),  # three figures of one predicate
    ("Apple added one-point-three percent to 201-point-five dollars.", "pct up 1.3 Apple; level 201.5 USD Apple"),  # in money
    ("The Dow staged a 21-point rally.", "pts up 21 Dow"),  # an adjective of points
    ("Kelvane unveiled a 10-point-plan for its mills.", ""),  # no figure
]  # fmt: skip

EXCHANGES = [
    ("Copper on the London Metal Exchange (LME), which fell 3% on Tuesday, was up 1% at $9,410.",
     "pct down 3 Copper; pct up 1 Copper; level 9410 USD Copper"),  # with the exchange's own letters
    ("Silver on the LME, which hit a two-year high of $21.40 last week, lost 2%.",
     "ext up Silver; level 21.40 USD Silver; pct down 2 Silver"),  # the mark of an aside
    ("Shares of Sony on the Tokyo exchange, which closed at a record last month, fell 3%.",
     "rec up Sony; pct down 3 Sony"),  # an exchange without a name
    ("Gold gained on comments by the Bank of England, which lifted rates by 0.5%.", ""),  # where nothing is traded
]  # fmt: skip

SET_BESIDE = [
    ("The rupee ended at 81.86 as compared to 81.65 on Monday.", "level 81.86 INR rupee; level 81.65 INR rupee"),  # to
    ("The Dow rose 2% as compared with a 1% gain for the Nasdaq.", "pct up 2 Dow; pct up 1 Nasdaq"),  # with
    ("Brent was at $71.20, as compared with $70.90 late on Friday.", "level 71.20 USD Brent; level 70.90 USD Brent"),  # after a comma
    ("Profit came to $2 billion as compared to $1 billion.", ""),  # of no price
]  # fmt: skip

NEW_SINCE = [
    ("The Nikkei reached a new high since June 2008.", "ext up Nikkei"),  # new
    ("Gold hit a fresh low since May at $1,820.", "ext down Gold; level 1820 USD Gold"),  # with its price
    ("The DAX closed at a high since January.", "ext up DAX"),  # a high
    ("It was the DAX's fifth new high since May.", ""),  # of several
    ("The Dow has set new highs since May.", ""),  # how many is not said
]  # fmt: skip

GAUGES = [
    ("The Topix index of all First Section issues finished 13.78 points, or 0.68 percent, lower at 2,005.58.",
     "pts down 13.78 Topix; pct down 0.68 Topix; level 2005.58 points Topix"),  # what it holds
    ("The gauge of all Tokyo shares rose 2%.", "pct up 2 gauge"),  # shares of a place
    ("With all three indexes falling 2%, gold rose 1%.", "pct down 2 indexes; pct up 1 gold"),  # no gauge
]  # fmt: skip

BRACKETS = [
    ("Kelvane (€3.48), Ordway (€17.74) and Apple (€5.14) all fell by less than 1%.",
     "level 3.48 EUR Kelvane; level 17.74 EUR Ordway; level 5.14 EUR Apple; pct down 1 Kelvane; pct down 1 Ordway; pct down 1 Apple"),  # a list
    ("Ford ($17.74) lost 2%.", "level 17.74 USD Ford; pct down 2 Ford"),  # one
    ("The euro ($1.0850) rose 0.2%.", "level 1.0850 USD euro; pct up 0.2 euro"),  # a currency
    ("Netflix ($15.49 a month) lost 2%.", "pct down 2 Netflix"),  # what it charges
    ("Kelvane ($20 million) lost 2%.", "pct down 2 Kelvane"),  # a sum
    ("Sony fell 2% to 12,000 yen ($80).", "pct down 2 Sony; level 12000 JPY Sony; level 80 USD Sony"),  # of a price before
    ("Kelvane (+$4.2 million) and Ordway (-$24 million) told of flows.", ""),  # what flowed, with its sign
    ("Ford (-$0.40) slipped.", "price down 0.40 USD Ford"),  # a change
]  # fmt: skip

COUNTS = [
    ("Gainers beat losers 488 to 395, and 61 stocks were unchanged.", "cmp up Gainers"),  # how many stood still
    ("Rising issues outnumbered falling ones 1,053 to 1,002, while 100 issues were unchanged.", "cmp up Rising"),  # issues
    ("Apple and Ford shares were unchanged.", "pct flat 0 Apple; pct flat 0 Ford"),  # named ones
    ("The FTSE 100 was unchanged.", "pct flat 0 FTSE 100"),  # a number in a name
]  # fmt: skip

OPENINGS = [
    ("Extending its slide to a seventh day \N{EM DASH} a rare run \N{EM DASH} the Sensex fell 1%.",
     "streak down 7 sessions Sensex; pct down 1 Sensex"),  # between dashes
    ("Up for a fourth day - its longest winning streak since May - the Dow added 1%.",
     "streak up 4 sessions Dow; ext up Dow; pct up 1 Dow"),  # with what it is the longest since
    ("Gold closed at $1,310 - the lowest since May - on Tuesday.", "level 1310 USD Gold; ext down Gold"),  # at the end
]  # fmt: skip

HALVED = [
    ("The Nikkei was down 0.7 per cent at 38,876, before halving that loss.", "pct down 0.7 Nikkei; level 38876 points Nikkei"),  # that
    ("The DAX fell 2% and doubled those losses later.", "pct down 2 DAX"),  # those
    ("Ford halved this year.", "x down 0.5 Ford"),  # a year, and no move
]  # fmt: skip

WORTH = [
    ("Apple's total market value is $3 trillion.", "mv 3000000000000 USD Apple"),  # all of it
    ("Bitcoin's total market cap fell to $1.2 trillion.", "mv 1200000000000 USD Bitcoin"),  # of a coin
]  # fmt: skip

HOW_FAR = [
    ("Ford is not far from its close of $12.40 on Monday.", "level 12.40 USD Ford"),  # by which it is measured
    ("The Dow was not much above Tuesday's close of 26,210.", "level 26210 points Dow"),  # little more
    ("Gold stood not too far below its peak of $1,920.", "level 1920 USD Gold"),  # with a word between
    ("The Dow did not close at 26,210 on Tuesday.", "negated level 26210 points Dow"),  # denied
]  # fmt: skip

IN_TURN = [
    ("Brent ended at $71.20 and WTI at $66.10, leaving weekly losses of 2% and 3%, respectively.",
     "level 71.20 USD Brent; level 66.10 USD WTI; pct down 2 Brent; pct down 3 WTI"),  # to a clause of both
    ("The DAX lost 1% and the CAC 40 2%, after rising 3% and 4% respectively on Monday.",
     "pct down 1 DAX; pct down 2 CAC 40; pct up 3 DAX; pct up 4 CAC 40"),  # without a comma
    ("Ford fell 2%, GM rose 1% and Apple 3%, for monthly gains of 2%, 4% and 5%, respectively.",
     "pct down 2 Ford; pct up 1 GM; pct up 3 Apple; pct up 2 Ford; pct up 4 GM; pct up 5 Apple"),  # of three
    ("Ford fell 2%, while GM and Apple added 3% and 4%, respectively.",
     "pct down 2 Ford; pct up 3 GM; pct up 4 Apple"),  # of the two before
    ("Gold fell 2% and silver rose 1%, gaining 3% and 5% this week and this month, respectively.",
     "pct down 2 Gold; pct up 1 silver; pct up 3 silver; pct up 5 silver"),  # of times in turn
]  # fmt: skip

REACHED = [
    ("The Kospi garnered 12.3 points to 2,351.", "pts up 12.3 Kospi; level 2351 points Kospi"),  # a harvest
    ("The Sensex amassed 120 points to 38,040.", "pts up 120 Sensex; level 38040 points Sensex"),  # another
    ("Gold dumped $40 to $2,028.", "price down 40 USD Gold; level 2028 USD Gold"),  # in money
    ("Ford dumped its plant for $64 million.", ""),  # a thing
    ("Ford amassed 3% of Kelvane.", ""),  # a stake
]  # fmt: skip

WON = [
    ("The Nikkei won 29.13 points or 0.2 percent.", "pts up 29.13 Nikkei; pct up 0.2 Nikkei"),  # an index
    ("The index won 2 percent.", "pct up 2 index"),  # unnamed
    ("The Sensex won 120 points to 38,040.", "pts up 120 Sensex; level 38040 points Sensex"),  # with where it led
    ("The won lost 3 percent.", "pct down 3 won"),  # Korea's money
    ("Apple won 36 percent in the survey, and Sony won 29 points.", ""),  # votes and games
]  # fmt: skip

PENCE = [
    ("The euro rose to 85.91 British pence.", "level 0.8591 GBP euro"),  # told by their country
    ("The dollar bought 64.20 U.K. pence.", "level 0.6420 GBP dollar"),  # in letters
    ("The euro was at 90.2 pence sterling.", "level 0.902 GBP euro"),  # by the money's other name
    ("The euro rose to $1.18 as British pence were minted.", "level 1.18 USD euro"),  # coins
]  # fmt: skip

LED_TO = [
    ("The euro fell 0.5% against the yen to 125.91 and 0.1% against the pound to 0.9020.",
     "pct down 0.5 euro; level 125.91 JPY euro; pct down 0.1 euro; level 0.9020 GBP euro"),  # in two moneys
    ("Ford lost 2% to 12.40 and 3% in the month.", "pct down 2 Ford; level 12.4 points Ford; pct down 3 Ford"),  # over two stretches
    ("The Nikkei rose 12 points to 940, and 30 points in May.", "pts up 12 Nikkei; level 940 points Nikkei; pts up 30 Nikkei"),  # in points
    ("The Dow, DAX and Nikkei rose 1.2, 3.4 and 5.6 percent.", "pct up 1.2 Dow; pct up 3.4 DAX; pct up 5.6 Nikkei"),  # a list
    ("Ford and Apple rose 1.2 and 3.4 percent.", "pct up 1.2 Ford; pct up 3.4 Apple"),  # a pair
]  # fmt: skip

PARTS = [
    ("The counter gained two sen and pushed the index higher by 1.27 points.", "price up 0.02 MYR counter"),  # with "by"
    ("The stock lifted the Nikkei 12 points.", ""),  # without
    ("Ford rose 2%, and the scrip pulled the index up by 4 points.", "pct up 2 Ford"),  # in a clause after
    ("The stocks pushed the Nikkei up 46 points.", "pts up 46 Nikkei"),  # all of them
    ("Fears of a slump pushed the Nikkei down by 46 points.", "pts down 46 Nikkei"),  # what moved them all
]  # fmt: skip


@pytest.mark.parametrize(
    "text, claims",
    [
        *READ_ALOUD,
        *EXCHANGES,
        *SET_BESIDE,
        *NEW_SINCE,
        *GAUGES,
        *BRACKETS,
        *COUNTS,
        *OPENINGS,
        *HALVED,
        *WORTH,
        *HOW_FAR,
        *IN_TURN,
        *REACHED,
        *WON,
        *PENCE,
        *LED_TO,
        *PARTS,
    ],
)
def test_claims(text: str, claims: str, check: Callable[[str, str], None]) -> None:
    check(text, claims)
