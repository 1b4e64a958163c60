"""Whose a period is that stands after a figure: of the figure, of another one, or of a time gone by."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.closings import ENDED
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.opening_clauses import BEFOREHAND, DAYS_OFF, MARKS_REACHED
from factcheck.extract.periods import PeriodMention
from factcheck.extract.shared_periods import is_of_another_day
from factcheck.models import MOVED_FROM, STRETCH_OF_UNIT, PeriodKind

_IN_ASIDE: Final = frozenset({tags.NUMBER, tags.PREPOSITION, tags.LIGHT, tags.CONJUNCTION})
_AHEAD: Final = frozenset({"before", "ahead of", "prior to", "in advance of"})
_EXPECTING: Final = frozenset({"would", "will"})
# As in "fell 4%, which would be its worst month this year": the year of the ranking.
_RANKING: Final = frozenset({"which", "that", "what"})
_SET_AGAINST: Final = frozenset(
    {"against", "beside", "versus", "than", "to", "compared with", "compared to", "next to"}
)
_RECORDS: Final = frozenset({"record", "records"})
_OF_MARKS_BEFORE: Final = ("its previous ", "their previous ", "its prior ", "their prior ", "its earlier ")
_PASSING: Final = frozenset(
    {"past", "beyond", "beat", "beating", "top", "topping", "pass", "passing", "surpass", "surpassing", "match"}
    | {"eclipse", "exceed", "break", "breaking", "better", "edge past", "matching", "clear", "overtake"}
)
_BUILDING: Final = frozenset({"building", "builds", "built", "build"})
# As far before a period as "building on" may stand, with the move that is built on between.
_BUILT: Final = 9
_PLACES: Final = ("territory", "in the red", "in the green")
_WITHIN: Final = frozenset({"in", "during", "amid", "at", "by"})
_DURING: Final = frozenset({"in", "on", "during", "at", "for", "by"})
_BORDERS: Final = frozenset({tags.CLAUSE, tags.BREAK, tags.RELATIVE, tags.COMMA, tags.NUMBER})
_SECOND_VERBS: Final = frozenset({tags.MOVE, tags.EITHER, tags.LEVEL, tags.CAUSE, tags.SUPPORT})
_TOLD_OF: Final = frozenset({"week", "month", "quarter", "year"})
_TO_END: Final = frozenset({"end", "close", "finish", "settle"})
_TURNED: Final = frozenset({"turned", "went", "swung", "is", "are", "was", "were", "remains", "moved"})
_BESIDE: Final = frozenset(
    {"above", "below", "under", "near", "over", "beneath", "shy of", "short of", "just shy of", "just short of"}
)
_THAN: Final = frozenset({"higher", "lower", "up", "down"})
_PRICES_OF_A_DAY: Final = (" close", " closes", " high", " low", " finish", " settlement", " peak")


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


def is_of_what_was_undone(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "rose 2.7%, more than erasing Monday's drop of 2.5%": after a comma, the day of what was undone.

    So is that of what a move is put down to: "rose 2.7%, supported by Monday's decision".
    """
    if sentence.lows[spot].startswith(_OF_MARKS_BEFORE):
        return True  # "rose 6%, smashing its previous July peak"
    if sentence.kinds[spot + 1 : spot + 2] != [tags.GENITIVE]:
        return False
    if sentence.lows[spot - 1] in _SET_AGAINST and sentence.kinds[spot + 2 : spot + 3] != [tags.NUMBER]:
        return True  # "declines of 1% paled against Tuesday's": the day of what they are set beside
    if sentence.lows[spot - 1] in _PASSING or sentence.lows[spot].startswith("past "):
        return True  # "rose 2% to edge past Monday's record close"
    made_up = sentence.items[spot - 1].low == "for" and sentence.items[spot - 2].low.endswith("up")
    built = sentence.items[spot - 1].low == "on" and sentence.items[spot - 2].low in _BUILDING
    cause = spot - 3 if sentence.kinds[spot - 2] == tags.ADJECTIVE else spot - 2  # "dragged lower by"
    done_by = sentence.items[spot - 1].low == "by" and sentence.items[cause].low.partition(" ")[0].endswith("ed")
    if sentence.items[spot - 1].low in _DURING and not (made_up or built or done_by):
        return False
    return tags.COMMA in sentence.kinds[at:spot]


def is_of_a_part(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "gained 8%, most of it on Thursday": the day on which a part of the move came about."""
    return at < spot - 2 and sentence.lows[spot - 2 : spot] in (["of", "it"], ["of", "that"], ["of", "which"])


def is_of_a_move_owned(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "fell 2.4% after Friday's 4.1%", "rose 2% to recoup Friday's losses": the day of another move.

    "Rose 2% in Friday's 4% rally" and "by Friday's close" tell of that day.
    """
    counted = sentence.kinds[at] in {tags.NUMBER, tags.COUNT}  # "its second gain in a row after Friday's 4% slide"
    return counted and sentence.lows[spot - 1] not in _WITHIN and owns_a_move(sentence, spot)


def owns_a_move(sentence: Sentence, spot: int) -> bool:
    """As in "Friday's 4% drop", "its 2016 gain of 24%": whether the period at ``spot`` is that of the move after it."""
    genitive, owned = (*sentence.kinds[spot + 1 : spot + 3], "", "")[:2]
    if genitive in tags.NOUNS and sentence.lows[spot].isdecimal():
        return sentence.lows[spot + 2 : spot + 3] == ["of"]
    if genitive != tags.GENITIVE:
        return False
    # "within reach of last week's two-year peak"
    marked = owned == tags.PERIOD and sentence.lows[spot + 2].rpartition(" ")[2] in MARKS_REACHED
    return owned == tags.NUMBER or owned in tags.NOUNS or marked


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
    """As in "fell 4.1% to $435, before its results on Wednesday": the day of what had not come yet.

    So is the month of "jumped 5% on news the maker would join the index in December".
    """
    for step in range(at + 1, spot):
        if sentence.items[step].low in _AHEAD:
            return tags.OTHER in sentence.kinds[step + 1 : spot]
        if sentence.lows[step] in _EXPECTING and sentence.lows[step - 1] not in _RANKING:
            return True
    return False


def is_of_a_day_off(sentence: Sentence, _at: int, spot: int) -> bool:
    """As in "closed at 5,120 as dealers came back from a holiday on Thursday": a day without a price."""
    return sentence.lows[spot - 1].rpartition(" ")[2] in DAYS_OFF


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


def tells_the_end(sentence: Sentence, at: int) -> bool:
    """Whether the verb at an item ends a day or a stretch: "finished June", "to end the week"."""
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
            if begun or (after < spot and tells_the_end(sentence, after + 1)):
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


def is_set_beside(sentence: Sentence, spot: int) -> bool:
    """As in "rose 2%, a touch below Friday's close": where it stands by a price of another day.

    So is that of "closed 8.9% lower on yesterday's close", which the day's move is counted from.
    """
    before, low, period = sentence.lows[spot - 1], sentence.lows[spot], sentence.items[spot].period
    of_a_session = period is not None and period.kind is PeriodKind.SESSION
    beside = before in _BESIDE or (before in _THAN and of_a_session and low.startswith("on "))
    return beside and low.endswith(_PRICES_OF_A_DAY)


def is_of_reference(sentence: Sentence, spot: int) -> bool:
    """Whether the period is that of a price moved from or set against: "to 4.10% from 4.08% late Wednesday"."""
    return spot > 1 and sentence.kinds[spot - 1] == tags.NUMBER and is_of_another_day(sentence, spot - 1)


def _built_on(sentence: Sentence, spot: int, period: PeriodMention) -> PeriodKind | None:
    """As in "up 13%, building on a gain of 24% from last year": the gain of that year, and none counted since."""
    anchor = period.anchor
    unit = anchor.shift_unit if anchor is not None and anchor.shift == -1 else None
    if unit is None or not sentence.items[spot].low.startswith("from "):
        return None
    lows = sentence.lows
    built = any(lows[at] in _BUILDING and lows[at + 1] == "on" for at in range(max(0, spot - _BUILT), spot - 1))
    return STRETCH_OF_UNIT.get(unit) if built else None


def _of_a_move_recovered_from(sentence: Sentence, spot: int, period: PeriodMention) -> PeriodKind | None:
    """As in "bounced back from January's 1.1% decline": the decline of that month, and none counted since."""
    anchor, kinds = period.anchor, sentence.kinds
    if period.kind is not PeriodKind.SINCE or anchor is None or not sentence.lows[spot].startswith("from "):
        return None
    if kinds[spot + 1 : spot + 3] != [tags.GENITIVE, tags.NUMBER] or kinds[spot + 3 : spot + 4] == []:
        return None
    if kinds[spot + 3] not in tags.NOUNS:
        return None
    if anchor.weekday is not None or anchor.day is not None:
        return PeriodKind.SESSION
    return PeriodKind.NAMED_MONTH if anchor.month is not None else None


def period_at(sentence: Sentence, spot: int) -> PeriodMention | None:
    """The period at an item; a level moved from that is told "late Wednesday" is that of the day's end."""
    period = sentence.items[spot].period
    built = _built_on(sentence, spot, period) if period is not None and period.kind is PeriodKind.SINCE else None
    if period is not None and built is not None:
        return replace(period, kind=built)
    if period is not None and (owned := _of_a_move_recovered_from(sentence, spot, period)) is not None:
        return replace(period, kind=owned)
    if period is None or period.kind is not PeriodKind.INTRADAY or not is_of_reference(sentence, spot):
        return period
    late = period.anchor is not None and sentence.items[spot].low.startswith("late ")
    return replace(period, kind=PeriodKind.SESSION) if late else period


def stretch_told_of(sentence: Sentence, relative: int) -> int | None:
    """As in "a rough week that saw it lose 2%", "a year in which it doubled": the place of the clause's stretch.

    So it is past a comma or a dash of a year that is described: "had a great 2013 -- gaining 26.5%".
    """
    spot = relative - 2 if sentence.items[relative - 1].low == "in" else relative - 1
    if spot >= 0 and sentence.items[spot].low in _TOLD_OF:
        return spot
    spot -= sentence.lows[spot] == ","
    year = sentence.items[spot].period if spot > 0 else None
    described = year is not None and year.kind is PeriodKind.NAMED_YEAR and sentence.lows[spot].isdigit()
    return spot if described and sentence.lows[relative] not in {";", "."} else None
