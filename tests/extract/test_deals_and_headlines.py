"""Sentences of earnings reactions, of deals, and of headlines: bids and premiums, habits of a season, quick notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.models import CalendarUnit, Claim, Kind, PeriodKind, Superlative

# What a bidder pays is no price of the market, nor is its premium a move of it.
BIDS = [
    ("Zorbic will pay $4.50 in cash for each Kelvane share outstanding, which was 26% above Monday's closing price of $3.57.", "level 3.57 USD Kelvane"),  # the close is that of the shares bid for
    ("Ordway agreed to buy Kelvane for $95 a share, 24% above Wednesday's close of $76.61.", "level 76.61 USD Kelvane"),  # for a company
    ("Holders will receive $30 for each Kelvane share, 22% above Thursday's close.", ""),  # received
    ("The offer values Kelvane shares at 310 pence, 12% above Monday's closing price.", ""),  # valued by an offer
    ("Ordway is paying 61 euros per Kelvane share, or 15% more than its last close.", ""),  # more than
    ("Kelvane shares trade at $120, which is 8% above Friday's closing price.", "level 120 USD Kelvane shares; pct up 8 Kelvane shares"),  # a price of the market
    ("Ordway offered $157 a share, and Kelvane rose to $145, 21% above Wednesday's close.", "level 145 USD Kelvane; pct up 21 Kelvane"),  # a move beside an offer
    ("Kelvane rose to $145, 21% above Wednesday's close, after Ordway offered $157 for each share.", "level 145 USD Kelvane; pct up 21 Kelvane"),  # the offer after it
]  # fmt: skip

# What comes about in a part of each year, or at an event in it, is no run of years.
HABITS = [
    ("The Aldmoor index fell in September for a fourth straight year.", ""),  # a month of each
    ("Gold has gained in the third quarter in each of the past four years.", ""),  # a quarter of each
    ("The Aldmoor index fell on the first trading day in each of the past three years.", ""),  # a day by its place
    ("The shares have dropped following results in each of the past six quarters.", ""),  # an event
    ("Gold has gained in each of the past three years.", "streak up 3 times Gold"),  # the years themselves
    ("Gold gained 13% in 2023 for a second straight year.", "pct up 13 Gold; streak up 2 times Gold"),  # the year itself
    ("Oil fell 2% in May for a third straight month.", "pct down 2 Oil; streak down 3 months Oil"),  # the month itself
]  # fmt: skip

# A price told before whose it is, and prices after the words that tell how trade went.
FIRST = [
    ("At €14 each, the shares posted their lowest close since May.", "level 14 EUR the shares; ext down the shares"),  # each
    ("At $187.50 a share, Apple has gained 12% since January.", "level 187.50 USD Apple; pct up 12 Apple"),  # by the share
    ("At 5,970.20, the S&P 500 is 2% below its record.", "level 5970.20 points S&P 500; pct down 2 S&P 500"),  # points
    ("At $30 a share, Ford is paying 20% more than Friday's close.", ""),  # a bid
    ("At $999, the new handset costs more than its rival.", ""),  # a shop's price
    ("At $150, the stock would trade at 20 times earnings.", ""),  # not reached
    ("Oil rose 2% in thin trade to $90.", "pct up 2 Oil; level 90 USD Oil"),  # thin trade
    ("Gold climbed in Asian trade to $1,200.", "level 1200 USD Gold"),  # of a continent
    ("The dollar ended lower in quiet dealings at 151 yen.", "level 151 JPY dollar"),  # dealings
    ("Losses in bond trading to $90 million hurt Citigroup.", ""),  # a business
]  # fmt: skip

# Figures of quick notes and of things that have no market price.
NOTES = [
    ("Dow drops 430+ as yields jump", "pts down 430 Dow"),  # a plus after points
    ("Nikkei slides 600+, worst day since May", "pts down 600 Nikkei; ext down Nikkei"),  # before a comma
    ("Nasdaq down 3%+ in rout", "pct down 3 Nasdaq"),  # after a percentage
    ("Shares of zorbic (ZRB) gained 16.4% to close at $146.75.", "pct up 16.4 Shares of zorbic; level 146.75 USD Shares of zorbic"),  # a name that is written small
    ("kelvane (NASDAQ: KLV) fell 5% to $2.", "pct down 5 kelvane; level 2 USD kelvane"),  # with its exchange
    ("Monthly active users (MAU) rose 10%.", ""),  # an abbreviation
    ("Apple announced a rise in its quarterly dividend to $0.26 per share.", ""),  # a dividend
    ("Netflix announced an increase in the monthly fee to $17.99.", ""),  # a fee
    ("Sony shelved a $50 price increase for its console.", ""),  # what a shop asks
    ("Oil saw a $3 price jump on the day.", "price up 3 USD Oil"),  # a price of the market
    ("The news triggered a slide in its share price to $4.10.", "level 4.10 USD its share price"),  # a price of the market
    ("The shares closed at 27 cents, giving Kelvane a market value of about $8.9 million.", "level 0.27 USD The shares; mv 8900000 USD Kelvane"),  # worth a few millions
    ("That represents a market capitalization for Kelvane of about $8.9 million.", "mv 8900000 USD a market capitalization for Kelvane"),  # after "for"
]  # fmt: skip

# Records of moves before their noun or over a stretch, what a move did to people, what a figure since an event came to.
RECORDS = [
    ("The Dow's record 1,175-point plunge shook Europe.", "rec down Dow; pts down 1175 Dow"),  # before the noun
    ("A record 12.4% slump in the Nikkei rattled traders.", "rec down the Nikkei; pct down 12.4 the Nikkei"),  # the owner after it
    ("The Dow posted a record 2,112-point gain on Friday.", "rec up Dow; pts up 2112 Dow"),  # no level
    ("The Dow hit a record 20,000.", "rec up Dow"),  # a level
    ("Apple reported record 17% growth.", ""),  # of its business
    ("Tesla's 12% drop on Friday rattled investors.", "pct down 12 Tesla"),  # whom it moved
    ("The Dow's 900-point plunge Tuesday spooked traders.", "pts down 900 Dow"),  # no preposition
    ("Ford's 12% increase in May auto sales cheered investors.", ""),  # of sales
    ("The pound fell 1%, pushing its losses since last week's budget to 5%.", "pct down 1 pound; pct down 5 pound"),  # since an event of a day
    ("Ford fell 2%, taking the decline since Tuesday's profit warning to 18%.", "pct down 2 Ford; pct down 18 Ford"),  # of a company
    ("Ford cut its forecast for growth since Friday's vote to 12%.", ""),  # of a forecast
    ("The Aldmoor Europe Luxury 10 fell 4.3% as investors sold makers of bags.", "pct down 4.3 The Aldmoor Europe Luxury 10"),  # a number that ends a name
]  # fmt: skip

# One share for all of them, what a company lost in worth, and where a price went all the way to.
WORTH = [
    ("The share fell 3 percent to 287 Danish kroner.", "pct down 3 The share; level 287 DKK The share"),  # one for all
    ("In trading on the Stockholm exchange the share rose by 5.7 percent.", "pct up 5.7 the share"),  # an exchange
    ("Siemens' share closed 2% higher.", "pct up 2 Siemens' share"),  # a close
    ("The share of women on boards rose 5%.", ""),  # a part
    ("Apple's share fell to 17% from 18%.", ""),  # of a market
    ("Around 15 billion euros ($16.9 billion) was wiped off the market value of Siemens.", "mvc down 15000000000 EUR the market value of Siemens; mvc down 16900000000 USD the market value of Siemens"),  # in two moneys
    ("The drop wiped out about 15.4 billion euros in value.", "mvc down 15400000000 EUR The drop"),  # in value
    ("Apple's stock lost $90 billion in two days.", "mvc down 90000000000 USD Apple's stock"),  # of a stock
    ("Apple lost $90 billion on phones.", ""),  # of a business
    ("Apple shares tumble after $2.2bn first-quarter loss", ""),  # what they fell for
    ("Shares of Apple fell on a $3 billion fine.", ""),  # the like
    ("Nvidia took a $17 billion hit to its market value.", "mvc down 17000000000 USD its market value"),  # a hit
    ("Ford took a $2 billion hit to its profit.", ""),  # of its results
    ("$16 billion in Apple's market cap had been wiped out.", "mvc down 16000000000 USD Apple's market cap"),  # wiped out
    ("About $9 billion of Apple's market value was erased.", "mvc down 9000000000 USD Apple's market value"),  # erased
    ("$9 billion in market value was erased from Ford.", "mvc down 9000000000 USD Ford"),  # from whom
    ("$9 billion in debt was erased from Ford's books.", ""),  # what it owed
    ("The pound was down against the euro by 1.34% to 1.0981.", "pct down 1.34 The pound; level 1.0981 EUR The pound"),  # by so much
    ("Sterling was up versus the dollar by 0.3%.", "pct up 0.3 Sterling"),  # versus another
    ("Apple is about $140 billion short of hitting $2 trillion in market capitalization.", ""),  # how far from a worth
    ("Apple is $140 billion shy of a $2 trillion market value.", ""),  # ... and from what
    ("Nvidia is within $100 billion of Apple's market value.", ""),  # of another's
    ("Apple has a market value of $140 billion.", "mv 140000000000 USD Apple"),  # its own
    ("Ford closed at $12, down from a 52-week high of $19.", "level 12 USD Ford; level 19 USD Ford"),  # a mark
    ("Ford is 8% below a 52-week high of $19.", "pct down 8 Ford; level 19 USD Ford"),  # ... counted from
    ("Ford closed at a 52-week high of $19.", "ext up Ford; level 19 USD Ford"),  # reached
    ("The DAX was up 1.2 percent on 12,345 points.", "pct up 1.2 DAX; level 12345 points DAX"),  # on so many points
    ("Bitcoin slipped 41% - all the way to $16,000.", "pct down 41 Bitcoin; level 16000 USD Bitcoin"),  # all the way
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*BIDS, *HABITS, *FIRST, *NOTES, *RECORDS, *WORTH])
def test_deals_and_headlines(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "window", "period"),
    [
        # over the stretch that follows the figure
        ("The Dow fell a record 18% for the week.", CalendarUnit.WEEK, PeriodKind.WEEK),
        ("The Nasdaq lost a record 40.5% in 2008.", CalendarUnit.YEAR, PeriodKind.NAMED_YEAR),
        # over the one that stands before the noun
        ("The Dow posted a record weekly gain.", CalendarUnit.WEEK, PeriodKind.NONE),
        # of one session
        ("The Dow fell a record 777 points on Monday.", CalendarUnit.SESSION, PeriodKind.SESSION),
        ("The Dow's record 1,175-point plunge on Monday shook Europe.", CalendarUnit.SESSION, PeriodKind.SESSION),
    ],
)
def test_record_moves_are_ranked_over_their_stretch(
    claims_of: Callable[[str], tuple[Claim, ...]], text: str, window: CalendarUnit, period: PeriodKind
) -> None:
    record = next(claim for claim in claims_of(text) if claim.kind is Kind.RECORD)
    assert isinstance(record.detail, Superlative)
    assert (record.detail.window, record.period.kind) == (window, period)


@pytest.mark.parametrize(
    "text",
    [
        # before a deal, which the words do not date
        "Kelvane shares closed at $114.01 before the deal was announced.",
        "Kelvane shares were at $114.01 when the bid was announced.",
        "Before the takeover was announced, Kelvane shares closed at $114.01.",
        "Kelvane shares, which closed at $114 before news of the offer, were halted.",
        # on the last day before it, or before anything else
        "Kelvane shares closed at $114.01 on the business day prior to Ordway's acquisition announcement.",
        "Kelvane shares rose 4% to $114 on the last trading day before the results.",
        "Kelvane ended the last session before the bid at $12.",
        "On the last trading day before the offer, Kelvane shares closed at $12.",
        # a day before what is still to come, or has come
        "The Dow fell 0.6% a day before the central bank's decision.",
    ],
)
def test_days_that_an_event_tells_stay_open(claims_of: Callable[[str], tuple[Claim, ...]], text: str) -> None:
    found = claims_of(text)
    assert found
    assert all(claim.period.anchor == DAY_TOLD_BEFORE for claim in found)


@pytest.mark.parametrize(
    "text",
    [
        # a date of its own
        "Kelvane shares closed at $114.01 on Thursday, before the bid was made public.",
        "Kelvane shares closed at $114.01 before Friday's bid.",
        # today, before what a deal still waits for
        "Kelvane fell 2% ahead of the merger vote.",
        "Kelvane rose 4% before a deal deadline.",
        # a move that undid another within the session
        "Kelvane climbed 4% before closing at $114.",
        # what a deal did to the price
        "Kelvane jumped 4% when the deal was announced.",
        # the day before, told of nothing else
        "Its shares had closed at $12 the day before.",
    ],
)
def test_days_beside_an_event_that_are_known(claims_of: Callable[[str], tuple[Claim, ...]], text: str) -> None:
    found = claims_of(text)
    assert found
    assert all(claim.period.anchor != DAY_TOLD_BEFORE for claim in found)
