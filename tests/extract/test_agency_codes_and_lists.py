"""Codes of agencies, members of an index, lists that go on beside another rival or market, and figures set apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CODES = [
    ("Shares of Kelvane (KELn.DE) rose 3% and Ordway (ORDa.N) fell 2%.", "pct up 3 Kelvane; pct down 2 Ordway"),  # a small letter for the class
    ("Torvane TOR_u.TO gained 4 percent to C$12.10.", "pct up 4 Torvane; level 12.10 CAD Torvane"),  # after an underscore
    ("Steel makers .ISTEL.T lost 0.7 percent.", "pct down 0.7 Steel makers"),  # a sector on its bourse
    ("April silver slid 2% and May Brent (CO1:COM) dropped 3% to $70 a barrel.", "pct down 2 April silver; pct down 3 May Brent; level 70 USD May Brent"),  # a month that is no modal verb
    ("The S&P 500 lost 1% to 2,700 .SPX.", "pct down 1 S&P 500; level 2700 points S&P 500"),  # behind the level
    ("The dollar index dropped 0.8% to 88.533 .DXY.", "pct down 0.8 dollar index; level 88.533 points dollar index"),  # and of a currency's index
    ("The fund sold 2,700 SPX.", ""),  # so many of a thing
    ("Bitcoin has lost 30% from its all-time high (ATH) of $109,000.", "pct down 30 Bitcoin; rec up Bitcoin"),  # letters for the words before
]  # fmt: skip

MEMBERS = [
    ("The CSI 300 of the biggest Shanghai and Shenzhen listings ended down 0.8 percent.", "pct down 0.8 CSI 300"),  # places inside
    ("The gauge of stocks in 24 developed countries fell 7.1 percent.", "pct down 7.1 gauge"),  # a count inside
    ("The Nikkei of 225 leading companies closed 1.1% higher.", "pct up 1.1 Nikkei"),  # and of companies
    ("The index of leading indicators rose 0.4%.", ""),  # a statistic
]  # fmt: skip

LISTS = [
    ("Sterling has tumbled 16 percent versus the yen and 9 percent against the dollar this year.", "pct down 16 Sterling; pct down 9 Sterling"),  # beside another
    ("The euro rose 0.4% against the dollar and 0.7% versus the yen.", "pct up 0.4 euro; pct up 0.7 euro"),  # in the other order
    ("Shares fell 2.6 per cent in South Korea, 2.1 per cent in Taiwan and 2.5 per cent in Malaysia.", "pct down 2.6 Shares; pct down 2.1 Taiwan; pct down 2.5 Malaysia"),  # from market to market
    ("Exports fell 3% in South Korea, 2% in Taiwan and 4% in Japan.", ""),  # of no shares
    ("Seoul slid 2.5 per cent and Taiwan dropped 1.3 per cent.", "pct down 2.5 Seoul; pct down 1.3 Taiwan"),  # a country beside a city
    ("Apple, Intel, Tesla shares rally up to 4% on Monday", "pct up 4 Apple; pct up 4 Intel; pct up 4 Tesla shares"),  # commas of a headline
]  # fmt: skip

SET_APART = [
    ("The FTSE 100 closed 204.4 points - 5.0 per cent - down at 3,883.3.", "pts down 204.4 FTSE 100; pct down 5.0 FTSE 100; level 3883.3 points FTSE 100"),  # between dashes
    ("The 34% drop the S&P 500 suffered in March has been erased.", "pct down 34 S&P 500"),  # a clause without "that"
    ("The 12% gain that Ford posted on Friday surprised many.", "pct up 12 Ford"),  # and with it
    ("The Kospi fell as much as 2.9%, but losses had been trimmed to 2.2% by noon.", "pct down 2.9 Kospi; pct down 2.2 Kospi"),  # what remained
    ("Ordway shares rose 7% to 627 pence, valuing the business at about 7.9 billion pounds.", "pct up 7 Ordway shares; level 6.27 GBP Ordway shares; mv 7900000000 GBP the business"),  # by its price
    ("Barlowe agreed to buy Ordway for 650 pence a share, valuing the company at 8.1 billion pounds.", ""),  # by a bid
    ("The cryptocurrency market rallied 5% to over $2.4 trillion.", "pct up 5 cryptocurrency market; mv 2400000000000 USD cryptocurrency market"),  # all coins
    ("Over the year, the stock has ranged from $17.02 to $31.54.", "level 17.02 USD stock"),  # to and fro
    ("The yield rose to 1.33%, its highest since May when it yielded as much as 1.36%.", "level 1.33 percent yield; ext up yield; level 1.36 percent it"),  # of a pronoun
    ("Bitcoin lost 18%, the highest weekly fall in three years.", "pct down 18 Bitcoin; ext down Bitcoin"),  # highest for largest
    ("The drop left the Dow just shy of a record.", "rec up Dow"),  # near it
    ("Decliners lead advancers by a roughly 2-to-1 margin.", "cmp down Decliners"),  # lead
    ("Copper down 3rd day on Chinese data", "streak down 3 sessions Copper"),  # a headline spares the preposition
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CODES)
def test_codes(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), MEMBERS)
def test_members(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), SET_APART)
def test_set_apart(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
