"""Claims whose words leave the period open: read by their own exact figure, their neighbour's, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.models import (
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
from factcheck.verify.rules import load_rules
from factcheck.verify.verifying import verify
from tests.verify.factories import claim, figure, history, market, resolved

# The index began the year at 4,000, the week at 4,400 and Thursday at 4,500.
MARKET = market(
    history(
        "^X",
        [4000.0, 4400.0, 4450.0, 4460.0, 4470.0, 4500.12, 4520.55],
        days=[date(2024, 12, 31), date(2025, 1, 3), *(date(2025, 1, day) for day in (6, 7, 8, 9, 10))],
    )
)


def placed(made: Claim, text: str) -> Claim:
    """The claim with its spans where its figure stands in the text."""
    quantity = made.quantity
    assert quantity is not None
    start = text.index(quantity.text)
    span = Span(start, start + len(quantity.text))
    return replace(made, sentence=Span(0, len(text)), quantity=replace(quantity, span=span, number=span))


def checked(text: str, *claims: Claim) -> tuple[CheckedClaim, ...]:
    article = Article("a", "a.txt", text, (Block(text, 0),))
    told = tuple(placed(made, text) for made in claims)
    found, _ = verify(
        Extraction(article, told, (), len(told), len(told)),
        tuple(resolved(made) for made in told),
        prices=MARKET.prices,
        calendars=MARKET.calendars,
        catalogue=MARKET.catalogue,
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


def test_a_figure_that_fits_today_is_not_reread() -> None:
    (only,) = checked("It gained 20.43 points.", claim(Kind.POINT_CHANGE, Direction.UP, points("20.43")))
    assert only.verdict.status is Status.SUPPORTED
    assert only.verdict.computed is not None
    assert only.verdict.computed.value == Decimal("20.43")
