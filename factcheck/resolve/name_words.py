"""The words around a name, by what they do to it: ``configs/linking.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml


class _NameWordsTable(Row):
    leading: tuple[str, ...]
    roles: tuple[str, ...]
    changing: tuple[str, ...]
    trailing: tuple[str, ...]
    constituents: tuple[str, ...]
    members: tuple[str, ...]
    parts: tuple[str, ...]
    voices: tuple[str, ...]
    raters: tuple[str, ...]
    plain_tickers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameWords:
    """Lower-case words; ``plain_tickers`` are capitals."""

    leading: frozenset[str]
    roles: frozenset[str]
    changing: frozenset[str]
    trailing: frozenset[str]
    constituents: frozenset[str]
    members: frozenset[str]
    parts: frozenset[str]
    voices: tuple[str, ...]
    raters: tuple[str, ...]
    plain_tickers: frozenset[str]

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The words of a file, the shipped one by default."""
        table = read_toml(path or shipped_path("configs", "linking.toml"), _NameWordsTable)
        return cls(
            leading=frozenset(table.leading),
            roles=frozenset(table.roles),
            changing=frozenset(table.changing),
            trailing=frozenset(table.trailing),
            constituents=frozenset(table.constituents),
            members=frozenset(table.members),
            parts=frozenset(table.parts),
            voices=table.voices,
            raters=table.raters,
            plain_tickers=frozenset(table.plain_tickers),
        )
