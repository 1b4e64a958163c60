"""Which sentence of a text a span stands in, and where that begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from factcheck.models import Span

# One class of characters first, or the search would try every place of a text.
_END: Final = re.compile(r"[.!?\n](?:(?<=\n)\n*|(?<!\n)[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9]))")


class SentencePlaces:
    """The sentences of one text, numbered from its start. A line is one at least."""

    def __init__(self, text: str) -> None:
        self._end = len(text)
        self._starts = [0, *(found.end() for found in _END.finditer(text))]

    def number(self, span: Span) -> int:
        """The sentence that a span begins in."""
        return bisect_right(self._starts, span.start) - 1

    def opens(self, span: Span) -> bool:
        """True of what its sentence begins with."""
        return span.start == self._starts[self.number(span)]

    def bounds(self, span: Span) -> tuple[int, int]:
        """Where the sentence of a span begins, and where it and the span have ended."""
        number = self.number(span)
        last = self._starts[number + 1] if number + 1 < len(self._starts) else self._end
        return self._starts[number], max(last, span.end)
