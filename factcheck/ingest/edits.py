"""Edits of a text that keep, for every character, the offset in the source it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.models import Block

_OPENERS = frozenset("$£€¥₹(\"'“‘<[+-")


@dataclass(frozen=True, slots=True)
class Edit:
    """``text[start:end]`` gives way to ``new``; an insertion has ``start == end``."""

    start: int
    end: int
    new: str


class Draft:
    """A paragraph on its way to being readable: its text, and the source offset of each character.

    An inserted character has the offset of the character before it, so that it widens no span. Of a stretch that one
    character replaces ("&#37;"), a sign that opens something has the first offset and any other the last, so that a
    figure quotes all of it.
    """

    __slots__ = ("_offsets", "_start", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self._start = start
        self._offsets: list[int] | None = None

    def translate(self, table: dict[int, int]) -> None:
        """Replace characters one by one; no offset moves."""
        self.text = self.text.translate(table)

    def apply(self, edits: Iterable[Edit]) -> None:
        """Make ``edits``, which are in order and do not overlap."""
        listed = list(edits)
        if not listed:
            return
        old = self._offsets or list(range(self._start, self._start + len(self.text) + 1))
        parts: list[str] = []
        offsets: list[int] = []
        at = 0
        for edit in listed:
            parts.append(self.text[at : edit.start])
            offsets.extend(old[at : edit.start])
            parts.append(edit.new)
            offsets.extend(_offsets_of(edit, old))
            at = edit.end
        parts.append(self.text[at:])
        offsets.extend(old[at:])
        self.text = "".join(parts)
        self._offsets = offsets

    def block(self) -> Block | None:
        """The block this draft has become, white space at its ends gone, or ``None`` where nothing is left."""
        first = len(self.text) - len(self.text.lstrip())
        text = self.text.strip()
        if not text:
            return None
        if self._offsets is None:
            return Block(text, self._start + first)
        offsets = self._offsets[first : first + len(text) + 1]
        if offsets[-1] - offsets[0] == len(text) and len(set(offsets)) == len(offsets):
            return Block(text, offsets[0])
        return Block(text, offsets[0], tuple(offsets))


def _offsets_of(edit: Edit, old: list[int]) -> list[int]:
    size = len(edit.new)
    if edit.start == edit.end:
        return [old[max(0, edit.start - 1)]] * size
    if size == edit.end - edit.start:
        return old[edit.start : edit.end]
    if size == 1:
        return [old[edit.start] if edit.new in _OPENERS else old[edit.end - 1]]
    return [old[min(edit.start + k, edit.end - 1)] for k in range(size)]
