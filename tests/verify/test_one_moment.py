"""Levels printed with a change: where the one holds at the close, so must the other, or give the same change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.models import Article, Block, Claim, Direction, Extraction, Instrument, Kind, Quantity, Span, Status
from factcheck.verify.context import Context
from factcheck.verify.rules import load_rules
from factcheck.verify.verifying import verify
from tests.verify.factories import GOLD, SHARE, claim, figure, history, market, resolved

# 200 to 204.66 is +2.33 percent; the session ran from 198 to 209.
SHARES = market(history("ABC", [210.0, 200.0, 204.66], highs=[211.0, 202.0, 209.0], lows=[208.0, 199.0, 198.0]))
METALS = market(history("GC=F", [210.0, 200.0, 204.66], highs=[211.0, 202.0, 209.0], lows=[208.0, 199.0, 198.0]))
PERCENT, MONEY, LEVEL = Kind.PERCENT_CHANGE, Kind.PRICE_CHANGE, Kind.LEVEL
NOTED, WRONG = Status.SUPPORTED_WITH_NOTE, Status.CONTRADICTED


def placed(made: Claim, quantity: Quantity, text: str) -> Claim:
    start = text.index(quantity.text)
    span = Span(start, start + len(quantity.text))
    return replace(made, sentence=Span(0, len(text)), quantity=replace(quantity, span=span, number=span))


def level_verdict(text: str, change: Quantity, level: Quantity, instrument: Instrument, prices: Context) -> Status:
    kind = PERCENT if change.unit == "percent" else MONEY
    told = (
        placed(claim(kind, Direction.UP, change), change, text),
        placed(claim(LEVEL, Direction.NONE, level, name="c2"), level, text),
    )
    found, _ = verify(
        Extraction(Article("a", "a.txt", text, (Block(text, 0),)), told, (), 2, 2),
        tuple(resolved(made, instrument) for made in told),
        prices=prices.prices,
        calendars=prices.calendars,
        catalogue=prices.catalogue,
        rules=load_rules(),
    )
    return found[1].verdict.status


@pytest.mark.parametrize(
    ("text", "change", "level", "status"),
    [
        # The close itself.
        ("Up 2.33%, trading at 204.66.", ("2.33", "percent"), "204.66", Status.SUPPORTED),
        # Digits swapped: 206.46 is a price of the session, and 3.23 percent above 200.
        ("Up 2.33%, trading at 206.46.", ("2.33", "percent"), "206.46", WRONG),
        # The level first.
        ("At 206.46 it was up 2.33%.", ("2.33", "percent"), "206.46", WRONG),
        # Another moment with the same change as printed: 204.60 is 2.3 percent above 200 as well.
        ("Up 2.3%, trading at 204.60.", ("2.3", "percent"), "204.60", NOTED),
        # Dollars: 4.66 above 200 is no 205.66.
        ("Up $4.66 at $205.66.", ("4.66", "USD"), "205.66", WRONG),
        # Words between that tell of another moment.
        ("Up 2.33%, after opening at 206.46.", ("2.33", "percent"), "206.46", NOTED),
        ("Up 2.33%, but 206.46 this morning.", ("2.33", "percent"), "206.46", NOTED),
        # Too far apart to be one figure told twice.
        (
            "Up 2.33% on the news that its plants in the north will stay open for another ten years, now at 206.46.",
            ("2.33", "percent"),
            "206.46",
            NOTED,
        ),
        # A change that does not hold at the close says nothing of the level.
        ("Up 2.9%, trading at 206.46.", ("2.9", "percent"), "206.46", NOTED),
    ],
)
def test_a_level_beside_a_change(text: str, change: tuple[str, str], level: str, status: Status) -> None:
    assert level_verdict(text, figure(*change), figure(level, "USD"), SHARE, SHARES) is status


def test_a_market_without_one_close_binds_no_level() -> None:
    # A metal is quoted around the clock: its change and its price may be of different hours.
    quoted = level_verdict("Up 2.33%, at 206.46.", figure("2.33"), figure("206.46", "USD"), GOLD, METALS)
    assert quoted is NOTED
