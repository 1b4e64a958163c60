"""A check is a declared value: the kinds it serves and the function that yields their readings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factcheck.models import Kind, ResolvedClaim
from factcheck.verify.context import Context
from factcheck.verify.reading import Evaluation

Readings = Callable[[ResolvedClaim, Context], Iterator[Evaluation]]
Misses = Callable[[ResolvedClaim, Context], bool]


def _never(_resolved: ResolvedClaim, _context: Context) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Check:
    """``readings`` yields every honest reading of a claim, evaluated, the default first; it yields at least one.

    It is lazy: who asks for the first alone pays for the first alone. ``misses`` is cheaper still: True where the
    default reading surely does not hold (a move: not without a note). Who tries a hundred edits of a claim need
    evaluate only the few left.
    """

    kinds: tuple[Kind, ...]
    readings: Readings
    misses: Misses = _never
