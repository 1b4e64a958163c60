"""The order in which prices are asked for, and what looking into an empty store leaves behind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from factcheck.prices import FilePrices, PriceBook, SamplePrices
from factcheck.prices.importing import import_prices
from factcheck.prices.series import PriceHistory
from factcheck.prices.store import Store, default_store_path

WriteCsv = Callable[..., Path]


def test_files_then_the_store_then_the_sample(write_csv: WriteCsv, tmp_path: Path) -> None:
    first = write_csv("first.csv", "ticker,date,close", "NVDA,2025-01-24,142.61")
    second = write_csv("second.csv", "ticker,date,close", "NVDA,2025-01-24,142.60", "NVDA,2025-01-27,118.41")
    kept = write_csv("kept.csv", "ticker,date,close", "NVDA,2025-01-27,118.40", "NVDA,2025-01-28,128.98")
    store = Store(tmp_path / "prices.sqlite")
    import_prices(store, kept, at=datetime(2025, 2, 12, tzinfo=UTC))
    history = PriceBook([FilePrices(first), FilePrices(second), store, SamplePrices()]).history("NVDA")
    assert isinstance(history, PriceHistory)
    told = [history.price(day) for day in (date(2025, 1, 24), date(2025, 1, 27), date(2025, 1, 28), date(2025, 1, 29))]
    assert [evidence.source for evidence in told if evidence is not None] == [
        "first.csv",
        "second.csv",
        "store: kept.csv, fetched 2025-02-12",
        "sample",
    ]


def test_looking_into_a_store_that_nobody_filled_makes_no_file(tmp_path: Path) -> None:
    store = Store(tmp_path / "deeper" / "prices.sqlite")
    book = PriceBook([store, SamplePrices()])
    assert isinstance(book.history("NVDA"), PriceHistory)
    assert not isinstance(book.history("XYZ"), PriceHistory)
    assert (store.symbols(), store.fetches("NVDA"), store.market_values("NVDA")) == (frozenset(), (), None)
    assert list(tmp_path.iterdir()) == []


def test_without_a_setting_the_store_lies_with_the_user_s_data() -> None:
    assert default_store_path().name == "prices.sqlite"
    assert not default_store_path().is_relative_to(Path.cwd())
