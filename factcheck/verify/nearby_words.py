"""What the words around a claim tell that its parts do not: an open stretch of time, a superlative of another sort."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.models import Claim, Kind
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml
from factcheck.verify.tolerances import Tolerances

_SUPERLATIVES = frozenset({Kind.RECORD, Kind.EXTREME_SINCE})


class OpenPeriods(Row):
    """The words of ``configs/open_periods.toml``."""

    perfect: tuple[str, ...]
    before: tuple[str, ...]
    standing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearbyWords:
    """Finds such words near a claim. ``text`` in the methods is the source text that the claim's spans index."""

    opened: re.Pattern[str]
    unranked: re.Pattern[str]

    @classmethod
    def load(cls, tolerances: Tolerances) -> NearbyWords:
        """The shipped words; raises ``ConfigError`` where the table does not fit its form."""
        table = read_toml(shipped_path("configs", "open_periods.toml"), OpenPeriods)
        return cls(
            _any_of((*table.perfect, *table.before, *table.standing)),
            _any_of(tolerances.unranked.words),
        )

    def leaves_period_open(self, claim: Claim, text: str) -> bool:
        """True when the clause before the figure is told of no one session."""
        if claim.quantity is None:
            return False
        clause = text[claim.sentence.start : claim.quantity.span.start]
        return self.opened.search(re.split(r"[,;:]", clause)[-1]) is not None

    def ranks_otherwise(self, claim: Claim, text: str) -> bool:
        """True when a superlative ranks lengths, ranges, or a place after the first."""
        if claim.kind not in _SUPERLATIVES or claim.trigger is None:
            return False
        return self.unranked.search(claim.trigger.of(text)) is not None


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?!\w)", re.IGNORECASE)
