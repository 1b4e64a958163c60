"""Measures told like prices, beside the sentences of prices that read almost alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SAID_OF = [
    ("The average rent was $910 on Friday, which Homely analyst Dana Orr said was the highest since May 2014.", ""),  # "which" of a rent
    ("The cost of a van was $9,100, which the motorists' club said was its lowest since June.", ""),  # of a cost
    ("The Nikkei closed at 41,200, which analysts at Ordway said was the highest since May 2014.", "level 41200 points Nikkei; ext up Nikkei"),  # of an index
    ("Tesla rose 3%, which trader Ann Moss said was its largest gain since March.", "pct up 3 Tesla; ext up Tesla"),  # of a share
    ("The Halden Bank said the cost of a flat fell 0.4% in May after a 0.2% drop in April.", ""),  # whoever says so did not move
    ("Ordway Bank said output rose 4% after a 2% gain in April.", ""),  # of output
    ("Oil was $11 a barrel; today, the national average for a gallon of petrol is $2.90.", "level 11 USD Oil"),  # past a semicolon
]  # fmt: skip

OF_GOODS = [
    ("The price of a typical Welsh home is 2.1% higher than a year ago.", ""),  # a home by its country
    ("The price of an average UK house rose 1% in May, its largest rise for two years.", ""),  # by the letters of it
    ("The price of a new Leeds apartment doubled.", ""),  # by a city
    ("The price of Brent crude rose 4%.", "pct up 4 The price of Brent crude"),  # what is quoted
    ("Housing prices in Leeds rose 4% between May and July.", ""),  # of homes in one word
    ("Attendances for the Orlo Trophy were down 6%.", ""),  # of a cup
    ("The correlation was 0.8, but it had dropped to 0.6 by May.", ""),  # of two prices
]  # fmt: skip

READ_OUT = [
    ("The trade group's index, now at its lowest since June, missed forecasts.", ""),  # whose index it is
    ("Growth in the national output measure was 0.4%, its best since May.", ""),  # a measure of output
    ("A 2% rise in the labour cost measure was the largest since 2019.", ""),  # of costs
    ("The index slipped to 48.9 in May from 49.6 in April.", ""),  # told by the month
    ("The gauge rose from 101 to 103.5 in June.", ""),  # with where it began
    ("The index fell to 6,547 in March 2009.", "level 6547 points index"),  # larger than readings are
    ("The index has gained 11 points from its low, the largest rise in the survey since May.", ""),  # a survey
    ("The decline is the largest contraction in the index since 2009.", ""),  # prices do not contract
    ("The slide is the largest fall in the index since 2009.", "ext down index"),  # they fall
]  # fmt: skip

AVERAGED = [
    ("The average gap between two-year and 10-year yields has been 64 basis points.", ""),  # a mean gap
    ("The spread between two-year and 10-year yields widened to 64 basis points.", "cmp up spread between two-year and 10-year yields"),  # the gap of the day
    ("Its funds made an annualised return of 7.4% since 1999.", ""),  # a rate on the year
    ("Tesla has a median gain of 2.1% in such weeks.", ""),  # the middle one
    ("The Dow Jones Industrial Average swept away a 360-point decline.", "pts down 360 Dow Jones Industrial Average"),  # a name that ends so
]  # fmt: skip

OTHERS = [
    ("Boeing is up 4% from FY2019 and up 9% from FY2018.", "pct up 4 Boeing; pct up 9 Boeing"),  # since when, and no mover
    ("Bookings were 31,000, up 4% from FY2019.", ""),  # of bookings
    ("Their target of $41 on the stock, which is up from $36, is the highest.", ""),  # what brokers think of it
    ("The director sold them for a total valuation of $41 million.", ""),  # what a deal came to
    ("Volume was 41,000 vans in June and 390,000 units for the year.", ""),  # of vans
    ("It fell 52% in its second weekend.", ""),  # a film
    ("In its bull case the bank has the 10-year Treasury ending the year at 4.1%.", "hypothetical level 4.1 percent 10-year Treasury"),  # what may come
    ("Takeaway: this year remains the worst on record for bond funds.", ""),  # a label is no name
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID_OF + OF_GOODS + READ_OUT + AVERAGED + OTHERS)
def test_not_quoted(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
