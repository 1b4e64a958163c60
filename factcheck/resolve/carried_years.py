"""The year of a month or day that prints none: "in November that year", "Back in 1970, ... in the first half"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.models import Claim, PeriodExpression, PeriodKind
from factcheck.resolve.carried import Carried

_DATED: Final = frozenset({PeriodKind.SESSION, PeriodKind.NAMED_MONTH})
# Claims of one sentence that may stand between a month and the year it is in.
_FAR: Final = 6
_THAT_YEAR: Final = re.compile(r"\s(?:that|the same) year$", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?<![\d.,$£€¥])(?:19|20)\d\d(?![\d%]|[.,]\d)")
# Between a month and the one before it that it is set against.
_BACK: Final = re.compile(r"\b(?:after|following|having|had)\b", re.IGNORECASE)
_YEAR_REACH: Final = 400
_PARTS_OF_A_YEAR: Final = frozenset({PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER})
_OPENING_YEAR: Final = re.compile(
    r"(?:(?:But|And|Back|Then|Yet|Similarly|Likewise),? )?"
    r"in (?:the (?:spring|summer|autumn|fall|winter|course|rout|crash|selloff|sell-off|bear market) of )?"
    r"(?P<year>(?:19|20)\d\d)\b(?! ?[-–])",
    re.IGNORECASE,
)


def in_that_year(chosen: Carried, text: str) -> Carried | None:
    """As in "last seen in 2022. In November that year it gained 27%": the year that was printed last before."""
    period, anchor = chosen.expression, chosen.expression.anchor
    if period.kind not in _DATED or period.span is None or anchor is None or anchor.month is None or anchor.year:
        return None
    if _THAT_YEAR.search(text, period.span.start, period.span.end) is None:
        return None
    years = _YEAR.findall(text, max(0, period.span.start - _YEAR_REACH), period.span.start)
    return Carried(replace(period, anchor=replace(anchor, year=int(years[-1])))) if years else None


def in_the_year_opened_with(claim: Claim, beside: Sequence[Claim], chosen: Carried, text: str) -> Carried | None:
    """As in "Back in 1970, the index fell 21% in the first half": the year that the sentence begins with.

    "In 2024 the index gained 23%, and in January it lost 2%" goes on in time.
    """
    period, sentence = chosen.expression, claim.sentence
    opening = _OPENING_YEAR.match(text, sentence.start, sentence.end)
    if opening is None or period.span is None or period.anchor is None or not _is_part_of_a_year(period):
        return None
    if period.anchor.year is not None or period.anchor.shift or not sentence.covers(period.span):
        return None
    for other in beside[: beside.index(claim)]:
        if other.period.anchor != DAY_TOLD_BEFORE and other.period.kind not in _PARTS_OF_A_YEAR:
            return None
    year = int(opening["year"])
    until = None if period.until is None else replace(period.until, year=year)
    return Carried(replace(period, anchor=replace(period.anchor, year=year), until=until), chosen.others)


def _is_part_of_a_year(period: PeriodExpression) -> bool:
    """True of months, quarters and days, and of the stretch between two days."""
    if period.kind in _PARTS_OF_A_YEAR:
        return True
    dated = period.anchor is not None and period.anchor.month is not None
    return dated and (
        period.kind is PeriodKind.SESSION or (period.kind is PeriodKind.SINCE and period.until is not None)
    )


def in_the_year_told(at: int, claims: Sequence[Claim], chosen: Carried, text: str) -> Carried:
    """As in "rose 4.2% in March 2021, then 5.2% in April": a month after it, in the year that was told.

    "Fell 5% in March 2021, after a gain of 3% in February" looks back, to a month before it.
    """
    period, anchor = chosen.expression, chosen.expression.anchor
    if period.kind not in _DATED or anchor is None or anchor.month is None or anchor.year is not None:
        return chosen
    for other in reversed(claims[max(0, at - _FAR) : at]):
        told = other.period.anchor
        if other.sentence != claims[at].sentence:
            break
        if told is None or told.month is None or told.year is None or other.period.kind not in _DATED:
            continue
        if _looks_back(other.period, period, text):
            year = told.year if anchor.month <= told.month else told.year - 1
        else:
            year = told.year if anchor.month >= told.month else told.year + 1
        return Carried(replace(period, anchor=replace(anchor, year=year)), (period, *chosen.others))
    return chosen


def _looks_back(told: PeriodExpression, period: PeriodExpression, text: str) -> bool:
    if told.span is None or period.span is None or told.span.end > period.span.start:
        return False
    return _BACK.search(text, told.span.end, period.span.start) is not None
