"""Which sentence of a text a span stands in, and where that begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from factcheck.models import Span

# One class of characters first, or the search would try every place of a text.
_END: Final = re.compile(r"[.!?\n](?:(?<=\n)\n*|(?<!\n)[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9]))")
# No sentence is longer; what is gets cut at a space, or each name of a text without full stops would cost all of it.
_LONGEST: Final = 6000


class SentencePlaces:
    """The sentences of one text, numbered from its start. A line is one at least."""

    def __init__(self, text: str) -> None:
        self._end = len(text)
        self._starts = [0]
        for end in (*(found.end() for found in _END.finditer(text)), self._end):
            while end - self._starts[-1] > _LONGEST:
                first = self._starts[-1]
                self._starts.append(text.rfind(" ", first, first + _LONGEST) + 1 or first + _LONGEST)
            if end < self._end:
                self._starts.append(end)

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
