"""Moves of a series of front months over days on which it passed from one contract to the next: those of no holder."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from factcheck.models import DAYS, CalendarUnit, Measure
from factcheck.verify.settlements import Market, load_settlements
from factcheck.verify.superlatives import Ranking

_WEEK: Final = 5


def beaten_by_rolls(ranked: Ranking, place: int, better: int, after: date) -> bool:
    """Whether each move after a day that beats the one at ``place`` spans a roll, and beats it by no more than that.

    ``better`` is the latest such move.
    """
    market = _markets().get(ranked.instrument.symbol)
    if market is None or ranked.detail.measure is not Measure.MOVE or not ranked.series.percent:
        return False
    rival: int | None = better
    while rival is not None and ranked.series.day(rival) > after:
        beyond = abs(ranked.series.values[rival] - ranked.series.values[place])
        if beyond > float(market.roll_percent) or not _spans_roll(ranked.series.day(rival), ranked, market):
            return False
        rival = ranked.last_better(rival, than=place)
    return True


def _spans_roll(last: date, ranked: Ranking, market: Market) -> bool:
    window = ranked.detail.window
    if window is not CalendarUnit.WEEK and window not in DAYS:
        return False
    days = range(1 if window in DAYS else _WEEK)
    return any((last - timedelta(days=back)).day in market.roll_days for back in days)


@lru_cache(maxsize=1)
def _markets() -> dict[str, Market]:
    return load_settlements().markets
