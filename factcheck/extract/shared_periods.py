"""Periods printed once for several figures: at the end of a list, of a predicate, or of two joined clauses."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from factcheck.extract import tags
from factcheck.extract.closings import ENDED
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.marks import AGAINST
from factcheck.extract.periods import DAY_TOLD_BEFORE
from factcheck.extract.set_beside import SET_BESIDE
from factcheck.models import MOVES, Kind, PeriodKind

# "And silver 5% from its low", "and Tesla 2% after hours" are said of the last alone.
_ITS_OWN: Final = frozenset({PeriodKind.SINCE_EXTREME, PeriodKind.EXTENDED_HOURS})
_TIMED: Final = [tags.OPEN, tags.NUMBER, tags.PERIOD, tags.CLOSE]
_JOINING: Final = frozenset({tags.CONJUNCTION, tags.ADJECTIVE, tags.LIGHT, tags.DETERMINER})
_HEDGES: Final = frozenset({tags.BOUND, tags.LIGHT})
_RIVALS: Final = frozenset({"against", "versus", "vs", "on", "to"})
_AHEAD_OF: Final = frozenset(
    {
        "ahead of",
        "more than",
        "less than",
        "better than",
        "compared with",
        "compared to",
        "versus",
        "vs",
        "against",
        "than",
        "behind",
        "outpacing",
        "outperforming",
        "underperforming",
        "outstripping",
        "beating",
        "topping",
        "surpassing",
        "exceeding",
        "lagging",
        "trailing",
    }
)
_PREDICATES: Final = frozenset({tags.MOVE, tags.AUXILIARY, tags.LEVEL, tags.MODAL, tags.CLAUSE, tags.RELATIVE})
# "from as high as 41,087 in March"
AS_FAR_AS: Final = (["as", "high", "as"], ["as", "low", "as"])
_SET_AGAINST: Final = SET_BESIDE | {"from"}


def share_periods(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give drafts that have no period yet the one that the end of their list, predicate or clause prints."""
    # The members of one list: "43%, 34% and 40% over the month".
    shared = {draft.series: draft.period for draft in drafts if draft.series is not None and draft.period is not None}
    apart = {id(draft) for draft, later in pairwise(drafts) if _is_of_two_times(sentence, draft, later)}
    apart |= _before_a_stretch(sentence, drafts)
    for draft in drafts:
        if draft.series is not None and draft.period is None and id(draft) not in apart:
            draft.period = shared.get(draft.series)
    # The figures of one predicate share what is printed after the last ("up 893 points, or 27.8%, for the year").
    figures = [draft for draft in drafts if draft.kind is not Kind.COMPARISON or draft.number is not None]
    for draft, later in reversed(list(pairwise(figures))):
        together = later.anchor in {draft.anchor, draft.number} and draft.subject == later.subject
        if later.number is not None and is_of_another_day(sentence, later.number):
            continue
        if later.kind is Kind.RECORD and later.period is not None and later.period.kind is PeriodKind.SINCE:
            continue  # "846 points, to its first record close since December"
        if id(draft) in apart or is_timed_in_brackets(sentence, later):
            continue
        if together and draft.period is None and later.period is not None:
            draft.period, draft.carried = later.period, later.carried
        elif draft.period is None and later.period is not None and _shares_end(sentence, draft, later):
            draft.period, draft.carried = later.period, True
    _share_with_comparisons(drafts)
    if "(" in sentence.held:
        _leave_before_brackets(sentence, drafts)


def _share_with_comparisons(drafts: list[Draft]) -> None:
    """As in "up 12%, ahead of the 3% gain in the Dow this year": what was compared is the move told right before."""
    for draft, compared, rival in zip(drafts, drafts[1:], drafts[2:], strict=False):
        told = compared.kind is Kind.COMPARISON and compared.period is None and rival.kind is draft.kind
        if told and compared.subject == draft.subject:
            compared.period, compared.carried = draft.period, True


def _leave_before_brackets(sentence: Sentence, drafts: list[Draft]) -> None:
    """As in "rallied 5.5% (2% on Friday)": of a longer time, which no words tell."""
    for draft, later in pairwise(drafts):
        told = later.period
        if draft.period is None and told is not None and told.kind is PeriodKind.SESSION:
            same = draft.subject == later.subject and draft.kind is later.kind
            if same and is_timed_in_brackets(sentence, later):
                draft.period = replace(told, anchor=DAY_TOLD_BEFORE)


def is_timed_in_brackets(sentence: Sentence, draft: Draft) -> bool:
    """As in "rallied 5.5% (2% on Friday)": a figure whose own time stands beside it in the brackets."""
    at = draft.number
    if at is None or sentence.kinds[at - 1 : at + 3] != _TIMED:
        return False
    return draft.period == sentence.items[at + 1].period


def is_of_brackets(sentence: Sentence, spot: int, draft: Draft) -> bool:
    """Whether the period at ``spot`` is that of a figure in brackets, and not of ``draft``."""
    return draft.number != spot - 1 and spot > 1 and sentence.kinds[spot - 2 : spot + 2] == _TIMED


def _is_of_two_times(sentence: Sentence, draft: Draft, later: Draft) -> bool:
    """As in "advanced 2.1 percent and 9 percent for the month": one of the day, and one of the stretch named last."""
    if draft.number is None or later.number != draft.number + 2 or draft.subject != later.subject:
        return False
    stretch = later.period is not None and later.period.kind not in {PeriodKind.SESSION, PeriodKind.INTRADAY}
    return (
        stretch and draft.kind is later.kind and draft.unit == later.unit and sentence.lows[draft.number + 1] == "and"
    )


def _before_a_stretch(sentence: Sentence, drafts: list[Draft]) -> set[int]:
    """As in "rose 2% to 38,000 and 4% for the week": the move and the price of the day, by their identity."""
    found: set[int] = set()
    for first, price, later in zip(drafts, drafts[1:], drafts[2:], strict=False):
        if price.kind is not Kind.LEVEL or first.number is None or later.number is None or later.period is None:
            continue
        one = first.kind is later.kind and first.unit == later.unit and first.subject == price.subject == later.subject
        joined = sentence.lows[later.number - 1] == "and" and later.period.start > sentence.items[later.number].start
        if one and joined and later.period.kind not in {PeriodKind.SESSION, PeriodKind.INTRADAY}:
            found |= {id(first), id(price)}
    return found


def is_of_another_day(sentence: Sentence, at: int) -> bool:
    """Whether the figure at ``at`` is what another is set against, at a time of its own.

    As in "to 4.10% from 4.08% a day before", "$615 billion, compared with about $1.1 trillion in May", "closed above
    the 39,950 it reached in May", "against Friday's 4.08%".
    """
    before = at - 2 if sentence.kinds[at - 1] in _HEDGES else at - 1
    if sentence.lows[at - 3 : at] in AS_FAR_AS:
        before = at - 4
    if sentence.kinds[before] == tags.GENITIVE and sentence.items[before - 1].period is not None:
        before -= 2
    if sentence.kinds[before] == tags.DETERMINER and before > 0:
        return sentence.items[before - 1].low.startswith(AGAINST)
    return sentence.items[before].low in _SET_AGAINST


def _shares_end(sentence: Sentence, draft: Draft, later: Draft) -> bool:
    if later.period is None or draft.number is None or later.number is None:
        return False
    if later.period.start < sentence.items[later.number].end:
        return False
    if later.carried:
        return _set_beside(sentence, draft, later)
    return (
        _coordinated(sentence, draft, later)
        or _in_session(sentence, draft, later)
        or _beside_rivals(sentence, draft, later)
        or _set_beside(sentence, draft, later)
    )


def _beside_rivals(sentence: Sentence, draft: Draft, later: Draft) -> bool:
    """As in "18% down against the dollar and 11% lower versus the euro since June": one period at the end of both."""
    if later.subject != draft.subject or later.kind is not draft.kind:
        return False
    between = sentence.lows[(draft.number or 0) + 1 : later.number]
    kinds = sentence.kinds[(draft.number or 0) + 1 : later.number]
    return between.count("and") == 1 and not _RIVALS.isdisjoint(between) and _PREDICATES.isdisjoint(kinds)


def _set_beside(sentence: Sentence, draft: Draft, later: Draft) -> bool:
    """As in "up 7.5%, ahead of the 2.9% gain in the S&P and the 2.6% rise in the Dow this year": all over that year."""
    if later.subject == draft.subject or not {draft.kind, later.kind} <= MOVES or draft.unit != later.unit:
        return False
    if later.period is None or later.period.kind in _ITS_OWN | {PeriodKind.SESSION, PeriodKind.INTRADAY}:
        return False
    if sentence.kinds[later.anchor] not in tags.NOUNS:
        return False
    between = range((draft.number or 0) + 1, later.number or 0)
    kinds, lows = sentence.kinds[between.start : between.stop], sentence.lows[between.start : between.stop]
    if sentence.kinds[draft.anchor] in tags.NOUNS and tags.COMMA not in kinds:
        return lows.count("and") == 1 and _PREDICATES.isdisjoint(kinds)
    return not _AHEAD_OF.isdisjoint(lows) and _PREDICATES.isdisjoint(kinds)


def _in_session(sentence: Sentence, draft: Draft, later: Draft) -> bool:
    """As in "slipped 12 sen to a record low of 4.79 in early trade": both figures are of that part of the day."""
    if later.period is None or later.period.kind is not PeriodKind.INTRADAY or later.subject != draft.subject:
        return False
    between = range((draft.number or 0) + 1, later.number or 0)
    return not any(
        sentence.kinds[step] in tags.CLAUSE_BORDERS
        or sentence.items[step].low in ENDED
        or sentence.items[step].low == "having"
        for step in between
    )


def _coordinated(sentence: Sentence, draft: Draft, later: Draft) -> bool:
    """As in "Apple is up 12% and Microsoft up 9% so far this year": one period at the end of two joined clauses.

    Set off by a comma it is that of clauses set off so: "Apple fell 3%, and Microsoft lost 2%, for the week".
    """
    if later.period is None or later.period.kind in _ITS_OWN or later.number is None:
        return False
    after = later.number + 1
    set_off = (
        sentence.kinds[after : after + 1] == [tags.COMMA] and sentence.items[after + 1].start == later.period.start
    )
    joining = _JOINING | {tags.COMMA} if set_off else _JOINING
    between = range(_past_rival(sentence, (draft.number or 0) + 1), later.subject.first)
    joined = [sentence.items[step].low for step in between if sentence.kinds[step] == tags.CONJUNCTION]
    return joined == ["and"] and all(sentence.kinds[step] in joining for step in between)


def _past_rival(sentence: Sentence, at: int) -> int:
    """Past "against the dollar", which tells of a move in what it is counted."""
    if sentence.lows[at] not in _RIVALS:
        return at
    named = at + 2 if sentence.kinds[at + 1 : at + 2] == [tags.DETERMINER] else at + 1
    return named + 1 if sentence.kinds[named : named + 2] == [tags.NAME, tags.CONJUNCTION] else at
