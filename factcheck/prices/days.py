"""Days as whole numbers since 1 January 1970, the form in which the store and numpy count them."""

from __future__ import annotations

from datetime import date, timedelta

_EPOCH = date(1970, 1, 1)


def to_number(day: date) -> int:
    """Days from 1970 to ``day``; negative before."""
    return (day - _EPOCH).days


def to_day(number: float) -> date:
    """The day of a number."""
    return _EPOCH + timedelta(days=int(number))
