"""Records: the best close, price, move or volume of the whole history held, reached within the period told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from factcheck.models import (
    DAYS,
    EARLIER_MARK,
    Claim,
    Extreme,
    Kind,
    Measure,
    PeriodKind,
    Point,
    PriceField,
    Reason,
    ResolvedClaim,
    Window,
)
from factcheck.prices.series import PriceHistory
from factcheck.resolve.readings import BEGINNING
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.reading import Evaluation, Gap, no_reading, noted
from factcheck.verify.superlatives import (
    IN_POINTS,
    STAMPED_LATER,
    Ranking,
    by_points,
    closes_alone,
    detail_of,
    fields_of,
    first_place,
    is_ranked,
    other_way,
    ranking,
    stamped_later,
)
from factcheck.verify.targets import Target
from factcheck.verify.unheld import unheld
from factcheck.verify.windowing import over_windows
from factcheck.verify.wording import day_words

_YEAR = timedelta(days=365)
_WEEK = 5
MARK_BEFORE = "the record that stood before"
AS_QUOTED = "of the money it is quoted in"


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """Each listing or proxy, by the price the words mean and by the other one such words are said of."""
    if not is_ranked(resolved.claim.detail):
        yield no_reading(Reason.UNSUPPORTED_KIND)
        return
    yield from over_windows(resolved, context, partial(_of_window, resolved, context))


def _of_window(
    resolved: ResolvedClaim, context: Context, target: Target, history: PriceHistory, window: Window
) -> Iterator[Evaluation]:
    for field in fields_of(detail_of(resolved, target), target.first):
        ranked = ranking(resolved, target, history, field, window.end.session, context)
        yield _evaluated(ranked, resolved.claim, window, unsettled=resolved.period.reason is Reason.INTRADAY)
    if _is_of_mark_before(resolved.claim) and isinstance(window.base, Point):
        before = Extreme(detail_of(resolved, target).side, BEGINNING, window.base.session)
        at_the_mark = replace(window, base=before, end=window.base)
        for field in fields_of(detail_of(resolved, target), target.first):
            ranked = ranking(resolved, target, history, field, window.base.session, context)
            yield noted(_evaluated(ranked, resolved.claim, at_the_mark), MARK_BEFORE)
    points = by_points(resolved, target)
    if points is not None:
        ranked = ranking(points, target, history, PriceField.CLOSE, window.end.session, context)
        yield noted(_evaluated(ranked, resolved.claim, window), IN_POINTS)
    turned = other_way(resolved)
    for field in () if turned is None else fields_of(detail_of(turned, target), target.first):
        ranked = ranking(turned or resolved, target, history, field, window.end.session, context)
        yield noted(_evaluated(ranked, resolved.claim, window), AS_QUOTED)
    for other, note in _other_ends(resolved, target, history, window):
        for field in fields_of(detail_of(resolved, target), target.first):
            ranked = ranking(resolved, target, history, field, other.end.session, context)
            yield noted(_evaluated(ranked, resolved.claim, other), note)


def _is_of_mark_before(claim: Claim) -> bool:
    """As in "breaking the previous record of 38,915", of which no day is told."""
    undated = claim.period.span is None or claim.period.inherited
    return EARLIER_MARK in claim.notes and claim.quantity is not None and undated


def _is_day_told_first(claim: Claim) -> bool:
    """True of a day carried from words before a move: "rebounded on Tuesday after suffering its biggest loss ever"."""
    span, trigger = claim.period.span, claim.trigger
    return claim.period.inherited and span is not None and trigger is not None and span.end <= trigger.start


def _other_ends(
    resolved: ResolvedClaim, target: Target, history: PriceHistory, window: Window
) -> Iterator[tuple[Window, str]]:
    """The week before, where a figure and no words tell the day of a record; the next session, for a currency.

    So too of a day's move whose own words tell no day.
    """
    last = history.index_of(window.end.session)
    claim, ranked = resolved.claim, detail_of(resolved, target)
    untold = claim.period.kind is PeriodKind.NONE and claim.quantity is not None
    of_a_day = ranked.measure is Measure.MOVE and ranked.window in DAYS and claim.quantity is None
    moved = of_a_day and claim.period.kind is PeriodKind.SESSION and _is_day_told_first(claim)
    if (untold or moved) and last is not None:
        week = replace(window, base=Point(history.session_at(max(0, last - _WEEK))))
        yield week, "set within the week, not in its latest session"
    later = stamped_later(target, history, window)
    if later is not None:
        yield later, STAMPED_LATER


def _evaluated(ranked: Ranking, claim: Claim, window: Window, *, unsettled: bool = False) -> Evaluation:
    """The record of a window; an ``unsettled`` session may have gone beyond the figure printed of its record."""
    reading = f"{ranked.name()} on record"
    if ranked.target.label:
        reading = f"{reading}; {ranked.target.label}"
    symbols = (ranked.instrument.symbol,)
    if (bounded := _by_closes(ranked, claim, window)) is not None:
        return bounded
    last = len(ranked.series.values) - 1
    if last < 1 or ranked.history.index_of(window.end.session) is None or _lacks_end(ranked, window):
        gap = Gap(
            Reason.NO_PRICE_DATA,
            f"no {ranked.series.what} of {ranked.instrument.symbol} on {day_words(window.end.session)}",
        )
        return Evaluation(reading, None, gap=gap, proxy=ranked.target.proxy, symbols=symbols)
    first = first_place(ranked, window)
    best = ranked.best(first, last + 1)
    better = ranked.last_better(first, than=best)
    proxy, computed = ranked.target.proxy, ranked.computed(best)
    if better is not None and claim.period.kind is PeriodKind.INTRADAY and ranked.detail.measure is Measure.MOVE:
        gap = Gap(Reason.INTRADAY, "a move within a session, which closes do not rank")
        return Evaluation(reading, None, computed, gap=gap, proxy=proxy, symbols=symbols, holds_back=True)
    if better is not None:
        top = ranked.best(0, first)
        return Evaluation(
            reading,
            False,
            computed,
            formula=f"{ranked.words(best)}, against {ranked.words(top)}",
            evidence=ranked.evidence(best, top),
            proxy=proxy,
            symbols=symbols,
            summary=f"The prices give {ranked.words(best)}; the record was {ranked.words(top)}.",
        )
    fits, note = ranked.figure_fits(claim, best)
    if unsettled and not fits and not (first == last and _is_beyond(ranked, claim, window.end.session)):
        gap = Gap(Reason.INTRADAY, "a record of mid-session, which daily prices bound and cannot settle")
        return Evaluation(reading, None, computed, gap=gap, proxy=proxy, symbols=symbols, holds_back=True)
    span = ranked.series.day(last) - ranked.series.day(0)
    if span < _YEAR * int(ranked.context.tolerances.complete_history_years.value):
        note = note or f"the prices held begin on {day_words(ranked.series.day(0))}"
    runner = () if first == 0 else (ranked.best(0, first),)
    return Evaluation(
        reading,
        fits,
        computed,
        formula=f"{ranked.words(best)}" + "".join(f", before it {ranked.words(place)}" for place in runner),
        evidence=ranked.evidence(best, *runner),
        note=note if fits else None,
        proxy=proxy,
        symbols=symbols,
        summary=None if fits else f"The record was {ranked.words(best)}.",
    )


def _is_beyond(ranked: Ranking, claim: Claim, session: date) -> bool:
    """Whether the figure lies beyond every price that the session may have seen."""
    if ranked.detail.measure is not Measure.LEVEL:
        return False
    low, high = (ranked.history.price(session, field) for field in (PriceField.LOW, PriceField.HIGH))
    if low is not None and high is not None:
        return not ranked.figure_meets(claim, (low.value, high.value), session)
    close = ranked.history.price(session)
    if close is None:
        return False
    prices = ranked.context.tolerances.around(close.value, ranked.instrument)
    return not ranked.figure_meets(claim, prices, session)


def _by_closes(ranked: Ranking, claim: Claim, window: Window) -> Evaluation | None:
    """A record high or low of a session of which only the close is held; None of one that has its own price, or none.

    Of a longer window the session with the best close is the likeliest.
    """
    closes = closes_alone(ranked, window.end.session)
    if closes is None:
        return None
    first = first_place(closes, window)
    best = closes.best(first, len(closes.series.values))
    return unheld(ranked, closes, claim, best, closes.best(0, first) if first else None)


def _lacks_end(ranked: Ranking, window: Window) -> bool:
    """True when the last session has no value of this field: an older one must not pass for it."""
    if ranked.field is PriceField.CLOSE and ranked.detail.measure is not Measure.VOLUME:
        return False
    held = len(ranked.series.values)
    return not held or ranked.series.day(held - 1) != window.end.session


RECORDS = Check((Kind.RECORD,), readings)
