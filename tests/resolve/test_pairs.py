"""The pair that a currency is told in without a word that joins a second one to it, and prices told in two moneys."""

from __future__ import annotations

from functools import cache

import pytest

from factcheck.extract import Extractor
from factcheck.ingest import article_from_text
from tests.resolve.linked import catalogue, linker, told

DOLLAR = "DX-Y.NYB"


@cache
def extractor() -> Extractor:
    return Extractor(names=catalogue().names())


def links(text: str) -> list[tuple[str, tuple[str, ...]]]:
    found = linker().link(extractor().extract(article_from_text(text, id="a", source="test")))
    return [(told(one.subject), tuple(other.symbol for other in one.subject.others)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the money of the figure tells the pair, whatever the pronoun stands for
        ("The dollar slid. It bought 148.20 yen.", [("JPY=X", ())]),
        ("The euro was at $1.0840. It fetched 161.10 yen.", [("EURUSD=X", ()), ("EURJPY=X", ())]),
        ("Sterling rose 0.3%. It was at $1.2710.", [("GBPUSD=X", ()), ("GBPUSD=X", ())]),
        # a pronoun is told in what its own words join to it, and goes on with no second currency of a pair
        ("The euro slipped to $1.0840. It lost 0.3% against the yen.", [("EURUSD=X", ()), ("EURJPY=X", ())]),
        ("The euro slid. It was at its lowest on the Swiss franc since May.", [("EURCHF=X", ())]),
        (
            "Sterling rose 0.1% on the dollar, while it gained 0.2% against the euro.",
            [("GBPUSD=X", ()), ("-EURGBP=X", ())],
        ),
        # a basket is no second currency: of the dollar it is its index, and of others none is held
        ("The dollar gained on the pound. It was up 0.8% against a basket of currencies.", [(DOLLAR, ())]),
        ("The greenback rose against the yen. It added 0.3% versus six major peers.", [(DOLLAR, ())]),
        ("The pound fell. It lost 0.8% against a trade-weighted basket.", [("unresolved_subject", ())]),
        ("The dollar gained on the pound. It was up 0.8% against a basketful of them.", [("-GBPUSD=X", ())]),
        # each figure in the currency joined to it, though another stands nearer
        ("The pound fell 0.4% against the dollar and 0.2% against the euro.", [("GBPUSD=X", ()), ("-EURGBP=X", ())]),
        ("The euro was 1% lower against sterling and 2% down versus the yen.", [("EURGBP=X", ()), ("EURJPY=X", ())]),
        (
            "Sterling was 3% weaker against the euro and 1% down versus the dollar.",
            [("-EURGBP=X", ()), ("GBPUSD=X", ())],
        ),
        # what follows it in another sentence is not what it stands for
        (
            "It has fallen by 9%. The yen rose to 150.10 against the euro and the dollar.",
            [("unresolved_subject", ()), ("-EURJPY=X", ())],
        ),
        # a pair that no row has is no other pair
        ("The pound fell 0.3% against the Swiss franc.", [("unresolved_subject", ())]),
        ("The pound was weaker at 1.12 Swiss francs.", [("unresolved_subject", ())]),
        ("The euro rose 0.2% to 36.8 baht.", [("unresolved_subject", ())] * 2),
        ("The ringgit rose to 4.19 per dollar.", [("-MYR=X", ())]),
        # the yen before it: the dollar's index, and the pair as another reading
        ("The yen weakened again. The dollar ended at 148.20.", [(DOLLAR, ("JPY=X",))]),
        ("The dollar ended at 148.20, a level that Tokyo fears, as the yen sank.", [(DOLLAR, ("JPY=X",))]),
        ("The yen and the yuan were under pressure. The greenback rose 0.4%.", [(DOLLAR, ("JPY=X", "CNY=X"))]),
        # a pair that the dollar is the second of is told of the other
        ("The euro slipped again. The dollar rose 0.4%.", [(DOLLAR, ())]),
        # what is joined to a figure itself is nearer than what stands before it
        (
            "The yen rose to 105.90 against the dollar and to 124.30 against the euro.",
            [("-JPY=X", ()), ("-EURJPY=X", ())],
        ),
        (
            "The euro rose 0.2% against the dollar to $1.1780, and 0.1% versus the pound to 90.20 pence.",
            [("EURUSD=X", ()), ("EURUSD=X", ()), ("EURGBP=X", ()), ("EURGBP=X", ())],
        ),
        ("The euro lost 3 percent on the yen to $1.08.", [("EURJPY=X", ()), ("EURUSD=X", ())]),
        # so is what is joined to an extreme or a run
        (
            "The pound hit a one-week high against the dollar, a three-month high versus the euro.",
            [("GBPUSD=X", ()), ("-EURGBP=X", ())],
        ),
        ("Euro falls to 8-month low vs dollar, 2-year low vs yen", [("EURUSD=X", ()), ("EURJPY=X", ())]),
        (
            "The euro rose to a two-month high on the dollar and its strongest since May on the yen.",
            [("EURUSD=X", ()), ("EURJPY=X", ())],
        ),
        (
            "The pound fell 0.2% against the dollar, and for a third day in a row against the euro.",
            [("GBPUSD=X", ()), ("-EURGBP=X", ())],
        ),
        (
            "The yen slid to a record low against the euro and a 34-year low to the dollar.",
            [("-EURJPY=X", ()), ("-JPY=X", ())],
        ),
        # ... but not what is told of another in a clause behind it
        ("The euro hit a one-month high as the dollar slid against the yen.", [("EURUSD=X", ())]),
        ("Sterling rose 0.3% while the franc lost ground against the euro.", [("GBPUSD=X", ())]),
        ("The euro rose 0.3%, as traders had hoped, against the pound.", [("EURGBP=X", ())]),
        # a mover nearby is no counter
        ("The yen was at 105.90 per dollar, and rose 0.3%.", [("-JPY=X", ()), ("-JPY=X", ())]),
        # two names in one: beside the dollar as desks quote it, else as the words have it
        ("The won-dollar exchange rate ended at 1,301.2.", [("KRW=X", ())]),
        ("The dollar-won rate rose 0.4%.", [("KRW=X", ())]),
        ("The dollar/yen exchange rate was 105.90.", [("JPY=X", ())]),
        ("The pound-euro exchange rate rose 0.2%.", [("-EURGBP=X", ())]),
        ("The pound-franc pair rose 0.2%.", [("unresolved_subject", ())]),
        ("SOL/USD rose 0.2%.", [("SOL-USD", ())]),
        # nothing else is named, or the index in so many words
        ("The dollar rose 0.4%.", [(DOLLAR, ())]),
        ("The yen weakened again. The dollar index ended at 104.20.", [(DOLLAR, ())]),
    ],
)
def test_the_pair_told(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert links(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the money of its own figure says which currency is meant, and so does that of another claim about it
        ("The local currency closed at 1,301.2 won against the dollar, down 4.1 won.", ["-KRW=X", "-KRW=X"]),
        ("The domestic unit fell 12 paise. It has lost 3% against the dollar.", ["-INR=X", "-INR=X"]),
        ("The local unit slid 0.4%. The local unit closed 4.1 won lower.", ["-KRW=X", "-KRW=X"]),
        # ... but not the money that it is told in
        ("The local currency rose to 76.88 yen from 76.22 yen.", ["unresolved_subject", "unresolved_subject"]),
        # else the market of the story does
        ("Seoul shares fell, with the Kospi down 2%. The local currency lost 0.3%.", ["^KS11", "-KRW=X"]),
        # told in another currency than the dollar
        ("The domestic currency ended at 90.40 rupees against the euro.", ["-EURINR=X"]),
        # no words say which one, and the dollar that it is told in is not it
        ("The local currency fell 0.3% against the dollar.", ["unresolved_subject"]),
        ("The domestic currency fell 0.3%. The dollar was weaker elsewhere.", ["unresolved_subject"]),
    ],
)
def test_the_home_currency(text: str, expected: list[str]) -> None:
    assert [symbol for symbol, _ in links(text)] == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        # crowns of several countries, told beside a base currency
        ("The euro lost 0.2% against the Norwegian crown to 11.42.", "NOK"),
        ("The dollar slid 0.4% against the Danish krone to 6.85.", "DKK"),
        ("The Swedish crown weakened to 11.20 per euro.", "SEK"),
    ],
)
def test_the_money_of_a_rate(text: str, unit: str) -> None:
    claims = extractor().extract(article_from_text(text, id="a", source="test")).claims
    assert claims[-1].quantity is not None
    assert claims[-1].quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # brackets tell one price again: it stays that of the listing
        ("Baidu gained 2% to HK$90.80 ($11.67).", ["9888.HK"] * 3),
        ("Baidu closed at HK$90.80 (US$11.67).", ["9888.HK"] * 2),
        ("Baidu, at HK$90.80 (US$11.67), was up 2%.", ["9888.HK"] * 3),
        # a price that stands by itself is that of the listing in its money
        ("Baidu closed at $90.80.", ["BIDU"]),
    ],
)
def test_prices_told_in_two_moneys(text: str, expected: list[str]) -> None:
    assert [symbol for symbol, _ in links(text)] == expected
