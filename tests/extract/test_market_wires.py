"""Sentences of wires and data sites from Asia, Europe and Latin America: quotes of two cities, lists, moves put at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# Prices of one thing at several places and times.
QUOTES = [
    ("The dollar bought 104.57 yen, compared with 104.70 yen in New York and 104.79 yen in Tokyo.", "level 104.57 JPY dollar; level 104.70 JPY dollar; level 104.79 JPY dollar"),  # two places
    ("The euro stood at $1.2110 versus $1.2109 in London and $1.2088 in New York.", "level 1.2110 USD euro; level 1.2109 USD euro; level 1.2088 USD euro"),  # versus
    ("The dollar traded at 104.57 yen against 104.70 in London and the euro at $1.21.", "level 104.57 JPY dollar; level 104.70 JPY dollar; level 1.21 USD the euro"),  # another currency
    ("The euro fetched $1.20, well off the $1.28 it hit in May.", "level 1.20 USD euro; level 1.28 USD euro"),  # off the price
    ("The euro bought 131.31 yen, down from 131.42 in US trade and well off the 131.78 yen on Monday.", "level 131.31 JPY euro; level 131.42 JPY euro; level 131.78 JPY euro"),  # after a bare one
    ("The pound was 3% off the peak it reached in June.", "pct down 3 pound"),  # a mark without a figure
    ("Wheat fell to 612.75 USd/Bu, down 0.6% from the previous day.", "level 6.1275 USD Wheat; pct down 0.6 Wheat"),  # a data site's cents
    ("Oil futures <CLc1> slipped below $80 a barrel.", "level 80 USD Oil futures"),  # the code of a future
    ("Brent <LCOc1> rose 1% to $90.", "pct up 1 Brent; level 90 USD Brent"),  # another
    ("The index XLBCQ1234567, +0.23% rose 0.3% to 411.", "pct up 0.3 index; level 411 points index"),  # a long code in a live quote
]  # fmt: skip

# How near a price came, and what a move came to.
NEAR = [
    ("The coin peaked just shy of $5,000 in August.", "level 5000 USD The coin"),  # shy of
    ("The index closed just short of 5,000.", "level 5000 points The index"),  # short of
    ("The coin has lost half of its value since peaking shy of $5,000.", "x down 0.5 The coin; level 5000 USD The coin"),  # a gerund
    ("Ether traded at a recent price of $2,300.", "level 2300 USD Ether"),  # a recent price
    ("The rally put the fund's gains this year at 12%.", "pct up 12 the fund"),  # put at
    ("The slide left the stock's decline for the year at 30%.", "pct down 30 the stock"),  # left at
    ("This puts the coin's losses since Friday at over $900.", "price down 900 USD the coin"),  # money
    ("The peso rose 2% for the week, taking monthly gains closer to 4%.", "pct up 2 The peso; pct up 4 The peso"),  # closer to
    ("The drop put the index's loss for May at 300 points.", "pts down 300 the index"),  # points
]  # fmt: skip

LISTS = [
    ("The Sensex and the Nifty ended 73 points and 34 points lower, respectively.", "pts down 73 Sensex; pts down 34 Nifty"),  # one word after two figures
    ("Apple and Ford closed 3 cents and 5 cents higher.", "price up 0.03 USD Apple; price up 0.05 USD Ford"),  # money
    ("Tokyo and Seoul finished 0.7% and 0.9% lower.", "pct down 0.7 Tokyo; pct down 0.9 Seoul"),  # percent
    ("The Nifty and small cap indices rose 0.5% and 0.8%.", "pct up 0.5 Nifty; pct up 0.8 small cap indices"),  # sizes as two words
    ("Metal, Realty, Oil & Gas and PSU Bank all ended higher, gaining up to 0.9%.", "pct up 0.9 Metal; pct up 0.9 Realty; pct up 0.9 Oil & Gas; pct up 0.9 PSU Bank"),  # bare sectors
    ("Banks, miners and insurers all rose, adding 2%.", "pct up 2 Banks; pct up 2 miners; pct up 2 insurers"),  # groups
    ("Seoul fell 1% while Hong Kong and Sydney were flat.", "pct down 1 Seoul; pct flat 0 Hong Kong; pct flat 0 Sydney"),  # cities that did not move
    ("Taipei closed flat.", "pct flat 0 Taipei"),  # one city
    ("Rents in Seoul were flat and London was flat out.", ""),  # no exchanges
    ("Wellington was flat and Manila added 0.3 percent.", "pct flat 0 Wellington; pct up 0.3 Manila"),  # beside another
]  # fmt: skip

NAMES = [
    ("The Aldmoor 300 index of leading European shares fell 0.5 percent.", "pct down 0.5 The Aldmoor 300 index of leading European shares"),  # leading as an adjective
    ("Other leading European banks fell 3%.", "pct down 3 Other leading European banks"),  # after "other"
    ("Aldmoor lost 2%, leading European banks lower.", "pct down 2 Aldmoor"),  # the verb
    ("BP, Total and Shell fell 2.2%, 1% and 3%.", "pct down 2.2 BP; pct down 1 Total; pct down 3 Shell"),  # a company by the name of Total
    ("The Aldmoor index for emerging market stocks edged 0.2 percent higher.", "pct up 0.2 The Aldmoor index for emerging market stocks"),  # an index of shares
    ("The index for shelter rose 0.2 percent.", ""),  # a part of a statistic
    ("Total fell 2.2%.", "pct down 2.2 Total"),  # alone
    ("The Russell 2000 ^RUT, which holds small firms, sagged 1.7%.", "pct down 1.7 The Russell 2000"),  # a site's code is no noun
    ("Total sales rose 4%.", ""),  # the adjective
    ("Apple kept pace with the Nasdaq and is trading at $171.", "level 171 USD Apple"),  # what another is measured by
    ("Ford moved in step with Toyota and fell 2.4%.", "pct down 2.4 Ford"),  # in step with
]  # fmt: skip

PLACES = [
    ("The top gainer on the Dow was Apple, up 2.5%, while the biggest loser was Ford, which was down 6%.", "rank up Apple; pct up 2.5 Apple; rank down Ford; pct down 6 Ford"),  # the group told once
    ("The top gainer was Apple, while the biggest loser was Ford.", ""),  # no group
    ("Ford was the worst-performing blue chip of the day.", "rank down Ford"),  # a group by itself
    ("Tesla was the third highest gainer on the Nasdaq 100.", "rank up Tesla"),  # highest for biggest
    ("Gold was heading for a weekly rise of 1.4 percent, its biggest in nearly two months.", "pct up 1.4 Gold; ext up Gold"),  # of the move just told
    ("The stock posted a loss of 3%, its largest since May.", "pct down 3 The stock; ext down The stock"),  # a date
    ("Sales rose to $3 billion, their biggest in two years.", ""),  # of sales
    ("The Dow rose 1%, hitting a fresh all-time intraday and closing high.", "pct up 1 The Dow; rec up The Dow"),  # of both
    ("Apple posts record Q4 sales, plans no deals.", ""),  # of sales
    ("The Nasdaq set an all-time closing and intraday high.", "rec up The Nasdaq"),  # the other way round
    ("On the Nasdaq, a 1.31-1 ratio favored declining issues.", "cmp down the Nasdaq"),  # no "to"
    ("Advancers led decliners by a 2.1-1 ratio on the NYSE.", "cmp up Advancers"),  # a margin
    ("Nearly eight out of every 10 stocks in the S&P 500 rose.", "cmp up stocks in the S&P 500"),  # out of every
    ("Trading volume in the session before was 1.41 billion.", "vol 1410000000 Trading volume"),  # no shares
    ("The volume of loans was 1.41 billion.", ""),  # of another thing
]  # fmt: skip

TOLD_OF = [
    ("The dollar index, which tracks it against a basket of six leading currencies fell to 76.21.", "level 76.21 points The dollar index"),  # a clause that no comma closes
    ("The fund, which invests in a basket of small banks rose 2%.", "pct up 2 The fund"),  # another verb
    ("The bank, which lends to a maker of cars, fell 2%.", "pct down 2 The bank"),  # closed
    ("Gold was fixed at $908.50 an ounce.", "level 908.50 USD Gold"),  # London's fixing
    ("The Nasdaq landed at 7,298.28, up 1 percent.", "level 7298.28 points The Nasdaq; pct up 1 The Nasdaq"),  # landed
    ("Zinc was down at $1,144 a tonne from $1,167.", "level 1144 USD Zinc; level 1167 USD Zinc"),  # "a tonne" before "from"
    ("The yen fell 0.4 per cent to Y164.95 against the euro.", "pct down 0.4 yen; level 164.95 JPY yen"),  # London's sign for yen
    ("The Aldmoor Housing Sector Index rose 5%.", "pct up 5 The Aldmoor Housing Sector Index"),  # of shares
    ("The Aldmoor Housing Index rose 5%.", ""),  # of homes
]  # fmt: skip

OF_OTHERS = [
    ("The emerging equity index fell 0.6 percent, led by 1.5 percent losses in Hong Kong.", "pct down 0.6 index; pct down 1.5 Hong Kong"),  # of a place
    ("Stocks were flat, weighed down by a 0.8 percent loss in China.", "pct flat 0 Stocks; pct down 0.8 China"),  # a country
    ("Apple shares fell 2%, weighed down by a 13% drop in China.", "pct down 2 Apple shares"),  # of its sales, perhaps
    ("Exports fell, led by a 3% drop in Japan.", ""),  # of exports
    ("The Dow fell 2%, leaving it down 5% for the week.", "pct down 2 Dow; pct down 5 Dow"),  # it
    ("The Dow and the Nasdaq rose 1% and 2%, leaving them up 9% and 8% for the year.", "pct up 1 Dow; pct up 2 Nasdaq; pct up 9 Dow; pct up 8 Nasdaq"),  # them
    ("The two-year yield jumped 12 basis points, pushing it more than 30 basis points above the 10-year rate.", "yld up 12 yield; cmp up The two-year yield"),  # a comparison
    ("The two-year yield topped 5% but it has since eased back toward 4.85%.", "level 5 percent yield; level 4.85 percent it"),  # of a yield
    ("Its growth was 5% but it has since eased back toward 4.85%.", ""),  # of growth
    ("The broader Topix index of all first-section shares gained 1.13 percent.", "pct up 1.13 Topix index"),  # all that it holds
    ("The fall cut the index's gain for the year by half.", ""),  # of a gain
    ("Tesla was the only one among the carmakers to record a rise of 3%.", "pct up 3 carmakers"),  # the verb
]  # fmt: skip

COUNTS = [
    ("The index fell for the fourth session in five.", ""),  # not in a row
    ("The index fell for the fourth session.", "streak down 4 sessions The index"),  # in a row
    ("The rand has fallen for seven out of eight sessions.", ""),  # of sessions
    ("The stock has risen in each of the past six sessions.", "streak up 6 sessions The stock"),  # each of
    ("Gold fell in each of the last three weeks.", "streak down 3 weeks Gold"),  # weeks
    ("Sales fell in each of the last three weeks.", ""),  # of sales
    ("Some 1,170 companies advanced against 882 ones that dropped.", "cmp up companies"),  # companies, "ones"
    ("About 966 stocks declined versus 655 that advanced, and 210 issues finished unchanged.", "cmp down stocks"),  # those unchanged
]  # fmt: skip

PRICED = [
    ("Corn closed at $3.20 up 5 cents.", "level 3.20 USD Corn; price up 0.05 USD Corn"),  # one money, no comma
    ("Crude oil for April delivery fell 0.57% or 0.36 to $63.20 a barrel.", "pct down 0.57 Crude oil; price down 0.36 USD Crude oil; level 63.20 USD Crude oil"),  # a bare change after a percentage
    ("Gold lost 1.71% or 85.95 to trade at $4,928.55.", "pct down 1.71 Gold; price down 85.95 USD Gold; level 4928.55 USD Gold"),  # before a verb
    ("The Nasdaq rose 0.57% or 36 to 6,320.", "pct up 0.57 Nasdaq; pts up 36 Nasdaq; level 6320 points Nasdaq"),  # points
    ("The bond was trading at a yield of 4.1 percent.", "level 4.1 percent The bond"),  # what a bond pays
    ("Spanish bonds closed at yields of 6.2 percent.", "level 6.2 percent Spanish bonds"),  # several
    ("The dollar rose to 114.63 yen from the 113-yen range.", "level 114.63 JPY The dollar"),  # a range by name
]  # fmt: skip

GAPPED = [
    ("Brent fell to $53.92 and WTI to $51.08.", "level 53.92 USD Brent; level 51.08 USD WTI"),  # the verb goes on for another
    ("WTI reached $53.07 and Brent $55.44 on January 26.", "level 53.07 USD WTI; level 55.44 USD Brent"),  # with its object
    ("Gold rose to $1,200 an ounce and silver to $17.", "level 1200 USD Gold; level 17 USD silver"),  # after "an ounce"
    ("The dollar rose to 101.57 yen and the euro to $1.21.", "level 101.57 JPY dollar; level 1.21 USD the euro"),  # in another currency
    ("The Dow fell to 17,200 and the Nasdaq to 5,100.", "level 17200 points Dow; level 5100 points Nasdaq"),  # points
    ("Gold hit $1,200 and silver rose 3%.", "level 1200 USD Gold; pct up 3 silver"),  # a verb of its own
    ("The bank cut its target on Apple to $171 and Ford to $12.", ""),  # of targets
    ("Brent fell 1% and traded for $108.65 at noon.", "pct down 1 Brent; level 108.65 USD Brent"),  # traded for
]  # fmt: skip

PAST = [
    ("The index closed 219.6 points below where it stood 11 years ago.", "pts down 219.6 The index"),  # where it stood
    ("The stock is 12% above where it was a year ago.", "pct up 12 The stock"),  # where it was
    ("The plant is 12 miles below where it stood.", ""),  # no price
    ("The Kospi rose 5.52%, its sharpest since mid-November 2022.", "pct up 5.52 Kospi; ext up Kospi"),  # of the move, with no noun
    ("The pound strengthened by 1.04% this week, the steepest in five weeks.", "pct up 1.04 pound; ext up pound"),  # after a period
    ("Sales rose 5.52%, their sharpest since 2022.", ""),  # of sales
    ("Oil prices posted a $7 per barrel weekly loss.", "price down 7 USD Oil prices"),  # per barrel
    ("Aldmoor hit an upper limit of 5% on Monday.", "pct up 5 Aldmoor"),  # an exchange's limit
    ("Aldmoor was locked in the lower limit of 10%.", "pct down 10 Aldmoor"),  # the lower one
]  # fmt: skip

IN_PASSING = [
    ("The S&P 500 has lost 12 percent since May, a fall typically known as a correction.", "pct down 12 S&P 500"),  # a habit of words
    ("The index typically loses 2% in May.", "hypothetical pct down 2 The index"),  # a habit of prices
    ("The index rises 2%, on average, in May.", "hypothetical pct up 2 The index"),  # between commas
    ("Dow component Boeing was a rare bright spot, climbing 5.4 per cent.", "pct up 5.4 Dow component Boeing"),  # of what it is one
    ("Apple and Ford have gained 13.8% (versus the S&P 500's 6.1% advance) and 9.5%, respectively.", "pct up 13.8 Apple; pct up 6.1 S&P 500; pct up 9.5 Ford"),  # a bracket in a list
    ("Apple and Ford lost 3% (compared with the Dow's 1% loss) and 5% (versus the Dow's 2% loss).", "pct down 3 Apple; pct down 1 Dow; pct down 5 Ford; pct down 2 Dow"),  # two brackets
    ("The Dow posted a 0.8% gain, followed by the Nasdaq with 0.6%, and the S&P 500 with 0.3%.", "pct up 0.8 Dow; pct up 0.6 Nasdaq; pct up 0.3 S&P 500"),  # followed by, with
    ("Volume was 1.17 billion shares vs. 962 million a day before.", "vol 1170000000 Volume; vol 962000000 Volume"),  # vs.
    ("Six of the index's 10 groups advanced.", "cmp up index"),  # of an index
    ("All 30 of the Dow components were in negative territory.", "cmp down Dow"),  # all of them
    ("About 80 per cent of shares listed on the NYSE and the Nasdaq ended lower.", "cmp down shares"),  # on two exchanges
    ("Ford was the steepest decliner among the Dow components.", "rank down Ford"),  # steepest
    ("The Canadian 10-year bond yield moved to 7.9 basis points below its U.S. counterpart.", "cmp down The Canadian 10-year bond yield"),  # a counterpart
]  # fmt: skip

AT_CLOSES = [
    ("Aldmoor Corp finished the day flat.", "pct flat 0 Aldmoor Corp"),  # over the day
    ("The Dow closed the session little changed at 17,200.", "pct flat 0 Dow; level 17200 points Dow"),  # with a level
    ("Aldmoor sold the day flat.", ""),  # no verb of closing
    ("The Australian dollar was buying 75.2 US cents, 43.2 pence and 86.2 yen.", "level 0.752 USD Australian dollar; level 0.432 GBP Australian dollar; level 86.2 JPY Australian dollar"),  # one currency in several
    ("The euro fetched $1.21, 104.5 yen and 0.86 pounds.", "level 1.21 USD euro; level 104.5 JPY euro; level 0.86 GBP euro"),  # others
    ("Financial services and banks fell 3.7% and 3.8%.", "pct down 3.7 Financial services; pct down 3.8 banks"),  # a sector
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *QUOTES,
        *NEAR,
        *LISTS,
        *NAMES,
        *PLACES,
        *TOLD_OF,
        *OF_OTHERS,
        *COUNTS,
        *PRICED,
        *GAPPED,
        *PAST,
        *IN_PASSING,
        *AT_CLOSES,
    ],
)
def test_market_wires(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
