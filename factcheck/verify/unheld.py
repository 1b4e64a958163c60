"""Highs and lows of sessions of which only closes are held: what the closes prove of them.

A session's high is no lower than its close, and no further above it than a missing price is taken to lie. A mark
beyond that was not reached; one within may have been, and is neither supported nor contradicted.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.models import Claim, Reason, Side
from factcheck.prices.series import to_decimal
from factcheck.verify.reading import Evaluation, Gap
from factcheck.verify.superlatives import Ranking
from factcheck.verify.wording import day_words


def unheld(ranked: Ranking, closes: Ranking, claim: Claim, place: int, rival: int | None) -> Evaluation:
    """The high or low that ``ranked`` lacks, by the close of its session at ``place`` and the best close to beat.

    Refuted where the closes leave no room for it; else it holds the verdict back.
    """
    label = f"; {ranked.target.label}" if ranked.target.label else ""
    reading = f"{ranked.name()}, as the closes bound it{label}"
    answer = Evaluation(reading, None, proxy=ranked.target.proxy, symbols=(ranked.instrument.symbol,))
    room = _room(closes, place, rival)
    if room is not None and ranked.figure_meets(claim, room, closes.series.day(place)):
        day = day_words(closes.series.day(place))
        gap = Gap(Reason.NO_PRICE_DATA, f"no {ranked.field} of {ranked.instrument.symbol} on {day}")
        return replace(answer, gap=gap, holds_back=True)
    places = (place,) if rival is None else (place, rival)
    against = "" if rival is None else f", against {closes.words(rival)}"
    return replace(
        answer,
        fits=False,
        computed=closes.computed(place),
        formula=f"a close of {closes.words(place)}{against}",
        evidence=closes.evidence(*places),
        summary=f"The prices give a close of {closes.words(place)}{against}.",
    )


def _room(closes: Ranking, place: int, rival: int | None) -> tuple[Decimal, Decimal] | None:
    """From the nearest to the furthest price that the session may have touched beyond the rival; None where none."""
    near = to_decimal(closes.series.values[place])
    beaten = near if rival is None else to_decimal(closes.series.values[rival])
    if near is None or beaten is None:
        return None
    away = closes.context.tolerances.hold_back(closes.instrument)
    if closes.detail.side is Side.HIGH:
        least, most = max(near, beaten), near * (1 + away)
        return (least, most) if least <= most else None
    least, most = min(near, beaten), near * (1 - away)
    return (least, most) if least >= most else None
