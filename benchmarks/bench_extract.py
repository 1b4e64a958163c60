"""How fast claims are extracted, against spaCy merely tokenising the same text and against a plain regular expression.

usage: python benchmarks/bench_extract.py TEXT_OR_JSONL... [--memory ARTICLES]

Texts are taken paragraph by paragraph, warm, best of several passes in which the rows take turns. ``--memory`` extracts
from so many articles in one process and prints how its resident memory grows.
"""

from __future__ import annotations

import argparse
import re
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy

from factcheck.extract import Extractor
from factcheck.extract.lexicon import shipped_lexicon
from factcheck.extract.names import find_names
from factcheck.extract.standings import trigger_of
from factcheck.extract.words import Words
from factcheck.ingest import read_articles
from factcheck.models import Article
from factcheck.resolve import Catalogue

_PASSES = 25
_FIGURE = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<unit>%|percent\b|per cent\b|pct\b|points\b|basis points\b)")
_MOVE = re.compile(r"\b(?:rose|fell|gain|los|drop|jump|climb|slid|surg|plung|tumbl|add|shed|up|down|higher|lower)\w*")
_NAME = re.compile(r"\b[A-Z][\w&.]*(?: [A-Z0-9][\w&.]*)*")


@dataclass(frozen=True, slots=True)
class Measured:
    """One way of reading the texts: seconds for all of them, and how many claims it found (None: it seeks none)."""

    name: str
    seconds: float
    claims: int | None


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--memory", type=int, metavar="ARTICLES", default=0)
    arguments = parser.parse_args()
    catalogue = Catalogue.load()
    extractor = Extractor(names=catalogue.names())
    print(f"{len(catalogue.names())} names")
    for path in arguments.paths:
        articles = [item for item in read_articles(path) if isinstance(item, Article)]
        _print_table(path.name, articles, _measured(articles, extractor, catalogue.names()))
        if arguments.memory:
            _print_memory(articles, extractor, arguments.memory)


def _measured(articles: list[Article], extractor: Extractor, names: tuple[str, ...]) -> tuple[Measured, ...]:
    paragraphs = [block.text for article in articles for block in article.blocks]
    words = Words(names, shipped_lexicon(), trigger_of)
    cuts = [(paragraph, words.cut(paragraph)) for paragraph in paragraphs]

    def find() -> None:
        for paragraph, cut in cuts:
            find_names(paragraph, cut)

    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")

    def tokenise() -> None:
        for paragraph in paragraphs:
            blank(paragraph)

    def match() -> int:
        return sum(_regex_claims(paragraph) for paragraph in paragraphs)

    def extract() -> int:
        return sum(len(extractor.extract(article).claims) for article in articles)

    tokenising, finding, matching, extracting = _best_in_turn((tokenise, find, match, extract))
    return (
        Measured("tokenise and split sentences", tokenising, None),
        Measured("find the catalogue's names", finding, None),
        Measured("regular expression", matching, match()),
        Measured("factcheck", extracting, extract()),
    )


def _regex_claims(paragraph: str) -> int:
    """Figures with a word of movement and a capitalised name in the same paragraph, the nearest of each."""
    figures = list(_FIGURE.finditer(paragraph))
    moves = [found.start() for found in _MOVE.finditer(paragraph)]
    names = [found.start() for found in _NAME.finditer(paragraph)]
    return sum(bool(moves and names and _nearest(figure.start(), moves) >= 0) for figure in figures)


def _nearest(place: int, places: Iterable[int]) -> int:
    return min(places, key=lambda other: abs(other - place))


def _best_in_turn(works: Sequence[Callable[[], object]]) -> list[float]:
    """The best time of each; a machine that others slow down for a while slows all of them alike."""
    passes = [[_timed(work) for work in works] for _ in range(_PASSES + 1)]
    return [min(times) for times in zip(*passes[1:], strict=True)]


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _print_table(name: str, articles: list[Article], rows: tuple[Measured, ...]) -> None:
    print(f"\n{name}: {len(articles)} articles, {sum(len(article.text) for article in articles)} characters")
    for row in rows:
        found = "" if row.claims is None else f"{row.claims:5} claims"
        ratio, rate = row.seconds / rows[0].seconds, len(articles) / row.seconds
        print(f"  {row.name:30} {row.seconds * 1000:8.2f} ms  {ratio:5.2f} x  {rate:9.0f} articles/s  {found}")


def _print_memory(articles: list[Article], extractor: Extractor, count: int) -> None:
    steps = 4
    for step in range(steps + 1):
        print(f"  after {step * count // steps:6} articles: {_resident_mb():.0f} MB")
        if step < steps:
            for number in range(count // steps):
                extractor.extract(_renamed(articles[number % len(articles)], step * count + number))


def _renamed(article: Article, number: int) -> Article:
    """The article with a word that no other has, so that nothing can be answered from what was kept."""
    text = f"Company{number}x shares rose {number % 97}.{number % 10}%. {article.text}"
    from factcheck.ingest import article_from_text

    return article_from_text(text, id=str(number), source=article.source)


def _resident_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
