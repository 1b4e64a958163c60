"""Moves counted among the last days, weeks or months, which need not follow each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import CalendarUnit, Claim, Kind, Streak

SESSION, WEEK, MONTH = CalendarUnit.SESSION, CalendarUnit.WEEK, CalendarUnit.MONTH

ROWS = [
    ("Ford has risen in four of the past six sessions.", "4", SESSION, 6),  # a verb, and "in"
    (
        "The Dow has now closed higher for six of the last seven trading days.",
        "6",
        SESSION,
        7,
    ),  # an adjective, and "for"
    ("Gold has fallen five of the past eight weeks.", "5", WEEK, 8),  # no preposition
    ("The Dow has posted losses in three of the past five months.", "3", MONTH, 5),  # a noun
    ("Ford has risen on six of the previous seven days.", "6", SESSION, 7),  # days are sessions
]

PLACED = [
    ("Ford fell 1% on Monday, its fourth decline in seven sessions.", "4", SESSION, 7),  # a noun of movement
    ("The decline was the sixth in 10 sessions for the Dow.", "6", SESSION, 10),  # ... told before
    ("Ford fell for the third time in six trading days.", "3", SESSION, 6),  # a verb
    ("Gold rose 2% for the week, its third gain in five weeks.", "3", WEEK, 5),
    ("Gold rose 2% for the week, its third weekly gain in five weeks.", "3", WEEK, 5),
]

OTHERS = [
    ("Ford's profit fell for the third time in six quarters.", ""),  # of no price
    ("Ford rose 2%, its third weekly gain in five sessions.", "pct up 2 Ford"),  # of weeks, and no days
    ("Ford rose 2%, its third boss in five weeks having left.", "pct up 2 Ford"),  # no move
    ("Ford's sales have risen in four of the past six months.", ""),  # of no price
    ("Ford rose 2% in four of the past six months.", ""),  # by a size of its own
    ("Ford has risen in each of the past six sessions.", "streak up 6 sessions Ford"),  # in a row
    ("Four of the past six sessions were calm for Ford.", ""),  # no move
    ("Ford has risen in most of the past six sessions.", ""),  # no count
]


@pytest.mark.parametrize("text, count, unit, within", ROWS)
def test_moves_counted_among_others(
    text: str, count: str, unit: CalendarUnit, within: int, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (claim,) = claims_of(text)
    assert claim.quantity is not None
    assert (str(claim.quantity.value), claim.detail) == (count, Streak(unit, within=within))


@pytest.mark.parametrize("text, count, unit, within", PLACED)
def test_the_place_of_a_move_among_others(
    text: str, count: str, unit: CalendarUnit, within: int, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (claim,) = (claim for claim in claims_of(text) if claim.kind is Kind.STREAK)
    assert claim.quantity is not None
    assert (str(claim.quantity.value), claim.detail) == (count, Streak(unit, within=within))


@pytest.mark.parametrize("text, claims", OTHERS)
def test_what_counts_no_moves(text: str, claims: str, check: Callable[[str, str], None]) -> None:
    check(text, claims)
