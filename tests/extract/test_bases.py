"""What a price is set against: the close of another day, where it stood once, a day that the words leave open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, PeriodKind

SINCE, SESSION, MONTH, TRAILING = PeriodKind.SINCE, PeriodKind.SESSION, PeriodKind.NAMED_MONTH, PeriodKind.TRAILING
NONE, WEEK, INTRADAY = PeriodKind.NONE, PeriodKind.WEEK, PeriodKind.INTRADAY

CLOSES = [
    ("Ford is 3% above Friday's close.", [(SINCE, "above Friday's close")]),  # a day's close
    ("Brent is trading 2% above last week's close.", [(SINCE, "above last week's close")]),  # a week's
    ("Ford was 3% lower than Thursday's finish.", [(SINCE, "than Thursday's finish")]),  # another word for it
    ("Ford is 3% higher than its Friday close.", [(SINCE, "than its Friday close")]),  # its own
    ("Ford is 3% below its closing level last Friday.", [(SINCE, "below its closing level last Friday")]),  # the day after it
    ("Gold closed July at $1,990, about 11% higher than June's closing price.", [(MONTH, "July"), (SINCE, "than June's closing price")]),  # two months
    ("Ford ended at $12, a 9% gain compared with its closing price at the end of last year.", [(NONE, None), (SINCE, "compared with its closing price at the end of last year")]),  # at the end of a stretch
    ("Ford closed at $12, a 9% rise from its close at the end of 2018.", [(NONE, None), (SINCE, "from its close at the end of 2018")]),  # ... of a year by its number
    ("Brent is up 9% on its level at the end of June.", [(SINCE, "on its level at the end of June")]),  # ... of a month
    ("Brent rose 9% at the end of June.", [(SESSION, "at the end of June")]),  # no base without what is set against
    ("The Dow is 34% off its 2007 finish.", [(SINCE, "off its 2007 finish")]),  # "off" what is a close
    ("Ford closed on Tuesday at $12, up 3% from the day before.", [(SESSION, "on Tuesday"), (TRAILING, "from the day before")]),  # the close before
    ("Ford ended the week at $12, down 3% from the week before.", [(WEEK, "the week"), (TRAILING, "from the week before")]),  # ... of a week
    ("Ford rose 3% on Tuesday after it lost 6% the day before.", [(SESSION, "on Tuesday"), (SESSION, "the day before")]),  # a move of that day
    ("Ford had its best week since the week ended April 8.", [(SINCE, "since the week ended April 8")]),  # what an extreme counts from
    ("Ford rose 3% in the week ended April 8.", [(WEEK, "in the week ended April 8")]),  # what it moved over
    ("The Nikkei ended at a quarter-century high.", [(TRAILING, "a quarter-century high")]),  # years in words
    ("The Dow closed for lunch 3% lower.", [(INTRADAY, "for lunch")]),  # an end that is none
    ("The Dow finished the morning 3% lower.", [(INTRADAY, "the morning")]),  # ... of half a day
    ("The Dow finished 3% lower.", [(NONE, None)]),  # the end
    ("Ford is down 9% compared to this time last year.", [(TRAILING, "compared to this time last year")]),  # a year ago
    ("This time last year, Ford traded at $12.", [(TRAILING, "This time last year")]),  # ... of a price
    ("Brent is down 40% from where it peaked this summer.", [(PeriodKind.SINCE_EXTREME, "from where it peaked")]),  # a verb for the peak
    ("Ford has gained 9% since March 23 last year.", [(SINCE, "since March 23 last year")]),  # a day of another year
    ("Ether hit a weekly high of $1,698.", [(TRAILING, "a weekly high")]),  # a mark of the week
    ("The Dow has gained 9% from its historic crash.", [(NONE, None)]),  # a turn that is no high
    ("Ford is 3% above Thursday's level.", [(SINCE, "above Thursday's level")]),  # a level of the day
]  # fmt: skip

PRICES = [
    # the day is of the price it has, and the move is counted from it
    ("Ford is 3% higher than Friday's closing price of $12.", [(SINCE, "than Friday's closing price"), (SESSION, "than Friday's closing price")]),
    ("Gold is 11% above June's close of $1,800.", [(SINCE, "above June's close"), (MONTH, "above June's close")]),
    # ... and of no other price beside it
    ("Ford rose 2% to $12, above Friday's close of $11.90.", [(NONE, None), (NONE, None), (SESSION, "above Friday's close")]),
    ("The dollar was at 151.20 yen, above Friday's close of 150.10.", [(NONE, None), (SESSION, "above Friday's close")]),
    ("Ford rose 2% to $12, above its level before the crash.", [(NONE, None), (NONE, None)]),
    # the close before is of its own price alone
    ("Ford rose 2% over its previous close of $11.90.", [(NONE, None), (SESSION, "over its previous close")]),
    ("Ford opened at $12, against the previous close of $11.90.", [(NONE, None), (SESSION, "previous close")]),
    ("Ford rose 2% on Friday from its previous close of $11.90.", [(SESSION, "on Friday"), (SESSION, "from its previous close")]),
    ("Ford rose 2%, topping its previous close of $11.90 on May 3.", [(NONE, None), (SESSION, "on May 3")]),
    ("Ford rose 2% to $12 from a prior close of $11.90.", [(NONE, None), (NONE, None), (SESSION, "prior close")]),
]  # fmt: skip

ONCE = [
    ("Ford is 2% above the close a week earlier.", [(TRAILING, "above the close a week earlier")]),  # so long ago
    ("Ford is 2% below its level of a year ago.", [(TRAILING, "below its level of a year ago")]),  # with "of"
    ("Ford is 2% above where it was a month ago.", [(TRAILING, "above where it was a month ago")]),  # where it was
    ("Ford is 2% above where it finished the previous week.", [(SINCE, "above where it finished the previous week")]),  # of a week
    ("Ford now trades 2% lower than it did in May.", [(SINCE, "than it did in May")]),  # than it did
    ("Ford is 2% cheaper than on Monday.", [(SINCE, "than on Monday")]),  # than on a day
    ("Ford rose 2%, more than in May.", [(MONTH, "in May")]),  # a move compared, no price
    ("Ford is 2% below its level before the results.", [(SINCE, "below its level before")]),  # a day left open
    ("Ford is 2% below pre-pandemic levels.", [(SINCE, "below pre-pandemic levels")]),  # the same in one word
    ("Ford shares are 2% below where they traded before the vote.", [(SINCE, "below where they traded before")]),  # where they were
]  # fmt: skip

EXTREMES = [
    # what has risen is not counted from a high, nor what has fallen from a low
    ("The Dow is 1% below its record high, while Ford jumped 3%.", [(PeriodKind.SINCE_EXTREME, "below its record high"), (NONE, None)]),
    ("Ford is 20% off its low, and the Dow fell 2%.", [(PeriodKind.SINCE_EXTREME, "off its low"), (NONE, None)]),
    ("The Dow has fallen 20% from its peak and Ford 28%.", [(PeriodKind.SINCE_EXTREME, "from its peak")] * 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CLOSES + PRICES + ONCE + EXTREMES)
def test_what_a_price_is_set_against(
    claims_of: Callable[[str], tuple[Claim, ...]], text: str, expected: list[tuple[PeriodKind, str | None]]
) -> None:
    assert [(claim.period.kind, claim.period.text) for claim in claims_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ford is down 4% in two days and 8% over the past week.",
            "pct down 4 Ford; pct down 8 Ford",
        ),  # no place above
        ("Ford is 8% over its level of a year ago.", "pct up 8 Ford"),  # one above
        ("Ford is 8% below the close a week earlier.", "pct down 8 Ford"),  # one below
    ],
)
def test_which_way_from_it(check: Callable[[str, str], None], text: str, expected: str) -> None:
    check(text, expected)
