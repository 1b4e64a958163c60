"""Figures told by now, which go on with no day named before: "is now at $48", "this means it has lost $800 billion"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from factcheck.models import MOVES, Claim, Kind, PeriodExpression, PeriodKind

NO_PERIOD: Final = PeriodExpression(kind=PeriodKind.NONE)
_PRICES: Final = frozenset({Kind.LEVEL, Kind.MARKET_VALUE})
_NOW: Final = re.compile(r"\b(?:now|currently|presently)\b(?:\s[\w-]+){0,4}\s?$", re.IGNORECASE)
_PERFECT: Final = re.compile(r"\b(?:has|have)\b|['’]ve\b", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[,;:]")


def told_by_now(claim: Claim, named: PeriodExpression, text: str) -> tuple[PeriodExpression, ...] | None:
    """What the words may mean besides no period at all, where they are of now and not of the session ``named``.

    A move in the perfect may be counted from that session on; a price of now is of no other day. "As of Monday, it has
    fallen by half" says when the move was told.
    """
    printed = claim.period.kind is not PeriodKind.NONE
    as_of = (claim.period.text or "").casefold().startswith("as of") and claim.kind in MOVES
    if claim.quantity is None or named.kind is not PeriodKind.SESSION or (printed and not as_of):
        return None
    clause = _CLAUSE.split(text[claim.sentence.start : claim.quantity.span.start])[-1]
    if claim.kind in _PRICES:
        return () if _NOW.search(clause) else None
    if claim.kind not in MOVES or _PERFECT.search(clause) is None:
        return None
    return (named,) if printed else (replace(named, kind=PeriodKind.SINCE, inherited=True), named)
