"""One edit of a claim: which words become which, and the claims as they would then read.

Words may be shared: a date carried over to three claims, a name with a level and a percentage. An edit knows every
claim that reads differently after it, so that it can be refused where it spoils what was right. Most edits do not even
mend their own claim: those are ruled out before they are made, and the others are read only when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from factcheck.models import (
    Extraction,
    Instrument,
    PeriodExpression,
    Quantity,
    ResolvedClaim,
    ResolvedPeriod,
    Span,
)
from factcheck.verify.check import Screen
from factcheck.verify.context import Context
from factcheck.verify.reading import Evaluation
from factcheck.verify.repair.clock import Clock
from factcheck.verify.repair.printed import PrintedDate

Replacement = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Edit:
    """``claim`` is the claim repaired (with the default reading of its period alone), ``size`` as in the rules.

    ``shared`` reads the claims that share the words, each in all its readings.
    ``chance`` is given where the rate cannot be measured from the edited claims themselves. ``distance`` orders edits
    of one kind and size, the nearest first: years from the printed year, months from the printed month.
    """

    kind: str
    before: str
    after: str
    replacements: tuple[Replacement, ...]
    claim: ResolvedClaim
    size: int
    shared: Callable[[], Iterable[ResolvedClaim]] = tuple
    chance: float | None = None
    distance: int = 0

    def others(self) -> tuple[ResolvedClaim, ...]:
        """The other claims that read differently after the edit."""
        return tuple(self.shared())


@dataclass(frozen=True, slots=True)
class Refused:
    """An edit ruled out before it was made: the chance-hit rate of its kind alone asks how claims would read."""

    read: Callable[[], ResolvedClaim]
    shared: Callable[[], Iterable[ResolvedClaim]] = tuple

    @property
    def claim(self) -> ResolvedClaim:
        """As of an edit."""
        return self.read()

    def others(self) -> tuple[ResolvedClaim, ...]:
        """As of an edit."""
        return tuple(self.shared())


Edits = Iterator[Edit | Refused]


@dataclass(frozen=True, slots=True)
class Case:
    """What an edit is made from: the claim, its article, the claims that share words with it, and what is named there.

    ``default`` is the claim's default reading. ``everything`` may hold further claims of the article; none of them is
    needed. ``dates`` are those printed in the claim's own period. ``screen`` rules edits out before they are made; None
    where nothing can be told of them early. ``clock`` counts other periods; None where they would mean no sessions.
    """

    extraction: Extraction
    resolved: ResolvedClaim
    default: Evaluation
    everything: tuple[ResolvedClaim, ...]
    context: Context
    named: tuple[Instrument, ...] = ()
    dates: tuple[PrintedDate, ...] = ()
    screen: Screen | None = None
    clock: Clock | None = None

    @property
    def text(self) -> str:
        """The source text that all spans index."""
        return self.extraction.article.text

    def rules_out_figure(self, quantity: Quantity) -> bool:
        """True where the claim surely does not hold with this figure."""
        return self.screen is not None and self.screen.refuses_figure(quantity)

    def rules_out_period(self, expression: PeriodExpression, period: ResolvedPeriod) -> bool:
        """True where the claim surely does not hold over this period."""
        return self.screen is not None and self.screen.refuses_period(expression, period)

    def neighbours(self) -> tuple[ResolvedClaim, ...]:
        """The other claims of the same sentence."""
        claim = self.resolved.claim
        return tuple(
            other for other in self.everything if other.claim.sentence == claim.sentence and other.claim.id != claim.id
        )


def corrected(case: Case, replacements: Iterable[Replacement]) -> str:
    """The sentence of the claim with the replacements made, every other character as in the source.

    A replacement outside the claim's own sentence (a date carried over) is shown in the sentence it stands in.
    """
    made = sorted(replacements)
    if not made:
        return ""
    return replaced(case.text, _sentence_of(case, made), made)


def replaced(text: str, whole: Span, replacements: Iterable[Replacement]) -> str:
    """The words of ``whole`` with those replacements made that lie inside it."""
    at, parts = whole.start, []
    for span, words in sorted(replacements):
        if whole.covers(span):
            parts += [text[at : span.start], words]
            at = span.end
    return "".join([*parts, text[at : whole.end]])


def _sentence_of(case: Case, made: list[Replacement]) -> Span:
    own = case.resolved.claim.sentence
    if any(own.covers(span) for span, _ in made):
        return own
    for other in case.everything:
        if other.claim.sentence.covers(made[0][0]):
            return other.claim.sentence
    for block in case.extraction.article.blocks:
        whole = block.source_span(0, len(block.text)) if block.text else None
        if whole is not None and whole.covers(made[0][0]):
            return whole
    return own
