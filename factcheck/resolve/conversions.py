"""A price told again in another money: "closed at HK$90.80 ($11.67)" is one price, and no price of another listing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from factcheck.models import Claim, Kind

_TOLD_AGAIN: Final = re.compile(r"\s*\(")


def money_of(claim: Claim, claims: Iterable[Claim], text: str) -> str | None:
    """The money or measure of a claim's figure; of a price told again, the money that it was told in first."""
    quantity = claim.quantity
    if quantity is None:
        return None
    if claim.kind is not Kind.LEVEL:
        return quantity.unit
    for other in claims:
        first = other.quantity
        if other.kind is not Kind.LEVEL or first is None or other.subject.span != claim.subject.span:
            continue
        if first.unit != quantity.unit and _TOLD_AGAIN.fullmatch(text, first.span.end, quantity.span.start):
            return first.unit
    return quantity.unit
