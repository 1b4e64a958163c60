"""The bar's own words; that it shows on a terminal alone is told by the commands' tests."""

from __future__ import annotations

import pytest

from factcheck.cli_progress import counted, rate_words


@pytest.mark.parametrize(
    ("speed", "words"),
    [
        # Nothing is known yet
        (None, ""),
        (0.0, ""),
        # Many in a second
        (1234.5, "1,234/s"),
        (12.4, "12/s"),
        # A few
        (3.26, "3.3/s"),
        # Fewer than one in two seconds are counted by the minute
        (0.1, "6/min"),
    ],
)
def test_rates(speed: float | None, words: str) -> None:
    assert rate_words(speed) == words


def test_items_pass_unchanged_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(counted(iter("abc"), "letters", 3)) == ["a", "b", "c"]
    assert capsys.readouterr() == ("", "")
