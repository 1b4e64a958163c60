"""What names mean, by the rule that should decide; symbols by hand from the exchanges' own lists."""

from __future__ import annotations

from datetime import date

import pytest

from tests.resolve.linked import extraction, link, linker, told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the plain name
        ("[Nvidia] fell 17%.", "NVDA"),
        # a company form after it
        ("[Caterpillar Inc] rose 2%.", "CAT"),
        ("Shares of [International Business Machines Corp.] rose 2%.", "IBM"),
        # descriptions before it
        ("[Chinese e-commerce giant Alibaba Group] rose 4% in Hong Kong.", "9988.HK"),
        ("[the tech-heavy Nasdaq Composite] fell 1%.", "^IXIC"),
        ("[Tokyo's benchmark Nikkei average] fell 9.4%.", "^N225"),
        ("[Google parent Alphabet] fell 3%.", "GOOGL"),
        # some of an index's members, and all of them
        ("[Energy stocks in the S&P 500 index] fell 1.4%.", "unresolved_subject"),
        ("[The biggest losers on the Dow] fell 4%.", "unresolved_subject"),
        ("[Shares on the Nasdaq] fell 1%.", "^IXIC"),
        # the code of a fund that follows the index named, and of one that is named
        ("[S&P 500 Index (SPY)] gained 1.1% to 3,185.", "^GSPC"),
        ("The [Nasdaq 100 (QQQ)] lost 0.4%.", "^NDX"),
        ("The [SPDR S&P 500 ETF (SPY)] fell 0.4%.", "SPY"),
        # an agency's code after it
        ("[Bitcoin BTC=] rose 3%.", "BTC-USD"),
        # a broken ampersand
        ("The [S&P; 500] fell 1%.", "^GSPC"),
        # a hyphen and a dot more or less
        ("[Wal-Mart] rose 1%.", "WMT"),
        ("The [Nasdaq-100] rose 1%.", "^NDX"),
        ("[US crude] fell 2%.", "CL=F"),
        # two names that begin alike are two indices
        ("The [Hang Seng] rose 1%.", "^HSI"),
        ("The [Hang Seng Tech Index] rose 1%.", "^HSTECH"),
        # a sector after it is a part of it, or an index with a name of its own
        ("[S&P financials] fell 2%.", "unresolved_subject"),
        ("[The Sensex realty] fell 2%.", "unresolved_subject"),
        ("[The FTSE midcaps] fell 2%.", "unresolved_subject"),
        ("[The FTSE Smallcaps] fell 2%.", "^FTSC"),
        ("[S&P 500 consumer staples] fell 2%.", "US consumer staples stocks"),
        ("[Dow transports] fell 2%.", "^DJT"),
        ("[S&P 500 energy] fell 2%.", "^GSPE"),
        # ... with an agency's code beside it, and one of other members
        ("[The S&P 500 information technology index <.SPLRCT>] rose 2%.", "unresolved_subject"),
        ("[The S&P 500 retail index .SPXRT] rose 2%.", "unresolved_subject"),
        ("[The S&P 1500 homebuilding index] rose 2%.", "unresolved_subject"),
        ("[The S&P 500 <.SPX>] rose 2%.", "^GSPC"),
        # the futures that the sentence told of before
        ("[S&P 500 futures] rose 1%, while those for the [Nasdaq-100] fell 2%.", "NQ=F"),
        ("Futures on the [S&P 500] rose 1%; contracts tied to the [Nasdaq-100] fell 2%.", "NQ=F"),
        ("[S&P 500 futures] rose 1%, while the [Nasdaq-100] fell 2%.", "^NDX"),
        # a share of a fund that follows it, and another publisher's index of the dollar
        ("[The Nasdaq-100 tracking stock] fell 2%.", "QQQ"),
        ("[The WSJ Dollar Index] fell 0.4%.", "BUXX"),
        # a word in between makes it another index, which nobody knows here
        ("The [Hang Seng Biotech Index] rose 1%.", "unresolved_subject"),
        ("The [equal-weighted Nasdaq 100] rose 1%.", "unresolved_subject"),
        # the more of the name, the nearer: a class of shares
        ("[Berkshire Hathaway Class A shares] rose 1%.", "BRK-A"),
        # the main index of a place
        ("[Malaysia's benchmark index] fell 0.4%.", "^KLSE"),
        # ... and the exchange for its index
        ("[Bursa Malaysia] fell 0.4%.", "^KLSE"),
        # the only market that its sentence names before it
        ("Hong Kong shares plunged, with [=the benchmark index] down 6%.", "^HSI"),
        ("Japanese shares fell on Monday as [=the benchmark index] lost 12%.", "^N225"),
        ("Hong Kong and Japanese shares plunged, with [=the benchmark index] down 6%.", "unresolved_subject"),
        ("Shares plunged, with [=the benchmark index] down 6%.", "unresolved_subject"),
        ("[London's blue chip index] fell 0.4%.", "^FTSE"),
        ("[London's top index] fell 0.4%.", "^FTSE"),
        ("[The UK's top-flight index] fell 0.4%.", "^FTSE"),
        ("[Germany's flagship index] fell 0.4%.", "^GDAXI"),
        ("[The German blue-chip index] fell 0.4%.", "^GDAXI"),
        ("[The leading German index] fell 0.4%.", "^GDAXI"),
        ("[The leading French share index] fell 0.4%.", "^FCHI"),
        ("[The leading U.S. index] fell 0.4%.", "unresolved_subject"),
        ("Alphabet rose. Its Class [A shares] fell 0.4%.", "unresolved_subject"),
        ("[Canada's main stock index] fell 0.4%.", "^GSPTSE"),
        # ... by its adjective, of shares abroad alone: what "the U.S. benchmark" is may be a crude
        ("[The German benchmark] fell 0.4%.", "^GDAXI"),
        ("[The Swiss blue-chip index] fell 0.4%.", "^SSMI"),
        ("[The U.S. benchmark] fell 0.4%.", "unresolved_subject"),
        ("[Ruritania's benchmark index] fell 0.4%.", "unresolved_subject"),
        ("[Greece's stock market] fell 23%.", "GD.AT"),
        # last words that make it another thing
        ("The [STOXX Europe 600 aerospace index] rose 2%.", "unresolved_subject"),
        ("The [MSCI index] rose 2%.", "unresolved_subject"),
        ("[dollar bonds] rose 2%.", "unresolved_subject"),
        # an index whose name begins with another's
        ("The [Hang Seng Biotech Index] rose 2%.", "unresolved_subject"),
        ("The [Hang Seng Stock Connect Index] rose 2%.", "unresolved_subject"),
        ("The [Nikkei Stock Index] rose 2%.", "^N225"),
        ("The [Kospi Composite Index] rose 2%.", "^KS11"),
        # a sector's index, of Wall Street where the story is of it
        ("{Nvidia} rose 1%. The [semiconductor index] gained 2%.", "^SOX"),
        ("The {Shanghai Composite} rose 1%. The [semiconductor index] gained 2%.", "unresolved_subject"),
        # nobody's name
        ("[Frobnitz Industries] rose 40%.", "unresolved_subject"),
        # a central bank is no instrument
        ("[the Fed] raised 3%.", "unresolved_subject"),
    ],
)
def test_names(marked: str, expected: str) -> None:
    assert told(link(marked)) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # an agency's code, a terminal's code, an exchange's prefix, a number
        ("[Exxon Mobil|XOM.N] rose 2%.", "XOM"),
        ("[Nymex crude|CL1:COM] rose 2%.", "CL=F"),
        ("[Taiwan Semiconductor|NYSE: TSM] rose 2%.", "TSM"),
        ("[Rio Tinto Limited|AU:RIO] rose 2%.", "RIO.AX"),
        ("[Alibaba|9988.HK] rose 2%.", "9988.HK"),
        ("[Tencent|700:HK] rose 2%.", "0700.HK"),
        # an agency's code with the links of its page, and without them
        ("[Exxon Mobil|XOM.N: Quote, Profile] rose 2%.", "XOM"),
        ("[Exxon Mobil|XOM.N: ] rose 2%.", "XOM"),
        # a ticker decides against the everyday meaning of the name
        ("[Nasdaq|NASDAQ:NDAQ] rose 2%.", "NDAQ"),
        # letters that are another company's name: the name before them decides
        ("[EchoStar|SATS] rose 2%.", "SATS"),
        # a ticker alone
        ("[$$TSLA] rose 2%.", "TSLA"),
        # a company that no row knows, with the exchange of its ticker
        ("[Frobnitz Industries|NYSE:FRBZ] rose 2%.", "FRBZ"),
        ("[Frobnitz Holdings|9876.HK] rose 2%.", "9876.HK"),
    ],
)
def test_tickers(marked: str, expected: str) -> None:
    assert told(link(marked)) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the exchange's operator is meant only where its business is named
        ("The [Nasdaq] fell 1%.", "^IXIC"),
        ("Exchange operator [Nasdaq] fell 1%.", "NDAQ"),
        # the chemical maker only beside chemicals
        ("The [Dow] fell 1%.", "^DJI"),
        ("Chemical makers fell, with [Dow] down 3% after DuPont warned.", "DOW"),
        # futures are not their index
        ("[S&P 500|futures] rose 0.2%.", "ES=F"),
        ("[Dow] and S&P 500 futures rose 0.2%.", "YM=F"),
        ("Futures were mixed: [Dow] +0.04%.", "YM=F"),
        # no futures of it are known
        ("[FTSE 250|futures] rose 0.2%.", "unresolved_subject"),
        # two companies of one name and nothing to tell them apart
        ("[Kingfisher] shares fell 4.7%.", "ambiguous_subject"),
        ("[Kingfisher] shares fell 4.7% to 210 pence.", "KGF.L"),
        ("[Kingfisher] shares fell 4.7% in Mumbai.", "KFA.NS"),
        ("[Prudential] fell 2% in London.", "PRU.L"),
        # too common a word needs the trade beside it
        ("[Next] rose 2%.", "unresolved_subject"),
        ("[Next] shares rose 2%.", "NXT.L"),
        # copper is London's unless New York is named
        ("[Copper] rose 2% to $9,500 a tonne.", "LME-CU"),
        ("[Copper] rose 2% to $4.50 a pound.", "HG=F"),
        # a peso of the market that the story touches
        ("Mexico's [peso] fell 2%.", "-MXN=X"),
        ("Argentina's [peso] fell 2%.", "-ARS=X"),
        # the Treasury sells bonds; the winemaker needs its shares
        ("[Treasury] sold 3% more.", "unresolved_subject"),
        ("A$350 million was wiped from [Treasury's market value], Australian brokers said.", "TWE.AX"),
    ],
)
def test_ambiguous_names(marked: str, expected: str) -> None:
    assert told(link(marked)) == expected


def test_an_ambiguous_link_names_all_it_may_be() -> None:
    found = link("[Kingfisher] shares fell 4.7%.")
    assert {instrument.symbol for instrument in found.alternatives} == {"KGF.L", "KFA.NS"}
    assert found.instrument is None


@pytest.mark.parametrize(
    ("marked", "unit", "country", "expected"),
    [
        # nothing points anywhere: the home share
        ("[Alibaba] rose 4%.", "percent", None, "9988.HK"),
        # the dateline's market
        ("[Alibaba] rose 4%.", "percent", "US", "BABA"),
        ("[Alibaba] rose 4%.", "percent", "HK", "9988.HK"),
        # the words beside the name beat the dateline
        ("[Alibaba]'s U.S.-listed shares rose 4%.", "percent", "HK", "BABA"),
        ("[PetroChina]'s Shanghai-listed shares rose 4%.", "percent", "HK", "601857.SS"),
        # the currency of the figure
        ("[Alibaba] rose to 120.", "USD", None, "BABA"),
        ("[Toyota] rose to 5,000.", "JPY", None, "7203.T"),
        # the index named in the text places the story
        ("The {Nasdaq} fell while [JD.com] rose 4%.", "percent", None, "JD"),
        ("The {Hang Seng Index} fell while [JD.com] rose 4%.", "percent", None, "9618.HK"),
    ],
)
def test_listings(marked: str, unit: str, country: str | None, expected: str) -> None:
    assert told(link(marked, unit=unit, country=country)) == expected


def test_the_other_listing_is_a_further_reading() -> None:
    assert [other.symbol for other in link("[Alibaba] rose 4%.", country="HK").others] == ["BABA"]
    assert [other.symbol for other in link("[Brent crude] rose 4%.").others] == ["BRENT-SPOT"]


@pytest.mark.parametrize(
    ("marked", "day", "expected"),
    [
        # Square became Block in December 2021, Raytheon of today was formed in April 2020
        ("[Square] shares rose 4%.", date(2020, 5, 7), "XYZ"),
        ("[Square] shares rose 4%.", date(2024, 5, 7), "unresolved_subject"),
        ("[Raytheon] shares rose 4%.", date(2015, 5, 7), "RTN"),
        ("[Raytheon] shares rose 4%.", date(2021, 5, 7), "RTX"),
        # old names keep their meaning
        ("[Facebook] rose 4%.", date(2018, 7, 25), "META"),
        ("[Hewlett-Packard] rose 4%.", date(2011, 8, 19), "HPQ"),
    ],
)
def test_names_have_their_time(marked: str, day: date, expected: str) -> None:
    assert told(link(marked, day=day)) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # an exchange for its index; letters that are a ticker as well, by the country told of
        ("The [ASX] closed 0.38% higher.", "^AXJO"),
        ("In Jakarta, the [JCI] closed down 0.82% at 6,602.21.", "^JKSE"),
        ("[JCI] rose 2% after it raised its outlook.", "JCI"),
        # dollar pairs: against the yen the dollar is the pair, the yen its inverse
        ("The [dollar] rose 0.4% against the yen.", "JPY=X"),
        ("The [yen] fell 0.4% against the dollar.", "-JPY=X"),
        ("The [yen] fell 0.4%.", "-JPY=X"),
        # the level tells the other currency
        ("The [dollar] rose 0.4% to 151.20 yen.", "JPY=X"),
        # no other currency: the index
        ("The [dollar] rose 0.4%.", "DX-Y.NYB"),
        # pairs quoted in dollars
        ("The [euro] fell 0.4% to $1.08.", "EURUSD=X"),
        ("The [dollar] rose 0.4% against the euro.", "-EURUSD=X"),
        # crosses
        ("The [euro] fell 0.4% against sterling.", "EURGBP=X"),
        ("The [pound] rose 0.4% versus the euro.", "-EURGBP=X"),
        ("The [euro] fell 0.2% to 1.2040 Swiss francs.", "EURCHF=X"),
        # the sign of its price comes before a pair told of another currency further off
        ("The [euro] slipped 0.2% to $1.0306 and the dollar rose 0.4% against the yen.", "EURUSD=X"),
        ("The [dollar] bought ¥151.20, and the euro fell 0.3% against sterling.", "JPY=X"),
        # a letter as the sign of yen
        ("The [single currency] stood at Y121.30.", "EURJPY=X"),
        ("The [dollar] eased to Y98.40 from Y98.75.", "JPY=X"),
        ("The [pound] was at Y189.05, above a low of Y188.20.", "GBPJPY=X"),
        # a pair named beside the figure comes before a price in dollars of something else
        ("The [euro] fell 0.4% versus sterling as Brent crude slid under $75.", "EURGBP=X"),
        # adjectives make another dollar
        ("The [Australian dollar] fell 0.4%.", "AUDUSD=X"),
        ("The [Canadian dollar] fell 0.4%.", "-CAD=X"),
    ],
)
def test_currencies(marked: str, expected: str) -> None:
    assert told(link(marked)) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The [yield on the benchmark 10-year Treasury note] rose.", "^TNX"),
        ("The [yield for 10-year US Treasuries] rose.", "^TNX"),
        ("The [policy-sensitive two-year note]'s yield rose.", "US2Y"),
        ("[Germany's 10-year Bund yield] rose.", "DE10Y"),
        ("[Japan's 30-year government bond yield] rose.", "JP30Y"),
        ("The [yield on the 10-year gilt] rose.", "GB10Y"),
        # an issuer nobody holds a row of
        ("[Austria's 10-year bond yield] rose.", "unresolved_subject"),
        ("The [yield on 10-year Dutch government bonds] rose.", "unresolved_subject"),
        ("[Hungarian 10-year yields] rose.", "unresolved_subject"),
        ("[Benchmark 10-year yields] in South Africa rose.", "unresolved_subject"),
        ("The [yield on the 10-year note] rose as Dutch shares fell.", "^TNX"),
        # a bond of another kind than plain government debt
        ("The [yield on 10-year municipal bonds] rose.", "unresolved_subject"),
        ("The [10-year real yield] rose.", "unresolved_subject"),
        ("The [yield on 10-year Treasury Inflation-Protected Securities] rose.", "unresolved_subject"),
        ("The [yield on 10-year index-linked gilts] rose.", "unresolved_subject"),
        # a maturity of the issuer that no row has, and not the same one of another
        ("[French two-year yields] fell.", "unresolved_subject"),
        # the place after the yield, or at the head of the sentence, is its issuer
        ("[The 10-year yield] in Spain rose.", "ES10Y"),
        ("[Two-year yields] in Italy rose.", "unresolved_subject"),
        ("In Italy, [the 10-year yield] rose.", "IT10Y"),
        ("In Monday trading, [the 10-year yield] rose.", "^TNX"),
        # the length alone, of what the sentence tells
        ("Treasury yields rose, with [the 10-year] at 4.1%.", "^TNX"),
        ("[The 10-year] yielded 4.1%.", "^TNX"),
        ("German yields rose, and [the 30-year] hit 2.4%.", "DE30Y"),
        ("[The 10-year] rose.", "unresolved_subject"),
        # a maturity told after a bond of an issuer is of the same one, and where no row has it of none
        ("{Germany's 10-year yield} rose to 2.8% and [the two-year yield] to 2.2%.", "DE2Y"),
        ("The {10-year gilt yield} fell, while [the 30-year yield] was at 5.3%.", "GB30Y"),
        ("The {10-year JGB yield} rose to 1.5% and [the seven-year yield] to 1.2%.", "unresolved_subject"),
        ("The {Swiss 10-year yield} rose, and [the 30-year yield] fell to 0.7%.", "unresolved_subject"),
        ("{Germany's 10-year yield} rose as {Treasuries} slid, with [the 30-year yield] at 4.6%.", "^TYX"),
        ("German stocks fell, while [the 10-year yield] rose to 4.2%.", "^TNX"),
    ],
)
def test_bond_yields(marked: str, expected: str) -> None:
    assert told(link(marked, unit="basis_points")) == expected


@pytest.mark.parametrize(
    ("marked", "country", "expected"),
    [
        ("The [#American tech stocks] fell 27%.", None, "American tech stocks"),
        ("The ['Magnificent Seven] rose 0.5%.".replace("'", ""), None, "Magnificent Seven"),
        ("[#Chinese tech stocks] rose 20%.", None, "Chinese tech stocks"),
        # one word, a group of each market
        ("[#tech stocks] rose 2%.", "US", "tech stocks"),
        ("[#tech stocks] rose 2%.", "HK", "tech stocks in Hong Kong"),
        ("[#stocks] rose 2%.", "JP", "stocks in Japan"),
        ("[#Major indexes] rose 2%.", "US", "stocks"),
        ("[#Major indexes] rose 2%.", "CN", "stocks in mainland China"),
        ("[#Main indexes] rose 2%.", None, "unresolved_subject"),
        # no market, no group
        ("[#stocks] rose 2%.", None, "unresolved_subject"),
        # which oil is not said
        ("[oil prices] rose 2%.", None, "crude oil"),
        ("[#energy-drink stocks] rose 2%.", None, "unresolved_subject"),
    ],
)
def test_groups(marked: str, country: str | None, expected: str) -> None:
    assert told(link(marked, country=country)) == expected


def test_american_tech_stocks_are_told_by_their_proxies() -> None:
    basket = link("The [#American tech stocks] fell 27%.").basket
    assert basket is not None
    assert (basket.role, basket.symbols) == ("proxies", ("^NDX", "^IXIC", "XLK", "^SOX"))


def test_every_link_says_why() -> None:
    marked = "The [Nasdaq] and [Alibaba] rose 1%; [=it] and [Frobnitz] fell, [#tech stocks] and [Kingfisher] too."
    reasons = [found.subject.why for found in linker().link(extraction(marked))]
    assert len(reasons) == marked.count("[")
    assert all(reasons)


def test_claims_keep_their_order() -> None:
    found = linker().link(extraction("[Apple] rose 1%, [Microsoft] 2% and [Nvidia] 3%."))
    assert [told(links.subject) for links in found] == ["AAPL", "MSFT", "NVDA"]
    assert [links.claim.id for links in found] == ["0", "1", "2"]
