"""Prices of dealers, records that a fall led to, places of a list with its changes, and results beside a rank."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import WAY_UNTOLD, Claim

QUOTES = [
    # bid and offer, the second by its last digits
    ("The dollar fetched 136.08-09 yen at 5 p.m.", "level 136.08 JPY dollar"),
    ("The euro was quoted at $1.0374-0375 and 141.17-21 yen.", "level 1.0374 USD euro; level 141.17 JPY euro"),
    (
        "The dollar was at 110.44-45 yen, compared with 109.80-81 yen in New York and 109.55-57 yen in Tokyo on Monday.",
        "level 110.44 JPY dollar; level 109.80 JPY dollar; level 109.55 JPY dollar",
    ),
    ("The pound bought 182.10–15 yen.", "level 182.10 JPY pound"),  # a long dash
    ("The dollar traded at 103.99-104.00 yen.", "level 103.99 JPY dollar"),  # the second in full
]  # fmt: skip

RECORDS = [
    ("The rupee slid to a record 91.20 per dollar.", "rec down rupee"),
    ("The yen dropped 2% to a record 160.20 to the dollar.", "pct down 2 yen; rec down yen"),  # after a figure
    ("The rupee fell 0.3% to close at a record 91.20 a dollar.", "pct down 0.3 rupee; rec down rupee"),  # where it closed
    ("Bitcoin climbed as much as 4% to a record $64,500.", "pct up 4 Bitcoin; rec up Bitcoin"),  # up
    ("The Dow fell on Monday but closed at a record 39,000 on Tuesday.", "rec up Dow"),  # the fall of another day
    # as prose from other tongues has it
    ("Brent reached $85, the maximum since October 2014.", "level 85 USD Brent; ext up Brent"),
    ("The pound touched its minimum since April 2016 against the dollar.", "ext down pound"),
    ("The minimum wage rose 5%, the most since 2008.", ""),  # of no price
]  # fmt: skip

PLACES = [
    (
        "The biggest risers on the FTSE 100 were Shell up 16p to 201p and BP up 6p to 275p.",
        "rank up Shell; rank up BP; price up 0.16 GBP Shell; level 2.01 GBP Shell; price up 0.06 GBP BP; level 2.75 GBP BP",
    ),
    (
        "The biggest fallers on the FTSE 100 were Shell (down 2%) and BP (down 3%).",
        "rank down Shell; rank down BP; pct down 2 Shell; pct down 3 BP",
    ),
    ("The top gainers in the Dow were Boeing, up 4%, and Intel.", "rank up Boeing; rank up Intel; pct up 4 Boeing"),
    ("The best performers in the Dow were Apple and Intel, and the Nasdaq rose 1%.", "rank up Apple; rank up Intel; pct up 1 Nasdaq"),  # a clause of its own
]  # fmt: skip

RESULTS = [
    ("Ford rose 2% after it reported a £492m loss, the largest in its history.", "pct up 2 Ford"),
    ("Boeing posted a $4 billion loss, its biggest since 2008, and its shares fell 3%.", "pct down 3 its shares"),
    ("Tesla suffered a $60 billion loss in market value, its biggest ever.", "mvc down 60000000000 USD Tesla; rec down Tesla"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), QUOTES + RECORDS + PLACES + RESULTS)
def test_quotes_records_places_and_results(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "upto"),
    [
        ("The dollar fetched 136.08-09 yen.", "136.09"),
        ("The euro stood at $1.0374-0375.", "1.0375"),
        ("The dollar was at 135.70-80 yen.", "135.80"),
    ],
)
def test_an_offer_goes_on_with_its_bid(text: str, upto: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [str(claim.quantity.upto) for claim in claims_of(text) if claim.quantity is not None] == [upto]


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("The yen closed at a record 149.82 per dollar.", True),
        ("The yen slid to a record 149.82 per dollar.", False),  # the verb tells
        ("The Nasdaq closed at a record 16,057.44.", False),  # no money is told in another
    ],
)
def test_which_way_a_quoted_record_points(
    text: str, *, untold: bool, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [WAY_UNTOLD in claim.notes for claim in claims_of(text)] == [untold]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # so much in each: over no stretch that a calendar holds
        ("Gold rose about 15% in each of the prior two weeks.", [True, False]),
        ("The Nasdaq lost more than 1% in each of the past three sessions.", [True, False]),
        ("Gold rose 15% over the past two weeks.", [False]),
    ],
)
def test_a_move_of_each_of_several_stretches(
    text: str, words: list[bool], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [claim.period.anchor is not None for claim in claims_of(text)] == words
