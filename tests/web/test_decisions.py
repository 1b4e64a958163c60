"""Decisions: kept over restarts, one a claim, exported as rows and as gold that ``eval`` reads."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from factcheck.errors import InputError
from factcheck.models import Kind, Status
from factcheck.pipeline import Checker
from factcheck.report.documents import ArticleDocument
from factcheck.report.gold import read_gold
from factcheck.scoring import score_file
from factcheck.web.app import create_app
from factcheck.web.decisions import DecisionRequest, Decisions, Ruling
from tests.report.html_tree import parse
from tests.web.conftest import clock

NVIDIA = "Nvidia fell 17% on January 27, 2025. The committee met again."


def article_of(client: TestClient, text: str, **details: str) -> dict[str, Any]:
    article: dict[str, Any] = client.post("/api/check", json={"text": text, **details}).json()["articles"][0]
    return article


def claim_with(article: dict[str, Any], figure: str) -> str:
    found = (claim for claim in article["claims"] if claim["quantity"] and claim["quantity"]["text"] == figure)
    return str(next(found)["id"])


def decide(client: TestClient, article: dict[str, Any], figure: str, decision: str, **more: str) -> dict[str, Any]:
    body = {"article": article, "claim": claim_with(article, figure), "decision": decision, **more}
    answer = client.post("/api/decisions", json=body)
    assert answer.status_code == 200, answer.text
    kept: dict[str, Any] = answer.json()
    return kept


def test_a_decision_is_kept_and_found_again(client: TestClient) -> None:
    article = article_of(client, NVIDIA)
    key = hashlib.sha256(NVIDIA.encode()).hexdigest()
    made = decide(client, article, "17%", "wrong", expected="contradicted", note="The close says 16.9.")
    assert made == {
        "article": key,
        "claim": article["claims"][0]["id"],
        "decision": "wrong",
        "expected": "contradicted",
        "note": "The close says 16.9.",
        "decided_at": "2025-02-14T09:30:00+00:00",
        "status": "supported",
    }
    assert client.get("/api/decisions", params={"article": key}).json() == [made]
    again = decide(client, article, "17%", "correct")
    assert client.get("/api/decisions", params={"article": key}).json() == [again]
    assert client.delete(f"/api/decisions/{key}/{made['claim']}").status_code == 204
    assert client.get("/api/decisions", params={"article": key}).json() == []
    gone = client.delete(f"/api/decisions/{key}/{made['claim']}")
    assert (gone.status_code, gone.json()) == (
        404,
        {"detail": f"no decision on claim {made['claim']!r} of text {key!r}"},
    )


def test_decisions_outlive_the_server(checker: Checker, tmp_path: Path) -> None:
    file = tmp_path / "made" / "decisions.sqlite"
    for turn in range(2):
        with TestClient(create_app(checker, decisions=file, clock=clock), base_url="http://localhost") as client:
            if turn == 0:
                decide(client, article_of(client, NVIDIA), "17%", "ignore", note="older")
            key = hashlib.sha256(NVIDIA.encode()).hexdigest()
            (kept,) = client.get("/api/decisions", params={"article": key}).json()
            assert (kept["decision"], kept["note"]) == ("ignore", "older")


@pytest.mark.parametrize(
    ("change", "status", "detail"),
    [
        # A word that is no decision.
        ({"decision": "maybe"}, 422, "decision: Input should be 'correct', 'wrong' or 'ignore'"),
        # What should be, of a verdict that is right.
        ({"expected": "supported"}, 422, "expected: goes with the decision 'wrong' alone"),
        # A claim of another text.
        ({"claim": "0"}, 422, "claim: '0' is no claim of article 'text'"),
        # A note beyond the bound.
        ({"note": "x" * 2_001}, 422, "note: has 2,001 characters; at most 2,000 are kept"),
    ],
)
def test_wrong_decisions_are_refused(client: TestClient, change: dict[str, str], status: int, detail: str) -> None:
    article = article_of(client, NVIDIA)
    body = {"article": article, "claim": claim_with(article, "17%"), "decision": "correct", **change}
    answer = client.post("/api/decisions", json=body)
    assert (answer.status_code, answer.json()) == (status, {"detail": detail})


def test_a_claim_outside_its_text_is_refused(client: TestClient) -> None:
    article = article_of(client, NVIDIA)
    claim = claim_with(article, "17%")
    body = {"article": {**article, "text": "short"}, "claim": claim, "decision": "correct"}
    answer = client.post("/api/decisions", json=body)
    assert answer.status_code == 422
    assert answer.json()["detail"] == f"claim: {claim!r} does not lie in the text of article 'text'"


def test_a_server_without_a_file_keeps_none_and_says_so(checker: Checker) -> None:
    with TestClient(create_app(checker, decisions=None, clock=clock), base_url="http://localhost") as client:
        assert 'id="decide"' not in client.get("/").text
        article = article_of(client, NVIDIA)
        body = {"article": article, "claim": claim_with(article, "17%"), "decision": "correct"}
        answers = [
            client.post("/api/decisions", json=body),
            client.get("/api/decisions", params={"article": "x"}),
            client.delete("/api/decisions/x/y"),
            client.get("/api/decisions.csv"),
            client.get("/api/decisions.jsonl"),
        ]
        assert {answer.status_code for answer in answers} == {404}
        assert {answer.json()["detail"] for answer in answers} == {
            "this server keeps no decisions; start it with a file for them"
        }


def test_rows_for_a_spreadsheet_run_no_formula(client: TestClient, story: str) -> None:
    article = article_of(client, story, name="=cmd.txt")
    decide(client, article, "27%", "correct", note="=HYPERLINK(1)")
    answer = client.get("/api/decisions.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="decisions.csv"'
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert row["article"] == "'=cmd.txt"
    assert row["note"] == "'=HYPERLINK(1)"
    assert (row["figure"], row["status"], row["decision"], row["expected"]) == ("27%", "implausible", "correct", "")
    assert row["sentence"] == "In answer American tech stocks slid 27% on January 27."
    assert Decimal(row["computed"]) < 0
    assert row["text_sha256"] == hashlib.sha256(story.encode()).hexdigest()


def test_gold_lines_hold_what_was_decided(client: TestClient, story: str, tmp_path: Path, checker: Checker) -> None:
    article = article_of(client, story, published_at="2025-02-12", name="rally.txt")
    # Right: its verdict is gold. Wrong: what is expected is, or nothing. Ignored: a claim without verdict.
    decide(client, article, "27%", "correct")
    decide(client, article, "25%", "wrong", expected="supported_with_note")
    decide(client, article, "$589 billion", "wrong")
    decide(client, article, "43%", "ignore")
    # No claim at all: left out.
    decide(client, article, "34%", "wrong", expected="no_claim")
    file = tmp_path / "gold.jsonl"
    file.write_bytes(client.get("/api/decisions.jsonl").content)
    (line,) = read_gold(file)
    assert (line.id, line.text, line.published_at) == ("rally.txt", story, "2025-02-12")
    told = [(c.quantity.text if c.quantity else None, c.verdict.status if c.verdict else None) for c in line.claims]
    assert told == [
        ("25%", Status.SUPPORTED_WITH_NOTE),
        ("27%", Status.IMPLAUSIBLE),
        ("$589 billion", None),
        ("43%", None),
    ]
    assert line.claims[1].kind is Kind.PERCENT_CHANGE
    assert line.text[line.claims[1].quantity.start : line.claims[1].quantity.end] == "27%"  # type: ignore[union-attr]
    score = score_file(file, checker)
    assert (score.gold, score.matched, score.verdicts, score.verdicts_right) == (4, 4, 2, 1)


def test_texts_of_one_name_are_told_apart_in_gold(client: TestClient) -> None:
    for text in (NVIDIA, f"{NVIDIA} Again."):
        decide(client, article_of(client, text), "17%", "correct")
    lines = [json.loads(line) for line in client.get("/api/decisions.jsonl").text.splitlines()]
    assert sorted(line["id"] for line in lines) == sorted(
        f"text-{hashlib.sha256(text.encode()).hexdigest()[:8]}" for text in (NVIDIA, f"{NVIDIA} Again.")
    )


def told_again(client: TestClient, text: str) -> list[dict[str, Any]]:
    """What the page is told of decisions on earlier texts, for the claims of ``text``."""
    page = parse(client.post("/check", json={"text": text}).text)
    held = json.loads(next(one.text for one in page.all("script") if "data" in one.classes))
    (article,) = held
    earlier: list[dict[str, Any]] = article["earlier"]
    assert {one["claim"] for one in earlier} <= {claim["id"] for claim in article["article"]["claims"]}
    return earlier


def test_a_text_that_was_edited_finds_what_was_decided_of_the_same_words(client: TestClient) -> None:
    decide(client, article_of(client, NVIDIA), "17%", "ignore", note="An old story.")
    assert told_again(client, NVIDIA) == []
    (again,) = told_again(client, f"Stocks sank. {NVIDIA}")
    assert (again["decision"], again["note"]) == ("ignore", "An old story.")
    # Other words, or another verdict on the same words, are decided anew.
    assert told_again(client, NVIDIA.replace("fell", "lost")) == []
    assert told_again(client, NVIDIA.replace("17%", "27%")) == []


def test_the_last_decision_on_the_same_words_is_the_one_found(client: TestClient) -> None:
    decide(client, article_of(client, NVIDIA), "17%", "ignore")
    decide(client, article_of(client, f"{NVIDIA} Twice."), "17%", "correct")
    (again,) = told_again(client, f"{NVIDIA} Thrice.")
    assert again["decision"] in ("ignore", "correct")
    assert len(told_again(client, f"{NVIDIA} Thrice.")) == 1


def test_a_file_of_the_first_version_is_taken_over(client: TestClient, tmp_path: Path) -> None:
    article = article_of(client, NVIDIA)
    decide(client, article, "17%", "correct", note="Kept.")
    path = tmp_path / "decisions.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(
        "DROP INDEX decision_words; ALTER TABLE decision DROP COLUMN words; PRAGMA user_version = 1;"
    )
    connection.close()
    kept = Decisions(path)
    assert [decision.note for decision in kept.of_text(hashlib.sha256(NVIDIA.encode()).hexdigest())] == ["Kept."]
    edited = article_of(client, f"Stocks sank. {NVIDIA}")
    (again,) = kept.earlier(ArticleDocument.model_validate(edited))
    assert again.note == "Kept."


def test_many_may_decide_at_once(client: TestClient, tmp_path: Path) -> None:
    path = tmp_path / "decisions.sqlite"
    article = ArticleDocument.model_validate(article_of(client, NVIDIA))
    (claim,) = article.claims

    def decide_on(number: int) -> None:
        # Each with a connection of its own, as other processes have.
        text = article.model_copy(update={"text": f"{article.text} {number}"})
        request = DecisionRequest(article=text, claim=claim.id, decision=Ruling.CORRECT, note=str(number))
        Decisions(path).decide(request, claim, at=clock())

    with ThreadPoolExecutor(max_workers=8) as pool:
        list(pool.map(decide_on, range(64)))
    notes = sorted(int(decision.note) for one in Decisions(path).articles() for decision, _ in one.decisions)
    assert notes == list(range(64))


def test_files_that_hold_no_decisions_are_refused(tmp_path: Path) -> None:
    later = tmp_path / "later.sqlite"
    connection = sqlite3.connect(later)
    connection.execute("PRAGMA user_version = 9")
    connection.close()
    with pytest.raises(InputError, match="holds decisions of version 9; this program reads version 2"):
        Decisions(later)
    other = tmp_path / "other.sqlite"
    other.write_text("not a database, but long enough to be looked at as one", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be used for decisions: file is not a database"):
        Decisions(other)
