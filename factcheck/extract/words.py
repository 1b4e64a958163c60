"""Words of a text, each looked up once: what stands between two spaces is cut into tokens the first time it is met.

The cut is spaCy's for English. What the lexicon, the catalogue and the tables of numbers and periods know of a token is
kept beside it, so that a word met again costs one look-up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final
from unicodedata import category

from factcheck.extract import tags
from factcheck.extract.lexicon import Entry, Lexicon, Seconds
from factcheck.extract.names import NameTree
from factcheck.extract.numbers import number_places
from factcheck.extract.periods import PieceTokens, period_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Agencies mark a class of shares by a small letter ("SIEGn.DE"), and a sector by a code and its bourse (".ISTEL.T").
_CODE: Final = r"[A-Z0-9]{1,6}(?:_?[a-z])?\.[A-Z]{1,2}$"
_TICKER: Final = re.compile(
    rf"\.[A-Z][A-Z0-9]{{1,14}}(?:\.[A-Z]{{1,2}})?$|\.[A-Z]$|{_CODE}|[A-Z]{{2}}:[A-Z0-9]{{3,12}}$"
)
QUOTES: Final = frozenset({'"', "“", "”", "''", "``", "‘"})
_PUNCTUATION: Final = {
    ",": tags.COMMA,
    **dict.fromkeys((";", ":", ".", "!", "?", "-", "--", "–", "—", "---", "...", "…", "|", "•", "*", "/"), tags.BREAK),
    **dict.fromkeys(("(", "["), tags.OPEN),
    **dict.fromkeys((")", "]"), tags.CLOSE),
    **dict.fromkeys(QUOTES, tags.QUOTE),
    **dict.fromkeys(("'s", "’s", "'S", "’S", "'", "’"), tags.GENITIVE),
}
# The stop of a company's last word may be that of its sentence, too.
_SHORTENED: Final = frozenset({"Corp.", "Inc.", "Co.", "Cos.", "Ltd."})
_ENDS: Final = frozenset({".", "!", "?", "…", "...", "?!", "!!"}) | _SHORTENED
_CLOSERS: Final = frozenset({'"', "”", "’", "'", ")", "]", "''"})
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
# What is printed after a name and says nothing: "the Dow Jones Industrial Average® fell".
_SIGNS: Final = frozenset({"®", "™", "©"})
# After so many different words the tables are begun anew, so that they stay small whatever is read.
_MOST_WORDS: Final = 50_000


@dataclass(frozen=True, slots=True)
class Word:
    """What is always true of one token. ``low`` is its text in lower case with plain apostrophes.

    ``names`` are the names of the catalogue that begin with it, ``phrases`` the phrases of the lexicon. It ``ends`` a
    sentence, ``closes`` one that ended, or, ``small`` or a ``mark``, opens none.
    """

    lower: str
    low: str
    length: int
    kind: str
    entry: Entry | None
    phrases: Seconds | None
    names: NameTree | None
    trigger: int
    capital: bool
    ends: bool
    closes: bool
    small: bool
    mark: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two spaces: its tokens with their places in it, and what is known of them.

    ``word`` is its token where it is nothing else. Numbers may begin at ``numbers``; ``ends`` are the tokens that end
    a sentence.
    """

    word: Word | None
    words: tuple[Word, ...]
    offsets: tuple[int, ...]
    numbers: tuple[tuple[int, str], ...]
    ends: tuple[int, ...]
    periods: PieceTokens


@dataclass(slots=True)
class Cut:
    """A text in words, and where each begins; ``ends`` are the words that end a sentence.

    Beside them stand where a number may begin, and what periods know of the pieces between spaces, with their places.
    """

    periods: list[PieceTokens]
    places: list[int]
    words: list[Word] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    numbers: list[tuple[int, str]] = field(default_factory=list)


class Words:
    """The words met so far; serves one thread."""

    def __init__(self, names: Iterable[str], lexicon: Lexicon, trigger_of: Callable[[str], int]) -> None:
        self._lexicon = lexicon
        self._trigger_of = trigger_of
        self._names = NameTree()
        self._forget()
        for name in names:
            self._names.add(name, self._cut_name(name))

    def _cut_name(self, name: str) -> list[str]:
        """The tokens of ``name`` in small letters; plain words need no tokenizer, but for those it knows to cut."""
        parts = name.split(" ")
        if all(part.isalpha() and part.isascii() and part not in self._cut_words for part in parts):
            return name.lower().split(" ")
        return [token.lower_ for token in self._tokenizer(name)]

    def _forget(self) -> None:
        self._tokenizer, self._cut_words = _tokenizer()
        self._words: dict[str, Word] = {}
        self._pieces: dict[str, Piece] = {}

    def cut(self, text: str) -> Cut:
        """``text`` in words; what of numbers and periods is known of them stands beside."""
        if len(self._pieces) > _MOST_WORDS:
            self._forget()
        known = self._pieces
        pieces = [known.get(part) or self._learnt(part) for part in text.split(" ")]
        periods = [piece.periods for piece in pieces]
        places = list(accumulate([piece.length + 1 for piece in periods], initial=0))
        cut = Cut(periods, places)
        words, starts = cut.words, cut.starts
        for piece, place in zip(pieces, places, strict=False):
            if piece.numbers:
                cut.numbers += [(place + offset, word) for offset, word in piece.numbers]
            if piece.ends:
                cut.ends += [len(words) + at for at in piece.ends]
            if piece.word is not None:
                words.append(piece.word)
                starts.append(place)
            else:
                words += piece.words
                starts += [place + offset for offset in piece.offsets]
        return cut

    def _learnt(self, text: str) -> Piece:
        tokens = [token for token in self._tokenizer(text) if not (token.is_space or token.text in _SIGNS)]
        words = tuple(self._word(token.text) for token in tokens)
        offsets = tuple(token.idx for token in tokens)
        piece = self._pieces[text] = Piece(
            word=words[0] if offsets == (0,) else None,
            words=words,
            offsets=offsets,
            numbers=number_places(text),
            ends=tuple(at for at, word in enumerate(words) if word.ends),
            periods=period_words(text),
        )
        return piece

    def _word(self, text: str) -> Word:
        word = self._words.get(text)
        if word is None:
            word = self._words[text] = self._look_up(text)
        return word

    def _look_up(self, text: str) -> Word:
        lower = text.lower()
        low = lower.replace("’", "'") if len(text) > 2 else lower
        mark = _PUNCTUATION.get(text)
        entry = self._lexicon.words.get(low) if mark is None else None
        capital = text[:1].isupper() or (text[:1].isdigit() and any(letter.isupper() for letter in text))
        if mark is not None:
            kind = mark
        elif entry is not None and not _is_name(text, entry):
            kind = entry.kind
        else:
            entry = None
            kind = _unknown_kind(text, low, capital=capital)
        return Word(
            lower=lower,
            low=low,
            length=len(text),
            kind=kind,
            entry=entry,
            phrases=self._lexicon.phrases.get(low),
            names=self._names.following.get(lower),
            trigger=self._trigger_of(low),
            capital=capital,
            ends=text in _ENDS,
            closes=text in _CLOSERS,
            small=text.islower(),
            mark=all(category(character).startswith("P") for character in text),
        )


def _tokenizer() -> tuple[Callable[[str], Doc], frozenset[str]]:
    """SpaCy's tokenizer of English, and the words that it cuts though they look whole ("cannot")."""
    from spacy import blank
    from spacy.util import compile_prefix_regex

    english = blank("en")
    # spaCy types it as any callable.
    tokenizer: Any = english.tokenizer
    # A dash glued to the first word after a dateline: "(Reuters) -Oil prices".
    prefixes = [*(english.Defaults.prefixes or ()), "-(?=[A-Za-z])"]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    # "The No. 2 maker": the stop ends no sentence.
    tokenizer.add_special_case("No.", [{"ORTH": "No."}])
    # A letter in brackets closes nothing: "savings in 401(k) accounts".
    for plan in ("401(k)", "401(k)s", "403(b)", "403(b)s"):
        tokenizer.add_special_case(plan, [{"ORTH": plan}])
    # A stop between a small letter and a capital would part the codes of agencies: "SIEGn.DE".
    tokenizer.token_match = re.compile(_CODE).match
    return tokenizer, frozenset(tokenizer.rules or ())


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
