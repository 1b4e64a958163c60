"""Moves of no printed period, read over a stretch that the story named before them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.models import (
    Article,
    Block,
    CalendarUnit,
    Claim,
    Direction,
    Extraction,
    Kind,
    Measure,
    PeriodExpression,
    Side,
    Span,
    Status,
    Superlative,
)
from factcheck.verify.rules import load_rules
from factcheck.verify.verifying import verify
from tests.verify.factories import (
    INDEX,
    OTHER,
    SHARE,
    claim,
    figure,
    history,
    market,
    past,
    resolved,
    since,
    year_to_date,
)

UP = Direction.UP
OK, NOTED, WRONG = Status.SUPPORTED, Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED
DAYS = [
    *(date(2022, 12, 30), date(2023, 12, 29), date(2024, 12, 31)),
    *(date(2025, 1, day) for day in (2, 3, 6, 7, 8, 9, 10)),
]
# In the year so far the index gained 10 percent, the share 40 and the other 25; on the day none moved by half as much.
PRICES = market(
    history("^X", [100.0, 120.0, 100.0, 101.0, 102.0, 104.0, 105.0, 107.0, 108.0, 110.0], days=DAYS),
    history("ABC", [80.0, 120.0, 100.0, 108.0, 116.0, 122.0, 128.0, 134.0, 138.0, 140.0], days=DAYS),
    history("DEF", [10.0, 10.0, 100.0, 106.0, 110.0, 114.0, 118.0, 121.0, 124.0, 125.0], days=DAYS),
)


def statuses(*told: tuple[Claim, str]) -> list[Status]:
    """The verdicts on claims of sentences of their own, in that order."""
    by_name = {"^X": INDEX, "ABC": SHARE, "DEF": OTHER}
    placed = [
        (replace(made, id=f"c{number}", sentence=Span(100 * number, 100 * number + 90)), by_name[symbol])
        for number, (made, symbol) in enumerate(told)
    ]
    text = "x" * 100 * len(told)
    article = Article("a", "a.txt", text, (Block(text, 0),))
    found, _ = verify(
        Extraction(article, tuple(made for made, _ in placed), (), len(told), len(told)),
        tuple(resolved(made, instrument) for made, instrument in placed),
        prices=PRICES.prices,
        calendars=PRICES.calendars,
        catalogue=PRICES.catalogue,
        rules=load_rules(),
    )
    return [one.verdict.status for one in found]


def gain(text: str, period: PeriodExpression | None = None) -> Claim:
    return claim(Kind.PERCENT_CHANGE, UP, figure(text), period=period)


def level(text: str, *, settled: bool = False) -> Claim:
    return claim(Kind.LEVEL, Direction.NONE, replace(figure(text, "points"), settled=settled))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # The year is named for the index, and the shares after it are told over it too.
        ([(gain("10", year_to_date()), "^X"), (gain("40"), "ABC"), (gain("25"), "DEF")], [OK, NOTED, NOTED]),
        # A figure of no stretch that was named.
        ([(gain("10", year_to_date()), "^X"), (gain("41"), "ABC")], [OK, WRONG]),
        # What is named after it is none that it may go on with.
        ([(gain("40"), "ABC"), (gain("10", year_to_date()), "^X")], [WRONG, OK]),
        # The last session comes first.
        ([(gain("10", year_to_date()), "^X"), (gain("1.4"), "ABC")], [OK, OK]),
        # A move counted from a date is no stretch that a story is told over.
        ([(gain("10", since(2024, 12, 31)), "^X"), (gain("40"), "ABC")], [OK, WRONG]),
        # Of two stretches the one that fits.
        ([(gain("10", year_to_date()), "^X"), (gain("1.9", past(1)), "^X"), (gain("40"), "ABC")], [OK, OK, NOTED]),
    ],
)
def test_moves_after_a_stretch(told: list[tuple[Claim, str]], expected: list[Status]) -> None:
    assert statuses(*told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # The index has come to 110 from 100: it was at 101 on the first session of the year, its lowest.
        ([(gain("10", year_to_date()), "^X"), (level("101.0"), "^X")], [OK, NOTED]),
        # No close of the year is its highest or lowest.
        ([(gain("10", year_to_date()), "^X"), (level("99.0"), "^X")], [OK, WRONG]),
        # A close is that of the last session.
        ([(gain("10", year_to_date()), "^X"), (level("101.0", settled=True), "^X")], [OK, WRONG]),
        # Nothing was told before it.
        ([(level("101.0"), "^X"), (gain("10", year_to_date()), "^X")], [WRONG, OK]),
    ],
)
def test_prices_reached_in_a_stretch(told: list[tuple[Claim, str]], expected: list[Status]) -> None:
    assert statuses(*told) == expected


def test_a_superlative_beside_such_a_move_ranks_moves_of_the_same_stretch() -> None:
    # "The share gained 40%, the most since 2023": it rose 50 percent in 2023, and by a day's move of no account now.
    best = Superlative(Measure.MOVE, Side.HIGH, CalendarUnit.SESSION)
    ranked = claim(Kind.EXTREME_SINCE, UP, period=since(2023), detail=best)
    made = [(gain("10", year_to_date()), "^X"), (gain("40"), "ABC"), (ranked, "ABC")]
    assert statuses(*made)[:2] == [OK, NOTED]
    placed = [replace(one, sentence=Span(0, 90)) for one, _ in made[1:]]
    text = "x" * 100
    found, _ = verify(
        Extraction(Article("a", "a.txt", text, (Block(text, 0),)), tuple(placed), (), 2, 2),
        tuple(
            resolved(one, instrument)
            for one, instrument in (
                (replace(made[0][0], id="c0"), INDEX),
                (replace(placed[0], id="c1"), SHARE),
                (replace(placed[1], id="c2"), SHARE),
            )
        ),
        prices=PRICES.prices,
        calendars=PRICES.calendars,
        catalogue=PRICES.catalogue,
        rules=load_rules(),
    )
    assert [one.verdict.status for one in found] == [OK, NOTED, NOTED]
    assert found[2].verdict.computed is not None
    assert found[2].verdict.computed.value == Decimal(40)
