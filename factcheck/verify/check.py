"""A check is a declared value: the kinds it serves and the function that yields their readings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factcheck.models import Kind, ResolvedClaim
from factcheck.verify.context import Context
from factcheck.verify.reading import Evaluation

Readings = Callable[[ResolvedClaim, Context], Iterator[Evaluation]]


@dataclass(frozen=True, slots=True)
class Check:
    """``readings`` yields every honest reading of a claim, evaluated, the default first; it yields at least one.

    It is lazy: who asks for the first alone pays for the first alone.
    """

    kinds: tuple[Kind, ...]
    readings: Readings
