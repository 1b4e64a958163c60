"""Divides a text into paragraphs: hard-wrapped lines are joined, page furniture is dropped, each is repaired."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from factcheck.ingest.repair import repaired
from factcheck.ingest.rules import repair_rules
from factcheck.models import Block

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[ \t]*(?:[-*•‣▪●◦·–][ \t]+|#{1,6} |> |\|)")
_RULE_LINE = re.compile(r"[ \t]*[-=_*|: \t]{3,}$")
_WRAPPED_AT_LEAST, _WRAPPED_AT_MOST = 40, 130
# A line that holds a ticker alone: the words of the sentence around it stand on the lines before and after.
_TICKER_LINE = re.compile(r"[A-Z][A-Z0-9.]{0,7}$")
# Longer paragraphs are cut at a sentence end: parsers bound what they take at once.
_LONGEST = 20_000
_CUT_REACH = 4_000
_EDGES = " \t\u00a0*_#|:.!-–—[](){}<>…"


class Layout(StrEnum):
    """How the lines of a text are to be taken: ``plain`` text may be hard-wrapped, in ``lines`` each is a paragraph."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    LINES = "lines"


def read_blocks(text: str, *, layout: Layout = Layout.PLAIN, start: int = 0) -> tuple[Block, ...]:
    """The paragraphs of ``text`` from ``start`` on as they are read, in order."""
    blocks = []
    for first, last in _paragraphs(text, layout, start):
        for begin, end in _pieces(text, first, last):
            block = repaired(text, begin, end, markdown=layout is Layout.MARKDOWN)
            if block is not None:
                blocks.append(block)
    return tuple(blocks)


def _paragraphs(text: str, layout: Layout, start: int) -> Iterator[tuple[int, int]]:
    group: list[tuple[int, int]] = []
    for found in _LINE.finditer(text, start):
        line = found.span()
        if _is_furniture(found[0]):
            yield from _grouped(text, group, layout)
            group = []
            continue
        if group and ("\n" in text[group[-1][1] + 1 : line[0]] or _BULLET.match(found[0])):
            yield from _grouped(text, group, layout)
            group = []
        group.append(line)
    yield from _grouped(text, group, layout)


def _grouped(text: str, group: list[tuple[int, int]], layout: Layout) -> Iterator[tuple[int, int]]:
    """Paragraphs of consecutive lines: a line goes on where the next one's first word had no room on it."""
    if not group:
        return
    width = max(end - begin for begin, end in group)
    first = group[0][0]
    for (begin, end), (after, after_end) in pairwise(group):
        if layout is Layout.LINES or not _goes_on(text, (begin, end), (after, after_end), width, layout):
            yield first, end
            first = after
    yield first, group[-1][1]


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int], width: int, layout: Layout) -> bool:
    if text[line[0] : line[1]].lstrip().startswith("#") and layout is Layout.MARKDOWN:
        return False
    if _stands_in_a_ticker(text, line, following):
        return True
    if width > _WRAPPED_AT_MOST:
        return layout is Layout.MARKDOWN
    last = text[line[0] : line[1]].rstrip()[-1:]
    head = text[following[0] : min(following[1], following[0] + width + 1)].split(maxsplit=1)
    if not head:
        return False
    if head[0][0].islower() and (last.isalpha() or last in ",-"):
        return True
    full = line[1] - line[0] + 1 + len(head[0]) > width
    return (full and width >= _WRAPPED_AT_LEAST) or (layout is Layout.MARKDOWN and last != "|")


def _stands_in_a_ticker(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """As in "the average", "DJIA" and "fell 150 points" on three lines, which pages print as one sentence."""
    if _TICKER_LINE.match(text, line[0], line[1]) is not None:
        return text[following[0]].islower()
    after = text[following[1] + 1 : following[1] + 2]
    return _TICKER_LINE.match(text, following[0], following[1]) is not None and after.islower()


def _is_furniture(line: str) -> bool:
    if len(line) > repair_rules().furniture_reach:
        return False
    plain = line.strip(_EDGES).casefold()
    if not plain:
        return _RULE_LINE.match(line) is not None or not line.strip()
    rules = repair_rules()
    return plain in rules.furniture_lines or plain.startswith(rules.furniture_starts)


def _pieces(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    while last - first > _LONGEST:
        limit = first + _LONGEST
        cut = max(text.rfind(stop, limit - _CUT_REACH, limit) for stop in (". ", "! ", "? "))
        if cut < 0:
            cut = text.rfind(" ", limit - _CUT_REACH, limit)
        cut = cut + 1 if cut > first else limit
        yield first, cut
        first = cut
    if first < last:
        yield first, last
