"""Market reports of London papers: prices that shares close "on", pence dealt with their prices, and a second stretch."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CLOSED_ON = [
    ("The FTSE 100 slid before closing on 5,971.1, a fall of 25.4.", "level 5971.1 points FTSE 100; pts down 25.4 FTSE 100"),  # an index, and its points after the noun
    ("The FTSE 100 shed 71.7 points to close on 5,899.4.", "pts down 71.7 FTSE 100; level 5899.4 points FTSE 100"),  # an infinitive
    ("Ordway shares rose 0.4% and ended the day on $7.10.", "pct up 0.4 Ordway shares; level 7.10 USD Ordway shares"),  # a day between
    ("Kelvane ended the session 4.5p weaker on 425p.", "price down 0.045 GBP Kelvane; level 4.25 GBP Kelvane"),  # after a word of direction
    ("Torvane finished on 310p, up 4p.", "level 3.10 GBP Torvane; price up 0.04 GBP Torvane"),  # alone
    ("The group closed on 5 deals on Friday.", ""),  # deals
    ("The exchange closed on 31 December.", ""),  # a day
]  # fmt: skip

DEALT = [
    ("Ordway and Kelvane lost 7.5p to 611p and 130p to 5,315p respectively.", "price down 0.075 GBP Ordway; level 6.11 GBP Ordway; price down 1.30 GBP Kelvane; level 53.15 GBP Kelvane"),  # each with its price
    ("Ordway and Kelvane – Wednesday's top two performers – gained 2p to 81p and 12p to 240p.", "price up 0.02 GBP Ordway; level 0.81 GBP Ordway; price up 0.12 GBP Kelvane; level 2.40 GBP Kelvane"),  # over an aside
    ("Boeing and Ford rose $1.20 to $61.30 and $0.40 to $12.10.", "price up 1.20 USD Boeing; level 61.30 USD Boeing; price up 0.40 USD Ford; level 12.10 USD Ford"),  # in dollars
]  # fmt: skip

AGAIN = [
    ("Ordway rose 47% over the year and by 3p to 179p on Friday.", "pct up 47 Ordway; price up 0.03 GBP Ordway; level 1.79 GBP Ordway"),  # a second stretch, in money
    ("Ford has climbed 12% this year and by $0.20 to $12.30 on Monday.", "pct up 12 Ford; price up 0.20 USD Ford; level 12.30 USD Ford"),  # in dollars
    ("The Dow added 1% after a 22% improvement for the index in March.", "pct up 1 Dow; pct up 22 index"),  # improvement
    ("Margins saw a 3% improvement.", ""),  # of no price
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CLOSED_ON)
def test_closed_on(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), DEALT)
def test_dealt(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_again(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
