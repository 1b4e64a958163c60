"""Reads the entries of an RSS or Atom feed as articles; entity declarations are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO

import feedparser

from factcheck.ingest.documents import Document, RefusedError, joined

ENTRIES = 2_000
"""Entries that a feed may have."""

_ENTITY_DECLARATION = re.compile(rb"<!ENTITY", re.IGNORECASE)
_BREAKS = frozenset(
    {"p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "table", "ul", "ol"}
)
_SILENT = frozenset({"script", "style", "figure", "iframe"})


def read(data: bytes) -> Iterator[Document]:
    """A document an entry; entries without text are passed over."""
    # In UTF-16 every other byte is zero.
    if _ENTITY_DECLARATION.search(data.replace(b"\x00", b"")):
        raise RefusedError("declares XML entities: refused")
    feed = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if feed.bozo and not feed.entries:
        raise RefusedError(f"is a broken feed ({str(feed.bozo_exception)[:200]})")
    if len(feed.entries) > ENTRIES:
        raise RefusedError(f"has {len(feed.entries)} entries; at most {ENTRIES} are read")
    found = 0
    for entry in feed.entries:
        document = _document(entry)
        if document is not None:
            found += 1
            yield document
    if not found:
        raise RefusedError("is a feed without entries")


def _document(entry: feedparser.FeedParserDict) -> Document | None:
    title = " ".join(_words(entry.get("title", "")).split())
    bodies = [content.get("value", "") for content in entry.get("content", ())]
    body = _words(max([*bodies, entry.get("summary", "")], key=len))
    lines = [line for line in (" ".join(line.split()) for line in body.split("\n")) if line]
    if title and title.casefold() not in " ".join(lines[:2]).casefold():
        lines.insert(0, title)
    if not lines:
        return None
    published = entry.get("published") or entry.get("updated")
    return Document(joined(lines), title or None, published, entry.get("id") or entry.get("link"))


def _words(markup: str) -> str:
    if "<" not in markup and "&" not in markup:
        return markup
    parser = _Words()
    parser.feed(markup)
    parser.close()
    return "".join(parser.parts)


class _Words(HTMLParser):
    """Collects the words of a piece of HTML, a line a paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the signature
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data.replace("\n", " "))
