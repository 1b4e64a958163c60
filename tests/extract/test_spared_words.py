"""Words spared in a list, sizes of what is ranked, moves that brought a price, and asides between a verb and its way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, PeriodKind

SPARED = [
    # the unit of the first
    ("The Dow rose 120 points and the S&P 500 14, while Ford lost 0.3%.", "pts up 120 Dow; pts up 14 S&P 500; pct down 0.3 Ford"),
    ("Silver dropped 12 cents and copper 4.", "price down 0.12 USD Silver; price down 0.04 USD copper"),
    ("The Dow added 120 points and the Russell 2000 1%.", "pts up 120 Dow; pct up 1 Russell 2000"),  # a unit of its own
    # the verb, after a semicolon
    ("Ford fell 2%; Boeing, 3%; Toyota, 1%.", "pct down 2 Ford; pct down 3 Boeing; pct down 1 Toyota"),
    # ... behind words of place
    ("In London the FTSE 100 ended 0.3% higher, in Paris the CAC 40 0.5%.", "pct up 0.3 FTSE 100; pct up 0.5 CAC 40"),
    ("In Tokyo the Nikkei lost 2% and in Hong Kong the Hang Seng 1.4%.", "pct down 2 Nikkei; pct down 1.4 Hang Seng"),
    # what a bond pays
    ("The 30-year yield was at 4.5%, the 10-year at 4.3%.", "level 4.5 percent 30-year yield; level 4.3 percent 10-year"),
    ("Two-year yields rose 6 basis points and the 10-year 4 basis points.", "yld up 6 Two-year yields; yld up 4 10-year"),
    # which side of the mark
    ("Copper is 8% above where it began the year and silver 3% below.", "pct up 8 Copper; pct down 3 silver"),
    ("Ford trades 8% above its 2020 low and Boeing 3% below.", "pct up 8 Ford; pct down 3 Boeing"),
]  # fmt: skip

SIZES = [
    ("The S&P 500 posted its biggest daily drop of 5% since May.", "ext down S&P 500; pct down 5 S&P 500"),
    ("Gold made its biggest gain of more than 5% since Monday.", "ext up Gold; pct up 5 Gold"),  # hedged
    ("The FTSE 100 clocked up its best annual gain for five years at 14%.", "ext up FTSE 100; pct up 14 FTSE 100"),  # "at"
    ("The S&P 500's best annual gain for five years, at 24%, drew money in.", "ext up S&P 500; pct up 24 S&P 500"),  # set apart
    ("The Dow suffered a loss of 5% since May.", "pct down 5 Dow"),  # no rank
    ("The 10-year yield made its biggest daily gain since May at 4.1%.", "ext up 10-year yield; level 4.1 percent 10-year yield"),  # where it stands
]  # fmt: skip

BROUGHT = [
    ("A fall of 40 cents took Brent to $78.30.", "price down 0.40 USD Brent; level 78.30 USD Brent"),
    ("A 2.3% gain on Monday took the Nasdaq to 16,210.", "pct up 2.3 Nasdaq; level 16210 points Nasdaq"),
    ("A drop of 3 percent left Ford below $12.", "pct down 3 Ford; level 12 USD Ford"),
    ("A 10% increase in tariffs took Ford to $9.", "level 9 USD Ford"),  # of no price
    # told of each
    ("The week's advance was 2.3% for the Hang Seng and 1.1% for the CSI 300.", "pct up 2.3 Hang Seng; pct up 1.1 CSI 300"),
    ("Losses on the day were 2% for Shell and 3% for BP.", "pct down 2 Shell; pct down 3 BP"),
    ("The increase was 4% for sales and 2% for profit.", ""),
]  # fmt: skip

ASIDES = [
    ("The news sent the yield on the 10-year note, a benchmark for mortgages, up 6 basis points.", "yld up 6 10-year note"),
    ("The report sent shares of Ford, the carmaker, up 5%.", "pct up 5 shares of Ford"),
    ("Stocks fell, pushing the Nasdaq, home to many chipmakers, down 3% and the Dow 1%.", "pct down 3 Nasdaq; pct down 1 Dow"),
]  # fmt: skip

LEADERS = [
    ("Leading the upside was Ford, up 21%, while Boeing fell 9.3%.", "pct up 21 Ford; pct down 9.3 Boeing"),
    ("Leading the losers in the Dow was Boeing, down 4%.", "rank down Boeing; pct down 4 Boeing"),
    # near the highs of a year
    ("Gold holds near 2023 highs", "ext up Gold"),
    ("The exchange saw 212 new highs and 40 new lows.", ""),  # counted
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPARED + SIZES + BROUGHT + ASIDES + LEADERS)
def test_words_spared_and_set_between(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # how far back a rank reaches is no period of its size
        ("The Nasdaq posted its biggest one-day fall of 1.6% since March.", [PeriodKind.SINCE, PeriodKind.NONE]),
        ("The S&P 500 posted its best annual gain of 24% since 2021.", [PeriodKind.SINCE, PeriodKind.YEAR_TO_DATE]),
        # ... and is one of a move that is not ranked
        ("The Nasdaq suffered a fall of 1.6% since March.", [PeriodKind.SINCE]),
    ],
)
def test_the_period_of_a_ranked_size(
    text: str, kinds: list[PeriodKind], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [claim.period.kind for claim in claims_of(text)] == kinds
