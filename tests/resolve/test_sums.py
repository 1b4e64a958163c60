"""Sums of market value that are told of several things together, and of no one of them."""

from __future__ import annotations

import pytest

from factcheck.extract import Extractor
from factcheck.ingest import article_from_text
from factcheck.resolve import Catalogue
from factcheck.resolve.sums import is_told_of_several

ROWS = [
    # "combined" before the noun, before the sum, and after it
    ("Apple and Tesla fell 5%, for a combined loss of $254 billion in market value.", True),
    ("Apple and Tesla shed a combined $254 billion of market value.", True),
    ("The two slid: Apple and Tesla lost $254 billion in combined market value.", True),
    # other words for it
    ("Apple and Tesla together lost $254 billion in market value.", True),
    ("Apple and Tesla dropped, losing $254 billion in market value between them.", True),
    ("Together, Apple and Tesla are worth $4 trillion.", False),  # a comma parts it from the sum: left as it is
    # one sum of two
    ("Apple and Tesla lost $254 billion in market value.", True),
    # ... that the words deal out
    ("Apple and Tesla each lost $254 billion in market value.", False),
    ("Apple and Tesla lost $20 billion and $9 billion in market value, respectively.", False),
    # of one alone
    ("Apple lost $254 billion in market value, together with its rivals.", False),
    ("Tesla fell 5%, erasing $54 billion in market value.", False),
    # worth so much: of each as likely
    ("Apple and Tesla are worth more than $1 trillion.", False),
]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(names=Catalogue.load().names())


@pytest.mark.parametrize(("text", "summed"), ROWS)
def test_sums_of_several(text: str, summed: bool, extractor: Extractor) -> None:
    claims = extractor.extract(article_from_text(text, id="a", source="test")).claims
    sums = [claim for claim in claims if claim.kind.value.startswith("market_value")]
    assert sums
    assert {is_told_of_several(claim, claims, text) for claim in sums} == {summed}
