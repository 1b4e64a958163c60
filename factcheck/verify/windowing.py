"""The windows of a claim's period on any instrument's calendar.

The windows that resolving counted are those of the subject's exchange; a benchmark, another listing or a proxy on
another exchange gets the same words counted on its own calendar, as of the same moment.
"""

from __future__ import annotations

from factcheck.models import Instrument, ResolvedClaim, Window
from factcheck.resolve.windows import windows
from factcheck.verify.context import Context
from factcheck.verify.targets import principal


def windows_for(resolved: ResolvedClaim, instrument: Instrument, context: Context) -> tuple[Window, ...]:
    """All readings of the claim's period for this instrument, the default first; empty where there is none."""
    own = principal(resolved.subject, context)
    if own is None or own.exchange == instrument.exchange or resolved.as_of is None:
        return resolved.period.windows

    calendar = context.calendars.of(instrument)
    return windows(resolved.claim.period, as_of=resolved.as_of, calendar=calendar).windows
