"""Reads JSON lines, one article a line; a line that is none becomes a failure naming it, and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.errors import InputError, UsageError
from factcheck.ingest.article import article_from_text
from factcheck.ingest.decode import decode
from factcheck.ingest.stamps import parse_stamp
from factcheck.models import Article, Failure


class _Line(BaseModel):
    """An article line; other fields are the caller's own and passed over."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    text: str
    id: str | None = None
    title: str | None = None
    published_at: str | None = None


def articles_from_lines(lines: Iterable[bytes], *, source: str) -> Iterator[Article | Failure]:
    """The article of every line; an article without an id is named by file and line number."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _article(line, source, number)


def _article(line: bytes, source: str, number: int) -> Article | Failure:
    place = f"{source}: line {number}"
    try:
        fields = json.loads(decode(line, place))
        if not isinstance(fields, dict):
            return Failure(place, "is no JSON object with id, text, title, published_at")
        row = _Line.model_validate(fields)
        published = parse_stamp(row.published_at) if row.published_at else None
    except InputError as error:
        return Failure(place, error.problem)
    except json.JSONDecodeError as error:
        return Failure(place, f"is no JSON: {error.msg} at column {error.colno}")
    except RecursionError:
        return Failure(place, "is nested too deeply")
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "line"
        return Failure(place, f"{key}: {first['msg']} (an article is an object with id, text, title, published_at)")
    except UsageError as error:
        return Failure(place, f"published_at: {error}")
    if not row.text.strip():
        return Failure(place, "the text is empty")
    name = row.id if row.id is not None else f"{source}:{number}"
    return article_from_text(row.text, id=name, source=source, title=row.title, published=published)
