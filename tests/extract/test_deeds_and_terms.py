"""People and what they do, terms of sales, and numbers that describe: beside the sentences of prices that read alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DEEDS = [
    ("Traders sold bonds, and the 10-year note was down 12/32.", "pts down 0.375 10-year note"),  # what was sold did not move
    ("Investors dumped shares, and the Dow fell 2 percent.", "pct down 2 Dow"),  # by a past in -ed
    ("Zorbic sold shares, and the stock fell 3 percent.", "pct down 3 stock"),  # of a company
    ("Brokers recommended shares of Zorbic, which rose 4 percent.", "pct up 4 shares of Zorbic"),  # and what it was done to
    ("Traders sold Aldmoor Co. It fell 4 percent.", "pct down 4 It"),  # to which the next sentence goes back
    ("Technology related stocks rose 2 percent.", "pct up 2 Technology related stocks"),  # no deed, but a kind of stocks
    ("Hong Kong listed shares rose 2 percent.", "pct up 2 Hong Kong listed shares"),  # where they trade
]  # fmt: skip

PEOPLE = [
    ("We were up 5 percent for the year, the manager said.", ""),  # a fund's own figures
    ("He rose 3 percent in the polls.", ""),  # a candidate
    ("She set out to outperform her rival.", ""),  # rivals without a price
    ("You gain 4 percent a year.", ""),  # a reader
    ("I expect more, but Tesla rose 4 percent.", "pct up 4 Tesla"),  # who speaks, and what rose
]  # fmt: skip

TERMS = [
    ("The notes were priced at 99.83 to yield 86 basis points over comparable Treasuries.", ""),  # a price and a gap of a sale
    ("Ordway Credit is raising $250 million in an offering of notes due 2030 yielding 6.95 percent.", ""),  # a yield of one
    ("Halden Bank is issuing a 20 billion yen bond due 2032 with a 4.6 percent coupon and priced at 101.6.", ""),  # past a coupon
    ("The canton is launching a 60 million franc bond at 100.25.", ""),  # in a currency's name
    ("The Treasury sold new notes, and the yield on older ones rose to 4.5%.", "level 4.5 percent yield"),  # another debt's yield
    ("Two-year notes yielded 4.5 percent.", "level 4.5 percent Two-year notes"),  # no sale
    ("Bond issuance weighed, with 30-year bonds yielding 4.9 percent.", "level 4.9 percent 30-year bonds"),  # sales in the air
]  # fmt: skip

DESCRIBING = [
    ("An oil tanker ran aground after hitting a 200-foot mast.", ""),  # how long it is
    ("The drop came after a 14-nation index fell 2 percent.", "pct down 2 index"),  # of how many
    ("The Dow fell through the 20,000-mark on Monday.", "level 20000 points Dow"),  # a mark is a price
    ("A flood was declared in Zorbic, which has about 16,000 people.", ""),  # who live there
    ("Zorbic plans to float off around 5,000 public houses.", ""),  # past an adjective
    ("Zorbic closed at 5,000 in late trade.", "level 5000 points Zorbic"),  # a price before words of a time
]  # fmt: skip

DOUBLED = [
    ("Halden Bank said the near doubling of net profit was due to a sale.", ""),  # of a result
    ("Zorbic said the doubling in trade was welcome.", ""),  # of what has no price
    ("Zorbic plans to almost double its fleet.", ""),  # of what it owns
    ("Zorbic is doubling the size of a plant.", ""),  # of a size
    ("Zorbic plans to record it as a loss.", ""),  # a deed of bookkeepers
    ("Bitcoin has doubled its value this year.", "x up 2 Bitcoin"),  # of its price
    ("Tesla has more than doubled in value since May.", "x up 2 Tesla"),  # in value
]  # fmt: skip


UNKNOWN_NOUNS = [
    ("Walmart said footwear was down 6 percent.", ""),  # what a company tells of, with a verb of its own
    ("Ford said its plants were up 3 percent.", ""),  # and owns
    ("Uber said trips rose 18 percent.", ""),  # in a plural that reads like a verb
    ("Amstutz said he estimated the net burden was about one percent higher than before.", ""),  # past a hedge
    ("Zorbic said it was up 6 percent.", "pct up 6 it"),  # of a pronoun
    ("Zorbic shares, which it said were hard to borrow, were up 6 percent.", "pct up 6 Zorbic shares"),  # past what is said of it
    ("Apple fell on concern over its headset, which slumped 30 percent.", ""),  # before "which"
    ("The Dow fell after a report on personnel, which has grown 30 percent.", ""),  # after a preposition
    ("Shares of Apple, which slumped 30 percent, weighed.", "pct down 30 Shares of Apple"),  # of a name
    ("Wen Wei said the drought, the worst for more than 20 years, hurt wheat.", ""),  # ranked after a comma
    ("The Dow had a 4 percent slide, the worst for more than 20 years.", "pct down 4 Dow; ext down Dow"),  # a move so
]  # fmt: skip


RECORD_DROPS = [
    ("That's 20.3% below its record close of 29,551.42 on Feb. 12.", "pct down 20.3 That; rec up That"),  # of a price told before
    ("He spoke with Chairman Dana Orr about the market's record drop.", "rec down market"),  # by its genitive
    ("Chairman Dana Orr spoke of Monday's record drop on Wall Street.", "rec down Wall Street"),  # by where it was
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), RECORD_DROPS + UNKNOWN_NOUNS + DEEDS + PEOPLE + TERMS + DESCRIBING + DOUBLED
)
def test_deeds_and_terms(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
