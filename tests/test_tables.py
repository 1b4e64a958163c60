"""Rule tables name the file and the row of whatever does not fit."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import model_validator

from factcheck.errors import ConfigError
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_csv_rows, read_toml


class Closure(Row):
    exchange: str
    day: str
    factor: Decimal = Decimal(1)


class Hedges(Row):
    about: Decimal


def test_rows_are_typed_and_empty_cells_take_the_default(tmp_path: Path) -> None:
    file = tmp_path / "closures.csv"
    file.write_text("exchange,day,factor\nXHKG,2023-09-01,\nXNYS,2001-09-11,0.5\n", encoding="utf-8")
    assert read_csv_rows(file, Closure) == (
        Closure(exchange="XHKG", day="2023-09-01", factor=Decimal(1)),
        Closure(exchange="XNYS", day="2001-09-11", factor=Decimal("0.5")),
    )


def test_a_column_nobody_knows_is_named_with_the_known_ones(tmp_path: Path) -> None:
    file = tmp_path / "closures.csv"
    file.write_text("exchange,day,why\nXHKG,2023-09-01,typhoon\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_csv_rows(file, Closure)
    expected = f"{file}: line 2: why = 'typhoon': Extra inputs are not permitted (allowed: day, exchange, factor)"
    assert str(caught.value) == expected


def test_a_value_that_does_not_fit_is_named_by_line(tmp_path: Path) -> None:
    file = tmp_path / "closures.csv"
    file.write_text("exchange,day,factor\nXHKG,2023-09-01,1\nXHKG,2023-09-08,often\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="line 3: factor = 'often'"):
        read_csv_rows(file, Closure)


def test_a_toml_table_is_checked_like_a_row(tmp_path: Path) -> None:
    file = tmp_path / "hedges.toml"
    file.write_text('about = "0.05"\n', encoding="utf-8")
    assert read_toml(file, Hedges) == Hedges(about=Decimal("0.05"))
    file.write_text("about = [\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"hedges\.toml: file: "):
        read_toml(file, Hedges)


class Span(Row):
    first: int
    last: int

    @model_validator(mode="after")
    def _runs_forward(self) -> Span:
        if self.last < self.first:
            raise ValueError("ends before it begins")
        return self


def test_what_is_wrong_with_a_whole_table_is_told_without_it(tmp_path: Path) -> None:
    file = tmp_path / "span.toml"
    file.write_text("first = 2\nlast = 1\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_toml(file, Span)
    assert str(caught.value) == f"{file}: table: Value error, ends before it begins"


def test_every_shipped_table_is_told_of() -> None:
    folder = shipped_path("configs")
    told = re.findall(r"^\| `([^`]+)` \|", (folder / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(path.name for path in folder.iterdir() if path.suffix in {".toml", ".csv"})
