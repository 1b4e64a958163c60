"""The page and the few files it links to; nothing of it comes from elsewhere."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from factcheck.web.limits import Limits
from factcheck.web.problems import Problem
from factcheck.web.views import api_page, home_page, static_file


def page_routes(*, limits: Limits, keeps_decisions: bool, has_report: bool) -> APIRouter:
    """``GET /``, ``GET /docs`` and ``GET /static/...``."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def page() -> HTMLResponse:
        return HTMLResponse(home_page(limits, keeps_decisions=keeps_decisions, has_report=has_report))

    @router.get("/docs")
    def docs(request: Request) -> HTMLResponse:
        return HTMLResponse(api_page(request.app.openapi(), limits))

    @router.get("/static/{name}")
    def static(name: str) -> Response:
        found = static_file(name)
        if found is None:
            raise Problem(404, f"no file {name!r} here")
        return Response(found[0], media_type=found[1], headers={"Cache-Control": "no-cache"})

    return router
