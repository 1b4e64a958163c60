"""Extremes since a date: true when nothing after the date beats the value and the last that did lies in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from factcheck.models import (
    DAYS,
    IN_POINTS_ALONE,
    NAMED_STRETCHES,
    WEEK_BEFORE,
    Claim,
    FirstMove,
    Kind,
    Measure,
    Passed,
    PeriodExpression,
    PeriodKind,
    PriceField,
    Quantity,
    Reason,
    RecordsSet,
    ResolvedClaim,
    ResolvedPeriod,
    Window,
)
from factcheck.prices.series import PriceHistory
from factcheck.resolve.dates import unit_of
from factcheck.resolve.windows import windows
from factcheck.verify.check import Check
from factcheck.verify.context import Context
from factcheck.verify.extreme_places import lacks_end, place_within, places_meant
from factcheck.verify.lower_places import placed
from factcheck.verify.passed import first_time
from factcheck.verify.pricing import history_of
from factcheck.verify.reading import Evaluation, Gap, no_reading, noted
from factcheck.verify.rolls import beaten_by_rolls
from factcheck.verify.since import Since, since_of
from factcheck.verify.superlatives import (
    IN_POINTS,
    OF_ONE_HALF,
    STAMPED_LATER,
    Ranking,
    by_points,
    closes_alone,
    detail_of,
    fields_of,
    is_below_first,
    is_ranked,
    ranking,
    same_half,
    stamped_later,
)
from factcheck.verify.targets import Target, targets
from factcheck.verify.tolerances import SOFT_TYPES
from factcheck.verify.unheld import unheld
from factcheck.verify.windowing import windows_for
from factcheck.verify.wording import day_words

COUNTED_FROM = ", counted from "
"""In the name of a reading by another session than the one told: the day that it is of follows."""


def readings(resolved: ResolvedClaim, context: Context) -> Iterator[Evaluation]:
    """Each listing or proxy; the session told, then the latest extreme; by the price meant, then by the other."""
    detail = resolved.claim.detail
    if isinstance(detail, Passed | FirstMove | RecordsSet):
        yield first_time(resolved, detail, context)
        return
    if not is_ranked(detail):
        yield no_reading(Reason.UNSUPPORTED_KIND)
        return
    found = False
    for target in targets(resolved.subject, context):
        history = history_of(context.prices, target.first.symbol)
        for told, window in _by_end(resolved, target, context):
            since = since_of(told.claim.period, window, told.as_of, told.period.windows)
            if since is None:
                continue
            found = True
            if isinstance(history, Gap):
                yield Evaluation(window.name, None, gap=history, proxy=target.proxy)
                continue
            for field in fields_of(detail_of(resolved, target), target.first):
                yield from _of_field(resolved, target, history, window, since, field, context)
            yield from _otherwise(resolved, target, history, window, since, context)
    if not found:
        yield no_reading(Reason.AMBIGUOUS_PERIOD, "no date that the extreme is counted from")


def _otherwise(
    resolved: ResolvedClaim, target: Target, history: PriceHistory, window: Window, since: Since, context: Context
) -> Iterator[Evaluation]:
    """Halves ranked by name, moves ranked in points, and a currency's price of the day as vendors stamp it.

    Points are what the words rank where they give just the date told, or where the move is printed in no percent: that
    a move in points is unmatched for longer says nothing of one ranked in percent.
    """
    half, points, later = (
        same_half(resolved, window),
        by_points(resolved, target),
        stamped_later(target, history, window),
    )
    if half is not None:
        for reading in _of_field(half, target, history, window, since, PriceField.CLOSE, context):
            yield noted(reading, OF_ONE_HALF)
    if points is not None:
        for reading in _of_field(points, target, history, window, since, PriceField.CLOSE, context):
            if IN_POINTS_ALONE in resolved.claim.notes or not (reading.fits and reading.note):
                yield noted(reading, IN_POINTS)
    if later is not None:
        for reading in _of_field(resolved, target, history, later, since, PriceField.CLOSE, context):
            yield noted(reading, STAMPED_LATER)


@dataclass(frozen=True, slots=True)
class _Screen:
    """Whether the default window has no value to rank, or one that is beaten after the date told.

    ``beaten`` is when the value at the end of the claim's own window was, as ``_beaten_on`` has it.
    """

    resolved: ResolvedClaim
    target: Target
    beaten: date
    context: Context

    def refuses(self) -> bool:
        """As ``Screen``."""
        return self.refuses_period(self.resolved.claim.period, self.resolved.period)

    def refuses_figure(self, quantity: Quantity) -> bool:  # noqa: ARG002 - no figure makes the value an extreme
        """As ``Screen``."""
        return self.refuses()

    def refuses_period(self, expression: PeriodExpression, period: ResolvedPeriod) -> bool:
        """As ``Screen``."""
        window, own = period.windows[0], self.resolved.period.windows[0]
        since = since_of(expression, window, self.resolved.as_of, period.windows)
        if since is None:
            return False
        same = window.end == own.end
        return (self.beaten if same else _beaten_on(self.resolved, self.target, window, self.context)) > since.last


def screen(resolved: ResolvedClaim, context: Context) -> _Screen | None:
    """The screen of a superlative that one instrument's prices can tell."""
    instrument = resolved.subject.instrument
    if instrument is None or not is_ranked(resolved.claim.detail) or is_below_first(resolved.claim.detail):
        return None
    target = Target((instrument,), inverse=resolved.subject.inverse)
    return _Screen(resolved, target, _beaten_on(resolved, target, resolved.period.windows[0], context), context)


def _beaten_on(resolved: ResolvedClaim, target: Target, window: Window, context: Context) -> date:
    """The last day before the window's end with a better value, at the earliest that of the first price held.

    The end of time where there is no value to rank.
    """
    history = history_of(context.prices, target.first.symbol)
    if isinstance(history, Gap):
        return date.max
    field = fields_of(detail_of(resolved, target), target.first)[0]
    ranked = ranking(resolved, target, history, field, window.end.session, context)
    if lacks_end(ranked, window):
        return date.max
    place = places_meant(ranked, len(ranked.series.values) - 1, earlier=WEEK_BEFORE in resolved.claim.notes)[0]
    better = ranked.last_better(place, than=place)
    return ranked.series.held_from if better is None else ranked.series.day(better)


def _by_end(resolved: ResolvedClaim, target: Target, context: Context) -> Iterator[tuple[ResolvedClaim, Window]]:
    """The first window to each end: readings that differ in the base alone name the same date.

    A month or year named after a superlative may also be the one counted from: "since they plunged in June".
    """
    seen = set()
    for window in windows_for(resolved, target.first, context):
        if window.end not in seen:
            seen.add(window.end)
            yield resolved, window
    period, as_of = resolved.claim.period, resolved.as_of
    of_it = (period.text or "").startswith("of ")  # "its lowest of 2019", and not since
    if period.kind in NAMED_STRETCHES and as_of is not None and not of_it:
        since = replace(period, kind=PeriodKind.SINCE, until=None)
        told = replace(resolved, claim=replace(resolved.claim, period=since))
        calendar = context.calendars.of(target.first)
        for window in windows(since, as_of=as_of, calendar=calendar, default_only=True).windows:
            yield told, window


def _of_field(
    resolved: ResolvedClaim,
    target: Target,
    history: PriceHistory,
    window: Window,
    since: Since,
    field: PriceField,
    context: Context,
) -> Iterator[Evaluation]:
    ranked = ranking(resolved, target, history, field, window.end.session, context)
    earlier = WEEK_BEFORE in resolved.claim.notes
    if (closes := closes_alone(ranked, window.end.session)) is not None:
        for place in places_meant(closes, len(closes.series.values) - 1, earlier=earlier):
            yield unheld(ranked, closes, resolved.claim, place, _rival(closes, since, place))
        return
    if lacks_end(ranked, window):
        gap = Gap(Reason.NO_PRICE_DATA, f"no {field} of {target.first.symbol} on {day_words(window.end.session)}")
        yield Evaluation(_reading(ranked), None, gap=gap, proxy=target.proxy)
        return
    last = len(ranked.series.values) - 1
    open_then = resolved.period.reason is Reason.INTRADAY or resolved.claim.period.kind is PeriodKind.INTRADAY
    of_an_hour = open_then and ranked.detail.measure is Measure.MOVE
    within = place_within(resolved, ranked, last)
    for place in (within,) if within is not None else places_meant(ranked, last, earlier=earlier):
        reading = _ranked(ranked, resolved.claim, since, place, told=place == last)
        yield _left_open(reading) if of_an_hour and place == last and reading.fits is False else reading


def _left_open(reading: Evaluation) -> Evaluation:
    """As in "up 9% at midday, its best day since May": a move of the day that its close does not settle."""
    gap = Gap(Reason.INTRADAY, "a move of a session then open, which daily prices do not settle")
    return replace(reading, fits=None, gap=gap, holds_back=True)


def _rival(closes: Ranking, since: Since, place: int) -> int | None:
    """The best close after the date told and before a place; None where there is none between them."""
    first = closes.series.first_after(since.last)
    return closes.best(first, place) if first < place else None


def _reading(ranked: Ranking) -> str:
    name = f"{ranked.name()} since the date told"
    return f"{name}; {ranked.target.label}" if ranked.target.label else name


def _reading_of(ranked: Ranking, place: int, *, told: bool) -> str:
    reading = _reading(ranked)
    return reading if told else f"{reading}{COUNTED_FROM}{day_words(ranked.series.day(place))}"


def _ranked(ranked: Ranking, claim: Claim, since: Since, place: int, *, told: bool) -> Evaluation:
    if not is_below_first(ranked.detail):
        return _evaluated(ranked, claim, since, place, told=told)
    reading = _reading_of(ranked, place, told=told)
    return placed(ranked, since, place, reading, counted_from=_last_of_stretch(ranked, since.last))


def _evaluated(ranked: Ranking, claim: Claim, since: Since, place: int, *, told: bool) -> Evaluation:
    series = ranked.series
    reading = _reading_of(ranked, place, told=told)
    better = ranked.last_better(place, than=place)
    answer = partial(
        Evaluation,
        reading,
        computed=ranked.computed(place),
        evidence=ranked.evidence(place) if better is None else ranked.evidence(place, better),
        proxy=ranked.target.proxy,
        symbols=(ranked.instrument.symbol,),
    )
    beaten = better is not None and series.day(better) > _last_of_stretch(ranked, since.last)
    if beaten and ranked.detail.measure is Measure.STREAK and ranked.instrument.type in SOFT_TYPES:
        gap = Gap(Reason.NO_PRICE_DATA, "no one official close decides how long a run of this market is")
        return answer(fits=None, gap=gap, holds_back=True)
    if better is not None and beaten and beaten_by_rolls(ranked, place, better, _last_of_stretch(ranked, since.last)):
        gap = Gap(Reason.NO_PRICE_DATA, "the series held passes from one contract to the next in what beats it")
        return answer(fits=None, gap=gap, holds_back=True)
    if better is not None and beaten:
        against, newer = partial(_against, ranked, place, better), partial(_newer, ranked, place, since)
        return answer(fits=False, formula=against, summary=newer)
    if better is None and series.held_from > since.last:
        gap = Gap(Reason.INSUFFICIENT_HISTORY, f"the prices held begin on {day_words(series.held_from)}")
        return answer(fits=None, gap=gap, holds_back=True)
    fits, note = ranked.figure_fits(claim, place)
    level = ranked.last_as_long(place)
    if level is not None and since.first <= series.day(level) <= since.last:
        formula = f"{ranked.words(place)}; the last as long: {ranked.words(level)}"
    elif better is None:
        formula = f"{ranked.words(place)}: none beats it since {day_words(series.day(0))}"
        within = since.first == date.min
        note = (
            note if within else note or f"no better value in the prices held, which begin on {day_words(series.day(0))}"
        )
    else:
        formula = _against(ranked, place, better)
        if series.day(better) < since.first:
            note = note or f"it is the {ranked.name()} since {day_words(series.day(better))}, further back than printed"
    if not told and ranked.detail.measure is not Measure.LEVEL:
        note = note or f"the move meant is that of {day_words(series.day(place))}"
    return answer(fits=fits, formula=formula, note=note if fits else None)


def _last_of_stretch(ranked: Ranking, day: date) -> date:
    """The end of the week, month or year ranked in which a day lies: a better year "since the crisis" is that of it."""
    window = ranked.detail.window
    ranks_days = ranked.detail.measure is not Measure.MOVE or window in DAYS
    return day if ranks_days else unit_of(day, window).last


def _against(ranked: Ranking, place: int, better: int) -> str:
    return f"{ranked.words(place)}; the last to beat it: {ranked.words(better)}"


def _newer(ranked: Ranking, place: int, since: Since) -> str:
    """Names the value that disproves, and the best of the stretch claimed."""
    series = ranked.series
    better = ranked.last_better(place, than=place) or 0
    best = ranked.best(series.first_after(since.last), place + 1)
    beyond = "" if best in {better, place} else f"; the {ranked.name()} in that time was {ranked.words(best)}"
    return (
        f"The prices give {ranked.words(place)}, the {ranked.name()} only since "
        f"{day_words(series.day(better))}{beyond}."
    )


EXTREMES = Check((Kind.EXTREME_SINCE,), readings, screen)
