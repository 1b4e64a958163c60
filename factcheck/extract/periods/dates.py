"""The date that a run of tokens prints, nothing assumed: ``PartialDate`` holds what is there."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.periods.grammar import Grammar
from factcheck.extract.periods.tokens import SHAPE_CODES, Token
from factcheck.models import CalendarUnit, PartialDate

_SHAPE_NAMES = {code: name for name, code in SHAPE_CODES.items()}
# "The first trading day of 2025" is the start of that year, the last one its end.
_EDGES = {"first": "start", "last": "end", "final": "end"}
# A two-digit year belongs to the century that makes it past: '12 is 2012, '87 is 1987.
_FIRST_YEAR_OF_OLD_CENTURY = 50


def read_date(tokens: list[Token], grammar: Grammar) -> PartialDate | None:
    """The date of the tokens, or None where a numeric date is no date of the calendar ("31/31/2025")."""
    words = [token.text for token in tokens]
    found = PartialDate(part=_EDGES.get(words[0]) if "trading" in words or "day" in words else None)
    for index, token in enumerate(tokens):
        shape = _SHAPE_NAMES.get(token.code)
        if shape in {"ISO", "SLASHED"}:
            numeric = _numeric(token.text)
            return numeric if numeric is None else replace(numeric, weekday=found.weekday)
        found = _with_word(words, index, found, grammar) if shape is None else _with_shape(shape, token.text, found)
    return _event(words, found, grammar)


def _with_shape(shape: str, text: str, found: PartialDate) -> PartialDate:
    if shape in {"YEAR", "SHORTYEAR"}:
        return replace(found, year=_year(text))
    if shape == "QUARTER":
        return _quarter(text, found)
    if shape in {"ORDNUM", "NUM"}:
        return replace(found, day=int(text.rstrip("stndrh")))
    return found


def _with_word(words: list[str], index: int, found: PartialDate, grammar: Grammar) -> PartialDate:
    values, word = grammar.values, words[index]
    month = values.MONTH_FULL.get(word) or values.MONTH_ABBR.get(word)
    if month is not None:
        return replace(found, month=month)
    if word in values.WEEKDAY:
        return replace(found, weekday=values.WEEKDAY[word])
    if word in values.RELDAY:
        return replace(found, shift=values.RELDAY[word], shift_unit=CalendarUnit.DAY)
    if word in values.ORDINAL and "quarter" in words:
        return replace(found, quarter=values.ORDINAL[word])
    if word in values.PART and found.part is None:
        return replace(found, part=values.PART[word])
    following = words[index + 1] if index + 1 < len(words) else ""
    if word in values.BACK or word == "past":
        return _back(values.BACK.get(word, -1), following, found, grammar)
    if word in grammar.units and found.shift is None and words[max(0, index - 1)] == "the":
        return replace(found, shift=0, shift_unit=grammar.units[word][1])
    return found


def _back(shift: int, following: str, found: PartialDate, grammar: Grammar) -> PartialDate:
    """The words "last" and "this" before a unit, a weekday or a month, and after one ("January last year")."""
    values = grammar.values
    if following in grammar.units:
        return replace(found, shift=shift, shift_unit=grammar.units[following][1])
    if following in values.WEEKDAY:
        return replace(found, shift=shift, shift_unit=CalendarUnit.WEEK)
    if following in values.MONTH_FULL or following in values.MONTH_ABBR:
        return replace(found, shift=shift, shift_unit=CalendarUnit.YEAR)
    return found


def _event(words: list[str], found: PartialDate, grammar: Grammar) -> PartialDate:
    """The date with its event, where the words hold the phrase of one; the longest phrase counts."""
    if grammar.event_words.isdisjoint(words):
        return found
    joined = f" {' '.join(word for word in words if word.isalnum())} "
    phrases = [phrase for phrase in grammar.events if f" {phrase} " in joined]
    return replace(found, event=grammar.events[max(phrases, key=len)], part=None) if phrases else found


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    short = int(text[-2:])
    return (1900 if short >= _FIRST_YEAR_OF_OLD_CENTURY else 2000) + short


def _quarter(text: str, found: PartialDate) -> PartialDate:
    digits = [character for character in text if character.isdigit()]
    # The quarter's own digit stands beside the Q: first in "3Q24", second in "Q3 2024".
    year = "".join(digits[1:])
    return replace(found, quarter=int(digits[0]), year=_year(year) if year else found.year)


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
