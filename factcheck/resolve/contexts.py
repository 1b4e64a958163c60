"""What must stand near an ambiguous name before it may mean an instrument: ``configs/contexts.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import RootModel

from factcheck.tables import Row, read_toml

_LONGEST_WORD = 80
_WORD = re.compile(r"[^\W_][\w.&'’-]*")


class Context(Row):
    """One context: it holds when any of its signs is present and none of its refusals (``before``, ``after``) is.

    ``bare`` is false for names too plain to be looked for in a text by themselves.
    """

    capitalised: bool = False
    moved: bool = False
    sentence: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    bare: bool = True
    reason: str


class _ContextTable(RootModel[dict[str, Context]]):
    pass


class WholeText:
    """A text that every mention of a name is asked of: it is searched for a word once, however often that is asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._holds: dict[str, bool] = {}

    def first_of(self, words: Iterable[str]) -> str | None:
        """The first of the words, in the order given, that the text holds whole."""
        return next((word for word in words if self._has(word)), None)

    def _has(self, word: str) -> bool:
        found = self._holds.get(word)
        if found is None:
            found = self._holds[word] = _whole(word).search(self._text) is not None
        return found


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is printed around one mention of a name, which stands in ``printed`` from ``start`` to ``end``.

    ``moved`` tells that a claim is made of it. ``countries`` are those the text is about or touches.
    """

    name: str
    printed: str
    start: int
    end: int
    hints: tuple[str, ...]
    article: WholeText
    moved: bool = False
    unit: str | None = None
    countries: frozenset[str] = frozenset()

    @property
    def sentence(self) -> str:
        """The sentence, and the hints beside the name."""
        return " ".join((self.printed, *self.hints))

    @property
    def opens(self) -> bool:
        """True of a name that opens its sentence, where a capital says nothing."""
        return _WORD.search(self.printed, 0, self.start) is None

    @property
    def before(self) -> str:
        """The word before the name."""
        words = _WORD.findall(self.printed, max(0, self.start - _LONGEST_WORD), self.start)
        return words[-1] if words else ""

    @property
    def after(self) -> str:
        """The word after the name."""
        found = _WORD.match(self.printed[self.end :].lstrip())
        return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class Contexts:
    """All contexts by name."""

    rows: Mapping[str, Context]

    @classmethod
    def load(cls, path: Path) -> Self:
        """The contexts of a file; raises ``ConfigError`` for a key that no context has."""
        return cls(read_toml(path, _ContextTable).root)

    def is_bare(self, name: str | None) -> bool:
        """True unless the context says that its names are too plain to be looked for."""
        return name is None or self.rows[name].bare

    def sign(self, name: str, around: Surroundings) -> str | None:
        """The sign by which a context holds, in words, or None where it does not hold."""
        context = self.rows[name]
        if around.after.casefold() in context.after or around.before.casefold() in context.before:
            return None
        if context.sentence and (found := _first_word(context.sentence, around.sentence)):
            return f"“{found}” in the sentence"
        if found := around.article.first_of(context.article):
            return f"“{found}” in the article"
        if around.unit in context.units:
            return f"the figure is in {str(around.unit).replace('_', ' ')}"
        if countries := sorted(around.countries.intersection(context.countries)):
            return f"the story is about the market of {countries[0]}"
        if context.moved and around.moved:
            return "a market move told of it"
        if context.capitalised and not around.opens and around.name[:1].isupper():
            return "a capital where no sentence begins"
        return None


def _first_word(words: Iterable[str], text: str) -> str | None:
    for word in words:
        if _whole(word).search(text):
            return word
    return None


@cache
def _whole(word: str) -> re.Pattern[str]:
    """The word whole; one in lower case is met in any case, a name as it is printed."""
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE if word.islower() else 0)
