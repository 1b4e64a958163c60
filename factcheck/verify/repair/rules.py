"""Which slips are tried and how small each is: ``configs/repair_edits.toml`` and ``configs/siblings.csv``."""

from __future__ import annotations

from functools import cache

from pydantic import model_validator

from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_csv_rows, read_toml


class Opposites(Row):
    """Two lists of words, each word the opposite of the one in the same place."""

    up: tuple[str, ...]
    down: tuple[str, ...]

    @model_validator(mode="after")
    def _aligned(self) -> Opposites:
        if len(self.up) != len(self.down):
            raise ValueError(f"{len(self.up)} words up and {len(self.down)} down: each needs its opposite")
        return self


class Comparatives(Row):
    """As ``Opposites``, of words that compare two subjects."""

    ahead: tuple[str, ...]
    behind: tuple[str, ...]

    @model_validator(mode="after")
    def _aligned(self) -> Comparatives:
        if len(self.ahead) != len(self.behind):
            raise ValueError(f"{len(self.ahead)} words ahead and {len(self.behind)} behind: each needs its opposite")
        return self


class RepairRules(Row):
    """The whole table. ``size`` and ``near_size`` are keyed by the kind of repair."""

    weak_above: float
    years_around: int
    near_years: int
    size: dict[str, int]
    near_size: dict[str, int]
    opposites: tuple[Opposites, ...]
    comparisons: tuple[Comparatives, ...]


class _Sibling(Row):
    symbol: str
    sibling: str
    reason: str


@cache
def repair_rules() -> RepairRules:
    """The shipped table; raises ``ConfigError`` naming what does not fit."""
    return read_toml(shipped_path("configs", "repair_edits.toml"), RepairRules)


@cache
def opposite_words(*, rising: bool) -> dict[str, str]:
    """Each word of one direction with its opposite."""
    words: dict[str, str] = {}
    for pair in repair_rules().opposites:
        ours, theirs = (pair.up, pair.down) if rising else (pair.down, pair.up)
        for word, other in zip(ours, theirs, strict=True):
            words.setdefault(word, other)
    return words


@cache
def reverse_words(*, ahead: bool) -> dict[str, str]:
    """Each word that puts the subject ahead (or behind) with the one that says the reverse."""
    words: dict[str, str] = {}
    for pair in repair_rules().comparisons:
        ours, theirs = (pair.ahead, pair.behind) if ahead else (pair.behind, pair.ahead)
        for word, other in zip(ours, theirs, strict=True):
            words.setdefault(word, other)
    return words


@cache
def siblings() -> dict[str, tuple[str, ...]]:
    """The symbols each symbol is taken for, either way of every row, in the order of the table."""
    found: dict[str, list[str]] = {}
    for row in read_csv_rows(shipped_path("configs", "siblings.csv"), _Sibling):
        found.setdefault(row.symbol, []).append(row.sibling)
        found.setdefault(row.sibling, []).append(row.symbol)
    return {symbol: tuple(dict.fromkeys(others)) for symbol, others in found.items()}
