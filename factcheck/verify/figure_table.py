"""How figures are written: the words after a number, the sign before an amount, and the words for large ones."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml

# Units that are counted: a whole number of them is written.
COUNTED = frozenset({"sessions", "weeks", "months"})


class Scale(Row):
    """A word that stands for a large number: amounts of at least ``above`` are told in it."""

    above: Decimal
    word: str


class FigureTable(Row):
    """All of ``configs/figures.toml``; scales are largest first."""

    unit: dict[str, str]
    currency: dict[str, str]
    scale: tuple[Scale, ...]

    def sign(self, currency: str) -> str:
        """What stands before an amount: "HK$", or the code where the currency has no sign of its own."""
        return self.currency.get(currency, f"{currency} ")

    def after(self, unit: str, *, single: bool = False) -> str:
        """What stands after a number: "%", " points", " point" after a single one; nothing for a currency."""
        words = self.unit.get(unit, "")
        if words in ("", "%"):
            return words
        return f" {words.removesuffix('s') if single else words}"


@cache
def figure_table() -> FigureTable:
    """The shipped table, read once a process."""
    return read_toml(shipped_path("configs", "figures.toml"), FigureTable)
