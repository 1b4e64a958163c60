"""Regular English inflection, so that the rule tables list base forms only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "x", "z", "ch", "sh", "o")


def verb_forms(verb: str, irregular: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Each form of ``verb`` with its name: ``base``, ``s``, ``past`` (the participle too) or ``ing``.

    Of a phrase the first word is inflected: "claw back" gives "clawed back".
    """
    first, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    yield verb, "base"
    yield third_person(first) + tail, "s"
    yield _joined(first, "ing") + tail, "ing"
    for form in irregular.get(first) or (_joined(first, "ed"),):
        yield form + tail, "past"


def third_person(word: str) -> str:
    """The form in -s: of a verb the third person, of a noun the plural."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_HISSING) else "s")


def _joined(word: str, ending: str) -> str:
    if word.endswith("e") and not word.endswith(("ee", "oe")):
        return word[:-1] + ending
    if ending == "ed" and word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return word + (word[-1] if _doubles(word) else "") + ending


def _doubles(word: str) -> bool:
    """A short vowel in one stressed syllable before one consonant: slip, drop, propel; not ease, gain, open."""
    if len(word) < 3 or word[-1] in _VOWELS or word[-1] in "wxy":
        return False
    vowels = [at for at, letter in enumerate(word) if letter in _VOWELS or (letter == "y" and at)]
    return (len(vowels) == 1 or word.endswith("pel")) and vowels[-1] == len(word) - 2
