"""Runs that a move came after, openings by their day, days ranked by place, and how far it is from a yearly mark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, Kind, PeriodKind, PriceField, Side, Streak

RUNS = [
    # the run told first, and over since
    ("After four straight losses, the DAX rose 0.6% on Tuesday.", True),
    ("After a run of four straight gains, Ford closed lower.", True),
    ("Following four sessions of losses, gold rebounded.", True),
    # ... and going on
    ("After three straight losses, the DAX fell again on Monday.", False),
    # days by the way they went
    ("Ford rose 2%, following four negative sessions in a row.", True),
    ("Ford rose 2%, its fourth positive session in a row.", False),
]

DAYS = [
    # the day that owns the move, and the year that it is ranked in
    ("Friday's 3.4% fall was the second-largest of the year for the Dow.", ["Friday", "of the year"]),
    ("Monday's 4% gain was the third-biggest since May for Ford.", ["Monday", "since May"]),
    ("Friday's 3.4% fall was the largest of the year for the Dow.", ["Friday", "of the year"]),
    # ... and not the day of what came of it
    ("Ford gave back Wednesday's 1.2% gain on Thursday.", ["Wednesday"]),
    ("Ford pared Monday's 4% loss on Tuesday.", ["Monday"]),
    ("Ford gave back half of its 1.2% gain on Thursday.", ["on Thursday"]),
    # the days whose move is ranked
    ("The Dow posted its largest two-day loss since May, falling 7.7%.", ["since May", "two-day"]),
    ("Ford had its best three-week gain since 2020, rising 9%.", ["since 2020", "three-week"]),
    # ... the other way, and with a day of its own
    ("The Dow posted its largest two-day loss since May, rising 1% later.", ["since May", None]),
    ("The Dow posted its largest two-day loss since May, falling 5% on Friday.", ["since May", "on Friday"]),
    # a swing between the ends of a day, and a fall between those of a time untold
    ("The Dow swung 120 points between its high and low on Monday.", ["on Monday"]),
    ("On Monday the Dow moved 137 points from its low to its high.", ["On Monday"]),
    ("The Dow swung 453 points from high to low.", [None]),
    ("The Dow fell 20% from high to low.", ["from high to low"]),
    # a run that the move is told over, and one that it ended
    ("Over its three-week winning streak, Ford has gained 7.6%.", [None, "three-week"]),
    ("During the four-day losing streak, gold slid 9%.", [None, "four-day"]),
    ("After its three-week winning streak, Ford lost 7.6%.", [None, None]),
    # an hour and the close of its day
    ("Ford jumped 3% in early trading on Thursday but ended up 2%.", ["in early trading on Thursday"] * 2),
]

OPENINGS = [
    ("At Thursday's opening bell, Ford was up 3%.", PriceField.OPEN),  # a day, and the bell
    ("Ford was up 3% at Thursday’s open.", PriceField.OPEN),  # after the figure
    ("Ford was up 3% at the open.", PriceField.OPEN),  # no day
    ("Ford was up 3% at Thursday's close.", PriceField.CLOSE),  # the close
]


@pytest.mark.parametrize("text, ended", RUNS)
def test_a_run_that_a_move_came_after(text: str, ended: bool, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    details = [claim.detail for claim in claims_of(text) if claim.kind is Kind.STREAK]
    assert [detail.ended for detail in details if isinstance(detail, Streak)] == [ended]


@pytest.mark.parametrize("text, periods", DAYS)
def test_the_period_of_each(
    text: str, periods: list[str | None], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [claim.period.text for claim in claims_of(text)] == periods


@pytest.mark.parametrize("text, field", OPENINGS)
def test_the_price_of_an_opening(text: str, field: PriceField, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    (claim,) = claims_of(text)
    assert claim.quantity is not None
    assert claim.quantity.field is field


@pytest.mark.parametrize(
    "text, side",
    [
        ("Ford is still 16% shy of its 52-week high.", Side.HIGH),  # shy of
        ("Ford is 16% short of its 52-week closing high.", Side.HIGH),  # short of
        ("Ford is 16% above its 52-week low.", Side.LOW),  # above
    ],
)
def test_how_far_it_is_from_a_yearly_mark(text: str, side: Side, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    move = claims_of(text)[0]
    assert (move.period.kind, move.period.side) == (PeriodKind.SINCE_EXTREME, side)
