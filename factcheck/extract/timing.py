"""Which of a sentence's period expressions a claim speaks of."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.between_prices import tell_between_prices
from factcheck.extract.came_first import leave_what_came_first
from factcheck.extract.closings import CLOSING
from factcheck.extract.counted_stretches import set_counted_stretches, set_runs
from factcheck.extract.days_of_deals import leave_days_of_deals
from factcheck.extract.drafts import Draft
from factcheck.extract.figure_marks import is_base, is_beginning, set_distances
from factcheck.extract.hours_passed import date_prices_within, date_swings, leave_hours
from factcheck.extract.items import Sentence
from factcheck.extract.left_open import leave_open
from factcheck.extract.marks import COUNTED_FROM, date_closes_before, date_marks, date_turns
from factcheck.extract.nearest_periods import period_after, period_before
from factcheck.extract.opening_clauses import is_of_opening_clause
from factcheck.extract.period_owners import ended_stretch, is_of_consequence, is_of_move_to, period_at
from factcheck.extract.period_rankings import beyond_sizes, ends_a_ranking, is_stretch
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.extract.periods_before import is_by_now, is_of_another, is_passed
from factcheck.extract.reached_in import date_extremes
from factcheck.extract.respective_periods import deal_periods, leave_counted_lists
from factcheck.extract.shared_periods import is_of_brackets, is_timed_in_brackets, share_periods
from factcheck.extract.since_events import count_from_events
from factcheck.extract.since_then import count_since_purchases, count_since_then
from factcheck.extract.since_turns import count_from_turns, count_from_turns_told_aside
from factcheck.extract.sole_periods import is_of_all
from factcheck.extract.stretch_ends import end_stretches, is_of_its_end
from factcheck.models import MOVES, PRICE_CHANGES, Kind, PeriodKind, Side

_CLAUSES: Final = frozenset({tags.CONJUNCTION, tags.CLAUSE, tags.BREAK})
_PAST_ADVERB: Final = 2
_ADVERBS: Final = frozenset({tags.LIGHT, tags.WORD, tags.PREPOSITION, tags.CLAUSE, tags.CONJUNCTION})
_PASSING: Final = ("above ", "over ", "below ", "under ", "beneath ")
_NAMED: Final = frozenset({PeriodKind.NAMED_MONTH, PeriodKind.NAMED_QUARTER, PeriodKind.NAMED_YEAR})
_PRICES: Final = frozenset({Kind.LEVEL, Kind.MARKET_VALUE, Kind.RECORD})


def set_periods(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give each draft its period: after the figure, before it in the clause, at the head, or its neighbour's."""
    deal_periods(sentence, drafts)
    set_distances(sentence, drafts)
    set_runs(sentence, drafts)
    if not sentence.spots:
        _carry_that_time(drafts)
    else:
        _set_others(sentence, drafts, sentence.spots)
        leave_counted_lists(sentence, drafts)
        leave_hours(sentence, drafts)
        date_swings(sentence, drafts)
        date_prices_within(sentence, drafts)
        date_marks(sentence, drafts, sentence.spots)
    date_turns(sentence, drafts)
    date_closes_before(sentence, drafts)
    set_counted_stretches(sentence, drafts)
    end_stretches(sentence, drafts)
    tell_between_prices(sentence, drafts)
    date_extremes(sentence, drafts)
    count_since_then(sentence, drafts)
    count_since_purchases(sentence, drafts)
    count_from_turns(sentence, drafts)
    if tags.RELATIVE in sentence.kinds and sentence.spots:
        count_from_turns_told_aside(sentence, drafts)
    count_from_events(sentence, drafts)
    leave_open(sentence, drafts)
    leave_what_came_first(sentence, drafts)
    leave_days_of_deals(sentence, drafts)


def _carry_that_time(drafts: list[Draft]) -> None:
    """As in "was at $66,000 then, with ether at $4,700": no other day is told, so it is that of what follows."""
    told: PeriodMention | None = None
    for draft in drafts:
        if draft.period is None and told is not None:
            draft.period, draft.carried = told, True
        elif draft.period is not None and draft.period.anchor == DAY_TOLD_BEFORE:
            told = draft.period


def _set_others(sentence: Sentence, drafts: list[Draft], spots: list[int]) -> None:
    figures = {draft.number for draft in drafts if draft.number is not None}
    figures |= {draft.place for draft in drafts if draft.kind is Kind.MULTIPLE}
    # What a superlative or a streak has taken ("its biggest drop since March") is not the period of the figure before.
    taken = {id(draft.period): draft.anchor for draft in drafts if draft.period is not None}
    ranked = {id(draft.period) for draft in drafts if draft.kind is Kind.EXTREME_SINCE and is_stretch(draft.period)}
    # The same where no claim was made of it: "a drop of 6.3%, the largest since March".
    ranked |= {id(sentence.items[at].period) for at in spots if ends_a_ranking(sentence, at)}
    sized = beyond_sizes(sentence, drafts)
    previous: Draft | None = None
    told: int | None = None
    for draft in drafts:
        if draft.period is not None:
            # "Fell on Friday; Ford, down 5% then, bounced 4%": what comes after is not of that day.
            previous = None if draft.period.anchor == DAY_TOLD_BEFORE else previous
            continue
        at = draft.place
        spot = period_after(sentence, at, figures, taken, ranked)
        spot = None if sized and spot is not None and id(sentence.items[spot].period) in sized else spot
        spot = period_before(sentence, draft, figures, ranked) if spot is None else _counted_from(sentence, at, spot)
        added = _added_before(drafts, previous, draft)
        if spot is not None and draft.kind is Kind.RECORD and _is_of_the_price(sentence, draft, spot):
            continue  # "a record intraday high"
        if spot is not None and (ended := ended_stretch(sentence, at, spot)) is not None:
            spot = ended
        if spot is not None and (sentence.items[spot].period is added or _is_of_other_kinds(sentence, draft, spot)):
            spot = None
        if spot is not None:
            draft.period, told = period_at(sentence, spot), spot
            draft.carried = is_of_consequence(sentence, at, spot) or is_of_move_to(sentence, draft, spot)
            of_its_end = _is_ended_by(sentence, at, spot) or is_of_its_end(sentence, spot, at)
            draft.carried = draft.carried or (draft.kind in PRICE_CHANGES and of_its_end)
        elif (
            previous is not None
            and previous.period is not None
            and not (sized and id(previous.period) in sized)
            and not (draft.kind in _PRICES and is_base(previous.period, sentence))
            and not is_beginning(previous.period)
            and not _is_away_from_it(draft, previous.period)
            and not _is_counted_apart(sentence, previous, draft)
            and previous.period is not added
            and not (draft.kind is Kind.STREAK and _is_told_apart(sentence, previous, draft))
            and not is_by_now(sentence, draft, previous.place)
            and (told is None or not is_of_another(sentence, told, draft))
        ):
            draft.period, draft.carried = previous.period, True
        elif (
            sentence.kinds[spots[0]] == tags.PERIOD
            and (spots[0] <= 1 or _is_behind_an_adverb(sentence, spots[0]))
            and id(sentence.items[spots[0]].period) not in ranked
            and not is_of_opening_clause(sentence, spots[0], draft.place)
            and not _is_of_an_hour_passed(sentence, spots[0], draft)
        ):
            draft.period = sentence.items[_day_come_to(sentence, spots, draft.place)].period
        elif len(spots) == 1 and not taken and _is_day_of_all(sentence, spots[0], draft, drafts):
            # The one day that a sentence names is the day of all it tells, whatever stands between; and so is the
            # stretch that it says was ended ("finished the week with a gain of 0.9%").
            draft.period, draft.carried = sentence.items[spots[0]].period, True
        previous = previous if is_timed_in_brackets(sentence, draft) else draft
    share_periods(sentence, drafts)


def _is_day_of_all(sentence: Sentence, spot: int, draft: Draft, drafts: list[Draft]) -> bool:
    return is_of_all(sentence, spot, draft, drafts) and not is_of_brackets(sentence, spot, draft)


def _day_come_to(sentence: Sentence, spots: list[int], at: int) -> int:
    """As in "Thursday's laggard was Friday's leader as Ford rose 9%": the last day before ``at`` that owns a noun.

    Any other first words of a sentence are of all of it.
    """
    owning = [spot for spot in spots if spot < at and sentence.kinds[spot + 1 : spot + 2] == [tags.GENITIVE]]
    return owning[-1] if owning and owning[0] == spots[0] else spots[0]


def _is_behind_an_adverb(sentence: Sentence, spot: int) -> bool:
    """As in "Notably, last week marked a first as it crossed $500": the period still heads the sentence."""
    return spot == _PAST_ADVERB and sentence.kinds[1] == tags.COMMA and sentence.kinds[0] in _ADVERBS


def _is_of_an_hour_passed(sentence: Sentence, spot: int, draft: Draft) -> bool:
    """As in "Earlier, Tokyo's Nikkei closed 4% lower"; of "on Tuesday morning" the day at least is kept."""
    period = sentence.items[spot].period
    return period is not None and period.anchor is None and is_passed(sentence, spot, draft)


def _is_away_from_it(draft: Draft, told: PeriodMention | None) -> bool:
    """As in "1% below its record, while the Nasdaq jumped 2.8%": nothing has risen from a high."""
    if told is None or told.kind is not PeriodKind.SINCE_EXTREME or told.side is None or not draft.direction:
        return False
    return (told.side is Side.HIGH) == (draft.direction > 0)


def _is_ended_by(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "rose 0.3% to end the month at 1,872": the move of its last day, or of the month."""
    ends = at < spot - 1 and sentence.items[spot - 2].low == "to" and sentence.items[spot - 1].low in CLOSING
    return ends and is_stretch(sentence.items[spot].period)


def _is_counted_apart(sentence: Sentence, previous: Draft, draft: Draft) -> bool:
    """As in "beating its high from January; the other rose 1.4%": a stop between, and what a mark is counted from."""
    counted = previous.period is not None and previous.period.kind in COUNTED_FROM
    return counted and ";" in sentence.lows[previous.place : draft.place]


def _added_before(drafts: list[Draft], previous: Draft | None, draft: Draft) -> PeriodMention | None:
    """As in "rose 0.3%, up 1.2% for the week, and the other gained 0.4%": the stretch added to a move of the day.

    What the clause after it tells with a verb of its own begins with the day again.
    """
    if previous is None or not is_stretch(previous.period):
        return None
    if draft.subject is previous.subject or draft.anchor < previous.place:
        return None
    first = next(one for one in drafts if one.subject is previous.subject and (one.kind in MOVES or one is previous))
    is_added = first is not previous and first.kind is previous.kind and first.period is not previous.period
    return previous.period if is_added else None


def _is_told_apart(sentence: Sentence, previous: Draft, streak: Draft) -> bool:
    """Whether a run is told after a price, of which day it is not, or in another clause than a month named before."""
    return previous.kind in _PRICES or _is_of_another_clause(sentence, streak, previous.place, previous.period)


def _is_of_another_clause(sentence: Sentence, streak: Draft, spot: int, period: PeriodMention | None) -> bool:
    """As in "lost 6% in March, but five straight gains have lifted it": of no run of the month told by its name.

    "Rose 4% in March, its third gain in a row" is of that month.
    """
    named = period is not None and period.kind in _NAMED
    return named and not _CLAUSES.isdisjoint(sentence.kinds[spot : streak.place])


def _counted_from(sentence: Sentence, at: int, spot: int) -> int:
    """The period at ``spot`` after a figure, or the beginning told before it.

    As in "since its peak it has fallen 25%, a bear market in a month", "which began 2026 at 48,063, ended Friday".
    """
    if at > 1 and is_beginning(sentence.items[at - 2].period):
        return at - 2
    period, kinds = sentence.items[spot].period, sentence.kinds
    if period is None or period.kind is not PeriodKind.TRAILING or tags.COMMA not in kinds[at:spot]:
        return spot
    for step in range(at - 1, -1, -1):
        told = sentence.items[step].period
        if told is not None:
            return step if told.kind in COUNTED_FROM else spot
        if kinds[step] in tags.CLAUSE_BORDERS or kinds[step] == tags.NUMBER:
            return spot
    return spot


def _is_of_the_price(sentence: Sentence, draft: Draft, spot: int) -> bool:
    period = sentence.items[spot].period
    told = period is not None and period.kind is PeriodKind.INTRADAY
    return told and draft.start <= sentence.items[spot].start < draft.end


def _is_of_other_kinds(sentence: Sentence, draft: Draft, spot: int) -> bool:
    if is_of_brackets(sentence, spot, draft):
        return True
    if spot < draft.place and _is_away_from_it(draft, sentence.items[spot].period):
        return True
    if draft.kind in MOVES and _is_passed_mark(sentence, draft, spot):
        return True
    if draft.kind is Kind.STREAK:
        return _is_since(sentence, spot) or _is_of_another_clause(sentence, draft, spot, sentence.items[spot].period)
    if draft.kind is Kind.COMPARISON:
        return ends_a_ranking(sentence, spot)  # "outdid the Dow for the first time since May"
    return draft.kind in _PRICES and _is_of_moves_alone(sentence, draft.place, spot)


def _is_passed_mark(sentence: Sentence, draft: Draft, spot: int) -> bool:
    """As in "rose 4% to close above its March high": where it came to, and not what the move is counted from.

    "Fell 4% below its record" is counted from there.
    """
    period = sentence.items[spot].period
    counted = period is not None and period.kind in COUNTED_FROM and sentence.lows[spot].startswith(_PASSING)
    return counted and spot != draft.place + 1 and draft.anchor != spot


def _is_of_moves_alone(sentence: Sentence, at: int, spot: int) -> bool:
    """As in "up 1.8% from Thursday at 38,859", "as low as $232, extending its plunge this year to 60%".

    A price is that of a moment, and not of the day a move is counted from or of what came of it.
    """
    period = sentence.items[spot].period
    if spot < at:
        return period is not None and is_base(period, sentence)
    return is_stretch(period) and is_of_consequence(sentence, at, spot)


def _is_since(sentence: Sentence, spot: int) -> bool:
    """As in "an eighth day, its lengthiest run since March": how far back nothing else reaches, and no day of it."""
    period = sentence.items[spot].period
    return period is not None and period.kind is PeriodKind.SINCE
