"""Summaries as an editor would write them: money with its sign, runs counted, both sides of a comparison named.

Closes by hand from the shipped sample: Nvidia 149.43, 142.62 and 118.42 on 6, 24 and 27 January 2025, the S&P 500
5,996.66, 6,118.71, 6,101.24 and 6,012.28 on 17, 23, 24 and 27 January, the Nasdaq 100 21,774.01 and 21,127.28 on the last two.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.ingest import article_from_text, parse_stamp
from factcheck.models import Severity, Status
from factcheck.pipeline import Checker
from factcheck.settings import Settings

PUBLISHED = parse_stamp("2025-01-27T17:00-05:00")


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.from_settings(Settings(offline=True))


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        # A price carries the sign that the text has
        ("Nvidia closed at $142.00 on January 27, 2025.", "Prices give $118.42, not $142.00."),
        # So does a sum of money
        (
            "Nvidia shed $700 billion of market value on January 27, 2025.",
            "Prices give -$592.66 billion, not -$700 billion.",
        ),
        # An index level has thousands
        ("The S&P 500 closed at 6,112.28 on January 27, 2025.", "Prices give 6,012.28, not 6,112.28."),
        # A run is counted, and told in gains or losses
        ("The S&P 500 posted its fifth straight loss on January 27, 2025.", "Prices give 2 losses in a row, not 5."),
        # With what bounds it
        (
            "The S&P 500 fell for at least five straight days to January 27, 2025.",
            "Prices give 2 losses in a row, not at least 5.",
        ),
        # Both sides of a comparison by name
        (
            "The Nasdaq 100 outperformed the S&P 500 on January 27, 2025.",
            "The prices give -2.97% for Nasdaq 100, -1.46% for S&P 500.",
        ),
        # A bear market, from its peak of 149.43
        (
            "Nvidia entered a bear market on January 27, 2025.",
            "The prices agree: down 20.8% at the close of 27 January 2025, from that of 6 January 2025.",
        ),
        # What a state of the market takes
        (
            "The S&P 500 entered a correction on January 27, 2025.",
            (
                "The prices give it down 1.7% at the close of 27 January 2025, from that of 23 January 2025; "
                "a correction takes 10%."
            ),
        ),
        # A superlative with its thousands
        (
            "The S&P 500 closed at its lowest since January 17 on Monday.",
            "The prices agree: 6,012.28 on 27 January 2025; the last to beat it: 5,996.66 on 17 January 2025.",
        ),
    ],
)
def test_summaries(checker: Checker, text: str, summary: str) -> None:
    checked = checker.check(article_from_text(text, id="a", source="test", published=PUBLISHED))
    assert checked.claims, "no claim was found"
    told = [claim.verdict.summary for claim in checked.claims]
    assert any(one == summary or one.startswith(f"{summary} ") for one in told), told


@pytest.mark.parametrize(
    ("words", "accepted"),
    [
        # An ordinal is exact, spelled or in digits
        ("posted its fifth straight loss", (Decimal(5), Decimal(5))),
        ("posted its 5th straight loss", (Decimal(5), Decimal(5))),
        # A count that may be more
        ("fell for more than four straight sessions", (Decimal(4), None)),
    ],
)
def test_a_run_accepts_the_length_told(checker: Checker, words: str, accepted: tuple[Decimal, Decimal | None]) -> None:
    text = f"The S&P 500 {words} on January 27, 2025."
    (claim,) = checker.check(article_from_text(text, id="a", source="test", published=PUBLISHED)).claims
    assert claim.verdict.status is Status.CONTRADICTED
    assert claim.verdict.accepted == accepted
    assert claim.verdict.severity is Severity.VALUE
