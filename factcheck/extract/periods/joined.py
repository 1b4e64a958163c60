"""Months and years that follow each other and are told as one stretch: "gained 26% in April and May"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from factcheck.extract.periods.grammar import load_grammar
from factcheck.extract.periods.mention import DAY_TOLD_BEFORE, PeriodMention
from factcheck.models import PartialDate, PeriodKind

_JOINED: Final = frozenset({PeriodKind.NAMED_MONTH, PeriodKind.NAMED_YEAR})
_OPENING: Final = re.compile(r"(?:in|during|over|across|throughout)\b", re.IGNORECASE)
_YEAR: Final = r"(?:19|20)\d\d(?![\d%]|[.,]\d)"
_FURTHER: Final = re.compile(
    rf"(?:,? and|,) (?:(?P<month>[A-Z][a-z]+)(?: (?P<of>{_YEAR}))?|(?P<year>{_YEAR}))(?=[\s.,;:!?)—–]|$)"
)
# "In April and the first three weeks of May" is one stretch as well, which no one expression tells.
_AND: Final = re.compile(r",? and (?=the\b)")
_IN_TURN: Final = re.compile(r",? respectively\b")
# "Fell 39% and 21% in 2000 and 2001": one figure for each.
_DEALT: Final = re.compile(r"\d(?:%| percent| per cent)? and (?:[\w-]+ ){0,2}\d[\d.]*(?:%| percent| per cent) [^.;]*$")
_REACH: Final = 60


def joined(text: str, mentions: Sequence[PeriodMention]) -> Iterable[PeriodMention]:
    """``mentions``, those that "and" goes on from taking in what follows, unless figures are dealt out over them."""
    starts = {one.start for one in mentions}
    for mention in mentions:
        whole = mention.anchor is not None and mention.anchor.part is None and mention.count is None
        opens = _OPENING.match(text, mention.start, mention.end) is not None
        if mention.kind not in _JOINED or not whole or not opens or mention.until is not None:
            yield mention
            continue
        further = _AND.match(text, mention.end)
        if further is not None and further.end() in starts:
            yield replace(mention, kind=PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)
        else:
            yield _with_next(text, mention)


def _with_next(text: str, mention: PeriodMention) -> PeriodMention:
    first = last = mention.anchor
    end = mention.end
    while last is not None and (found := _FURTHER.match(text, end)) is not None:
        following = _following(last, found)
        if following is None:
            break
        last, end = following, found.end()
    dealt = _IN_TURN.match(text, end) or _DEALT.search(text, max(0, mention.start - _REACH), mention.start)
    if first is None or last is None or last is first or dealt is not None:
        return mention
    if first.year is None and last.year is not None and first.month is not None and last.month is not None:
        first = replace(first, year=last.year if first.month < last.month else last.year - 1)
    return replace(mention, end=end, anchor=first, until=last)


def _following(last: PartialDate, found: re.Match[str]) -> PartialDate | None:
    """The month or year that ``found`` names, where it is the one right after ``last``."""
    if last.month is None or found["month"] is None:
        goes_on = last.month is None and last.year is not None and found["year"] == str(last.year + 1)
        return PartialDate(year=int(found["year"])) if goes_on else None
    names = load_grammar().values
    month = names.MONTH_FULL.get(found["month"].lower()) or names.MONTH_ABBR.get(found["month"].lower())
    if month != last.month % 12 + 1:
        return None
    turned = None if last.year is None else last.year + (month < last.month)
    return PartialDate(year=int(found["of"]) if found["of"] else turned, month=month)
