"""Bonds told by their price or by their yield, of which only the yield is held."""

from __future__ import annotations

from functools import cache

import pytest

from factcheck.extract import Extractor
from factcheck.ingest import article_from_text
from tests.resolve.linked import catalogue, linker, told

YIELD, PRICE = "^TNX", "unresolved_subject"


@cache
def extractor() -> Extractor:
    return Extractor(names=catalogue().names())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a price changed by and what it stood at: no yield tells
        ("Ten-year Treasury notes fell 0.4% on Monday.", [PRICE]),
        ("Prices of 10-year Treasury bonds gained 2%.", [PRICE]),
        ("Treasuries lost 2% last week.", [PRICE]),
        # ... nor how far back it was last there
        ("Ten-year Treasury notes sank to their lowest since May.", [PRICE]),
        # the way that it went is the other way of the yield
        ("Ten-year Treasury notes fell for a fourth straight day.", ["-^TNX"]),
        ("Benchmark 10-year Treasury notes rose for a third day in a row.", ["-^TNX"]),
        # a percentage that it stands at is the yield, and basis points are of it
        ("The 10-year Treasury note closed at 4.4%.", [YIELD]),
        ("The 10-year Treasury note rose 4 basis points.", [YIELD]),
        ("The 10-year Treasury note hit 4.4%, its highest since May.", [YIELD, YIELD]),
        # the yield in so many words
        ("The yield on the 10-year Treasury note rose to its highest since May.", [YIELD]),
        ("The 10-year Treasury yield fell for a fourth straight day.", [YIELD]),
    ],
)
def test_prices_of_bonds(text: str, expected: list[str]) -> None:
    found = linker().link(extractor().extract(article_from_text(text, id="a", source="test")))
    assert [told(one.subject) for one in found] == expected
