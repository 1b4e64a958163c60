"""Which marks and prices the words make a close, and which a price within a session."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Approximation, Claim, Kind, PeriodKind, PriceField, Superlative

CLOSING = [
    "The Hang Seng closed at a record high.",
    "Kelvane ended up 2.1 percent at 812p, its highest since May.",  # with a move and a price between
    "The DAX finished Tuesday at a fresh record.",  # with a day
    "The Dow ended the day 0.3% higher at 30,123, an all-time high.",  # beside the price
    "The Nasdaq rose 1% to close at a record high of 15,300.",  # where a move ended
    "The index had its lowest close in two years.",  # by the noun
    "Gold reached its highest settlement since 2013.",  # ... another one
    "The Kospi posted an all-time closing high.",  # by the word before
    "Shares closed at a 52-week low.",  # a length of time
]
EITHER = [
    "The DAX hit a record high.",
    "The Nikkei rose to its highest since May.",
    "Kelvane slid to a record low, closing 4% down.",  # the close is another one
    "The FTSE 100 closed higher, hitting a record high.",  # ... and before it
    "The Nasdaq ended lower after it hit a record high.",  # of another clause
    "The CAC 40 closed 2% below its record high of 7,500.",  # a mark that was left behind
]
WITHIN = [
    ("The Dow touched a record high.", PriceField.HIGH),
    ("The DAX briefly hit its lowest since June.", PriceField.LOW),  # for a moment
    ("The Nikkei set an intraday record of 40,109.", PriceField.HIGH),  # before the mark
    ("Oil fell to a record low during the session.", PriceField.LOW),  # after it
    ("The Kospi sank to its lowest intraday level since May.", PriceField.LOW),  # between
]
LED_TO = [
    ("The Nikkei tumbled as much as 9% to 30,210.", PriceField.LOW, False),  # at most
    ("Ford climbed as much as 40 cents, or 4%, to $11.20.", PriceField.HIGH, False),  # told twice
    ("Kelvane sank 5% at one point to $40.10.", PriceField.LOW, False),  # by the words of its moment
    ("The Nikkei tumbled 9% to 30,210.", PriceField.CLOSE, True),  # the close
]


ENTERED = [
    "The Dow briefly dipped into bear market territory.",
    "The S&P 500 momentarily fell into a correction.",
    "The Nasdaq rose 1%, after briefly entering a bear market.",
]
ONCE = [
    "The Dow, once up 18% this year, is flat.",
    "Ford shares, once down 40%, have recovered.",
    "Zorb, once 9% higher for the month, is down 3%.",
]


def _mark(claims: tuple[Claim, ...]) -> Superlative:
    (mark,) = [claim.detail for claim in claims if isinstance(claim.detail, Superlative)]
    return mark


@pytest.mark.parametrize("text", CLOSING)
def test_closing_marks(text: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    mark = _mark(claims_of(text))
    assert (mark.field, mark.settled) == (PriceField.CLOSE, True)


@pytest.mark.parametrize("text", EITHER)
def test_marks_of_a_close_or_a_moment(text: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    mark = _mark(claims_of(text))
    assert (mark.field, mark.settled) == (PriceField.CLOSE, False)


@pytest.mark.parametrize(("text", "field"), WITHIN)
def test_marks_within_a_session(text: str, field: PriceField, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    mark = _mark(claims_of(text))
    assert (mark.field, mark.settled) == (field, False)


@pytest.mark.parametrize(("text", "field", "settled"), LED_TO)
def test_prices_that_moves_led_to(
    text: str, field: PriceField, settled: bool, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (level,) = [claim.quantity for claim in claims_of(text) if claim.kind is Kind.LEVEL]
    assert level is not None
    assert (level.field, level.settled) == (field, settled)


@pytest.mark.parametrize("text", ENTERED)
def test_markets_briefly_entered(text: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    (period,) = [claim.period for claim in claims_of(text) if claim.kind is Kind.REGIME]
    assert period.kind is PeriodKind.INTRADAY


@pytest.mark.parametrize("text", ONCE)
def test_the_most_that_a_move_was(text: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    told = [claim.quantity.approximation for claim in claims_of(text) if claim.quantity and claim.quantity.value > 8]
    assert told == [Approximation.AT_MOST]
