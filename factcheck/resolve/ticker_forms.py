"""Printed tickers become symbols: "XOM.N", "(9988.HK)", "NASDAQ: NVDA", "AU:RIO", "700:HK" and "$TSLA".

Which exchange a prefix, an agency's suffix or a terminal's country code stands for is told by
``configs/ticker_forms.csv``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_csv_rows

_WRAPPING = "()[]<>{} \t\u00a0"
_CODE = re.compile(r"[A-Z0-9][A-Z0-9]{0,11}(?:[-./^][A-Z0-9]{1,4})?$", re.IGNORECASE)
# What an agency's pages link after a code: "(XOM.N: Quote, Profile)".
_LINKS = frozenset({"Quote", "Quotes", "Stock", "Profile", "Research", "News"})
_SEPARATED = re.compile(r"\s*[;,]\s*")


class TickerFormRow(Row):
    """One exchange: its symbol suffix here, and what other notations call it.

    ``synthetic`` says whether a code printed with its exchange is its symbol here even where no row knows it.
    """

    mic: str
    country: str
    currency: str
    suffix: str = ""
    agency: str = ""
    terminal: str = ""
    prefixes: str = ""
    synthetic: Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Ticker:
    """A printed ticker: the symbols it may be, likeliest first, and its exchange where one is printed."""

    printed: str
    symbols: tuple[str, ...]
    exchange: TickerFormRow | None = None


@dataclass(frozen=True, slots=True)
class TickerForms:
    """The notations of every exchange, by the code that marks it."""

    by_mic: dict[str, TickerFormRow]
    by_agency: dict[str, TickerFormRow]
    by_terminal: dict[str, TickerFormRow]
    by_prefix: dict[str, TickerFormRow]

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The notations of a file, the shipped one by default."""
        rows = read_csv_rows(path or shipped_path("configs", "ticker_forms.csv"), TickerFormRow)
        return cls(
            by_mic={row.mic: row for row in reversed(rows)},
            by_agency={code: row for row in rows for code in row.agency.split()},
            by_terminal={code: row for row in reversed(rows) for code in row.terminal.split()},
            by_prefix={code.casefold(): row for row in reversed(rows) for code in row.prefixes.split(";")},
        )

    def market_of(self, mic: str) -> str | None:
        """The country whose market an exchange is, or None for one without a row."""
        row = self.by_mic.get(mic)
        return None if row is None else row.country

    def read(self, text: str) -> tuple[Ticker, ...]:
        """The tickers printed in a hint, in order; nothing for words that are no ticker."""
        found = (self._one(part) for part in _SEPARATED.split(text.strip(_WRAPPING)))
        return tuple(ticker for ticker in found if ticker is not None)

    def _one(self, printed: str) -> Ticker | None:
        text = printed.strip(_WRAPPING)
        before, colon, after = (part.strip() for part in text.partition(":"))
        if colon:
            return self._with_colon(text, before, after)
        bare = text.lstrip("$")
        if not _CODE.match(bare) or not (bare.isupper() or bare.isdigit() or "." in bare):
            return None
        stem, dot, suffix = bare.rpartition(".")
        if dot and (row := self.by_agency.get(suffix)) is not None:
            return Ticker(text, _symbols(stem, row), row)
        return Ticker(text, (bare, bare.replace(".", "-"), f"^{bare}"))

    def _with_colon(self, text: str, before: str, after: str) -> Ticker | None:
        if not after or after.partition(" ")[0] in _LINKS:
            return self._one(before)
        if (row := self.by_prefix.get(before.casefold())) is not None and _CODE.match(after):
            stem, dot, suffix = after.rpartition(".")
            code = stem if dot and suffix in self.by_agency else after
            return Ticker(text, _symbols(code, row), row)
        if (row := self.by_terminal.get(after)) is not None and _CODE.match(before):
            return Ticker(text, _symbols(before, row), row)
        return Ticker(text, (text.replace(" ", ""),)) if before and after else None


def _symbols(code: str, row: TickerFormRow) -> tuple[str, ...]:
    plain = code.upper().replace(".", "-").replace("/", "-")
    if row.suffix == ".HK" and plain.isdigit():
        plain = plain.lstrip("0").zfill(4)
    other = (f"{plain}.NS",) if row.suffix == ".BO" else ()
    return (*other, f"{plain}{row.suffix}")
