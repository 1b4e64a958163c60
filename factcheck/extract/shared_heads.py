"""What is printed once for several: "Spanish and Italian yields", "those on the Nasdaq", "against dollar and euro"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.items import Item, Sentence

if TYPE_CHECKING:
    from factcheck.extract.phrases import Phrase

# Of these every place has its own.
_OF_PLACES: Final = frozenset({"yield", "bond", "equity"})
_PLACED: Final = frozenset({tags.CAPITAL, tags.PLACE})
_JOINING: Final = frozenset({tags.CONJUNCTION, tags.COMMA})
_AND_THAT: Final = "and that"
_STANDING_FOR: Final = frozenset({"those", "that", _AND_THAT})
_BEFORE_THAT: Final = frozenset({tags.CONJUNCTION, tags.COMMA, tags.CLAUSE})
_POINTED_AT: Final = frozenset({"future", "equity", "yield", "bond"})
_PAIRED: Final = frozenset({"against", "versus", "vs"})
# After a second currency a verb or a figure of its own, or what it rose or fell to.
_TOLD: Final = frozenset(
    {tags.AUXILIARY, tags.MOVE, tags.EITHER, tags.LEVEL, tags.MULTIPLE, tags.NUMBER, tags.ADJECTIVE}
)
# "Futures associated with all three indexes": what may be counted before what is linked to.
_COUNTED_AFTER: Final = range(3)
_LINKED: Final = frozenset({"linked", "tied", "pegged"})


def share_heads(sentence: Sentence, phrases: list[Phrase]) -> None:
    """Give each phrase that stands without the head it is told of that head as a hint, and let it lead."""
    if len(phrases) == 1:
        return
    kinds = sentence.kinds
    for at in range(len(phrases) - 1, 0, -1):
        before, phrase = phrases[at - 1], phrases[at]
        if phrase.topic in _OF_PLACES and phrase.market and kinds[phrase.first] in _PLACED:
            _share_with(sentence, before, phrase)
        if phrase.topic == "currency" and before.governed in _PAIRED and _is_second_rival(sentence, before, phrase):
            phrase.leads, phrase.governed = False, before.governed
    if not _STANDING_FOR.isdisjoint(sentence.held):
        for at in range(1, len(phrases)):
            _point(sentence, phrases, at)


def _is_second_rival(sentence: Sentence, before: Phrase, phrase: Phrase) -> bool:
    """As in "was flat against the dollar and the euro at $1.27": the preposition is of both currencies."""
    items, kinds, after = sentence.items, sentence.kinds, phrase.last + 1
    if before.topic != "currency" or phrase.first != before.last + 2 or kinds[phrase.first - 1] != tags.CONJUNCTION:
        return False
    # "rose to its highest against the euro and the yen to its lowest"
    return after < len(items) and kinds[after] not in _TOLD and items[after].low != "to"


def _share_with(sentence: Sentence, before: Phrase, phrase: Phrase) -> None:
    """As in "Spanish, French and Italian 10-year yields": each place with the head that the last is printed with."""
    kinds = sentence.kinds
    joined = phrase.first == before.last + 2 and kinds[phrase.first - 1] in _JOINING
    if not joined or kinds[before.core] not in _PLACED or before.first != before.last or before.topic:
        return
    if phrase.first == phrase.last:
        head = phrase.hints[-1] if phrase.hints else ""
    else:
        head = sentence.text[sentence.items[phrase.first + 1].start : sentence.items[phrase.last].end]
    if head:
        before.market = before.named = True
        before.topic, before.hints, before.plural = phrase.topic, (*before.hints, head), phrase.plural


def _point(sentence: Sentence, phrases: list[Phrase], at: int) -> None:
    """As in "S&P futures fell, while those on the Nasdaq and the Dow rose": "those" are what was told of before."""
    phrase = phrases[at]
    those = _those(sentence, phrase.first - 1)
    if not (those and phrase.market and phrase.named):
        return
    hint = next((word for told in reversed(phrases[:at]) if (word := _head_word(sentence, told))), "")
    if not hint:
        return
    first = phrase.first if sentence.lows[those] == _AND_THAT else those
    phrase.first, phrase.leads, phrase.governed = first, True, ""
    for told in (phrase, *_joined(sentence, phrases, at)):
        told.hints = (*told.hints, hint)


def _head_word(sentence: Sentence, phrase: Phrase) -> str:
    """The word that "those" would stand for, empty where the phrase has none."""
    low = sentence.lows[phrase.core]
    if phrase.topic in _POINTED_AT:
        word = low if sentence.kinds[phrase.core] == tags.HEAD else "".join(phrase.hints[-1:])
        if word:
            return "futures" if word == "future" else word
    return "futures" if "futures" in low else ""  # "Futures for the Dow" is a name of the catalogue


def is_linked(items: list[Item], head: Phrase, phrase: Phrase) -> bool:
    """As in "Futures tied to the Dow": ``head`` is of what ``phrase`` names."""
    at = head.last + 1
    tied = items[at].low in _LINKED and items[at + 1].low == "to"
    tied = tied or (items[at].low == "associated" and items[at + 1].low == "with")
    return tied and phrase.first - at - 2 in _COUNTED_AFTER and phrase.market


def _those(sentence: Sentence, preposition: int) -> int:
    """Where "those" or "that" stands before "on", "for" or "linked to" and what it governs; 0 where it does not."""
    if preposition < 1 or sentence.kinds[preposition] != tags.PREPOSITION:
        return 0
    at = preposition - 2 if sentence.lows[preposition - 1] in _LINKED else preposition - 1
    # "the future for the S&P 500 fell and that for the Dow rose", while "said that for the Dow" is no contract
    joined = at > 0 and (sentence.lows[at] in {"those", _AND_THAT} or sentence.kinds[at - 1] in _BEFORE_THAT)
    return at if joined and sentence.lows[at] in _STANDING_FOR else 0


def _joined(sentence: Sentence, phrases: list[Phrase], at: int) -> list[Phrase]:
    """The phrases that a list goes on with after the one at ``at``."""
    found = []
    last = phrases[at]
    for phrase in phrases[at + 1 :]:
        if phrase.first != last.last + 2 or sentence.kinds[phrase.first - 1] not in _JOINING or not phrase.named:
            break
        found.append(phrase)
        last = phrase
    return found
