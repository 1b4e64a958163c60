"""Percent, points, money, yields and multiples. Every expected figure was worked out by hand from the closes given."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from factcheck.models import (
    Approximation,
    Assertion,
    Direction,
    Kind,
    Link,
    PartialDate,
    PeriodExpression,
    PeriodKind,
    Reason,
    ResolvedClaim,
    Span,
    Status,
)
from factcheck.prices.series import Split
from tests.verify.factories import (
    FUND,
    GOLD,
    INDEX,
    SHARE,
    YEN,
    YIELD,
    Case,
    claim,
    figure,
    group,
    history,
    market,
    past,
    resolved,
    since,
)

UP, DOWN, FLAT = Direction.UP, Direction.DOWN, Direction.FLAT
OK, NOTED, WRONG, OPEN = (
    Status.SUPPORTED,
    Status.SUPPORTED_WITH_NOTE,
    Status.CONTRADICTED,
    Status.NOT_CHECKABLE,
)
PERCENT, POINTS, MONEY = Kind.PERCENT_CHANGE, Kind.POINT_CHANGE, Kind.PRICE_CHANGE
INTRADAY = PeriodExpression(PeriodKind.INTRADAY)
ON_THE_DAY = PeriodExpression(PeriodKind.SESSION, Span(0, 10), "on the day")

# 200 to 208.4 is +4.2 percent and 8.4 points; the day before fell from 210 by 4.76 percent.
CALM = market(history("^X", [205.0, 210.0, 200.0, 208.4]))
# The high of the day is 5 percent above the close before, the low 1 percent below it.
WIDE = market(history("^X", [210.0, 200.0, 204.0], highs=[210.0, 201.0, 210.0], lows=[209.0, 199.0, 198.0]))
# The low of the first of two days is 6 percent below the close before them; they end 1 percent above it.
DIPPING = market(history("^X", [200.0, 196.0, 202.0], highs=[201.0, 199.0, 203.0], lows=[199.0, 188.0, 197.0]))
SHARES = market(history("ABC", [50.0, 40.0, 44.0]), history("DEF", [10.0, 10.0, 10.2]), shares={"ABC": "9", "DEF": "1"})
GROUP = market(history("ABC", [50.0, 40.0, 44.0]), history("DEF", [10.0, 10.0, 10.2]))
# A 4-for-1 split on the last day: 100 before it is 400 as printed.
SPLIT = market(history("ABC", [100.0, 100.0, 110.0], splits=(Split(date(2025, 1, 10), Decimal(4)),)))
ON_FRIDAY = PeriodExpression(PeriodKind.SESSION, anchor=PartialDate(year=2025, month=1, day=10))
LATER_SPLIT = market(history("ABC", [100.0, 100.0, 102.0], splits=(Split(date(2025, 1, 13), Decimal(4)),)))
RATES = market(history("^TNX", [4.50, 4.40, 4.47]))
YENS = market(history("JPY=X", [150.0, 150.0, 153.0]))
PENCE = market(history("ABC", [250.0, 262.0], currency="GBp"))
METAL = market(history("GC=F", [2000.0, 2040.0, 2010.0], highs=[2001.0, 2045.0, 2050.0], lows=[1990.0, 1999.0, 2005.0]))
HALF_DAY = market(history("ABC", [50.0, 40.0, 44.0], soft=frozenset({date(2025, 1, 9)})))
# No bar of Thursday, 9 January.
CLOSED = market(history("^X", [100.0, 104.0], days=[date(2025, 1, 8), date(2025, 1, 10)]))
UNTIL = market(history("^X", [100.0, 102.0, 104.0], days=[date(2025, 1, 7), date(2025, 1, 8), date(2025, 1, 10)]))
EMPTY = market()


def told(
    text: str, direction: Direction = UP, approximation: Approximation = Approximation.EXACT, **more: Any
) -> ResolvedClaim:
    """A percent change of the index over the latest session."""
    return resolved(claim(PERCENT, direction, figure(text, approximation=approximation), **more))


def to_thursday(text: str) -> ResolvedClaim:
    """A rise since Tuesday's close, told after Thursday's."""
    return resolved(claim(PERCENT, UP, figure(text), period=since(2025, 1, 7)), as_of=date(2025, 1, 9))


def so_far(text: str) -> ResolvedClaim:
    """A rise since Tuesday, told while Friday's session is open."""
    rise = claim(PERCENT, UP, figure(text), period=since(2025, 1, 7))
    told_so_far = resolved(rise, at=datetime(2025, 1, 10, 18, tzinfo=UTC))
    return replace(told_so_far, period=replace(told_so_far.period, reason=Reason.INTRADAY))


CASES = (
    Case(
        "as much as, over a stretch: its lowest price, on any day of it",
        resolved(claim(PERCENT, DOWN, figure("6.0", approximation=Approximation.AT_MOST), period=past(2))),
        DIPPING,
        NOTED,
        "-6",
    ),
    Case(
        "... or its lowest close",
        resolved(claim(PERCENT, DOWN, figure("2.0", approximation=Approximation.AT_MOST), period=past(2))),
        DIPPING,
        NOTED,
        "-2",
    ),
    Case(
        "... which was no lower",
        resolved(claim(PERCENT, DOWN, figure("9.0", approximation=Approximation.AT_MOST), period=past(2))),
        DIPPING,
        WRONG,
    ),
    Case("a plain percentage inside its rounding", told("4.2"), CALM, OK, "4.2"),
    Case("one unit of the last place too low", told("4.0"), CALM, WRONG, "4.2"),
    Case("the right size the wrong way", told("4.2", DOWN), CALM, WRONG, "4.2"),
    Case("no decimal printed: 4.2 rounds to 4", told("4"), CALM, OK, "4.2"),
    Case(
        "cut off at the decimal: the day before fell 4.76",
        resolved(claim(PERCENT, DOWN, figure("4.7")), as_of=date(2025, 1, 9)),
        CALM,
        NOTED,
        "-4.7619",
    ),
    Case("about 4 within five percent of 4", told("4", UP, Approximation.ABOUT), CALM, OK, "4.2"),
    Case("about 5 is beyond a unit and five percent", told("5.0", UP, Approximation.ABOUT), CALM, WRONG, "4.2"),
    Case("nearly 4.5 reaches ten percent down", told("4.5", UP, Approximation.NEARLY), CALM, OK, "4.2"),
    Case("nearly 4 when 4 was passed", told("4.1", UP, Approximation.NEARLY), CALM, WRONG, "4.2"),
    Case("more than 4", told("4", UP, Approximation.MORE_THAN), CALM, OK, "4.2"),
    Case("more than 2 is far below 4.2", told("2", UP, Approximation.MORE_THAN), CALM, NOTED, "4.2"),
    Case("more than 4.5 is not reached", told("4.5", UP, Approximation.MORE_THAN), CALM, WRONG, "4.2"),
    Case("at least 4.2", told("4.2", UP, Approximation.AT_LEAST), CALM, OK, "4.2"),
    Case("less than 5", told("5", UP, Approximation.LESS_THAN), CALM, OK, "4.2"),
    Case("less than 10 is far above 4.2", told("10", UP, Approximation.LESS_THAN), CALM, NOTED, "4.2"),
    Case(
        "less than 5 of a rise, but it fell",
        resolved(claim(PERCENT, UP, figure("5", approximation=Approximation.LESS_THAN)), as_of=date(2025, 1, 9)),
        CALM,
        WRONG,
        "-4.7619",
    ),
    Case("did not rise 4.2 percent, but it did", told("4.2", assertion=Assertion.NEGATED), CALM, WRONG, "4.2"),
    Case("did not rise 5 percent", told("5.0", assertion=Assertion.NEGATED), CALM, OK, "4.2"),
    Case("a forecast is not checked", told("4.2", assertion=Assertion.FORECAST), CALM, OPEN, reason=Reason.FORECAST),
    Case(
        "a hypothetical is not checked",
        told("4.2", assertion=Assertion.HYPOTHETICAL),
        CALM,
        OPEN,
        reason=Reason.HYPOTHETICAL,
    ),
    Case("a question is not checked", told("4.2", assertion=Assertion.QUESTION), CALM, OPEN, reason=Reason.QUESTION),
    Case(
        "flat within a quarter of a percent",
        resolved(claim(PERCENT, FLAT, figure("0")), FUND),
        market(history("FND", [100.0, 100.1])),
        OK,
        "0.1",
    ),
    Case("flat is not four percent", told("0", FLAT), CALM, WRONG, "4.2"),
    Case("no prices at all", told("4.2"), EMPTY, OPEN, reason=Reason.NO_PRICE_DATA),
    Case(
        "no close of the base session",
        resolved(claim(PERCENT, UP, figure("4.2"), period=past(9))),
        CALM,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case(
        "an unknown subject",
        resolved(claim(PERCENT, UP, figure("4.2")), link=Link(reason=Reason.UNRESOLVED_SUBJECT)),
        CALM,
        OPEN,
        reason=Reason.UNRESOLVED_SUBJECT,
    ),
    Case(
        "two candidates",
        resolved(
            claim(PERCENT, UP, figure("4.2")), link=Link(reason=Reason.AMBIGUOUS_SUBJECT, alternatives=(SHARE, INDEX))
        ),
        CALM,
        OPEN,
        reason=Reason.AMBIGUOUS_SUBJECT,
    ),
    # From 198 to 210 in the day is 6.06 percent.
    Case("a range of the day, which goes no way", told("6.1", Direction.NONE), WIDE, NOTED),
    Case("... wider than it was", told("8.1", Direction.NONE), WIDE, WRONG),
    Case("in early trading, inside the day's range", told("3.0", period=INTRADAY), WIDE, OPEN, reason=Reason.INTRADAY),
    Case("in early trading, beyond the day's high", told("7.0", period=INTRADAY), WIDE, WRONG, "5"),
    Case("in early trading, below the day's low", told("3.0", DOWN, period=INTRADAY), WIDE, WRONG, "-1"),
    # From 205 on Tuesday to 200 on Thursday, or to Friday's open session, of whose prices only a close of 208.4 is held.
    Case("to an open session, within reach of its close", so_far("5.0"), CALM, OPEN, reason=Reason.INTRADAY),
    Case("... out of reach of it", so_far("25.0"), CALM, WRONG, "-2.439"),
    Case("as much as 5 percent is the day's high", told("5.0", UP, Approximation.AT_MOST), WIDE, OK, "5"),
    Case("as much as 4 percent was passed", told("4.0", UP, Approximation.AT_MOST), WIDE, NOTED, "5"),
    Case("as much as 6 percent was not reached", told("6.0", UP, Approximation.AT_MOST), WIDE, WRONG, "5"),
    Case(
        "as much as 7 percent, where no high is held and one could be",
        told("7.0", UP, Approximation.AT_MOST),
        CALM,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case(
        "premarket trading is in no daily price",
        told("4.2", period=PeriodExpression(PeriodKind.EXTENDED_HOURS)),
        CALM,
        OPEN,
        reason=Reason.EXTENDED_HOURS,
    ),
    Case(
        "since a day: from its close",
        resolved(claim(PERCENT, DOWN, figure("0.8"), period=since(year=2025, month=1, day=8))),
        CALM,
        OK,
        "-0.7619",
    ),
    Case(
        "since a day, said of the close before",
        resolved(claim(PERCENT, UP, figure("1.7"), period=since(year=2025, month=1, day=8))),
        CALM,
        NOTED,
        "1.6585",
    ),
    Case(
        "a coarse round number",
        resolved(claim(PERCENT, UP, figure("10"))),
        market(history("^X", [100.0, 111.0])),
        NOTED,
        "11",
    ),
    Case(
        "not so coarse", resolved(claim(PERCENT, UP, figure("10"))), market(history("^X", [100.0, 113.0])), WRONG, "13"
    ),
    Case("points", resolved(claim(POINTS, UP, figure("8.40", "points"))), CALM, OK, "8.4"),
    Case(
        "points off by a hundredth, as agencies subtract unrounded levels",
        resolved(claim(POINTS, UP, figure("8.41", "points"))),
        CALM,
        OK,
        "8.4",
    ),
    Case("points off by three hundredths", resolved(claim(POINTS, UP, figure("8.43", "points"))), CALM, WRONG, "8.4"),
    Case(
        "points without prices",
        resolved(claim(POINTS, UP, figure("8.40", "points"))),
        EMPTY,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case("dollars", resolved(claim(MONEY, UP, figure("4.00", "USD")), SHARE), SHARES, OK, "4"),
    Case("dollars, wrong", resolved(claim(MONEY, UP, figure("4.50", "USD")), SHARE), SHARES, WRONG, "4"),
    Case(
        "another money than the prices are in",
        resolved(claim(MONEY, UP, figure("4.50", "EUR")), SHARE),
        SHARES,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case(
        "dollars printed before a later split",
        resolved(claim(MONEY, UP, figure("8.00", "USD")), SHARE),
        LATER_SPLIT,
        OK,
        "8",
    ),
    Case(
        "dollars told after a split, in its money",
        resolved(claim(MONEY, UP, figure("2.00", "USD"), period=ON_FRIDAY), SHARE, as_of=date(2025, 1, 14)),
        LATER_SPLIT,
        NOTED,
        "2",
    ),
    Case(
        "dollars told after a split, in no money",
        resolved(claim(MONEY, UP, figure("4.00", "USD"), period=ON_FRIDAY), SHARE, as_of=date(2025, 1, 14)),
        LATER_SPLIT,
        WRONG,
        "8",
    ),
    Case(
        "dollars told before a split, in its money",
        resolved(claim(MONEY, UP, figure("2.00", "USD")), SHARE),
        LATER_SPLIT,
        WRONG,
        "8",
    ),
    Case("percent across a split", resolved(claim(PERCENT, UP, figure("10.0")), SHARE), SPLIT, OK, "10"),
    Case("basis points", resolved(claim(Kind.YIELD_CHANGE, UP, figure("7", "basis_points")), YIELD), RATES, OK, "7"),
    Case(
        "basis points within three",
        resolved(claim(Kind.YIELD_CHANGE, UP, figure("10", "basis_points")), YIELD),
        RATES,
        OK,
        "7",
    ),
    Case(
        "basis points far off",
        resolved(claim(Kind.YIELD_CHANGE, UP, figure("31", "basis_points")), YIELD),
        RATES,
        WRONG,
        "7",
    ),
    Case(
        "half a point of yield is not 7 basis points",
        resolved(claim(Kind.YIELD_CHANGE, UP, figure("0.5", "percentage_points")), YIELD),
        RATES,
        WRONG,
        "0.07",
    ),
    Case(
        "yield without prices",
        resolved(claim(Kind.YIELD_CHANGE, UP, figure("7", "basis_points")), YIELD),
        EMPTY,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case(
        "the yen fell: dollar/yen rose",
        resolved(claim(PERCENT, DOWN, figure("2.0")), link=Link(YEN, inverse=True)),
        YENS,
        OK,
        "-1.9608",
    ),
    Case("the dollar rose", resolved(claim(PERCENT, UP, figure("2.0")), YEN), YENS, OK, "2"),
    Case(
        "the yen did not fall 9 percent",
        resolved(claim(PERCENT, DOWN, figure("9.0")), link=Link(YEN, inverse=True)),
        YENS,
        WRONG,
        "-1.9608",
    ),
    Case(
        "prices in pence, a change in pounds",
        resolved(claim(Kind.PRICE_CHANGE, UP, figure("0.12", "GBP")), SHARE),
        PENCE,
        OK,
        "12",
    ),
    Case(
        "... that is not what the prices give",
        resolved(claim(Kind.PRICE_CHANGE, UP, figure("0.21", "GBP")), SHARE),
        PENCE,
        WRONG,
        "12",
    ),
    Case(
        "a change in money that the prices are not in",
        resolved(claim(Kind.PRICE_CHANGE, UP, figure("0.15", "USD")), SHARE),
        PENCE,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case(
        "gold has no official close: within the neighbouring sessions",
        resolved(claim(PERCENT, UP, figure("0.5")), GOLD),
        METAL,
        NOTED,
    ),
    # From 2,045 to 2,005 is 1.96 percent; from the close of 2,040 it is 1.72, and no hour saw a fall of three.
    Case(
        "gold's most of the day, from any quote to any other",
        resolved(claim(PERCENT, DOWN, figure("1.9", approximation=Approximation.AT_MOST)), GOLD),
        METAL,
        NOTED,
    ),
    Case(
        "... beyond all of them",
        resolved(claim(PERCENT, DOWN, figure("3.0", approximation=Approximation.AT_MOST)), GOLD),
        METAL,
        WRONG,
    ),
    Case("gold beyond all of them", resolved(claim(PERCENT, UP, figure("9.0")), GOLD), METAL, WRONG, "-1.4706"),
    Case(
        "a half day's snapshot does not refute",
        resolved(claim(PERCENT, UP, figure("12.0")), SHARE),
        HALF_DAY,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case("a half day's snapshot may support", resolved(claim(PERCENT, UP, figure("10.0")), SHARE), HALF_DAY, OK, "10"),
    Case(
        "doubled",
        resolved(claim(Kind.MULTIPLE, UP, figure("2", "times"))),
        market(history("^X", [50.0, 100.0])),
        OK,
        "2",
    ),
    Case(
        "rose by half",
        resolved(claim(Kind.MULTIPLE, UP, figure("0.5", "times"))),
        market(history("^X", [100.0, 150.0])),
        OK,
        "1.5",
    ),
    Case(
        "tripled, but it doubled",
        resolved(claim(Kind.MULTIPLE, UP, figure("3", "times"), period=ON_THE_DAY)),
        market(history("^X", [50.0, 100.0])),
        WRONG,
        "2",
    ),
    Case(
        "tripled over no stretch that is told",
        resolved(claim(Kind.MULTIPLE, UP, figure("3", "times"))),
        market(history("^X", [50.0, 100.0])),
        OPEN,
        reason=Reason.AMBIGUOUS_PERIOD,
    ),
    Case(
        "halved",
        resolved(claim(Kind.MULTIPLE, DOWN, figure("0.5", "times"))),
        market(history("^X", [100.0, 50.0])),
        OK,
        "0.5",
    ),
    Case(
        "lost more than half",
        resolved(claim(Kind.MULTIPLE, DOWN, figure("0.5", "times", Approximation.MORE_THAN))),
        market(history("^X", [100.0, 45.0])),
        OK,
        "0.45",
    ),
    Case(
        "lost more than half, but kept more",
        resolved(claim(Kind.MULTIPLE, DOWN, figure("0.5", "times", Approximation.MORE_THAN), period=ON_THE_DAY)),
        market(history("^X", [100.0, 65.0])),
        WRONG,
        "0.65",
    ),
    Case(
        "fell threefold is a third",
        resolved(claim(Kind.MULTIPLE, DOWN, figure("3", "times"))),
        market(history("^X", [90.0, 30.0])),
        OK,
        "0.3333",
    ),
    Case(
        "a multiple without prices",
        resolved(claim(Kind.MULTIPLE, UP, figure("2", "times"))),
        EMPTY,
        OPEN,
        reason=Reason.NO_PRICE_DATA,
    ),
    Case(
        "a basket, equal weights: 10 and 2 percent",
        resolved(claim(PERCENT, UP, figure("6.0")), link=group("ABC", "DEF")),
        GROUP,
        OK,
        "6",
    ),
    Case(
        "a basket by market value: 360 at 10 percent, 10 at 2",
        resolved(claim(PERCENT, UP, figure("9.8")), link=group("ABC", "DEF")),
        SHARES,
        NOTED,
        "9.7838",
    ),
    Case(
        "a basket that neither gives",
        resolved(claim(PERCENT, UP, figure("3.0")), link=group("ABC", "DEF")),
        SHARES,
        WRONG,
        "6",
    ),
    Case(
        "a basket with a member missing",
        resolved(claim(PERCENT, UP, figure("3.0")), link=group("ABC", "DEF", "GHI")),
        GROUP,
        OPEN,
        reason=Reason.NEEDS_MEMBERS,
    ),
    Case(
        "a group by one of its proxies",
        resolved(claim(PERCENT, UP, figure("2.0")), link=group("ABC", "DEF", role="proxies")),
        GROUP,
        NOTED,
        "2",
    ),
    Case(
        "a group that no proxy agrees with",
        resolved(claim(PERCENT, UP, figure("5.0")), link=group("ABC", "DEF", role="proxies")),
        GROUP,
        WRONG,
        "10",
    ),
    Case(
        "a group with one proxy alone",
        resolved(claim(PERCENT, UP, figure("5.0")), link=group("ABC", role="proxies")),
        GROUP,
        OPEN,
        reason=Reason.PROXY_ONLY,
    ),
    Case("counted from a day that no bar is held of, a suspected closure", told("4.0"), CLOSED, NOTED, "4"),
    # The close not held lies between 97 and 107.12, three percent beyond those around it.
    Case("what the close not held could give", told("6.0"), CLOSED, OPEN, reason=Reason.NO_PRICE_DATA),
    Case("what no close between those around it could give", told("9.0"), CLOSED, WRONG, "4"),
    # From 100 to Thursday's close, which is not held: 97 to 107.12, where Wednesday's is 102 and Friday's 104.
    Case("a stretch to a day that is not held, by the last that is", to_thursday("2.0"), UNTIL, NOTED, "2"),
    Case("... as it could be", to_thursday("5.0"), UNTIL, OPEN, reason=Reason.NO_PRICE_DATA),
    Case("... beyond all that it could be", to_thursday("9.0"), UNTIL, WRONG, "2"),
    Case(
        "a yield's percent said of its points",
        resolved(claim(PERCENT, UP, figure("0.07")), YIELD),
        RATES,
        NOTED,
        "0.07",
    ),
    Case(
        "the yen fell, in percent of the pair",
        resolved(claim(PERCENT, DOWN, figure("2.0000")), link=Link(YEN, inverse=True)),
        YENS,
        NOTED,
        "2",
    ),
)
