"""Prices reached, held and left behind; yields; market values; volumes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, Kind

LEVELS = [
    ("The Dow closed at 34,120.50.", "level 34120.50 points Dow"),  # closed at
    ("Apple shares topped $200 for the first time.", "level 200 USD Apple shares"),  # topped
    (
        "Ford fell from a record $48.90 to $22.15.",
        "level 48.90 USD Ford; level 22.15 USD Ford",
    ),  # the mark it fell from
    (
        "The Dow slid from an all-time high 34,120.50 to 33,900.",
        "level 34120.50 points Dow; level 33900 points Dow",
    ),  # in points
    (
        "Gold sank $40 from a record $2,340.",
        "price down 40 USD Gold; level 2340 USD Gold",
    ),  # by how much, and from where
    ("Ford fell 4% from a record.", "pct down 4 Ford"),  # a percentage
    ("Bitcoin fell below $60,000.", "level 60000 USD Bitcoin"),  # verb and bound
    ("Brent hovered near $83 a barrel.", "level 83 USD Brent"),  # near
    ("The Nikkei crossed 40,000.", "level 40000 points Nikkei"),  # crossed
    ("The euro traded at $1.0842.", "level 1.0842 USD euro"),  # currency with sign
    ("The dollar bought 151.20 yen.", "level 151.20 JPY dollar"),  # bought
    ("Gold has shed $40 since May, when it was around $2,340.", "price down 40 USD Gold; level 2340 USD it"),  # then
    ("Ford rose $2 from March, when it was about $11.", "price up 2 USD Ford; level 11 USD it"),  # ... with a hedge
    ("Ether fell below its 2025 starting price.", ""),  # a year, and no level
    ("Bitcoin slipped under 2025 opening levels.", ""),  # without an article
    ("Gold hit a session high of $2,431.", "level 2431 USD Gold"),  # high of
    ("Silver touched a low of $27.10 before rebounding.", "level 27.10 USD Silver"),  # low of
    ("Tesla opened at $242 and finished at $251.", "level 242 USD Tesla; level 251 USD Tesla"),  # two levels
    ("The S&P 500 rose from 4,900 to 5,100.", "level 4900 points S&P 500; level 5100 points S&P 500"),  # from ... to
    ("Copper climbed above $10,000 a ton.", "level 10000 USD Copper"),  # a ton
    ("Natural gas settled at $2.10 per million British thermal units.", "level 2.10 USD Natural gas"),  # per
    ("The VIX stood at 14.5.", "level 14.5 points VIX"),  # stood at
    (
        "The Kospi ended at 2,650.3, up from 2,630.1 on Thursday.",
        "level 2650.3 points Kospi; level 2630.1 points Kospi",
    ),  # up from
    ("Oil slipped back under $70.", "level 70 USD Oil"),  # back under
    ("Toyota rose to 3,050 yen.", "level 3050 JPY Toyota"),  # money after
    ("Shares of Alibaba changed hands at HK$78.", "level 78 HKD Shares of Alibaba"),  # changed hands at
    ("The FTSE 100 broke through 8,000 points.", "level 8000 points FTSE 100"),  # broke through
    ("The yuan weakened past 7.2 per dollar.", "level 7.2 CNY yuan"),  # past
    ("With gold at $2,300, miners cheered.", "level 2300 USD gold"),  # with ... at
    ("The Hang Seng reclaimed the 20,000 mark.", "level 20000 points Hang Seng"),  # the mark
    ("Microsoft traded as high as $430.", "level 430 USD Microsoft"),  # as high as
    (
        "The stock, which closed at $52.10 on Monday, fell 3%.",
        "level 52.10 USD stock; pct down 3 stock",
    ),  # relative clause
    ("Pfizer was at $28.40, down 1%.", "level 28.40 USD Pfizer; pct down 1 Pfizer"),  # was at
    ("Ether changed little at $3,100.", "level 3100 USD Ether"),  # little between
    (
        "Wheat futures finished 4 cents higher at $5.62 a bushel.",
        "price up 0.04 USD Wheat futures; level 5.62 USD Wheat futures",
    ),  # bushel
    ("Intel surpassed $50.", "level 50 USD Intel"),  # surpassed
    ("The Nasdaq Composite yielded 16.18 points.", ""),  # what it gave up
    ("The DAX has yielded 120 points.", ""),  # ... before another word
    ("The 10-year note yielded 2.6%.", "level 2.6 percent 10-year note"),  # what a bond yields
    ("Ford closed at $11.20 \u2014 3.2% lower.", "level 11.20 USD Ford; pct down 3.2 Ford"),  # a dash before the change
    ("Zorb ended at 812p - 2% higher.", "level 8.12 GBP Zorb; pct up 2 Zorb"),  # ... a hyphen
    ("Brent slid to $71.50 \u2013 1.1% down.", "level 71.50 USD Brent; pct down 1.1 Brent"),  # ... after "to"
    (
        "It firmed to $1.2420 against the dollar and to €1.1447 against the euro.",
        "level 1.2420 USD It; level 1.1447 EUR It",
    ),  # and to another currency
    ("The euro was at $1.1248 and at 121.55 yen.", "level 1.1248 USD euro; level 121.55 JPY euro"),  # and at
    (
        "The lira fell to 18.40 against the dollar and to 19.10 against the euro.",
        "level 18.40 TRY lira; level 19.10 TRY lira",
    ),  # bare figures
    ("Sterling hit highs of about 1.142 against the euro.", "level 1.142 EUR Sterling"),  # euros to the pound
    ("The pound fell to 1.09 against the euro.", "level 1.09 EUR pound"),  # euros, after a fall
    ("The pound rose to 0.86 against the euro.", "level 0.86 GBP pound"),  # pounds to the euro
    ("With a share price of $351.64, Kelvane is dear.", "level 351.64 USD Kelvane"),  # before the name
    ("The firm, with a share price of £12, is small.", "level 12 GBP The firm"),  # after it
    ("With a stock price of 40 rupees, Ordway is cheap.", "level 40 INR Ordway"),  # rupees
    (
        "The euro hit a one-month low against the dollar of $1.05 on Monday.",
        "level 1.05 USD euro; ext down euro",
    ),  # the other currency between
    ("Sterling fell to a low versus the yen of 182.40.", "level 182.40 JPY Sterling"),  # versus
    ("The peso touched a high against the dollar of 18.92.", "level 18.92 MXN peso"),  # a high
    (
        "The gauge slid 0.3% to 91.07, from an opening of 91.34.",
        "pct down 0.3 gauge; level 91.07 points gauge; level 91.34 points gauge",
    ),  # opening of
    ("Brent eased to $71 from an opening of $71.60.", "level 71 USD Brent; level 71.60 USD Brent"),  # in money
    ("The chain marked the opening of 93 stores.", ""),  # an opening of another kind
    ("Brent moved in a daily range between $84.10 and $85.60.", "level 84.10 USD Brent"),  # in a range between
    (
        "Tin, having varied in a range between $30 and $32, ended at $31.",
        "level 30 USD Tin; level 31 USD Tin",
    ),  # varied
    ("Prices of tin shifted in a tight range between $30 and $32.", "level 30 USD"),  # shifted
    ("The dollar stood at 141.20 yen after brushing 140.", "level 141.20 JPY dollar; level 140 JPY dollar"),  # brushing
    ("Bonuses varied in a range between $3,000 and $5,000.", ""),  # a range of no price
    ("The krona rose strongly against the euro to trade above $0.10.", "level 0.10 USD krona"),  # moved, to trade
    ("Sterling slid against the dollar to stand at $1.19.", "level 1.19 USD Sterling"),  # no figure before
    ("The peso weakens sharply against the dollar to settle at 18.20.", "level 18.20 MXN peso"),  # in the present
]

YIELDS = [
    (
        "The 10-year Treasury yield rose 6 basis points to 4.32%.",
        "yld up 6 10-year Treasury yield; level 4.32 percent 10-year Treasury yield",
    ),  # both
    ("The yield on the two-year note fell to 4.1 percent.", "level 4.1 percent yield on the two-year note"),  # to
    ("Yields on 30-year bonds climbed 11 bps.", "yld up 11 Yields on 30-year bonds"),  # bps
    (
        "The benchmark yield was 3.95%, down from 4.02% on Friday.",
        "level 3.95 percent benchmark yield; level 4.02 percent benchmark yield",
    ),  # was
    (
        "Germany's 10-year Bund yield dropped 4 bps at 2.41%.",
        "yld down 4 Bund yield; level 2.41 percent Bund yield",
    ),  # foreign yield
    ("The 10-year yield topped 5% for the first time since 2007.", "level 5 percent 10-year yield"),  # topped
    ("That pushed the 10-year Treasury yield up three basis points.", "yld up 3 10-year Treasury yield"),  # causative
    (
        "The 10-year Treasury was down 12/32 in price to yield 3.2 percent.",
        "pts down 0.375 10-year Treasury; level 3.2 percent 10-year Treasury",
    ),  # 32nds
    ("The interest rate on the 10-year Treasury note fell to 3.1 percent.", "level 3.1 percent 10-year"),  # a note
    ("Interest rates on Spanish bonds rose to 6.5 percent.", "level 6.5 percent Spanish bonds"),  # of several
    ("Borrowing costs on Italian bonds rose to 7.4 percent.", "level 7.4 percent Italian bonds"),  # costs
    ("The interest rate on the loan fell to 3.1 percent.", ""),  # of a loan
]

VALUES = [
    ("Apple's market value topped $3 trillion.", "mv 3000000000000 USD Apple's market value"),  # topped
    ("Deere, with a market value of $130 billion, rose 2%.", "mv 130000000000 USD Deere; pct up 2 Deere"),  # with
    ("BP, with a market capitalisation of $90 billion, has a rival.", "mv 90000000000 USD BP"),  # and no move
    ("Nvidia lost $280 billion in market value in a day.", "mvc down 280000000000 USD Nvidia"),  # in market value
    (
        "The slide wiped $95 billion off Tesla's market capitalization.",
        "mvc down 95000000000 USD Tesla's market capitalization",
    ),  # off
    ("The rally added almost $190bn to Meta's market value.", "mvc up 190000000000 USD Meta"),  # added to
    ("Alphabet is now valued at $2 trillion.", "mv 2000000000000 USD Alphabet"),  # valued at
    ("Microsoft has a market cap of about $3.1 trillion.", "mv 3100000000000 USD Microsoft"),  # has a market cap of
    (
        "The company's market capitalisation stands at Rs 2.4 lakh crore.",
        "mv 2400000000000 INR market capitalisation",
    ),  # rupees
    ("The slide cut Apple's worth by $589 billion.", ""),  # by how much, and not to what
    ("Zorblatt Industries raised $400 million in fresh capital.", ""),  # fund raising
]

VOLUMES = [
    ("About 11.2 billion shares changed hands on U.S. exchanges.", "vol 11200000000"),  # changed hands
    ("Volume on the exchange was 9.8 billion shares.", "vol 9800000000 Volume"),  # was
    ("Some 3.4 million shares of Ford traded.", "vol 3400000"),  # traded
    (
        "Volume on U.S. exchanges was 10.1 billion shares, compared with the 11.3 billion average.",
        "vol 10100000000 Volume; vol 11300000000 Volume",
    ),  # average after
    ("The company bought back 2 million shares.", ""),  # buyback
]


@pytest.mark.parametrize(("text", "expected"), LEVELS + YIELDS)
def test_levels(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), VALUES + VOLUMES)
def test_values_and_volumes(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "settled", "led_to"),
    [
        # A closing verb, alone, with the change between, and with its day between.
        ("The Nikkei 225 closed at 38,120.", True, False),
        ("The Nikkei 225 closed nearly 2% lower at 38,120.", True, False),
        ("The Kospi ended the day 0.6% higher at 2,640.", True, False),
        ("Brent settled lower at $71.20.", True, False),
        # A closing mark.
        ("The Dow is 9% below its 2024 closing high of 38,800.", True, False),
        ("The Dow slid to a three-week closing low of 38,800.", True, False),
        # A change that ends at it.
        ("Apple fell 3% to $180.10.", True, True),
        ("Apple rose 12% this year to $180.10.", True, True),
        # Nothing of the kind: a price of some moment.
        ("The Kospi was 0.6% higher at 2,640 points.", False, False),
        ("The Dow hit a three-week low of 38,800.", False, False),
        ("The Nasdaq finished off the lows at 15,512.", False, False),
        ("The Kospi ended lower, having traded at 2,640.", False, False),
    ],
)
def test_which_levels_are_closes(
    claims_of: Callable[[str], tuple[Claim, ...]], text: str, settled: bool, led_to: bool
) -> None:
    levels = [claim.quantity for claim in claims_of(text) if claim.kind is Kind.LEVEL and claim.quantity is not None]
    assert [(level.settled, level.led_to) for level in levels] == [(settled, led_to)]
