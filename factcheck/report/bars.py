"""The members of a group side by side over the window of a claim: who moved most, and where the claim's figure lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from factcheck.models import Kind
from factcheck.prices.market import Prices
from factcheck.prices.series import Missing
from factcheck.report.canvas import EDGE, LEFT, WIDTH, image
from factcheck.report.documents import CheckedClaimDocument
from factcheck.report.phrases import signed_claim
from factcheck.report.wording import figure, plural, short_date, visible

_ROW, _ABOVE, _BELOW = 24, 6, 6
# Room for symbols on the left, in the larger letters of a phone; figures stand on the right.
_LABELS = 118
_MOST_ROWS = 24


@dataclass(frozen=True, slots=True)
class Bar:
    """The move of one member, in percent; ``own`` marks the one that the claim is about."""

    symbol: str
    percent: float
    own: bool


@dataclass(frozen=True, slots=True)
class Bars:
    """Members, the largest move up first; ``mean`` is that of the prices, ``claimed`` that of the text."""

    name: str
    base: date
    end: date
    bars: tuple[Bar, ...]
    of: int
    mean: float | None
    claimed: Decimal | None


def bars_of(claim: CheckedClaimDocument, prices: Prices) -> Bars | None:
    """The bars of a claim on a group, or None where fewer than two members have prices in its window."""
    group, window = (claim.benchmark_basket if claim.kind is Kind.RANK else claim.basket), _window(claim)
    if group is None or group.role != "members" or window is None:
        return None
    own = claim.instrument.symbol if claim.instrument else None
    moves = [(symbol, _move(prices, symbol, *window)) for symbol in group.symbols]
    held = sorted(
        (Bar(symbol, percent, symbol == own) for symbol, percent in moves if percent is not None), key=_highest
    )
    if len(held) < 2:
        return None
    claimed = signed_claim(claim) if claim.kind is Kind.PERCENT_CHANGE else None
    computed = claim.verdict.computed if claim.kind is Kind.PERCENT_CHANGE else None
    return Bars(
        group.name,
        *window,
        _shortened(held),
        len(held),
        None if computed is None else float(computed.value),
        claimed,
    )


def draw_bars(chart: Bars, *, anchor: str) -> Markup:
    """The bars as an ``svg`` element."""
    claimed = None if chart.claimed is None else float(chart.claimed)
    values = [bar.percent for bar in chart.bars] + [one for one in (chart.mean, claimed, 0.0) if one is not None]
    low, high = min(values), max(values)
    width = EDGE - _LABELS - 12

    def x(value: float) -> float:
        return round(_LABELS + (value - low) / ((high - low) or 1.0) * width, 1)

    height = _ABOVE + _ROW * len(chart.bars) + _BELOW
    lines = [(0.0, "axis"), (chart.mean, "mean"), (claimed, "claimed")]
    rule = Markup('<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>')
    rules = [rule.format(kind, x(at), _ABOVE, x(at), height - _BELOW) for at, kind in lines if at is not None]
    rows = [_row(bar, _ABOVE + place * _ROW, x(0.0), x(bar.percent)) for place, bar in enumerate(chart.bars)]
    return image(
        anchor=anchor,
        title=f"Moves of {visible(chart.name)}",
        description=_description(chart),
        body=[*rows, *rules],
        height=height,
    )


def bars_caption(chart: Bars) -> str:
    """What the bars show."""
    shown = "" if len(chart.bars) == chart.of else f", {len(chart.bars)} of {plural(chart.of, 'member')}"
    return (
        f"Moves of {visible(chart.name)} from the close of {short_date(chart.base)} to that of "
        f"{short_date(chart.end)}{shown}."
    )


def bars_legend(chart: Bars) -> tuple[tuple[str, str], ...]:
    """What the lines across the bars mean."""
    told = [] if chart.mean is None else [("mean", f"by the prices: {_percent(chart.mean)}")]
    said = (
        []
        if chart.claimed is None
        else [("said-line", f"as the text says: {figure(chart.claimed, 'percent', signed=True)}")]
    )
    return (*told, *said)


def _window(claim: CheckedClaimDocument) -> tuple[date, date] | None:
    """First and last session of the prices behind the verdict, else those that the words mean."""
    days = sorted({price.session for price in claim.verdict.evidence})
    if len(days) < 2:
        days = [day for day in (claim.period.base, claim.period.end_session) if day]
    return (days[0], days[-1]) if len(days) > 1 and days[0] < days[-1] else None


def _move(prices: Prices, symbol: str, base: date, end: date) -> float | None:
    history = prices.history(symbol)
    if isinstance(history, Missing):
        return None
    first, last = history.price(base), history.price(end)
    return float(last.value / first.value - 1) * 100 if first and last and first.value else None


def _shortened(held: list[Bar]) -> tuple[Bar, ...]:
    """The highest and the lowest of many, and always the claim's own."""
    if len(held) <= _MOST_ROWS:
        return tuple(held)
    half = _MOST_ROWS // 2
    return (*held[:half], *(bar for bar in held[half:-half] if bar.own), *held[-half:])


def _highest(bar: Bar) -> tuple[float, str]:
    return -bar.percent, bar.symbol


def _percent(value: float) -> str:
    return figure(Decimal(f"{value:.2f}"), "percent", signed=True)


def _row(bar: Bar, top: float, zero: float, end: float) -> Markup:
    own = " own" if bar.own else ""
    text = Markup('<text x="{}" y="{}" class="{}" text-anchor="{}">{}</text>')
    baseline = top + _ROW / 2 + 5
    return Markup('<g><title>{}</title><rect class="bar{}" x="{}" y="{}" width="{}" height="{}"/>{}{}</g>').format(
        f"{visible(bar.symbol)}: {_percent(bar.percent)}",
        own,
        min(zero, end),
        top + 3,
        max(round(abs(end - zero), 1), 1),
        _ROW - 6,
        text.format(LEFT, baseline, f"name{own}", "start", visible(bar.symbol)),
        text.format(WIDTH - LEFT, baseline, f"value{own}", "end", _percent(bar.percent)),
    )


def _description(chart: Bars) -> str:
    moves = ", ".join(f"{visible(bar.symbol)} {_percent(bar.percent)}" for bar in chart.bars)
    return f"{bars_caption(chart)} {moves}."
