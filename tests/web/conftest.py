"""One checker for all tests of this room, an application over it, and a server for those that need a real one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck.models import CheckedArticle, Failure
from factcheck.pipeline import Checker
from factcheck.report import Report, write_folder
from factcheck.settings import Settings

pytest.importorskip("fastapi", reason="needs factcheck[web]")

from fastapi.testclient import TestClient

from factcheck.ingest import read_articles
from factcheck.web.app import create_app

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2025, 2, 14, 9, 30, tzinfo=UTC)


def clock() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def story() -> str:
    return (ROOT / "corpus" / "articles" / "hang-seng-tech-rally.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def checker() -> Checker:
    return Checker.from_settings(Settings(offline=True))


@pytest.fixture(scope="session")
def folder(checker: Checker, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as ``factcheck run`` writes it, over two articles of the corpus."""
    out = tmp_path_factory.mktemp("report")
    names = ("hang-seng-tech-rally.txt", "two-stocks.jsonl")
    found = [item for name in names for item in read_articles(ROOT / "corpus" / "articles" / name)]
    outcomes = list(checker.check_all(found))
    articles = tuple(one for one in outcomes if isinstance(one, CheckedArticle))
    failures = tuple(one for one in outcomes if isinstance(one, Failure))
    write_folder(Report(articles, failures, {}, "0", NOW), out, prices=checker.prices)
    return out


@pytest.fixture
def client(checker: Checker, folder: Path, tmp_path: Path) -> Iterator[TestClient]:
    """An application with an empty file of decisions and a folder's report."""
    app = create_app(checker, decisions=tmp_path / "decisions.sqlite", clock=clock, report=folder)
    with TestClient(app, base_url="http://localhost") as made:
        yield made


@dataclass(frozen=True, slots=True)
class Served:
    """A server on a port of its own."""

    url: str


@pytest.fixture(scope="module")
def served(checker: Checker, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    uvicorn = pytest.importorskip("uvicorn", reason="needs factcheck[web]")
    from factcheck.web.serving import listening

    decisions = tmp_path_factory.mktemp("decisions") / "decisions.sqlite"
    app = create_app(checker, decisions=decisions, clock=clock, report=folder)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    with listening("127.0.0.1", 0) as opened:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [opened]}, daemon=True)
        thread.start()
        yield Served(f"http://127.0.0.1:{opened.getsockname()[1]}")
        server.should_exit = True
        thread.join(timeout=10)
