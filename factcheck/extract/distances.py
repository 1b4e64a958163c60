"""How far a price stands from an extreme or from its first: "10% below its August high", "within 3% of its peak"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.clause_parts import DASHES
from factcheck.extract.items import Sentence
from factcheck.extract.mark_words import mark_words
from factcheck.extract.periods import PeriodMention
from factcheck.extract.scene import Scene
from factcheck.models import PeriodKind, Side

_PARTING: Final = frozenset({tags.COMMA, tags.CLOSE})
_ABOVE: Final = {"above": 1, "over": 1, "below": -1, "under": -1, "beneath": -1, "north of": 1, "south of": -1}
OFF: Final = frozenset(
    {"off", "away from", "short of", "shy of", "from", "just short of", "just shy of", "off of", "within"}
)
HIGHS_AND_LOWS: Final = frozenset(("high", "highs", "low", "lows"))
# What a price may be set against beside its highs, lows and closes.
_STARTS: Final = frozenset({"open", "price", "level", "levels", "debut", "share price", "stock price", "offer price"})
# "35% above its fair price", "12% below the target price": what somebody holds it to be worth.
_JUDGED: Final = frozenset({"fair", "target", "intrinsic", "book"})
# How far a price is from where it stood once, which a period tells: "4% short of where it closed on Friday".
_FROM_WHERE: Final = _ABOVE | {"short": -1, "shy": -1, "off": -1}
_PREMIUMS: Final = {"premium": 1, "premium to": 1, "discount": -1}
_FIRST: Final = frozenset({"issue", "ipo", "listing", "offering", "flotation"})
_DEBUTS: Final = frozenset({"debut", "debuts", "debuted", "debuting"})
_LISTINGS: Final = frozenset({"list", "lists", "listed", "listing"})
_FIXED: Final = (" close", " open", " finish", " settlement")
_YEARS: Final = ("year", "decade", "52-week", "12-month")
_REACH: Final = 6
_SCANT: Final = frozenset({tags.DETERMINER, tags.LIGHT, tags.WORD, tags.BOUND})
_SCANT_WORDS: Final = 3
_STANDS_AT: Final = frozenset({"at", "to"})
_OF_CHANGES: Final = frozenset({"percent", "points", "percentage_points", "basis_points"})
_TOPMOST: Final = frozenset({"highest", "lowest"})
_SITS: Final = frozenset({"sit", "sits", "sitting", "stand", "stands", "standing", "remain", "remains", "trades"})
_STOOD: Final = frozenset({"stood", "was", "were", "started", "began", "closed", "ended", "finished"})
_DATES: Final = frozenset(
    {
        PeriodKind.SESSION,
        PeriodKind.WEEK,
        PeriodKind.MONTH,
        PeriodKind.QUARTER,
        PeriodKind.YEAR,
        PeriodKind.NAMED_MONTH,
        PeriodKind.NAMED_QUARTER,
        PeriodKind.NAMED_YEAR,
    }
)


def distance(scene: Scene, at: int) -> tuple[int, int] | None:
    """Which way the figure at ``at`` points from a mark after it, and the item that joins them."""
    step = at + 1 if _is_price_told(scene, at) else past_alternative(scene.sentence, at)
    while scene.kind(step) == tags.LIGHT and scene.low(step) not in OFF:
        step += 1
    low = scene.low(step)
    period = scene.items[step].period if scene.kind(step) == tags.PERIOD else None
    first = low.partition(" ")[0]
    marked = low.endswith(_FIXED) or " where " in low
    if period is not None and first in _FROM_WHERE and (marked or _is_base(period, low)):
        return _FROM_WHERE[first], step  # "above where it began the year"
    stands = _stands(scene, at)
    since = low.startswith("since") or (low.startswith("from") and not stands)
    if period is not None and period.kind == PeriodKind.SINCE_EXTREME and not since:
        return _ABOVE.get(first, -1 if period.side is not Side.LOW else 1), step  # "2% above its February peak"
    if low in _PREMIUMS or scene.low(at - 2) in _PREMIUMS:
        return _premium(scene, at)
    if low not in _ABOVE and low not in OFF and not (low == "of" and is_within(scene, at)):
        return None
    if low in _ABOVE and scene.low(step + 1) == "where" and any(scene.low(step + by) in _STOOD for by in (3, 4)):
        return _ABOVE[low], step  # "219 points below where it stood a year ago"
    mark = _mark(scene, step + 1)
    if mark is None:
        return None
    if low in _ABOVE:
        return _ABOVE[low], step
    if low == "from" and not stands and tags.LIGHT not in {scene.kind(at - 1), scene.kind(step - 1)}:
        return None
    return (-1 if mark.endswith(mark_words().highs) else 1), step


def _is_price_told(scene: Scene, at: int) -> bool:
    """As in "ended at 4,769.83, or 1% below its record": where it stands, and then how far that is from the mark."""
    return scene.low(at - 1) in _STANDS_AT and _is_price(scene, at)


def _is_base(period: PeriodMention, low: str) -> bool:
    """As in "above its Nov. 20 close", "below its level of a year ago", and not "8% over the past week"."""
    told_ago = low.endswith((" ago", " earlier", " before")) and not low.startswith("over ")
    return period.kind is PeriodKind.SINCE or (period.kind is PeriodKind.TRAILING and told_ago)


def _stands(scene: Scene, at: int) -> bool:
    """As in "is 3 percent from its record high", "sits more than 10% from its peak", "at 5,120, 2% from its peak"."""
    step = at - 1
    while scene.kind(step) in {tags.LIGHT, tags.BOUND}:
        step -= 1
    apart = scene.kind(step) == tags.COMMA and scene.kind(step - 1) == tags.NUMBER and _is_price(scene, step - 1)
    apart = apart or _follows_an_extreme(scene, step)
    return apart or scene.kind(step) == tags.AUXILIARY or scene.low(step) in _SITS


def _follows_an_extreme(scene: Scene, joining: int) -> bool:
    """As in "its highest close since May and 7% from its record": joined to where else it stands."""
    if scene.kind(joining) not in {tags.COMMA, tags.CONJUNCTION} or scene.kind(joining - 1) != tags.PERIOD:
        return False
    return not _TOPMOST.isdisjoint(scene.sentence.lows[max(0, joining - _REACH) : joining - 1])


def _is_price(scene: Scene, at: int) -> bool:
    number = scene.items[at].number
    return number is not None and number.unit not in _OF_CHANGES


def past_alternative(sentence: Sentence, at: int) -> int:
    """The item after a figure and the same told in another unit: "12 points, or 0.3%, below", "$4 (2%) off"."""
    items, kinds = sentence.items, sentence.kinds
    last = len(items) - 2
    comma = at < last and (kinds[at + 1] == tags.COMMA or items[at + 1].low in DASHES)
    step = at + 2 if comma else at + 1
    if step >= last or (items[step].low != "or" and (comma or kinds[step] != tags.OPEN)):
        return at + 1
    step += 1
    while step < last and kinds[step] in {tags.LIGHT, tags.BOUND}:
        step += 1
    first, second = items[at].number, items[step].number
    if first is None or second is None or kinds[step] != tags.NUMBER or first.unit == second.unit:
        return at + 1
    return step + 2 if kinds[step + 1] in _PARTING or items[step + 1].low in DASHES else step + 1


def twice_told(sentence: Sentence, at: int) -> PeriodMention | None:
    """As in "12 points, or 0.3%, below its record": the mark that both figures are measured from."""
    items, kinds = sentence.items, sentence.kinds
    before = at - 1
    while before > 0 and kinds[before] in {tags.LIGHT, tags.BOUND}:
        before -= 1
    second = before > 0 and (items[before].low == "or" or kinds[before] == tags.OPEN)
    parted = second and at + 1 < len(items) and (kinds[at + 1] in _PARTING or items[at + 1].low in DASHES)
    step = at + 2 if parted else at + 1
    step = step if second else past_alternative(sentence, at)
    period = items[step].period if at + 1 < step < len(items) else None
    if period is None or period.kind is not PeriodKind.SINCE_EXTREME:
        return None
    dated = step + 1 < len(items) and items[step + 1].low in {"of", "at", *mark_words().reached}
    return None if dated else period


def dated_mark(sentence: Sentence, at: int) -> PeriodMention | None:
    """As in "3% shy of its decade high of 30,003 reached last month": the move is counted from that month's high."""
    items, kinds = sentence.items, sentence.kinds
    found = _mark_told(sentence, at)
    if found is None:
        return _mark_of_a_month(sentence, at)
    mark, side = found
    last = mark + 1
    if last + 1 < len(items) and items[last].low in {"of", "at"} and kinds[last + 1] == tags.NUMBER:
        last += 2
    if last < len(items) and items[last].low in mark_words().reached:
        last += 1
    period = items[last].period if last < len(items) else None
    if period is None or last == mark + 1 or period.kind not in _DATES or period.anchor is None:
        return _mark_of_years(sentence, at, mark, side)
    return replace(period, kind=PeriodKind.SINCE_EXTREME, side=side, start=items[at + 1].start)


def _mark_of_a_month(sentence: Sentence, at: int) -> PeriodMention | None:
    """As in "down a fifth from October's seven-year high": the high is that of October."""
    if sentence.kinds[at + 1 : at + 4] != [tags.PERIOD, tags.GENITIVE, tags.PERIOD]:
        return None
    named, mark = sentence.items[at + 1].period, sentence.items[at + 3]
    joined = sentence.items[at + 1].low.partition(" ")[0]
    if named is None or named.anchor is None or (joined not in _ABOVE and joined not in OFF):
        return None
    side = _side_of(mark.low)
    if side is None:
        return None
    return replace(named, kind=PeriodKind.SINCE_EXTREME, side=side, end=mark.end)


def _mark_of_years(sentence: Sentence, at: int, mark: int, side: Side) -> PeriodMention | None:
    """As in "down a fifth from a seven-year high", which is the high of the past year as well.

    A four-month low may lie above another of that year.
    """
    low = sentence.items[mark].low
    if sentence.kinds[mark] != tags.PERIOD or not any(length in low for length in _YEARS):
        return None
    first, last = sentence.items[at + 1], sentence.items[mark]
    return PeriodMention(first.start, last.end, PeriodKind.SINCE_EXTREME, side=side)


def _mark_told(sentence: Sentence, at: int) -> tuple[int, Side] | None:
    """The item of the high or low right after the figure at ``at`` and its word of distance, and which it is."""
    items, kinds = sentence.items, sentence.kinds
    if at + 1 >= len(items):
        return None
    following = items[at + 1]
    if following.period is not None and following.period.kind is PeriodKind.SINCE_EXTREME:
        return None if following.period.anchor is not None else (at + 1, following.period.side or Side.HIGH)
    if following.low not in _ABOVE and following.low not in OFF:
        return None
    for step in range(at + 2, min(at + 2 + _REACH, len(items))):
        low = items[step].low
        side = _side_of(low)
        if _is_mark(low) or (kinds[step] == tags.PERIOD and side is not None):
            return None if side is None else (step, side)
        if kinds[step] in {tags.COMMA, tags.BREAK, tags.NUMBER}:
            return None
    return None


def _side_of(mark: str) -> Side | None:
    """Which extreme the last word of a mark names; None of "close" and its like."""
    if mark.endswith(mark_words().highs):
        return Side.HIGH
    return Side.LOW if mark.endswith(mark_words().lows) else None


def _is_mark(low: str) -> bool:
    words = mark_words()
    return low in words.sides or low in words.closes or low in _STARTS


def is_within(scene: Scene, at: int) -> bool:
    """As in "within 3 percent of its 52-week high", "within a mere 17 points of its record"."""
    return led_by_within(scene.sentence, at) and _mark(scene, at + 2) is not None


def led_by_within(sentence: Sentence, at: int) -> bool:
    """As in "within 3 percent", "within a mere 17 points", "within just $2"."""
    kinds, lows = sentence.kinds, sentence.lows
    step = at - 1
    while step > 0 and kinds[step] in _SCANT and lows[step] != "within" and at - step <= _SCANT_WORDS:
        step -= 1
    return step >= 0 and lows[step] == "within"


def _premium(scene: Scene, at: int) -> tuple[int, int] | None:
    """As in "listed at a 20% premium to its issue price"; a premium to a market price is an offer's, and no change."""
    noun = at + 1 if scene.low(at + 1) in _PREMIUMS else at - 2
    way = _PREMIUMS.get(scene.low(noun))
    if way is None or (noun < at and scene.low(at - 1) != "of"):
        return None
    first = max(at, noun) + 1
    reach = range(first, first + _REACH)
    told = any(scene.low(step) == "price" and scene.low(step - 1) in _FIRST for step in reach)
    return (way, noun) if told or _lists(scene, noun) else None


def _lists(scene: Scene, before: int) -> bool:
    """As in "debuts at Rs 115, a premium of 51%", "listed at a 12% discount": over the price it was issued at."""
    return any(
        scene.low(step) in _DEBUTS or (scene.low(step) in _LISTINGS and scene.low(step + 1) in {"at", "with"})
        for step in range(before)
    )


def _mark(scene: Scene, start: int) -> str | None:
    """The word for an extreme or a first price within the next few items."""
    words = mark_words()
    for step in range(start, start + _REACH):
        low = scene.low(step)
        if low in _JUDGED:
            return None
        if _is_mark(low):
            return low
        if scene.kind(step) == tags.PERIOD and low.endswith(words.highs + words.lows + _FIXED):
            return low
        if scene.kind(step) == tags.NUMBER and _is_mark(scene.low(step + 1)):
            return scene.low(step + 1)
        if scene.kind(step) in {tags.COMMA, tags.BREAK, tags.NUMBER} or step >= len(scene.items):
            return None
    return None
