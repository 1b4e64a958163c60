"""A report as a folder: every file there, names safe and unique, links whole, the same bytes twice."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.models import Failure
from factcheck.report import write_folder
from factcheck.report.folder import page_names
from factcheck.report.schema import read_report
from tests.report.factories import MadePrices, checked_article, empty_article, report
from tests.report.html_tree import parse

ODD = "Wochenrückblick/März & co.txt"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_every_file_is_there_and_every_link_leads_to_one(tmp_path: Path) -> None:
    index = write_folder(report(checked_article(), empty_article(), checked_article(ODD)), tmp_path / "out")
    assert index == tmp_path / "out" / "index.html"
    assert sorted(contents(tmp_path / "out")) == [
        "articles/hang-seng-txt.html", "articles/results-txt.html", "articles/wochenruckblick-marz-co-txt.html",
        "claims.csv", "claims.parquet", "index.html", "manifest.jsonl", "report.json",
    ]  # fmt: skip
    for page in (tmp_path / "out").rglob("*.html"):
        for link in parse(page.read_text(encoding="utf-8")).all("a"):
            target, _, claim = link.attributes["href"].partition("#")
            led_to = page.parent / target if target else page
            assert led_to.is_file(), target
            assert f'id="{claim}"' in led_to.read_text(encoding="utf-8") if claim else True


def test_same_report_same_folder(tmp_path: Path) -> None:
    write_folder(report(), tmp_path / "a", prices=MadePrices())
    write_folder(report(), tmp_path / "b", prices=MadePrices())
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_a_report_read_back_writes_the_same_folder(tmp_path: Path) -> None:
    write_folder(report(), tmp_path / "a")
    write_folder(read_report(tmp_path / "a" / "report.json"), tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_pages_hold_charts_where_prices_are_given(tmp_path: Path) -> None:
    write_folder(report(), tmp_path, prices=MadePrices())
    page = parse((tmp_path / "articles" / "hang-seng-txt.html").read_text(encoding="utf-8"))
    assert len(page.all("svg")) == 7


def test_the_manifest_has_a_line_a_source(tmp_path: Path) -> None:
    made = report(empty_article(), failures=(Failure("x.pdf", "has no text"),))
    write_folder(made, tmp_path)
    lines = [json.loads(line) for line in (tmp_path / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    assert lines == [
        {
            "id": "results.txt", "source": "drafts/results.txt", "status": "done", "page": "articles/results-txt.html",
            "text_sha256": hashlib.sha256(b"The maker of screws sold 4,000 tonnes of them.\n").hexdigest(),
            "claims": 0, "needs_look": 0,
        },
        {"source": "x.pdf", "status": "failed", "error": "has no text"},
    ]  # fmt: skip


def test_a_run_without_articles_still_leaves_an_index(tmp_path: Path) -> None:
    made = replace(report(), articles=(), failures=(Failure("x.pdf", "has no text"),))
    page = parse(write_folder(made, tmp_path).read_text(encoding="utf-8"))
    assert "No article was read." in page.line
    assert "x.pdf: has no text" in page.line


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        # Letters and digits stay, everything else becomes a hyphen
        (["a/b c.txt"], ["a-b-c-txt.html"]),
        # A path that would leave the folder cannot
        (["../../etc/passwd"], ["etc-passwd.html"]),
        # Names that differ only in what is lost get a hash each
        (["a b", "a_b"], ["a-b-{0}.html", "a-b-{1}.html"]),
        # Case does not tell files apart everywhere
        (["A", "a"], ["a-{0}.html", "a-{1}.html"]),
        # A device name of Windows
        (["NUL"], ["nul-{0}.html"]),
        # The same id twice, as a feed may have
        (["a", "a"], ["a-{0}.html", "a-{0}-2.html"]),
        # No plain letter at all
        (["新闻"], ["article-{0}.html"]),
    ],
)
def test_page_names_are_safe_and_unique(ids: list[str], names: list[str]) -> None:
    digests = [hashlib.sha256(article_id.encode()).hexdigest()[:8] for article_id in ids]
    assert page_names(ids) == tuple(name.format(*digests) for name in names)


def test_a_long_id_gives_a_short_name() -> None:
    (name,) = page_names(["x" * 500])
    assert len(name) <= 85
