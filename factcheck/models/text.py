"""Texts and places in them. A span is half-open and counts characters of ``Article.text``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters of ``Article.text``: never empty, never negative."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span [{self.start}, {self.end}) is empty or negative: need 0 <= start < end")

    def of(self, source: str) -> str:
        """The surface words this span quotes."""
        return source[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True when ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment of publication: a calendar day, and the instant where a time of day is known.

    ``at`` is timezone-aware. Midnight carries no time of day (claims without a clock are stamped so), hence
    ``at`` is ``None`` for it.
    """

    day: date
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place and date at the head of a story, "HONG KONG, Feb 12 -"; ``day`` is None where no year can be known."""

    span: Span
    place: str | None
    country: str | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph as it is read: repaired text, and the way back to the source.

    ``offsets[i]`` is the source offset of character ``i`` of ``text``; it has one entry more than ``text`` has
    characters, and is ``None`` where the paragraph is the source unchanged from ``start`` on.
    """

    text: str
    start: int
    offsets: Sequence[int] | None = None

    def source_span(self, start: int, end: int) -> Span:
        """The source span of ``text[start:end]``; characters that a repair inserted widen nothing."""
        if self.offsets is None:
            return Span(self.start + start, self.start + end)
        first, last = self.offsets[start], self.offsets[end - 1]
        return Span(first, max(first, last) + 1)


@dataclass(frozen=True, slots=True)
class Article:
    """A text to check. Every span of later stages points into ``text``."""

    id: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: Stamp | None = None
    dateline: Dateline | None = None
