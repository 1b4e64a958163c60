"""Domain types become the contract's documents and JSON, the same bytes for the same input; report files are read back.

A claim reads the same in a line of ``extract`` and in a report, where its verdict follows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factcheck.errors import InputError
from factcheck.models import Article, AsOf, CheckedArticle, Claim, Failure, Link, ResolvedPeriod, Stamp, Status
from factcheck.report.documents import (
    ArticleDocument,
    AsOfDocument,
    ClaimDocument,
    CoverageDocument,
    FailureDocument,
    FindingDocument,
    ReportDocument,
)
from factcheck.report.encoding import checked_claim_document, claim_document


def claim_json(
    article: Article,
    claim: Claim,
    subject: Link,
    *,
    benchmark: Link | None = None,
    period: ResolvedPeriod | None = None,
) -> dict[str, Any]:
    """One claim as ``extract`` prints it, ready for ``json.dumps``; without a ``period`` its sessions are null."""
    return _dump(claim_document(article, claim, subject, benchmark, period))


def article_json(checked: CheckedArticle) -> dict[str, Any]:
    """One checked article as an element of ``articles``, ready for ``json.dumps``."""
    return _dump(article_document(checked))


def report_json(document: ReportDocument) -> str:
    """A whole report as the text of ``report.json``, indented, ending in a line break."""
    return "".join(report_pieces(document))


def report_pieces(document: ReportDocument) -> Iterator[str]:
    """The text of ``report.json`` piece by piece, so that of many articles one alone is held as text."""
    shell = document.model_copy(update={"articles": ()}).model_dump_json(by_alias=True, indent=2)
    # Keys within others stand further in, and within a string there is no line break.
    before, key, after = shell.partition('\n  "articles": []')
    yield f"{before}{key.removesuffix(']')}"
    for place, article in enumerate(document.articles):
        indented = article.model_dump_json(by_alias=True, indent=2).replace("\n", "\n    ")
        yield f"{',' if place else ''}\n    {indented}"
    end = "\n  ]" if document.articles else "]"
    yield f"{end}{after}\n"


def read_report(path: Path) -> ReportDocument:
    """The report of a ``report.json``; raises ``InputError`` naming the file and the first field that does not fit."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(path, f"cannot be read: {error.strerror}") from error
    try:
        return ReportDocument.model_validate_json(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputError(path, f"is not a report: {place + ': ' if place else ''}{first['msg']}") from error


def report_document(
    articles: Iterable[ArticleDocument],
    failures: Iterable[Failure],
    *,
    settings: Mapping[str, Any],
    version: str,
    generated_at: datetime,
) -> ReportDocument:
    """The report over documents of articles, counted."""
    held, failed = tuple(articles), tuple(failures)
    return ReportDocument(
        version=version,
        generated_at=generated_at.isoformat(timespec="seconds"),
        settings=dict(settings),
        articles=held,
        failures=tuple(FailureDocument(source=failure.source, error=failure.error) for failure in failed),
        counts=_counts(held, len(failed)),
    )


def article_document(checked: CheckedArticle) -> ArticleDocument:
    """One checked article as a document."""
    article, coverage = checked.article, checked.coverage
    return ArticleDocument(
        id=article.id,
        source=article.source,
        title=article.title,
        published_at=_stamp(article.published),
        as_of=_as_of(checked.as_of),
        text=article.text,
        claims=tuple(checked_claim_document(article, claim) for claim in checked.claims),
        findings=tuple(
            FindingDocument(kind=finding.kind, claims=finding.claims, summary=finding.summary)
            for finding in checked.findings
        ),
        coverage=CoverageDocument(
            numbers=coverage.numbers,
            market_numbers=coverage.market_numbers,
            claims=coverage.claims,
            checked=coverage.checked,
            not_checked_by_reason=dict(sorted(coverage.not_checked_by_reason.items())),
        ),
    )


def _dump(document: ClaimDocument | ArticleDocument) -> dict[str, Any]:
    return document.model_dump(mode="json", by_alias=True)


def _counts(articles: tuple[ArticleDocument, ...], failures: int) -> dict[str, int]:
    statuses = Counter(claim.verdict.status for article in articles for claim in article.claims)
    flagged = sum(1 for article in articles for claim in article.claims if claim.needs_look)
    return {
        "articles": len(articles),
        "claims": statuses.total(),
        "needs_look": flagged,
        **{status.value: statuses[status] for status in Status},
        "findings": sum(len(article.findings) for article in articles),
        "failures": failures,
    }


def _stamp(stamp: Stamp | None) -> str | None:
    if stamp is None:
        return None
    return stamp.at.isoformat() if stamp.at is not None else stamp.day.isoformat()


def _as_of(as_of: AsOf | None) -> AsOfDocument | None:
    if as_of is None:
        return None
    at = as_of.stamp.at
    return AsOfDocument(
        date=as_of.stamp.day,
        basis=as_of.basis,
        support=as_of.support,
        at=at.isoformat() if at is not None else None,
        country=as_of.country,
        rests_on=as_of.rests_on,
    )
