"""Prices of another moment than the end: within a stretch, or moved from.

"Was worth $1.1 trillion in April" is true of any day of that month. "Rose to $12 from $9" tells in $9 where the move
began, and where no day is printed of it that may be long ago.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from factcheck.models import (
    MOVED_FROM,
    TOLD_STRETCHES,
    Claim,
    Extreme,
    Point,
    Quantity,
    Reason,
    ResolvedClaim,
    Side,
    Window,
)
from factcheck.prices.series import PriceHistory
from factcheck.verify.pricing import price_of
from factcheck.verify.reading import Gap
from factcheck.verify.wording import day_words

NO_DAY: Final = Gap(Reason.AMBIGUOUS_PERIOD, "no day is printed of the price that it moved from")
"""Why a price that it moved from cannot be settled, though it stood there on some day of the year."""

_A_DAY = timedelta(days=1)
_A_YEAR = timedelta(days=366)


def may_be_any_day(resolved: ResolvedClaim, quantity: Quantity) -> bool:
    """True when the words date a price by a stretch and do not call it the close that ended it."""
    any_price = not quantity.settled or MOVED_FROM in resolved.claim.notes
    return any_price and resolved.claim.period.kind in TOLD_STRETCHES


def is_undated_start(claim: Claim) -> bool:
    """True of a price moved from, of which the words print no day of its own."""
    return MOVED_FROM in claim.notes and (claim.period.span is None or claim.period.inherited)


def moments_of(claim: Claim, counted: tuple[Window, ...]) -> tuple[Window, ...]:
    """The windows, ending with the session whose price the claim tells: of an undated start that is the base."""
    if not is_undated_start(claim):
        return counted
    return tuple(replace(window, end=window.base) for window in counted if isinstance(window.base, Point)) + counted


def year_before(window: Window) -> Window:
    """The year up to the end of a window, in which a price that it moved from may have stood on any day."""
    return replace(window, base=Point(window.end.session - _A_YEAR))


def days_of_lowest_and_highest(history: PriceHistory, window: Window) -> tuple[date, date] | None:
    """The days of the lowest and the highest close of a stretch; None where it has no closes."""
    first = window.base.session + _A_DAY if isinstance(window.base, Point) else window.end.session
    found = [price_of(history, Extreme(side, first, window.end.session)) for side in (Side.LOW, Side.HIGH)]
    days = [price.session for price in found if not isinstance(price, Gap)]
    return (days[0], days[1]) if len(days) == len(found) else None


def stretch_words(window: Window) -> str:
    """The days of a stretch: "after 30 September 2022 up to 31 October 2022"."""
    base = window.base
    after = f"after {day_words(base.session)} " if isinstance(base, Point) else ""
    return f"{after}up to {day_words(window.end.session)}"
