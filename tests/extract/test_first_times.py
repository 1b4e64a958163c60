"""Levels passed for the first time since a time, or in so long: how far back the words say that none was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import CalendarUnit, Claim, Kind

ROWS = [
    # the words after the figure
    ("The S&P 500 closed above 4,400 for the first time since April 2022.", [("4,400", "since April 2022")]),
    ("Bitcoin fell below $25,000 for the first time in 18 months.", [("$25,000", "in 18 months")]),
    ("The index topped 5,000 for the first time this year.", [("5,000", "this year")]),
    # a measure or a day between them
    ("Tesla dropped under $200 a share for the first time since May.", [("$200", "since May")]),
    ("Brent settled above $90 a barrel on Friday for the first time since October.", [("$90", "since October")]),
    # of two figures the one that they follow
    ("The Nasdaq finished at 14,358, topping 14,300 for the first time since April.", [("14,358", None), ("14,300", "since April")]),
    ("The 10-year yield rose above 4% for the first time since 2008 and the Dow fell below 30,000.", [("4%", "since 2008"), ("30,000", None)]),
    # a close named as such, before the figure and after it
    ("The Dow's first close above 35,000 since April came on Friday.", [("35,000", "since April")]),
    ("Gold settled above $2,000 on Friday, its first close above that level since March.", [("$2,000", "since March")]),
    ("The FTSE 100 ended above 7,000 on Friday, its first such close since February 2018.", [("7,000", "since February 2018")]),
    # the words first
    ("For the first time since November 2020, the Dow ended below 29,000.", [("29,000", "since November 2020")]),
    ("It was the first time since 2007 that the 10-year Treasury yield closed above 5%.", [("5%", "since 2007")]),
    # when it was, and no other time
    ("Bitcoin rose above $100,000 for the first time last December.", [("$100,000", None)]),
    ("Gold, which climbed past $2,500 for the first time last week, closed at $2,480.", [("$2,500", None), ("$2,480", None)]),
    ("Gold climbed past $2,500 for the first time ever.", [("$2,500", None)]),
    # another thing's first time
    ("The Dow closed above 35,000 after the Fed cut rates for the first time since March 2020.", [("35,000", None)]),
    ("The Dow closed above 35,000, its second record since May.", [("35,000", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_first_times(
    text: str, expected: list[tuple[str, str | None]], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    levels = [claim for claim in claims_of(text) if claim.kind is Kind.LEVEL]
    found = [
        (claim.quantity.text if claim.quantity else None, claim.first and claim.first.since.text) for claim in levels
    ]
    assert found == expected


def test_the_day_after_the_words_is_the_day_it_was(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    (level,) = claims_of("The S&P 500 closed above 4,400 for the first time since April 2022 on June 16, 2023.")
    assert level.period.text == "on June 16, 2023"


def test_the_words_are_quoted(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    text = "The S&P 500 closed above 4,400 for the first time since April 2022."
    (level,) = claims_of(text)
    assert level.first is not None
    assert level.first.since.span is not None
    assert level.first.since.span.of(text) == "since April 2022"


SESSION, WEEK, MONTH = CalendarUnit.SESSION, CalendarUnit.WEEK, CalendarUnit.MONTH
QUARTER, YEAR = CalendarUnit.QUARTER, CalendarUnit.YEAR

MOVES = [
    # what the move is one of is printed
    ("Gold rose 1.2%, its first weekly gain in four weeks.", (WEEK, "in four weeks")),
    ("Bitcoin dropped 3% in April, its first monthly decline since August.", (MONTH, "since August")),
    ("The Nasdaq climbed 3.5% in the first quarter for its first quarterly advance since 2021.", (QUARTER, "since 2021")),
    ("The S&P 500 ended the year down 19.4%, its first annual loss since 2018.", (YEAR, "since 2018")),
    ("For the week, the Dow rose 1.3%, its first positive week since May.", (WEEK, "since May")),
    ("The Nikkei lost 2.2% in the week, posting its first down week in three months.", (WEEK, "in three months")),
    # it is what the move is told of
    ("The Dow fell 0.2% on Tuesday, its first loss in seven sessions.", (SESSION, "in seven sessions")),
    ("The Nasdaq rose 6% in July, its first gain since March.", (MONTH, "since March")),
    # it is what is counted back
    ("Oil rose 2% to $80, the first increase in four sessions.", (SESSION, "in four sessions")),
    # the verb alone, before the figure and after it
    ("The Nasdaq slipped 0.6% on Tuesday for the first time in six days.", (SESSION, "in six days")),
    ("The S&P 500 fell for the first time in seven sessions on Tuesday, down 0.2%.", (SESSION, "in seven sessions")),
    # the way told after the figure
    ("The Dow ended Tuesday 0.2% lower, its first loss in seven sessions.", (SESSION, "in seven sessions")),
    # the count alone
    ("The Dow fell 1.5% for its first losing month in five.", (MONTH, "in five")),
    ("Gold lost 3% for the week, its first weekly loss in four.", (WEEK, "in four")),
    ("Gold gained 3%, its first up day in six, and silver fell.", (SESSION, "in six")),
    ("Gold gained 3%, its first in six.", None),
    # no one says what the gain in four weeks was one of
    ("Gold rose 1.2% on Friday, its first gain in four weeks.", None),
    ("Gold rose 1.2%, its first gain since March.", None),
    # the other way, and another sort of gain
    ("Gold fell 1.2% on Friday, after its first weekly gain since March.", None),
    # another thing's first gain
    ("Gold rose 1.2% on Friday as the dollar had its first weekly loss since March.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVES, ids=[row[0] for row in MOVES])
def test_first_moves(
    text: str, expected: tuple[CalendarUnit, str] | None, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    move = next(claim for claim in claims_of(text) if claim.kind is Kind.PERCENT_CHANGE)
    assert (move.first and (move.first.window, move.first.since.text)) == expected


SIZED = [
    # before the time, with its noun and without it
    ("The Dow fell 1.8% on Monday, its first drop of more than 1% since March.", (SESSION, "1", False, 1)),
    ("Gold rose 3.2% on Friday, its first of at least 2% since May.", (SESSION, "2", False, 1)),
    ("The Dow ended Monday 2.1% lower, its third one-day loss of over 2% this year.", (SESSION, "2", False, 3)),
    ("Oil gained 6% in the week, its second weekly gain of more than 5% this year.", (WEEK, "5", False, 2)),
    # a move either way; a bound after its figure
    ("The Dow fell 1.5%, its first move of 1% or more in 32 sessions.", (SESSION, "1", True, 1)),
    # in the clause that follows
    ("It was the first time since May that the Dow fell more than 1% in a day.", (SESSION, "1", False, 1)),
    ("It was the fourth time this month that Gold rose more than 2% in a day.", (SESSION, "2", False, 4)),
    # no bound; none counted; nothing after the time
    ("Gold fell 1% on Friday for the third time this month", None),
    ("It was the fourth time this month that Gold rose 2% in a day.", None),
    ("Gold rose 3.2% on Friday, a gain of more than 2% since March.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIZED, ids=[row[0] for row in SIZED])
def test_moves_counted_by_their_size(
    text: str, expected: tuple[CalendarUnit, str, bool, int] | None, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    first = claims_of(text)[0].first
    assert (first and (first.window, str(first.least), first.either_way, first.place)) == expected


@pytest.mark.parametrize("text", [row[0] for row in SIZED[:5]])
def test_a_bound_is_no_move_of_its_own(text: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    (only,) = claims_of(text)
    assert only.quantity is not None
    assert only.first is not None
    assert only.quantity.value != only.first.least


RECORDS = [
    # the place, what it is counted in, and the day
    ("The Dow ended Monday at 39,512.84, its 12th record close of the year.", (12, "of the year", "Monday")),
    ("It was the 19th record close of 2016 for the Dow.", (19, "of 2016", None)),
    ("The Dow notched its third record close this year on Monday.", (3, "this year", "on Monday")),
    # records within a session; none counted; since a day
    ("The Dow hit its 12th record high of the year on Monday.", None),
    ("The Dow ended Monday at a record close this year.", None),
    ("The Dow ended Monday at its first record close since May.", None),
]


@pytest.mark.parametrize(("text", "expected"), RECORDS, ids=[row[0] for row in RECORDS])
def test_records_counted_by_the_year(
    text: str, expected: tuple[int, str, str | None] | None, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    record = next(claim for claim in claims_of(text) if claim.kind is Kind.RECORD)
    first = record.first
    assert (first and (first.place, first.since.text, record.period.text)) == expected
