"""Single stocks as brokers' notes, market reports of London papers and Indian desks write of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

NAMES = [
    ("Bellweather Group, Inc. (BWG) rose 3% and Torvane Labs, Ltd. fell 2%.", "pct up 3 Bellweather Group, Inc.; pct down 2 Torvane Labs, Ltd."),  # suffix after a comma
    ("Shares of Kelvane Foods, Inc., a maker of snacks, slid 4.5% to $31.20.", "pct down 4.5 Kelvane Foods, Inc.; level 31.20 USD Kelvane Foods, Inc."),  # and a comma after it
    ("Intel and Torvane Systems, Inc. gained 2% and 3%, respectively.", "pct up 2 Intel; pct up 3 Torvane Systems, Inc."),  # in a list
    ("Similarly, Ford's stock slipped about 2%.", "pct down 2 Ford's stock"),  # an adverb opens
    ("Separately, Boeing, Intel and Pfizer fell 3%.", "pct down 3 Boeing; pct down 3 Intel; pct down 3 Pfizer"),  # no member of the list
    ("Surprisingly, the shares rose 6%.", "pct up 6 shares"),  # nor a subject
]  # fmt: skip

AFTER_THE_VERB = [
    ("Leading the risers was Halford Mills, up 7% after its results.", "pct up 7 Halford Mills"),  # inverted, figure after a comma
    ("Among the busiest stocks were Vantor, up 2.3 percent to C$4.07; Kelvane, down 3.9 percent to C$10.16.",
     "pct up 2.3 Vantor; level 4.07 CAD Vantor; pct down 3.9 Kelvane; level 10.16 CAD Kelvane"),  # two, parted by a semicolon
    ("The biggest losers were Infosys, down 3.2%, and Wipro, which lost 2.5%.", "pct down 3.2 Infosys; pct down 2.5 Wipro"),  # no group named, so no rank
    ("The largest percentage gainer on the TSX was Kelvane Mines, which rose 20.8 percent.", "rank up Kelvane Mines; pct up 20.8 Kelvane Mines"),  # rank before its holder
    ("The worst performer in the Nasdaq 100 on Tuesday was Torvane, which slid 8%.", "rank down Torvane; pct down 8 Torvane"),  # with a day between
    ("The top gainer in the Sensex was Infosys.", "rank up Infosys"),  # rank alone
    ("Tesla, the top gainer in the S&P 500, was up 5%.", "rank up Tesla; pct up 5 Tesla"),  # in apposition as before
]  # fmt: skip

PRICES = [
    ("Vantor jumped 21%, the most since 2011, to $14.20.", "pct up 21 Vantor; ext up Vantor; level 14.20 USD Vantor"),  # an extreme between change and price
    ("Kelvane lost 5.9%, its biggest drop since May, to 310 yen.", "pct down 5.9 Kelvane; ext down Kelvane; level 310 JPY Kelvane"),  # with a noun
    ("The shares rose 12%, their best day in two years, to close at 88.40 francs.", "pct up 12 shares; ext up shares; level 88.40 CHF shares"),  # and a verb of closing
    ("The stock slid from 4.55 pounds at the beginning of March to 3.50 pounds.", "level 4.55 GBP stock; level 3.50 GBP stock"),  # a date between two prices
    ("The shares are down from HK$12.40 at the start of the year to HK$9.10.", "level 12.40 HKD shares; level 9.10 HKD shares"),  # nothing said before
    ("It trades at 39 euros ($45), down from 51 euros in January.", "level 39 EUR It; level 45 USD It; level 51 EUR It"),  # in other money, then down from
    ("The Nifty was trading 214 points or 1.2 per cent higher at 17,804.", "pts up 214 Nifty; pct up 1.2 Nifty; level 17804 points Nifty"),  # two units, no comma
    ("The FTSE 250 was down 21.4 at 9,802.", "pts down 21.4 FTSE 250; level 9802 points FTSE 250"),  # bare points at a level
    ("The shares hit $38 before recovering to their closing price of $38.23.", "level 38 USD shares; level 38.23 USD shares"),  # closing price of
    ("Samsung Electronics rose 1,500 won or 2% to 76,500.", "price up 1500 KRW Samsung Electronics; pct up 2 Samsung Electronics; level 76500 KRW Samsung Electronics"),  # money told once
    ("Halford slumps the best part of 25% to 86.5p.", "pct down 25 Halford; level 0.865 GBP Halford"),  # hedge of London papers
    ("Pfizer and Intel were down in the range of 2-4%.", "pct down 2 Pfizer; pct down 2 Intel"),  # range in words
]  # fmt: skip

TABLED = [
    ("Kelvane closed at $0.56 up 2.1% from Monday.", "level 0.56 USD Kelvane; pct up 2.1 Kelvane"),  # no comma between price and change
    ("The stock ended at 4.12 euros down 3 percent.", "level 4.12 EUR stock; pct down 3 stock"),  # nor here
    ("Vantor is down 23% to a price of $24.97.", "pct down 23 Vantor; level 24.97 USD Vantor"),  # to a price of
    ("The fund has generated a return of -8.8% this year.", "pct down 8.8 fund"),  # the sign outweighs the noun
    ("Halford posted an 11% weekly and a 4% monthly gain.", "pct up 11 Halford; pct up 4 Halford"),  # two figures of one noun
    ("Shares of Vantor and Kelvane rose 2.5 and 1.6 percent respectively.", "pct up 2.5 Vantor; pct up 1.6 Kelvane"),  # unit told once
    ("The shares closed 47% below their 52-week high and 63% above their 52-week low.", "pct down 47 shares; pct up 63 shares"),  # each from its own mark
    ("It set a 52-week low of $12 against a 52-week high of $47.", "ext down It; level 12 USD It; level 47 USD It"),  # a high for reference
    ("It listed at Rs 187, a 20.65% premium to its issue price.", "level 187 INR It; pct up 20.65 It"),  # premium to a first price
    ("The stock trades at a discount of 12% to its IPO price.", "pct down 12 stock"),  # and a discount
    ("The bid is a 30% premium to the closing price.", ""),  # an offer's premium
    ("By 10:15 a.m. ET, shares were up 3%.", "pct up 3 shares"),  # the stops of a clock time end no sentence
    ("Oil Corporation of India (up 3.1%) and Tata Steel (down 2%) moved.", "pct up 3.1 Oil Corporation of India; pct down 2 Tata Steel"),  # a place in a company's name
    ("It was weaker than the index, with a 9% decline over the week.", "pct down 9 It"),  # what it is measured by is no subject
    ("The 50-day moving average price of Ford's stock was $11.33.", ""),  # an average
]  # fmt: skip

CROWDS = [
    ("Kelvane led the FTSE 100 fallers, down 3.4%.", "rank down Kelvane; pct down 3.4 Kelvane"),  # first place by a verb
    ("Vantor jumped 11%, leading S&P 500 gainers.", "pct up 11 Vantor; rank up Vantor"),  # participle
    ("Torvane topped the leaderboard on the Nasdaq with a 5% rise.", "rank up Torvane; pct up 5 Torvane"),  # group after a preposition
    ("Halford led gains in the sector.", ""),  # no place
    ("On the exchange, 1,412 shares rose while 1,880 shares fell.", "cmp down 1,412 shares"),  # shares counted, not traded; more of them fell
    ("Trading volume (3.4 M) eclipsed its 50-day average volume of 2.1 M.", "vol 3400000; cmp up Trading volume; vol 2100000"),  # a capital for millions
    ("Trading volume (1.1 M) remained 625,043 below its 50-day average volume of 1.7 M.", "vol 1100000; cmp down Trading volume; vol 1700000"),  # and how far below
    ("Volume was 5 million, about 60% of the 30-day average.", "vol 5000000; cmp down Volume"),  # a share of the average
    ("Volume this week was 32% higher than the 10-day average.", "cmp up Volume"),  # nor two with an adjective
    ("Volume was about 30% above its daily average of 3 million shares.", "cmp up Volume; vol 3000000"),  # one comparison, not two
]  # fmt: skip

REPORTS = [
    ("Shares in the city's oldest bookmaker crashed by 16 per cent.", "pct down 16 bookmaker"),  # a company by description, of unknown words
    ("Shares of the country's second largest grocer dropped 4% to 212p.", "pct down 4 grocer; level 2.12 GBP grocer"),  # with an ordinal
    ("Shares in the UK's biggest wine merchant fell 3%.", "pct down 3 wine merchant"),  # a place owns it
    ("Halford was the biggest riser in the top flight.", "rank up Halford"),  # London's name for its first index
    ("Kelvane topped the FTSE 100 leaders' board, up 6%.", "rank up Kelvane; pct up 6 Kelvane"),  # leaders' board
    ("With its losses widening to 1.6%, the DAX slid.", "pct down 1.6 DAX"),  # a verb after the noun that grew
    ("The index's gains had narrowed to 12 points by midday.", "pts up 12 index"),  # or shrank
    ("Apple, Intel and Ford bucked the trend, gaining up to 1.9 percent.", "pct up 1.9 Apple; pct up 1.9 Intel; pct up 1.9 Ford"),  # participle of a list
    ("Vantor, a maker of pumps, slipped on Friday, losing 3%.", "pct down 3 Vantor"),  # an apposition is no list
    ("Zinc fell the most by losing 8% to $2,310, followed by tin by 6% to $19,400.", "pct down 8 Zinc; level 2310 USD Zinc; pct down 6 tin; level 19400 USD tin"),  # followed by
    ("The pound would climb 3 percent to a two-year high of 1.35 against the dollar.", "forecast pct up 3 pound; forecast ext up pound; forecast level 1.35 USD pound"),  # one forecast to its end
    ("The UK's biggest grocer said group sales in the year to March, excluding fuel, had jumped 3.5% to £63.64bn.", ""),  # what is said of sales
    ("Copper may fall 5% to $8,000 a tonne.", "forecast pct down 5 Copper; forecast level 8000 USD Copper"),  # its level too
    ("Oil may rise 3 percent, while gold fell 2 percent to a one-week low.", "forecast pct up 3 Oil; pct down 2 gold; ext down gold"),  # a report beside it
]  # fmt: skip

SUMS = [
    ("The slide wiped £46bn off shares.", "mvc down 46000000000 GBP shares"),  # off shares, no word of value
    ("The rout saw £85bn wiped off blue-chip stocks.", "mvc down 85000000000 GBP blue-chip stocks"),  # passive after saw
    ("Some $130 billion was wiped off the value of the company.", "mvc down 130000000000 USD company"),  # passive, value of
    ("Tesla fell 8%, knocking $50bn off the carmaker.", "pct down 8 Tesla; mvc down 50000000000 USD carmaker"),  # another verb
    ("The group knocked $300m off its debt.", ""),  # what is wiped off has no price
    ("Only 18 companies valued at more than $1 billion have listed.", ""),  # companies in general
    ("Wholesale trade rose 1.5 percent in July.", ""),  # trade as a noun
    ("In the index, 49 shares were trading in the green.", ""),  # a count of names is no volume
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), AFTER_THE_VERB)
def test_subjects_after_the_verb(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), PRICES)
def test_prices(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), TABLED)
def test_tabled(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), CROWDS)
def test_crowds(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_sums(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
