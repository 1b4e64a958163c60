"""The pages of a folder's report, drawn anew from its ``report.json`` so that decisions can be made on them."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse

from factcheck.pipeline import Checker
from factcheck.report.documents import ArticleDocument, ReportDocument
from factcheck.report.folder import PAGES
from factcheck.report.pages import page_policy
from factcheck.web.decisions import Decisions, article_key
from factcheck.web.desk import Desk
from factcheck.web.folder import ReportFolder
from factcheck.web.limits import Limits
from factcheck.web.problems import Problem
from factcheck.web.views import folder_article_page


def folder_routes(folder: ReportFolder | None, *, desk: Desk, limits: Limits, decisions: Decisions | None) -> APIRouter:
    """The routes under ``/reports/``: index, a page an article, and the report's data files."""
    router = APIRouter(prefix="/reports", include_in_schema=False)

    def shown() -> ReportFolder:
        if folder is None:
            raise Problem(404, "this server shows no report; start it with a folder that `factcheck run` wrote")
        return folder

    @router.get("")
    def to_index() -> RedirectResponse:
        return RedirectResponse("/reports/")

    @router.get("/")
    @router.get("/index.html")
    def index() -> HTMLResponse:
        # The index carries its style and script within it, and admits them by their hash.
        policy = f"{page_policy()}; frame-ancestors 'none'"
        return HTMLResponse(shown().index(), headers={"Content-Security-Policy": policy})

    @router.get(f"/{PAGES}/{{name}}")
    async def article(name: str) -> HTMLResponse:
        found = shown().article(name)
        if found is None:
            raise Problem(404, f"the report has no page {name!r}")
        return HTMLResponse(await desk.run(_Drawing(*found, decisions, limits)))

    @router.get("/{name}")
    def data(name: str) -> FileResponse:
        found = shown().data(name)
        if found is None:
            raise Problem(404, f"the report has no file {name!r}")
        return FileResponse(found[0], media_type=found[1], filename=name)

    return router


@dataclass(frozen=True, slots=True)
class _Drawing:
    report: ReportDocument
    article: ArticleDocument
    decisions: Decisions | None
    limits: Limits

    def __call__(self, checker: Checker) -> str:
        made = self.decisions.of_text(article_key(self.article.text)) if self.decisions else ()
        earlier = self.decisions.earlier(self.article) if self.decisions else ()
        return folder_article_page(
            self.report,
            self.article,
            prices=checker.prices,
            decisions=made,
            earlier=earlier,
            limits=self.limits,
            keeps_decisions=self.decisions is not None,
        )
