"""Levels that hold, said to be passed for the first time since a time: the closes beyond the mark decide."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED

# The index closes within a tenth of a percent of 5,000 but for two days in each of four months: at about 5,500 on 14 and
# 15 March 2023, at 4,500 on 10 and 13 November 2023, and at 5,500 again on 6 and 7 August 2024.
PRICES = StoryPrices(
    {
        "^GSPC": {
            date(2023, 3, 14): 10.0,
            date(2023, 3, 16): 100 * (1 / 1.1 - 1),
            date(2023, 11, 10): -10.0,
            date(2023, 11, 14): 100 * (1 / 0.9 - 1),
            date(2024, 8, 6): 10.0,
        }
    }
)
AUGUST_6, AUGUST_7 = "2024-08-06T22:00:00Z", "2024-08-07T22:00:00Z"
NOVEMBER = "2023-11-10T22:00:00Z"

ROWS = [
    # the last close above the mark lies in the month, the year, on the day that is told
    ("The S&P 500 closed above 5,400 on Tuesday for the first time since March 2023.", AUGUST_6, OK, None),
    ("The S&P 500 closed above 5,400 on Tuesday for the first time since 2023.", AUGUST_6, OK, None),
    ("The S&P 500 closed above 5,400 on Tuesday for the first time since March 15, 2023.", AUGUST_6, OK, None),
    # counted back, and within the year alone
    ("The S&P 500 closed above 5,400 on Tuesday for the first time in 17 months.", AUGUST_6, OK, None),
    ("The S&P 500 closed above 5,400 on Tuesday for the first time this year.", AUGUST_6, OK, None),
    # a later close above the mark than the time told
    ("The S&P 500 closed above 5,400 on Tuesday for the first time since January 2023.", AUGUST_6, WRONG, "March"),
    # none in the time told, the last before it
    ("The S&P 500 closed above 5,400 on Tuesday for the first time since March 2024.", AUGUST_6, WRONG, "2023"),
    ("The S&P 500 closed above 5,400 on Tuesday for the first time since June 2023.", AUGUST_6, WRONG, "March"),
    # a length of time is told round, and further back is no error
    ("The S&P 500 closed above 5,400 on Tuesday for the first time in six months.", AUGUST_6, OK, None),
    # the session before was above it as well; a story that names no day may tell of any of its week
    ("The S&P 500 closed above 5,400 on Wednesday for the first time since March 2023.", AUGUST_7, WRONG, None),
    ("The S&P 500 has closed above 5,400 for the first time since March 2023.", AUGUST_7, OK, None),
    # downwards: never before in the prices held
    ("The S&P 500 closed below 4,600 on Friday for the first time since March 2023.", NOVEMBER, WRONG, None),
    # the history begins after the time told
    ("The S&P 500 closed below 4,600 on Friday for the first time since May 2022.", NOVEMBER, OK, None),
    # the level itself does not hold, and decides
    ("The S&P 500 closed above 5,600 on Tuesday for the first time since March 2023.", AUGUST_6, WRONG, None),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("text", "published", "status", "repair"), ROWS, ids=[f"{row[1][:10]} {row[0]}" for row in ROWS]
)
def test_first_times(text: str, published: str, status: Status, repair: str | None, desk: Desk) -> None:
    (one,) = desk.check(text, published, PRICES).claims
    assert one.verdict.status is status, one.verdict.summary
    dated = [found.after for found in one.verdict.repairs if found.kind in {"year", "month"}]
    assert dated[:1] == ([] if repair is None else [repair])


def test_the_verdict_names_the_close_that_disproves(desk: Desk) -> None:
    text = "The S&P 500 closed above 5,400 on Tuesday for the first time since January 2023."
    verdict = desk.check(text, AUGUST_6, PRICES).claims[0].verdict
    assert verdict.summary.startswith("It had closed above 5,400 later than that: 5,5")
    assert "15 March 2023" in verdict.summary
    assert [price.session for price in verdict.evidence] == [date(2023, 3, 15)]


def test_a_high_of_the_time_told_counts_where_no_close_is_told(desk: Desk) -> None:
    # The close of 16 January 2024 stayed at 5,000; only its high passed the mark.
    prices = StoryPrices({"^GSPC": {date(2024, 8, 6): 10.0}}, highs={"^GSPC": {date(2024, 1, 16): 5450.0}})
    passed = desk.check("The S&P 500 rose above 5,400 on Tuesday for the first time since January.", AUGUST_6, prices)
    closed = desk.check("The S&P 500 closed above 5,400 on Tuesday for the first time since January.", AUGUST_6, prices)
    assert [passed.claims[0].verdict.status, closed.claims[0].verdict.status] == [OK, WRONG]


# The index falls by half a percent on 3 to 12 June 2024 and by two percent each in the weeks to 7 and 14 June and in
# June itself; on every other day of the year it rises a little.
FALLING = [date(2024, 6, day) for day in (3, 4, 5, 6, 7, 10, 11, 12)]
RISING = [date(2024, 1, 1) + timedelta(days=count) for count in range(240)]
DRIFT = StoryPrices({"^GSPC": {day: -0.8 if day in FALLING else 0.1 for day in RISING}})
THURSDAY, FRIDAY, JULY = "2024-06-13T22:00:00Z", "2024-06-21T22:00:00Z", "2024-06-28T22:00:00Z"

MOVES = [
    # eight losses before the gain: counted with the last gain or without it, and too few or too many
    ("The S&P 500 rose 0.1% on Thursday, its first gain in eight sessions.", THURSDAY, OK),
    ("The S&P 500 rose 0.1% on Thursday, its first gain in nine sessions.", THURSDAY, OK),
    ("The S&P 500 rose 0.1% on Thursday, its first gain in ten sessions.", THURSDAY, WRONG),
    ("The S&P 500 rose 0.1% on Thursday, its first gain in seven sessions.", THURSDAY, WRONG),
    # told by a date
    ("The S&P 500 rose 0.1% on Thursday, its first gain since May 31.", THURSDAY, OK),
    ("The S&P 500 rose 0.1% on Thursday, its first gain since May 20.", THURSDAY, WRONG),
    # weeks
    ("The S&P 500 rose 0.4% for the week, its first weekly gain since May.", FRIDAY, OK),
    ("The S&P 500 rose 0.4% for the week, its first weekly gain in three weeks.", FRIDAY, OK),
    ("The S&P 500 rose 0.4% for the week, its first weekly gain in five weeks.", FRIDAY, WRONG),
    ("The S&P 500 rose 0.4% for the week, its first weekly gain since March.", FRIDAY, WRONG),
    # months: the one before the loss was a gain as well
    ("The S&P 500 rose 2.2% in July, its first monthly gain since May.", AUGUST_6, OK),
    ("The S&P 500 rose 2.2% in July, its first monthly gain since June.", AUGUST_6, WRONG),
    ("The S&P 500 fell 5.2% in June, its first monthly loss this year.", JULY, OK),
    ("The S&P 500 fell 5.2% in June, its first monthly loss since March.", JULY, WRONG),
    # five gains before the loss, told by the count alone
    ("The S&P 500 fell 5.2% for its first losing month in six.", JULY, OK),
    ("The S&P 500 fell 5.2% for its first losing month in three.", JULY, WRONG),
]


@pytest.mark.parametrize(("text", "published", "status"), MOVES, ids=[f"{row[1][:10]} {row[0]}" for row in MOVES])
def test_first_moves(text: str, published: str, status: Status, desk: Desk) -> None:
    (one,) = desk.check(text, published, DRIFT).claims
    assert one.verdict.status is status, one.verdict.summary


# The index falls by 1.2, 2.5 and 1.4 percent on 5, 9 and 20 February 2024, and rises by 1.3 percent on the 14th; on
# every other day it rises a little.
LARGE = {
    date(2024, 2, 5): -1.2,
    date(2024, 2, 9): -2.5,
    date(2024, 2, 14): 1.3,
    date(2024, 2, 20): -1.4,
}
LARGER = StoryPrices({"^GSPC": {day: LARGE.get(day, 0.1) for day in RISING}})
FEBRUARY = "2024-02-20T22:00:00Z"

SIZED = [
    # the last such drop was on 9 February
    ("The S&P 500 fell 1.4% on Tuesday, its first drop of more than 1% since February 9.", OK),
    ("The S&P 500 fell 1.4% on Tuesday, its first drop of more than 1% since January.", WRONG),
    # a larger drop is further back, and none is held
    ("The S&P 500 fell 1.4% on Tuesday, its first move of 1% or more in three sessions.", OK),
    ("The S&P 500 fell 1.4% on Tuesday, its first move of 1% or more in nine sessions.", WRONG),
    # the third of the month, and the second of two percent
    ("The S&P 500 fell 1.4% on Tuesday, its third drop of more than 1% this month.", OK),
    ("The S&P 500 fell 1.4% on Tuesday, its fourth drop of more than 1% this year.", WRONG),
    ("It was the third time this month that the S&P 500 fell more than 1% in a day.", OK),
    ("It was the fifth time this month that the S&P 500 fell more than 1% in a day.", WRONG),
    # the move itself does not hold, and decides
    ("The S&P 500 fell 2.4% on Tuesday, its third drop of more than 1% this month.", WRONG),
]


@pytest.mark.parametrize(("text", "status"), SIZED, ids=[row[0] for row in SIZED])
def test_moves_counted_by_their_size(text: str, status: Status, desk: Desk) -> None:
    (one,) = desk.check(text, FEBRUARY, LARGER).claims
    assert one.verdict.status is status, one.verdict.summary


def test_the_verdict_counts_the_moves_of_the_size(desk: Desk) -> None:
    text = "The S&P 500 fell 1.4% on Tuesday, its fourth drop of more than 1% this year."
    verdict = desk.check(text, FEBRUARY, LARGER).claims[0].verdict
    assert verdict.summary == "The prices give 3 daily losses of 1% or more in that time, not 4."
