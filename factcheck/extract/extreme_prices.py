"""Prices that words call the highest or lowest of a session: "an intraday high of 5,120", "$36 at its session low"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.extract.days_beside import told_after, told_in_sentence
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.models import Kind, PriceField

_OF_A_SESSION: Final = ("intraday ", "intra-day ", "session ", "session's ", "session’s ", "day's ", "day’s ")
_MARK: Final = (
    rf"(?:{'|'.join(map(re.escape, _OF_A_SESSION))})(?:(?P<low>low|trough|nadir|bottom)|high|peak|top)(?: point)?"
)
_BEFORE: Final = re.compile(rf"\b{_MARK} (?:of |at |near )(?:about |around |roughly |nearly )?$")
# Words that tell a moment of the session by its mark, and no day.
_ALONE: Final = re.compile(rf"(?:(?:at|to|as|for) )?(?:(?:its|the|their|a|an) )?(?:{_MARK}|session|day['’]s|intraday)")
_AFTER: Final = re.compile(rf" (?:at|as|for) (?:its|the|their|a|an) {_MARK}\b")


def mark_extreme_prices(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give a price told as the high or low of a session that price of it, and the day told instead of the mark."""
    if not any(map(sentence.low.__contains__, _OF_A_SESSION)):
        return
    for draft in drafts:
        number = None if draft.number is None else sentence.items[draft.number]
        if draft.kind is not Kind.LEVEL or number is None:
            continue
        found = _BEFORE.search(sentence.low, sentence.start, number.start) or _AFTER.match(sentence.low, number.end)
        if found is None:
            continue
        draft.field = PriceField.LOW if found["low"] else PriceField.HIGH
        draft.settled = False
        told = draft.period
        if told is not None and _ALONE.fullmatch(sentence.low, told.start, told.end) is not None:
            draft.period = told_after(sentence, draft.place) or told_in_sentence(sentence, told)
