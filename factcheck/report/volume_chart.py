"""Volumes of the sessions around a claim, its own marked, with the mean before it and what the text says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
from markupsafe import Markup

from factcheck.prices.market import Prices
from factcheck.prices.series import Missing
from factcheck.report.canvas import EDGE, FLOOR, LEFT, Scale, days, grid, image, said
from factcheck.report.documents import CheckedClaimDocument
from factcheck.report.wording import figure, short_date, visible
from factcheck.verify.figure_table import figure_table

_BEFORE, _AFTER = 40, 5
_MEAN = 20
_MOST_SESSIONS = 130


@dataclass(frozen=True, slots=True)
class Volumes:
    """Shares traded by session; ``base`` is the session before the first one told, ``mean`` that of 20 before it."""

    symbol: str
    sessions: tuple[tuple[date, float], ...]
    base: date | None
    end: date
    mean: float | None
    claimed: float | None


def volumes_of(claim: CheckedClaimDocument, prices: Prices) -> Volumes | None:
    """The volumes around a claim, or None where none is held of its last session."""
    end_session = claim.period.end_session
    if claim.instrument is None or end_session is None:
        return None
    history = prices.history(claim.instrument.symbol)
    end = None if isinstance(history, Missing) else history.index_of(end_session)
    if isinstance(history, Missing) or end is None or not np.isfinite(history.volume[end]):
        return None
    base = history.index_of(claim.period.base) if claim.period.base else None
    start = end if base is None else base + 1
    first = max(0, min(start, end) - _BEFORE, end - _MOST_SESSIONS)
    held = [row for row in range(first, min(len(history.volume), end + _AFTER + 1)) if history.volume[row] > 0]
    earlier = history.volume[max(0, start - _MEAN) : start]
    quantity = claim.quantity
    return Volumes(
        history.symbol,
        tuple((history.session_at(row), float(history.volume[row])) for row in held),
        history.session_at(base) if base is not None and base >= first else None,
        end_session,
        float(earlier.mean()) if earlier.size == _MEAN and np.isfinite(earlier).all() else None,
        float(quantity.value) if quantity and quantity.unit == "shares" else None,
    )


def draw_volumes(chart: Volumes, *, anchor: str) -> Markup:
    """The volumes as an ``svg`` element."""
    told = [volume for _, volume in chart.sessions]
    marks = [one for one in (chart.mean, chart.claimed) if one is not None]
    scale = Scale(chart.sessions[0][0], chart.sessions[-1][0], [0.0, *told, *marks])
    scale.low = 0.0
    body = [
        grid(scale, divisor=float(_unit(chart)[0])),
        *(_bar(chart, day, volume, scale) for day, volume in chart.sessions),
    ]
    if chart.mean is not None:
        line = Markup('<line class="mean" x1="{}" y1="{}" x2="{}" y2="{}"/>')
        body.append(line.format(LEFT, scale.y(chart.mean), EDGE, scale.y(chart.mean)))
    if chart.claimed is not None:
        y = scale.y(chart.claimed)
        body.append(said((LEFT, y), (scale.x(chart.end), y)))
    body.append(days(scale, chart.end, None))
    return image(
        anchor=anchor,
        title=f"Volumes of {visible(chart.symbol)}",
        description=f"{volumes_caption(chart)} {' '.join(f'{words}.' for _, words in volumes_legend(chart))}",
        body=body,
    )


def volumes_caption(chart: Volumes) -> str:
    """What the volumes show."""
    return f"{_unit(chart)[1]} of {visible(chart.symbol)} traded by session, those of the claim dark."


def volumes_legend(chart: Volumes) -> tuple[tuple[str, str], ...]:
    """What the marks mean, each with the class of its mark."""
    own = [volume for day, volume in chart.sessions if day == chart.end]
    lines = [("bar", f"{short_date(chart.end)}: {_shares(own[0])}")] if own else []
    if chart.mean is not None:
        lines.append(("mean", f"mean of the {_MEAN} sessions before: {_shares(chart.mean)}"))
    if chart.claimed is not None:
        lines.append(("said", f"as the text says: {_shares(chart.claimed)}"))
    return tuple(lines)


def _unit(chart: Volumes) -> tuple[Decimal, str]:
    """What the axis counts: shares, or millions or billions of them."""
    top = max(volume for _, volume in chart.sessions)
    for scale in figure_table().scale:
        if top >= scale.above:
            return scale.above, f"{scale.word.capitalize()}s of shares"
    return Decimal(1), "Shares"


def _bar(chart: Volumes, day: date, volume: float, scale: Scale) -> Markup:
    own = day == chart.end or (chart.base is not None and chart.base < day <= chart.end)
    width = max(1.5, round((EDGE - LEFT) / (len(chart.sessions) + 1) * 0.6, 1))
    top = scale.y(volume)
    return Markup('<rect class="bar{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>').format(
        " own" if own else "",
        round(max(scale.x(day) - width / 2, 0), 1),
        top,
        width,
        round(FLOOR - top, 1),
        f"{short_date(day)}: {_shares(volume)}",
    )


def _shares(value: float) -> str:
    return figure(Decimal(f"{value:.0f}"), "shares")
