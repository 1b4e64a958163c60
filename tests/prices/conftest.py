"""Price files made for one test."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.prices.chart_server import ChartServer, serving

WriteCsv = Callable[..., Path]


@pytest.fixture
def write_csv(tmp_path: Path) -> WriteCsv:
    """Writes rows under a header into a CSV file of the test's own folder."""

    def write(name: str, header: str, *rows: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def charts(monkeypatch: pytest.MonkeyPatch) -> Iterator[ChartServer]:
    """The loopback server, with every address of Yahoo's pointed at it in the real yfinance client."""
    import yfinance.base
    from yfinance.data import YfData

    asked = YfData._make_request

    with serving() as server:

        def redirected(client: YfData, url: str, **kwargs: object) -> object:
            return asked(client, re.sub(r"https://[a-z0-9]+\.finance\.yahoo\.com", server.address, url), **kwargs)

        monkeypatch.setattr(YfData, "_make_request", redirected)
        monkeypatch.setattr(YfData, "_get_cookie_and_crumb", lambda *_args, **_kwargs: ("crumb", "basic"))
        # It would ask another endpoint for the time zone of the first two symbols that it does not find.
        monkeypatch.setattr(yfinance.base, "_tz_info_fetch_ctr", 2)
        yield server
