"""Moves counted from a day told before: "has since gained 24%", "is up 24% since then", "down 13% from that level"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from factcheck.extract import tags
from factcheck.extract.drafts import Draft
from factcheck.extract.items import Sentence
from factcheck.extract.mark_words import mark_words
from factcheck.extract.marks import DATES
from factcheck.extract.periods import PeriodMention
from factcheck.models import MOVES, PeriodKind

_SINCE: Final = frozenset({"since", "ever since"})
_FROM: Final = frozenset({"there", "then"})
_THAT: Final = frozenset({"that", "this", "those", "these"})
_PRICED: Final = frozenset(
    {"level", "levels", "price", "prices", "mark", "point", "close", "closing high", "closing low"}
)
_GONE_ON: Final = frozenset(
    {
        *(tags.MOVE, tags.EITHER, tags.LEVEL, tags.MULTIPLE, tags.CAUSE, tags.SUPPORT),
        *(tags.LIGHT, tags.ADJECTIVE, tags.WORD, tags.AUXILIARY),
    }
)
_COUNTING: Final = ("from there", "from then", "from that", "from this", "from those", "from these")
# Between a mark and its day: "a low of about $350 in March".
_NEAR_MARK: Final = 6
_BUYERS: Final = frozenset({"bought", "buyer", "buyers", "investor", "investors", "holder", "holders"})
# From who bought to the day: "anyone who bought shares of it at the end of 2021".
_NEAR_DAY: Final = 6
_ENDING: Final = frozenset({tags.BREAK, tags.COMMA, tags.CLOSE})


def count_since_then(sentence: Sentence, drafts: Iterable[Draft]) -> None:
    """Give moves told "since then" a stretch whose first day other words tell; the sentence may hold those as well."""
    if not _SINCE.isdisjoint(sentence.lows) or any(map(sentence.low.__contains__, _COUNTING)):
        for first, last in _told(sentence):
            told = PeriodMention(sentence.items[first].start, sentence.items[last].end, PeriodKind.SINCE)
            told = _from_the_mark(sentence, first, told) or told
            for draft in _counted(sentence, drafts, first, last):
                if draft.period is None or draft.carried or draft.period.start <= told.start:
                    draft.period, draft.carried = told, False


def count_since_purchases(sentence: Sentence, drafts: Iterable[Draft]) -> None:
    """As in "a buyer of it at the end of 2021 is down 13%": since the day on which it was bought."""
    if _BUYERS.isdisjoint(sentence.held):
        return
    for draft in drafts:
        day = draft.period
        if draft.kind not in MOVES or draft.number is None or day is None or day.kind is not PeriodKind.SESSION:
            continue
        spot = next((at for at in sentence.spots if sentence.items[at].period is day), len(sentence.items))
        bought = not _BUYERS.isdisjoint(sentence.lows[max(0, spot - _NEAR_DAY) : spot])
        if bought and sentence.kinds[spot + 1 : spot + 2] == [tags.AUXILIARY] and draft.place > spot:
            draft.period = replace(day, kind=PeriodKind.SINCE)


def _from_the_mark(sentence: Sentence, first: int, told: PeriodMention) -> PeriodMention | None:
    """As in "hit a low of $350 in March and has quintupled since": the mark of the month begins the count."""
    date = next((at for at in range(first - 1, -1, -1) if sentence.items[at].period is not None), None)
    when = None if date is None else sentence.items[date].period
    if date is None or when is None or when.kind not in DATES - {PeriodKind.SESSION}:
        return None
    for at in range(date - 1, max(-1, date - _NEAR_MARK), -1):
        side = mark_words().every.get(sentence.lows[at].rpartition(" ")[2])
        if side is not None:
            return replace(when, start=told.start, end=told.end, kind=PeriodKind.SINCE_EXTREME, side=side)
        if sentence.kinds[at] in {tags.COMMA, tags.BREAK}:
            return None
    return None


def _told(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and last items of the words that count from a day told before."""
    lows, kinds = sentence.lows, sentence.kinds
    for at, low in enumerate(lows):
        following = kinds[at + 1] if at + 1 < len(kinds) else tags.BREAK
        if low == "from" and at + 1 < len(lows) and lows[at + 1] in _FROM:
            yield at, at + 1
        if low == "from" and at + 2 < len(lows) and lows[at + 1] in _THAT and lows[at + 2] in _PRICED:
            yield at, at + 2
        if low not in _SINCE:
            continue
        if at + 1 < len(lows) and lows[at + 1] == "then":
            yield at, at + 1
        elif at and _is_helping(sentence, at - 1) and following in _GONE_ON:
            yield at - 1, at
        elif at and kinds[at - 1] == tags.PERIOD and lows[at - 1].startswith("in the "):
            yield at - 1, at  # "in the weeks since it has risen 24%"
        elif at and following in _ENDING:
            yield at, at


def _is_helping(sentence: Sentence, at: int) -> bool:
    """As the "has" of "has since gained", and the end of "it's since gained"."""
    return sentence.kinds[at] == tags.AUXILIARY or sentence.lows[at].endswith(("'s", "’s"))


def _counted(sentence: Sentence, drafts: Iterable[Draft], first: int, last: int) -> Iterator[Draft]:
    moves = [draft for draft in drafts if draft.kind in MOVES]
    after = [draft for draft in moves if draft.place > last and not _is_parted(sentence, last + 1, draft.place)]
    if after or _is_of_a_verb(sentence, first, last):
        yield from after
        return
    before = [draft for draft in moves if draft.place < first and not _is_parted(sentence, draft.place, first)]
    if sentence.lows[first] == "from":
        # "Rose 250 points and continued to swing from there": of the second verb alone.
        before = [draft for draft in before if tags.CONJUNCTION not in sentence.kinds[draft.place : first]]
    for draft in before:
        if draft is before[-1] or (draft.series is not None and draft.series == before[-1].series):
            yield draft


def _is_of_a_verb(sentence: Sentence, first: int, last: int) -> bool:
    """As in "fell 9% from May to June and has since recovered": what came since is told by the verb that follows."""
    following = sentence.kinds[last + 1] if last + 1 < len(sentence.kinds) else tags.BREAK
    return first < last and sentence.kinds[first] == tags.AUXILIARY and following in tags.MOVES


def _is_parted(sentence: Sentence, first: int, last: int) -> bool:
    return not tags.CLAUSE_BORDERS.isdisjoint(sentence.kinds[first:last])
