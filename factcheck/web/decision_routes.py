"""Decisions over HTTP: made, taken back, listed, and exported as CSV and as gold lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from factcheck.report.documents import CheckedClaimDocument
from factcheck.web.decisions import DecisionDocument, DecisionRequest, Decisions, Ruling
from factcheck.web.exports import decisions_csv, gold_lines
from factcheck.web.limits import Limits
from factcheck.web.problems import Problem, refusals
from factcheck.web.requests import JSON, read_json

_KEY = Annotated[str, Path(description="SHA-256 of the article's text in UTF-8, in hex digits.")]


def decision_routes(decisions: Decisions | None, *, clock: Callable[[], datetime], limits: Limits) -> APIRouter:
    """The routes under ``/api/decisions``; without a file for decisions each answers 404 and says so."""
    router = APIRouter(prefix="/api", tags=["decisions"])

    @router.post(
        "/decisions",
        summary="Decide on a verdict",
        responses=refusals(400, 403, 404, 408, 413, 415, 422),
        openapi_extra={"requestBody": _body()},
    )
    async def decide(request: Request) -> DecisionDocument:
        """Keep a decision on the verdict of one claim, in the place of an earlier one."""
        asked = await read_json(request, DecisionRequest)
        if len(asked.note) > limits.note_characters:
            raise Problem(422, f"note: has {len(asked.note):,} characters; at most {limits.note_characters:,} are kept")
        if asked.expected is not None and asked.decision is not Ruling.WRONG:
            raise Problem(422, f"expected: goes with the decision {Ruling.WRONG.value!r} alone")
        return await run_in_threadpool(_kept(decisions).decide, asked, _claim(asked), at=clock())

    @router.delete(
        "/decisions/{article}/{claim}",
        summary="Take a decision back",
        status_code=204,
        responses=refusals(403, 404, 422),
    )
    def forget(article: _KEY, claim: str) -> Response:
        if not _kept(decisions).forget(article, claim):
            raise Problem(404, f"no decision on claim {claim!r} of text {article!r}")
        return Response(status_code=204)

    @router.get("/decisions", summary="The decisions on one text", responses=refusals(404, 422))
    def of_text(
        article: Annotated[str, Query(description="SHA-256 of the article's text in UTF-8, in hex digits.")] = "",
    ) -> tuple[DecisionDocument, ...]:
        if not article:
            raise Problem(422, "article: give the SHA-256 of the article's text")
        return _kept(decisions).of_text(article)

    return router


def export_routes(decisions: Decisions | None) -> APIRouter:
    """All decisions as a file: ``/api/decisions.csv`` and ``/api/decisions.jsonl``."""
    router = APIRouter(prefix="/api", tags=["decisions"])

    @router.get("/decisions.csv", summary="All decisions as CSV", response_class=Response, responses=_file("text/csv"))
    def as_csv() -> Response:
        return _download(decisions_csv(_kept(decisions).articles()), "text/csv; charset=utf-8", "decisions.csv")

    @router.get(
        "/decisions.jsonl",
        summary="All decisions as gold lines, for `factcheck eval`",
        response_class=Response,
        responses=_file("application/jsonl"),
    )
    def as_gold() -> Response:
        return _download(gold_lines(_kept(decisions).articles()), "application/jsonl", "decisions.jsonl")

    return router


def _kept(decisions: Decisions | None) -> Decisions:
    if decisions is None:
        raise Problem(404, "this server keeps no decisions; start it with a file for them")
    return decisions


def _claim(asked: DecisionRequest) -> CheckedClaimDocument:
    found = next((claim for claim in asked.article.claims if claim.id == asked.claim), None)
    if found is None:
        raise Problem(422, f"claim: {asked.claim!r} is no claim of article {asked.article.id!r}")
    size = len(asked.article.text)
    quotes = (found.sentence, found.mark, found.subject)
    if any(not 0 <= quote.start < quote.end <= size for quote in quotes):
        raise Problem(422, f"claim: {asked.claim!r} does not lie in the text of article {asked.article.id!r}")
    return found


def _download(text: str, kind: str, name: str) -> Response:
    return Response(text, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _file(kind: str) -> dict[int | str, dict[str, Any]]:
    return {200: {"content": {kind: {"schema": {"type": "string"}}}}, **refusals(404)}


def _body() -> dict[str, Any]:
    # The parts it is made of are in the schema already, by the answers of checks and decisions.
    schema = DecisionRequest.model_json_schema(ref_template="#/components/schemas/{model}")
    del schema["$defs"]
    return {"required": True, "content": {JSON: {"schema": schema}}}
