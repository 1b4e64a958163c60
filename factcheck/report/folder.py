"""A report as a folder: an index, a page an article, and the same as data. File names are safe on every system."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.report.documents import ArticleDocument, ReportDocument
from factcheck.report.report import Report
from factcheck.report.schema import report_pieces

if TYPE_CHECKING:
    from factcheck.prices.market import Prices

PAGES = "articles"
_LONGEST_NAME = 80
_HASHED = 8
# Names that Windows keeps for devices, whatever their suffix.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def write_folder(report: Report | ReportDocument, out: Path, *, prices: Prices | None = None) -> Path:
    """Write the report into ``out`` (made where missing) and return its index page.

    Pages lie in ``out/articles``; with ``prices`` they hold a chart a claim. What was in the folder is overwritten
    file by file, so an older run's page of an article that is gone stays.
    """
    from factcheck.report.pages import index_page, report_page
    from factcheck.report.rows import claims_csv, write_parquet

    document = report.document if isinstance(report, Report) else report
    (out / PAGES).mkdir(parents=True, exist_ok=True)
    pages = tuple(f"{PAGES}/{name}" for name in page_names(article.id for article in document.articles))
    for article, page in zip(document.articles, pages, strict=True):
        alone = document.model_copy(update={"articles": (article,), "failures": ()})
        _write(out / page, (report_page(alone, prices=prices, home="../index.html"),))
    _write(out / "report.json", report_pieces(document))
    _write(out / "claims.csv", (claims_csv(document),))
    write_parquet(document, out / "claims.parquet")
    _write(out / "manifest.jsonl", (manifest(document, pages),))
    index = out / "index.html"
    _write(index, (index_page(document, pages),))
    return index


def page_names(ids: Iterable[str]) -> tuple[str, ...]:
    """A file name for the page of each article: its id in plain letters, with a hash where two would be alike."""
    known = tuple(ids)
    slugs = tuple(_slug(article_id) for article_id in known)
    taken = Counter(slugs)
    seen: Counter[str] = Counter()
    names = []
    for article_id, slug in zip(known, slugs, strict=True):
        seen[article_id] += 1
        alone = taken[slug] == 1 and not _RESERVED.fullmatch(slug)
        again = f"-{seen[article_id]}" if seen[article_id] > 1 else ""
        names.append(f"{slug}.html" if alone else f"{slug}-{_digest(article_id)}{again}.html")
    return tuple(names)


def manifest(document: ReportDocument, pages: Sequence[str]) -> str:
    """One JSON object a line: each article with its page, a hash of its text and its counts, then each failure."""
    lines = [_manifest_line(article, page) for article, page in zip(document.articles, pages, strict=True)]
    lines += [{"source": failure.source, "status": "failed", "error": failure.error} for failure in document.failures]
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


def _manifest_line(article: ArticleDocument, page: str) -> dict[str, str | int]:
    return {
        "id": article.id,
        "source": article.source,
        "status": "done",
        "page": page,
        "text_sha256": hashlib.sha256(article.text.encode()).hexdigest(),
        "claims": len(article.claims),
        "needs_look": sum(1 for claim in article.claims if claim.needs_look),
    }


def _slug(article_id: str) -> str:
    plain = unicodedata.normalize("NFKD", article_id).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words[:_LONGEST_NAME].strip("-") or f"article-{_digest(article_id)}"


def _digest(article_id: str) -> str:
    return hashlib.sha256(article_id.encode(errors="replace")).hexdigest()[:_HASHED]


def _write(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as handle:
        handle.writelines(pieces)
