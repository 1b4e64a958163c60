"""Markdown for a ticket: what needs a look in full, the rest in a table, the article's words as plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.models import Failure
from factcheck.report.markdown import escaped
from tests.report.factories import checked_article, empty_article, report


def test_flagged_claims_in_full_and_the_rest_in_a_table() -> None:
    lines = report().to_markdown().splitlines()
    assert lines[0] == "# Market claims checked"
    assert [line for line in lines if line.startswith("### ")] == [
        "### ✗ 1. Does not match: Hang Seng TECH Index: “25%”",
        "### ! 5. Not plausible: American technology stocks: “27%”",
    ]
    assert "- **Computed:** +15.95%; the words accept +24.5% to +25.5%" in lines
    prices = "^HSTECH close 13 Jan 2023 4,554.78 HKD (sample); ^HSTECH close 12 Feb 2025 5,281.18 HKD (sample)"
    assert f"- **Prices:** {prices}" in lines
    assert "- **Inconsistent:** 43% and 34% are given in the order Alibaba, Xiaomi." in lines
    table = [line for line in lines if line.startswith("| ")]
    assert len(table) == 1 + 8
    assert table[-1].startswith("| 10 | ? Not checked: a forecast | S\\&P 500: “5%” |")


def test_the_date_stands_with_its_basis() -> None:
    assert (
        "As of 12 February 2025, inferred as the one date on which most of its claims hold. 10 claims:"
        in report().to_markdown()
    )


def test_articles_without_claims_and_failures() -> None:
    text = report(empty_article(), checked_article(), failures=(Failure("a_b.txt", "is empty"),)).to_markdown()
    assert "## results.txt\n\nNo market claim among 1 number.\n" in text
    assert "## Not read\n\n- a\\_b.txt: is empty\n" in text
    assert "2 articles, 10 claims: 1 not matching the prices" in text


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        # Links and images
        ("![x](http://a)", "!\\[x\\](http://a)"),
        # HTML
        ("<b>&amp;", "\\<b\\>\\&amp;"),
        # A table cell and a heading
        ("a | # b", "a \\| \\# b"),
        # A mention, and a formula
        ("@all $x$", "\\@all \\$x\\$"),
        # Lines become one
        ("a\n\n> b", "a \\> b"),
        # Controls are spelled out
        ("a\u202eb", "a\\[U+202E\\]b"),
        # A list, a rule, a heading that underlines: at the beginning of a line alone
        ("- 3 + 4 - 5", "\\- 3 + 4 - 5"),
        ("---", "\\---"),
        ("+ 3.1%", "\\+ 3.1%"),
        ("1. Gold rose", "1\\. Gold rose"),
        ("27) and so on", "27\\) and so on"),
        ("=====", "\\====="),
        # and no figure
        ("+1.5% and -3.1%", "+1.5% and -3.1%"),
        ("118.42 / 142.62 - 1 = -16.97%", "118.42 / 142.62 - 1 = -16.97%"),
    ],
)
def test_words_of_others_are_literal(words: str, safe: str) -> None:
    assert escaped(words) == safe


def test_a_title_stays_on_its_line() -> None:
    made = checked_article()
    text = report(replace(made, article=replace(made.article, title="One\n\n# Two"))).to_markdown()
    assert "## One \\# Two\n" in text
