"""Superlatives of a move that is counted from a mark, a day or an event: days are not what they rank."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import CalendarUnit, Claim, Kind, Superlative

DAY, NONE = (CalendarUnit.SESSION, 1), (CalendarUnit.SESSION, 0)

ROWS = [
    # a stretch between two days that may be any
    ("The Nasdaq has fallen 22% from its record, its deepest slide since 2020.", NONE),
    ("The Nasdaq has fallen 12% since January, its worst slide since 2020.", NONE),
    ("The Nasdaq is down 22% from its November peak, the biggest such drop since 2020.", NONE),
    ("The Nasdaq has gained 9% since the election, its biggest gain since 2020.", NONE),
    # a day, told beside the move or named with the superlative
    ("The Nasdaq fell 3% on Monday, its worst drop since May.", DAY),
    ("The Nasdaq, down 20% from its peak, fell 3% on Monday, its worst day since May.", DAY),
    # what was counted from the mark is another move
    ("The Nasdaq, up 9% since June, fell 3%, its worst drop since May.", DAY),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_counted_from(
    text: str, expected: tuple[CalendarUnit, int], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (ranked,) = (claim for claim in claims_of(text) if claim.kind is Kind.EXTREME_SINCE)
    assert isinstance(ranked.detail, Superlative)
    assert (ranked.detail.window, ranked.detail.count) == expected
