"""Figures listed over as many weeks or sessions, each over one of its own, and lengths of time told by how they went."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.models import Claim

LENGTHS = [
    ("Gold is up 9%, after gains of 3%, 1% and 4% over three preceding weeks.", "pct up 9 Gold; pct up 3 Gold; pct up 1 Gold; pct up 4 Gold"),  # three is no price of gold
    ("Nvidia rose 2%, adding to a 4% gain of the two prior sessions.", "pct up 2 Nvidia; pct up 4 Nvidia"),  # sessions before the one told
    ("The Dow rose 2% over six tense days.", "pct up 2 Dow"),  # six days, by how they went
    ("Brent rose 10% over three feverish months.", "pct up 10 Brent"),  # months
    ("The Nikkei fell 4% over two maddening weeks.", "pct down 4 Nikkei"),  # a word that no table has
    ("Silver climbed above 30 dollars.", "level 30 USD Silver"),  # a price with its unit
    ("The Sensex rose above 70,000 points.", "level 70000 points Sensex"),  # in digits
]  # fmt: skip

PERIODS = [
    ("Gold rose 9% over the three preceding weeks.", ["over the three preceding weeks"]),
    ("Gold, after losing 4% in its two previous sessions, rose 1%.", ["in its two previous sessions", None]),
    ("Gold lost 4% in two wild sessions.", ["in two wild sessions"]),
    ("Gold lost 4% after two wild sessions.", [None]),
    ("Gold slipped to $2,320 in the most recent session, from $2,332 on Monday.", ["in the most recent session", "on Monday"]),
]  # fmt: skip

# Whether each figure's period is left open, since the words do not tell which week is its own.
OPEN = [
    ("Gold rose 2% this week, after gains of 2%, 4% and 1% over the previous three weeks.", [False, True, True, True]),
    ("Gold gained 2% and 3% over the past two weeks.", [True, True]),
    ("Gold lost 1% and 2% in the two prior sessions.", [True, True]),
    ("Gold gained 5% over the past two weeks.", [False]),  # one figure is of both
    ("Gold and silver gained 2% and 3% over the past two weeks.", [False, False]),  # one of each metal
    ("Gold gained 2%, 3% and 4% over the past two weeks.", [False, False, False]),  # three figures are not of two weeks
]


@pytest.mark.parametrize(("text", "expected"), LENGTHS)
def test_lengths_are_no_prices(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(("text", "periods"), PERIODS)
def test_periods(claims_of: Callable[[str], tuple[Claim, ...]], text: str, periods: list[str | None]) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods


@pytest.mark.parametrize(("text", "left_open"), OPEN)
def test_each_of_a_week(claims_of: Callable[[str], tuple[Claim, ...]], text: str, left_open: list[bool]) -> None:
    assert [claim.period.anchor == DAY_TOLD_BEFORE for claim in claims_of(text)] == left_open
