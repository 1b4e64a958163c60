"""An article cut into paragraphs and pieces such that each piece lies in the same claims from end to end.

Joining the pieces of all paragraphs with the line breaks between them gives the text back. Marks may touch, nest,
overlap or be equal; the cost is linear in the text and the claims (but for sorting them).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.report.documents import CheckedClaimDocument

_PARAGRAPH = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class NumberedClaim:
    """A claim with its number in the article, counted from 1."""

    number: int
    claim: CheckedClaimDocument


@dataclass(frozen=True, slots=True)
class Piece:
    """Consecutive characters that lie in the same marks; ``ending`` are the claims whose mark ends with the piece."""

    text: str
    inside: tuple[NumberedClaim, ...] = ()
    ending: tuple[NumberedClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the article and the claims whose mark begins in it."""

    pieces: tuple[Piece, ...]
    claims: tuple[NumberedClaim, ...]


def numbered(claims: Sequence[CheckedClaimDocument]) -> tuple[NumberedClaim, ...]:
    """Claims numbered in the order given."""
    return tuple(NumberedClaim(number, claim) for number, claim in enumerate(claims, start=1))


def paragraphs(text: str, claims: Sequence[NumberedClaim]) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, blank ones left out; marks beyond the text are cut to it."""
    waiting = sorted(claims, key=_start)
    found: list[Paragraph] = []
    running: list[NumberedClaim] = []
    position = 0
    for match in _PARAGRAPH.finditer(text):
        first = position
        while position < len(waiting) and waiting[position].claim.mark.start < match.end():
            position += 1
        begun = waiting[first:position]
        if not match.group().strip() and not begun:
            continue
        running = [one for one in running if one.claim.mark.end > match.start()] + begun
        found.append(Paragraph(_pieces(text, match.span(), running), tuple(sorted(begun, key=_number))))
    return tuple(found)


def _pieces(text: str, limits: tuple[int, int], marks: list[NumberedClaim]) -> tuple[Piece, ...]:
    start, stop = limits
    cuts = {start, stop}
    for one in marks:
        cuts.update(min(max(place, start), stop) for place in (one.claim.mark.start, one.claim.mark.end))
    edges = sorted(cuts)
    pieces = []
    active: list[NumberedClaim] = []
    upcoming = sorted(marks, key=_start)
    position = 0
    for left, right in pairwise(edges):
        while position < len(upcoming) and upcoming[position].claim.mark.start <= left:
            active.append(upcoming[position])
            position += 1
        active = [one for one in active if one.claim.mark.end > left]
        ending = tuple(one for one in active if one.claim.mark.end == right)
        pieces.append(Piece(text[left:right], tuple(sorted(active, key=_number)), tuple(sorted(ending, key=_number))))
    return tuple(pieces)


def _start(one: NumberedClaim) -> int:
    return one.claim.mark.start


def _number(one: NumberedClaim) -> int:
    return one.number
