"""The claims an edit may change are those that share its words, however many there are."""

from __future__ import annotations

from factcheck.models import ResolvedClaim
from factcheck.verify.repair.sharing import SharedWords
from tests.verify.stories import Desk, StoryPrices

# A list of one period and several subjects, a subject carried over two sentences, one as long as a line, and repeats.
TEXT = " ".join(
    (
        "Apple, Microsoft and Nvidia rose 1.1%, 2.2% and 3.3% respectively on Tuesday.",
        "The S&P 500 gained 1.8%, or 81.21 points, to 4,649.23. It was up 0.5% on Monday.",
        "Apple fell 2.0% on Friday, and Microsoft lost 3.0%. The Dow Jones Industrial Average fell 0.3% that day.",
        *("Nvidia fell 17% on Monday.",) * 5,
    )
)


def _claims() -> list[ResolvedClaim]:
    checked = Desk().check(TEXT, "2021-12-21T22:00:00Z", StoryPrices({}))
    return [claim.resolved for claim in checked.claims]


def _characters(item: ResolvedClaim) -> set[int]:
    return set(range(item.claim.subject.span.start, item.claim.subject.span.end))


def test_claims_that_share_words_are_found_in_their_order() -> None:
    claims = _claims()
    assert len(claims) > 12
    shared = SharedWords(claims)
    for item in claims:
        expected = tuple(
            other
            for other in claims
            if other.claim.sentence == item.claim.sentence
            or _characters(other) & _characters(item)
            or (item.claim.period.span is not None and other.claim.period.span == item.claim.period.span)
        )
        assert shared.with_words_of(item.claim) == expected
    # The repeats share words with nothing but themselves.
    assert shared.with_words_of(claims[-1].claim) == (claims[-1],)


def test_instruments_are_told_once_in_the_order_of_the_text() -> None:
    symbols = [instrument.symbol for instrument in SharedWords(_claims()).instruments]
    assert symbols == ["AAPL", "MSFT", "NVDA", "^GSPC", "^DJI"]
