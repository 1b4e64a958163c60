"""A percentage across an ex-dividend day says so, where the dividend weighs more than the figure's rounding."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.models import Direction, Kind, Status
from factcheck.prices.series import Dividend
from tests.verify.factories import SHARE, Case, claim, figure, history, market, resolved, verdict

# 100 to 97 on the day that a dividend goes ex.
PLAIN = history("ABC", [100.0, 97.0])


@pytest.mark.parametrize(
    ("session", "amount", "noted"),
    [
        # Two percent went ex on the day itself.
        (date(2025, 1, 10), "2", True),
        # A dividend smaller than the rounding of the figure.
        (date(2025, 1, 10), "0.04", False),
        # Ex before the base close.
        (date(2025, 1, 9), "2", False),
    ],
)
def test_dividend_note(session: date, amount: str, noted: bool) -> None:
    prices = market(replace(PLAIN, dividends=(Dividend(session, Decimal(amount)),)))
    told = resolved(claim(Kind.PERCENT_CHANGE, Direction.DOWN, figure("3.0")), SHARE)
    found = verdict(Case("", told, prices, Status.SUPPORTED))
    assert found.status is Status.SUPPORTED
    assert any("dividend of 2.00% went ex on 10 January 2025" in note for note in found.notes) is noted
