"""Moves to a price that was touched: "surged 900 points to hit a record high", "was down 5% before ending higher"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from factcheck.extract import tags
from factcheck.extract.closings import CLOSING, ENDED
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.mark_words import mark_words
from factcheck.extract.periods import PeriodMention
from factcheck.models import PRICE_CHANGES, Kind, PeriodKind, PriceField

_TOUCHING: Final = frozenset({"hit", "touch", "scale", "reach", "strike", "tap"})
_FIELDS: Final = {1: PriceField.HIGH, -1: PriceField.LOW}
_WALLS: Final = frozenset({tags.COMMA, tags.BREAK, tags.CLAUSE, tags.RELATIVE, tags.CONJUNCTION})
_REACH: Final = 9
_NEAR: Final = 5
_NOT_FOR_LONG: Final = frozenset({"briefly", "temporarily", "momentarily", "fleetingly"})
# Most sentences hold none of these, and none of their moves need a look.
_TELLING_OF_PASSING: Final = (
    *_NOT_FOR_LONG,
    "before ",
    "between ",
    "from a",
    "turned a",
    "reversed a",
    "erased a",
    "overcame a",
    "off a",
)
_SWINGING: Final = frozenset(
    {"swung", "swings", "swinging", "lurched", "lurching", "veered", "veering", "seesawed", "seesawing", "see-sawed"}
    | {"whipsawed", "oscillated", "oscillating", "fluctuated", "fluctuating", "alternated", "alternating", "wavered"}
)
_BETWEEN: Final = frozenset(
    {tags.DETERMINER, tags.LIGHT, tags.BOUND, tags.PREPOSITION, tags.CONJUNCTION, tags.NUMBER, *tags.NOUNS}
)
_TURNED: Final = frozenset({"turned", "reversed", "erased", "overcame", "shook", "shrugged"})
_TO_TURNED: Final = frozenset(
    {tags.DETERMINER, tags.ADJECTIVE, tags.LIGHT, tags.BOUND, tags.PREPOSITION, tags.WORD, *tags.NOUNS}
)
_TURNING: Final = frozenset(
    {
        *("recovering", "rebounding", "reversing", "paring", "trimming", "erasing", "turning", "bouncing", "recouping"),
        *("retreating", "rallying", "easing", "clawing", "stabilizing", "stabilising", "steadying", "giving"),
        *("surrendering", "slipping", "climbing", "fading"),
    }
)
_JOINING: Final = frozenset({"or", ",", "(", "/"})
_OPEN: Final = "open"
_AT_ONE: Final = "at one "
_AT_A_PRICE: Final = [tags.NUMBER, tags.COMMA, tags.ADJECTIVE]
_OPENED: Final = frozenset({"opened", "opens", "opening"})
# "At the open", "at Monday's opening bell".
_AT_THE_OPEN: Final = re.compile(r"at (?:the |[^ ]+['’]s? )?open")
_PARTED: Final = frozenset({tags.BREAK, tags.CLAUSE, tags.RELATIVE, tags.CONJUNCTION})
# "At its lowest since May" and "at its high of 5,120" are no moments of a day: the day or a stop follows the mark.
_AT_A_MARK: Final = ("at its ", "at their ", "at the ")
_MOMENT: Final = re.compile(
    rf"\b(?:{'|'.join(_AT_A_MARK)})(?:session |intraday |day['’]s |session['’]s )?"
    r"(?:(?P<low>lows?|lowest|worst|nadir|bottom)|highs?|highest|best|peak)(?: points?| levels?)?"
    r"(?= of the (?:day|session)\b| (?:on )?(?:mon|tues|wednes|thurs|fri)day\b|[,.;]|$)"
)


def mark_touched(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Give a move "to hit" a high or low the price of the session that it ended at; a closing high is a close.

    So has a move that is told "at its worst point", "at the day's high", and one that did not last: "briefly fell 3%",
    "was up 2% before closing lower".
    """
    may_pass = any(map(sentence.low.__contains__, _TELLING_OF_PASSING))
    for draft in drafts:
        if draft.number is not None and draft.kind in PRICE_CHANGES and draft.direction in _FIELDS:
            field = _FIELDS[draft.direction]
            marks = mark_words().highs if draft.direction > 0 else mark_words().lows
            if _touches(sentence, draft.number, marks):
                draft.field = field
            elif may_pass and (passing := _passing(sentence, draft)) is not None:
                draft.field, draft.period = field, in_passing(sentence, draft, passing)
    _mark_told_twice(sentence, drafts)
    for word, mark in ((_OPEN, _mark_opening), (_AT_ONE, _mark_at_one_point)):
        if word in sentence.low:
            for draft in drafts:
                mark(sentence, draft)
    if drafts and any(map(sentence.low.__contains__, _AT_A_MARK)):
        for found in _MOMENT.finditer(sentence.low):
            _mark_moment(sentence, drafts, found)


def _mark_told_twice(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """As in "tanked 6,234 points or 8.2% to hit a low": one move in two units, of which the last leads to the price."""
    for before, draft in pairwise(drafts):
        if _is_told_twice(sentence, before, draft):
            before.field = draft.field


def _is_told_twice(sentence: Sentence, before: Draft, draft: Draft) -> bool:
    if draft.field is PriceField.CLOSE or before.field is not PriceField.CLOSE or before.kind not in PRICE_CHANGES:
        return False
    if before.number is None or draft.number is None or before.subject != draft.subject:
        return False
    return draft.kind in PRICE_CHANGES and _JOINING.issuperset(sentence.lows[before.number + 1 : draft.number])


def _mark_opening(sentence: Sentence, draft: Draft) -> None:
    """As in "opened 3% lower", "down 5% at the open": by the first price of the session."""
    if draft.kind not in PRICE_CHANGES or draft.number is None or draft.direction not in _FIELDS:
        return
    told = draft.period
    if told is not None and _AT_THE_OPEN.match(sentence.low, told.start) is not None:
        draft.field = PriceField.OPEN
        return
    if told is not None and told.kind is not PeriodKind.SESSION:
        return
    # "Opened at $94.87, down 10%": the change at the price before it
    last = draft.number - 3 if sentence.kinds[max(0, draft.number - 3) : draft.number] == _AT_A_PRICE else draft.number
    for step in range(last - 1, max(-1, last - _NEAR), -1):
        if sentence.items[step].low in _OPENED:
            draft.field = PriceField.OPEN
            if told is None:
                opened = sentence.items[step]
                draft.period = PeriodMention(opened.start, opened.end, PeriodKind.INTRADAY)
            return
        if sentence.kinds[step] in _PARTED or sentence.kinds[step] in {tags.COMMA, tags.NUMBER}:
            return


def _mark_at_one_point(sentence: Sentence, draft: Draft) -> None:
    """As in "fell 5% at one stage": by the session's extreme; a level told so is any price of the session."""
    period = draft.period
    if period is None or not sentence.low.startswith(_AT_ONE, period.start):
        return
    if draft.kind is Kind.LEVEL:
        draft.period = None
    elif draft.direction in _FIELDS and draft.kind in PRICE_CHANGES | {Kind.MULTIPLE}:
        draft.field = _FIELDS[draft.direction]


def _passing(sentence: Sentence, draft: Draft) -> int | None:
    """The item of the word that says the move did not last to the close, or None."""
    items, at = sentence.items, draft.place
    word = not_for_long(sentence, at)
    if word is not None:
        return word
    if _is_left_behind(sentence, at):
        return at - 2
    turned = _turned(sentence, draft)
    if turned is None:
        turned = _swung(sentence, at)
    if turned is not None:
        return turned
    for step in range(at + 1, min(at + _REACH, len(items) - 1)):
        if items[step].low == "before":
            ends = items[step + 1].low in ENDED or items[step + 1].low in _TURNING
            return step if ends and not _of_a_later_day(sentence, draft, step) else None
        if sentence.kinds[step] not in {tags.PERIOD, tags.COMMA, tags.LIGHT, tags.PREPOSITION, tags.PLACE}:
            return None
    return None


def not_for_long(sentence: Sentence, at: int) -> int | None:
    """The item of "briefly" before what is told, in one clause with it, or right after: "down 300 points briefly"."""
    if "".join(sentence.lows[at + 1 : at + 2]) in _NOT_FOR_LONG:
        return at + 1
    for step in range(at - 1, max(-1, at - _NEAR), -1):
        if sentence.items[step].low in _NOT_FOR_LONG:
            return step
        if sentence.kinds[step] in _PARTED or sentence.kinds[step] in {tags.COMMA, tags.NUMBER}:
            break
    return None


def _is_left_behind(sentence: Sentence, at: int) -> bool:
    """As in "swung from a 3.5% drop to a 3.3% gain": where the session stood before it turned."""
    items, kinds = sentence.items, sentence.kinds
    if at < 2 or at + 2 >= len(items):
        return False
    if items[at - 1].low == "of" and kinds[at - 2] in tags.NOUNS:
        return items[at + 1].low == "to" and items[at - 4].low == "from"  # "swung from a gain of 2% to a loss of 1%"
    if items[at - 2].low != "from" or items[at + 2].low != "to":
        return False
    return kinds[at - 1] == tags.DETERMINER and kinds[at + 1] in tags.NOUNS


def _swung(sentence: Sentence, at: int) -> int | None:
    """As in "swung between a gain of 1% and a loss of 2%": both were passed, and neither is where it ended."""
    for step in range(at - 1, max(0, at - _REACH - 1), -1):
        if sentence.items[step].low == "between":
            return step - 1 if sentence.items[step - 1].low in _SWINGING else None
        if sentence.kinds[step] not in _BETWEEN:
            return None
    return None


def _turned(sentence: Sentence, draft: Draft) -> int | None:
    """As in "turned a loss of 400 points into a gain", "reversed a 2% drop to close higher": where it had stood."""
    items, at = sentence.items, draft.place
    if draft.period is not None and draft.period.anchor is not None:
        return None
    for verb in range(at - 1, max(-1, at - _REACH), -1):
        if items[verb].low in _TURNED:
            break
        if sentence.kinds[verb] not in _TO_TURNED:
            return None
    else:
        return None
    after = sentence.lows[at + 1 : at + _REACH]
    ends = "into" in after or any(low in CLOSING for low in after)
    return verb if ends else None


def _of_a_later_day(sentence: Sentence, draft: Draft, before: int) -> bool:
    """As in "rose 3% on Monday before easing on Tuesday": what came before is the move of a day of its own."""
    days = [item.period for item in sentence.items[before + 1 :] if item.period is not None]
    return draft.period is not None and any(day.kind is PeriodKind.SESSION for day in days)


def in_passing(sentence: Sentence, draft: Draft, word: int) -> PeriodMention | None:
    """The period of a move within a session; a stretch stays as it is, with another price at its end."""
    if draft.period is None:
        return PeriodMention(sentence.items[word].start, sentence.items[word].end, PeriodKind.INTRADAY)
    day = draft.period.kind is PeriodKind.SESSION
    return replace(draft.period, kind=PeriodKind.INTRADAY) if day else draft.period


def _mark_moment(sentence: Sentence, drafts: Iterable[Draft], found: re.Match[str]) -> None:
    """The move beside the words that name the moment, in one clause with them."""
    field = PriceField.LOW if found["low"] else PriceField.HIGH
    # "At their worst levels, the Dow fell 840 points and the S&P 500 slid 2%" is of both.
    parted = _PARTED - {tags.CONJUNCTION} if "their" in found[0] else _PARTED
    spot = next((at for at, item in enumerate(sentence.items) if item.end > found.start()), 0)
    for draft in drafts:
        if draft.number is not None and draft.kind in PRICE_CHANGES:
            first, last = sorted((spot, draft.number))
            if not any(kind in parted for kind in sentence.kinds[first + 1 : last]):
                draft.field = field


def _touches(sentence: Sentence, at: int, marks: tuple[str, ...]) -> bool:
    items = sentence.items
    if at + 2 >= len(items) or items[at + 1].low != "to" or items[at + 2].low not in _TOUCHING:
        return False
    for step in range(at + 3, min(at + _REACH, len(items))):
        low = items[step].low
        if sentence.kinds[step] in _WALLS or "clos" in low:
            return False
        if low.endswith(marks):
            return "clos" not in (items[step + 1].low if step + 1 < len(items) else "")
    return False
