"""Prices told by their place alone, in another measure or as an extreme read out, and what a move was brought to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LISTED = [
    ("S&P 500: 4,312.70, up 0.4%", "level 4312.70 points S&P 500; pct up 0.4 S&P 500"),  # a line of a list
    ("Dow Jones Industrial Average: 33,512.08, down 0.6% (204.11 points)",
     "level 33512.08 points Dow; pct down 0.6 Dow; pts down 204.11 Dow"),  # points in brackets
    ("Brent: $81.40 a barrel, up 1.2%", "level 81.40 USD Brent; pct up 1.2 Brent"),  # a good
    ("- Nikkei: 28,140 (-0.8%)", "level 28140 points Nikkei; pct down 0.8 Nikkei"),  # a round level of a known index
    ("Kelvane: 2,000 jobs to go", ""),  # a heading
    ("Last year, Nasdaq: 12 listings", ""),  # of no price
]  # fmt: skip

BARE = [
    ("The Nifty 50 index opened 18,204.6, up by 31 points, on Tuesday.", "level 18204.6 points Nifty 50; pts up 31 Nifty 50"),  # opened
    ("The Sensex closed 61,120.35, a rise of 0.4%.", "level 61120.35 points Sensex; pct up 0.4 Sensex"),  # closed
    ("The Nikkei closed 1,204.50 points higher.", "pts up 1204.50 Nikkei"),  # a large move of it
]  # fmt: skip

BOUGHT = [
    ("At 5pm AEDT, one Australian dollar was buying 66.1 US cents, 52.4 pence and 96.8 yen.",
     "level 0.661 USD one Australian dollar; level 0.524 GBP one Australian dollar; level 96.8 JPY one Australian dollar"),  # a list of rates
    ("On Friday one euro bought $1.08.", "level 1.08 USD one euro"),  # and one rate
    ("One pound is worth 1.17 euros.", "level 1.17 EUR pound"),  # worth
    ("The won-dollar rate stood at 1,310.5 won, down 4.2 won from Monday.", "level 1310.5 KRW won-dollar rate; price down 4.2 KRW won-dollar rate"),  # two currencies in one word
    ("The yuan-dollar rate closed at 7.21 yuan.", "level 7.21 CNY yuan-dollar rate"),  # and others
]  # fmt: skip

MEASURES = [
    ("Zinc rose 1.1% to $1.2040 per pound, or $2,654 per tonne.", "pct up 1.1 Zinc; level 1.2040 USD Zinc; level 2654 USD Zinc"),  # per pound and per tonne
    ("Copper traded near 9,400 US dollars per tonne in London, or around 4.26 US dollars per pound.", "level 9400 USD Copper; level 4.26 USD Copper"),  # the place between
    ("Rubber fetched $1,650 per tonne, or 165 cents per kilogram.", "level 1650 USD Rubber; level 1.65 USD Rubber"),  # another coin
]  # fmt: skip

READ_OUT = [
    ("The KSE-100 index touched a high of 41,204.10, while the day's low was recorded at 40,871.30.",
     "level 41204.10 points KSE-100; level 40871.30 points KSE-100"),  # recorded
    ("Kelvane hit a new low on Tuesday of 61p.", "level 0.61 GBP Kelvane"),  # the day between
    ("It reached a high yesterday of $14.20.", "level 14.20 USD It"),  # and a word for it
    ("Its session high of $1,914.20 was not seen before.", "level 1914.20 USD Its session"),  # nothing before it
    ("The rupee resumed weak at 82.41 a dollar.", "level 82.41 INR rupee"),  # how it began
    ("The Sensex opened in the positive at 60,140.20 points.", "level 60140.20 points Sensex"),  # and where
    ("The Nifty opened on a weak note at 17,640.30.", "level 17640.30 points Nifty"),  # on a note
    ("Shares in Ordway fell to a two-year low, down from A$4.10 at the start of the month to A$3.25.",
     "ext down Shares in Ordway; level 4.10 AUD Shares in Ordway; level 3.25 AUD Shares in Ordway"),  # from and to, after an extreme
    ("The yield on the benchmark 7.26 percent 2033 bond was 7.31 percent, up 2 basis points.",
     "level 7.31 percent yield; yld up 2 yield"),  # named by what it pays
    ("The 6.54% 2032 bond yield ended at 7.2%.", "level 7.2 percent 2032 bond yield"),  # and in front
]  # fmt: skip

BROUGHT = [
    ("The Dow lost 410 points, bringing its weekly drop to more than 700 points.", "pts down 410 Dow; pts down 700 Dow"),  # in points
    ("Ordway rose 3p to 81p, stretching its gain on the week to 9p.", "price up 0.03 GBP Ordway; level 0.81 GBP Ordway; price up 0.09 GBP Ordway"),  # in money
    ("The index fell 60 points, taking its loss this month to 300 points.", "pts down 60 index; pts down 300 index"),  # taking
    ("Brent hit $84.10 before paring gains to $83.60.", "level 84.10 USD Brent; level 83.60 USD Brent"),  # the price that is left
    ("The company cut its loss to 14 cents a share.", ""),  # of results
]  # fmt: skip

DISTANCES = [
    ("The S&P 500 stands 3.4 percent above where it started the month.", "pct up 3.4 S&P 500"),  # where it began
    ("Kelvane (NASDAQ: KLVN) price ended at $4.10, jumping 11% above its previous close.",
     "level 4.10 USD Kelvane; pct up 11 Kelvane"),  # a name, its code and "price"
    ("The Nikkei stands 2% below where it ended last year.", "pct down 2 Nikkei"),  # below
    ("Crude prices declined by a far smaller margin of 4.1% to $70.", "pct down 4.1 Crude prices; level 70 USD Crude prices"),  # a margin
    ("The Nasdaq surged a market-leading 2.2%.", "pct up 2.2 Nasdaq"),  # ahead of the others
]  # fmt: skip

SPOT = [
    ("The Nifty 25 May 2023 futures traded at 18,340, at a premium of 28.4 points as compared with the spot at 18,311.60.",
     "level 18340 points futures; cmp up futures; level 18311.60 points the spot"),  # above the index itself
    ("Nifty June futures closed at 18,610, a discount of 12.5 points compared with the Nifty's closing 18,622.50.",
     "level 18610 points futures; cmp down futures; level 18622.50 points the Nifty"),  # and below it
    ("The bid is at a 20% premium to the spot price.", ""),  # an offer
    ("The Dow fell 1% to 10,120.40, its lowest close since 10,088.20 on May 9.",
     "pct down 1 Dow; level 10120.40 points Dow; ext down Dow; level 10088.20 points Dow"),  # where it stood when last so low
    ("The Kospi rose to 2,610.50, the highest since 2,615.10 on June 2.", "level 2610.50 points Kospi; ext up Kospi; level 2615.10 points Kospi"),  # or so high
    ("Sales were the highest since 4,100 units in June.", ""),  # of no price
]  # fmt: skip

MOVERS = [
    ("Ordway and Kelvane emerged as top gainers of the Nasdaq rising 4.1% and 3.6%, respectively.",
     "rank up Ordway; rank up Kelvane; pct up 4.1 Ordway; pct up 3.6 Kelvane"),  # and not the index
    ("Kelvane was the biggest loser on the Dow shedding 3%.", "rank down Kelvane; pct down 3 Kelvane"),  # of one
    ("Asian markets gained, with Indonesia hitting an all-time closing high and Singapore ending at a two-month high.",
     "rec up Indonesia; ext up Singapore"),  # markets by their country
    ("Regional bourses were mixed, with Manila touching its lowest in six months and Jakarta closing at a record high.",
     "ext down Manila; rec up Jakarta"),  # and by their city
    ("Singapore hit a record low birth rate last year.", ""),  # no market
    ("It was last up 6 basis points to 3.412%.", "yld up 6 It; level 3.412 percent It"),  # the pronoun of a yield
    ("It fell 3 basis points at 4.02%.", "yld down 3 It; level 4.02 percent It"),  # at
    ("It raised its key rate 25 basis points to 4.5%.", ""),  # of a bank
    ("Prices rose 1.4 percent, a third weekly gain.", "pct up 1.4 Prices; streak up 3 weeks Prices"),  # weeks are of markets
]  # fmt: skip

WHOSE = [
    ("The Dow (0.4%) and the Russell 2000 (0.9%) advanced for a third straight session.",
     "pct up 0.4 Dow; pct up 0.9 Russell 2000; streak up 3 sessions Dow; streak up 3 sessions Russell 2000"),  # brackets between
    ("Bitcoin (4.1%) and Ethereum (6.2%) have posted their own heavy losses.", "pct down 4.1 Bitcoin; pct down 6.2 Ethereum"),  # a verb and its noun
    ("The S&P 500 and the Nasdaq gained 2% and 3%, respectively, in May, which leaves them up 9% and 12%, respectively.",
     "pct up 2 S&P 500; pct up 3 Nasdaq; pct up 9 S&P 500; pct up 12 Nasdaq"),  # a pronoun for both
    ("Kelvane enjoyed a 6% rise in shares after the sale.", "pct up 6 Kelvane"),  # its own shares
    ("Shipper Kelvane Lines (HK:)(OTC:) rose 2.1%.", "pct up 2.1 Kelvane Lines"),  # codes that were lost
    ("After flirting with a bear market in May, the index recouped its losses and is up 4% this year.", "pct up 4 index"),  # a state moves nowhere
    ("The Kospi fell 12.1 points, snapping three days of gains.", "pts down 12.1 Kospi; streak up 3 sessions Kospi"),  # a run of gains
    ("The spread between 2- and 10-year yields narrowed to 11 basis points, the flattest since 2007.", "cmp down spread; ext down spread"),  # of a curve
    ("Gasoline rose less than a penny to $2.10 a gallon and heating oil lost a penny to $2.80.",
     "price up 0.01 USD Gasoline; level 2.10 USD Gasoline; price down 0.01 USD heating oil; level 2.80 USD heating oil"),  # of a dollar
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [*LISTED, *BARE, *BOUGHT, *MEASURES, *READ_OUT, *BROUGHT, *DISTANCES, *SPOT, *MOVERS, *WHOSE]
)
def test_claims(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
