"""One reading of one claim, evaluated: what the prices give under it, and whether the claim holds.

``fits`` is None where a price the reading needs is missing; ``gap`` then says which and why. Values are signed and in
the unit of the claim, as in the verdict that is made of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.models import Computed, Evidence, Reason

Bounds = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Gap:
    """A price that is not there. ``near`` is the close held nearest to it, None where there is none.

    ``after`` is the next close held, where a whole session is missing between two: the price lay by both.
    """

    reason: Reason
    detail: str
    near: Evidence | None = None
    after: Evidence | None = None


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
    formula: str | None = None
    evidence: tuple[Evidence, ...] = ()
    note: str | None = None
    gap: Gap | None = None
    holds_back: bool = False
    proxy: bool = False
    symbols: tuple[str, ...] = ()
    summary: str | None = None
    given: str | None = None
    found: str | None = None


def no_reading(reason: Reason, detail: str = "") -> Evaluation:
    """The only reading of a claim that cannot be measured at all."""
    return Evaluation("as worded", None, gap=Gap(reason, detail))
