"""The nearest period expression that a figure can be told of: the first after it, or the last before it in its clause.

A period that stands nearest is passed over where it is that of something else: of another figure, of a ranking, of a
mark, of a day still to come.
"""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.bare_gains import is_of_bare_gains
from factcheck.extract.closings import CLOSING, ENDED
from factcheck.extract.dated_others import is_of_something_dated
from factcheck.extract.drafts import Draft
from factcheck.extract.earlier_marks import is_of_a_count, is_of_a_price_within, is_of_the_mark_before
from factcheck.extract.figure_marks import is_in_brackets
from factcheck.extract.items import Sentence
from factcheck.extract.marks import dated_by
from factcheck.extract.next_clauses import begins_as_before, dates_the_next, is_of_the_next_verb
from factcheck.extract.period_owners import (
    is_of_a_day_off,
    is_of_a_mark_before,
    is_of_a_move_owned,
    is_of_a_part,
    is_of_main_verb,
    is_of_standing,
    is_of_what_is_to_come,
    is_of_what_was_undone,
    is_set_beside,
    stretch_told_of,
)
from factcheck.extract.period_rankings import follows_a_ranking, is_stretch
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.extract.periods_before import is_by_now, is_how_the_day_closed, is_of_another
from factcheck.extract.set_beside import SET_BESIDE
from factcheck.extract.shared_periods import is_of_another_day
from factcheck.extract.stretch_ends import is_of_another_end
from factcheck.models import PeriodKind

_FROM: Final = ("from ", "over ", "versus ", "above ", "below ", "than ", "against ", "compared ")
_SET_AGAINST: Final = SET_BESIDE | {"over", "above", "below", "than"}
_STANDING: Final = ("above", "below", "than", "near", "shy of", "short of", "under", "beneath")
_BASES: Final = frozenset({PeriodKind.SINCE, PeriodKind.TRAILING})
_COUNTED_IN: Final = frozenset({"record", "records", "high", "highs", "close", "closes", "low", "lows", "day", "week"})
_ADJECTIVES: Final = frozenset({"daily", "weekly", "monthly", "quarterly", "yearly", "annual"})
OUTDOING: Final = frozenset(
    {"surpassed", "surpassing", "exceeded", "exceeding", "eclipsed", "eclipsing", "outdid", "dwarfed", "dwarfing"}
)
_GONE_BY: Final = frozenset({"after", "following", "having"})
_NEAR: Final = 3
_ASIDE: Final = [tags.OPEN, tags.NUMBER, tags.CLOSE, tags.PERIOD]
_PAIRED: Final = [tags.CONJUNCTION, tags.NUMBER, tags.PERIOD]
_LONGEST_CLAUSE: Final = 7
# Past no other word and figure ends what a period after it can be told of.
_ENDS_OF_REACH: Final = tags.CLAUSE_BORDERS | {tags.COMMA, tags.CONJUNCTION, tags.CAUSE, tags.NUMBER}


def period_after(sentence: Sentence, at: int, figures: set[int], taken: dict[int, int], ranked: set[int]) -> int | None:
    """Where the period stands that is told after the figure at ``at``, if one is.

    ``taken`` are the periods that other claims have, by where those stand; ``ranked`` those that a ranking reaches
    back to.
    """
    spot = at + len(_ASIDE)
    beside = sentence.items[spot].period if sentence.kinds[at + 1 : spot + 1] == _ASIDE else None
    # As in "rose $11.30 (0.38%) for the day and $54.80 (1.94%) for the week".
    if beside is not None and _is_of_figure(sentence, at, spot, beside, taken, ranked):
        return spot
    return _first_after(sentence, at, figures, taken, ranked)


def _first_after(sentence: Sentence, at: int, figures: set[int], taken: dict[int, int], ranked: set[int]) -> int | None:
    kinds = sentence.kinds
    told_twice = False
    for step in range(at + 1, len(kinds)):
        period = sentence.items[step].period
        if period is not None:
            if told_twice and period.kind is PeriodKind.SINCE_EXTREME:
                return None  # the mark and its day are read with the figure beside them
            return step if _is_of_figure(sentence, at, step, period, taken, ranked) else None
        if kinds[step] not in _ENDS_OF_REACH and step not in figures:
            continue
        if kinds[step] == tags.COMMA and (_is_owned(sentence, at) or _is_having(sentence, step + 1)):
            return None
        # "ended Tuesday down 0.4%, taking its gain for the year to 4.3%": what follows from a move has its own period.
        if step <= at + 2 and _are_paired(sentence, at):
            continue
        if _is_left_there(sentence, at, step, figures):
            return None
        if step in figures and sentence.items[step - 1].low == "or":
            told_twice = True
            continue  # "902 points or 21.5% over four months"
        # In "its 1% fall took the year's loss past 3%" and "to take its loss", too, what follows has its own.
        follows = kinds[step] == tags.CAUSE and (
            kinds[step - 1] == tags.COMMA
            or sentence.lows[step - 1] == "to"
            or (kinds[step - 1] in tags.NOUNS and step == at + 2)
        )
        # "worth $3 trillion, up from $1 trillion a year ago": the date is that of what it moved from, if no claim.
        moved_from = kinds[step] == tags.NUMBER and is_of_another_day(sentence, step)
        if follows or moved_from or kinds[step] in tags.CLAUSE_BORDERS or step in figures:
            return _since_clause(sentence, step) if sentence.items[step].low == "since" else None
    return None


def _is_owned(sentence: Sentence, at: int) -> bool:
    """As in "Thursday's 4.2% jump": a figure whose day stands before it."""
    return at > 1 and sentence.kinds[at - 1] == tags.GENITIVE and sentence.items[at - 2].period is not None


def _is_having(sentence: Sentence, at: int) -> bool:
    """As in "lost 6.4%, having been down 15% earlier": a time before."""
    return at < len(sentence.items) and sentence.lows[at].partition(" ")[0] == "having"


def _are_paired(sentence: Sentence, at: int) -> bool:
    """As in "after losing 5% and 9% in May", and not "rose 1% and 4% for the week", of which one is of the day."""
    if sentence.kinds[at + 1 : at + 4] != _PAIRED or _GONE_BY.isdisjoint(sentence.lows[max(0, at - _NEAR) : at]):
        return False
    period = sentence.items[at + 3].period
    return period is not None and period.kind not in {*_BASES, PeriodKind.SINCE_EXTREME}


def _is_left_there(sentence: Sentence, at: int, step: int, figures: set[int]) -> bool:
    """Whether what begins at a comma or a conjunction has the period after it for its own."""
    if sentence.kinds[step] == tags.CONJUNCTION:
        return dates_the_next(sentence, step, figures)
    return sentence.kinds[step] == tags.COMMA and begins_as_before(sentence, at, step)


def _is_of_figure(
    sentence: Sentence, at: int, spot: int, period: PeriodMention, taken: dict[int, int], ranked: set[int]
) -> bool:
    """Whether the first period after the figure at ``at``, which stands at ``spot``, is the one that it is told of."""
    kinds, low, before = sentence.kinds, sentence.lows[spot], sentence.lows[spot - 1]
    # "ended at 39,572, for a monthly loss of 0.8%": an adjective is of the figure that follows its noun, if it does not
    # follow its figure ("a 2.7% weekly drop").
    if low in _ADJECTIVES and kinds[spot + 1 : spot + 2] != [tags.NUMBER] and spot > at + 1:
        return False
    extreme = period.kind is PeriodKind.SINCE_EXTREME
    # A distance is from the very extreme beside it, though that is a claim of its own as well; and "since a Dec. 17
    # record close of $479" is of the move, though the record is one.
    if extreme and (spot == at + 1 or (low.startswith("since") and id(period) not in ranked)):
        return True
    # "down 0.7% from the previous session" says what a day's move is counted from, not which day it was.
    counted = low.startswith(_FROM) or before in _SET_AGAINST
    counted_back = period.is_counted_back and period.anchor != DAY_TOLD_BEFORE  # not "over those two years"
    if counted and (counted_back or _has_its_own_figure(sentence, spot)):
        return False
    if (spot > at + 2 or low.startswith("on ")) and is_set_beside(sentence, spot):
        return False
    # "the most since a 35% surge in 2009": what was taken before the figure was told is of the figure too.
    if taken.get(id(period), -1) > at:
        return False
    printed = kinds[at] == tags.NUMBER
    if (printed or period.kind is not PeriodKind.SINCE) and id(period) in ranked and id(period) not in taken:
        return False
    # "took it to its 16th record of 2024": of which of them it is the count.
    if printed and spot > at + 1 and before in _COUNTED_IN and low.startswith("of "):
        return False
    # "fell 16 points to 1.58, not far above its record low": where it stands by then; so is "closed up 1.2%, well off
    # its high of the day", "rose 2% to 5,160, above its close in May".
    beside = (extreme or period.kind in _BASES) and low.startswith(_STANDING)
    beside = beside or (period.kind is PeriodKind.SINCE and low.startswith("over "))
    stands = beside or (period.kind is PeriodKind.INTRADAY and low.startswith(("off ", *_STANDING)))
    # "rose 182 points to close just shy of its record" parts them too
    if stands and (tags.COMMA in kinds[at:spot] or not CLOSING.isdisjoint(sentence.lows[at + 1 : spot])):
        return False
    mark = dated_by(sentence, spot)
    if (mark is not None and at < mark) or (printed and is_of_a_mark_before(sentence, at, spot)):
        return False
    return not any(is_of_other(sentence, at, spot) for is_of_other in _OF_ANOTHER)


def _is_of_what(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "an 8.8% tumble wiped out most of what it had made this year": how it was before the move.

    So is "recovering everything it had lost a day earlier", the time of "at 99.39, a level seen in March 2022", and
    that of what was outdone ("a 4.7% gain dwarfed the average one of last year").
    """
    between = sentence.lows[max(at, spot - _LONGEST_CLAUSE) : spot]
    return any(
        word in {"what", "everything"}
        or word in OUTDOING
        or (word == "all" and between[step + 1 : step + 2] in (["it"], ["they"]))
        or (word == "seen" and between[step - 1 : step] in (["level"], ["levels"], ["last"]))
        for step, word in enumerate(between)
    )


def _is_beyond_a_mark(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "fell 2% to a level lower than its March low"; "13% lower than its peak" is so far from it."""
    period = sentence.items[spot].period
    extreme = period is not None and period.kind is PeriodKind.SINCE_EXTREME
    return extreme and sentence.lows[spot].startswith("than ") and spot != at + 2


def _is_how_it_closed(sentence: Sentence, _at: int, spot: int) -> bool:
    """As in "gained 2% and ended near its session high"."""
    return is_how_the_day_closed(sentence, spot)


def _is_after_its_own_day(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "gave back half of Wednesday's 1.2% gain on Thursday": the day of what came of the gain."""
    owner = sentence.items[at - 2].period if _is_owned(sentence, at) else None
    period = sentence.items[spot].period
    days = [one.kind for one in (owner, period) if one is not None]
    return days == [PeriodKind.SESSION, PeriodKind.SESSION]


OWNERS: Final = (
    is_of_the_next_verb,
    is_of_another_end,
    is_of_main_verb,
    is_of_what_is_to_come,
    is_of_a_move_owned,
    is_of_a_part,
    is_of_a_day_off,
    is_of_the_mark_before,
    is_of_a_price_within,
    is_of_a_count,
    is_of_something_dated,
)
"""Of what a period after a figure may be told instead, be it the nearest or the only one of its sentence."""

_OF_ANOTHER: Final = (
    *(is_of_what_was_undone, _is_of_what, is_of_bare_gains, is_in_brackets, is_of_standing, _is_beyond_a_mark),
    *(_is_how_it_closed, _is_after_its_own_day),
    *OWNERS,
)


def _has_its_own_figure(sentence: Sentence, spot: int) -> bool:
    """As in "fell by $55.90 compared with Friday's settlement price of $18.27": the day of what it is set against."""
    kinds = sentence.kinds
    return kinds[spot + 1 : spot + 2] == [tags.GENITIVE] and tags.NUMBER in kinds[spot + 2 : spot + 6]


def is_set_against(sentence: Sentence, spot: int) -> bool:
    """As in "closed at 28,100, compared with Friday's 28,400": the day of the price beside it, and of no other."""
    return sentence.lows[spot - 1] in _SET_AGAINST and _has_its_own_figure(sentence, spot)


def _since_clause(sentence: Sentence, since: int) -> int | None:
    """As in "has jumped 44% since the company reported earnings on April 22": where the date of the clause stands."""
    if follows_a_ranking(sentence, since):
        return None
    for step in range(since + 1, len(sentence.items)):
        period = sentence.items[step].period
        if period is not None and period.kind is PeriodKind.SINCE:
            return step
        if sentence.kinds[step] in tags.CLAUSE_BORDERS or sentence.kinds[step] in {tags.NUMBER, tags.COMMA}:
            return None
    return None


def _is_to_come(sentence: Sentence, spot: int, at: int) -> bool:
    """As in "the contract, which will expire on Tuesday, fell 3%": the day of what is still to come."""
    kinds = sentence.kinds
    if tags.COMMA not in kinds[spot:at]:
        return False
    for step in range(spot - 1, max(-1, spot - _LONGEST_CLAUSE), -1):
        if kinds[step] == tags.MODAL:
            return kinds[step - 1] == tags.RELATIVE
        if kinds[step] in {tags.COMMA, tags.BREAK}:
            return False
    return False


def _told_with(sentence: Sentence, step: int) -> int | None:
    """Where the stretch stands that a clause with "with" is of.

    As in "finished 2024 with a gain of 23.3%", "is in the red for the year, with a loss of 13%"; so is the part of a
    session that it is of: "fell right after the open, with the Dow losing 600 points".
    """
    apart = sentence.kinds[step - 1] == tags.COMMA
    spot = step - 2 if apart else step - 1
    period = sentence.items[spot].period if spot > 0 else None
    if period is None:
        return None
    if apart and period.kind is PeriodKind.INTRADAY:
        return spot
    if not apart and sentence.items[spot - 1].low in ENDED:
        return spot
    stands = sentence.kinds[spot - 1] == tags.ADJECTIVE or sentence.items[spot - 1].low == "territory"
    counted = sentence.kinds[step + 1 : step + 2] == [tags.DETERMINER] and is_stretch(sentence.items[spot].period)
    return spot if stands and counted else None


def period_before(sentence: Sentence, draft: Draft, figures: set[int], ranked: set[int]) -> int | None:
    """Where the period stands that is told before the figure of ``draft`` in its clause, if one is."""
    kinds = sentence.kinds
    at = draft.place
    for step in range(at - 1, -1, -1):
        period = sentence.items[step].period
        if period is not None:
            if _is_to_come(sentence, step, at):
                continue
            counted_from = sentence.lows[step].startswith(_FROM) or sentence.lows[step - 1] in _SET_AGAINST
            if period.is_counted_back and counted_from:
                return None  # "kept up its trend from the previous day, gaining 3%"
            if is_by_now(sentence, draft, step):
                return None
            # "its biggest drop since June, losing 4%": the largest of a stretch is not counted over it.
            if id(period) not in ranked and not is_of_another(sentence, step, draft):
                return step - 1 if _is_of_hours_beside(sentence, step, period) else step
            continue
        if kinds[step] in tags.CLAUSE_BORDERS or step in figures:
            if sentence.items[step].low == "with" and (told_with := _told_with(sentence, step)) is not None:
                return told_with
            return _told_when(sentence, step) if sentence.items[step].low == "when" else stretch_told_of(sentence, step)
    return None


def _is_of_hours_beside(sentence: Sentence, spot: int, period: PeriodMention) -> bool:
    """As in "fell 20% in after-hours trading following the release, shaving $9 billion": the hours, and no session."""
    before = sentence.items[spot - 1].period if spot else None
    return before is not None and before.kind is PeriodKind.EXTENDED_HOURS and period.kind is PeriodKind.SESSION


def _told_when(sentence: Sentence, when: int) -> int | None:
    """As in "in the week to October 25, when it lost 5.5%": the period that the clause follows, past whose words it is.

    "Set in May 2020, according to dealers, when it lost 8%" is so, too.
    """
    before = when - 2 if sentence.kinds[when - 1] == tags.COMMA else when - 1
    if before >= 0 and sentence.items[before].period is not None:
        return before
    for step in range(before, max(0, before - _LONGEST_CLAUSE), -1):
        if sentence.kinds[step] == tags.COMMA:
            sourced = sentence.lows[step + 1] == "according to"
            return step - 1 if sourced and sentence.items[step - 1].period is not None else None
    return None
