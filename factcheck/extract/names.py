"""The catalogue's names in a text, in any case and then held to it: "Apple" is no "apple", "IT" no "it"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from factcheck.extract.words import Cut, Word

_GENITIVES: Final = frozenset({"'s", "’s"})
_LONGEST_STRICT: Final = 5
# After "euro" these name where it is money.
_ZONES: Final = (" zone", "-zone", " area", "-area")
# In the capitals of a headline: "Kelvane Price Target Raised to $84", and not the retailer.
_TITLED: Final = frozenset({("price", "target")})


@dataclass(slots=True)
class NameTree:
    """Names by their tokens in lower case; each node is what the names that begin alike go on with.

    ``ends``: a name ends here. A ``strict`` one, short and all in capitals, is written so only; a ``small`` one is
    known in small letters too.
    """

    following: dict[str, NameTree] = field(default_factory=dict)
    ends: bool = False
    strict: bool = True
    small: bool = False

    def add(self, name: str, tokens: Iterable[str]) -> None:
        """Look for ``name`` too, whose tokens in lower case are ``tokens``."""
        node = self
        for token in tokens:
            node = node.following.setdefault(token, NameTree())
        node.ends = True
        node.small = node.small or name == name.lower()
        node.strict = node.strict and not node.small and name.isupper() and len(name) <= _LONGEST_STRICT

    def fits(self, text: str) -> bool:
        """Whether the name that ends here may be printed as ``text``."""
        return text.isupper() if self.strict else self.small or text != text.lower()


def find_names(text: str, cut: Cut) -> list[tuple[int, int]]:
    """Where the longest names of ``text``, cut into words, stand, in order, none overlapping."""
    words, starts = cut.words, cut.starts
    found: list[tuple[int, int]] = []
    until = 0
    total = len(words)
    for at, word in enumerate(words):
        node = word.names
        if node is None or not (node.ends or (at + 1 < total and words[at + 1].lower in node.following)):
            continue
        if at and (words[at - 1].lower, word.lower) in _TITLED:
            continue
        # "Japan's Nikkei 225" is the Nikkei 225, though "Japan's Nikkei" is a name too.
        owned = at < until
        if owned and words[at - 1].lower not in _GENITIVES:
            continue
        for end, name in reversed(_names_from(words, at)):
            if owned and end <= until:
                break
            place = starts[at], starts[end - 1] + words[end - 1].length
            if text.startswith(_ZONES, place[1]) and words[end - 1].lower == "euro":
                continue  # "stocks in the euro zone"
            if name.fits(text[place[0] : place[1]]):
                if owned:
                    found[-1] = place
                else:
                    found.append(place)
                until = end
                break
    return found


def _names_from(words: Sequence[Word], at: int) -> list[tuple[int, NameTree]]:
    """The names that begin with the token at ``at``, each with the token after it, the shortest first."""
    names = []
    total = len(words)
    node = words[at].names
    while node is not None:
        at += 1
        if node.ends:
            names.append((at, node))
        node = node.following.get(words[at].lower) if at < total else None
    return names
