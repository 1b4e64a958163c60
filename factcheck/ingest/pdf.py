"""Reads the text of a PDF, page by page, without the headers and footers that pages repeat."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError

from factcheck.ingest.documents import LONGEST, Document, RefusedError, joined

PAGES = 300
"""Pages that a document may have."""

_DIGITS = re.compile(r"[0-9]+")


def read(data: bytes) -> Iterator[Document]:
    """The one document of a PDF. Refuses encrypted, endless and wordless files."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = _opened(data)
    if len(reader.pages) > PAGES:
        raise RefusedError(f"has {len(reader.pages)} pages; at most {PAGES} are read")
    pages: list[list[str]] = []
    size = 0
    for page in reader.pages:
        text = page.extract_text()
        size += len(text)
        if size > LONGEST:
            raise RefusedError(f"holds more than {LONGEST} characters: refused")
        pages.append([line.rstrip() for line in text.splitlines()])
    text = joined([line for page in _without_repeats(pages) for line in page])
    if not text.strip():
        raise RefusedError("is a PDF without text (a scan?)")
    yield Document(text, wrapped=True)


def _opened(data: bytes) -> PdfReader:
    """A reader of a document that opens without a password, as also those do that may be read but not changed."""
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if not reader.is_encrypted or reader.decrypt(""):
            return reader
    except DependencyError:
        pass  # an encrypted one, in a cipher that is not installed
    raise RefusedError("is an encrypted PDF: save it without a password")


def _without_repeats(pages: list[list[str]]) -> list[list[str]]:
    """Pages without first and last lines that, page numbers aside, most of them share."""
    if len(pages) < 3:
        return pages
    ends = Counter(_pattern(line) for page in pages for line in {*page[:2], *page[-2:]})
    repeated = {pattern for pattern, count in ends.items() if pattern and count * 2 > len(pages)}
    return [
        [line for at, line in enumerate(page) if 2 <= at < len(page) - 2 or _pattern(line) not in repeated]
        for page in pages
    ]


def _pattern(line: str) -> str:
    return _DIGITS.sub("#", line.strip())
