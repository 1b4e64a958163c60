"""Figures and dates as an editor writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.report.phrases import changed_words, reading_words, tally
from factcheck.report.wording import (
    Wording,
    figure,
    moment,
    percent,
    plural,
    price,
    priced,
    short_date,
    typeset,
    visible,
    wording,
)
from factcheck.shipped import shipped_path
from factcheck.tables import read_toml
from factcheck.verify.wording import day_words


@pytest.mark.parametrize(
    ("value", "unit", "signed", "words"),
    [
        # A gain
        ("15.9481", "percent", True, "+15.95%"),
        # A loss has a true minus sign
        ("-2.97", "percent", True, "−2.97%"),
        # Unsigned, whole
        ("25", "percent", False, "25%"),
        # No sign on nothing
        ("0", "percent", True, "0%"),
        # A change of a few cents keeps no empty decimals
        ("0.6500", "USD", True, "+$0.65"),
        # One of a unit
        ("-1", "basis_points", True, "−1 basis point"),
        # Units apart from their number
        ("7", "basis_points", True, "+7 basis points"),
        ("310.5", "points", True, "+310.5 points"),
        ("3", "times", False, "3 times"),
        # Sessions are counted
        ("5", "sessions", False, "5 sessions"),
        # Sums of money
        ("-592658000000", "USD", True, "−$592.66 billion"),
        ("589000000000", "USD", False, "$589 billion"),
        ("3000000000000", "USD", False, "$3 trillion"),
        # A price has two decimals
        ("118.4", "USD", False, "$118.40"),
        ("2.1", "HKD", True, "+HK$2.10"),
        # Currencies without a sign of their own
        ("12.5", "CHF", False, "CHF 12.50"),
        # Shares
        ("11200000000", "shares", False, "11.2 billion shares"),
        ("950", "shares", False, "950 shares"),
        # A rank
        ("2", "place", False, "place 2"),
    ],
)
def test_figures(value: str, unit: str, signed: bool, words: str) -> None:
    assert figure(Decimal(value), unit, signed=signed) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        # Thousands
        ("4554.78", "4,554.78"),
        # Two decimals at least
        ("83", "83.00"),
        # Rates below ten keep theirs
        ("0.00645", "0.00645"),
        # Above ten, two are enough
        ("149.8352", "149.84"),
    ],
)
def test_prices(value: str, words: str) -> None:
    assert price(Decimal(value)) == words


@pytest.mark.parametrize(
    ("words", "set_"),
    [
        # A loss
        ("Prices give -3.0%, not -27%.", "Prices give −3.0%, not −27%."),
        # Money lost, with and without a letter before the sign
        ("Prices give -$592.66 billion or -HK$2 (-CHF 3).", "Prices give −$592.66 billion or −HK$2 (−CHF 3)."),
        # Thousands
        ("4221.92 on 13 January 2025", "4,221.92 on 13 January 2025"),
        # Figures already parted, dates, symbols and ranges stay
        ("4,221.92 in 2025; BTC-USD, 0005.HK, 5-day, 10 - 12", "4,221.92 in 2025; BTC-USD, 0005.HK, 5-day, 10 - 12"),
        # A long fraction is no run of thousands
        ("1.023456.7", "1.023456.7"),
        # Controls are written out
        ("up\u202e 1", "up[U+202E] 1"),
    ],
)
def test_sentences_are_set_as_figures_are(words: str, set_: str) -> None:
    assert typeset(words) == set_


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        # A day
        ("2025-01-27", "27 January 2025"),
        # A moment with its zone
        ("2025-01-27T16:30-05:00", "27 January 2025, 16:30 UTC-05:00"),
        ("2026-11-27T03:28:56+00:00", "27 November 2026, 03:28 UTC"),
        # A moment without one
        ("2025-01-27T16:30", "27 January 2025, 16:30"),
        # No date at all stays as it is, safe to show
        ("last\u202eweek", "last[U+202E]week"),
    ],
)
def test_moments(stamp: str, words: str) -> None:
    assert moment(stamp) == words


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [("4554.78", "HKD", "4,554.78 HKD"), ("818830900", "shares", "818,830,900 shares")],
)
def test_prices_of_a_verdict_carry_their_currency(value: str, currency: str, words: str) -> None:
    assert priced(Decimal(value), currency) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.0123, "1%"), (0.41, "41%"), (0.004, "under 1%"), (0.0, "under 1%"), (0.997, "over 99%"), (1.0, "100%")],
)
def test_shares(share: float, words: str) -> None:
    assert percent(share) == words


def test_dates() -> None:
    assert day_words(date(2025, 1, 3)) == "3 January 2025"
    assert short_date(date(2025, 12, 31)) == "31 Dec 2025"


def test_counts() -> None:
    assert plural(1, "claim") == "1 claim"
    assert plural(2000, "clash", "clashes") == "2,000 clashes"
    assert tally({"claims": 0}) == "0 claims"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # Line breaks and tabs stay
        ("a\nb\tc\r\nd", "a\nb\tc\nd"),
        # A lone carriage return could overwrite a line
        ("a\rb", "a[U+000D]b"),
        # Other scripts are left alone
        ("恒生 שלום مرحبا", "恒生 שלום مرحبا"),
        # An override is not
        ("\u202e", "[U+202E]"),
    ],
)
def test_controls_are_spelled_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_missing_word_is_named(tmp_path: Path) -> None:
    path = tmp_path / "wording.toml"
    text = shipped_path("configs", "wording.toml").read_text(encoding="utf-8")
    path.write_text(text.replace('streak = "streak"\n', ""), encoding="utf-8")
    with pytest.raises(ConfigError, match="no words for streak"):
        read_toml(path, Wording)


def test_no_status_shares_its_icon() -> None:
    assert len({words.icon for words in wording().status.values()}) == len(wording().status)


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        # One word in the middle
        ("up 25% since 2023.", "up 25% since 2025.", ("up 25% since ", "2025.", "")),
        # At the head
        ("Up 3% today", "Down 3% today", ("", "Down", " 3% today")),
        # Two places: all between them
        ("a 1 b 2 c", "a 2 b 1 c", ("a ", "2 b 1", " c")),
        # Words taken out leave nothing new
        ("a b c", "a c", ("a ", "", "c")),
        # Words put in
        ("a c", "a b c", ("a ", "b", " c")),
        # Nothing changed
        ("a b", "a b", ("a b ", "", "")),
        # A word repeated
        ("a a", "a a a", ("a a ", "a", "")),
    ],
)
def test_what_a_correction_changed(before: str, after: str, parts: tuple[str, str, str]) -> None:
    assert changed_words(before, after) == parts
    assert "".join(parts).rstrip() == after


@pytest.mark.parametrize(
    ("value", "fits", "words"),
    [
        # A value that fits, one that does not
        ("34.5", True, "+34.5%, fits"),
        ("-4.9", False, "−4.9%, does not fit"),
        # A range has no single value, yet fits
        (None, True, "fits"),
        # Nothing known
        (None, None, "no data"),
        # A value shown for what it is
        ("1", None, "+1%"),
    ],
)
def test_other_readings(value: str | None, fits: bool | None, words: str) -> None:
    assert reading_words(None if value is None else Decimal(value), fits, "percent", signed=True) == words
