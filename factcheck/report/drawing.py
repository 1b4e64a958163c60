"""A chart as inline SVG: no script, no style of its own, colours from the page, every word escaped.

Classes of the page's style sheet colour it, so that it follows light, dark and print. Values show on hover by the
``title`` of a strip around each point, and the description tells them to who cannot see it.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup

from factcheck.report.charts import Chart, Dot
from factcheck.report.wording import long_date, number, short_date, visible

_WIDTH, _HEIGHT = 640, 250
_LEFT, _RIGHT, _TOP, _BOTTOM = 12, 92, 14, 28
_LABEL_GAP = 15


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
        return round(_LEFT + share * (_WIDTH - _LEFT - _RIGHT), 1)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(_HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM), 1)


def draw(chart: Chart, *, anchor: str) -> Markup:
    """The chart as an ``svg`` element; ``anchor`` makes the ids of its title and description unique in the page."""
    scale = _Scale(chart)
    body = Markup("").join(
        [
            _window(chart, scale),
            _path(chart, scale),
            _claimed(chart, scale),
            _points(chart, scale),
            _labels(chart, scale),
        ]
    )
    return Markup(
        '<svg class="chart" viewBox="0 0 {w} {h}" role="img" aria-labelledby="{a}-t {a}-d">'
        '<title id="{a}-t">{title}</title><desc id="{a}-d">{text}</desc>{body}{strips}</svg>'
    ).format(
        w=_WIDTH,
        h=_HEIGHT,
        a=anchor,
        title=f"Closes of {visible(chart.symbol)}",
        text=description(chart),
        body=body,
        strips=_strips(chart, scale),
    )


def description(chart: Chart) -> str:
    """The chart in a sentence."""
    end = f"{amount(chart.end.close)} on {long_date(chart.end.session)}"
    told = f"{amount(chart.base.close)} on {long_date(chart.base.session)}, {end}" if chart.base else end
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
        left, _TOP, round(right - left, 1), _HEIGHT - _TOP - _BOTTOM
    )


def _path(chart: Chart, scale: _Scale) -> Markup:
    points = " ".join(f"{scale.x(dot)},{scale.y(dot.close)}" for dot in chart.path)
    floor = _HEIGHT - _BOTTOM
    return Markup('<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/><polyline class="path" points="{}"/>').format(
        _LEFT, floor, _WIDTH - _RIGHT, floor, points
    )


def _claimed(chart: Chart, scale: _Scale) -> Markup:
    if chart.claimed is None:
        return Markup("")
    x, y = scale.x(chart.end), scale.y(chart.claimed)
    start = (scale.x(chart.base), scale.y(chart.base.close)) if chart.base else (_LEFT, y)
    line = Markup('<line class="claimed" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(*start, x, y)
    diamond = f"{x},{y - 6} {x + 6},{y} {x},{y + 6} {x - 6},{y}"
    return line + Markup('<polygon class="claimed-end" points="{}"/>').format(diamond)


def _points(chart: Chart, scale: _Scale) -> Markup:
    dots = [dot for dot in (chart.base, chart.end) if dot is not None]
    return Markup("").join(
        Markup('<circle class="point" cx="{}" cy="{}" r="4.5"/>').format(scale.x(dot), scale.y(dot.close))
        for dot in dots
    )


def _labels(chart: Chart, scale: _Scale) -> Markup:
    """Values at the right edge, kept apart; dates below, the base's dropped where it would run into the end's."""
    wanted = [(scale.y(chart.end.close), f"{amount(chart.end.close)} close", "actual")]
    if chart.claimed is not None:
        wanted.append((scale.y(chart.claimed), f"{amount(chart.claimed)} claimed", "said"))
    wanted.sort()
    if len(wanted) == 2 and wanted[1][0] - wanted[0][0] < _LABEL_GAP:
        middle = min(max((wanted[0][0] + wanted[1][0]) / 2, _TOP + 8), _HEIGHT - _BOTTOM - 8)
        wanted = [(middle - _LABEL_GAP / 2, *wanted[0][1:]), (middle + _LABEL_GAP / 2, *wanted[1][1:])]
    right = scale.x(chart.end) + 10
    labels = [
        Markup('<text class="{}" x="{}" y="{}">{}</text>').format(
            kind, min(right, _WIDTH - _RIGHT + 6), round(y + 4, 1), text
        )
        for y, text, kind in wanted
    ]
    below = _HEIGHT - 9
    end_x = scale.x(chart.end)
    labels.append(
        Markup('<text class="day" x="{}" y="{}" text-anchor="middle">{}</text>').format(
            min(max(end_x, 40), _WIDTH - 44), below, short_date(chart.end.session)
        )
    )
    if chart.base is not None:
        base_x, base_y = scale.x(chart.base), scale.y(chart.base.close)
        labels.append(
            Markup('<text class="base" x="{}" y="{}" text-anchor="middle">{}</text>').format(
                max(base_x, 34),
                round(base_y + 18 if base_y < _HEIGHT - _BOTTOM - 24 else base_y - 10, 1),
                amount(chart.base.close),
            )
        )
        if end_x - base_x > 90:
            labels.append(
                Markup('<text class="day" x="{}" y="{}" text-anchor="middle">{}</text>').format(
                    max(base_x, 40), below, short_date(chart.base.session)
                )
            )
    return Markup("").join(labels)


def _strips(chart: Chart, scale: _Scale) -> Markup:
    places = [scale.x(dot) for dot in chart.path]
    edges = [places[0] - 3, *((a + b) / 2 for a, b in pairwise(places)), places[-1] + 3]
    return Markup("").join(
        Markup('<rect class="strip" x="{}" y="{}" width="{}" height="{}"><title>{}: {}</title></rect>').format(
            round(left, 1),
            _TOP,
            round(max(right - left, 0.5), 1),
            _HEIGHT - _TOP - _BOTTOM,
            short_date(dot.session),
            amount(dot.close),
        )
        for dot, left, right in zip(chart.path, edges[:-1], edges[1:], strict=True)
    )
