"""What a move is set beside: so many times another's, and the figure of the rival that no words name again."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from factcheck.models import Claim, Comparison

Check = Callable[[str, str], None]

TIMES = [
    # that of another
    ("Ford's gain in 2024 was more than twice that of Boeing.", "2", "Boeing"),
    ("Gold's 27% rally last year was three times that of silver.", "3", "silver"),
    # as much as another
    ("In 2017, Ford shares returned four times as much as the Dow.", "4", "the Dow"),
    ("The Nasdaq rose twice as much as the Dow in 2023.", "2", "the Dow"),
    # another's gain
    ("The Nasdaq rose 43% in 2023, more than three times the gain of the Dow.", "3", "the Dow"),
    ("The Nasdaq rose 43% in 2023, more than three times the Dow's 14% gain.", "3", "the Dow"),
    ("The Nasdaq rose 43% in 2023, triple the gain of the Dow.", "3", "the Dow"),
]

NO_TIMES = [
    ("Ford's sales in 2024 were twice those of Boeing.", ""),  # of no price
    ("Ford's loss was twice that of Boeing.", ""),  # as likely of its results
    ("Ford rose three times as fast as its rivals.", ""),  # rivals of no name
    ("Ford has tripled in 2023.", "x up 3 Ford"),  # a multiple of itself
    ("Gold doubled in May.", "x up 2 Gold"),  # another
]

VOLUMES = [
    ("Ford's trading volume on Monday was double its 30-day average.", "cmp up Ford"),  # a word
    ("Ford's trading volume on Monday was 1.3 times its 30-day average.", "cmp up Ford"),  # a factor
]

RIVALS = [
    ("Ford outpaced the Dow on Friday, rising 3% against a 1% gain.", "cmp up Ford; pct up 3 Ford; pct up 1 the Dow"),  # against
    ("Ford lagged the Dow, rising 1% compared with a gain of 3%.", "cmp down Ford; pct up 1 Ford; pct up 3 the Dow"),  # a noun ahead
    ("Ford outperformed Boeing, falling 1% versus a 4% drop.", "cmp up Ford; pct down 1 Ford; pct down 4 Boeing"),  # both down
    ("Ford outpaced the Dow on Friday after a 3% gain.", "cmp up Ford; pct up 3 Ford"),  # set beside nothing
]  # fmt: skip


@pytest.mark.parametrize("text, factor, benchmark", TIMES)
def test_so_many_times_another_move(
    text: str, factor: str, benchmark: str, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (claim,) = [claim for claim in claims_of(text) if isinstance(claim.detail, Comparison)]
    assert isinstance(claim.detail, Comparison)
    assert (claim.detail.ahead, claim.detail.factor) == (True, Decimal(factor))
    assert claim.benchmark is not None
    assert claim.benchmark.text == benchmark


@pytest.mark.parametrize("text, claims", NO_TIMES)
def test_no_times_another_move(text: str, claims: str, check: Check) -> None:
    check(text, claims)


@pytest.mark.parametrize("text, claims", [*RIVALS, *VOLUMES])
def test_the_figure_of_a_rival(text: str, claims: str, check: Check) -> None:
    check(text, claims)


AHEAD = [
    # by how much one finished ahead of another
    ("In 2015, Ford finished 25.2 percentage points ahead of the Dow.", "cmp up Ford"),
    # ... by how much its return was better
    ("Ford's return in 2015 was 7.7 percentage points better than the Dow's.", "cmp up Ford"),
    ("Ford did 7.7 percentage points worse than the Dow in 2015.", "cmp down Ford"),
    # ... and no rival with a price
    ("Ford's margin was 7.7 percentage points better than expected.", ""),
    ("Ford ended the year 3 percentage points behind Boeing.", "cmp down Ford"),
    # a name right after the verb
    ("Ford beat Boeing by 9.3 percentage points in 2021.", "cmp up Ford"),
    ("Ford beat forecasts by 9.3 percentage points.", ""),
    ("Ford trailed the Dow in 2017.", "cmp down Ford"),  # an index, and no figure
    ("Ford trailed only Boeing in orders.", ""),
    # a movement that its holder follows, before "was"
    ("The 296-point advance in the Nasdaq was the largest since May.", "pts up 296 Nasdaq; ext up Nasdaq"),
    ("The 4% drop of Ford shares was the steepest since 2020.", "pct down 4 Ford; ext down Ford"),
]


@pytest.mark.parametrize("text, claims", AHEAD)
def test_how_far_ahead_and_how_large(text: str, claims: str, check: Check) -> None:
    check(text, claims)


@pytest.mark.parametrize(
    "text, factor, sessions",
    [
        ("Ford's volume on Monday was 1.3 times its 20-day average.", "1.3", 20),  # a factor
        ("Ford's volume on Monday was 27% above its 50-session average.", "1.27", 50),  # above
        ("Ford's volume on Monday was 40% below its 50-day moving average.", "0.6", 50),  # below
        ("Ford's volume on Monday was 60% of its 50-day average.", "0.6", 50),  # of it
        ("Ford's volume on Monday was 1.3 times its usual average.", "1.3", 0),  # over no length told
    ],
)
def test_a_volume_beside_its_average(
    text: str, factor: str, sessions: int, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    (claim,) = claims_of(text)
    assert isinstance(claim.detail, Comparison)
    assert (claim.detail.factor, claim.detail.sessions) == (Decimal(factor), sessions)
