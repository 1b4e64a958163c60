"""An article's claims: cheap gate, tokens of the paragraphs worth it, one reading a sentence. Never raises on text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from factcheck.extract import tags
from factcheck.extract.assembly import Assembler, share_hedges
from factcheck.extract.assertion import Speech
from factcheck.extract.bracketed_prices import bracketed_prices
from factcheck.extract.business import AFTER_BUSINESS, without_business
from factcheck.extract.clause_forces import shipped_forces
from factcheck.extract.counted_records import count_records
from factcheck.extract.dealt_subjects import deal_subjects
from factcheck.extract.drafts import Draft
from factcheck.extract.extreme_prices import mark_extreme_prices
from factcheck.extract.first_times import mark_first_times
from factcheck.extract.gate import stretches, worth_reading
from factcheck.extract.implied import mark_implied
from factcheck.extract.items import Reader, Sentence
from factcheck.extract.lexicon import shipped_lexicon
from factcheck.extract.moments import mark_moments
from factcheck.extract.numbers import numbers_at
from factcheck.extract.periods import periods_of
from factcheck.extract.phrase_meanings import has_quotes
from factcheck.extract.ranked_points import mark_ranked_points
from factcheck.extract.referents import (
    point_back,
    spoke_of_unpriced,
    spoke_of_yields,
    without_pronouns,
    without_statistics,
    without_survey_readings,
)
from factcheck.extract.scene import Scene, build_scene
from factcheck.extract.sentence_reader import SentenceReader
from factcheck.extract.standings import (
    shipped_standings,
    trigger_of,
)
from factcheck.extract.timing import set_periods
from factcheck.extract.touched import mark_touched
from factcheck.extract.words import Words
from factcheck.models import Article, Block, Claim, Extraction, Span, Subject, SubjectKind

_LOOK_BACK: Final = 6
_CONTEXT: Final = 400


class Extractor:
    """Finds the market claims of articles. ``names`` are the catalogue's aliases, in any case.

    One extractor serves one thread; it keeps what it learned of words and sheds it before it grows large.
    """

    def __init__(self, *, names: Iterable[str]) -> None:
        self._lexicon = shipped_lexicon()
        self._standings = shipped_standings()
        self._forces = shipped_forces()
        self._words = Words(names, self._lexicon, trigger_of)
        self._reader = Reader(self._lexicon, trigger_of)

    def extract(self, article: Article) -> Extraction:
        """Every claim of ``article`` in text order, the names it mentions, and how many numbers it holds."""
        reading = _Reading(article)
        for block in article.blocks:
            text = block.text
            for start, end in stretches(text):
                piece = text[start:end]
                if worth_reading(piece):
                    self._stretch(reading, part(block, start, end), before=text[max(0, start - _CONTEXT) : start])
                else:
                    reading.passed.append((block, start, end))
                    reading.unpriced = reading.business = reading.yields = False
        figures = {claim.quantity.span for claim in reading.claims if claim.quantity is not None}
        return Extraction(article, tuple(reading.claims), tuple(reading.mentions), reading.numbers, len(figures))

    def _stretch(self, reading: _Reading, block: Block, *, before: str) -> None:
        """Read one stretch; ``block`` is cut to it, ``before`` is what its paragraph says before."""
        text = block.text
        cut = self._words.cut(text)
        numbers = numbers_at(text, cut.numbers)
        periods = periods_of(text, cut.periods, cut.places)
        reading.numbers += len(numbers)
        assembler = Assembler(reading.article, block)
        for sentence in self._reader.read(text, cut, numbers, periods):
            if reading.yields:
                point_back(sentence)
            sentence.quoted = self._is_of_quoted(reading, sentence)
            scene = build_scene(sentence, self._lexicon)
            scene.after_yield = reading.yields
            drafts = self._without_business(reading, scene, SentenceReader(scene, self._standings).drafts())
            if any(draft.subject.kind is SubjectKind.ANAPHOR for draft in drafts):
                self._look_back(reading)
            if not reading.mentions:
                drafts = without_statistics(scene, drafts)
            if reading.unpriced:
                drafts = without_pronouns(drafts)
            reading.unpriced = spoke_of_unpriced(scene, drafts, before=reading.unpriced)
            reading.yields = spoke_of_yields(scene, drafts, before=reading.yields)
            if drafts:
                heads = (mention.head for mention in reading.mentions[-_LOOK_BACK:])
                drafts = without_survey_readings(
                    drafts, before + text[max(0, sentence.start - _CONTEXT) : sentence.start], heads
                )
            named = [phrase for phrase in scene.phrases if phrase.named and phrase.market]
            if drafts:
                whole = assembler.span(sentence.start, sentence.end)
                reading.claims.extend(self._claims(scene, drafts, assembler, whole))
            reading.mentions.extend(assembler.subject(sentence, phrase) for phrase in named)
        reading.passed.clear()

    @staticmethod
    def _without_business(reading: _Reading, scene: Scene, drafts: list[Draft]) -> list[Draft]:
        """``drafts`` but for those of a company's business, which is more likely after a sentence that told of such."""
        before = AFTER_BUSINESS if reading.business else int(reading.unpriced)
        kept = without_business(scene, drafts, before=before, known=bool(reading.mentions)) if drafts else drafts
        reading.business = len(kept) < len(drafts) or (scene.of_results and not kept)
        return kept

    def _claims(self, scene: Scene, drafts: list[Draft], assembler: Assembler, whole: Span) -> Iterator[Claim]:
        drafts.sort(key=_place)
        deal_subjects(scene.sentence, drafts)
        set_periods(scene.sentence, drafts)
        if "(" in scene.sentence.held:
            drafts.extend(bracketed_prices(scene, drafts))
            drafts.sort(key=_place)
        mark_touched(scene.sentence, drafts)
        mark_extreme_prices(scene.sentence, drafts)
        mark_ranked_points(drafts)
        share_hedges(scene.sentence, drafts)
        mark_moments(scene.sentence, drafts)
        mark_implied(scene.sentence, drafts)
        if tags.COUNT in scene.sentence.kinds:
            mark_first_times(scene.sentence, drafts)
            count_records(scene.sentence, drafts)
        speech = Speech(scene, self._forces)
        voice = speech.speaker()
        attribution = None if voice is None else assembler.subject(scene.sentence, voice).span
        for draft in drafts:
            force = speech.assertion(draft)
            yield assembler.claim(scene.sentence, draft, assertion=force, attribution=attribution, whole=whole)

    def _look_back(self, reading: _Reading) -> None:
        """Find the names of the stretches passed over right before an anaphor, which may refer to them."""
        for block, start, end in reading.passed[-_LOOK_BACK:]:
            piece = part(block, start, end)
            assembler = Assembler(reading.article, piece)
            cut = self._words.cut(piece.text)
            dates = periods_of(piece.text, cut.periods, cut.places)
            for sentence in self._reader.read(piece.text, cut, (), dates):
                scene = build_scene(sentence, self._lexicon)
                reading.mentions.extend(
                    assembler.subject(sentence, phrase) for phrase in scene.phrases if phrase.named and phrase.market
                )
        reading.passed.clear()

    def _is_of_quoted(self, reading: _Reading, sentence: Sentence) -> bool:
        """As in "Litecoin slid. Its price has fallen to $72": the price of what was named last, which no shop sells.

        So too "Palm oil rose. Prices had slipped to 2,573 ringgit on Monday".
        """
        if sentence.lows[0] != "prices" and (sentence.lows[0] != "its" or "price" not in sentence.lows[1:3]):
            return False
        self._look_back(reading)
        last = reading.mentions[-1] if reading.mentions else None
        if last is None:
            return False
        head = last.head.lower()
        return any(map(has_quotes, (self._lexicon.find(head), self._lexicon.find(head.rpartition(" ")[2]))))


@dataclass(slots=True)
class _Reading:
    """What has been read of one article so far; ``passed`` are the stretches skipped since the last one read.

    ``unpriced``: the sentence before spoke of what has no price; ``business``: it told figures of a company's business;
    ``yields``: all that it told was of yields.
    """

    article: Article
    claims: list[Claim] = field(default_factory=list)
    mentions: list[Subject] = field(default_factory=list)
    numbers: int = 0
    unpriced: bool = False
    business: bool = False
    yields: bool = False
    passed: list[tuple[Block, int, int]] = field(default_factory=list)


def part(block: Block, start: int, end: int) -> Block:
    """The block that ``block.text[start:end]`` is by itself, with its own way back to the source."""
    if start == 0 and end == len(block.text):
        return block
    if block.offsets is None:
        return Block(block.text[start:end], block.start + start)
    return Block(block.text[start:end], block.start, block.offsets[start : end + 1])


def _place(draft: Draft) -> tuple[int, int]:
    return draft.start, draft.end
