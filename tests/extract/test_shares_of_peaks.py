"""Half of a peak as a fall from it: how the bound turns, and which peak is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Approximation, Claim, PartialDate, PeriodKind, Side

ROWS = [
    # less than half is left: it has more than halved
    ("Apple trades at less than half its 2021 peak.", Approximation.MORE_THAN, PartialDate(year=2021)),
    ("Apple is worth more than half of its 2021 high.", Approximation.LESS_THAN, PartialDate(year=2021)),
    ("Apple trades at about half its record high.", Approximation.ABOUT, PartialDate(event="record")),
    ("Apple trades at half its record.", Approximation.EXACT, PartialDate(event="record")),
    ("Apple trades at half its peak.", Approximation.EXACT, None),
]


@pytest.mark.parametrize(("text", "bound", "anchor"), ROWS, ids=[row[0] for row in ROWS])
def test_half_of_a_peak(
    text: str, bound: Approximation, anchor: PartialDate | None, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (claim,) = claims_of(text)
    assert claim.quantity is not None
    assert claim.quantity.approximation is bound
    assert (claim.period.kind, claim.period.side, claim.period.anchor) == (PeriodKind.SINCE_EXTREME, Side.HIGH, anchor)


def test_a_buyer_is_ahead_or_behind_since_the_day(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    bought, alone = claims_of("A buyer of Apple at the end of 2021 is down 13%. Apple at the end of 2021 was down 13%.")
    assert [bought.period.kind, alone.period.kind] == [PeriodKind.SINCE, PeriodKind.SESSION]
