"""Goods, coins and gauges: contracts by their month, codes with links, names beside nicknames, prices told of "it"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CONTRACTS = [
    ("May Brent on London's ICE Futures exchange slid $1.20, or 1.9%, to $61.70 a barrel.",
     "price down 1.20 USD May Brent; pct down 1.9 May Brent; level 61.70 USD May Brent"),  # with its exchange
    ("May WTI crude, the American benchmark, settled at $58.30 a barrel, down 2%.", "level 58.30 USD May WTI crude; pct down 2 May WTI crude"),  # with an apposition
    ("Cotton on the Zhengzhou futures exchange rose 2% to 14,200 yuan.", "pct up 2 Cotton; level 14200 CNY Cotton"),  # where it trades
    ("Traders say May Brent could fall 3%.", "forecast pct down 3 Brent"),  # no past
]  # fmt: skip

LINKED = [
    ("Shares in Ordway (ORD.L: Quote, Profile, Research) fell 3%.", "pct down 3 Ordway"),  # what a page links
    ("Kelvane (KLV.N: Quote, Profile, Research, Stock Buzz) rose 2 percent to $95.", "pct up 2 Kelvane; level 95 USD Kelvane"),  # and more of it
    ("The Nikkei 225 (.N225 : Quote) lost 1.2 percent.", "pct down 1.2 Nikkei 225"),  # of an index
    ("The FTSEurofirst 300 (.FTEU3: ) index of top shares was up 0.4 percent at 1,012.3 points.",
     "pct up 0.4 FTSEurofirst 300; level 1012.3 points FTSEurofirst 300"),  # the links are lost
]  # fmt: skip

NICKNAMES = [
    ("The fear gauge, the CBOE Volatility Index, rose 9.1% to 20.02.",
     "pct up 9.1 CBOE Volatility Index; level 20.02 points CBOE Volatility Index"),  # its name
    ("The volatility index, India VIX, shed 3% to 14.2.", "pct down 3 India VIX; level 14.2 points India VIX"),  # without an article
    ("The KX40 index, the flagship index of Kelvane Exchange, closed at 11,083.52.", "level 11083.52 points KX40 index"),  # a name first
    ("The dollar index, the euro and the yen rose 1%.", "pct up 1 dollar index; pct up 1 euro; pct up 1 yen"),  # three of them
]  # fmt: skip

MARKS = [
    ("The Sensex gave up 57,000 level to end at 56,900.", "level 57000 points Sensex; level 56900 points Sensex"),  # no article
    ("The Nifty lost 18,000 mark.", "level 18000 points Nifty"),  # a mark
    ("Bitcoin lost $90,000 level.", "level 90000 USD Bitcoin"),  # of money
    ("The Nifty lost 180 points.", "pts down 180 Nifty"),  # by so much
    ("Ordway's shares are up from their low point of 343 pence in May.", "level 3.43 GBP Ordway's shares"),  # where it was lowest
    ("Kelvane is off its high point of $12.", "level 12 USD Kelvane"),  # and highest
]  # fmt: skip

ONE_OF_SOME = [
    ("Kelvane was the only one of the big four banks to escape, gaining 0.7 per cent to $69.26.",
     "pct up 0.7 Kelvane; level 69.26 USD Kelvane"),  # of a number of them
    ("Ordway was among the other five miners to rise, adding 2%.", "pct up 2 Ordway"),  # others, and no forecast
    ("Of the big four lenders only Bayne fell, losing 3%.", "pct down 3 Bayne"),  # before the name
]  # fmt: skip

ITS_PRICE = [
    ("Bitcoin slid on Monday. Its price has fallen to $80,350.", "level 80350 USD Its price"),  # a coin
    ("Copper is scarce. Its price rose 4% last week.", "pct up 4 Its price"),  # a metal
    ("Litecoin fell, bringing its price to $72.", "level 72 USD its price"),  # in one sentence
    ("Kelvane showed a phone. Its price is $999.", ""),  # a shop's
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONTRACTS)
def test_contracts(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), LINKED)
def test_linked_codes(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), NICKNAMES)
def test_nicknames(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_marks(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), ONE_OF_SOME)
def test_one_of_some(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), ITS_PRICE)
def test_its_price(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
