"""Moves ranked among those of quarters, and what stands for two that were told before."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = (
    Status.SUPPORTED,
    Status.SUPPORTED_WITH_NOTE,
    Status.CONTRADICTED,
    Status.NOT_CHECKABLE,
)
# The index lost 15% in the third quarter of 2023, 10% in the second of 2024 and 12% in the fourth; all else was quiet.
PRICES = StoryPrices(
    {
        "^GSPC": {date(2023, 8, 15): -15.0, date(2024, 5, 10): -10.0, date(2024, 12, 10): -12.0},
        "^IXIC": {date(2024, 12, 30): 6.0, date(2024, 12, 23): -9.0},
        "^DJI": {date(2024, 12, 10): -12.0, date(2024, 12, 17): -9.0},
        "AAPL": {date(2024, 12, 31): 3.0, date(2024, 11, 5): 20.0},
        "MSFT": {date(2024, 12, 31): -2.0, date(2024, 12, 3): -40.0},
    }
)
AFTER = "2024-12-31T22:00:00Z"

ROWS = [
    # how far back a ranking reaches tells of no place after the first
    ("In the fourth quarter the S&P 500 lost 12%, the most since the third quarter of 2023.", [OK, OK]),
    ("In the fourth quarter the S&P 500 lost 12%, the most since the first quarter of 2023.", [OK, WRONG]),
    ("The S&P 500 had its third-worst quarter since the first quarter of 2023.", [OPEN]),
    # a quarter told by its first and its last month
    ("From October to December the S&P 500 lost 12%, its largest drop since 2023.", [OK, NOTED]),
    ("From October to November the S&P 500 lost 12%, its largest drop since 2023.", [WRONG, WRONG]),
    # ... and by how many months of its year
    ("It was the worst quarter for the S&P 500 since the third quarter of 2023.", [OK]),
    ("It was the worst quarter for the S&P 500 since the last six months of 2023.", [OK]),
    ("It was the worst quarter for the S&P 500 since the first three months of last year.", [WRONG]),
    # between parts of months, some days of which fit
    ("From late April to mid-May 2024 the S&P 500 lost 10%.", [OK]),
    ("From mid-March to mid-April 2024 the S&P 500 lost 10%.", [WRONG]),
    # ... though the likeliest days do not: the index lost 12% on 10 December and 9% more on the 17th
    ("From early December to mid-December 2024 the Dow lost 12%.", [NOTED]),
    # beside a quarter that is ranked by its own words
    (
        "The S&P 500 had its worst quarter since 2023, and the Dow did worse still: its biggest loss since 2023.",
        [OK, NOTED],
    ),
    # quarters told by their number alone
    ("The S&P 500 lost 10% in the second quarter and 12% in the fourth.", [OK, OK]),
    ("The S&P 500 lost 10% in the second quarter and 12% in the third.", [OK, WRONG]),
    (
        "The 12% loss of the S&P 500 was its worst since the third quarter of 2023, after one of 9% in the first.",
        [NOTED, NOTED],
    ),
    # the week before the one told, which the words name
    ("The Nasdaq rose 6% this week, a week after its worst week since 2023.", [OK, NOTED]),
    # before the month, the week and the year told last, in its sentence and in the next
    ("Apple shares rose 20% last month. The month before, they were flat.", [OK, OK]),
    ("Apple shares rose 20% last month and 20% the month before.", [OK, WRONG]),
    ("The S&P 500 lost 15% last year. It gained 2% the year before.", [OPEN, OPEN]),
    # when it lost more, in a stretch that no words date
    ("At 2% Microsoft's drop on Tuesday was its largest since May, when it fell 9% in a single week.", [WRONG, OPEN]),
    # figures in turn of the two that were told last
    ("Shares of Apple and Microsoft slid last week. On Tuesday they rose 3% and 2%.", [OK, WRONG]),
    # either of the two that the sentence before told of, and no third
    ("Shares of Apple rose 3%, and Microsoft's lost 2%. It has lost 41% this year.", [OK, OK, NOTED]),
    ("Shares of Apple rose 3%, and Microsoft's lost 2%. It has lost 47% this year.", [OK, OK, WRONG]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_stories(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, AFTER, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
