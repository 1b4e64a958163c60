"""The store keeps what it is given, tells where it came from, and is sound after a kill at any moment."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import PriceFileError, UsageError
from factcheck.models import Reason
from factcheck.prices import ExchangeCalendars, FilePrices, PriceBook
from factcheck.prices.days import to_day, to_number
from factcheck.prices.exporting import export_prices
from factcheck.prices.importing import import_prices, row_count
from factcheck.prices.schema import MIGRATIONS
from factcheck.prices.series import Dividend, Missing, PriceHistory, Split
from factcheck.prices.source import FetchRecord, MarketValues, PriceRows, ShareCounts
from factcheck.prices.status import store_status
from factcheck.prices.store import Store

WriteCsv = Callable[..., Path]

NOON = datetime(2025, 2, 12, 12, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "deeper" / "prices.sqlite")


def rows(symbol: str, closes: dict[date, float], *, at: datetime = NOON, **more: object) -> PriceRows:
    nothing = np.full(len(closes), np.nan)
    return PriceRows(
        symbol=symbol,
        currency="USD",
        sessions=np.array(sorted(closes), dtype="datetime64[D]"),
        open=nothing,
        high=nothing,
        low=nothing,
        close=np.array([closes[day] for day in sorted(closes)], dtype=np.float64),
        volume=nothing,
        source="yahoo",
        fetched_at=at,
        **more,  # type: ignore[arg-type]
    )


def keep(store: Store, *answers: PriceRows) -> None:
    with store.writing() as writer:
        for answer in answers:
            writer.keep(answer)


def closes_of(store: Store, symbol: str) -> dict[date, float]:
    history = store.history(symbol)
    assert isinstance(history, PriceHistory)
    return dict(zip(history.sessions.tolist(), history.close.tolist(), strict=True))


@given(st.dates())
def test_days_are_counted_both_ways(day: date) -> None:
    assert to_day(to_number(day)) == day
    assert np.datetime64(day, "D").astype(np.int64) == to_number(day)


def test_what_is_kept_is_answered_with_its_source(store: Store) -> None:
    given_rows = rows(
        "A",
        {date(1960, 1, 4): 10.5, date(1960, 1, 5): 11.0},
        splits=(Split(date(1960, 1, 5), Decimal("1.5")),),
        dividends=(Dividend(date(1960, 1, 5), Decimal("0.25")),),
    )
    keep(store, given_rows)
    history = store.history("A")
    assert isinstance(history, PriceHistory)
    assert history.sessions.tolist() == [date(1960, 1, 4), date(1960, 1, 5)]
    assert history.close.tolist() == [10.5, 11.0]
    assert bool(np.isnan(history.high).all())
    assert history.currency == "USD"
    assert history.splits == given_rows.splits
    assert history.dividends == given_rows.dividends
    evidence = history.price(date(1960, 1, 4))
    assert evidence is not None
    assert evidence.source == "store: yahoo, fetched 2025-02-12"
    assert store.symbols() == {"A"}


def test_a_later_fetch_replaces_and_the_log_keeps_both(store: Store) -> None:
    keep(store, rows("A", {date(2025, 2, 10): 10, date(2025, 2, 11): 11}))
    later = datetime(2025, 2, 13, 1, 0, tzinfo=UTC)
    keep(store, rows("A", {date(2025, 2, 11): 11.1, date(2025, 2, 12): 12}, at=later))
    assert closes_of(store, "A") == {date(2025, 2, 10): 10, date(2025, 2, 11): 11.1, date(2025, 2, 12): 12}
    assert [(record.at, record.first, record.last, record.rows) for record in store.fetches("A")] == [
        (NOON, date(2025, 2, 10), date(2025, 2, 11), 2),
        (later, date(2025, 2, 11), date(2025, 2, 12), 2),
    ]


def test_a_failed_fetch_is_logged_and_changes_nothing(store: Store) -> None:
    failure = FetchRecord("A", "yahoo", NOON, None, None, 0, "source_unavailable", "answered 429")
    with store.writing() as writer:
        writer.log(failure)
    assert store.fetches("A") == (failure,)
    assert store.history("A") == Missing("A", Reason.NO_PRICE_DATA, f"no prices in {store.path}")
    assert store.symbols() == frozenset()


def test_a_new_split_removes_prices_on_the_old_basis(store: Store) -> None:
    # fetched before the 10-for-1 of 10 June 2024, so on the old basis
    before = datetime(2024, 6, 1, tzinfo=UTC)
    keep(store, rows("A", {date(2024, 5, 1): 900, date(2024, 5, 31): 1096}, at=before))
    split = Split(date(2024, 6, 10), Decimal(10))
    keep(store, rows("A", {date(2024, 5, 31): 109.6, date(2024, 6, 10): 121.79}, splits=(split,)))
    assert closes_of(store, "A") == {date(2024, 5, 31): 109.6, date(2024, 6, 10): 121.79}


def test_an_exception_while_writing_leaves_nothing(store: Store) -> None:
    keep(store, rows("A", {date(2025, 2, 10): 10}))
    unpaired = rows("B", {date(2025, 2, 10): 1}, dividends=(None,))
    with pytest.raises(AttributeError):
        keep(store, rows("A", {date(2025, 2, 10): 99}), unpaired)
    assert closes_of(store, "A") == {date(2025, 2, 10): 10}
    assert store.symbols() == {"A"}


def test_market_values_and_share_counts(store: Store) -> None:
    days = np.array(["2025-02-10"], dtype="datetime64[D]")
    keep(store, rows("A", {date(2025, 2, 10): 20}), rows("B", {date(2025, 2, 10): 20}))
    with store.writing() as writer:
        writer.keep_market_values(MarketValues("A", days, np.array([500.0]), "m.csv"))
        writer.keep_share_counts(ShareCounts("B", days, np.array([30.0]), "yahoo"))
    book = PriceBook([store])
    assert book.shares_outstanding("A", date(2025, 2, 10)) == (
        Decimal(25),
        "market value of 2025-02-10 (store: m.csv) / close of 2025-02-10 (store: yahoo, fetched 2025-02-12)",
    )
    assert book.shares_outstanding("B", date(2025, 2, 11)) == (
        Decimal(30),
        "share count told on 2025-02-10 (store: yahoo)",
    )


def test_an_older_store_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(MIGRATIONS[0])
    connection.executescript(
        "PRAGMA user_version = 1; INSERT INTO symbol VALUES (1, 'A', 'USD');"
        "INSERT INTO fetch VALUES (1, 1, 'yahoo', 'split-adjusted', '2025-02-12T12:00:00+00:00', 1, 1, 1, 'ok', '');"
        "INSERT INTO price VALUES (1, 20000, NULL, NULL, NULL, 7.5, NULL, 1);"
    )
    connection.close()
    store = Store(path)
    assert closes_of(store, "A") == {date(2024, 10, 4): 7.5}
    assert store.share_counts("A") is None
    store.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    connection.close()


def test_a_store_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9")
    connection.close()
    with pytest.raises(PriceFileError) as caught:
        Store(path).symbols()
    assert str(caught.value) == f"{path}: is of version 9; this program reads up to version 2"


def test_a_file_that_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite"
    path.write_text("not a database, but long enough to be looked at as one" * 20, encoding="utf-8")
    with pytest.raises(PriceFileError, match=r"notes\.sqlite: is no price store: file is not a database"):
        Store(path).symbols()


def test_import_keeps_good_rows_and_names_the_others(store: Store, write_csv: WriteCsv, tmp_path: Path) -> None:
    prices = write_csv("in/1.csv", "ticker,date,close", "A,2025-02-10,10", "A,2025-02-11,-1", "B,2025-02-10,5")
    write_csv("in/2.csv", "ticker,date,close,source", "A,2025-02-10,10.1,bank", "A,2025-02-12,12,bank")
    write_csv("in/s.csv", "ticker,date,ratio", "A,2025-02-11,2")
    write_csv("in/m.csv", "ticker,date,market_cap", "A,2025-02-10,500", "A,2025-02-12,600")
    (tmp_path / "in" / "README.md").write_text("x", encoding="utf-8")
    seen: list[int] = []
    report = import_prices(store, tmp_path / "in", at=NOON, progress=seen.append)
    assert (report.symbols, report.rows, report.splits, report.market_values) == (3, 4, 1, 2)
    assert [str(flaw) for flaw in report.flaws] == [f"{prices}: row 2: A 2025-02-11: close is negative: -1"]
    assert [Path(line.split(":")[0]).name for line in report.passed_over] == ["README.md"]
    assert row_count(tmp_path / "in") == 5
    # the first file's close of 10 February stands
    assert closes_of(store, "A") == {date(2025, 2, 10): 10, date(2025, 2, 12): 12}
    history = store.history("A")
    assert isinstance(history, PriceHistory)
    assert history.splits == (Split(date(2025, 2, 11), Decimal(2)),)
    assert {name.split(",")[0] for name in history.source_names} == {"store: 1.csv", "store: 2.csv (bank)"}


@pytest.mark.parametrize("name", ["out.csv", "out.parquet", "out"])
def test_what_is_exported_reads_back_the_same(store: Store, tmp_path: Path, name: str) -> None:
    split = Split(date(2025, 2, 11), Decimal("0.125"))
    keep(
        store,
        rows("A", {date(2025, 2, 10): 10, date(2025, 2, 11): 11.25}, splits=(split,)),
        rows("^B", {date(2025, 2, 10): 5}),
    )
    assert export_prices(store, tmp_path / name) == 3
    back = FilePrices(tmp_path / name)
    assert back.symbols() == {"A", "^B"}
    for symbol in ("A", "^B"):
        mine, theirs = store.history(symbol), back.history(symbol)
        assert isinstance(mine, PriceHistory)
        assert isinstance(theirs, PriceHistory)
        assert theirs.sessions.tolist() == mine.sessions.tolist()
        assert theirs.close.tolist() == mine.close.tolist()
        assert theirs.currency == "USD"
    assert back.splits("A") == ((split,) if name == "out" else ())


def test_export_of_a_span_and_a_symbol(store: Store, tmp_path: Path) -> None:
    keep(store, rows("A", {date(2025, 2, day): 10 for day in (10, 11, 12)}), rows("B", {date(2025, 2, 10): 5}))
    out = tmp_path / "a.csv"
    assert export_prices(store, out, symbols=["A"], first=date(2025, 2, 11), last=date(2025, 2, 11)) == 1
    assert out.read_text(encoding="utf-8") == (
        "ticker,date,open,high,low,close,volume,currency,source\n"
        'A,2025-02-11,,,,10.0,,USD,"store: yahoo, fetched 2025-02-12"\n'
    )
    with pytest.raises(UsageError, match=r"out: '.*a\.xlsx' is not accepted: it must end in \.csv or \.parquet"):
        export_prices(store, tmp_path / "a.xlsx")


def test_status_tells_span_gaps_age_and_source(store: Store) -> None:
    # 13 and 14 February are missing, the 17th is Presidents' Day
    closes = {date(2025, 2, day): 10.0 + day for day in (11, 12, 18)}
    keep(store, rows("A", closes), rows("B", {date(2025, 2, 10): 5}))
    new_york = ExchangeCalendars().of_country("US")
    calendar_of = {"A": new_york}.get
    now = datetime(2025, 2, 19, 0, 0, tzinfo=UTC)
    a, b = store_status(store, now=now, calendar_of=calendar_of)
    assert (a.symbol, a.rows, a.first, a.last) == ("A", 3, date(2025, 2, 11), date(2025, 2, 18))
    assert a.gaps == (date(2025, 2, 13), date(2025, 2, 14))
    assert (a.fetched_at, a.age_days) == (NOON, 6.5)
    assert a.sources == ("yahoo",)
    assert b.gaps is None
    assert store_status(store, now=now, calendar_of=calendar_of, symbols=["B", "C"]) == (b,)


_ENDLESS = """
import sys
from datetime import date, datetime, timedelta, UTC
from pathlib import Path
import numpy as np
from factcheck.prices.source import PriceRows
from factcheck.prices.store import Store
store = Store(Path(sys.argv[1]))
days = np.arange("2000-01-01", "2010-01-01", dtype="datetime64[D]")
number = 0
while True:
    value = np.full(len(days), 10.0 + number)
    with store.writing() as writer:
        for symbol in ("A", "B", "C"):
            at = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
            writer.keep(PriceRows(symbol, "USD", days, value, value, value, value, value, "yahoo", at))
            print(number, symbol, flush=True)
    number += 1
"""


@pytest.mark.parametrize("lines", [1, 4, 5, 9, 14])
def test_a_killed_writer_leaves_whole_transactions(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "prices.sqlite"
    reader = Store(path)
    reader.symbols()
    with subprocess.Popen([sys.executable, "-c", _ENDLESS, str(path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(lines):
            child.stdout.readline()
            reader.history("A")  # reading goes on beside the writer
        child.kill()
        child.wait()
    reader.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    # three symbols were written in each transaction with one value: all or none of it stands
    values = [set(closes_of(reader, symbol).values()) for symbol in sorted(reader.symbols())]
    assert values in ([], [values[0]] * 3 if values else [])
    assert all(len(found) == 1 for found in values)
    assert len(values) in {0, 3}
    if lines > 4:
        assert len(values) == 3
    keep(reader, rows("D", {date(2025, 2, 10): 1}))
    assert "D" in reader.symbols()


def test_a_reader_sees_the_last_whole_state_while_another_writes(store: Store) -> None:
    keep(store, rows("A", {date(2025, 2, 10): 10}))
    other = Store(store.path)
    with store.writing() as writer:
        writer.keep(rows("A", {date(2025, 2, 10): 99}))
        assert closes_of(other, "A") == {date(2025, 2, 10): 10}
    assert closes_of(other, "A") == {date(2025, 2, 10): 99}


@pytest.mark.shared
def test_the_real_table_comes_through_the_store_unchanged(store: Store, shared: Path, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    whole = pq.read_table(shared / "prices" / "daily.parquet", filters=[("ticker", "in", ["NVDA", "^HSTECH"])])
    pq.write_table(whole, tmp_path / "some.parquet")
    import_prices(store, tmp_path / "some.parquet", at=NOON)
    connection = sqlite3.connect(store.path)
    counts = dict(connection.execute("SELECT name, count(*) FROM symbol JOIN price ON symbol_id = id GROUP BY name"))
    connection.close()
    assert counts == {"NVDA": 6938, "^HSTECH": 1477}
    assert closes_of(store, "^HSTECH")[date(2024, 1, 31)] == pytest.approx(3005.80, abs=0.01)
