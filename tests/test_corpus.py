"""The project's own articles, checked offline on the sample alone, against gold that SQL computed."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.ingest import read_articles
from factcheck.models import Article, Status
from factcheck.pipeline import Checker
from factcheck.scoring import Score, score_file
from factcheck.settings import Settings

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.from_settings(Settings(offline=True))


@pytest.fixture(scope="module")
def score(checker: Checker) -> Score:
    return score_file(CORPUS / "gold" / "gold.jsonl", checker)


def _script(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"{path.parent.name}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def test_gold_is_what_its_marks_and_the_sample_give() -> None:
    lines = _script(CORPUS / "gold" / "build.py").gold_lines()
    assert lines == (CORPUS / "gold" / "gold.jsonl").read_text(encoding="utf-8")


def test_sentences_are_what_their_marks_give() -> None:
    script = _script(CORPUS / "sentences" / "build.py")
    for marks, sentences, letter in script.FILES:
        lines = script.gold_lines(marks=CORPUS / "sentences" / marks, letter=letter)
        assert lines == (CORPUS / "sentences" / sentences).read_text(encoding="utf-8"), f"build {sentences} anew"


def test_every_marked_claim_is_found_and_nothing_else(score: Score) -> None:
    assert [miss for miss in score.misses if miss.what in {"missed", "extra"}] == []


def test_every_verdict_and_figure_is_that_of_gold(score: Score) -> None:
    assert [miss for miss in score.misses if miss.what in {"verdict", "computed"}] == []
    assert score.verdicts > 100


def test_an_article_of_results_holds_no_market_claim(checker: Checker) -> None:
    (article,) = read_articles(CORPUS / "articles" / "earnings-only.txt")
    assert isinstance(article, Article)
    checked = checker.check(article)
    assert checked.claims == ()
    assert checked.coverage.numbers >= 15


@pytest.mark.parametrize(
    ("name", "kind", "after"),
    [
        # The year of the low.
        ("hang-seng-tech-rally.txt", "year", "2025"),
        # 4.2% printed as 2.4%.
        ("wall-street-monday.txt", "digits_swapped", "4.2"),
        # $128.99 printed as $129.98.
        ("nvidia-rebound.md", "digits_swapped", "128.99"),
        # The Nikkei rose.
        ("asia-friday.txt", "sign", "inched up"),
        # 0.31% printed as 3.1%.
        ("europe-january.html", "decimal", "0.31"),
        # 7.4% printed as 9.4%.
        ("gold-and-bitcoin.txt", "digit", "7.4"),
        # 16.2% printed as 36.2%.
        ("two-stocks.jsonl", "digit", "16.2"),
        # 4.4% printed as 5.4%.
        ("fed-day.txt", "digit", "4.4"),
    ],
)
def test_a_planted_error_has_its_repair_first(checker: Checker, name: str, kind: str, after: str) -> None:
    flagged = [
        item
        for article in read_articles(CORPUS / "articles" / name)
        if isinstance(article, Article)
        for item in checker.check(article).claims
        if item.verdict.status is Status.CONTRADICTED and item.verdict.repairs
    ]
    assert any(item.verdict.repairs[0].kind == kind and item.verdict.repairs[0].after == after for item in flagged)
