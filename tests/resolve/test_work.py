"""Linking and counting sessions cost so much a claim, however long the text is: counted in calls, not in seconds."""

from __future__ import annotations

import re
from datetime import date

import pytest

from factcheck.ingest import article_from_text
from factcheck.models import AsOf, Extraction, Stamp
from factcheck.pipeline import Checker
from factcheck.resolve import contexts, resolve
from factcheck.settings import Settings
from tests.work import calls_of


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker.from_settings(Settings(offline=True))


REFERRING = {
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
    "values of several": "Boeing and Ford lost $9 billion of market value. ",
}
DATED = {
    "a day a claim": "Boeing rose 2.1% on March 3, 2021. ",
    "a day for several": "Boeing slid last Tuesday. It lost 1.9%, and Ford lost 3%. ",
    "no day at all": "Boeing rose 2.1%. ",
    "no day, a line each": "Boeing rose 2.1%.\n",
    "what when joins to a date": "Boeing fell to its lowest since 3 May, when it lost 5%. ",
    "counted from a date told before": "Boeing peaked on March 3, 2021. It has since fallen 9%. ",
    "stretches of a paragraph": "In April, stocks rebounded. Boeing gained 15%. ",
    "years told and counted on": "Boeing fell 38% in 2008. The following year it rose 23%. ",
    "a year that a sentence opens with": "In 1970, the S&P 500 fell 21% in the first half. ",
    "headings": "For the week: Boeing rose 2%, Ford lost 3%. ",
    "an hour of the session": "Boeing was trading 2% lower at 11 a.m. on Tuesday. ",
    "earlier stories": "Earlier story follows. Boeing is up 2% today. ",
    "one sentence without an end": "Boeing rose 2% on Monday; it fell 1.4% on Tuesday; ",
}


def _extraction(checker: Checker, unit: str, times: int) -> Extraction:
    published = Stamp(date(2021, 6, 1))
    return checker.extractor.extract(article_from_text(unit * times, id="long", source="long", published=published))


def _linking(checker: Checker, unit: str, times: int) -> int:
    extraction = _extraction(checker, unit, times)
    return calls_of(lambda: checker.linker.link(extraction))


def _resolving(checker: Checker, unit: str, times: int) -> int:
    extraction = _extraction(checker, unit, times)
    links = checker.linker.link(extraction)
    as_of = AsOf(Stamp(date(2021, 6, 1)), "given", "given by the caller", country="US")
    return calls_of(lambda: resolve(extraction, links, as_of, calendars=checker.calendars))


# Twice as much, and some for words that near the ends of a text have fewer names on either side.
@pytest.mark.parametrize("unit", REFERRING.values(), ids=REFERRING)
def test_linking_grows_with_the_text_and_no_faster(checker: Checker, unit: str) -> None:
    _linking(checker, unit, 2)  # what is learned once is learned
    assert _linking(checker, unit, 500) < 2.5 * _linking(checker, unit, 250)


@pytest.mark.parametrize("unit", DATED.values(), ids=DATED)
def test_counting_sessions_grows_with_the_text_and_no_faster(checker: Checker, unit: str) -> None:
    _resolving(checker, unit, 2)
    assert _resolving(checker, unit, 500) < 2.5 * _resolving(checker, unit, 250)


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
