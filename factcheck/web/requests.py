"""What a check is asked for: a pasted text as JSON, or an uploaded file, with the date and market that go with it."""

from __future__ import annotations

import asyncio
from asyncio import Semaphore
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from factcheck.errors import UsageError
from factcheck.ingest import article_from_text, parse_stamp, read_bytes
from factcheck.models import Article, Dateline, Failure, Span, Stamp
from factcheck.web.limits import Limits
from factcheck.web.problems import Problem

JSON, FORM = "application/json", "multipart/form-data"
PASTED = "text"
"""The id and the source of a text that came without a name."""

_LONGEST_NAME = 200
_SHORT = 10_000


def _date(value: str | None) -> str | None:
    if value:
        try:
            parse_stamp(value)
        except UsageError as error:
            raise ValueError(str(error)) from error
    return value or None


def _country(value: str | None) -> str | None:
    return value.upper() if value else None


class Details(BaseModel):
    """What may be said of a text beside it. Each goes before what the text says of itself."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_max_length=_LONGEST_NAME)

    published_at: Annotated[str | None, AfterValidator(_date)] = Field(
        default=None,
        description="Day of publication, 2025-01-27, or a moment with its zone, 2025-01-27T16:30-05:00.",
        examples=["2025-01-27"],
    )
    market: Annotated[str | None, AfterValidator(_country)] = Field(
        default=None,
        description="Home market of the story by ISO 3166 alpha-2 code: whose close a date without a time means.",
        examples=["US"],
    )
    title: str | None = Field(default=None, description="Headline, for the report alone.")
    name: str | None = Field(default=None, description="Name of the text: the article's id, on which claim ids rest.")


class CheckRequest(Details):
    """A text to check."""

    text: Annotated[str, Field(min_length=1, max_length=1 << 31, description="The text as plain text.")]


@dataclass(frozen=True, slots=True)
class Asked:
    """The articles of one request and what of it could not be read."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...]
    details: Details


ModelT = TypeVar("ModelT", bound=BaseModel)


async def read_json(request: Request, model: type[ModelT]) -> ModelT:
    """The body as ``model``; raises ``Problem`` 415 for another type and 422 naming the first field that is wrong."""
    kind = _content_type(request)
    if kind != JSON:
        raise Problem(415, f"content type {kind or 'none'!r} is not read here; send {JSON}")
    return _validated(model, await request.body())


async def read_check(request: Request, limits: Limits, readers: Semaphore) -> Asked:
    """The articles of a check; raises ``Problem`` with what is wrong and what is allowed.

    ``readers`` are those free to read files; who gets none within the time of a check is told to come again.
    """
    kind = _content_type(request)
    if kind == JSON:
        asked = _validated(CheckRequest, await request.body())
        _market(asked, limits)
        _bounded(len(asked.text), limits)
        # A short text is read before a thread would have been found for it.
        return _pasted(asked) if len(asked.text) <= _SHORT else await run_in_threadpool(_pasted, asked)
    if kind != FORM:
        raise Problem(415, f"content type {kind or 'none'!r} is not read here; send {JSON} or {FORM}")
    async with request.form(max_files=1, max_fields=8) as form:
        details, file = _form(form)
        _market(details, limits)
        async with _one_of(readers, limits):
            data = await file.read()
            return await run_in_threadpool(_uploaded, data, file.filename or "upload", details, limits)


@asynccontextmanager
async def _one_of(readers: Semaphore, limits: Limits) -> AsyncIterator[None]:
    try:
        await asyncio.wait_for(readers.acquire(), limits.check_seconds)
    except TimeoutError as error:
        raise Problem(503, "other files are being read", headers={"Retry-After": "5"}) from error
    try:
        yield
    finally:
        readers.release()


def _content_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().casefold()


def _validated(model: type[ModelT], data: bytes | dict[str, Any]) -> ModelT:
    try:
        return model.model_validate_json(data) if isinstance(data, bytes) else model.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        message = str(first["ctx"]["error"]) if first["type"] == "value_error" else first["msg"]
        known = ", ".join(model.model_fields) if first["type"] == "extra_forbidden" else ""
        allowed = f" (allowed: {known})" if known else ""
        status = 400 if first["type"] == "json_invalid" else 422
        raise Problem(status, f"{place + ': ' if place else ''}{message}{allowed}") from error


def _form(form: FormData) -> tuple[Details, UploadFile]:
    file = form.get("file")
    if not isinstance(file, UploadFile):
        raise Problem(422, "file: the form has no file part of this name")
    fields = {name: value for name, value in form.multi_items() if name != "file"}
    return _validated(Details, fields), file


def _market(details: Details, limits: Limits) -> None:
    if details.market is not None and details.market not in limits.markets:
        allowed = ", ".join(sorted(limits.markets))
        raise Problem(422, f"market: {details.market!r} is not accepted: one of {allowed}")


def _bounded(size: int, limits: Limits) -> None:
    if size > limits.text_characters:
        raise Problem(413, f"the text has {size:,} characters; at most {limits.text_characters:,} are checked at once")


def _pasted(asked: CheckRequest) -> Asked:
    if not asked.text.strip():
        raise Problem(422, "text: holds no words")
    article = article_from_text(asked.text, id=asked.name or PASTED, source=asked.name or PASTED, title=asked.title)
    return Asked((_told(article, asked),), (), asked)


def _uploaded(data: bytes, name: str, details: Details, limits: Limits) -> Asked:
    articles, failures, size = [], [], 0
    for count, item in enumerate(read_bytes(data, source=name, id=details.name or name), start=1):
        if count > limits.articles:
            raise Problem(413, f"{name} holds more than {limits.articles:,} articles, which is the most of one file")
        if isinstance(item, Failure):
            failures.append(item)
            continue
        size += len(item.text)
        _bounded(size, limits)
        articles.append(_told(item, details))
    if not articles:
        first = failures[0] if failures else Failure(name, "holds no article")
        raise Problem(422, f"{first.source}: {first.error}")
    return Asked(tuple(articles), tuple(failures), details)


def _told(article: Article, details: Details) -> Article:
    """The article with what the request says of it."""
    stamp: Stamp | None = parse_stamp(details.published_at) if details.published_at else article.published
    dateline = article.dateline
    if details.market is not None:
        # Where a story is at home is what its dateline says; the market given stands in its place.
        held = dateline or Dateline(Span(0, 1), place=None, country=None, day=None)
        dateline = replace(held, country=details.market)
    return replace(article, published=stamp, dateline=dateline, title=details.title or article.title)
