"""Figures of one subject laid side by side, and the finding that two of them clash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import TypeVar

from factcheck.models import Direction, Finding, Span
from factcheck.models.claim import Claim
from factcheck.verify.stated import Stated, is_close

T = TypeVar("T")
MOVING = frozenset({Direction.UP, Direction.DOWN})


def clash_of(summary: str, *claims: Claim) -> Finding:
    """An inconsistency of the claims given, with its arithmetic in words."""
    return Finding("inconsistent", tuple(claim.id for claim in claims), summary)


def levels_by_end(figures: Sequence[Stated]) -> dict[object, list[Stated]]:
    """Closes by the moment they are of, each printed value once."""
    found: dict[object, dict[Decimal, Stated]] = defaultdict(dict)
    for figure in figures:
        if is_close(figure):
            found[figure.end].setdefault(figure.quantity.value, figure)
    return {end: list(levels.values()) for end, levels in found.items()}


def grouped_by_sentence(figures: Sequence[Stated]) -> dict[Span, list[Stated]]:
    """Figures by the sentence they stand in, in text order."""
    found: dict[Span, list[Stated]] = defaultdict(list)
    for figure in figures:
        found[figure.claim.sentence].append(figure)
    return found


def first_clashes(told: Sequence[T], clash: Callable[[T, T], bool]) -> Iterator[tuple[T, T]]:
    """Each of ``told`` with the first before it that it clashes with: as many at most as there are figures."""
    for place, second in enumerate(told):
        first = next((one for one in told[:place] if clash(one, second)), None)
        if first is not None:
            yield first, second
