"""Moves counted from a turn that a clause tells: "since peaking at $480 on 17 December, the shares have lost half".

The day in the clause is that of the turn, and the move runs from it; it is not the day of the move.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.mark_words import mark_words
from factcheck.extract.marks import DATES, TURNS, on_the_day
from factcheck.extract.period_rankings import follows_a_ranking
from factcheck.extract.periods import DAY_TOLD_BEFORE, PeriodMention
from factcheck.models import MOVES, Kind, PartialDate, PeriodKind, Side

_REACHED: Final = ("hit", "reach", "touch", "set", "mak", "made", "strik", "struck", "notch", "post", "clos", "trad")
_THE_RECORD: Final = PartialDate(event="record")
_LONGEST: Final = 14
# "Since the bank's shares peaked": what stands between the conjunction and its verb.
_BEFORE_VERB: Final = 5
_REACHING: Final = frozenset({tags.LEVEL, tags.SUPPORT, tags.MOVE, tags.EITHER, tags.WORD})
_BY_NOW: Final = frozenset({"is", "are", "was", "were", "has", "have", "remains", "remain", "stands", "stand", "now"})
_OF_PRICE: Final = frozenset({tags.COMMA, tags.PREPOSITION, tags.NUMBER, tags.LIGHT, tags.BOUND})
_WALLS: Final = frozenset({tags.COMMA, tags.BREAK, tags.RELATIVE, tags.CLAUSE})


class _Turn(NamedTuple):
    """A clause from ``first`` to ``last``; ``side`` says which way prices turned, ``spot`` where its date stands."""

    first: int
    last: int
    side: Side | None
    spot: int | None


def count_from_turns(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Count the moves beside a clause of a turn from that turn, where no other period is theirs."""
    # Without the word, only the mark of a period can be a turn.
    for at in range(len(sentence.items)) if "since" in sentence.lows else sentence.spots:
        item = sentence.items[at]
        counted = item.period is not None and item.period.kind is PeriodKind.SINCE_EXTREME
        if not counted and (item.low != "since" or sentence.kinds[at] != tags.CLAUSE):
            continue
        turn = None if follows_a_ranking(sentence, at) else _mark(sentence, at) if counted else _turn(sentence, at)
        if turn is None:
            continue
        date = None if turn.spot is None else sentence.items[turn.spot].period
        period = _counted_from(sentence, turn, date)
        before = max((draft.place for draft in drafts if draft.place < at), default=-1)
        for draft in drafts:
            if turn.first < draft.place <= turn.last:
                _put_at_turn(draft, turn, date, period)
            elif draft.kind is Kind.REGIME and draft.period is date and draft.place > turn.last:
                draft.period = None  # "has lost 21% and is now in a bear market"
            elif draft.kind in MOVES and (draft.place > turn.last or draft.place == before):
                near = draft.place == before and tags.COMMA not in sentence.kinds[before:at]
                told_first = draft.period is not None and draft.period.end <= sentence.items[draft.place].start
                if draft.period is None or draft.period is date or (near and told_first):
                    draft.period, draft.carried = period, False


def count_from_turns_told_aside(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """As in "Bitcoin, which peaked at $67,567 in November, is off 76%": what the main verb says is so by now."""
    for at, kind in enumerate(sentence.kinds):
        if kind != tags.RELATIVE or at == 0 or sentence.kinds[at - 1] != tags.COMMA:
            continue
        turn = _turn(sentence, at)
        if turn is None or turn.side is None or turn.spot is None:
            continue
        date = sentence.items[turn.spot].period
        period = _counted_from(sentence, turn, date)
        if period.anchor is None:
            period = replace(period, kind=PeriodKind.SESSION, side=None, anchor=DAY_TOLD_BEFORE)  # "the same day"
        for draft in drafts:
            own = draft.period is not None and draft.period is not date
            if draft.kind in MOVES and not own and _stands_by_now(sentence, turn.last + 1, draft.place):
                draft.period, draft.carried = period, False


def _stands_by_now(sentence: Sentence, first: int, last: int) -> bool:
    """True of what "is", "was" or "has" tells after the comma that ends an aside, and the price it may end with."""
    kinds, lows = sentence.kinds[first:last], sentence.lows[first:last]
    commas = [at for at, kind in enumerate(kinds) if kind == tags.COMMA]
    if not commas or not _WALLS.isdisjoint({*kinds} - {tags.COMMA}) or not _OF_PRICE.issuperset(kinds[: commas[-1]]):
        return False
    return lows[commas[-1] + 1 : commas[-1] + 2] != [] and lows[commas[-1] + 1] in _BY_NOW


def _put_at_turn(draft: Draft, turn: _Turn, date: PeriodMention | None, counted: PeriodMention) -> None:
    """What the clause itself tells was so on the day of the turn."""
    if draft.kind is Kind.RECORD and draft.period is None and date is None:
        draft.period = replace(counted, kind=PeriodKind.SESSION, side=None, anchor=DAY_TOLD_BEFORE)
    elif draft.kind is Kind.LEVEL and draft.period is None and turn.side is not None:
        draft.period = counted
    elif draft.kind is Kind.RECORD and draft.period is date and date is not None:
        draft.period = on_the_day(date)


def _mark(sentence: Sentence, at: int) -> _Turn | None:
    """As in "since its peak of $480 on 17 December": the date stands after the price of the mark."""
    items, period = sentence.items, sentence.items[at].period
    if period is None or not _is_undated(period) or not items[at].low.startswith(("since", "from")):
        return None
    spot = at + 4 if " ".join(sentence.lows[at + 3 : at + 4]).startswith(_REACHED) else at + 3
    if spot >= len(items) or items[at + 1].low not in {"of", "at"} or sentence.kinds[at + 2] != tags.NUMBER:
        return None
    date = items[spot].period
    return _Turn(at, spot, period.side, spot) if date is not None and date.kind in DATES else None


def _is_undated(period: PeriodMention) -> bool:
    """True of "from its peak", and of "from the record high", whose day words behind its price may tell."""
    return period.anchor is None or period.anchor == _THE_RECORD


def _turn(sentence: Sentence, since: int) -> _Turn | None:
    """The clause that "since" opens, if it tells that a price turned or what it reached."""
    items, kinds = sentence.items, sentence.kinds
    side: Side | None = None
    reached = passed = False
    last = since
    for step in range(since + 1, min(since + _LONGEST, len(items))):
        item = items[step]
        if item.period is not None and item.period.kind in DATES:
            return _Turn(since, step, side, step) if side or reached else None
        if kinds[step] in _WALLS:
            break
        side = side or TURNS.get(item.low) or mark_words().every.get(item.low.rpartition(" ")[2].rpartition("-")[2])
        verb = kinds[step] in _REACHING and (item.low.startswith(_REACHED) or _passes_price(sentence, step))
        reached = reached or (verb and step - since <= _BEFORE_VERB)
        passed = passed or (reached and kinds[step] == tags.NUMBER)
        if kinds[step] == tags.NUMBER or side is not None:
            last = step
    return _Turn(since, last, side, None) if side or passed else None


def _passes_price(sentence: Sentence, verb: int) -> bool:
    """As in "since soaring above $117,000", "since it fell below $10"."""
    return sentence.kinds[verb] in tags.MOVES and sentence.kinds[verb + 1 : verb + 3] == [tags.BOUND, tags.NUMBER]


def _counted_from(sentence: Sentence, turn: _Turn, date: PeriodMention | None) -> PeriodMention:
    start, end = sentence.items[turn.first].start, sentence.items[turn.last].end
    kind = PeriodKind.SINCE if turn.side is None else PeriodKind.SINCE_EXTREME
    if date is None:
        return PeriodMention(start, end, kind, side=turn.side)
    return replace(date, start=start, end=end, kind=kind, side=turn.side)
