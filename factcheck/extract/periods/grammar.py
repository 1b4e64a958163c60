"""The rule tables of periods, read once and compiled to regular expressions over word codes.

Each pattern has bounded length (the tables allow no repetition), so that matching takes linear time in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Literal

from pydantic import Field

from factcheck.errors import ConfigError
from factcheck.extract.mark_words import mark_words
from factcheck.extract.periods.openings import Beginnings, openings
from factcheck.extract.periods.tokens import FIRST_WORD_CODE, SHAPE_CODES
from factcheck.models import CalendarUnit, PeriodKind, PriceField, Side
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_csv_rows, read_toml

_ELEMENT = re.compile(
    r"(?P<name>[a-z_]+)=|(?P<word>[a-z]+)|(?P<shape>[A-Z_]+)|(?P<mark>[()|?])|(?P<space>\s+)|(?P<bad>.)"
)
# Prose has some thousands; more are kept of no text.
_MOST_BEGINNINGS = 50_000


_Day = date


class Form(Row):
    """Patterns that share a kind, and what they fix beyond the words they capture.

    ``counts_back``: the length captured is how far back the day or week lies ("three days ago").
    """

    kind: PeriodKind | Literal["skip"]
    patterns: tuple[str, ...]
    shift: int | None = None
    shift_unit: CalendarUnit | None = None
    event: str | None = None
    part: str | None = None
    counts_back: bool = False
    count: Decimal | None = None
    unit: CalendarUnit | None = None
    side: Side | None = None
    side_field: PriceField | None = None


class Values(Row):
    """Words with a value, by class."""

    MONTH_FULL: dict[str, int]
    MONTH_ABBR: dict[str, int]
    WEEKDAY: dict[str, int]
    NUMBER: dict[str, int]
    ORDINAL: dict[str, int]
    UNIT: dict[str, str]
    TURN: dict[str, Side]
    PART: dict[str, str]
    RELDAY: dict[str, int]
    BACK: dict[str, int]


class PeriodTable(Row):
    """The whole of ``configs/periods.toml``."""

    glue: tuple[str, ...]
    capitalised: tuple[str, ...]
    values: Values
    words: dict[str, tuple[str, ...]]
    shapes: dict[str, str]
    forms: tuple[Form, ...] = Field(min_length=1)


class Event(Row):
    """One row of ``configs/events.csv``: a dated event and the words, split by ``|``, that stand for it.

    ``base`` says which close came before the news: the one of that day (``close``), or the one before it
    (``previous``). A key may have several dates (elections), of which the story's own moment picks one.
    ``until`` is the last day of an event that went on for months, such as a crisis.
    """

    key: str
    phrases: str = ""
    date: date
    base: Literal["close", "previous"]
    source: str
    until: _Day | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One compiled pattern and the form it belongs to."""

    regex: re.Pattern[str]
    form: Form


class Patterns(dict[str, tuple[Pattern, ...]]):
    """The patterns by the codes that a match may begin with; worked out when these are first met.

    ``every`` are all of them, ``first`` the codes that the match of any can begin with.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        super().__init__()
        self.every = tuple(patterns)
        self._beginnings = Beginnings()
        for number, pattern in enumerate(self.every):
            for opening in openings(pattern.regex.pattern):
                self._beginnings.add(opening, number)
        self.first = frozenset().union(*self._beginnings.following)

    def __missing__(self, codes: str) -> tuple[Pattern, ...]:
        if len(self) > _MOST_BEGINNINGS:
            self.clear()
        found = tuple(self.every[number] for number in sorted(self._beginnings.fitting(codes)))
        self[codes] = found
        return found


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything a scan needs: word codes, the patterns by the codes they may begin with, and the words' values."""

    vocabulary: dict[str, str]
    capitalised: frozenset[str]
    glue: frozenset[str]
    patterns: Patterns
    values: Values
    units: dict[str, tuple[int, CalendarUnit]]
    sides: dict[str, Side]
    events: dict[str, str]
    event_words: frozenset[str]


@cache
def load_events() -> tuple[Event, ...]:
    """All rows of the event table, as the file has them."""
    return read_csv_rows(shipped_path("configs", "events.csv"), Event)


@cache
def load_grammar() -> Grammar:
    """The grammar of the shipped tables; raises ``ConfigError`` naming the pattern that cannot be read."""
    path = shipped_path("configs", "periods.toml")
    table = read_toml(path, PeriodTable)
    events = {
        phrase.strip(): event.key for event in load_events() for phrase in event.phrases.split("|") if phrase.strip()
    }
    compiler = _Compiler(table, tuple(events))
    compiled = []
    for form in table.forms:
        for source in form.patterns:
            try:
                compiled.append(Pattern(re.compile(compiler.pattern(source)), form))
            except (KeyError, re.error) as error:
                raise ConfigError(path, f"pattern {source!r}", f"cannot be read: {error}") from error
    glue_shapes = {
        SHAPE_CODES[name] for name in ("NUM", "INT", "DEC", "FRACTION", "COMMA", "HYPHEN", "DOT", "POSS", "COLON")
    }
    glue_words = {compiler.vocabulary[word] for word in table.glue if word in compiler.vocabulary}
    capitalised = frozenset(word for name in table.capitalised for word in compiler.classes[name])
    return Grammar(
        compiler.vocabulary,
        capitalised,
        frozenset(glue_shapes | glue_words),
        Patterns(compiled),
        table.values,
        {word: _unit(text) for word, text in table.values.UNIT.items()},
        mark_words().every | table.values.TURN,
        events,
        frozenset(phrase.split()[0] for phrase in events),
    )


def _unit(text: str) -> tuple[int, CalendarUnit]:
    # An hour is no calendar unit: it is kept as a zero count of days, which the reader turns into whole days.
    count, name = text.split()
    return (0, CalendarUnit.DAY) if name == "hour" else (int(count), CalendarUnit(name))


class _Compiler:
    """Turns patterns of the table into regular expressions, giving each word met a code of its own."""

    def __init__(self, table: PeriodTable, phrases: tuple[str, ...]) -> None:
        self.shapes = table.shapes
        self.vocabulary: dict[str, str] = {}
        self.classes: dict[str, tuple[str, ...]] = {name: tuple(words) for name, words in table.words.items()}
        self.classes |= {name: tuple(words) for name, words in table.values.model_dump().items()}
        marks = mark_words()
        self.classes |= {"SIDE": tuple(marks.sides), "TOPMOST": tuple(marks.topmost), "REACHED": tuple(marks.reached)}
        longest_first = sorted(phrases, key=len, reverse=True)
        self.phrases = "(?:" + "|".join(map(self._phrase, longest_first)) + ")"

    def _phrase(self, phrase: str) -> str:
        """The words of an event in order, with or without hyphens; a lone "s" is the possessive."""
        codes = [SHAPE_CODES["POSS"] if word == "s" else self.code(word) for word in phrase.split()]
        return f"{SHAPE_CODES['HYPHEN']}?".join(codes)

    def code(self, word: str) -> str:
        """The code of a word, a new one when it is met for the first time."""
        return self.vocabulary.setdefault(word, chr(FIRST_WORD_CODE + len(self.vocabulary)))

    def pattern(self, source: str) -> str:
        """The regular expression of a whole pattern; ``x <`` must stand before it and ``> x`` follow it."""
        before, _, rest = source.rpartition("<")
        head, _, following = rest.partition(">")
        behind = f"(?<={self.expression(before)})" if before else ""
        return behind + self.expression(head) + (f"(?={self.expression(following)})" if following else "")

    def expression(self, source: str) -> str:
        """The regular expression of a pattern's part."""
        parts: list[str] = []
        pending = False
        depths: list[bool] = []
        for match in _ELEMENT.finditer(source):
            group, text = match.lastgroup, match.group()
            if group == "bad":
                raise KeyError(text)
            if group == "space":
                continue
            if group == "name":
                parts.append(f"(?P<{match['name']}>")
                pending = True
                continue
            if text == "(":
                parts.append("(?:")
                depths.append(pending)
                pending = False
                continue
            if text == ")":
                parts.append("))" if depths.pop() else ")")
                continue
            if text in "|?":
                parts.append(text)
                continue
            parts.append(self._element(group or "", text))
            if pending:
                parts.append(")")
                pending = False
        return "".join(parts)

    def _element(self, group: str, text: str) -> str:
        if group == "word":
            return self.code(text)
        if text in SHAPE_CODES:
            return SHAPE_CODES[text]
        if text in self.classes:
            return "[" + "".join(map(self.code, self.classes[text])) + "]"
        if text == "EVENT":
            return self.phrases
        return "(?:" + self.expression(self.shapes[text]) + ")"
