"""Whether a sum of market value is told of several things together: no one of them need have lost or gained so much."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.models import Claim, Kind

_VALUES = frozenset({Kind.MARKET_VALUE, Kind.MARKET_VALUE_CHANGE})
_COMBINED = re.compile(
    r"\b(?:combined|collective|aggregate)\s+(?:market|stock|valuation|value|capitali)", re.IGNORECASE
)
# "A combined loss of nearly", "together shed about".
_SUMMED_BEFORE = re.compile(
    r"\b(?:combined|collective|collectively|jointly|together|altogether)\s+(?:[\w-]+\s+){0,4}\W?$", re.IGNORECASE
)
_SUMMED_AFTER = re.compile(
    r"\W*(?:\w+\W+){0,5}?(?:combined|collectively|jointly|together|altogether|between them|among them)\b",
    re.IGNORECASE,
)
_DEALT = re.compile(r"\b(?:each|apiece|both|either|respectively)\b", re.IGNORECASE)
_REACH = 60
_CLAUSE_ENDS = re.compile(r"[,;:.](?=\s|$)")


def names_a_sum(subject: str) -> bool:
    """True of a subject like "their combined market value"."""
    return _COMBINED.search(subject) is not None


def is_told_of_several(claim: Claim, claims: Sequence[Claim], text: str) -> bool:
    """True of a value "combined" or "between them", and of one change of it that several subjects share undealt.

    ``claims`` are those of its figure.
    """
    quantity = claim.quantity
    if claim.kind not in _VALUES or quantity is None:
        return False
    first, figure, last = claim.sentence.start, quantity.span, claim.sentence.end
    before = _CLAUSE_ENDS.split(text[max(first, figure.start - _REACH) : figure.start])[-1]
    after = _CLAUSE_ENDS.split(text[figure.end : min(last, figure.end + _REACH)])[0]
    if _SUMMED_BEFORE.search(before) is not None or _SUMMED_AFTER.match(after) is not None:
        return True
    if claim.kind is not Kind.MARKET_VALUE_CHANGE or _DEALT.search(text, first, last) is not None:
        return False
    return any(other.subject.span != claim.subject.span for other in claims)
