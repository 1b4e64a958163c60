"""Marked sentences for tests of linking: what an extractor would find, written by hand.

``[Apple]`` is the subject of a claim, ``{Apple}`` a mention alone. A first character tells how it refers: ``=`` an
anaphor, ``#`` a group, ``$`` a ticker, ``~`` an implied subject; without one it is a name. ``[Apple|AAPL]`` adds a hint.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache

from factcheck.models import (
    Approximation,
    Article,
    Block,
    Claim,
    Dateline,
    Direction,
    Extraction,
    Kind,
    Link,
    PeriodExpression,
    PeriodKind,
    Quantity,
    Span,
    Stamp,
    Subject,
    SubjectKind,
)
from factcheck.resolve.catalogue import Catalogue
from factcheck.resolve.linker import Linker

_MARKED = re.compile(r"[\[{]([=#$~]?)([^\]}|]+)((?:\|[^\]}|]+)*)[\]}]")
_KINDS = {
    "": SubjectKind.NAME,
    "=": SubjectKind.ANAPHOR,
    "#": SubjectKind.GROUP,
    "$": SubjectKind.TICKER,
    "~": SubjectKind.IMPLIED,
}


@cache
def catalogue() -> Catalogue:
    return Catalogue.load()


@cache
def linker() -> Linker:
    return Linker(catalogue())


def extraction(
    marked: str, *, unit: str = "percent", day: date | None = None, country: str | None = None
) -> Extraction:
    """What an extractor finds in a marked text; every claim is a percent change of 1 unless ``unit`` says otherwise."""
    text, subjects = "", []
    last = 0
    for found in _MARKED.finditer(marked):
        text += marked[last : found.start()]
        span = Span(len(text), len(text) + len(found[2]))
        hints = tuple(hint for hint in found[3].split("|") if hint)
        head = found[2].removeprefix("the ").removeprefix("The ")
        subjects.append((found[0][0] == "[", Subject(span, found[2], _KINDS[found[1]], head, hints)))
        text += found[2]
        last = found.end()
    text += marked[last:]
    dateline = Dateline(Span(0, 1), None, country, None) if country else None
    article = Article("test", "test", text, (Block(text, 0),), published=Stamp(day) if day else None, dateline=dateline)
    claims = tuple(_claim(str(at), subject, text, unit) for at, (moved, subject) in enumerate(subjects) if moved)
    return Extraction(article, claims, tuple(subject for _, subject in subjects), len(claims), len(claims))


def link(marked: str, *, unit: str = "percent", day: date | None = None, country: str | None = None) -> Link:
    """The link of the last claim of a marked text."""
    return linker().link(extraction(marked, unit=unit, day=day, country=country))[-1].subject


def told(found: Link) -> str:
    """A link in short: the symbol, with a minus where the words move against it; a basket's name; or the reason."""
    if found.instrument is not None:
        return f"-{found.instrument.symbol}" if found.inverse else found.instrument.symbol
    return found.basket.name if found.basket is not None else str(found.reason)


def _claim(name: str, subject: Subject, text: str, unit: str) -> Claim:
    end = min(subject.span.end + 6, len(text))
    span = Span(end - 1, end)
    one = Decimal(1)
    quantity = Quantity(span, span, span.of(text), one, unit, Approximation.EXACT, Decimal("0.5"), one, one)
    return Claim(
        name,
        Kind.PERCENT_CHANGE,
        Direction.UP,
        Span(0, len(text)),
        subject,
        PeriodExpression(PeriodKind.NONE),
        quantity,
    )
