"""What a printed figure accepts: the table of approximations, and the algebra that all of them share."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Approximation, Direction, Instrument
from factcheck.verify.bands import Band, bands_of, flat_band, magnitude
from factcheck.verify.evaluation import evaluate
from factcheck.verify.judging import expectation
from factcheck.verify.tolerances import Tolerances, load_tolerances
from tests.verify.factories import COIN, INDEX, SHARE, claim, figure, history, market, resolved, since

A = Approximation


# Read once, before any example is timed.
SHIPPED = load_tolerances()


@pytest.fixture(scope="module")
def tolerances() -> Tolerances:
    return SHIPPED


@pytest.mark.parametrize(
    ("text", "approximation", "inside", "noted", "outside"),
    [
        # 3.1 means 3.05 to 3.15; 3.19 is 3.1 cut off; 3.046 is 3.05 on a screen, and 3.1 made from that.
        ("3.1", A.EXACT, ["3.05", "3.10", "3.15"], ["3.046", "3.19", "3.2"], ["3.044", "3.21"]),
        # A round integer read at its last digit that is not zero.
        ("600", A.EXACT, ["599.5", "600.5"], ["592.7", "550", "650"], ["549", "651"]),
        # An eighth at most is rounded away.
        ("10", A.EXACT, ["9.5", "10.5"], ["8.8", "11.2"], ["8.7", "11.3", "6"]),
        # Decimals printed are meant: 20.0 is not coarse.
        ("20.0", A.EXACT, ["19.95", "20.05"], ["20.1"], ["19.9", "20.2"]),
        ("20", A.ABOUT, ["19", "21"], [], ["18.9", "21.1"]),
        ("20", A.NEARLY, ["18", "20"], ["20.4"], ["17.9", "20.6"]),
        ("20", A.MORE_THAN, ["20", "29"], ["19.6", "31"], ["19.4"]),
        # one digit rounds by a quarter of itself, which no writer rounds away
        ("2", A.MORE_THAN, ["2", "2.9"], ["1.8", "3.1"], ["1.7", "1.5"]),
        ("20", A.AT_LEAST, ["19.5", "400"], [], ["19.4"]),
        ("20", A.LESS_THAN, ["11", "20.5"], ["9", "0"], ["20.6", "-1"]),
        ("20", A.AT_MOST, ["19.5", "20.5"], ["24"], ["19.4"]),
    ],
)
def test_bands(
    text: str,
    approximation: Approximation,
    inside: list[str],
    noted: list[str],
    outside: list[str],
    tolerances: Tolerances,
) -> None:
    bands = bands_of(figure(text, approximation=approximation), tolerances)

    def judged(value: str) -> str | None:
        held = next((band for band in bands if band.holds(Decimal(value))), None)
        return None if held is None else held.note or "plain"

    assert [judged(value) for value in inside] == ["plain"] * len(inside)
    assert all(judged(value) not in {None, "plain"} for value in noted)
    assert [judged(value) for value in outside] == [None] * len(outside)


@pytest.mark.parametrize(
    ("text", "approximation", "value", "accepted"),
    [
        # About a level is two percent of it, not five.
        ("5,000", A.ABOUT, "5099", True),
        ("5,000", A.ABOUT, "5101", False),
        ("5,000", A.NEARLY, "4901", True),
        ("5,000", A.NEARLY, "4899", False),
        # A round level is not read at its last digit that is not zero.
        ("5,000", A.EXACT, "4900", False),
        ("5,000", A.LESS_THAN, "3", True),
    ],
)
def test_levels_are_read_more_closely(
    text: str, approximation: Approximation, value: str, accepted: bool, tolerances: Tolerances
) -> None:
    bands = bands_of(figure(text, approximation=approximation), tolerances, level=True)
    assert any(band.holds(Decimal(value)) for band in bands) is accepted


@pytest.mark.parametrize(
    ("text", "unit", "value", "accepted"),
    [
        # Points of a headline are cut off at the last digit it cares for.
        ("550", "points", "556.79", True),
        ("130", "points", "139.18", True),
        ("1,200", "points", "1290", True),
        ("550", "points", "561", False),
        # A percentage is not.
        ("20", "percent", "22.6", False),
    ],
)
def test_points_are_cut_off_at_a_round_figure(
    text: str, unit: str, value: str, accepted: bool, tolerances: Tolerances
) -> None:
    bands = bands_of(figure(text, unit), tolerances)
    assert any(band.holds(Decimal(value)) for band in bands) is accepted


@given(st.decimals("0.1", "9999", places=2), st.sampled_from([*A]))
def test_the_printed_value_is_always_accepted(value: Decimal, approximation: Approximation) -> None:
    bands = bands_of(figure(str(value), approximation=approximation), SHIPPED)
    assert bands[0].holds(value)


@given(st.decimals("0.1", "9999", places=2), st.sampled_from([*A]), st.decimals("0", "5", places=2))
def test_slack_only_widens(value: Decimal, approximation: Approximation, slack: Decimal) -> None:
    quantity, tolerances = figure(str(value), approximation=approximation), SHIPPED
    for plain, wide in zip(bands_of(quantity, tolerances), bands_of(quantity, tolerances, slack=slack), strict=True):
        assert wide.low <= plain.low
        assert wide.high is None or plain.high is not None
        assert wide.high is None or plain.high is None or wide.high >= plain.high


@given(st.decimals("-99", "99", places=3))
def test_a_rise_is_a_fall_seen_from_the_other_side(value: Decimal) -> None:
    assert magnitude(value, Direction.UP) == -magnitude(value, Direction.DOWN)
    assert magnitude(value, Direction.NONE) == magnitude(-value, Direction.NONE) >= 0


def test_flat_is_a_small_move_either_way() -> None:
    band = flat_band(Decimal("0.25"))
    assert band.holds(Decimal("0.25"))
    assert not band.holds(Decimal("0.26"))


@given(
    st.decimals("0", "10", places=2),
    st.decimals("0", "10", places=2),
    st.decimals("0", "10", places=2),
    st.decimals("0", "10", places=2),
)
def test_meeting_is_symmetric(first: Decimal, second: Decimal, third: Decimal, fourth: Decimal) -> None:
    one, other = Band(min(first, second), max(first, second)), Band(min(third, fourth), max(third, fourth))
    assert other.high is not None
    assert one.high is not None
    assert one.meets(other.low, other.high) == other.meets(one.low, one.high)


@pytest.mark.parametrize(
    ("text", "approximation", "value", "elsewhere"),
    [
        # Far beyond a bound: nearly any stretch is.
        ("20", A.MORE_THAN, "31", False),
        ("20", A.LESS_THAN, "9", False),
        ("20", A.AT_MOST, "24", False),
        # Cut off where the last place is a tenth of the figure and more: one stretch in a few is.
        ("0.2", A.EXACT, "0.29", False),
        ("9", A.EXACT, "9.9", False),
        # ... and of three digits, which tell their stretch.
        ("5.41", A.EXACT, "5.4157", True),
        # Plainly inside.
        ("20", A.MORE_THAN, "29", True),
        ("0.2", A.EXACT, "0.24", True),
    ],
)
def test_a_loose_band_serves_the_reading_of_the_words_alone(
    text: str, approximation: Approximation, value: str, elsewhere: bool
) -> None:
    expected = expectation(figure(text, approximation=approximation), Direction.UP, market(), INDEX)
    assert expected.judge(Decimal(value))[0]
    assert expected.judge(Decimal(value), as_worded=False)[0] is elsewhere


def test_a_window_beside_the_words_own_takes_no_loose_band() -> None:
    # Since Wednesday's close the index gained 1%; since Tuesday's, a reading beside it, 9.5%.
    prices = market(history("^X", [100.0, 108.4, 108.5, 109.5]))
    wednesday = since(2025, 1, 8)
    more = resolved(claim(quantity=figure("5", approximation=A.MORE_THAN), period=wednesday))
    exact = resolved(claim(quantity=figure("9.5"), period=wednesday))
    assert [any(reading.fits for reading in evaluate(told, prices)) for told in (more, exact)] == [False, True]


@pytest.mark.parametrize(
    ("instrument", "low", "high", "quoted"),
    [
        # three percent on a quiet day, and a tenth of the range on a wild one, either way
        (COIN, "1000", "1040", ("970.00", "1071.20")),
        (COIN, "2000", "3500", ("1850", "3650")),
        # a share has one low and one high
        (SHARE, "2000", "3500", ("2000", "3500")),
    ],
)
def test_what_dealers_quote_beyond_a_session(
    instrument: Instrument, low: str, high: str, quoted: tuple[str, str], tolerances: Tolerances
) -> None:
    found = tolerances.quoted_in_session(instrument, Decimal(low), Decimal(high))
    assert found == (Decimal(quoted[0]), Decimal(quoted[1]))
