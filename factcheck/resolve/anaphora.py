"""What "the index", "the stock" or "it" stands for: what the text named before, of a kind that the word allows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from factcheck.models import Instrument, Link, Span
from factcheck.shipped import shipped_path
from factcheck.tables import Row, read_toml

_OF_COMPANIES = {"equity", "adr"}
_PAIR = 2

# "Gained from a weaker pound": what moved something, told by which way it went itself.
_DRIVER = re.compile(
    r"\b(?:weak|weaker|weakening|strong|stronger|strengthening|firm|firmer|soft|softer|higher|lower|rising|falling"
    r"|surging|soaring|sliding|slumping|plunging|tumbling|sinking|cheap|cheaper)\s+(?:[\w-]+\s+)?\S+$",
    re.IGNORECASE,
)
_DRIVER_REACH = 30
# "Agreed to be bought by Ford", "accepted a takeover offer from the carmaker Ford": who bids for another.
_BIDDER = re.compile(
    r"\b(?:(?:acquired|bought|purchased|taken over|taken private)\s+by"
    r"|(?:offer|bid|approach|proposal|buyout|takeover)\s+(?:from|by))\s+(?:[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
_BIDDER_REACH = 80
# "Snap, one of the firms that include Facebook, saw its shares fall": who is named to tell what another is like.
_LIKENED = re.compile(r"\b(?:includ(?:es?|ed|ing)|such as|unlike|alongside|rivals? to)\s+(?:the\s+)?$", re.IGNORECASE)
_LIKENED_REACH = 24
_COLON_REACH = 12
# "Like gold, it too rallied": of anything else.
# "Worth $1.6 billion more than Boeing, with shares up 2%": what another is measured by.
_MEASURE = re.compile(r"\b(?:more|less|higher|lower|larger|bigger|smaller|faster|better|worse)\s+than\s+(?:the\s+)?$")
_MEASURE_REACH = 24
_ALIKE = re.compile(r"\b(?:Like|Just like|Much like|As with) (?:the )?$")
_ALIKE_REACH = 16
_DRIVERS = frozenset({"currency", "commodity", "future", "yield"})


class AnaphorRow(Row):
    """Words that refer back, and what they may refer to: instruments of ``types``, or of ``symbols`` alone.

    ``last`` words mean the last named of a sentence: "the latter"; ``first`` words the first of two: "the former".
    """

    words: tuple[str, ...]
    types: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    several: bool = False
    last: bool = False
    first: bool = False

    def allows(self, instrument: Instrument) -> bool:
        """True when the words may stand for ``instrument``."""
        return instrument.symbol in self.symbols if self.symbols else instrument.type in self.types


class _AnaphorTable(Row):
    anaphor: tuple[AnaphorRow, ...]


@dataclass(frozen=True, slots=True)
class Referent:
    """Something named in the text and what it means. ``sentence`` numbers its sentence from the start of the text.

    ``moved`` tells that a claim is made of it, ``voice`` that it only speaks ("Citigroup analysts said"), ``conceded``
    that it stands in the clause that its sentence begins with ("While the Dow rose, the Nasdaq fell"), ``told_in`` that
    another is told in it ("sterling rose against the dollar"), ``rates`` that it speaks of another company's shares
    ("Citigroup upgraded Zorbic").
    """

    span: Span
    sentence: int
    link: Link
    moved: bool
    voice: bool = False
    conceded: bool = False
    told_in: bool = False
    rates: bool = False


@dataclass(frozen=True, slots=True)
class Anaphors:
    """The words that refer back, each with its row: those for one thing, and those for several."""

    of_one: Mapping[str, AnaphorRow]
    of_several: Mapping[str, AnaphorRow]

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The words of a file, the shipped one by default."""
        rows = read_toml(path or shipped_path("configs", "anaphors.toml"), _AnaphorTable).anaphor
        return cls(_by_word(row for row in rows if not row.several), _by_word(row for row in rows if row.several))

    def row(self, text: str, *, several: bool = False) -> AnaphorRow | None:
        """The row of the longest word that ``text`` ends in, of those for one thing or for several."""
        known = self.of_several if several else self.of_one
        ending = text.casefold().replace("’", "'").removesuffix("'s")
        while ending not in known:
            _, space, ending = ending.partition(" ")
            if not space:
                return None
        return known[ending]

    def names_any(self, head: str) -> bool:
        """True of a word of several that may stand for any of certain symbols: "precious metal", not "yellow metal"."""
        row = self.of_one.get(head.casefold())
        return row is not None and bool(row.symbols)


def _by_word(rows: Iterable[AnaphorRow]) -> dict[str, AnaphorRow]:
    """The rows by their words; the first row has a word that stands in two."""
    found: dict[str, AnaphorRow] = {}
    for row in rows:
        for word in row.words:
            found.setdefault(word, row)
    return found


def antecedent(row: AnaphorRow, at: Span, sentence: int, referents: Sequence[Referent]) -> Referent | None:
    """What a word at ``at`` stands for.

    In its own sentence the nearest name before it; else, in the nearest sentence before that names anything allowed,
    what a claim is made of, or the first named; else the one thing allowed that the rest of the text names. Nothing
    where that is a name no catalogue holds. Where the nearest sentence tells of several, and none of them is what the
    story began with and speaks of most, "the stock" is of that one.
    """
    allowed = [one for one in referents if one.link.instrument is not None and row.allows(one.link.instrument)]
    told = [one for one in allowed if not one.voice] or [one for one in allowed if not one.rates]
    unknown = [one for one in referents if _is_unknown(one, sentence)] if set(row.types) >= _OF_COMPANIES else []
    before = sorted((one for one in (*told, *unknown) if one.span.end <= at.start), key=_start)
    here = [one for one in before if one.sentence == sentence]
    if (row.last or row.first) and len({one.link.instrument for one in here}) == 1:
        # "The former rose 2%, the latter 3%": of the two that the sentence before told of
        here, before = [], [one for one in before if one.sentence != sentence]
    if row.first or row.last:
        return _of_those_told(here or before, first=row.first)
    if here:
        return _known(here[-1])
    if before:
        nearest = [one for one in before if one.sentence == before[-1].sentence]
        topic = _topic(before, nearest)
        if topic is not None:
            return topic
        main = [one for one in nearest if one.moved and not one.conceded]
        return _known(next(iter(main), next((one for one in nearest if one.moved), nearest[0])))
    for after in ([one for one in told if one.sentence == sentence], told):
        if len({one.link.instrument for one in after}) == 1:
            return after[0]
    return None


def other_meanings(
    row: AnaphorRow, at: Span, sentence: int, referents: Sequence[Referent], found: Referent, *, of_story: bool = False
) -> tuple[Instrument, ...]:
    """What a word may stand for besides what it was taken for.

    That is what the story began with, where it speaks of that more often, or tells of its moves and of none yet of
    what the word was taken for; and what else the nearest sentence before it told of. Words ``of_story``, as "the
    benchmark index", may stand for what it told of first however it goes on.
    """
    first = _first_named(row, at, referents, found)
    opening = _first_told(row, at, referents, found) if of_story else None
    others = _told_beside(row, at, sentence, referents, found)
    return tuple(dict.fromkeys(one for one in (first, opening, *others) if one is not None))


def _first_told(row: AnaphorRow, at: Span, referents: Sequence[Referent], found: Referent) -> Instrument | None:
    told = [one for one in referents if one.moved and one.span.end <= at.start and one.link.instrument is not None]
    first = min(told, key=_start, default=None)
    instrument = None if first is None else first.link.instrument
    allowed = instrument is not None and row.allows(instrument) and instrument != found.link.instrument
    return instrument if allowed else None


def _told_beside(
    row: AnaphorRow, at: Span, sentence: int, referents: Sequence[Referent], found: Referent
) -> tuple[Instrument, ...]:
    """As in "Ford fell 3%, and Boeing lost 2%. It is down 9% this year": of either, and not of a third."""
    before = [one for one in referents if one.span.end <= at.start and one.sentence < sentence and one.moved]
    nearest = max((one.sentence for one in before), default=-1)
    told = sorted((one for one in before if one.sentence == nearest and not one.conceded), key=_start)
    named = [one.link.instrument for one in reversed(told) if one.link.instrument is not None]
    taken = found.link.instrument
    return tuple(one for one in named if taken is not None and one != taken and row.allows(one) and _alike(one, taken))


def _alike(one: Instrument, other: Instrument) -> bool:
    return one.type == other.type or {one.type, other.type} <= _OF_COMPANIES


def _first_named(row: AnaphorRow, at: Span, referents: Sequence[Referent], found: Referent) -> Instrument | None:
    told = [one for one in referents if one.link.instrument is not None and one.span.end <= at.start]
    allowed = sorted((one for one in told if one.link.instrument and row.allows(one.link.instrument)), key=_start)
    times = Counter(one.link.instrument.symbol for one in allowed if one.link.instrument is not None)
    first = allowed[0].link.instrument if allowed else None
    taken = found.link.instrument
    if first is None or taken is None or first == taken or first.type != taken.type:
        return None
    moved = {one.link.instrument.symbol for one in allowed if one.moved and one.link.instrument is not None}
    oftener = times[first.symbol] > times[taken.symbol]
    return first if oftener or (first.symbol in moved and taken.symbol not in moved) else None


def without_drivers(text: str, at: Span, sentence: int, referents: Sequence[Referent]) -> list[Referent]:
    """Without what is told before "it", in its sentence, to have moved another: "fell on a weaker pound; it is down".

    So is the yen of "the Nikkei fell 2% as the yen rose; it is up 9%", where no claim is made of it, who bids for
    another and who is named to tell what another is like. What a sentence begins with stays, and after a colon all do;
    what the pronoun is likened to goes wherever it is named: "Like gold, it rallied".
    """
    if text[max(0, at.start - _COLON_REACH) : at.start].rstrip().endswith(":"):
        return list(referents)
    here = [one for one in referents if one.sentence == sentence and one.span.end <= at.start]
    first = min((one.span.start for one in here), default=at.start)
    later = [one for one in here if not one.moved and one.span.start > first]
    moved = at.of(text).casefold() == "it" and any(one.moved and _is_driven(one) for one in here)
    drivers = {one for one in later if (moved and _drives(one)) or _is_driver(text, one.span)}
    drivers |= {one for one in later if _MEASURE.search(text, max(0, one.span.start - _MEASURE_REACH), one.span.start)}
    if not at.of(text).casefold().startswith("whose"):
        drivers |= {one for one in here if not one.moved and _is_bidder(text, one.span)}
    if at.of(text).casefold().startswith("its"):
        drivers |= {one for one in later if _is_likened(text, one.span)}
    alike = {
        one.link.instrument
        for one in here
        if _ALIKE.search(text, max(0, one.span.start - _ALIKE_REACH), one.span.start)
    }
    if not drivers and not alike:
        return list(referents)
    return [one for one in referents if one not in drivers and (not alike or one.link.instrument not in alike)]


def without_rivals(
    row: AnaphorRow, sentence: int, referents: Sequence[Referent], rivals: Mapping[Span, Span]
) -> list[Referent]:
    """Without what another is set beside in the sentence: "Ford outran Boeing: it gained 5%" goes on with Ford.

    ``rivals`` gives for the words of each the words of the other, which stays where the words may mean both.
    """
    meant = {one.span for one in referents if one.link.instrument is not None and row.allows(one.link.instrument)}
    beside = [words for words, of in rivals.items() if of in meant]
    return [one for one in referents if one.sentence != sentence or not any(map(one.span.overlaps, beside))]


def _is_driven(one: Referent) -> bool:
    return one.link.instrument is not None and one.link.instrument.type in {*_OF_COMPANIES, "index", "fund"}


def _drives(one: Referent) -> bool:
    return one.link.instrument is not None and one.link.instrument.type in _DRIVERS


def _is_driver(text: str, span: Span) -> bool:
    return _DRIVER.search(text, max(0, span.start - _DRIVER_REACH), span.end) is not None


def _is_bidder(text: str, span: Span) -> bool:
    return _BIDDER.search(text, max(0, span.start - _BIDDER_REACH), span.start) is not None


def _is_likened(text: str, span: Span) -> bool:
    return _LIKENED.search(text, max(0, span.start - _LIKENED_REACH), span.start) is not None


def _topic(before: Sequence[Referent], nearest: Sequence[Referent]) -> Referent | None:
    """What the story began with, where it is named more often than each of several things told of last."""
    several = {one.link.instrument for one in nearest if one.moved}
    first = before[0].link.instrument
    if len(several) < 2 or first is None or first in several:
        return None
    companies = all(one is not None and one.type in _OF_COMPANIES for one in several)
    if companies != (first.type in _OF_COMPANIES):
        return None  # "The S&P 500 fell. Ford rose 3% and Boeing 2%. It is up 9% this year" is no longer of the index
    times = Counter(one.link.instrument and one.link.instrument.symbol for one in before)
    if times[first.symbol] <= max(times[instrument and instrument.symbol] for instrument in several):
        return None
    return next(one for one in reversed(before) if one.link.instrument == first)


def _of_those_told(before: Sequence[Referent], *, first: bool) -> Referent | None:
    """The last thing that the nearest sentence began to tell of, or the first where it tells of two and no more."""
    told: dict[Instrument | Span, Referent] = {}
    for one in before:
        if one.sentence == before[-1].sentence:
            told.setdefault(one.link.instrument or one.span, one)
    things = list(told.values())
    if first:
        return _known(things[0]) if len(things) == _PAIR else None
    return _known(things[-1]) if things else None


def _is_unknown(one: Referent, sentence: int) -> bool:
    """True of a name no catalogue holds: of which something is claimed, or which begins the sentence itself."""
    return one.link.instrument is None and (one.moved or one.sentence == sentence)


def _known(one: Referent) -> Referent | None:
    return one if one.link.instrument is not None else None


def _start(one: Referent) -> int:
    return one.span.start


def antecedents(row: AnaphorRow, at: Span, referents: Sequence[Referent], *, count: int = 2) -> tuple[Instrument, ...]:
    """The last ``count`` different things of one type named before ``at``, in text order; fewer give nothing."""
    found: dict[str, list[Instrument]] = {}
    for one in reversed([one for one in referents if one.span.end <= at.start]):
        instrument = one.link.instrument
        if instrument is None and one.moved:
            break  # one of those meant is a name that no catalogue holds
        if instrument is None or not row.allows(instrument):
            continue
        of_type = found.setdefault(instrument.type, [])
        if instrument not in of_type:
            of_type.append(instrument)
        if len(of_type) == count:
            return tuple(reversed(of_type))
    return ()
