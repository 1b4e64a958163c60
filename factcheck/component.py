"""A spaCy component for pipelines of one's own: ``nlp.add_pipe("market_claims")`` adds the market claims of a doc.

Claims go to ``doc.spans["market_claims"]``, in text order, labelled by their kind, each span's ``id_`` the claim's id;
and, as a line of ``factcheck extract`` prints them, to the list ``doc.user_data["market_claims"]``. Both survive
``doc.to_bytes()``. No price is asked, and neither tags, parse nor sentences of the pipeline are needed or changed.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from factcheck.extract import Extractor
from factcheck.ingest import article_from_text
from factcheck.models import Claim
from factcheck.report.schema import claim_json
from factcheck.resolve import Catalogue, Linker

NAME = "market_claims"


class MarketClaims:
    """Adds market claims to a doc. ``article`` is the id that claims name as their article."""

    def __init__(self, *, article: str) -> None:
        catalogue = Catalogue.load()
        self._article = article
        self._extractor = Extractor(names=catalogue.names())
        self._linker = Linker(catalogue)

    def __call__(self, doc: Doc) -> Doc:
        """The doc with the group of spans and the list of claims set, empty where it makes no claim.

        A span holds every token that the claim's figure touches, or the words that make it a claim without one.
        """
        article = article_from_text(doc.text, id=self._article, source="doc")
        links = self._linker.link(self._extractor.extract(article))
        doc.spans[NAME] = [_span(doc, one.claim) for one in links]
        doc.user_data[NAME] = [claim_json(article, one.claim, one.subject, benchmark=one.benchmark) for one in links]
        return doc


@Language.factory(NAME, assigns=["doc.spans", "doc.user_data"], default_config={"article": "doc"})
def market_claims(nlp: Language, name: str, article: str) -> MarketClaims:
    """The component as spaCy makes it, by its entry point."""
    del nlp, name
    return MarketClaims(article=article)


def _span(doc: Doc, claim: Claim) -> Span:
    words = (claim.quantity.span if claim.quantity else None) or claim.trigger or claim.subject.span
    span = doc.char_span(words.start, words.end, label=claim.kind.value, span_id=claim.id, alignment_mode="expand")
    assert span is not None  # noqa: S101 - characters of the doc's own text always lie in tokens
    return span
