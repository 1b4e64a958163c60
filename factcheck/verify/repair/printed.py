"""Where the year, month, day and weekday of a printed date stand in the source, so that one of them can be replaced."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from factcheck.models import PartialDate, PeriodExpression, Span

Part = Literal["year", "month", "day", "weekday"]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH = r"(?P<month>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?|" + "|".join(MONTHS) + r")"
_WEEKDAY = r"(?P<weekday>(?:" + "|".join(WEEKDAYS) + r")|(?:Mon|Tues|Tue|Wed|Thurs|Thu|Fri|Sat|Sun)\b\.?)"
_ISO = r"(?P<iso>(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d))"
_YEAR = r"(?P<year>\b(?:19|20)\d\d\b)"
_DAY = r"(?P<day>\b\d{1,2})(?P<suffix>st|nd|rd|th)?\b"
_TOKEN = re.compile(f"{_ISO}|{_WEEKDAY}|{_MONTH}|{_YEAR}|{_DAY}")

_Place = Literal["anchor", "until"]


@dataclass(frozen=True, slots=True)
class Token:
    """One printed part of a date. ``value`` is the year, the month from 1, the day, or the weekday from 0.

    ``padded`` tells of a number printed with two digits whatever its value, as in 2025-01-09.
    """

    part: Part
    value: int
    span: Span
    text: str
    padded: bool = False

    def reads(self, value: int) -> str:
        """Another value printed the same way: "Jan." for "Feb.", "03" for "12", "27th" for "28th"."""
        if self.part == "month" and not self.text[0].isdigit():
            name = MONTHS[value - 1]
            return name if self.text == MONTHS[self.value - 1] or value == 5 else _abbreviated(name, self.text)
        if self.part == "weekday":
            name = WEEKDAYS[value]
            return name if self.text == WEEKDAYS[self.value] else _abbreviated(name, self.text)
        digits = re.match(r"\d+", self.text)
        printed = f"{value:02d}" if self.padded else str(value)
        if len(self.text) > (len(digits.group()) if digits is not None else 0):
            return printed + _ordinal(value)
        return printed


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date of a period as it is printed, and which field of the expression it is."""

    place: _Place
    date: PartialDate
    tokens: tuple[Token, ...]

    def token(self, part: Part) -> Token | None:
        """The token of one part, None where it is not printed."""
        return next((token for token in self.tokens if token.part == part), None)


def printed_dates(expression: PeriodExpression, text: str) -> tuple[PrintedDate, ...]:
    """The dates printed in the expression's own words, each with the tokens that say it."""
    if expression.span is None:
        return ()
    tokens = list(_tokens(expression.span, text))
    found: list[PrintedDate] = []
    places: tuple[tuple[_Place, PartialDate | None], ...] = (("anchor", expression.anchor), ("until", expression.until))
    for place, partial in places:
        if partial is None:
            continue
        own: list[Token] = []
        wanted = {"year": partial.year, "month": partial.month, "day": partial.day, "weekday": partial.weekday}
        for part, value in wanted.items():
            match = next((token for token in tokens if token.part == part and token.value == value), None)
            if match is not None:
                own.append(match)
                # A year printed once serves both ends of a range.
                if part != "year":
                    tokens.remove(match)
        if own:
            found.append(PrintedDate(place, partial, tuple(own)))
    return tuple(found)


def dated(partial: PartialDate, day: date) -> PartialDate:
    """The same parts of another day: what is printed stays printed."""
    return PartialDate(
        year=day.year,
        month=day.month,
        day=day.day,
        weekday=None if partial.weekday is None else day.weekday(),
    )


def _tokens(span: Span, text: str) -> list[Token]:
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text, span.start, span.end):
        if found.group("iso"):
            for part, group in (("year", "iso_year"), ("month", "iso_month"), ("day", "iso_day")):
                tokens.append(_token(part, int(found.group(group)), found, group))  # type: ignore[arg-type]
        elif found.group("weekday"):
            tokens.append(_token("weekday", _index(found.group("weekday"), WEEKDAYS), found, "weekday"))
        elif found.group("month"):
            tokens.append(_token("month", _index(found.group("month"), MONTHS) + 1, found, "month"))
        elif found.group("year"):
            tokens.append(_token("year", int(found.group("year")), found, "year"))
        else:
            suffix = found.group("suffix") or ""
            at = Span(found.start("day"), found.end("day") + len(suffix))
            padded = found.group("day").startswith("0")
            tokens.append(Token("day", int(found.group("day")), at, at.of(text), padded))
    return tokens


def _token(part: Part, value: int, found: re.Match[str], group: str) -> Token:
    text = found.group(group)
    padded = group.startswith("iso") or (text.startswith("0") and text.isdigit())
    return Token(part, value, Span(found.start(group), found.end(group)), text, padded)


def _index(word: str, names: tuple[str, ...]) -> int:
    stem = word.rstrip(".")[:3].casefold()
    return next(place for place, name in enumerate(names) if name.casefold().startswith(stem))


def _abbreviated(name: str, like: str) -> str:
    return name[:3] + ("." if like.endswith(".") else "")


def _ordinal(day: int) -> str:
    if 10 < day % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
