"""How many closes of a year stood above all before them, by hand from eleven closes of a long history."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Reason, RecordsSet, Side
from factcheck.prices.series import PriceHistory
from factcheck.verify.records_counted import records_set
from factcheck.verify.since import Since
from tests.verify.factories import COIN, INDEX, history, market

DAYS = [date(1985, 1, 2), *(date(2024, 1, day) for day in range(2, 12))]
# Records on the 3rd, the 6th, the 8th and the 10th; the close of the 4th is that of the 3rd.
CLOSES = [100.0, 90.0, 101.0, 101.0, 99.0, 102.0, 101.5, 103.0, 102.9, 103.1, 90.0]
LAST_YEAR = Since(date.min, date(2023, 12, 29))


def _of(closes: list[float], days: list[date] = DAYS, symbol: str = INDEX.symbol) -> PriceHistory:
    return history(symbol, closes, days=days)


@pytest.mark.parametrize(
    ("side", "count", "end", "fits"),
    [
        (Side.HIGH, 4, date(2024, 1, 10), True),
        (Side.HIGH, 5, date(2024, 1, 10), True),  # the close that equals the record may be told as one
        (Side.HIGH, 3, date(2024, 1, 10), False),
        (Side.HIGH, 6, date(2024, 1, 10), False),
        (Side.HIGH, 1, date(2024, 1, 3), True),  # up to the day told, and no further
        (Side.HIGH, 4, date(2024, 1, 3), False),
        (Side.LOW, 2, date(2024, 1, 11), True),  # the second low is no lower than the first, and may be one
        (Side.LOW, 1, date(2024, 1, 11), True),
        (Side.LOW, 3, date(2024, 1, 11), False),
    ],
)
def test_records_of_a_year(side: Side, count: int, end: date, fits: bool) -> None:
    held = _of(CLOSES)
    found = records_set(held, INDEX, RecordsSet(side, count), end, LAST_YEAR, market(held))
    assert found.fits is fits


def test_the_count_is_told() -> None:
    held = _of(CLOSES)
    found = records_set(held, INDEX, RecordsSet(Side.HIGH, 7), DAYS[-2], LAST_YEAR, market(held))
    assert found.summary == "The prices give 4 record closes in that time, not 7."


def test_a_short_history_counts_none() -> None:
    held = _of(CLOSES[1:], DAYS[1:])
    found = records_set(held, INDEX, RecordsSet(Side.HIGH, 7), DAYS[-2], LAST_YEAR, market(held))
    assert found.fits is None
    assert found.gap is not None
    assert found.gap.reason is Reason.INSUFFICIENT_HISTORY


def test_closes_that_no_exchange_sets_count_none() -> None:
    held = _of(CLOSES, symbol=COIN.symbol)
    found = records_set(held, COIN, RecordsSet(Side.HIGH, 7), DAYS[-2], LAST_YEAR, market(held))
    assert found.fits is None
