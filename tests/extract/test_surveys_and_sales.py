"""What statisticians count and companies turn over, told like prices; beside what is traded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

COUNTED = [
    ("Gasoline prices rose 4.2 percent last month after gaining 6.6 percent in May, the Labor Department said.", ""),  # told at the end
    ("The Statistics Office said prices for gas fell 10 percent in May and heating oil prices lost 5.3 percent.", ""),  # told first
    ("Oil prices rose 5 percent in March after the Labor Department said inflation slowed.", "pct up 5 Oil prices"),  # news of theirs
    ("Gasoline prices rose 4 percent on Friday, the Labor Department said.", "pct up 4 Gasoline prices"),  # of a session
    ("The January index was down 1.1 percent.", ""),  # an index by its month
    ("The January low of 4,100 held, and the index rose 2 percent.", "pct up 2 index"),  # a low by its month
    ("The index, base 2010, stood at 135 in February.", ""),  # what it is measured by
    ("GNP advanced by 1.5 percent in 2019.", ""),  # an economy
]  # fmt: skip

REAL = [
    ("After a 2.8 percent rise in real incomes, spending may grow.", ""),  # less the rise of prices
    ("Brazil's real rose 2 percent on Monday.", "pct up 2 Brazil's real"),  # a currency
    ("The dollar fell 0.7 percent against the Brazilian real.", "pct down 0.7 dollar"),  # at the end
    ("Ten-year real yields rose 5 basis points.", "yld up 5 Ten-year real yields"),  # what yields are of
]  # fmt: skip

EXPECTED = [
    ("Market forecasts centre on a 0.4 percent rise in February.", ""),  # forecasts of a market
    ("The data compare with market forecasts for a rise of 0.4 percent.", ""),  # after another verb
]  # fmt: skip

SOLD = [
    ("Jardine announced a 205 percent jump in 2019 net profits to $479 million.", ""),  # the year before the noun
    ("The company reported 46 percent higher 2019 net profits.", ""),  # after an adjective
    ("Zorbic shares posted a 20 percent jump in 2019.", "pct up 20 Zorbic shares"),  # a year alone
    ("The division had a turnover of 3.2 billion last year.", ""),  # of a division
    ("Turnover 4.02 billion vs 3.88 billion.", ""),  # of a statement
    ("Turnover on the exchange was 4.02 billion.", "vol 4020000000 Turnover"),  # of a market
]  # fmt: skip

MEASURED_BY = [
    ("Stock prices as measured by the Dow Jones Industrial Average surged 19.13 percent in 1987.", "pct up 19.13 Stock prices"),  # by an index
    ("The Bloomberg Treasury bond price index edged up 0.4 percent.", "pct up 0.4 Bloomberg Treasury bond price index"),  # of bonds
    ("The share price index rose 12 points to 1,540.", "pts up 12 share price index; level 1540 points share price index"),  # of shares
    ("Copper slid from $2,799 down to $2,793.", "level 2799 USD Copper; level 2793 USD Copper"),  # between two prices
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTED + REAL + EXPECTED + SOLD + MEASURED_BY)
def test_surveys_and_sales(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
