"""Whose a period is that stands before the figure asked about: of another figure, or of what was passed since."""

from __future__ import annotations

from typing import Final

from factcheck.extract import tags
from factcheck.extract.asides import is_aside
from factcheck.extract.bare_gains import is_of_bare_gains
from factcheck.extract.clause_parts import FROM_A_MARK
from factcheck.extract.dated_others import dates_a_turn, is_of_something_dated
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.mark_words import mark_words
from factcheck.extract.marks import dated_by
from factcheck.extract.moves_outdone import OUTDONE
from factcheck.extract.opening_clauses import BEFOREHAND, is_of_opening_clause
from factcheck.extract.period_owners import owns_a_move, tells_the_end
from factcheck.models import Kind, PeriodKind

_ASIDE: Final = 9
# "where it left off the day before"
_MARK: Final = 5
# "closed right near session highs"
_NEAR: Final = 4
_STANDS: Final = frozenset({"territory", "negative", "positive", "red", "green", "black"})
_PRICES: Final = frozenset({Kind.LEVEL, Kind.MARKET_VALUE})
_NOW: Final = frozenset({"now", "currently", "presently"})
# What may stand between such a word and the price: "now stands at about".
_UP_TO_VERB: Final = frozenset(
    {tags.PREPOSITION, tags.AUXILIARY, tags.LIGHT, tags.BOUND, tags.LEVEL, tags.SUPPORT, tags.WORD, tags.ADJECTIVE}
)
_RANKED: Final = frozenset({Kind.RECORD, Kind.EXTREME_SINCE})
_UNDOING: Final = (
    *("erasing", "reversing", "recouping", "recovering", "retracing", "undoing", "paring", "trimming", "wiping out"),
    *("clawing back", "bouncing back", "rebounding", "extending", "compounding", "deepening", "doubling"),
)
_UPON: Final = frozenset(
    {("making", "up"), ("on", "top"), ("adding", "to"), ("building", "on"), ("coming", "after")},
)
_BEFORE_A_MOVE: Final = BEFOREHAND | {"of"}


def _of_figure_before(sentence: Sentence, spot: int) -> bool:
    """As in "which had tumbled 8.5% a day earlier, added 4%": a day counted back after a figure is of no later one.

    So is that after the figure's noun: "sank 6%, on top of a 4.8% slide the day before, and the other fell 3%".
    """
    period = sentence.items[spot].period
    before = spot - 2 if sentence.kinds[spot - 1] in tags.NOUNS else spot - 1
    return before >= 0 and sentence.kinds[before] == tags.NUMBER and period is not None and period.is_counted_back


def is_of_a_move_before(sentence: Sentence, spot: int, draft: Draft) -> bool:
    """As in "fell 2% after Friday's 4% drop, but the other rose 1%": a verb after it tells of the day again.

    So is the last of "the Dow fell 2%, the other, despite Friday's 4% drop, 1%", which has the verb before.
    """
    if sentence.lows[spot - 1] not in _BEFORE_A_MOVE or sentence.kinds[draft.anchor] not in {tags.MOVE, tags.NUMBER}:
        return False
    return draft.anchor > spot and owns_a_move(sentence, spot)


def is_by_now(sentence: Sentence, draft: Draft, since: int) -> bool:
    """As in "fell 5.8% on Friday and has now logged its worst two days ever": ranked by now, and not on Friday.

    So is a price: "closed at $47 on Thursday and is now at $48", "and currently trades at $48".
    """
    if draft.kind in _RANKED:
        return "now" in sentence.lows[since : draft.anchor]
    if draft.kind not in _PRICES:
        return False
    step = draft.place - 1
    while step > since and sentence.kinds[step] in _UP_TO_VERB:
        if sentence.lows[step] in _NOW:
            return True
        step -= 1
    return False


def is_in_aside(sentence: Sentence, spot: int) -> bool:
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


def is_of_what_outdid(sentence: Sentence, spot: int) -> bool:
    """As in "its best day, bettered only by a 14% gain on January 3, 2001": the day of that other move alone."""
    for step in range(spot - 1, max(1, spot - _ASIDE), -1):
        if sentence.items[step].low == "by":
            return not OUTDONE.isdisjoint(sentence.lows[step - 2 : step])
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK, tags.CLAUSE}:
            return False
    return False


def _dates_what_is_beside(sentence: Sentence, spot: int, draft: Draft) -> bool:
    return dates_a_turn(sentence, spot) or is_of_something_dated(sentence, draft.place, spot)


def is_of_another(sentence: Sentence, spot: int, draft: Draft) -> bool:
    """Whether the period at ``spot``, before the draft's figure, is that of another figure, or was passed since."""
    aside = is_in_aside(sentence, spot) and not _owns_figure(sentence, spot, draft.place)
    if _of_figure_before(sentence, spot) or aside or is_aside(sentence, spot, draft):
        return True
    if is_of_what_outdid(sentence, spot) or _dates_what_is_beside(sentence, spot, draft):
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
    # In "is in positive territory for the year, up 3%" that is what the figure tells.
    stands = sentence.items[spot - 1].low.rpartition(" ")[2] in _STANDS and sentence.kinds[draft.anchor] in tags.MOVES
    if stands and tags.COMMA in sentence.kinds[spot : draft.place]:
        return True
    # "Its first record close of 2025, ending up 0.5%": which of them, and not over what the move is counted.
    if sentence.items[spot].low.startswith("of ") and tags.COMMA in sentence.kinds[spot : draft.place]:
        return True
    return is_passed(sentence, spot, draft)


def is_how_the_day_closed(sentence: Sentence, spot: int) -> bool:
    """As in "closed near session highs", "ended well off its low of the day": how the day's end stood to its range."""
    period = sentence.items[spot].period
    if period is None or period.kind is not PeriodKind.INTRADAY:
        return False
    words = {word for low in sentence.lows[spot : spot + 2] for word in low.split(" ")}
    return not mark_words().turns.keys().isdisjoint(words) and any(
        tells_the_end(sentence, at) for at in range(max(0, spot - _NEAR), spot)
    )


def is_passed(sentence: Sentence, spot: int, draft: Draft) -> bool:
    """As in "touched $91 earlier before settling at $88", "earlier, the Nikkei closed 2% lower": no more of that hour.

    So is "up 10% at the open before paring that to 6%", and "closed near session highs, adding 3%" is of the whole day.
    """
    period, figure = sentence.items[spot].period, draft.place
    if period is None or period.kind is not PeriodKind.INTRADAY:
        return False
    if is_how_the_day_closed(sentence, spot) and tags.COMMA in sentence.kinds[spot:figure]:
        return True
    ended = any(tells_the_end(sentence, step) for step in range(spot + 1, figure))
    return ended or "before" in sentence.lows[spot + 1 : figure]


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
    for step in range(spot - 1, max(0, spot - _MARK), -1):
        if sentence.items[step].low == "where":
            return sentence.items[step - 1].low in FROM_A_MARK
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK}:
            return False
    return False


def _owns_figure(sentence: Sentence, spot: int, at: int) -> bool:
    """As in "after a 6% gain in May and June's 14% plunge": the day or month that the figure is of."""
    return spot + 2 == at and sentence.kinds[spot + 1] == tags.GENITIVE


def _is_figure_beside(sentence: Sentence, spot: int, at: int) -> bool:
    """Whether the figure at ``at`` is that of the mark which the period before it dates: "its May 3 peak of 12,390"."""
    return at > spot and tags.NUMBER not in sentence.kinds[spot:at] and tags.COMMA not in sentence.kinds[spot:at]
