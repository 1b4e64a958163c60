"""Claims that name no period, read over the stretch that the words beside them or their exact figures tell.

"The index is up 1,013.94 points, or 2.1%": only the year to date gives the points, so the percentage is of it too.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from factcheck.models import Kind, Reason, ResolvedClaim, Span, Status, Window
from factcheck.prices.series import PriceHistory
from factcheck.verify.context import Context
from factcheck.verify.evaluation import evaluate, fits_default
from factcheck.verify.pricing import history_of
from factcheck.verify.reading import Evaluation
from factcheck.verify.told_stretches import over_told_stretches
from factcheck.verify.unnamed import (
    SESSION_MOVES,
    before_the_break,
    before_the_latest,
    is_dated_before_the_latest,
    names_no_period,
    open_readings,
    over,
    rereadings,
    tells_its_period,
    up_to_the_day_before,
)
from factcheck.verify.verdicts import Judged, Ruling, rule
from factcheck.verify.wraps import over_the_stretch_of_all

# What is told of one session, or of the price at its end.
_OF_A_DAY = SESSION_MOVES | {Kind.LEVEL, Kind.MARKET_VALUE, Kind.RECORD, Kind.EXTREME_SINCE, Kind.MULTIPLE}
_SPLIT = frozenset({"equity", "adr", "fund"})
_Place = tuple[Span, tuple[str, ...]]


def companions(judged: tuple[Judged, ...], context: Context) -> tuple[Judged, ...]:
    """The claims, those contradicted over their words' period read over one that the story tells in other ways."""
    told = _over_the_one_before(_before_the_break(_with_neighbours(judged, context), context), context)
    told = over_told_stretches(tuple(_up_to_the_day_before(item, context) for item in told), context)
    return over_the_stretch_of_all(told, context)


def _up_to_the_day_before(item: Judged, context: Context) -> Judged:
    """A stretch up to now in a story of a date without an hour, read up to the close before its day's."""
    if item.ruling.status is not Status.CONTRADICTED:
        return item
    before = up_to_the_day_before(item.resolved, context)
    fitting = None if before is None else next((found for found in evaluate(before, context) if found.fits), None)
    return item if fitting is None else _with(item, fitting)


def _with_neighbours(judged: tuple[Judged, ...], context: Context) -> tuple[Judged, ...]:
    """Those contradicted over their words' period read over the one a neighbour's figure tells."""
    told: dict[_Place, Window] = {}
    for item in judged:
        window = _told_window(item, context)
        if window is not None:
            told.setdefault(_place(item), window)
    if not told:
        return judged
    return tuple(_read_with(item, told.get(_place(item)), context) for item in judged)


def _before_the_break(judged: tuple[Judged, ...], context: Context) -> tuple[Judged, ...]:
    """Moves of no named day in a story stamped after a weekend or a holiday, read over the session before it.

    Weekends are when the week's stories are written up, and a Monday's stamp is on them. Where anything the story
    says holds on its latest session alone, the story speaks of that one.
    """
    if any(_of_the_latest_alone(item, context) for item in judged):
        return judged
    return tuple(_read_before_the_break(item, context) for item in judged)


def _read_before_the_break(item: Judged, context: Context) -> Judged:
    if item.ruling.status is not Status.CONTRADICTED or item.resolved.claim.kind not in SESSION_MOVES:
        return item
    return _if_it_fits(item, before_the_break(item.resolved, context), context)


def _over_the_one_before(judged: tuple[Judged, ...], context: Context) -> tuple[Judged, ...]:
    """What no words date in a story that tells of the session before its latest one, read over that session.

    A morning paper carries the date of the day after: the days that the story names, or figures that no other day
    explains, tell which session it is about, unless anything in it holds on the latest one alone.
    """
    if not any(_may_be_late(item) for item in judged) or not any(
        _is_of_the_one_before(item, context) for item in judged
    ):
        return judged
    if any(_of_the_latest_session(item, context) for item in judged):
        return judged
    return tuple(_read_over_the_one_before(item, context) if _may_be_late(item) else item for item in judged)


def _read_over_the_one_before(item: Judged, context: Context) -> Judged:
    before = before_the_latest(item.resolved, context)
    evaluations = () if before is None else evaluate(before, context)
    fitting = next((found for found in evaluations if found.fits), None)
    if fitting is None or before is None:
        return item
    return _with(item, replace(fitting, note=fitting.note or before.period.windows[0].note))


def _may_be_late(item: Judged) -> bool:
    return item.ruling.status is Status.CONTRADICTED and item.resolved.claim.kind in _OF_A_DAY


def _is_of_the_one_before(item: Judged, context: Context) -> bool:
    if item.ruling.status is Status.SUPPORTED:
        return is_dated_before_the_latest(item.resolved, context)
    if item.ruling.status is not Status.SUPPORTED_WITH_NOTE or item.resolved.claim.quantity is None:
        return False
    if not tells_its_period(item.resolved.claim.kind, item.resolved.claim.quantity):
        return False
    before = before_the_latest(item.resolved, context)
    return before is not None and fits_default(before, context).fits is True


def _of_the_latest_session(item: Judged, context: Context) -> bool:
    if item.ruling.status is not Status.SUPPORTED or item.resolved.claim.kind not in SESSION_MOVES:
        return False
    return _rules_out(before_the_latest(item.resolved, context), context)


def _of_the_latest_alone(item: Judged, context: Context) -> bool:
    if item.ruling.status is not Status.SUPPORTED:
        return False
    return _rules_out(before_the_break(item.resolved, context), context)


def _rules_out(other: ResolvedClaim | None, context: Context) -> bool:
    """True where there is another period for a claim and its figure does not hold over it."""
    return other is not None and fits_default(other, context).fits is False


def reread(judged: Judged, context: Context, *, ends_now: bool) -> Judged:
    """A claim told of no one session: any stretch that fits supports it, and none contradicts it.

    Where it can only end now, as a run does that "has" gone on, what no stretch fits stays contradicted; so does a
    price that no day ever saw.
    """
    if not names_no_period(judged.resolved):
        return judged
    for other in open_readings(judged.resolved, context):
        evaluation = fits_default(other, context)
        if evaluation.fits:
            return _with(judged, evaluation)
    if ends_now or _is_beyond_all_prices(judged.resolved, context):
        return judged
    detail = "the words name no session or stretch that the move is counted over"
    return replace(judged, ruling=Ruling(Status.NOT_CHECKABLE, judged.evaluations[0], Reason.AMBIGUOUS_PERIOD, detail))


def _is_beyond_all_prices(resolved: ResolvedClaim, context: Context) -> bool:
    """Whether a level lies far from every close held of what is never split: no day had it, whichever is meant."""
    claim, instrument = resolved.claim, resolved.subject.instrument
    if claim.kind is not Kind.LEVEL or claim.quantity is None or instrument is None or instrument.type in _SPLIT:
        return False
    if resolved.subject.others:
        return False  # "the dollar" may be told in any other currency
    history = history_of(context.prices, instrument.symbol)
    if not isinstance(history, PriceHistory) or claim.quantity.unit not in {"points", "percent", history.currency}:
        return False
    away, value = float(context.tolerances.far_above_factor.value), float(claim.quantity.value)
    return value > away * float(np.nanmax(history.close)) or value * away < float(np.nanmin(history.close))


def _place(item: Judged) -> _Place:
    """Claims of one sentence on one thing share their period."""
    link = item.resolved.subject
    symbols = (link.instrument.symbol,) if link.instrument is not None else ()
    return item.resolved.claim.sentence, symbols


def _told_window(item: Judged, context: Context) -> Window | None:
    """The stretch that a claim's own exact figure tells, where the one its words give does not fit."""
    claim, decisive = item.resolved.claim, item.ruling.decisive
    if item.ruling.status is not Status.SUPPORTED_WITH_NOTE or decisive is None or claim.quantity is None:
        return None
    if not tells_its_period(claim.kind, claim.quantity):
        return None
    for other in rereadings(item.resolved, context):
        if fits_default(other, context).fits:
            return other.period.windows[0]
    return None


def _read_with(item: Judged, window: Window | None, context: Context) -> Judged:
    if window is None or item.ruling.status is not Status.CONTRADICTED:
        return item
    told = over(item.resolved, replace(window, note=None))
    evaluations = evaluate(told, context)
    fitting = next((found for found in evaluations if found.fits), None)
    if fitting is not None:
        return _with(item, replace(fitting, note=fitting.note or window.note))
    if item.resolved.claim.period.span is not None and not item.resolved.claim.period.inherited:
        return item  # "fell 1.8% to 4,225, down 12% from its record": the words give it a stretch of its own
    # What is wrong is the figure: it is told, and mended, over the stretch that the figure beside it is of.
    ruling = rule(told, evaluations, context)
    return Judged(told, (*evaluations, *item.evaluations), ruling) if ruling.status is Status.CONTRADICTED else item


def _if_it_fits(item: Judged, other: ResolvedClaim | None, context: Context) -> Judged:
    """The claim by another of its readings where that fits, else as it was."""
    evaluation = None if other is None else fits_default(other, context)
    return _with(item, evaluation) if evaluation is not None and evaluation.fits else item


def _with(judged: Judged, evaluation: Evaluation) -> Judged:
    ruling = Ruling(Status.SUPPORTED_WITH_NOTE, evaluation)
    return Judged(judged.resolved, (*judged.evaluations, evaluation), ruling)
