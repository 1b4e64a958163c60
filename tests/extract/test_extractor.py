"""What holds of any text: spans quote the source, nothing raises, time grows with length and no faster."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.extract import Extractor
from factcheck.ingest import article_from_text
from factcheck.models import Article, Block, Claim, Extraction, Kind, PeriodKind, Quantity, Span, Subject, SubjectKind

WORDS = [
    "Apple", "the", "S&P 500", "rose", "fell", "3%", "12.5 points", "to", "at", "$45.10", "record", "high", "its", "since", "March", "and", ",", ";", "(", ")", "or", "which", "whose", "biggest",
    "one-day", "drop", "in", "shares", "of", "banks", "for", "a", "third", "straight", "day", "yield", "4.5%", "basis", "points", "respectively", "while", "with", "up", "down", "from", "below",
    "bull market", "outperformed", "0.2", "-", ":", '"', "twice", "average", "volume", "2 billion shares", "doubled", "flat", "will", "not", "if", "most", "N/A", "\u00a0", "…", "’s",
]  # fmt: skip


def spans(extraction: Extraction) -> list[tuple[Span, str]]:
    found: list[tuple[Span, str]] = []
    for claim in extraction.claims:
        parts: list[Subject | Quantity | None] = [claim.subject, claim.benchmark, claim.quantity]
        found.extend((part.span, part.text) for part in parts if part is not None)
        if claim.period.span is not None and claim.period.text is not None:
            found.append((claim.period.span, claim.period.text))
    found.extend((mention.span, mention.text) for mention in extraction.mentions)
    return found


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
@example("since yield record the \xa0 Apple")
@settings(max_examples=300, deadline=None)
def test_spans_quote_the_source_whatever_the_words(extractor: Extractor, text: str) -> None:
    extraction = extractor.extract(article_from_text(text, id="any", source="any"))
    assert all(span.of(text) == quoted for span, quoted in spans(extraction))


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_text_raises(extractor: Extractor, text: str) -> None:
    extractor.extract(article_from_text(text, id="any", source="any"))


@pytest.mark.parametrize(
    "text",
    [
        # a comma after a figure, a city after "and", a conjunction, a bound and a preposition
        "Kelvane shares rose 2.8% in 2019, though well off both the Dow’s 15% rise and the S&P 500’s 20% gain, while",
        "Shares wilted, with the blue chip CSI 300 index of the largest companies in Shanghai and Shenzhen",
        "The Dow fell 812 points, or 3.1%, to 25,106, and the Nasdaq gave up a record close at or",
        "Gold rose for a third straight day to within 2% of its intraday record of $2,431 set",
    ],
)
def test_no_text_raises_wherever_it_is_cut_off(extractor: Extractor, text: str) -> None:
    for place in range(len(text)):
        extractor.extract(article_from_text(text[:place], id="any", source="any"))


@pytest.mark.parametrize(
    "unit",
    [
        "rose 3% ",  # verbs and figures without an end
        "Apple, ",  # a list that never closes
        "the S&P 500 which ",  # relative clauses
        "(NASDAQ: ",  # open brackets
        "-",  # joiners
        "biggest drop since ",  # superlatives without a date
        "1.5% ",  # figures alone
        "up from down to ",  # directions alone
        "Shares of ",  # heads without a name
        "and the the its whose ",  # closed classes alone
    ],
)
def test_time_is_linear_in_repetition(extractor: Extractor, unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        article = Article("long", "long", text, (Block(text, 0),))
        started = time.process_time()
        extractor.extract(article)
        return time.process_time() - started

    seconds(2_000)
    short = max(seconds(20_000), 0.02)
    assert seconds(100_000) < short * 5 * 4


def test_ids_are_stable_and_distinct(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    text = "Apple and Microsoft rose 2% and 3%, respectively. The Dow closed at 34,120.50."
    first, second = claims_of(text), claims_of(text)
    assert [claim.id for claim in first] == [claim.id for claim in second]
    assert len({claim.id for claim in first}) == len(first) == 3
    assert all(len(claim.id) == 12 for claim in first)


def test_list_of_unequal_lengths_is_noted(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    claims = claims_of("Apple, Microsoft and Amazon rose 1% and 2%, respectively.")
    assert {claim.notes for claim in claims} == {("list_lengths_differ",)}
    assert len({claim.series for claim in claims}) == 1


def test_names_passed_over_are_mentioned_for_an_anaphor(extractor: Extractor) -> None:
    text = "Nvidia makes chips for games.\nThe company is loved.\nIts shares fell 3% on Monday."
    extraction = extractor.extract(article_from_text(text, id="a", source="a"))
    assert [mention.head for mention in extraction.mentions] == ["Nvidia"]
    assert extraction.claims[0].subject.kind is SubjectKind.ANAPHOR


SEED = (
    (Kind.COMPARISON, "it", None),
    (Kind.PERCENT_CHANGE, "the Hang Seng Tech Index", "20%"),
    (Kind.REGIME, "the Hang Seng Tech Index", None),
    (Kind.EXTREME_SINCE, "its", None),
    (Kind.PERCENT_CHANGE, "the index", "25%"),
    (Kind.PERCENT_CHANGE, "the Nasdaq 100", "4.4%"),
    (Kind.PERCENT_CHANGE, "Magnificent Seven", "0.5%"),
    (Kind.PERCENT_CHANGE, "American tech stocks", "27%"),
    (Kind.MARKET_VALUE_CHANGE, "Nvidia", "$589 billion"),
    (Kind.PERCENT_CHANGE, "Alibaba", "43%"),
    (Kind.PERCENT_CHANGE, "Xiaomi", "34%"),
    (Kind.PERCENT_CHANGE, "Baidu", "13%"),
    (Kind.PERCENT_CHANGE, "BYD", "40%"),
    (Kind.PERCENT_CHANGE, "e-commerce platforms JD.com", "24%"),
    (Kind.PERCENT_CHANGE, "Meituan", "11%"),
    (Kind.PERCENT_CHANGE, "the Hang Seng Index", "15%"),
)


@pytest.mark.shared
def test_the_seed_article_gives_all_its_claims(extractor: Extractor, shared: Path) -> None:
    text = (shared / "seed" / "hang-seng-tech-article.txt").read_text(encoding="utf-8")
    claims = extractor.extract(article_from_text(text, id="seed", source="seed")).claims
    found = {(claim.kind, claim.subject.text, claim.quantity.text if claim.quantity else None) for claim in claims}
    assert set(SEED) <= found
    low = next(claim for claim in claims if claim.quantity is not None and claim.quantity.text == "25%")
    assert low.period.kind is PeriodKind.SINCE_EXTREME


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # The distance is from the record beside it, not of the day before.
        (
            "The Dow gained on Tuesday and now stands 45 points away from its all-time intraday peak of 38,109.",
            "away from its all-time intraday peak",
        ),
        # The extreme beside the figure, though another period stands before it.
        ("The S&P 500 fell on Monday and is now 5% below its record close.", "below its record close"),
        # A dated extreme.
        ("It closed on Tuesday 12% off its October high.", "off its October high"),
    ],
)
def test_a_distance_counts_from_the_extreme_beside_it(
    claims_of: Callable[[str], tuple[Claim, ...]], text: str, period: str
) -> None:
    (distance,) = [claim for claim in claims_of(text) if claim.kind in {Kind.POINT_CHANGE, Kind.PERCENT_CHANGE}]
    assert distance.period.text == period
