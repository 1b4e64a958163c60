"""Checking costs so much a claim, however long the text is: counted in calls, not in seconds."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.ingest import article_from_text
from factcheck.models import Stamp
from factcheck.pipeline import Checker
from factcheck.resolve import date_article, resolve
from factcheck.settings import Settings
from factcheck.verify import verify
from tests.work import calls_of

TEXTS = {
    "moves of one day": "Nvidia fell 17% on Monday. Its shares lost 3% on Tuesday. ",
    "points, percent and level": "The S&P 500 fell 88.9 points, or 1.5%, to 6,012.28. ",
    "one level within the session": "Nvidia rose 2.1% in the session and ended at $118.42. ",
    "a stretch for moves below it": "In January, stocks fell. The Nasdaq gained 2.1%. It lost 4% in December. ",
    "extremes and runs": "Nvidia fell to its lowest since March 3. It was a third straight loss. ",
    "ranks of earlier moves": "Nvidia lost 9% on September 3, its second-worst day of 2024. ",
    "another market, still open": "The Hang Seng rose 2% at 20,100. ",
    "one beside another": "Nvidia fell 3%, and beat the S&P 500, which lost 1%. ",
    "one sentence without an end": "Nvidia rose 2% on Monday; it fell 1.4% on Tuesday; ",
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.from_settings(Settings(offline=True))


def _work(checker: Checker, unit: str, times: int) -> int:
    published = Stamp(date(2025, 1, 28))
    extraction, links = checker.read(article_from_text(unit * times, id="a", source="a", published=published))
    prices, calendars, catalogue = checker.prices, checker.calendars, checker.catalogue
    as_of = date_article(extraction, links, given=None, prices=prices, calendars=calendars, catalogue=catalogue)
    resolved = resolve(extraction, links, as_of, calendars=calendars, catalogue=catalogue)
    return calls_of(
        lambda: verify(
            extraction, resolved, prices=prices, calendars=calendars, catalogue=catalogue, rules=checker.rules
        )
    )


@pytest.mark.parametrize("unit", TEXTS.values(), ids=TEXTS)
def test_checking_grows_with_the_text_and_no_faster(checker: Checker, unit: str) -> None:
    _work(checker, unit, 2)  # what is read once is read
    assert _work(checker, unit, 120) < 2.05 * _work(checker, unit, 60)
