"""Claims and verdicts as documents of the contract.

Rounding happens only here: a computed value keeps four decimals (six below 0.1), printed values keep their own.
"""

from __future__ import annotations

from datetime import date
from decimal import Context, Decimal
from typing import Any

from factcheck.models import (
    Article,
    CheckedClaim,
    Claim,
    Evidence,
    Extreme,
    Link,
    Point,
    Quantity,
    ResolvedPeriod,
    Span,
    Verdict,
)
from factcheck.report.documents import (
    AcceptedDocument,
    BasketDocument,
    CheckedClaimDocument,
    ClaimDocument,
    ComputedDocument,
    EditDocument,
    EvidenceDocument,
    InstrumentDocument,
    PeriodDocument,
    PlausibilityDocument,
    QuantityDocument,
    QuoteDocument,
    ReadingDocument,
    RepairDocument,
    SpanDocument,
    SubjectDocument,
    VerdictDocument,
)

_COMPUTED_PLACES = Decimal("0.0001")
_SMALL, _SMALL_PLACES = Decimal("0.1"), Decimal("0.000001")
_CHANCE_PLACES = 4
# Wide enough for any sum of money; a figure beyond it is printed as it is.
_ROUNDING = Context(prec=60)
_LARGEST_ROUNDED = 40


def claim_document(
    article: Article, claim: Claim, subject: Link, benchmark: Link | None, period: ResolvedPeriod | None
) -> ClaimDocument:
    """A claim without verdict; without a ``period`` its sessions are null."""
    return ClaimDocument(**_claim_fields(article, claim, (subject, benchmark), period, ()))


def checked_claim_document(article: Article, checked: CheckedClaim) -> CheckedClaimDocument:
    """A claim with its verdict."""
    resolved, verdict = checked.resolved, checked.verdict
    links = (resolved.subject, resolved.benchmark)
    fields = _claim_fields(article, resolved.claim, links, resolved.period, verdict.evidence)
    return CheckedClaimDocument(**fields, verdict=_verdict(verdict))


def _claim_fields(
    article: Article,
    claim: Claim,
    links: tuple[Link, Link | None],
    period: ResolvedPeriod | None,
    evidence: tuple[Evidence, ...],
) -> dict[str, Any]:
    named, (subject, benchmark) = claim.subject, links
    of_subject = tuple(price for price in evidence if subject.instrument and price.symbol == subject.instrument.symbol)
    return {
        "id": claim.id,
        "article": article.id,
        "kind": claim.kind,
        "direction": claim.direction,
        "sentence": SpanDocument(start=claim.sentence.start, end=claim.sentence.end),
        "subject": SubjectDocument(text=named.text, start=named.span.start, end=named.span.end, kind=named.kind),
        "instrument": _instrument(subject),
        "basket": _basket(subject),
        "benchmark": _instrument(benchmark),
        "quantity": _quantity(claim.quantity),
        "period": _period(claim, period, of_subject),
        "assertion": claim.assertion,
        "proximity": claim.proximity,
        "attribution": _quote(article, claim.attribution),
        "trigger": _quote(article, claim.trigger),
        "benchmark_basket": _basket(benchmark),
        "candidates": () if subject.instrument else tuple(other.symbol for other in subject.alternatives),
        "notes": claim.notes,
        "first_since": _quote(article, None if claim.first is None else claim.first.since.span),
    }


def _instrument(link: Link | None) -> InstrumentDocument | None:
    if link is None or link.instrument is None:
        return None
    instrument = link.instrument
    return InstrumentDocument(
        symbol=instrument.symbol,
        name=instrument.name,
        type=instrument.type,
        currency=instrument.currency,
        exchange=instrument.exchange,
        inverse=link.inverse,
        why=link.why,
        alternatives=tuple(other.symbol for other in link.alternatives),
    )


def _basket(link: Link | None) -> BasketDocument | None:
    if link is None or link.basket is None:
        return None
    return BasketDocument(name=link.basket.name, role=link.basket.role, symbols=link.basket.symbols)


def _quote(article: Article, span: Span | None) -> QuoteDocument | None:
    return None if span is None else QuoteDocument(text=span.of(article.text), start=span.start, end=span.end)


def _quantity(quantity: Quantity | None) -> QuantityDocument | None:
    if quantity is None:
        return None
    return QuantityDocument(
        text=quantity.text,
        start=quantity.span.start,
        end=quantity.span.end,
        value=quantity.value,
        unit=quantity.unit,
        approximation=quantity.approximation,
        low=quantity.low,
        high=quantity.high,
        field=quantity.field,
        upto=quantity.upto,
    )


def _period(claim: Claim, resolved: ResolvedPeriod | None, of_subject: tuple[Evidence, ...]) -> PeriodDocument:
    words = claim.period
    window = resolved.default if resolved is not None else None
    base = None
    if window is not None and isinstance(window.base, Point):
        base = window.base.session
    elif window is not None and isinstance(window.base, Extreme):
        base = _extreme_session(window.base, of_subject)
    return PeriodDocument(
        text=words.text,
        start=words.span.start if words.span else None,
        end=words.span.end if words.span else None,
        kind=words.kind,
        base=base,
        end_session=window.end.session if window is not None else None,
    )


def _extreme_session(extreme: Extreme, of_subject: tuple[Evidence, ...]) -> date | None:
    """The day of an extreme: plain when only one day is named, else the one the verdict's evidence shows."""
    if extreme.first == extreme.last:
        return extreme.first
    within = (price.session for price in of_subject if extreme.first <= price.session <= extreme.last)
    return next(within, None)


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else _round(value)


def _round(value: Decimal) -> Decimal:
    """A computed value with the noise of division cut off; one that is short already stays as it is."""
    places = _COMPUTED_PLACES if abs(value) >= _SMALL else _SMALL_PLACES
    short = value == value.quantize(places, context=_ROUNDING) if value.adjusted() < _LARGEST_ROUNDED else True
    return value if short else value.quantize(places, context=_ROUNDING)


def _verdict(verdict: Verdict) -> VerdictDocument:
    computed, accepted, past = verdict.computed, verdict.accepted, verdict.plausibility
    return VerdictDocument(
        status=verdict.status,
        reason=verdict.reason,
        severity=verdict.severity,
        reading=verdict.reading,
        computed=ComputedDocument(value=_round(computed.value), unit=computed.unit) if computed else None,
        difference=_rounded(verdict.difference),
        formula=verdict.formula,
        evidence=tuple(
            EvidenceDocument(
                symbol=price.symbol,
                session=price.session,
                field=price.field,
                value=price.value,
                currency=price.currency,
                basis=price.basis,
                source=price.source,
            )
            for price in verdict.evidence
        ),
        other_readings=tuple(
            ReadingDocument(reading=other.reading, value=_rounded(other.value), fits=other.fits)
            for other in verdict.other_readings
        ),
        plausibility=PlausibilityDocument(
            percentile=round(past.percentile, _CHANCE_PLACES),
            largest=_round(past.largest),
            largest_session=past.largest_session,
            history_from=past.history_from,
            series=past.series,
        )
        if past
        else None,
        repairs=tuple(
            RepairDocument(
                kind=repair.kind,
                before=repair.before,
                after=repair.after,
                value=_rounded(repair.value),
                chance=round(repair.chance, _CHANCE_PLACES),
                sentence=repair.sentence,
                weak=repair.weak,
                edits=tuple(EditDocument(start=span.start, end=span.end, text=text) for span, text in repair.edits),
            )
            for repair in verdict.repairs
        ),
        depends_on=verdict.depends_on,
        summary=verdict.summary,
        accepted=AcceptedDocument(low=_rounded(accepted[0]), high=_rounded(accepted[1])) if accepted else None,
        notes=verdict.notes,
    )
