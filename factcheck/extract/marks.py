"""Dates of a mark that a price is set against: "up 1.3%, eclipsing its previous high of 8,109 on Aug. 29".

The date is that of the mark and of its own figure; what else the sentence tells happened on another day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.mark_words import mark_words
from factcheck.extract.period_rankings import ends_a_ranking
from factcheck.extract.periods import PeriodMention
from factcheck.models import (
    EARLIER_MARK,
    MOVED_FROM,
    STRETCH_OF_UNIT,
    CalendarUnit,
    Kind,
    PartialDate,
    PeriodKind,
    Side,
)

_PRICES: Final = frozenset({Kind.LEVEL, Kind.MARKET_VALUE})
TURNS: Final = {
    **dict.fromkeys(("peak", "peaks", "peaked", "peaking", "topped out", "topping out"), Side.HIGH),
    **dict.fromkeys(("bottom", "bottoms", "bottomed", "bottoming", "bottomed out", "troughed"), Side.LOW),
}
_STANDING: Final = frozenset({"stands", "stood", "is", "was", "sits", "remains"})
_TO_FIGURE: Final = frozenset({tags.PREPOSITION, tags.AUXILIARY, tags.LIGHT, tags.BOUND})
_OF_MARKS: Final = frozenset({Kind.LEVEL, Kind.RECORD})
# "Its highest price of $480": a price that the word before makes one.
_OF_CLOSING: Final = frozenset({"closing", "intraday"})
_PRICED: Final = frozenset(
    {"price", "level", "value", "valuation", "point", "share price", "stock price", "market value", "market cap"}
)
_OWNERS: Final = frozenset({tags.POSSESSIVE, tags.GENITIVE})
_OF_FIGURE: Final = [tags.PREPOSITION, tags.NUMBER]
AGAINST: Final = (
    *(
        "eclips",
        "past",
        "top",
        "beat",
        "surpass",
        "exceed",
        "pass",
        "breach",
        "broke",
        "break",
        "near",
        "approach",
        "clear",
    ),
    *("overt", "match", "smash", "above", "below", "under", "over", "short of", "shy of", "close to", "from", "off"),
    *("than", "versus", "against", "compared", "beyond", "away from", "since", "retest", "test"),
)
"""How verbs and other words begin that set one price against another: "surpassing its high of 5,000"."""

EARLIER: Final = frozenset({"previous", "prior", "earlier", "old", "former", "last"})
"""What is said of a mark that another one came after."""

_DETERMINERS: Final = frozenset({tags.DETERMINER, tags.POSSESSIVE, tags.GENITIVE})
_WITHIN: Final = frozenset({tags.WORD, tags.LIGHT, tags.LEVEL, tags.COUNT, tags.OTHER})
_LONGEST: Final = 6
_FAR: Final = 9
_NEAR: Final = 5
_BEFORE: Final = frozenset({"previous", "prior"})
_SHOWING: Final = frozenset({"of", "at", "was"})
_SESSION_BEFORE: Final = PartialDate(shift=-1, shift_unit=CalendarUnit.SESSION)
COUNTED_FROM: Final = frozenset({PeriodKind.SINCE, PeriodKind.SINCE_EXTREME})
"""Periods that begin at a day or a mark: "since May", "below its peak"."""

DATES: Final = frozenset(
    {
        *(PeriodKind.SESSION, PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR),
        *(PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR, PeriodKind.SINCE),
    }
)


def dated_by(sentence: Sentence, spot: int) -> int | None:
    """The item where the mark that the period at ``spot`` dates begins; None where it dates what happened.

    As in "its previous close of 8,109 on Aug. 29", "the high it set in May", "its May 3 peak of 12,390".
    """
    period = sentence.items[spot].period
    if period is None or period.kind not in DATES:
        return None
    return _before(sentence, spot) if spot and sentence.kinds[spot - 1] not in _DETERMINERS else _within(sentence, spot)


def date_marks(sentence: Sentence, drafts: Iterable[Draft], spots: Sequence[int]) -> None:
    """Put the figure of an earlier mark on the day that dates it, of which nothing else is told."""
    for draft in drafts:
        if draft.kind in _OF_MARKS and draft.number is not None and draft.period is None:
            draft.period = _of_the_mark_around(sentence, draft.number, spots)
        if draft.kind not in _OF_MARKS or draft.number is None or draft.period is None:
            continue
        spot = next((at for at in spots if sentence.items[at].period is draft.period), None)
        counted_from = draft.kind is Kind.RECORD and draft.period.kind is PeriodKind.SINCE_EXTREME
        if spot is not None and (counted_from or dated_by(sentence, spot) is not None):
            draft.period = on_the_day(draft.period)
            draft.notes = (*draft.notes, EARLIER_MARK)
        elif (mark := _counted_from(sentence, draft.number)) is not None:
            # "Higher than Friday's close of 4,588": the price of Friday.
            draft.period = on_the_day(mark) if mark.kind is PeriodKind.SINCE else draft.period
            draft.notes = (*draft.notes, EARLIER_MARK)
        if MOVED_FROM in draft.notes and not draft.carried:
            # "From $14 in April": no words make it the close that ended the month.
            draft.settled = draft.settled and draft.period.kind is PeriodKind.SESSION


def date_closes_before(sentence: Sentence, drafts: Iterable[Draft]) -> None:
    """As in "rose 2% over its previous close of 4,120": the price of the session before, unless its day is told."""
    for draft in drafts:
        if draft.kind is Kind.LEVEL and draft.number is not None and (draft.period is None or draft.carried):
            close = _close_before(sentence, draft.number)
            if close is not None:
                draft.period, draft.carried, draft.notes = close, False, (*draft.notes, EARLIER_MARK)


def _close_before(sentence: Sentence, figure: int) -> PeriodMention | None:
    step = figure - 2
    if step < 1 or sentence.items[figure - 1].low not in _SHOWING:
        return None
    period = sentence.items[step].period
    if period is not None and period.is_counted_back:
        return period
    while step > 1 and _is_of_close(sentence.items[step].low):
        step -= 1
    told = step < figure - 2 and sentence.items[step].low in _BEFORE
    start, end = sentence.items[step].start, sentence.items[figure - 2].end
    return PeriodMention(start, end, PeriodKind.SESSION, _SESSION_BEFORE) if told else None


def _counted_from(sentence: Sentence, figure: int) -> PeriodMention | None:
    """As in "down from its closing high of 4,588.96", "above its previous close of 4,120": the mark of the figure."""
    mark = sentence.items[figure - 2].period if figure > 1 and sentence.items[figure - 1].low in {"of", "at"} else None
    if mark is None or not (mark.kind in COUNTED_FROM or mark.is_counted_back):
        return None
    # "Having earlier touched its highest since May at $12": how far back the ranking reaches, and no day of the figure.
    return None if ends_a_ranking(sentence, figure - 2) else mark


def _of_the_mark_around(sentence: Sentence, figure: int, spots: Sequence[int]) -> PeriodMention | None:
    """The date of the mark that a figure stands in: "the record of 6,144.15 that it had set on Feb. 19"."""
    for spot in spots:
        mark = dated_by(sentence, spot) if spot > figure else None
        if mark is not None and mark < figure:
            return sentence.items[spot].period
    return None


def date_turns(sentence: Sentence, drafts: Iterable[Draft]) -> None:
    """As in "saw its value peak at $1 trillion": a price that no day is told of, the highest or lowest there was."""
    for draft in drafts:
        if draft.kind not in _PRICES or draft.number is None:
            continue
        standing = _standing_extreme(sentence, draft.number)
        side = TURNS.get(sentence.items[draft.anchor].low)
        if standing is not None:
            draft.period = standing
        elif side is not None and draft.period is None:
            turn = sentence.items[draft.anchor]
            draft.period = PeriodMention(turn.start, turn.end, PeriodKind.SINCE_EXTREME, side=side)


def _standing_extreme(sentence: Sentence, at: int) -> PeriodMention | None:
    """As in "its 52-week low stands at $116": the price of that extreme, whenever it was reached."""
    step = at - 1
    while step > 0 and (sentence.kinds[step] in _TO_FIGURE or sentence.items[step].low in _STANDING):
        step -= 1
    period, word = sentence.items[step].period, sentence.items[step].low.rpartition(" ")[2].rpartition("-")[2]
    if step == at - 1 or period is None or period.kind is not PeriodKind.TRAILING or not _is_mark(word):
        return None
    if not any(sentence.items[between].low in _STANDING for between in range(step + 1, at)):
        return None
    side = Side.LOW if word.startswith("low") else Side.HIGH
    return replace(period, kind=PeriodKind.SINCE_EXTREME, side=side)


def on_the_day(period: PeriodMention) -> PeriodMention:
    """The period of a figure that stands in a mark: "a high of 2,930 from Sept. 20" was the price of that day."""
    anchor = period.anchor
    if period.kind not in COUNTED_FROM or anchor is None or period.until is not None:
        return period
    kind = _kind_of(anchor)
    return period if kind is None else replace(period, kind=kind, anchor=replace(anchor, event=None), side=None)


def _kind_of(anchor: PartialDate) -> PeriodKind | None:
    if anchor.day is not None or anchor.weekday is not None:
        return PeriodKind.SESSION
    if anchor.month is not None:
        return PeriodKind.NAMED_MONTH
    if anchor.quarter is not None:
        return PeriodKind.NAMED_QUARTER
    if anchor.year is not None:
        return PeriodKind.NAMED_YEAR
    return None if anchor.shift_unit is None else STRETCH_OF_UNIT.get(anchor.shift_unit)


def _before(sentence: Sentence, spot: int) -> int | None:
    """The mark told before its date, with its figure or with the verb that set it."""
    items, kinds = sentence.items, sentence.kinds
    at = spot - 1
    told = recalled = False
    if _is_day_of_the_year(items[spot].period):
        # "Beating its previous record close on July 20": no day of what happened, which a weekday would tell.
        of = items[at].low == "of"
        told = items[at - of].low == "close" or any(item.low in EARLIER for item in items[max(0, at - _NEAR) : at])
        at -= told and of
    if items[at].low in mark_words().reached:
        at -= 1
        told = True
        while at > 0 and kinds[at] in {tags.AUXILIARY, tags.LIGHT} and not _is_mark(items[at].low):
            at -= 1
        if kinds[at] == tags.PRONOUN:
            at -= 1
            recalled = True
        at -= kinds[at] == tags.RELATIVE
    if at > 1 and kinds[at] == tags.NUMBER:
        at -= 1
        while at > 0 and kinds[at] in {tags.LIGHT, tags.BOUND}:
            at -= 1  # "of about 4,500"
        at -= items[at].low in {"of", "at"}
        if told and kinds[at] in _DETERMINERS and items[at - 1].low.startswith(AGAINST):
            return at  # "above the 39,950 it reached on May 6"
        told = True
    if items[spot - 1].low in mark_words().reached and kinds[at] in tags.NOUNS:
        # "Breaking the record for the largest one-day drop set on May 3".
        return next((step for step in range(at - 1, max(-1, at - _FAR), -1) if items[step].low == "record"), None)
    adjective = at - 2 if items[at - 1].low in _OF_CLOSING else at - 1
    topmost = adjective >= 0 and items[at].low in _PRICED and items[adjective].low in mark_words().topmost
    if not told or at < 0 or not (topmost or _is_mark(items[at].low)):
        return None
    return _set_against(sentence, at, recalled=recalled)


def _is_day_of_the_year(period: PeriodMention | None) -> bool:
    anchor = None if period is None or period.kind is not PeriodKind.SESSION else period.anchor
    return anchor is not None and anchor.day is not None and anchor.month is not None


def _within(sentence: Sentence, spot: int) -> int | None:
    """The mark told right after its date: "its May 3 peak", "the March 2020 low"."""
    items, kinds = sentence.items, sentence.kinds
    for at in range(spot + 1, min(spot + _LONGEST, len(items))):
        if items[at].low in _PRICED and kinds[spot - 1] in _OWNERS and kinds[at + 1 : at + 3] == _OF_FIGURE:
            return spot - 1  # "the company's Tuesday valuation of $150 billion"
        if _is_mark(items[at].low):
            return spot - 1 if kinds[spot - 1] == tags.POSSESSIVE else _set_against(sentence, at, recalled=False)
        if kinds[at] not in _WITHIN:
            return None
    return None


def _set_against(sentence: Sentence, mark: int, *, recalled: bool) -> int | None:
    items, kinds = sentence.items, sentence.kinds
    for at in range(mark - 1, max(-1, mark - _LONGEST), -1):
        if kinds[at] in _DETERMINERS:
            verb = at - 2 if kinds[at - 1] == tags.LIGHT else at - 1  # "surpassing at last the peak"
            named = items[at].low not in {"a", "an"} and verb >= 0 and items[verb].low.startswith(AGAINST)
            return at if recalled or named else None
        recalled = recalled or items[at].low in EARLIER
        if kinds[at] not in _WITHIN and kinds[at] not in {tags.PERIOD, tags.NUMBER}:
            return None
    return None


def _is_of_close(low: str) -> bool:
    return low in mark_words().closing or low in {"price", "level"}


def _is_mark(low: str) -> bool:
    words = mark_words()
    return low in words.sides or low in words.closes or low == "mark"
