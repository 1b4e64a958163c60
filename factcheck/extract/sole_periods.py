"""The only period of a sentence: whether it is that of all the sentence tells, or of one clause of it."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.asides import is_aside
from factcheck.extract.bare_gains import is_of_bare_gains
from factcheck.extract.drafts import Draft
from factcheck.extract.figure_marks import is_beginning
from factcheck.extract.items import Sentence
from factcheck.extract.marks import COUNTED_FROM, dated_by
from factcheck.extract.nearest_periods import OUTDOING, OWNERS, is_set_against
from factcheck.extract.opening_clauses import is_of_opening_clause
from factcheck.extract.period_owners import (
    is_of_a_mark_before,
    is_of_reference,
    is_of_what_was_undone,
    is_set_beside,
)
from factcheck.extract.period_rankings import ends_a_ranking
from factcheck.extract.periods_before import (
    is_by_now,
    is_how_the_day_closed,
    is_in_aside,
    is_of_a_move_before,
    is_of_what_outdid,
)
from factcheck.models import PeriodKind

# Whose the one period of a sentence may be, where it stands after a figure.
_OWNERS: Final = (is_of_a_mark_before, *OWNERS)


def _governs(sentence: Sentence, spot: int) -> bool:
    """Whether the only period of a sentence is the one of all that it tells."""
    period = sentence.items[spot].period
    if period is None:
        return False
    if (
        is_of_reference(sentence, spot)
        or is_set_beside(sentence, spot)
        or is_set_against(sentence, spot)
        or is_of_what_outdid(sentence, spot)
        or period.is_counted_back
        or is_in_aside(sentence, spot)
        or is_how_the_day_closed(sentence, spot)
        or _of_a_noun(sentence, spot)
    ):
        return False
    if (
        is_beginning(period)
        or dated_by(sentence, spot) is not None
        or sentence.items[spot].low.startswith(("of ", "recently"))
    ):
        return False
    if ends_a_ranking(sentence, spot):
        return False
    ended = spot > 0 and sentence.kinds[spot - 1] == tags.LEVEL and period.kind not in COUNTED_FROM
    ended = ended or period.kind is PeriodKind.EXTENDED_HOURS
    return ended or (period.kind is PeriodKind.SESSION and period.anchor is not None)


def _of_a_noun(sentence: Sentence, spot: int) -> bool:
    """As in "rose 1%, recouping all of Monday's loss": the day of a move that has no figure of its own."""
    kinds = sentence.kinds[spot + 1 : spot + 4]
    return kinds[:1] == [tags.GENITIVE] and kinds[1:2] != [tags.NUMBER] and kinds[2:3] != [tags.NUMBER]


def is_of_all(sentence: Sentence, spot: int, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the one period of a sentence is the draft's as well, and of no subject in passing."""
    if not _governs(sentence, spot) or _apart(sentence, spot, draft):
        return False
    return not any(is_aside(sentence, spot, other) for other in drafts)


def _apart(sentence: Sentence, spot: int, draft: Draft) -> bool:
    """Whether the one period of a sentence stands in a clause that the draft's figure has no part in.

    As in "has gained 6%, having lost 15% on April 8", "down 32% in the first session since it reported on Tuesday".
    """
    if draft.place >= spot:
        apart = is_by_now(sentence, draft, spot) or is_of_a_move_before(sentence, spot, draft)
        return apart or is_aside(sentence, spot, draft) or is_of_opening_clause(sentence, spot, draft.place)
    if any(owns(sentence, draft.place, spot) for owns in _OWNERS):
        return True
    between = sentence.lows[draft.place : spot]
    period = sentence.items[spot].period
    # "A added 1% and B rose 2% in after-hours trading" is said of the last alone.
    apart = period is not None and period.kind is PeriodKind.EXTENDED_HOURS
    apart = apart or any(word in between for word in ("having", "had", "since", "what"))
    # "The drop of 4,451 yen surpassed the 3,836 yen of October 20, 1987": the day of what was outdone.
    apart = apart or not OUTDOING.isdisjoint(between)
    apart = apart or is_of_bare_gains(sentence, draft.place, spot)
    return apart or is_of_what_was_undone(sentence, draft.place, spot)
