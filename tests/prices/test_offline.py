"""Offline nothing is asked: no socket is opened and no HTTP client is even imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_OFFLINE = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path

def refuse(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(f"{event} {arguments}")

sys.addaudithook(refuse)
from factcheck.prices import ExchangeCalendars, PriceBook, SamplePrices
from factcheck.prices.fetching import prefetch
from factcheck.prices.source import PriceRequest
from factcheck.prices.store import Store

store, sample = Store(Path(sys.argv[1])), SamplePrices()
new_york = ExchangeCalendars().of_country("US")
wanted = [PriceRequest("NVDA", date(2010, 1, 4), date(2025, 1, 27)), PriceRequest("IBM", date(2025, 1, 2), date(2025, 1, 3))]
report = prefetch(wanted, sources=[store, sample], store=store, yahoo=None, calendar_of=lambda symbol: new_york,
                  now=datetime(2025, 2, 12, tzinfo=UTC))
book = PriceBook([store, sample])
book.history("NVDA"), book.history("IBM"), book.shares_outstanding("NVDA", date(2025, 1, 27))
print(report.fetched, report.missing, sorted({"yfinance", "curl_cffi", "requests", "urllib3"} & set(sys.modules)))
"""


def test_offline_opens_no_socket(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _OFFLINE, str(tmp_path / "prices.sqlite")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "{} {} []\n", "")
