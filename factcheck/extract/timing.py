"""Which of a sentence's period expressions a claim speaks of."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.periods import PeriodMention
from factcheck.models import CalendarUnit, Kind, PeriodKind

_FROM: Final = ("from ", "over ", "versus ")
_EARLIER: Final = frozenset({"after", "following", "since"})
_WALLS: Final = frozenset({tags.CLAUSE, tags.BREAK, tags.RELATIVE})


def set_periods(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give each draft its period: after the figure, before it in the clause, at the head, or its neighbour's."""
    spots = [at for at, item in enumerate(sentence.items) if item.period is not None]
    if not spots:
        return
    figures = {draft.number for draft in drafts if draft.number is not None}
    # What a superlative or a streak has taken ("its biggest drop since March") is not the period of the figure before.
    taken = {id(draft.period) for draft in drafts if draft.period is not None}
    ranked = {id(draft.period) for draft in drafts if draft.kind is Kind.EXTREME_SINCE and _is_stretch(draft.period)}
    previous: Draft | None = None
    for draft in drafts:
        if draft.period is not None:
            continue
        at = draft.number if draft.number is not None else draft.anchor
        spot = _after(sentence, at, figures, taken) or _before(sentence, at, figures, ranked)
        if spot is None and previous is not None and previous.period is not None:
            if not _began_earlier(sentence, spots, previous.period):
                draft.period, draft.carried = previous.period, True
        elif spot is not None:
            draft.period = _closing(sentence, spot)
        elif (
            sentence.kinds[spots[0]] == tags.PERIOD
            and spots[0] <= 1
            and id(sentence.items[spots[0]].period) not in ranked
        ):
            draft.period = sentence.items[spots[0]].period
        elif len(spots) == 1 and _governs(sentence, spots[0]) and not taken:
            # The one day that a sentence names is the day of all it tells, whatever stands between; and so is the
            # stretch that it says was ended ("finished the week with a gain of 0.9%").
            draft.period, draft.carried = sentence.items[spots[0]].period, True
        previous = draft
    _share(sentence, drafts)


def _is_stretch(period: PeriodMention | None) -> bool:
    return period is not None and period.kind not in {PeriodKind.SESSION, PeriodKind.INTRADAY}


def _governs(sentence: Sentence, spot: int) -> bool:
    period = sentence.items[spot].period
    if period is None:
        return False
    if _of_reference(sentence, spot) or _counted_back(period) or _of_earlier(sentence, spot):
        return False
    ended = spot > 0 and sentence.kinds[spot - 1] == tags.LEVEL
    return ended or (period.kind is PeriodKind.SESSION and period.anchor is not None)


def _counted_back(period: PeriodMention) -> bool:
    """As in "the day before", "the previous session": told of the figure beside it and of no other."""
    return period.anchor is not None and period.anchor.shift_unit is CalendarUnit.SESSION


def _of_earlier(sentence: Sentence, spot: int) -> bool:
    """Whether the period is that of an earlier move alone: "rose 0.3%, after falling 1% on Tuesday"."""
    for step in range(spot - 1, -1, -1):
        if sentence.kinds[step] in _WALLS:
            entry = sentence.items[step + 1].entry
            return sentence.items[step].low in _EARLIER and entry is not None and entry.form == "ing"
    return False


def _began_earlier(sentence: Sentence, spots: list[int], period: PeriodMention) -> bool:
    """As in "After falling 2% on Monday, the shares rose 1%": the second move is of another day."""
    spot = next((at for at in spots if sentence.items[at].period is period), 0)
    return sentence.kinds[0] == tags.CLAUSE and _of_earlier(sentence, spot)


def _of_reference(sentence: Sentence, spot: int) -> bool:
    """Whether the period is that of a level moved from: "rose to 4.10% from 4.08% late Wednesday"."""
    return spot > 1 and sentence.kinds[spot - 1] == tags.NUMBER and sentence.items[spot - 2].low == "from"


def _closing(sentence: Sentence, spot: int) -> PeriodMention | None:
    """The period at an item; a level moved from that is told "late Wednesday" is that of the day's end."""
    period = sentence.items[spot].period
    if period is None or period.kind is not PeriodKind.INTRADAY or not _of_reference(sentence, spot):
        return period
    late = period.anchor is not None and sentence.items[spot].low.startswith("late ")
    return replace(period, kind=PeriodKind.SESSION) if late else period


def _share(sentence: Sentence, drafts: list[Draft]) -> None:
    """The members of one list have one period when only the last has its own ("43%, 34% and 40% over the month")."""
    shared = {draft.series: draft.period for draft in drafts if draft.series is not None and draft.period is not None}
    for draft in drafts:
        if draft.series is not None and draft.period is None:
            draft.period = shared.get(draft.series)
    # The figures of one predicate share what is printed after the last ("up 893 points, or 27.8%, for the year").
    for draft, later in reversed(list(pairwise(drafts))):
        together = later.anchor in {draft.anchor, draft.number} and draft.subject == later.subject
        if later.number is not None and sentence.items[later.number - 1].low == "from":
            continue
        if together and draft.period is None and later.period is not None:
            draft.period = later.period


def _after(sentence: Sentence, at: int, figures: set[int], taken: set[int]) -> int | None:
    kinds = sentence.kinds
    for step in range(at + 1, len(kinds)):
        period = sentence.items[step].period
        if period is not None:
            # A distance is from the very extreme beside it, though that is a claim of its own as well.
            beside = step == at + 1 and period.kind is PeriodKind.SINCE_EXTREME
            # "down 0.7% from the previous session" says what a day's move is counted from, not which day it was.
            base = _counted_back(period) and sentence.items[step].low.startswith(_FROM)
            return step if beside or not (base or id(period) in taken) else None
        # "ended Tuesday down 0.4%, taking its gain for the year to 4.3%": what follows from a move has its own period.
        follows = kinds[step] == tags.CAUSE and kinds[step - 1] == tags.COMMA
        if follows or kinds[step] in _WALLS or step in figures:
            return None
    return None


def _before(sentence: Sentence, at: int, figures: set[int], ranked: set[int]) -> int | None:
    kinds = sentence.kinds
    parted = False
    for step in range(at - 1, -1, -1):
        period = sentence.items[step].period
        # "its biggest drop since June, losing 4%": the largest of a stretch is not counted over it.
        if period is not None and id(period) not in ranked:
            return None if parted and _of_earlier(sentence, step) else step
        parted = parted or kinds[step] == tags.COMMA
        if kinds[step] in _WALLS or step in figures:
            return None
    return None
