"""Periods printed in a list: each figure has its own; and what moved most among others over one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.models import Claim, Direction, Kind, PeriodKind

LISTS = [
    # years, of which one preposition is printed
    ("Ford rose 20%, 3% and 8% in 2017, 2018 and 2019, respectively.", ["2017", "2018", "2019"]),
    ("Gold gained 20% and 3% in 2017 and 2018.", ["2017", "2018"]),  # right after the figures
    ("Respectively, Ford lost 4% and 9% in 2021 and 2022.", ["2021", "2022"]),  # the word ahead
    # lengths of time
    ("The Dow is up 2%, 6% and 31% for the week, month and year, respectively.", ["for the week", "month", "year"]),
    ("Ford lost 2% and 3% in the past week and month.", ["the past week", "month"]),
    ("Gold rose 2% and 9% this week and year, respectively.", ["this week", "year"]),
    # two companies, of which the last period is both's
    ("Ford and Boeing rose 4% and 9% in 2021.", ["2021", "2021"]),
]  # fmt: skip


@pytest.mark.parametrize("text, periods", LISTS)
def test_periods_in_turn(text: str, periods: list[str], claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [(claim.period.text or "").removeprefix("in ") for claim in claims_of(text)] == periods


@pytest.mark.parametrize(
    "text",
    [
        "Ford lost 4%, 5% and 9% in 2021 and 2022.",  # another count of periods than of figures
        "Ford lost 4% and 9% to trail the Dow in 2021 and 2022.",  # not right after them, and nothing that pairs them
    ],
)
def test_periods_of_no_list(text: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    assert len({claim.period.text for claim in claims_of(text)} - {None}) == 1


def test_a_length_alone_is_of_the_same_form_as_the_one_before(claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    kinds = [claim.period.kind for claim in claims_of("The Dow rose 2%, 6% and 31% for the week, month and year.")]
    assert kinds == [PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.YEAR_TO_DATE]
    (_, month) = claims_of("The Dow rose 2% and 6% in the past week and month, respectively.")
    assert month.period.kind is PeriodKind.TRAILING


@pytest.mark.parametrize(
    "text, ways",
    [
        ("Ford returned -4% in 2018, 35% in 2019 and 43% in 2020.", "dn up up"),  # a minus, then figures without one
        ("Ford returned 12% in 2017 and -4% in 2018.", "up dn"),  # the other way round
        ("Ford fell -4% in 2018 and 9% in 2022.", "dn dn"),  # a word of falling goes on
        ("Returns for gold were -4% in 2018 and -2% in 2021.", "dn dn"),  # each with its own
    ],
)
def test_a_minus_is_of_its_own_figure(text: str, ways: str, claims_of: Callable[[str], tuple[Claim, ...]]) -> None:
    told = {"up": Direction.UP, "dn": Direction.DOWN}
    assert [claim.direction for claim in claims_of(text)] == [told[way] for way in ways.split()]


@pytest.mark.parametrize(
    "text, kinds",
    [
        ("Of the Magnificent Seven, Tesla gained the most in 2023.", [Kind.RANK]),  # the group ahead
        ("Tesla fell the most among the Magnificent Seven in March.", [Kind.RANK]),  # after "among"
        ("Among Dow stocks, Boeing rose the most on Friday.", [Kind.RANK]),  # of one day
        ("Of the three indexes, the Nasdaq fell the most since May.", [Kind.EXTREME_SINCE]),  # of its own days
        ("Tesla rose the most in 2023.", [Kind.EXTREME_SINCE]),  # no group
    ],
)
def test_what_moved_most_among_others(
    text: str, kinds: list[Kind], claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    assert [claim.kind for claim in claims_of(text)] == kinds


@pytest.mark.parametrize(
    "text, kind, words",
    [
        # by what the words before told of, which no calendar counts
        ("Ford rose 4% in the quarter, following a 14% gain in the previous one.", PeriodKind.SESSION, "in the previous one"),
        ("Ford rose 4% in March after a 2% loss in the prior one.", PeriodKind.SESSION, "in the prior one"),
        ("Ford rose 48% in 2020 and 38% in 2019. Over the two years, it doubled.", PeriodKind.SESSION, "Over the two years"),
        ("Ford rose 48% in 2020 and 38% in 2019. It rose 104% over those two years.", PeriodKind.SESSION, "over those two years"),
        # up to the end of a year
        ("In the two years to the end of 2017, Ford rose 39%.", PeriodKind.TRAILING, "In the two years to the end of 2017"),
        ("Ford rose 39% in the three years through 2017.", PeriodKind.TRAILING, "in the three years through 2017"),
        # a month before
        ("Ford rose 4% in March after losing 1% in the month before.", PeriodKind.MONTH, "in the month before"),
        # up to now, and from an event
        ("Ford has risen 39% in the past two years.", PeriodKind.TRAILING, "in the past two years"),
        ("Ford has risen 39% in the two years since the election.", PeriodKind.EVENT, "since the election"),
    ],
)  # fmt: skip
def test_stretches_by_what_was_told_before(
    text: str, kind: PeriodKind, words: str, claims_of: Callable[[str], tuple[Claim, ...]]
) -> None:
    period = claims_of(text)[-1].period
    assert (period.kind, period.text) == (kind, words)
