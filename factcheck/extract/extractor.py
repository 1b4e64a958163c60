"""An article's claims: cheap gate, tokens of the paragraphs worth it, one reading a sentence. Never raises on text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from factcheck.extract import tags
from factcheck.extract.assertion import assertion, shipped_forces, speaker
from factcheck.extract.assembly import Assembler
from factcheck.extract.comparisons import ComparisonReader
from factcheck.extract.drafts import Draft
from factcheck.extract.figures import FigureReader
from factcheck.extract.gate import worth_reading
from factcheck.extract.items import Reader, Sentence
from factcheck.extract.lexicon import shipped_lexicon
from factcheck.extract.numbers import scan_numbers
from factcheck.extract.periods import scan_periods
from factcheck.extract.regimes import StandingReader
from factcheck.extract.scene import Scene, build_scene
from factcheck.extract.standings import shipped_standings
from factcheck.extract.states import read_flat, read_multiple, read_range, read_volume
from factcheck.extract.streaks import StreakReader
from factcheck.extract.superlatives import SuperlativeReader
from factcheck.extract.timing import set_periods
from factcheck.models import Article, Block, Claim, Extraction, Subject

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
        self._standings = shipped_standings()
        self._forces = shipped_forces()
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
            voice = speaker(scene, self._forces)
            attribution = None if voice is None else assembler.subject(sentence, voice).span
            claims.extend(
                assembler.claim(
                    sentence, draft, assertion=assertion(scene, draft, self._forces), attribution=attribution, whole=whole
                )
                for draft in drafts
            )
        return claims, mentions, len(numbers)

    def _read(self, scene: Scene) -> list[Draft]:
        """The drafts of one scene, every reader taking its turn at each item, so that each knows what was said before."""
        figures = FigureReader(scene)
        superlatives = SuperlativeReader(scene, self._standings)
        streaks = StreakReader(scene, self._standings)
        regimes = StandingReader(scene, self._standings)
        comparisons = ComparisonReader(scene, self._standings)
        drafts = comparisons.breadth()
        taken = superlatives.taken
        for at, kind in enumerate(scene.sentence.kinds):
            number = scene.items[at].number
            if kind == tags.NUMBER and number is not None:
                if at in taken or at in comparisons.taken:
                    continue
                found = comparisons.read(at) or read_volume(scene, at, number) or read_range(scene, at, number)
                if found:
                    drafts.extend(found)
                else:
                    figures.read(at)
            elif number is not None:
                found = streaks.read(at, number) or read_volume(scene, at, number)
                drafts.extend(found or superlatives.read(at))
            elif kind == tags.MULTIPLE:
                drafts.extend(read_multiple(scene, at))
            elif kind == tags.ADJECTIVE:
                drafts.extend(read_flat(scene, at))
            else:
                drafts.extend(superlatives.read(at) or regimes.read(at) or comparisons.read(at))
        drafts.extend(figures.close())
        return drafts


def _place(draft: Draft) -> tuple[int, int]:
    return draft.start, draft.end
