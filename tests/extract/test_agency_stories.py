"""Sentences as agencies tell a day's trading: what "it" goes on with, shares of a gain, names of two, odd extremes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# After the figure of a yield, "it" and "that" go on with the yield.
YIELDS_GONE_ON_WITH = [
    ("The yield on the 10-year Treasury rose to 4.31%. It fell back to 4.26 percent.", "level 4.31 percent yield on the 10-year Treasury; level 4.26 percent It"),  # a verb
    ("The 10-year yield slipped to 1.58%. It had been as high as 1.75% on Monday.", "level 1.58 percent 10-year yield; level 1.75 percent It"),  # as high as
    ("The 10-year yield rose to 4.31%. It was 4.25% late Friday.", "level 4.31 percent 10-year yield; level 4.25 percent It"),  # a copula
    ("The 10-year yield rose to 4.31%. That's up from 4.25% late Friday.", "level 4.31 percent 10-year yield; level 4.25 percent That"),  # "that" of the yield
    ("The 10-year yield stood at 4.31%. It was down 3 basis points on the week.", "level 4.31 percent 10-year yield; yld down 3 It"),  # basis points alone
    ("The 10-year yield rose to 4.31%. It was at 4.2%. It was at 4.1% in May.", "level 4.31 percent 10-year yield; level 4.2 percent It; level 4.1 percent It"),  # twice
    ("The 10-year yield rose to 4.31%. Hiring was steady in May. It was at 4.1%.", "level 4.31 percent 10-year yield"),  # another sentence between
    ("The 10-year yield rose to 4.31% after inflation quickened to 3.1%. It was at 2.9% in May.", "level 4.31 percent 10-year yield"),  # another figure after it
    ("The Dow rose 1%. It was at 4.1% in May.", "pct up 1 Dow"),  # no yield before
]  # fmt: skip

REACHED = [
    ("The Nasdaq had been as high as 15,200 on Monday.", "level 15200 points Nasdaq"),  # had been
    ("Aldmoor has been as low as $12.30 this year.", "level 12.30 USD Aldmoor"),  # has been
    ("The euro was as high as $1.36 in January.", "level 1.36 USD euro"),  # was
    ("The jobless rate has been as high as 10.1 percent.", ""),  # no price
    ("Brent touched $91.40, its peak since October 19.", "level 91.40 USD Brent; ext up Brent"),  # a peak since a day
    ("The won slid to 1,208, its low since 2009.", "level 1208 KRW won; ext down won"),  # a low since a year
    ("Brent is 5% below its peak since May.", "pct down 5 Brent"),  # counted from it
    ("Thin trade had earlier pulled stocks down from one-month highs.", "ext up stocks"),  # the object, over "down"
    ("The Dow hit a bear market low of 7,410.", "level 7410 points Dow"),  # a low of the bear market
    ("It set a new bull market high of 2,905.", "level 2905 points It"),  # a high of the bull market
    ("The index hit 5 and 1/2-year highs.", "ext up index"),  # no level of 5
    ("The index closed higher for the past three out of four weeks.", ""),  # how often, and no level
]  # fmt: skip

PARTS = [
    ("Banks erased more than half the gains.", ""),  # a share of a gain, with an article
    ("The Dow recouped a third of those losses.", ""),  # with "those"
    ("Aldmoor shares lost half their value.", "x down 0.5 Aldmoor shares"),  # a share of a value
    ("The rout sliced 310 points off the Dow.", "pts down 310 Dow"),  # sliced off
    ("The plunge, slicing 4% off the Nikkei, unnerved traders.", "pct down 4 Nikkei"),  # a participle
    ("The Nikkei ended with gains of around one and half percent.", "pct up 1.5 Nikkei"),  # one and half
    ("The Sensex climbed two and half percent.", "pct up 2.5 Sensex"),  # two and half
]  # fmt: skip

NAMED = [
    ("The spot price of palladium hovered near $700 an ounce.", "level 700 USD The spot price of palladium"),  # a spot price of a metal
    ("Spot prices for iron ore rose 2 percent.", "pct up 2 Spot prices for iron ore"),  # several
    ("Banks were down 2 percent and travel stocks fell 1 percent.", "pct down 2 Banks; pct down 1 travel stocks"),  # no verb
    ("Power shares rose 3%.", "pct up 3 Power shares"),  # another
    ("Bond yields for both Italy and Spain reached their highest level since 2002.", "ext up Bond yields for both Italy and Spain"),  # one name of two places
    ("Yields for Spain and Portugal rose 10 basis points.", "yld up 10 Yields for Spain and Portugal"),  # the same without "both"
    ("Shares in both Aldmoor and Brunvik fell 2%.", "pct down 2 Shares in both Aldmoor; pct down 2 Brunvik"),  # two names
    ("It was the worst day for both the Dow and the Nasdaq since May.", "ext down the Dow; ext down the Nasdaq"),  # after a superlative
]  # fmt: skip

MOVERS = [
    ("Energy shares were buoyed by gains in Aldmoor, up 0.4 per cent.", "pct up 0.4 Aldmoor"),  # what gained, and not what that lifted
    ("Carmakers fell on losses in Brunvik, down 3 percent at 41 euros.", "pct down 3 Brunvik; level 41 EUR Brunvik"),  # with its price
    ("Miners littered the board, with Aldmoor the biggest loser with a 47p fall to 1,927p.", "price down 0.47 GBP Aldmoor; level 19.27 GBP Aldmoor"),  # a place, and then the move
    ("Banks rallied, with Brunvik the standout with a 3% rise.", "pct up 3 Brunvik"),  # another word
    ("The biggest Footsie risers included Aldmoor up 1.2p at 34.2p and Brunvik ahead 5p at 226p.", "price up 0.012 GBP Aldmoor; level 0.342 GBP Aldmoor; price up 0.05 GBP Brunvik; level 2.26 GBP Brunvik"),  # the first of several
    ("London fallers included Aldmoor off 3% and Brunvik down 2%.", "pct down 3 Aldmoor; pct down 2 Brunvik"),  # fallers
    ("West African-focused miner Aldmoor rose 8.8 per cent.", "pct up 8.8 West African-focused miner Aldmoor"),  # a name of two words before a hyphen
    ("North Sea-based producer Brunvik fell 3 per cent.", "pct down 3 North Sea-based producer Brunvik"),  # based
    ("Aldmoor rose 5% to $51 for the second-biggest advance in the Russell 2000.", "pct up 5 Aldmoor; level 51 USD Aldmoor; rank up Aldmoor"),  # a place after the first
    ("Brunvik lost 4% for the third-worst drop in the S&P 500.", "pct down 4 Brunvik; rank down Brunvik"),  # another
    ("Aldmoor fell to 34p, well below the 55p at which it offered new shares.", "level 0.34 GBP Aldmoor"),  # a price that others set
    ("Brunvik closed at $14, under the $17 at which it went public.", "level 14 USD Brunvik"),  # the price of its first sale
    ("March copper delivery added 4.75 cents, or 1.1 percent.", "price up 0.0475 USD March copper; pct up 1.1 March copper"),  # delivery of a good
]  # fmt: skip

WORDS = [
    ("Oil jumped $4 a barrel to settle at $112.", "price up 4 USD Oil; level 112 USD Oil"),  # by the barrel, and then where it ended
    ("Gold lost $12.30 an ounce to end above $1,204.", "price down 12.30 USD Gold; level 1204 USD Gold"),  # by the ounce, over a bound
    ("Corn rose 3 cents a bushel, to finish at $4.12.", "price up 0.03 USD Corn; level 4.12 USD Corn"),  # over a comma
    ("Copper hit a five-month top.", "ext up Copper"),  # a top, without a figure
    ("Raw sugar climbed to 24.7 cents, a seven-month top.", "level 0.247 USD sugar; ext up sugar"),  # after a price
    ("The pound sank to a six-week trough.", "ext down pound"),  # a trough, without a figure
    ("Yields on Italian bonds hit a new euro-era low.", "rec down Yields on Italian bonds"),  # as long as there has been the euro
    ("Spanish yields rose to a euro-era high of 7.2%.", "rec up Spanish yields"),  # with its figure
    ("Breadth was positive, with 25 issues advancing for every 8 declining.", "cmp up issues"),  # a participle before "for every"
    ("Some 8 stocks declining for every 5 advancing was the tally in Oslo.", "cmp down stocks"),  # the other way
    ("The Spanish/German yield spread was 7 basis points tighter at 532 bps.", "cmp down The Spanish/German yield spread"),  # a couple by a slash, tighter
    ("The rout wiped some $19 billion off of Aldmoor's market value.", "mvc down 19000000000 USD Aldmoor's market value"),  # off of
    ("The company has shed $33 billion in value, more than the market value of Brunvik.", "mvc down 33000000000 USD The company"),  # not of what it is set beside
    ("Shares of Aldmoor Corp. undefined shot up 4.4% on Thursday.", "pct up 4.4 Shares of Aldmoor Corp."),  # a ticker that a page lost
    ("Brunvik Inc. undefined fell 2% to $41.", "pct down 2 Brunvik; level 41 USD Brunvik"),  # of a company alone
    ("The S&P 500 undefined closed at 3,310.", "level 3310 points S&P 500"),  # of an index
    ("Turnover rose on a volume of 319 million shares valued at $4.5 billion.", "vol 319000000 Turnover"),  # what changed hands, and no market value
]  # fmt: skip

FARTHEST = [
    ("Aldmoor shares jumped as high as 12% before trimming gains.", "pct up 12 Aldmoor shares"),  # the most of a move
    ("Brunvik fell as low as 8% in early trading.", "pct down 8 Brunvik"),  # the most of a fall
    ("The stock was up as high as 5 percent.", "pct up 5 The stock"),  # after a word of direction
    ("The 10-year yield rose as high as 4.3 percent.", "level 4.3 percent 10-year yield"),  # where a yield stood
    ("Unemployment rose as high as 10 percent.", ""),  # no price
    ("The DAX closed below 8,000 for the first time in five years, at 7,990.", "level 8000 points DAX; level 7990 points DAX"),  # a mark, and then the close
    ("Brent rose above $100 for the second time this month, to $100.40.", "level 100 USD Brent; level 100.40 USD Brent"),  # the second time
    ("The Kospi fell under 2,000 for a third time, at 1,998.", "level 2000 points Kospi; level 1998 points Kospi"),  # with an article
]  # fmt: skip

PAIRED = [
    ("Aldmoor and Brunvik topped the FTSE 250 and FTSE 100 leaderboards with gains of 6.3% and 3.9% respectively.", "pct up 6.3 Aldmoor; pct up 3.9 Brunvik"),  # not of the boards
    ("Aldmoor led the S&P 500 leaderboard with a 3% gain.", "rank up Aldmoor; pct up 3 Aldmoor"),  # of one board
    ("Italian 10-year yields fell 8 basis points, while the Spanish equivalent was 6 bps lower at 5.42 percent.", "yld down 8 Italian 10-year yields; yld down 6 the Spanish equivalent; level 5.42 percent the Spanish equivalent"),  # another country's yield
    ("The German yield rose 4 bps and its French counterpart 5 bps.", "yld up 4 The German yield; yld up 5 its French counterpart"),  # without a verb
    ("Aldmoor sold 3% more cars while its Japanese counterpart rose 2 percent.", ""),  # no yield before
    ("Winners outnumbered losers by 695 to 234 in Shanghai, and by 829 to 520 in Shenzhen.", "cmp up Winners outnumbered losers; cmp up Shenzhen"),  # another place
    ("Losers led winners 12 to 7 in Jakarta and 9 to 4 in Manila.", "cmp down Losers; cmp down Manila"),  # without a comma
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [*YIELDS_GONE_ON_WITH, *REACHED, *PARTS, *NAMED, *MOVERS, *WORDS, *FARTHEST, *PAIRED]
)
def test_agency_stories(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
