"""What is said of a figure that holds only by the quotes around a close."""

from __future__ import annotations

import pytest

from factcheck.models import Direction, Kind, ResolvedClaim, Status
from factcheck.verify.context import Context
from tests.verify.factories import GOLD, Case, claim, figure, history, market, resolved, verdict

METAL = market(history("GC=F", [2000.0, 2040.0, 2010.0], highs=[2001.0, 2045.0, 2050.0], lows=[1990.0, 1999.0, 2005.0]))

ROWS = [
    # From 2,040 to the session's low of 2,005 is -1.72%; a session earlier the closes gave 2,040 on 2,000.
    (
        resolved(claim(Kind.PERCENT_CHANGE, Direction.UP, figure("0.5")), GOLD),
        "-1.47% from close to close, -1.72% to +2.00% by the quotes around the closes",
    ),
    # Below the session's own low of 2,005, but not below the lowest quote of the session before.
    (
        resolved(claim(Kind.LEVEL, Direction.NONE, figure("2003", "USD")), GOLD),
        "2,010.00 at the close, 1,999.00 to 2,050.00 by the quotes around it",
    ),
]


@pytest.mark.parametrize("told, words", ROWS)
def test_words_of_a_figure_within_the_quotes(told: ResolvedClaim, words: str) -> None:
    found = verdict(Case("", told, METAL, Status.SUPPORTED_WITH_NOTE))
    assert found.status is Status.SUPPORTED_WITH_NOTE
    assert found.summary == f"The prices agree: {words} (this market has no one official close)."
    assert found.evidence
    assert found.formula


# The same closes without the quotes of any hour: they alone give -1.47% to +2.00%.
CLOSES = market(history("GC=F", [2000.0, 2040.0, 2010.0]))
BY_CLOSES = [
    # half a percent beyond, as quotes of other hours may lie that nobody holds
    ("1.8", CLOSES, Status.NOT_CHECKABLE),
    # ... and not where they are held, down to 2,005: -1.72%
    ("1.8", METAL, Status.CONTRADICTED),
    # farther away
    ("2.4", CLOSES, Status.CONTRADICTED),
    # by the closes
    ("1.5", CLOSES, Status.SUPPORTED),
]


@pytest.mark.parametrize("percent, prices, status", BY_CLOSES)
def test_a_move_beside_closes_alone(percent: str, prices: Context, status: Status) -> None:
    told = resolved(claim(Kind.PERCENT_CHANGE, Direction.DOWN, figure(percent)), GOLD)
    assert verdict(Case("", told, prices, status)).status is status
