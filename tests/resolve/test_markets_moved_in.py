"""Shares of no named market are those of the place that their move is told in, whatever market the story is about."""

from __future__ import annotations

import pytest

from factcheck.extract import Extractor
from factcheck.ingest import article_from_text
from tests.resolve.linked import catalogue, linker, told

_STORY = "NEW YORK - The Dow lost 312 points, its worst day on Wall Street since May. "


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(names=catalogue().names())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Stocks fell 9.6 percent in Tokyo.", "stocks in Japan"),
        ("Major indexes declined more than 14 percent in Russia and were closed.", "unresolved_subject"),
        ("Shares sank 9% in Brazil.", "unresolved_subject"),
        ("Stocks lost 3.6% in New York.", "stocks"),
        # no place is told, nor by a month
        ("Stocks lost 3.6%.", "stocks"),
        ("Stocks lost 3.6% in October.", "stocks"),
        # a place that tells of something else
        ("Stocks lost 3.6% after a deal in Tokyo.", "stocks"),
    ],
)
def test_shares_of_the_place_they_moved_in(sentence: str, expected: str, extractor: Extractor) -> None:
    links = linker().link(extractor.extract(article_from_text(_STORY + sentence, id="a", source="test")))
    assert told(links[-1].subject) == expected
