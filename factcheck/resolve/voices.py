"""Companies that only speak of others: "Citigroup analysts said", "JPMorgan upgraded Zorbic"; and those they rate."""

from __future__ import annotations

from factcheck.models import Span
from factcheck.resolve.name_words import NameWords

_VOICE_REACH = 40
_RATED_REACH = 100


def voice_of(name: Span, text: str, wording: NameWords) -> tuple[bool, bool]:
    """Whether what follows the name makes it speak of others, and whether it rates another's shares so."""
    after = text[name.end : name.end + _VOICE_REACH].casefold().lstrip("'’ ,").removeprefix("s ")
    rates = _begins_with(after, wording.raters)
    return rates or _begins_with(after, wording.voices), rates


def is_rated(name: Span, sentence: int, text: str, wording: NameWords) -> bool:
    """As in "Citigroup raised its rating on Zorbic to buy": whose shares are told of next.

    ``sentence`` is where the sentence of the name begins.
    """
    before = text[max(sentence, name.start - _RATED_REACH) : name.start].casefold()
    return any(word in before for word in wording.raters)


def _begins_with(after: str, words: tuple[str, ...]) -> bool:
    return after.startswith(words) and any(
        after.startswith(word) and not after[len(word) : len(word) + 1].isalpha() for word in words
    )
