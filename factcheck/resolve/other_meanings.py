"""What the last words of a subject make of a name: "Ordway bonds" are debt, and no shares of Ordway."""

from __future__ import annotations

import re

from factcheck.models import Instrument
from factcheck.resolve.name_words import NameWords

_INDEX_WORD = re.compile(r"(?:index|indices|gauge|average)$", re.IGNORECASE)
_BOND_WORD = re.compile(r"(?<!\w)(?:bonds?|notes|debt)$", re.IGNORECASE)
_SUB_INDEX = re.compile(
    r"\s+(?!stock|share|benchmark|composite|average|market|equity)[a-z][a-z &-]*(?:index|gauge|sector)"
)
# "The Hang Seng Biotech Index": of other members than the index whose name it begins with.
_OTHER_INDEX = re.compile(
    r"(?!\s+(?:[Ss]tock|[Ss]hare|[Bb]enchmark|[Cc]omposite|[Aa]verage|[Mm]arket|[Ee]quity|[Ii]ndustrials?|[Bb]lue)\b)"
    r"(?:\s+[A-Z][\w&-]*)+\s+(?:Index|index|Gauge|gauge)"
)
# "The S&P 1500 retail index", where the name is that of the S&P 500.
_OTHER_SIZE = re.compile(r"\s+\d{3,4}(?![\d,.])")
# The code of an agency that an index is printed with: "<.SPLRCT>", "(.SPNY)", ".SPXRT".
_CODE_AT_END = re.compile(r"\s*[<(]?\.[A-Z]+[>)]?$")


def speaks_of_other(text: str, name: str, instrument: Instrument, wording: NameWords) -> str | None:
    """What a subject is where its last words make another thing of ``name``, else None."""
    if _INDEX_WORD.search(text) and instrument.type in {"equity", "adr"}:
        return "an index"
    if _BOND_WORD.search(text) and instrument.type in {"equity", "adr", "currency", "index"}:
        return "debt"
    after = _CODE_AT_END.sub("", text).partition(name)[2]
    if instrument.type == "index" and (_SUB_INDEX.fullmatch(after) or after.strip().casefold() in wording.parts):
        return "a part of an index"
    if instrument.type == "index" and (_OTHER_SIZE.match(after) or _OTHER_INDEX.fullmatch(after)):
        return "an index of other members"
    return None
