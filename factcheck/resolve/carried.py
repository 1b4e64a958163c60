"""The period that a claim is read with."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.models import PeriodExpression


@dataclass(frozen=True, slots=True)
class Carried:
    """The period a claim is read with, and others that the same words may mean, the likelier first."""

    expression: PeriodExpression
    others: tuple[PeriodExpression, ...] = ()
