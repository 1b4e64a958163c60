"""The report's JSON as typed documents: what these models accept and print is the published contract, field for field.

Decimals print as strings in plain notation, dates as ISO 8601. Unknown fields are passed over on reading, so that a
report of a later version can still be explained. A lone surrogate, which no UTF-8 file can hold, becomes U+FFFD.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from factcheck.models import (
    Approximation,
    Assertion,
    Direction,
    Kind,
    PeriodKind,
    PriceField,
    Proximity,
    Reason,
    Severity,
    Status,
    SubjectKind,
)

_SURROGATES = re.compile("[\ud800-\udfff]")


def _encodable(value: object) -> object:
    return _SURROGATES.sub("\ufffd", value) if isinstance(value, str) and not value.isascii() else value


def plain(value: Decimal) -> str:
    """A decimal in full, without an exponent: 589 billion is ``589000000000``."""
    return format(value, "f")


Text = Annotated[str, BeforeValidator(_encodable)]
Plain = Annotated[Decimal, PlainSerializer(plain, return_type=str)]


class Document(BaseModel):
    """Base of all documents: frozen, and open to fields of later versions."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class SpanDocument(Document):
    """A half-open range of characters of the article's text."""

    start: int
    end: int


class QuoteDocument(Document):
    """Words of the article with their place, half-open."""

    text: Text
    start: int
    end: int


class SubjectDocument(QuoteDocument):
    """The words that name what moved."""

    kind: SubjectKind


class InstrumentDocument(Document):
    """What a subject was linked to, and why; ``alternatives`` are symbols the words might also mean."""

    symbol: Text
    name: Text
    type: Text
    currency: Text
    exchange: Text
    inverse: bool = False
    why: Text = ""
    alternatives: tuple[Text, ...] = ()


class BasketDocument(Document):
    """Several instruments under one name."""

    name: Text
    role: Text
    symbols: tuple[Text, ...]


class QuantityDocument(QuoteDocument):
    """A printed figure and the interval of magnitudes it accepts; ``upto`` closes a printed range."""

    value: Plain
    unit: Text
    approximation: Approximation
    low: Plain
    high: Plain | None
    field: PriceField = PriceField.CLOSE
    upto: Plain | None = None


class PeriodDocument(Document):
    """The period as printed and the sessions of its default reading, null where there are none."""

    text: Text | None
    start: int | None
    end: int | None
    kind: PeriodKind
    base: date | None
    end_session: date | None


class ClaimDocument(Document):
    """One claim, as a line of ``extract`` prints it. ``candidates`` are the symbols left where none could be chosen.

    ``first_since`` quotes, of what came about "for the first time since March", how far back that reaches.
    """

    id: Text
    article: Text
    kind: Kind
    direction: Direction
    sentence: SpanDocument
    subject: SubjectDocument
    instrument: InstrumentDocument | None
    basket: BasketDocument | None
    benchmark: InstrumentDocument | None
    quantity: QuantityDocument | None
    period: PeriodDocument
    assertion: Assertion
    proximity: Proximity
    attribution: QuoteDocument | None
    trigger: QuoteDocument | None = None
    benchmark_basket: BasketDocument | None = None
    candidates: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    first_since: QuoteDocument | None = None


class ComputedDocument(Document):
    """What the prices give, signed."""

    value: Plain
    unit: Text


class AcceptedDocument(Document):
    """The signed interval in which a computed value supports the claim; null where a side is open."""

    low: Plain | None
    high: Plain | None


class EvidenceDocument(Document):
    """One price that went into a verdict."""

    symbol: Text
    session: date
    field: Text
    value: Plain
    currency: Text
    basis: Text
    source: Text


class ReadingDocument(Document):
    """A reading tried beside the default; ``fits`` is null where its data is missing."""

    reading: Text
    value: Plain | None
    fits: bool | None


class PlausibilityDocument(Document):
    """Where the claimed move stands among the instrument's own."""

    percentile: float
    largest: Plain
    largest_session: date
    history_from: date
    series: Text | None = None


class EditDocument(Document):
    """Replacement of one range of the article's text."""

    start: int
    end: int
    text: Text


class RepairDocument(Document):
    """One small edit that makes the claim true; ``weak`` where chance alone would often find such an edit."""

    kind: Text
    before: Text = Field(alias="from")
    after: Text = Field(alias="to")
    value: Plain | None
    chance: float
    sentence: Text
    weak: bool = False
    edits: tuple[EditDocument, ...] = ()


class VerdictDocument(Document):
    """The outcome for one claim, with all that was weighed."""

    status: Status
    reason: Reason | None
    severity: Severity | None
    reading: Text | None
    computed: ComputedDocument | None
    difference: Plain | None
    formula: Text | None
    evidence: tuple[EvidenceDocument, ...]
    other_readings: tuple[ReadingDocument, ...]
    plausibility: PlausibilityDocument | None
    repairs: tuple[RepairDocument, ...]
    depends_on: tuple[Text, ...]
    summary: Text
    accepted: AcceptedDocument | None = None
    notes: tuple[Text, ...] = ()


LOOKED_AT = frozenset({Status.CONTRADICTED, Status.IMPLAUSIBLE})
"""The outcomes that need a look: the prices do not give what the text says."""


class CheckedClaimDocument(ClaimDocument):
    """A claim of a report: the claim and its verdict."""

    verdict: VerdictDocument

    @property
    def needs_look(self) -> bool:
        """True when the prices do not give what the text says."""
        return self.verdict.status in LOOKED_AT

    @property
    def mark(self) -> QuoteDocument:
        """The words to mark in the text: the figure, else the words that make it a claim, else its subject."""
        return self.quantity or self.trigger or self.subject


class FindingDocument(Document):
    """A clash between claims of one article."""

    kind: Text
    claims: tuple[Text, ...]
    summary: Text


class CoverageDocument(Document):
    """How many numbers an article holds and how many were checked."""

    numbers: int
    market_numbers: int
    claims: int
    checked: int
    not_checked_by_reason: dict[str, int]


class AsOfDocument(Document):
    """The moment a story speaks from; ``at`` where a time of day is known, ``rests_on`` are claim ids."""

    date: date
    basis: Text
    support: Text
    at: Text | None = None
    country: Text | None = None
    rests_on: tuple[Text, ...] = ()


class ArticleDocument(Document):
    """Everything known of one article."""

    id: Text
    source: Text
    title: Text | None
    published_at: Text | None
    as_of: AsOfDocument | None
    text: Text
    claims: tuple[CheckedClaimDocument, ...]
    findings: tuple[FindingDocument, ...]
    coverage: CoverageDocument


class FailureDocument(Document):
    """A source that could not be read, and why."""

    source: Text
    error: Text


class ReportDocument(Document):
    """A whole report."""

    version: Text
    generated_at: Text
    settings: dict[str, Any]
    articles: tuple[ArticleDocument, ...]
    failures: tuple[FailureDocument, ...]
    counts: dict[str, int]
