"""What a price file is read as, and what is said of one that cannot be."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import PriceFileError
from factcheck.models import PriceField, Reason
from factcheck.prices import FilePrices, SamplePrices
from factcheck.prices.series import Missing, PriceHistory
from factcheck.prices.tabular import PriceTable

WriteCsv = Callable[..., Path]

NEEDED = "needed: ticker, date, close (prices); ticker, date, market_cap (market values); ticker, date, ratio (splits)"


def history_of(source: FilePrices, symbol: str) -> PriceHistory:
    history = source.history(symbol)
    assert isinstance(history, PriceHistory)
    return history


def test_csv_and_parquet_give_the_same_history(write_csv: WriteCsv, tmp_path: Path) -> None:
    rows = ["A,2025-01-02,10.5,HKD", "B,2025-01-02,7,USD", "A,2025-01-03,11,HKD"]
    csv = write_csv("p.csv", "ticker,date,close,currency", *rows)
    table = pa.table(
        {
            "ticker": ["A", "B", "A"],
            "date": pa.array([date(2025, 1, 2), date(2025, 1, 2), date(2025, 1, 3)]).cast(pa.timestamp("us")),
            "close": [10.5, 7.0, 11.0],
            "currency": ["HKD", "USD", "HKD"],
        }
    )
    pq.write_table(table, tmp_path / "p.parquet")
    for path in (csv, tmp_path / "p.parquet"):
        history = history_of(FilePrices(path), "A")
        assert history.sessions.tolist() == [date(2025, 1, 2), date(2025, 1, 3)]
        assert history.close.tolist() == [10.5, 11.0]
        assert history.currency == "HKD"
        assert history.source_names == (path.name,)
        assert history.price(date(2025, 1, 2), PriceField.HIGH) is None


@pytest.mark.parametrize(
    ("dates", "kind"),
    [
        # plain days
        ([date(2025, 1, 2)], pa.date32()),
        # a time stamp at midnight, as pandas writes one
        ([date(2025, 1, 2)], pa.timestamp("ns")),
        # text, with and without a time of day
        (["2025-01-02"], pa.string()),
        (["2025-01-02 00:00:00"], pa.large_string()),
    ],
)
def test_dates_of_any_type(tmp_path: Path, dates: list[object], kind: pa.DataType) -> None:
    column = pa.array(dates, pa.string()) if isinstance(dates[0], str) else pa.array(dates).cast(kind)
    pq.write_table(pa.table({"ticker": ["A"], "date": column, "close": [1.0]}), tmp_path / "p.parquet")
    assert history_of(FilePrices(tmp_path), "A").sessions.tolist() == [date(2025, 1, 2)]


def test_an_aware_stamp_counts_by_its_own_clock(tmp_path: Path) -> None:
    # midnight in Hong Kong is still the day before in UTC
    stamp = pa.array([date(2025, 1, 2)]).cast(pa.timestamp("s"))
    local = pa.compute.assume_timezone(stamp, "Asia/Hong_Kong")
    pq.write_table(pa.table({"ticker": ["A"], "date": local, "close": [1.0]}), tmp_path / "p.parquet")
    assert history_of(FilePrices(tmp_path), "A").sessions.tolist() == [date(2025, 1, 2)]


def test_only_the_row_groups_that_may_hold_a_symbol_are_read(tmp_path: Path) -> None:
    tickers = [name for name in "ABCD" for _ in range(3)]
    days = [date(2025, 1, day) for _ in "ABCD" for day in (2, 3, 6)]
    table = pa.table({"ticker": tickers, "date": days, "close": [float(place) for place in range(1, 13)]})
    pq.write_table(table, tmp_path / "p.parquet", row_group_size=3)
    source = FilePrices(tmp_path)
    assert history_of(source, "C").close.tolist() == [7.0, 8.0, 9.0]
    assert isinstance(source.history("BB"), Missing)
    assert source.symbols() == frozenset("ABCD")


def test_a_symbol_split_over_row_groups_is_whole(tmp_path: Path) -> None:
    table = pa.table(
        {"ticker": ["A", "B"] * 3, "date": [date(2025, 1, d) for d in (2, 2, 3, 3, 6, 6)], "close": [1.0] * 6}
    )
    pq.write_table(table, tmp_path / "p.parquet", row_group_size=2)
    assert len(history_of(FilePrices(tmp_path), "A").sessions) == 3


def test_the_row_s_own_source_is_named(write_csv: WriteCsv) -> None:
    path = write_csv("p.csv", "ticker,date,close,source", "A,2025-01-02,1,bank", "A,2025-01-03,2,")
    history = history_of(FilePrices(path), "A")
    assert [history.price_at(row).source for row in (0, 1)] == ["p.csv (bank)", "p.csv"]  # type: ignore[union-attr]


def test_in_a_folder_the_first_file_wins_and_the_next_fills_gaps(write_csv: WriteCsv, tmp_path: Path) -> None:
    write_csv("1.csv", "ticker,date,close", "A,2025-01-02,10", "A,2025-01-06,12")
    write_csv("2.csv", "ticker,date,close", "A,2025-01-02,10.2", "A,2025-01-03,11", "A,2025-01-07,13")
    history = history_of(FilePrices(tmp_path), "A")
    assert history.close.tolist() == [10, 11, 12, 13]
    assert [history.price_at(row).source for row in range(4)] == [  # type: ignore[union-attr]
        "1.csv", "2.csv", "1.csv", "2.csv",
    ]  # fmt: skip


def test_other_files_of_a_folder_are_named_and_passed_over(write_csv: WriteCsv, tmp_path: Path) -> None:
    write_csv("a.csv", "ticker,date,close", "A,2025-01-02,10")
    other = write_csv("b.csv", "symbol,close", "A,10")
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    (tmp_path / "deeper").mkdir()
    source = FilePrices(tmp_path)
    assert source.passed_over == (
        f"{other}: columns found: symbol, close; {NEEDED}",
        f"{tmp_path / 'notes.txt'}: is neither .csv nor .parquet",
    )


@pytest.mark.parametrize(
    ("name", "header", "row", "message"),
    [
        # a column that tells nothing of ours
        ("p.csv", "ticker,date,price", "A,2025-01-02,1", f"columns found: ticker, date, price; {NEEDED}"),
        # the ticker column is missing
        ("p.csv", "date,close", "2025-01-02,1", f"columns found: date, close; {NEEDED}"),
        # a kind of file that is not read
        ("p.xlsx", "ticker,date,close", "A,2025-01-02,1", "is neither .csv nor .parquet"),
    ],
)
def test_a_file_that_is_no_price_file(write_csv: WriteCsv, name: str, header: str, row: str, message: str) -> None:
    path = write_csv(name, header, row)
    with pytest.raises(PriceFileError) as caught:
        FilePrices(path)
    assert str(caught.value) == f"{path}: {message}"


@pytest.mark.parametrize(
    ("row", "part"),
    [
        # a word where a price belongs
        ("A,2025-01-02,ten", "is no readable price table"),
        # a day in another order
        ("A,02.01.2025,10", "column date holds a value that is no date (YYYY-MM-DD)"),
    ],
)
def test_a_value_that_is_no_price(write_csv: WriteCsv, row: str, part: str) -> None:
    path = write_csv("p.csv", "ticker,date,close", row)
    with pytest.raises(PriceFileError, match=r"p\.csv: ") as caught:
        FilePrices(path).history("A")
    assert part in str(caught.value)


@pytest.mark.parametrize(
    "written",
    [
        # as a spreadsheet saves it: byte-order mark, quotes, carriage returns
        b'\xef\xbb\xbf"ticker","date","close"\r\n"A","2025-01-02","10.5"\r\n',
        # columns in another order, and one that is not known
        b"note,close,date,ticker\nx,10.5,2025-01-02,A\n",
        # a time of day, blank lines
        b"ticker,date,close\nA,2025-01-02T00:00:00,10.5\n\n",
        # a row without a ticker belongs to nobody
        b"ticker,date,close\nA,2025-01-02,10.5\n,2025-01-03,11\n",
    ],
)
def test_ways_of_writing_csv(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "p.csv").write_bytes(written)
    assert history_of(FilePrices(tmp_path / "p.csv"), "A").close.tolist() == [10.5]


@pytest.mark.parametrize(
    ("written", "part"),
    [
        (b"", "columns found: none"),
        (b"ticker,date,close\n\xff\xfe,2025-01-02,1\n", "is no readable CSV file"),
        (b"\xff\xfe", "is no readable CSV file"),
        (b"ticker,date,close\nA,2025-01-02\n", "is no readable price table"),
    ],
)
def test_damaged_csv(tmp_path: Path, written: bytes, part: str) -> None:
    path = tmp_path / "p.csv"
    path.write_bytes(written)
    with pytest.raises(PriceFileError) as caught:
        FilePrices(path).history("A")
    assert str(caught.value).startswith(f"{path}: {part}")


def test_a_file_of_headers_alone_holds_nothing(write_csv: WriteCsv) -> None:
    source = FilePrices(write_csv("p.csv", "ticker,date,close"))
    assert source.symbols() == frozenset()
    assert isinstance(source.history("A"), Missing)


@given(
    tickers=st.lists(st.sampled_from("ABCDE"), min_size=1, max_size=40),
    group=st.integers(1, 10),
    held=st.integers(1, 50),
)
def test_going_through_a_file_gives_what_reading_each_symbol_gives(
    tmp_path_factory: pytest.TempPathFactory, tickers: list[str], group: int, held: int
) -> None:
    path = tmp_path_factory.mktemp("each") / "p.parquet"
    days = [date(2025, 1, 1) + timedelta(days=number) for number in range(len(tickers))]
    closes = [float(number) for number in range(len(tickers))]
    pq.write_table(pa.table({"ticker": tickers, "date": days, "close": closes}), path, row_group_size=group)
    table = PriceTable(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("factcheck.prices.tabular._ROWS_HELD", held)
        each = dict(table.each())
    assert set(each) == set(tickers)
    for symbol, rows in each.items():
        places = [place for place, ticker in enumerate(tickers) if ticker == symbol]
        assert rows.rows.tolist() == [place + 1 for place in places]
        assert rows.number("close").tolist() == [closes[place] for place in places]
        read = table.read(symbol)
        assert read is not None
        assert read.sessions.tolist() == [days[place] for place in places] == rows.sessions.tolist()


def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(PriceFileError, match=r"nowhere: does not exist$"):
        FilePrices(tmp_path / "nowhere")


def test_a_folder_without_price_files(tmp_path: Path) -> None:
    with pytest.raises(PriceFileError, match="holds no price file"):
        FilePrices(tmp_path)


def test_a_damaged_parquet_file(tmp_path: Path) -> None:
    (tmp_path / "p.parquet").write_bytes(b"PAR1 and then nothing")
    with pytest.raises(PriceFileError, match="is no readable Parquet file"):
        FilePrices(tmp_path / "p.parquet")


def test_an_unknown_symbol_is_an_answer(write_csv: WriteCsv) -> None:
    path = write_csv("p.csv", "ticker,date,close", "A,2025-01-02,10")
    assert FilePrices(path).history("B") == Missing("B", Reason.NO_PRICE_DATA, f"no usable row in {path}")


def test_splits_and_market_values(write_csv: WriteCsv, tmp_path: Path) -> None:
    write_csv("s.csv", "ticker,date,ratio", "A,2025-01-03,10.0", "A,2021-08-02,0.125", "A,2025-01-03,10", "A,,3")
    write_csv("m.csv", "ticker,date,market_cap", "A,2025-01-03,500", "A,2025-01-02,400", "A,2025-01-06,")
    source = FilePrices(tmp_path)
    assert [(split.session, split.ratio) for split in source.splits("A")] == [
        (date(2021, 8, 2), Decimal("0.125")),
        (date(2025, 1, 3), Decimal(10)),
    ]
    values = source.market_values("A")
    assert values is not None
    assert values.sessions.tolist() == [date(2025, 1, 2), date(2025, 1, 3)]
    assert values.values.tolist() == [400, 500]
    assert source.market_values("B") is None


# Published closes of well-known days, told by the exchanges and by the companies' own histories.
@pytest.mark.parametrize(
    ("symbol", "session", "close"),
    [
        ("NVDA", date(2025, 1, 24), "142.62"),  # the day before the fall
        ("NVDA", date(2025, 1, 27), "118.42"),  # the largest one-day loss of market value to that day
        ("^HSTECH", date(2024, 1, 31), "3005.8"),  # the low since 2023
        ("^GSPC", date(2024, 12, 31), "5881.63"),  # the last close of 2024
        ("^DJI", date(2024, 12, 31), "42544.22"),
    ],
)
def test_the_sample_holds_published_closes(symbol: str, session: date, close: str) -> None:
    evidence = history_of(SamplePrices(), symbol).price(session)
    assert evidence is not None
    assert (evidence.value, evidence.source) == (Decimal(close), "sample")


def test_the_sample_has_no_flaw() -> None:
    sample = SamplePrices()
    assert len(sample.symbols()) == 32
    for symbol in sample.symbols():
        sample.history(symbol)
    assert sample.flaws == []


def test_the_sample_has_no_half_day_of_hong_kong_shares() -> None:
    history = history_of(SamplePrices(), "9988.HK")
    assert [history.price(day) for day in (date(2024, 12, 24), date(2024, 12, 31), date(2025, 1, 28))] == [None] * 3


@pytest.mark.shared
def test_the_real_table_opens_fast_and_marks_half_days(shared: Path) -> None:
    source = FilePrices(shared / "prices")
    history = history_of(source, "0700.HK")
    assert date(2023, 12, 29) in history.sessions.tolist()
    half = {day for day in history.soft if (day.month, day.day) in ((12, 24), (12, 31))}
    assert date(2020, 12, 24) in half
    assert source.passed_over == (f"{shared / 'prices' / 'README.md'}: is neither .csv nor .parquet",)


def test_reading_files_imports_no_pandas() -> None:
    # pandas takes longer to import than a whole check of one paragraph
    code = (
        "import sys; from datetime import date; from factcheck.prices import SamplePrices;"
        "print(SamplePrices().history('NVDA').price(date(2025, 1, 27)).value, 'pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "118.42 False\n"
