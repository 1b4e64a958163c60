"""The rule tables of checking, loaded once by whoever composes the stages and handed down."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.verify.extremes_table import LargestMove, load_extremes
from factcheck.verify.tolerances import Tolerances, load_tolerances


@dataclass(frozen=True, slots=True)
class Rules:
    """Tolerances and the largest moves on record."""

    tolerances: Tolerances
    extremes: tuple[LargestMove, ...]


def load_rules() -> Rules:
    """The shipped tables; raises ``ConfigError`` where one does not fit its form."""
    return Rules(load_tolerances(), load_extremes())
