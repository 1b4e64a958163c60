"""The date that a run of tokens prints, nothing assumed: ``PartialDate`` holds what is there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.extract.periods.grammar import Grammar
from factcheck.extract.periods.tokens import SHAPE_CODES, Token
from factcheck.models import CalendarUnit, PartialDate

_SHAPE_NAMES = {code: name for name, code in SHAPE_CODES.items()}
# "The first trading day of 2025" is the start of that year, the last one its end.
_EDGES = {"first": "start", "last": "end", "final": "end"}
# A two-digit year belongs to the century that makes it past: '12 is 2012, '87 is 1987.
_FIRST_YEAR_OF_OLD_CENTURY = 50


@dataclass(slots=True)
class _Printed:
    """What has been read of a date so far; the fields are those of ``PartialDate``."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    shift: int | None = None
    shift_unit: CalendarUnit | None = None
    part: str | None = None

    def date(self, event: str | None) -> PartialDate:
        part = self.part if event is None else None
        return PartialDate(
            self.year, self.month, self.day, self.weekday, self.quarter, self.shift, self.shift_unit, part, event
        )


def read_date(tokens: list[Token], grammar: Grammar) -> PartialDate | None:
    """The date of the tokens, or None where a numeric date is no date of the calendar ("31/31/2025")."""
    words = [token.text for token in tokens]
    found = _Printed(part=_EDGES.get(words[0]) if "trading" in words or "day" in words else None)
    for index, token in enumerate(tokens):
        shape = _SHAPE_NAMES.get(token.code)
        if shape in {"ISO", "SLASHED"}:
            numeric = _numeric(token.text)
            return numeric if numeric is None else replace(numeric, weekday=found.weekday)
        if shape is None:
            _read_word(words, index, found, grammar)
        else:
            _read_shape(shape, token.text, found)
    return found.date(_event(words, grammar))


def _read_shape(shape: str, text: str, found: _Printed) -> None:
    if shape in {"YEAR", "SHORTYEAR"}:
        found.year = _year(text)
    elif shape == "QUARTER":
        _read_quarter(text, found)
    elif shape in {"ORDNUM", "NUM"}:
        found.day = int(text.rstrip("stndrh"))


def _read_word(words: list[str], index: int, found: _Printed, grammar: Grammar) -> None:
    values, word = grammar.values, words[index]
    month = values.MONTH_FULL.get(word) or values.MONTH_ABBR.get(word)
    if month is not None:
        found.month = month
    elif word in values.WEEKDAY:
        found.weekday = values.WEEKDAY[word]
    elif word in values.RELDAY:
        found.shift, found.shift_unit = values.RELDAY[word], CalendarUnit.DAY
    elif word in values.ORDINAL and "quarter" in words:
        found.quarter = values.ORDINAL[word]
    elif word in values.PART and found.part is None:
        found.part = values.PART[word]
    elif word in values.BACK or word == "past":
        following = words[index + 1] if index + 1 < len(words) else ""
        unit = _unit_back(following, grammar)
        if unit is not None:
            found.shift, found.shift_unit = values.BACK.get(word, -1), unit
    elif word in grammar.units and found.shift is None and words[max(0, index - 1)] == "the":
        found.shift, found.shift_unit = 0, grammar.units[word][1]


def _unit_back(following: str, grammar: Grammar) -> CalendarUnit | None:
    """In what "last" and "this" count before a unit, a weekday or a month, and after one ("January last year")."""
    values = grammar.values
    if following in grammar.units:
        return grammar.units[following][1]
    if following in values.WEEKDAY:
        return CalendarUnit.WEEK
    return CalendarUnit.YEAR if following in values.MONTH_FULL or following in values.MONTH_ABBR else None


def _event(words: list[str], grammar: Grammar) -> str | None:
    """The event whose phrase the words hold; the longest phrase counts."""
    if grammar.event_words.isdisjoint(words):
        return None
    joined = f" {' '.join(word for word in words if word.isalnum())} "
    phrases = [phrase for phrase in grammar.events if phrase in joined and f" {phrase} " in joined]
    return grammar.events[max(phrases, key=len)] if phrases else None


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    short = int(text[-2:])
    return (1900 if short >= _FIRST_YEAR_OF_OLD_CENTURY else 2000) + short


def _read_quarter(text: str, found: _Printed) -> None:
    digits = [character for character in text if character.isdigit()]
    # The quarter's own digit stands beside the Q: first in "3Q24", second in "Q3 2024".
    found.quarter = int(digits[0])
    year = "".join(digits[1:])
    if year:
        found.year = _year(year)


def _numeric(text: str) -> PartialDate | None:
    """A numeric date; where day and month may be swapped, the other order is the alternative."""
    if text[4:5] == "-":
        year, month, day = (int(part) for part in text.split("-"))
        return PartialDate(year=year, month=month, day=day) if _is_date(month, day) else None
    one, two, last = text.replace(".", "/").split("/")
    first, second, year = int(one), int(two), _year(last)
    month_first = PartialDate(year=year, month=first, day=second) if _is_date(first, second) else None
    day_first = PartialDate(year=year, month=second, day=first) if _is_date(second, first) else None
    if "." in text:
        return day_first
    if month_first is None or day_first is None or first == second:
        return month_first or day_first
    return replace(month_first, alternative=day_first)


def _is_date(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31
