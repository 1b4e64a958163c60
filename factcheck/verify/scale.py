"""Claimed values as percent moves of the instrument over so many sessions, whatever unit the claim is printed in.

A level or a market value is measured from the close before, so that it too can be held against the instrument's moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.models import Kind, ResolvedClaim
from factcheck.prices.series import PriceHistory
from factcheck.verify.history_moves import Range
from factcheck.verify.reading import Evaluation

PERCENT_KINDS = frozenset({Kind.PERCENT_CHANGE})
LINEAR_KINDS = frozenset({Kind.POINT_CHANGE, Kind.PRICE_CHANGE, Kind.MARKET_VALUE_CHANGE, Kind.YIELD_CHANGE})
LEVEL_KINDS = frozenset({Kind.LEVEL, Kind.MARKET_VALUE, Kind.RECORD})

_FAR = 1e9


@dataclass(frozen=True, slots=True)
class Scale:
    """``percent = value * factor + shift``, over ``length`` sessions that end at row ``end``."""

    factor: float
    shift: float
    length: int
    start: int
    end: int

    def percent(self, value: Decimal) -> float:
        """A signed value of the claim's unit as a percent move."""
        return float(value) * self.factor + self.shift

    def range(self, low: Decimal | None, high: Decimal | None) -> Range:
        """An interval of signed values as an interval of percent moves, open ends far away."""
        ends = (
            -_FAR * (1 if self.factor >= 0 else -1) if low is None else self.percent(low),
            _FAR * (1 if self.factor >= 0 else -1) if high is None else self.percent(high),
        )
        return min(ends), max(ends)


def scale_of(resolved: ResolvedClaim, evaluation: Evaluation, history: PriceHistory) -> Scale | None:
    """How the claim's values translate under a reading; None where the reading rests on no close of the history."""
    rows = sorted(
        row
        for item in evaluation.evidence
        if item.symbol == history.symbol and (row := history.index_of(item.session)) is not None
    )
    if not rows or evaluation.computed is None:
        return None
    start, end = rows[0], rows[-1]
    kind, value = resolved.claim.kind, float(evaluation.computed.value)
    if kind in LEVEL_KINDS:
        before = float(history.close[end - 1]) if end > 0 else float("nan")
        last = float(history.close[end])
        if not (before > 0 and last > 0 and value > 0):
            return None
        return Scale(last / before / value * 100, -100.0, 1, end - 1, end)
    if start == end:
        return None
    sign = -1.0 if resolved.subject.inverse else 1.0
    length = end - start
    if kind in PERCENT_KINDS:
        return Scale(sign, 0.0, length, start, end)
    if kind is Kind.MULTIPLE:
        return Scale(100.0, -100.0, length, start, end)
    if kind not in LINEAR_KINDS:
        return None
    first, last = float(history.close[start]), float(history.close[end])
    if not (first > 0 and last > 0):
        return None
    move = (last / first - 1) * 100
    factor = move / value if value and move else sign * 100 / first
    return Scale(factor, 0.0, length, start, end)
