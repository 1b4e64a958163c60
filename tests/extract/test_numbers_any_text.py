"""What holds of the numbers of any text: spans quote it, nothing overlaps, nothing raises, time is linear."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.numbers import scan_numbers
from factcheck.extract.quantities import build_quantity, hedge_at
from factcheck.models import Block

PIECES = st.sampled_from(
    [
        "5",
        "27%",
        "$",
        "HK$",
        "3.1",
        ",",
        ".",
        " ",
        "-",
        "+",
        "−",
        "/",
        "(",
        ")",
        "a",
        "half",
        "third",
        "one",
        "hundred",
        "million",
        "bn",
        "points",
        "to",
        "and",
        "between",
        "Jan.",
        "27",
        "2025",
        "S&P",
        "500",
        "of",
        "its",
        "½",
        "x",
        "%",
        "cents",
        "about",
        "or so",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)


@settings(max_examples=400)
@given(text=TEXTS)
def test_mentions_quote_the_text_in_order(text: str) -> None:
    at = 0
    for number in scan_numbers(text):
        assert at <= number.unit_start <= number.start < number.end <= number.unit_end <= len(text)
        assert number.value >= 0
        assert number.half_unit >= 0
        assert number.upto is None or number.upto > number.value
        at = number.unit_end


@settings(max_examples=200)
@given(text=TEXTS)
def test_every_mention_makes_a_quantity(text: str) -> None:
    block = Block(text, 7)
    for number in scan_numbers(text):
        quantity = build_quantity(number, hedge=hedge_at(text, number), block=block)
        assert quantity.span.covers(quantity.number)
        assert 0 <= quantity.low <= quantity.value
        assert quantity.high is None or quantity.high >= quantity.value


HOSTILE = [
    "1",
    "1,",
    "111,",
    "1.1.",
    "1-",
    "1 to ",
    "one ",
    "twenty-",
    "half a ",
    "$",
    "(-",
    "a ",
    " ",
    "1/2",
    "S&P-",
    "Jan 1 ",
    "http://a",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(unit: str) -> None:
    """Four times the text takes about four times as long; sixteen times would show a square."""

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        best = min(_timed(text) for _ in range(3))
        return max(best, 0.002)

    assert seconds(40_000) < 9 * seconds(10_000)


def _timed(text: str) -> float:
    start = time.process_time()
    scan_numbers(text)
    return time.process_time() - start
