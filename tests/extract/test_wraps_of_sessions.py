"""Wraps of whole sessions: how far from where it stood, whom the two are, what a rally added, several dates in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim

FIGURES = [
    ("Melt is about 90 points short of where it ended last week.", "pts down 90 Melt"),  # short of where
    ("Kelvane is still $3 shy of where it stood on Monday.", "price down 3 USD Kelvane"),  # shy of where, in money
    ("The DAX is 8% below where it had been in early May.", "pct down 8 DAX"),  # where it had been
    ("Miners are 3% off where they began the year.", "pct down 3 Miners"),  # of several
    ("The DAX closed at 15,310.40, or 3% off its record.", "level 15310.40 points DAX; pct down 3 DAX"),  # a price, and how far from the mark
    ("Silver ended at $22.10, or just 2% shy of its July peak.", "level 22.10 USD Silver; pct down 2 Silver"),  # in money
    ("Ordway finished at $31 (40% below its high of 2021).", "level 31 USD Ordway; pct down 40 Ordway"),  # in brackets
    ("The DAX closed 80 points, or 0.5%, below its record.", "pts down 80 DAX; pct down 0.5 DAX"),  # two distances and no price
    ("By contrast the Dow, helped by a 5% jump in Boeing, closed 90 points higher.", "pct up 5 Boeing; pts up 90 Dow"),  # before the subject
    ("For its part the DAX, hurt by a 2% slide in SAP, fell 40 points.", "pct down 2 SAP; pts down 40 DAX"),  # another such phrase
    ("Gold rose 1%; silver on the other hand lost 2%.", "pct up 1 Gold; pct down 2 silver"),  # after the subject
    ("The Dow gained 1%, and the Nasdaq was all but flat.", "pct up 1 Dow; pct flat 0 Nasdaq"),  # nearly
    ("The rally has added 12% to the Nikkei this year.", "pct up 12 Nikkei"),  # what it was added to
    ("A late surge added 200 points to the Dow.", "pts up 200 Dow"),  # in points
    ("The rout took 4% off Ford shares.", "pct down 4 Ford shares"),  # taken off
    ("The plant added 5% to output.", ""),  # no index
    ("Ford added 40 points to the Dow.", ""),  # the part that a member had
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # dates in the order of what fell so low
        ("Gold and silver hit their highest since May 2021 and July 2020, respectively.", ["since May 2021", "July 2020"]),
        ("Ford and GM had their worst days since March and April respectively.", ["since March", "April"]),
        ("The Dow and the DAX ended at their lowest since Oct. 3 and Nov. 4, respectively.", ["since Oct. 3", "Nov. 4"]),
        # ... and of months in which two figures came about
        ("The Dow gained 2% and 3% in May and June, respectively.", ["in May", "June"]),
        # without the word, both are of the one day told
        ("Gold and silver hit their highest since May.", ["since May"] * 2),
        # a price is of now, and the distance of the mark
        ("The DAX closed at 15,310.40, or 3% off its record.", [None, "off its record"]),
        ("Ordway ended at $31, or 40% below its 2021 peak.", [None, "below its 2021 peak"]),
    ],
)  # fmt: skip
def test_periods(text: str, periods: list[str | None], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        # counts that stand for what was named
        ("The two had risen 3% and 2%.", ["two", "two"]),
        ("All three are up more than 1% for the week.", ["three"]),
        ("All four also rose 2%.", ["four"]),
        # ... and those that count a noun
        ("The two declines came to 3%.", []),
        ("All three lenders rose 2%.", ["lenders"]),
    ],
)
def test_counts(text: str, subjects: list[str], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.subject.text for claim in claims_of(text)] == subjects
