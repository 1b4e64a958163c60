"""The rule tables of checking, loaded once by whoever composes the stages and handed down."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.verify.extremes_table import LargestMove, load_extremes
from factcheck.verify.nearby_words import NearbyWords
from factcheck.verify.settlements import Settlements, load_settlements
from factcheck.verify.tolerances import Tolerances, load_tolerances


@dataclass(frozen=True, slots=True)
class Rules:
    """Tolerances, the largest moves on record, the words that checking looks for, and what settlements there are."""

    tolerances: Tolerances
    extremes: tuple[LargestMove, ...]
    nearby: NearbyWords
    settlements: Settlements


def load_rules() -> Rules:
    """The shipped tables; raises ``ConfigError`` where one does not fit its form."""
    tolerances = load_tolerances()
    return Rules(tolerances, load_extremes(), NearbyWords.load(tolerances), load_settlements())
