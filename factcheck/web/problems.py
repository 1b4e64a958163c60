"""Refusals: every one answers with its status and a sentence that says what was wrong and what is allowed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.report.documents import Document

_MEANINGS = {
    400: "The body is not JSON, or no form.",
    403: "The request comes from a page of another site.",
    404: "There is no such thing here.",
    408: "The request took too long to arrive.",
    413: "The request or its text is too large.",
    415: "The content type is not read here.",
    422: "A field or the file is not of the form it needs.",
    503: "Too many checks or files wait, or this one took too long.",
}


class Problem(Exception):  # noqa: N818 - it becomes an answer, not a failure of the program
    """A request that is refused with an HTTP status; ``str()`` is the sentence for the user."""

    def __init__(self, status: int, detail: str, *, headers: Mapping[str, str] | None = None) -> None:
        self.status = status
        self.detail = detail
        self.headers = dict(headers or {})
        super().__init__(detail)


class ProblemDocument(Document):
    """The body of every answer that refuses a request."""

    detail: str


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The documentation of these statuses."""
    return {status: {"model": ProblemDocument, "description": _MEANINGS[status]} for status in statuses}


def too_large(size: str, most: int) -> Problem:
    """The refusal of a body beyond the bound."""
    return Problem(413, f"the request has {size} bytes; at most {most:,} are read", headers={"Connection": "close"})
