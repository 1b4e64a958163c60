"""Makes a paragraph readable for a parser: leftovers of markup, odd characters, broken numbers, glued sentences.

Each repair is an edit that keeps the way back to the source. Typographic double quotes and dashes stay as they are;
apostrophes, spaces, minus signs and full-width characters become plain ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import html5

from factcheck.ingest.edits import Draft, Edit
from factcheck.ingest.glue import glue_edits
from factcheck.ingest.rules import repair_rules
from factcheck.models import Block

# Every white space of Unicode but the plain one.
_SPACES = "\t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_PLAIN: dict[int, int] = {
    **{ord(char): ord(" ") for char in _SPACES},
    **{ord(char): ord("'") for char in "‘’‛ʼ＇"},
    **{ord(char): ord("-") for char in "−﹣‐‑⁃"},
    # Full-width forms lie in the order of ASCII.
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code != 0xFF07},
    **dict(zip(map(ord, "￠￡￥￦﹪٪﹩"), map(ord, "¢£¥₩%%$"), strict=True)),
}
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]+|[\x00-\x08\x0e-\x1f\x7f-\x9f]+"
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "..."}
_LIGATURE = re.compile("[ﬀﬁﬂﬃﬄﬅﬆ…]")
_GROUPED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+(?![0-9])")
_GROUP_SPACE = re.compile("[\u00a0\u2009\u202f]")
_DASH_MINUS = re.compile(r"(?<![^\s(])[–—](?=[0-9$€£.])")
# What pages say of a link to those who hear them read: "the index (.STOXX), opens new tab was up".
_LINK_NOTE = re.compile(r", opens (?:in (?:a )?)?new (?:tab|window)\b")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
# "S&P; 500" is what unescaping twice leaves of "S&amp;P 500".
_HALF_ENTITY = re.compile(r"(?<=\b[A-Z]&[A-Z]);(?= ?[0-9])|(?<=[A-Z])&amp(?=[A-Z])")
_RUN_OF_SPACES = re.compile(r"  +")
_LINE_HYPHEN = re.compile(r"(?<![A-Za-z-])([A-Za-z]{2,40})-[ \t]*\n[ \t]*(?=[a-z]{2})")
_SCANNED_POINT = re.compile(
    r"(?<![0-9.,])[0-9]{1,4}(?P<gap>\. | \.| \. )[0-9]{1,2}"
    r"(?= ?(?:%|percent|per cent|pct|points|bps)(?![A-Za-z]))"
)
_SCANNED_COMMA = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?P<gap>, | ,)[0-9]{3}\.[0-9]{1,2}(?![0-9])")
_SCANNED_CENTS = re.compile(r"(?<=[$€£])[0-9]{1,6}(?P<gap> \.| \. )[0-9]{2}(?![0-9])")
_SCANNED_MINUS = re.compile(r"(?<=[(])[+-](?P<gap> )(?=[0-9]{1,3}(?:\.[0-9]{1,3})? ?%)")
# A letter that a scan read for a digit: "4,5OO", "$1.O5", "l.2%".
_SCANNED_ZERO = re.compile(r"(?<![A-Za-z0-9])[$€£]?[0-9][0-9.,]{0,12}O[0-9O.,]{0,12}(?![A-Za-z])")
_SCANNED_ONE = re.compile(r"(?<![A-Za-z0-9])l(?=\.[0-9]{1,2} ?%)")
_SCANNED_SIGN = re.compile(r"[$€£](?P<gap> )(?=[0-9])")
_MARKDOWN = re.compile(
    r"(?P<image>!\[[^\]\n]{0,300}\]\([^)\s]{0,500}\))"
    r"|\[(?P<words>[^\]\n]{1,300})\]\([^)\s]{0,500}(?: \"[^\"\n]{0,200}\")?\)"
    r"|(?P<marks>\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}"
    r"|(?<![A-Za-z0-9_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![A-Za-z0-9_])|`{1,3})"
)
_MARKDOWN_HEAD = re.compile(r"(?:#{1,6}|>|[-*+]|[0-9]{1,3}\.)[ \t]+|\|[ \t]*")


def repaired(source: str, start: int, end: int, *, markdown: bool = False) -> Block | None:
    """The paragraph ``source[start:end]`` as it is read, or ``None`` where nothing readable is left of it."""
    draft = Draft(source[start:end], start)
    if "\n" in draft.text:
        draft.apply(_line_hyphens(draft.text))
    if markdown:
        draft.apply(_markdown(draft.text))
    if "<" in draft.text:
        draft.apply(_tags(draft.text))
    if ", opens " in draft.text:
        draft.apply(Edit(found.start(), found.end(), "") for found in _LINK_NOTE.finditer(draft.text))
    if "&" in draft.text:
        draft.apply(_entities(draft.text))
    if not (draft.text.isascii() and draft.text.isprintable()):
        draft.apply(_characters(draft.text))
        draft.translate(_PLAIN)
    if "  " in draft.text:
        draft.apply(Edit(found.start(), found.end(), " ") for found in _RUN_OF_SPACES.finditer(draft.text))
    draft.apply(_scanned(draft.text))
    draft.apply(glue_edits(draft.text))
    return draft.block()


def _line_hyphens(text: str) -> Iterator[Edit]:
    keep = repair_rules().hyphen_heads
    for found in _LINE_HYPHEN.finditer(text):
        hyphen = found.end(1)
        yield Edit(hyphen + (found[1].casefold() in keep), found.end(), "")


def _tags(text: str) -> Iterator[Edit]:
    for found in _tag_pattern().finditer(text):
        touching = found.start() and text[found.start() - 1].isalnum() and text[found.end() : found.end() + 1].isalnum()
        yield Edit(found.start(), found.end(), " " if touching and found["block"] else "")


@lru_cache(maxsize=1)
def _tag_pattern() -> re.Pattern[str]:
    rules = repair_rules()
    inline = {
        "a",
        "abbr",
        "b",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "mark",
        "q",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
    }
    names = "|".join(sorted(rules.tags, reverse=True))
    blocks = "|".join(sorted(set(rules.tags) - inline, reverse=True))
    return re.compile(
        rf"</?(?:(?P<block>{blocks})|{names})(?:\s[^<>]{{0,1000}})?/?>|<!--[^<>]{{0,1000}}-->", re.IGNORECASE
    )


def _entities(text: str) -> Iterator[Edit]:
    found = [(hit.start(), hit.end(), _entity(hit[0])) for hit in _ENTITY.finditer(text)]
    found += [(hit.start(), hit.end(), "&" if len(hit[0]) > 1 else "") for hit in _HALF_ENTITY.finditer(text)]
    end = 0
    for start, stop, new in sorted(found):
        if start >= end and new is not None:
            yield Edit(start, stop, new)
            end = stop


def _entity(printed: str) -> str | None:
    if printed[1] != "#":
        return html5.get(printed[1:])
    code = int(printed[3:-1], 16) if printed[2] in "xX" else int(printed[2:-1])
    return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _characters(text: str) -> Iterator[Edit]:
    found = [Edit(hit.start(), hit.end(), "") for hit in _INVISIBLE.finditer(text)]
    found += [Edit(hit.start(), hit.end(), _LIGATURES[hit[0]]) for hit in _LIGATURE.finditer(text)]
    found += [Edit(hit.start(), hit.end(), "-") for hit in _DASH_MINUS.finditer(text)]
    for group in _GROUPED.finditer(text):
        found += [Edit(hit.start(), hit.end(), "") for hit in _GROUP_SPACE.finditer(text, group.start(), group.end())]
    return iter(sorted(found, key=_place))


def _scanned(text: str) -> Iterator[Edit]:
    found = []
    for pattern in (_SCANNED_POINT, _SCANNED_COMMA, _SCANNED_CENTS, _SCANNED_MINUS, _SCANNED_SIGN):
        found += [Edit(hit.start("gap"), hit.end("gap"), hit["gap"].strip()) for hit in pattern.finditer(text)]
    for token in _SCANNED_ZERO.finditer(text) if "O" in text else ():
        found += [Edit(at, at + 1, "0") for at in range(token.start(), token.end()) if text[at] == "O"]
    found += [Edit(hit.start(), hit.end(), "1") for hit in _SCANNED_ONE.finditer(text)]
    return iter(sorted(found, key=_place))


def _place(edit: Edit) -> int:
    return edit.start


def _markdown(text: str) -> Iterator[Edit]:
    head = _MARKDOWN_HEAD.match(text)
    at = head.end() if head else 0
    if head:
        yield Edit(0, at, "")
    for found in _MARKDOWN.finditer(text, at):
        if found["words"] is not None:
            yield Edit(found.start(), found.start("words"), "")
            yield Edit(found.end("words"), found.end(), "")
        elif found["image"] is not None or found["marks"] is not None:
            yield Edit(found.start(), found.end(), "")
