"""Reads articles from a file, a folder or bytes; what cannot be read becomes a failure and the rest goes on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import FactcheckError, InputError
from factcheck.ingest.article import article_from_text
from factcheck.ingest.blocks import Layout
from factcheck.ingest.contained import read_contained, read_directly
from factcheck.ingest.decode import decode
from factcheck.ingest.jsonl import articles_from_lines
from factcheck.ingest.sniff import Format, format_of, is_article_name, refused_as
from factcheck.ingest.stamps import find_stamp
from factcheck.models import Article, Failure

LARGEST = 32 * 1024 * 1024
"""Bytes that a file may have, and a line of JSON lines; larger ones are refused."""

_LARGEST_PAGE = 8 * 1024 * 1024
# A page up to this size is parsed at once; a larger one in a process of its own.
_SMALL_PAGE = 512 * 1024
_HEAD = 4096


def read_articles(path: Path) -> Iterator[Article | Failure]:
    """The articles of a file, or of every readable file of a folder, sorted by path.

    An article's id is the path below the folder, the name of a single file, or the id of a JSON line. Raises
    ``InputError`` where ``path`` does not exist.
    """
    if path.is_dir():
        for file in _files(path):
            yield from _file(file, file.relative_to(path).as_posix())
    elif path.exists():
        yield from _file(path, path.name)
    else:
        raise InputError(path, "no such file or folder")


def read_bytes(data: bytes, *, source: str, id: str | None = None) -> Iterator[Article | Failure]:  # noqa: A002 - the word of the contract
    """The articles of ``data``, such as standard input or an upload, its format told by its content."""
    name = id or source
    try:
        yield from _articles(data, source, name)
    except InputError as error:
        yield Failure(source, error.problem)
    except FactcheckError as error:
        yield Failure(source, str(error))


def _files(folder: Path) -> Iterator[Path]:
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(root, name) for name in names if is_article_name(name)]
    yield from sorted(found)


def _file(path: Path, name: str) -> Iterator[Article | Failure]:
    try:
        if not path.is_file():
            yield Failure(str(path), "is not a regular file")
            return
        with path.open("rb") as handle:
            if _is_lines(handle.read(_HEAD), name):
                handle.seek(0)
                yield from articles_from_lines(_lines(handle), source=str(path))
                return
        size = path.stat().st_size
        if size > LARGEST:
            yield Failure(str(path), f"has {size} bytes; at most {LARGEST} are read")
            return
        data = path.read_bytes()
    except OSError as error:
        yield Failure(str(path), error.strerror or str(error))
        return
    yield from read_bytes(data, source=str(path), id=name)


def _is_lines(head: bytes, name: str) -> bool:
    """Whether a file can be read line by line: JSON lines in an encoding whose line ends are one byte."""
    return bool(head.strip()) and b"\x00" not in head and format_of(head, name) is Format.JSONL


def _lines(handle: BinaryIO) -> Iterator[bytes]:
    while line := handle.readline(LARGEST):
        yield line


def _articles(data: bytes, source: str, name: str) -> Iterator[Article | Failure]:
    if not data.strip():
        raise InputError(source, "is empty")
    if why := refused_as(data):
        raise InputError(source, why)
    kind = format_of(data, name)
    if kind in {Format.PDF, Format.DOCX, Format.FEED, Format.HTML}:
        yield from _documents(data, kind, source, name)
        return
    text = decode(data, source)
    if not text.strip():
        raise InputError(source, "holds no text")
    if kind is Format.JSONL:
        yield from articles_from_lines(text.encode().split(b"\n"), source=source)
    else:
        layout = Layout.MARKDOWN if kind is Format.MARKDOWN else Layout.PLAIN
        yield article_from_text(text, id=name, source=source, layout=layout)


def _documents(data: bytes, kind: Format, source: str, name: str) -> Iterator[Article]:
    if kind is Format.HTML and len(data) > _LARGEST_PAGE:
        raise InputError(source, f"is a web page of {len(data)} bytes; at most {_LARGEST_PAGE} are read")
    small = kind is Format.HTML and len(data) <= _SMALL_PAGE
    for document in (read_directly if small else read_contained)(data, kind, source=source):
        yield article_from_text(
            document.text,
            id=name if document.key is None else f"{name}#{document.key}",
            source=source,
            title=document.title,
            published=find_stamp(document.published) if document.published else None,
            layout=Layout.PLAIN if document.wrapped else Layout.LINES,
        )
