"""Dates of publication: a calendar day, and the instant only where a time of day and its zone are printed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from factcheck.errors import UsageError
from factcheck.models import Stamp

ALLOWED = (
    "a date such as 2025-01-27 or 27 January 2025, or with a time and zone such as "
    "2025-01-27T16:30-05:00 or 2025-01-27T21:30Z"
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
    r"(?:[T ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?"
    r" ?(?P<zone>Z|z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_NAMED_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})[a-z]*\b", re.IGNORECASE)
_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_LONGEST_DATE = 60
# "27 January 2025" or "Jan. 27, 2025".
PRINTED_DAY = (
    r"(?:(?P<day>[0-9]{1,2}) (?P<month>[A-Z][a-z]{2,8})\.?|(?P<name>[A-Z][a-z]{2,8})\.? (?P<number>[0-9]{1,2}))"
    r",? (?P<year>[0-9]{4})"
)
WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,? )?"
_CLOCK = (
    r"(?:,? (?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))? ?(?P<zone>Z|UTC|GMT|[+-][0-9]{4}))?"
)
_PRINTED = re.compile(rf"{WEEKDAY}{PRINTED_DAY}{_CLOCK}")


def parse_stamp(text: str) -> Stamp:
    """The stamp that ``text`` prints; the day is that of the printed zone.

    Dates whose month is a word are read however they are spelled ("27 Jan 2025, 4:30 pm EST"); in digits only the
    year may come first, since 03/04/2025 is two dates. A time without a zone names no instant, and midnight is how a
    date alone is stored: both give the day alone. Raises ``UsageError`` naming the value and the allowed forms.
    """
    found = _ISO.fullmatch(text.strip())
    stamp = _stamp(found, _day_in_digits(found)) if found else _spelled(text)
    if stamp is None:
        raise UsageError("date", text, ALLOWED)
    return stamp


def _spelled(text: str) -> Stamp | None:
    if len(text) > _LONGEST_DATE or not _NAMED_MONTH.search(text) or not _YEAR.search(text):
        return None
    import dateparser

    found = dateparser.parse(
        text, languages=["en"], settings={"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]}
    )
    if found is None:
        return None
    instant = found if found.tzinfo is not None and found.time() != time() else None
    return Stamp(found.date(), instant)


def find_stamp(text: str) -> Stamp | None:
    """The stamp of ``text`` as mastheads and feeds print it ("27 January 2025, 16:30 GMT"), or ``None``."""
    words = " ".join(text[:80].split())
    found = _ISO.match(words)
    if found is not None:
        return _stamp(found, _day_in_digits(found))
    found = _PRINTED.match(words)
    return _stamp(found, printed_day(found)) if found else None


def printed_day(found: re.Match[str]) -> date | None:
    """The day that a match of ``PRINTED_DAY`` gives; None where there is no such day."""
    month = month_number(found["month"] or found["name"])
    return None if month is None else _date(found["year"], month, found["day"] or found["number"])


def month_number(name: str) -> int | None:
    """The month that ``name`` names or abbreviates, January being 1."""
    plain = name.casefold().rstrip(".")
    return next((n for n, short in enumerate(_MONTHS, start=1) if plain.startswith(short)), None)


def latest_day(month: int, day: int, *, until: date) -> date | None:
    """The latest such day up to ``until`` and a day, which zones allow for; 29 February may be none."""
    for year in (until.year + 1, until.year, until.year - 1):
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if candidate <= until + timedelta(days=1):
            return candidate
    return None


def _day_in_digits(found: re.Match[str]) -> date | None:
    return _date(found["year"], int(found["month"]), found["day"])


def _date(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _stamp(found: re.Match[str], day: date | None) -> Stamp | None:
    if day is None:
        return None
    if found["hour"] is None:
        return Stamp(day)
    try:
        clock = time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
        zone = _zone(found["zone"])
    except ValueError:
        return None
    if zone is None or clock == time():
        return Stamp(day)
    return Stamp(day, datetime.combine(day, clock, tzinfo=zone))


def _zone(printed: str | None) -> timezone | None:
    if printed is None:
        return None
    if printed[0] not in "+-":
        return UTC
    digits = printed[1:].replace(":", "")
    shift = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-shift if printed[0] == "-" else shift)
