"""The readings of one period as they are collected: each named in plain words, none twice, the default first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from factcheck.errors import UsageError
from factcheck.models import Extreme, PeriodExpression, Point, PriceField, Side, Window
from factcheck.prices.market import SessionCalendar
from factcheck.resolve.ends import Ends

# Long before any price of any catalogue: the first day of "ever".
BEGINNING = date(1896, 1, 1)

_DAY = timedelta(days=1)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SUPERLATIVE = {Side.HIGH: "highest", Side.LOW: "lowest"}


class Enough(Exception):  # noqa: N818 - no error: it ends the counting once the wanted reading is there
    """Raised by ``Readings.add`` when the one reading asked for has been added."""


@dataclass(slots=True)
class Readings:
    """Collects windows that end at ``end`` unless told otherwise; what no session answers is left out.

    With ``default_only`` the first one ends the collecting by ``Enough``.
    """

    expression: PeriodExpression
    ends: Ends
    end: date
    calendar: SessionCalendar
    windows: list[Window] = field(default_factory=list)
    default_only: bool = False

    def at(self, day: date) -> date | None:
        """The last session on or before ``day``, None before the calendar's first."""
        try:
            return self.calendar.on_or_before(day)
        except UsageError:
            return None

    def before(self, day: date) -> date | None:
        """The last session before ``day``, None before the calendar's first."""
        return self.at(day - _DAY)

    def earlier(self, session: date, count: int) -> date | None:
        """The session ``count`` sessions before ``session``, None before the calendar's first."""
        try:
            return self.calendar.offset(session, -count)
        except UsageError:
            return None

    def add(
        self,
        base: Extreme | date | None,
        end: date | None = None,
        *,
        field: PriceField = PriceField.CLOSE,
        note: str | None = None,
    ) -> None:
        """One more reading, from the close (or another price) of ``base``; nothing where it is no move forward."""
        if base is None:
            return
        end = end or self.end
        start = base if isinstance(base, Extreme) else Point(base, field)
        first = start.first if isinstance(start, Extreme) else start.session
        within = isinstance(start, Point) and start.field is not PriceField.CLOSE
        if first > end or (first == end and not within and isinstance(start, Point)):
            return
        last = Point(end)
        if self.windows and any(window.base == start and window.end == last for window in self.windows):
            return
        self.windows.append(Window(window_name(start, last), start, last, note if self.windows else None))
        if self.default_only:
            raise Enough

    def add_session(self, session: date, *, note: str | None = None) -> None:
        """The move of one session: from the close before it to its own."""
        self.add(self.before(session), session, note=note)


def window_name(base: Point | Extreme, end: Point) -> str:
    """A reading in plain words, "close on 13 January 2023 to close on 12 February 2025"."""
    return f"{_point(base) if isinstance(base, Point) else _extreme(base, end)} to {_point(end)}"


def day_name(day: date) -> str:
    """A day as reports write it, "13 January 2023"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _point(point: Point) -> str:
    return f"{point.field.value} on {day_name(point.session)}"


def _extreme(extreme: Extreme, end: Point) -> str:
    price = "close" if extreme.field is PriceField.CLOSE else "price"
    what = f"{_SUPERLATIVE[extreme.side]} {price}"
    if extreme.first == BEGINNING:
        return f"{what} on record"
    if extreme.first == extreme.last:
        return f"{what} on {day_name(extreme.first)}"
    last = "then" if extreme.last == end.session else day_name(extreme.last)
    return (
        f"{what} from {day_name(extreme.first)} to {last},"
        if last == "then"
        else f"{what} from {day_name(extreme.first)} to {last}"
    )
