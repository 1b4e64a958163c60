"""Sentences as desks of Seoul, Lisbon and Frankfurt, and those of coin and metal markets, write them in English."""

from __future__ import annotations

from collections.abc import Callable

import pytest

READ_ALOUD = [
    ("The Kospi slid 12-point-40 points, or zero-point-47 percent, to close at two-thousand-610-point-05.",
     "pts down 12.40 Kospi; pct down 0.47 Kospi; level 2610.05 points Kospi"),  # three figures of one predicate
    ("Apple added one-point-three percent to 201-point-five dollars.", "pct up 1.3 Apple; level 201.5 USD Apple"),  # in money
    ("The Dow staged a 21-point rally.", "pts up 21 Dow"),  # an adjective of points
    ("Kelvane unveiled a 10-point-plan for its mills.", ""),  # no figure
]  # fmt: skip


@pytest.mark.parametrize("text, claims", [*READ_ALOUD])
def test_claims(text: str, claims: str, check: Callable[[str, str], None]) -> None:
    check(text, claims)
