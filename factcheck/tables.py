"""Rules as data: CSV and TOML tables become typed rows; whatever does not fit is named by file and row."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.errors import ConfigError

RowT = TypeVar("RowT", bound=BaseModel)


class Row(BaseModel):
    """Base of every row of a rule table: frozen, and closed to keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def read_csv_rows(path: Path, row_type: type[RowT]) -> tuple[RowT, ...]:
    """Every row of a CSV file with a header; empty cells take the default of their field.

    Raises ``ConfigError`` naming the file and the line of the first row that does not fit ``row_type``.
    """
    rows = []
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(handle)
        for record in reader:
            filled = {key: value for key, value in record.items() if value not in ("", None)}
            rows.append(_validated(row_type, filled, path, f"line {reader.line_num}"))
    return tuple(rows)


def read_toml(path: Path, table_type: type[RowT]) -> RowT:
    """A whole TOML file as one typed table; raises ``ConfigError`` naming the file and the key that does not fit."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, "file", str(error)) from error
    return _validated(table_type, data, path, "table")


def _validated(row_type: type[RowT], data: dict[str, object], path: Path, place: str) -> RowT:
    try:
        return row_type.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        allowed = row_type.model_fields if first["type"] == "extra_forbidden" and len(first["loc"]) == 1 else ()
        # What is wrong with the whole row is told without it: it may be as long as the file.
        problem = f"{key} = {first['input']!r}: {first['msg']}" if key else first["msg"]
        raise ConfigError(path, place, problem, allowed) from error
