"""Where a claimed move stands among the instrument's own, and when it is beyond all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.models import Direction, Kind, ResolvedClaim
from factcheck.verify.context import Context
from factcheck.verify.evaluation import fits_default
from factcheck.verify.extremes_table import LargestMove
from factcheck.verify.history_moves import HistoryMoves
from factcheck.verify.plausibility import beyond_history, plausibility
from tests.verify.factories import claim, figure, group, history, market, past, resolved, since

# Moves of +10, -10, +20, -5, +1 percent, the last on Friday 10 January 2025.
CLOSES = (100.0, 110.0, 99.0, 118.8, 112.86, 113.9886)
UP, DOWN = Direction.UP, Direction.DOWN


def weighed(told: ResolvedClaim, context: Context) -> tuple[float, Decimal, date] | None:
    """Percentile, largest and its session."""
    found = plausibility(told, fits_default(told, context), context)
    return None if found is None else (found.percentile, found.largest, found.largest_session)


# The claim, and by hand: the share of the five moves that are smaller that way, the largest that way, its session.
ROWS = [
    # above +1, -5, -10 and +10, below +20
    ("15", UP, (0.8, Decimal("20.00"), date(2025, 1, 8))),
    # beyond them all
    ("25", UP, (1.0, Decimal("20.00"), date(2025, 1, 8))),
    # a fall of 7% is more than +1, +10, +20 and -5
    ("7", DOWN, (0.8, Decimal("-10.00"), date(2025, 1, 7))),
]


@pytest.mark.parametrize("printed, direction, expected", ROWS)
def test_plausibility(printed: str, direction: Direction, expected: tuple[float, Decimal, date]) -> None:
    context = market(history("^X", CLOSES))
    assert weighed(resolved(claim(direction=direction, quantity=figure(printed))), context) == expected


def test_points_are_weighed_as_percent_of_their_base() -> None:
    # 16.929 points on 112.86 are 15%.
    context = market(history("^X", CLOSES))
    told = resolved(claim(Kind.POINT_CHANGE, UP, figure("16.93", "points")))
    assert weighed(told, context) == (0.8, Decimal("20.00"), date(2025, 1, 8))


def test_windows_have_the_length_of_the_claims_own() -> None:
    # Two sessions: -1, +8, +14 and -4.05 percent.
    context = market(history("^X", CLOSES))
    told = resolved(claim(quantity=figure("10"), period=past(2)))
    assert weighed(told, context) == (0.75, Decimal("14.00"), date(2025, 1, 9))


def test_a_window_with_closes_missing_inside_is_compared_with_none() -> None:
    # From 2 December to 10 January are 29 weekdays and only two rows: a row is no session here.
    days = [date(2024, 11, 29), date(2024, 12, 2), date(2025, 1, 9), date(2025, 1, 10)]
    context = market(history("^X", [100.0, 110.0, 99.0, 118.8], days=days))
    told = resolved(claim(quantity=figure("10"), period=since(2024, 12, 2)))
    assert weighed(told, context) is None


def test_a_level_has_no_plausibility() -> None:
    context = market(history("^X", CLOSES))
    assert weighed(resolved(claim(Kind.LEVEL, Direction.NONE, figure("150", "points"))), context) is None


RECORD = LargestMove(
    series="^X",
    side="down",
    percent=Decimal("-12.32"),
    session=date(2020, 3, 16),
    history_from=date(1971, 2, 5),
    source="made by hand",
)


@pytest.mark.parametrize(
    "printed, beyond",
    [
        # above the shipped record, in a history of fifty years
        ("27", True),
        # below it
        ("12", False),
    ],
)
def test_beyond_history_by_the_shipped_record(printed: str, beyond: bool) -> None:
    context = replace(market(history("^X", CLOSES)), extremes=(RECORD,))
    found = beyond_history(resolved(claim(direction=DOWN, quantity=figure(printed))), context)
    assert (found is not None) is beyond
    if found:
        assert found == (
            "the largest move that way in one session on record is -12.32% "
            "(Example Index, 16 March 2020; records begin in 1971)"
        )


def test_beyond_history_needs_no_price_of_the_day() -> None:
    context = replace(market(), extremes=(RECORD,))
    assert beyond_history(resolved(claim(direction=DOWN, quantity=figure("27"))), context)


def test_a_short_history_alone_is_no_record() -> None:
    assert beyond_history(resolved(claim(direction=DOWN, quantity=figure("27"))), market(history("^X", CLOSES))) is None


def test_a_group_is_beyond_only_where_every_proxy_is() -> None:
    milder = RECORD.model_copy(update={"series": "ABC", "percent": Decimal(-30)})
    context = replace(market(), extremes=(RECORD, milder))
    told = resolved(claim(direction=DOWN, quantity=figure("27")), link=group("^X", "ABC", role="proxies"))
    assert beyond_history(told, context) is None


def test_a_price_in_two_rows_is_sorted_once() -> None:
    moves, held = HistoryMoves(), history("^X", CLOSES)
    assert moves.of(held, 1) is moves.of(held, 1)
    assert moves.share(held, 1, ((0.0, 15.0), (10.0, 30.0))) == pytest.approx(3 / 5)


def test_largest_move_either_way() -> None:
    found = HistoryMoves().largest(history("^X", CLOSES), 1, Direction.NONE)
    assert found is not None
    assert (round(found.percent, 2), found.session) == (20.0, date(2025, 1, 8))
