"""Checks of a text or a file: as the report's JSON for programs, as a piece of HTML for the page."""

from __future__ import annotations

import time
from asyncio import Semaphore
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from factcheck import __version__
from factcheck.pipeline import Checker
from factcheck.report import Report
from factcheck.report.documents import ReportDocument
from factcheck.report.schema import report_json
from factcheck.web.decisions import DecisionDocument, Decisions, article_key
from factcheck.web.desk import Desk
from factcheck.web.limits import Limits
from factcheck.web.problems import refusals
from factcheck.web.requests import FORM, JSON, Asked, CheckRequest, Details, read_check
from factcheck.web.views import result_fragment


def check_routes(
    desk: Desk,
    *,
    clock: Callable[[], datetime],
    limits: Limits,
    settings: Mapping[str, Any],
    decisions: Decisions | None,
) -> APIRouter:
    """``POST /api/check`` and, for the page, ``POST /check``; both tell their time in ``Server-Timing``."""
    router = APIRouter()
    readers = Semaphore(limits.files_read)

    @router.post(
        "/api/check",
        tags=["check"],
        summary="Check a text or a file",
        response_model=ReportDocument,
        response_description="The report; `failures` lists stories of the file that could not be read.",
        responses=refusals(400, 403, 408, 413, 415, 422, 503),
        openapi_extra={"requestBody": _body()},
    )
    async def check(request: Request) -> Response:
        began = time.perf_counter()
        asked = await read_check(request, limits, readers)
        printed = await desk.run(_Printing(_Checking(asked, clock(), settings)))
        return Response(printed, media_type=JSON, headers=_timing(began))

    @router.post("/check", include_in_schema=False)
    async def check_for_page(request: Request) -> Response:
        began = time.perf_counter()
        asked = await read_check(request, limits, readers)
        fragment = await desk.run(_Drawing(_Checking(asked, clock(), settings), decisions))
        return HTMLResponse(fragment, headers=_timing(began))

    return router


@dataclass(frozen=True, slots=True)
class _Checking:
    asked: Asked
    at: datetime
    settings: Mapping[str, Any]

    def __call__(self, checker: Checker) -> ReportDocument:
        details = {name: value for name, value in self.asked.details if name != "text" and value is not None}
        report = Report(
            articles=tuple(checker.check(article) for article in self.asked.articles),
            failures=self.asked.failures,
            settings={**self.settings, **details},
            version=__version__,
            generated_at=self.at,
        )
        return report.document


@dataclass(frozen=True, slots=True)
class _Printing:
    checking: _Checking

    def __call__(self, checker: Checker) -> str:
        return report_json(self.checking(checker))


@dataclass(frozen=True, slots=True)
class _Drawing:
    checking: _Checking
    decisions: Decisions | None

    def __call__(self, checker: Checker) -> str:
        report = self.checking(checker)
        made: dict[str, tuple[DecisionDocument, ...]] = {}
        earlier: dict[str, tuple[DecisionDocument, ...]] = {}
        if self.decisions is not None:
            for article in report.articles:
                key = article_key(article.text)
                made[key], earlier[key] = self.decisions.of_text(key), self.decisions.earlier(article)
        return result_fragment(report, prices=checker.prices, decisions=made, earlier=earlier)


def _timing(began: float) -> dict[str, str]:
    return {"Server-Timing": f"check;dur={(time.perf_counter() - began) * 1000:.1f}"}


def _body() -> dict[str, Any]:
    form = Details.model_json_schema()
    form["properties"] = {
        "file": {
            "type": "string",
            "format": "binary",
            "description": "PDF, DOCX, HTML, RSS, Atom, Markdown, JSON lines or plain text, told by its content.",
        },
        **form["properties"],
    }
    form["required"] = ["file"]
    return {
        "required": True,
        "content": {JSON: {"schema": CheckRequest.model_json_schema()}, FORM: {"schema": form}},
    }
