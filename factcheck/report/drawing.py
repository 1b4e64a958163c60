"""A price path as inline SVG, with the place where the claim says that the price went."""

from __future__ import annotations

from itertools import pairwise

from markupsafe import Markup

from factcheck.report.canvas import LEFT, Scale, amount, days, grid, image, polyline, said, shaded, strips
from factcheck.report.charts import Chart, Dot
from factcheck.report.wording import short_date, visible
from factcheck.verify.wording import day_words


def draw(chart: Chart, *, anchor: str) -> Markup:
    """The chart as an ``svg`` element; ``anchor`` makes the ids of its title and description unique in the page."""
    scale = Scale(
        chart.path[0].session,
        chart.path[-1].session,
        [dot.close for dot in chart.path] + ([chart.claimed] if chart.claimed is not None else []),
    )
    parts = (_window, _grid, _path, _claimed, _points, _days, _strips)
    return image(
        anchor=anchor,
        title=f"Closes of {visible(chart.symbol)}",
        description=description(chart),
        body=[part(chart, scale) for part in parts],
    )


def caption(chart: Chart) -> str:
    """What the chart shows."""
    window = ", the window of the claim shaded" if chart.base else ""
    gaps = [
        f" None is held between {short_date(left.session)} and {short_date(right.session)}."
        for left, right in pairwise(chart.path)
        if right.after_gap
    ]
    return f"Closes of {visible(chart.symbol)}{window}.{gaps[0] if len(gaps) == 1 else ''}"


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


def _window(chart: Chart, scale: Scale) -> Markup:
    if chart.base is None:
        return Markup("")
    return shaded(scale, chart.base.session, chart.end.session)


def _grid(_chart: Chart, scale: Scale) -> Markup:
    return grid(scale)


def _path(chart: Chart, scale: Scale) -> Markup:
    stretches = [[chart.path[0]]]
    for dot in chart.path[1:]:
        if dot.after_gap:
            stretches.append([])
        stretches[-1].append(dot)
    return Markup("").join(_stretch(stretch, scale) for stretch in stretches)


def _stretch(dots: list[Dot], scale: Scale) -> Markup:
    """Closes joined by a line; one that stands alone as a dot, for a line of one point shows nothing."""
    if len(dots) == 1:
        place = (scale.x(dots[0].session), scale.y(dots[0].close))
        return Markup('<circle class="lone" cx="{}" cy="{}" r="2.5"/>').format(*place)
    return polyline([(scale.x(dot.session), scale.y(dot.close)) for dot in dots])


def _claimed(chart: Chart, scale: Scale) -> Markup:
    if chart.claimed is None:
        return Markup("")
    x, y = scale.x(chart.end.session), scale.y(chart.claimed)
    start = (scale.x(chart.base.session), scale.y(chart.base.close)) if chart.base else (LEFT, y)
    return said(start, (x, y))


def _points(chart: Chart, scale: Scale) -> Markup:
    return Markup("").join(
        Markup('<circle class="point" cx="{}" cy="{}" r="5"/>').format(scale.x(dot.session), scale.y(dot.close))
        for dot in (chart.base, chart.end)
        if dot is not None
    )


def _days(chart: Chart, scale: Scale) -> Markup:
    """Dates of the end and, where there is room, of the base."""
    return days(scale, chart.end.session, chart.base.session if chart.base else None)


def _strips(chart: Chart, scale: Scale) -> Markup:
    return strips(scale, [(dot.session, f"{short_date(dot.session)}: {amount(dot.close)}") for dot in chart.path])
