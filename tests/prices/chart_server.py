"""A loopback server that speaks Yahoo's chart endpoint, and misbehaves as it is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

Bar = tuple[date, float | None]


@dataclass
class Chart:
    """What is told of one symbol; ``trouble`` are the ways in which the next price answers go wrong, in order."""

    bars: list[Bar] = field(default_factory=list)
    zone: str = "America/New_York"
    currency: str = "USD"
    splits: dict[date, str] = field(default_factory=dict)
    dividends: dict[date, float] = field(default_factory=dict)
    shares: dict[date, int] = field(default_factory=dict)
    live: tuple[datetime, float] | None = None
    trouble: list[str] = field(default_factory=list)


class ChartServer:
    """Answers for the symbols in ``charts``; ``asked`` lists the requests for prices as symbol, first, last day."""

    def __init__(self) -> None:
        self.charts: dict[str, Chart] = {}
        self.asked: list[tuple[str, date, date]] = []
        self.release = threading.Event()
        self.address = ""

    def answer(self, symbol: str, query: dict[str, list[str]]) -> tuple[int, str, bytes]:
        """Status, content type and body of a price answer."""
        chart = self.charts.get(symbol)
        if chart is None:
            problem = {"code": "Not Found", "description": "No data found, symbol may be delisted"}
            return 404, "application/json", _json({"chart": {"result": None, "error": problem}})
        if "period1" in query:
            first, last = (datetime.fromtimestamp(int(query[name][0]), tz=UTC) for name in ("period1", "period2"))
            self.asked.append((symbol, first.date(), last.date()))
        else:  # the question for the time zone
            return 200, "application/json", _json(_chart(chart, []))
        trouble = chart.trouble.pop(0) if chart.trouble else ""
        if trouble == "429":
            return 429, "text/plain", b"Too Many Requests"
        if trouble == "500":
            return 500, "text/html", b"<html>error</html>"
        if trouble == "html":
            return 200, "text/html", b"<html>consent</html>"
        if trouble == "stall":
            self.release.wait(10)
        if trouble == "empty":
            return 200, "application/json", _json(_chart(chart, []))
        if trouble == "odd":
            return (
                200,
                "application/json",
                _json({"chart": {"result": [{"meta": {}, "indicators": {}}], "error": None}}),
            )
        body = _json(_chart(chart, [bar for bar in chart.bars if first.date() <= bar[0] <= last.date()]))
        return 200, "cut" if trouble == "cut" else "application/json", body

    def share_answer(self, symbol: str) -> bytes:
        """The body of an answer about share counts."""
        shares = self.charts[symbol].shares
        result: dict[str, Any] = {"meta": {"symbol": [symbol]}}
        if shares:
            stamps = [int(datetime.combine(day, datetime.min.time(), tzinfo=UTC).timestamp()) + 40000 for day in shares]
            result |= {"timestamp": stamps, "shares_out": list(shares.values())}
        return _json({"timeseries": {"result": [result], "error": None}})


@contextmanager
def serving() -> Iterator[ChartServer]:
    """A running server on a free port of the loopback interface."""
    charts = ChartServer()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(charts))
    server.daemon_threads = True
    charts.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield charts
    finally:
        charts.release.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(charts: ChartServer) -> Callable[..., BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            url = urlsplit(self.path)
            symbol = url.path.rsplit("/", 1)[-1].replace("%5E", "^").replace("%3D", "=")
            if "timeseries" in url.path:
                status, kind, body = 200, "application/json", charts.share_answer(symbol)
            elif "/v8/finance/chart/" in url.path:
                status, kind, body = charts.answer(symbol, parse_qs(url.query))
            else:
                status, kind, body = 404, "application/json", b"{}"
            try:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(body[: len(body) // 2] if kind == "cut" else body)
            except ConnectionError:  # the client has given up on a stalled answer
                pass
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
            pass

    return Handler


def _chart(chart: Chart, bars: list[Bar]) -> dict[str, Any]:
    zone = ZoneInfo(chart.zone)

    def stamp(day: date) -> int:
        return int(datetime(day.year, day.month, day.day, 9, 30, tzinfo=zone).timestamp())

    closes = [close for _, close in bars]
    stamps = [stamp(day) for day, _ in bars]
    if chart.live is not None and bars:
        stamps.append(int(chart.live[0].timestamp()))
        closes.append(chart.live[1])
    quote = dict.fromkeys(("open", "high", "low", "close"), closes) | {"volume": [1000 for _ in closes]}
    events = {
        "splits": {
            str(stamp(day)): {
                "date": stamp(day),
                "numerator": float(ratio.split(":")[0]),
                "denominator": float(ratio.split(":")[1]),
                "splitRatio": ratio,
            }
            for day, ratio in chart.splits.items()
        },
        "dividends": {
            str(stamp(day)): {"amount": amount, "date": stamp(day)} for day, amount in chart.dividends.items()
        },
    }
    meta = {
        "currency": chart.currency,
        "symbol": "X",
        "instrumentType": "EQUITY",
        "exchangeTimezoneName": chart.zone,
        "timezone": "EST",
        "gmtoffset": -18000,
        "regularMarketTime": stamps[-1] if stamps else 0,
        "firstTradeDate": stamps[0] if stamps else 0,
        "validRanges": ["1d", "max"],
        "dataGranularity": "1d",
        "priceHint": 2,
    }
    result: dict[str, Any] = {"meta": meta, "indicators": {"quote": [quote], "adjclose": [{"adjclose": closes}]}}
    if stamps:
        result |= {"timestamp": stamps, "events": {name: told for name, told in events.items() if told}}
    else:
        result["indicators"] = {"quote": [{}], "adjclose": [{}]}
    return {"chart": {"result": [result], "error": None}}


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def weekdays(first: date, count: int, close: float) -> list[Bar]:
    """So many weekday bars from ``first``, each close one higher than the last."""
    found: list[Bar] = []
    day = first
    while len(found) < count:
        if day.weekday() < 5:
            found.append((day, close + len(found)))
        day += timedelta(days=1)
    return found
