"""Changes told of a settlement hold by the settlements held, and others of such a market by any quote of the day."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED
# Crude gained 1.0% on Tuesday 9 July 2024 and on Thursday the 18th, gold lost 0.8% on the 9th; both days' highs and lows
# lie two percent apart from 5,000.
DAYS = (date(2024, 7, 9), date(2024, 7, 18))
PRICES = StoryPrices(
    {"CL=F": dict.fromkeys(DAYS, 1.0), "GC=F": {DAYS[0]: -0.8}},
    highs={symbol: dict.fromkeys(DAYS, 5150.0) for symbol in ("CL=F", "GC=F")},
    lows={symbol: dict.fromkeys(DAYS, 4880.0) for symbol in ("CL=F", "GC=F")},
    symbols=("CL=F", "GC=F"),
)
TUESDAY, WEDNESDAY, THURSDAY = "2024-07-09T22:00:00Z", "2024-07-10T22:00:00Z", "2024-07-18T22:00:00Z"

ROWS = [
    # a settlement that the closes give
    ("U.S. crude futures settled 1.0% higher on Tuesday.", TUESDAY, [OK]),
    # ... and one that they do not, though prices stood so within the day
    ("U.S. crude futures settled 1.6% higher on Tuesday.", TUESDAY, [WRONG]),
    ("Gold futures rose 0.4% on Tuesday, to settle far from their high.", TUESDAY, [WRONG]),
    ("Gold for August delivery, settling 1.9% lower on Tuesday, led the way.", TUESDAY, [WRONG]),
    # the same figure of no settlement may be of any hour
    ("U.S. crude futures were 1.6% higher on Tuesday.", TUESDAY, [NOTED]),
    # a settlement told of another moment than the figure's
    ("U.S. crude futures rose 1.6% on Tuesday after settling lower.", TUESDAY, [NOTED]),
    ("U.S. crude futures rose 1.6% on Tuesday from where they settled.", TUESDAY, [NOTED]),
    # another contract month moved by a few hundredths more
    ("U.S. crude futures settled 1.07% higher on Tuesday.", TUESDAY, [NOTED]),
    ("Gold for August delivery fell 0.86% on Tuesday.", TUESDAY, [NOTED]),
    # a story stamped the day after, with no day of its own
    ("U.S. crude futures settled 1.0% higher.", WEDNESDAY, [NOTED]),
    # days on which the series passes from one contract to the next
    ("U.S. crude futures settled 1.6% higher on Thursday.", THURSDAY, [NOTED]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "published", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_settlements(text: str, published: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, published, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
