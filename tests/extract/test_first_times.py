"""Levels passed for the first time since a time, or in so long: how far back the words say that none was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, Kind

ROWS = [
    # the words after the figure
    ("The S&P 500 closed above 4,400 for the first time since April 2022.", [("4,400", "since April 2022")]),
    ("Bitcoin fell below $25,000 for the first time in 18 months.", [("$25,000", "in 18 months")]),
    ("The index topped 5,000 for the first time this year.", [("5,000", "this year")]),
    # a measure or a day between them
    ("Tesla dropped under $200 a share for the first time since May.", [("$200", "since May")]),
    ("Brent settled above $90 a barrel on Friday for the first time since October.", [("$90", "since October")]),
    # of two figures the one that they follow
    ("The Nasdaq finished at 14,358, topping 14,300 for the first time since April.", [("14,358", None), ("14,300", "since April")]),
    ("The 10-year yield rose above 4% for the first time since 2008 and the Dow fell below 30,000.", [("4%", "since 2008"), ("30,000", None)]),
    # a close named as such, before the figure and after it
    ("The Dow's first close above 35,000 since April came on Friday.", [("35,000", "since April")]),
    ("Gold settled above $2,000 on Friday, its first close above that level since March.", [("$2,000", "since March")]),
    # the words first
    ("For the first time since November 2020, the Dow ended below 29,000.", [("29,000", "since November 2020")]),
    ("It was the first time since 2007 that the 10-year Treasury yield closed above 5%.", [("5%", "since 2007")]),
    # when it was, and no other time
    ("Bitcoin rose above $100,000 for the first time last December.", [("$100,000", None)]),
    ("Gold, which climbed past $2,500 for the first time last week, closed at $2,480.", [("$2,500", None), ("$2,480", None)]),
    ("Gold climbed past $2,500 for the first time ever.", [("$2,500", None)]),
    # another thing's first time
    ("The Dow closed above 35,000 after the Fed cut rates for the first time since March 2020.", [("35,000", None)]),
    ("The Dow closed above 35,000, its second record since May.", [("35,000", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_first_times(
    text: str, expected: list[tuple[str, str | None]], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    levels = [claim for claim in claims_of(text) if claim.kind is Kind.LEVEL]
    found = [
        (claim.quantity.text if claim.quantity else None, claim.first_since and claim.first_since.text)
        for claim in levels
    ]
    assert found == expected


def test_the_day_after_the_words_is_the_day_it_was(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    (level,) = claims_of("The S&P 500 closed above 4,400 for the first time since April 2022 on June 16, 2023.")
    assert level.period.text == "on June 16, 2023"


def test_the_words_are_quoted(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    text = "The S&P 500 closed above 4,400 for the first time since April 2022."
    (level,) = claims_of(text)
    assert level.first_since is not None
    assert level.first_since.span is not None
    assert level.first_since.span.of(text) == "since April 2022"
