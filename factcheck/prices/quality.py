"""Bad rows of a price table never decide a verdict: wrong ones are dropped, doubtful ones may only support.

Every such row is named by file and data row. Thresholds live in ``configs/price_quality.toml``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from factcheck.prices.series import Days, Floats, Split, to_decimal
from factcheck.prices.source import Effect, Flaw
from factcheck.prices.tabular import Columns
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_csv_rows, read_toml

Ints = NDArray[np.int64]


class QualityRules(Row):
    """The thresholds; their reasons stand beside them in the file."""

    slip_factor: float
    jump: float
    jump_gap_days: int
    return_within: float
    split_within: float
    split_ratios: tuple[float, ...]
    jumpy_symbols: frozenset[str]
    heavy_trading: float
    volume_days: int
    unsplit_prefixes: tuple[str, ...]
    unsplit_suffixes: tuple[str, ...]
    stale_run: int
    range_slack: float


class HalfDay(Row):
    """A shortened session of which vendors print a snapshot and not the close, for symbols with this suffix."""

    suffix: str
    date: date
    reason: str
    source: str


@cache
def shipped_rules() -> QualityRules:
    """The thresholds that ship with the package."""
    return read_toml(shipped_path("configs", "price_quality.toml"), QualityRules)


@cache
def shipped_half_days() -> dict[str, frozenset[date]]:
    """Half days by symbol suffix, from ``configs/half_days.csv``."""
    days: dict[str, set[date]] = {}
    for row in read_csv_rows(shipped_path("configs", "half_days.csv"), HalfDay):
        days.setdefault(row.suffix, set()).add(row.date)
    return {suffix: frozenset(found) for suffix, found in days.items()}


def half_days_of(symbol: str) -> frozenset[date]:
    """The sessions of which this symbol's rows are snapshots."""
    return next((days for suffix, days in shipped_half_days().items() if symbol.endswith(suffix)), frozenset())


@dataclass(slots=True)
class Inspection:
    """Rows that may be used, strictly increasing by session, with what was found wrong."""

    sessions: Days
    open: Floats
    high: Floats
    low: Floats
    close: Floats
    volume: Floats
    rows: Ints
    order: Ints
    soft: frozenset[date] = frozenset()
    flaws: list[Flaw] = field(default_factory=list)


class Inspector:
    """Looks over the rows of one symbol. ``not_after`` is the last day that a price can be of; None asks nothing."""

    def __init__(self, *, rules: QualityRules | None = None, not_after: date | None = None) -> None:
        self._rules = rules if rules is not None else shipped_rules()
        self._not_after = not_after

    def inspect(self, symbol: str, columns: Columns, *, file: Path | str, splits: tuple[Split, ...]) -> Inspection:
        """The usable rows of ``columns`` in session order, and the flaws of the others."""
        look = _Look(symbol, str(file), columns, self._rules, splits)
        look.drop_undated(self._not_after)
        look.sort()
        look.drop_unpriced()
        look.drop_repeated()
        look.mend_ranges()
        look.weigh_jumps()
        look.soften_stale()
        return look.result()


class _Look:
    """One inspection under way; ``at`` are the positions in ``columns`` still in use."""

    def __init__(
        self, symbol: str, file: str, columns: Columns, rules: QualityRules, splits: tuple[Split, ...]
    ) -> None:
        self.symbol, self.file, self.columns, self.rules = symbol, file, columns, rules
        self.splits = splits
        self.at: Ints = np.arange(len(columns.sessions))
        self.prices = {name: columns.number(name).copy() for name in ("open", "high", "low", "close")}
        self.flaws: list[Flaw] = []
        self.soft: set[date] = set()

    @property
    def days(self) -> Days:
        found: Days = self.columns.sessions[self.at]
        return found

    @property
    def closes(self) -> Floats:
        found: Floats = self.prices["close"][self.at]
        return found

    def flag(self, position: int, kind: str, detail: str, effect: Effect) -> None:
        stamp = self.columns.sessions[position]
        session = None if np.isnat(stamp) else stamp.astype(object)
        row = int(self.columns.rows[position])
        self.flaws.append(Flaw(self.file, row, self.symbol, session, kind, detail, effect))
        if effect is Effect.SOFT and session is not None:
            self.soft.add(session)

    def drop(self, mask: NDArray[np.bool_], kind: str, detail: str) -> None:
        for position in self.at[mask]:
            value = f"{self.prices['close'][position]:g}"
            self.flag(int(position), kind, detail.format(close=value), Effect.DROPPED)
        self.at = self.at[~mask]

    def drop_undated(self, not_after: date | None) -> None:
        self.drop(np.isnat(self.days), "date", "has no date")
        if not_after is not None:
            self.drop(self.days > np.datetime64(not_after, "D"), "future", f"lies after {not_after}")

    def sort(self) -> None:
        days = self.days
        if len(days) < 2 or bool(np.all(days[1:] >= days[:-1])):
            return
        if bool(np.all(days[1:] <= days[:-1])):  # newest first, an order of its own and not a flaw
            self.at = self.at[::-1]
            return
        behind = days < np.maximum.accumulate(days)
        for position in self.at[behind]:
            self.flag(int(position), "order", "stands after a later session", Effect.SOFT)
        self.at = self.at[np.argsort(days, kind="stable")]

    def drop_unpriced(self) -> None:
        self.drop(~np.isfinite(self.closes), "nan", "has no close")
        self.drop(self.closes == 0, "zero", "close is zero")
        self.drop(self.closes < 0, "negative", "close is negative: {close}")
        for name in ("open", "high", "low"):
            values = self.prices[name]
            for position in self.at[values[self.at] <= 0]:
                self.flag(int(position), "zero", f"{name} is {values[position]:g} and not used", Effect.FIELD)
                values[position] = np.nan

    def drop_repeated(self) -> None:
        days = self.days
        if len(days) < 2 or not bool(np.any(days[1:] == days[:-1])):
            return
        starts = np.flatnonzero(np.r_[True, days[1:] != days[:-1]])
        gone = np.zeros(len(days), dtype=bool)
        for start, stop in zip(starts, np.r_[starts[1:], len(days)], strict=True):
            if stop - start > 1:
                # Equal rows stand for one; rows that differ cannot both be right, so none is used.
                gone[start + (1 if np.ptp(self.closes[start:stop]) == 0 else 0) : stop] = True
        self.drop(gone, "duplicate", "is a second row of this session: {close}")

    def mend_ranges(self) -> None:
        close, low, high = self.closes, self.prices["low"][self.at], self.prices["high"][self.at]
        slack = self.rules.range_slack * close
        outside = (close < low - slack) | (close > high + slack) | (low > high)
        for position in self.at[outside]:
            self.flag(int(position), "range", "close lies outside the day's low and high, not used", Effect.FIELD)
            self.prices["low"][position] = self.prices["high"][position] = np.nan

    def weigh_jumps(self) -> None:
        rules, closes, days = self.rules, self.closes, self.days
        if len(closes) < 2:
            return
        ratio = closes[1:] / closes[:-1]
        slips = (ratio >= rules.slip_factor) | (ratio <= 1 / rules.slip_factor)
        near = (days[1:] - days[:-1]).astype(np.int64) <= rules.jump_gap_days
        jumps = near & (np.abs(ratio - 1) > rules.jump) & (self.symbol not in rules.jumpy_symbols)
        gone = np.zeros(len(closes), dtype=bool)
        returned = -1
        for place in (int(row) + 1 for row in np.flatnonzero(slips | jumps)):
            if returned == place - 1:  # the way back from a slip of the row before
                continue
            change = f"close {to_decimal(closes[place])} after {to_decimal(closes[place - 1])}"
            near_before = rules.jump if slips[place - 1] else rules.return_within
            returns = place + 1 < len(closes) and abs(closes[place + 1] / closes[place - 1] - 1) < near_before
            returned = place if returns else returned
            if slips[place - 1]:
                gone[place] = returns
                if not returns:
                    self._soften_before(place, "slip", f"{change}: another unit or basis before")
            elif not returns and self._looks_split(place, float(ratio[place - 1])):
                self._soften_before(place, "jump", f"{change}: a split that the table is not adjusted for")
            elif self._is_borne_out(place):
                self.flag(int(self.at[place]), "jump", f"{change} on a day of heavy trading", Effect.NOTED)
            else:
                self.flag(int(self.at[place]), "jump", f"{change} with no action on file", Effect.SOFT)
        self.drop(gone, "slip", "close {close} is out by a factor of a hundred")

    def _looks_split(self, place: int, ratio: float) -> bool:
        rules = self.rules
        if self.symbol.startswith(rules.unsplit_prefixes) or self.symbol.endswith(rules.unsplit_suffixes):
            return False
        factor, day = max(ratio, 1 / ratio), self.days[place].astype(object)
        known = [
            float(max(split.ratio, 1 / split.ratio))
            for split in self.splits
            if abs((split.session - day).days) <= rules.jump_gap_days
        ]
        return any(abs(factor / multiple - 1) < rules.return_within for multiple in known) or any(
            abs(factor / multiple - 1) < rules.split_within for multiple in rules.split_ratios
        )

    def _is_borne_out(self, place: int) -> bool:
        """True when far more was traded than on the days before, as on the day of real news."""
        rules = self.rules
        volume = self.columns.number("volume")[self.at]
        before = volume[max(0, place - rules.volume_days) : place]
        before = before[before > 0]
        return len(before) > 0 and bool(volume[place] >= rules.heavy_trading * np.median(before))

    def _soften_before(self, place: int, kind: str, detail: str) -> None:
        """Every row before a break of level is soft, so that no change across it contradicts anything."""
        self.flag(int(self.at[place]), kind, detail, Effect.SOFT)
        self.soft.update(self.days[:place].tolist())

    def soften_stale(self) -> None:
        closes, volume = self.closes, self.columns.number("volume")[self.at]
        run = self.rules.stale_run
        if len(closes) < run:
            return
        same = (closes[1:] == closes[:-1]) & ((volume[1:] == volume[:-1]) | ~(volume[1:] > 0))
        starts = np.flatnonzero(np.diff(np.r_[0, same.astype(np.int8), 0]) == 1)
        stops = np.flatnonzero(np.diff(np.r_[0, same.astype(np.int8), 0]) == -1)
        for start, stop in zip(starts, stops, strict=True):
            if stop - start + 1 >= run:
                for position in self.at[start + 1 : stop + 1]:
                    detail = f"close {to_decimal(closes[start])} stands for {stop - start + 1} sessions"
                    self.flag(int(position), "stale", detail, Effect.SOFT)

    def result(self) -> Inspection:
        prices = {name: values[self.at] for name, values in self.prices.items()}
        days = self.days
        held = frozenset(days.tolist())
        return Inspection(
            days,
            prices["open"],
            prices["high"],
            prices["low"],
            prices["close"],
            self.columns.number("volume")[self.at],
            self.columns.rows[self.at],
            self.at,
            frozenset(self.soft) | (half_days_of(self.symbol) & held),
            self.flaws,
        )
