"""What is one item over several tokens: names, numbers, periods, tickers and the prefixes of wires."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.extract import tags
from factcheck.extract.number_mention import NumberMention, Role
from factcheck.extract.periods import PeriodMention
from factcheck.models import PeriodKind

_RUNS: Final = (" in a row", " running", " straight", " on the trot", " on end")
_SPANS: Final = ("-day", "-week", "-month", "-quarter", "-year")
# What stands in brackets after "year to date" and before a measure.
_NO_TICKERS: Final = frozenset({"(YTD)", "(YOY)", "(QOQ)", "(MOM)", "(P/E)", "(EPS)", "(GDP)", "(CPI)"})
Overlay = tuple[int, int, str, object]

_PAREN_TICKER: Final = re.compile(
    r"[(<\[]\s?(?:(?:[A-Z][A-Za-z]{1,9}(?: [A-Z][A-Za-z]{1,9})?|[A-Z]{2,8})\s?:\s?)?"
    r"[.$^]?(?=[0-9.:/=-]*[A-Z])[A-Z0-9][A-Z0-9.=/-]{0,11}(?:\s?[:/]\s?[A-Z0-9.]{1,12})?(?:\s?[,;]\s?\$?[A-Z0-9.:]{1,12})?"
    r"(?: ?- (?:Free|Get) (?:Free )?Report)?\s?[)>\]](?: ?- (?:Free|Get) (?:Free )?Report\b)?"  # what a link says
)
_NUMERIC_TICKER: Final = re.compile(
    r"\(\s?(?:[A-Z]{2,5}\s?:\s?)?[0-9]{1,6}(?:\.[A-Z]{1,3})\s?\)|\([A-Z]{2,5}\s?:\s?[0-9]{1,6}\)"
)
# As brokers' pages print them, the first with the day's move: "Palantir (PLTR 1.70%) soared", "Nike $(NKE)$ fell".
_MOVED_TICKER: Final = re.compile(r"\([A-Z][A-Z.]{0,5} [+-]?[0-9]{1,3}\.[0-9]{1,2}%\)")
_DOLLARED: Final = re.compile(r"\$\([A-Z][A-Z0-9.]{0,9}\)\$")
# The agency's code of a future ends in small letters: "crude futures <CLc1>".
_FUTURE_CODE: Final = re.compile(r"<[A-Z0-9]{1,6}c?v?[0-9]{1,2}>")
# A page that lost the codes keeps their exchanges: "Tencent (HK:)(OTC:)".
_EMPTY_TICKER: Final = re.compile(r"(?:\([A-Z]{2,8}:\s?\))+")
# "(ORD.L: Quote, Profile, Research)": what an agency's pages link after a code, or the code alone where they are lost.
_LINKED_TICKER: Final = re.compile(
    r"\(\s?[.^]?(?=[0-9.=-]*[A-Z])[A-Za-z0-9.=-]{1,14}\s?:\s?"
    r"(?:(?:(?:Stock )?(?:Quote|Profile|Research|News|Buzz|Pulse)s?,?\s?){1,6})?\)"
)
_COLON_TICKER: Final = re.compile(r"\b[A-Z]{2,6}:[A-Z0-9]{3,12}\b")
_AGENCY_CODE: Final = re.compile(r"(?<![\w=])[A-Z][A-Z0-9]{1,11}=[A-Z0-9]{0,4}(?![\w=])")
# "the 6.48 percent 2035 bond": what it pays and when it matures name it.
_COUPON: Final = re.compile(
    r"\b[0-9]{1,2}\.[0-9]{1,3} ?(?:percent|per cent|pct|%),? 20[0-9]{2}(?= (?:bond|note|paper))"
)
_CASHTAG: Final = re.compile(r"\$[A-Z]{1,6}(?:\.[A-Z])?\b")
_PREFIX: Final = re.compile(
    r"(?:[A-Z][A-Z0-9&/.,' ]+?(?: [0-9]+)?|(?:UPDATE|WRAPUP|REFILE|CORRECTED)[ 0-9]*)\s?-(?=[A-Z])"
)
# What papers of Wellington and elsewhere put before a headline.
_LABEL: Final = re.compile(r"(?:RESEND )?MARKET (?:CLOSE|OPEN|REPORT|WRAP|SNAPSHOT)\b:?(?= )")
# "The index SXXP, -0.23% rose 0.3%": what a page shows of the moment it was read stands between the writer's words.
_LIVE_QUOTE: Final = re.compile(
    r"(?<=[A-Za-z0-9.)%] )[A-Z][A-Z0-9.]{0,11}, [+-][0-9]{1,3}\.[0-9]{1,2}%"
    r"(?= (?:[A-Z][A-Z0-9.]{0,11}, [+-]|[0-9]|(?!and\b|but\b|or\b|while\b|with\b|as\b|after\b)[a-z]))"
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
_TICKERS: Final = (
    ("(", _PAREN_TICKER),
    ("(", _NUMERIC_TICKER),
    ("<", _PAREN_TICKER),
    ("<", _FUTURE_CODE),
    ("[", _PAREN_TICKER),
    (":)", _EMPTY_TICKER),
    (": Quote", _LINKED_TICKER),
    (": )", _LINKED_TICKER),
    (":", _COLON_TICKER),
    ("$", _CASHTAG),
    ("%)", _MOVED_TICKER),
    (")$", _DOLLARED),
    ("=", _AGENCY_CODE),
)


def find_overlays(
    text: str,
    names: Sequence[tuple[int, int]],
    numbers: Sequence[NumberMention],
    periods: Sequence[PeriodMention],
) -> list[Overlay]:
    """Everything that is one item over several tokens, in text order, none overlapping; the longer wins."""
    found: list[Overlay] = [(start, end, tags.NAME, None) for start, end in names if not _continues_word(text, start)]
    later: list[Overlay] = []
    for number in numbers:
        kind = _NUMBER_KINDS.get(number.role)
        if kind is not None:
            (later if kind == tags.PERIOD else found).append((number.unit_start, number.unit_end, kind, number))
    found.extend((period.start, period.end, tags.PERIOD, period) for period in periods if not _names_more(text, period))
    found.extend(later)
    for sign, pattern in _TICKERS:
        if sign in text:
            found.extend(
                (match.start(), match.end(), tags.TICKER, None)
                for match in pattern.finditer(text)
                if match.group() not in _NO_TICKERS
            )
    if "%" in text and (", +" in text or ", -" in text):
        found.extend((quote.start(), quote.end(), tags.LIGHT, None) for quote in _LIVE_QUOTE.finditer(text))
    if " bond" in text or " paper" in text or " note" in text:
        found.extend((bond.start(), bond.end(), tags.WORD, None) for bond in _COUPON.finditer(text))
    label = _LABEL.match(text) if text[:1] in "MR" else None
    if label is not None:
        found.append((label.start(), label.end(), tags.BREAK, None))
    if "-" in text:
        prefix = _PREFIX.match(text)
        if prefix is not None:
            found.append((prefix.start(), prefix.end(), tags.BREAK, None))
    found.sort(key=_rank)
    return _apart(found)


def _apart(found: list[Overlay]) -> list[Overlay]:
    kept: list[Overlay] = []
    until = 0
    for overlay in found:
        start, end = overlay[0], overlay[1]
        while kept and start < until and end - start > until - kept[-1][0]:
            kept.pop()
            until = kept[-1][1] if kept else 0
        if start >= until:
            kept.append(overlay)
            until = end
    return kept


def _continues_word(text: str, start: int) -> bool:
    """As in "blue-chip index": a name in small letters does not begin after a hyphen."""
    return start > 1 and text[start - 1] == "-" and text[start - 2].isalpha() and text[start].islower()


def _names_more(text: str, period: PeriodMention) -> bool:
    """Whether the words name what was traded ("Dow futures"), count a streak ("five days in a row") or a noun's span.

    The last as in "a fall in nine-month profits", and not in "by mid-day the Dow was down".
    """
    within_a_day = period.kind is PeriodKind.INTRADAY
    spans = text.endswith(_SPANS, period.start, period.end) and text[period.end : period.end + 2].strip().isalpha()
    return (
        (spans and not within_a_day)
        or text.endswith("utures", period.start, period.end)
        or text.startswith(_RUNS, period.end)
    )


def _rank(overlay: Overlay) -> tuple[int, int]:
    return overlay[0], -overlay[1]
