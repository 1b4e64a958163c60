"""What extraction may cost: a bound on its calls a claim, so that rules do not make it slower unseen.

Calls are counted because they are the same on every machine and in every run, as seconds are not. The number is that
of Python 3.11, which makes the most: later versions run comprehensions without a call of their own (4% fewer calls with
3.12 and 3.13), so that the bound holds there too.

Who adds a reader lets it look for a word that it needs before it does anything else, and stays below the bound. Where a
rule is worth more than the calls left, the bound is raised by the change that brings the rule, which says what that
buys; not to let a test pass.
"""

from __future__ import annotations

from pathlib import Path

from factcheck.extract import Extractor
from factcheck.ingest import read_articles
from factcheck.models import Article
from tests.extract.conftest import NAMES
from tests.work import calls_of

_ARTICLES = Path(__file__).resolve().parents[2] / "corpus" / "articles"
_CALLS_A_CLAIM = 920


def test_extraction_stays_within_its_calls_a_claim() -> None:
    articles = [one for one in read_articles(_ARTICLES) if isinstance(one, Article)]
    extractor = Extractor(names=NAMES)
    # What is learned of words the first time is no work of the second.
    claims = sum(len(extractor.extract(article).claims) for article in articles)
    calls = calls_of(lambda: [extractor.extract(article) for article in articles])
    assert claims > 100
    assert calls / claims < _CALLS_A_CLAIM
