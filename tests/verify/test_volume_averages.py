"""A session's volume beside its mean: three million shares after four sessions of two million."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.models import Approximation, Comparison, Direction, Kind, Measure, Reason, Status
from tests.verify.factories import INDEX, SHARE, Case, claim, figure, history, market, past, resolved, verdict

OK, WRONG, OPEN = Status.SUPPORTED, Status.CONTRADICTED, Status.NOT_CHECKABLE
TRADED = market(history("ABC", [40.0] * 5, volumes=[2e6, 2e6, 2e6, 2e6, 3e6]))


@pytest.mark.parametrize(
    ("printed", "unit", "factor", "ahead", "sessions", "status"),
    [
        # one and a half times; a million and a quarter more than the mean that counts the day
        ("1.5", "times", "1.5", True, 4, OK),
        ("2.0", "times", "2.0", True, 4, WRONG),
        ("1.0", "times", "1.0", True, 4, WRONG),
        # by how much it was above, and how much of the mean it was
        ("50", "percent", "1.5", True, 4, OK),
        ("90", "percent", "1.9", True, 4, WRONG),
        ("150", "percent", "1.5", True, 4, OK),
        ("20", "percent", "0.8", False, 4, WRONG),
        # over more sessions than are held, and over none told
        ("1.5", "times", "1.5", True, 20, OPEN),
        ("1.5", "times", "1.5", True, 0, OPEN),
    ],
)
def test_against_the_mean(printed: str, unit: str, factor: str, ahead: bool, sessions: int, status: Status) -> None:
    detail = Comparison(ahead, Measure.VOLUME, Decimal(factor), sessions)
    way = Direction.UP if ahead else Direction.DOWN
    told = resolved(claim(Kind.COMPARISON, way, figure(printed, unit), detail=detail), SHARE)
    assert verdict(Case("volume", told, TRADED, status)).status is status


def test_a_bound_is_passed() -> None:
    detail = Comparison(True, Measure.VOLUME, Decimal("1.2"), 4)
    more = figure("20", "percent", Approximation.MORE_THAN)
    told = resolved(claim(Kind.COMPARISON, Direction.UP, more, detail=detail), SHARE)
    assert verdict(Case("volume", told, TRADED, OK)).status is OK


@pytest.mark.parametrize("of_index", [True, False])
def test_no_volume_of_an_index_or_of_a_stretch(of_index: bool) -> None:
    detail = Comparison(True, Measure.VOLUME, Decimal("1.5"), 4)
    period = None if of_index else past(3)
    made = claim(Kind.COMPARISON, Direction.UP, figure("1.5", "times"), detail=detail, period=period)
    found = verdict(Case("volume", resolved(made, INDEX if of_index else SHARE), TRADED, OPEN))
    assert (found.status, found.reason) == (OPEN, Reason.NO_PRICE_DATA if of_index else Reason.UNSUPPORTED_KIND)
