"""Errors that papers printed, each found on real prices with the repair it should have, or the reason it cannot be.

The sentences are ours; the figures are those printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.ingest import article_from_text, parse_stamp
from factcheck.models import CheckedArticle, CheckedClaim, Kind, Reason, Status
from factcheck.pipeline import Checker
from factcheck.settings import Settings

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def checker(shared: Path) -> Checker:
    return Checker.from_settings(Settings(prices=(str(shared / "prices"),), offline=True))


def check(checker: Checker, text: str, published: str) -> CheckedArticle:
    """A text checked as of its stamp."""
    return checker.check(article_from_text(text, id="a", source="test", published=parse_stamp(published)))


def disputed(checked: CheckedArticle) -> CheckedClaim:
    """The one claim that does not match."""
    found = [claim for claim in checked.claims if claim.verdict.status in {Status.CONTRADICTED, Status.IMPLAUSIBLE}]
    assert len(found) == 1, [claim.verdict.summary for claim in checked.claims]
    return found[0]


@dataclass(frozen=True)
class Row:
    """A printed error, the kind of repair and the sentence it gives."""

    what: str
    text: str
    published: str
    kind: str
    sentence: str


ROWS = (
    Row(
        "the year's 893.16 points printed as 27.8 percent",
        "The S&P 500 is up 893.16 points, or 27.8%, for the year.",
        "2021-12-21T22:00:00Z",
        "digit",
        "The S&P 500 is up 893.16 points, or 23.8%, for the year.",
    ),
    Row(
        "the losses of 3 and 4 April 2025 printed as one day's",
        "The S&P 500 lost 10.5% on April 4, 2025.",
        "2025-04-05T12:00:00Z",
        "sessions_count",
        "The S&P 500 lost 10.5% over two sessions to April 4, 2025.",
    ),
    Row(
        "the S&P 500's record under the name of the Nasdaq",
        "The Nasdaq Composite had its closing high of 4,796.56 on January 3, 2022.",
        "2022-01-04T22:00:00Z",
        "sibling",
        "The S&P 500 had its closing high of 4,796.56 on January 3, 2022.",
    ),
    Row(
        "a change across a ten-for-one split",
        "Nvidia lost 72.9% in 2024.",
        "2025-01-10T22:00:00Z",
        "split",
        "Nvidia gained 171.2% in 2024.",
    ),
    Row(
        "the year not turned in January",
        "The Hang Seng Tech Index is up 25% from its January 13, 2023 low.",
        "2025-02-12T10:00:00Z",
        "year",
        "The Hang Seng Tech Index is up 25% from its January 13, 2025 low.",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=[row.what for row in ROWS])
def test_published_error(row: Row, checker: Checker) -> None:
    repairs = disputed(check(checker, row.text, row.published)).verdict.repairs
    assert repairs, "no repair"
    assert (repairs[0].kind, repairs[0].sentence) == (row.kind, row.sentence)


def test_the_slip_of_december_2021_is_found_without_prices_too(checker: Checker) -> None:
    text = "The S&P 500 rose 81.21 points, or 1.8%, to 4,649.23. For the year it is up 893.16 points, or 27.8%."
    summaries = [finding.summary for finding in check(checker, text, "2021-12-21T22:00:00Z").findings]
    assert summaries == ["893.16 points on 3,756.07 is 23.8%, not 27.8%"]


# 142.62 to 118.42 with 24.49 billion shares is 592.7 billion: which count is meant is a matter of basis.
@pytest.mark.parametrize("billions", [589, 593, 600])
def test_share_counts_are_no_error(billions: int, checker: Checker) -> None:
    checked = check(checker, f"Nvidia lost ${billions} billion in market value on January 27, 2025.", "2025-01-28")
    value = next(claim for claim in checked.claims if claim.claim.kind is Kind.MARKET_VALUE_CHANGE)
    assert value.verdict.status in {Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE}


def test_a_split_before_the_prices_begin_cannot_be_seen(checker: Checker) -> None:
    # The seven-for-one split of July 2015: no price of that share is held before 2021.
    checked = check(checker, "Netflix is down 71% since the beginning of the year.", "2015-07-16T22:00:00Z")
    assert [claim.verdict.reason for claim in checked.claims] == [Reason.NO_PRICE_DATA]


def test_the_close_of_3_march_is_not_that_of_the_end_of_march(checker: Checker) -> None:
    # Day and month would both have to change, so no one small edit mends it.
    found = disputed(check(checker, "The S&P 500 closed at 5,849.72 at the end of March 2025.", "2025-04-10T22:00:00Z"))
    assert found.verdict.computed is not None
    assert (str(found.verdict.computed.value), found.verdict.repairs) == ("5611.8500", ())


def test_a_half_day_is_no_base_that_contradicts(checker: Checker) -> None:
    # 31 December 2024 was a half day in Hong Kong: the row held is a snapshot.
    checked = check(checker, "Tencent is up 3.0% this year.", "2025-02-12T10:00:00Z")
    assert checked.claims[0].verdict.status not in {Status.CONTRADICTED, Status.IMPLAUSIBLE}
