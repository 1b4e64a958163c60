"""In which unit the closes of a history are kept, told from the closes alone."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest

from factcheck.prices.series import PriceHistory

HUNDREDTHS = [8500 + 7.13 * step for step in range(40)]
TENTHS = [round(close, 1) for close in HUNDREDTHS]

ROWS = [
    # hundredths
    (HUNDREDTHS, "0"),
    # tenths, as Yahoo keeps the FTSE 100
    (TENTHS, "0.05"),
    # the same in single precision, which puts 8,673.9 at 8673.900390625
    ([float(np.float32(close)) for close in TENTHS], "0.05"),
    # ... and hundredths of an index so high that single precision hardly holds them
    ([float(np.float32(8 * close)) for close in HUNDREDTHS], "0"),
    # whole points
    ([round(close) for close in HUNDREDTHS], "0.5"),
    # one close of another kind among many
    ([*TENTHS * 3, 8673.96], "0.05"),
    # too few to tell
    (TENTHS[:10], "0"),
    # none at all
    ([], "0"),
]


@pytest.mark.parametrize("closes, half_unit", ROWS)
def test_rounding(closes: list[float], half_unit: str) -> None:
    count = len(closes)
    sessions = np.datetime64("2025-01-01") + np.arange(count)
    blank = np.full(count, np.nan)
    codes = np.zeros(count, dtype=np.int16)
    held = PriceHistory("^X", "GBP", sessions, blank, blank, blank, np.array(closes), blank, codes, ("made by hand",))
    assert held.rounding() == Decimal(half_unit)
