"""Whatever the text: spans are in order and inside it, and reading costs time in proportion to its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.periods import period_words, scan_periods
from factcheck.extract.periods.grammar import load_grammar
from factcheck.extract.periods.openings import DEPTH
from factcheck.extract.periods.tokens import OTHER

# Words the grammar knows, numbers of every shape and marks, in any order.
_NUMBERS = ["1", "27", "31", "52", "2024", "'12", "3.5", "1/2", "½", "27th", "03/04/2025", "2025-01-27", "31/31/2025"]
_MARKS = [",", "-", ".", "'s", ":", "%", "$5", "(", "—", "11:30", "Q3", "H1", "99999999999999999999"]
_WORDS = [word.capitalize() for word in load_grammar().vocabulary] + list(load_grammar().vocabulary)

soup = st.lists(st.sampled_from(_WORDS + _NUMBERS + _MARKS), max_size=40).map(" ".join)


@given(st.one_of(soup, st.text(max_size=300)))
@settings(max_examples=300, deadline=None)
def test_mentions_are_in_order_and_inside_the_text(text: str) -> None:
    end = 0
    for mention in scan_periods(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end


@given(soup)
@settings(max_examples=100, deadline=None)
def test_no_pattern_that_matches_is_left_untried(text: str) -> None:
    patterns = load_grammar().patterns
    for island in "".join(period_words(part).codes for part in text.split(" ")).split(OTHER):
        for at, code in enumerate(island):
            found = [pattern for pattern in patterns.every if (match := pattern.regex.match(island, at)) and match[0]]
            assert not found or code in patterns.first
            assert set(map(id, found)) <= set(map(id, patterns[island[at : at + DEPTH]]))


def test_no_pattern_is_tried_where_it_cannot_begin() -> None:
    # a word that begins nothing, and words that only stand behind what a pattern matches ("delivery in March")
    patterns, code = load_grammar().patterns, load_grammar().vocabulary
    assert patterns[OTHER] == ()
    assert patterns[code["delivery"]] == ()


# Texts made to repeat what patterns begin with.
HOSTILE = [
    "since the end of last ",
    "from its ",
    "in the first ",
    "January 27 ",
    "on Monday, ",
    "2024 ",
    "1/2-",
    "the ",
    "a",
    "' ",
    "Q1",
    "up 1,1",
    "3.",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def cost(copies: int) -> float:
        text = piece * copies
        start = time.process_time()
        scan_periods(text)
        return time.process_time() - start

    cost(100)
    few = min(cost(1_000) for _ in range(3))
    assert min(cost(5_000) for _ in range(2)) < 20 * max(few, 0.002)
