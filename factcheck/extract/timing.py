"""Which of a sentence's period expressions a claim speaks of."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.asides import is_aside
from factcheck.extract.distances import HIGHS_AND_LOWS, dated_mark
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.left_open import DAY_TOLD_BEFORE, leave_open
from factcheck.extract.levels import ENDED
from factcheck.extract.marks import date_marks, date_turns, dated_by
from factcheck.extract.periods import PeriodMention, scan_periods
from factcheck.extract.respective_periods import deal_periods
from factcheck.extract.shared_periods import is_of_another_day, share_periods
from factcheck.extract.standings import shipped_standings
from factcheck.models import MOVED_FROM, CalendarUnit, Kind, PeriodKind

_FROM: Final = ("from ", "over ", "versus ")
_AGAINST: Final = frozenset({"against", "versus", "vs", "compared with", "compared to", "over", "above", "below"})
_BEFOREHAND: Final = frozenset({"after", "following", "despite"})
_ASIDE: Final = 9
_RANKING: Final = 5
_EXTREME_WORDS: Final = 60
_ADJECTIVES: Final = frozenset({"daily", "weekly", "monthly", "quarterly", "yearly", "annual"})
_TO_END: Final = frozenset({"end", "close", "finish", "settle"})
_DURING: Final = frozenset({"in", "on", "during", "at", "for", "by"})
_SECOND_VERBS: Final = frozenset({tags.MOVE, tags.EITHER, tags.LEVEL, tags.CAUSE, tags.SUPPORT})
_TURNED: Final = frozenset({"turned", "went", "swung", "is", "are", "was", "were", "remains", "moved"})
_WALLS: Final = frozenset({tags.CLAUSE, tags.BREAK, tags.RELATIVE})
_THEN: Final = frozenset({"then", "at the time", "back then", "at that time"})
_ENDING: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLAUSE, tags.CLOSE})


def set_periods(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give each draft its period: after the figure, before it in the clause, at the head, or its neighbour's."""
    deal_periods(sentence, drafts)
    _set_distances(sentence, drafts)
    _set_runs(sentence, drafts)
    spots = [at for at, item in enumerate(sentence.items) if item.period is not None]
    if not spots:
        _carry_that_time(drafts)
    else:
        _set_others(sentence, drafts, spots)
        date_marks(sentence, drafts, spots)
    date_turns(sentence, drafts)
    leave_open(sentence, drafts)


def _set_distances(sentence: Sentence, drafts: list[Draft]) -> None:
    for draft in drafts:
        if draft.number is not None and draft.period is None:
            number = draft.number
            draft.period = dated_mark(sentence, number) or _within(sentence, number) or _at_that_time(sentence, number)


def _at_that_time(sentence: Sentence, at: int) -> PeriodMention | None:
    """As in "was at $66,000 then": a day that was told before, and is left open."""
    items = sentence.items
    if at + 1 >= len(items) or items[at + 1].low not in _THEN:
        return None
    if at + 2 < len(items) and sentence.kinds[at + 2] not in _ENDING:
        return None  # "rose 3% then fell back"
    told = items[at + 1]
    return PeriodMention(told.start, told.end, PeriodKind.SESSION, anchor=DAY_TOLD_BEFORE)


def _carry_that_time(drafts: list[Draft]) -> None:
    """As in "was at $66,000 then, with ether at $4,700": no other day is told, so it is that of what follows."""
    told: PeriodMention | None = None
    for draft in drafts:
        if draft.period is None and told is not None:
            draft.period, draft.carried = told, True
        elif draft.period is not None and draft.period.anchor == DAY_TOLD_BEFORE:
            told = draft.period


def _set_runs(sentence: Sentence, drafts: list[Draft]) -> None:
    """As in "a seven-day decline of 612 points, or 5.9%": the move of the sessions that the streak counts."""
    runs = {draft.number: draft for draft in drafts if draft.kind is Kind.STREAK and draft.unit == "sessions"}
    if not runs:
        return
    told: Draft | None = None
    for draft in drafts:
        run = runs.get(draft.anchor - 1) if sentence.kinds[draft.anchor] in tags.NOUNS else None
        counted = None if run is None or run.number is None else sentence.items[run.number].number
        if draft.number is None or draft.period is not None:
            continue
        if run is not None and counted is not None and run is not draft:
            draft.period = PeriodMention(
                run.start, run.end, PeriodKind.TRAILING, count=counted.value, unit=CalendarUnit.SESSION
            )
            told = draft
        elif told is not None and draft.anchor in {told.anchor, told.number} and draft.subject == told.subject:
            draft.period = told.period


def _set_others(sentence: Sentence, drafts: list[Draft], spots: list[int]) -> None:
    figures = {draft.number for draft in drafts if draft.number is not None}
    # What a superlative or a streak has taken ("its biggest drop since March") is not the period of the figure before.
    taken = {id(draft.period): draft.anchor for draft in drafts if draft.period is not None}
    ranked = {id(draft.period) for draft in drafts if draft.kind is Kind.EXTREME_SINCE and _is_stretch(draft.period)}
    # The same where no claim was made of it: "a drop of 6.3%, the largest since March".
    ranked |= {id(sentence.items[at].period) for at in spots if _ends_a_ranking(sentence, at)}
    previous: Draft | None = None
    told: int | None = None
    for draft in drafts:
        if draft.period is not None:
            continue
        at = draft.place
        spot = _after(sentence, at, figures, taken, ranked) or _before(sentence, draft, figures, ranked)
        if spot is not None:
            draft.period, told = _closing(sentence, spot), spot
            draft.carried = _of_consequence(sentence, at, spot) or _of_move_to(sentence, draft, spot)
        elif (
            previous is not None
            and previous.period is not None
            and (told is None or not _of_another(sentence, told, draft))
        ):
            draft.period, draft.carried = previous.period, True
        elif (
            sentence.kinds[spots[0]] == tags.PERIOD
            and spots[0] <= 1
            and id(sentence.items[spots[0]].period) not in ranked
        ):
            draft.period = sentence.items[spots[0]].period
        elif len(spots) == 1 and not taken and _governs(sentence, spots[0]) and not _apart(sentence, spots[0], draft):
            # The one day that a sentence names is the day of all it tells, whatever stands between; and so is the
            # stretch that it says was ended ("finished the week with a gain of 0.9%").
            draft.period, draft.carried = sentence.items[spots[0]].period, True
        previous = draft
    share_periods(sentence, drafts)


def _apart(sentence: Sentence, spot: int, draft: Draft) -> bool:
    return is_aside(sentence, spot, draft) or (draft.place < spot and _undone(sentence, draft.place, spot))


def _within(sentence: Sentence, at: int) -> PeriodMention | None:
    """As in "within 4% of its record", which is read as "4% from its record"."""
    if at == 0 or at + 1 >= len(sentence.items) or sentence.items[at - 1].low != "within":
        return None
    following = sentence.items[at + 1]
    if following.low != "of":
        return None
    words = sentence.text[following.end : following.end + _EXTREME_WORDS]
    mention = next(iter(scan_periods(f"from{words}")), None)
    if mention is None or mention.start or mention.kind is not PeriodKind.SINCE_EXTREME:
        return None
    return replace(mention, start=following.start, end=mention.end + following.end - len("from"))


def _ends_a_ranking(sentence: Sentence, spot: int) -> bool:
    """As in "the largest fall since March", "for the first time since May": how far back nothing else reaches.

    So does the stretch of "a new high in nearly seven weeks".
    """
    period = sentence.items[spot].period
    if spot > 1 and sentence.items[spot - 1].low == "time" and sentence.kinds[spot - 2] in {tags.COUNT, tags.WORD}:
        return True  # "to a record for the second time this week": in which it came about so often
    if period is not None and period.kind is PeriodKind.TRAILING and sentence.items[spot].low.startswith("in "):
        return spot > 0 and sentence.items[spot - 1].low in HIGHS_AND_LOWS
    return period is not None and period.kind is PeriodKind.SINCE and _follows_a_ranking(sentence, spot)


def _follows_a_ranking(sentence: Sentence, spot: int) -> bool:
    for step in range(spot - 1, max(-1, spot - _RANKING), -1):
        low = sentence.items[step].low
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK, tags.NUMBER}:
            return False
        if low in shipped_standings().superlatives or (low == "time" and sentence.items[step - 1].low == "first"):
            return True
    return False


def _is_stretch(period: PeriodMention | None) -> bool:
    return period is not None and period.kind not in {PeriodKind.SESSION, PeriodKind.INTRADAY}


def _governs(sentence: Sentence, spot: int) -> bool:
    period = sentence.items[spot].period
    if period is None:
        return False
    if (
        _of_reference(sentence, spot)
        or _counted_back(period)
        or _in_aside(sentence, spot)
        or _of_a_noun(sentence, spot)
    ):
        return False
    if dated_by(sentence, spot) is not None:
        return False
    ended = spot > 0 and sentence.kinds[spot - 1] == tags.LEVEL
    return ended or (period.kind is PeriodKind.SESSION and period.anchor is not None)


def _counted_back(period: PeriodMention) -> bool:
    """As in "the day before", "the previous session": told of the figure beside it and of no other."""
    return period.anchor is not None and period.anchor.shift_unit is CalendarUnit.SESSION


def _of_figure_before(sentence: Sentence, spot: int) -> bool:
    """As in "which had tumbled 8.5% a day earlier, added 4%": a day counted back after a figure is of no later one.

    So is that after the figure's noun: "sank 6%, on top of a 4.8% slide the day before, and the other fell 3%".
    """
    period = sentence.items[spot].period
    before = spot - 2 if sentence.kinds[spot - 1] in tags.NOUNS else spot - 1
    return before >= 0 and sentence.kinds[before] == tags.NUMBER and period is not None and _counted_back(period)


def _of_a_noun(sentence: Sentence, spot: int) -> bool:
    """As in "rose 1%, recouping all of Monday's loss": the day of a move that has no figure of its own."""
    kinds = sentence.kinds[spot + 1 : spot + 4]
    return kinds[:1] == [tags.GENITIVE] and kinds[1:2] != [tags.NUMBER] and kinds[2:3] != [tags.NUMBER]


def _undone(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "rose 2.7%, more than erasing Monday's drop of 2.5%": after a comma, the day of what was undone."""
    if sentence.kinds[spot + 1 : spot + 2] != [tags.GENITIVE] or sentence.items[spot - 1].low in _DURING:
        return False
    return tags.COMMA in sentence.kinds[at:spot]


def _in_aside(sentence: Sentence, spot: int) -> bool:
    """As in "added 3.7% after a 4.9% jump on Monday": the day of a figure that another move came after."""
    numbers = 0
    for step in range(spot - 1, max(-1, spot - _ASIDE), -1):
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK}:
            return False
        numbers += sentence.kinds[step] == tags.NUMBER
        if sentence.items[step].low in _BEFOREHAND:
            return numbers > 0
    return False


def _of_another(sentence: Sentence, spot: int, draft: Draft) -> bool:
    """Whether the period at ``spot``, before the draft's figure, is that of another figure, or was passed since."""
    if _of_figure_before(sentence, spot) or _in_aside(sentence, spot) or is_aside(sentence, spot, draft):
        return True
    if dated_by(sentence, spot) is not None and not _is_figure_beside(sentence, spot, draft.place):
        return True
    period, figure = sentence.items[spot].period, draft.place
    # "Touched $91 earlier before settling at $88": the end of the day is no price within it.
    ended = any(_tells_the_end(sentence, step) for step in range(spot + 1, figure))
    return ended and period is not None and period.kind is PeriodKind.INTRADAY


def _is_figure_beside(sentence: Sentence, spot: int, at: int) -> bool:
    """Whether the figure at ``at`` is that of the mark which the period before it dates: "its May 3 peak of 12,390"."""
    return at > spot and tags.NUMBER not in sentence.kinds[spot:at] and tags.COMMA not in sentence.kinds[spot:at]


def _tells_the_end(sentence: Sentence, at: int) -> bool:
    low = sentence.items[at].low
    return low in ENDED or (low in _TO_END and sentence.items[at - 1].low == "to")


def _of_consequence(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "fell 1.2%, turning negative for the year": the period may be of what came of the move alone.

    So may that of a second verb without a figure: "fell 431 points and turned negative for the year".
    """
    for step in range(at, spot):
        if sentence.kinds[step] == tags.COMMA:
            after = step + 1
            while sentence.kinds[after] == tags.LIGHT:
                after += 1
            if sentence.items[after].low.partition(" ")[0].endswith("ing"):
                return True
        if sentence.kinds[step] == tags.CONJUNCTION and tags.NUMBER not in sentence.kinds[step:spot]:
            second = sentence.items[step + 1]
            if sentence.kinds[step + 1] in _SECOND_VERBS or second.low in _TURNED:
                return True
    return False


def _of_move_to(sentence: Sentence, draft: Draft, spot: int) -> bool:
    """As in "rose to $12 on Monday from $11": the day is that of the move, at whose beginning the price stood."""
    at = draft.place
    return MOVED_FROM in draft.notes and any(sentence.items[step].low == "from" for step in range(spot + 1, at))


def _of_reference(sentence: Sentence, spot: int) -> bool:
    """Whether the period is that of a price moved from or set against: "to 4.10% from 4.08% late Wednesday"."""
    return spot > 1 and sentence.kinds[spot - 1] == tags.NUMBER and is_of_another_day(sentence, spot - 1)


def _closing(sentence: Sentence, spot: int) -> PeriodMention | None:
    """The period at an item; a level moved from that is told "late Wednesday" is that of the day's end."""
    period = sentence.items[spot].period
    if period is None or period.kind is not PeriodKind.INTRADAY or not _of_reference(sentence, spot):
        return period
    late = period.anchor is not None and sentence.items[spot].low.startswith("late ")
    return replace(period, kind=PeriodKind.SESSION) if late else period


def _after(sentence: Sentence, at: int, figures: set[int], taken: dict[int, int], ranked: set[int]) -> int | None:
    kinds = sentence.kinds
    for step in range(at + 1, len(kinds)):
        period = sentence.items[step].period
        if period is not None:
            # "ended at 39,572, for a monthly loss of 0.8%": an adjective is of the figure that follows its noun, if it
            # does not follow its figure ("a 2.7% weekly drop").
            if (
                sentence.items[step].low in _ADJECTIVES
                and kinds[step + 1 : step + 2] != [tags.NUMBER]
                and step > at + 1
            ):
                return None
            # A distance is from the very extreme beside it, though that is a claim of its own as well.
            beside = step == at + 1 and period.kind is PeriodKind.SINCE_EXTREME
            # "down 0.7% from the previous session" says what a day's move is counted from, not which day it was.
            told = (sentence.items[step].low, sentence.items[step - 1].low)
            base = _counted_back(period) and (told[0].startswith(_FROM) or told[1] in _AGAINST)
            # "the most since a 35% surge in 2009": what was taken before the figure was told is of the figure too.
            of_another = taken.get(id(period), -1) > at or (id(period) in ranked and id(period) not in taken)
            # "since a Dec. 17 record close of $479" is of the move, though the record is a claim of its own.
            since = period.kind is PeriodKind.SINCE_EXTREME and told[0].startswith("since") and id(period) not in ranked
            mark = None if since else dated_by(sentence, step)
            of_another = of_another or (mark is not None and at < mark) or _undone(sentence, at, step)
            return step if beside or since or not (base or of_another) else None
        # "ended Tuesday down 0.4%, taking its gain for the year to 4.3%": what follows from a move has its own period.
        if kinds[step] == tags.CONJUNCTION and (_goes_on(sentence, step, figures) or _begins_anew(sentence, step)):
            return None
        follows = kinds[step] == tags.CAUSE and kinds[step - 1] == tags.COMMA
        # "worth $3 trillion, up from $1 trillion a year ago": the date is that of what it moved from, if no claim.
        moved_from = kinds[step] == tags.NUMBER and is_of_another_day(sentence, step)
        if follows or moved_from or kinds[step] in _WALLS or step in figures:
            return _since_clause(sentence, step) if sentence.items[step].low == "since" else None
    return None


def _begins_anew(sentence: Sentence, conjunction: int) -> bool:
    """As in "rose 11%, and it ended the year on a winning streak": a clause with a subject and a period of its own."""
    subject = conjunction + 1
    return sentence.kinds[subject : subject + 1] == [tags.PRONOUN] and sentence.kinds[conjunction - 1] == tags.COMMA


def _goes_on(sentence: Sentence, conjunction: int, figures: set[int]) -> bool:
    """As in "slid 1.6% and closed off the week down 3.5%": a second verb whose period stands before its own figure."""
    if sentence.kinds[conjunction + 1 : conjunction + 2] not in ([tags.LEVEL], [tags.MOVE], [tags.EITHER]):
        return False
    told = False
    for step in range(conjunction + 2, len(sentence.kinds)):
        if sentence.kinds[step] in _WALLS or sentence.kinds[step] in {tags.COMMA, tags.CONJUNCTION}:
            return False
        if step in figures:
            return told
        told = told or sentence.items[step].period is not None
    return False


def _since_clause(sentence: Sentence, since: int) -> int | None:
    """As in "has jumped 44% since the company reported earnings on April 22": where the date of the clause stands."""
    if _follows_a_ranking(sentence, since):
        return None
    for step in range(since + 1, len(sentence.items)):
        period = sentence.items[step].period
        if period is not None and period.kind is PeriodKind.SINCE:
            return step
        if sentence.kinds[step] in _WALLS or sentence.kinds[step] in {tags.NUMBER, tags.COMMA}:
            return None
    return None


def _is_ended(sentence: Sentence, spot: int) -> bool:
    return spot > 0 and sentence.items[spot].period is not None and sentence.items[spot - 1].low in ENDED


def _before(sentence: Sentence, draft: Draft, figures: set[int], ranked: set[int]) -> int | None:
    kinds = sentence.kinds
    at = draft.place
    for step in range(at - 1, -1, -1):
        period = sentence.items[step].period
        if period is not None:
            # "its biggest drop since June, losing 4%": the largest of a stretch is not counted over it.
            if id(period) not in ranked and not _of_another(sentence, step, draft):
                return step
            continue
        if kinds[step] in _WALLS or step in figures:
            # "finished 2024 with a gain of 23.3%": the stretch that was ended is that of what it ended with.
            if sentence.items[step].low == "with" and _is_ended(sentence, step - 1):
                return step - 1
            # "in the week to October 25, when it lost 5.5%": the clause tells of the period it follows.
            named = step - 2 if kinds[step - 1] == tags.COMMA else step - 1
            told = sentence.items[step].low == "when" and named >= 0 and sentence.items[named].period is not None
            return named if told else None
    return None
