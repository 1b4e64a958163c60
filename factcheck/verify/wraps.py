"""Wraps that say of no figure which stretch it is of: the week, month or quarter that all of them tell together.

"Wall Street and Europe hit new highs. The S&P 500 rose 1.1%. The DAX jumped 2.7%.": written on a Saturday, and every
figure is the week's. One move that misses its day and is by chance the week's is a slip. Several instruments, each
moved over its day by something else and over one stretch by what is printed, are told of that stretch; unless as many
others hold over their day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from factcheck.models import PeriodExpression, PeriodKind, Status
from factcheck.resolve.windows import windows
from factcheck.verify.context import Context
from factcheck.verify.evaluation import fits_default
from factcheck.verify.reading import Evaluation
from factcheck.verify.targets import principal
from factcheck.verify.unnamed import SESSION_MOVES, names_no_day, names_no_period, over
from factcheck.verify.verdicts import Judged, Ruling

_STRETCHES: Final = tuple(
    (PeriodExpression(kind), f"no period is printed: several figures beside it are those of the {kind.value}")
    for kind in (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER)
)
# So many instruments do not move over one stretch by what is printed of them by chance.
_SEVERAL: Final = 3


def over_the_stretch_of_all(judged: tuple[Judged, ...], context: Context) -> tuple[Judged, ...]:
    """The claims, those of no period that miss their day read over the stretch that several of them are told of."""
    undated = {at: item for at, item in enumerate(judged) if _misses_its_day(item)}
    if len(undated) < _SEVERAL:
        return judged
    of_a_day = sum(_holds_over_its_day(item) for item in judged)
    for period, note in _STRETCHES:
        fitting = {at: found for at, item in undated.items() if (found := _over(item, period, note, context))}
        told = _instruments(undated[at] for at in fitting)
        if told >= _SEVERAL and told > of_a_day:
            return tuple(_read_as(item, fitting.get(at)) for at, item in enumerate(judged))
    return judged


def _misses_its_day(item: Judged) -> bool:
    resolved = item.resolved
    undated = names_no_period(resolved) or resolved.claim.period.inherited
    return item.ruling.status is Status.CONTRADICTED and resolved.claim.kind in SESSION_MOVES and undated


def _holds_over_its_day(item: Judged) -> bool:
    of_a_session = item.resolved.claim.kind in SESSION_MOVES and names_no_day(item.resolved)
    return of_a_session and item.ruling.status is Status.SUPPORTED


def _over(item: Judged, period: PeriodExpression, note: str, context: Context) -> Evaluation | None:
    """The claim over a stretch that its figure fits; None where it fits none of that name."""
    instrument, as_of = principal(item.resolved.subject, context), item.resolved.as_of
    if instrument is None or as_of is None:
        return None
    calendar = context.calendars.of(instrument)
    # On a Monday, or early in a month, the name still stands for the one just ended.
    for window in windows(period, as_of=as_of, calendar=calendar, default_only=False).windows:
        evaluation = fits_default(over(item.resolved, replace(window, note=note)), context)
        if evaluation.fits:
            return evaluation
    return None


def _instruments(items: Iterable[Judged]) -> int:
    named = (item.resolved.subject.instrument for item in items)
    return len({instrument.symbol for instrument in named if instrument is not None})


def _read_as(item: Judged, evaluation: Evaluation | None) -> Judged:
    if evaluation is None:
        return item
    return Judged(item.resolved, (*item.evaluations, evaluation), Ruling(Status.SUPPORTED_WITH_NOTE, evaluation))
