"""An article's claims: cheap gate, tokens of the paragraphs worth it, one reading a sentence. Never raises on text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.assembly import Assembler
from factcheck.extract.drafts import Draft
from factcheck.extract.figures import FigureReader
from factcheck.extract.gate import worth_reading
from factcheck.extract.items import Reader, Sentence
from factcheck.extract.lexicon import shipped_lexicon
from factcheck.extract.numbers import scan_numbers
from factcheck.extract.periods import scan_periods
from factcheck.extract.scene import build_scene
from factcheck.extract.timing import set_periods
from factcheck.models import Article, Assertion, Block, Claim, Extraction, Subject

if TYPE_CHECKING:
    from spacy.language import Language

_MOST_WORDS: Final = 200_000


class Extractor:
    """Finds the market claims of articles. ``names`` are the catalogue's aliases, in any case.

    One extractor serves one thread; it keeps what it learned of words and sheds it before it grows large.
    """

    def __init__(self, *, names: Iterable[str]) -> None:
        self._names = tuple(names)
        self._lexicon = shipped_lexicon()
        self._reader = self._build()

    def _build(self) -> Reader:
        from factcheck.extract.pipeline import build_pipeline  # noqa: PLC0415 - spaCy takes seconds to import

        self._nlp: Language = build_pipeline(self._names)
        self._fresh = len(self._nlp.vocab.strings)
        return Reader(self._nlp, self._lexicon)

    def extract(self, article: Article) -> Extraction:
        """Every claim of ``article`` in text order, the names it mentions, and how many numbers it holds."""
        claims: list[Claim] = []
        mentions: list[Subject] = []
        numbers = 0
        for block in article.blocks:
            if not worth_reading(block.text):
                continue
            found, named, count = self._block(article, block)
            claims.extend(found)
            mentions.extend(named)
            numbers += count
        if len(self._nlp.vocab.strings) - self._fresh > _MOST_WORDS:
            self._reader = self._build()
        figures = {claim.quantity.span for claim in claims if claim.quantity is not None}
        return Extraction(article, tuple(claims), tuple(mentions), numbers, len(figures))

    def _block(self, article: Article, block: Block) -> tuple[list[Claim], list[Subject], int]:
        text = block.text
        numbers = scan_numbers(text)
        assembler = Assembler(article, block)
        claims: list[Claim] = []
        mentions: list[Subject] = []
        for sentence in self._reader.read(text, numbers, scan_periods(text)):
            scene = build_scene(sentence, self._lexicon)
            drafts = self._read(scene)
            whole = assembler.span(sentence.start, sentence.end)
            mentions.extend(assembler.subject(sentence, phrase) for phrase in scene.phrases if phrase.named and phrase.market)
            if not drafts:
                continue
            drafts.sort(key=_place)
            set_periods(sentence, drafts)
            claims.extend(
                assembler.claim(sentence, draft, assertion=Assertion.ASSERTED, attribution=None, whole=whole) for draft in drafts
            )
        return claims, mentions, len(numbers)

    def _read(self, scene) -> list[Draft]:
        figures = FigureReader(scene)
        for at, kind in enumerate(scene.sentence.kinds):
            if kind == tags.NUMBER:
                figures.read(at)
        return figures.close()


def _place(draft: Draft) -> tuple[int, int]:
    return draft.start, draft.end
