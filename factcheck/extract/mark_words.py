"""Words of the marks of a price, for all readers from one table: ``configs/marks.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.models import Side
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml


class _Sided(Row):
    high: tuple[str, ...]
    low: tuple[str, ...]

    def by_word(self) -> dict[str, Side]:
        """The side of each word."""
        return dict.fromkeys(self.high, Side.HIGH) | dict.fromkeys(self.low, Side.LOW)


class _Words(Row):
    words: tuple[str, ...]


class _Closes(Row):
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]


class _MarkTable(Row):
    turns: _Sided
    records: _Words
    topmost: _Sided
    closes: _Closes
    reached: _Words


@dataclass(frozen=True, slots=True)
class MarkWords:
    """Nouns of highs and lows by side, the superlatives that stand for them, nouns of closes, verbs of reaching.

    ``turns`` are highs and lows alone, ``sides`` records as well, ``every`` the superlatives too, and ``closing`` what
    stands before a noun to make it one of closes as well. ``highs`` and ``lows`` are nouns, as endings to look for.
    """

    turns: dict[str, Side]
    sides: dict[str, Side]
    topmost: dict[str, Side]
    every: dict[str, Side]
    highs: tuple[str, ...]
    lows: tuple[str, ...]
    closes: frozenset[str]
    closing: frozenset[str]
    reached: frozenset[str]


@cache
def mark_words() -> MarkWords:
    """The shipped table, read once."""
    table = read_toml(shipped_path("configs", "marks.toml"), _MarkTable)
    turns, topmost = table.turns.by_word(), table.topmost.by_word()
    sides = turns | dict.fromkeys(table.records.words, Side.HIGH)
    return MarkWords(
        turns=turns,
        sides=sides,
        topmost=topmost,
        every=sides | topmost,
        highs=table.turns.high + table.records.words,
        lows=table.turns.low,
        closes=frozenset(table.closes.nouns),
        closing=frozenset(table.closes.nouns + table.closes.adjectives),
        reached=frozenset(table.reached.words),
    )
