"""The companies that the US regulator lists, kept as a table of the user's own beside the shipped catalogue.

Read are its two published forms: ``company_tickers.json`` (rows under running numbers, no exchange) and
``company_tickers_exchange.json`` (columns named once, with the exchange).
"""

from __future__ import annotations

import csv
import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.errors import InputError
from factcheck.models import Instrument
from factcheck.tables import Row, read_csv_rows

FILE_NAME = "registrants.csv"
_COLUMNS = ("symbol", "name", "exchange")
_EXCHANGES = {"NASDAQ": "XNAS", "NYSE": "XNYS", "CBOE": "BATS", "OTC": "OOTC"}
_ANY_EXCHANGE = "XNYS"
_TIMEOUT_SECONDS = 30
_ABBREVIATION = 3
_SMALL_WORDS = frozenset({"AND", "THE", "OF", "FOR", "IN"})
_FORMS = re.compile(
    r"[\s,]+(?:inc|corp|corporation|co|company|ltd|limited|plc|llc|lp|l\.p|n\.?v|s\.?a|ag|se|trust|/[a-z]{2,3}/?|\\[a-z]{2}\\?)\.?$",
    re.IGNORECASE,
)


class _Listed(BaseModel):
    model_config = ConfigDict(extra="ignore")

    ticker: Annotated[str, Field(pattern=r"^[A-Z0-9][A-Z0-9.\-]*$")]
    name: Annotated[str, Field(min_length=1)]
    exchange: str | None = None


class RegistrantRow(Row):
    """One row of the user's table; ``exchange`` is a MIC."""

    symbol: str
    name: str
    exchange: str


@dataclass(frozen=True, slots=True)
class RegistrantsUpdate:
    """What an update wrote: where, how many rows, and how many symbols the table did not hold before."""

    path: Path
    rows: int
    added: int


def update_registrants(source: str, folder: Path) -> RegistrantsUpdate:
    """Read the regulator's list from a file or an ``https`` address and replace the user's table with it, whole.

    Raises ``InputError`` for a source that cannot be read or is not such a list; the table is then left as it was.
    """
    rows = parse_registrants(_read(source), source)
    before = {instrument.symbol for instrument in load_registrants(folder)}
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    _replace(path, rows)
    return RegistrantsUpdate(path, len(rows), len({row.symbol for row in rows} - before))


def load_registrants(folder: Path) -> tuple[Instrument, ...]:
    """The instruments of the user's table; none where no update was ever made."""
    path = folder / FILE_NAME
    if not path.is_file():
        return ()
    return tuple(
        Instrument(row.symbol, row.name, "equity", "USD", row.exchange, "US")
        for row in read_csv_rows(path, RegistrantRow)
    )


def parse_registrants(content: bytes, source: str) -> tuple[RegistrantRow, ...]:
    """The rows of the regulator's list, one a symbol, in its order; raises ``InputError`` for any other content."""
    try:
        data = json.loads(content)
    except ValueError as error:
        raise InputError(source, f"is no JSON: {error}") from error
    found: dict[str, RegistrantRow] = {}
    try:
        for entry in _entries(data, source):
            listed = _Listed.model_validate(entry)
            symbol = listed.ticker.replace(".", "-")
            exchange = _EXCHANGES.get((listed.exchange or "").upper(), _ANY_EXCHANGE)
            found.setdefault(symbol, RegistrantRow(symbol=symbol, name=plain_name(listed.name), exchange=exchange))
    except ValidationError as error:
        first = error.errors()[0]
        problem = f"row {len(found) + 1}: {first['loc'][0]} = {first['input']!r}: {first['msg']}"
        raise InputError(source, problem) from error
    if not found:
        raise InputError(source, "lists no company")
    return tuple(found.values())


def plain_name(title: str) -> str:
    """A registered title as the news prints it: no company form, and capitals only where words begin."""
    name = title.strip()
    while (shorter := _FORMS.sub("", name).rstrip(" ,.")) != name and shorter:
        name = shorter
    return " ".join(_word(word) for word in name.split()) if name.isupper() else name


def _word(word: str) -> str:
    if word in _SMALL_WORDS:
        return word.lower()
    return word if len(word) <= _ABBREVIATION and word.isalpha() else word.capitalize()


def _entries(data: object, source: str) -> Iterator[dict[str, object]]:
    match data:
        case {"fields": list(fields), "data": list(rows)}:
            for row in rows:
                yield dict(zip(fields, row, strict=False))
        case dict():
            for row in data.values():
                if not isinstance(row, dict):
                    raise InputError(source, "is not the regulator's list: rows with ticker and title are needed")
                yield {"ticker": row.get("ticker"), "name": row.get("title")}
        case _:
            raise InputError(source, "is not the regulator's list: rows with ticker and title are needed")


def _read(source: str) -> bytes:
    if source.startswith("https://"):
        return _fetch(source)
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise InputError(source, f"cannot be read: {error.strerror}") from error


def _fetch(address: str) -> bytes:
    from urllib.error import URLError
    from urllib.request import Request, urlopen

    request = Request(address, headers={"User-Agent": f"factcheck/{version('factcheck')}"})  # noqa: S310 - https only, see _read
    try:
        with urlopen(request, timeout=_TIMEOUT_SECONDS) as answer:  # noqa: S310 - as above
            content: bytes = answer.read()
    except (URLError, TimeoutError) as error:
        raise InputError(address, f"cannot be fetched: {error}") from error
    return content


def _replace(path: Path, rows: Iterable[RegistrantRow]) -> None:
    """Write beside the table and rename: a reader sees the old table or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows((row.symbol, row.name, row.exchange) for row in rows)
    Path(name).replace(path)
