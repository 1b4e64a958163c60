"""Figures told like changes that no closes give are no claims; those beside them still are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = [
    ("The S&P 500 ended up 11%, or about 13% including dividends.", "pct up 11 S&P 500"),  # what was paid counted in
    ("Zorb has gained 9%, and 12% with dividends reinvested.", "pct up 9 Zorb"),  # ... and bought with
    ("The Dow is up 7%, 9.5% when dividends are included.", "pct up 7 Dow"),  # ... in a clause
    ("The Dow is up 7%, 9.5% dividends included.", "pct up 7 Dow"),  # ... with no word before
    (
        "The S&P 500 gained 16% for the year, or a total return of about 18%, with dividends.",
        "pct up 16 S&P 500",
    ),  # ... by name
    ("Including dividends, the S&P 500 gained 18% in 2020.", ""),  # ... before it
    ("The S&P 500 gained 18% in 2020, including dividends.", ""),  # ... after a period
    ("The S&P 500 had a return of 16% in 2020.", "pct up 16 S&P 500"),  # with nothing paid
    ("The Dow fell 3% in June, including the last two days.", "pct down 3 Dow"),  # days that are counted in
    ("Zorb fell 4% after cutting dividends.", "pct down 4 Zorb"),  # a reason, and no sum
    ("The index closed up or down at least 2% on 31 of the 252 trading days.", ""),  # on how many of them
    ("The Dow has moved 1% or more on nine days this month.", ""),  # ... with no whole
    ("Zorb shares fell 1% in 8 of the past 10 sessions.", ""),  # ... within the last of them
    ("The plane maker alone shaved 31 points off the index.", ""),  # what one of its members did to it
    ("Boeing shares fell 6%, taking 60 points off the Dow.", "pct down 6 Boeing shares"),  # ... in a participle
    ("Apple and Ford together added 120 points to the Dow.", ""),  # ... upwards
    ("The decline in Boeing shares shaved 31 points off the Dow.", ""),  # ... by the noun of its move
    ("A 4% drop in Apple knocked 120 points off the Nasdaq.", "pct down 4 Apple"),  # ... with its figure
    ("The slide of Nvidia took 40 points from the S&P 500.", ""),  # ... with "of"
    ("A selloff in tech stocks wiped 500 points off the Nasdaq.", "pts down 500 Nasdaq"),  # of no one share
    ("Worries over trade wiped 500 points off the Dow.", "pts down 500 Dow"),  # what drove all of it
    ("The sell-off knocked 300 points off the Dow.", "pts down 300 Dow"),  # ... a move by its name
    ("The Dow added 120 points to 20,068.", "pts up 120 Dow; level 20068 points Dow"),  # its own
    ("The fund picker's total average return is 951% against 192% for the S&P 500.", ""),  # an average of returns
    (
        "Kelvane plunged 7.2%, pulling the benchmark index down 114 points.",
        "pct down 7.2 Kelvane",
    ),  # ... that was pulled
    ("The slump dragged the index down 114 points.", "pts down 114 index"),  # by what is no share
    ("It was led by tech shares, segments of the index that gained 8.3%.", ""),  # a part of the index
    ("Dow +11.84% +3.86%", "pct up 11.84 Dow"),  # the further columns of a table
    ("The fund returned 11% last year after fees.", ""),  # what holders were left with
    ("The portfolio gained 4.2% net of all fees, and the S&P 500 rose 9%.", "pct up 9 S&P 500"),  # in other words
    ("The shares fell 3% after fees were cut.", "pct down 3 shares"),  # fees that were news
    ("The fund gained 8% before expenses.", ""),  # before them
    ("The strategy has made an annualized return of 9.1% since 1998.", ""),  # by the year
    ("Ordway's annualised gain of 12% since it listed is large.", ""),  # in other letters
    ("Gas was $3.10 per gallon on Friday.", ""),  # at the pump
    ("The average price of regular unleaded rose to $3.42 a gallon.", ""),  # by what is filled in
    (
        "Gasoline futures rose 2% to $2.10 a gallon.",
        "pct up 2 Gasoline futures; level 2.10 USD Gasoline futures",
    ),  # at an exchange
    ("Apple -0.4% -2.1% +9.3%", "pct down 0.4 Apple"),  # ... of more
    ("The Dow fell 2% on Monday.", "pct down 2 Dow"),  # a day, and no number of days
    ("Zorb ended at $96.80, 3.2% lower than the closely watched $100 mark.", "level 96.80 USD Zorb"),  # from a mark
    ("The Dow stands 2% higher than the 40,000 level.", ""),  # ... of points
    ("Zorb closed 4% higher than its $20 threshold.", ""),  # ... after a possessive
    ("Zorb closed 4% higher than on Monday.", "pct up 4 Zorb"),  # a day, and no mark
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_beyond_closes(text: str, expected: str, check: Callable[[str, str], None]) -> None:
    check(text, expected)
