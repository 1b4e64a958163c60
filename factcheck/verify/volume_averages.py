"""A session's volume beside its mean over the sessions before it: "1.6 times its 20-day average"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

import numpy as np

from factcheck.models import Comparison, Computed, Quantity, Reason, ResolvedClaim, Window
from factcheck.prices.series import PriceHistory, to_decimal
from factcheck.verify.context import Context
from factcheck.verify.reading import Bounds, Evaluation, Gap, no_reading
from factcheck.verify.targets import Target
from factcheck.verify.volumes import COUNTED, ONE_SESSION, volume_told
from factcheck.verify.windowing import over_windows
from factcheck.verify.wording import rounded

_HUNDRED = Decimal(100)
# Both the volume and its mean are counted by a vendor.
_BOTH = 2
_PLACES = 2


def volume_readings(resolved: ResolvedClaim, detail: Comparison, context: Context) -> Iterator[Evaluation]:
    """The volume of the session told against its mean, the session left out of it and then in it."""
    quantity = resolved.claim.quantity
    one_session = resolved.claim.period.kind in ONE_SESSION and resolved.period.reason is not Reason.INTRADAY
    if quantity is None or detail.factor is None or not detail.sessions or not one_session:
        yield no_reading(Reason.UNSUPPORTED_KIND)
        return
    bounds = _bounds(quantity, detail, detail.factor, context)
    yield from over_windows(resolved, context, partial(_of_window, detail.sessions, bounds))


def _bounds(quantity: Quantity, detail: Comparison, factor: Decimal, context: Context) -> Bounds:
    """The factors that the figure accepts, with what vendors differ by in the volumes that they count."""
    low, high = quantity.low, quantity.high
    if quantity.unit == "percent":
        low, high = low / _HUNDRED, None if high is None else high / _HUNDRED
        if factor != quantity.value / _HUNDRED:
            far = None if high is None else (1 + high if detail.ahead else 1 - high)
            near = 1 + low if detail.ahead else 1 - low
            low, high = (near, far) if detail.ahead else (far or Decimal(0), near)
    away = factor * context.tolerances.volume_percent.value * _BOTH / _HUNDRED
    return max(Decimal(0), low - away), None if high is None else high + away


def _of_window(
    sessions: int, bounds: Bounds, target: Target, history: PriceHistory, window: Window
) -> Iterator[Evaluation]:
    symbol, last = target.first.symbol, history.index_of(window.end.session)
    name = f"against the mean of {sessions} sessions, {window.name}"
    first = -1 if last is None else last - sessions
    volumes = history.volume[first : last + 1] if last is not None and first >= 0 else np.array([])
    lacking = target.first.type not in COUNTED or volumes.size == 0 or not (volumes > 0).all()
    if lacking or last is None or _is_split(history, first, last):
        gap = Gap(Reason.NO_PRICE_DATA, f"no volumes of {symbol} are kept for the {sessions} sessions before")
        yield Evaluation(name, None, gap=gap, proxy=target.proxy, symbols=(symbol,))
        return
    for mean, included in ((volumes[:-1].mean(), "before it"), (volumes[1:].mean(), "that end with it")):
        factor = to_decimal(float(volumes[-1]) / float(mean))
        if factor is None:
            continue
        low, high = bounds
        yield Evaluation(
            f"{name}, those {included}",
            (low is None or factor >= low) and (high is None or factor <= high),
            Computed(rounded(factor, _PLACES), "times"),
            bounds,
            f"{rounded(factor, _PLACES)} times the mean of the {sessions} sessions {included}",
            (volume_told(history, last),),
            proxy=target.proxy,
            symbols=(symbol,),
            summary=f"The volumes kept give {rounded(factor, _PLACES)} times the mean of the {sessions} sessions.",
        )


def _is_split(history: PriceHistory, first: int, last: int) -> bool:
    ends = (history.session_at(row) for row in (first, last))
    return len({history.split_factor_after(day) for day in ends}) > 1
