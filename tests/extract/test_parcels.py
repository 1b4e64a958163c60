"""Sums that are what a parcel, or anything of a sort, is worth, and no market value of the thing named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = [
    ("A drive holding bitcoin now worth $784 million was thrown away.", ""),  # coins held by one
    ("Police seized gold worth $2 million at the airport.", ""),  # a metal
    ("Stocks with a market value of less than $2 billion are small caps.", ""),  # whichever have one
    ("The fund buys companies with a market capitalization above $10 billion.", ""),  # the same, above a mark
    ("Ford, a carmaker with a market value of $50 billion, rose 2%.", "mv 50000000000 USD Ford; pct up 2 Ford"),  # one of them
    ("Bitcoin is now worth $1.2 trillion.", "mv 1200000000000 USD Bitcoin"),  # all of it
    ("Apple, now worth $3 trillion, rose 2%.", "mv 3000000000000 USD Apple; pct up 2 Apple"),  # a company, aside
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_parcels(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
