"""Reports of a day's trading: what sums up several, names and cities, contracts by their delivery, and rivals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim

SUMMED_UP = [
    ("Zinc fell 2% and tin lost 3%, both hitting two-week lows.", "pct down 2 Zinc; pct down 3 tin; ext down Zinc; ext down tin"),  # "both"
    ("The Dow rose 0.2% to 41,000 while the Nasdaq added 0.4%, both closing at record highs.", "pct up 0.2 Dow; level 41000 points Dow; pct up 0.4 Nasdaq; rec up Dow; rec up Nasdaq"),  # over a clause
    ("Brent slid 4% and WTI dropped 5%, each ending at its lowest since May.", "pct down 4 Brent; pct down 5 WTI; ext down Brent; ext down WTI"),  # "each"
    ("The Dow, the S&P 500 and the Nasdaq gained 1%, 2% and 3%, all ending at records.", "pct up 1 Dow; pct up 2 S&P 500; pct up 3 Nasdaq; rec up Dow; rec up S&P 500; rec up Nasdaq"),  # of three
    ("Ordway jumped 11% and Boeing added 6%, their best days since May.", "pct up 11 Ordway; pct up 6 Boeing; ext up Ordway; ext up Boeing"),  # "their"
    ("Ordway jumped 11% and Boeing shares added 6%, their best day since May.", "pct up 11 Ordway; pct up 6 Boeing shares; ext up Boeing shares"),  # of a plural, and of it alone
    ("Ford and Boeing rose 1%, both closing at record highs.", "pct up 1 Ford; pct up 1 Boeing; rec up Ford; rec up Boeing"),  # told together before
]  # fmt: skip

ENDING_IN_A_PLACE = [
    ("Ordway Pharma India rose 0.7%.", "pct up 0.7 Ordway Pharma India"),  # before a verb of movement
    ("Kelvane Foods Malaysia was up 3.1% at RM4.12.", "pct up 3.1 Kelvane Foods Malaysia; level 4.12 MYR Kelvane Foods Malaysia"),  # before a copula
    ("Shares slid after Brunvik Steel India closed 2% lower.", "pct down 2 Brunvik Steel India"),  # in a clause
    ("Apple India (down 7.2%), Ordway (down 4.2%) and Kelvane Jewels India (down 3.7%) declined.", "pct down 7.2 Apple India; pct down 4.2 Ordway; pct down 3.7 Kelvane Jewels India"),  # before a bracket
    ("Siemens India shed 0.7% after its results.", "pct down 0.7 Siemens India"),  # a known name and the place
    ("Elsewhere in Asia, Hong Kong fell 2%.", "pct down 2 Hong Kong"),  # a market, and no name
]  # fmt: skip

ON_AN_EXCHANGE = [
    ("The front-month May contract on the Winnipeg exchange was last traded at $402, down 2.6%.", "level 402 USD May contract; pct down 2.6 May contract"),  # with the article
    ("The July contract on Kelvane exchange closed at 812 yuan.", "level 812 CNY July contract"),  # without
    ("The benchmark contract on the Dalian exchange slid 3%.", "pct down 3 benchmark contract"),  # a place
]  # fmt: skip

COUNTED_IN_WORDS = [
    ("On the Nifty, 41 stocks advanced and nine declined.", "cmp up Nifty"),  # the fewer in words
    ("In the 50-share pack 38 stocks rose while eleven fell.", "cmp up stocks"),  # with "while"
    ("In the Nifty pack, 31 stocks ended in the green and 19 in the red.", "cmp up stocks"),  # by colour
    ("Four of the S&P 500 sectors declined this week while seven sectors logged gains.", "cmp down S&P 500 sectors"),  # 500 is part of a name
]  # fmt: skip

BOURSES = [
    ("Tokyo fell 0.6 percent despite a surge in Sony after its share buyback.", "pct down 0.6 Tokyo"),  # what has no price stands in another clause
    ("Sydney climbed more than one percent and Wellington put on 0.7 percent with investors cheered by low interest rates.", "pct up 1 Sydney; pct up 0.7 Wellington"),  # after "with"
    ("Retail sales rose 2% and Tokyo climbed 1% while Seoul fell 2%.", ""),  # in the clause of one of them
    ("Shares rose 0.5% in Shanghai and 1.2% in Hong Kong, but fell 0.3% in Paris.", "pct up 0.5 Shares; pct up 1.2 Hong Kong; pct down 0.3 Paris"),  # a verb of its own for the last place
    ("Shares gained 1.1% in Tokyo, 0.4% in Seoul and slid 2% in Mumbai.", "pct up 1.1 Shares; pct up 0.4 Seoul; pct down 2 Mumbai"),  # with "and"
]  # fmt: skip

DELIVERED = [
    ("The most active contract, for July delivery, fell two cents to settle at $3.2490 a pound.", "price down 0.02 USD contract; level 3.2490 USD contract"),  # the aside of a contract
    ("Kelvane's benchmark contract, for March settlement, rose 2%.", "pct up 2 benchmark contract"),  # by settlement
    ("Copper for delivery in August month fell Rs 2.85 to Rs 465.80 per kg.", "price down 2.85 INR Copper; level 465.80 INR Copper"),  # Indian desks name the month so
    ("Silver for delivery in current month rose 1.2%.", "pct up 1.2 Silver"),  # no month by name
]  # fmt: skip

BESIDE_OTHERS = [
    ("Shares of the home security provider had gained 9.1% over the past month, lagging the Dow's gain of 13.3% and outpacing the Nasdaq's gain of 9%.", "pct up 9.1 Shares; cmp down Shares; pct up 13.3 Dow; cmp up Shares; pct up 9 Nasdaq"),  # both participles are of the first
    ("Ford rose 2%, trailing the S&P 500's gain of 3% and beating the Dow's gain of 1%.", "pct up 2 Ford; cmp down Ford; pct up 3 S&P 500; cmp up Ford; pct up 1 Dow"),  # other verbs
    ("The Nasdaq fared the worst of the three major indexes, down 2%.", "pct down 2 Nasdaq"),  # how many it is one of
    ("The Dow did best among the four gauges, up 1.1%.", "pct up 1.1 Dow"),  # with "among"
    ("Intel was the weakest of the two chipmakers, off 3%.", "pct down 3 Intel"),  # of companies
    ("The Dow's showing was its worst ever for an Election Day.", ""),  # among such days alone
    ("It was the best start ever for a Kelvane listing.", "rec up It"),  # among which listings
    ("The dollar is higher versus the yen (+0.17%).", "pct up 0.17 dollar"),  # the bracket is of what was set against the yen
    ("The pound was down against the euro (-0.4%).", "pct down 0.4 pound"),  # falling
]  # fmt: skip

SAID_OF_ONE_MOVE = [
    ("Boeing posted a solid gain at 1.7%.", "pct up 1.7 Boeing"),  # "at" for "of"
    ("Tesla had the biggest decline at 3.2%, and Ford rose.", "pct down 3.2 Tesla"),  # before a comma
    ("The 10-year yield ended with a rise at 4.3%.", "level 4.3 percent 10-year yield"),  # a yield stands there
    ("A barrel of benchmark U.S. crude, meanwhile, rose 8% to $76.92.", "pct up 8 crude; level 76.92 USD crude"),  # a word that turns to it
    ("A barrel of gasoline, though, fell 1%.", "pct down 1 gasoline"),  # another
    ("The price for a barrel of Brent crude, the global benchmark, rose 2% to $84.", "pct up 2 price for a barrel of Brent crude; level 84 USD price for a barrel of Brent crude"),  # how much of it
]  # fmt: skip

WHERE_IT_WENT = [
    ("The rally lifted bitcoin up to $60,000.", "level 60000 USD bitcoin"),  # a verb of cause and "up to"
    ("Buyers pushed silver up to $31.20.", "level 31.20 USD silver"),  # another
    ("Demand raised the price of gold up to $2,100.", "level 2100 USD gold"),  # a price of it
    ("Gains in miners helped the market recover from losses of more than 3 percent.", "pct down 3 market"),  # of what recovered
    ("The Nasdaq rebounded from a loss of 2%.", "pct down 2 Nasdaq"),  # of the subject
    ("Buying by funds and banks let the index climb from losses of 1%.", "pct down 1 index"),  # and of no list before it
    ("Oil rallied, putting Brent crude on target for its biggest monthly gain since May.", "ext up Brent crude"),  # another word for "track"
    ("The 10-year yield rose two basis points to 4.2%, while its two-year counterpart was three basis points lower at 3.9%.", "yld up 2 10-year yield; level 4.2 percent 10-year yield; yld down 3 two-year counterpart; level 3.9 percent two-year counterpart"),  # of another length
    ("The dollar index eased 0.1% as European trading began, but was near a three-year high.", "pct down 0.1 dollar index; ext up dollar index"),  # when, and not what
    ("Hopes that a stronger economy will help have sparked a 5% rally in the dollar.", "pct up 5 dollar"),  # the modal verb is of what is hoped
    ("Expectations that rates could fall have propelled a 4% jump in the Nasdaq.", "pct up 4 Nasdaq"),  # another modal
    ("Ford said it may have to report a 5% drop in its shares.", "forecast pct down 5 its shares"),  # a modal verb of its own
]  # fmt: skip

NAMED_OTHERWISE = [
    ("The fear gauge, or VIX, dropped 5%.", "pct down 5 fear gauge"),  # a second name
    ("The index, or Topix, rose 2% to 2,310.", "pct up 2 index; level 2310 points index"),  # with a price
    ("Futures associated with all three indexes were up roughly 0.1%.", "pct up 0.1 Futures"),  # what they are on
    ("Futures associated with the Nasdaq fell 2%.", "pct down 2 Futures"),  # a name
    ("Share of Ordway surged 1.8% to settle at Rs 1,731.10 apiece.", "pct up 1.8 Share of Ordway; level 1731.10 INR Share of Ordway"),  # Indian desks say so
    ("Share of imports rose 2%.", ""),  # a part of a whole
    ("Among the sectoral indices, Nifty Metal and Nifty Realty indices were the top losers, down 1.5% and 1.3%, respectively.", "pct down 1.5 Nifty Metal; pct down 1.3 Nifty Realty"),  # ranked as a group
]  # fmt: skip

COUNTED_HOLDERS = [
    ("Altogether, it was the worst one-day decline for the three indexes since May.", "ext down indexes"),  # how many they are
    ("Monday marked the worst day of losses for all three major indexes since June.", "ext down major indexes"),  # with "all"
    ("The drop for all four gauges was the worst on a percentage basis since May.", "ext down gauges"),  # in what it is told
    ("It was the best day for the two miners in six months.", "ext up miners"),  # of shares
]  # fmt: skip

ABLE = [
    ("Boeing was able to gain 3% on the day.", "pct up 3 Boeing"),  # a gain
    ("Bitcoin was able to hit as high as $12,084.", "level 12084 USD Bitcoin"),  # a price
    ("Buyers were able to push the index up 2%.", "pct up 2 index"),  # of what was pushed
    ("Boeing was able to raise prices by 3%.", ""),  # of what it sells
]  # fmt: skip

HOW_WIDE = [
    ("Brent fell 22 cents to settle at $102.60, after trading within a $1 range.", "price down 0.22 USD Brent; level 102.60 USD Brent"),  # how far it went
    ("Gold moved in a $20 range.", ""),  # and no price
    ("Silver stayed within a 50-cent range and closed at $31.20.", "level 31.20 USD Silver"),  # beside one
    ("Brent traded at a $10.94 premium to WTI, unchanged from Monday.", "cmp up Brent"),  # of the gap
    ("The stock stood at a 2% discount to its rival, little changed.", "pct flat 0 stock"),  # of the stock
]  # fmt: skip

VALUE_LOST = [
    ("The rout wiped £20bn off the value of bank shares.", "mvc down 20000000000 GBP bank shares"),  # of a group
    ("The sell-off erased $300 billion from the value of the Nasdaq 100.", "mvc down 300000000000 USD Nasdaq 100"),  # of an index
    ("The slump knocked $4 billion off the combined value of Ford and Boeing.", "mvc down 4000000000 USD Ford"),  # what they were worth together
]  # fmt: skip

AFTER_A_STRETCH = [
    ("For most of the day the blue-chip index was higher before closing at 5,971.", "level 5971 points blue-chip index"),  # no comma
    ("For nearly all of the session the Dow was up 1%.", "pct up 1 Dow"),  # a name
    ("In the first part of the week the stock fell 3%.", "pct down 3 stock"),  # a share
]  # fmt: skip

PLACED_BY_MOVE = [
    ("Banks were the biggest declining sector, off 2%.", "rank down Banks; pct down 2 Banks"),  # a participle of falling
    ("Utilities were the best gaining sector, up 1%.", "rank up Utilities; pct up 1 Utilities"),  # of rising
    ("Ordway was the top losing stock in the FTSE 100.", "rank down Ordway"),  # in an index
    ("Technology emerged as the highest-performing sector of the day, with a rise of 2.3%.", "rank up Technology; pct up 2.3 Technology"),  # another word for "best"
]  # fmt: skip

AGAINST_TWO = [
    ("The pound was worth 1.16 against the euro and 1.55 on the US dollar.", "level 1.16 EUR pound; level 1.55 USD pound"),  # "on" for "against"
    ("Sterling stood at 1.27 on the dollar.", "level 1.27 USD Sterling"),  # one alone
    ("The euro was at 1.1210 on Monday.", "level 1.1210 USD euro"),  # a day
]  # fmt: skip

ANTIPODEAN = [
    ("The Australian sharemarket closed 44 points or 1.5% down, at 2,742.", "pts down 44 sharemarket; pct down 1.5 sharemarket; level 2742 points sharemarket"),  # one word
    ("The sharemarket was up 0.4% at noon.", "pct up 0.4 sharemarket"),  # no place
    ("Shares of the sharemarket operator rose 2%.", "pct up 2 sharemarket operator"),  # a company
]  # fmt: skip

BID_AND_ASKED = [
    ("Palladium was at $173/178 an ounce.", "level 173 USD Palladium"),  # what is bid stands first
    ("Platinum edged up to $832/837 an ounce.", "level 832 USD Platinum"),  # after a verb
    ("Silver was at $10.57/10.65 an ounce.", "level 10.57 USD Silver"),  # with cents
    ("The bond rose 3/4 to 102.", "pts up 0.75 bond; level 102 points bond"),  # a fraction
]  # fmt: skip

THE_LEADING = [
    ("Britain's leading shares fell 0.6 percent.", "pct down 0.6 Britain's leading shares"),  # an adjective after a genitive
    ("Europe's leading index rose 2%.", "pct up 2 Europe's leading index"),  # of an index
    ("The Dow fell, with Ford leading losers, down 3%.", "pct down 3 Ford"),  # the verb
]  # fmt: skip

THAT_FOR = [
    ("The future for the S&P 500 was down 0.3% and that for the Dow industrials lost 0.2%.", "pct down 0.3 future for the S&P 500; pct down 0.2 Dow industrials"),  # each its own
    ("The future for the S&P 500 rose 1%, while that for the Nasdaq fell 2%.", "pct up 1 future for the S&P 500; pct down 2 that for the Nasdaq"),  # after "while"
    ("S&P 500 futures fell 0.3% and those for the Dow lost 0.2%.", "pct down 0.3 S&P 500 futures; pct down 0.2 those for the Dow"),  # several
]  # fmt: skip

OF_SEVERAL = [
    ("The Dow and the Nasdaq both snapped three-day losing streaks.", "streak down 3 sessions Dow; streak down 3 sessions Nasdaq"),  # as many streaks
    ("Both indexes extended their winning streaks to five sessions.", "streak up 5 sessions indexes"),  # their length after them
    ("Ford and Boeing ended four-week winning runs.", "streak up 4 weeks Ford; streak up 4 weeks Boeing"),  # by another noun
    ("Advancers were ahead of decliners by 2-to-1.", "cmp up Advancers"),  # a copula, and no noun of shares
    ("Losers were well ahead of gainers on the exchange.", "cmp down Losers"),  # the other way
]  # fmt: skip

ALL = [
    *SUMMED_UP,
    *ENDING_IN_A_PLACE,
    *ON_AN_EXCHANGE,
    *COUNTED_IN_WORDS,
    *BOURSES,
    *DELIVERED,
    *BESIDE_OTHERS,
    *SAID_OF_ONE_MOVE,
    *WHERE_IT_WENT,
    *NAMED_OTHERWISE,
    *COUNTED_HOLDERS,
    *ABLE,
    *HOW_WIDE,
    *THAT_FOR,
    *ANTIPODEAN,
    *BID_AND_ASKED,
    *THE_LEADING,
    *VALUE_LOST,
    *AFTER_A_STRETCH,
    *PLACED_BY_MOVE,
    *AGAINST_TWO,
    *OF_SEVERAL,
]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_claims(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "The future for the S&P 500 was down 0.3% and that for the Dow lost 0.2%.",  # "and that" is one word of its own
        "The future for the S&P 500 rose 1%, while that for the Nasdaq fell 2%.",  # after a comma
        "S&P 500 futures fell 0.3% and those for the Dow lost 0.2%.",  # a name with the word in it
    ],
)
def test_futures_by_hint(claims_of: Callable[[str], tuple[Claim, ...]], text: str) -> None:
    assert "futures" in claims_of(text)[1].subject.hints


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The rupee hit a record low of 84.12 on Monday.", "INR"),  # in itself, of so many to the dollar
        ("The Pakistani rupee hit a record low of 281.5 against the dollar.", "PKR"),  # that of another country
        ("The Philippine peso hit a record low of 59.20 to the dollar.", "PHP"),
        ("The South African rand hit a record low of 19.93 against the dollar.", "ZAR"),  # a name of three words
        ("The peso hit a record low of 25.13 per dollar.", "MXN"),  # a plain one
        ("The euro climbed to a record high of 1.6018 against the dollar.", "USD"),  # in the other of the pair
        ("The rupee slid to an all-time low of 84.12 per dollar.", "INR"),  # told with "per"
        ("The Dow hit a record high of 41,000.", "points"),  # no currency
    ],
)
def test_unit_of_record(claims_of: Callable[[str], tuple[Claim, ...]], text: str, unit: str) -> None:
    claim = claims_of(text)[0]
    assert claim.quantity is not None
    assert (claim.kind, claim.quantity.unit) == ("record", unit)
