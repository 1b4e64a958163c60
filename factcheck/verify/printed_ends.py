"""Distances told of a price printed beside them: "the day before it had closed at 4,982.77, 19% below its peak".

Such a distance ends with the session of that price, which no words of its own name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.models import MOVES, Kind, PeriodKind, Point, Status
from factcheck.resolve.readings import window_name
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate
from factcheck.verify.reading import noted
from factcheck.verify.verdicts import Judged, Ruling
from factcheck.verify.wording import day_words

# ", nearly", ", or more than", " - some".
_BESIDE: Final = re.compile(r"\s*[,(–—-]?\s*(?:(?:down|up|off|or|about|some|nearly|almost|more than)\s+){0,2}")


def ending_with_printed_closes(judged: tuple[Judged, ...], text: str, context: Context) -> tuple[Judged, ...]:
    """The claims, distances from an extreme that are contradicted read up to the close printed right before them."""
    return tuple(_up_to_its_close(at, judged, text, context) for at in range(len(judged)))


def _up_to_its_close(at: int, judged: Sequence[Judged], text: str, context: Context) -> Judged:
    item = judged[at]
    claim = item.resolved.claim
    if item.ruling.status is not Status.CONTRADICTED or claim.period.kind is not PeriodKind.SINCE_EXTREME or not at:
        return item
    close = judged[at - 1]
    if claim.kind not in MOVES or not _is_told_of(item, close, text):
        return item
    day = close.resolved.period.windows[0].end.session
    note = f"of the close printed beside it, that of {day_words(day)}"
    windows = tuple(
        replace(window, name=window_name(window.base, Point(day)), end=Point(day), note=note)
        for window in item.resolved.period.windows
        if window.base is not None
    )
    resolved = replace(item.resolved, period=replace(item.resolved.period, windows=windows))
    fitting = next((one for one in evaluate(resolved, context) if one.fits), None) if windows else None
    if fitting is None:
        return item
    held = noted(fitting, note)
    return Judged(resolved, (held, *item.evaluations), Ruling(Status.SUPPORTED_WITH_NOTE, held))


def _is_told_of(item: Judged, close: Judged, text: str) -> bool:
    mine, theirs = item.resolved, close.resolved
    printed, figure = theirs.claim.quantity, mine.claim.quantity
    if theirs.claim.kind is not Kind.LEVEL or printed is None or figure is None or not theirs.period.windows:
        return False
    same = mine.subject.instrument == theirs.subject.instrument and mine.claim.sentence == theirs.claim.sentence
    if not same or close.ruling.status is not Status.SUPPORTED:
        return False
    return _BESIDE.fullmatch(text, printed.span.end, figure.span.start) is not None
