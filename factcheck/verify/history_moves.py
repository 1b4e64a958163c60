"""An instrument's own moves over windows of equal length, as the yardstick of what is likely.

Moves are closing moves in percent over so many sessions, every overlapping window of the history held, sorted. Each
table is computed once a history and length; a ``HistoryMoves`` is a cache, good for any number of articles, and holds
nothing that changes an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from factcheck.models import Direction
from factcheck.prices.series import Floats, PriceHistory

Range = tuple[float, float]

# A table of a long history takes a third of a megabyte.
_MOST_TABLES = 400


@dataclass(frozen=True, slots=True)
class Largest:
    """The largest move one way: signed percent, the session it ended at, the first session of the history."""

    percent: float
    session: date
    history_from: date


@dataclass(frozen=True, slots=True)
class _Table:
    """Moves in the order of their sessions and ascending, of a history that the table keeps alive."""

    history: PriceHistory
    moves: Floats
    ascending: Floats
    largest: dict[Direction, Largest | None]


class HistoryMoves:
    """Moves by history and length of window; when too many are held, all are forgotten."""

    def __init__(self) -> None:
        self._tables: dict[tuple[int, int], _Table] = {}

    def of(self, history: PriceHistory, length: int) -> Floats:
        """All moves over ``length`` sessions, ascending; empty where the history is shorter than that."""
        return self._table(history, length).ascending

    def largest(self, history: PriceHistory, length: int, direction: Direction) -> Largest | None:
        """The largest move that way over ``length`` sessions (either way where none is named), None without any."""
        table = self._table(history, length)
        if direction not in table.largest:
            table.largest[direction] = _largest(history, length, table.moves, direction)
        return table.largest[direction]

    def _table(self, history: PriceHistory, length: int) -> _Table:
        key = (id(history), length)
        known = self._tables.get(key)
        if known is None:
            if len(self._tables) >= _MOST_TABLES:
                self._tables.clear()
            moves = _moves(history, length)
            known = self._tables[key] = _Table(history, moves, np.sort(moves[np.isfinite(moves)]), {})
        return known

    def share(self, history: PriceHistory, length: int, ranges: tuple[Range, ...]) -> float:
        """The share of the moves that lie in any of the closed ``ranges``; 0 where there are no moves."""
        moves = self.of(history, length)
        if moves.size == 0:
            return 0.0
        count = 0
        for low, high in merged(ranges):
            first = np.searchsorted(moves, low, side="left")
            count += int(np.searchsorted(moves, high, side="right") - first)
        return count / int(moves.size)

    def percentile(self, history: PriceHistory, length: int, percent: float) -> float | None:
        """The share of moves smaller than ``percent``, seen in its own direction; None where there are no moves."""
        moves = self.of(history, length)
        if moves.size == 0:
            return None
        smaller = (
            np.searchsorted(moves, percent, side="left")
            if percent >= 0
            else moves.size - np.searchsorted(moves, percent, side="right")
        )
        return float(smaller) / int(moves.size)


def merged(ranges: tuple[Range, ...]) -> list[Range]:
    """The same points as disjoint ranges, ascending."""
    joined: list[Range] = []
    for low, high in sorted(ranges):
        if low > high:
            continue
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return joined


def _moves(history: PriceHistory, length: int) -> Floats:
    if length < 1 or history.close.size <= length:
        return np.empty(0)
    with np.errstate(divide="ignore", invalid="ignore"):
        moves: Floats = (history.close[length:] / history.close[:-length] - 1.0) * 100.0
    moves[~np.isfinite(moves)] = np.nan
    return moves


def _largest(history: PriceHistory, length: int, moves: Floats, direction: Direction) -> Largest | None:
    if moves.size == 0 or bool(np.isnan(moves).all()):
        return None
    sign = {Direction.UP: moves, Direction.DOWN: -moves}.get(direction)
    row = int(np.nanargmax(np.abs(moves) if sign is None else sign))
    return Largest(float(moves[row]), history.session_at(row + length), history.session_at(0))
