"""Claims whose words leave the period open: read by their own exact figure, their neighbour's, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.models import (
    Approximation,
    Article,
    Block,
    CheckedClaim,
    Claim,
    Direction,
    Extraction,
    Kind,
    Quantity,
    Reason,
    Span,
    Status,
)
from factcheck.verify.context import Context
from factcheck.verify.rules import load_rules
from factcheck.verify.verifying import verify
from tests.verify.factories import FRIDAY_10_JANUARY, claim, figure, history, market, past, resolved

# The index began the year at 4,000, the week at 4,400 and Thursday at 4,500.
MARKET = market(
    history(
        "^X",
        [4000.0, 4400.0, 4450.0, 4460.0, 4470.0, 4500.12, 4520.55],
        days=[date(2024, 12, 31), date(2025, 1, 3), *(date(2025, 1, day) for day in (6, 7, 8, 9, 10))],
    )
)

# The index gained 1% on Thursday, 10% on Friday and 0.5% on Monday.
FRIDAY, MONDAY = date(2025, 1, 3), date(2025, 1, 6)
OVER_A_WEEKEND = market(history("^X", [4000.0, 4040.0, 4444.0, 4466.0], last=MONDAY))


def placed(made: Claim, text: str) -> Claim:
    """The claim with its spans where its figure stands in the text."""
    quantity = made.quantity
    assert quantity is not None
    start = text.index(quantity.text)
    span = Span(start, start + len(quantity.text))
    return replace(made, sentence=Span(0, len(text)), quantity=replace(quantity, span=span, number=span))


def checked(
    text: str, *claims: Claim, prices: Context = MARKET, as_of: date = FRIDAY_10_JANUARY
) -> tuple[CheckedClaim, ...]:
    article = Article("a", "a.txt", text, (Block(text, 0),))
    told = tuple(placed(made, text) for made in claims)
    found, _ = verify(
        Extraction(article, told, (), len(told), len(told)),
        tuple(resolved(made, as_of=as_of) for made in told),
        prices=prices.prices,
        calendars=prices.calendars,
        catalogue=prices.catalogue,
        rules=load_rules(),
    )
    return found


def points(text: str) -> Quantity:
    return figure(text, "points")


def test_exact_points_tell_the_year_and_the_percentage_beside_them_follows() -> None:
    first, second = checked(
        "It stands 520.55 points, or 13.0%, ahead.",
        claim(Kind.POINT_CHANGE, Direction.UP, points("520.55")),
        claim(Kind.PERCENT_CHANGE, Direction.UP, figure("13.0"), name="c2"),
    )
    assert first.verdict.status is Status.SUPPORTED_WITH_NOTE
    assert second.verdict.status is Status.SUPPORTED_WITH_NOTE
    assert "the year to date" in second.verdict.notes[0]


def test_a_slip_beside_exact_points_is_told_and_mended_over_their_session() -> None:
    # Points of Thursday in a story dated Friday: 30.12 on 4,470 are 0.67%.
    first, second = checked(
        "It rose 30.12 points, or 0.77%.",
        claim(Kind.POINT_CHANGE, Direction.UP, points("30.12")),
        claim(Kind.PERCENT_CHANGE, Direction.UP, figure("0.77"), name="c2"),
    )
    assert first.verdict.status is Status.SUPPORTED_WITH_NOTE
    assert second.verdict.status is Status.CONTRADICTED
    assert second.verdict.computed is not None
    assert round(second.verdict.computed.value, 2) == Decimal("0.67")
    assert second.verdict.repairs[0].after == "0.67"


@pytest.mark.parametrize(
    ("percent", "as_of", "status"),
    [
        # Three sessions to Thursday's close: from 4,450 to 4,500.12, told on Friday by a date alone.
        ("1.1", FRIDAY_10_JANUARY, Status.SUPPORTED_WITH_NOTE),
        # ... to Friday's: from 4,460 to 4,520.55.
        ("1.4", FRIDAY_10_JANUARY, Status.SUPPORTED),
        # ... to Wednesday's, from 4,400 to 4,470, which neither is.
        ("1.6", FRIDAY_10_JANUARY, Status.CONTRADICTED),
        # On Saturday Friday's close is known to all.
        ("1.1", date(2025, 1, 11), Status.CONTRADICTED),
    ],
)
def test_a_stretch_up_to_now_may_end_the_day_before(percent: str, as_of: date, status: Status) -> None:
    told = claim(Kind.PERCENT_CHANGE, Direction.UP, figure(percent), period=past(3))
    (only,) = checked(f"It is up {percent}% in three sessions.", told, as_of=as_of)
    assert only.verdict.status is status


def test_a_percentage_alone_tells_nothing() -> None:
    (only,) = checked("It gained 13.0%.", claim(Kind.PERCENT_CHANGE, Direction.UP, figure("13.0")))
    assert only.verdict.status is Status.CONTRADICTED


def test_a_level_may_be_that_of_the_session_before() -> None:
    (only,) = checked("It closed at 4,500.12.", claim(Kind.LEVEL, Direction.NONE, points("4,500.12")))
    assert only.verdict.status is Status.SUPPORTED_WITH_NOTE


@pytest.mark.parametrize(
    ("text", "status", "reason"),
    [
        # A perfect tense with the year's figure.
        ("It has gained 13.0%.", Status.SUPPORTED_WITH_NOTE, None),
        # A perfect tense with a figure of no stretch that is tried.
        ("It has gained 23.0%.", Status.NOT_CHECKABLE, Reason.AMBIGUOUS_PERIOD),
        # The clause tells what came before the news.
        ("It was sold after losing 23.0%.", Status.NOT_CHECKABLE, Reason.AMBIGUOUS_PERIOD),
        # The perfect tense stands in another clause.
        ("Rates have come down, and it gained 23.0%.", Status.CONTRADICTED, None),
    ],
)
def test_words_that_leave_the_stretch_open(text: str, status: Status, reason: Reason | None) -> None:
    number = text.split("%", maxsplit=1)[0].rsplit(" ", maxsplit=1)[-1]
    (only,) = checked(text, claim(Kind.PERCENT_CHANGE, Direction.UP, figure(number)))
    assert (only.verdict.status, only.verdict.reason) == (status, reason)


@pytest.mark.parametrize(
    ("text", "undone"),
    [
        # The noun before its figure, with a hedge between them.
        ("It has erased the losses of nearly 23.0% from the rout of late spring.", True),
        # The figure before its noun.
        ("It clawed back a steep 23.0% slide.", True),
        # A participle undoes it.
        ("It ended flat after recouping a 23.0% drop on Friday.", True),
        # A gain is given back as a loss is made up for.
        ("It gave back all the gains of 23.0%.", True),
        # The second of two.
        ("It more than made up for declines of 1.1% and 23.0% the two days before.", True),
        ("It recouped losses of 4 per cent and 23.0% in two days.", True),
        ("It erased drops of 12 points and nearly 23.0% that week.", True),
        # The move itself is the news, and no word undoes it.
        ("It took a loss of 23.0% on Friday.", False),
        # The course is what was reversed, and the figure is the news.
        ("It reversed course for a 23.0% loss.", False),
        # What is undone stands in another clause.
        ("Banks recouped their losses, and it made a gain of 23.0%.", False),
    ],
)
def test_a_move_that_was_undone_is_of_no_session_told(text: str, *, undone: bool) -> None:
    (only,) = checked(text, claim(Kind.PERCENT_CHANGE, Direction.DOWN, figure("23.0")))
    expected = (Status.NOT_CHECKABLE, Reason.AMBIGUOUS_PERIOD) if undone else (Status.CONTRADICTED, None)
    assert (only.verdict.status, only.verdict.reason) == expected


def gained(percent: str) -> Claim:
    return claim(Kind.PERCENT_CHANGE, Direction.UP, figure(percent))


def closed(level: str, approximation: Approximation = Approximation.EXACT) -> Claim:
    return claim(Kind.LEVEL, Direction.NONE, figure(level, "points", approximation), name="c2")


@pytest.mark.parametrize(
    ("text", "claims", "day", "status"),
    [
        # Friday's 10% in a story stamped on Monday, when the index rose 0.5%.
        ("It gained 10.0%.", (gained("10.0"),), MONDAY, Status.SUPPORTED_WITH_NOTE),
        # A level that held on both days says nothing of the day.
        (
            "It closed back above 4,400, a gain of 10.0%.",
            (closed("4,400", Approximation.MORE_THAN), gained("10.0")),
            MONDAY,
            Status.SUPPORTED_WITH_NOTE,
        ),
        # A level of Monday alone: the story speaks of Monday.
        (
            "It closed at 4,466, a gain of 10.0%.",
            (closed("4,466"), gained("10.0")),
            MONDAY,
            Status.CONTRADICTED,
        ),
        # Neither Monday's move nor Friday's.
        ("It gained 7.0%.", (gained("7.0"),), MONDAY, Status.CONTRADICTED),
        # Thursday's 1% in a story of Friday: no closed days lie between them.
        ("It gained 1.0%.", (gained("1.0"),), FRIDAY, Status.CONTRADICTED),
    ],
)
def test_after_closed_days_a_move_of_no_day_may_be_of_the_session_before(
    text: str, claims: tuple[Claim, ...], day: date, status: Status
) -> None:
    found = checked(text, *claims, prices=OVER_A_WEEKEND, as_of=day)
    assert found[-1].verdict.status is status


def test_a_figure_that_fits_today_is_not_reread() -> None:
    (only,) = checked("It gained 20.43 points.", claim(Kind.POINT_CHANGE, Direction.UP, points("20.43")))
    assert only.verdict.status is Status.SUPPORTED
    assert only.verdict.computed is not None
    assert only.verdict.computed.value == Decimal("20.43")


# No price is held of Wednesday the 8th: the calendar's three sessions to Friday begin on Tuesday, the prices' on Monday.
WITHOUT_WEDNESDAY = market(
    history("^X", [4000.0, 4100.0, 4150.0, 4182.0], days=[date(2025, 1, day) for day in (6, 7, 9, 10)])
)


@pytest.mark.parametrize(
    ("percent", "count", "status"),
    [
        # By the calendar: from Tuesday's 4,100.
        ("2.0", 3, Status.SUPPORTED),
        # By the sessions held: from Monday's 4,000.
        ("4.6", 3, Status.SUPPORTED_WITH_NOTE),
        # By neither.
        ("3.3", 3, Status.CONTRADICTED),
    ],
)
def test_sessions_may_be_counted_as_the_prices_have_them(percent: str, count: int, status: Status) -> None:
    made = claim(Kind.PERCENT_CHANGE, Direction.UP, figure(percent), period=past(count))
    (only,) = checked(f"It gained {percent}% in three sessions.", made, prices=WITHOUT_WEDNESDAY)
    assert only.verdict.status is status
