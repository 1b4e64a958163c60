"""Which session an hour or a price within one is of, where the sentence tells of its close or names its day.

"By midday it was down 150 points, but it finished 134 lower"; "on Friday it topped $40, with an intraday high of $41".
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from factcheck.extract import tags
from factcheck.extract.closings import CLOSING
from factcheck.extract.days_beside import told_after
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.periods import PeriodMention
from factcheck.models import PRICE_CHANGES, UNIT_OF_STRETCH, Kind, PeriodKind

_NEAR: Final = 3
_ENDS_OF_SWING: Final = re.compile(
    r"(?:between|from) (?:(?:its|the|their) )?(?:session )?(?:high|low) (?:and|to) (?:(?:its|the|their) )?(?:high|low)"
)
WITHIN: Final = frozenset({"intraday", "intra-day"})
# What parts a figure from a verb before it that is not its own.
_PARTING: Final = tags.CLAUSE_BORDERS | tags.MOVES | {tags.AUXILIARY, tags.CONJUNCTION, tags.PERIOD}


def leave_hours(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give the close the day of an hour told before with a figure of its own, where it has one, and not the hour."""
    for draft in drafts:
        period = draft.period
        if period is None or period.kind is not PeriodKind.INTRADAY:
            continue
        verb = _closing_verb(sentence, draft.place)
        told = (
            verb is not None and period.start < sentence.items[other.place].start < sentence.items[verb].start
            for other in drafts
        )
        if any(told):
            draft.period = None if period.anchor is None else replace(period, kind=PeriodKind.SESSION)
    for before, draft in pairwise(drafts):
        hour = before.period
        if draft.period is None and hour is not None and hour.kind is PeriodKind.INTRADAY and hour.anchor is not None:
            verb = _closing_verb(sentence, draft.place)
            # "Jumped 3% in early trading on Thursday but ended up 2%" is of one day.
            if verb is not None and before.place < verb:
                draft.period, draft.carried = replace(hour, kind=PeriodKind.SESSION), True


def date_swings(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give a swing the day told after its ends: "swung 120 points between its high and low on Monday"."""
    for draft in drafts:
        period = draft.period
        if draft.direction is not None or period is None or draft.kind not in PRICE_CHANGES:
            continue
        fell = any(kind in tags.MOVES for kind in sentence.kinds[max(0, draft.place - _NEAR) : draft.place])
        if fell or _ENDS_OF_SWING.match(sentence.low, period.start, period.end) is None:
            continue  # "fell 20% from high to low" may be of months
        ends = next((at for at in sentence.spots if sentence.items[at].period is period), None)
        if ends is not None:
            draft.period = sentence.items[ends + 1].period if ends + 1 in sentence.spots else _told_first(sentence)


def _told_first(sentence: Sentence) -> PeriodMention | None:
    return sentence.items[0].period


def date_prices_within(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give an intraday high or low the day told after it, else that of the figure before it.

    A stretch that the sentence opens with is that of the price as well: "last week it hit an intraday low of $38".
    """
    if sentence.low.find("ntraday", sentence.start, sentence.end) < 0 and "intra-day" not in sentence.held:
        return
    told: PeriodMention | None = None
    for draft in drafts:
        period = draft.period
        if period is None:
            continue
        opens = period.kind in UNIT_OF_STRETCH and period.start == sentence.start
        if period.kind is PeriodKind.SESSION or opens:
            told = period
        elif draft.kind is Kind.LEVEL and _names_the_price(sentence, period):
            day = told_after(sentence, draft.place) or told
            if day is not None:
                within = day.kind is PeriodKind.SESSION
                draft.period = replace(day, kind=PeriodKind.INTRADAY) if within else day


def _names_the_price(sentence: Sentence, period: PeriodMention) -> bool:
    """As in "an intraday high of", "off the intraday low of": words of the price, that name no day."""
    words = sentence.low[period.start : period.end].split(" ")
    return period.kind is PeriodKind.INTRADAY and period.anchor is None and not WITHIN.isdisjoint(words)


def _closing_verb(sentence: Sentence, figure: int) -> int | None:
    """Where the verb stands that makes the figure one of a close, if one does."""
    for step in range(figure - 1, 0, -1):
        kind, low = sentence.kinds[step], sentence.lows[step]
        if kind == tags.LEVEL and low in CLOSING:
            return step
        if kind in _PARTING and low != "or":
            return None
    return None
