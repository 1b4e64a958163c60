"""Reads the paragraphs and tables of a Word document in their order; archives made to burst are refused."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

import docx
from docx.table import Table

from factcheck.ingest.documents import Document, RefusedError, joined

LARGEST = 100_000_000
"""Bytes that all parts of a document may have when unpacked."""

_PARTS = 5_000
_MAIN = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_TYPE = b"<!DOCTYPE"
_PIECE = 1 << 20


def read(data: bytes) -> Iterator[Document]:
    """The one document of a Word file."""
    parts = _check(data)
    document = docx.Document(BytesIO(data))
    lines = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            lines += [" | ".join(cell.text.replace("\n", " ").strip() for cell in row.cells) for row in item.rows]
        else:
            lines += item.text.split("\n")
    text = joined([line for line in lines if line.strip()])
    if not text:
        raise RefusedError("is a Word document without text")
    # Where a document says nothing of itself, the library makes up a title.
    title = document.core_properties.title if _PROPERTIES in parts else None
    yield Document(text, title=title.strip() or None if title else None)


def _declares_a_type(archive: ZipFile, part: ZipInfo) -> bool:
    """Whether a document type stands anywhere in a part, in whatever width its characters have."""
    held = b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            held = held[-len(_TYPE) :] + piece.replace(b"\x00", b"")
            if _TYPE in held:
                return True
    return False


def _check(data: bytes) -> frozenset[str]:
    """The names of the parts; refuses what no Word document is or needs."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            names = frozenset(part.filename for part in parts)
            if _MAIN not in names:
                raise RefusedError("is a ZIP archive and no Word document")
            # Unpacking stops at the declared size, so that the sum of them bounds memory.
            if len(parts) > _PARTS or sum(part.file_size for part in parts) > LARGEST:
                raise RefusedError(f"unpacks to more than {LARGEST >> 20} MB or {_PARTS} parts: refused")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _declares_a_type(archive, part):
                    raise RefusedError(f"declares a document type in {part.filename}: refused")
    except BadZipFile as error:
        raise RefusedError(f"is a broken Word document ({error})") from error
    return names
