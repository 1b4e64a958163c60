"""Finds sentences that scraping has run together ("last monthThis") and puts the full stop back.

A capital inside a word parts it only where the words around are those of a sentence end and a sentence start; names
such as iPhone, DeepSeek and McDonald's stay whole. Every look around is bounded, so time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.ingest.edits import Edit
from factcheck.ingest.rules import RepairRules, repair_rules
from factcheck.ingest.stamps import month_number

_REACH = 32
_INNER = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z][A-Z])(?=[A-Z][a-z])|(?<=[0-9%)\]”\"])(?=[A-Z][a-z])")
_WORD_END = re.compile(r"[A-Za-zÀ-ÿ]+$")
_WORD = re.compile(r"[A-Z][a-z]*")
_REST = re.compile(r"[A-Za-zÀ-ÿ]{0,40}")
_LOST_SPACE = re.compile(
    r"(?<=[a-z0-9%)\"”])[.!?](?=[A-Z][a-z]+[\s,'’])(?!\.(?:Com|Net|Org|Ai|Io)\b)|(?<=[a-z%]),(?=[A-Za-z]{2})"
    r"|(?<=[a-z0-9%.,])”(?=[a-z]{2})"
    r"|(?<=[A-Z]\.[A-Z])\.(?=(?:The|This|It|But|In)\s)"
)
_JOINED_FIGURE = re.compile(r"(?<=\s)([a-z]{1,8})\d[\d,.]*\d(?=[\s%,.;)])")
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_STOPS = frozenset(".!?:;,")


def glue_edits(text: str) -> Iterator[Edit]:
    """The insertions that part what is run together in ``text``, in order."""
    rules = repair_rules()
    found = [Edit(at, at, new) for at, new in _stops(text, rules)]
    found += [Edit(match.end(), match.end(), " ") for match in _LOST_SPACE.finditer(text)]
    found += [Edit(match.end(1), match.end(1), " ") for match in _figures_joined(text, rules)]
    at = -1
    for edit in sorted(found, key=_place):
        if edit.start != at:
            yield edit
        at = edit.start


def _figures_joined(text: str, rules: RepairRules) -> Iterator[re.Match[str]]:
    """As in "was up308 points": a small word, and a figure of two digits or more that no letter follows."""
    return (match for match in _JOINED_FIGURE.finditer(text) if match[1] in rules.before_figures)


def _place(edit: Edit) -> int:
    return edit.start


def _stops(text: str, rules: RepairRules) -> Iterator[tuple[int, str]]:
    for found in _INNER.finditer(text):
        at = found.start()
        right = _WORD.match(text, at)
        if right is None:
            continue
        left = text[at - 1]
        if left.isalpha():
            if _parts_words(text, at, right[0], rules):
                yield at, ". "
        elif left in '"”':
            if at > 1 and not text[at - 2].isspace() and text[at - 2] not in '("“':
                yield at, " " if text[at - 2] in _STOPS else ". "
        elif (right[0] in rules.openers and len(right[0]) > 2 and _ends(text, right.end())) or (
            left == "%" and _ends(text, right.end())
        ):
            yield at, ". "


def _parts_words(text: str, at: int, right: str, rules: RepairRules) -> bool:
    found = _WORD_END.search(text[max(0, at - _REACH) : at])
    rest = _REST.match(text, at)
    if found is None or rest is None:
        return False
    if len(right) < 2 and not (right in {"A", "I"} and text[at + 1 : at + 2] == " "):
        return False
    left, start = found[0], at - len(found[0])
    whole = left + rest[0]
    if whole in rules.inner_capitals or not _ends(text, at + len(rest[0])):
        return False
    if start == 0 and left in rules.labels and whole not in rules.label_names:
        return True
    opens = right in rules.openers and _ends(text, at + len(right))
    if left.islower():
        joined = start and text[start - 1] in "@_./\\#-"
        return not joined and (len(left) >= 4 or (opens and len(left) >= 2))
    if left.isupper():
        return opens and len(left) >= 2 and len(right) >= 3
    known = left.casefold() in _WEEKDAYS or (len(left) > 3 and month_number(left) is not None)
    return opens and (known or right in rules.strong_openers)


def _ends(text: str, at: int) -> bool:
    """Whether the word that ends at ``at`` is followed as words of a sentence are."""
    return at >= len(text) or text[at] in " ,'’\n"
