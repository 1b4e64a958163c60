"""Bounds: size, time, crowd, foreign pages, hostile words; nothing a request holds does harm or holds up the rest."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from fastapi.testclient import TestClient

from factcheck.models import Failure
from factcheck.pipeline import Checker
from factcheck.web import requests
from factcheck.web.app import create_app
from factcheck.web.desk import Desk
from factcheck.web.guard import Guard
from factcheck.web.limits import Limits, load_limits
from factcheck.web.problems import Problem
from tests.web.conftest import Served, clock

SMALL = load_limits().model_copy(update={"request_bytes": 4_000, "text_characters": 1_000})


@pytest.fixture
def small(checker: Checker, tmp_path: Path) -> Iterator[TestClient]:
    """An application with small bounds."""
    app = create_app(checker, decisions=tmp_path / "decisions.sqlite", clock=clock, limits=SMALL)
    with TestClient(app, base_url="http://localhost") as made:
        yield made


def test_ten_megabytes_in_one_line_are_refused_at_once(client: TestClient) -> None:
    began = time.perf_counter()
    answer = client.post("/api/check", json={"text": "Nvidia fell 17% " * 655_360})
    assert answer.status_code == 413
    assert answer.json() == {"detail": "the text has 10,485,760 characters; at most 200,000 are checked at once"}
    assert time.perf_counter() - began < 3


def test_the_largest_text_in_one_line_is_checked(client: TestClient) -> None:
    text = ("1 2% 3.4 " * 30_000)[:200_000]
    assert client.post("/api/check", json={"text": text}).status_code == 200


@pytest.mark.parametrize(
    ("size", "status", "detail"),
    [
        # The last character that is let in.
        (1_000, 200, None),
        # One more.
        (1_001, 413, "the text has 1,001 characters; at most 1,000 are checked at once"),
        # A body beyond the bound, whatever is in it.
        (4_001, 413, "the request has 4,013 bytes; at most 4,000 are read"),
    ],
)
def test_sizes_are_bounded(small: TestClient, size: int, status: int, detail: str | None) -> None:
    answer = small.post(
        "/api/check", content=json.dumps({"text": "a" * size}), headers={"content-type": "application/json"}
    )
    assert answer.status_code == status
    assert answer.json().get("detail") == detail


def test_a_file_whose_text_is_too_long_is_refused(small: TestClient) -> None:
    answer = small.post("/api/check", files={"file": ("a.txt", b"a" * 1_001)})
    assert (answer.status_code, answer.json()["detail"][:27]) == (413, "the text has 1,001 characte")


def test_a_file_of_too_many_articles_is_refused(checker: Checker, tmp_path: Path) -> None:
    few = load_limits().model_copy(update={"articles": 3})
    app = create_app(checker, decisions=tmp_path / "decisions.sqlite", clock=clock, limits=few)
    line = b'{"text": "Nvidia fell 17% on January 27, 2025."}\n'
    with TestClient(app, base_url="http://localhost") as client:
        # As many as are let in.
        assert client.post("/api/check", files={"file": ("a.jsonl", line * 3)}).status_code == 200
        # One more, and one more that is no article.
        for data in (line * 4, line * 3 + b"{}\n"):
            answer = client.post("/api/check", files={"file": ("a.jsonl", data)})
            assert (answer.status_code, answer.json()["detail"]) == (
                413,
                "a.jsonl holds more than 3 articles, which is the most of one file",
            )


def test_few_files_are_read_side_by_side(checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two files for one reader the second waits, and is told to come again when that takes as long as a check."""
    limits = load_limits().model_copy(update={"files_read": 1, "check_seconds": 0.5})
    app = create_app(checker, decisions=tmp_path / "decisions.sqlite", clock=clock, limits=limits)
    reading, enough = threading.Event(), threading.Event()

    def held(data: bytes, *, source: str, id: str) -> Iterator[Failure]:  # noqa: A002 - as it is called
        del data, id
        reading.set()
        assert enough.wait(timeout=30)
        yield Failure(source, "is empty")

    monkeypatch.setattr(requests, "read_bytes", held)
    with TestClient(app, base_url="http://localhost") as client, ThreadPoolExecutor(1) as pool:
        first = pool.submit(client.post, "/api/check", files={"file": ("a.txt", b"a")})
        assert reading.wait(timeout=30)
        second = client.post("/api/check", files={"file": ("b.txt", b"b")})
        enough.set()
        assert (second.status_code, second.json()) == (503, {"detail": "other files are being read"})
        assert second.headers["Retry-After"] == "5"
        assert first.result(timeout=30).json() == {"detail": "a.txt: is empty"}
        # The place is free again.
        assert client.post("/api/check", files={"file": ("c.txt", b"c")}).json() == {"detail": "c.txt: is empty"}


def test_a_body_of_untold_length_is_bounded_too(small: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(10):
            yield b"a" * 1_000

    answer = small.post("/api/check", content=pieces(), headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()) == (
        413,
        {"detail": "the request has more than 4,000 bytes; at most 4,000 are read"},
    )


@pytest.mark.parametrize(
    ("headers", "status", "detail"),
    [
        # Another name that leads to this machine.
        (
            {"Host": "evil.example:80"},
            421,
            "this server does not answer to the host 'evil.example'; open it by the address it printed",
        ),
        # A page of another site.
        ({"Origin": "http://evil.example"}, 403, "requests from pages of other sites are refused"),
        ({"Sec-Fetch-Site": "cross-site"}, 403, "requests from pages of other sites are refused"),
        # Our own page, by each name of this machine.
        ({"Origin": "http://localhost"}, 200, None),
        ({"Host": "127.0.0.1:8765", "Origin": "http://127.0.0.1:8765"}, 200, None),
        ({"Host": "[::1]:8765"}, 200, None),
    ],
)
def test_only_its_own_page_and_host_are_answered(
    client: TestClient, headers: dict[str, str], status: int, detail: str | None
) -> None:
    answer = client.post("/api/check", json={"text": "Nvidia fell."}, headers=headers)
    assert (answer.status_code, answer.json().get("detail")) == (status, detail)


@pytest.mark.parametrize(
    "path", ["/", "/reports/", "/static/page.js", "/api/decisions.csv", "/nowhere", "/openapi.json", "/docs"]
)
def test_every_answer_carries_a_strict_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


class Tags(HTMLParser):
    """Every element with its attributes, but for the drawing of charts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


HOSTILE = [
    # Script, and an end to the block that carries our own data.
    "Nvidia fell 17% on January 27, 2025.</script><script>alert(1)</script>",
    # Event handlers and addresses that run.
    '<img src=x onerror=alert(1)> Nvidia fell 17% <a href="javascript:alert(1)" onclick=alert(1)>.',
    # Out of a box, out of an attribute, into a comment.
    "</textarea><svg onload=alert(1)>\"'><!-- Nvidia fell 17%",
    # Words that run the other way, and marks that nothing shows.
    "Nvidia \u202efell 17%\u202c on \u2066January\u2069\u200b 27.",
    # Templates of several kinds.
    "{{ 7 * 7 }} {% raw %} ${7*7} Nvidia fell 17%.",
    # Half a character, and one that is none.
    "Nvidia \ud800 fell 17%\x00\x07.",
    # Line ends that end scripts.
    "Nvidia fell 17%\u2028on\u2029Monday.",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_words(client: TestClient, text: str) -> None:
    body = json.dumps({"text": text, "title": text[:190], "name": text[:190]}).encode()
    headers = {"content-type": "application/json"}
    answer = client.post("/api/check", content=body, headers=headers)
    if "\ud800" in text:
        # Half a character has no place in JSON: refused, and said so.
        assert (answer.status_code, answer.json()["detail"][:12]) == (400, "Invalid JSON")
        return
    assert answer.json()["articles"][0]["text"] == text
    fragment = client.post("/check", content=body, headers=headers).text
    found = Tags(fragment).found
    assert [attrs for tag, attrs in found if tag == "script"] == [{"type": "application/json", "class": "data"}]
    assert not {tag for tag, _ in found} & {"img", "iframe", "object", "embed", "link", "style", "base", "form", "meta"}
    for _, attrs in found:
        assert not [name for name in attrs if name.startswith("on") or name == "style"]
        assert not (attrs.get("href") or "#").startswith(("javascript:", "data:"))
    for control in "\u202e\u202c\u2066\u2069":
        assert control not in fragment.partition('<script type="application/json"')[0]
    data = fragment.partition('class="data">')[2].partition("</script>")[0]
    assert json.loads(data)[0]["article"]["text"] == text


def test_twenty_at_a_time_answer_as_one_does(served: Served, story: str) -> None:
    texts = [" ".join(story.split()[:100]), story, "Nvidia fell 17% on January 27, 2025.", "No number here."]
    with httpx.Client(base_url=served.url, timeout=60) as client:
        alone = [_claims(client.post("/api/check", json={"text": text})) for text in texts]
    start = threading.Barrier(20)

    def ask(place: int) -> tuple[int, Any]:
        start.wait(timeout=30)
        with httpx.Client(base_url=served.url, timeout=60) as mine:
            found = [mine.post("/api/check", json={"text": texts[(place + turn) % 4]}) for turn in range(4)]
        return place, [_claims(one) for one in found]

    with ThreadPoolExecutor(20) as pool:
        for place, found in pool.map(ask, range(20)):
            assert found == [alone[(place + turn) % 4] for turn in range(4)]


def _claims(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()["articles"][0]["claims"]


def test_a_crowd_is_told_to_come_again_and_a_slow_check_is_given_up(checker: Checker) -> None:
    limits = load_limits().model_copy(update={"checks_waiting": 1, "check_seconds": 0.2})
    release = threading.Event()
    begun: list[str] = []

    def hold(_: Checker) -> None:
        release.wait(timeout=10)

    def begin(_: Checker) -> None:
        begun.append("begun")

    async def crowd() -> list[str]:
        desk = Desk(checker, limits)
        outcomes = await asyncio.gather(desk.run(hold), desk.run(begin), desk.run(begin), return_exceptions=True)
        release.set()
        await desk.run(_nothing)
        desk.close()
        return [str(one) for one in outcomes if isinstance(one, Problem)]

    assert asyncio.run(crowd()) == [
        "checking took more than 0.2 seconds and was given up",
        "checking took more than 0.2 seconds and was given up",
        "1 checks wait already",
    ]
    # What was given up on while it waited is never begun.
    assert begun == []


def test_a_check_without_end_is_broken_off_and_the_next_one_answered(checker: Checker) -> None:
    limits = load_limits().model_copy(update={"check_seconds": 0.2})

    async def run() -> str:
        desk = Desk(checker, limits)
        with pytest.raises(Problem) as caught:
            await desk.run(_never_ends)
        await desk.run(_nothing)
        desk.close()
        return str(caught.value)

    assert asyncio.run(run()) == "checking took more than 0.2 seconds and was given up"


def _never_ends(_: Checker) -> None:
    while True:
        # What catches errors does not catch this.
        with contextlib.suppress(Exception):
            sum(range(100))


def _nothing(_: Checker) -> None:
    return


def _fails(_: Checker) -> None:
    raise TimeoutError("the price source did not answer")


def test_an_error_of_the_work_is_its_own(checker: Checker) -> None:
    async def run() -> None:
        desk = Desk(checker, load_limits())
        try:
            await desk.run(_fails)
        finally:
            desk.close()

    with pytest.raises(TimeoutError, match="the price source did not answer"):
        asyncio.run(run())


def test_a_body_that_dawdles_is_given_up() -> None:
    limits: Limits = load_limits().model_copy(update={"receive_seconds": 0.05})
    sent: list[Any] = []

    async def never() -> Any:
        await asyncio.Event().wait()

    async def send(message: Any) -> None:
        sent.append(message)

    async def reading(scope: Any, receive: Any, _: Any) -> None:
        del scope
        await receive()

    scope = {"type": "http", "method": "POST", "path": "/", "headers": [(b"host", b"localhost")]}
    asyncio.run(Guard(reading, limits=limits, hosts=["localhost"])(scope, never, send))
    assert sent[0]["status"] == 408
    assert json.loads(sent[1]["body"]) == {"detail": "the request took more than 0.05 seconds to arrive"}
