"""Sentences as agencies write them from the exchanges: lists set apart, breadth of two exchanges, debuts, coins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# What a clause between commas says of all names before it.
SET_APART = [
    ("Both Aldmoor and Brunvik, which report next week, hit record highs.", "rec up Aldmoor; rec up Brunvik"),  # which
    ("Aldmoor and Brunvik, both lenders, rose 2% and 3%.", "pct up 2 Aldmoor; pct up 3 Brunvik"),  # an apposition
    ("Dutch brewers Aldmoor and Brunvik, which sell in Russia, fell 1.7 percent and 0.5 percent.", "pct down 1.7 Aldmoor; pct down 0.5 Brunvik"),  # a figure each
    ("Shares of Aldmoor, which went public at a $31 price, were last down 4%.", "pct down 4 Shares of Aldmoor"),  # a first price in the clause
    ("The index, on Friday, fell 40 points.", "pts down 40 The index"),  # a time between commas
    ("It had, at one stage on Monday, hit a low of 7,140.", "level 7140 points It"),  # the same before the verb
    ("The Shanghai benchmark, the SSE Composite, closed at 3,021.", "level 3021 points the SSE Composite"),  # its name
]  # fmt: skip

BREADTH = [
    ("Advancers led decliners by 1.4-to-1 on the NYSE and by 1.1-to-1 on the Nasdaq.", "cmp up Advancers; cmp up Nasdaq"),  # the same way
    ("Declining issues outnumbered gainers on the NYSE by 1.2-to-1; on Nasdaq, a 1.3-to-1 ratio favored advancers.", "cmp down Declining issues; cmp up Nasdaq"),  # the other way
    ("Losers beat gainers 902 to 311 in Shanghai, and 1,404 to 380 on the Shenzhen bourse.", "cmp down Losers; cmp down Shenzhen bourse"),  # counts
    ("Three shares rose for each that fell in Sydney.", "cmp up shares"),  # for each
    ("Its revenue for each seat flown one mile rose 18% in August.", ""),  # for each of other things
    ("Losers trounced winners 940 to 402, while 99 issues were flat.", "cmp down Losers"),  # trounced
    ("Gainers led losers 3-to-1 in Oslo, where Aldmoor set a 2-to-1 split.", "cmp up Gainers"),  # a split is no breadth
]  # fmt: skip

CAUSED = [
    ("Aldmoor dragged the index by about 41 points.", "pts down 41 the index"),  # by about
    ("The lender lifted the gauge by nearly 30 points.", "pts up 30 the gauge"),  # by nearly
    ("Losses at Aldmoor pulled the Nikkei below 9,000.", "level 9000 points the Nikkei"),  # a level
    ("Profit-taking pulls Nikkei from 6-month high.", "ext up Nikkei"),  # from a high
    ("Bank losses drag the DAX from three-week highs.", "ext up the DAX"),  # the object, not who did it
    ("Weak miners tug FTSE from five-month peak.", "ext up FTSE"),  # tug
]  # fmt: skip

FIGURES = [
    ("The Dow lost 81 points, having been up as much as 52 earlier.", "pts down 81 Dow; pts up 52 Dow"),  # points of the figure before
    ("The index rose 12 points after falling as much as 30.", "pts up 12 index; pts down 30 index"),  # the same after "after"
    ("The FTSE 100 slid 20 points, although it had gained as much as 19 in the morning.", "pts down 20 FTSE 100; pts up 19 it"),  # in a clause
    ("Aldmoor rose 2% plus a dividend.", "pct up 2 Aldmoor"),  # no hedge
    ("Aldmoor was down $1.10 - 4.2 percent - on the day to $25.", "price down 1.10 USD Aldmoor; pct down 4.2 Aldmoor; level 25 USD Aldmoor"),  # between dashes
    ("The Australian dollar was buying US63.4 cents, down from US64c.", "level 0.634 USD Australian dollar; level 0.64 USD Australian dollar"),  # coins after letters
    ("The kiwi fetched US61.2c at noon.", "level 0.612 USD kiwi"),  # the same without a space
    ("Aldmoor shares rose A5 cents.", "price up 0.05 AUD Aldmoor shares"),  # another coin
    ("Aldmoor debuts at Rs 115, a premium of 51%.", "level 115 INR Aldmoor; pct up 51 Aldmoor"),  # a debut
    ("Brunvik shares listed at a 12% discount on the BSE.", "pct down 12 Brunvik shares"),  # a listing
    ("The listed lender agreed to the bid, at a premium of 51%.", ""),  # a bid's
    ("The spread between Irish and German bonds widened to a euro-lifetime high.", "rec up spread"),  # as long as the euro
    ("Spanish yields climbed to a euro-lifetime high of 7.5 percent.", "rec up Spanish yields"),  # with its figure
    ("Bond yields in Athens hit a euro-lifetime peak.", "rec up Bond yields"),  # no preposition
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*SET_APART, *BREADTH, *CAUSED, *FIGURES])
def test_agency_prose(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
