"""An instrument's own moves over windows of equal length, as the yardstick of what is likely.

Moves are closing moves in percent over so many sessions, every overlapping window of the history held, sorted. Each
table is computed once a symbol and length; a ``HistoryMoves`` is a cache and holds nothing that changes an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from factcheck.models import Direction
from factcheck.prices.series import Floats, PriceHistory

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Largest:
    """The largest move one way: signed percent, the session it ended at, the first session of the history."""

    percent: float
    session: date
    history_from: date


class HistoryMoves:
    """Sorted moves by symbol and length of window."""

    def __init__(self) -> None:
        self._sorted: dict[tuple[str, int], Floats] = {}

    def of(self, history: PriceHistory, length: int) -> Floats:
        """All moves over ``length`` sessions, ascending; empty where the history is shorter than that."""
        key = (history.symbol, length)
        known = self._sorted.get(key)
        if known is None:
            moves = _moves(history, length)
            known = self._sorted[key] = np.sort(moves[np.isfinite(moves)])
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


def largest_move(history: PriceHistory, length: int, direction: Direction) -> Largest | None:
    """The largest move that way over ``length`` sessions (either way where none is named), None without any."""
    moves = _moves(history, length)
    if moves.size == 0 or bool(np.isnan(moves).all()):
        return None
    sign = {Direction.UP: moves, Direction.DOWN: -moves}.get(direction)
    row = int(np.nanargmax(np.abs(moves) if sign is None else sign))
    return Largest(float(moves[row]), history.session_at(row + length), history.session_at(0))


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
