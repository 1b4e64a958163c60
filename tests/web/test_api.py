"""The HTTP API: the published contract in, the published contract out, and every refusal with its reason."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import Any

import httpx2 as httpx
import pytest
from fastapi.testclient import TestClient

from factcheck.ingest import article_from_text
from factcheck.pipeline import Checker
from factcheck.report import Report
from factcheck.report.documents import ReportDocument
from tests.report.html_tree import parse
from tests.web.conftest import NOW, Served

NVIDIA = "Nvidia fell 17% on January 27, 2025."


def claims_of(answer: Any) -> list[dict[str, Any]]:
    return [claim for article in answer.json()["articles"] for claim in article["claims"]]


def upload(client: TestClient, data: bytes, name: str, **fields: str) -> Any:
    return client.post("/api/check", files={"file": (name, data)}, data=fields)


def test_a_check_answers_with_the_report_of_the_same_text(client: TestClient, checker: Checker, story: str) -> None:
    answer = client.post("/api/check", json={"text": story})
    assert answer.status_code == 200
    checked = checker.check(article_from_text(story, id="text", source="text"))
    report = Report((checked,), (), {}, answer.json()["version"], NOW)
    assert answer.text == report.to_json()
    assert ReportDocument.model_validate_json(answer.text) == report.document


def test_the_server_tells_its_time(client: TestClient) -> None:
    answer = client.post("/api/check", json={"text": NVIDIA})
    name, _, duration = answer.headers["server-timing"].partition(";dur=")
    assert name == "check"
    assert float(duration) > 0


@pytest.mark.parametrize(
    ("details", "article", "settings"),
    [
        # A date goes before what the text says of itself.
        ({"published_at": "2025-01-28"}, {"published_at": "2025-01-28"}, {"published_at": "2025-01-28"}),
        # A moment keeps its zone.
        (
            {"published_at": "2025-01-27T16:30-05:00"},
            {"published_at": "2025-01-27T16:30:00-05:00"},
            {"published_at": "2025-01-27T16:30-05:00"},
        ),
        # Title and name.
        ({"title": "Wrap", "name": "a.txt"}, {"id": "a.txt", "title": "Wrap"}, {"title": "Wrap", "name": "a.txt"}),
        # Empty fields of a form say nothing.
        ({"published_at": "", "market": ""}, {"published_at": None}, {}),
    ],
)
def test_details_reach_the_report(
    client: TestClient, details: dict[str, str], article: dict[str, str | None], settings: dict[str, str]
) -> None:
    told = client.post("/api/check", json={"text": NVIDIA, **details}).json()
    assert {key: told["articles"][0][key] for key in article} == article
    assert told["settings"] == settings


def test_a_market_decides_whose_close_a_date_means(client: TestClient) -> None:
    body = {"text": "Nvidia fell 17% on Monday.", "published_at": "2025-01-27"}
    assert client.post("/api/check", json=body).json()["articles"][0]["as_of"]["country"] == "US"
    in_tokyo = client.post("/api/check", json={**body, "market": "jp"}).json()["articles"][0]
    assert in_tokyo["as_of"]["country"] == "JP"


@pytest.mark.parametrize(
    ("data", "name", "count"),
    [
        # Plain text.
        (NVIDIA.encode(), "a.txt", 1),
        # A page, told by its content though its name says otherwise.
        (f"<!doctype html><html><body><p>{NVIDIA}</p></body></html>".encode(), "a.txt", 1),
        # JSON lines: an article each.
        (b'{"id": "1", "text": "Nvidia fell 17%."}\n{"id": "2", "text": "Apple rose 3%."}\n', "a.jsonl", 2),
    ],
)
def test_files_are_read_by_content(client: TestClient, data: bytes, name: str, count: int) -> None:
    answer = upload(client, data, name, published_at="2025-01-27")
    assert answer.status_code == 200
    assert len(answer.json()["articles"]) == count
    assert {article["published_at"] for article in answer.json()["articles"]} == {"2025-01-27"}
    assert len(claims_of(answer)) == count


def test_a_story_that_cannot_be_read_is_listed_beside_the_others(client: TestClient) -> None:
    answer = upload(client, b'{"id": "1", "text": "Nvidia fell 17%."}\n{"id": 2}\n', "a.jsonl")
    assert answer.status_code == 200
    assert len(answer.json()["articles"]) == 1
    assert len(answer.json()["failures"]) == 1


def zip_bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b" " * 100_000_000)
    return out.getvalue()


XML_BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss><channel><item><title>&c;</title></item></channel></rss>'
)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "empty.txt"),
        (b"%PDF-1.7 and nothing more", "broken.pdf"),
        (zip_bomb(), "bomb.docx"),
        (XML_BOMB, "bomb.xml"),
        (b"\x00\x01\x02" * 100, "noise.bin"),
    ],
)
def test_files_that_cannot_be_read_are_refused_with_the_reason(client: TestClient, data: bytes, name: str) -> None:
    answer = upload(client, data, name)
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith(f"{name}: ")


@pytest.mark.parametrize(
    ("body", "kind", "status", "detail"),
    [
        # Not JSON.
        (b"{", "application/json", 400, "Invalid JSON: EOF while parsing an object at line 1 column 1"),
        # No text.
        (b"{}", "application/json", 422, "text: Field required"),
        (b'{"text": " \\n"}', "application/json", 422, "text: holds no words"),
        # A date that is none: the allowed forms.
        (
            b'{"text": "x", "published_at": "soon"}',
            "application/json",
            422,
            (
                "published_at: date: 'soon' is not accepted: a date such as 2025-01-27 or 27 January 2025, or with a time "
                "and zone such as 2025-01-27T16:30-05:00 or 2025-01-27T21:30Z"
            ),
        ),
        # A field that is misspelt: the known ones.
        (
            b'{"text": "x", "date": "2025-01-27"}',
            "application/json",
            422,
            "date: Extra inputs are not permitted (allowed: published_at, market, title, name, text)",
        ),
        # A market that is none of ours.
        (
            b'{"text": "x", "market": "Mars"}',
            "application/json",
            422,
            (
                "market: 'MARS' is not accepted: one of AU, BR, CA, CH, CN, DE, ES, FR, GB, HK, ID, IN, IT, JP, KR, MY, "
                "NL, SG, TH, TW, US, ZA"
            ),
        ),
        # A type that is not read here, and none.
        (
            b"x",
            "text/plain",
            415,
            "content type 'text/plain' is not read here; send application/json or multipart/form-data",
        ),
        (b"x", "", 415, "content type 'none' is not read here; send application/json or multipart/form-data"),
        # A form without boundary.
        (b"x", "multipart/form-data", 400, "Missing boundary in multipart."),
        # A form without the file.
        (
            b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nx\r\n--b--\r\n',
            "multipart/form-data; boundary=b",
            422,
            "file: the form has no file part of this name",
        ),
    ],
)
def test_wrong_requests_are_told_what_is_wrong(
    client: TestClient, body: bytes, kind: str, status: int, detail: str
) -> None:
    answer = client.post("/api/check", content=body, headers={"content-type": kind} if kind else {})
    assert (answer.status_code, answer.json()) == (status, {"detail": detail})


@pytest.mark.parametrize(
    ("method", "path", "status", "detail"),
    [
        ("GET", "/nowhere", 404, "GET /nowhere: not found"),
        ("GET", "/api/check", 405, "GET /api/check: method not allowed"),
        ("GET", "/static/app.py", 404, "no file 'app.py' here"),
        ("GET", "/static/..%2fapp.py", 404, "GET /static/../app.py: not found"),
    ],
)
def test_other_paths_are_refused_in_the_same_form(
    client: TestClient, method: str, path: str, status: int, detail: str
) -> None:
    answer = client.request(method, path)
    assert (answer.status_code, answer.json()) == (status, {"detail": detail})


def test_the_schema_documents_what_is_asked_and_answered(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    assert set(schema["paths"]) == {
        "/api/check",
        "/api/decisions",
        "/api/decisions/{article}/{claim}",
        "/api/decisions.csv",
        "/api/decisions.jsonl",
    }
    check = schema["paths"]["/api/check"]["post"]
    assert set(check["requestBody"]["content"]) == {"application/json", "multipart/form-data"}
    assert check["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].endswith("/ReportDocument")
    assert {"400", "413", "415", "422", "503"} <= set(check["responses"])
    # Every reference leads somewhere.
    known = {f"#/components/schemas/{name}" for name in schema["components"]["schemas"]}
    assert set(_references(schema)) <= known
    assert {"CheckedClaimDocument", "VerdictDocument", "DecisionDocument"} <= set(schema["components"]["schemas"])


def test_the_schema_is_a_page_to_read_as_well(client: TestClient) -> None:
    page = parse(client.get("/docs").text)
    calls = [one.line for one in page.all("h3")]
    assert calls[:2] == ["POST /api/check Check a text or a file", "POST /api/decisions Decide on a verdict"]
    tables = {one.one("caption").line: one for one in page.all("table")}
    rows = {
        row.one("code").line: [cell.line for cell in row.all("td")]
        for row in tables["Body of /api/check as application/json"].one("tbody").all("tr")
    }
    assert rows["text"] == ["string", "The text as plain text."]
    assert rows["market"][0] == "string or null"
    # Every schema that a call or a field names is told further down.
    ids = {one.attributes["id"] for one in page.walk() if "id" in one.attributes}
    named = {one.attributes["href"][1:] for one in page.all("a") if one.attributes["href"].startswith("#")}
    assert {"shape-ReportDocument", "shape-ProblemDocument", "shape-DecisionDocument"} <= named <= ids
    fields = tables["Fields of VerdictDocument"].one("tbody").all("tr")
    status = next(row for row in fields if row.all("code")[0].line == "status")
    assert status.one("th").line == "status required"
    assert status.one("a").attributes["href"] == "#shape-Status"
    assert not page.all("script")
    assert "`" not in page.line


def test_what_is_asked_by_head_is_answered_without_a_body(served: Served) -> None:
    for path in ("/", "/docs", "/openapi.json"):
        answer = httpx.head(f"{served.url}{path}")
        assert (answer.status_code, answer.content) == (200, b"")
    assert httpx.head(f"{served.url}/nowhere").status_code == 404


def _references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [found for value in node.values() for found in _references(value)]
    return [found for value in node for found in _references(value)] if isinstance(node, list) else []


def test_markets_on_offer_have_an_exchange() -> None:
    from factcheck.prices import calendars
    from factcheck.shipped import shipped_path
    from factcheck.tables import read_csv_rows
    from factcheck.web.limits import load_limits

    rows = read_csv_rows(shipped_path("configs", "exchanges.csv"), calendars.ExchangeRow)
    assert set(load_limits().markets) <= {row.country for row in rows if row.main == "yes"}


def test_reports_read_back(client: TestClient, story: str) -> None:
    told = client.post("/api/check", json={"text": story}).content
    assert json.loads(told)["counts"]["claims"] == len(ReportDocument.model_validate_json(told).articles[0].claims)
