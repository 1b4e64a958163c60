"""A check is a declared value: the kinds it serves, what yields their readings, and what rules edits out early."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from factcheck.models import Kind, PeriodExpression, Quantity, ResolvedClaim, ResolvedPeriod
from factcheck.verify.context import Context
from factcheck.verify.reading import Evaluation

Readings = Callable[[ResolvedClaim, Context], Iterator[Evaluation]]


class Screen(Protocol):
    """One claim, asked whether its default reading surely does not hold (a move: not without a note).

    It knows what stays the same from one edit of the claim to the next: who tries a hundred of them need read the claim
    only with the few that are not ruled out.
    """

    def refuses(self) -> bool:
        """True of the claim as it stands."""

    def refuses_figure(self, quantity: Quantity) -> bool:
        """True with another figure in the same unit, said with the same words."""

    def refuses_period(self, expression: PeriodExpression, period: ResolvedPeriod) -> bool:
        """True over another period; of its windows the default one is needed alone."""


Screens = Callable[[ResolvedClaim, Context], Screen | None]


def _none(_resolved: ResolvedClaim, _context: Context) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Check:
    """``readings`` yields every honest reading of a claim, evaluated, the default first; it yields at least one.

    It is lazy: who asks for the first alone pays for the first alone. ``screen`` is cheaper still; it gives None where
    nothing can be told of the claim without reading it.
    """

    kinds: tuple[Kind, ...]
    readings: Readings
    screen: Screens = _none
