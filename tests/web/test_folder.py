"""A folder's report behind the server: the same findings, drawn so that decisions can be made on them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from fastapi.testclient import TestClient

from factcheck.errors import InputError
from factcheck.pipeline import Checker
from factcheck.web.app import create_app
from factcheck.web.folder import ReportFolder
from tests.web.conftest import clock


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    return copytree(folder, tmp_path / "report")


@pytest.fixture
def client(checker: Checker, copy: Path, tmp_path: Path) -> Iterator[TestClient]:
    app = create_app(checker, decisions=tmp_path / "decisions.sqlite", clock=clock, report=copy)
    with TestClient(app, base_url="http://localhost") as made:
        yield made


def test_the_index_is_the_one_of_the_folder(client: TestClient, copy: Path) -> None:
    answer = client.get("/reports")
    assert answer.url.path == "/reports/"
    assert answer.text == (copy / "index.html").read_text(encoding="utf-8")


def test_an_article_carries_its_claims_and_decisions(client: TestClient, copy: Path) -> None:
    article = json.loads((copy / "report.json").read_text(encoding="utf-8"))["articles"][0]
    body = {"article": article, "claim": article["claims"][0]["id"], "decision": "correct"}
    assert client.post("/api/decisions", json=body).status_code == 200
    page = client.get("/reports/articles/hang-seng-tech-rally-txt.html").text
    for claim in article["claims"]:
        assert f'id="claim-{claim["id"]}"' in page
    (held,) = json.loads(page.partition('class="data">')[2].partition("</script>")[0])
    assert held["article"] == article
    assert [one["claim"] for one in held["decisions"]] == [article["claims"][0]["id"]]


@pytest.mark.parametrize("name", ["report.json", "claims.csv", "claims.parquet", "manifest.jsonl"])
def test_the_data_of_the_report_is_served_as_it_lies(client: TestClient, copy: Path, name: str) -> None:
    assert client.get(f"/reports/{name}").content == (copy / name).read_bytes()


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        # A page of no article.
        ("articles/absent.html", "the report has no page 'absent.html'"),
        # A file that is there and none of ours.
        ("secret.txt", "the report has no file 'secret.txt'"),
        # Out of the folder.
        ("..%2Fsecret.txt", "GET /reports/../secret.txt: not found"),
    ],
)
def test_nothing_else_of_the_folder_is_served(client: TestClient, copy: Path, path: str, detail: str) -> None:
    (copy / "secret.txt").write_text("secret", encoding="utf-8")
    (copy.parent / "secret.txt").write_text("secret", encoding="utf-8")
    answer = client.get(f"/reports/{path}")
    assert (answer.status_code, answer.json()) == (404, {"detail": detail})


def test_a_report_written_anew_is_shown_anew(client: TestClient, copy: Path) -> None:
    file = copy / "report.json"
    report = json.loads(file.read_text(encoding="utf-8"))
    report["articles"] = report["articles"][:1]
    file.write_text(json.dumps(report), encoding="utf-8")
    os.utime(file, (0, 0))
    assert client.get("/reports/").text.count('<th scope="row"') == 1


def test_a_report_that_goes_bad_is_told(client: TestClient, copy: Path) -> None:
    (copy / "report.json").write_text("{}", encoding="utf-8")
    answer = client.get("/reports/")
    assert answer.status_code == 500
    assert answer.json() == {"detail": f"{copy / 'report.json'}: is not a report: version: Field required"}


def test_a_folder_without_a_report_is_refused_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"report\.json: cannot be read: No such file or directory"):
        ReportFolder(tmp_path)


def test_a_server_without_a_folder_says_so(checker: Checker) -> None:
    with TestClient(create_app(checker, decisions=None, clock=clock), base_url="http://localhost") as client:
        answer = client.get("/reports/")
        assert (answer.status_code, answer.json()) == (
            404,
            {"detail": "this server shows no report; start it with a folder that `factcheck run` wrote"},
        )
