"""Reads what stands above a story: a front-matter block, or lines such as "Published: 2025-01-27"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.ingest.rules import repair_rules
from factcheck.ingest.stamps import find_stamp
from factcheck.models import Stamp

_FRONT_MATTER = re.compile(r"\s{0,8}---[ \t]*\n(?P<body>(?:[^\n]{0,2000}\n){0,60}?)---[ \t]*(?:\n|$)")
_KEY = re.compile(r"[ \t]*(?:\*\*)?(?P<key>[A-Za-z][A-Za-z _-]{1,20}?)(?:\*\*)?[ \t]*[:=][ \t]*(?P<value>[^\n]{1,500})")
_PUBLISHED = re.compile(
    r"(?:first |last )?(?:published|posted|updated)(?: on| at)?:? +(?P<value>[^\n]{6,60})", re.IGNORECASE
)
_HEAD_LINES = 8


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a text tells, and ``end``, the offset where the story itself begins."""

    end: int = 0
    title: str | None = None
    published: Stamp | None = None


def read_head(text: str) -> Head:
    """Title and date that ``text`` states above its story; lines that state neither stay part of the story."""
    block = _FRONT_MATTER.match(text)
    if block is not None:
        return _from_lines(block["body"].split("\n"), block.end())
    return _from_first_lines(text)


def _from_lines(lines: list[str], end: int) -> Head:
    title, published = None, None
    for line in lines:
        key, value = _pair(line)
        if key in repair_rules().title_keys:
            title = title or value
        elif key in repair_rules().date_keys:
            published = published or find_stamp(value)
    return Head(end, title, published)


def _from_first_lines(text: str) -> Head:
    """Key lines at the very top move the start of the story; one further down among the first lines gives its date."""
    rules = repair_rules()
    title, published = None, None
    start, at, in_head = 0, 0, True
    for _ in range(_HEAD_LINES):
        line_end = text.find("\n", at)
        if line_end < 0 or line_end - at > 600:
            break
        line = text[at:line_end]
        key, value = _pair(line)
        stamp = find_stamp(value) if key in rules.date_keys else _published(line)
        if stamp is not None:
            published = published or stamp
        elif key in rules.title_keys:
            title = title or value
        elif line.strip() and key not in rules.other_keys:
            in_head = False
        at = line_end + 1
        if in_head and (stamp is not None or key in rules.title_keys | rules.other_keys):
            start = at
    if published is None and title is None:
        start = 0
    return Head(start, title, published)


def _pair(line: str) -> tuple[str, str]:
    found = _KEY.fullmatch(line.rstrip())
    if found is None:
        return "", ""
    return found["key"].strip().casefold(), found["value"].strip().strip("\"'")


def _published(line: str) -> Stamp | None:
    found = _PUBLISHED.match(line.strip(" *_\t"))
    return find_stamp(found["value"]) if found else None
