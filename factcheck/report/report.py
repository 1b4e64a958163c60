"""A report over checked articles, in every form it can take; the same bytes for the same articles and time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from factcheck.models import CheckedArticle, Failure
from factcheck.report.documents import ReportDocument
from factcheck.report.schema import article_document, report_document, report_json

if TYPE_CHECKING:
    import pandas as pd

    from factcheck.prices.market import Prices


@dataclass(frozen=True, slots=True)
class Report:
    """What checking some articles gave. ``generated_at`` is the caller's clock and the one thing that may differ."""

    articles: tuple[CheckedArticle, ...]
    failures: tuple[Failure, ...]
    settings: Mapping[str, Any]
    version: str
    generated_at: datetime

    @classmethod
    def of(
        cls,
        outcomes: Iterable[CheckedArticle | Failure],
        *,
        settings: Mapping[str, Any],
        version: str,
        generated_at: datetime,
    ) -> Self:
        """The report on outcomes as they came: articles and failures, each in their order."""
        found = tuple(outcomes)
        return cls(
            articles=tuple(item for item in found if isinstance(item, CheckedArticle)),
            failures=tuple(item for item in found if isinstance(item, Failure)),
            settings=settings,
            version=version,
            generated_at=generated_at,
        )

    @property
    def document(self) -> ReportDocument:
        """The report as the contract's document."""
        return report_document(
            (article_document(article) for article in self.articles),
            self.failures,
            settings=self.settings,
            version=self.version,
            generated_at=self.generated_at,
        )

    def to_json(self) -> str:
        """The report as the text of ``report.json``."""
        return report_json(self.document)

    def to_html(self, *, prices: Prices | None = None) -> str:
        """One self-contained page over all articles, with charts where ``prices`` are given."""
        from factcheck.report.pages import report_page

        return report_page(self.document, prices=prices)

    def to_markdown(self) -> str:
        """The report for a comment or a ticket."""
        from factcheck.report.markdown import report_markdown

        return report_markdown(self.document)

    def to_text(self, *, width: int = 80) -> str:
        """The report as plain text of at most ``width`` columns."""
        from factcheck.report.terminal import report_text

        return report_text(self.document, width=width)

    def to_summary(self, *, width: int = 80) -> str:
        """The totals, what needs a look and what could not be read, as plain text: a few lines for a whole folder."""
        from factcheck.report.terminal import summary_text

        return summary_text(self.document, width=width)

    def to_csv(self) -> str:
        """One line a claim, with a header."""
        from factcheck.report.rows import claims_csv

        return claims_csv(self.document)

    def to_frame(self) -> pd.DataFrame:
        """One row a claim, its columns those of the CSV, figures as numbers and days as dates."""
        from factcheck.report.rows import claims_frame

        return claims_frame(self.document)

    def _repr_html_(self) -> str:
        from factcheck.report.pages import notebook_fragment

        return notebook_fragment(self.document)
