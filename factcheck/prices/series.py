"""One symbol's prices as arrays. Sessions are exchange-local calendar days, strictly increasing.

Closes are split-adjusted and not dividend-adjusted; ``as_printed`` undoes the splits that came after a session, which
gives the price a newspaper of that day printed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from datetime import date
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from factcheck.models import Evidence, PriceField, Reason
from factcheck.prices.days import DayRows

Days = NDArray[np.datetime64]
Floats = NDArray[np.float64]

# Prices carry at most this many decimals once float noise of split adjustment is removed, and two at least.
_PLACES = 6

# Closes are taken to be kept in whole points or tenths when all but a few are, and when there are enough to tell.
_UNITS = (Decimal(1), Decimal("0.1"))
_SHARE_IN_UNITS = 0.98
_ENOUGH_CLOSES = 20

# How far, as a fraction, single precision may stand from the price it keeps; and float noise.
_SINGLE_PRECISION = 2.0**-23
_NOISE = 1e-9

# Many vendors store single precision, which holds seven digits: 5281.18018 is 5281.18.
_DIGITS = 7


@dataclass(frozen=True, slots=True)
class Split:
    """``ratio`` new shares for one old share, ``session`` being the first day at the new price."""

    session: date
    ratio: Decimal


@dataclass(frozen=True, slots=True)
class Dividend:
    """Cash paid a share, on the split-adjusted basis and in the price's currency; ``session`` is the ex-date."""

    session: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a symbol has no prices: a result, not an error."""

    symbol: str
    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True)
class PriceHistory:
    """All prices held of one symbol. Missing values are NaN; ``source_codes[i]`` indexes ``source_names``.

    ``soft`` marks sessions whose row is a snapshot and not a close (half days of some exchanges): such a price is
    never the base of a contradiction.
    """

    symbol: str
    currency: str
    sessions: Days
    open: Floats
    high: Floats
    low: Floats
    close: Floats
    volume: Floats
    source_codes: NDArray[np.int16]
    source_names: tuple[str, ...]
    splits: tuple[Split, ...] = ()
    soft: frozenset[date] = frozenset()
    dividends: tuple[Dividend, ...] = ()
    # Repairs ask for the same few prices hundreds of times; finding one in the arrays costs more than keeping it.
    _told: dict[tuple[date, PriceField, bool], Evidence | None] = dataclass_field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _rounding: list[Decimal] = dataclass_field(default_factory=list, init=False, compare=False, repr=False)
    _rows: DayRows = dataclass_field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Prepare the look-ups of single days."""
        object.__setattr__(self, "_rows", DayRows(self.sessions))

    def index_of(self, session: date) -> int | None:
        """Row of exactly this session, or None."""
        return self._rows.row_of(session)

    def index_at_or_before(self, day: date) -> int | None:
        """Row of the last session on or before ``day``, or None when the history begins later."""
        held = self._rows.upto(day)
        return held - 1 if held else None

    def rows_between(self, first: date, last: date) -> slice:
        """Rows of the sessions from ``first`` to ``last``, both included; an empty slice where there are none."""
        start = self._rows.before(first)
        return slice(start, max(start, self._rows.upto(last)))

    def between(self, first: date, last: date) -> PriceHistory:
        """The same history cut to the sessions from ``first`` to ``last``, both included; actions are all kept."""
        rows = self.rows_between(first, last)
        return replace(
            self,
            sessions=self.sessions[rows],
            open=self.open[rows],
            high=self.high[rows],
            low=self.low[rows],
            close=self.close[rows],
            volume=self.volume[rows],
            source_codes=self.source_codes[rows],
        )

    def session_at(self, row: int) -> date:
        """The session of a row."""
        return self._rows.day(row)

    def rounding(self) -> Decimal:
        """Half the unit that the closes are kept in where that is a tenth or a whole; zero for hundredths and finer.

        Yahoo keeps the FTSE 100 in tenths of a point, so that its close of 8,673.96 is held as 8,674.0.
        """
        if not self._rounding:
            self._rounding.append(_half_unit(self.close[np.isfinite(self.close)]))
        return self._rounding[0]

    def column(self, field: PriceField) -> Floats:
        """The array of one price field."""
        return {
            PriceField.OPEN: self.open,
            PriceField.HIGH: self.high,
            PriceField.LOW: self.low,
            PriceField.CLOSE: self.close,
        }[field]

    def split_factor_after(self, session: date) -> Decimal:
        """The product of the ratios of all splits later than ``session``: printed price = adjusted price x factor."""
        factor = Decimal(1)
        for split in self.splits:
            if split.session > session:
                factor *= split.ratio
        return factor

    def price(
        self, session: date, field: PriceField = PriceField.CLOSE, *, as_printed: bool = False
    ) -> Evidence | None:
        """One price as evidence, or None where the session or the field is missing."""
        key = (session, field, as_printed)
        if key not in self._told:
            row = self.index_of(session)
            self._told[key] = None if row is None else self.price_at(row, field, as_printed=as_printed)
        return self._told[key]

    def price_at(self, row: int, field: PriceField = PriceField.CLOSE, *, as_printed: bool = False) -> Evidence | None:
        """The price of a row as evidence, or None where the field is missing."""
        value = to_decimal(self.column(field)[row])
        if value is None:
            return None
        session = self.session_at(row)
        basis = "split-adjusted"
        if as_printed:
            value, basis = value * self.split_factor_after(session), "as printed"
        source = self.source_names[int(self.source_codes[row])]
        return Evidence(self.symbol, session, field.value, value, self.currency, basis, source)


def _half_unit(closes: Floats) -> Decimal:
    if len(closes) < _ENOUGH_CLOSES:
        return Decimal(0)
    for unit in _UNITS:
        steps = closes / float(unit)
        in_units = np.abs(steps - np.round(steps)) <= _SINGLE_PRECISION * np.abs(steps) + _NOISE
        if in_units.mean() >= _SHARE_IN_UNITS:
            return unit / 2
    return Decimal(0)


def to_decimal(value: float | np.floating) -> Decimal | None:
    """A stored price as a decimal without float noise, None for NaN."""
    number = float(value)
    if math.isnan(number):
        return None
    whole = len(format(abs(number), ".0f"))
    text = format(number, f".{min(_PLACES, max(2, _DIGITS - whole))}f").rstrip("0").rstrip(".")
    return Decimal(text)
