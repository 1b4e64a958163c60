"""The windows of a claim's period on any instrument's calendar.

The windows that resolving counted are those of the subject's exchange; a benchmark, another listing or a proxy on
another exchange gets the same words counted on its own calendar, as of the same moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from factcheck.errors import UsageError
from factcheck.models import Claim, Instrument, Kind, PeriodKind, Point, Reason, ResolvedClaim, Window
from factcheck.prices.series import PriceHistory
from factcheck.resolve.windows import windows
from factcheck.verify.context import Context
from factcheck.verify.pricing import history_of
from factcheck.verify.reading import Evaluation, Gap, no_reading
from factcheck.verify.targets import Target, principal, targets
from factcheck.verify.wording import day_words

_STANDING = frozenset({Kind.LEVEL, Kind.RECORD, Kind.MARKET_VALUE})
_BACK = (" ago", " earlier", " before")


def windows_for(resolved: ResolvedClaim, instrument: Instrument, context: Context) -> tuple[Window, ...]:
    """All readings of the claim's period for this instrument, the default first; empty where there is none."""
    own = principal(resolved.subject, context)
    if own is None or own.exchange == instrument.exchange or resolved.as_of is None:
        counted = resolved.period.windows
    else:
        calendar = context.calendars.of(instrument)
        counted = windows(resolved.claim.period, as_of=resolved.as_of, calendar=calendar).windows
    if not _counts_back_to_its_day(resolved.claim):
        return counted
    return (*_days_counted_back_to(resolved, counted, instrument, context), *counted)


def _counts_back_to_its_day(claim: Claim) -> bool:
    """As in what stood or was set "four sessions earlier"."""
    if claim.kind not in _STANDING or claim.period.kind is not PeriodKind.TRAILING:
        return False
    return (claim.period.text or "").casefold().endswith(_BACK)


def _days_counted_back_to(
    resolved: ResolvedClaim, counted: tuple[Window, ...], instrument: Instrument, context: Context
) -> Iterator[Window]:
    """The day of what stood or was set "four sessions earlier", where the stretch up to now begins."""
    words = (resolved.claim.period.text or "").casefold()
    calendar = context.calendars.of(instrument)
    for window in counted:
        if isinstance(window.base, Point):
            day = window.base.session
            with suppress(UsageError):  # the first session of the calendar has none before it
                yield Window(f"{day_words(day)}, {words}", Point(calendar.offset(day, -1)), window.base, window.note)


def over_windows(
    resolved: ResolvedClaim,
    context: Context,
    measured: Callable[[Target, PriceHistory, Window], Iterable[Evaluation]],
) -> Iterator[Evaluation]:
    """What is measured of each target in each window; a history that is not held is a gap of its window."""
    found = False
    for target in targets(resolved.subject, context):
        history = history_of(context.prices, target.first.symbol)
        for window in windows_for(resolved, target.first, context):
            found = True
            if isinstance(history, Gap):
                yield Evaluation(window.name, None, gap=history, proxy=target.proxy)
            else:
                yield from measured(target, history, window)
    if not found:
        yield no_reading(Reason.AMBIGUOUS_PERIOD)
