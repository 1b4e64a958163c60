"""The spaCy component in other people's pipelines: found by its name alone, claims by kind, nothing else touched."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

ARTICLE = Path(__file__).resolve().parents[2] / "corpus" / "articles" / "hang-seng-tech-rally.txt"


@pytest.fixture(scope="module")
def nlp() -> Language:
    made = spacy.blank("en")
    made.add_pipe("market_claims")
    return made


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        # Two figures of two subjects.
        ("Nvidia lost 17%. Apple gained 3%.", [("17%", "percent_change"), ("3%", "percent_change")]),
        # A claim without a figure: the words that make it one.
        ("The S&P 500 closed at a record high.", [("record high", "record")]),
        # A figure that ends inside one of the pipeline's tokens takes the whole token.
        ("Nvidia rose 5%-plus on Monday.", [("5%-plus", "percent_change")]),
        # No claim.
        ("The committee met on Tuesday.", []),
        # No text.
        ("", []),
    ],
)
def test_claims_become_spans_by_kind(nlp: Language, text: str, claims: list[tuple[str, str]]) -> None:
    doc = nlp(text)
    assert [(span.text, span.label_) for span in doc.spans["market_claims"]] == claims
    assert [claim["kind"] for claim in doc.user_data["market_claims"]] == [kind for _, kind in claims]


def test_spans_and_claims_name_each_other(nlp: Language) -> None:
    doc = nlp(ARTICLE.read_text(encoding="utf-8"))
    found = doc.user_data["market_claims"]
    assert [span.id_ for span in doc.spans["market_claims"]] == [claim["id"] for claim in found]
    drop = next(claim for claim in found if claim["quantity"] and claim["quantity"]["text"] == "27%")
    assert doc.text[drop["quantity"]["start"] : drop["quantity"]["end"]] == "27%"
    assert drop["instrument"] is None
    assert drop["basket"]["role"] == "proxies"


def test_a_doc_keeps_its_claims_through_bytes(nlp: Language) -> None:
    doc = nlp("Nvidia lost 17%.")
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [(span.text, span.label_) for span in again.spans["market_claims"]] == [("17%", "percent_change")]
    assert again.user_data["market_claims"] == doc.user_data["market_claims"]


def test_the_rest_of_a_pipeline_is_left_alone() -> None:
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    made.add_pipe("market_claims", config={"article": "mine"})
    doc = made("Nvidia lost 17%. Apple gained 3%.")
    assert [sentence.text for sentence in doc.sents] == ["Nvidia lost 17%.", "Apple gained 3%."]
    assert {claim["article"] for claim in doc.user_data["market_claims"]} == {"mine"}
    assert set(doc.spans) == {"market_claims"}
