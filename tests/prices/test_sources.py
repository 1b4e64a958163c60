"""The order in which prices are asked for, and that looking does not create a store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from factcheck.prices import PriceBook
from factcheck.prices.importing import import_prices
from factcheck.prices.series import PriceHistory
from factcheck.prices.sources import local_sources, open_store

WriteCsv = Callable[..., Path]


def test_files_then_the_store_then_the_sample(write_csv: WriteCsv, tmp_path: Path) -> None:
    first = write_csv("first.csv", "ticker,date,close", "NVDA,2025-01-24,142.61")
    second = write_csv("second.csv", "ticker,date,close", "NVDA,2025-01-24,142.60", "NVDA,2025-01-27,118.41")
    kept = write_csv("kept.csv", "ticker,date,close", "NVDA,2025-01-27,118.40", "NVDA,2025-01-28,128.98")
    store = open_store(tmp_path / "prices.sqlite")
    import_prices(store, kept, at=datetime(2025, 2, 12, tzinfo=UTC))
    history = PriceBook(local_sources([first, second], store=store)).history("NVDA")
    assert isinstance(history, PriceHistory)
    told = [history.price(day) for day in (date(2025, 1, 24), date(2025, 1, 27), date(2025, 1, 28), date(2025, 1, 29))]
    assert [evidence.source for evidence in told if evidence is not None] == [
        "first.csv",
        "second.csv",
        "store: kept.csv, fetched 2025-02-12",
        "sample",
    ]


def test_a_store_without_a_file_is_left_out_and_not_made(tmp_path: Path) -> None:
    store = open_store(tmp_path / "prices.sqlite")
    assert [source.name for source in local_sources([], store=store)] == ["sample"]
    assert not store.path.exists()


def test_without_a_path_the_store_lies_with_the_user_s_data() -> None:
    assert open_store().path.name == "prices.sqlite"
    assert not open_store().path.is_relative_to(Path.cwd())
