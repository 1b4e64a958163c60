"""The spaCy pipeline: blank English, sentence starts by our own rule, and the catalogue's names as a span group."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from spacy import blank
from spacy.language import Language
from spacy.matcher import PhraseMatcher

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

NAMES: Final = "names"
_ENDS: Final = (".", "!", "?", "…", "...", "?!", "!!")
_GENITIVES: Final = frozenset({"'s", "’s"})
_CLOSERS: Final = ('"', "”", "’", "'", ")", "]", "''")


@Language.factory("factcheck_sentences")
class SentenceStarts:
    """Marks the first token after a full stop that stands alone; "U.S." and ".DJI" are single tokens."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        strings = nlp.vocab.strings
        self._ends = frozenset(strings.add(mark) for mark in _ENDS)
        self._closers = frozenset(strings.add(mark) for mark in _CLOSERS)

    def __call__(self, doc: Doc) -> Doc:
        """Set ``is_sent_start`` where a sentence begins."""
        words = doc.to_array("ORTH").tolist()
        last = len(words) - 1
        for at, word in enumerate(words):
            if word in self._ends and at < last:
                after = at + 1
                while after < last and words[after] in self._closers:
                    after += 1
                token = doc[after]
                if token.is_lower or (after == at + 1 and not doc[at].whitespace_ and token.is_punct):
                    continue
                token.is_sent_start = True
        return doc


@Language.factory("factcheck_names")
class NameFinder:
    """Finds catalogue names in any case, then holds them to it: "Apple" is no "apple", "IT" no "it"."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._nlp = nlp
        self._matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._capitals: dict[str, bool] = {}

    def add(self, names: Iterable[str]) -> None:
        """Look for ``names`` too; one without a capital matches in any case, a short one in capitals only so."""
        fresh = []
        for name in names:
            lower = name.lower()
            strict = name.isupper() and len(name) <= 5
            known = self._capitals.get(lower)
            if known is None:
                fresh.append(name)
            self._capitals[lower] = strict if known is None else known and strict
            if name == lower:
                self._capitals[lower] = False
                self._capitals[f"{lower} "] = True
        # A pipeline of its own: the names would fill the tokenizer's cache, which texts need.
        aside = blank("en", vocab=self._nlp.vocab)
        self._matcher.add(NAMES, [aside.make_doc(name) for name in fresh])

    def __call__(self, doc: Doc) -> Doc:
        """Fill the span group with the longest names, none overlapping."""
        matches = self._matcher(doc)
        if matches:
            until = 0
            spans: list[Span] = []
            for _, start, end in sorted(matches, key=_longest_first):
                owned = start < until < end and doc[start - 1].lower_ in _GENITIVES
                if owned and self._fits(doc[start:end].text):
                    # "Japan's Nikkei 225" is the Nikkei 225, though "Japan's Nikkei" is a name too.
                    spans[-1], until = doc[start:end], end
                elif start >= until and self._fits(doc[start:end].text):
                    spans.append(doc[start:end])
                    until = end
            doc.spans[NAMES] = spans
        return doc

    def _fits(self, text: str) -> bool:
        lower = text.lower()
        if self._capitals.get(lower):
            return text.isupper()
        return text != lower or f"{lower} " in self._capitals


def _longest_first(match: tuple[int, int, int]) -> tuple[int, int]:
    return match[1], -match[2]


def build_pipeline(names: Iterable[str]) -> Language:
    """Blank English with the components of this package, looking for ``names``."""
    nlp = blank("en")
    nlp.add_pipe("factcheck_sentences")
    finder = nlp.add_pipe("factcheck_names")
    assert isinstance(finder, NameFinder)  # noqa: S101 - spaCy returns what the factory above made
    finder.add(names)
    return nlp
