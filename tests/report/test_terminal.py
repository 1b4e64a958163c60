"""Text for the terminal and for `explain`: what needs a look first, inside the width, nothing of the article steers it."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from factcheck.errors import UsageError
from factcheck.models import Failure
from factcheck.report.terminal import explanation, print_report, report_text
from tests.report.factories import TEXT, article, checked_article, empty_article, report


def test_what_needs_a_look_comes_first() -> None:
    lines = report().to_text().splitlines()
    assert lines[0] == "Hong Kong tech is back"
    assert lines[1].startswith("As of 12 February 2025, inferred as the one date")
    assert lines[3].startswith("10 claims: 1 not matching the prices, 1 not plausible, 2 matching with a note, 2")
    heads = [line.split("  ")[1] for line in lines if line.startswith("  ") and line[2] in "✗!≈?✓"]
    assert heads[:3] == ["✗ Does not match", "! Not plausible", "≈ Matches, with a note"]
    assert heads[-2] == "✓ Matches"


def test_a_flagged_claim_with_its_correction() -> None:
    assert (
        "  ✗ Does not match  1. Hang Seng TECH Index: “25%”  [c01]\n"
        "    Prices give +15.9%, not +25%. With January 13, 2025 the figure is +25.1%.\n"
        "    Suggested: The Hang Seng Tech Index has gained 25% since its trough of\n"
        "    January 13, 2025, leaving the Nasdaq 100 and its 4.4% advance far behind.\n"
    ) in report().to_text()


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_keep_the_width_and_end_without_spaces(width: int) -> None:
    for line in report().to_text(width=width).splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_an_article_without_claims_and_one_not_read() -> None:
    text = report(empty_article(), failures=(Failure("x.pdf", "has no text"),)).to_text()
    assert text == "results.txt\nNo market claim among 1 number.\nNot read: x.pdf: has no text\n"


def test_several_articles_are_summed_up() -> None:
    text = report(checked_article(), empty_article()).to_text()
    assert "\nIn all: 2 articles, 10 claims: 1 not matching the prices, 1 not plausible," in text


def test_an_unknown_date_says_what_to_give() -> None:
    text = report(replace(checked_article(), as_of=None)).to_text()
    assert "The date of the story is not known; give it with --as-of." in text


def test_a_pipe_gets_plain_text() -> None:
    out = io.StringIO()
    print_report(report().document, out)
    assert out.getvalue() == report().to_text()


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("no_color", "coloured"),
    [
        # A terminal has colours
        (False, True),
        # unless it is told not to
        (True, False),
    ],
)
def test_a_terminal_gets_colour_unless_told_not_to(
    monkeypatch: pytest.MonkeyPatch, no_color: bool, coloured: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    out = Screen()
    print_report(report().document, out)
    assert ("\x1b[1;31m" in out.getvalue()) is coloured


def test_words_of_the_article_steer_neither_terminal_nor_markup() -> None:
    made = checked_article()
    title = "[bold]x[/bold] \x1b[2J\u202e"
    text = report(replace(made, article=replace(made.article, title=title, text=TEXT))).to_text()
    assert text.startswith("[bold]x[/bold] [U+001B][2J[U+202E]\n")
    assert "\x1b" not in text


def test_explanation_tells_everything() -> None:
    text = explanation(report().document, "c01")
    for words in (
        "  Article: hang-seng.txt\n",
        "  Kind: percent change\n",
        "  About: Hang Seng TECH Index, ^HSTECH (alias 'Hang Seng Tech Index')\n",
        "  Period: since its trough of January 13, 2023 (13 Jan 2023 to 12 Feb 2025)\n",
        "  Computed: +15.95%; the words accept +24.5% to +25.5%\n",
        "  Formula: 5281.18 / 4554.78 - 1 = 15.95%\n",
        "    ^HSTECH close 13 Jan 2023: 4,554.78 HKD, split-adjusted, from sample\n",
        "    intraday low of 13 January 2023: +17.20%, does not fit\n",
        "    close of 12 January 2023: no data\n",
        "    Larger than 97% of such moves of Hang Seng TECH Index since 27 July 2020;\n",
        "    another year: 2023 -> 2025, gives +25.09% (fits by chance 1% of the",
        "weak",
    ):
        assert words in text


def test_explanation_of_what_was_not_checked() -> None:
    text = explanation(report().document, "c09")
    assert "  Not checked because: a forecast\n" in text
    assert "Prices:" not in text


def test_a_beginning_of_an_id_is_enough_where_it_is_one_claims() -> None:
    assert explanation(report().document, "c10") == explanation(report().document, "c1")


@pytest.mark.parametrize(
    ("claim_id", "problem"),
    [
        # No such claim
        ("zz", "no claim has this id; the report holds c01, c02, c03, c04, c05 and 5 more"),
        # Several begin so
        ("c0", "9 claims begin with it; the report holds c01, c02, c03, c04, c05 and 5 more"),
        # Nothing at all
        ("", "no claim has this id; the report holds c01, c02, c03, c04, c05 and 5 more"),
    ],
)
def test_an_unknown_claim_is_named(claim_id: str, problem: str) -> None:
    with pytest.raises(UsageError) as caught:
        explanation(report().document, claim_id)
    assert str(caught.value) == f"CLAIM_ID: {claim_id!r} is not accepted: {problem}"


def test_an_empty_report_has_no_text() -> None:
    assert report_text(replace(report(), articles=()).document) == ""


def test_of_many_articles_the_summary_shows_those_with_most() -> None:
    calm = replace(checked_article("calm.txt"), claims=checked_article().claims[:1], findings=())
    made = report(
        *(replace(calm, article=article(name=f"{n:02}.txt")) for n in range(25)), checked_article("worst.txt")
    )
    text = made.to_summary()
    shown = [line for line in text.splitlines() if line.endswith(".txt")]
    # The one with most, and the first of those with one each, in the order of the report.
    assert shown == [*(f"{n:02}.txt" for n in range(19)), "worst.txt"]
    assert text.endswith("\nAnd 6 more articles with something to look at.\n")


def test_of_many_claims_the_summary_shows_the_first() -> None:
    made = checked_article()
    many = replace(made, claims=made.claims[:1] * 14, findings=())
    lines = report(many).to_summary().splitlines()
    assert sum(line.startswith("  ✗ ") for line in lines) == 10
    assert lines[-1] == "  and 4 more"


def test_a_folder_is_summed_up_in_a_few_lines() -> None:
    made = report(checked_article(), empty_article(), failures=(Failure("x.pdf", "has no text"),))
    assert made.to_summary() == (
        "2 articles, 10 claims: 1 not matching the prices, 1 not plausible, 2 matching\n"
        "with a note, 2 not checked, 4 matching.\n"
        "\n"
        "hang-seng.txt\n"
        "  ✗ Hang Seng TECH Index: “25%”  Prices give +15.9%, not +25%. With January 13,\n"
        "  2025 the figure is +25.1%.\n"
        "  ! American technology stocks: “27%”  No broad group of American technology\n"
        "  stocks lost that much in a day: the Nasdaq Composite lost 3.1% on 27 January\n"
        "  2025, and 12.3% on its worst day.\n"
        "  ≠ 43% and 34% are given in the order Alibaba, Xiaomi.\n"
        "\n"
        "Not read: x.pdf: has no text\n"
    )
