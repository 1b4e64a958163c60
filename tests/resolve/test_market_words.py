"""Words of markets in a text: whole, as printed, and in the order of their table."""

from __future__ import annotations

import pytest

from factcheck.resolve.market_words import MarketWords

WORDS = MarketWords(
    [("US", "New York"), ("US", "New York Stock Exchange"), ("GB", "U.K."), ("HK", "HK$"), ("JP", "Japan's")]
)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # the table's order, not the text's
        ("Some HK$ 5 billion moved from the U.K. to New York.", [("US", "New York"), ("GB", "U.K."), ("HK", "HK$")]),
        # one word within another
        ("the New York Stock Exchange", [("US", "New York"), ("US", "New York Stock Exchange")]),
        # its first letters alone, a longer word, and another case
        ("New Delhi, Newark, New Yorkers and new york", []),
        # a word that ends in letters after a mark
        ("Japan's Topix", [("JP", "Japan's")]),
        ("", []),
    ],
)
def test_words_are_met_whole_in_the_order_of_the_table(text: str, held: list[tuple[str, str]]) -> None:
    assert WORDS.held_by(text) == held
