"""Many articles: the same outcome in one process and in two, and nothing checked twice on resuming."""

from __future__ import annotations

import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from factcheck.batch import Journal, check_many
from factcheck.batch.checking import _prepare
from factcheck.ingest import article_from_text
from factcheck.models import Article, Failure
from factcheck.pipeline import Checker
from factcheck.report.documents import ArticleDocument
from factcheck.settings import Settings

TEXTS = ("Nvidia fell 17% on January 27, 2025.", "Apple rose 3.2% on January 27, 2025.", "Nothing moved.")
FOUND: list[Article | Failure] = [
    article_from_text(TEXTS[0], id="a", source="a.txt"),
    Failure("b.txt", "is empty"),
    article_from_text(TEXTS[1], id="c", source="c.txt"),
    article_from_text(TEXTS[2], id="d", source="d.txt"),
]


def _outcomes(found: list[Article | Failure], journal: Journal, *, jobs: int = 1) -> list[ArticleDocument | Failure]:
    settings = Settings(offline=True, jobs=jobs)
    return list(check_many(found, Checker.from_settings(settings), journal, settings=settings))


def _journal(out: Path, *, resume: bool = False, version: str = "1") -> Journal:
    return Journal.open(out, {"version": version}, resume=resume)


def test_two_processes_give_what_one_gives_in_the_same_order(tmp_path: Path) -> None:
    alone = _outcomes(FOUND, _journal(tmp_path / "one"))
    together = _outcomes(FOUND, _journal(tmp_path / "two"), jobs=2)
    assert together == alone
    assert [item.id if isinstance(item, ArticleDocument) else item.source for item in alone] == ["a", "b.txt", "c", "d"]


def test_a_resumed_run_checks_only_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _outcomes(FOUND[:3], _journal(tmp_path))
    checked = []
    original = Checker.check

    def counted(self: Checker, article: Article, **options: object) -> object:
        checked.append(article.id)
        return original(self, article, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Checker, "check", counted)
    again = _outcomes(FOUND, _journal(tmp_path, resume=True))
    assert checked == ["d"]
    assert again[:3] == first


def test_a_line_cut_short_is_checked_again(tmp_path: Path) -> None:
    _outcomes(FOUND[:1], _journal(tmp_path))
    file = tmp_path / "checked.jsonl"
    file.write_text(file.read_text(encoding="utf-8")[:-40], encoding="utf-8")
    article = FOUND[0]
    assert isinstance(article, Article)
    assert _journal(tmp_path, resume=True).known(article) is None


@pytest.mark.parametrize(
    ("resume", "version"),
    [
        # Without --resume a run starts afresh.
        (False, "1"),
        # Another version may judge otherwise.
        (True, "2"),
    ],
)
def test_other_circumstances_know_nothing(tmp_path: Path, *, resume: bool, version: str) -> None:
    _outcomes(FOUND[:1], _journal(tmp_path))
    article = FOUND[0]
    assert isinstance(article, Article)
    assert _journal(tmp_path, resume=resume, version=version).known(article) is None


RUNNING = """
import os, sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from factcheck.batch.checking import _prepare
from factcheck.settings import Settings

pool = ProcessPoolExecutor(
    1, mp_context=get_context("spawn"), initializer=_prepare, initargs=(Settings(offline=True), {})
)
print(pool.submit(os.getpid).result(), flush=True)
sys.stdin.read()
"""


def test_an_interrupt_is_answered_by_the_run_alone() -> None:
    context = get_context("spawn")
    with ProcessPoolExecutor(
        1, mp_context=context, initializer=_prepare, initargs=(Settings(offline=True), {})
    ) as pool:
        assert pool.submit(signal.getsignal, signal.SIGINT).result(timeout=60) is signal.SIG_IGN


@pytest.mark.skipif(sys.platform == "win32", reason="there a killed process takes its children with it by other means")
def test_a_killed_run_leaves_no_process_behind() -> None:
    """Its processes hold its output open, which ends when the last of them has ended."""
    command = [sys.executable, "-c", RUNNING]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline().strip().isdecimal()
        running.kill()
        rest, _ = running.communicate(timeout=30)
    assert rest == ""
