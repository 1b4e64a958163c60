"""Days counted on from a date told before: "fell 2,997 points on March 16. Eight days later it rose 2,113"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from factcheck.extract.periods.grammar import load_grammar
from factcheck.models import PartialDate

_LATER: Final = re.compile(r"(?:(?:just|only|exactly|barely) )?([\w-]+) days? later", re.IGNORECASE)
_MOST: Final = 60
# A year without a leap day, for dates that print none.
_ANY_YEAR: Final = 2001


def days_later(words: str, told: PartialDate) -> PartialDate | None:
    """The date that so many days after ``told`` is; None of other words, and of a year that begins in between."""
    counted = _LATER.fullmatch(words)
    if counted is None or told.month is None or told.day is None or told.shift is not None:
        return None
    word = counted[1].casefold()
    count = int(word) if word.isdecimal() else load_grammar().values.NUMBER.get(word, 0)
    if not 0 < count <= _MOST:
        return None
    first = date(told.year or _ANY_YEAR, told.month, told.day)
    found = first + timedelta(days=count)
    if told.year is None and found.year != first.year:
        return None
    return PartialDate(year=told.year and found.year, month=found.month, day=found.day)
