"""A chart as inline SVG: no script, no style of its own, colours from the page, every word escaped.

Classes of the page's style sheet colour it, so that it follows light, dark and print. Values show on hover by the
``title`` of a strip around each point, and the description tells them to who cannot see it.
"""

from __future__ import annotations

import math
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup

from factcheck.report.charts import Chart, Dot
from factcheck.report.wording import number, short_date, visible
from factcheck.verify.wording import day_words

_WIDTH, _HEIGHT = 640, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 8, 82, 10, 30
_FLOOR = _HEIGHT - _BOTTOM
_EDGE = _WIDTH - _RIGHT
# Room that a date needs below the axis, in the larger letters of a phone.
_DATE_WIDTH = 120
_TICKS = 4


class _Scale:
    """From sessions and closes to places on the canvas."""

    def __init__(self, chart: Chart) -> None:
        values = [dot.close for dot in chart.path] + ([chart.claimed] if chart.claimed is not None else [])
        low, high = min(values), max(values)
        room = (high - low) * 0.08 or abs(high) * 0.01 or 1.0
        self.low, self.high = low - room, high + room
        self.first = chart.path[0].session.toordinal()
        self.span = max(1, chart.path[-1].session.toordinal() - self.first)

    def x(self, dot: Dot) -> float:
        share = (dot.session.toordinal() - self.first) / self.span
        return round(_LEFT + share * (_EDGE - _LEFT), 1)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(_FLOOR - share * (_FLOOR - _TOP), 1)

    def ticks(self) -> list[float]:
        """A few round values between lowest and highest."""
        rough = (self.high - self.low) / _TICKS
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough)
        first = math.ceil(self.low / step)
        return [step * place for place in range(first, math.floor(self.high / step) + 1)]


def draw(chart: Chart, *, anchor: str) -> Markup:
    """The chart as an ``svg`` element; ``anchor`` makes the ids of its title and description unique in the page."""
    scale = _Scale(chart)
    return Markup(
        '<svg class="chart" viewBox="0 0 {w} {h}" role="img" aria-labelledby="{a}-t {a}-d">'
        '<title id="{a}-t">{title}</title><desc id="{a}-d">{text}</desc>{body}</svg>'
    ).format(
        w=_WIDTH,
        h=_HEIGHT,
        a=anchor,
        title=f"Closes of {visible(chart.symbol)}",
        text=description(chart),
        body=Markup("").join(part(chart, scale) for part in (_window, _grid, _path, _claimed, _points, _days, _strips)),
    )


def legend(chart: Chart) -> tuple[tuple[str, str], ...]:
    """What the marks of the chart mean, each with the class of its mark."""
    lines = [("point", f"{short_date(dot.session)}: {amount(dot.close)}") for dot in (chart.base, chart.end) if dot]
    if chart.claimed is not None:
        lines.append(("said", f"as the text says: {amount(chart.claimed)}"))
    return tuple(lines)


def description(chart: Chart) -> str:
    """The chart in a sentence."""
    end = f"{amount(chart.end.close)} on {day_words(chart.end.session)}"
    told = f"{amount(chart.base.close)} on {day_words(chart.base.session)}, {end}" if chart.base else end
    claimed = f"; the claim implies {amount(chart.claimed)}" if chart.claimed is not None else ""
    return f"{visible(chart.symbol)} closed at {told}{claimed}."


def amount(value: float) -> str:
    """A close for a label: two decimals, four below ten."""
    return number(Decimal(f"{value:.4f}" if abs(value) < 10 else f"{value:.2f}"), 4)


def _window(chart: Chart, scale: _Scale) -> Markup:
    if chart.base is None:
        return Markup("")
    left, right = scale.x(chart.base), scale.x(chart.end)
    return Markup('<rect class="window" x="{}" y="{}" width="{}" height="{}"/>').format(
        left, _TOP, round(right - left, 1), _FLOOR - _TOP
    )


def _grid(_chart: Chart, scale: _Scale) -> Markup:
    line = Markup('<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/><text x="{}" y="{}">{}</text>')
    ticks = [
        line.format(_LEFT, y, _EDGE, y, _EDGE + 8, round(y + 4.5, 1), f"{value:,.10g}")
        for value in scale.ticks()
        for y in (scale.y(value),)
    ]
    floor = Markup('<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(_LEFT, _FLOOR, _EDGE, _FLOOR)
    return Markup("").join([*ticks, floor])


def _path(chart: Chart, scale: _Scale) -> Markup:
    stretches = [[chart.path[0]]]
    for dot in chart.path[1:]:
        if dot.after_gap:
            stretches.append([])
        stretches[-1].append(dot)
    lines = (" ".join(f"{scale.x(dot)},{scale.y(dot.close)}" for dot in stretch) for stretch in stretches)
    return Markup("").join(Markup('<polyline class="path" points="{}"/>').format(points) for points in lines)


def _claimed(chart: Chart, scale: _Scale) -> Markup:
    if chart.claimed is None:
        return Markup("")
    x, y = scale.x(chart.end), scale.y(chart.claimed)
    start = (scale.x(chart.base), scale.y(chart.base.close)) if chart.base else (_LEFT, y)
    line = Markup('<line class="claimed" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(*start, x, y)
    diamond = f"{x},{y - 7:g} {x + 7:g},{y} {x},{y + 7:g} {x - 7:g},{y}"
    return line + Markup('<polygon class="claimed-end" points="{}"/>').format(diamond)


def _points(chart: Chart, scale: _Scale) -> Markup:
    return Markup("").join(
        Markup('<circle class="point" cx="{}" cy="{}" r="5"/>').format(scale.x(dot), scale.y(dot.close))
        for dot in (chart.base, chart.end)
        if dot is not None
    )


def _days(chart: Chart, scale: _Scale) -> Markup:
    """Dates of the end and, where there is room, of the base."""
    end = min(max(scale.x(chart.end), _LEFT + _DATE_WIDTH / 2), _WIDTH - _DATE_WIDTH / 2)
    dates = [(end, chart.end)]
    if chart.base is not None:
        base = max(scale.x(chart.base), _LEFT + _DATE_WIDTH / 2)
        dates += [(base, chart.base)] if end - base >= _DATE_WIDTH else []
    return Markup("").join(
        Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>').format(
            round(x, 1), _HEIGHT - 8, short_date(dot.session)
        )
        for x, dot in dates
    )


def _strips(chart: Chart, scale: _Scale) -> Markup:
    places = [scale.x(dot) for dot in chart.path]
    edges = [places[0] - 3, *((a + b) / 2 for a, b in pairwise(places)), places[-1] + 3]
    strip = Markup('<rect class="strip" x="{}" y="{}" width="{}" height="{}"><title>{}: {}</title></rect>')
    return Markup("").join(
        strip.format(
            round(left, 1),
            _TOP,
            round(max(right - left, 0.5), 1),
            _FLOOR - _TOP,
            short_date(dot.session),
            amount(dot.close),
        )
        for dot, left, right in zip(chart.path, edges[:-1], edges[1:], strict=True)
    )
