"""What is one item over several tokens: names, numbers, periods, tickers and the prefixes of wires."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.number_mention import NumberMention, Role
from factcheck.extract.periods import PeriodMention
from factcheck.extract.pipeline import NAMES

if TYPE_CHECKING:
    from spacy.tokens import Doc

Overlay = tuple[int, int, str, object]

_PAREN_TICKER: Final = re.compile(
    r"[(<\[]\s?(?:(?:[A-Z][A-Za-z]{1,9}(?: [A-Z][A-Za-z]{1,9})?|[A-Z]{2,8})\s?:\s?)?"
    r"[.$^]?(?=[0-9.:/=-]*[A-Z])[A-Z0-9][A-Z0-9.=/-]{0,11}(?:\s?[:/]\s?[A-Z0-9.]{1,12})?(?:\s?[,;]\s?\$?[A-Z0-9.:]{1,12})?\s?[)>\]]"
)
_NUMERIC_TICKER: Final = re.compile(
    r"\(\s?(?:[A-Z]{2,5}\s?:\s?)?[0-9]{1,6}(?:\.[A-Z]{1,3})\s?\)|\([A-Z]{2,5}\s?:\s?[0-9]{1,6}\)"
)
_COLON_TICKER: Final = re.compile(r"\b[A-Z]{2,6}:[A-Z0-9]{3,12}\b")
_CASHTAG: Final = re.compile(r"\$[A-Z]{1,6}(?:\.[A-Z])?\b")
_PREFIX: Final = re.compile(
    r"(?:[A-Z][A-Z0-9&/.,' ]+?(?: [0-9]+)?|(?:UPDATE|WRAPUP|REFILE|CORRECTED)[ 0-9]*)\s?-(?=[A-Z])"
)
_NUMBER_KINDS: Final = {
    Role.QUANTITY: tags.NUMBER,
    Role.SPAN: tags.WORD,
    Role.DURATION: tags.COUNT,
    Role.ORDINAL: tags.COUNT,
    Role.RATIO: tags.COUNT,
    Role.YEAR: tags.PERIOD,
    Role.DATE: tags.PERIOD,
    Role.TIME: tags.PERIOD,
}


def find_overlays(
    text: str, doc: Doc, numbers: Sequence[NumberMention], periods: Sequence[PeriodMention]
) -> list[Overlay]:
    """Everything that is one item over several tokens, in text order, none overlapping; the longer wins."""
    found: list[Overlay] = []
    if NAMES in doc.spans:
        found.extend((span.start_char, span.end_char, tags.NAME, None) for span in doc.spans[NAMES])
    for number in numbers:
        kind = _NUMBER_KINDS.get(number.role)
        if kind is not None and kind != tags.PERIOD:
            found.append((number.unit_start, number.unit_end, kind, number))
    found.extend(
        (period.start, period.end, tags.PERIOD, period) for period in periods if not _names_futures(text, period)
    )
    for number in numbers:
        if _NUMBER_KINDS.get(number.role) == tags.PERIOD:
            found.append((number.unit_start, number.unit_end, tags.PERIOD, number))
    if "(" in text or "<" in text or "[" in text:
        for match in _PAREN_TICKER.finditer(text):
            found.append((match.start(), match.end(), tags.TICKER, None))
        for match in _NUMERIC_TICKER.finditer(text):
            found.append((match.start(), match.end(), tags.TICKER, None))
    if ":" in text:
        for match in _COLON_TICKER.finditer(text):
            found.append((match.start(), match.end(), tags.TICKER, None))
    if "$" in text:
        for match in _CASHTAG.finditer(text):
            found.append((match.start(), match.end(), tags.TICKER, None))
    prefix = _PREFIX.match(text)
    if prefix is not None:
        found.append((prefix.start(), prefix.end(), tags.BREAK, None))
    found.sort(key=_rank)
    kept: list[Overlay] = []
    for overlay in found:
        while kept and overlay[0] < kept[-1][1] and overlay[1] - overlay[0] > kept[-1][1] - kept[-1][0]:
            kept.pop()
        if not kept or overlay[0] >= kept[-1][1]:
            kept.append(overlay)
    return kept


def _names_futures(text: str, period: PeriodMention) -> bool:
    """As in "Dow futures" tells the hours of trading too, but names what was traded first."""
    return text.endswith("utures", period.start, period.end)


def _rank(overlay: Overlay) -> tuple[int, int]:
    return overlay[0], -overlay[1]
