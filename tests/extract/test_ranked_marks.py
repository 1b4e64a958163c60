"""Moves counted from a high or low that is told by the time it holds for: "down a fifth from October's seven-year high"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, Kind, PeriodKind, Side

EXTREME, NONE = PeriodKind.SINCE_EXTREME, PeriodKind.NONE

ROWS = [
    # the month owns the mark
    ("Brent is down a fifth from October's seven-year high.", (EXTREME, Side.HIGH, 10)),
    ("Gold is up 9% from June's four-month low.", (EXTREME, Side.LOW, 6)),
    ("Tesla has fallen 30% from last November's two-year peak.", (EXTREME, Side.HIGH, 11)),
    # the day or the month on which it was reached stands after it
    ("Brent is down 19% from a seven-year high hit in October.", (EXTREME, Side.HIGH, 10)),
    ("Gold is up 9% from a four-month low reached in June.", (EXTREME, Side.LOW, 6)),
    ("Brent has fallen 19% from a seven-year high of $86.40 on Oct. 26.", (EXTREME, Side.HIGH, 10)),
    # the high of years is that of the last year as well
    ("Brent is down 19% from a seven-year high.", (EXTREME, Side.HIGH, None)),
    ("Brent is down 19% from a three-year high of $86.40.", (EXTREME, Side.HIGH, None)),
    # a low of some months need not be
    ("Gold is up 9% from a four-month low.", (NONE, None, None)),
    # no mark that the move is counted from
    ("Brent rose 2% to a seven-year high.", (NONE, None, None)),
    ("Brent rose 2% on Friday, a seven-year high.", (PeriodKind.SESSION, None, None)),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_ranked_marks(
    text: str,
    expected: tuple[PeriodKind, Side | None, int | None],
    claims_of: Callable[[str], tuple[Claim, ...]],
) -> None:
    move = next(claim for claim in claims_of(text) if claim.kind is Kind.PERCENT_CHANGE or claim.kind is Kind.MULTIPLE)
    period = move.period
    month = None if period.anchor is None or period.kind is not EXTREME else period.anchor.month
    assert (period.kind, period.side, month) == expected


@pytest.mark.parametrize(
    "text", ["Brent is down a fifth from October's seven-year high.", "Brent is down 19% from a seven-year high."]
)
def test_the_mark_stays_a_claim_of_its_own(text: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert Kind.EXTREME_SINCE in {claim.kind for claim in claims_of(text)}
