"""The sessions of any period that a claim might have named, counted by the moment and the calendar of the claim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.errors import UsageError
from factcheck.models import AsOf, PartialDate, PeriodExpression, ResolvedClaim, ResolvedPeriod
from factcheck.prices.market import SessionCalendar
from factcheck.resolve.ends import Ends, ends
from factcheck.resolve.windows import windows
from factcheck.verify.context import Context
from factcheck.verify.targets import principal

# "29 February" is a day of some year.
_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class Clock:
    """What the periods of a claim are counted by, whichever they are."""

    as_of: AsOf
    calendar: SessionCalendar
    ends: Ends

    def counted(self, expression: PeriodExpression, *, default_only: bool = False) -> ResolvedPeriod | None:
        """The sessions of a period; None where the words mean none."""
        try:
            period = windows(
                expression, as_of=self.as_of, calendar=self.calendar, known=self.ends, default_only=default_only
            )
        except UsageError:
            return None
        return period if period.windows else None

    def may_mean(self, partial: PartialDate) -> bool:
        """False for 30 February, and for a whole date without trading: no one writes of the close of a Sunday."""
        if partial.day is None or partial.month is None:
            return True
        try:
            day = date(partial.year or _LEAP_YEAR, partial.month, partial.day)
            return partial.year is None or self.calendar.is_session(day)
        except (ValueError, UsageError):
            return False


def clock_of(resolved: ResolvedClaim, context: Context) -> Clock | None:
    """None where the claim's periods mean no sessions."""
    instrument = principal(resolved.subject, context)
    if instrument is None or resolved.as_of is None:
        return None
    try:
        calendar = context.calendars.of(instrument)
        return Clock(resolved.as_of, calendar, ends(resolved.as_of, calendar))
    except UsageError:
        return None
