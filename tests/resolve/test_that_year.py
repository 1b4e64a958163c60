"""Months of "that year": of the year that the text printed last before, and of none since."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Status
from tests.verify.stories import Desk, StoryPrices

OK, WRONG = Status.SUPPORTED, Status.CONTRADICTED
# Within quiet years: up 9% in November 2023, and down 6% a year later.
PRICES = StoryPrices({"^GSPC": {date(2023, 11, 14): 9.0, date(2024, 11, 12): -6.0}})

ROWS = [
    ("Bonds were last so cheap in 2023. In November that year the S&P 500 gained 9%.", [OK]),
    ("Since late 2023 much has changed. In November of that year the S&P 500 rose 9%.", [OK]),
    ("Think of 2023: the S&P 500 jumped 9% in November the same year.", [OK]),
    ('"Nobody has seen this since late 2023," he said. In November that year the S&P 500 gained 9%.', [OK]),
    # ... whose figure may be wrong
    ("Bonds were last so cheap in 2023. In November that year the S&P 500 lost 6%.", [WRONG]),
    # the year printed last, and no sum or level that looks like one
    ("In 2021 rates were nil, in 2023 they were not. In November that year the S&P 500 gained 9%.", [OK]),
    ("In 2023 he put in $2,024. In November that year the S&P 500 gained 9%.", [OK]),
    # without the words it is the latest November
    ("Bonds were last so cheap in 2023. In November the S&P 500 lost 6%.", [OK]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_months_of_that_year(text: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, "2025-01-15T22:00:00Z", PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]
