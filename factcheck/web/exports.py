"""Decisions for other programs: rows for a spreadsheet, gold lines for ``factcheck eval``.

A gold line holds the claims that were decided on. A verdict found correct is what checking should give again; one found
wrong is replaced by what the editor expects, or left open; an ignored claim keeps no verdict. Words that claim nothing
are left out.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable

from factcheck.models import Status
from factcheck.report.documents import CheckedClaimDocument, QuoteDocument
from factcheck.report.gold import GoldClaim, GoldLine, GoldPeriod, GoldQuantity, GoldVerdict, GoldWords, gold_json
from factcheck.report.rows import inert
from factcheck.web.decisions import DecidedArticle, DecisionDocument, Expected, Ruling, article_key

COLUMNS = (
    "article",
    "source",
    "title",
    "published_at",
    "claim",
    "kind",
    "subject",
    "symbols",
    "figure",
    "sentence",
    "status",
    "computed",
    "decision",
    "expected",
    "note",
    "decided_at",
    "text_sha256",
)


def decisions_csv(articles: Iterable[DecidedArticle]) -> str:
    """One line a decision, with a header; a cell that a spreadsheet would run is quoted by an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for article in articles:
        for decision, claim in article.decisions:
            writer.writerow([inert(cell) for cell in _row(article, decision, claim)])
    return out.getvalue()


def gold_lines(articles: Iterable[DecidedArticle]) -> str:
    """One article a line; texts that share an id are told apart by the first digits of their hash."""
    held = tuple(articles)
    shared = Counter(article.id for article in held)
    lines = []
    for article in held:
        line = gold_line(article)
        if shared[article.id] > 1:
            line = line.model_copy(update={"id": f"{article.id}-{article_key(article.text)[:8]}"})
        lines.append(f"{gold_json(line)}\n")
    return "".join(lines)


def gold_line(article: DecidedArticle) -> GoldLine:
    """The claims of a text that were decided on, with the verdicts that checking should give."""
    claims = tuple(
        _claim(decision, claim) for decision, claim in article.decisions if decision.expected is not Expected.NO_CLAIM
    )
    return GoldLine(id=article.id, text=article.text, published_at=article.published_at, claims=claims)


def _row(article: DecidedArticle, decision: DecisionDocument, claim: CheckedClaimDocument) -> tuple[str, ...]:
    computed = claim.verdict.computed
    return (
        article.id,
        article.source,
        article.title or "",
        article.published_at or "",
        claim.id,
        claim.kind.value,
        claim.subject.text,
        " ".join(_symbols(claim)),
        claim.quantity.text if claim.quantity else "",
        article.text[claim.sentence.start : claim.sentence.end],
        claim.verdict.status.value,
        format(computed.value, "f") if computed else "",
        decision.decision.value,
        decision.expected.value if decision.expected else "",
        decision.note,
        decision.decided_at,
        decision.article,
    )


def _claim(decision: DecisionDocument, claim: CheckedClaimDocument) -> GoldClaim:
    quantity, period = claim.quantity, claim.period
    return GoldClaim(
        kind=claim.kind,
        direction=claim.direction,
        subject=_words(claim.subject),
        symbols=_symbols(claim),
        quantity=GoldQuantity(
            text=quantity.text,
            start=quantity.start,
            end=quantity.end,
            value=quantity.value,
            unit=quantity.unit,
            approximation=quantity.approximation.value,
        )
        if quantity
        else None,
        trigger=_words(claim.trigger) if claim.trigger else None,
        period=GoldPeriod(text=period.text, start=period.start, end=period.end, kind=period.kind.value),
        verdict=_verdict(decision, claim),
    )


def _verdict(decision: DecisionDocument, claim: CheckedClaimDocument) -> GoldVerdict | None:
    verdict = claim.verdict
    if decision.decision is Ruling.CORRECT:
        computed = verdict.computed.value if verdict.computed else None
        repair = verdict.repairs[0].kind if verdict.repairs and claim.needs_look else None
        return GoldVerdict(status=verdict.status, computed=computed, repair=repair)
    if decision.decision is Ruling.WRONG and decision.expected is not None:
        return GoldVerdict(status=Status(decision.expected.value))
    return None


def _words(quote: QuoteDocument) -> GoldWords:
    return GoldWords(text=quote.text, start=quote.start, end=quote.end)


def _symbols(claim: CheckedClaimDocument) -> tuple[str, ...]:
    if claim.instrument is not None:
        return (claim.instrument.symbol,)
    return claim.basket.symbols if claim.basket else ()
