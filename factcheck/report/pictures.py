"""The picture of a claim: the kind of chart that tells it best, drawn, with its words."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from factcheck.models import Kind
from factcheck.prices.market import Prices
from factcheck.report.bars import bars_caption, bars_legend, bars_of, draw_bars
from factcheck.report.charts import chart_of
from factcheck.report.documents import CheckedClaimDocument
from factcheck.report.drawing import caption, draw, legend
from factcheck.report.races import draw_race, race_caption, race_legend, race_of
from factcheck.report.volume_chart import draw_volumes, volumes_caption, volumes_legend, volumes_of


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart, what it shows, and what its marks mean."""

    svg: Markup
    caption: str
    legend: tuple[tuple[str, str], ...]


def picture_of(claim: CheckedClaimDocument, prices: Prices) -> Picture | None:
    """The chart of a claim, or None where no price is held that it could show."""
    anchor = f"chart-{claim.id}"
    if claim.kind is Kind.VOLUME:
        volumes = volumes_of(claim, prices)
        if volumes is None:
            return None
        return Picture(draw_volumes(volumes, anchor=anchor), volumes_caption(volumes), volumes_legend(volumes))
    if claim.kind in (Kind.RANK, Kind.PERCENT_CHANGE) and (bars := bars_of(claim, prices)):
        return Picture(draw_bars(bars, anchor=anchor), bars_caption(bars), bars_legend(bars))
    if claim.kind is Kind.COMPARISON and (race := race_of(claim, prices)):
        return Picture(draw_race(race, anchor=anchor), race_caption(race), race_legend(race))
    path = chart_of(claim, prices)
    return Picture(draw(path, anchor=anchor), caption(path), legend(path)) if path else None
