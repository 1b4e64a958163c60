"""Hedges and the intervals they accept, by section 2 of the rules: bounds worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.numbers import scan_numbers
from factcheck.extract.quantities import build_quantity, hedge_at, word_multiple
from factcheck.models import Approximation, Block, PriceField, Quantity
from tests.extract.written import written


def first_quantity(text: str) -> Quantity:
    """The first number of ``text`` as a quantity with its hedge."""
    number = scan_numbers(text)[0]
    return build_quantity(number, hedge=hedge_at(text, number), block=Block(text, 0))


INTERVALS = [
    # text, approximation, low, high
    ("rose 3.1%", "exact", "3.05", "3.15"),  # half a unit in the last place
    ("rose 3%", "exact", "2.5", "3.5"),  # a whole number
    ("rose 3.10%", "exact", "3.095", "3.105"),  # a trailing zero is precision
    ("lost $589 billion", "exact", "588500000000", "589500000000"),  # half a billion each way
    ("rose 65 cents", "exact", "0.645", "0.655"),  # half a cent
    ("rose about 15%", "about", "14.25", "15.75"),  # a twentieth of the value
    ("rose about 1%", "about", "0.5", "1.5"),  # half a unit is wider than a twentieth
    ("rose around 15%", "about", "14.25", "15.75"),  # the same word by another name
    ("rose roughly 15%", "about", "14.25", "15.75"),  # another
    ("rose some 300 points", "about", "285", "315"),  # some
    ("rose 300 points or so", "about", "285", "315"),  # after the number
    ("rose ~15%", "about", "14.25", "15.75"),  # a sign
    ("rose by about 15%", "about", "14.25", "15.75"),  # a preposition before it
    ("an about-15% rise", "about", "14.25", "15.75"),  # joined by a hyphen
    ("rose nearly 6%", "nearly", "5.4", "6"),  # a tenth below and nothing above
    ("rose almost 6%", "nearly", "5.4", "6"),  # the same
    ("rose close to 6%", "nearly", "5.4", "6"),  # two words
    ("rose just under 6%", "nearly", "5.4", "6"),  # the longer hedge goes first
    ("a near-6 percent gain", "nearly", "5.4", "6"),  # joined by a hyphen
    ("rose nearly 1%", "nearly", "0.5", "1"),  # half a unit is wider than a tenth
    ("rose more than 20%", "more_than", "20", None),  # no upper bound
    ("rose over 20%", "more_than", "20", None),  # the same
    ("closed above $4,700", "more_than", "4700", None),  # before a currency
    ("a more than 20% rise", "more_than", "20", None),  # inside a noun phrase
    ("rose well over 20%", "more_than", "20", None),  # stressed
    ("a 20%-plus rise", "more_than", "20", None),  # after the number
    ("a 1,200-plus points rise", "more_than", "1200", None),  # between number and unit
    ("a 300-odd point drop", "about", "285", "315"),  # another
    ("rose at least 20%", "at_least", "19.5", None),  # the printed value counts
    ("rose no less than 20%", "at_least", "19.5", None),  # negated less
    ("rose 20% or more", "at_least", "19.5", None),  # after the number
    ("rose less than 0.5%", "less_than", "0", "0.55"),  # from zero
    ("fell below $42", "less_than", "0", "42.5"),  # a level
    ("rose no more than 2%", "less_than", "0", "2.5"),  # negated more
    ("rose as much as 22 basis points", "at_most", "21.5", "22.5"),  # the intraday extreme
    ("rose up to 22%", "at_most", "21.5", "22.5"),  # the same
    ("rose between 2.7% and 6.8%", "between", "2.65", "6.85"),  # each end by its precision
    ("rose 2-3%", "between", "1.5", "3.5"),  # a printed range
    ("shed a third", "exact", "29.997", "36.663"),  # a tenth of the value
    ("shed nearly half", "nearly", "0.45", "0.5"),  # a tenth below
    ("shed more than a third", "more_than", "33.33", None),  # no upper bound
    ("a threefold rise", "exact", "2.7", "3.3"),  # a tenth of the value
    ("rose 3% about noon", "exact", "2.5", "3.5"),  # a word after it that hedges something else
    ("topped the psychological $100,000 level", "more_than", "100000", None),  # an adjective between
    ("fell over 3 sessions", "exact", "2.5", "3.5"),  # a length of time is not hedged by "over"
    ("moved over the 3% mark", "more_than", "3", None),  # an article between
]


@pytest.mark.parametrize("text, approximation, low, high", INTERVALS)
def test_interval(text: str, approximation: str, low: str, high: str | None) -> None:
    quantity = first_quantity(text)
    assert quantity.approximation.value == approximation
    assert quantity.low == Decimal(low)
    assert quantity.high == (None if high is None else Decimal(high))


FIELDS = [
    # text, the price meant
    ("traded as high as 39.25", PriceField.HIGH),  # the day's high
    ("traded as low as $38", PriceField.LOW),  # the day's low
    ("closed at $38", PriceField.CLOSE),  # the default
]


@pytest.mark.parametrize("text, field", FIELDS)
def test_price_field_of_the_words(text: str, field: PriceField) -> None:
    assert first_quantity(text).field is field


def test_hedge_quotes_its_words() -> None:
    text = "It slid just under 6 percent."
    hedge = hedge_at(text, scan_numbers(text)[0])
    assert hedge is not None
    assert text[hedge.start : hedge.end] == "just under"


def test_bare_number_counts_points() -> None:
    assert first_quantity("closed at 19,341.83").unit == "points"


def test_unit_given_by_the_caller() -> None:
    text = "an average of 1.49 billion"
    number = scan_numbers(text)[0]
    assert build_quantity(number, hedge=None, unit="shares", block=Block(text, 0)).unit == "shares"


def test_spans_count_from_the_source() -> None:
    """A block that begins at 100 gives spans from there, and the number lies inside the whole."""
    text = "up HK$345.60 today"
    quantity = build_quantity(scan_numbers(text)[0], hedge=None, block=Block(text, 100))
    assert (quantity.span.start, quantity.span.end) == (103, 112)
    assert (quantity.number.start, quantity.number.end) == (106, 112)
    assert quantity.text == "HK$345.60"


def test_word_of_a_multiple() -> None:
    text = "It doubled."
    quantity = build_quantity(word_multiple(3, 10, Decimal(2)), hedge=None, block=Block(text, 0))
    assert (quantity.text, quantity.unit, quantity.low, quantity.high) == (
        "doubled",
        "times",
        Decimal("1.8"),
        Decimal("2.2"),
    )


def _decimals(places: int) -> st.SearchStrategy[Decimal]:
    return st.decimals(min_value=1, max_value=99999, places=places, allow_nan=False, allow_infinity=False)


NUMBERS = st.integers(0, 4).flatmap(_decimals)
UNITS = st.sampled_from(
    [
        ("", "%"),
        ("", " percentage points"),
        ("", " basis points"),
        ("", " points"),
        ("$", ""),
        ("HK$", ""),
        ("€", ""),
        ("$", " million"),
        ("$", " billion"),
        ("", " trillion yen"),
        ("", " million shares"),
        ("", " times"),
        ("", " cents"),
    ]
)
HEDGES = st.sampled_from(["", "about ", "nearly ", "more than ", "at least ", "less than ", "as much as "])


@given(value=NUMBERS, unit=UNITS, hedge=HEDGES)
def test_rendering_reads_back(value: Decimal, unit: tuple[str, str], hedge: str) -> None:
    before, after = unit
    quantity = first_quantity(f"It moved {hedge}{before}{value:,f}{after}.")
    again = first_quantity(f"It moved {written(quantity)}.")
    assert (again.value, again.unit, again.half_unit) == (quantity.value, quantity.unit, quantity.half_unit)
    assert (again.low, again.high, again.approximation) == (quantity.low, quantity.high, quantity.approximation)


@pytest.mark.parametrize(
    "text", ["a third", "two-thirds", "a fifth", "three-quarters", "half", "threefold", "nearly half"]
)
def test_fractions_in_words_read_back(text: str) -> None:
    quantity = first_quantity(f"It shed {text} of its value.")
    again = first_quantity(f"It shed {written(quantity)} of its value.")
    assert (again.value, again.unit, again.low, again.high) == (
        quantity.value,
        quantity.unit,
        quantity.low,
        quantity.high,
    )


@given(low=st.integers(1, 50), more=st.integers(1, 40), unit=st.sampled_from(["%", " points", " basis points"]))
def test_ranges_read_back(low: int, more: int, unit: str) -> None:
    quantity = first_quantity(f"It moved between {low} and {low + more}{unit}.")
    again = first_quantity(f"It moved {written(quantity)}.")
    assert quantity.approximation is Approximation.BETWEEN
    assert (again.value, again.upto, again.low, again.high) == (
        quantity.value,
        quantity.upto,
        quantity.low,
        quantity.high,
    )
