"""Bad rows are named by file and row and never decide: dropped, or soft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from factcheck.prices import FilePrices
from factcheck.prices.series import PriceHistory

WriteCsv = Callable[..., Path]

LAST = date(2025, 1, 31)


def looked_over(write_csv: WriteCsv, closes: str, *, symbol: str = "A") -> tuple[FilePrices, PriceHistory]:
    """A file of ``day:close`` pairs of January 2025, in the order given."""
    rows = []
    for pair in closes.split():
        day, close = pair.split(":")
        rows.append(f"{symbol},2025-01-{int(day):02},{close}" if day != "0" else f"{symbol},,{close}")
    source = FilePrices(write_csv("p.csv", "ticker,date,close", *rows), not_after=LAST)
    history = source.history(symbol)
    assert isinstance(history, PriceHistory)
    return source, history


@pytest.mark.parametrize(
    ("closes", "flaws", "kept", "soft"),
    [
        # nothing wrong
        ("2:10 3:11 6:12", [], {2, 3, 6}, set()),
        # newest first is an order, not a flaw
        ("6:12 3:11 2:10", [], {2, 3, 6}, set()),
        # one row out of order: used in its place, never to contradict
        ("2:10 6:12 3:11 7:12", [(3, "order")], {2, 3, 6, 7}, {3}),
        # a row printed twice
        ("2:10 3:11 3:11 6:12", [(3, "duplicate")], {2, 3, 6}, set()),
        # two closes of one day: neither is believed
        ("2:10 3:11 3:11.5 6:12", [(2, "duplicate"), (3, "duplicate")], {2, 6}, set()),
        # zero, negative, absent
        ("2:10 3:0 6:12", [(2, "zero")], {2, 6}, set()),
        ("2:10 3:-37.63 6:12", [(2, "negative")], {2, 6}, set()),
        ("2:10 3:nan 6:12", [(2, "nan")], {2, 6}, set()),
        ("2:10 3:inf 6:12", [(2, "nan")], {2, 6}, set()),
        # no date
        ("2:10 0:11 6:12", [(2, "date")], {2, 6}, set()),
        # a slip of the decimal point in one row
        ("2:10 3:1100 6:11", [(2, "slip")], {2, 6}, set()),
        # pence and then pounds: all before the break is soft
        ("2:1000 3:1010 6:10.1 7:10", [(3, "slip")], {2, 3, 6, 7}, {2, 3, 6}),
        # a jump that comes back the next day
        ("2:10 3:16 6:10.2", [(2, "jump")], {2, 3, 6}, {3}),
        # a fall of 43% that stays: a real one is possible, so only that row is soft
        ("2:10 3:5.7 6:5.8", [(2, "jump")], {2, 3, 6}, {3}),
        # a tenth of the price that stays: a split that the table does not know
        ("2:100 3:101 6:10.2 7:10.1", [(3, "jump")], {2, 3, 6, 7}, {2, 3, 6}),
        # a feed that stood still: the first of the equal closes is real
        ("2:10 3:11 6:11 7:11 8:11 9:11 10:11 13:12", [(row, "stale") for row in range(3, 8)],
         {2, 3, 6, 7, 8, 9, 10, 13}, {6, 7, 8, 9, 10}),
        # five equal closes happen
        ("2:10 3:11 6:11 7:11 8:11 9:11 10:12", [], {2, 3, 6, 7, 8, 9, 10}, set()),
    ],
)  # fmt: skip
def test_rows_are_judged(
    write_csv: WriteCsv, closes: str, flaws: list[tuple[int, str]], kept: set[int], soft: set[int]
) -> None:
    source, history = looked_over(write_csv, closes)
    assert [(flaw.row, flaw.kind) for flaw in source.flaws] == flaws
    assert {day.day for day in history.sessions.tolist()} == kept
    assert {day.day for day in history.soft} == soft


def test_a_future_row_is_dropped(write_csv: WriteCsv) -> None:
    path = write_csv("p.csv", "ticker,date,close", "A,2025-01-31,10", "A,2025-02-03,11")
    source = FilePrices(path, not_after=LAST)
    source.history("A")
    assert [str(flaw) for flaw in source.flaws] == [f"{path}: row 2: A 2025-02-03: lies after 2025-01-31"]


def test_an_index_is_never_taken_for_split(write_csv: WriteCsv) -> None:
    _, history = looked_over(write_csv, "2:100 3:200 6:201", symbol="^SOX")
    assert {day.day for day in history.soft} == {3}


@pytest.mark.parametrize(
    ("symbol", "volume", "close", "soft"),
    [
        # 1.5 times the usual volume says nothing
        ("A", 1500, "14.5", True),
        # news: Arm rose 48% on 8 February 2024 with many times its usual volume
        ("A", 9000, "14.8", False),
        # no volume at all
        ("A", "", "14.5", True),
        # yields near zero and the VIX jump by nature: the VIX rose 65% on 5 August 2024
        ("^VIX", "", "16.5", False),
        ("^TNX", "", "15", False),
    ],
)
def test_heavy_trading_bears_a_jump_out(
    write_csv: WriteCsv, symbol: str, volume: object, close: str, soft: bool
) -> None:
    before = [f"{symbol},2025-01-{day:02},10,{1000 + day}" for day in (2, 3, 6, 7, 8)]
    path = write_csv("p.csv", "ticker,date,close,volume", *before, f"{symbol},2025-01-09,{close},{volume}")
    source = FilePrices(path)
    history = source.history(symbol)
    assert isinstance(history, PriceHistory)
    assert (date(2025, 1, 9) in history.soft) is soft


@pytest.mark.parametrize(
    ("after", "soft_before"),
    [
        # a 4-for-1 on file, and a day on which the share rose by 6% as well
        ("26.5", True),
        # a fall that fits no split is the row's own doubt
        ("35", False),
    ],
)
def test_a_table_that_ignores_its_own_splits(
    write_csv: WriteCsv, tmp_path: Path, after: str, soft_before: bool
) -> None:
    write_csv("p.csv", "ticker,date,close", "A,2025-01-02,101", "A,2025-01-03,100", f"A,2025-01-06,{after}")
    write_csv("s.csv", "ticker,date,ratio", "A,2025-01-06,4")
    history = FilePrices(tmp_path).history("A")
    assert isinstance(history, PriceHistory)
    assert (date(2025, 1, 2) in history.soft) is soft_before
    assert date(2025, 1, 6) in history.soft


def test_a_jump_over_a_long_gap_is_no_flaw(write_csv: WriteCsv) -> None:
    path = write_csv("p.csv", "ticker,date,close", "A,2023-01-13,10", "A,2024-01-31,30")
    source = FilePrices(path)
    source.history("A")
    assert source.flaws == []


def test_a_close_outside_its_range_loses_the_range(write_csv: WriteCsv) -> None:
    path = write_csv("p.csv", "ticker,date,open,high,low,close", "A,2025-01-02,10,11,9,12", "A,2025-01-03,0,13,11,12")
    source = FilePrices(path)
    history = source.history("A")
    assert isinstance(history, PriceHistory)
    assert [(flaw.row, flaw.kind, flaw.effect) for flaw in source.flaws] == [
        (2, "zero", "field"),
        (1, "range", "field"),
    ]
    assert history.close.tolist() == [12, 12]
    assert str(history.high.tolist()) == "[nan, 13.0]"
    assert history.soft == frozenset()


def test_half_days_of_hong_kong_shares_are_soft(write_csv: WriteCsv) -> None:
    path = write_csv("p.csv", "ticker,date,close", "9988.HK,2024-12-23,80", "9988.HK,2024-12-24,81")
    history = FilePrices(path).history("9988.HK")
    assert isinstance(history, PriceHistory)
    assert history.soft == {date(2024, 12, 24)}
