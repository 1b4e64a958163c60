"""A change of a market value over weeks, in which the shares outstanding changed as well as the price."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.models import Direction, Kind, Status
from factcheck.prices.series import Missing
from tests.verify.factories import SHARE, Case, MadePrices, claim, figure, history, market, past, resolved, verdict

# On 20 December a share cost 50 dollars; on 10 January 40, when a tenth more of them were out.
_PRICES = history("ABC", [50.0] * 10 + [45.0] * 5 + [40.0])
_ISSUED = date(2025, 1, 2)


@dataclass
class _Issued(MadePrices):
    """A billion shares, and a tenth more from the day of the issue on."""

    def shares_outstanding(self, symbol: str, session: date) -> tuple[Decimal, str] | Missing:
        del symbol
        return Decimal("1.0e9" if session < _ISSUED else "1.1e9"), "made by hand"


@pytest.mark.parametrize(
    ("billions", "sessions", "status"),
    [
        # ten dollars of each share that is out now
        ("11.0", 15, Status.SUPPORTED),
        # 44 billion less 50
        ("6.0", 15, Status.SUPPORTED_WITH_NOTE),
        # neither
        ("8.0", 15, Status.CONTRADICTED),
        # within days no count changes: five dollars of each share
        ("5.5", 1, Status.SUPPORTED),
        ("4.0", 1, Status.CONTRADICTED),
    ],
)
def test_the_shares_of_each_day(billions: str, sessions: int, status: Status) -> None:
    context = replace(market(_PRICES), prices=_Issued({"ABC": _PRICES}))
    lost = figure(billions, "USD", scale="1e9")
    told = resolved(claim(Kind.MARKET_VALUE_CHANGE, Direction.DOWN, lost, period=past(sessions)), SHARE)
    assert verdict(Case("lost", told, context, status)).status is status
