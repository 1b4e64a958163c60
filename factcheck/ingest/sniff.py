"""Tells the format of a file by its content, and by its name only where content does not say."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from pathlib import PurePath


class Format(StrEnum):
    """The formats that articles are read from."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSONL = "jsonl"
    PDF = "pdf"
    DOCX = "docx"
    FEED = "feed"


_SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".xml": Format.FEED,
}
# Drafts of programs whose files are not read.
_UNREAD = frozenset({".doc", ".odt", ".rtf"})
_HEAD = 2048
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What a file begins with that holds no article to read, and what to do about it.
_FOREIGN = (
    (b"{\\rtf", "is an RTF file: save it as DOCX or plain text"),
    (b"\xd0\xcf\x11\xe0", "is a file of an old Office program, such as .doc: save it as DOCX"),
    (b"\x89PNG", "is a picture: its text is not read"),
    (b"\xff\xd8\xff", "is a picture: its text is not read"),
    (b"GIF8", "is a picture: its text is not read"),
)
# The first file of such an archive, by name and content.
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_OPEN_DOCUMENT_HEAD = 100
_BLANKS = b" \t\r\n\xef\xbb\xbf"
_HTML = re.compile(
    rb"(?:<!--.{0,500}?-->\s{0,50}){0,3}(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])", re.IGNORECASE | re.DOTALL
)
_XML_PROLOGUE = re.compile(
    rb"<\?xml[^>]{0,200}\?>\s{0,50}(?:<\?[^>]{0,500}\?>\s{0,50}){0,5}(?:<!--.{0,500}?-->\s{0,50}){0,3}", re.DOTALL
)
_FEED = re.compile(rb"(?:<!DOCTYPE.{0,1500}?>\s{0,50})?<(?:rss|feed|rdf:RDF|[a-z]{1,8}:feed)[\s>]", re.DOTALL)
_JSON_OBJECT = re.compile(rb"\{\s{0,50}\"")


def is_article_name(name: str) -> bool:
    """Whether a file of a folder is taken for an article, if only to be told that it is of no format that is read.

    Hidden files and other suffixes are passed over.
    """
    suffix = PurePath(name).suffix.casefold()
    return not name.startswith(".") and (suffix in _SUFFIXES or suffix in _UNREAD)


def format_of(data: bytes, name: str) -> Format:
    """The format of ``data``: what its first bytes show, else what the suffix of ``name`` says, else plain text."""
    head = _narrow(data[:_HEAD]).lstrip(_BLANKS)
    if head.startswith(b"%PDF-"):
        return Format.PDF
    if head.startswith(b"PK\x03\x04"):
        return Format.DOCX
    if _HTML.match(head):
        return Format.HTML
    prologue = _XML_PROLOGUE.match(head)
    rest = head[prologue.end() :] if prologue else head
    if _FEED.match(rest):
        return Format.FEED
    if prologue and _HTML.match(rest):
        return Format.HTML
    suffix = _SUFFIXES.get(PurePath(name).suffix.casefold())
    if suffix in {Format.PDF, Format.DOCX, Format.FEED}:
        return Format.TEXT
    return suffix or (Format.JSONL if _JSON_OBJECT.match(head) else Format.TEXT)


def refused_as(data: bytes) -> str | None:
    """Why data is of a format that is never read, to be put after its name; None where it may be read."""
    if _OPEN_DOCUMENT in data[:_OPEN_DOCUMENT_HEAD]:
        return "is an OpenDocument file: save it as DOCX"
    return next((why for start, why in _FOREIGN if data.startswith(start)), None)


def _narrow(head: bytes) -> bytes:
    """The head of a file, that of UTF-16 with a byte a character: markup is told by its ASCII."""
    return head[2:].replace(b"\x00", b"") if head.startswith(_WIDE_MARKS) else head
