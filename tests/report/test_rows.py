"""Claims as CSV, frame and Parquet: the same rows, typed, and safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from factcheck.models import Verdict
from factcheck.report.report import Report
from factcheck.report.rows import COLUMNS, write_parquet
from tests.report.factories import checked_article, empty_article, report


def csv_rows(made: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.to_csv())))


def test_a_line_a_claim_with_all_columns() -> None:
    rows = csv_rows(report(checked_article(), empty_article()))
    assert len(rows) == 10
    assert tuple(rows[0]) == COLUMNS
    assert [row["status"] for row in rows].count("supported") == 4


def test_a_row_in_full() -> None:
    row = csv_rows(report())[0]
    told = {
        name: row[name]
        for name in ("article", "claim", "symbol", "value", "unit", "base", "end_session", "computed", "difference")
    }
    assert told == {
        "article": "hang-seng.txt", "claim": "c01", "symbol": "^HSTECH", "value": "25", "unit": "percent",
        "base": "2023-01-13", "end_session": "2025-02-12", "computed": "15.9481", "difference": "-9.0519",
    }  # fmt: skip
    assert row["repair"] == "year: 2023 -> 2025"
    assert row["sentence"].startswith("The Hang Seng Tech Index has gained 25%")
    assert row["as_of"] == "2025-02-12"
    assert (row["reason"], row["depends_on"]) == ("", "")


def test_members_of_a_group_stand_in_one_cell() -> None:
    assert csv_rows(report())[4]["symbol"] == "^NDX ^IXIC XLK"


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        # A formula
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        # One behind a line break, and one in wide letters
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),
        # A number is none
        ("-2.5", "-2.5"),
        ("-2.5+1", "'-2.5+1"),
        # Signs that start one too
        ("+1+1", "'+1+1"),
        ("-2%", "'-2%"),
        ("@SUM(1)", "'@SUM(1)"),
        # Plain words
        ("Prices give +1%.", "Prices give +1%."),
    ],
)
def test_no_cell_of_words_runs_in_a_spreadsheet(words: str, cell: str) -> None:
    made = checked_article()
    first = made.claims[0]
    verdict: Verdict = replace(first.verdict, summary=words)
    rows = csv_rows(report(replace(made, claims=(replace(first, verdict=verdict),))))
    assert rows[0]["summary"] == cell


def test_frame_has_numbers_and_dates_as_such() -> None:
    frame = report().to_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert frame["value"].tolist()[:2] == [25.0, 4.4]
    assert frame["base"].iloc[0] == pd.Timestamp(2023, 1, 13)
    assert frame["base"].iloc[8] is pd.NaT
    assert pd.isna(frame["reason"].iloc[0])
    assert frame["reason"].iloc[8] == "forecast"
    assert {str(frame[name].dtype) for name in ("value", "computed", "difference")} == {"float64"}


def test_frame_without_claims_has_the_same_types() -> None:
    assert report(empty_article()).to_frame().dtypes.equals(report().to_frame().dtypes)


def test_parquet_gives_the_frame_back(tmp_path: Path) -> None:
    write_parquet(report().document, tmp_path / "claims.parquet")
    back = pd.read_parquet(tmp_path / "claims.parquet")
    frame = report().to_frame()
    assert back["end_session"].iloc[0].date() == date(2025, 2, 12)
    pd.testing.assert_frame_equal(back, frame)


def test_csv_and_frame_tell_the_same() -> None:
    frame = report().to_frame()
    for row, (_, cells) in zip(csv_rows(report()), frame.iterrows(), strict=True):
        assert row["claim"] == cells["claim"]
        assert (float(row["computed"]) if row["computed"] else None) == (
            None if pd.isna(cells["computed"]) else cells["computed"]
        )
