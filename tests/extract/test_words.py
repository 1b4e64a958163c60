"""Words are cut as spaCy's English tokenizer cuts them, whether it is asked or not."""

from __future__ import annotations

import pytest
import spacy

from factcheck.extract.lexicon import shipped_lexicon
from factcheck.extract.names import find_names
from factcheck.extract.standings import trigger_of
from factcheck.extract.words import Words

# A name, and a text that holds it.
NAMED = [
    ("Velmora Grid", "Shares of Velmora Grid rose."),  # plain words
    ("Cannot Cement", "In Lagos Cannot Cement fell 2%."),  # a word that English cuts in two
    ("Gimme Sodas", "Gimme Sodas, down 3%, led the losers."),  # the same at a sentence's start
    ("Tor & Vane plc", "Tor & Vane plc gained."),  # a mark in it
    ("Orlac-Nyberg", "Orlac-Nyberg lost 1%."),  # a hyphen in it
    ("Søndre Kraft", "Oslo's Søndre Kraft fell."),  # a letter beyond ASCII
    ("U.S. Tin", "U.S. Tin rose 4%."),  # stops in it
]


@pytest.mark.parametrize(("name", "text"), NAMED)
def test_a_name_is_found_where_it_stands(name: str, text: str) -> None:
    found = find_names(text, Words([name], shipped_lexicon(), trigger_of).cut(text))
    assert [text[start:end] for start, end in found] == [name]


@pytest.mark.parametrize(("name", "text"), NAMED)
def test_words_stand_where_the_tokenizer_has_them(name: str, text: str) -> None:
    cut = Words([name], shipped_lexicon(), trigger_of).cut(text)
    tokens = spacy.blank("en")(text)
    assert [(start, word.lower) for start, word in zip(cut.starts, cut.words, strict=True)] == [
        (token.idx, token.lower_) for token in tokens
    ]


# Names as texts print them, and whether they are of indices told in points.
INDICES = [
    ("the CSI 300", True),
    ("China's CSI 300", True),  # of a country
    ("Dow", True),
    ("Apple", False),
    ("America's Apple", False),
]


@pytest.mark.parametrize(("name", "told"), INDICES)
def test_names_of_indices(name: str, told: bool) -> None:
    assert shipped_lexicon().is_index(name) is told
