"""Volumes: shares traded in a session, or their mean over a longer period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

import numpy as np

from factcheck.models import (
    AVERAGE_VOLUME,
    Computed,
    Evidence,
    Kind,
    PeriodKind,
    Point,
    Quantity,
    Reason,
    ResolvedClaim,
    Window,
)
from factcheck.prices.series import PriceHistory, to_decimal
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.judging import expectation
from factcheck.verify.reading import Evaluation, Gap, no_reading
from factcheck.verify.targets import Target
from factcheck.verify.windowing import over_windows
from factcheck.verify.wording import rounded, scaled

# Exchanges and vendors count an index's or a pair's volume each in its own way; only a share's is one figure.
COUNTED = frozenset({"equity", "adr", "fund"})

# Sessions whose volumes a verdict lists, each by itself; of a longer period the mean is enough.
_MOST_TOLD = 25

ONE_SESSION = frozenset({PeriodKind.NONE, PeriodKind.SESSION, PeriodKind.INTRADAY})


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """The volume of the session told; over a longer period the daily mean, then the sum."""
    quantity = resolved.claim.quantity
    if quantity is None:
        yield no_reading(Reason.UNSUPPORTED_KIND)
        return
    if AVERAGE_VOLUME in resolved.claim.notes:
        # Papers average over 10, 20, 30, 65 or 90 sessions, with the day itself or without, and seldom say which.
        yield no_reading(Reason.AMBIGUOUS_PERIOD, "it is an average, and over which sessions is not told")
        return
    yield from over_windows(resolved, context, partial(_of_window, resolved, quantity, context))


def _of_window(
    resolved: ResolvedClaim, quantity: Quantity, context: Context, target: Target, history: PriceHistory, window: Window
) -> Iterator[Evaluation]:
    last = history.index_of(window.end.session)
    first = last
    if resolved.claim.period.kind not in ONE_SESSION and isinstance(window.base, Point):
        before = history.index_at_or_before(window.base.session)
        first = 0 if before is None else before + 1
    volumes = np.array([]) if last is None or first is None else history.volume[first : last + 1]
    symbol = target.first.symbol
    if target.first.type not in COUNTED or quantity.unit != "shares":
        gap = Gap(Reason.NO_PRICE_DATA, f"no share volume is kept of {symbol}")
        yield Evaluation(window.name, None, gap=gap, proxy=target.proxy, symbols=(symbol,))
        return
    if volumes.size == 0 or not np.isfinite(volumes).all() or not (volumes > 0).all():
        gap = Gap(Reason.NO_PRICE_DATA, f"no volume of {symbol} in the sessions told")
        yield Evaluation(window.name, None, gap=gap, proxy=target.proxy, symbols=(symbol,))
        return
    slack = quantity.value * context.tolerances.volume_percent.value / 100
    expected = expectation(quantity, resolved.claim.direction, context, target.first, slack=slack, level=True)
    figures = [("volume", float(volumes[-1]))] if volumes.size == 1 else []
    if volumes.size > 1:
        figures = [("mean daily volume", float(volumes.mean())), ("summed volume", float(volumes.sum()))]
    rows = range(last - volumes.size + 1, last + 1) if last is not None and volumes.size <= _MOST_TOLD else ()
    evidence = tuple(volume_told(history, row) for row in rows)
    for name, figure in figures:
        value = to_decimal(figure)
        if value is None:
            continue
        fits, note = expected.judge(value)
        yield Evaluation(
            f"{name}, {window.name}",
            fits,
            Computed(rounded(value, 0), "shares"),
            expected.accepted,
            f"{name}{f' of {volumes.size} sessions' if volumes.size > 1 else ''} = {scaled(value)} shares",
            evidence,
            note=note,
            proxy=target.proxy,
            symbols=(symbol,),
        )


def volume_told(history: PriceHistory, row: int) -> Evidence:
    """The volume of one row, as kept."""
    source = history.source_names[int(history.source_codes[row])]
    shares = rounded(Decimal(float(history.volume[row])), 0)
    return Evidence(history.symbol, history.session_at(row), "volume", shares, "shares", "as kept", source)


VOLUMES = Check((Kind.VOLUME,), readings)
