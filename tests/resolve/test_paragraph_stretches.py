"""Moves without a period in a paragraph, or a story, that is told over a month or a quarter."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED
# Quiet but for 8% up in July 2024, 6% down in August and 5% up in September.
PRICES = StoryPrices(
    {"^GSPC": {date(2024, 7, 10): 8.0, date(2024, 8, 5): -6.0, date(2024, 9, 9): 5.0}, "^DJI": {date(2024, 7, 10): 3.0}}
)
QUARTER_END = "2024-09-30T22:00:00Z"

ROWS = [
    # the month that opens a paragraph
    ("July kicked off the quarter well. Shares drove the S&P 500 to an 8% gain.", [NOTED]),
    ("In July, investors were keen. Once again, the S&P 500 led the way, up 8%. The Dow gained 3%.", [NOTED, NOTED]),
    ("The run went on in July. The S&P 500 rose 8%.\n\nIn August it broke off. The index lost 6%.", [NOTED, NOTED]),
    # ... and the month told last before the figure
    ("August undid some of July. In September the mood turned, and the S&P 500 made up 5%.", [OK]),
    # the month of the headline, paragraphs before
    ("The S&P 500 gained 8% in July.\n\nMany shares rose.\n\nThe Dow rose 3%.", [OK, NOTED]),
    # the month or quarter that the opening words alone name, without a date
    ("A strong month for shares\n\nStocks went their own way. The S&P 500 added 5%.", [NOTED]),
    ("It was another fine quarter for Wall Street. Few fell.\n\nThe S&P 500 gained 7% and the Dow 3%.", [NOTED, NOTED]),
    ("Quarter in review: S&P 500 +7%, Dow +3%\n\nMany shares rose.", [NOTED, NOTED]),
    ("Two sides to the second half so far\n\nThe Dow has done little. It rose 3%.", [NOTED]),
    # ... but not a length of time, nor one that is to come
    ("What a quarter ago was a record is none now\n\nThe Dow rose 3%.", [WRONG]),
    ("Stocks await a busy next quarter\n\nThe Dow rose 3%.", [WRONG]),
    # what the first words tell, over the stretch of a figure below them
    ("The S&P 500 rose 5%. It was calm on most days.\n\nThe S&P 500 gained 5.1% in September.", [NOTED, OK]),
    ("The S&P 500 fell more than 5%.\n\nA rout in Asia hurt. In August the S&P 500 lost 5.9%.", [NOTED, OK]),
    ("The S&P 500 and the Dow rose by about 7%.\n\nIn the quarter, the S&P 500 rose 6.9%.", [NOTED, WRONG, OK]),
    # ... but none that goes the other way, or that the figure does not fit
    ("The S&P 500 fell 5%.\n\nThe S&P 500 gained 5.1% in September.", [WRONG, OK]),
    ("The S&P 500 rose 9%.\n\nThe S&P 500 gained 5.1% in September.", [WRONG, OK]),
    # ... nor the month that dates a level
    ("Few shares got back to prices last seen in July. The S&P 500 rose 8%.", [WRONG]),
    ("Many shares rose.\n\nThe Dow ended at a level not seen in July.\n\nThe S&P 500 rose 8%.", [WRONG]),
    # ... but a figure of none of them is wrong
    ("In July, investors were keen. Once again, the S&P 500 led the way, up 11%.", [WRONG]),
    ("In July, investors were keen. The S&P 500 rose 8% on Monday.", [WRONG]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_stretches_of_a_paragraph(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, QUARTER_END, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
