"""Sentences of earnings reactions, of deals, and of headlines: bids and premiums, habits of a season, quick notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# What a bidder pays is no price of the market, nor is its premium a move of it.
BIDS = [
    ("Zorbic will pay $4.50 in cash for each Kelvane share outstanding, which was 26% above Monday's closing price of $3.57.", "level 3.57 USD Kelvane"),  # the close is that of the shares bid for
    ("Ordway agreed to buy Kelvane for $95 a share, 24% above Wednesday's close of $76.61.", "level 76.61 USD Kelvane"),  # for a company
    ("Holders will receive $30 for each Kelvane share, 22% above Thursday's close.", ""),  # received
    ("The offer values Kelvane shares at 310 pence, 12% above Monday's closing price.", ""),  # valued by an offer
    ("Ordway is paying 61 euros per Kelvane share, or 15% more than its last close.", ""),  # more than
    ("Kelvane shares trade at $120, which is 8% above Friday's closing price.", "level 120 USD Kelvane shares; pct up 8 Kelvane shares"),  # a price of the market
    ("Ordway offered $157 a share, and Kelvane rose to $145, 21% above Wednesday's close.", "level 145 USD Kelvane; pct up 21 Kelvane"),  # a move beside an offer
    ("Kelvane rose to $145, 21% above Wednesday's close, after Ordway offered $157 for each share.", "level 145 USD Kelvane; pct up 21 Kelvane"),  # the offer after it
]  # fmt: skip

# What comes about in a part of each year, or at an event in it, is no run of years.
HABITS = [
    ("The Aldmoor index fell in September for a fourth straight year.", ""),  # a month of each
    ("Gold has gained in the third quarter in each of the past four years.", ""),  # a quarter of each
    ("The Aldmoor index fell on the first trading day in each of the past three years.", ""),  # a day by its place
    ("The shares have dropped following results in each of the past six quarters.", ""),  # an event
    ("Gold has gained in each of the past three years.", "streak up 3 times Gold"),  # the years themselves
    ("Gold gained 13% in 2023 for a second straight year.", "pct up 13 Gold; streak up 2 times Gold"),  # the year itself
    ("Oil fell 2% in May for a third straight month.", "pct down 2 Oil; streak down 3 months Oil"),  # the month itself
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*BIDS, *HABITS])
def test_deals_and_headlines(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
