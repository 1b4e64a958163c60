"""Figures in words, as an editor would write them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.models import Direction, Kind
from factcheck.verify.sentences import figure_words, number_words, places_of, printed_words
from factcheck.verify.summaries import claimed_words
from tests.verify.factories import claim, figure, resolved

# Value, unit, decimals, with a sign or without, and the words.
FIGURES = [
    ("15.9481", "percent", 1, True, "+15.9%"),
    ("-2.97", "percent", 2, True, "-2.97%"),
    # what rounds to nothing has no sign
    ("-0.004", "percent", 1, True, "0.0%"),
    ("893.16", "points", 2, False, "893.16 points"),
    ("-1123.03", "points", 2, True, "-1,123.03 points"),
    # money stands behind its sign, scaled where it is large
    ("2.1", "USD", 2, True, "+$2.10"),
    ("-592.7e9", "USD", 1, True, "-$592.7 billion"),
    ("3.2e12", "USD", 1, False, "$3.2 trillion"),
    ("345.6", "HKD", 2, False, "HK$345.60"),
    # a currency without a sign of its own keeps its code
    ("12.5", "SEK", 1, False, "SEK 12.5"),
    ("7", "basis_points", 0, True, "+7 basis points"),
    ("2.5", "times", 1, False, "2.5 times"),
    # sessions are whole, shares scaled
    ("5", "sessions", 1, False, "5 sessions"),
    ("11.2e9", "shares", 1, False, "11.2 billion shares"),
]


@pytest.mark.parametrize("value, unit, places, signed, words", FIGURES)
def test_figure_words(value: str, unit: str, places: int, signed: bool, words: str) -> None:
    assert figure_words(Decimal(value), unit, places=places, signed=signed) == words


def test_thousands_are_grouped() -> None:
    assert number_words(Decimal("3756.07"), places=2) == "3,756.07"


# The number printed, its unit, the scale word's factor, and the decimals of the number as written.
PLACES = [("3.1", "percent", "1", 1), ("612.47", "points", "1", 2), ("589", "USD", "1e9", 0), ("1.5", "USD", "1e9", 1)]


@pytest.mark.parametrize("text, unit, scale, places", PLACES)
def test_places_of(text: str, unit: str, scale: str, places: int) -> None:
    assert places_of(figure(text, unit, scale=scale)) == places


def test_the_direction_is_the_sign_of_a_move() -> None:
    assert printed_words(claim(direction=Direction.DOWN, quantity=figure("27"))) == "-27%"


def test_a_level_has_no_sign() -> None:
    level = claim(Kind.LEVEL, Direction.DOWN, figure("4,512.30", "points"))
    assert printed_words(level) == "4,512.30 points"


# The printed words, the direction, and how the verdict repeats them.
CLAIMED = [
    ("27%", Direction.DOWN, "-27%"),
    ("$589 billion", Direction.DOWN, "-$589 billion"),
    # a sign that is printed is not doubled
    ("+1.2%", Direction.UP, "+1.2%"),
    # words take no sign
    ("a quarter", Direction.DOWN, "a fall of a quarter"),
    ("half a percent", Direction.UP, "a rise of half a percent"),
]


@pytest.mark.parametrize("words, direction, repeated", CLAIMED)
def test_claimed_words(words: str, direction: Direction, repeated: str) -> None:
    printed = replace(figure("27"), text=words)
    told = resolved(claim(Kind.PERCENT_CHANGE, direction, printed))
    assert claimed_words(told, printed) == repeated
