"""Reads a saved web page: the story without its surroundings, its title, and the date its metadata states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from trafilatura.metadata import extract_metadata

from factcheck.ingest.decode import decode
from factcheck.ingest.documents import Document, RefusedError
from factcheck.ingest.stamps import find_stamp

_DATES = (
    re.compile(r"\"datePublished\"\s{0,9}:\s{0,9}\"(?P<value>[^\"]{8,40})\""),
    re.compile(
        r"<meta\s[^<>]{0,200}?(?:article:published_time|datePublished|pubdate|publish-date|parsely-pub-date|dc\.date|dcterms\.date"
        r"|date)[\"'][^<>]{0,200}?content\s?=\s?[\"'](?P<value>[^\"'<>]{8,40})[\"']",
        re.IGNORECASE,
    ),
    re.compile(
        r"<meta\s[^<>]{0,200}?content\s?=\s?[\"'](?P<value>[^\"'<>]{8,40})[\"'][^<>]{0,200}?"
        r"(?:article:published_time|datePublished|pubdate|parsely-pub-date)[\"']",
        re.IGNORECASE,
    ),
    re.compile(r"<time\s[^<>]{0,300}?datetime\s?=\s?[\"'](?P<value>[^\"'<>]{8,40})[\"']", re.IGNORECASE),
)


def read(data: bytes) -> Iterator[Document]:
    """The one document of a web page; its text begins with the title where the story does not hold it.

    Refuses a page without a story.
    """
    html = decode(data, "", declared=True)
    tree = trafilatura.load_html(html)
    if tree is None:
        raise RefusedError("holds no readable HTML")
    details = extract_metadata(tree, date_config={"extensive_search": False, "original_date": True})
    text = trafilatura.extract(
        html, favor_precision=True, include_tables=True, include_comments=False, output_format="txt"
    )
    text = (text or _all_text(tree)).strip()
    if not text:
        raise RefusedError("is an HTML page without a story")
    title = _title(details.title)
    if title and title.casefold() not in text[: len(title) + 400].casefold():
        text = f"{title}\n\n{text}"
    yield Document(text, title, _published(html) or details.date)


def _published(html: str) -> str | None:
    for pattern in _DATES:
        found = pattern.search(html)
        if found and find_stamp(found["value"]):
            return found["value"]
    return None


def _title(title: str | None) -> str | None:
    return " ".join(title.split()) if title and title.strip() else None


def _all_text(tree: Any) -> str:
    """The words of a page too short for a story to be told from its surroundings."""
    nodes = tree.iter("p", "h1", "h2", "h3", "li", "td", "blockquote")
    lines = (" ".join("".join(node.itertext()).split()) for node in nodes)
    return "\n".join(line for line in lines if line)
