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

PER_DOLLAR = [
    ("The rupee was quoted at 71.42 to a dollar versus Friday's close of 70.95.", "level 71.42 INR rupee; level 70.95 INR rupee"),  # two closes of it
    ("The won ended at 1,322.4 to the dollar after a low of 1,329.8.", "level 1322.4 KRW won; level 1329.8 KRW won"),  # its low
    ("The yen stood at 147.20 against the dollar versus the previous close of 146.85.",
     "level 147.20 JPY yen; level 146.85 JPY yen"),  # another word for it
    ("The yen stood at 147.20 to the dollar and the dollar index closed at 103.45.",
     "level 147.20 JPY yen; level 103.45 points dollar index"),  # the dollar's own gauge
]  # fmt: skip

REACHED_AND_CHANGE = [
    ("Bitcoin was trading at $45,848.37 or 2.4 per cent lower.", "level 45848.37 USD Bitcoin; pct down 2.4 Bitcoin"),  # a price, and then how far
    ("The Nifty was quoted at 19,500.50 or 0.3 per cent higher.", "level 19500.50 points Nifty; pct up 0.3 Nifty"),  # of an index
    ("The Sensex ended 312 points or 0.4% lower at 71,847.", "pts down 312 Sensex; pct down 0.4 Sensex; level 71847 points Sensex"),  # the same change twice
    ("The rupee settled 75.54 against the dollar.", "level 75.54 INR rupee"),  # no preposition
    ("The won closed 1,301.20 to the dollar.", "level 1301.20 KRW won"),  # to
    ("KELVANE CORP, $32.94, up 12 pct", "level 32.94 USD KELVANE CORP; pct up 12 KELVANE CORP"),  # an agency's line
    ("** ORDWAY PLC, 312p, down 4 per cent", "level 3.12 GBP ORDWAY PLC; pct down 4 ORDWAY PLC"),  # marked
    ("Kelvane, $3 million, up 4 per cent", ""),  # a sum
]  # fmt: skip

RANGES = [
    ("Bitcoin has been in a tight range between $43,000 and $44,000 this week.", "level 43000 USD Bitcoin"),  # stood
    ("The shares swung between $49.55 and $50.08.", "level 49.55 USD shares"),  # to and fro
    ("The Sensex ended at 75,838.36, trading within a range of 76,463.13 and 75,816.55.", "level 75838.36 points Sensex; level 75816.55 points Sensex"),  # the higher first
    ("The Sensex traded between the range of 72,156.48 and 71,779.83.", "level 71779.83 points Sensex"),  # between
    ("The stock swung between gains and losses.", ""),  # no figure
]  # fmt: skip

WHOSE = [
    ("Yields fell to 4.4%, following a record high for gold.", "level 4.4 percent Yields; rec up gold"),  # of another
    ("Silver eased 2% after a record close for the Dow.", "pct down 2 Silver; rec up Dow"),  # of an index
    ("Gold hit a record high for a third day.", "rec up Gold"),  # for how long
    ("Heavy losses came from Kelvane, down 7%, and Ordway, which shed 6%.", "pct down 7 Kelvane; pct down 6 Ordway"),  # whose losses
    ("The biggest drag came from Bayne, down 3%.", "pct down 3 Bayne"),  # a drag
    ("Kelvane overtook Ordway to become the most valuable company in Oslo.", "rank none Kelvane"),  # who overtook
    ("Apple surpassed Microsoft to close at $412.", "level 412 USD Apple"),  # and no forecast
    ("The ‘dollar index’, which measures the dollar’s strength, fell by 0.4% to 97.98.", "pct down 0.4 dollar index; level 97.98 points dollar index"),  # quoted
    ("Other coins, such as Solana (8%) and Zorbic (5%), also posted daily gains.", "pct up 8 Solana; pct up 5 Zorbic"),  # between commas
]  # fmt: skip

HABITS = [
    ("Nitori, a retailer that relies on imports and tends to move along with the yen, fell 0.6%.", "pct down 0.6 Nitori"),  # of an aside
    ("Gold, which tends to rise when rates fall, gained 2% to $1,950.", "pct up 2 Gold; level 1950 USD Gold"),  # and of its own clause
    ("Kelvane, which typically swings with oil, lost 3%.", "pct down 3 Kelvane"),  # by an adverb
    ("Stocks tend to rise 2% in December.", ""),  # a habit of the subject itself
]  # fmt: skip

STOOD = [
    ("The holiday kept the yen at 157.71.", "level 157.71 JPY yen"),  # kept
    ("That left sterling at $1.27.", "level 1.27 USD sterling"),  # left
    ("Buyers keep copper at $9,300.", "level 9300 USD copper"),  # keep
    ("The Nikkei ended 290.50 lower than on Friday, closing at 33,242.59.", "pts down 290.50 Nikkei; level 33242.59 points Nikkei"),  # points unsaid
    ("The Dow closed 112.30 higher.", "pts up 112.30 Dow"),  # and no level
    ("Of the 33 sub-indexes, nine fell.", "cmp down sub-indexes"),  # what is counted
]  # fmt: skip

RANKED = [
    ("Kelvane led the small-cap losers with a drop of 6.2%.", "rank down Kelvane; pct down 6.2 Kelvane"),  # of a size
    ("The bank index led sectoral fallers, down 1.5 percent.", "rank down bank index; pct down 1.5 bank index"),  # of sectors
    ("Ordway topped the blue-chip leaderboard, up 3%.", "rank up Ordway; pct up 3 Ordway"),  # of the largest
    ("Bayne led the losers, down 3%.", "pct down 3 Bayne"),  # of no group
    ("It was the longest losing run for zinc since May and for lead since June.", "ext down zinc; ext down lead"),  # since two days
    ("The drop was the biggest for Brent since March and for WTI since April.", "ext down Brent; ext down WTI"),  # of a day
    ("It was the longest losing run for zinc since May and for a while.", "ext down zinc"),  # and no other
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


@pytest.mark.parametrize(("text", "expected"), PER_DOLLAR)
def test_prices_per_dollar(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), REACHED_AND_CHANGE)
def test_reached_and_change(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_ranges(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), HABITS)
def test_habits_of_asides(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), STOOD)
def test_where_it_stood(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), RANKED)
def test_ranked(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
