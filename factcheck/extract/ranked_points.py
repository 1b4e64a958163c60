"""Moves that are ranked beside points alone: "fell 1,175 points, the biggest fall since 2008" may rank the points."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.drafts import Draft
from factcheck.models import IN_POINTS_ALONE, Kind, Measure, Superlative


def mark_ranked_points(drafts: Sequence[Draft]) -> None:
    """Note of a ranked move that its sentence tells it in points and in no percent."""
    told = {draft.kind for draft in drafts}
    if Kind.EXTREME_SINCE not in told or Kind.POINT_CHANGE not in told or Kind.PERCENT_CHANGE in told:
        return
    for draft in drafts:
        ranked = isinstance(draft.detail, Superlative) and draft.detail.measure is Measure.MOVE
        if draft.kind is Kind.EXTREME_SINCE and ranked:
            draft.notes = (*draft.notes, IN_POINTS_ALONE)
