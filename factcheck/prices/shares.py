"""Share counts as of a session: told by a source, or the market value divided by the price as traded on that day.

A count is a matter of basis (shares in issue, of all classes or one, diluted or not), so the basis is always named.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

import numpy as np

from factcheck.prices.series import Days, PriceHistory
from factcheck.prices.source import MarketValues, ShareCounts

# A count is reported quarterly and drifts by buy-backs; further away than this it is no longer of the session.
_MAX_DAYS = 120


def derived_share_count(history: PriceHistory, values: MarketValues, session: date) -> tuple[Decimal, str] | None:
    """Shares on the as-printed basis of ``session``, from the nearest market value that has a price beside it.

    The value of the session itself comes first, then the last before it, then the first after, within 120 days.
    A split in between is applied. None where there is no such value.
    """
    for place in _places_by_nearness(values.sessions, session):
        day = values.sessions[place].astype(object)
        price = history.price(day, as_printed=True)
        if price is None or day in history.soft:
            continue
        count = Decimal(repr(float(values.values[place]))) / price.value
        count *= history.split_factor_after(day) / history.split_factor_after(session)
        basis = f"market value of {day} ({values.source}) / close of {day} ({price.source})"
        return count.quantize(Decimal(1), rounding=ROUND_HALF_EVEN), basis
    return None


def told_share_count(history: PriceHistory, counts: ShareCounts, session: date) -> tuple[Decimal, str] | None:
    """Shares on the as-printed basis of ``session``, from the nearest count told, within 120 days; None without one."""
    for place in _places_by_nearness(counts.days, session):
        day = counts.days[place].astype(object)
        count = Decimal(repr(float(counts.counts[place])))
        count *= history.split_factor_after(day) / history.split_factor_after(session)
        return count.quantize(Decimal(1), rounding=ROUND_HALF_EVEN), f"share count told on {day} ({counts.source})"
    return None


def _places_by_nearness(days: Days, session: date) -> list[int]:
    target = np.datetime64(session, "D")
    first = int(np.searchsorted(days, target - _MAX_DAYS, side="left"))
    split = int(np.searchsorted(days, target, side="right"))
    last = int(np.searchsorted(days, target + _MAX_DAYS, side="right"))
    return [*range(split - 1, first - 1, -1), *range(split, last)]
