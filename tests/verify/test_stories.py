"""Short stories of several instruments over made prices: which of them a word means, and which day is whose."""

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
FRIDAY = date(2024, 8, 9)
# On Friday the two indexes lost 3% and 5%, and Apple gained 4%; all else was quiet.
PRICES = StoryPrices({"^GSPC": {FRIDAY: -3.0}, "^IXIC": {FRIDAY: -5.0}, "AAPL": {FRIDAY: 4.0}})
AFTER = "2024-08-09T22:00:00Z"

ROWS = [
    # two of a kind told in turn
    ("The S&P 500 and the Nasdaq Composite slid. Both closed lower, by 3% and 5%, respectively.", [OK, OK]),
    # ... not the other way round
    ("The S&P 500 and the Nasdaq Composite slid. Both closed lower, by 5% and 3%, respectively.", [WRONG, WRONG]),
    # since a day, a month or a date that the words before name; one of those days where the month has a low
    ("The S&P 500 fell 3% on Friday. It closed at about 5,000 on Aug. 8 and has since lost 3%.", [OK, OK, OK]),
    ("Apple's results came on Aug. 8. Since then, the shares have gained 4%.", [OK]),
    ("Apple has gained 9% since then.", [OPEN]),
    ("Apple had gained 9% by July 12.", [OPEN]),
    # a price of any day since then, and none that no day saw
    ("The S&P 500 ended at about 5,000 on Aug. 8. It has since traded as low as about 4,850.", [OK, OK]),
    ("The S&P 500 ended at about 5,000 on July 12. It's since hit about 5,000.", [OK, OK]),
    ("The S&P 500 ended at about 5,000 on July 12. It has since traded as high as about 5,400.", [OK, WRONG]),
    ("The S&P 500 ended at about 5,000 on Aug. 8. It has since risen to about 5,400.", [OK, WRONG]),
    ("In May the S&P 500 was quiet. It ended at about 5,000 on Aug. 1. It has since hit about 4,850.", [OK, OK]),
    # ... which is the latest where no day was told, and that of the day told where nothing is said of since
    ("The S&P 500 has since fallen to about 4,850.", [OK]),
    ("The S&P 500 ended on Aug. 8 at about 5,400.", [WRONG]),
    # an earlier session, by its count and by its word, and one that no word dates
    ("The S&P 500 fell 3% on Friday. It had closed at about 5,000 a day earlier.", [OK, OK]),
    ("The S&P 500 rose 0.1% after it had set a record.", [WRONG, OPEN]),
    # over the stretch of what is ranked, which names it for what follows
    ("The S&P 500 lost 3% for its worst week since May. Apple was up 3.9%.", [OK, NOTED, NOTED]),
    # before what the sentence tells of
    ("Before the report, Apple had rallied by more than 70% from its April low.", [OPEN]),
    ("Before the report, Apple rallied 70% this year.", [WRONG]),
    # a move told as earlier: of the whole session where the close gives it, of some hour where it does not
    ("Earlier, Apple climbed 4%.", [NOTED]),
    ("Earlier, Apple climbed 2%.", [OPEN]),
    # ... and together, where no figure is of one of them
    ("The S&P 500 and the Nasdaq Composite slid. Both closed more than 2.9% lower.", [OK]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_stories(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, AFTER, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
