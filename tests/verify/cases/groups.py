"""Comparisons and ranks, each from the closes of two or three shares."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.models import (
    Comparison,
    Direction,
    Kind,
    Link,
    Measure,
    Quantity,
    Rank,
    Reason,
    ResolvedClaim,
    Side,
    Status,
)
from tests.verify.factories import OTHER, SHARE, Case, claim, figure, group, history, market, one_session, resolved

OK, NOTED, WRONG, OPEN = (
    Status.SUPPORTED,
    Status.SUPPORTED_WITH_NOTE,
    Status.CONTRADICTED,
    Status.NOT_CHECKABLE,
)
UP, DOWN = Direction.UP, Direction.DOWN

# +6, +2 and -1 percent.
THREE = market(history("ABC", [100.0, 106.0]), history("DEF", [100.0, 102.0]), history("GHI", [100.0, 99.0]))
TWO = market(history("ABC", [100.0, 106.0]), history("DEF", [100.0, 102.0]))
TWO_YEARS = [date(2023, 1, 10), date(2025, 1, 10)]
AGES = market(history("ABC", [100.0, 106.0], days=TWO_YEARS), history("DEF", [100.0, 102.0], days=TWO_YEARS))
ALL = group("ABC", "DEF", "GHI")


def against(
    *, ahead: bool = True, quantity: Quantity | None = None, other: Link | None = None, **more: Any
) -> ResolvedClaim:
    """ABC against DEF."""
    detail = Comparison(ahead, more.pop("measure", Measure.MOVE), more.pop("factor", None))
    made = claim(Kind.COMPARISON, UP if ahead else DOWN, quantity, detail=detail, benchmark=True)
    return resolved(made, SHARE, benchmark=other or Link(OTHER))


def over_years(lead: str, *, ahead: bool = True) -> ResolvedClaim:
    """ABC against DEF since a day two years before the story."""
    quantity = figure(lead, "percentage_points")
    made = claim(Kind.COMPARISON, UP if ahead else DOWN, quantity, detail=Comparison(ahead), benchmark=True)
    return resolved(made, SHARE, benchmark=Link(OTHER), period=one_session(TWO_YEARS[0], TWO_YEARS[1]))


def place(number: int, side: Side = Side.HIGH, *, instrument: Any = SHARE, of: Link | None = ALL) -> ResolvedClaim:
    direction = UP if side is Side.HIGH else DOWN
    return resolved(claim(Kind.RANK, direction, detail=Rank(number, side), benchmark=True), instrument, benchmark=of)


CASES = (
    Case("outperformed", against(), THREE, OK, "4"),
    Case("lagged, but was ahead", against(ahead=False), THREE, WRONG, "4"),
    Case("ahead by four points", against(quantity=figure("4.0", "percentage_points")), THREE, OK, "4"),
    # two figures rounded before they were subtracted
    Case("ahead by 4.1 points", against(quantity=figure("4.1", "percentage_points")), THREE, OK, "4"),
    # told a year, perhaps, where the words span several
    Case("ahead by seven points over years", over_years("7.0"), AGES, NOTED, "4"),
    Case("behind by seven points over years, but was ahead", over_years("7.0", ahead=False), AGES, WRONG, "4"),
    Case("ahead by seven points", against(quantity=figure("7.0", "percentage_points")), THREE, WRONG, "4"),
    Case("three times its gain", against(factor=Decimal(3)), THREE, OK, "4"),
    Case("five times its gain", against(factor=Decimal(5)), THREE, WRONG, "4"),
    Case(
        "no prices of the benchmark",
        against(),
        market(history("ABC", [100.0, 106.0])),
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case(
        "a benchmark without a meaning",
        against(other=Link(reason=Reason.UNRESOLVED_SUBJECT)),
        THREE,
        OPEN,
        reason=Reason.UNRESOLVED_SUBJECT,
    ),
    Case(
        "volume against its average is not checked",
        against(measure=Measure.VOLUME),
        THREE,
        OPEN,
        reason=Reason.UNSUPPORTED_KIND,
    ),
    Case("the best of three", place(1), THREE, OK, "1"),
    Case("the best of three, but it was the second", place(1, instrument=OTHER), THREE, WRONG, "2"),
    Case("the second best", place(2, instrument=OTHER), THREE, OK, "2"),
    Case("the worst of three", place(1, Side.LOW), THREE, WRONG, "3"),
    Case("a member is missing, and could be better", place(1), TWO, OPEN, reason=Reason.NEEDS_MEMBERS),
    Case("a member is missing, but another one is better", place(1, instrument=OTHER), TWO, WRONG, "2"),
    Case(
        "a group without known members",
        place(1, of=Link(reason=Reason.UNRESOLVED_SUBJECT)),
        THREE,
        OPEN,
        reason=Reason.NEEDS_MEMBERS,
    ),
)
