"""What checking a claim gives: a status, and everything that it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from factcheck.models.claim import Claim
from factcheck.models.resolved import AsOf, ResolvedClaim
from factcheck.models.terms import Reason, Severity, Status
from factcheck.models.text import Article, Span


@dataclass(frozen=True, slots=True)
class Computed:
    """What the prices give, signed, in the claim's unit."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One price that went into a verdict, with where it came from."""

    symbol: str
    session: date
    field: str
    value: Decimal
    currency: str
    basis: str
    source: str


@dataclass(frozen=True, slots=True)
class OtherReading:
    """A reading tried beside the default; ``fits`` is None where its data is missing."""

    reading: str
    value: Decimal | None
    fits: bool | None


@dataclass(frozen=True, slots=True)
class Plausibility:
    """Where the claimed move stands among the instrument's own moves over such windows; ``largest`` in percent."""

    percentile: float
    largest: Decimal
    largest_session: date
    history_from: date
    series: str | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """One small edit that makes the claim true. ``edits`` are replacements of source spans, in text order."""

    kind: str
    before: str
    after: str
    value: Decimal | None
    chance: float
    sentence: str
    edits: tuple[tuple[Span, str], ...] = ()
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one claim, with all that was weighed."""

    status: Status
    summary: str
    reason: Reason | None = None
    severity: Severity | None = None
    reading: str | None = None
    computed: Computed | None = None
    accepted: tuple[Decimal | None, Decimal | None] | None = None
    difference: Decimal | None = None
    formula: str | None = None
    evidence: tuple[Evidence, ...] = ()
    other_readings: tuple[OtherReading, ...] = ()
    plausibility: Plausibility | None = None
    repairs: tuple[Repair, ...] = ()
    depends_on: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A resolved claim and its verdict."""

    resolved: ResolvedClaim
    verdict: Verdict

    @property
    def claim(self) -> Claim:
        """The claim as the text makes it."""
        return self.resolved.claim


@dataclass(frozen=True, slots=True)
class Finding:
    """A clash between claims of one article that needs no prices to see."""

    kind: str
    claims: tuple[str, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many numbers an article holds and how many of them were checked."""

    numbers: int
    market_numbers: int
    claims: int
    checked: int
    not_checked_by_reason: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """Everything known of one article once it has been checked."""

    article: Article
    as_of: AsOf | None
    claims: tuple[CheckedClaim, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read, and why."""

    source: str
    error: str
