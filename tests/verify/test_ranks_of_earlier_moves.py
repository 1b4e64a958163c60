"""Ranks of a move that the story tells of an earlier day, week or month than its own."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG, NOTED = Status.SUPPORTED, Status.CONTRADICTED, Status.SUPPORTED_WITH_NOTE
# Told on Friday, 20 September 2024. The S&P 500 fell 5% on 10 July, and further only in March 2023; the Dow fell 5% in
# the week to 13 September, its worst since a fall of 7% in October 2023.
# A day of February was worse than any of them, and its week was not.
WITHIN_A_WEEK = {date(2024, 2, 6): -4.0, date(2024, 2, 8): 4.2}
OVER_A_WEEK = {date(2024, 9, 10): -2.5, date(2024, 9, 11): -2.6}
PRICES = StoryPrices(
    {
        "^GSPC": {date(2023, 3, 15): -6.0, date(2024, 7, 10): -5.0, date(2024, 9, 20): 1.0},
        "^DJI": {date(2023, 10, 11): -7.0, **WITHIN_A_WEEK, **OVER_A_WEEK, date(2024, 9, 20): 2.0},
    }
)

ROWS = [
    # of a day long gone by
    ("The S&P 500 fell 5% on July 10, its worst day since March 2023.", [OK, NOTED]),
    ("On July 10 the S&P 500 plunged 5%. It was the index's biggest one-day fall since March 2023.", [OK, NOTED]),
    ("The S&P 500 is lower than on July 10, when it slid 5%, its steepest drop since March 2023.", [OK, NOTED]),
    # of the week before
    ("The Dow lost 5% last week, the most since October 2023.", [OK, NOTED]),
    ("The Dow rose 2%, winning back a part of last week, when it sank 5%, its worst since October 2023.", [NOTED, OK, NOTED]),
    # ... whose rank may be wrong, and so may the move be
    ("The S&P 500 fell 5% on July 10, its worst day since November 2022.", [OK, WRONG]),
    ("The Dow lost 5% last week, the most since May 2023.", [OK, WRONG]),
    ("The Dow lost 4% last week, the most since October 2023.", [WRONG, WRONG]),
    # a rank among the ends of years or months is none of all days
    ("The S&P 500 ended at its highest year-end finish ever.", [Status.NOT_CHECKABLE]),
    ("It was the lowest month-end close ever for the S&P 500.", [Status.NOT_CHECKABLE]),
    ("The S&P 500 ended at its highest annual close since 2023.", [Status.NOT_CHECKABLE]),
    ("The S&P 500 ended at its lowest weekly finish ever.", [Status.NOT_CHECKABLE]),
    ("It was the lowest close ever for the S&P 500.", [WRONG]),
    # ... where the words say that it came before
    ("The slide came after the S&P 500 posted its worst day ever.", [Status.NOT_CHECKABLE]),
    ("The S&P 500 posted its worst day ever.", [WRONG]),
    # nor is a fall from a peak one of a day
    ("The S&P 500 suffered its biggest pullback since 2023.", [Status.NOT_CHECKABLE]),
    ("The S&P 500 had its worst correction ever.", [Status.NOT_CHECKABLE]),
    ("The S&P 500 had its biggest one-day pullback since 2023.", [WRONG]),
    # nor is it of another day that its own sentence names, of another way, or of another index
    ("The S&P 500 fell 5% on July 10. On Friday it had its worst day since March 2023.", [OK, WRONG]),
    ("The Dow rose 2%. The Dow had its worst day since October 2023.", [OK, WRONG]),
    ("The S&P 500 fell 5% on July 10. The Dow had its worst day since March 2023.", [OK, WRONG]),
]  # fmt: skip


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_what_an_earlier_move_ranks_as(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2024-09-20T21:00:00Z", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


# The S&P 500 fell 8% on Tuesday, 17 September, further than ever; bitcoin stood at 6,000 for a while on the 13th.
RECENT = StoryPrices(
    {"^GSPC": {date(2024, 9, 17): -8.0, date(2024, 9, 18): 3.0}},
    highs={"BTC-USD": {date(2024, 9, 13): 6000.0}},
    lows={"BTC-USD": {date(2024, 9, 13): 4900.0}},
    symbols=("^GSPC", "BTC-USD"),
)


@pytest.mark.parametrize(
    ("text", "published", "statuses"),
    [
        # a record move of the day before, and one that is too long ago for that
        ("Stocks rebounded on Wednesday after the S&P 500 suffered its biggest drop ever.", "2024-09-18", [NOTED]),
        ("Stocks rebounded on Friday after the S&P 500 suffered its biggest drop ever.", "2024-10-18", [WRONG]),
        # ... or that its own words date
        ("The S&P 500 suffered its biggest drop ever on Wednesday.", "2024-09-18", [WRONG]),
        # seven days counted back from an hour began within the day before them
        ("Bitcoin reached a weekly high of $5,990.", "2024-09-20", [NOTED]),
        ("Bitcoin reached a weekly high of $6,900.", "2024-09-20", [WRONG]),
        ("Bitcoin reached a weekly high of $5,990.", "2024-09-24", [WRONG]),
    ],
)
def test_what_came_within_the_week(text: str, published: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, f"{published}T22:00:00Z", RECENT).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


# The S&P 500 lost 3% on Tuesday, 17 September, and gained 2.3% on Thursday; the Dow crept up 0.3% on Wednesday.
OF_BOTH_WAYS = StoryPrices(
    {
        "^GSPC": {date(2024, 9, 17): -3.0, date(2024, 9, 19): 2.3, date(2024, 9, 20): 0.5},
        "^DJI": {date(2024, 9, 17): 2.0, date(2024, 9, 18): 0.3, date(2024, 9, 19): 2.2, date(2024, 9, 20): 0.4},
    }
)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        # a gain is not the fall of another day
        ("The S&P 500 rose 2.3% on Thursday for its worst day since June 2023.", [OK, WRONG]),
        ("The S&P 500 rose 0.5%, marking its worst day since June 2023.", [OK, WRONG]),
        ("The S&P 500 fell 3% on Tuesday, its best day of the week.", [OK, WRONG]),
        # ... nor what it is called by the right word
        ("The S&P 500 rose 2.3% on Thursday for its best day since June 2023.", [OK, NOTED]),
        ("The S&P 500 fell 3% on Tuesday, its worst day of the week.", [OK, NOTED]),
        # ... and a small gain may be the worst of several
        ("The Dow rose 0.3% on Wednesday, its worst day of the week.", [OK, WRONG]),
        ("The Dow rose 0.3% on Wednesday, its worst day since Tuesday.", [OK, OK]),
        # what came before it is of another day
        ("The S&P 500 rose 0.5%, after its worst day since June 2023.", [OK, NOTED]),
    ],
)
def test_a_rank_told_of_a_move_is_of_no_other(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2024-09-20T21:00:00Z", OF_BOTH_WAYS).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


# The Dow ended Friday, 20 September 2024, at 4,794.17, 4% down from what it had hovered at all year.
LOWER = StoryPrices({"^DJI": {date(2024, 9, 20): -4.0}}, symbols=("^DJI",))


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        # a close told is the one that is ranked
        ("The Dow slid 4% to 4,794.17, its lowest close since June 2023.", [OK, OK, NOTED]),
        ("The Dow slid 4% to 4,794.17, its highest close since June 2023.", [OK, OK, WRONG]),
        ("The Dow closed at 4,794.17, the highest close since August.", [OK, WRONG]),
        # ... and a high of days before may be, where no close is told right before it
        ("The Dow slid 4%, after its highest close since August.", [OK, NOTED]),
        ("The Dow, which had seen its highest close since August, slid 4% to 4,794.17.", [NOTED, OK, OK]),
    ],
)
def test_a_rank_told_of_a_close_is_of_no_other(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2024-09-20T21:00:00Z", LOWER).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
