"""With which three codes a pattern may begin, so that only patterns that can match are tried at a place of a text.

Patterns are the regular expressions that ``grammar`` writes: codes, classes of codes, groups, ``|`` and ``?``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Codes = frozenset[str]
Opening = tuple[Codes, ...]
"""The first, second and third codes of a match; a shorter one tells of a match that may end so soon."""

DEPTH = 3
_BEHIND = "(?<="


@dataclass(slots=True)
class Beginnings:
    """Patterns, by number, in a tree of the codes they may begin with; ``ended`` are those whose opening ends here."""

    ended: set[int] = field(default_factory=set)
    following: dict[Codes, Beginnings] = field(default_factory=dict)

    def add(self, opening: Opening, number: int) -> None:
        """Remember that pattern ``number`` may begin with ``opening``."""
        node = self
        for codes in opening:
            node = node.following.setdefault(codes, Beginnings())
        node.ended.add(number)

    def fitting(self, codes: str) -> set[int]:
        """The patterns that may stand at ``codes``, so many of them as a text still has."""
        found = set(self.ended)
        if codes:
            for allowed, after in self.following.items():
                if codes[0] in allowed:
                    found |= after.fitting(codes[1:])
        return found


def openings(regex: str) -> frozenset[Opening]:
    """The ways in which a match of ``regex`` may begin; what it looks back or ahead for is no part of it."""
    own = regex.partition("(?=")[0]
    start = 0
    if own.startswith(_BEHIND):
        _, end = _alternatives(own, len(_BEHIND))
        start = end + 1
    found, _ = _alternatives(own, start)
    return found


def _alternatives(regex: str, at: int) -> tuple[frozenset[Opening], int]:
    """The openings of an alternation that begins at ``at``, and where it ends."""
    every: set[Opening] = set()
    one: frozenset[Opening] = frozenset(((),))
    while at < len(regex) and regex[at] != ")":
        if regex[at] == "|":
            every |= one
            one = frozenset(((),))
            at += 1
            continue
        if regex[at] == "(":
            inner = regex.index(">", at) + 1 if regex.startswith("(?P<", at) else at + 3
            element, at = _alternatives(regex, inner)
            at += 1
        elif regex[at] == "[":
            end = regex.index("]", at)
            element, at = frozenset(((frozenset(regex[at + 1 : end]),),)), end + 1
        else:
            element, at = frozenset(((frozenset(regex[at]),),)), at + 1
        if at < len(regex) and regex[at] == "?":
            element |= {()}
            at += 1
        # What has its three codes does not change with what follows.
        whole = frozenset(prefix for prefix in one if len(prefix) == DEPTH)
        one = whole | {(prefix + more)[:DEPTH] for prefix in one - whole for more in element}
    return frozenset(every | one), at
