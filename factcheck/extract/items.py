"""A sentence as the grammar sees it: words with their class, and names, numbers, periods and tickers as one item each.

Offsets are half-open and count characters of the block's repaired text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from factcheck.extract import tags
from factcheck.extract.capitals import name_capitals
from factcheck.extract.common_nouns import read_common_nouns
from factcheck.extract.counted_back import point_back_by_count
from factcheck.extract.explained_words import explain_words
from factcheck.extract.lexicon import Entry, Lexicon, Seconds
from factcheck.extract.moves_by_figure import read_moves_by_figure
from factcheck.extract.names import find_names
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.numbers import scan_numbers
from factcheck.extract.overlays import Overlay, find_overlays
from factcheck.extract.periods import PeriodMention
from factcheck.extract.words import Cut, Word

# What opens a sentence after the shortened last word of a company's name.
_REOPENING: Final = frozenset(
    {"the", "a", "an", "it", "its", "they", "their", "this", "that", "these", "those", "in", "on", "at", "but", "while"}
    | {"almost", "nearly", "about", "more", "other", "among", "as", "both"}
)
# A longer run of words is no sentence of prose; cut there, reading stays linear in the length of any text.
_LONGEST: Final = 200
_JOINERS: Final = frozenset("-–‑/")
# "The US 10-year rose to 4.2%" tells of its yield.
_OF_YEARS: Final = "-year"
_COMPARING: Final = frozenset({"compared with", "compared to"})


@dataclass(slots=True)
class Item:
    """One unit of a sentence; ``low`` is its text in lower case."""

    kind: str
    start: int
    end: int
    low: str
    entry: Entry | None = None
    number: NumberMention | None = None
    period: PeriodMention | None = None
    trigger: int = 0


@dataclass(slots=True)
class Sentence:
    """The items of one sentence, with the character range it takes in ``text`` of its block.

    ``low`` is ``text`` in small letters, character for character; ``kinds`` and ``lows`` are those of the items,
    ``spots`` the items that hold a period, ``held`` the set of ``lows``: a reader that looks for one of some words in
    an item has nothing to read in a sentence that holds none of them.
    ``quoted``: what was last named before it is a good, a currency or a coin, so that "its price" is no shop's.
    """

    text: str
    low: str
    start: int
    end: int
    items: list[Item]
    kinds: list[str]
    lows: list[str]
    spots: list[int]
    held: frozenset[str]
    triggers: int
    quoted: bool = False


class Reader:
    """Turns the words of a block into sentences."""

    def __init__(self, lexicon: Lexicon, trigger_of: Callable[[str], int]) -> None:
        self._trigger_of = trigger_of
        self._lexicon = lexicon

    def read(
        self, text: str, cut: Cut, numbers: Sequence[NumberMention], periods: Sequence[PeriodMention]
    ) -> list[Sentence]:
        """The sentences of one block's text, cut into words."""
        overlays = find_overlays(text, find_names(text, cut), numbers, periods)
        low = _lowered(text)
        sentences = []
        cursor = 0
        for first, last in pairwise(_openings(cut)):
            items, cursor = self._items(text, cut, first, last, overlays, cursor)
            if items:
                lows = [item.low for item in items]
                if "'" in lows:
                    _read_quotes(text, items)
                held = frozenset(lows)
                if not _COMPARING.isdisjoint(held):
                    lows = _join_comparing(items)
                name_capitals(text, items)
                explain_words(text, items, held)
                read_common_nouns(text, items, held, self._lexicon)
                read_moves_by_figure(items, held, self._lexicon)
                point_back_by_count(items, held)
                kinds = [item.kind for item in items]
                spots = [at for at, item in enumerate(items) if item.period is not None]
                triggers = 0
                for trigger in {item.trigger for item in items}:
                    triggers |= trigger
                span = items[0].start, items[-1].end
                sentences.append(Sentence(text, low, *span, items, kinds, lows, spots, held, triggers))
        return sentences

    def _items(  # noqa: C901 - one pass over parallel lists, for speed
        self, text: str, cut: Cut, first: int, last: int, overlays: list[Overlay], cursor: int
    ) -> tuple[list[Item], int]:
        """The items of the words from ``first`` to ``last``, and which overlay comes after them; ``cursor`` is next."""
        words, starts = cut.words, cut.starts
        items: list[Item] = []
        at = first
        total = len(overlays)
        limit = overlays[cursor][0] if cursor < total else len(text)
        while at < last:
            word, start = words[at], starts[at]
            end = start + word.length
            if limit < end:
                while cursor < total and overlays[cursor][1] <= start:
                    cursor += 1
                if cursor < total and overlays[cursor][0] < end:
                    begin, end, kind, payload = overlays[cursor]
                    _name_by_ticker(kind, text[begin:end], items)
                    items.append(self._overlaid(text, begin, end, kind, payload))
                    cursor += 1
                    while at < last and starts[at] < end:
                        at += 1
                limit = overlays[cursor][0] if cursor < total else len(text)
                continue
            after = at + 1
            if after < last:
                matched = _phrase(words, at, last, word.phrases) if word.phrases else None
                if matched is not None and words[at + matched[0] - 1].low == "at" and cursor < total:
                    # "trading with losses at 1.0830": where it trades, and of no company
                    stop = starts[at + matched[0] - 1] + words[at + matched[0] - 1].length
                    counts = limit == stop + 1 and isinstance(overlays[cursor][3], NumberMention)
                    matched = None if counts else matched
                if matched is not None and starts[at + matched[0] - 1] < limit:
                    at += matched[0]
                    end = starts[at - 1] + words[at - 1].length
                    items.append(self._listed(text[start:end], start, end, word, matched[1]))
                    continue
                if starts[after] == end:
                    stop = _compound(words, starts, at, last, limit) if word.kind not in _MARKS else after
                    if stop > after:
                        end = starts[stop - 1] + words[stop - 1].length
                        items.append(self._joined(text[start:end], start, end, words[stop - 1]))
                        at = stop
                        continue
                    if word.low in _JOINERS and items and items[-1].end == start:
                        at = after  # "Hong Kong-listed": the hyphen after a name parts nothing
                        continue
            if word.kind == tags.CAPITAL and word.entry is not None and _after_name(text, items):
                items.pop()  # "Zorbic Holdings, Inc.": the comma parts nothing
            items.append(Item(word.kind, start, end, word.low, word.entry, None, None, word.trigger))
            at = after
        return items, cursor

    def _listed(self, text: str, start: int, end: int, first: Word, entry: Entry) -> Item:
        """A phrase of the lexicon."""
        low = text.lower()
        return Item(entry.kind, start, end, low, entry, trigger=first.trigger | self._trigger_of(low))

    def _overlaid(self, text: str, start: int, end: int, kind: str, payload: object) -> Item:
        low = text[start:end].lower()
        if isinstance(payload, NumberMention):
            if kind == tags.NUMBER and low.startswith("one ") and text.startswith(_BUYING, end):
                coin = self._lexicon.words.get(low.rpartition(" ")[2])
                if coin is not None and coin.topic == "currency":
                    return Item(coin.kind, start, end, low, coin)
            trigger = self._trigger_of(low) if kind != tags.NUMBER or payload.unit == "shares" else 0
            return Item(kind, start, end, low, number=payload, trigger=trigger)
        if isinstance(payload, PeriodMention):
            counts = _CONSECUTIVE.search(low) or _LASTING.match(low) or text.endswith("each of ", 0, start)
            counts = counts or text.startswith(_TOGETHER, end)
            run = _run(text, start, end) if counts else None
            return Item(kind, start, end, low, number=run, period=payload, trigger=self._trigger_of(low))
        whole = self._lexicon.words.get(low)
        if kind == tags.NAME and whole is not None and whole.kind == tags.OTHER and text[start:end].isupper():
            return Item(whole.kind, start, end, low, whole)  # the RSI of chartists, whatever company trades under it
        entry = whole or self._lexicon.words.get(low.rpartition(" ")[2] if not low.endswith(_OF_YEARS) else "yield")
        return Item(kind, start, end, low, entry if entry is not None and entry.kind == tags.HEAD else None)

    def _joined(self, text: str, start: int, end: int, tail: Word) -> Item:
        """A word with hyphens in it: known as a whole, a capitalised name, or an adjective."""
        low = text.lower()
        entry = self._lexicon.words.get(low)
        if entry is not None:
            return Item(entry.kind, start, end, low, entry, trigger=self._trigger_of(low))
        sides = low.replace("/", "-").split("-")
        if len(sides) == 2 and all(map(self._lexicon.currencies.__contains__, sides)):
            return Item(tags.HEAD, start, end, low, self._lexicon.words["currency"])  # "the won-dollar rate"
        if text[0].isupper() and tail.capital:
            return Item(tags.CAPITAL, start, end, low, trigger=self._trigger_of(low))
        return Item(tags.WORD, start, end, low, trigger=self._trigger_of(low))


def _name_by_ticker(kind: str, ticker: str, items: list[Item]) -> None:
    """As in "zorbic (NASDAQ: ZRB)", "shares of zorbic (ZRB)": a name that is written small."""
    if kind != tags.TICKER or not items or items[-1].kind != tags.WORD:
        return
    lows = [item.low for item in items[-3:-1]]
    if ":" in ticker or (lows[:1] in (["shares"], ["stock"]) and lows[1:] in (["of"], ["in"])):
        items[-1].kind = tags.CAPITAL


def _read_quotes(text: str, items: list[Item]) -> None:
    """As in "The 'dollar index', which": two marks, the first of them after a space, that quote and own nothing."""
    opened = False
    for item in items:
        if (
            item.low == "'"
            and item.kind == tags.GENITIVE
            and (opened or text[item.start - 1 : item.start] in {"", " "})
        ):
            item.kind, opened = tags.QUOTE, not opened


def _lowered(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    # The small letter of a dotted capital I is two characters.
    return "".join([small if len(small := letter.lower()) == 1 else letter for letter in text])


def _openings(cut: Cut) -> list[int]:
    """The tokens that open a sentence, and the end: after a stop that stands alone; "U.S." and ".DJI" are one token."""
    words, starts = cut.words, cut.starts
    opening = [0]
    last = len(words) - 1
    for at in cut.ends:
        after = at + 1
        while after < last and words[after].closes:
            after += 1
        if words[at].capital and (after > last or words[after].low not in _REOPENING):
            continue  # "General Motors Corp. The Nasdaq fell" are two, "Zorbic Inc. Chairman Lee" is one
        if after <= last:
            glued = after == at + 1 and starts[after] == starts[at] + words[at].length
            if not words[after].small and not (glued and words[after].mark):
                opening.append(after)
    opening.append(last + 1)
    return [at for first, end in pairwise(opening) for at in range(first, end, _LONGEST)] + opening[-1:]


def _run(text: str, start: int, end: int) -> NumberMention | None:
    """The count of a run printed as a stretch of time: "in eight consecutive sessions"."""
    found = next(iter(scan_numbers(text[start:end])), None)
    if found is None:
        return None
    return found._replace(
        start=found.start + start,
        end=found.end + start,
        unit_start=found.unit_start + start,
        unit_end=found.unit_end + start,
    )


def _after_name(text: str, items: list[Item]) -> bool:
    """Whether a word with a capital and a comma stand last."""
    return len(items) > 1 and items[-1].kind == tags.COMMA and text[items[-2].start].isupper()


_CONSECUTIVE: Final = re.compile(r"\b(?:straight|consecutive|successive)\b")
# "One Australian dollar was buying 75.2 US cents": what is bought, and no sum.
_BUYING: Final = (" buys ", " bought ", " was buying ", " is buying ", " was worth ", " is worth ", " fetched ")
# "Has risen for the past six days": so long without a pause, where a verb tells it so.
_LASTING: Final = re.compile(r"for the (?:past|last|previous) .*(?:days|sessions|weeks)$")
_TOGETHER: Final = (" in a row", " on the trot", " running", " in succession", " straight")
_MARKS: Final = frozenset({tags.COMMA, tags.BREAK, tags.OPEN, tags.CLOSE, tags.QUOTE, tags.GENITIVE})


def _join_comparing(items: list[Item]) -> list[str]:
    """Take "as compared with" for the same words without "as"; the items in small letters then."""
    for at in range(len(items) - 1, 0, -1):
        if items[at].low in _COMPARING and items[at - 1].low == "as":
            items[at].start = items[at - 1].start
            del items[at - 1]
    return [item.low for item in items]


def _phrase(words: list[Word], at: int, last: int, seconds: Seconds) -> tuple[int, Entry] | None:
    """The longest phrase of the lexicon that begins at ``at``: how many words it has, and its entry."""
    for rest, entry in seconds.get(words[at + 1].low, ()):
        stop = at + 2 + len(rest)
        if stop <= last and all(words[at + 2 + step].low == part for step, part in enumerate(rest)):
            return stop - at, entry
    return None


def _compound(words: list[Word], starts: list[int], at: int, last: int, limit: int) -> int:
    """Where the word joined by hyphens that begins at ``at`` ends; ``at + 1`` when nothing is joined."""
    stop = at + 1
    while stop + 1 < last:
        mark, part = words[stop], words[stop + 1]
        end = starts[stop - 1] + words[stop - 1].length
        if mark.low not in _JOINERS or starts[stop] != end or starts[stop + 1] != end + 1:
            break
        if starts[stop + 1] + part.length > limit or part.kind in _MARKS:
            break
        stop += 2
    return stop
