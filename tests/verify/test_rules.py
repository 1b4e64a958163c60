"""The rule tables of checking: each factor has its reason, and what does not fit is named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.models import Instrument, Reason
from factcheck.shipped import shipped_path
from factcheck.tables import read_toml
from factcheck.verify.reading import Gap, Hole
from factcheck.verify.rules import load_rules
from factcheck.verify.tolerances import Factor, Tolerances, load_tolerances
from tests.verify.factories import FRIDAY_10_JANUARY, FUND, GOLD, INDEX, SHARE, history

MONDAY_13_JANUARY, TUESDAY_14_JANUARY = date(2025, 1, 13), date(2025, 1, 14)


def hole(*closes: float, missing: date = MONDAY_13_JANUARY) -> Gap:
    """A close missing from a history that has one on 10 January 2025 and, where two are given, one on the 14th."""
    days = (FRIDAY_10_JANUARY, TUESDAY_14_JANUARY)[: len(closes)]
    return Gap(Reason.NO_PRICE_DATA, "", Hole(history("ABC", closes, days=days), missing))


def test_every_factor_has_a_reason() -> None:
    factors = [value for _, value in load_tolerances() if isinstance(value, Factor)]
    assert len(factors) > 15
    assert all(len(factor.reason.split()) > 5 for factor in factors)


def test_every_largest_move_is_one_of_its_side() -> None:
    for row in load_rules().extremes:
        assert (row.percent > 0) is (row.side == "up"), row
        assert row.history_from <= row.session, row


def test_an_unknown_factor_is_named(tmp_path: Path) -> None:
    text = shipped_path("configs", "tolerances.toml").read_text(encoding="utf-8")
    path = tmp_path / "tolerances.toml"
    path.write_text('[luck_percent]\nvalue = "1"\nreason = "none"\n' + text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_toml(path, Tolerances)
    assert str(caught.value).startswith(f"{path}: table: luck_percent = ")
    assert "share_count_percent" in str(caught.value)


@pytest.mark.parametrize(
    ("gap", "instrument", "reach"),
    [
        # Five percent of an index's close.
        (hole(100), INDEX, ("95", "105")),
        # Fifteen of a share's.
        (hole(100), SHARE, ("85", "115")),
        # Three beyond the closes on both sides of a missing session.
        (hole(100, 110), SHARE, ("97", "113.3")),
        # The session's own close is held and another of its prices is not: the next close tells nothing.
        (hole(100, 110, missing=FRIDAY_10_JANUARY), SHARE, ("85", "115")),
        # A close held eleven days before is near nothing.
        (hole(100, missing=date(2025, 1, 21)), SHARE, ()),
        # No history is held at all.
        (Gap(Reason.NO_PRICE_DATA, ""), SHARE, ()),
    ],
)
def test_what_may_have_stood_where_a_price_is_missing(gap: Gap, instrument: Instrument, reach: tuple[str, ...]) -> None:
    assert load_tolerances().reach(gap, instrument) == tuple(Decimal(value) for value in reach)


def test_levels_of_funds_are_known_to_be_off() -> None:
    tolerances = load_tolerances()
    assert tolerances.level_flaw(FUND) is not None
    assert tolerances.level_flaw(INDEX) is None


def test_a_market_without_an_official_close_ranks_less_finely() -> None:
    tolerances = load_tolerances()
    assert tolerances.tie(GOLD) > tolerances.tie(INDEX)
