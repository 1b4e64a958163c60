"""Prices told of another moment than the story's: within a stretch, before a move, at a turn, beyond a round number."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Reason, Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = (
    Status.SUPPORTED,
    Status.SUPPORTED_WITH_NOTE,
    Status.CONTRADICTED,
    Status.NOT_CHECKABLE,
)
# About 5,000 all along, but for a fall to 4,500 on 5 August 2024, and about 5,040 from the next day on.
PRICES = StoryPrices({"^GSPC": {date(2024, 8, 5): -10.0, date(2024, 8, 6): 12.0}})
AUGUST, OCTOBER = "2024-08-06T22:00:00Z", "2024-10-01T22:00:00Z"

ROWS = [
    # any price of the month
    ("The S&P 500 traded at 4,700 in August.", OCTOBER, [NOTED]),
    ("The S&P 500 has rallied since hitting a low of about 4,500 in August.", OCTOBER, [OK]),
    ("The S&P 500 was at about 4,600 in the third quarter.", OCTOBER, [NOTED]),
    # ... of which it had none so low, nor the month before
    ("The S&P 500 traded at 4,200 in August.", OCTOBER, [WRONG]),
    ("The S&P 500 traded at 4,700 in July.", OCTOBER, [WRONG]),
    # ... while the close of the month is one price
    ("The S&P 500 ended August at 4,700.", OCTOBER, [WRONG]),
    # where the move began: the close before it
    ("The S&P 500 climbed to about 5,040 from about 4,500.", AUGUST, [OK, OK]),
    ("The S&P 500 climbed to about 5,040 on Tuesday from about 4,500.", AUGUST, [OK, OK]),
    # ... or some day of the year, which the words do not tell
    ("The S&P 500 is at about 5,040, up from 4,700.", OCTOBER, [OK, OPEN]),
    # ... but never there
    ("The S&P 500 is at about 5,040, up from 3,900.", OCTOBER, [OK, WRONG]),
    # a turn of the year
    ("The S&P 500 bottomed at about 4,500.", OCTOBER, [NOTED]),
    ("The S&P 500 bottomed at about 4,100.", OCTOBER, [WRONG]),
    # the earlier mark and the move that passed it are of two days
    ("The S&P 500 rose 12.0%, topping its previous close of about 4,500 on Aug. 5.", AUGUST, [OK, OK]),
    ("The S&P 500 rose 12.0%, topping its previous close of about 4,900 on Aug. 5.", AUGUST, [OK, WRONG]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "published", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_other_moments(text: str, published: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, published, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


def test_what_moved_from_an_untold_day_says_so(desk: Desk) -> None:
    checked = desk.check("The S&P 500 is at about 5,040, up from 4,700.", OCTOBER, PRICES).claims
    assert checked[1].verdict.reason is Reason.AMBIGUOUS_PERIOD


def test_a_mark_lends_its_day_to_nothing_after_it(desk: Desk) -> None:
    text = "The S&P 500 topped its previous close of about 4,500 on Aug. 5. The index rose 12.0%."
    assert [one.verdict.status for one in desk.check(text, AUGUST, PRICES).claims] == [OK, OK]
