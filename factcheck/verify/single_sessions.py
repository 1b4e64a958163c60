"""Large moves told of a month or a year long gone that are those of one of its sessions.

"It suffered an 11.4% drop in October 2008": nobody counts that over the month. Only moves that few sessions see are
read so, and only of stretches that ended long before the story.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import numpy as np

from factcheck.models import PeriodKind, Point, ResolvedClaim, Window
from factcheck.verify.asked import Asked
from factcheck.verify.closing import closing
from factcheck.verify.pricing import history_of
from factcheck.verify.reading import Evaluation, Gap, noted
from factcheck.verify.wording import day_words

_NAMED: Final = frozenset({PeriodKind.NAMED_MONTH, PeriodKind.NAMED_YEAR})
_LONG_GONE: Final = timedelta(days=300)


def on_some_session(asked: Asked, resolved: ResolvedClaim, counted: tuple[Window, ...]) -> Iterator[Evaluation]:
    """The first session of the stretch whose large move the figure accepts."""
    if resolved.claim.period.kind not in _NAMED or resolved.as_of is None or not counted:
        return
    base, end = counted[0].base, counted[0].end.session
    if not isinstance(base, Point) or resolved.as_of.stamp.day - end < _LONG_GONE:
        return
    history = history_of(asked.context.prices, asked.target.first.symbol)
    if isinstance(history, Gap):
        return
    rows = history.rows_between(base.session, end)
    closes = history.close[rows]
    moves = np.abs(np.diff(closes) / closes[:-1])
    large = float(asked.context.tolerances.large_session_percent.value / 100)
    for place in np.flatnonzero(moves >= large).tolist():
        before, day = history.session_at(rows.start + place), history.session_at(rows.start + place + 1)
        name = f"close on {day_words(before)} to close on {day_words(day)}"
        told = closing(asked, Window(name, Point(before), Point(day)))
        if told.fits:
            yield noted(told, f"the move of one session of that time, {day_words(day)}")
            return
