"""Figures told one after the other of several things: "they rose 3% and 2%", "fell 16% and 22%, after 5% and 9%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.models import Claim, Span

_LISTED: Final = re.compile(r"\s*,?\s*(?:and\s+)?")
_JOINED: Final = re.compile(r"\s*,?\s*and\s+")
_THEIR_VALUE: Final = re.compile(r"their\b.*\b(?:value|valuations?|worth|capitali[sz]ation|cap)", re.IGNORECASE)


def are_listed(dealt: Sequence[Claim], text: str) -> bool:
    """As in "the two had risen 3% and 2%": one after the other, and parted by no word."""
    spans = [claim.quantity.span for claim in dealt if claim.quantity is not None]
    return all(_LISTED.fullmatch(text, one.end, other.start) for one, other in pairwise(spans))


def tells_their_value(words: str) -> bool:
    """True of "their market value", "their combined worth"."""
    return _THEIR_VALUE.match(words) is not None


def are_joined(names: Sequence[Span], text: str) -> bool:
    """As of "Ford and Tesla": two names beside each other that nothing but "and" parts."""
    return any(
        one.end < other.start and _JOINED.fullmatch(text, one.end, other.start) is not None
        for one, other in pairwise(names)
    )


def dealt_with(claim: Claim, dealt: Sequence[Claim], text: str) -> Sequence[Claim]:
    """Of "fell 16% and 22%, after losing 5% and 9%" the pair that a claim is one of; all where there is one list."""
    lists: list[list[Claim]] = []
    for one in dealt:
        if lists and are_listed((lists[-1][-1], one), text):
            lists[-1].append(one)
        else:
            lists.append([one])
    several = len(lists) > 1 and all(len(part) > 1 for part in lists)
    return next((part for part in lists if claim in part), dealt) if several else dealt
