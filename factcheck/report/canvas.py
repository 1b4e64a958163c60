"""The parts of a chart as inline SVG: no script, no style of its own, colours from the page, every word escaped.

Classes of the page's style sheet colour it, so that it follows light, dark and print. Values show on hover by the
``title`` of a strip around each point, and the description tells them to who cannot see it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup

from factcheck.report.wording import number, short_date

WIDTH, HEIGHT = 640, 240
LEFT, TOP = 8, 10
_RIGHT, _BOTTOM = 82, 30
FLOOR = HEIGHT - _BOTTOM
EDGE = WIDTH - _RIGHT
# Room that a date needs below the axis, in the larger letters of a phone.
_DATE_WIDTH = 120
_TICKS = 4


class Scale:
    """From sessions and values to places on the canvas."""

    def __init__(self, first: date, last: date, values: Sequence[float]) -> None:
        low, high = min(values), max(values)
        room = (high - low) * 0.08 or abs(high) * 0.01 or 1.0
        self.low, self.high = low - room, high + room
        self._first = first.toordinal()
        self._span = max(1, last.toordinal() - self._first)

    def x(self, session: date) -> float:
        """The place of a session from the left."""
        share = (session.toordinal() - self._first) / self._span
        return round(LEFT + share * (EDGE - LEFT), 1)

    def y(self, value: float) -> float:
        """The place of a value from the top."""
        share = (value - self.low) / (self.high - self.low)
        return round(FLOOR - share * (FLOOR - TOP), 1)

    def ticks(self) -> list[float]:
        """A few round values between lowest and highest."""
        rough = (self.high - self.low) / _TICKS
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough)
        first = math.ceil(self.low / step)
        return [step * place for place in range(first, math.floor(self.high / step) + 1)]


def image(*, anchor: str, title: str, description: str, body: Iterable[Markup], height: float = HEIGHT) -> Markup:
    """An ``svg`` element; ``anchor`` makes the ids of its title and description unique in the page."""
    return Markup(
        '<svg class="chart" viewBox="0 0 {w} {h}" role="img" aria-labelledby="{a}-t {a}-d">'
        '<title id="{a}-t">{title}</title><desc id="{a}-d">{text}</desc>{body}</svg>'
    ).format(w=WIDTH, h=height, a=anchor, title=title, text=description, body=Markup("").join(body))


def amount(value: float) -> str:
    """A close for a label: two decimals, four below ten."""
    return number(Decimal(f"{value:.4f}" if abs(value) < 10 else f"{value:.2f}"), 4)


def grid(scale: Scale, *, unit: str = "", divisor: float = 1) -> Markup:
    """Lines at round values, each with its figure in ``unit``, and the floor."""
    line = Markup('<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/><text x="{}" y="{}">{}</text>')
    ticks = [
        line.format(LEFT, y, EDGE, y, EDGE + 8, round(y + 4.5, 1), f"{tick_words(value / divisor)}{unit}")
        for value in scale.ticks()
        for y in (scale.y(value),)
    ]
    floor = Markup('<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(LEFT, FLOOR, EDGE, FLOOR)
    return Markup("").join([*ticks, floor])


def tick_words(value: float) -> str:
    """A round value beside a line of the grid."""
    return number(Decimal(f"{value:.10g}"), 6)


def polyline(places: Iterable[tuple[float, float]], *, kind: str = "path") -> Markup:
    """A line through some places."""
    points = " ".join(f"{x},{y}" for x, y in places)
    return Markup('<polyline class="{}" points="{}"/>').format(kind, points)


def shaded(scale: Scale, base: date, end: date) -> Markup:
    """The window of a claim."""
    left, right = scale.x(base), scale.x(end)
    return Markup('<rect class="window" x="{}" y="{}" width="{}" height="{}"/>').format(
        left, TOP, round(right - left, 1), FLOOR - TOP
    )


def said(start: tuple[float, float], end: tuple[float, float]) -> Markup:
    """What the text says: a dashed line that ends in a diamond."""
    x, y = end
    line = Markup('<line class="claimed" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(*start, x, y)
    diamond = f"{x},{y - 7:g} {x + 7:g},{y} {x},{y + 7:g} {x - 7:g},{y}"
    return line + Markup('<polygon class="claimed-end" points="{}"/>').format(diamond)


def days(scale: Scale, end: date, base: date | None) -> Markup:
    """Dates below the axis: of the end and, where there is room, of the base."""
    place = min(max(scale.x(end), LEFT + _DATE_WIDTH / 2), WIDTH - _DATE_WIDTH / 2)
    dates = [(place, end)]
    if base is not None:
        left = max(scale.x(base), LEFT + _DATE_WIDTH / 2)
        dates += [(left, base)] if place - left >= _DATE_WIDTH else []
    return Markup("").join(
        Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>').format(round(x, 1), HEIGHT - 8, short_date(day))
        for x, day in dates
    )


def strips(scale: Scale, told: Sequence[tuple[date, str]]) -> Markup:
    """Unseen strips around each session that tell its values on hover."""
    places = [scale.x(day) for day, _ in told]
    edges = [places[0] - 3, *((a + b) / 2 for a, b in pairwise(places)), places[-1] + 3]
    strip = Markup('<rect class="strip" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>')
    return Markup("").join(
        strip.format(round(left, 1), TOP, round(max(right - left, 0.5), 1), FLOOR - TOP, words)
        for (_, words), left, right in zip(told, edges[:-1], edges[1:], strict=True)
    )
