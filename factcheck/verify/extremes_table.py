"""Largest moves on record of main indices and of classes of instruments, each with its source.

Rows come from ``configs/extremes.csv``: they serve where the history held is shorter than the market's own.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_csv_rows


class LargestMove(Row):
    """The largest one-session closing move of an instrument or a class, in signed percent, since ``history_from``.

    ``series`` is a symbol (``^IXIC``) or a type of instrument (``equity``).
    """

    series: str
    side: Literal["up", "down"]
    percent: Decimal
    session: date
    history_from: date
    source: str


def load_extremes() -> tuple[LargestMove, ...]:
    """All rows of the shipped table."""
    return read_csv_rows(shipped_path("configs", "extremes.csv"), LargestMove)
