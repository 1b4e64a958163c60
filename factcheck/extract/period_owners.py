"""Whose a period is that stands in a sentence: of the figure asked about, of another one, or of a time gone by."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.asides import is_aside
from factcheck.extract.bare_gains import is_of_bare_gains
from factcheck.extract.clause_parts import FROM_A_MARK
from factcheck.extract.closings import ENDED
from factcheck.extract.distances import HIGHS_AND_LOWS
from factcheck.extract.drafts import Draft
from factcheck.extract.figure_marks import is_beginning
from factcheck.extract.items import Sentence
from factcheck.extract.marks import dated_by
from factcheck.extract.number_mention import Role
from factcheck.extract.opening_clauses import BEFOREHAND, MARKS_REACHED, is_of_opening_clause
from factcheck.extract.periods import PeriodMention
from factcheck.extract.shared_periods import is_of_another_day
from factcheck.extract.standings import shipped_standings
from factcheck.models import MOVED_FROM, STRETCH_OF_UNIT, CalendarUnit, Kind, PeriodKind

_ASIDE: Final = 9
_STANDS: Final = frozenset({"territory", "negative", "positive", "red", "green", "black"})
_IN_ASIDE: Final = frozenset({tags.NUMBER, tags.PREPOSITION, tags.LIGHT, tags.CONJUNCTION})
_RANKED: Final = frozenset({Kind.RECORD, Kind.EXTREME_SINCE})
_AHEAD: Final = frozenset({"before", "ahead of", "prior to", "in advance of"})
_RECORDS: Final = frozenset({"record", "records"})
_BUILDING: Final = frozenset({"building", "builds", "built", "build"})
_UNDOING: Final = (
    *("erasing", "reversing", "recouping", "recovering", "retracing", "undoing", "paring", "trimming", "wiping out"),
    *("clawing back", "bouncing back", "rebounding", "extending", "compounding", "deepening", "doubling"),
)
_UPON: Final = frozenset(
    {("making", "up"), ("on", "top"), ("adding", "to"), ("building", "on"), ("coming", "after")},
)
_PLACES: Final = ("territory", "in the red", "in the green")
_BEFORE_A_MOVE: Final = BEFOREHAND | {"of"}
_WITHIN: Final = frozenset({"in", "during", "amid", "at", "by"})
_DURING: Final = frozenset({"in", "on", "during", "at", "for", "by"})
# "Its first record close since December", "its first down year since 2022".
_RANKED_BY_COUNT: Final = frozenset(
    {"record", "close", "gain", "loss", "win", "rise", "drop", "decline", "advance", "increase"}
    | {"day", "session", "week", "month", "quarter", "year"}
)
_RANKING: Final = 5
_BORDERS: Final = frozenset({tags.CLAUSE, tags.BREAK, tags.RELATIVE, tags.COMMA, tags.NUMBER})
_SECOND_VERBS: Final = frozenset({tags.MOVE, tags.EITHER, tags.LEVEL, tags.CAUSE, tags.SUPPORT})
_TOLD_OF: Final = frozenset({"week", "month", "quarter", "year"})
_TO_END: Final = frozenset({"end", "close", "finish", "settle"})
_TURNED: Final = frozenset({"turned", "went", "swung", "is", "are", "was", "were", "remains", "moved"})


def ends_a_ranking(sentence: Sentence, spot: int) -> bool:
    """As in "the largest fall since March", "for the first time since May": how far back nothing else reaches.

    So does the stretch of "a new high in nearly seven weeks".
    """
    period = sentence.items[spot].period
    if period is not None and period.kind is PeriodKind.TRAILING and _counts_within(sentence, spot):
        return True
    timed = spot > 1 and sentence.items[spot - 1].low == "time" and sentence.kinds[spot - 2] in {tags.COUNT, tags.WORD}
    if is_stretch(period) and sentence.items[spot - 1].low == "most" and "by" in sentence.lows[max(0, spot - 3) : spot]:
        return True  # "lags the index by the most in a decade"
    # "Above $100,000 for the first time last December" says when it was.
    dated = timed and sentence.items[spot - 2].low.endswith("first") and _is_named(period)
    if timed and is_stretch(period) and not dated:
        return True  # "to a record for the second time this week": in which it came about so often
    if period is not None and period.kind is PeriodKind.TRAILING and sentence.items[spot].low.startswith("in "):
        return spot > 0 and sentence.items[spot - 1].low in HIGHS_AND_LOWS
    return period is not None and period.kind is PeriodKind.SINCE and follows_a_ranking(sentence, spot)


def _is_named(period: PeriodMention | None) -> bool:
    return period is not None and period.kind in {PeriodKind.NAMED_MONTH, PeriodKind.NAMED_YEAR}


def _counts_within(sentence: Sentence, spot: int) -> bool:
    """As in "for its third positive close in four days": in which it came about so often."""
    if not sentence.items[spot].low.startswith(("in ", "over ")):
        return False
    for step in range(spot - 1, max(-1, spot - _RANKING), -1):
        if sentence.kinds[step] == tags.COUNT:
            number = sentence.items[step].number
            return number is not None and number.role is Role.ORDINAL
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK, tags.NUMBER}:
            return False
    return False


def ended_stretch(sentence: Sentence, at: int, spot: int) -> int | None:
    """As in "finished June up 1.8%, rising every month of the quarter": the stretch that the verb before says ended."""
    if spot < at or not is_of_consequence(sentence, at, spot):
        return None
    for step in range(at - 1, 0, -1):
        if sentence.items[step].period is not None:
            return step if sentence.items[step - 1].low in ENDED else None
        if sentence.kinds[step] in _BORDERS:
            return None
    return None


def follows_a_ranking(sentence: Sentence, spot: int) -> bool:
    """Whether a superlative, or "for the first time", stands shortly before the item, with nothing between."""
    if sentence.items[spot - 1].low == "first":
        return True  # "its April loss was its first since October"
    for step in range(spot - 1, max(-1, spot - _RANKING), -1):
        low = sentence.items[step].low
        if sentence.kinds[step] == tags.NUMBER and {"first", "of"} <= set(sentence.lows[max(0, step - 3) : step]):
            return True  # "its first of at least 2% since May"
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK, tags.NUMBER}:
            return False
        counted = low == "time" or low in _RANKED_BY_COUNT
        first = counted and any(item.low.startswith("first") for item in sentence.items[max(0, step - 2) : step])
        if low in shipped_standings().superlatives or first:
            return True
    return False


def is_stretch(period: PeriodMention | None) -> bool:
    """True of a period that is no session or part of one."""
    return period is not None and period.kind not in {PeriodKind.SESSION, PeriodKind.INTRADAY}


def governs(sentence: Sentence, spot: int) -> bool:
    """Whether the only period of a sentence is the one of all that it tells."""
    period = sentence.items[spot].period
    if period is None:
        return False
    if (
        _of_reference(sentence, spot)
        or is_counted_back(period)
        or _in_aside(sentence, spot)
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
    ended = spot > 0 and sentence.kinds[spot - 1] == tags.LEVEL
    ended = ended or period.kind is PeriodKind.EXTENDED_HOURS
    return ended or (period.kind is PeriodKind.SESSION and period.anchor is not None)


def is_counted_back(period: PeriodMention) -> bool:
    """As in "the day before", "the previous session": told of the figure beside it and of no other."""
    return period.anchor is not None and period.anchor.shift_unit is CalendarUnit.SESSION


def _of_figure_before(sentence: Sentence, spot: int) -> bool:
    """As in "which had tumbled 8.5% a day earlier, added 4%": a day counted back after a figure is of no later one.

    So is that after the figure's noun: "sank 6%, on top of a 4.8% slide the day before, and the other fell 3%".
    """
    period = sentence.items[spot].period
    before = spot - 2 if sentence.kinds[spot - 1] in tags.NOUNS else spot - 1
    return before >= 0 and sentence.kinds[before] == tags.NUMBER and period is not None and is_counted_back(period)


def _of_a_noun(sentence: Sentence, spot: int) -> bool:
    """As in "rose 1%, recouping all of Monday's loss": the day of a move that has no figure of its own."""
    kinds = sentence.kinds[spot + 1 : spot + 4]
    return kinds[:1] == [tags.GENITIVE] and kinds[1:2] != [tags.NUMBER] and kinds[2:3] != [tags.NUMBER]


def is_of_what_was_undone(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "rose 2.7%, more than erasing Monday's drop of 2.5%": after a comma, the day of what was undone."""
    if sentence.kinds[spot + 1 : spot + 2] != [tags.GENITIVE]:
        return False
    made_up = sentence.items[spot - 1].low == "for" and sentence.items[spot - 2].low.endswith("up")
    built = sentence.items[spot - 1].low == "on" and sentence.items[spot - 2].low in _BUILDING
    if sentence.items[spot - 1].low in _DURING and not (made_up or built):
        return False
    return tags.COMMA in sentence.kinds[at:spot]


def is_of_a_part(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "gained 8%, most of it on Thursday": the day on which a part of the move came about."""
    return at < spot - 2 and sentence.lows[spot - 2 : spot] in (["of", "it"], ["of", "that"], ["of", "which"])


def is_of_a_move_owned(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "fell 2.4% after Friday's 4.1%", "rose 2% to recoup Friday's losses": the day of another move.

    "Rose 2% in Friday's 4% rally" and "by Friday's close" tell of that day.
    """
    return sentence.kinds[at] == tags.NUMBER and sentence.lows[spot - 1] not in _WITHIN and _owns_a_move(sentence, spot)


def _owns_a_move(sentence: Sentence, spot: int) -> bool:
    genitive, owned = (*sentence.kinds[spot + 1 : spot + 3], "", "")[:2]
    return genitive == tags.GENITIVE and (owned == tags.NUMBER or owned in tags.NOUNS)


def is_of_a_move_before(sentence: Sentence, spot: int, draft: Draft) -> bool:
    """As in "fell 2% after Friday's 4% drop, but the other rose 1%": a verb after it tells of the day again."""
    if sentence.lows[spot - 1] not in _BEFORE_A_MOVE or sentence.kinds[draft.anchor] != tags.MOVE:
        return False
    return draft.anchor > spot and _owns_a_move(sentence, spot)


def is_of_a_mark_before(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "fell 65 points after hitting an all-time high Thursday": the day of the mark, and of no fall."""
    after = next((step for step in range(at + 1, spot) if sentence.items[step].low in BEFOREHAND), None)
    if after is None:
        return False
    return any(
        sentence.items[step].low.rpartition(" ")[2] in MARKS_REACHED
        or (sentence.items[step].low in _RECORDS and step == spot - 1)
        for step in range(after + 1, spot)
    )


def is_of_what_is_to_come(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "fell 4.1% to $435, before its results on Wednesday": the day of what had not come yet."""
    for step in range(at + 1, spot):
        if sentence.items[step].low in _AHEAD:
            return tags.OTHER in sentence.kinds[step + 1 : spot]
    return False


def is_by_now(sentence: Sentence, draft: Draft, since: int) -> bool:
    """As in "fell 5.8% on Friday and has now logged its worst two days ever": ranked by now, and not on Friday."""
    return draft.kind in _RANKED and "now" in sentence.lows[since : draft.anchor]


def is_of_main_verb(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "The Dow, off 0.9% at 29,638, finished November up 12%": the stretch that the verb after the aside ends."""
    kinds = sentence.kinds
    first = at - 1
    while first > 1 and kinds[first] in _IN_ASIDE:
        first -= 1
    if (
        first < 1
        or kinds[first] != tags.ADJECTIVE
        or kinds[first - 1] != tags.COMMA
        or tags.COMMA not in kinds[at:spot]
    ):
        return False
    return sentence.items[spot - 1].low in ENDED and kinds[spot - 1] == tags.LEVEL


def is_of_standing(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "rose 3% and is back in positive territory for the year": where it stands since then."""
    parted = tags.CONJUNCTION in sentence.kinds[at:spot] and tags.NUMBER not in sentence.kinds[at + 1 : spot]
    return parted and sentence.items[spot - 1].low.endswith(_PLACES)


def _in_aside(sentence: Sentence, spot: int) -> bool:
    """As in "added 3.7% after a 4.9% jump on Monday": the day of a figure that another move came after.

    So is that of "lost 3.8%, on top of a 2% decline on Wednesday", "extending a 2% decline on Wednesday".
    """
    numbers = 0
    for step in range(spot - 1, max(-1, spot - _ASIDE), -1):
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK}:
            return False
        numbers += sentence.kinds[step] == tags.NUMBER
        low = sentence.items[step].low
        told = low in BEFOREHAND or low.startswith(_UNDOING)
        if told or (low, sentence.items[step + 1].low) in _UPON:
            return numbers > 0
    return False


def is_of_another(sentence: Sentence, spot: int, draft: Draft) -> bool:
    """Whether the period at ``spot``, before the draft's figure, is that of another figure, or was passed since."""
    if _of_figure_before(sentence, spot) or _in_aside(sentence, spot) or is_aside(sentence, spot, draft):
        return True
    if is_of_bare_gains(sentence, draft.place, spot) or is_of_a_move_before(sentence, spot, draft):
        return True
    if dated_by(sentence, spot) is not None and not _is_figure_beside(sentence, spot, draft.place):
        return True
    if _of_a_time_before(sentence, spot) and not _is_figure_beside(sentence, spot, draft.place):
        return True
    if _of_a_mark(sentence, spot):
        return True
    if is_of_opening_clause(sentence, spot, draft.place):
        return True
    # "Dove into negative territory for the year, tumbling 300 points": where the price stands since then.
    if sentence.items[spot - 1].low.rpartition(" ")[2] in _STANDS and tags.COMMA in sentence.kinds[spot : draft.place]:
        return True
    period, figure = sentence.items[spot].period, draft.place
    # "Its first record close of 2025, ending up 0.5%": which of them, and not over what the move is counted.
    if sentence.items[spot].low.startswith("of ") and tags.COMMA in sentence.kinds[spot:figure]:
        return True
    # "Touched $91 earlier before settling at $88": the end of the day is no price within it.
    ended = any(_tells_the_end(sentence, step) for step in range(spot + 1, figure))
    return ended and period is not None and period.kind is PeriodKind.INTRADAY


def _of_a_time_before(sentence: Sentence, spot: int) -> bool:
    """As in "lost 6.4%, having been down 15% earlier, while the other fell 4%": the period of that clause alone."""
    for step in range(spot - 1, max(-1, spot - _ASIDE), -1):
        if sentence.items[step].low.partition(" ")[0] == "having":
            return True
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK, tags.CLAUSE}:
            return False
    return False


def _of_a_mark(sentence: Sentence, spot: int) -> bool:
    """As in "stood 1% above where it left off the day before, having gained 3%": the day of the price measured by."""
    if " where " in sentence.items[spot].low:
        return True
    for step in range(spot - 1, max(0, spot - _RANKING), -1):
        if sentence.items[step].low == "where":
            return sentence.items[step - 1].low in FROM_A_MARK
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK}:
            return False
    return False


def _is_figure_beside(sentence: Sentence, spot: int, at: int) -> bool:
    """Whether the figure at ``at`` is that of the mark which the period before it dates: "its May 3 peak of 12,390"."""
    return at > spot and tags.NUMBER not in sentence.kinds[spot:at] and tags.COMMA not in sentence.kinds[spot:at]


def _tells_the_end(sentence: Sentence, at: int) -> bool:
    low = sentence.items[at].low
    return low in ENDED or (low in _TO_END and sentence.items[at - 1].low == "to")


def is_of_consequence(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "fell 1.2%, turning negative for the year", "rose 1.2%, to end the week unchanged".

    The period may be of what came of the move alone. So may that of a second verb without a figure: "fell 431 points
    and turned negative for the year".
    """
    for step in range(at, spot):
        if sentence.kinds[step] == tags.COMMA:
            after = step + 1
            while sentence.kinds[after] == tags.LIGHT:
                after += 1
            begun = sentence.items[after].low.partition(" ")[0].endswith("ing")
            if begun or (after < spot and _tells_the_end(sentence, after + 1)):
                return True
        if sentence.kinds[step] == tags.CONJUNCTION and tags.NUMBER not in sentence.kinds[step:spot]:
            second = sentence.items[step + 1]
            if sentence.kinds[step + 1] in _SECOND_VERBS or second.low in _TURNED:
                return True
    return False


def is_of_move_to(sentence: Sentence, draft: Draft, spot: int) -> bool:
    """As in "rose to $12 on Monday from $11": the day is that of the move, at whose beginning the price stood."""
    at = draft.place
    return MOVED_FROM in draft.notes and any(sentence.items[step].low == "from" for step in range(spot + 1, at))


def _of_reference(sentence: Sentence, spot: int) -> bool:
    """Whether the period is that of a price moved from or set against: "to 4.10% from 4.08% late Wednesday"."""
    return spot > 1 and sentence.kinds[spot - 1] == tags.NUMBER and is_of_another_day(sentence, spot - 1)


def _built_on(sentence: Sentence, spot: int, period: PeriodMention) -> PeriodKind | None:
    """As in "up 13%, building on a gain of 24% from last year": the gain of that year, and none counted since."""
    anchor = period.anchor
    unit = anchor.shift_unit if anchor is not None and anchor.shift == -1 else None
    if unit is None or not sentence.items[spot].low.startswith("from "):
        return None
    lows = sentence.lows
    built = any(lows[at] in _BUILDING and lows[at + 1] == "on" for at in range(max(0, spot - _ASIDE), spot - 1))
    return STRETCH_OF_UNIT.get(unit) if built else None


def period_at(sentence: Sentence, spot: int) -> PeriodMention | None:
    """The period at an item; a level moved from that is told "late Wednesday" is that of the day's end."""
    period = sentence.items[spot].period
    built = _built_on(sentence, spot, period) if period is not None and period.kind is PeriodKind.SINCE else None
    if period is not None and built is not None:
        return replace(period, kind=built)
    if period is None or period.kind is not PeriodKind.INTRADAY or not _of_reference(sentence, spot):
        return period
    late = period.anchor is not None and sentence.items[spot].low.startswith("late ")
    return replace(period, kind=PeriodKind.SESSION) if late else period


def stretch_told_of(sentence: Sentence, relative: int) -> int | None:
    """As in "a rough week that saw it lose 2%", "a year in which it doubled": the place of the clause's stretch."""
    spot = relative - 2 if sentence.items[relative - 1].low == "in" else relative - 1
    return spot if spot >= 0 and sentence.items[spot].low in _TOLD_OF else None
