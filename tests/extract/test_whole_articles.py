"""What whole articles print around their figures: live quotes between the words, lists, asides about another day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim

LIVE_QUOTES = [
    (
        "The Stoxx Europe 600 index SXXP, -0.41% rose 0.7% to 410.20.",
        "pct up 0.7 Stoxx Europe 600; level 410.20 points Stoxx Europe 600",
    ),  # between subject and verb
    ("Boeing Co. BA, +1.20% BOE, +0.88% was up 2.3%.", "pct up 2.3 Boeing"),  # two of them
    (
        "The rally lifted the FTSE 100 index UKX, -0.13% 0.6% to 7,210.4.",
        "pct up 0.6 FTSE 100; level 7210.4 points FTSE 100",
    ),  # between object and figure
    ("Risers were Ford, +3.21%, and Intel, -1.20%.", "pct up 3.21 Ford; pct down 1.20 Intel"),  # the writer's own
    ("Ford (F, +2.1%) led.", "pct up 2.1 Ford"),  # in brackets
]

SHARED_UNITS = [
    ("Shell and BP rose 2.4 and 1.9 percent respectively.", "pct up 2.4 Shell; pct up 1.9 BP"),  # two
    ("Ford, Boeing and Intel gained 1, 2.5 and 4%.", "pct up 1 Ford; pct up 2.5 Boeing; pct up 4 Intel"),  # three
    ("Yields on the 10-year Treasury rose 3 and 2 basis points.", "yld up 3 Yields; yld up 2 Yields"),  # basis points
    ("The Dow fell 66.50, or 0.6%.", "pts down 66.50 Dow; pct down 0.6 Dow"),  # no list
]

SIGNS = [
    ("The Nifty 50 gave a return of -0.26%.", "pct down 0.26 Nifty 50"),  # the sign tells the way
    ("The fund's benchmark, the DAX, posted a -1.4% return.", "pct down 1.4 DAX"),  # before the noun
    ("The Nikkei gave a return of 1.8%.", "pct up 1.8 Nikkei"),  # none
]

MOVERS = [
    ("The black gold slid 3%.", "pct down 3 black gold"),  # a byname
    (
        "The Brent June delivery lost 73 cents to $70.15.",
        "price down 0.73 USD Brent; level 70.15 USD Brent",
    ),  # delivery
    (
        "The Sensex moved between 61,900 and 61,200, closing 0.8% lower at 61,310.",
        "level 61200 points Sensex; pct down 0.8 Sensex; level 61310 points Sensex",
    ),  # a range before the participle
]

REFERRED = [
    (
        "The ISM gauge fell. The S&P 500 lost 1%. The index is down 4% this year.",
        "pct down 1 S&P 500; pct down 4 index",
    ),  # an index named after the survey
    ("The DAX is volatile. The index fell 2%.", "pct down 2 index"),  # no survey
    ("Rumours spread, and Ford said it gained 3%.", "pct up 3 it"),  # a name before the pronoun
    ("Ford suffered a 3% drop in minutes.", "pct down 3 Ford"),  # when, not of what
    ("A 4% rise in Dunhams (NYSE: DHM) led.", "pct up 4 Dunhams"),  # a name in s
    ("Dunhams shares fell 2%.", "pct down 2 Dunhams shares"),  # told by its shares
]

DAYS = [
    # A day that only an earlier move has.
    ("The DAX rose 0.3% to 15,400, after gaining 1.1% on Tuesday.", [None, None, "on Tuesday"]),
    # The same with an auxiliary.
    ("Ford closed at $11.20, after having slipped 4% on Friday.", [None, "on Friday"]),
    # The earlier move first.
    ("After falling 2% on Monday, Boeing rose 1% to $171.", ["on Monday", None, None]),
    # A cause, not an earlier move.
    ("Shell rose 2% after the bank raised its target on Tuesday.", ["on Tuesday"]),
]


@pytest.mark.parametrize(("text", "expected"), [*LIVE_QUOTES, *SHARED_UNITS, *SIGNS, *MOVERS, *REFERRED])
def test_claims(text: str, expected: str, check: Callable[[str, str], None]) -> None:
    check(text, expected)


# What kind each claim's subject is: "implied" where a further verb goes on with the subject of the one before.
LEFT_OUT = [
    ("Ford rose 2% on Monday and is up 30% this year.", ["name", "implied"]),  # a second clause
    ("Boeing lost 3%, closing at $171.20.", ["name", "implied"]),  # a participle
    ("Intel gained 3%, then slid 1% to $28.", ["name", "implied", "implied"]),  # both figures of the second verb
    ("The Dow fell 612 points, or 3.1%, to 19,341.", ["name", "name", "name"]),  # one verb
    ("Its shares fell 4% and closed at $12.", ["anaphor", "anaphor"]),  # what refers back goes on referring back
    ("The Dow rose 1% and the S&P 500 gained 2%.", ["name", "name"]),  # a subject of its own
]

# Streaks whose unit is no unit of a quantity are so many times in a row, and say in what they are counted.
LONG_STREAKS = [
    ("The S&P 500 rose for a third straight quarter.", 3, "times", ("counted_in_quarters",)),
    ("Gold posted its fifth straight year of gains.", 5, "times", ("counted_in_years",)),
    ("The DAX snapped a run of four consecutive quarterly losses.", 4, "times", ("counted_in_quarters",)),
    ("Ford fell for a third straight week.", 3, "weeks", ()),
    ("Shell has risen for six consecutive months.", 6, "months", ()),
]


@pytest.mark.parametrize(("text", "kinds"), LEFT_OUT)
def test_subjects_left_out(text: str, kinds: list[str], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.subject.kind.value for claim in claims_of(text)] == kinds


@pytest.mark.parametrize(("text", "count", "unit", "notes"), LONG_STREAKS)
def test_long_streaks(
    text: str, count: int, unit: str, notes: tuple[str, ...], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (streak,) = claims_of(text)
    assert streak.quantity is not None
    assert int(streak.quantity.value) == count
    assert (streak.quantity.unit, streak.notes) == (unit, notes)


@pytest.mark.parametrize(("text", "periods"), DAYS)
def test_days(text: str, periods: list[str | None], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods
