"""Moves told between two prices, of which each has the day that stands beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, PartialDate, PeriodKind

SINCE, SESSION, MONTH, TRAILING = PeriodKind.SINCE, PeriodKind.SESSION, PeriodKind.NAMED_MONTH, PeriodKind.TRAILING
NONE = PeriodKind.NONE

ROWS = [
    # from one day to another: a noun, a participle and a few words after the prices
    ("Ford went from $10 on May 3 to $12 on June 7, a rise of 20%.", [(SESSION, "on May 3"), (SESSION, "on June 7"), (SINCE, "on May 3")]),
    ("Ford slid from $12 on May 3 to $9 on June 7, losing 25%.", [(SESSION, "on May 3"), (SESSION, "on June 7"), (SINCE, "on May 3")]),
    ("Ford climbed from $10 on May 3 to $12 on June 7, up 20%.", [(SESSION, "on May 3"), (SESSION, "on June 7"), (SINCE, "on May 3")]),
    # the figure first
    ("Ford rose 20% from $10 on May 3 to $12 on June 7.", [(SINCE, "on May 3"), (SESSION, "on May 3"), (SESSION, "on June 7")]),
    # ... so many days later, and of no other days
    ("Ford lost 25% in 35 days, from $12 on May 3 to $9 on June 7.", [(SINCE, "on May 3"), (SESSION, "on May 3"), (SESSION, "on June 7")]),
    # the later price first
    ("Ford traded at $9 on Friday, down from $12 on May 3, a drop of 25%.", [(SESSION, "on Friday"), (SESSION, "on May 3"), (SINCE, "on May 3")]),
    # two prices that are compared, the day of the later one before it
    (
        "The Nikkei ended 2013 at 16,291.31, compared with 10,395.18 at the end of 2012, a 57% gain.",
        [(PeriodKind.NAMED_YEAR, "2013"), (SESSION, "at the end of 2012"), (SINCE, "at the end of 2012")],
    ),
    # ... of an index that stands lower
    (
        "The Kospi ended 2013 at 906.47, compared with 663.48 at the end of 2012, a 36.6% gain.",
        [(PeriodKind.NAMED_YEAR, "2013"), (SESSION, "at the end of 2012"), (SINCE, "at the end of 2012")],
    ),
    (
        "Ford closed at $12 on June 7, against $10 on May 3, a gain of 20%.",
        [(SESSION, "on June 7"), (SESSION, "on May 3"), (SINCE, "on May 3")],
    ),
    (
        "Ford ended 2013 at $12, up 20% from $10 a year earlier.",
        [(PeriodKind.NAMED_YEAR, "2013"), (TRAILING, "a year earlier"), (TRAILING, "a year earlier")],
    ),
    # up to now, where only the first price has a day
    ("Ford rose 20% from $10 on May 3 to $12.", [(SINCE, "on May 3"), (SESSION, "on May 3"), (NONE, None)]),
    ("Ford rose from $10 on May 3 to $12, a gain of 20%.", [(SESSION, "on May 3"), (NONE, None), (SINCE, "on May 3")]),
    # a measure between the price and its day
    ("Gold went from $1,900 an ounce at the start of the year to $2,090 an ounce on Friday, a 10% gain.", [(SESSION, "at the start of the year"), (SESSION, "on Friday"), (SINCE, "at the start of the year")]),
    # what another thing did is of the day that the sentence has come to
    ("Ford fell to $9 on Friday from $12 on May 3, a 25% slide, and GM lost 3%.", [(SESSION, "on Friday"), (SESSION, "on May 3"), (SINCE, "on May 3"), (SESSION, "on Friday")]),
    # from the price that a stretch began at
    ("The Dow began 2024 at 37,689.54 and now stands at 41,622.08, up 10.4%.", [(SESSION, "2024"), (NONE, None), (SINCE, "2024")]),
    ("Ford started the year at $10 and is at $12, a gain of 20%.", [(SESSION, "the year"), (NONE, None), (SINCE, "the year")]),
    ("Ford began 2024 at $10; GM is at $12, up 20%.", [(SESSION, "2024"), (NONE, None), (NONE, None)]),
    # one day for both: the move of that day
    ("Ford rose from $10 to $12 on Friday, a gain of 20%.", [(SESSION, "on Friday"), (SESSION, "on Friday"), (SESSION, "on Friday")]),
    # a length of time is its own beginning
    ("Ford has climbed 20% to $12 from $10 a year ago.", [(TRAILING, "a year ago"), (NONE, None), (TRAILING, "a year ago")]),
    # a move with a day of its own beside the prices
    ("Ford fell 2% on Thursday to $9, from $12 on May 3.", [(SESSION, "on Thursday"), (SESSION, "on Thursday"), (SESSION, "on May 3")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), ROWS, ids=[row[0] for row in ROWS])
def test_periods(
    text: str, periods: list[tuple[PeriodKind, str | None]], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [(claim.period.kind, claim.period.text) for claim in claims_of(text)] == periods


def test_the_move_ends_with_the_day_of_the_later_price(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    move = claims_of("Ford went from $10 on May 3 to $12 on June 7, a rise of 20%.")[-1]
    assert (move.period.anchor, move.period.until) == (PartialDate(month=5, day=3), PartialDate(month=6, day=7))


def test_between_prices_of_some_day_of_a_month_the_way_is_left_open(
    claims_of: Callable[[str], tuple[Claim, ...]],
) -> None:
    move = claims_of("Ford rose from $10 in April to $12 in July, up 20%.")[-1]
    assert (move.period.kind, move.period.text) == (SESSION, "in April")
    assert move.period.anchor is not None
    assert move.period.anchor.shift == 1


def test_a_year_earlier_is_counted_from_the_year_that_the_later_price_ended(
    claims_of: Callable[[str], tuple[Claim, ...]],
) -> None:
    _, move, base = claims_of("Ford ended 2013 at $12, up 20% from $10 a year earlier.")
    assert move.period.until == base.period.until == PartialDate(year=2013)
