"""Makes an article of a text: its paragraphs, title, date of publication and dateline."""

from __future__ import annotations

import re

from factcheck.ingest.blocks import Layout, read_blocks
from factcheck.ingest.byline import date_line, with_its_hour
from factcheck.ingest.dateline import find_dateline
from factcheck.ingest.head import read_head
from factcheck.models import Article, Stamp

_LONGEST_TITLE = 160
# Half characters, which no file can hold; each gives way to one replacement character, so that no offset moves.
_SURROGATE = re.compile("[\ud800-\udfff]")
_FIRST_LINE = re.compile(r"\s{0,200}(?P<line>[^\n]{1,200})(?:\n[ \t]*\n|\Z)")


def article_from_text(
    text: str,
    *,
    id: str,  # noqa: A002 - the word of the contract
    source: str,
    title: str | None = None,
    published: Stamp | None = None,
    layout: Layout = Layout.PLAIN,
) -> Article:
    """The article whose text is ``text``, unchanged but for lone surrogates, so that every span quotes it.

    They give way in its names too, which a file system or JSON may bring them in by.

    ``title`` and ``published`` go before what the text's own head says; an hour that it prints for that day is kept.
    """
    text, name, source = (_SURROGATE.sub("\ufffd", words) for words in (text, id, source))
    title = _SURROGATE.sub("\ufffd", title) if title else title
    head = read_head(text)
    blocks = read_blocks(text, layout=layout, start=head.end)
    published = with_its_hour(published or head.published or date_line(text), blocks)
    return Article(
        id=name,
        source=source,
        text=text,
        blocks=blocks,
        title=title or head.title or _first_line(text, head.end),
        published=published,
        dateline=find_dateline(blocks, published=published),
    )


def _first_line(text: str, start: int) -> str | None:
    """A short first line that stands alone and is no sentence, which is how plain text prints its title."""
    found = _FIRST_LINE.match(text, start)
    if found is None:
        return None
    line = found["line"].strip().lstrip("# ").strip()
    whole = found.end() >= len(text.rstrip())
    return None if whole or not line or len(line) > _LONGEST_TITLE or line[-1] in ".:;," else line
