"""Periods that tell how far back a ranking reaches: "the largest fall since March", "for the first time since May".

Nothing is counted over such a period: it is no other figure's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.extract import tags
from factcheck.extract.counted_by_size import size_before
from factcheck.extract.distances import HIGHS_AND_LOWS
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.number_mention import Role
from factcheck.extract.periods import PeriodMention
from factcheck.extract.standings import shipped_standings
from factcheck.models import Kind, PeriodKind

# "Its first record close since December", "its first down year since 2022".
_RANKED_BY_COUNT: Final = frozenset(
    {"record", "close", "gain", "loss", "win", "rise", "drop", "decline", "advance", "increase"}
    | {"day", "session", "week", "month", "quarter", "year"}
)
_RANKING: Final = 5
# As of "its first annual fall in sales since 2003".
_LONGEST_RANKING: Final = 7
# "The least since April" ranks a price as well as a move: no claim is made of it.
_LEAST: Final = "least"
_RANKED: Final = frozenset({Kind.RECORD, Kind.EXTREME_SINCE})


def ends_a_ranking(sentence: Sentence, spot: int) -> bool:
    """As in "the largest fall since March", "for the first time since May": how far back nothing else reaches.

    So does the stretch of "a new high in nearly seven weeks".
    """
    period = sentence.items[spot].period
    if period is not None and period.kind is PeriodKind.TRAILING and _counts_within(sentence, spot):
        return True
    if is_stretch(period) and size_before(sentence, spot) is not None:
        return True  # "its first of at least 2% since May", "its fifth gain of more than 1% this year"
    timed = spot > 1 and sentence.items[spot - 1].low == "time" and sentence.kinds[spot - 2] in {tags.COUNT, tags.WORD}
    if is_stretch(period) and sentence.items[spot - 1].low == "most" and "by" in sentence.lows[max(0, spot - 3) : spot]:
        return True  # "lags the index by the most in a decade"
    # "Above $100,000 for the first time last December" says when it was.
    dated = timed and sentence.items[spot - 2].low.endswith("first") and _is_named(period)
    if timed and is_stretch(period) and not dated:
        return True  # "to a record for the second time this week": in which it came about so often
    if period is not None and period.kind is PeriodKind.TRAILING and sentence.items[spot].low.startswith("in "):
        # As in "a low in a year" and "with the 12% drop its biggest in seven years".
        ranked = spot > 1 and sentence.kinds[spot - 2] == tags.POSSESSIVE
        ranked = ranked and sentence.items[spot - 1].low in shipped_standings().superlatives
        return spot > 0 and (ranked or sentence.items[spot - 1].low in HIGHS_AND_LOWS)
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


def follows_a_ranking(sentence: Sentence, spot: int) -> bool:
    """Whether a superlative, or "for the first time", stands shortly before the item, with nothing between."""
    if sentence.items[spot - 1].low == "first":
        return True  # "its April loss was its first since October"
    for step in range(spot - 1, max(-1, spot - _LONGEST_RANKING), -1):
        low = sentence.items[step].low
        if sentence.kinds[step] in {tags.COMMA, tags.BREAK, tags.NUMBER}:
            return False
        counted = low == "time" or low in _RANKED_BY_COUNT
        first = counted and any(item.low.startswith("first") for item in sentence.items[max(0, step - 2) : step])
        # "Its first annual fall in sales since 2003": whatever is the first of its kind
        first = first or (low.startswith("first") and sentence.kinds[step - 1] == tags.POSSESSIVE)
        # "Shed 14%, more than in any since the third quarter of 2011": in any of such
        if low in shipped_standings().superlatives or low in {_LEAST, "any"} or first:
            return True
    return False


def is_stretch(period: PeriodMention | None) -> bool:
    """True of a period that is no session or part of one."""
    return period is not None and period.kind not in {PeriodKind.SESSION, PeriodKind.INTRADAY}


def beyond_sizes(sentence: Sentence, drafts: Sequence[Draft]) -> set[int]:
    """By identity, the periods of "its biggest one-day fall of 3% since May": of the rank, and not of its size."""
    found: set[int] = set()
    for ranking in drafts:
        if ranking.kind not in _RANKED:
            continue
        sized = [one.number for one in drafts if one.number is not None and _is_size(sentence, ranking, one.number)]
        beyond = [spot for spot in sentence.spots if sized and spot > sized[0]]
        found |= {id(sentence.items[spot].period) for spot in beyond if _lies_within(sentence, ranking, spot)}
    return found


def _is_size(sentence: Sentence, ranking: Draft, number: int) -> bool:
    """Whether the figure is that of what is ranked, and not of what it is the largest since."""
    return _lies_within(sentence, ranking, number) and "since" not in sentence.lows[ranking.anchor : number]


def _lies_within(sentence: Sentence, ranking: Draft, at: int) -> bool:
    return ranking.anchor < at and sentence.items[at].end <= ranking.end
