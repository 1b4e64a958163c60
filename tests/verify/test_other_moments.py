"""Prices told of another moment than the story's: within a stretch, before a move, at a turn, beyond a round number."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Approximation, Kind, Reason, Status
from factcheck.prices.series import PriceHistory
from tests.verify.stories import Desk, StoryPrices

OK, NOTED, WRONG, OPEN = (
    Status.SUPPORTED,
    Status.SUPPORTED_WITH_NOTE,
    Status.CONTRADICTED,
    Status.NOT_CHECKABLE,
)
# About 5,000 all along, but for a fall to 4,500 on 5 August 2024, and about 5,040 from the next day on.
PRICES = StoryPrices({"^GSPC": {date(2024, 8, 5): -10.0, date(2024, 8, 6): 12.0}})
AUGUST, OCTOBER = "2024-08-06T22:00:00Z", "2024-10-01T22:00:00Z"

ROWS = [
    # any price of the month
    ("The S&P 500 traded at 4,700 in August.", OCTOBER, [NOTED]),
    ("The S&P 500 has rallied since hitting a low of about 4,500 in August.", OCTOBER, [OK]),
    ("The S&P 500 was at about 4,600 in the third quarter.", OCTOBER, [NOTED]),
    # ... of which it had none so low, nor the month before
    ("The S&P 500 traded at 4,200 in August.", OCTOBER, [WRONG]),
    ("The S&P 500 traded at 4,700 in July.", OCTOBER, [WRONG]),
    # ... while the close of the month is one price
    ("The S&P 500 ended August at 4,700.", OCTOBER, [WRONG]),
    # where the move began: the close before it
    ("The S&P 500 climbed to about 5,040 from about 4,500.", AUGUST, [OK, OK]),
    ("The S&P 500 climbed to about 5,040 on Tuesday from about 4,500.", AUGUST, [OK, OK]),
    # ... or some day of the year, which the words do not tell
    ("The S&P 500 is at about 5,040, up from 4,700.", OCTOBER, [OK, OPEN]),
    # ... but never there
    ("The S&P 500 is at about 5,040, up from 3,900.", OCTOBER, [OK, WRONG]),
    # a price in money far from the index is that of another thing; near it, it is its level
    ("The S&P 500 rose 12.0%, closing at $131.40.", AUGUST, [OK, OPEN]),
    ("Up more than the S&P 500, it closed at $131.40.", AUGUST, [OPEN]),
    ("The S&P 500 closed at $4,900.", AUGUST, [WRONG]),
    # ... and so are points
    ("The S&P 500 closed at 131.40 points.", AUGUST, [WRONG]),
    # when a year began
    ("The S&P 500 is at about 5,040. It stood at about 5,000 when the year began.", OCTOBER, [OK, OK]),
    ("The S&P 500 is at about 5,040. It stood at about 4,100 when this year started.", OCTOBER, [OK, WRONG]),
    # a turn of the year
    ("The S&P 500 bottomed at about 4,500.", OCTOBER, [NOTED]),
    ("The S&P 500 bottomed at about 4,100.", OCTOBER, [WRONG]),
    # the earlier mark and the move that passed it are of two days
    ("The S&P 500 rose 12.0%, topping its previous close of about 4,500 on Aug. 5.", AUGUST, [OK, OK]),
    ("The S&P 500 rose 12.0%, topping its previous close of about 4,900 on Aug. 5.", AUGUST, [OK, WRONG]),
]


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "published", "statuses"), ROWS, ids=[row[0] for row in ROWS])
def test_other_moments(text: str, published: str, statuses: list[Status], desk: Desk) -> None:
    checked = desk.check(text, published, PRICES).claims
    assert [one.verdict.status for one in checked] == statuses, [one.verdict.summary for one in checked]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # a coin closed near 5,000 before the day and at 6,000 on it: its high of that day is some price between
        ("Ether has fallen 16% from its August 5 high of $5,900.", NOTED),
        ("Ether has fallen 16% from a Monday high of $5,900.", NOTED),
        # ... and none far beyond
        ("Ether has fallen 16% from its August 5 high of $7,400.", WRONG),
    ],
)
def test_the_price_of_a_dated_mark_of_a_coin(text: str, status: Status, desk: Desk) -> None:
    prices = StoryPrices({"ETH-USD": {date(2024, 8, 5): 20.0, date(2024, 8, 9): -16.0}}, symbols=("ETH-USD",))
    checked = desk.check(text, "2024-08-09T22:00:00Z", prices).claims
    assert [one.verdict.status for one in checked if one.resolved.claim.kind is Kind.LEVEL] == [status]


def test_the_most_of_a_day_is_the_most_in_percent_too(desk: Desk) -> None:
    # 500 points on 4,999 are 10.0 percent; the index, of which no low is held, closed there.
    checked = desk.check("The S&P 500 fell as much as 490 points, or 9.8%, on Monday.", "2024-08-05T22:00:00Z", PRICES)
    assert {one.resolved.claim.quantity.approximation for one in checked.claims if one.resolved.claim.quantity} == {
        Approximation.AT_MOST
    }


RANKED = [
    # the largest in points though not in percent
    ("The S&P 500 had its best day ever on Tuesday.", AUGUST, NOTED),
    ("The S&P 500 had its best point gain ever on Tuesday.", AUGUST, NOTED),
    # ... and in neither
    ("The S&P 500 had its best day ever on Friday.", "2024-08-16T22:00:00Z", WRONG),
]


@pytest.mark.parametrize(("text", "published", "status"), RANKED, ids=[row[0] for row in RANKED])
def test_moves_of_an_index_are_ranked_in_points_too(text: str, published: str, status: Status, desk: Desk) -> None:
    # 12.5% of 5,000 are 625 points, 12.4% of 5,456 are 676.
    moves = {date(2023, 3, 1): 12.5, date(2024, 8, 5): -3.0, date(2024, 8, 6): 12.4}
    checked = desk.check(text, published, StoryPrices({"^GSPC": moves})).claims
    assert [one.verdict.status for one in checked] == [status]


FROM_A_PEAK = [
    # a fall of this name has no period beside it
    ("The S&P 500 suffered a 10% correction in August.", OCTOBER),
    ("The S&P 500 went through a 14% drawdown in July.", OCTOBER),
    ("The S&P 500 had a 9% pullback last week.", OCTOBER),
]


@pytest.mark.parametrize(("text", "published"), FROM_A_PEAK, ids=[row[0] for row in FROM_A_PEAK])
def test_corrections_are_counted_from_a_peak(text: str, published: str, desk: Desk) -> None:
    reasons = [one.verdict.reason for one in desk.check(text, published, PRICES).claims]
    assert reasons in ([], [Reason.AMBIGUOUS_PERIOD])


OPEN_SESSION = [
    # what is still going on, in a story that tells of nothing closed
    ("The S&P 500 was down 1.1% on Tuesday. A slide is threatening to push it lower.", [Reason.INTRADAY]),
    ("The S&P 500 was off 1.1%. Oil is trading lower.", [Reason.INTRADAY]),
    ("Stocks are on the verge of a bad day. The S&P 500 was 1.1% lower.", [Reason.INTRADAY]),
    # first counts, mended later
    ("The S&P 500 fell 1.1% on Tuesday, according to preliminary data.", [Reason.INTRADAY]),
    ("The provisional closes are showing a 1.1% loss for the S&P 500.", [Reason.INTRADAY]),
    ("Based on preliminary closing figures, the S&P 500 shed 1.1%.", [Reason.INTRADAY]),
    # ... and a close beside it
    ("The S&P 500 closed down 1.1% on Tuesday. A strike is threatening to spread.", [None]),
]


@pytest.mark.parametrize(("text", "reasons"), OPEN_SESSION, ids=[row[0] for row in OPEN_SESSION])
def test_a_session_that_is_told_to_go_on(text: str, reasons: list[Reason | None], desk: Desk) -> None:
    prices = StoryPrices({})
    assert [one.verdict.reason for one in desk.check(text, AUGUST, prices).claims] == reasons


def test_what_moved_from_an_untold_day_says_so(desk: Desk) -> None:
    checked = desk.check("The S&P 500 is at about 5,040, up from 4,700.", OCTOBER, PRICES).claims
    assert checked[1].verdict.reason is Reason.AMBIGUOUS_PERIOD


def test_a_mark_lends_its_day_to_nothing_after_it(desk: Desk) -> None:
    text = "The S&P 500 topped its previous close of about 4,500 on Aug. 5. The index rose 12.0%."
    assert [one.verdict.status for one in desk.check(text, AUGUST, PRICES).claims] == [OK, OK]


OPEN_RECORDS = [
    # The session closed at 5,039.00, the highest of all: so much above it stood its high at the most...
    ("The S&P 500 rose to a record high of 5,100.", OPEN),
    # ... and not so much
    ("The S&P 500 rose to a record high of 6,900.", WRONG),
]


@pytest.mark.parametrize(("text", "status"), OPEN_RECORDS, ids=[row[0] for row in OPEN_RECORDS])
def test_a_record_of_an_open_session_lies_among_its_prices(text: str, status: Status, desk: Desk) -> None:
    checked = desk.check(text, "2024-08-06T15:00:00Z", PRICES).claims
    assert [one.verdict.status for one in checked] == [status], [one.verdict.summary for one in checked]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # the dollar is at its dearest of the short history made, and so the yen at its cheapest
        ("The yen slid to a record {} per dollar.", NOTED),
        ("The yen jumped to a record {} per dollar.", WRONG),
        # no word tells which of the two
        ("The yen closed at a record {} per dollar.", NOTED),
    ],
)
def test_a_record_told_by_the_quote_of_a_currency(text: str, status: Status, desk: Desk) -> None:
    day = date(2024, 8, 5)
    prices = StoryPrices({"JPY=X": {day: 4.0}}, symbols=("JPY=X",))
    history = prices.history("JPY=X")
    assert isinstance(history, PriceHistory)
    close = history.price(day)
    assert close is not None
    checked = desk.check(text.format(f"{close.value:,.2f}"), "2024-08-05T23:00:00Z", prices).claims
    assert [one.verdict.status for one in checked] == [status], [one.verdict.summary for one in checked]
