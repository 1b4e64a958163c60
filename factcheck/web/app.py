"""The application behind ``factcheck serve``: checks, decisions, the page, and a folder's report.

Answers of ``/api`` are JSON of the published contract; every refusal is ``{"detail": "..."}`` with its status.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from factcheck import __version__
from factcheck.errors import FactcheckError
from factcheck.pipeline import Checker
from factcheck.web.check_routes import check_routes
from factcheck.web.decision_routes import decision_routes, export_routes
from factcheck.web.decisions import Decisions
from factcheck.web.desk import Desk
from factcheck.web.folder import ReportFolder
from factcheck.web.folder_routes import folder_routes
from factcheck.web.guard import Guard
from factcheck.web.limits import Limits, load_limits
from factcheck.web.page_routes import page_routes
from factcheck.web.problems import Problem

LOOPBACK = ("localhost", "127.0.0.1", "::1")
_DESCRIPTION = """Checks every market number of a text against prices. Answers with the report of `factcheck run`.

Every refusal is `{"detail": "what was wrong and what is allowed"}`."""


def create_app(
    checker: Checker,
    *,
    decisions: Path | None,
    clock: Callable[[], datetime],
    report: Path | None = None,
    hosts: Iterable[str] | None = LOOPBACK,
    limits: Limits | None = None,
    settings: Mapping[str, Any] | None = None,
) -> FastAPI:
    """The application over one checker.

    ``decisions`` is the SQLite file of decisions (None keeps none), ``report`` a folder that ``factcheck run`` wrote,
    ``hosts`` the host names answered to (None: any), ``settings`` what reports tell of the run. Raises ``InputError``
    for a decisions file or a report that cannot be read.
    """
    bounds = limits or load_limits()
    desk = Desk(checker, bounds)
    kept = Decisions(decisions) if decisions else None
    folder = ReportFolder(report) if report else None

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        desk.close()

    app = FastAPI(
        title="factcheck",
        version=__version__,
        description=_DESCRIPTION,
        # These pages load scripts from elsewhere; /docs is one of our own, drawn from the schema at /openapi.json.
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.add_middleware(Guard, limits=bounds, hosts=hosts)
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(HTTPException, _http_problem)
    app.add_exception_handler(FactcheckError, _failure)
    app.add_exception_handler(Exception, _fault)
    app.include_router(check_routes(desk, clock=clock, limits=bounds, settings=settings or {}, decisions=kept))
    app.include_router(decision_routes(kept, clock=clock, limits=bounds))
    app.include_router(export_routes(kept))
    app.include_router(folder_routes(folder, desk=desk, limits=bounds, decisions=kept))
    app.include_router(page_routes(limits=bounds, keeps_decisions=kept is not None, has_report=folder is not None))
    return app


def _problem(request: Request, error: Exception) -> Response:
    del request
    assert isinstance(error, Problem)  # noqa: S101 - registered for this class alone
    return JSONResponse({"detail": error.detail}, error.status, headers=error.headers)


def _http_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class alone
    detail = error.detail
    if detail == HTTPStatus(error.status_code).phrase:
        detail = f"{request.method} {request.url.path}: {detail.lower()}"
    return JSONResponse({"detail": detail}, error.status_code, headers=error.headers)


def _failure(request: Request, error: Exception) -> Response:
    """A file of this server, such as its report or its decisions, that cannot be read."""
    del request
    return JSONResponse({"detail": str(error)}, 500)


def _fault(request: Request, error: Exception) -> Response:
    """A fault of this program: the server logs it, and the user learns what to send us."""
    return JSONResponse({"detail": f"{request.method} {request.url.path} failed: {type(error).__name__}: {error}"}, 500)
