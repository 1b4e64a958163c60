"""A place below the first: "its third-worst day of the year" is one that two others of the year went beyond."""

from __future__ import annotations

from datetime import date
from functools import partial

from factcheck.models import Reason
from factcheck.verify.reading import Evaluation, Gap
from factcheck.verify.since import Since
from factcheck.verify.superlatives import Ranking
from factcheck.verify.wording import day_words


def placed(ranked: Ranking, since: Since, place: int, reading: str, *, counted_from: date) -> Evaluation:
    """Whether as many values of the time told go beyond that at ``place`` as its words say.

    ``counted_from`` is the last day that the time told begins after; of a stretch that is counted from, a value in
    the stretch itself may be one of them.
    """
    series, beyond = ranked.series, ranked.detail.place - 1
    answer = partial(
        Evaluation,
        reading,
        computed=ranked.computed(place),
        evidence=ranked.evidence(place),
        proxy=ranked.target.proxy,
        symbols=(ranked.instrument.symbol,),
    )
    if series.held_from > since.last:
        gap = Gap(Reason.INSUFFICIENT_HISTORY, f"the prices held begin on {day_words(series.held_from)}")
        return answer(fits=None, gap=gap, holds_back=True)
    start = series.first_after(counted_from)
    surely, at_most = ranked.beaten_between(start, len(series.values), than=place)
    if since.first != date.min:
        at_most += ranked.beaten_between(series.first_after(since.first), start, than=place)[1]
    told = f"{ranked.words(place)}, which {_others(surely)} in that time went beyond"
    if surely <= beyond <= at_most:
        return answer(fits=True, formula=told)
    return answer(fits=False, formula=told, summary=f"The prices give {told}, not {beyond}.")


def _others(count: int) -> str:
    return "no other" if not count else f"{count} {'other' if count == 1 else 'others'}"
