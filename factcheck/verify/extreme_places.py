"""Which session an extreme is of: the one told, the latest extreme before it, or the best of a month named."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from factcheck.models import DAYS, REACHED_IN, CalendarUnit, Measure, ResolvedClaim, Window
from factcheck.resolve.dates import locate
from factcheck.verify.superlatives import Ranking

# "The latest low" of a story is looked for this far back: a quarter.
_LATEST = timedelta(days=92)
_A_DAY = timedelta(days=1)
# A low or a move of the story's week is the one meant; five sessions are a week.
_RECENT = 5
_FRIDAY = 4


def place_within(resolved: ResolvedClaim, ranked: Ranking, last: int) -> int | None:
    """Of "a 12-year low in March" the lowest of that month, which none of the sessions about it stands for."""
    until, as_of = resolved.claim.period.until, resolved.as_of
    if REACHED_IN not in resolved.claim.notes or until is None or as_of is None:
        return None
    days = locate(until, as_of.stamp.day)
    first = last + 1 if days is None else ranked.series.first_after(days.first - _A_DAY)
    return ranked.best(first, last + 1) if first <= last else None


def lacks_end(ranked: Ranking, window: Window) -> bool:
    """True when nothing is held to rank, or no price of the last session."""
    last = len(ranked.series.values) - 1
    return last < 0 or (ranked.series.day(last) < window.end.session and ranked.detail.measure is Measure.LEVEL)


def places_meant(ranked: Ranking, last: int, *, earlier: bool) -> list[int]:
    """The places that the words may mean, the likeliest first: the session told, or the latest extreme before it.

    ``earlier`` tells that a week may be the one before it.
    """
    key = ("places", id(ranked), last, earlier)
    return ranked.context.memory.recall(key, partial(_places_of, ranked, last, earlier))


def _places_of(ranked: Ranking, last: int, earlier: bool) -> list[int]:
    if ranked.detail.measure is not Measure.LEVEL:
        latest = ranked.best(max(0, last + 1 - _recent_moves(ranked, last, earlier=earlier)), last + 1)
        return [last] if latest == last else [last, latest]
    values = ranked.series.values
    week = max(0, last + 1 - _RECENT)
    latest = ranked.best(ranked.series.first_after(ranked.series.day(last) - _LATEST), last + 1)
    away = abs(values[last] / values[latest] - 1) * 100
    of_week = ranked.best(week, last + 1)
    if of_week == last:
        return [last]
    passed = away > float(ranked.context.tolerances.near_percent.value)
    return list(dict.fromkeys((latest, last, of_week) if passed else (last, of_week)))


def _recent_moves(ranked: Ranking, last: int, *, earlier: bool) -> int:
    """How many of the latest moves the words may mean: a week of sessions; a running week or month and the last.

    Of the Januaries there is one a year, and the latest is meant.
    """
    if ranked.detail.parts:
        return 1
    if ranked.detail.window in DAYS:
        return _RECENT
    over = ranked.detail.window is CalendarUnit.WEEK and ranked.series.day(last).weekday() >= _FRIDAY
    return 1 if over and not earlier else 2
