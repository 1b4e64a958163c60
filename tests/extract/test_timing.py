"""Which period of its sentence a figure is given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Approximation, Claim

ROWS = [
    # the stretch that was ended, across "with"
    ("The Nikkei 225 finished the week with a gain of 0.9%.", ["the week"]),
    # a period of its own comes first
    ("The Nikkei 225 finished the week with a gain of 0.9% on Friday.", ["on Friday"]),
    # the figure of a lead takes the period of its comparison
    ("The Dow has outperformed the Russell 2000 by 5.3 percentage points this year.", ["this year"]),
    # a level moved from has the day beside it, and the level reached has not
    ("The 10-year yield rose to 4.10% from 4.08% late Wednesday.", [None, "late Wednesday"]),
    # what a day's move is counted from is not the day of the move
    ("Ford closed at $12.28 on Thursday, down 0.7% from the previous session.", ["on Thursday", "on Thursday"]),
    # a day counted back is that of the figure beside it alone
    ("Ford declined 0.6%, following a 3.1% gain the day before.", [None, "the day before"]),
    # what follows from a move has a period of its own
    ("The Dow ended Tuesday down 0.4%, taking its gain for the year to 4.3%.", ["Tuesday", "for the year"]),
    # a year that was good or bad
    ("2013 was a good year for Ford, which rose 25.5%.", ["2013"]),
    # a name that says more than its phrase, before the lead
    ("The Dow has outperformed the Russell 2000 of smaller companies by 2.3 points this year.", ["this year"]),
    # the stretch in which a move is the largest is not what the figure beside it is counted over
    ("Ford posted its biggest weekly gain since June, rising 4.2%.", ["since June", None]),
    ("Shell had its worst month since 2020, losing 14%.", ["since 2020", None]),
    ("Siemens suffered its steepest fall since March, shedding 5.6% to 171 euros.", ["since March", None, None]),
    # ... and the day that is named before it is
    ("On Friday Ford posted its biggest fall since March 2020, shedding 4.9%.", ["since March 2020", "On Friday"]),
    # from the close of a date, which is not a move of that day
    ("Ford has fallen 17.5% from its February 2 close.", ["from its February 2 close"]),
]


@pytest.mark.parametrize("text, periods", ROWS)
def test_period(text: str, periods: list[str | None], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods


def test_a_lead_is_the_figure_of_its_comparison(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    (claim,) = claims_of("The Dow has outperformed the Russell 2000 by more than 5 percentage points this year.")
    assert claim.quantity is not None
    assert (claim.quantity.text, claim.quantity.unit) == ("5 percentage points", "percentage_points")
    assert claim.quantity.approximation is Approximation.MORE_THAN
