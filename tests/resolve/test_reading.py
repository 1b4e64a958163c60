"""Names of the catalogue in running words: where they stand, and what keeps a word from being one."""

from __future__ import annotations

import pytest

from factcheck.resolve.catalogue import Catalogue
from factcheck.resolve.name_words import NameWords
from factcheck.resolve.reading import NameReader


@pytest.fixture(scope="module")
def names() -> NameReader:
    return NameReader(Catalogue.load(), NameWords.load())


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        # the longest name at its place, without its genitive
        ("The Hang Seng Index fell, and so did Alibaba's rivals.", ["Hang Seng Index", "Alibaba"]),
        # a name that begins with initials, in another notation than the catalogue's
        ("Traders sold U.S. crude.", ["U.S. crude"]),
        # a name that a mark ends, and one that a hyphen joins
        ("Nvidia, Nasdaq-100 and others", ["Nvidia", "Nasdaq-100"]),
        # an entity of the page within a name
        ("Shares of Johnson &amp; Johnson rose.", ["Johnson &amp; Johnson"]),
        # a common noun without a capital, and capitals that begin no name
        ("Yesterday gold was bought by Qwertyuiop.", []),
    ],
)
def test_names_with_a_capital_are_found_in_a_text(names: NameReader, text: str, printed: list[str]) -> None:
    assert [text[start:end] for start, end in names.within(text, on=None)] == printed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alibaba rose", "Alibaba"),
        # another word first, and nothing at all
        ("rival Alibaba rose", None),
        ("", None),
    ],
)
def test_a_text_may_open_with_a_name(names: NameReader, text: str, name: str | None) -> None:
    reading = names.opening(text, on=None)
    assert (reading.name if reading else None) == name


def test_words_are_read_anew_after_many_others(names: NameReader) -> None:
    first = names.read("shares of Alibaba", on=None)
    for number in range(5_000):
        names.read(f"shares of Company{number}x", on=None)
    assert names.read("shares of Alibaba", on=None) == first
