"""Measures ``POST /api/check`` on a running server: a paragraph of 100 words, alone and twenty at a time.

    python benchmarks/bench_api.py [--words 100] [--requests 300] [--at-once 20]

The paragraph is the beginning of an article of the corpus, its date given; prices are the shipped sample, the server a
process of its own. Server time is what it tells in ``Server-Timing``: from a request's head to its answer, waiting for
others included. Processor time is that of the whole server process by the number of requests, which other work on the
machine stretches less.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

import uvicorn

from factcheck.pipeline import Checker
from factcheck.settings import Settings
from factcheck.web.app import create_app
from factcheck.web.serving import listening, settle

ARTICLE = Path(__file__).resolve().parents[1] / "corpus" / "articles" / "hang-seng-tech-rally.txt"
PUBLISHED = "2025-02-12"
WARM_UP = 20


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its status, the server's time and the time to the last byte, in milliseconds, and its claims."""

    status: int
    server: float
    whole: float
    claims: int


def clock() -> datetime:
    """The time now."""
    return datetime.now(UTC)


def run_server(told: Connection) -> None:
    """Child process: serve until ended, having told the port."""
    app = create_app(Checker.from_settings(Settings(offline=True)), decisions=None, clock=clock)
    settle()
    with listening("127.0.0.1", 0) as opened:
        told.send(opened.getsockname()[1])
        Thread(target=tell_processor_time, args=(told,), daemon=True).start()
        uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False)).run(sockets=[opened])


def tell_processor_time(told: Connection) -> None:
    """Child process: answer every message with the seconds of processor time spent so far."""
    with suppress(EOFError):
        while True:
            told.recv()
            told.send(time.process_time())


def ask(connection: HTTPConnection, body: bytes) -> Answer:
    """Send one check and read its answer."""
    began = time.perf_counter()
    connection.request("POST", "/api/check", body, {"Content-Type": "application/json"})
    response = connection.getresponse()
    data = response.read()
    whole = (time.perf_counter() - began) * 1000
    server = float(response.headers["Server-Timing"].partition("dur=")[2])
    return Answer(response.status, server, whole, json.loads(data)["counts"]["claims"])


def alone(port: int, body: bytes, requests: int) -> list[Answer]:
    """One after the other over one connection, the first few not counted."""
    connection = HTTPConnection("127.0.0.1", port)
    answers = [ask(connection, body) for _ in range(WARM_UP + requests)]
    connection.close()
    return answers[WARM_UP:]


class Meter:
    """Wall and processor time of the server since the last reading, for so many requests."""

    def __init__(self, server: Connection) -> None:
        self._server = server
        self._wall, self._processor = self._now()

    def read(self, requests: int) -> tuple[float, float]:
        """Requests a second, and milliseconds of processor time a request."""
        wall, processor = self._now()
        took, spent = wall - self._wall, processor - self._processor
        self._wall, self._processor = wall, processor
        return requests / took, spent * 1000 / requests

    def _now(self) -> tuple[float, float]:
        self._server.send(None)
        spent: float = self._server.recv()
        return time.perf_counter(), spent


def told(name: str, answers: list[Answer], rate: float, processor: float) -> str:
    """A line of figures."""
    server = sorted(answer.server for answer in answers)
    whole = sorted(answer.whole for answer in answers)
    failed = sum(1 for answer in answers if answer.status != 200)
    return (
        f"{name:14} server median {statistics.median(server):6.1f} ms, 95% {server[int(len(server) * 0.95)]:6.1f} ms; "
        f"processor {processor:6.1f} ms a request; round trip median {statistics.median(whole):6.1f} ms; "
        f"{rate:5.0f} a second; {failed} failed"
    )


def main() -> int:
    """Run the benchmark; the exit status is 1 when a request failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=100)
    parser.add_argument("--requests", type=int, default=300)
    parser.add_argument("--at-once", type=int, default=20)
    options = parser.parse_args()
    text = " ".join(ARTICLE.read_text(encoding="utf-8").split()[: options.words])
    body = json.dumps({"text": text, "published_at": PUBLISHED}).encode()
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    server = context.Process(target=run_server, args=(theirs,), daemon=True)
    server.start()
    port = ours.recv()
    meter = Meter(ours)
    single = alone(port, body, options.requests)
    one_by_one = meter.read(len(single) + WARM_UP)
    with ThreadPoolExecutor(options.at_once) as pool:
        share = max(1, options.requests // options.at_once)
        running = [pool.submit(alone, port, body, share) for _ in range(options.at_once)]
        crowd = [answer for future in running for answer in future.result()]
    all_at_once = meter.read(len(crowd) + WARM_UP * options.at_once)
    server.terminate()
    server.join()
    print(f"{options.words} words, {single[0].claims} claims")
    print(told("one at a time", single, *one_by_one))
    print(told(f"{options.at_once} at a time", crowd, *all_at_once))
    return 1 if any(answer.status != 200 for answer in single + crowd) else 0


if __name__ == "__main__":
    sys.exit(main())
