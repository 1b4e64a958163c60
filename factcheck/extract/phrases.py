"""Noun phrases that may be the subject of a market claim, found from word classes alone.

A phrase runs from its first modifier to its head with what belongs to it: a ticker, "shares", "of X". Every phrase
knows whether it can have a price (``market``), stands where a subject stands (``leads``), or owns what follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factcheck.extract import tags
from factcheck.extract.attachments import attach
from factcheck.extract.items import Item, Sentence
from factcheck.extract.lexicon import Lexicon
from factcheck.extract.phrase_extents import CORES, core_of, end_of_run, is_deed
from factcheck.extract.phrase_meanings import NAMED, kind_at, meaning_of, topic_of
from factcheck.extract.phrase_places import place_of
from factcheck.extract.private_funds import is_private_fund
from factcheck.extract.unpriced import describes_noun, lacks_price
from factcheck.models import SubjectKind

_STARTERS: Final = CORES | {tags.DETERMINER, tags.POSSESSIVE, tags.WORD, tags.COUNT}
_FINDING: Final = frozenset({"found", "find", "finds", "finding", "made", "make", "makes", "making"})
# "found it increasingly hard to"
_LONGEST_FOUND: Final = 5


@dataclass(slots=True)
class Phrase:
    """One noun phrase: items ``first`` to ``last`` (included), its head word at ``core``.

    ``leads``: it stands where a subject stands, not after a preposition or a verb. ``owner``: a genitive follows.
    ``topic`` is that of its head noun: yield, index, currency, value, volume.
    """

    first: int
    last: int
    core: int
    market: bool
    leads: bool
    kind: SubjectKind
    head: str
    topic: str = ""
    owner: bool = False
    governed: str = ""
    plural: bool = False
    named: bool = False
    known: bool = False
    hints: tuple[str, ...] = ()


def noun_phrases(sentence: Sentence, lexicon: Lexicon) -> list[Phrase]:
    """The noun phrases of a sentence in order; modifiers and "of X" are part of them."""
    items, kinds = sentence.items, sentence.kinds
    total = len(items)
    found: list[Phrase] = []
    at = 0
    while at < total:
        kind = kinds[at]
        if (
            kind not in _STARTERS
            or (kind == tags.PRONOUN and _is_expletive(items, at))
            or (kind == tags.WORD and is_deed(items, at))
        ):
            at += 1
            continue
        if items[at].low in {"a", "an", "per"} and kind_at(kinds, at - 1) == tags.NUMBER:
            at += 2
            continue
        stop = end_of_run(items, kinds, at, total)
        core = core_of(kinds, at, stop)
        if core < 0:
            at = stop
            continue
        previous = found[-1] if found else None
        last = core
        while last + 1 < stop and kinds[last + 1] == tags.TICKER:
            last += 1
        first = at - 1 if at > 1 and items[at - 1].low == "both" and kinds[at - 2] == tags.PREPOSITION else at
        phrase = _phrase(sentence, first, last, core)
        if phrase.market and phrase.named and kinds[core] in NAMED:
            phrase.market = not describes_noun(sentence, lexicon, last, stop)
        if (
            previous is not None
            and kind_at(kinds, at - 1) == tags.RELATIVE
            and items[at - 1].low == "whose"
            and at - previous.last <= 3
        ):
            _own(previous, phrase)
        if phrase.owner and phrase.named and kinds[last + 2 : last + 3] == [tags.COMMA]:
            # "Tesla's, down 2%, slid further": its shares, which the clause before named for another
            phrase.last, phrase.owner = last + 1, False
            last += 1
        if phrase.market and (
            lacks_price(sentence, lexicon, phrase, found) or is_private_fund(sentence, phrase, found)
        ):
            phrase.market = False
        found.append(phrase)
        at = last + 1
    return attach(sentence, lexicon, found)


def _is_expletive(items: list[Item], at: int) -> bool:
    """As in "found it hard to hold its gains", "made it difficult to recover": "it" stands for what follows."""
    if items[at].low != "it" or not at or items[at - 1].low not in _FINDING:
        return False
    return any(item.low == "to" for item in items[at + 2 : at + _LONGEST_FOUND])


def _own(antecedent: Phrase, phrase: Phrase) -> None:
    """As in "Alphabet, whose shares": one phrase, named by its antecedent."""
    if phrase.market or (phrase.topic == "price" and antecedent.market):
        phrase.market = True
        phrase.first, phrase.kind, phrase.head, phrase.named = (
            antecedent.first,
            antecedent.kind,
            antecedent.head,
            antecedent.named,
        )
    phrase.leads, phrase.governed = True, ""


def _phrase(sentence: Sentence, first: int, last: int, core: int) -> Phrase:
    items, kinds = sentence.items, sentence.kinds
    inside = kinds[first : last + 1]
    owner = kind_at(kinds, last + 1) == tags.GENITIVE
    leads, governed = place_of(items, kinds, first, last, core)
    item = items[core]
    topic = topic_of(item)
    market, kind, head, named = meaning_of(sentence, first, core)
    # "Fell 3% on the Winnipeg Exchange" tells where it trades.
    market = market and not (governed in {"on", "at"} and kinds[core] == tags.CAPITAL and item.low.endswith("exchange"))
    if core == last and kinds[core] == tags.CAPITAL and kind_at(kinds, last + 1) == tags.LEVEL:
        market = market and items[last + 1].low != "trading"  # "as European trading gathered pace"
    if (
        (topic in {"index", "price", "volume"} or item.low == "measure")
        and tags.OTHER in inside
        and not item.low.startswith("sector ")  # "the Housing Sector Index" is of shares
        and any(
            kinds[at] == tags.OTHER and items[at].low != "share" and kind_at(kinds, at + 1) != tags.GENITIVE
            for at in range(first, core)
        )
    ):
        market = False
    if tags.OTHER in inside and any(
        kinds[at] == tags.OTHER and items[at].low.endswith((" of", " for")) for at in range(first, core)
    ):
        market = False  # "imports of oil", "the index for energy"
    plural = item.low.endswith("s")
    known = tags.NAME in kinds[first : core + 1]
    hints: tuple[str, ...] = ()
    if tags.HEAD in inside:
        plain = head.lower()
        hints = tuple(
            [items[at].low for at in range(first, last + 1) if kinds[at] == tags.HEAD and items[at].low not in plain]
        )
    if tags.TICKER in inside:
        tickers = [part for part, kind_ in zip(items[first : last + 1], inside, strict=True) if kind_ == tags.TICKER]
        hints = (*(sentence.text[ticker.start : ticker.end] for ticker in tickers), *hints)
    return Phrase(first, last, core, market, leads, kind, head, topic, owner, governed, plural, named, known, hints)
