"""One reading of one claim, evaluated: what the prices give under it, and whether the claim holds.

``fits`` is None where a price the reading needs is missing; ``gap`` then says which and why. Values are signed and in
the unit of the claim, as in the verdict that is made of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from factcheck.models import Computed, Evidence, Reason
from factcheck.prices.series import PriceHistory

Bounds = tuple[Decimal | None, Decimal | None]

Words = str | Callable[[], str | None] | None
"""What a report says of a reading, or what writes it: of ten readings one decides and is told."""

# A close older than this many days is not near anything: the history has a hole there.
_STALE = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Hole:
    """The day of a history on which a price is missing; the closes around it are looked for when they are asked."""

    history: PriceHistory
    day: date

    @property
    def near(self) -> Evidence | None:
        """The close held nearest before the day, or of it; None where there is none."""
        row = self.history.index_at_or_before(self.day)
        if row is None or self.day - self.history.session_at(row) > _STALE:
            return None
        return self.history.price_at(row)

    @property
    def after(self) -> Evidence | None:
        """The next close held, where a whole session is missing between two; None where only one of its prices is."""
        row = self.history.index_at_or_before(self.day)
        following = 0 if row is None else row + 1
        if (row is not None and self.history.session_at(row) == self.day) or following >= len(self.history.close):
            return None
        return None if self.history.session_at(following) - self.day > _STALE else self.history.price_at(following)


@dataclass(frozen=True, slots=True)
class Gap:
    """A price that is not there; ``hole`` is where in a history, None where no history is held."""

    reason: Reason
    detail: str
    hole: Hole | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The result of one reading. ``accepted`` are the signed values under which the claim holds.

    ``note`` says, of a reading that fits, why it does so only with a reserve (truncated figure, coarse wording, a
    basket's other weighting); a default reading that fits without one makes a claim ``supported``. ``holds_back``
    tells of a reading without data that it could well hold, so nothing may be contradicted. ``proxy`` marks a reading
    by an instrument that only stands for the subject. ``symbols`` are the instruments measured. ``given`` says what the
    prices give where that takes more than one figure, and by which reading; ``found`` the same without the reading;
    ``summary`` is what to say of a reading that fails.
    """

    reading: str
    fits: bool | None
    computed: Computed | None = None
    accepted: Bounds | None = None
    formula: Words = None
    evidence: tuple[Evidence, ...] = ()
    note: str | None = None
    gap: Gap | None = None
    holds_back: bool = False
    proxy: bool = False
    symbols: tuple[str, ...] = ()
    summary: Words = None
    given: str | None = None
    found: Words = None


def told(words: Words) -> str | None:
    """The words themselves."""
    return words() if callable(words) else words


def no_reading(reason: Reason, detail: str = "") -> Evaluation:
    """The only reading of a claim that cannot be measured at all."""
    return Evaluation("as worded", None, gap=Gap(reason, detail))


def noted(evaluation: Evaluation, note: str) -> Evaluation:
    """A reading beside the one that the words have by themselves: where it fits, it supports with a note."""
    return replace(evaluation, note=evaluation.note or note) if evaluation.fits else evaluation
