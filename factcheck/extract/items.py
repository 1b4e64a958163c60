"""A sentence as the grammar sees it: words with their class, and names, numbers, periods and tickers as one item each.

Offsets are half-open and count characters of the block's repaired text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.capitals import name_capitals, read_months
from factcheck.extract.lexicon import Entry, Lexicon, Seconds
from factcheck.extract.number_mention import NumberMention
from factcheck.extract.numbers import scan_numbers
from factcheck.extract.overlays import Overlay, find_overlays
from factcheck.extract.periods import PeriodMention

if TYPE_CHECKING:
    from spacy.language import Language

_TICKER: Final = re.compile(r"\.[A-Z][A-Z0-9]{1,14}$|\.[A-Z]$|[A-Z0-9]{1,5}\.[A-Z]{1,2}$|[A-Z]{2}:[A-Z0-9]{3,12}$")
_PUNCTUATION: Final = {
    ",": tags.COMMA,
    ";": tags.BREAK,
    ":": tags.BREAK,
    ".": tags.BREAK,
    "!": tags.BREAK,
    "?": tags.BREAK,
    "-": tags.BREAK,
    "--": tags.BREAK,
    "–": tags.BREAK,
    "—": tags.BREAK,
    "---": tags.BREAK,
    "...": tags.BREAK,
    "…": tags.BREAK,
    "|": tags.BREAK,
    "•": tags.BREAK,
    "*": tags.BREAK,
    "/": tags.BREAK,
    "(": tags.OPEN,
    "[": tags.OPEN,
    ")": tags.CLOSE,
    "]": tags.CLOSE,
    '"': tags.QUOTE,
    "“": tags.QUOTE,
    "”": tags.QUOTE,
    "''": tags.QUOTE,
    "``": tags.QUOTE,
    "‘": tags.QUOTE,
    "'s": tags.GENITIVE,
    "’s": tags.GENITIVE,
    "'": tags.GENITIVE,
    "’": tags.GENITIVE,
}
_COLUMNS: Final[list[int | str]] = ["ORTH", "IDX", "SENT_START"]
# A longer run of words is no sentence of prose; cut there, reading stays linear in the length of any text.
_LONGEST: Final = 200
_JOINERS: Final = frozenset("-–‑/")
_LIGHT_ENDING: Final = "ly"
_NO_ADVERBS: Final = frozenset(
    {
        "only",
        "early",
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "yearly",
        "rally",
        "supply",
        "family",
        "reply",
        "italy",
        "july",
        "fly",
        "hourly",
        "half-yearly",
        "assembly",
        "monopoly",
        "elderly",
        "friendly",
        "costly",
        "likely",
        "unlikely",
    }
)


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


@dataclass(frozen=True, slots=True)
class _Word:
    """What is always true of one word, kept by its hash."""

    low: str
    kind: str
    entry: Entry | None
    length: int
    phrases: Seconds | None
    capital: bool
    trigger: int


@dataclass(slots=True)
class Sentence:
    """The items of one sentence, with the character range it takes in its block."""

    text: str
    start: int
    end: int
    items: list[Item]
    kinds: list[str]
    triggers: int


class Reader:
    """Turns blocks into sentences. Words are looked up once and remembered by their hash."""

    def __init__(self, nlp: Language, lexicon: Lexicon, trigger_of: Callable[[str], int]) -> None:
        self._nlp = nlp
        self._trigger_of = trigger_of
        self._lexicon = lexicon
        self._words: dict[int, _Word] = {}

    def read(self, text: str, numbers: Sequence[NumberMention], periods: Sequence[PeriodMention]) -> list[Sentence]:
        """The sentences of one block's text."""
        doc = self._nlp(text)
        hashes, starts, opens = doc.to_array(_COLUMNS).T.tolist()
        words = self._words
        read: list[_Word] = []
        for key in hashes:
            word = words.get(key)
            if word is None:
                word = words[key] = self._look_up(doc.vocab.strings[key])
            read.append(word)
        overlays = find_overlays(text, doc, numbers, periods)
        firsts = [0] if hashes else []
        for at, opening in enumerate(opens):
            if (opening == 1 and at) or (at and at - firsts[-1] >= _LONGEST):
                firsts.append(at)
        firsts.append(len(hashes))
        sentences = []
        cursor = 0
        for first, last in pairwise(firsts):
            items, cursor = self._items(text, read, starts, first, last, overlays, cursor)
            if items:
                name_capitals(text, items)
                read_months(text, items)
                kinds = [item.kind for item in items]
                triggers = 0
                for item in items:
                    triggers |= item.trigger
                sentences.append(Sentence(text, items[0].start, items[-1].end, items, kinds, triggers))
        return sentences

    def forget(self) -> None:
        """Drop what was remembered of words."""
        self._words.clear()

    def _look_up(self, text: str) -> _Word:
        low = text.lower().replace("’", "'") if len(text) > 2 else text.lower()
        lexicon = self._lexicon
        phrases = lexicon.phrases.get(low)
        trigger = self._trigger_of(low)
        mark = _PUNCTUATION.get(text)
        entry = lexicon.words.get(low) if mark is None else None
        capital = text[:1].isupper() or (text[:1].isdigit() and any(letter.isupper() for letter in text))
        if mark is not None:
            kind = mark
        elif entry is not None and not _is_name(text, entry):
            kind = entry.kind
        else:
            entry = None
            kind = _unknown_kind(text, low, capital=capital)
        return _Word(low, kind, entry, len(text), phrases, capital, trigger)

    def _items(  # noqa: C901 - one pass over parallel lists, for speed
        self,
        text: str,
        words: list[_Word],
        starts: list[int],
        first: int,
        last: int,
        overlays: list[Overlay],
        cursor: int,
    ) -> tuple[list[Item], int]:
        items: list[Item] = []
        at = first
        total = len(overlays)
        while at < last:
            start = starts[at]
            while cursor < total and overlays[cursor][1] <= start:
                cursor += 1
            word = words[at]
            if cursor < total and overlays[cursor][0] < start + word.length:
                begin, end, kind, payload = overlays[cursor]
                cursor += 1
                while at < last and starts[at] < end:
                    at += 1
                items.append(self._overlaid(text, begin, end, kind, payload))
                continue
            limit = overlays[cursor][0] if cursor < total else len(text)
            if word.phrases and at + 1 < last:
                matched = _phrase(words, at, last, word.phrases)
                if matched is not None and starts[at + matched[0] - 1] < limit:
                    count, entry = matched
                    end = starts[at + count - 1] + words[at + count - 1].length
                    low = text[start:end].lower()
                    items.append(Item(entry.kind, start, end, low, entry, trigger=word.trigger | self._trigger_of(low)))
                    at += count
                    continue
            end = start + word.length
            after = at + 1
            if after < last and starts[after] == end and word.kind not in _MARKS:
                stop = _compound(words, starts, at, last, limit)
                if stop > after:
                    end = starts[stop - 1] + words[stop - 1].length
                    items.append(self._joined(text[start:end], start, end, words[stop - 1]))
                    at = stop
                    continue
            if word.low in _JOINERS and items and items[-1].end == start and after < last and starts[after] == end:
                at = after  # "Hong Kong-listed": the hyphen after a name parts nothing
                continue
            if not word.low.isspace():
                if word.kind == tags.CAPITAL and word.entry is not None and _after_name(text, items):
                    items.pop()  # "Zorbic Holdings, Inc.": the comma parts nothing
                items.append(Item(word.kind, start, end, word.low, word.entry, None, None, word.trigger))
            at = after
        return items, cursor

    def _overlaid(self, text: str, start: int, end: int, kind: str, payload: object) -> Item:
        low = text[start:end].lower()
        if isinstance(payload, NumberMention):
            trigger = self._trigger_of(low) if kind != tags.NUMBER or payload.unit == "shares" else 0
            return Item(kind, start, end, low, number=payload, trigger=trigger)
        if isinstance(payload, PeriodMention):
            run = _run(text, start, end) if _CONSECUTIVE.search(low) else None
            return Item(kind, start, end, low, number=run, period=payload, trigger=self._trigger_of(low))
        whole = self._lexicon.words.get(low)
        if kind == tags.NAME and whole is not None and whole.kind == tags.OTHER and text[start:end].isupper():
            return Item(whole.kind, start, end, low, whole)  # the RSI of chartists, whatever company trades under it
        entry = whole or self._lexicon.words.get(low.rpartition(" ")[2])
        return Item(kind, start, end, low, entry if entry is not None and entry.kind == tags.HEAD else None)

    def _joined(self, text: str, start: int, end: int, tail: _Word) -> Item:
        """A word with hyphens in it: known as a whole, a capitalised name, or an adjective."""
        low = text.lower()
        entry = self._lexicon.words.get(low)
        if entry is not None:
            return Item(entry.kind, start, end, low, entry, trigger=self._trigger_of(low))
        if text[0].isupper() and tail.capital:
            return Item(tags.CAPITAL, start, end, low)
        return Item(tags.WORD, start, end, low, trigger=self._trigger_of(low))


def _run(text: str, start: int, end: int) -> NumberMention | None:
    """The count of a run printed as a stretch of time: "in eight consecutive sessions"."""
    found = next(iter(scan_numbers(text[start:end])), None)
    if found is None:
        return None
    return replace(
        found,
        start=found.start + start,
        end=found.end + start,
        unit_start=found.unit_start + start,
        unit_end=found.unit_end + start,
    )


def _after_name(text: str, items: list[Item]) -> bool:
    """Whether a word with a capital and a comma stand last."""
    return len(items) > 1 and items[-1].kind == tags.COMMA and text[items[-2].start].isupper()


def _is_name(text: str, entry: Entry) -> bool:
    """Words that capitals make a name: the month March, the IT of "Nifty IT"."""
    return text == "March" or (entry.kind == tags.PRONOUN and text.isupper())


def _unknown_kind(text: str, low: str, *, capital: bool) -> str:
    """The class of a word that the lexicon does not hold."""
    if _TICKER.match(text):
        return tags.TICKER
    if capital:
        return tags.CAPITAL
    return tags.LIGHT if low.endswith(_LIGHT_ENDING) and low not in _NO_ADVERBS else tags.WORD


_CONSECUTIVE: Final = re.compile(r"\b(?:straight|consecutive|successive)\b")
_MARKS: Final = frozenset({tags.COMMA, tags.BREAK, tags.OPEN, tags.CLOSE, tags.QUOTE, tags.GENITIVE})


def _phrase(words: list[_Word], at: int, last: int, seconds: Seconds) -> tuple[int, Entry] | None:
    """The longest phrase of the lexicon that begins at ``at``: how many words it has, and its entry."""
    for rest, entry in seconds.get(words[at + 1].low, ()):
        stop = at + 2 + len(rest)
        if stop <= last and all(words[at + 2 + step].low == part for step, part in enumerate(rest)):
            return stop - at, entry
    return None


def _compound(words: list[_Word], starts: list[int], at: int, last: int, limit: int) -> int:
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
