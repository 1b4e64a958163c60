"""Currencies, bonds, metals, energy, crops and coins: the ways of telling a price that shares do not share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PAIRS = [
    ("The euro dropped to 0.8412 against the pound.", "level 0.8412 GBP euro"),  # quoted in the other currency
    ("Sterling climbed to 191.40 against the yen.", "level 191.40 JPY Sterling"),  # of two, the pound is the base
    ("Against the Swiss franc, the euro slid to 0.9360.", "level 0.9360 CHF euro"),  # opening against
    ("The greenback eased 0.3% versus the yen to 149.20.", "pct down 0.3 greenback; level 149.20 JPY greenback"),  # versus
    ("The Australian dollar firmed to 0.6710 against the U.S. dollar.", "level 0.6710 USD Australian dollar"),  # base against dollar
    ("The rupee closed at 84.10 against the dollar.", "level 84.10 INR rupee"),  # no base: counted in itself
    ("The European currency moved to 1.1120.", "level 1.1120 USD European currency"),  # a base alone, in dollars
]  # fmt: skip

YIELDS = [
    ("The 10-year note was yielding 4.12 percent.", "level 4.12 percent 10-year note"),  # was yielding
    ("The notes yield 2.31 percent.", "level 2.31 percent notes"),  # verb or noun
    ("Bunds yielded 2.45%, up from 2.40% on Monday.", "level 2.45 percent Bunds; level 2.40 percent Bunds"),  # yielded
    (
        "The two-year yield was at 3.90 percent, compared with 3.84 percent late on Friday.",
        "level 3.90 percent two-year yield; level 3.84 percent two-year yield",
    ),  # yield beside a yield
]  # fmt: skip

BESIDE = [
    ("Spot silver was at $24.10, compared with $23.85 in late New York trade.", "level 24.10 USD Spot silver; level 23.85 USD Spot silver"),  # price beside a price
    ("Copper stood at $8,910 a ton, against $8,850 on Tuesday.", "level 8910 USD Copper; level 8850 USD Copper"),  # against
    ("Brent traded at $81.20 (1430 GMT), compared with $80.75 a day earlier.", "level 81.20 USD Brent; level 80.75 USD Brent"),  # over a bracketed time
    ("Gasoline futures settled 1.2 percent higher, or 3 cents, at $2.41 a gallon.", "pct up 1.2 Gasoline futures; price up 0.03 USD Gasoline futures; level 2.41 USD Gasoline futures"),  # or N after the word of direction
    ("Platinum ended 2% lower, or $19.40, at $951.", "pct down 2 Platinum; price down 19.40 USD Platinum; level 951 USD Platinum"),  # lower, or
    ("Cocoa closed 0.8% higher, or $58, on Tuesday.", "pct up 0.8 Cocoa; price up 58 USD Cocoa"),  # with no level
]  # fmt: skip

EXTREMES = [
    ("That was the highest settlement since June.", "ext up That"),  # pointing word
    ("This was its lowest close in two years.", "ext down This"),  # this
    ("Both are near three-month lows.", "ext down Both"),  # both
    ("The yen sank to a monthly low of 157.30 per dollar.", "ext down yen; level 157.30 JPY yen"),  # monthly low
    ("Ether fell to a weekly low of $2,310.", "ext down Ether; level 2310 USD Ether"),  # weekly low
    ("Coffee reached a yearly high of $2.48 a pound.", "ext up Coffee; level 2.48 USD Coffee"),  # yearly high
    ("Nickel pulled back from a four-month high above 18,400.", "ext up Nickel; level 18400 points Nickel"),  # high above N
    ("The euro moved away from a one-year low under $1.05.", "ext down euro; level 1.05 USD euro"),  # low under N
    ("Zinc hit a record high on Monday at $4,610.", "rec up Zinc"),  # a day between record and figure
    ("Lead touched an all-time low last week of $455.", "rec down Lead"),  # a week between
    ("Two-year yields climbed to a May 2010 high of 0.91 percent.", "level 0.91 percent Two-year yields"),  # month and year before the extreme
]  # fmt: skip

CONTRACTS = [
    ("May was 4 cents lower at $3.61 1/2.", "price down 0.04 USD May; level 3.615 USD May"),  # a month that is a modal verb too
    ("July corn rose 2 cents and May gained 3 cents to $4.10.", "price up 0.02 USD July corn; price up 0.03 USD May; level 4.10 USD May"),  # after and
    ("May closed 6 cents higher at $5.02.", "price up 0.06 USD May; level 5.02 USD May"),  # closed
    ("Corn may close lower by 4 cents.", "forecast price down 0.04 USD Corn"),  # the verb stays one
]  # fmt: skip

RANGES = [
    ("Bitcoin fluctuated between $61,200 and $63,900.", "level 61200 USD Bitcoin"),  # fluctuated
    ("After oscillating between $70 and $74, crude settled at $71.", "level 70 USD crude; level 71 USD crude"),  # participle first
    ("Litecoin (LTC), whose price went up 3% to $71.20, led the day.", "pct up 3 Litecoin; level 71.20 USD Litecoin"),  # whose price
    ("Sterling rebounded to end the New York session at 1.2710.", "level 1.2710 USD Sterling"),  # a place in the object
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAIRS + YIELDS + BESIDE)
def test_prices(text: str, expected: str, check: Callable[[str, str], None]) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "expected"), EXTREMES + CONTRACTS + RANGES)
def test_moves(text: str, expected: str, check: Callable[[str, str], None]) -> None:
    check(text, expected)
