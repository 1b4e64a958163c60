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
    # from the close of a date, which is not a move of that day
    ("Ford has fallen 17.5% from its February 2 close.", ["from its February 2 close"]),
]


@pytest.mark.parametrize("text, periods", ROWS)
def test_period(text: str, periods: list[str], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods


def test_a_lead_is_the_figure_of_its_comparison(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    (claim,) = claims_of("The Dow has outperformed the Russell 2000 by more than 5 percentage points this year.")
    assert claim.quantity is not None
    assert (claim.quantity.text, claim.quantity.unit) == ("5 percentage points", "percentage_points")
    assert claim.quantity.approximation is Approximation.MORE_THAN
