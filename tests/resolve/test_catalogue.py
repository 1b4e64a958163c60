"""The shipped catalogue: names against symbols by hand, and what must hold of every row."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.prices.calendars import ExchangeRow
from factcheck.resolve.catalogue import Catalogue
from factcheck.resolve.names import case_fits, name_key
from factcheck.shipped import shipped_path
from factcheck.tables import read_csv_rows
from tests.resolve.linked import catalogue

ALIASES = tuple(
    (meaning.alias, meaning.instrument.symbol, meaning.valid_from or meaning.valid_to)
    for found in catalogue().meanings.values()
    for meaning in found
)


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        # indices
        ("Hang Seng TECH Index", "^HSTECH"), ("the Dow", "^DJI"), ("Nasdaq 100", "^NDX"), ("VIX", "^VIX"),
        ("FTSE 250", "^FTMC"), ("STOXX 600", "^STOXX"), ("CSI 300", "000300.SS"), ("Sensex", "^BSESN"),
        ("Ibovespa", "^BVSP"), ("S&P/TSX composite", "^GSPTSE"), ("Kospi", "^KS11"), ("Taiex", "^TWII"),
        # funds
        ("SPDR Gold Shares", "GLD"), ("Technology Select Sector SPDR Fund", "XLK"),
        # commodities, currencies, yields, crypto
        ("bullion", "GC=F"), ("West Texas Intermediate", "CL=F"), ("Brent", "BZ=F"), ("lean hogs", "HE=F"),
        ("greenback", "DX-Y.NYB"), ("loonie", "CAD=X"), ("10-year Treasury note", "^TNX"), ("Ethereum", "ETH-USD"),
        # companies of four continents
        ("BofA", "BAC"), ("J&J", "JNJ"), ("Google", "GOOGL"), ("TSMC", "2330.TW"), ("Moutai", "600519.SS"),
        ("Pop Mart", "9992.HK"), ("Foxconn", "2317.TW"), ("LVMH", "MC.PA"), ("Maersk", "MAERSK-B.CO"),
        ("L&T", "LT.NS"), ("Petrobras", "PETR4.SA"), ("Aramco", "2222.SR"), ("Fortescue", "FMG.AX"),
        # companies that are no more
        ("Lehman Brothers", "LEH"), ("Time Warner Cable", "TWC"), ("Twitter", "TWTR"), ("Nortel", "NT.TO"),
    ],
)  # fmt: skip
def test_names_and_their_symbols(name: str, symbol: str) -> None:
    assert symbol in {meaning.instrument.symbol for meaning in catalogue().lookup(name)}


def test_it_is_as_large_as_the_news() -> None:
    kinds: dict[str, int] = {}
    for instrument in catalogue().instruments.values():
        kinds[instrument.type] = kinds.get(instrument.type, 0) + 1
    assert sum(kinds.values()) >= 1200
    assert kinds["equity"] >= 1000
    assert kinds["index"] >= 100
    assert kinds["currency"] >= 50


# Ten of each, drawn by hand from the lists that the index makers publish.
@pytest.mark.parametrize(
    ("symbols"),
    [
        # S&P 500
        "MMM AOS ABT ABBV ACN ADBE AMD AES AFL A WEC WFC WELL WST WDC WY WMB WTW WDAY WYNN XEL XYL YUM ZBRA ZBH ZTS",
        # Hang Seng
        "0001.HK 0002.HK 0005.HK 0016.HK 0388.HK 0700.HK 0883.HK 0941.HK 1299.HK 2318.HK 3690.HK 9988.HK 9999.HK",
        # Nikkei 225
        "7203.T 6758.T 9984.T 9983.T 8035.T 6857.T 8306.T 7974.T 6861.T 4502.T 9432.T 8058.T",
        # DAX, CAC 40, AEX, SMI, FTSE 100
        "SAP.DE SIE.DE ALV.DE MC.PA OR.PA TTE.PA ASML.AS INGA.AS NESN.SW ROG.SW HSBA.L AZN.L SHEL.L",
        # Nifty 50, ASX 200, TSX 60
        "RELIANCE.NS TCS.NS INFY.NS SBIN.NS BHP.AX CBA.AX CSL.AX RY.TO TD.TO ENB.TO CNR.TO",
    ],
)
def test_members_of_the_main_indices(symbols: str) -> None:
    assert [symbol for symbol in symbols.split() if catalogue().instrument(symbol) is None] == []


@pytest.mark.parametrize(
    ("receipt", "home"),
    [
        ("BABA", "9988.HK"), ("JD", "9618.HK"), ("BIDU", "9888.HK"), ("TSM", "2330.TW"), ("TM", "7203.T"),
        ("SHEL", "SHEL.L"), ("INFY", "INFY.NS"), ("NVO", "NOVO-B.CO"), ("VALE", "VALE3.SA"), ("SAP", "SAP.DE"),
    ],
)  # fmt: skip
def test_receipts_know_their_home(receipt: str, home: str) -> None:
    found = catalogue().instrument(receipt)
    assert found is not None
    assert found.home == home
    assert home in {other.symbol for other in catalogue().listings(found)}


def test_spot_and_future_quote_one_thing() -> None:
    gold = catalogue().instrument("GC=F")
    assert gold is not None
    assert [other.symbol for other in catalogue().listings(gold)] == ["XAUUSD=X"]


@pytest.mark.parametrize(("alias", "symbol", "dated"), ALIASES[:: max(1, len(ALIASES) // 300)])
def test_every_alias_finds_its_row(alias: str, symbol: str, dated: date | None) -> None:
    found = {meaning.instrument.symbol for meaning in catalogue().lookup(alias, on=dated)}
    assert symbol in found


def test_every_exchange_has_its_days() -> None:
    # Without them no period of its instruments can be counted. Currencies and coins keep no exchange's days.
    known = {row.mic for row in read_csv_rows(shipped_path("configs", "exchanges.csv"), ExchangeRow)}
    used = {row.exchange for row in catalogue().instruments.values()}
    assert used - known == {"FX", "24/7"}


def test_names_worth_looking_for() -> None:
    names = set(catalogue().names())
    assert {"Nvidia", "Nasdaq", "gold", "Magnificent Seven", "9988.HK", "NVDA"} <= names
    # one letter, an agency's code, everyday words, tickers that are words
    assert not {name for name in names if len(name) < 2}
    assert not {".SPX", "JPY=", "CL1:COM", "lead", "tin", "won", "real", "Next", "ALL", "NOW"} & names
    assert list(catalogue().names()) == sorted(names)


def test_an_old_name_is_known_in_its_time_only() -> None:
    assert {meaning.instrument.symbol for meaning in catalogue().lookup("Square", on=date(2018, 1, 2))} == {"XYZ"}
    assert catalogue().lookup("Square", on=date(2024, 1, 2)) == ()


def test_a_symbol_is_a_name_of_itself() -> None:
    assert [meaning.instrument.symbol for meaning in catalogue().lookup("9988.HK")] == ["9988.HK"]
    assert catalogue().lookup("no such thing") == ()


@pytest.mark.parametrize(
    ("name", "country", "basket"),
    [
        ("American tech stocks", None, "American tech stocks"),
        ("tech stocks", "HK", "tech stocks in Hong Kong"),
        ("tech stocks", "US", "tech stocks"),
        ("tech stocks", "DE", None),
        ("no such group", "US", None),
    ],
)
def test_baskets(name: str, country: str | None, basket: str | None) -> None:
    found = catalogue().basket(name, country=country)
    assert (found.name if found else None) == basket


def test_a_search_only_proposes() -> None:
    assert catalogue().lookup("Nvidea") == ()
    best, instrument, score = catalogue().search("Nvidea")[0]
    assert (best, instrument.symbol) == ("Nvidia", "NVDA")
    assert 80 < score < 100


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("U.S. crude", "US crude"),
        ("Nasdaq-100", "Nasdaq 100"),
        ("McDonald’s", "McDonald's"),
        ("S&amp;P 500", "S&P 500"),
        ("S&P; 500", "S&P 500"),
        ("J.P. Morgan", "JP Morgan"),
        ("Hang  Seng", "Hang Seng"),
    ],
)
def test_one_name_printed_two_ways(left: str, right: str) -> None:
    assert name_key(left) == name_key(right)


@pytest.mark.parametrize(
    ("alias", "printed", "fits"),
    [
        # a company is no common noun
        ("Gap", "gap", False), ("Gap", "Gap", True), ("Gap", "GAP", True),
        # a ticker is printed in capitals
        ("AMC", "Amc", False), ("AMC", "AMC", True),
        # a common noun may open a sentence
        ("gold", "Gold", True), ("gold", "GOLD", True),
    ],
)  # fmt: skip
def test_letter_case(alias: str, printed: str, *, fits: bool) -> None:
    assert case_fits(alias, printed) is fits


@given(st.text(alphabet="AbC 5-'&", max_size=30))
def test_spacing_hyphens_and_case_make_no_other_name(text: str) -> None:
    assert name_key(f" {text.replace('-', '  ')} ".upper()) == name_key(text)


def test_more_instruments_never_replace_a_row() -> None:
    own = catalogue().instrument("AAPL")
    assert own is not None
    other = type(own)("AAPL", "Another Apple", "equity", "USD", "XNYS", "US", None)
    added = type(own)("FRBZ", "Frobnitz Industries", "equity", "USD", "XNYS", "US", None)
    grown = Catalogue.load(more=(other, added))
    assert grown.instrument("AAPL") == own
    assert [meaning.instrument for meaning in grown.lookup("Frobnitz Industries")] == [added]


def test_the_shipped_files_are_where_they_are_looked_for() -> None:
    assert shipped_path("configs", "instruments.csv").is_file()
