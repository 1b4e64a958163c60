"""Linking costs so much a claim, however long the text is: counted in calls and in letters searched, not in seconds."""

from __future__ import annotations

import re

import pytest

from factcheck.ingest import article_from_text
from factcheck.pipeline import Checker
from factcheck.resolve import contexts
from factcheck.settings import Settings
from tests.work import calls_of


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.from_settings(Settings(offline=True))


TEXTS = {
    "a pronoun after each name": "Boeing rose 2.1% on Tuesday. It fell 1.4% on Wednesday. ",
    "a pronoun a line": "Boeing rose 2.1% on Tuesday.\nIt fell 1.4% on Wednesday.\n",
    "pronouns alone after one name": "It fell 1.4% on Wednesday. Its shares lost 2%. ",
    "names that no catalogue holds": "Kelvane Holdings rose 2%. Its shares fell 1.4% on Wednesday. ",
    "such names in one sentence without an end": "Kelvane Holdings rose 2%, and it fell 1.4%; ",
    "two at a time": "Boeing and Ford rose 2% on Monday. Both fell 3% on Tuesday. ",
    "one sentence without an end": "Boeing rose 2% on Monday; it fell 1.4% on Tuesday; ",
    "a list without an end": "Boeing lost 2%, Ford shed 3%, ",
    "currencies told in one another": "The yen fell 1.2% against the dollar. It lost 2% this week. ",
    "the home currency": "The local currency fell 0.4% on Monday. ",
    "a price told in two moneys": "Alibaba closed at HK$90.80 ($11.67). ",
}


def _work(checker: Checker, unit: str, times: int) -> int:
    extraction = checker.extractor.extract(article_from_text(unit * times, id="long", source="long"))
    return calls_of(lambda: checker.linker.link(extraction))


@pytest.mark.parametrize("unit", TEXTS.values(), ids=TEXTS)
def test_calls_grow_with_the_text_and_no_faster(checker: Checker, unit: str) -> None:
    _work(checker, unit, 2)  # what is learned once is learned
    # Twice as much, and some for words that near the ends of a text have fewer names on either side.
    assert _work(checker, unit, 500) < 2.5 * _work(checker, unit, 250)


def test_an_article_is_searched_for_a_word_once(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []

    class Noted:
        def __init__(self, word: str) -> None:
            self._word = word

        def search(self, text: str) -> re.Match[str] | None:
            searched.append(self._word)
            return re.search(self._word, text)

    monkeypatch.setattr(contexts, "_whole", Noted)
    article = contexts.WholeText("Copper and zinc rose in London.")
    found = [article.first_of(("tin", "zinc", "copper")) for _ in range(5)]
    assert found == ["zinc"] * 5
    assert searched == ["tin", "zinc"]
