"""The stretch after one told, where no noun names it: "gained 24% that year and 13% the next"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.extract.periods.mention import PeriodMention
from factcheck.models import NAMED_STRETCHES, UNIT_OF_STRETCH, PartialDate

_ALONE: Final = re.compile(
    r"(?<=[\w%] )the (?:next|following)(?=\s*(?:[.,;:!?)]|$)|\s+(?:and|but|before|as|when|while)\b)", re.IGNORECASE
)
_REACH: Final = 90


def with_next(text: str, mentions: Sequence[PeriodMention]) -> tuple[PeriodMention, ...]:
    """``mentions`` and those that "the next" alone goes on with, in text order."""
    told = [one for one in mentions if one.kind in NAMED_STRETCHES and one.count is None]
    if not told:
        return tuple(mentions)
    found = list(mentions)
    for match in _ALONE.finditer(text):
        before = [one for one in told if match.start() - _REACH <= one.end <= match.start()]
        if before and not any(one.start < match.end() and match.start() < one.end for one in mentions):
            kind = before[-1].kind
            found.append(PeriodMention(*match.span(), kind, PartialDate(shift=1, shift_unit=UNIT_OF_STRETCH[kind])))
    return tuple(sorted(found, key=_place))


def _place(mention: PeriodMention) -> int:
    return mention.start
